// See the header.
#include "runtime/stepper.h"

#include <sys/random.h>

#include <utility>

#include "runtime/clock.h"
#include "runtime/collector.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"

namespace goknot::runtime {
namespace {

// A worker's records are begun anew after so many of them.
constexpr size_t kManyEvents = 100'000;

bool IsShown(EventKind kind) {
  switch (kind) {
    case EventKind::kNothing:
    case EventKind::kRun:
    case EventKind::kWake:
    case EventKind::kYield:
    case EventKind::kCollectBegin:
    case EventKind::kCollectEnd:
    case EventKind::kTime:
    case EventKind::kNumber:
      return false;
    default:
      return true;
  }
}

bool IsFree(const Goroutine& goroutine) {
  return (goroutine.flags & (kGoroutineSystem | kGoroutineWatched)) != 0;
}

}  // namespace

// A worker's schedule while the stepper holds, and the records of who steps there. On that worker.
class Stepper::OfWorker final : public Schedule {
 public:
  OfWorker(Stepper& stepper, Worker& worker) : stepper_(stepper), worker_(worker) {}

  // What the run has without a stepper; null: no schedule.
  Schedule* inner() const { return stepper_.runtime_.options().schedule; }

  void BeginEvents() {
    if (buffer_ == nullptr || buffer_->size() > kManyEvents) {
      buffer_ = std::make_unique<EventBuffer>(EventClock::kNone);
    }
    first_ = seen_ = buffer_->size();
    worker_.events = buffer_.get();
  }
  // Since BeginEvents.
  bool HasHappened() {
    for (; seen_ < buffer_->size(); ++seen_) {
      if (IsShown(buffer_->at(seen_).kind())) return true;
    }
    return false;
  }
  std::vector<Event> Events() const {
    std::vector<Event> events;
    uint64_t number = 0;
    for (size_t i = first_; i < buffer_->size(); ++i) {
      const PackedEvent& packed = buffer_->at(i);
      if (packed.kind() == EventKind::kNumber) number = packed.body;
      if (!IsShown(packed.kind()) && packed.kind() != EventKind::kWake) continue;
      events.push_back({packed.kind(), packed.detail(), std::exchange(number, 0) | packed.number(),
                        packed.subject(), packed.place(), 0});
    }
    return events;
  }

  // Schedule
  uint64_t seed() const override { return inner() != nullptr ? inner()->seed() : 0; }
  uint64_t Choose(Choice choice, uint64_t count) override {
    if (inner() != nullptr) return inner()->Choose(choice, count);
    return worker_.random.Next() % count;
  }
  uint64_t Draw(Choice choice) override {
    if (inner() != nullptr) return inner()->Draw(choice);
    uint64_t drawn = 0;
    const bool is_drawn = getrandom(&drawn, sizeof drawn, 0) == sizeof drawn;
    return is_drawn ? drawn : worker_.random.Next();
  }
  bool PreemptAtSafepoint() override {
    const Goroutine* goroutine = worker_.current;
    if (goroutine == nullptr) return false;
    if (goroutine == stepper_.stepping_.load()) return HasHappened() && stepper_.EndStepOn(worker_);
    if (!IsFree(*goroutine)) return true;
    return inner() != nullptr && inner()->PreemptAtSafepoint();
  }
  bool IsVirtual() const override { return inner() != nullptr && inner()->IsVirtual(); }
  int64_t MonotonicNow() override {
    return inner() != nullptr ? inner()->MonotonicNow() : ReadMonotonicClock();
  }
  int64_t WallNow() override { return inner() != nullptr ? inner()->WallNow() : ReadWallClock(); }
  bool AdvanceTo(int64_t deadline) override {
    return inner() != nullptr && inner()->AdvanceTo(deadline);
  }

 private:
  Stepper& stepper_;
  Worker& worker_;
  std::unique_ptr<EventBuffer> buffer_;
  size_t first_ = 0;
  size_t seen_ = 0;
};

Stepper::Stepper(Runtime& runtime, std::function<void()> notify)
    : runtime_(runtime), notify_(std::move(notify)) {}

Stepper::~Stepper() = default;

void Stepper::Begin() {
  if (holds()) return;
  runtime_.heap().collector().StopTheWorld(nullptr, [this] {
    holds_.store(true);
    runtime_.scheduler().SetStepper(this);
    runtime_.scheduler().VisitWorkers([this](Worker& worker) { Attach(worker); });
  });
  runtime_.scheduler().PollAll(kPollPreempt);
}

void Stepper::End() {
  if (!holds()) return;
  std::deque<Goroutine*> kept;
  runtime_.heap().collector().StopTheWorld(nullptr, [&] {
    holds_.store(false);
    stepping_.store(nullptr);
    runtime_.scheduler().SetStepper(nullptr);
    runtime_.scheduler().VisitWorkers([this](Worker& worker) { Detach(worker); });
    std::lock_guard lock(mutex_);
    kept.swap(kept_);
    running_on_ = nullptr;
  });
  for (Goroutine* goroutine : kept) runtime_.scheduler().ReadyFromOutside(goroutine);
}

bool Stepper::StartStep() {
  Goroutine* goroutine;
  {
    std::lock_guard lock(mutex_);
    if (kept_.empty() || stepping_.load() != nullptr) return false;
    goroutine = kept_.front();
    kept_.pop_front();
    events_ = {};
    is_reported_ = true;
    has_begun_ = false;
    stepping_.store(goroutine);
  }
  runtime_.scheduler().ReadyFromOutside(goroutine);
  return true;
}

void Stepper::AbandonStep() {
  std::lock_guard lock(mutex_);
  stepping_.store(nullptr);
  running_on_ = nullptr;
}

SteppedEvents Stepper::TakeEvents() {
  std::lock_guard lock(mutex_);
  return std::exchange(events_, {});
}

bool Stepper::MayRun(Worker& worker, Goroutine& goroutine) {
  if (!holds() || IsFree(goroutine)) return true;
  {
    std::lock_guard lock(mutex_);
    if (&goroutine == stepping_.load() && has_begun_) {
      // It was preempted; the worker that it ran on may not have come to its next pick yet.
      const bool has_happened = running_on_ != nullptr && At(*running_on_).HasHappened();
      if (has_happened || !is_reported_)
        EndStep(running_on_ != nullptr ? At(*running_on_) : At(worker));
    }
    if (&goroutine == stepping_.load()) {
      has_begun_ = true;
      running_on_ = &worker;
      events_.goroutine = goroutine.id;
      At(worker).BeginEvents();
      return true;
    }
    kept_.push_back(&goroutine);
  }
  notify_();
  return false;
}

void Stepper::TurnOver(Worker& worker) {
  worker.events = nullptr;
  {
    std::lock_guard lock(mutex_);
    if (running_on_ != &worker) return;
    running_on_ = nullptr;
    OfWorker& here = At(worker);
    if (!here.HasHappened()) return;  // it was preempted; its turn goes on when it is picked again
    EndStep(here);
  }
  notify_();
}

bool Stepper::EndStepOn(const Worker& worker) {
  {
    std::lock_guard lock(mutex_);
    EndStep(At(worker));
  }
  notify_();
  return true;
}

void Stepper::EndStep(const OfWorker& on) {
  stepping_.store(nullptr);
  running_on_ = nullptr;
  if (is_reported_) events_.events = on.Events();
}

Goroutine* Stepper::NextInTurn() {
  std::lock_guard lock(mutex_);
  const Goroutine* foreground = foreground_.load();
  if (foreground == nullptr || kept_.empty() || stepping_.load() != nullptr || !holds() ||
      foreground->status.load(std::memory_order_relaxed) != GoroutineStatus::kWaiting) {
    return nullptr;
  }
  Goroutine* goroutine = kept_.front();
  kept_.pop_front();
  is_reported_ = false;
  has_begun_ = false;
  stepping_.store(goroutine);
  return goroutine;
}

Stepper::OfWorker& Stepper::At(const Worker& worker) { return *of_workers_[worker.id]; }

void Stepper::Attach(Worker& worker) {
  std::lock_guard lock(mutex_);
  if (of_workers_.size() <= worker.id) of_workers_.resize(worker.id + 1);
  std::unique_ptr<OfWorker>& here = of_workers_[worker.id];
  if (here == nullptr) here = std::make_unique<OfWorker>(*this, worker);
  worker.schedule = here.get();
  worker.poll.fetch_or(kPollStress);
}

void Stepper::Detach(Worker& worker) {
  worker.schedule = runtime_.options().schedule;
  worker.events = nullptr;
  const base::Stress& stress = runtime_.options().stress;
  if (worker.schedule == nullptr && !stress.yield && !stress.poison) {
    worker.poll.fetch_and(~uint32_t{kPollStress});
  }
}

}  // namespace goknot::runtime
