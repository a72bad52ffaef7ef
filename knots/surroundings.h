// What is around a knot: which of its goroutines could have helped another, were they not stuck
// themselves, and who else lives and why that does not help.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_SURROUNDINGS_H_
#define GOKNOT_KNOTS_SURROUNDINGS_H_

#include <cstdint>
#include <functional>
#include <vector>

#include "knots/knots.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// Adds edges (kCanReach) from those who wait for an object to those who have a reference to it in
// their frames, for the first goroutine of each group; `stuck` as the finding's. Nothing in a
// finding of very many groups. The world is stopped.
void AddReferences(runtime::Runtime& runtime, const std::vector<runtime::Goroutine*>& stuck,
                   Finding* finding);

// Calls visit(from, to) when stuck[from] waits for something that frames of stuck[to] refer to. Not
// when they are more than a few hundred.
void ForEachReference(runtime::Runtime& runtime, const std::vector<runtime::Goroutine*>& stuck,
                      const std::function<void(uint32_t from, uint32_t to)>& visit);

// Calls visit with each object that the goroutine waits for.
void ForEachObject(const runtime::Goroutine& goroutine,
                   const std::function<void(const void* object)>& visit);

// Those who exist and are not in `stuck`, and timers that will fire: alike ones as one, at most 16.
std::vector<Bystander> ListBystanders(runtime::Runtime& runtime,
                                      const std::vector<runtime::Goroutine*>& stuck, Helpless why);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_SURROUNDINGS_H_
