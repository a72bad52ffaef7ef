// Stopping the world and the phases of a collection; see collector.h for the protocol.
//
// "In Go or not" is settled without a lock by two sequentially consistent words, as in Dekker's
// algorithm: a worker writes its state and then reads stop_asked_, the leader writes stop_asked_
// and then reads the states; one of them sees the other. Everything else happens under mutex_.
// Test: tests/runtime/collector_test.cc.
#include "runtime/collector.h"

#include <time.h>

#include "base/check.h"
#include "runtime/event_buffer.h"
#include "runtime/heap_impl.h"
#include "runtime/marking.h"
#include "runtime/reports.h"
#include "runtime/waiter_search.h"

namespace goknot::runtime {
namespace {

// Below this much to mark, waking others costs more than they bring.
constexpr uint64_t kShareBytes = 512 << 10;

int64_t Now(clockid_t clock) {
  timespec time;
  clock_gettime(clock, &time);
  return int64_t{time.tv_sec} * 1000000000 + time.tv_nsec;
}

}  // namespace

Collector::Collector(HeapImpl& heap) : heap_(heap) {}
Collector::~Collector() = default;

void Collector::AddWorker(Worker& worker) {
  std::unique_lock<std::mutex> lock(mutex_);
  uint32_t index = 0;
  while (index < members_.size() && members_[index]->worker != nullptr) ++index;
  // The vector may not move under a leader that walks it without the lock: none does.
  if (index == members_.size()) members_.push_back(std::make_unique<Member>());
  Member& member = *members_[index];
  member.worker = &worker;
  member.state.store(State::kOutside, std::memory_order_relaxed);
  worker.allocation->member = &member;
  if (collection_asked_.load(std::memory_order_relaxed)) worker.poll.fetch_or(kPollCollect);
}

void Collector::RemoveWorker(Worker& worker) {
  std::unique_lock<std::mutex> lock(mutex_);
  while (leading_) changed_.wait(lock);
  Member& member = MemberOf(worker);
  DCHECK(member.state.load(std::memory_order_relaxed) == State::kOutside);
  member.worker = nullptr;
}

Collector::Member& Collector::MemberOf(const Worker& worker) { return *worker.allocation->member; }

void Collector::RequestCollection(CollectReason reason) {
  if (collection_asked_.load(std::memory_order_relaxed)) return;
  std::lock_guard<std::mutex> lock(mutex_);
  if (collection_asked_.exchange(true, std::memory_order_relaxed)) return;
  reason_ = reason;
  for (auto& member : members_) {
    if (member->worker != nullptr) member->worker->poll.fetch_or(kPollCollect);
  }
}

void Collector::ServeCollection(Worker& worker) {
  std::unique_lock<std::mutex> lock(mutex_);
  Member& self = MemberOf(worker);
  if (leading_) {
    StopAsHelper(lock, self);
    return;
  }
  if (!collection_asked_.load(std::memory_order_relaxed)) {
    worker.poll.fetch_and(~uint32_t{kPollCollect});
    return;
  }
  CollectReason reason = reason_;
  BeginStop(lock, &self);
  CollectFor(worker, lock, reason);
  EndStop(lock, &self);
  lock.unlock();
  WakeCallers(worker);
}

void Collector::CollectNow(Worker& worker, const std::function<void()>& then) {
  std::unique_lock<std::mutex> lock(mutex_);
  Member& self = MemberOf(worker);
  while (leading_) StopAsHelper(lock, self);
  BeginStop(lock, &self);
  CollectFor(worker, lock, CollectReason::kForced);
  if (then) {
    lock.unlock();
    then();
    lock.lock();
  }
  EndStop(lock, &self);
  lock.unlock();
  WakeCallers(worker);
}

void Collector::CollectFromOutside() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (leading_) changed_.wait(lock);
  BeginStop(lock, nullptr);
  Collect(lock, CollectReason::kForced);
  EndStop(lock, nullptr);
}

void Collector::SearchLast(Worker& worker) {
  std::unique_lock<std::mutex> lock(mutex_);
  Member& self = MemberOf(worker);
  while (leading_) StopAsHelper(lock, self);
  BeginStop(lock, &self);
  CollectFor(worker, lock, CollectReason::kLastSearch);
  EndStop(lock, &self);
}

void Collector::WakeCallers(Worker& worker) {
  if (host_ == nullptr) return;
  for (Goroutine* goroutine :
       {heap_.finalizers.due().TakeWaiting(), heap_.cleanups.due().TakeWaiting()}) {
    if (goroutine != nullptr) host_->ReadyCaller(worker, goroutine);
  }
}

void Collector::StopTheWorld(Worker* worker, const std::function<void()>& work) {
  std::unique_lock<std::mutex> lock(mutex_);
  Member* self = worker != nullptr ? &MemberOf(*worker) : nullptr;
  while (leading_) {
    if (self != nullptr) {
      StopAsHelper(lock, *self);
    } else {
      changed_.wait(lock);
    }
  }
  BeginStop(lock, self);
  lock.unlock();
  work();
  lock.lock();
  EndStop(lock, self);
}

void Collector::BeginStop(std::unique_lock<std::mutex>& lock, Member* self) {
  leading_ = true;
  stop_began_ns_ = Now(CLOCK_MONOTONIC);
  if (self != nullptr) self->state.store(State::kStopped, std::memory_order_relaxed);
  stop_asked_.store(true, std::memory_order_seq_cst);
  for (auto& member : members_) {
    if (member->worker != nullptr) member->worker->poll.fetch_or(kPollCollect);
  }
  for (size_t i = 0; i < members_.size();) {
    // Waiting lets workers come and go: look at all again afterwards.
    if (members_[i]->worker == nullptr ||
        members_[i]->state.load(std::memory_order_seq_cst) != State::kInGo) {
      ++i;
      continue;
    }
    arrived_.wait(lock);
    i = 0;
  }
  heap_.stopped_ns = Now(CLOCK_MONOTONIC);
  if (heap_.traces_collections) heap_.stopped_processor = Now(CLOCK_PROCESS_CPUTIME_ID);
}

void Collector::EndStop(std::unique_lock<std::mutex>& lock, Member* self) {
  DCHECK(lock.owns_lock());
  bool asked = collection_asked_.load(std::memory_order_relaxed);
  for (auto& member : members_) {
    if (member->worker != nullptr && !asked)
      member->worker->poll.fetch_and(~uint32_t{kPollCollect});
  }
  if (self != nullptr) self->state.store(State::kInGo, std::memory_order_relaxed);
  stop_asked_.store(false, std::memory_order_seq_cst);
  leading_ = false;
  ++stops_over_;
  changed_.notify_all();
}

// Does the jobs of the stop that is going on until it is over.
void Collector::HelpUntilOver(std::unique_lock<std::mutex>& lock) {
  uint64_t stop = stops_over_;
  uint64_t done = 0;
  while (stops_over_ == stop) {
    if (job_ == nullptr || job_number_ == done) {
      changed_.wait(lock);
      continue;
    }
    done = job_number_;
    const std::function<void()>& job = *job_;
    ++helpers_;
    lock.unlock();
    job();
    lock.lock();
    if (--helpers_ == 0) changed_.notify_all();
  }
}

void Collector::StopAsHelper(std::unique_lock<std::mutex>& lock, Member& self) {
  self.state.store(State::kStopped, std::memory_order_relaxed);
  arrived_.notify_all();
  // The next stop may have begun before we woke up: it counts us as stopped.
  while (leading_) HelpUntilOver(lock);
  self.state.store(State::kInGo, std::memory_order_relaxed);
}

void Collector::HelpMarking() {
  std::unique_lock<std::mutex> lock(mutex_);
  if (leading_) HelpUntilOver(lock);
}

void Collector::LeaveGo(Worker& worker) {
  Member& self = MemberOf(worker);
  DCHECK(self.state.load(std::memory_order_relaxed) == State::kInGo);
  self.state.store(State::kOutside, std::memory_order_seq_cst);
  if (__builtin_expect(stop_asked_.load(std::memory_order_seq_cst), 0)) {
    std::lock_guard<std::mutex> lock(mutex_);
    arrived_.notify_all();
  }
}

void Collector::EnterGo(Worker& worker) {
  Member& self = MemberOf(worker);
  DCHECK(self.state.load(std::memory_order_relaxed) == State::kOutside);
  self.state.store(State::kInGo, std::memory_order_seq_cst);
  if (__builtin_expect(!stop_asked_.load(std::memory_order_seq_cst), 1)) return;
  // Out again: the leader may count us as stopped, or has waited for us in between.
  std::unique_lock<std::mutex> lock(mutex_);
  self.state.store(State::kOutside, std::memory_order_relaxed);
  arrived_.notify_all();
  while (leading_) HelpUntilOver(lock);
  self.state.store(State::kInGo, std::memory_order_relaxed);
}

// Has `job` done by the leader and by whoever is stopped or idle; returns when all of them are
// through.
void Collector::RunJob(std::unique_lock<std::mutex>& lock, bool shared,
                       const std::function<void()>& job) {
  if (shared) {
    job_ = &job;
    ++job_number_;
    changed_.notify_all();
  }
  lock.unlock();
  job();
  lock.lock();
  job_ = nullptr;
  while (helpers_ != 0) changed_.wait(lock);
}

void Collector::CollectFor(Worker& worker, std::unique_lock<std::mutex>& lock,
                           CollectReason reason) {
  if (worker.schedule != nullptr) heap_.search_pace.IgnoreClock();
  StampNextEvent(worker);
  LogEvent(worker, EventKind::kCollectBegin);
  Collect(lock, reason);
  StampNextEvent(worker);
  LogEvent(worker, EventKind::kCollectEnd);
}

// Marks, searches, and sorts out what is free. False: the search was all that was asked for.
bool Collector::FindDead(std::unique_lock<std::mutex>& lock, MarkSession& session,
                         WaiterSearch* search, CollectReason reason) {
  const bool shared = session.shared();
  RunJob(lock, shared, [&session] { session.ClearMarks(); });
  if (search != nullptr && host_->BeginWaiters()) {
    RunJob(lock, shared, [&session] { session.ListWaiters(); });
    search->EndWaiters(heap_.pages);
  }
  RunJob(lock, shared, [&session] { session.Mark(); });
  if (search != nullptr) {
    RunJob(lock, shared, [&session] { session.ListStuck(); });
    lock.unlock();
    host_->EndSearch();
    lock.lock();
  }
  if (reason == CollectReason::kLastSearch) {
    if (search != nullptr) search->End();
    return false;
  }
  if (search != nullptr) {
    session.BeginRest();
    RunJob(lock, shared, [&session] { session.Mark(); });
    search->End();
  }
  session.ServeDead();
  RunJob(lock, shared, [&session] { session.Count(); });
  session.FreeDead();
  return true;
}

// The world is stopped.
void Collector::Collect(std::unique_lock<std::mutex>& lock, CollectReason reason) {
  collection_asked_.store(false, std::memory_order_relaxed);
  heap_.FlushCaches();
  CollectionTrace trace{.number = heap_.collections.load(std::memory_order_relaxed) + 1,
                        .bytes_before = heap_.live_bytes.load(std::memory_order_relaxed),
                        .goal = heap_.trigger_bytes.load(std::memory_order_relaxed),
                        .forced = reason == CollectReason::kForced};
  const bool large = trace.bytes_before >= kShareBytes;
  if (large && host_ != nullptr) {
    lock.unlock();
    host_->WakeIdleForMarking();
    lock.lock();
  }
  const bool shared = large && members_.size() > 1;
  heap_.pages.SetCollection(static_cast<uint32_t>(trace.number));
  for (auto& list : heap_.classes) list.partial.clear();
  marking_.store(true, std::memory_order_relaxed);
  const bool may_search =
      reason != CollectReason::kTrigger || heap_.search_pace.IsDue(heap_.stopped_ns);
  WaiterSearch* search = host_ != nullptr && may_search ? host_->BeginSearch() : nullptr;
  MarkSession session(heap_, host_, search, shared ? Parallelism::kShared : Parallelism::kAlone);
  const bool collected = FindDead(lock, session, search, reason);
  marking_.store(false, std::memory_order_relaxed);
  if (!collected) return;

  uint64_t allocated_bytes = heap_.allocated_bytes.load(std::memory_order_relaxed);
  uint64_t allocated_objects = heap_.allocated_objects.load(std::memory_order_relaxed);
  heap_.freed_bytes.store(allocated_bytes - session.marked_bytes(), std::memory_order_relaxed);
  heap_.freed_objects.store(allocated_objects - session.marked_objects(),
                            std::memory_order_relaxed);
  heap_.marked_bytes.store(session.marked_bytes(), std::memory_order_relaxed);
  heap_.marked_objects.store(session.marked_objects(), std::memory_order_relaxed);
  heap_.live_bytes.store(session.marked_bytes(), std::memory_order_relaxed);
  heap_.root_bytes.store(host_ != nullptr ? host_->RootBytes() : 0, std::memory_order_relaxed);
  heap_.Pace();
  heap_.pages.ReleaseFree(static_cast<uint32_t>(trace.number), PageHeap::Release::kOld);
  heap_.collections.store(trace.number, std::memory_order_relaxed);
  if (trace.forced) heap_.forced_collections.fetch_add(1, std::memory_order_relaxed);
  const int64_t now = Now(CLOCK_MONOTONIC);
  heap_.search_pace.Collected(heap_.stopped_ns, now, search != nullptr);
  NoteTimes(trace, now);
}

// Keeps how long the collection has taken until now, and tells of it if that is wanted.
void Collector::NoteTimes(CollectionTrace trace, int64_t now) {
  const int64_t pause = now - stop_began_ns_;
  heap_.pause_total_ns.fetch_add(pause, std::memory_order_relaxed);
  heap_.last_pause_ns.store(pause, std::memory_order_relaxed);
  const int64_t wall = Now(CLOCK_REALTIME);
  heap_.last_collection_ns.store(wall, std::memory_order_relaxed);
  heap_.history.Add({pause, wall});
  if (!heap_.traces_collections) return;
  trace.since_start = now - heap_.born_ns;
  trace.stopping = heap_.stopped_ns - stop_began_ns_;
  trace.collecting = now - heap_.stopped_ns;
  trace.processor = Now(CLOCK_PROCESS_CPUTIME_ID) - heap_.stopped_processor;
  heap_.processor_total_ns += trace.processor;
  trace.processor_total = heap_.processor_total_ns;
  trace.bytes_live = heap_.marked_bytes.load(std::memory_order_relaxed);
  trace.workers = static_cast<uint32_t>(members_.size());
  WriteStderr(CollectionLine(trace));
}

}  // namespace goknot::runtime
