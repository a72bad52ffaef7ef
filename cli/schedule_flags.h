// The flags of a run that repeats or is written down: -seed, -clock, -events.
//
// Test: tests/run_seeds.py.
#ifndef GOKNOT_CLI_SCHEDULE_FLAGS_H_
#define GOKNOT_CLI_SCHEDULE_FLAGS_H_

#include <cstdio>
#include <memory>

#include "absl/status/statusor.h"
#include "cli/flags.h"
#include "runtime/runtime.h"
#include "runtime/seeded_schedule.h"

namespace goknot::cli {

// What the options point to; has to outlive the run.
struct ScheduleSetup {
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::unique_ptr<runtime::SeededSchedule> schedule;
  std::unique_ptr<std::FILE, Closer> events;
};

// Makes what the flags ask for and enters it into `options`, which the other flags have filled.
absl::StatusOr<ScheduleSetup> SetUpSchedule(const ParsedFlags& flags,
                                            runtime::RuntimeOptions& options);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_SCHEDULE_FLAGS_H_
