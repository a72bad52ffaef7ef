// The stress switches of GOKNOT_STRESS: they make rare moments common, so that tests meet them.
// Parsed once by whoever makes a runtime, and passed on by value; there is no global.
//
// Test: tests/base/stress_test.cc; `./dev stress` runs all golden programs under each.
#ifndef GOKNOT_BASE_STRESS_H_
#define GOKNOT_BASE_STRESS_H_

#include <string_view>

#include "absl/status/statusor.h"

namespace goknot::base {

struct Stress {
  bool gc = false;      // Collect at the first safepoint after every allocation.
  bool yield = false;   // Let another goroutine run at every safepoint.
  bool move = false;    // Move the goroutine's stack at every call.
  bool select = false;  // Choose among ready select cases by a fresh random number each time.
  bool poison = false;  // Overwrite dead pointer slots at every safepoint.

  friend bool operator==(const Stress&, const Stress&) = default;
};

// `list` is the value of GOKNOT_STRESS: names of the members above with commas between; empty means
// none. An unknown name is an error that suggests the nearest.
absl::StatusOr<Stress> ParseStress(std::string_view list);

}  // namespace goknot::base

#endif  // GOKNOT_BASE_STRESS_H_
