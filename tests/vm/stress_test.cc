// The same programs under every stress switch: stacks that move at each call, a yield, poisoned
// dead slots at each safepoint, a collection after each allocation.
#include <gtest/gtest.h>

#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

class StressTest : public ::testing::TestWithParam<int> {
 protected:
  static runtime::RuntimeOptions Options() {
    runtime::RuntimeOptions options = Machine::Quiet();
    int bits = GetParam();
    options.stress.move = (bits & 1) != 0;
    options.stress.yield = (bits & 2) != 0;
    options.stress.poison = (bits & 4) != 0;
    options.stress.gc = (bits & 8) != 0;
    options.workers = (bits & 16) != 0 ? 4 : 1;
    return options;
  }
};

// Builds a list of n nodes, then sums it, in a recursive function with the list as argument.
TEST_P(StressTest, Lists) {
  Machine machine(Options());
  runtime::TypeTable& types = machine.types();
  TypeDescriptor& node = types.NewNamed({"main", "main", "Node"});
  const TypeDescriptor& pointer = types.PointerTo(node);
  runtime::FieldSpec fields[] = {{"next", "main", "", &pointer},
                                 {"value", "main", "", &types.Int()}};
  types.SetUnderlying(node, types.StructOf(fields));

  // func build(n int) *Node { if n == 0 { return nil }; p := new(Node); p.value = n; p.next =
  // build(n-1) }
  Body build(machine, "main.build", "w", "p");
  build.Slots("wp", 6);
  uint32_t type = build.Constant(node);
  auto some = build.NewLabel();
  build.Jump(Op::kJumpNeI, {.a = 0, .c = 0}, some);
  build.Emit(Op::kLoadNil, {.a = 1});
  build.Emit(Op::kReturn1, {.a = 1});
  build.Bind(some);
  build.Emit(Op::kNew, {.a = 1, .imm = type});
  build.Emit(Op::kStore64, {.a = 1, .b = 0, .imm = 8});
  build.Emit(Op::kAddI, {.a = 4, .b = 0, .imm = -1});
  build.Call(4, build.function());
  build.Emit(Op::kStorePointer, {.a = 1, .b = 4, .imm = 0});
  build.Emit(Op::kReturn1, {.a = 1});
  Function* builder = build.Done();

  // func sum(p *Node) int { if p == nil { return 0 }; return sum(p.next) + p.value }
  Body sum(machine, "main.sum", "p", "w");
  sum.Slots("pw", 6);
  auto deeper = sum.NewLabel();
  sum.Jump(Op::kJumpNotNil, {.a = 0}, deeper);
  sum.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  sum.Emit(Op::kReturn1, {.a = 1});
  sum.Bind(deeper);
  sum.Emit(Op::kLoadPointer, {.a = 4, .b = 0, .imm = 0});
  sum.Call(4, sum.function());
  sum.Emit(Op::kLoad64, {.a = 1, .b = 0, .imm = 8});
  sum.Emit(Op::kAdd, {.a = 1, .b = 1, .c = 4});
  sum.Emit(Op::kReturn1, {.a = 1});
  Function* summer = sum.Done();

  Body main(machine, "main.main");
  main.Slots("", 8);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 100});
  main.Call(2, builder);
  main.Call(2, summer);
  main.Call(2, machine.report());
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), std::vector<int64_t>{5050});
}

// Goroutines hand strings over a channel; each is built from pieces.
TEST_P(StressTest, Channels) {
  Machine machine(Options());
  runtime::TypeTable& types = machine.types();
  const TypeDescriptor& channel = types.ChannelOf(types.String(), runtime::ChannelDirection::kBoth);
  Body worker(machine, "main.worker", "p");
  worker.Slots("pww", 8);
  uint32_t text = worker.String("ab");
  worker.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  auto again = worker.NewLabel();
  worker.Bind(again);
  for (uint32_t k = 0; k < 3; ++k) worker.Emit(Op::kLoadString, {.a = 5 + 2 * k, .imm = text});
  worker.Emit(Op::kConcat, {.a = 5, .b = 5, .d = 6});
  worker.Emit(Op::kSend, {.a = 0, .b = 5, .c = 2});
  worker.Jump(Op::kForLtI, {.a = 1, .c = 20}, again);
  worker.Emit(Op::kReturn, {});
  Function* sender = worker.Done();

  Body main(machine, "main.main");
  main.Slots("pppwwww", 8);  // channel, func, text, size, count, i, capacity
  uint32_t type = main.Constant(channel), object = main.Constant(&sender->object);
  main.Emit(Op::kLoadInt, {.a = 6, .imm = 2});
  main.Emit(Op::kMakeChannel, {.a = 0, .b = 6, .imm = main.Constant(channel)});
  main.Emit(Op::kLoadAddress, {.a = 1, .imm = object});
  main.Emit(Op::kLoadInt, {.a = 5, .imm = 0});
  auto start = main.NewLabel(), loop = main.NewLabel();
  main.Bind(start);
  main.Emit(Op::kMove, {.a = 9, .b = 0});
  main.Emit(Op::kGo, {.a = 9, .b = 1, .c = 1});
  main.Jump(Op::kForLtI, {.a = 5, .c = 5}, start);
  main.Emit(Op::kLoadInt, {.a = 5, .imm = 0});
  main.Emit(Op::kLoadInt, {.a = 4, .imm = 0});
  main.Bind(loop);
  main.Emit(Op::kReceive, {.a = 2, .b = 0, .imm = type});
  main.Emit(Op::kAdd, {.a = 4, .b = 4, .c = 3});
  main.Jump(Op::kForLtI, {.a = 5, .c = 100}, loop);
  main.Report(4, 9);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), std::vector<int64_t>{600});
}

INSTANTIATE_TEST_SUITE_P(Switches, StressTest, ::testing::Values(0, 1, 2, 4, 8, 15, 16, 31));

}  // namespace
}  // namespace goknot::vm::testing
