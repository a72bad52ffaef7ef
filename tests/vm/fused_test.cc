// Instructions that do the work of several, over hand-written bytecode: an operand in memory, an
// update in place, sums of products, division by powers of two.
#include <gtest/gtest.h>

#include "runtime/value.h"
#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

constexpr int64_t kMinInt = INT64_MIN;

std::vector<int64_t> Values(std::initializer_list<int64_t> values) { return values; }

int64_t Bits(double value) { return static_cast<int64_t>(runtime::WriteFloat64(value)); }

// func(words in slots 0..3, results of op from slot 4): reports the result of one instruction.
int64_t Compute(Op op, std::initializer_list<int64_t> words, const Fields& fields) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("wwwww", 12);
  uint32_t slot = 0;
  for (int64_t word : words) {
    main.Emit(Op::kLoadWord, {.a = slot++, .imm = main.Constant(static_cast<uint64_t>(word))});
  }
  main.Emit(op, fields);
  main.Report(4, 7);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  return machine.reported().at(0);
}

TEST(Fused, Products) {
  const Fields fields = {.a = 4, .b = 0, .c = 1, .d = 2};
  EXPECT_EQ(Compute(Op::kMulAdd, {5, 6, -7}, fields), -37);
  EXPECT_EQ(Compute(Op::kMulAddF64, {Bits(1), Bits(2), Bits(3)}, fields), Bits(7));
  EXPECT_EQ(Compute(Op::kMulSubF64, {Bits(1), Bits(2), Bits(3)}, fields), Bits(-5));
  // One rounding would leave -2^-60.
  EXPECT_EQ(Compute(Op::kMulAddF64, {Bits(-1), Bits(1 + 0x1p-30), Bits(1 - 0x1p-30)}, fields),
            Bits(0));
}

TEST(Fused, PowersOfTwo) {
  for (int64_t value : {int64_t{0}, int64_t{1}, int64_t{-1}, int64_t{7}, int64_t{-7}, int64_t{-8},
                        int64_t{INT64_MAX}, kMinInt}) {
    for (int power : {1, 3, 31}) {
      const Fields fields = {.a = 4, .b = 0, .imm = power};
      EXPECT_EQ(Compute(Op::kDivPowerI, {value}, fields), value / (int64_t{1} << power));
      EXPECT_EQ(Compute(Op::kRemPowerI, {value}, fields), value % (int64_t{1} << power));
    }
  }
}

// A word in an object of one word, and another in a slot: `op` on both, then either the slot or the
// object is reported.
std::vector<int64_t> WithMemory(Op op, int64_t word, int64_t memory, const Fields& fields) {
  Machine machine;
  const runtime::TypeDescriptor& type = machine.types().Int();
  Body main(machine, "main.main");
  main.Slots("wpwpw", 12);  // word, object, result, data of a slice and its length
  main.Emit(Op::kLoadWord, {.a = 0, .imm = main.Constant(static_cast<uint64_t>(memory))});
  main.Emit(Op::kNewBox, {.a = 1, .b = 0, .imm = main.Constant(type)});
  main.Emit(Op::kMove, {.a = 3, .b = 1});
  main.Emit(Op::kLoadWord, {.a = 4, .imm = main.Constant(uint64_t{1} | uint64_t{1} << 32)});
  main.Emit(Op::kLoadWord, {.a = 0, .imm = main.Constant(static_cast<uint64_t>(word))});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  main.Emit(op, fields);
  main.Report(2, 8);
  main.Emit(Op::kLoad64, {.a = 2, .b = 1});
  main.Report(2, 8);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  return machine.reported();
}

TEST(Fused, OperandInMemory) {
  const Fields at = {.a = 2, .b = 0, .c = 1};
  EXPECT_EQ(WithMemory(Op::kAddAt, 5, 7, at), Values({12, 7}));
  EXPECT_EQ(WithMemory(Op::kSubAt, 5, 7, at), Values({-2, 7}));
  EXPECT_EQ(WithMemory(Op::kMulAt, 5, 7, at), Values({35, 7}));
  EXPECT_EQ(WithMemory(Op::kAddF64At, Bits(1.5), Bits(2), at), Values({Bits(3.5), Bits(2)}));
  EXPECT_EQ(WithMemory(Op::kSubF64At, Bits(1.5), Bits(2), at), Values({Bits(-0.5), Bits(2)}));
  EXPECT_EQ(WithMemory(Op::kMulF64At, Bits(1.5), Bits(2), at), Values({Bits(3), Bits(2)}));
  // Slot 2 is the index, 0.
  const Fields indexed = {.a = 2, .b = 0, .c = 3, .d = 2};
  EXPECT_EQ(WithMemory(Op::kAddIndexed, 5, 7, indexed), Values({12, 7}));
  EXPECT_EQ(WithMemory(Op::kAddF64Indexed, Bits(1.5), Bits(2), indexed),
            Values({Bits(3.5), Bits(2)}));
}

TEST(Fused, UpdateInMemory) {
  const Fields word = {.a = 1, .b = 0};
  EXPECT_EQ(WithMemory(Op::kUpdateAdd, 5, 7, word), Values({0, 12}));
  EXPECT_EQ(WithMemory(Op::kUpdateSub, 5, 7, word), Values({0, 2}));
  EXPECT_EQ(WithMemory(Op::kUpdateAddI, 5, 7, {.a = 1, .c = 0xffff}), Values({0, 6}));
  EXPECT_EQ(WithMemory(Op::kUpdateAddF64, Bits(1.5), Bits(2), word), Values({0, Bits(3.5)}));
  EXPECT_EQ(WithMemory(Op::kUpdateSubF64, Bits(1.5), Bits(2), word), Values({0, Bits(0.5)}));
  const Fields product = {.a = 1, .b = 0, .c = 0};
  EXPECT_EQ(WithMemory(Op::kUpdateMulAddF64, Bits(3), Bits(2), product), Values({0, Bits(11)}));
  EXPECT_EQ(WithMemory(Op::kUpdateMulSubF64, Bits(3), Bits(2), product), Values({0, Bits(-7)}));
}

TEST(Fused, UpdateOfElements) {
  const Fields element = {.a = 3, .b = 2, .c = 0};
  EXPECT_EQ(WithMemory(Op::kElementAdd, 5, 7, element), Values({0, 12}));
  EXPECT_EQ(WithMemory(Op::kElementSub, 5, 7, element), Values({0, 2}));
  EXPECT_EQ(WithMemory(Op::kElementAddI, 5, 7, {.a = 3, .b = 2, .imm = -9}), Values({0, -2}));
  EXPECT_EQ(WithMemory(Op::kElementAddF64, Bits(1.5), Bits(2), element), Values({0, Bits(3.5)}));
  EXPECT_EQ(WithMemory(Op::kElementSubF64, Bits(1.5), Bits(2), element), Values({0, Bits(0.5)}));
}

TEST(Fused, ReturnOfField) {
  Machine machine;
  Body field(machine, "main.field", "p", "w");
  field.Slots("p", 4);
  field.Emit(Op::kReturnAt, {.b = 0});
  Function* get = field.Done();
  Body main(machine, "main.main");
  main.Slots("wp", 8);
  main.Emit(Op::kLoadInt, {.a = 0, .imm = 9});
  main.Emit(Op::kNewBox, {.a = 1, .b = 0, .imm = main.Constant(machine.types().Int())});
  main.Emit(Op::kMove, {.a = 4, .b = 1});
  main.Call(4, get);
  main.Report(4, 7);
  main.Emit(Op::kLoadNil, {.a = 4});
  main.Call(4, get);
  main.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(main.Done());
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("nil pointer dereference"), std::string::npos) << outcome.err;
  EXPECT_EQ(machine.reported(), Values({9}));
}

TEST(Fused, SumWithConstant) {
  EXPECT_EQ(Compute(Op::kAddAddI, {5, -7}, {.a = 4, .b = 0, .c = 1, .imm = -3}), -5);
}

// What `op` leaves of the slice 1, 2, 3, ...; of 8 bytes, elements of `bits`.
uint64_t Swapped(Op op, int64_t words, uint64_t length, int64_t first, int64_t second) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("wpwww", 12);
  main.Emit(Op::kLoadWord, {.a = 0, .imm = main.Constant(static_cast<uint64_t>(words))});
  main.Emit(Op::kNewBox, {.a = 1, .b = 0, .imm = main.Constant(machine.types().Int())});
  main.Emit(Op::kLoadWord, {.a = 2, .imm = main.Constant(length | length << 32)});
  main.Emit(Op::kLoadInt, {.a = 3, .imm = first});
  main.Emit(Op::kLoadInt, {.a = 4, .imm = second});
  main.Emit(op, {.a = 1, .b = 3, .c = 4});
  main.Emit(Op::kLoad64, {.a = 0, .b = 1});
  main.Report(0, 8);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  return static_cast<uint64_t>(machine.reported().at(0));
}

TEST(Fused, Swap) {
  EXPECT_EQ(Swapped(Op::kSwap8, 0x0807060504030201, 8, 0, 7), 0x0107060504030208u);
  EXPECT_EQ(Swapped(Op::kSwap8, 0x0807060504030201, 8, 2, 2), 0x0807060504030201u);
  EXPECT_EQ(Swapped(Op::kSwap32, 0x0000000200000001, 2, 1, 0), 0x0000000100000002u);
  EXPECT_EQ(Swapped(Op::kSwap64, 5, 1, 0, 0), 5u);
}

TEST(Fused, ElementOfElement) {
  for (auto [op, expected] : {std::pair{Op::kIndexIndexU8, 9}, std::pair{Op::kIndexIndex64, 9}}) {
    Machine machine;
    runtime::TypeTable& types = machine.types();
    Body main(machine, "main.main");
    main.Slots("pwpww", 12);
    main.Emit(Op::kLoadInt, {.a = 1, .imm = 9});
    main.Emit(Op::kNewBox, {.a = 0, .b = 1, .imm = main.Constant(types.Int())});
    main.Emit(Op::kLoadWord, {.a = 1, .imm = main.Constant(uint64_t{1} | uint64_t{1} << 32)});
    main.Emit(Op::kNewBox, {.a = 2, .b = 0, .imm = main.Constant(types.SliceOf(types.Int()))});
    main.Emit(Op::kMove, {.a = 3, .b = 1});
    main.Emit(Op::kLoadInt, {.a = 4, .imm = 0});
    main.Emit(op, {.a = 1, .b = 2, .c = 4, .d = 4});
    main.Report(1, 8);
    main.Emit(Op::kReturn, {});
    EXPECT_EQ(machine.Run(main.Done()), 0);
    EXPECT_EQ(machine.reported(), Values({expected}));
  }
}

TEST(Fused, IndexBeyond) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("wpww", 8);
  main.Emit(Op::kLoadInt, {.a = 0, .imm = 3});
  main.Emit(Op::kZero, {.a = 1, .c = 2});
  main.Emit(Op::kAddIndexed, {.a = 3, .b = 0, .c = 1, .d = 0});
  main.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(main.Done());
  EXPECT_EQ(outcome.code, 2);
  EXPECT_NE(outcome.err.find("index out of range [3] with length 0"), std::string::npos)
      << outcome.err;
}

}  // namespace
}  // namespace goknot::vm::testing
