// Who of those that a reference leads to can nevertheless never be woken: nobody who can still run
// has code left that would do it. A lock is freed by who holds it, or by code that unlocks it
// anyway; a channel by code that sends or receives; and so on. So deadlocks on package variables
// are found while others run.
//
// Algorithm: a fixpoint from below. Awake are those who can act; each adds what its code may do
// (runtime/code_effects.h). A goroutine that waits is woken when what is awake may do it, and then
// counts as well. Whoever is left is stuck.
// Test: tests/programs/knots/.
#ifndef GOKNOT_KNOTS_WAKERS_H_
#define GOKNOT_KNOTS_WAKERS_H_

#include <vector>

#include "runtime/code_effects.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// The goroutines that nobody's code can wake, those in `unreached` (which nobody has a reference
// to, as the search gave them) not counted. The world is stopped, after a search.
std::vector<runtime::Goroutine*> FindWithoutWaker(
    runtime::Runtime& runtime, runtime::CodeEffectsFinder& code,
    const std::vector<runtime::Goroutine*>& unreached);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_WAKERS_H_
