// An Engine for tests of scheduler, channels and sync: each goroutine is a C++20 coroutine, whose
// co_await of an operation parks, yields and completes just as bytecode does.
//
//   CoroutineEngine engine;
//   Program program(options);                      a Runtime
//   int code = program.Run([&](Context& c) -> Task {
//     Channel* channel = c.Make(0);
//     c.Go([=](Context& c) -> Task { co_await c.Send(channel, 1); });
//     Received got = co_await c.Receive(channel);
//   });
//
// Invariant: after an operation has parked, nothing of the coroutine is touched: it may be running
// on another worker already. What Resume returns is therefore kept per thread.
#ifndef GOKNOT_TESTS_RUNTIME_COROUTINE_ENGINE_H_
#define GOKNOT_TESTS_RUNTIME_COROUTINE_ENGINE_H_

#include <coroutine>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/check.h"
#include "runtime/channel.h"
#include "runtime/engine.h"
#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/timer.h"
#include "runtime/type_table.h"

namespace goknot::runtime::testing {

class Context;

// What Resume is to return, set by the operation that suspended the coroutine last on this thread.
inline thread_local ResumeResult suspended_with = ResumeResult::kParked;

struct Task {
  struct promise_type {  // NOLINT(readability-identifier-naming): the language asks for this name
    Context* context = nullptr;

    Task get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept {
      suspended_with = ResumeResult::kExited;
      return {};
    }
    void return_void() {}
    void unhandled_exception() { UNREACHABLE() << "exception in a test goroutine"; }
  };
  std::coroutine_handle<promise_type> handle;
};

using Body = std::function<Task(Context&)>;

// A func value of a test.
struct TestFunction {
  FunctionObject object{nullptr};
  Body body;
};

struct Received {
  Slot value = 0;
  bool ok = false;
};

// A goroutine's own view of the runtime. Its worker changes with every park.
class Context {
 public:
  Worker& worker() { return *worker_; }
  Goroutine& goroutine() { return *goroutine_; }
  Runtime& runtime() { return *worker_->runtime; }

  // Frames that a trace of this goroutine shows, innermost first.
  std::vector<FrameInfo> frames{{.function = "main.main", .file = "/t/main.go", .line = 1}};

  // Heap objects that its frames refer to.
  std::vector<void*> roots;

  // ---- what does not block ----------------------------------------------------------------------
  Channel* Make(int64_t capacity, const TypeDescriptor* elem = nullptr, SiteId site = kNoSite) {
    TypeTable& types = runtime().types();
    const TypeDescriptor& type =
        types.ChannelOf(elem != nullptr ? *elem : types.Int(), ChannelDirection::kBoth);
    return MakeChannel(worker(), type, capacity, site);
  }
  Goroutine* Go(Body body, SiteId site = kNoSite);
  ChannelResult CloseChannel(Channel* channel) { return runtime::Close(worker(), channel); }

  // ---- operations to co_await -------------------------------------------------------------------
  struct Operation {
    Context& context;
    bool parked = false;
    bool await_ready() { return false; }
    Worker& worker() { return context.worker(); }
    Goroutine& goroutine() { return context.goroutine(); }
  };

  struct SendOperation : Operation {
    Channel* channel;
    std::vector<Slot> value;
    ChannelResult result{};
    bool await_suspend(std::coroutine_handle<>) {
      parked = true;
      suspended_with = ResumeResult::kParked;
      ChannelResult now = runtime::Send(worker(), goroutine(), channel, value.data());
      if (now == ChannelResult::kParked) return true;
      parked = false;
      result = now;
      return false;
    }
    ChannelResult await_resume() { return parked ? CompleteSend(goroutine()) : result; }
  };
  SendOperation Send(Channel* channel, Slot value) { return {{*this}, channel, {value}}; }
  SendOperation SendSlots(Channel* channel, std::vector<Slot> value) {
    return {{*this}, channel, std::move(value)};
  }

  struct ReceiveOperation : Operation {
    Channel* channel;
    std::vector<Slot>* out = nullptr;
    Slot slots[16] = {};
    bool ok = false;
    bool await_suspend(std::coroutine_handle<>) {
      parked = true;
      suspended_with = ResumeResult::kParked;
      if (runtime::Receive(worker(), goroutine(), channel, slots, &ok) == ChannelResult::kParked) {
        return true;
      }
      parked = false;
      return false;
    }
    Received await_resume() {
      uint32_t count = ChannelElementSlots(channel);
      if (parked) CompleteReceive(goroutine(), count, slots, &ok);
      if (out != nullptr) out->assign(slots, slots + count);
      return {slots[0], ok};
    }
  };
  ReceiveOperation Receive(Channel* channel, std::vector<Slot>* out = nullptr) {
    return {{*this}, channel, out};
  }

  struct Selected {
    int32_t chosen = 0;
    ChannelResult result{};
    Slot value = 0;
    bool ok = false;
  };
  struct SelectOperation : Operation {
    std::vector<SelectCase> cases;
    SelectDefault has_default;
    Slot slots[16] = {};
    bool ok = false;
    SelectOutcome outcome{};
    bool await_suspend(std::coroutine_handle<>) {
      parked = true;
      suspended_with = ResumeResult::kParked;
      SelectOutcome now =
          runtime::Select(worker(), goroutine(), cases.data(), static_cast<uint32_t>(cases.size()),
                          has_default, slots, &ok);
      if (now.result == ChannelResult::kParked) return true;
      parked = false;
      outcome = now;
      return false;
    }
    Selected await_resume() {
      if (parked) {
        outcome = CompleteSelect(worker(), goroutine(), cases.data(),
                                 static_cast<uint32_t>(cases.size()), slots, &ok);
      }
      return {outcome.chosen, outcome.result, slots[0], ok};
    }
  };
  SelectOperation Select(std::vector<SelectCase> cases) {
    return {{*this}, std::move(cases), SelectDefault::kNone};
  }
  // (A list of cases in braces inside a co_await is more than g++ 12 can take.)
  template <typename... Cases>
  SelectOperation Select(SelectCase first, Cases... more) {
    return Select(std::vector<SelectCase>{first, more...});
  }
  // With a default.
  template <typename... Cases>
  SelectOperation TrySelect(Cases... cases) {
    return {{*this}, std::vector<SelectCase>{cases...}, SelectDefault::kPresent};
  }

  // Any of sync.h: `start` begins it, `complete` goes on after a park (it may park again).
  struct SyncOperation : Operation {
    std::function<SyncResult()> start;
    std::function<SyncResult()> complete;
    SyncResult result{};
    bool await_suspend(std::coroutine_handle<>) {
      parked = true;
      suspended_with = ResumeResult::kParked;
      SyncResult now = start();
      if (now == SyncResult::kParked) return true;
      parked = false;
      result = now;
      return false;
    }
    // kParked when it must be awaited once more: see Context::Lock.
    SyncResult await_resume() { return parked ? SyncResult::kParked : result; }
  };
  SyncOperation Sync(std::function<SyncResult()> operation) {
    return {{*this}, std::move(operation), {}};
  }

  // A safepoint.
  struct PollOperation : Operation {
    bool await_ready() { return worker().poll.load(std::memory_order_relaxed) == 0; }
    bool await_suspend(std::coroutine_handle<>) {
      PollResult result = ServePoll(worker(), goroutine());
      if (result == PollResult::kContinue) return false;
      suspended_with =
          result == PollResult::kYield ? ResumeResult::kYielded : ResumeResult::kStopped;
      return true;
    }
    void await_resume() {}
  };
  PollOperation Poll() { return {{*this}}; }

  struct YieldOperation : Operation {
    bool await_suspend(std::coroutine_handle<>) {
      suspended_with = ResumeResult::kYielded;
      return true;
    }
    void await_resume() {}
  };
  YieldOperation Yield() { return {{*this}}; }

  // Stops the goroutine for good: the program ends.
  struct StopOperation : Operation {
    bool await_suspend(std::coroutine_handle<>) {
      suspended_with = ResumeResult::kStopped;
      return true;
    }
    void await_resume() {}
  };
  StopOperation Stop() { return {{*this}}; }

  struct SleepOperation : Operation {
    int64_t nanoseconds;
    bool await_suspend(std::coroutine_handle<>) {
      suspended_with = ResumeResult::kParked;
      ParkUntil(worker(), goroutine(), DeadlineAfter(worker(), nanoseconds));
      return true;
    }
    void await_resume() {}
  };
  SleepOperation Sleep(int64_t nanoseconds) { return {{*this}, nanoseconds}; }

 private:
  friend class CoroutineEngine;
  Worker* worker_ = nullptr;
  Goroutine* goroutine_ = nullptr;
  Body body_;  // keeps the lambda, whose captures the coroutine uses
  std::coroutine_handle<Task::promise_type> handle_;
};

class CoroutineEngine : public Engine {
 public:
  CoroutineEngine() = default;
  ~CoroutineEngine() override {
    for (Context* context : contexts_) Destroy(context);
  }

  ResumeResult Resume(Worker& worker, Goroutine& goroutine) override {
    for (Goroutine* current = &goroutine;;) {
      auto* context = ContextOf(*current);
      context->worker_ = &worker;
      suspended_with = ResumeResult::kParked;
      context->handle_.resume();
      ResumeResult result = suspended_with;
      if (result == ResumeResult::kStopped) return result;
      Goroutine* next = nullptr;
      if (result == ResumeResult::kParked) {
        next = switch_inside ? SwitchAfterPark(worker) : nullptr;
      } else if (result == ResumeResult::kExited) {
        Forget(context);
        if (!switch_inside) return result;
        next = SwitchAfterExit(worker, *current);
      } else {
        if (!switch_inside) return result;
        next = SwitchAfterYield(worker, *current);
      }
      if (next == nullptr) return ResumeResult::kParked;
      current = next;
    }
  }

  void Prepare(Worker&, Goroutine& goroutine, FunctionObject* function, const Slot*,
               uint32_t) override {
    Start(goroutine, reinterpret_cast<TestFunction*>(function)->body);
  }

  void Start(Goroutine& goroutine, Body body) {
    auto* context = new Context;
    context->goroutine_ = &goroutine;
    context->body_ = std::move(body);
    context->handle_ = context->body_(*context).handle;
    goroutine.pc = context;
    // As below every frame, two words: the runtime reads the return address.
    goroutine.stack[0] = goroutine.stack[1] = 0;
    goroutine.fp = goroutine.stack + 2;
    if (!track) return;
    std::lock_guard<std::mutex> lock(mutex_);
    contexts_.insert(context);
  }

  void WalkFrames(const Goroutine& goroutine,
                  const std::function<bool(const FrameInfo&)>& visit) override {
    for (const FrameInfo& frame : ContextOf(goroutine)->frames) {
      if (!visit(frame)) return;
    }
  }

  void MarkFrames(Goroutine& goroutine, Marker& marker) override {
    for (void* root : roots) marker.MarkPointer(root);
    const Context* context = ContextOf(goroutine);
    if (context == nullptr) return;  // made, but never prepared: a puppet of the interleavings
    for (void* root : context->roots) marker.MarkPointer(root);
  }

  // Does the engine change goroutines itself, as the interpreter does?
  bool switch_inside = true;
  // Are unfinished coroutines destroyed at the end? (Off for measurements.)
  bool track = true;
  // Heap objects that live as long as any goroutine.
  std::vector<void*> roots;

 private:
  static Context* ContextOf(const Goroutine& goroutine) {
    return const_cast<Context*>(static_cast<const Context*>(goroutine.pc));
  }
  void Forget(Context* context) {
    if (track) {
      std::lock_guard<std::mutex> lock(mutex_);
      contexts_.erase(context);
    }
    Destroy(context);
  }
  static void Destroy(Context* context) {
    context->handle_.destroy();
    delete context;
  }

  std::mutex mutex_;
  std::unordered_set<Context*> contexts_;
};

inline SelectCase ReceiveFrom(Channel* channel) {
  return {channel, SelectDirection::kReceive, nullptr};
}
inline SelectCase SendTo(Channel* channel, const Slot* value) {
  return {channel, SelectDirection::kSend, value};
}

inline Goroutine* Context::Go(Body body, SiteId site) {
  Goroutine* goroutine = NewGoroutine(worker(), 4, site);
  static_cast<CoroutineEngine&>(runtime().engine()).Start(*goroutine, std::move(body));
  Ready(worker(), goroutine);
  return goroutine;
}

// A runtime and its engine, for one run.
class Program {
 public:
  explicit Program(RuntimeOptions options = {}) : runtime(std::move(options)) {}

  int Run(Body main) {
    main_.body = std::move(main);
    return runtime.Run(engine, &main_.object);
  }

  CoroutineEngine engine;
  Runtime runtime;

 private:
  TestFunction main_;
};

inline RuntimeOptions WithWorkers(uint32_t workers) {
  RuntimeOptions options;
  options.workers = workers;
  return options;
}

}  // namespace goknot::runtime::testing

#endif  // GOKNOT_TESTS_RUNTIME_COROUTINE_ENGINE_H_
