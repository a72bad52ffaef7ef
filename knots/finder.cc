// See the header.
#include "knots/finder.h"

#include <vector>

#include "knots/builder.h"
#include "knots/explain.h"
#include "runtime/runtime.h"
#include "runtime/traceback.h"

namespace goknot::knots {

using runtime::Goroutine;

Finding FindDeadlock(runtime::Runtime& runtime) {
  std::vector<Goroutine*> stuck;
  for (Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
    if ((goroutine->flags & runtime::kGoroutineSystem) != 0) continue;
    if (goroutine->status.load(std::memory_order_relaxed) == runtime::GoroutineStatus::kWaiting) {
      stuck.push_back(goroutine);
    }
  }
  return BuildFinding(runtime, Kind::kDeadlock, stuck);
}

std::string Finder::ExplainDeadlock(runtime::Runtime& runtime) {
  return ExplainFinding(runtime.options(), FindDeadlock(runtime));
}

}  // namespace goknot::knots
