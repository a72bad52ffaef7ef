// Coroutines: two goroutines that take turns, of which one waits at any time. iter.Pull stands on
// them. A coroutine is known by an address of its own (at least 8 bytes of the heap, whose content
// does not matter); who waits is in the parking lot.
//
// The second goroutine is started by an ordinary go statement, and does not know whether the first
// has come to its Switch already: it begins with ArriveAtCoroutine, which waits for its first turn.
//
// Invariants
//  - At most one goroutine waits for the address; who switches takes that one out as it goes in.
//  - The goroutine switched to runs next on the worker of who switched.
//
// Test: tests/runtime/coroutine_test.cc.
#ifndef GOKNOT_RUNTIME_COROUTINE_H_
#define GOKNOT_RUNTIME_COROUTINE_H_

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// Waits for the first turn, unless it has come. True when the goroutine was parked (pc, fp,
// resume_action saved before): leave at once; when it runs again it has its turn.
bool ArriveAtCoroutine(Worker& worker, Goroutine& goroutine, void* coroutine);

// Gives the turn away and waits for the next one. Parks always.
void SwitchCoroutine(Worker& worker, Goroutine& goroutine, void* coroutine);

// Gives the turn away for good.
void LeaveCoroutine(Worker& worker, void* coroutine);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_COROUTINE_H_
