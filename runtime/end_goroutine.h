// Ending a goroutine from outside, as if it called runtime.Goexit where it is: its deferred calls
// run, then it is over. One that runs does so at its next safepoint; one that waits is taken out of
// the queues that it stands in.
//
// Test: tests/cli/sessions/.
#ifndef GOKNOT_RUNTIME_END_GOROUTINE_H_
#define GOKNOT_RUNTIME_END_GOROUTINE_H_

#include <cstdint>

#include "runtime/goroutine.h"

namespace goknot::runtime {

class Runtime;

enum class EndResult : uint8_t {
  kEnding,   // it will end, unless a deferred call of it goes on for ever
  kWaiting,  // it will when somebody wakes it: it stands where it cannot be taken out (a coroutine)
  kNobody,   // there is no such goroutine (any more)
};

// Stops the world meanwhile. Any thread that is no worker, or a worker outside of Go.
EndResult EndGoroutine(Runtime& runtime, uint64_t id);

// The same while the world is stopped, or stands still.
EndResult EndStoppedGoroutine(Runtime& runtime, Goroutine& goroutine);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_END_GOROUTINE_H_
