// Code in its last form: where jumps lead.
#include "compiler/code.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "compiler/registers.h"
#include "vm/function.h"
#include "vm/instruction.h"

namespace goknot::compiler {
namespace {

using vm::Opcode;

// An instruction, and the index of the one it may jump to (-1: it does not).
using Step = std::pair<Opcode, int64_t>;

class CodeTest : public ::testing::Test {
 protected:
  CodeTest() : word_(registers_.Allocate(kWord)) { code_.Emit(Opcode::kEnter); }

  Label Here() {
    Label label = code_.NewLabel();
    code_.Bind(label, true);
    return label;
  }
  std::vector<Step> Finish() {
    std::string error;
    finished_ = code_.Finish(registers_, 0, &error);
    EXPECT_EQ(error, "");
    std::vector<Step> steps;
    const std::vector<vm::Instruction>& instructions = finished_->instructions;
    for (size_t i = 0; i < instructions.size(); ++i) {
      auto opcode = static_cast<Opcode>(instructions[i].handler);
      bool jumps = vm::InfoOf(opcode).Has(vm::kBranch) && opcode != Opcode::kJumpTable;
      int64_t units = instructions[i].imm / static_cast<int64_t>(sizeof(vm::Instruction));
      steps.emplace_back(opcode, jumps ? static_cast<int64_t>(i) + units : -1);
    }
    return steps;
  }

  Registers registers_;
  Code code_;
  Reg word_;
  std::unique_ptr<vm::FunctionCode> finished_;
};

TEST_F(CodeTest, AJumpGoesWhereItComesToInTheEnd) {
  Label first = code_.NewLabel();
  Label second = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpIf, first, word_);
  code_.Emit(Opcode::kLoadInt, word_);
  code_.Bind(first);
  code_.EmitJump(Opcode::kJump, second);
  code_.Bind(second);
  code_.Emit(Opcode::kPanic, word_);
  EXPECT_EQ(Finish(), (std::vector<Step>{{Opcode::kEnter, -1},
                                         {Opcode::kJumpIf, 4},
                                         {Opcode::kLoadInt, -1},
                                         {Opcode::kJump, 4},
                                         {Opcode::kPanic, -1}}));
}

TEST_F(CodeTest, ReturnsAndBackEdgesAreCopied) {
  Label head = Here();
  Label next = code_.NewLabel();
  Label out = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpIf, out, word_);
  code_.EmitJump(Opcode::kJumpEqI, next, word_, 0, 7);
  code_.EmitJump(Opcode::kJump, out);
  code_.Bind(next);
  code_.EmitJump(Opcode::kLoop, head);
  code_.Bind(out);
  code_.Emit(Opcode::kReturn1, word_);
  EXPECT_EQ(Finish(), (std::vector<Step>{{Opcode::kEnter, -1},
                                         {Opcode::kJumpIf, 5},
                                         {Opcode::kJumpEqI, 4},
                                         {Opcode::kReturn1, -1},
                                         {Opcode::kLoop, 1},
                                         {Opcode::kReturn1, -1}}));
}

// A jump to the test at a loop's end is the test, and leads out of the loop otherwise.
TEST_F(CodeTest, ConditionalBackEdgesAreCopied) {
  Label head = Here();
  Label step = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpIf, step, word_);
  code_.Emit(Opcode::kLoadInt, word_);
  code_.EmitJump(Opcode::kJump, step);
  Label never = Here();
  code_.EmitJump(Opcode::kLoop, never);
  code_.Bind(step);
  code_.EmitJump(Opcode::kForLtI, head, word_, 0, 7);
  code_.Emit(Opcode::kPanic, word_);
  EXPECT_EQ(Finish(), (std::vector<Step>{{Opcode::kEnter, -1},
                                         {Opcode::kJumpIf, 6},
                                         {Opcode::kLoadInt, -1},
                                         {Opcode::kForLtI, 1},
                                         {Opcode::kJump, 7},
                                         {Opcode::kLoop, 5},
                                         {Opcode::kForLtI, 1},
                                         {Opcode::kPanic, -1}}));
}

// A loop that is entered at its test: the test lies ahead, and is no back-edge there.
TEST_F(CodeTest, BackEdgesLeadBack) {
  Label test = code_.NewLabel();
  code_.EmitJump(Opcode::kJump, test);
  Label head = Here();
  code_.Emit(Opcode::kLoadInt, word_);
  code_.Bind(test);
  code_.EmitJump(Opcode::kLoopIf, head, word_);
  code_.Emit(Opcode::kReturn);
  EXPECT_EQ(Finish()[1], (Step{Opcode::kJump, 3}));
}

TEST_F(CodeTest, WhatNobodyComesToIsLeftOut) {
  Label head = Here();
  Label next = code_.NewLabel();
  Label only_there = code_.NewLabel();
  code_.EmitJumpTable(word_, {only_there, next});
  code_.EmitJump(Opcode::kJump, next);
  code_.Bind(only_there);
  code_.EmitJump(Opcode::kJump, next);
  code_.Bind(next);
  code_.EmitJump(Opcode::kLoop, head);
  EXPECT_EQ(
      Finish(),
      (std::vector<Step>{
          {Opcode::kEnter, -1}, {Opcode::kJumpTable, -1}, {Opcode::kLoop, 1}, {Opcode::kLoop, 1}}));
  // Both of the table's targets are the last instruction.
  const std::vector<uint64_t>& words = finished_->constants;
  EXPECT_EQ(words[words.size() - 2], 2 * sizeof(vm::Instruction));
  EXPECT_EQ(words[words.size() - 1], 2 * sizeof(vm::Instruction));
}

// A copy of a loop's end is shown at the line of the loop.
TEST_F(CodeTest, CopiesHaveThePositionOfWhatTheyCopy) {
  code_.set_position(lexer::Pos{100});
  Label head = Here();
  Label next = code_.NewLabel();
  Label last = code_.NewLabel();
  code_.EmitJump(Opcode::kJumpIf, last, word_);
  code_.set_position(lexer::Pos{200});
  code_.EmitJump(Opcode::kJump, next);
  code_.Bind(last);
  code_.Emit(Opcode::kLoadInt, word_);
  code_.Bind(next);
  code_.set_position(lexer::Pos{300});
  code_.EmitJump(Opcode::kLoop, head);
  Finish();
  std::vector<std::pair<uint32_t, uint32_t>> lines;
  for (const vm::LineRow& row : finished_->lines) lines.emplace_back(row.pc, row.position);
  EXPECT_EQ(lines, (std::vector<std::pair<uint32_t, uint32_t>>{
                       {0, 0}, {1, 100}, {2, 300}, {3, 200}, {4, 300}}));
}

}  // namespace
}  // namespace goknot::compiler
