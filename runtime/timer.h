// Timers: time.Timer, time.Ticker, time.AfterFunc. (Sleeping goroutines are in the same heaps, see
// ParkUntil.) Semantics are those of Go 1.23 and later: a timer's channel looks unbuffered, no
// value of before a Stop or Reset is ever received after it, and a timer nobody refers to is
// collected.
//
// Algorithm: a channel timer is in a heap only while somebody waits on its channel. Otherwise its
// deadline is only looked at when somebody receives: an expired one then puts its value there and
// then. So a ticker that nobody waits on costs nothing and hides no deadlock.
//
// Invariants
//  - A channel timer's fields are guarded by its channel's lock, a function timer's by its own.
//  - A channel timer is in a heap iff it is armed and waiters > 0 (or a worker is about to fire it,
//    having taken it out). A function timer is in a heap iff it is armed (or ditto).
//  - Who fires a timer takes it out of the heap first, lets the heap's lock go, takes the timer's
//    and looks whether it is still armed and due: Stop and Reset may have come between.
//
// Test: tests/runtime/timer_test.cc.
#ifndef GOKNOT_RUNTIME_TIMER_H_
#define GOKNOT_RUNTIME_TIMER_H_

#include <cstdint>

#include "runtime/channel.h"
#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

struct Timer;  // a heap object; time.Timer and time.Ticker hold a pointer to it

// Writes the element that a timer channel gets (a time.Time in slot form) for the moment `when`
// (monotonic ns). Must not allocate or block; `value` has the channel's element_slots.
using TimerValueFunction = void (*)(Worker& worker, int64_t when, Slot* value);

// `channel` was made with capacity 1 for this timer and belongs to it from now on: len and cap of
// it are 0. `when`: monotonic ns; `period`: ns, 0 for a one-shot timer.
Timer* NewChannelTimer(Worker& worker, Channel* channel, int64_t when, int64_t period,
                       TimerValueFunction make_value);

// Starts a goroutine that calls `function` (a func()) at `when`.
Timer* NewFunctionTimer(Worker& worker, FunctionObject* function, int64_t when);

// Does it go by the clock of a bubble (runtime/bubble.h)?
bool IsInBubble(const Timer& timer);

// As time.Timer.Stop: true when the timer was armed (or its value not received yet).
bool StopTimer(Worker& worker, Timer* timer);
// As time.Timer.Reset and time.Ticker.Reset: returns what Stop would have.
bool ResetTimer(Worker& worker, Timer* timer, int64_t when, int64_t period);

// time.Now() + d for a deadline, saturating; d <= 0: now.
int64_t DeadlineAfter(Worker& worker, int64_t nanoseconds);

// ---- for channels and the scheduler -------------------------------------------------------------

// The channel's lock is held. An armed timer that is due puts its value into the channel.
void PollTimerChannel(Worker& worker, Channel& channel);
// The channel's lock is held. A receiver entered its queue / left it without having been served.
void TimerWaiterCame(Worker& worker, Channel& channel);
void TimerWaiterLeft(Channel& channel);

// The timer was taken out of a heap as due; fires it unless things have changed. Returns a
// goroutine that is to be made runnable, or null.
Goroutine* FireTimer(Worker& worker, Timer* timer, int64_t now);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TIMER_H_
