// Natives: leaf ones, ones that park, and ones that call Go back on fibers.
#include "vm/fiber.h"

#include <gtest/gtest.h>

#include <atomic>

#include "runtime/heap.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

std::vector<int64_t> Values(std::initializer_list<int64_t> values) { return values; }

std::atomic<int> destroyed = 0;  // by any worker
struct Witness {
  ~Witness() { ++destroyed; }
};

// func each(n int, f func(int) int) int: the sum of f(i).
NativeResult Each(NativeCall& call) {
  Witness witness;
  auto n = call.Get<int64_t>(0);
  int64_t sum = 0;
  for (int64_t i = 0; i < n; ++i) {
    Slot argument = static_cast<Slot>(i), result = 0;
    auto* function = call.Get<runtime::FunctionObject*>(1);
    switch (call.Call(function, &argument, 1, &result, 1)) {
      case CallResult::kOk:
        break;
      case CallResult::kPanicking:
        return NativeResult::kPanic;
      case CallResult::kExiting:
        return NativeResult::kGoexit;
    }
    sum += static_cast<int64_t>(result);
  }
  call.Set<int64_t>(0, sum);
  return NativeResult::kDone;
}

// func main() { report(each(n, f)) }
Function* MakeMain(Machine& machine, Function* f, int64_t n) {
  Function* each = machine.Native("test.each", "wp", "w", &Each, NativeKind::kCallsBack);
  Body main(machine, "main.main");
  main.Slots("", 8);
  uint32_t object = main.Constant(&f->object);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = n});
  main.Emit(Op::kLoadAddress, {.a = 3, .imm = object});
  main.Call(2, each);
  main.Call(2, machine.report());
  main.Emit(Op::kReturn, {});
  return main.Done();
}

Function* MakeSquare(Machine& machine) {
  Body square(machine, "main.square", "w", "w");
  square.Slots("w", 0);
  square.Emit(Op::kMul, {.a = 0, .b = 0, .c = 0});
  square.Emit(Op::kReturn, {});
  return square.Done();
}

TEST(Fiber, NativeCallsBack) {
  Machine machine;
  destroyed = 0;
  EXPECT_EQ(machine.Run(MakeMain(machine, MakeSquare(machine), 10)), 0);
  EXPECT_EQ(machine.reported(), Values({285}));
  EXPECT_EQ(destroyed, 1);
}

TEST(Fiber, CallbackParksAndMovesTheStack) {
  runtime::RuntimeOptions options = Machine::Quiet();
  options.stress.move = true;
  options.stress.yield = true;
  Machine machine(options);
  Function* yield =
      machine.Native("runtime.Gosched", "", "", [](NativeCall&) { return NativeResult::kYield; });
  Body slow(machine, "main.slow", "w", "w");
  slow.Slots("w", 200);
  slow.Call(100, yield);
  slow.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(MakeMain(machine, slow.Done(), 50)), 0);
  EXPECT_EQ(machine.reported(), Values({1225}));
}

TEST(Fiber, NestedFibers) {
  Machine machine;
  Function* each = machine.Native("test.each", "wp", "w", &Each, NativeKind::kCallsBack);
  Function* square = MakeSquare(machine);
  // func(i int) int { return each(i, square) }
  Body inner(machine, "main.inner", "w", "w");
  inner.Slots("w", 8);
  uint32_t object = inner.Constant(&square->object);
  inner.Emit(Op::kMove, {.a = 3, .b = 0});
  inner.Emit(Op::kLoadAddress, {.a = 4, .imm = object});
  inner.Call(3, each);
  inner.Emit(Op::kReturn1, {.a = 3});
  EXPECT_EQ(machine.Run(MakeMain(machine, inner.Done(), 6)), 0);
  EXPECT_EQ(machine.reported(), Values({0 + 0 + 1 + 5 + 14 + 30}));
}

// A panic goes through a native whose C++ has something to clean up.
TEST(Fiber, PanicUnwindsThroughANative) {
  Machine machine;
  destroyed = 0;
  Body bad(machine, "main.bad", "w", "w");
  bad.Slots("wp", 0);
  bad.Emit(Op::kLoadNil, {.a = 1});
  bad.Emit(Op::kLoad64, {.a = 0, .b = 1, .imm = 0});
  bad.Emit(Op::kReturn, {});
  Function* through = MakeMain(machine, bad.Done(), 3);
  Body recoverer(machine, "main.recoverer");
  recoverer.Slots("wp", 0);
  recoverer.Emit(Op::kRecover, {.a = 0});
  recoverer.Emit(Op::kReturn, {});
  Function* recover = recoverer.Done();
  Body guard(machine, "main.guard", "", "", kFunctionHasDefer);
  guard.Slots("p", 8);
  uint32_t object = guard.Constant(&recover->object), bits = guard.Constant(uint64_t{0});
  guard.Emit(Op::kLoadAddress, {.a = 0, .imm = object});
  guard.Emit(Op::kDefer, {.a = 3, .b = 0, .imm = bits});
  guard.Call(3, through);
  guard.Emit(Op::kNop, {});
  guard.SetRecovery();
  guard.Emit(Op::kRunDefers, {.a = 3});
  guard.Emit(Op::kLoadInt, {.a = 3, .imm = 9});
  guard.Call(3, machine.report());
  guard.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(guard.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({9}));
  EXPECT_EQ(destroyed, 1);
}

TEST(Fiber, GoexitUnwindsThroughANative) {
  Machine machine;
  destroyed = 0;
  Function* goexit =
      machine.Native("runtime.Goexit", "", "", [](NativeCall&) { return NativeResult::kGoexit; });
  Body leave(machine, "main.leave", "w", "w");
  leave.Slots("w", 4);
  leave.Call(3, goexit);
  leave.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(MakeMain(machine, leave.Done(), 3));
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(destroyed, 1);
}

// What a String method that prints itself does.
TEST(Fiber, EndlessCallbacksEndInStackOverflow) {
  Machine machine;
  // A thousand fibers: ThreadSanitizer knows 8,128 at most.
  machine.runtime().scheduler().SetMaxStackBytes(1000 * kFiberCharge);
  Function* each = machine.Native("test.each", "wp", "w", &Each, NativeKind::kCallsBack);
  Body again(machine, "main.again", "w", "w");
  again.Slots("w", 8);
  uint32_t object = again.Constant(&again.function()->object);
  again.Emit(Op::kLoadInt, {.a = 3, .imm = 1});
  again.Emit(Op::kLoadAddress, {.a = 4, .imm = object});
  again.Call(3, each);
  again.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(MakeMain(machine, again.Done(), 1));
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("fatal error: stack overflow"), std::string::npos);
}

// A root slot keeps an object across a callback that collects.
NativeResult HoldRoot(NativeCall& call) {
  void* object = runtime::AllocateWords(call.worker(), 2, 0);
  static_cast<uint64_t*>(object)[1] = 4711;
  call.roots()[0] = reinterpret_cast<Slot>(object);
  auto* function = call.Get<runtime::FunctionObject*>(0);
  if (call.Call(function, nullptr, 0, nullptr, 0) != CallResult::kOk) return NativeResult::kPanic;
  call.Set<int64_t>(0, static_cast<int64_t>(reinterpret_cast<uint64_t*>(call.roots()[0])[1]));
  return NativeResult::kDone;
}

TEST(Fiber, RootSlotsKeepObjectsAlive) {
  Machine machine;
  Function* collect = machine.Native("runtime.GC", "", "", [](NativeCall& call) {
    call.runtime().heap().CollectNow(call.worker());
    for (int i = 0; i < 1000; ++i) runtime::AllocateWords(call.worker(), 2, 0);
    return NativeResult::kDone;
  });
  Function* hold =
      machine.Native("test.hold", "p", "w", &HoldRoot, NativeKind::kCallsBack, /*roots=*/1);
  Body main(machine, "main.main");
  main.Slots("", 8);
  uint32_t object = main.Constant(&collect->object);
  main.Emit(Op::kLoadAddress, {.a = 2, .imm = object});
  main.Call(2, hold);
  main.Call(2, machine.report());
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({4711}));
}

// What a callback holds in its frame lives when it collects, and so does what the frames below the
// native hold.
TEST(Fiber, CallbacksCollect) {
  runtime::RuntimeOptions options = Machine::Quiet();
  options.stress.poison = true;
  Machine machine(options);
  Function* make = machine.Native("test.make", "w", "p", [](NativeCall& call) {
    auto* object = static_cast<uint64_t*>(runtime::AllocateWords(call.worker(), 1, 0));
    *object = static_cast<uint64_t>(call.Get<int64_t>(0));
    call.Set(0, object);
    return NativeResult::kDone;
  });
  Function* collect = machine.Native("runtime.GC", "", "", [](NativeCall& call) {
    call.runtime().heap().CollectNow(call.worker());
    for (int i = 0; i < 1000; ++i) runtime::AllocateWords(call.worker(), 1, 0);
    return NativeResult::kDone;
  });
  // func(i int) int { p := make(i); runtime.GC(); return *p }
  Body keep(machine, "main.keep", "w", "w");
  keep.Slots("wp", 8);
  keep.Emit(Op::kMove, {.a = 4, .b = 0});
  keep.Call(4, make);
  keep.Emit(Op::kMove, {.a = 1, .b = 4});
  keep.Call(4, collect);
  keep.Emit(Op::kLoad64, {.a = 0, .b = 1, .imm = 0});
  keep.Emit(Op::kReturn, {});
  // func main() { p := make(1000); n := each(20, keep); report(n + *p) }
  Function* each = machine.Native("test.each", "wp", "w", &Each, NativeKind::kCallsBack);
  Body main(machine, "main.main");
  main.Slots("pww", 8);
  uint32_t object = main.Constant(&keep.Done()->object);
  main.Emit(Op::kLoadInt, {.a = 5, .imm = 1000});
  main.Call(5, make);
  main.Emit(Op::kMove, {.a = 0, .b = 5});
  main.Emit(Op::kLoadInt, {.a = 5, .imm = 20});
  main.Emit(Op::kLoadAddress, {.a = 6, .imm = object});
  main.Call(5, each);
  main.Emit(Op::kMove, {.a = 1, .b = 5});
  main.Emit(Op::kLoad64, {.a = 2, .b = 0, .imm = 0});
  main.Emit(Op::kAdd, {.a = 1, .b = 1, .c = 2});
  main.Report(1, 5);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({190 + 1000}));
}

// A panic that ends inside the callback is none of the native's business.
TEST(Fiber, CallbacksRecover) {
  Machine machine;
  destroyed = 0;
  Body recoverer(machine, "main.recoverer");
  recoverer.Slots("wp", 0);
  recoverer.Emit(Op::kRecover, {.a = 0});
  recoverer.Emit(Op::kReturn, {});
  Body bad(machine, "main.bad", "w", "w", kFunctionHasDefer);
  bad.Slots("wp", 8);
  uint32_t object = bad.Constant(&recoverer.Done()->object);
  uint32_t bits = bad.Constant(uint64_t{0});
  bad.Emit(Op::kLoadAddress, {.a = 1, .imm = object});
  bad.Emit(Op::kDefer, {.a = 4, .b = 1, .imm = bits});
  bad.Emit(Op::kLoadNil, {.a = 1});
  bad.Emit(Op::kLoad64, {.a = 0, .b = 1, .imm = 0});
  bad.SetRecovery();
  bad.Emit(Op::kRunDefers, {.a = 4});
  bad.Emit(Op::kLoadInt, {.a = 0, .imm = 7});
  bad.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(MakeMain(machine, bad.Done(), 3)), 0);
  EXPECT_EQ(machine.reported(), Values({21}));
  EXPECT_EQ(destroyed, 1);
}

// A thousand goroutines wait at once, each inside a callback of a native of its own.
TEST(Fiber, AThousandParkedCallbacks) {
  constexpr int64_t kCount = 1000;
  static std::atomic<int64_t> arrived;
  static std::atomic<int64_t> left;
  static uint32_t gate;
  arrived = left = 0;
  gate = 0;
  Machine machine;
  Function* pass = machine.Native(
      "test.pass", "", "",
      [](NativeCall& call) {
        ++arrived;
        runtime::SyncResult result =
            runtime::AcquireSemaphore(call.worker(), call.goroutine(), &gate);
        return result == runtime::SyncResult::kParked ? NativeResult::kPark : NativeResult::kDone;
      },
      NativeKind::kParks, 0, [](NativeCall&) { return NativeResult::kDone; });
  Function* leave = machine.Native("test.leave", "", "", [](NativeCall&) {
    ++left;
    return NativeResult::kDone;
  });
  Function* open = machine.Native("test.open", "", "", [](NativeCall& call) {
    for (int64_t i = 0; i < kCount; ++i) runtime::ReleaseSemaphore(call.worker(), &gate);
    return NativeResult::kDone;
  });
  // Both give way to others before they say how many there are.
  Function* count_arrived = machine.Native("test.arrived", "", "w", [](NativeCall& call) {
    call.Set<int64_t>(0, arrived);
    return NativeResult::kYield;
  });
  Function* count_left = machine.Native("test.left", "", "w", [](NativeCall& call) {
    call.Set<int64_t>(0, left);
    return NativeResult::kYield;
  });
  // func(i int) int { pass(); return i }
  Body wait(machine, "main.wait", "w", "w");
  wait.Slots("w", 8);
  wait.Call(4, pass);
  wait.Emit(Op::kReturn, {});
  // func work() { each(1, wait); leave() }
  Function* each = machine.Native("test.each", "wp", "w", &Each, NativeKind::kCallsBack);
  Body work(machine, "main.work");
  work.Slots("", 8);
  uint32_t waiting = work.Constant(&wait.Done()->object);
  work.Emit(Op::kLoadInt, {.a = 2, .imm = 1});
  work.Emit(Op::kLoadAddress, {.a = 3, .imm = waiting});
  work.Call(2, each);
  work.Call(2, leave);
  work.Emit(Op::kReturn, {});

  Body main(machine, "main.main");
  main.Slots("wp", 8);
  uint32_t working = main.Constant(&work.Done()->object);
  main.Emit(Op::kLoadAddress, {.a = 1, .imm = working});
  main.Emit(Op::kLoadInt, {.a = 0, .imm = 0});
  auto start = main.NewLabel(), fill = main.NewLabel(), drain = main.NewLabel();
  main.Bind(start);
  main.Emit(Op::kGo, {.a = 4, .b = 1, .c = 0});
  main.Jump(Op::kForLtI, {.a = 0, .c = kCount}, start);
  main.Bind(fill);
  main.Call(4, count_arrived);
  main.Jump(Op::kLoopLtI, {.a = 4, .c = kCount}, fill);
  main.Call(4, open);
  main.Bind(drain);
  main.Call(4, count_left);
  main.Jump(Op::kLoopLtI, {.a = 4, .c = kCount}, drain);
  main.Call(4, machine.report());
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({kCount}));
}

// Parks for a millisecond, then writes its result.
TEST(Native, ParksAndCompletes) {
  Machine machine;
  Function* sleep = machine.Native(
      "test.sleep", "w", "w",
      [](NativeCall& call) {
        int64_t until = runtime::MonotonicNow(call.worker()) + call.Get<int64_t>(0);
        runtime::ParkUntil(call.worker(), call.goroutine(), until);
        return NativeResult::kPark;
      },
      NativeKind::kParks, 0,
      [](NativeCall& call) {
        call.Set<int64_t>(0, call.Get<int64_t>(0) + 1);
        return NativeResult::kDone;
      });
  Body main(machine, "main.main");
  main.Slots("", 8);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 1'000'000});
  main.Call(2, sleep);
  main.Call(2, machine.report());
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({1'000'001}));
}

TEST(Native, RaisesPanics) {
  Machine machine;
  Function* bad = machine.Native("strings.Repeat", "", "", [](NativeCall& call) {
    return call.PanicString("strings: negative Repeat count");
  });
  Machine::Outcome outcome = machine.RunCapturing(bad);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(outcome.err.substr(0, outcome.err.find('\n')), "panic: strings: negative Repeat count");
}

}  // namespace
}  // namespace goknot::vm::testing
