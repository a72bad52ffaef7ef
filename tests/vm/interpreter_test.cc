// The interpreter over hand-written bytecode: control flow, calls, closures, interfaces, stacks
// that grow, goroutines.
#include "vm/interpreter.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <ctime>

#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

std::vector<int64_t> Values(std::initializer_list<int64_t> values) { return values; }

// func fib(n int) int { if n < 2 { return n }; return fib(n-1) + fib(n-2) }
Function* MakeFib(Machine& machine) {
  Body fib(machine, "main.fib", "w", "w");
  fib.Slots("w", 12);
  auto recurse = fib.NewLabel();
  fib.Jump(Op::kJumpGeI, {.a = 0, .c = 2}, recurse);
  fib.Emit(Op::kReturn, {});
  fib.Bind(recurse);
  fib.Emit(Op::kAddI, {.a = 3, .b = 0, .imm = -1});
  fib.Call(3, fib.function());
  fib.Emit(Op::kAddI, {.a = 6, .b = 0, .imm = -2});
  fib.Call(6, fib.function());
  fib.Emit(Op::kAdd, {.a = 0, .b = 3, .c = 6});
  fib.Emit(Op::kReturn, {});
  return fib.Done();
}

// func main() { report(f(n)) }
Function* MakeMain(Machine& machine, Function* f, int64_t n) {
  Body main(machine, "main.main");
  main.Slots("", 8);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = n});
  main.Call(2, f);
  main.Call(2, machine.report());
  main.Emit(Op::kReturn, {});
  return main.Done();
}

TEST(Interpreter, Fib) {
  Machine machine;
  EXPECT_EQ(machine.Run(MakeMain(machine, MakeFib(machine), 20)), 0);
  EXPECT_EQ(machine.reported(), Values({6765}));
}

TEST(Interpreter, FibSpeed) {
  Machine machine;
  Function* main = MakeMain(machine, MakeFib(machine), 32);
  std::clock_t start = std::clock();
  EXPECT_EQ(machine.Run(main), 0);
  double ms = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  std::printf("fib(32): %.1f ms of CPU\n", ms);
  EXPECT_EQ(machine.reported(), Values({2178309}));
}

// func count(n int) int { if n == 0 { return 0 }; return count(n-1) + 1 }
Function* MakeCount(Machine& machine) {
  Body count(machine, "main.count", "w", "w");
  count.Slots("w", 6);
  auto recurse = count.NewLabel();
  count.Jump(Op::kJumpNeI, {.a = 0, .c = 0}, recurse);
  count.Emit(Op::kReturn, {});
  count.Bind(recurse);
  count.Emit(Op::kAddI, {.a = 3, .b = 0, .imm = -1});
  count.Call(3, count.function());
  count.Emit(Op::kAddI, {.a = 0, .b = 3, .imm = 1});
  count.Emit(Op::kReturn, {});
  return count.Done();
}

TEST(Interpreter, StackGrowsAsRecursionGoesDown) {
  Machine machine;
  EXPECT_EQ(machine.Run(MakeMain(machine, MakeCount(machine), 1'000'000)), 0);
  EXPECT_EQ(machine.reported(), Values({1'000'000}));
}

TEST(Interpreter, EndlessRecursionEndsInStackOverflow) {
  Machine machine;
  Body down(machine, "main.down");
  down.Slots("", 2048);
  down.Call(2, down.function());
  down.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(down.Done());
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("runtime: goroutine stack exceeds 1000000000-byte limit\n"),
            std::string::npos);
  EXPECT_NE(outcome.err.find("fatal error: stack overflow"), std::string::npos);
}

// sum of i*j for i < n
TEST(Interpreter, Loop) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("wwww", 4);  // n, s, i, t
  main.Emit(Op::kLoadInt, {.a = 0, .imm = 1000});
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto top = main.NewLabel();
  main.Bind(top);
  main.Emit(Op::kMul, {.a = 3, .b = 2, .c = 2});
  main.Emit(Op::kAdd, {.a = 1, .b = 1, .c = 3});
  main.Jump(Op::kForLt, {.a = 2, .b = 0}, top);
  main.Report(1, 6);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({332833500}));
}

TEST(Interpreter, Sieve) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pwwwwww", 6);  // flags (0,1), n, i, count, j, one
  uint32_t boolean = main.Constant(machine.types().Bool());
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 1000});
  main.Emit(Op::kMakeSlice, {.a = 0, .b = 2, .c = 2, .imm = boolean});
  main.Emit(Op::kLoadInt, {.a = 6, .imm = 1});
  main.Emit(Op::kLoadInt, {.a = 4, .imm = 0});
  main.Emit(Op::kLoadInt, {.a = 3, .imm = 2});
  auto outer = main.NewLabel(), next = main.NewLabel(), inner = main.NewLabel(),
       check = main.NewLabel();
  main.Bind(outer);
  main.Emit(Op::kIndexU8, {.a = 5, .b = 0, .c = 3});
  main.Jump(Op::kJumpIf, {.a = 5}, next);
  main.Emit(Op::kAddI, {.a = 4, .b = 4, .imm = 1});
  main.Emit(Op::kAdd, {.a = 5, .b = 3, .c = 3});
  main.Jump(Op::kJump, {}, check);
  main.Bind(inner);
  main.Emit(Op::kSetIndex8, {.a = 0, .b = 5, .c = 6});
  main.Emit(Op::kAdd, {.a = 5, .b = 5, .c = 3});
  main.Bind(check);
  main.Jump(Op::kLoopLt, {.a = 5, .b = 2}, inner);
  main.Bind(next);
  main.Jump(Op::kForLt, {.a = 3, .b = 2}, outer);
  main.Report(4, 9);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({168}));
}

TEST(Interpreter, ClosuresCaptureByValue) {
  Machine machine;
  // func(x int) int { return x + captured }
  Body add(machine, "main.main.func1", "w", "w", kFunctionClosure);
  add.Slots("wp", 0);
  add.Emit(Op::kLoad64, {.a = 0, .b = 1, .imm = 8});  // a trick: overwrites x
  add.Emit(Op::kReturn, {});
  Function* function = add.Done();
  Body main(machine, "main.main");
  main.Slots("pw", 8);
  uint32_t callee = main.Constant(function), bits = main.Constant(uint64_t{0});
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 40});
  main.Emit(Op::kMakeClosure, {.a = 0, .b = 1, .c = 1, .d = bits, .imm = callee});
  main.Emit(Op::kLoadInt, {.a = 4, .imm = 2});
  uint32_t results = main.Results("w");
  main.Emit(Op::kCallClosure, {.a = 4, .b = 0, .c = 1, .d = results});
  main.Call(4, machine.report());
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({40}));
}

// A type with a method Get that returns its int, and one that returns twice of it.
struct Resolver : runtime::MethodResolver {
  runtime::FunctionObject* ResolveMethod(const TypeDescriptor& type,
                                         const runtime::MethodDescriptor& method) override {
    ++asked;
    auto* function = static_cast<const Function*>(method.declaration);
    return const_cast<runtime::FunctionObject*>(&function->object);
  }
  const TypeDescriptor* PointerTo(const TypeDescriptor&) override { return nullptr; }
  int asked = 0;
};

TEST(Interpreter, InterfaceCallsThroughTheCache) {
  Machine machine;
  Resolver resolver;
  runtime::TypeTable& types = machine.types();
  types.SetResolver(&resolver);
  const TypeDescriptor* result = &types.Int();
  const TypeDescriptor& signature = types.FuncOf({}, {&result, 1}, false);
  std::vector<const TypeDescriptor*> made;
  for (int factor = 1; factor <= 2; ++factor) {
    Body get(machine, factor == 1 ? "main.A.Get" : "main.B.Get", "p", "w");
    get.Slots("pw", 0);
    get.Emit(Op::kLoad64, {.a = 1, .b = 0, .imm = 0});
    get.Emit(Op::kMulI, {.a = 1, .b = 1, .imm = factor});
    get.Emit(Op::kReturn1, {.a = 1});
    TypeDescriptor& named = types.NewNamed({"main", "main", factor == 1 ? "A" : "B"});
    types.SetUnderlying(named, types.Int());
    runtime::MethodSpec method{"Get", "", &signature, get.Done()};
    types.SetMethods(named, {&method, 1});
    made.push_back(&named);
  }
  runtime::MethodId id = types.InternMethod("Get", "", signature);

  Body call(machine, "main.call", "wp", "w");
  call.Slots("wp", 4);
  call.CallInterface(4, 0, 1, "w", id);
  call.Emit(Op::kReturn1, {.a = 4});
  Function* through = call.Done();

  Body main(machine, "main.main");
  main.Slots("wpww", 8);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto top = main.NewLabel();
  main.Bind(top);
  for (int k : {0, 1}) {
    main.Emit(Op::kLoadInt, {.a = 3, .imm = 21 + 1000 * k});
    uint32_t type = main.Constant(*made[k]);
    main.Emit(Op::kMakeInterface, {.a = 0, .b = 3, .imm = type});
    main.Emit(Op::kMove2, {.a = 6, .b = 0});
    main.Call(6, through);
    main.Call(6, machine.report());
  }
  main.Jump(Op::kForLtI, {.a = 2, .c = 2}, top);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({21, 2042, 21, 2042}));
  EXPECT_EQ(resolver.asked, 2);
}

TEST(Interpreter, GoroutinesAndChannels) {
  Machine machine;
  runtime::TypeTable& types = machine.types();
  const TypeDescriptor& channel = types.ChannelOf(types.Int(), runtime::ChannelDirection::kBoth);
  // func send(c chan int, n int) { for i := 0; i < n; i++ { c <- i }; close(c) }
  Body send(machine, "main.send", "pw");
  send.Slots("pww", 0);
  send.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto again = send.NewLabel();
  send.Bind(again);
  send.Emit(Op::kSend, {.a = 0, .b = 2, .c = 1});
  send.Jump(Op::kForLt, {.a = 2, .b = 1}, again);
  send.Emit(Op::kClose, {.a = 0});
  send.Emit(Op::kReturn, {});
  Function* sender = send.Done();

  Body main(machine, "main.main");
  main.Slots("pwwwwp", 8);  // channel, capacity, sum, value, ok, func value
  uint32_t type = main.Constant(channel);
  uint32_t object = main.Constant(&sender->object);
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  main.Emit(Op::kMakeChannel, {.a = 0, .b = 1, .imm = type});
  main.Emit(Op::kLoadAddress, {.a = 5, .imm = object});
  main.Emit(Op::kMove, {.a = 8, .b = 0});
  main.Emit(Op::kLoadInt, {.a = 9, .imm = 1000});
  main.Emit(Op::kGo, {.a = 8, .b = 5, .c = 2});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto top = main.NewLabel(), done = main.NewLabel();
  main.Bind(top);
  main.Emit(Op::kReceiveOk, {.a = 3, .b = 0, .d = 4, .imm = type});
  main.Jump(Op::kJumpIfNot, {.a = 4}, done);
  main.Emit(Op::kAdd, {.a = 2, .b = 2, .c = 3});
  main.Jump(Op::kLoop, {}, top);
  main.Bind(done);
  main.Report(2, 8);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({499500}));
}

TEST(Interpreter, JumpTable) {
  Machine machine;
  // func pick(i int) int { switch i { case 0: return 10; case 1: return 11 }; return 99 }
  Body pick(machine, "main.pick", "w", "w");
  pick.Slots("w", 0);
  uint32_t table = pick.Constant(uint64_t{0});
  pick.Constant(uint64_t{0});
  uint32_t at = pick.Emit(Op::kJumpTable, {.a = 0, .c = 2, .imm = table});
  pick.Emit(Op::kLoadInt, {.a = 0, .imm = 99});
  pick.Emit(Op::kReturn, {});
  for (int k : {0, 1}) {
    pick.code().constants[table + k] = (pick.here() - at) * sizeof(Instruction);
    pick.Emit(Op::kLoadInt, {.a = 0, .imm = 10 + k});
    pick.Emit(Op::kReturn, {});
  }
  Function* picked = pick.Done();
  Body main(machine, "main.main");
  main.Slots("", 8);
  for (int k : {0, 1, 2, -1}) {
    main.Emit(Op::kLoadInt, {.a = 2, .imm = k});
    main.Call(2, picked);
    main.Call(2, machine.report());
  }
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({10, 11, 99, 99}));
}

}  // namespace
}  // namespace goknot::vm::testing
