// Listings as golden text.
#include "vm/disassembler.h"

#include <gtest/gtest.h>

#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

TEST(Disassembler, ShowsOperandsConstantsAndLabels) {
  Machine machine;
  Body body(machine, "main.f", "w", "w");
  body.Slots("wpw", 6);
  auto top = body.NewLabel();
  uint32_t text = body.String("a\nb"), type = body.Constant(machine.types().Int());
  body.Emit(Op::kLoadString, {.a = 1, .imm = text});
  body.Bind(top);
  body.Emit(Op::kAddI, {.a = 2, .b = 0, .imm = -3});
  body.Emit(Op::kNew, {.a = 1, .imm = type});
  body.Emit(Op::kMove, {.a = 5, .b = 2});
  body.Call(5, machine.report());
  body.Jump(Op::kForLtI, {.a = 0, .c = 10}, top);
  body.Emit(Op::kReturn1, {.a = 2});
  EXPECT_EQ(Disassemble(*body.Done(), {}),
            "main.f (parameters 1, results 1, frame 9 slots, windows from 3)\n"
            "     0  Enter              9\n"
            "     1  LoadString         r1..2 = \"a\\nb\"\n"
            "L1:\n"
            "     2  AddI               r2 = r0, -3\n"
            "     3  New                r1 = int\n"
            "     4  Move               r5 = r2\n"
            "     5  Call               r5, test.report, 0\n"
            "     7  ForLtI             r0 = 10, -> L1\n"
            "     8  Return1            r2\n");
}

}  // namespace
}  // namespace goknot::vm::testing
