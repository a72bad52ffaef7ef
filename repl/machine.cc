// See the header.
#include "repl/machine.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <chrono>
#include <utility>

#include "base/check.h"
#include "runtime/collector.h"
#include "runtime/end_goroutine.h"
#include "runtime/heap.h"
#include "runtime/make_thread.h"
#include "runtime/scheduler.h"
#include "stdlib/registry.h"

namespace goknot::repl {
namespace {

// How often an interrupted goroutine is asked again to end: it may have been in the middle of
// something that had to be completed, and wait for something else by now.
constexpr int kAskAgainMilliseconds = 50;
// Then it is left alone, in a call of the system perhaps.
constexpr int kMostAsks = 20;
// How long a step waits for somebody who can go on, and for what he does.
constexpr auto kStepPatience = std::chrono::milliseconds(300);
constexpr auto kEventPatience = std::chrono::seconds(1);
constexpr int kLookAgainMilliseconds = 20;
// A stack that has overflown has millions of frames.
constexpr size_t kMostPlaces = 1'000;

void Notify(int event) {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t written = ::write(event, &one, sizeof one);
}

void Drain(int event) {
  uint64_t drained;
  [[maybe_unused]] ssize_t size = ::read(event, &drained, sizeof drained);
}

}  // namespace

Machine::Machine(FrontEnd& front_end, runtime::RuntimeOptions options, Console& console,
                 FailureSink background_failure)
    : front_end_(front_end),
      console_(console),
      background_failure_(std::move(background_failure)),
      news_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  CHECK(news_ >= 0) << "no file descriptor for the session";
  options.host = this;
  options.source_line = [this](std::string_view file, int32_t line) -> std::string {
    const lexer::SourceFile* source = front_end_.sources().FileNamed(file);
    if (source == nullptr || line < 1 || static_cast<size_t>(line) > source->line_count()) {
      return {};
    }
    return std::string(source->LineText(static_cast<size_t>(line) - 1));
  };
  runtime_ = std::make_unique<runtime::Runtime>(std::move(options));
  stepper_ = std::make_unique<runtime::Stepper>(*runtime_, [this] { Notify(news_); });
  code_ = std::make_unique<compiler::Program>(front_end.universe(), front_end.sources(), *runtime_,
                                              functions_, &stdlib::FindNative);
  code_->SetPackageFinder([this](std::string_view path) {
    return front_end_.importer().library().Require(path, late_diagnostics_);
  });
  interpreter_ = std::make_unique<vm::Interpreter>(*runtime_, functions_);
  interpreter_->SetCodeSource(this);
  interpreter_->SetPanicTypes(code_.get());

  static constexpr vm::NativeRow kPump{"runtime.prompt", &Machine::Pump, vm::NativeKind::kParks};
  vm::Function* pump = functions_.New();
  pump->name = kPump.name;
  pump->flags = vm::kFunctionNative | vm::kFunctionLibrary;
  pump->native = &kPump;
  thread_ = runtime::MakeThread([this, pump] {
    exit_code_ = runtime_->Run(*interpreter_, &pump->object);
    exited_.store(true);
    Notify(news_);
  });
}

Machine::~Machine() {
  End(0);
  ::close(news_);
}

void Machine::End(int exit_code) {
  if (!thread_.joinable()) return;
  runtime_->RequestExit(exit_code);
  console_.CancelReads(nullptr);
  thread_.join();
}

void Machine::AddEntry(compiler::Program::RunMain run_main) {
  const compiler::Program::MethodSets sets = code_->AddEntry(front_end_.package(), run_main);
  if (sets == compiler::Program::MethodSets::kChanged) {
    Inspect([this] { interpreter_->ForgetMethods(); });
  }
}

vm::NativeResult Machine::Pump(vm::NativeCall& call) {
  return static_cast<Machine*>(call.runtime().options().host)->PumpOnce(call);
}

vm::NativeResult Machine::PumpOnce(vm::NativeCall& call) {
  runtime::Goroutine& self = call.goroutine();
  if (!pump_is_system_) {
    pump_is_system_ = true;
    call.runtime().scheduler().MakeSystem(self);
  }
  std::lock_guard lock(mutex_);
  if (runtime::FunctionObject* entry = std::exchange(waiting_, nullptr)) {
    foreground_ = runtime::NewGoroutine(call.worker(), 0, runtime::kNoSite);
    foreground_->parent_id = 0;
    foreground_->flags |= runtime::kGoroutineWatched;
    foreground_id_ = foreground_->id;
    stepper_->SetForeground(foreground_);
    interpreter_->Prepare(call.worker(), *foreground_, entry, nullptr, 0);
    runtime::Ready(call.worker(), foreground_);
  }
  self.wait.object = nullptr;
  self.wait.value_pointers = 0;
  runtime::BeginWait(call.worker(), self, runtime::WaitReason::kIoWait);
  pump_ = &self;
  return vm::NativeResult::kPark;
}

void Machine::WakePump() {
  runtime::Goroutine* pump;
  {
    std::lock_guard lock(mutex_);
    pump = std::exchange(pump_, nullptr);
  }
  // Not parked: it will look once more before it parks.
  if (pump != nullptr) runtime_->scheduler().ReadyFromOutside(pump);
}

RunOutcome Machine::Run(runtime::FunctionObject* entry) {
  if (interrupted_.load())
    return {.kind = RunOutcome::Kind::kInterrupted, .failure = {}, .reason = {}};
  {
    std::lock_guard lock(mutex_);
    waiting_ = entry;
    foreground_over_ = false;
    outcome_ = {};
  }
  WakePump();
  int asked = 0;
  for (;;) {
    if (!exited_.load()) {
      console_.Wait(news_, asked > 0 ? kAskAgainMilliseconds : -1, [this] { Interrupt(); });
      Drain(news_);
    }
    if (exited_.load()) {
      outcome_.kind = RunOutcome::Kind::kExited;
      outcome_.exit_code = exit_code_;
      return std::move(outcome_);
    }
    {
      std::lock_guard lock(mutex_);
      if (foreground_over_) return std::move(outcome_);
    }
    if (interrupted_.load()) {
      EndForeground();
      if (++asked > kMostAsks) Abandon();
    }
  }
}

void Machine::EndForeground() {
  uint64_t id;
  const void* reader;
  {
    std::lock_guard lock(mutex_);
    if (foreground_ == nullptr) return;
    outcome_.kind = RunOutcome::Kind::kInterrupted;
    id = foreground_id_;
    reader = foreground_;
  }
  if (runtime::EndGoroutine(*runtime_, id) == runtime::EndResult::kWaiting) Abandon();
  console_.CancelReads(reader);
}

// The foreground's goroutine stays where it is; should it ever go on, it ends.
void Machine::Abandon() {
  std::lock_guard lock(mutex_);
  foreground_ = nullptr;
  stepper_->SetForeground(nullptr);
  foreground_over_ = true;
  Notify(news_);
}

void Machine::Interrupt() {
  interrupted_.store(true);
  Notify(news_);
}

MachineStep Machine::Step() {
  using Clock = std::chrono::steady_clock;
  using Kind = MachineStep::Kind;
  // False: the time is over, or somebody presses Ctrl-C.
  const auto wait_until = [this](Clock::time_point deadline, const std::function<bool()>& is_so) {
    while (!is_so()) {
      if (interrupted_.load() || exited_.load() || Clock::now() >= deadline) return false;
      console_.Wait(news_, kLookAgainMilliseconds, [this] { Interrupt(); });
      Drain(news_);
    }
    return true;
  };
  // The pump is nobody who steps, once it has begun to be one.
  wait_until(Clock::now() + kEventPatience, [this] {
    std::lock_guard lock(mutex_);
    return pump_ != nullptr;
  });
  stepper_->Begin();
  const bool has_started =
      wait_until(Clock::now() + kStepPatience, [this] { return stepper_->StartStep(); });
  const bool is_over = has_started && wait_until(Clock::now() + kEventPatience,
                                                 [this] { return stepper_->is_over(); });
  if (has_started && !is_over) stepper_->AbandonStep();
  MachineStep step{Kind::kEvents, stepper_->TakeEvents()};
  if (interrupted_.load()) {
    step.kind = Kind::kInterrupted;
  } else if (!is_over) {
    step.kind = has_started ? Kind::kRunsOn : Kind::kNobody;
  }
  return step;
}

std::string Machine::FindStuck() {
  // The finder's words, instead of standard error's.
  class Listener final : public runtime::KnotFinder {
   public:
    explicit Listener(knots::Finder& finder) : finder_(finder) {}
    std::string ExplainDeadlock(runtime::Runtime&) override { return {}; }
    std::string Examine(runtime::Runtime& runtime, runtime::SearchOccasion occasion,
                        const std::vector<runtime::SearchedSlab>& slabs) override {
      heard = finder_.Examine(runtime, occasion, slabs);
      return {};
    }
    bool Explains(std::string_view) override { return false; }
    std::string ExplainFailure(runtime::Runtime&, const runtime::Goroutine&, std::string_view,
                               const void*) override {
      return {};
    }
    std::string heard;

   private:
    knots::Finder& finder_;
  };
  Listener listener(finder_);
  runtime_->SetKnotFinder(&listener);
  runtime_->scheduler().SearchNow(nullptr, runtime::SearchOccasion::kQuit);
  runtime_->SetKnotFinder(nullptr);
  return std::move(listener.heard);
}

void Machine::Inspect(const std::function<void()>& work) {
  runtime_->heap().collector().StopTheWorld(nullptr, work);
}

Failure Machine::DescribeFailure(runtime::Goroutine& goroutine, std::string_view head) {
  Failure failure{.head = std::string(head), .places = {}};
  interpreter_->WalkFrames(goroutine, [&failure](const runtime::FrameInfo& frame) {
    if (failure.places.size() == kMostPlaces) {
      failure.has_more_places = true;
      return false;
    }
    if (!frame.is_library && !frame.is_native && frame.line != 0) {
      failure.places.push_back(
          {std::string(frame.function), std::string(frame.file), frame.line, frame.column});
    }
    return true;
  });
  return failure;
}

void Machine::GoroutineFailed(runtime::Worker&, runtime::Goroutine& goroutine,
                              std::string_view head) {
  Failure failure = DescribeFailure(goroutine, head);
  {
    std::lock_guard lock(mutex_);
    if (&goroutine == foreground_) {
      outcome_.kind = RunOutcome::Kind::kFailed;
      outcome_.failure = std::move(failure);
      return;
    }
  }
  background_failure_(goroutine.id, failure);
}

void Machine::GoroutineEnded(runtime::Goroutine& goroutine) {
  std::lock_guard lock(mutex_);
  if (&goroutine != foreground_) return;
  foreground_ = nullptr;
  stepper_->SetForeground(nullptr);
  foreground_over_ = true;
  Notify(news_);
}

void Machine::Standstill(runtime::Worker&) {
  runtime::Goroutine* stuck;
  {
    std::lock_guard lock(mutex_);
    if (foreground_ == nullptr || outcome_.kind != RunOutcome::Kind::kDone) return;
    stuck = foreground_;
    outcome_.kind = RunOutcome::Kind::kStuck;
    outcome_.reason = finder_.ExplainDeadlock(*runtime_);
  }
  if (runtime::EndStoppedGoroutine(*runtime_, *stuck) == runtime::EndResult::kWaiting) Abandon();
}

vm::CodeSource::Place Machine::Locate(uint32_t position) const {
  lexer::Position found = front_end_.sources().PositionOf(lexer::Pos{position});
  return {found.file.empty() ? "??" : found.file, static_cast<int32_t>(found.line),
          static_cast<int32_t>(found.column)};
}

}  // namespace goknot::repl
