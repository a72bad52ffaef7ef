// The M:N scheduler: goroutines over workers. Go's order (a 256-slot ring plus a private `next` per
// worker, a global queue looked at every 61 picks, steal half from a random victim), a 10 ms tick
// that sets poll words, wake-ups with a time-based back-off. Worker threads are started when there
// is work for them, so that a program of one goroutine has one worker.
//
// Invariants
//  - `next` is private: a thief that finds nothing else sets kPollPublish and the owner puts it
//    into its ring at its next safepoint.
//  - A pick from `next` is not a new time slice, and a new slice begins with `next` empty: who
//    stands there goes to the end of the ring. Else a ping-pong pair would starve its peers.
//  - No lost wake-up: who makes a goroutine runnable looks at `running_` after the (sequentially
//    consistent) push; who goes idle lowers `running_` first and looks at all queues after it.
//  - running_ counts the workers that are awake, those briefly detached included. It exceeds the
//    limit only while a goroutine that came back from a long system call uses up its slice.
//  - To the collector a worker is in Go exactly while it is neither idle nor detached.
//
// The parts: scheduler.cc (picking, running), scheduler_idle.cc (sleeping, waking, detaching),
// scheduler_roots.cc (for the collector), monitor.cc (ticks, timeouts, the end), timer.cc. Tests:
// tests/runtime/scheduler_test.cc.
#ifndef GOKNOT_RUNTIME_SCHEDULER_H_
#define GOKNOT_RUNTIME_SCHEDULER_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "runtime/collector.h"
#include "runtime/file_poller.h"
#include "runtime/file_waits.h"
#include "runtime/goroutine.h"
#include "runtime/goroutine_pool.h"
#include "runtime/knot_finder.h"
#include "runtime/parking_lot.h"
#include "runtime/searched_slab.h"
#include "runtime/spin_lock.h"
#include "runtime/waiter_search.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Engine;
class Monitor;
class Profiles;
class Runtime;
class Stepper;
struct FunctionObject;
struct WorkerThread;

// ---- what goroutines and natives ask for; `worker` is the caller's own --------------------------

// A goroutine fresh from the pool with an empty stack of at least `slots` slots, status kRunnable
// and a new id; the caller lays its first frame (Engine::Prepare or the go instruction) and then
// Ready()s it. Null when such a stack would exceed the limit.
Goroutine* NewGoroutine(Worker& worker, uint32_t slots, SiteId go_site);

// Makes a parked or new goroutine runnable, as this worker's next (go statements and wake-ups
// alike). No lock that a goroutine could wait for may be held.
void Ready(Worker& worker, Goroutine* goroutine);

// Doubles the stack until `slots` more slots fit above fp; moves it and updates fp, stack,
// stack_end. False at the maximum (Go's 1 GB, debug.SetMaxStack): goroutine stack exceeds limit.
bool GrowStack(Worker& worker, Goroutine& goroutine, uint64_t slots);
// Moves it without growing (a stress test).
void MoveStack(Worker& worker, Goroutine& goroutine);

// At a safepoint with poll bits set: serves collections, publishes `next`, and says whether the
// goroutine must yield (pc and fp are saved by the caller first).
enum class PollResult : uint8_t { kContinue, kYield, kStop };
PollResult ServePoll(Worker& worker, Goroutine& goroutine);

// Before an operation of a goroutine that others can see (on a channel, say): does the schedule let
// another goroutine go first? Then the operation is begun again later.
bool PreemptsOperation(Worker& worker);  // worker.schedule is set
inline bool YieldsBeforeOperation(Worker& worker) {
  return worker.schedule != nullptr && PreemptsOperation(worker);
}

// Parks the running goroutine until `deadline` (monotonic ns) for time.Sleep. Saved before: pc, fp,
// resume_action. A deadline that has passed parks as well (it yields, as Go's Sleep does for d >
// 0).
void ParkUntil(Worker& worker, Goroutine& goroutine, int64_t deadline);

// Parks the running goroutine for ever (select {}, nil channels).
void ParkForever(Worker& worker, Goroutine& goroutine, WaitReason reason);

// Notes why the goroutine is about to wait. To be called before it enters a wait queue.
void BeginWait(Worker& worker, Goroutine& goroutine, WaitReason reason);

// Nanoseconds, through the Schedule door.
int64_t MonotonicNow(Worker& worker);
int64_t WallNow(Worker& worker);

// For the engine's loop: instead of returning kParked, kYielded or kExited from Resume it may hand
// over the goroutine that stopped and go on with the one returned (already current and running).
// Null: return kParked (kStopped, when the Runtime is exiting), the goroutine is taken care of.
Goroutine* SwitchAfterPark(Worker& worker);
Goroutine* SwitchAfterYield(Worker& worker, Goroutine& goroutine);
Goroutine* SwitchAfterExit(Worker& worker, Goroutine& goroutine);

// Marks the worker detached around a call that may block: to the collector it is stopped, and
// another worker may run in its stead (at once when the call is known to take long, else when it
// has lasted for a tick). Guest memory must not be touched in between.
enum class Blocking : uint8_t { kBriefly, kLong };
class DetachedSection {
 public:
  explicit DetachedSection(Worker& worker, Blocking blocking = Blocking::kBriefly,
                           WaitReason reason = WaitReason::kSyscall);
  ~DetachedSection();
  DetachedSection(const DetachedSection&) = delete;
  DetachedSection& operator=(const DetachedSection&) = delete;

 private:
  Worker& worker_;
};

// The running goroutine stays on its thread, which runs no other one, until it is unlocked as often
// as it was locked. When it ends locked, the thread ends. A seeded run, with its one worker, only
// counts.
void LockThread(Worker& worker, Goroutine& goroutine);
void UnlockThread(Worker& worker, Goroutine& goroutine);

// ---- the scheduler of one Runtime ---------------------------------------------------------------

class Scheduler : public CollectorHost {
 public:
  Scheduler(Runtime& runtime, uint32_t limit);
  ~Scheduler() override;

  // For setting up before Run (package variables, descriptors): the worker of Run's thread.
  Worker& first_worker();

  // Runs `entry` on the calling thread and others to the program's end; the exit code. Ends the
  // process instead when workers do not come back (stuck in system calls).
  int Run(Engine& engine, FunctionObject* entry);

  // Any thread: the program ends. The first call's code counts.
  void RequestExit(int code);
  // Asks all workers to stop for good and gives them a moment; for reports that end the program.
  // Any thread; `self` when it is a worker's. Afterwards IsOutOfReach says whose frames cannot be
  // walked.
  void StopForReport(Worker* self);
  // Before that, or instead of it: the worker whose thread writes the report.
  void SetReporter(Worker* self) { reporter_.store(self); }
  bool IsOutOfReach(const Goroutine& goroutine) const;
  bool exiting() const { return exiting_.load(std::memory_order_relaxed); }

  // GOMAXPROCS. Takes effect as workers come to their next pick. Any worker.
  uint32_t limit() const { return static_cast<uint32_t>(limit_.load(std::memory_order_relaxed)); }
  void SetLimit(uint32_t limit);

  // Goroutines that exist, system goroutines left out.
  int64_t GoroutineCount() const;
  // Bytes of goroutines that exist, their stacks included, and of what is kept for new ones.
  struct StackUse {
    uint64_t in_use;
    uint64_t in_reserve;
  };
  StackUse StacksInUse() const;

  // Any thread that is not a worker's: the global queue.
  void ReadyFromOutside(Goroutine* goroutine);
  // While somebody outside of the program may wake goroutines (pollers, signal.Notify), nothing is
  // a deadlock. Any thread.
  void AddOutsideWaker() { outside_wakers_.fetch_add(1); }
  void RemoveOutsideWaker();

  // While the world is stopped: takes a sleeping goroutine out of the timers. False if it is not
  // there.
  bool RemoveSleeper(const Goroutine& goroutine);

  // While the world is stopped: gives a goroutine that has been parked for more than a whole cycle
  // a smaller stack, if its frames use only its first `used` slots. Of one goroutine by one thread.
  void ShrinkParked(Goroutine& goroutine, uint64_t used);

  // Gives memory that goroutines have left back to the system; the world is stopped for that when
  // it is worth it. At a safepoint of `worker`, or on a thread that is no worker's (null).
  void ReleaseGoroutines(Worker* worker);

  // The running goroutine is the runtime's own from now on: not shown, not counted.
  void MakeSystem(Goroutine& goroutine);

  // Sets poll bits of all workers. Any thread.
  void PollAll(uint32_t bits);

  // The goroutine of main.main; null when it is gone.
  Goroutine* main_goroutine() const { return main_.load(std::memory_order_relaxed); }
  bool main_called_goexit() const { return main_called_goexit_.load(std::memory_order_relaxed); }

  // While the world is stopped: who decides which goroutines may run; null: all of them.
  void SetStepper(Stepper* stepper) { stepper_.store(stepper); }
  void VisitWorkers(const std::function<void(Worker&)>& visit);

  Runtime& runtime() { return runtime_; }
  GoroutinePool& goroutines() { return goroutines_; }
  ParkingLot& parking_lot() { return parking_lot_; }
  FileWaits& file_waits() { return file_waits_; }  // seeded runs
  FilePoller& file_poller() { return file_poller_; }
  // debug.SetCrashOutput: a file that the report which ends the program is written to as well, -1:
  // none. It is the scheduler's; the old one is returned. Any worker.
  int SetCrashOutput(int file) { return crash_output_.exchange(file); }
  int crash_output() const { return crash_output_.load(); }
  // debug.SetMaxThreads: beyond so many threads the program ends. The old limit.
  int64_t SetMaxThreads(int64_t limit);
  uint64_t max_stack_bytes() const { return max_stack_bytes_.load(std::memory_order_relaxed); }
  uint64_t SetMaxStackBytes(uint64_t bytes) { return max_stack_bytes_.exchange(bytes); }
  // Whether waits are timed exactly, and told to the profiles when they are over. Any worker.
  bool times_waits() const { return times_waits_.load(std::memory_order_relaxed); }
  void SetTimesWaits(bool value) { times_waits_.store(value, std::memory_order_relaxed); }
  // Whether there are goroutines with labels. Any worker.
  void SetLabelled() { labelled_.store(true, std::memory_order_relaxed); }
  Profiles& profiles() { return *profiles_; }
  uint64_t NextBubbleId() { return bubbles_.fetch_add(1, std::memory_order_relaxed) + 1; }
  int32_t worker_count() const { return static_cast<int32_t>(worker_count_.load()); }
  int64_t coarse_now() const { return coarse_now_.load(std::memory_order_relaxed); }

  // Looks for goroutines that nobody can wake, by a collection, and says what the knot finder makes
  // of it. At a safepoint of `worker`, or on a thread that is no worker's (null). Nothing happens
  // without a knot finder.
  void SearchNow(Worker* worker, SearchOccasion occasion);
  // The same when a test is over; what the knot finder says is returned, not printed.
  std::string SearchForTest(Worker& worker);
  // The same for a profile: `visit` gets the goroutines that nobody can wake, by id, while the
  // world is stopped. One search at a time.
  using VisitStuck = std::function<void(const std::vector<Goroutine*>&)>;
  void SearchForProfile(Worker& worker, const VisitStuck& visit);
  // Can the world be stopped at once? After StopForReport.
  bool AllOutside() const;

  // CollectorHost.
  uint32_t BeginRoots() override;
  WaiterSearch* BeginSearch() override;
  bool BeginWaiters() override;
  void ListWaitersIn(uint32_t part) override;
  void ListStuckIn(uint32_t part) override;
  void EndSearch() override;
  void ForgetDead(const PageHeap& pages) override;
  uint64_t RootBytes() const override;
  void ForgetDeadIn(uint32_t part, const PageHeap& pages) override;
  void MarkGoroutineRoots(Goroutine& goroutine, Marker& marker) override;
  void MarkRoots(uint32_t part, Marker& marker) override;
  void WakeIdleForMarking() override;
  void ReadyCaller(Worker& worker, Goroutine* goroutine) override;

 private:
  friend class DetachedSection;
  friend class Monitor;
  friend Goroutine* NewGoroutine(Worker&, uint32_t, SiteId);
  friend void Ready(Worker&, Goroutine*);
  friend PollResult ServePoll(Worker&, Goroutine&);
  friend bool PreemptsOperation(Worker&);
  friend void ParkUntil(Worker&, Goroutine&, int64_t);
  friend Goroutine* SwitchAfterPark(Worker&);
  friend Goroutine* SwitchAfterYield(Worker&, Goroutine&);
  friend Goroutine* SwitchAfterExit(Worker&, Goroutine&);
  friend void LockThread(Worker&, Goroutine&);
  friend void UnlockThread(Worker&, Goroutine&);
  friend struct TimerAccess;

  static constexpr uint32_t kMaxWorkers = 10'000;  // Go's limit of threads

  // scheduler.cc
  void RunWorker(WorkerThread& thread);
  Goroutine* Pick(WorkerThread& thread);
  Goroutine* PickQuick(WorkerThread& thread);  // null: nothing at hand, or something slow is due
  Goroutine* PickSlow(WorkerThread& thread);
  Goroutine* PickSeeded(WorkerThread& thread);
  void WakeFileWaiters(WorkerThread& thread);
  Goroutine* TakeReadyFiles(WorkerThread& thread);
  void PushWoken(WorkerThread& thread, const WokenByFiles& woken);
  enum class Share : uint8_t { kFair, kOne };  // a worker's part of the queue, or one goroutine
  Goroutine* TakeGlobal(WorkerThread& thread, Share how_many = Share::kFair);
  Goroutine* TakeDueTimers(WorkerThread& thread, WorkerThread& owner, int64_t now);
  Goroutine* TakeLeftTimers(WorkerThread& thread);
  // The monitor's tick: timers that are overdue by a tick are anybody's, and who comes to a pick
  // first takes them.
  void OfferLeftTimers(int64_t now);
  Goroutine* Search(WorkerThread& thread);
  Goroutine* StealFrom(WorkerThread& thread, WorkerThread& victim, bool last_round);
  void StartSlice(WorkerThread& thread);
  void Start(WorkerThread& thread, Goroutine& goroutine);
  void Finish(WorkerThread& thread, Goroutine& goroutine);
  void PushRing(WorkerThread& thread, Goroutine* goroutine);
  void PushGlobal(Goroutine* first, Goroutine* last, uint32_t count);
  bool PublishNext(WorkerThread& thread);
  bool HasWork() const;                         // in rings, the global queue
  bool HasWorkFor(WorkerThread& thread) const;  // worth a preemption

  // thread_locks.cc
  bool HandOver(WorkerThread& thread, Goroutine& goroutine);
  Goroutine* PickLocked(WorkerThread& thread);
  void WakeLocked();
  void ReplaceThread(WorkerThread& thread);

  // scheduler_idle.cc
  bool CanWake() const {
    return running_.load(std::memory_order_seq_cst) < limit_.load(std::memory_order_relaxed);
  }
  void WakeOne(WorkerThread* by);
  void WakeForNext(WorkerThread& thread);
  void WakeAll();
  void StopSearching(WorkerThread& thread);
  // Sleeps until there may be work. False: the program is over.
  bool GoIdle(WorkerThread& thread);
  bool WaitForTimeOrFiles(WorkerThread& thread);
  void GiveQueueAway(WorkerThread& thread);
  void GiveRingAway(WorkerThread& thread);
  void RetireSurplus(WorkerThread& thread);
  void Sleep(WorkerThread& thread);
  bool SleepOnce(WorkerThread& thread);
  bool Doze(WorkerThread& thread, int64_t timeout);
  void Rouse(WorkerThread& thread);
  bool WantsFileKeeper();
  void LookAfterFiles(bool can_wake);
  enum class IdleExit : uint8_t {
    kLeft,   // it is out and counts as running
    kWoken,  // a waker was quicker: `wake` is or will be set
    kFull,   // as many run as may: it stays in the list
  };
  IdleExit LeaveIdle(WorkerThread& thread);
  bool IsDeadlock();  // idle_lock_ held
  int64_t FirstDeadline() const;
  WorkerThread* NewWorker();
  void CheckThreads(int64_t count) const;  // ends the process beyond the limit
  void StartThread(WorkerThread& thread);
  bool Retake(WorkerThread& thread);
  void Reattach(WorkerThread& thread);
  void AnnounceTimer(WorkerThread& thread, int64_t deadline);

  template <typename Visitor>
  void ForEachWorker(Visitor&& visit) const {
    uint32_t count = worker_count_.load(std::memory_order_acquire);
    for (uint32_t i = 0; i < count; ++i) visit(*workers_[i]);
  }

  Runtime& runtime_;
  Engine* engine_ = nullptr;
  GoroutinePool goroutines_;
  ParkingLot parking_lot_;
  FileWaits file_waits_;
  FilePoller file_poller_;
  WaiterSearch search_;
  std::unique_ptr<Profiles> profiles_;
  std::unique_ptr<Monitor> monitor_;

  // Read at every wake-up, written when workers go to sleep and come back.
  alignas(64) std::atomic<int32_t> running_{0};
  std::atomic<int32_t> limit_{1};
  std::atomic<int32_t> searching_{0};
  std::atomic<bool> timers_left_{false};  // a hint: TakeLeftTimers has something to do
  std::atomic<bool> times_waits_{false};
  std::atomic<bool> labelled_{false};

  alignas(64) std::atomic<bool> exiting_{false};
  std::atomic<bool> stopped_for_report_{false};
  std::atomic<Worker*> reporter_{nullptr};
  std::atomic<int> exit_code_{0};
  std::atomic<Goroutine*> main_{nullptr};
  std::atomic<Stepper*> stepper_{nullptr};
  std::atomic<bool> main_called_goexit_{false};
  std::atomic<uint64_t> max_stack_bytes_;
  std::atomic<int64_t> max_threads_{kMaxWorkers};
  std::atomic<int> crash_output_{-1};
  std::atomic<uint32_t> searches_asked_{0};  // bits: 1 << SearchOccasion
  // Of the search that is under way; the world is stopped.
  bool examines_ = false;  // then occasion_ says on which occasion
  SearchOccasion occasion_{};
  bool visits_stuck_ = false;
  std::vector<SearchedSlab> searched_;       // beside those of the pool; each written by one thread
  std::mutex profile_mutex_;                 // held during a search for a profile
  const VisitStuck* visit_stuck_ = nullptr;  // profile_mutex_, and the world is stopped
  std::atomic<bool> profile_asked_{false};   // then visit_stuck_ is set
  std::atomic<uint64_t> bubbles_{0};
  // When collections began to mark (monotonic ns): the last one, and the one before it. The world
  // is stopped. Who has been parked since before then has a stack that may shrink.
  int64_t marking_began_ = 0;
  int64_t marking_began_before_ = 0;
  std::atomic<int64_t> shrunk_bytes_{0};  // what shrinking has taken from stacks, ever
  std::string said_of_test_;              // by that of kTestOver; the world is stopped
  std::atomic<int64_t> coarse_now_{0};    // monotonic, at most a tick old while anything runs
  std::atomic<int32_t> outside_wakers_{0};
  std::atomic<int64_t> system_goroutines_{0};

  // All workers that ever were; they are never removed.
  std::atomic<uint32_t> worker_count_{0};
  std::unique_ptr<std::unique_ptr<WorkerThread>[]> workers_;

  alignas(64) SpinLock idle_lock_;
  std::vector<WorkerThread*> idle_;       // idle_lock_; the last to sleep is the first to wake
  int32_t detached_ = 0;                  // idle_lock_; retaken, their calls still going on
  int32_t starting_ = 0;                  // idle_lock_; threads on their way
  bool deadlock_reported_ = false;        // idle_lock_
  std::atomic<int64_t> keeper_deadline_;  // when the idle worker that keeps the timers wakes
  std::atomic<uint64_t> file_keeper_cycles_{0};  // a keeper of the files is not woken before
  uint32_t seen_polls_ = 0;                      // the monitor's
  std::atomic<uint32_t> threads_inside_{0};      // in RunWorker or on their way; a futex

  alignas(64) SpinLock global_lock_;
  Goroutine* global_first_ = nullptr;  // global_lock_
  Goroutine* global_last_ = nullptr;   // global_lock_
  std::atomic<uint32_t> global_count_{0};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SCHEDULER_H_
