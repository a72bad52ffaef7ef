// How often collections are searches as well (runtime/waiter_search.h) when every collection is
// asked to be one, -leaks=watch: so often that searches take at most a twentieth of a program's
// time.
//
// What a search adds to a collection is at most what the collection takes without it, if much is
// marked, and is not known in advance. It is estimated from the last collection, as if the heap
// had doubled since: its time when it was a search, else twice its time; before there was one
// nothing is known, and none is due. A search is due when twenty times that has gone by since the
// last one. Collections that the program or a stress switch asks for are searches whatever they
// cost, and so is the last one when main returns: nothing that is stuck then is missed.
//
// Invariant: the world is stopped in all calls.
//
// Test: tests/runtime/search_pace_test.cc.
#ifndef GOKNOT_RUNTIME_SEARCH_PACE_H_
#define GOKNOT_RUNTIME_SEARCH_PACE_H_

#include <cstdint>

namespace goknot::runtime {

class SearchPace {
 public:
  // A run that repeats exactly must not ask the clock: its searches are always due.
  void IgnoreClock() { ignores_clock_ = true; }

  // Times are nanoseconds of the monotonic clock, of which the program began at `start`.
  void Start(int64_t start) { last_search_ns_ = start; }
  bool IsDue(int64_t now) const {
    if (ignores_clock_) return true;
    return expected_ns_ != 0 && now - last_search_ns_ >= kShare * expected_ns_;
  }
  // A collection is over.
  void Collected(int64_t began, int64_t ended, bool was_search) {
    const int64_t took = ended - began;
    expected_ns_ = was_search ? took : 2 * took;
    if (was_search) last_search_ns_ = ended;
  }

 private:
  static constexpr int64_t kShare = 20;  // of which a search may take one part

  bool ignores_clock_ = false;
  int64_t last_search_ns_ = 0;
  int64_t expected_ns_ = 0;  // what a search would add to the next collection; 0: not known
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SEARCH_PACE_H_
