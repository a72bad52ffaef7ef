// What code may still do with a channel in a slot.
#include "vm/slot_uses.h"

#include <gtest/gtest.h>

#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

using runtime::ChannelUses;
using runtime::kCloses;
using runtime::kReceives;
using runtime::kSends;
using runtime::kUsesAll;
using runtime::kUsesNothing;

class SlotUses : public ::testing::Test {
 protected:
  SlotUses() : channel_(Type(runtime::ChannelDirection::kBoth)) {}

  const runtime::TypeDescriptor& Type(runtime::ChannelDirection direction) {
    runtime::TypeTable& types = machine_.runtime().types();
    return types.ChannelOf(types.Basic(runtime::Kind::kInt), direction);
  }
  // Of the slot before the function's first instruction.
  ChannelUses Of(Body& body, uint32_t slot = 0) {
    Function* function = body.Done();
    EXPECT_EQ(machine_.functions().EnsureCompiled(*function), "");
    return ChannelUsesOf(*function, 0, slot);
  }
  void Receive(Body& body, uint16_t to, uint16_t channel) {
    body.Emit(Op::kReceive, {.a = to, .b = channel, .imm = body.Constant(channel_)});
  }
  void Send(Body& body, uint16_t channel, uint16_t value) {
    body.Emit(Op::kSend, {.a = channel, .b = value, .c = 1});
  }

  Machine machine_;
  const runtime::TypeDescriptor& channel_;
};

TEST_F(SlotUses, AreThoseOfAllWays) {
  Body body(machine_, "f", "pw");
  body.Slots("pww", 3);
  auto other = body.NewLabel();
  body.Jump(Op::kJumpEqI, {.a = 1, .c = 0}, other);
  Receive(body, 2, 0);
  body.Emit(Op::kReturn, {});
  body.Bind(other);
  Send(body, 0, 1);
  body.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(body), kReceives | kSends);
}

TEST_F(SlotUses, FollowMovesAndEndWithANewValue) {
  Body body(machine_, "f", "p");
  body.Slots("pwp", 3);
  body.Emit(Op::kMove, {.a = 2, .b = 0});
  body.Emit(Op::kLoadNil, {.a = 0});
  body.Emit(Op::kClose, {.a = 0});
  Receive(body, 1, 2);
  body.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(body), kReceives);
}

TEST_F(SlotUses, GoIntoFunctionsThatAreCalled) {
  Body callee(machine_, "g", "wp");
  callee.Slots("wp", 2);
  callee.Emit(Op::kClose, {.a = 1});
  callee.Emit(Op::kReturn, {});
  Function* g = callee.Done();
  ASSERT_EQ(machine_.functions().EnsureCompiled(*g), "");
  Body body(machine_, "f", "p");
  body.Slots("p", 6);
  body.Emit(Op::kLoadInt, {.a = 3});
  body.Emit(Op::kMove, {.a = 4, .b = 0});
  body.Call(3, g);
  body.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(body), kCloses);
}

TEST_F(SlotUses, AreAllWhereAValueIsLost) {
  Body stored(machine_, "f", "pp");
  stored.Slots("pp", 2);
  stored.Emit(Op::kStorePointer, {.a = 1, .b = 0});
  stored.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(stored), kUsesAll);
  Body returned(machine_, "g", "p", "p");
  returned.Slots("p", 2);
  returned.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(returned), kUsesAll);
}

// A pointer that is only compared may be no channel.
TEST_F(SlotUses, AskForAChannel) {
  Body compared(machine_, "f", "p");
  compared.Slots("pw", 2);
  compared.Emit(Op::kIsNil, {.a = 1, .b = 0});
  compared.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(compared), kUsesAll);
  Body measured(machine_, "g", "p");
  measured.Slots("pw", 2);
  measured.Emit(Op::kChannelLen, {.a = 1, .b = 0});
  measured.Emit(Op::kReturn, {});
  EXPECT_EQ(Of(measured), kUsesNothing);
}

}  // namespace
}  // namespace goknot::vm::testing
