// Whom the runtime asks when a program is stuck: who waits for what, and why that is for ever. The
// room knots/ implements it; without one (Runtime::SetKnotFinder) reports are Go's own texts alone.
#ifndef GOKNOT_RUNTIME_KNOT_FINDER_H_
#define GOKNOT_RUNTIME_KNOT_FINDER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::runtime {

class Runtime;
struct Goroutine;
struct SearchedSlab;

// When goroutines are searched for that nobody can wake; the last one asked for counts.
enum class SearchOccasion : uint8_t {
  kCollection,    // at every collection (-leaks=watch)
  kTestOver,      // `goknot test -leaks`, when a test has returned
  kInterrupt,     // Ctrl-C: what does everybody wait for?
  kMainReturned,  // -leaks
  kQuit,          // SIGQUIT, after Go's dump
};

class KnotFinder {
 public:
  virtual ~KnotFinder() = default;

  // Nothing can ever run again, and the world is stopped: what is said after Go's text, its last
  // line ended.
  virtual std::string ExplainDeadlock(Runtime& runtime) = 0;

  // A search (runtime/waiter_search.h) is over; the world is stopped. `slabs`, beside those of the
  // pool: the goroutines that nobody can wake. What is to be said on standard error, if anything.
  virtual std::string Examine(Runtime& runtime, SearchOccasion occasion,
                              const std::vector<SearchedSlab>& slabs) = 0;

  // The run is over, and lock orders were watched (runtime/lock_orders.h): what is to be said of
  // those that could end in a deadlock.
  virtual std::string ExamineLockOrders(Runtime&) { return {}; }

  // A panic or fatal error that ends the program, by what Go's text begins with ("panic: ..."). Is
  // there something to say about it?
  virtual bool Explains(std::string_view head) = 0;
  // Then: what is said after Go's text, its last line ended, or nothing. `current` has failed, all
  // others have stopped; `subject` is the Channel that it is about, or null.
  virtual std::string ExplainFailure(Runtime& runtime, const Goroutine& current,
                                     std::string_view head, const void* subject) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_KNOT_FINDER_H_
