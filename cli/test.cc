// `goknot test`: each package with its tests, checked in this process and run in one of its own.
// What is printed, where and when is as `go test` has it; there is no cache and no vet.
//
// Test: tests/gotest/, tests/cli/test_arguments_test.cc.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/execute.h"
#include "cli/schedule_flags.h"
#include "cli/test_arguments.h"
#include "cli/test_events.h"
#include "cli/test_packages.h"
#include "cli/test_process.h"
#include "load/program.h"
#include "load/read.h"

namespace goknot::cli {
namespace {

using load::Program;

void Print(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stdout);
  std::fflush(stdout);
}

class Session {
 public:
  explicit Session(const TestArguments& arguments)
      : arguments_(arguments),
        as_events_(arguments.flags.Get("json") == "true"),
        is_streaming_(arguments.packages.empty() || !arguments.flags.Get("bench").empty() ||
                      IsFuzzing(arguments)),
        cover_plan_{.mode = arguments.cover_mode == load::CoverMode::kNone && IsFuzzing(arguments)
                                ? load::CoverMode::kGuide
                                : arguments.cover_mode,
                    .patterns = "",
                    .directories = {}} {
    const std::string directory = arguments.flags.Get("outputdir");
    output_directory_ = load::AbsolutePath(directory.empty() ? "." : directory);
    const std::string profile = arguments.flags.Get("coverprofile");
    if (!profile.empty()) {
      profile_ = profile[0] == '/' ? profile : absl::StrCat(output_directory_, "/", profile);
    }
  }

  // Finds the packages of -coverpkg that the tests are of, or import.
  absl::Status PlanCoverage(const std::vector<TestTarget>& targets) {
    const std::string value = arguments_.flags.Get("coverpkg");
    if (value.empty()) return absl::OkStatus();
    std::vector<std::string> tested;
    for (const TestTarget& target : targets) {
      if (!target.directory.empty()) tested.push_back(target.directory);
    }
    const std::vector<std::string> behind = load::DirectoriesBehind(tested);
    std::vector<std::string> patterns = absl::StrSplit(value, ',', absl::SkipEmpty());
    for (const std::string& pattern : patterns) {
      absl::StatusOr<std::vector<TestTarget>> matches =
          FindTestTargets(std::span<const std::string>(&pattern, 1));
      if (!matches.ok()) return matches.status();
      const size_t before = cover_plan_.directories.size();
      for (const TestTarget& match : *matches) {
        if (std::find(behind.begin(), behind.end(), match.directory) != behind.end()) {
          cover_plan_.directories.push_back(match.directory);
        }
      }
      if (cover_plan_.directories.size() == before) {
        std::fprintf(stderr, "warning: no packages being tested depend on matches for pattern %s\n",
                     pattern.c_str());
      }
    }
    std::vector<std::string>& all = cover_plan_.directories;
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    cover_plan_.patterns = absl::StrJoin(patterns, ", ");
    return absl::OkStatus();
  }

  // False: a package failed.
  bool RunAll(const std::vector<TestTarget>& targets) {
    const bool shows_at_once = as_events_ || (arguments_.ShowsAll() && targets.size() == 1);
    keeps_output_ = !is_streaming_ && !shows_at_once;
    bool good = true;
    for (const TestTarget& target : targets) {
      const bool passed = RunOne(target);
      good &= passed;
      if (!passed && arguments_.flags.Get("failfast") == "true") break;
    }
    if (!good && !as_events_ && !IsFuzzing(arguments_) && !arguments_.packages.empty())
      Print("FAIL\n");
    return good;
  }

 private:
  static bool IsFuzzing(const TestArguments& arguments) {
    return !arguments.flags.Get("fuzz").empty();
  }

  // What goes to standard output about one package.
  class Output {
   public:
    Output(const std::string& path, bool as_events) {
      if (as_events) events_.emplace(path, &Print, &absl::Now);
    }
    void Write(std::string_view text) {
      if (events_) {
        events_->Write(text);
      } else {
        Print(text);
      }
    }
    bool as_events() const { return events_.has_value(); }
    void Finish(bool passed, std::string_view failed_build = {}) {
      if (!events_) return;
      events_->Finish(passed ? TestEvents::Result::kPassed : TestEvents::Result::kFailed,
                      failed_build);
    }

   private:
    std::optional<TestEvents> events_;
  };

  bool RunOne(const TestTarget& target) {
    Program program;
    program.set_cover_plan(cover_plan_);
    lexer::DiagnosticList found;
    Program::TestResult result{Program::TestState::kBadSetup, target.name, "", "", target.error};
    if (!target.directory.empty()) {
      result = program.CheckTests(target.directory, found);
    } else if (target.error.empty()) {
      auto files = load::ReadFiles(program.sources(), target.files);
      if (files.ok()) {
        result = program.CheckTestFiles(*files, found);
      } else {
        result.why = std::string(files.status().message());
      }
    }
    if (result.state == Program::TestState::kNothing && target.is_matched) return true;
    if (std::string complaints = Complaints(program, result, found); !complaints.empty()) {
      if (as_events_) {
        Print(BuildEvents(BuildName(program, result, found), complaints));
      } else {
        std::fflush(stdout);
        std::fputs(complaints.c_str(), stderr);
      }
    }
    Output output(result.path, as_events_);
    const bool passed = RunChecked(program, result, output);
    const bool was_built = result.state == Program::TestState::kReady;
    output.Finish(passed, was_built ? "" : BuildName(program, result, found));
    return passed;
  }

  // What does not compile: the package, or the test variant of it that has an error.
  static std::string BuildName(Program& program, const Program::TestResult& result,
                               const lexer::DiagnosticList& found) {
    for (const lexer::Diagnostic& diagnostic : found.all()) {
      const lexer::SourceFile* file = program.sources().FileOf(diagnostic.pos);
      if (file != nullptr && result.state == Program::TestState::kBadPackage) {
        return std::string(program.PackagePathOf(*file));
      }
    }
    return result.path;
  }

  // What the go command or the compiler says.
  std::string Complaints(Program& program, const Program::TestResult& result,
                         const lexer::DiagnosticList& found) const {
    PrintOptions printing = OptionsForStandardError();
    if (as_events_) printing = PrintOptions();
    std::string text;
    if (result.state == Program::TestState::kBadPackage) {
      printing.package_of = [&program](const lexer::SourceFile& file) {
        return program.PackagePathOf(file);
      };
    } else if (result.state == Program::TestState::kBadSetup ||
               result.state == Program::TestState::kNothing) {
      absl::StrAppend(&text, "# ", result.path, "\n");
    }
    if (!result.why.empty()) absl::StrAppend(&text, result.why, "\n");
    if (found.all().empty()) return text;
    return text + FormatDiagnostics(program.sources(), found.all(), printing, WorkingDirectory());
  }

  bool RunChecked(Program& program, const Program::TestResult& result, Output& output) {
    switch (result.state) {
      case Program::TestState::kBadSetup:
      case Program::TestState::kNothing:
        output.Write(absl::StrCat("FAIL\t", result.path, " [setup failed]\n"));
        return false;
      case Program::TestState::kBadPackage:
        output.Write(absl::StrCat("FAIL\t", result.path, " [build failed]\n"));
        return false;
      case Program::TestState::kNoFiles:
        if (!result.unused_profile.empty()) {
          if (!profile_.empty()) AddToProfile(result.unused_profile);
          output.Write(absl::StrCat("\t", result.path, "\t\tcoverage: 0.0% of statements\n"));
        } else {
          output.Write(absl::StrCat("?   \t", result.path, "\t[no test files]\n"));
        }
        return true;
      case Program::TestState::kReady:
        break;
    }
    return Execute(program, result, output);
  }

  bool Execute(Program& program, const Program::TestResult& result, Output& output) {
    std::string seen;
    TestProcess process;
    process.directory = result.directory;
    const bool may_go_on = IsFuzzing(arguments_) || !arguments_.flags.Get("bench").empty();
    process.timeout = may_go_on ? absl::ZeroDuration() : arguments_.timeout;
    process.output = [&](std::string_view text) {
      seen.append(text);
      if (!keeps_output_) output.Write(text);
    };
    const std::string profile = profile_.empty() ? "" : absl::StrCat(profile_, ".", ::getpid());
    process.run = [&] {
      runtime::RuntimeOptions options;
      options.arguments = {absl::StrCat(result.directory, "/", result.name, ".test")};
      options.arguments.insert(options.arguments.end(), arguments_.to_test.begin(),
                               arguments_.to_test.end());
      if (!profile.empty()) {
        options.arguments.insert(options.arguments.begin() + 1, "-test.coverprofile=" + profile);
      }
      if (arguments_.flags.Get("artifacts") == "true") {
        options.arguments.insert(options.arguments.begin() + 1,
                                 "-test.outputdir=" + output_directory_);
      }
      // The flags have been looked at before.
      const absl::StatusOr<ScheduleSetup> schedule = SetUpSchedule(arguments_.flags, options);
      Machine machine(program, std::move(options));
      const int code = machine.Run();
      EndWithoutTearDown(code);
      return code;
    };
    const std::optional<TestEnd> end = RunTestProcess(process);
    if (!end) {
      std::fprintf(stderr, "goknot: cannot start a process for the test: %s\n",
                   std::strerror(errno));
      return false;
    }
    if (!profile.empty()) MergeProfile(profile);
    if (keeps_output_ && (!end->passed || arguments_.ShowsAll())) output.Write(seen);
    const bool is_shown = !keeps_output_ || !end->passed || arguments_.ShowsAll();
    // What streams by is not looked at by the go command either.
    if (is_streaming_) seen.clear();
    output.Write(LastLines(result.path, *end, seen, is_shown));
    return end->passed;
  }

  // Each program writes one of its own.
  void MergeProfile(const std::string& path) {
    absl::StatusOr<std::string> text = load::ReadWholeFile(path);
    ::unlink(path.c_str());
    AddToProfile(text.ok() ? *text : std::string());
  }

  // The lines of all profiles come together behind one head.
  void AddToProfile(std::string_view text) {
    std::FILE* to = std::fopen(profile_.c_str(), has_profile_ ? "ae" : "we");
    if (to == nullptr) {
      std::fprintf(stderr, "open %s: %s\n", profile_.c_str(), std::strerror(errno));
      return;
    }
    if (has_profile_) text.remove_prefix(text.find('\n') + 1);
    std::fwrite(text.data(), 1, text.size(), to);
    std::fclose(to);
    has_profile_ = has_profile_ || !text.empty();
  }

  // What follows the output of the tests.
  std::string LastLines(const std::string& path, const TestEnd& end, const std::string& seen,
                        bool is_shown) const {
    const std::string time = absl::StrFormat("%.3fs", absl::ToDoubleSeconds(end.elapsed));
    const bool is_open = !seen.empty() && seen.back() != '\n';
    std::string text;
    if (end.passed) {
      if (is_open && is_shown) text = "\n";
      return absl::StrCat(text, "ok  \t", path, "\t", time, CoverageIn(seen), NothingRan(seen),
                          "\n");
    }
    text = end.complaint;
    if (!end.exited || seen.empty()) {
      absl::StrAppend(&text, end.status, "\n");
    } else if (is_open) {
      text += '\n';
    }
    // A mark of package testing's: see cli/test_events.h.
    return absl::StrCat(text, as_events_ ? "\x16" : "", "FAIL\t", path, "\t", time, "\n");
  }

  std::string CoverageIn(const std::string& output) const {
    constexpr std::string_view kHead = "coverage: ";
    const size_t at = output.find(kHead);
    if (cover_plan_.mode == load::CoverMode::kNone || at == std::string::npos) return {};
    return absl::StrCat("\t", output.substr(at, output.find('\n', at) - at));
  }

  static std::string NothingRan(const std::string& output) {
    const std::string kWarning = "testing: warning: no tests to run\n";
    const bool warns = output.starts_with(kWarning) ||
                       output.find(absl::StrCat("\n", kWarning)) != std::string::npos;
    return warns ? " [no tests to run]" : "";
  }

  const TestArguments& arguments_;
  const bool as_events_;
  // Output is shown as it comes, and not looked at.
  const bool is_streaming_;
  load::CoverPlan cover_plan_;
  std::string output_directory_;  // absolute
  std::string profile_;           // absolute; empty: none is wanted
  bool has_profile_ = false;
  // It is kept until it is known whether a failure makes it worth showing.
  bool keeps_output_ = false;
};

}  // namespace

int TestCommand(std::span<const std::string> arguments) {
  absl::StatusOr<TestArguments> parsed = ParseTestArguments(arguments);
  if (!parsed.ok()) return UsageError(std::string(parsed.status().message()));
  if (parsed->flags.Has("race")) {
    return UsageError("the race detector (-race) is not available yet");
  }
  const std::string directory = parsed->flags.Get("C");
  if (!directory.empty() && ::chdir(directory.c_str()) != 0) {
    std::fprintf(stderr, "goknot: chdir %s: %s\n", directory.c_str(), std::strerror(errno));
    return kExitBadProgram;
  }
  runtime::RuntimeOptions ignored;
  absl::StatusOr<ScheduleSetup> schedule = SetUpSchedule(parsed->flags, ignored);
  if (!schedule.ok()) return UsageError(std::string(schedule.status().message()));
  absl::StatusOr<std::vector<TestTarget>> targets = FindTestTargets(parsed->packages);
  if (!targets.ok()) {
    std::fprintf(stderr, "%s\n", std::string(targets.status().message()).c_str());
    return kExitBadProgram;
  }
  if (targets->empty()) {
    std::fprintf(stderr, "no packages to test\n");
    return kExitBadProgram;
  }
  if (targets->size() > 1 && !parsed->flags.Get("fuzz").empty()) {
    std::fprintf(stderr, "cannot use -fuzz flag with multiple packages\n");
    return kExitBadProgram;
  }
  Session session(*parsed);
  if (absl::Status status = session.PlanCoverage(*targets); !status.ok()) {
    return UsageError(std::string(status.message()));
  }
  return session.RunAll(*targets) ? 0 : kExitBadProgram;
}

}  // namespace goknot::cli
