// Slots handed out and taken back: runs by pattern, windows as a stack, operands that give back
// what they hold.
#include "compiler/registers.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

namespace goknot::compiler {
namespace {

constexpr Pattern kPair = {2, 0};

TEST(Registers, FreedRunsAreHandedOutAgainToTheSamePattern) {
  Registers registers;
  Reg word = registers.Allocate(kWord);
  Reg pointer = registers.Allocate(kPointer);
  EXPECT_EQ(word, 0u);
  EXPECT_EQ(pointer, 1u);
  registers.Free(word, kWord);
  EXPECT_EQ(registers.Allocate(kPointer), 2u);  // a slot keeps its kind for ever
  EXPECT_EQ(registers.Allocate(kWord), word);
  EXPECT_EQ(registers.local_kinds(), (std::vector<uint8_t>{0, 1, 1}));
}

TEST(Registers, RunsOfOneLengthDifferInTheirPointers) {
  Registers registers;
  Reg string = registers.Allocate(kStringPattern);
  Reg interface = registers.Allocate(kInterfacePattern);
  registers.Free(string, kStringPattern);
  EXPECT_EQ(registers.Allocate(kPair), 4u);
  registers.Free(interface, kInterfacePattern);
  EXPECT_EQ(registers.Allocate(kInterfacePattern), interface);
  EXPECT_EQ(registers.local_kinds(), (std::vector<uint8_t>{1, 0, 0, 1, 0, 0}));
}

TEST(Registers, SlotsFarIntoARunAreWords) {
  Registers registers;
  registers.Allocate({130, 1});
  std::vector<uint8_t> kinds(130, 0);
  kinds[0] = 1;
  EXPECT_EQ(registers.local_kinds(), kinds);
}

TEST(Registers, WhatHasNoSlotsTakesNone) {
  Registers registers;
  registers.Allocate(kWord);
  EXPECT_EQ(registers.Allocate({}), 0u);
  registers.Free(0, {});
  EXPECT_EQ(registers.Allocate(kWord), 1u);
}

TEST(Registers, BlocksLieBehindWhatThereIs) {
  Registers registers;
  registers.Allocate(kWord);
  EXPECT_EQ(registers.AllocateBlock({1, 0, 1}), 1u);
  EXPECT_EQ(registers.Allocate(kWord), 4u);
  EXPECT_EQ(registers.local_kinds(), (std::vector<uint8_t>{0, 1, 0, 1, 0}));
}

TEST(Registers, WindowsStandAboveTheirHeaders) {
  Registers registers;
  Reg outer = registers.OpenWindow(3);
  EXPECT_EQ(outer, kWindowArea + 2);
  EXPECT_TRUE(InWindowArea(outer));
  EXPECT_FALSE(InWindowArea(registers.Allocate(kWord)));
  Reg inner = registers.OpenWindow(1);
  EXPECT_EQ(inner, outer + 3 + 2);
  EXPECT_TRUE(registers.IsTopmost(inner));
  EXPECT_FALSE(registers.IsTopmost(outer));
  registers.Close(inner);
  EXPECT_EQ(registers.OpenScratch(4), outer + 3);
  EXPECT_EQ(registers.window_slots(), 9u);
}

TEST(Registers, ARegionClosedBelowAnOpenOneComesBackWithIt) {
  Registers registers;
  Reg below = registers.OpenScratch(2);
  Reg above = registers.OpenScratch(2);
  registers.Close(below);
  EXPECT_EQ(registers.OpenScratch(1), above + 2);
  registers.Close(above + 2);
  registers.Close(above);
  EXPECT_EQ(registers.OpenScratch(1), below);
}

TEST(Registers, AResultMayBeLargerOrSmallerThanItsWindow) {
  Registers registers;
  Reg window = registers.OpenWindow(2);
  registers.Resize(window, 6);
  EXPECT_EQ(registers.window_slots(), 8u);
  registers.Resize(window, 1);
  EXPECT_EQ(registers.OpenScratch(1), window + 1);
  EXPECT_EQ(registers.window_slots(), 8u);
}

TEST(Registers, EmptyRegionsOfOneBaseCloseInnermostFirst) {
  Registers registers;
  Reg outer = registers.OpenScratch(0);
  Reg inner = registers.OpenScratch(2);
  EXPECT_EQ(outer, inner);
  registers.Close(inner);
  EXPECT_TRUE(registers.IsTopmost(outer));
  registers.Close(outer);
  EXPECT_FALSE(registers.IsTopmost(outer));
}

TEST(Operand, GivesBackItsRun) {
  Registers registers;
  Reg reg;
  {
    Operand held = Operand::Local(registers, kWord);
    reg = held.reg();
    EXPECT_NE(registers.Allocate(kWord), reg);
  }
  EXPECT_EQ(registers.Allocate(kWord), reg);
}

TEST(Operand, ABorrowedRunStaysItsOwners) {
  Registers registers;
  Reg variable = registers.Allocate(kWord);
  {
    Operand seen = Operand::Borrowed(variable);
    EXPECT_TRUE(seen.IsBorrowed());
    EXPECT_EQ(seen.reg(), variable);
  }
  EXPECT_NE(registers.Allocate(kWord), variable);
}

TEST(Operand, TheDutyMovesOn) {
  Registers registers;
  Operand first = Operand::Local(registers, kWord);
  Reg reg = first.reg();
  Operand second = std::move(first);
  EXPECT_EQ(second.reg(), reg);
  second = Operand::Local(registers, kPointer);
  EXPECT_EQ(registers.Allocate(kWord), reg);  // what it held before is free
  EXPECT_EQ(second.reg(), 1u);
  second.Release();
  second.Release();
  EXPECT_EQ(registers.Allocate(kPointer), 1u);
  EXPECT_EQ(registers.Allocate(kPointer), 2u);
}

TEST(Operand, APartKeepsTheWhole) {
  Registers registers;
  Reg reg;
  {
    Operand length = Operand::Local(registers, kStringPattern).Advanced(1);
    reg = length.reg() - 1;
    EXPECT_NE(registers.Allocate(kStringPattern), reg);
  }
  EXPECT_EQ(registers.Allocate(kStringPattern), reg);
}

TEST(Operand, AWindowStaysOpenWithIt) {
  Registers registers;
  Reg window = registers.OpenWindow(2);
  {
    Operand result = Operand::Window(registers, window);
    EXPECT_TRUE(result.IsWindow());
    EXPECT_EQ(registers.OpenScratch(1), window + 2);
    registers.Close(window + 2);
  }
  EXPECT_EQ(registers.OpenWindow(2), window);
}

}  // namespace
}  // namespace goknot::compiler
