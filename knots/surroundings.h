// What is around a knot: which of its goroutines could have helped another, were they not stuck
// themselves, and who else lives and why that does not help.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_SURROUNDINGS_H_
#define GOKNOT_KNOTS_SURROUNDINGS_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "knots/crowds.h"
#include "knots/knots.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"
#include "runtime/select_block.h"

namespace goknot::knots {

// Adds edges (kCanReach) from those who wait for an object to those who have a reference to it in
// their frames, for the first goroutine of each group; `stuck` as the finding's. Nothing in a
// finding of very many groups. The world is stopped.
void AddReferences(runtime::Runtime& runtime, const std::vector<runtime::Goroutine*>& stuck,
                   Finding* finding);

// Adds to the objects of the finding what these goroutines, sorted by id, did with them last. The
// world is stopped.
void AddUses(runtime::Runtime& runtime, const std::vector<runtime::Goroutine*>& goroutines,
             Finding* finding);

// Calls visit(from, to) when shown[from] waits for something that frames of shown[to] refer to, for
// some hundred of the latter, which are of as many crowds as there are.
void ForEachReference(runtime::Runtime& runtime, const StuckSet& stuck,
                      const std::function<void(uint32_t from, uint32_t to)>& visit);

// The case of a select that the node stands for.
inline WaitReason ReasonOfCase(const runtime::WaitNode& node) {
  return node.sends ? WaitReason::kChanSend : WaitReason::kChanReceive;
}

// Calls visit with each object that the goroutine waits for, and how.
template <typename Visit>  // void(const void*, WaitReason)
void ForEachWait(const runtime::Goroutine& goroutine, const Visit& visit) {
  if (runtime::SelectBlock* block = goroutine.select_block) {
    for (uint32_t i = 0; i < block->count; ++i) {
      const runtime::WaitNode& node = block->nodes()[i];
      if (node.object != nullptr) visit(node.object, ReasonOfCase(node));
    }
  } else if (goroutine.wait.object != nullptr) {
    visit(goroutine.wait.object, goroutine.wait_reason);
  }
}

// Of a kind: what all of them wait for, and of own channels that of the first. Looks at no
// goroutine but that one.
template <typename Visit>
void ForEachWait(const runtime::StuckKind& kind, const Visit& visit) {
  if (kind.selects || kind.have_own) {
    ForEachWait(*kind.first, visit);
  } else if (kind.object != nullptr) {
    visit(kind.object, kind.reason);
  }
}

// `waiting`: a goroutine or a kind.
template <typename Waiting, typename Visit>  // void(const void*)
void ForEachObject(const Waiting& waiting, const Visit& visit) {
  ForEachWait(waiting, [&](const void* object, WaitReason) { visit(object); });
}

// The others and timers that will fire: alike ones as one, at most 16. `why`: they are no help to
// those of the finding; kCannotReach: or have channels of theirs for what is no help.
std::vector<Bystander> ListBystanders(runtime::Runtime& runtime,
                                      const std::vector<runtime::Goroutine*>& others, Helpless why,
                                      const Finding& finding);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_SURROUNDINGS_H_
