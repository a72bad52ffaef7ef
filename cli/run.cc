// `goknot run`: a program or a document, from its text to its exit code.
//
// Test: tests/cli/sessions/, tests/programs/.
#include <unistd.h>

#include <cstdio>
#include <optional>

#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/time/time.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/document.h"
#include "cli/execute.h"
#include "cli/program_source.h"
#include "cli/schedule_flags.h"
#include "knots/finder.h"
#include "load/program.h"

namespace goknot::cli {
namespace {

constexpr int kMostWorkers = 1024;

// What the flags and the environment say about how to run.
absl::StatusOr<runtime::RuntimeOptions> OptionsOf(const ParsedFlags& flags) {
  runtime::RuntimeOptions options;
  if (flags.Has("race")) {
    return absl::UnimplementedError("the race detector (-race) is not available yet");
  }
  if (flags.Has("timeout")) {
    absl::Duration timeout;
    if (!absl::ParseDuration(flags.Get("timeout"), &timeout) || timeout <= absl::ZeroDuration()) {
      return absl::InvalidArgumentError(
          absl::StrCat("-timeout wants a duration such as 5s, not \"", flags.Get("timeout"), "\""));
    }
    options.timeout_ns = absl::ToInt64Nanoseconds(timeout);
  }
  if (flags.Has("workers")) {
    int workers = 0;
    if (!absl::SimpleAtoi(flags.Get("workers"), &workers) || workers < 1 ||
        workers > kMostWorkers) {
      return absl::InvalidArgumentError(absl::StrCat("-workers wants a number from 1 to ",
                                                     kMostWorkers, ", not \"", flags.Get("workers"),
                                                     "\""));
    }
    options.workers = static_cast<uint32_t>(workers);
  }
  if (flags.Has("report") && !knots::IsReportFile(flags.Get("report"))) {
    return absl::InvalidArgumentError(
        absl::StrCat("-report wants a name that ends in .json, .svg or .html, not \"",
                     flags.Get("report"), "\""));
  }
  if (flags.Has("explain")) {
    std::string value = flags.Get("explain");
    if (value != "on" && value != "off") {
      return absl::InvalidArgumentError(absl::StrCat("-explain is on or off, not \"", value, "\""));
    }
    options.explain = value == "on";
    if (!options.explain && flags.Has("report")) {
      return absl::InvalidArgumentError("-report needs what -explain=off leaves away");
    }
  }
  if (flags.Has("leaks")) {
    std::string value = flags.Get("leaks");
    if (value != "on" && value != "off" && value != "watch") {
      return absl::InvalidArgumentError(
          absl::StrCat("-leaks is on, off or watch, not \"", value, "\""));
    }
    options.leaks = value == "on"      ? runtime::LeakSearch::kAtEnd
                    : value == "watch" ? runtime::LeakSearch::kWatch
                                       : runtime::LeakSearch::kOff;
  }
  options.watch_lock_orders = flags.Has("locks");
  if (options.watch_lock_orders && !options.explain) {
    return absl::InvalidArgumentError("-locks needs what -explain=off leaves away");
  }
  options.report_interrupt = options.explain && ::isatty(STDERR_FILENO) != 0;
  absl::StatusOr<base::Stress> stress = StressFromEnvironment();
  if (!stress.ok()) return stress.status();
  options.stress = *stress;
  return options;
}

}  // namespace

std::span<const FlagSpec> RunFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"timeout", FlagValue::kRequired, "D", "end after D (5s, 1m): print all goroutines, exit 2"},
      {"workers", FlagValue::kRequired, "N", "run goroutines on N threads (default: GOMAXPROCS)"},
      {"seed", FlagValue::kRequired, "N",
       "a run that repeats: all chance follows from the number N"},
      {"clock", FlagValue::kRequired, "virtual",
       "with -seed: time that waits for nobody (virtual, the default) or real"},
      {"events", FlagValue::kRequired, "FILE", "write down what goroutines did, as JSON lines"},
      {"leaks", FlagValue::kOptional, "watch",
       "say which goroutines could never go on when main returns; watch: while it runs, too"},
      {"locks", FlagValue::kNone, "",
       "say in the end which locks are taken in different orders: a deadlock to come"},
      {"explain", FlagValue::kOptional, "off", "print Go's own failure text alone"},
      {"report", FlagValue::kRequired, "FILE",
       "write what is stuck to FILE.json, or draw it: FILE.svg, FILE.html"},
      {"race", FlagValue::kNone, "", "not available yet"},
  };
  return kFlags;
}

int RunCommand(std::span<const std::string> arguments) {
  absl::StatusOr<ParsedFlags> flags = ParseFlags(arguments, RunFlags());
  if (!flags.ok()) return UsageError(flags.status().message().data());
  absl::StatusOr<runtime::RuntimeOptions> options = OptionsOf(*flags);
  if (!options.ok()) return UsageError(std::string(options.status().message()));
  absl::StatusOr<ScheduleSetup> setup = SetUpSchedule(*flags, *options);
  if (!setup.ok()) return UsageError(std::string(setup.status().message()));

  if (!flags->positional.empty()) {
    if (std::optional<DocumentName> document = ParseDocumentName(flags->positional[0])) {
      if (flags->positional.size() > 1) return UsageError("a document takes no arguments");
      if (flags->Has("events")) {
        return UsageError("-events takes one program; a document is several");
      }
      if (flags->Has("report")) {
        return UsageError("-report takes one program; a document is several");
      }
      // Who reads along wants to know at once; for a program one asks.
      if (!flags->Has("leaks")) options->leaks = runtime::LeakSearch::kAtEnd;
      return RunDocument(*document, *options);
    }
  }

  absl::StatusOr<ProgramSource> source = ReadProgram(flags->positional);
  if (!source.ok()) return ReportUnreadable(source.status());
  PrintFindings(*source, OptionsForStandardError());
  if (!source->good) return kExitBadProgram;
  load::Program& program = *source->program;
  if (std::string why = WhyNotRunnable(program.Shape()); !why.empty()) {
    std::fprintf(stderr, "goknot: %s\n", why.c_str());
    return kExitBadProgram;
  }

  options->arguments = {source->name};
  options->arguments.insert(options->arguments.end(), source->arguments.begin(),
                            source->arguments.end());
  options->report_unstarted = ::isatty(STDERR_FILENO) != 0;
  const bool report = flags->Has("report");
  Machine machine(program, *std::move(options));
  if (report) machine.SetReport(flags->Get("report"), flags->Get("seed"));
  const int code = machine.Run();
  if (std::string error = report ? machine.WriteReport() : ""; !error.empty()) {
    std::fprintf(stderr, "goknot: %s\n", error.c_str());
  }
  EndWithoutTearDown(code);
  return code;
}

}  // namespace goknot::cli
