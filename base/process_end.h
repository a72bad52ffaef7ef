// The ends of a process that run no destructors: who has changed something that outlives it, the
// modes of a terminal, says here how to give it back.
//
// Test: tests/base/process_end_test.cc.
#ifndef GOKNOT_BASE_PROCESS_END_H_
#define GOKNOT_BASE_PROCESS_END_H_

namespace goknot::base {

// What is still to be done when the process ends at once, on whatever thread, a signal's handler
// included: only what is safe there. Null: nothing.
void SetLastAct(void (*act)());

// Does it, once.
void DoLastAct();

// Does it, and ends the process with this code; nothing is flushed.
[[noreturn]] void EndProcess(int exit_code);

}  // namespace goknot::base

#endif  // GOKNOT_BASE_PROCESS_END_H_
