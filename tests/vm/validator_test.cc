// What the validator accepts and refuses, and what liveness makes of it.
#include "vm/validator.h"

#include <gtest/gtest.h>

#include "tests/vm/assembler.h"
#include "vm/liveness.h"

namespace goknot::vm::testing {
namespace {

class ValidatorTest : public ::testing::Test {
 protected:
  // `failure` is part of what the validator says.
  void Refuses(Body& body, std::string_view failure) {
    std::string said = body.Check();
    EXPECT_NE(said.find(failure), std::string::npos) << said;
  }

  Machine machine_;
};

TEST_F(ValidatorTest, AcceptsGoodCode) {
  Body body(machine_, "f", "wp", "w");
  body.Slots("wpw", 4);
  auto end = body.NewLabel();
  body.Emit(Op::kLoadInt, {.a = 2, .imm = 1});
  body.Jump(Op::kJumpNil, {.a = 1}, end);
  body.Emit(Op::kLoad64, {.a = 2, .b = 1, .imm = 8});
  body.Bind(end);
  body.Emit(Op::kReturn1, {.a = 2});
  EXPECT_EQ(body.Check(), "");
}

TEST_F(ValidatorTest, RefusesCodeThatRunsOff) {
  Body body(machine_, "f");
  body.Slots("w", 0);
  body.Emit(Op::kLoadInt, {.a = 0});
  Refuses(body, "runs off the end");
}

TEST_F(ValidatorTest, RefusesSlotsBeyondTheFrame) {
  Body body(machine_, "f");
  body.Slots("w", 0);
  body.Emit(Op::kLoadInt, {.a = 1});
  body.Emit(Op::kReturn, {});
  Refuses(body, "defines slot 1");
}

TEST_F(ValidatorTest, RefusesWrongKinds) {
  Body words(machine_, "f");
  words.Slots("wp", 0);
  words.Emit(Op::kLoadNil, {.a = 1});
  words.Emit(Op::kAdd, {.a = 0, .b = 1, .c = 1});
  words.Emit(Op::kReturn, {});
  Refuses(words, "slot 1 holds a pointer, not a word");
  Body pointers(machine_, "f");
  pointers.Slots("wp", 0);
  pointers.Emit(Op::kLoadInt, {.a = 0});
  pointers.Emit(Op::kMove, {.a = 1, .b = 0});
  pointers.Emit(Op::kReturn, {});
  Refuses(pointers, "puts a word into slot 1 of a pointer");
}

TEST_F(ValidatorTest, RefusesSlotsReadBeforeWritten) {
  Body body(machine_, "f", "w", "w");
  body.Slots("ww", 0);
  auto end = body.NewLabel();
  body.Jump(Op::kJumpIf, {.a = 0}, end);
  body.Emit(Op::kLoadInt, {.a = 1});
  body.Bind(end);
  body.Emit(Op::kReturn1, {.a = 1});
  Refuses(body, "slot 1 is read before it is written");
}

TEST_F(ValidatorTest, RefusesWindowSlotsThatMayHoldNothing) {
  Body body(machine_, "f", "w", "w");
  body.Slots("w", 4);
  auto end = body.NewLabel();
  body.Jump(Op::kJumpIf, {.a = 0}, end);
  body.Emit(Op::kLoadInt, {.a = 3});
  body.Bind(end);
  body.Emit(Op::kReturn1, {.a = 3});
  Refuses(body, "slot 3 may hold nothing");
}

TEST_F(ValidatorTest, RefusesWhatLivesInACalleesWindow) {
  Body body(machine_, "f", "", "w");
  body.Slots("", 8);
  body.Emit(Op::kLoadInt, {.a = 4});
  body.Emit(Op::kLoadInt, {.a = 2});
  body.Call(2, machine_.report());
  body.Emit(Op::kReturn1, {.a = 4});
  Refuses(body, "slot 4");
}

TEST_F(ValidatorTest, RefusesJumpsIntoInstructions) {
  Body body(machine_, "f");
  body.Slots("", 4);
  body.Emit(Op::kLoadInt, {.a = 2});
  body.Call(2, machine_.report());
  uint32_t jump = body.Emit(Op::kJump, {});
  std::string said = (body.Done(), body.code().instructions[jump].imm = -16, body.Check());
  EXPECT_NE(said.find("no instruction to jump to"), std::string::npos) << said;
}

TEST_F(ValidatorTest, RefusesBadConstantsAndStubs) {
  Body constant(machine_, "f");
  constant.Slots("w", 0);
  constant.Emit(Op::kLoadWord, {.a = 0, .imm = 3});
  constant.Emit(Op::kReturn, {});
  Refuses(constant, "constant 3 of 0");
  Body stub(machine_, "f");
  stub.Slots("w", 0);
  stub.Emit(Op::kGoroutineExit, {});
  Refuses(stub, "an opcode of the VM's own");
}

TEST_F(ValidatorTest, RefusesACallRightBeforeRunDefers) {
  Body body(machine_, "f", "", "", kFunctionHasDefer);
  body.Slots("", 4);
  body.SetRecovery();
  body.Emit(Op::kLoadInt, {.a = 2});
  body.Call(2, machine_.report());
  body.Emit(Op::kRunDefers, {.a = 2});
  body.Emit(Op::kReturn, {});
  Refuses(body, "a call right before it");
}

TEST(Liveness, DeadPointersAreNoRoots) {
  Machine machine;
  // func f(p, q pointer) { call(p); call(q) }, with p dead after the first call
  Function* use = machine.Native("use", "p", "", [](NativeCall&) { return NativeResult::kDone; });
  Body body(machine, "f", "pp");
  body.Slots("pp", 4);
  body.Emit(Op::kMove, {.a = 4, .b = 0});
  uint32_t first = body.here();
  body.Call(4, use);
  uint32_t second = body.here();
  body.Emit(Op::kMove, {.a = 4, .b = 1});
  body.Call(4, use);
  uint32_t last = body.here();
  body.Emit(Op::kReturn, {});
  Function* function = body.Done();
  ASSERT_EQ(machine.functions().EnsureCompiled(*function), "");
  const FrameMaps& maps = MapsOf(*function);
  EXPECT_EQ(maps.At(0).slots, (std::vector<uint16_t>{0, 1}));
  EXPECT_EQ(maps.At(first).slots, (std::vector<uint16_t>{1, 4}));
  EXPECT_EQ(maps.AtReturn(second).slots, (std::vector<uint16_t>{1}));
  EXPECT_EQ(maps.AtReturn(last).slots, (std::vector<uint16_t>{}));
}

TEST(Liveness, RecoveryKeepsWhatItNeeds) {
  Machine machine;
  Function* use = machine.Native("use", "", "", [](NativeCall&) { return NativeResult::kDone; });
  Body body(machine, "f", "p", "p", kFunctionHasDefer);
  body.Slots("p", 4);
  auto end = body.NewLabel();
  body.Call(3, use);
  uint32_t after = body.here();
  body.Emit(Op::kLoadNil, {.a = 0});
  body.Jump(Op::kJump, {}, end);
  body.SetRecovery();
  body.Emit(Op::kNop, {});
  body.Bind(end);
  body.Emit(Op::kRunDefers, {.a = 3});
  body.Emit(Op::kReturn, {});
  Function* function = body.Done();
  ASSERT_EQ(machine.functions().EnsureCompiled(*function), "");
  EXPECT_EQ(MapsOf(*function).At(after).slots, (std::vector<uint16_t>{}));
  EXPECT_EQ(MapsOf(*function).AtReturn(after).slots, (std::vector<uint16_t>{0}));
}

}  // namespace
}  // namespace goknot::vm::testing
