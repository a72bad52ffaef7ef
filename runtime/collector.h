// Stopping the world, and collections.
//
// A worker is, to the collector, in one of three states:
//
//   in Go      it runs goroutines (or C++ that touches guest memory); it looks at its poll word
//   outside    idle, detached in a system call, not started: it touches no guest memory
//   stopped    inside ServeCollection (or StopTheWorld), until the world runs again
//
// Protocol
//   1. Somebody asks: RequestCollection (any thread), or StopTheWorld (a worker at a safepoint).
//      All workers get kPollCollect.
//   2. Each worker in Go comes to a safepoint, has pc and fp of its goroutine saved, and calls
//      ServeCollection. The first one leads: it waits until every other worker is stopped or
//      outside, then collects; the others help to mark and wait.
//   3. A worker that wants into Go from outside (EnterGo) waits until the world runs again. Until
//      then an idle thread may call HelpMarking.
//   4. The leader clears kPollCollect everywhere and lets all go.
//
// What the scheduler calls
//   ServePoll with kPollCollect set           ServeCollection(worker)
//   before a worker blocks or goes to sleep   LeaveGo(worker)   (a fence and a load when nothing is
//   up) when it runs again                        EnterGo(worker) a worker that LeaveGo'd may be
//   taken over by another thread, which then calls EnterGo for it: the calls count per worker, not
//   per thread.
//
// Invariants
//  - A thread that has called EnterGo for a worker reaches a safepoint of it or LeaveGo in bounded
//    time, and waits for no other worker's progress in between except through ServeCollection.
//  - While the world is stopped only the leader's and the markers' code touches guest memory.
//  - The allocation caches of all workers are empty while a collection marks.
//  - What the stopped workers wrote happens before the leader's work, and that before they go on.
//
// Tests: tests/runtime/collector_test.cc.
#ifndef GOKNOT_RUNTIME_COLLECTOR_H_
#define GOKNOT_RUNTIME_COLLECTOR_H_

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

#include "runtime/heap.h"
#include "runtime/worker.h"

namespace goknot::runtime {

struct CollectionTrace;
class MarkSession;
class PageHeap;
class WaiterSearch;

// Where the collector finds the roots that are not global cells, and idle hands. The scheduler
// implements it: goroutines (Engine::MarkFrames, wait nodes' values by value_pointers, the objects
// waited on, defers, panics, local, select blocks), timers, parked finalizers.
class CollectorHost {
 public:
  virtual ~CollectorHost() = default;
  // The world is stopped and marking begins: the number of parts (at least 0) that the roots are
  // divided into.
  virtual uint32_t BeginRoots() = 0;
  // Marks part `part`; parts are taken by several workers at once.
  virtual void MarkRoots(uint32_t part, Marker& marker) = 0;
  // Called before BeginRoots. Is this a search for goroutines that can never be woken? Then those
  // that wait for others are no roots at first; when marking is over EndSearch looks at those that
  // were not reached, and all that are left are roots in a second run of marking.
  virtual WaiterSearch* BeginSearch() { return nullptr; }
  // Does anybody wait for words in memory? Then, before marking begins, who does is listed for each
  // part of the roots, by several workers at once.
  virtual bool BeginWaiters() { return false; }
  virtual void ListWaitersIn(uint32_t /*part*/) {}
  // Before that, those of part `part` of the roots are listed; parts are taken by several at once.
  virtual void ListStuckIn(uint32_t /*part*/) {}
  virtual void EndSearch() {}
  // All that lives is marked, and nothing else has been freed yet.
  virtual void ForgetDead(const PageHeap&) {}
  // The bytes of goroutines: what marking has to look at besides the heap. The world is stopped.
  virtual uint64_t RootBytes() const { return 0; }
  // The same, for what belongs to part `part` of the roots; parts are taken by several workers at
  // once.
  virtual void ForgetDeadIn(uint32_t /*part*/, const PageHeap&) {}
  // What a goroutine holds; it has just been reached.
  virtual void MarkGoroutineRoots(Goroutine&, Marker&) {}
  // There is a lot to mark and threads may be idle: those woken call HelpMarking while outside.
  virtual void WakeIdleForMarking() {}
  // The world runs again: makes a goroutine runnable that waited for finalizers or cleanups to
  // call.
  virtual void ReadyCaller(Worker&, Goroutine*) {}
};

// kLastSearch: only who can never be woken is looked for.
enum class CollectReason : uint8_t { kTrigger, kForced, kStress, kLastSearch };

enum class CollectorState : uint32_t { kOutside, kInGo, kStopped };

// A worker's place in the protocol.
struct alignas(64) CollectorMember {
  Worker* worker = nullptr;  // null: a free place
  std::atomic<CollectorState> state{CollectorState::kOutside};
};

class Collector {
 public:
  explicit Collector(HeapImpl& heap);
  ~Collector();
  Collector(const Collector&) = delete;
  Collector& operator=(const Collector&) = delete;

  // Not owned; null at first: global cells are the only roots then.
  void SetHost(CollectorHost* host) { host_ = host; }

  // Asks for a collection at the next safepoints. Any thread; cheap when already asked.
  void RequestCollection(CollectReason reason);

  // At a safepoint of `worker` with kPollCollect set: stops until the world runs again; leads or
  // helps the collection asked for.
  void ServeCollection(Worker& worker);

  // A whole collection that begins after the call; the caller is at a safepoint. `then` is run
  // before the world goes on: exactly what is marked is there.
  void CollectNow(Worker& worker, const std::function<void()>& then = {});
  // The same, by a thread that is no worker.
  void CollectFromOutside();
  // As the program ends: the host's search alone. Nothing is freed, and only a collection makes
  // free memory known again.
  void SearchLast(Worker& worker);

  // Runs `work` on this thread while the world is stopped. The caller is at a safepoint of
  // `worker`, or of none (null: a thread that is no worker, or one that is outside). If another
  // stop is under way it takes part in that first.
  void StopTheWorld(Worker* worker, const std::function<void()>& work);

  // See the protocol above.
  void LeaveGo(Worker& worker);
  void EnterGo(Worker& worker);

  // An idle thread's help while marking goes on; returns at its end, or at once when there is none.
  void HelpMarking();
  bool marking() const { return marking_.load(std::memory_order_relaxed); }

  // Is a stop of the world asked for or going on? A hint.
  bool stopping() const { return stop_asked_.load(std::memory_order_relaxed); }

  // Heap's: a worker comes (outside) and goes.
  void AddWorker(Worker& worker);
  void RemoveWorker(Worker& worker);

 private:
  using Member = CollectorMember;
  using State = CollectorState;

  static Member& MemberOf(const Worker& worker);
  // All of these with mutex_ held through `lock`; those that wait let go of it meanwhile.
  void BeginStop(std::unique_lock<std::mutex>& lock, Member* self);
  void EndStop(std::unique_lock<std::mutex>& lock, Member* self);
  void StopAsHelper(std::unique_lock<std::mutex>& lock, Member& self);
  void HelpUntilOver(std::unique_lock<std::mutex>& lock);
  void RunJob(std::unique_lock<std::mutex>& lock, bool shared, const std::function<void()>& job);
  void CollectFor(Worker& worker, std::unique_lock<std::mutex>& lock, CollectReason reason);
  void Collect(std::unique_lock<std::mutex>& lock, CollectReason reason);
  bool FindDead(std::unique_lock<std::mutex>& lock, MarkSession& session, WaiterSearch* search,
                CollectReason reason);
  void NoteTimes(CollectionTrace trace, int64_t now);
  void WakeCallers(Worker& worker);

  HeapImpl& heap_;
  CollectorHost* host_ = nullptr;

  std::mutex mutex_;
  std::condition_variable arrived_;               // to the leader: a worker stopped or went outside
  std::condition_variable changed_;               // to all: a job came or is done, the stop is over
  std::vector<std::unique_ptr<Member>> members_;  // mutex_
  bool leading_ = false;                          // mutex_: a stop is going on
  uint64_t stops_over_ = 0;                       // mutex_
  const std::function<void()>* job_ = nullptr;    // mutex_: what helpers may join
  uint64_t job_number_ = 0;                       // mutex_
  uint32_t helpers_ = 0;  // mutex_: threads inside a job, without the leader
  CollectReason reason_ = CollectReason::kTrigger;  // mutex_
  int64_t stop_began_ns_ = 0;                       // the leader's

  std::atomic<bool> stop_asked_{false};
  std::atomic<bool> collection_asked_{false};
  std::atomic<bool> marking_{false};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_COLLECTOR_H_
