// Panics, defers, recover and Goexit; the texts as Go 1.27 prints them.
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "tests/vm/assembler.h"
#include "vm/unwind.h"

namespace goknot::vm::testing {
namespace {

std::vector<int64_t> Values(std::initializer_list<int64_t> values) { return values; }

// The head of a failure: up to the blank line.
std::string Head(const std::string& err) { return err.substr(0, err.find("\n\n") + 1); }

// Emits `defer function()` (no arguments) through slots p (func value) of the frame.
void EmitDefer(Body& body, uint32_t slot, uint32_t window, Function* function) {
  uint32_t object = body.Constant(&function->object), bits = body.Constant(uint64_t{0});
  body.Emit(Op::kLoadAddress, {.a = slot, .imm = object});
  body.Emit(Op::kDefer, {.a = window, .b = slot, .c = 0, .imm = bits});
}

// func() { report(n) }
Function* MakeReporter(Machine& machine, std::string_view name, int64_t n) {
  Body body(machine, name);
  body.Slots("w", 8);
  body.Emit(Op::kLoadInt, {.a = 0, .imm = n});
  body.Report(0, 3);
  body.Emit(Op::kReturn, {});
  return body.Done();
}

// func() { recover(); report(n) }
Function* MakeRecoverer(Machine& machine, std::string_view name, int64_t n) {
  Body body(machine, name);
  body.Slots("wwp", 8);
  body.Emit(Op::kRecover, {.a = 1});
  body.Emit(Op::kLoadInt, {.a = 0, .imm = n});
  body.Report(0, 5);
  body.Emit(Op::kReturn, {});
  return body.Done();
}

// func() { panic(text) }
Function* MakePanicker(Machine& machine, std::string_view name, std::string_view text) {
  Body body(machine, name);
  body.Slots("pwwp", 0);
  uint32_t string = body.String(text), type = body.Constant(machine.types().String());
  body.Emit(Op::kLoadString, {.a = 0, .imm = string});
  body.Emit(Op::kMakeInterface, {.a = 2, .b = 0, .imm = type});
  body.Emit(Op::kPanic, {.a = 2});
  return body.Done();
}

// func() { defer d1(); defer d2() ...; call() }
Function* MakeGuard(Machine& machine, std::string_view name, const std::vector<Function*>& defers,
                    Function* call) {
  Body body(machine, name, "", "", kFunctionHasDefer);
  body.Slots("p", 8);
  for (Function* function : defers) EmitDefer(body, 0, 3, function);
  if (call != nullptr) body.Call(3, call);
  body.Emit(Op::kNop, {});
  body.SetRecovery();
  body.Emit(Op::kRunDefers, {.a = 3});
  body.Emit(Op::kReturn, {});
  return body.Done();
}

// func main() { f1(); f2() ... }
Function* MakeSequence(Machine& machine, const std::vector<Function*>& functions) {
  Body main(machine, "main.main");
  main.Slots("", 8);
  for (Function* function : functions) main.Call(2, function);
  main.Emit(Op::kReturn, {});
  return main.Done();
}

TEST(Panic, UncaughtIndexOutOfRange) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pww", 0);
  uint32_t type = main.Constant(machine.types().Int());
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 3});
  main.Emit(Op::kMakeSlice, {.a = 0, .b = 2, .c = 2, .imm = type});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 5});
  main.Emit(Op::kIndex64, {.a = 2, .b = 0, .c = 2});
  main.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(main.Done());
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(Head(outcome.err), "panic: runtime error: index out of range [5] with length 3\n");
  EXPECT_NE(outcome.err.find("goroutine 1 [running]:\nmain.main()\n\t/tmp/x.go:4"),
            std::string::npos)
      << outcome.err;
}

TEST(Panic, NilDereferenceShowsTheSignal) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pw", 0);
  main.Emit(Op::kLoadNil, {.a = 0});
  main.Emit(Op::kLoad64, {.a = 1, .b = 0, .imm = 8});
  main.Emit(Op::kReturn, {});
  std::string head = Head(machine.RunCapturing(main.Done()).err);
  EXPECT_EQ(head.substr(0, head.find("addr=")),
            "panic: runtime error: invalid memory address or nil pointer dereference\n"
            "[signal SIGSEGV: segmentation violation code=0x1 ");
}

TEST(Panic, DefersRunNewestFirstAndRecoverStopsThePanic) {
  Machine machine;
  Function* guard =
      MakeGuard(machine, "main.guard",
                {MakeReporter(machine, "main.a", 1), MakeRecoverer(machine, "main.b", 2),
                 MakeReporter(machine, "main.c", 3)},
                MakePanicker(machine, "main.boom", "boom"));
  Function* main = MakeSequence(machine, {guard, MakeReporter(machine, "main.after", 4)});
  EXPECT_EQ(machine.Run(main), 0);
  EXPECT_EQ(machine.reported(), Values({3, 2, 1, 4}));
}

TEST(Panic, RecoverAnswersTheDeferredCallOnly) {
  Machine machine;
  // The deferred function calls another that recovers: no use.
  Function* inner = MakeRecoverer(machine, "main.inner", 7);
  Function* outer = MakeSequence(machine, {inner});
  Function* guard =
      MakeGuard(machine, "main.guard", {outer}, MakePanicker(machine, "main.boom", "boom"));
  Machine::Outcome outcome = machine.RunCapturing(guard);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(Head(outcome.err), "panic: boom\n");
  EXPECT_EQ(machine.reported(), Values({7}));
}

TEST(Panic, PanicInADeferredCallReplacesTheFirst) {
  Machine machine;
  Function* guard =
      MakeGuard(machine, "main.guard", {MakePanicker(machine, "main.second", "second\nline")},
                MakePanicker(machine, "main.first", "first"));
  Machine::Outcome outcome = machine.RunCapturing(guard);
  EXPECT_EQ(outcome.code, 2);
  EXPECT_EQ(Head(outcome.err), "panic: first\n\tpanic: second\n\tline\n");
  // Both calls and the panic between them are in the trace.
  size_t second = outcome.err.find("main.second()"), panic = outcome.err.find("panic(...)"),
         first = outcome.err.find("main.first()"), bottom = outcome.err.find("main.guard()");
  EXPECT_LT(second, panic);
  EXPECT_LT(panic, first);
  EXPECT_LT(first, bottom);
  EXPECT_NE(bottom, std::string::npos) << outcome.err;
}

TEST(Panic, RecoveredThenPanickedAgain) {
  Machine machine;
  // defer func() { recover(); panic("again") }()
  Body again(machine, "main.again");
  again.Slots("pwwp", 0);
  uint32_t string = again.String("again"), type = again.Constant(machine.types().String());
  again.Emit(Op::kRecover, {.a = 2});
  again.Emit(Op::kLoadString, {.a = 0, .imm = string});
  again.Emit(Op::kMakeInterface, {.a = 2, .b = 0, .imm = type});
  again.Emit(Op::kPanic, {.a = 2});
  Function* guard =
      MakeGuard(machine, "main.guard", {again.Done()}, MakePanicker(machine, "main.first", "boom"));
  EXPECT_EQ(Head(machine.RunCapturing(guard).err), "panic: boom [recovered]\n\tpanic: again\n");
}

TEST(Panic, RecoveredAndRepanickedIsOneLine) {
  Machine machine;
  // defer func() { r := recover(); panic(r) }()
  Body again(machine, "main.again");
  again.Slots("wp", 0);
  again.Emit(Op::kRecover, {.a = 0});
  again.Emit(Op::kPanic, {.a = 0});
  Function* guard =
      MakeGuard(machine, "main.guard", {again.Done()}, MakePanicker(machine, "main.first", "boom"));
  EXPECT_EQ(Head(machine.RunCapturing(guard).err), "panic: boom [recovered, repanicked]\n");
}

TEST(Panic, OuterRecoverTakesTheInnerPanicWithIt) {
  Machine machine;
  // outer recovers what a deferred call of inner panicked with; the first panic goes too.
  Function* inner =
      MakeGuard(machine, "main.inner", {MakePanicker(machine, "main.second", "second")},
                MakePanicker(machine, "main.first", "first"));
  Function* outer = MakeGuard(machine, "main.outer", {MakeRecoverer(machine, "main.r", 1)}, inner);
  // Later panics show nothing of the old ones.
  Function* main = MakeSequence(machine, {outer, MakePanicker(machine, "main.third", "third")});
  Machine::Outcome outcome = machine.RunCapturing(main);
  EXPECT_EQ(Head(outcome.err), "panic: third\n");
  EXPECT_EQ(machine.reported(), Values({1}));
}

TEST(Panic, GoexitRunsDefersAndEndsTheGoroutineOnly) {
  Machine machine;
  Function* goexit =
      machine.Native("runtime.Goexit", "", "", [](NativeCall&) { return NativeResult::kGoexit; });
  Function* guard = MakeGuard(machine, "main.guard", {MakeReporter(machine, "main.d", 1)}, goexit);
  Function* leave = MakeSequence(machine, {guard, MakeReporter(machine, "main.never", 2)});
  Function* yield = machine.Native("test.wait", "", "", [](NativeCall&) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    return NativeResult::kYield;
  });
  Body main(machine, "main.main");
  main.Slots("pw", 8);
  uint32_t object = main.Constant(&leave->object);
  main.Emit(Op::kLoadAddress, {.a = 0, .imm = object});
  main.Emit(Op::kGo, {.a = 4, .b = 0, .c = 0});
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  auto top = main.NewLabel();
  main.Bind(top);
  main.Call(4, yield);
  // Another worker may have taken the goroutine and be slow: main gives it a fifth of a second.
  main.Jump(Op::kForLtI, {.a = 1, .c = 2000}, top);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({1}));
}

TEST(Panic, PanicDuringGoexitThatIsRecoveredLetsGoexitGoOn) {
  Machine machine;
  Function* goexit =
      machine.Native("runtime.Goexit", "", "", [](NativeCall&) { return NativeResult::kGoexit; });
  // inner: Goexit, whose deferred call panics; outer recovers, then runs its older defer and exits.
  Function* inner =
      MakeGuard(machine, "main.inner", {MakePanicker(machine, "main.p", "late")}, goexit);
  Function* outer = MakeGuard(
      machine, "main.outer",
      {MakeReporter(machine, "main.last", 2), MakeRecoverer(machine, "main.r", 1)}, inner);
  Function* main = MakeSequence(machine, {outer, MakeReporter(machine, "main.never", 3)});
  Machine::Outcome outcome = machine.RunCapturing(main);
  EXPECT_EQ(machine.reported(), Values({1, 2}));
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("no goroutines (main called runtime.Goexit) - deadlock!"),
            std::string::npos);
}

TEST(Panic, ValuesWithAnErrorMethodSpeakForThemselves) {
  struct Resolver : runtime::MethodResolver {
    runtime::FunctionObject* ResolveMethod(const TypeDescriptor&,
                                           const runtime::MethodDescriptor& method) override {
      return const_cast<runtime::FunctionObject*>(
          &static_cast<const Function*>(method.declaration)->object);
    }
    const TypeDescriptor* PointerTo(const TypeDescriptor&) override { return nullptr; }
  };
  for (bool fails : {false, true}) {
    Machine machine;
    Resolver resolver;
    runtime::TypeTable& types = machine.types();
    types.SetResolver(&resolver);
    Function* text;
    Body error(machine, "main.E.Error", "p", "pw");
    error.Slots("pw", 8);
    uint32_t string = error.String("my\nerr");
    if (fails) error.Call(4, MakePanicker(machine, "main.inner", "in error"));
    error.Emit(Op::kLoadString, {.a = 0, .imm = string});
    error.Emit(Op::kReturn, {});
    text = error.Done();
    TypeDescriptor& named = types.NewNamed({"main", "main", "E"});
    types.SetUnderlying(named, types.Int());
    const TypeDescriptor* result = &types.String();
    runtime::MethodSpec method{"Error", "", &types.FuncOf({}, {&result, 1}, false), text};
    types.SetMethods(named, {&method, 1});
    Body main(machine, "main.main");
    main.Slots("wwp", 0);
    uint32_t type = main.Constant(named);
    main.Emit(Op::kLoadInt, {.a = 0, .imm = 1});
    main.Emit(Op::kMakeInterface, {.a = 1, .b = 0, .imm = type});
    main.Emit(Op::kPanic, {.a = 1});
    Machine::Outcome outcome = machine.RunCapturing(main.Done());
    EXPECT_EQ(outcome.code, 2);
    EXPECT_EQ(Head(outcome.err), fails ? "fatal error: panic while printing panic value: in error\n"
                                       : "panic: my\n\terr\n");
  }
}

TEST(Panic, PlainValues) {
  Machine machine;
  runtime::TypeTable& types = machine.types();
  TypeDescriptor& named = types.NewNamed({"main", "main", "S"});
  types.SetUnderlying(named, types.String());
  TypeDescriptor& number = types.NewNamed({"main", "main", "F"});
  types.SetUnderlying(number, types.Float64());
  const char text[] = "hi\nthere";
  alignas(16) uint64_t string[2] = {reinterpret_cast<uint64_t>(text), 8};
  alignas(16) double real = 1.5;
  auto shown = [](const TypeDescriptor& type, void* data) {
    std::string out;
    AppendPanicValue({&type, data}, &out);
    return out;
  };
  EXPECT_EQ(shown(types.String(), string), "hi\n\tthere");
  EXPECT_EQ(shown(named, string), "main.S(\"hi\n\tthere\")");
  EXPECT_EQ(shown(number, &real), "main.F(1.5)");
  EXPECT_EQ(shown(types.PointerTo(types.Int()), reinterpret_cast<void*>(0x10)), "(*int) 0x10");
}

TEST(Panic, StackMovesUnderPanics) {
  runtime::RuntimeOptions options = Machine::Quiet();
  options.stress.move = true;
  options.stress.poison = true;
  Machine machine(options);
  Function* guard =
      MakeGuard(machine, "main.guard",
                {MakeReporter(machine, "main.a", 1), MakeRecoverer(machine, "main.b", 2)},
                MakePanicker(machine, "main.boom", "boom"));
  EXPECT_EQ(machine.Run(MakeSequence(machine, {guard, guard})), 0);
  EXPECT_EQ(machine.reported(), Values({2, 1, 2, 1}));
}

}  // namespace
}  // namespace goknot::vm::testing
