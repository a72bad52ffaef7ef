// See the header.
#include "cli/schedule_flags.h"

#include <cerrno>
#include <cstring>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace goknot::cli {
namespace {

using runtime::ClockKind;

absl::StatusOr<ClockKind> ClockOf(const ParsedFlags& flags) {
  if (!flags.Has("clock")) return ClockKind::kVirtual;
  std::string value = flags.Get("clock");
  if (value == "virtual") return ClockKind::kVirtual;
  if (value == "real") return ClockKind::kReal;
  return absl::InvalidArgumentError(absl::StrCat("-clock is virtual or real, not \"", value, "\""));
}

absl::Status CheckCombination(const ParsedFlags& flags, const runtime::RuntimeOptions& options) {
  if (!flags.Has("seed")) {
    return flags.Has("clock") ? absl::InvalidArgumentError(
                                    "-clock needs -seed: without a seed the clock is always real")
                              : absl::OkStatus();
  }
  if (options.workers > 1) {
    return absl::InvalidArgumentError(
        absl::StrCat("-seed and -workers ", options.workers,
                     " contradict each other: a run that repeats has ", "one worker"));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<ScheduleSetup> SetUpSchedule(const ParsedFlags& flags,
                                            runtime::RuntimeOptions& options) {
  ScheduleSetup setup;
  absl::StatusOr<ClockKind> clock = ClockOf(flags);
  if (!clock.ok()) return clock.status();
  if (absl::Status status = CheckCombination(flags, options); !status.ok()) return status;
  if (flags.Has("seed")) {
    uint64_t seed = 0;
    if (!absl::SimpleAtoi(flags.Get("seed"), &seed)) {
      return absl::InvalidArgumentError(absl::StrCat("-seed wants a number from 0 to ", UINT64_MAX,
                                                     ", not \"", flags.Get("seed"), "\""));
    }
    setup.schedule = std::make_unique<runtime::SeededSchedule>(seed, *clock);
    options.schedule = setup.schedule.get();
  }
  if (flags.Has("events")) {
    std::string name = flags.Get("events");
    setup.events.reset(std::fopen(name.c_str(), "w"));
    if (setup.events == nullptr) {
      return absl::InvalidArgumentError(
          absl::StrCat("cannot write the event log ", name, ": ", std::strerror(errno)));
    }
    options.events = [file = setup.events.get()](std::string_view piece) {
      std::fwrite(piece.data(), 1, piece.size(), file);
      std::fflush(file);  // the process may end without closing it
    };
  }
  return setup;
}

}  // namespace goknot::cli
