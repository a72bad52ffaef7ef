// Who of those that a reference leads to can nevertheless never be woken: nobody who can still run
// has code left that would do it. A lock is freed by who holds it, or by code that unlocks it
// anyway; a channel by code that sends or receives; and so on. So deadlocks on package variables
// are found while others run.
//
// Algorithm: a fixpoint from below. Awake are those who can act; each adds what its code may do
// (runtime/code_effects.h). A goroutine that waits is woken when what is awake may do it, and then
// counts as well. Whoever is left is stuck.
// Who waits to receive, or for a signal, on what others have a reference to (the workers of a pool
// in a package variable, say) was meant to wait so until the end: it counts as woken, unless the
// source has nothing that would ever serve its channel; and so does who sends in a loop without an
// end, such as one that gives out numbers. While main runs a goroutine that receives one message
// and never another is not of that kind.
//
// Test: tests/programs/knots/, tests/knots/.
#ifndef GOKNOT_KNOTS_WAKERS_H_
#define GOKNOT_KNOTS_WAKERS_H_

#include <functional>
#include <vector>

#include "runtime/channel_object.h"
#include "runtime/code_effects.h"
#include "runtime/goroutine.h"
#include "runtime/knot_finder.h"
#include "runtime/runtime.h"
#include "runtime/searched_slab.h"

namespace goknot::knots {

// Has the source anything that serves the channel, from which the goroutine wants to receive?
using IsEverServed =
    std::function<bool(const runtime::Goroutine& goroutine, const runtime::Channel& channel)>;

// The goroutines that nobody's code can wake, those not counted whom the search has found stuck
// (`slabs`: what they wait for nobody has a reference to). The world is stopped, after a search.
runtime::StuckRows FindWithoutWaker(runtime::Runtime& runtime, runtime::CodeEffectsFinder& code,
                                    runtime::SearchOccasion occasion,
                                    const std::vector<runtime::SearchedSlab>& slabs,
                                    const IsEverServed& is_ever_served);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_WAKERS_H_
