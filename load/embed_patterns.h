// The files that a pattern of `//go:embed` names: a path below the package's directory in which *,
// ? and [...] stand for parts of names. A directory means all files below it, apart from those
// whose names begin with . or _ ("all:" before the pattern takes these too) and those of other
// modules.
//
// Source: the documentation of package embed; the messages are those of the go command.
//
// Test: tests/load/embed_patterns_test.cc, tests/cli/sessions/embed.session.
#ifndef GOKNOT_LOAD_EMBED_PATTERNS_H_
#define GOKNOT_LOAD_EMBED_PATTERNS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace goknot::load {

// Does the pattern match the whole name, which has no slash? Nothing when the pattern is malformed.
// Source: the documentation of path.Match.
std::optional<bool> MatchName(std::string_view pattern, std::string_view name);

// Paths relative to `directory`, sorted; never none. The error has the pattern in front:
// "pattern x: no matching files found".
absl::StatusOr<std::vector<std::string>> FindEmbeddedFiles(const std::string& directory,
                                                           std::string_view pattern);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_EMBED_PATTERNS_H_
