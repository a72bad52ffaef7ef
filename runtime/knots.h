// The knot finder: when nothing can ever run again, who waits for what, and who holds what they
// wait for. In the theory of deadlock a knot in the wait-for graph is a set of processes that
// nothing can ever wake; here it is the whole program, the world being stopped.
//
// Everything is read from the records that blocking operations leave anyway: wait nodes, channels,
// the owner words of locks. Verdicts are facts, not guesses.
// Test: tests/runtime/explain_test.cc.
#ifndef GOKNOT_RUNTIME_KNOTS_H_
#define GOKNOT_RUNTIME_KNOTS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/channel.h"
#include "runtime/engine.h"
#include "runtime/goroutine.h"

namespace goknot::runtime {

class Runtime;

// One of the things that a goroutine waits for; a select has several.
struct WaitTarget {
  WaitReason reason;                 // what a goroutine waiting for this alone would print
  const void* object = nullptr;      // the channel, mutex, ...; null: nil channel, select {}
  const Channel* channel = nullptr;  // when it is one
};

struct StuckGoroutine {
  const Goroutine* goroutine = nullptr;
  uint64_t id = 0;
  WaitReason reason{};
  FrameInfo where;  // the innermost frame of the program's own code
  std::vector<WaitTarget> targets;
  // Locks: the goroutines that hold it. Indices into Knot::goroutines.
  std::vector<size_t> holders;
  bool holder_ended = false;  // it was locked by a goroutine that exists no more
};

struct Knot {
  std::vector<StuckGoroutine> goroutines;  // by id
  // Goroutines of which each waits for a lock that the next one holds, the last one's the first
  // does. One element: it waits for a lock that it holds itself.
  std::vector<std::vector<size_t>> cycles;
  bool main_ended = false;  // main called runtime.Goexit
};

// The world is stopped.
Knot FindKnot(Runtime& runtime);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_KNOTS_H_
