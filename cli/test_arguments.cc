// See the header.
#include "cli/test_arguments.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "base/text.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

constexpr absl::Duration kDefaultTimeout = absl::Minutes(10);

// Flags that are about the command, not about the test program.
bool IsForCommand(std::string_view name) {
  constexpr std::string_view kNames[] = {"C",        "json",      "race",      "vet",
                                         "p",        "cover",     "covermode", "coverprofile",
                                         "coverpkg", "outputdir", "seed"};
  return std::find(std::begin(kNames), std::end(kNames), name) != std::end(kNames);
}

class Reader {
 public:
  explicit Reader(std::span<const std::string> arguments)
      : rest_(arguments), argument_count_(arguments.size()) {}

  absl::StatusOr<TestArguments> Read() {
    while (!rest_.empty()) {
      const std::string& argument = rest_.front();
      const bool is_flag = argument.size() > 1 && argument[0] == '-';
      if (argument == "--") {
        TakeRest();
        break;
      }
      if (!is_flag) {
        if (!TakePackage(argument)) break;
        continue;
      }
      if (list_ == List::kOpen) list_ = List::kClosed;
      if (argument == "-args" || argument == "--args") {
        rest_ = rest_.subspan(1);
        TakeRest();
        break;
      }
      if (absl::Status status = TakeFlag(argument); !status.ok()) return status;
    }
    if (absl::Status status = AddDefaults(); !status.ok()) return status;
    return std::move(result_);
  }

 private:
  enum class List : uint8_t { kNone, kOpen, kClosed };  // of packages

  // False: the rest is the test's.
  bool TakePackage(const std::string& argument) {
    const bool may_be_value = std::exchange(after_bare_flag_, false);
    if (list_ == List::kClosed) {
      if (!may_be_value) {
        TakeRest();
        return false;
      }
      result_.to_test.push_back(argument);
    } else {
      list_ = List::kOpen;
      result_.packages.push_back(argument);
    }
    rest_ = rest_.subspan(1);
    return true;
  }

  absl::Status TakeFlag(const std::string& argument) {
    after_bare_flag_ = false;
    std::string_view text = argument;
    text.remove_prefix(text[1] == '-' ? 2 : 1);
    const size_t equals = text.find('=');
    std::string_view name = text.substr(0, equals);
    if (name.starts_with("test.")) name.remove_prefix(5);
    const std::span<const FlagSpec> specs = TestFlags();
    const auto spec = std::find_if(specs.begin(), specs.end(), [&](const FlagSpec& candidate) {
      return candidate.name == name;
    });
    rest_ = rest_.subspan(1);
    if (spec == specs.end()) {
      // A flag of the test: what follows may be its value, so no package list can begin any more.
      list_ = List::kClosed;
      after_bare_flag_ = equals == std::string_view::npos;
      result_.to_test.push_back(argument);
      return absl::OkStatus();
    }
    if (name == "C" && rest_.size() + 1 != argument_count_) {
      return absl::InvalidArgumentError("-C flag must be first flag on command line");
    }
    std::string value = "true";
    if (equals != std::string_view::npos) {
      value = std::string(text.substr(equals + 1));
    } else if (spec->value == FlagValue::kRequired) {
      if (rest_.empty()) {
        return absl::InvalidArgumentError(absl::StrCat("flag -", ToAbsl(name), " needs a value: -",
                                                       ToAbsl(name), " ", ToAbsl(spec->argument)));
      }
      value = rest_.front();
      rest_ = rest_.subspan(1);
    }
    if (!IsForCommand(name)) {
      result_.to_test.push_back(absl::StrCat("-test.", ToAbsl(name), "=", value));
    }
    result_.flags.flags.push_back({spec->name, std::move(value)});
    return absl::OkStatus();
  }

  void TakeRest() {
    result_.to_test.insert(result_.to_test.end(), rest_.begin(), rest_.end());
    rest_ = {};
  }

  absl::Status AddDefaults() {
    std::vector<std::string> first;
    if (result_.flags.Has("json")) first.emplace_back("-test.v=test2json");
    result_.timeout = kDefaultTimeout;
    if (result_.flags.Has("timeout")) {
      const std::string value = result_.flags.Get("timeout");
      if (!absl::ParseDuration(value, &result_.timeout)) {
        return absl::InvalidArgumentError(
            absl::StrCat("invalid value \"", value, "\" for flag -timeout: parse error"));
      }
    } else {
      first.emplace_back("-test.timeout=10m0s");
    }
    const std::string mode = result_.flags.Get("covermode");
    const bool is_wanted = result_.flags.Get("cover") == "true" ||
                           result_.flags.Has("coverprofile") || result_.flags.Has("coverpkg") ||
                           !mode.empty();
    for (const load::CoverMode one :
         {load::CoverMode::kSet, load::CoverMode::kCount, load::CoverMode::kAtomic}) {
      if (mode.empty() ? is_wanted && one == load::CoverMode::kSet : load::NameOf(one) == mode) {
        result_.cover_mode = one;
      }
    }
    if (!mode.empty() && result_.cover_mode == load::CoverMode::kNone) {
      return absl::InvalidArgumentError(
          absl::StrCat("invalid argument \"", mode,
                       "\" for -covermode: valid modes are \"set\", \"count\", or \"atomic\""));
    }
    first.emplace_back("-test.paniconexit0");
    result_.to_test.insert(result_.to_test.begin(), first.begin(), first.end());
    return absl::OkStatus();
  }

  std::span<const std::string> rest_;
  const size_t argument_count_;
  TestArguments result_;
  List list_ = List::kNone;
  bool after_bare_flag_ = false;
};

}  // namespace

bool TestArguments::ShowsAll() const {
  const std::string verbose = flags.Get("v");
  const bool is_verbose = !verbose.empty() && verbose != "false";
  const auto asks_for_help = [](const std::string& argument) {
    return argument == "-h" || argument == "-help" || argument == "--help";
  };
  return is_verbose || !flags.Get("list").empty() ||
         std::any_of(to_test.begin(), to_test.end(), asks_for_help);
}

absl::StatusOr<TestArguments> ParseTestArguments(std::span<const std::string> arguments) {
  return Reader(arguments).Read();
}

std::span<const FlagSpec> TestFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"run", FlagValue::kRequired, "PATTERN", "run only tests and examples that match"},
      {"skip", FlagValue::kRequired, "PATTERN", "leave out those that match"},
      {"v", FlagValue::kOptional, "true", "show every test and what it logs"},
      {"count", FlagValue::kRequired, "N", "run everything N times"},
      {"failfast", FlagValue::kOptional, "true", "start no test after the first failure"},
      {"short", FlagValue::kOptional, "true", "let tests that take long cut themselves short"},
      {"timeout", FlagValue::kRequired, "D",
       "give up after D (10m by default): print all goroutines"},
      {"parallel", FlagValue::kRequired, "N", "run N parallel tests at a time"},
      {"cpu", FlagValue::kRequired, "1,2,4", "run everything with each GOMAXPROCS"},
      {"shuffle", FlagValue::kRequired, "on", "run in random order: off, on or a seed"},
      {"list", FlagValue::kRequired, "PATTERN", "list what matches and run nothing"},
      {"bench", FlagValue::kRequired, "PATTERN", "run benchmarks that match"},
      {"benchmem", FlagValue::kOptional, "true", "show allocations of benchmarks"},
      {"benchtime", FlagValue::kRequired, "D", "run each benchmark for D, or 100x: 100 times"},
      {"fuzz", FlagValue::kRequired, "PATTERN", "look for arguments with which a fuzz test fails"},
      {"fuzztime", FlagValue::kRequired, "D", "look for so long, or 100x: so often"},
      {"fuzzminimizetime", FlagValue::kRequired, "D", "then make them simpler for so long"},
      {"cover", FlagValue::kOptional, "true", "say which part of the statements ran"},
      {"covermode", FlagValue::kRequired, "MODE", "set, count or atomic; as -cover"},
      {"coverprofile", FlagValue::kRequired, "FILE", "write which statements ran; as -cover"},
      {"coverpkg", FlagValue::kRequired, "A,./b/...", "count in these packages; as -cover"},
      {"artifacts", FlagValue::kOptional, "true", "keep what tests put into their ArtifactDir"},
      {"outputdir", FlagValue::kRequired, "DIR", "write artifacts and profiles into DIR"},
      {"json", FlagValue::kOptional, "true", "print events as JSON lines"},
      {"fullpath", FlagValue::kOptional, "true", "show whole file names in what tests log"},
      {"C", FlagValue::kRequired, "DIR", "work in DIR; to be given first"},
      {"vet", FlagValue::kRequired, "off", "accepted; nothing is vetted"},
      {"p", FlagValue::kRequired, "N", "accepted; packages are tested one after the other"},
      {"seed", FlagValue::kRequired, "N",
       "runs that repeat, in virtual time: all chance follows from the number N"},
      {"leaks", FlagValue::kOptional, "true",
       "fail a test that leaves goroutines which can never go on"},
      {"race", FlagValue::kOptional, "true", "not available yet"},
  };
  return kFlags;
}

}  // namespace goknot::cli
