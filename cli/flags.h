// Flags as the go command takes them: -name, -name=value, -name value, with one dash or two, before
// the first argument that is no flag.
//
// Test: tests/cli/flags_test.cc.
#ifndef GOKNOT_CLI_FLAGS_H_
#define GOKNOT_CLI_FLAGS_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace goknot::cli {

enum class FlagValue : uint8_t {
  kNone,      // -e
  kOptional,  // -explain, -explain=off
  kRequired,  // -timeout 5s
};

struct FlagSpec {
  std::string_view name;
  FlagValue value;
  std::string_view argument;  // how help calls the value
  std::string_view help;
};

struct ParsedFlags {
  struct Flag {
    std::string_view name;  // of the spec
    std::string value;      // kOptional without one: "on"
  };
  std::vector<Flag> flags;              // in order
  std::vector<std::string> positional;  // the first argument that is no flag, and all after it

  bool Has(std::string_view name) const;
  // The value that was given last; empty if none.
  std::string Get(std::string_view name) const;
};

// An unknown flag is an error that suggests the nearest.
absl::StatusOr<ParsedFlags> ParseFlags(std::span<const std::string> arguments,
                                       std::span<const FlagSpec> specs);

// A line per flag, aligned.
std::string DescribeFlags(std::span<const FlagSpec> specs);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_FLAGS_H_
