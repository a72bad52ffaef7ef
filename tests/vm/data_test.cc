// Slices, strings, maps, interfaces: what they do and how they fail, as Go 1.27 says it.
#include <gtest/gtest.h>

#include <functional>

#include "tests/vm/assembler.h"

namespace goknot::vm::testing {
namespace {

std::vector<int64_t> Values(std::initializer_list<int64_t> values) { return values; }

// Runs a body over slots "pw" (a slice or string) and words 2..7; the first line on stderr.
std::string Failure(const std::function<void(Machine&, Body&)>& emit) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pwwwwwwwp", 8);
  emit(machine, main);
  main.Emit(Op::kReturn, {});
  Machine::Outcome outcome = machine.RunCapturing(main.Done());
  return outcome.err.substr(0, outcome.err.find('\n'));
}

// make([]int, 3, 5) in slot 0.
void EmitSlice(Machine& machine, Body& body) {
  uint32_t type = body.Constant(machine.types().Int());
  body.Emit(Op::kLoadInt, {.a = 2, .imm = 3});
  body.Emit(Op::kLoadInt, {.a = 3, .imm = 5});
  body.Emit(Op::kMakeSlice, {.a = 0, .b = 2, .c = 3, .imm = type});
}

TEST(Bounds, SlicesOfSlices) {
  struct Row {
    int64_t low, high, max;
    uint32_t given;
    const char* text;
  };
  const Row rows[] = {
      {0, 10, 0, 1, "[:10] with capacity 5"},
      {10, 0, 0, 0, "[10:3]"},
      {4, 0, 0, 1, "[4:0]"},
      {-1, 0, 0, 0, "[-1:]"},
      {0, -1, 0, 1, "[:-1]"},
      {0, 1, 10, 3, "[::10] with capacity 5"},
      {0, 1, -1, 3, "[::-1]"},
      {0, 4, 0, 3, "[:4:0]"},
      {4, 1, 4, 3, "[4:1:]"},
  };
  for (const Row& row : rows) {
    std::string said = Failure([&](Machine& machine, Body& body) {
      EmitSlice(machine, body);
      body.Emit(Op::kLoadInt, {.a = 4, .imm = row.low});
      body.Emit(Op::kLoadInt, {.a = 5, .imm = row.high});
      body.Emit(Op::kLoadInt, {.a = 6, .imm = row.max});
      body.Emit(Op::kSliceSlice, {.a = 0, .b = 0, .c = 4, .d = row.given, .imm = 8});
    });
    EXPECT_EQ(said, std::string("panic: runtime error: slice bounds out of range ") + row.text);
  }
}

TEST(Bounds, StringsAndIndices) {
  auto with_text = [](Body& body) {
    uint32_t text = body.String("hello");
    body.Emit(Op::kLoadString, {.a = 0, .imm = text});
  };
  EXPECT_EQ(Failure([&](Machine&, Body& body) {
              with_text(body);
              body.Emit(Op::kLoadInt, {.a = 2, .imm = 10});
              body.Emit(Op::kSubstringFrom, {.a = 0, .b = 0, .c = 2});
            }),
            "panic: runtime error: slice bounds out of range [10:5]");
  EXPECT_EQ(Failure([&](Machine&, Body& body) {
              with_text(body);
              body.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
              body.Emit(Op::kLoadInt, {.a = 3, .imm = 10});
              body.Emit(Op::kSubstring, {.a = 0, .b = 0, .c = 2, .d = 3});
            }),
            "panic: runtime error: slice bounds out of range [:10] with length 5");
  EXPECT_EQ(Failure([&](Machine&, Body& body) {
              with_text(body);
              body.Emit(Op::kLoadInt, {.a = 2, .imm = -1});
              body.Emit(Op::kIndexString, {.a = 3, .b = 0, .c = 2});
            }),
            "panic: runtime error: index out of range [-1]");
  EXPECT_EQ(Failure([&](Machine&, Body& body) {
              body.Emit(Op::kLoadInt, {.a = 2, .imm = 10});
              body.Emit(Op::kCheckIndex, {.a = 2, .imm = 4});
            }),
            "panic: runtime error: index out of range [10] with length 4");
}

TEST(Failures, ArithmeticAndMaking) {
  auto zero = [](Op opcode) {
    return Failure([opcode](Machine&, Body& body) {
      body.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
      body.Emit(opcode, {.a = 2, .b = 2, .c = 2});
    });
  };
  for (Op opcode : {Op::kDiv, Op::kDivU, Op::kRem, Op::kRemU}) {
    EXPECT_EQ(zero(opcode), "panic: runtime error: integer divide by zero");
  }
  EXPECT_EQ(Failure([](Machine&, Body& body) {
              body.Emit(Op::kLoadInt, {.a = 2, .imm = -1});
              body.Emit(Op::kCheckShift, {.a = 2});
            }),
            "panic: runtime error: negative shift amount");
  auto make = [](int64_t size, int64_t capacity) {
    return Failure([=](Machine& machine, Body& body) {
      uint32_t type = body.Constant(machine.types().Int());
      body.Emit(Op::kLoadInt, {.a = 2, .imm = size});
      body.Emit(Op::kLoadInt, {.a = 3, .imm = capacity});
      body.Emit(Op::kMakeSlice, {.a = 0, .b = 2, .c = 3, .imm = type});
    });
  };
  EXPECT_EQ(make(-1, -1), "panic: runtime error: makeslice: len out of range");
  EXPECT_EQ(make(1, 0), "panic: runtime error: makeslice: cap out of range");
  EXPECT_EQ(Failure([](Machine& machine, Body& body) {
              uint32_t type = body.Constant(machine.types().ChannelOf(
                  machine.types().Int(), runtime::ChannelDirection::kBoth));
              body.Emit(Op::kLoadInt, {.a = 2, .imm = -1});
              body.Emit(Op::kMakeChannel, {.a = 0, .b = 2, .imm = type});
            }),
            "panic: makechan: size out of range");
  EXPECT_EQ(Failure([](Machine& machine, Body& body) {
              EmitSlice(machine, body);
              uint32_t type = body.Constant(machine.types().ArrayOf(machine.types().Int(), 4));
              body.Emit(Op::kSliceToArray, {.a = 0, .b = 0, .imm = type});
            }),
            "panic: runtime error: cannot convert slice with length 3 to array or pointer to array "
            "with length 4");
}

TEST(Failures, MapsAndChannels) {
  auto with_map = [](bool made) {
    return Failure([made](Machine& machine, Body& body) {
      runtime::TypeTable& types = machine.types();
      uint32_t type = body.Constant(types.MapOf(types.Any(), types.Int()));
      uint32_t slice = body.Constant(types.SliceOf(types.Int()));
      EmitSlice(machine, body);
      body.Emit(Op::kLoadInt, {.a = 4, .imm = 0});
      if (made) {
        body.Emit(Op::kMakeMap, {.a = 8, .b = 4, .imm = type});
      } else {
        body.Emit(Op::kLoadNil, {.a = 8});
      }
      body.Emit(Op::kMakeInterface, {.a = 12, .b = 0, .imm = slice});
      body.Emit(Op::kMapSet, {.a = 8, .b = 12, .c = 4, .imm = type});
    });
  };
  EXPECT_EQ(with_map(true), "panic: runtime error: hash of unhashable type []int");
  EXPECT_EQ(with_map(false), "panic: assignment to entry in nil map");
  EXPECT_EQ(Failure([](Machine&, Body& body) {
              body.Emit(Op::kLoadNil, {.a = 8});
              body.Emit(Op::kClose, {.a = 8});
            }),
            "panic: close of nil channel");
  auto closed = [](Op opcode) {
    return Failure([opcode](Machine& machine, Body& body) {
      uint32_t type = body.Constant(
          machine.types().ChannelOf(machine.types().Int(), runtime::ChannelDirection::kBoth));
      body.Emit(Op::kLoadInt, {.a = 2, .imm = 1});
      body.Emit(Op::kMakeChannel, {.a = 8, .b = 2, .imm = type});
      body.Emit(Op::kClose, {.a = 8});
      body.Emit(opcode, {.a = 8, .b = 2, .c = 1});
    });
  };
  EXPECT_EQ(closed(Op::kClose), "panic: close of closed channel");
  EXPECT_EQ(closed(Op::kSend), "panic: send on closed channel");
}

TEST(Failures, Interfaces) {
  auto with_int = [](const std::function<void(Machine&, Body&)>& then) {
    return Failure([&](Machine& machine, Body& body) {
      uint32_t type = body.Constant(machine.types().Int());
      body.Emit(Op::kLoadInt, {.a = 2, .imm = 7});
      body.Emit(Op::kMakeInterface, {.a = 7, .b = 2, .imm = type});
      then(machine, body);
    });
  };
  EXPECT_EQ(with_int([](Machine& machine, Body& body) {
              uint32_t interface = body.Constant(machine.types().Any());
              uint32_t type = body.Constant(machine.types().String());
              body.Emit(Op::kAssertType, {.a = 7, .b = interface, .imm = type});
            }),
            "panic: interface conversion: interface {} is int, not string");
  EXPECT_EQ(with_int([](Machine& machine, Body& body) {
              uint32_t interface = body.Constant(machine.types().Error());
              body.Emit(Op::kAssertInterface, {.a = 7, .b = 7, .imm = interface});
            }),
            "panic: interface conversion: int is not error: missing method Error");
  EXPECT_EQ(Failure([](Machine& machine, Body& body) {
              uint32_t interface = body.Constant(machine.types().Error());
              body.Emit(Op::kZero, {.a = 7, .c = 2});
              body.Emit(Op::kAssertInterface, {.a = 7, .b = 7, .imm = interface});
            }),
            "panic: interface conversion: interface is nil, not error");
  EXPECT_EQ(Failure([](Machine& machine, Body& body) {
              uint32_t slice = body.Constant(machine.types().SliceOf(machine.types().Int()));
              EmitSlice(machine, body);
              body.Emit(Op::kMakeInterface, {.a = 7, .b = 0, .imm = slice});
              body.Emit(Op::kEqInterface, {.a = 2, .b = 7, .c = 7});
            }),
            "panic: runtime error: comparing uncomparable type []int");
}

TEST(Data, AppendsAndSums) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pwwww", 8);  // slice, i, sum, value
  uint32_t type = main.Constant(machine.types().Int());
  main.Emit(Op::kZero, {.a = 0, .c = 2});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto grow = main.NewLabel(), add = main.NewLabel();
  main.Bind(grow);
  main.Emit(Op::kAppend64, {.a = 0, .b = 0, .c = 2, .imm = type});
  main.Jump(Op::kForLtI, {.a = 2, .c = 1000}, grow);
  main.Emit(Op::kSliceLen, {.a = 4, .b = 0});
  main.Report(4, 8);
  main.Emit(Op::kSliceCap, {.a = 4, .b = 0});
  main.Report(4, 8);
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  main.Emit(Op::kLoadInt, {.a = 3, .imm = 0});
  main.Bind(add);
  main.Emit(Op::kIndex64, {.a = 4, .b = 0, .c = 2});
  main.Emit(Op::kAdd, {.a = 3, .b = 3, .c = 4});
  main.Jump(Op::kForLtI, {.a = 2, .c = 1000}, add);
  main.Report(3, 8);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({1000, 1280, 499500}));
}

TEST(Data, RunesOfAString) {
  Machine machine;
  Body main(machine, "main.main");
  main.Slots("pwwww", 8);  // text, next, index, rune
  uint32_t text = main.String("aé\xff€");
  main.Emit(Op::kLoadString, {.a = 0, .imm = text});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 0});
  auto top = main.NewLabel(), end = main.NewLabel();
  main.Bind(top);
  main.Jump(Op::kNextRune, {.a = 4, .b = 0, .c = 2, .d = 3}, end);
  main.Report(3, 8);
  main.Report(4, 8);
  main.Jump(Op::kLoop, {}, top);
  main.Bind(end);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({0, 'a', 1, 0xe9, 3, 0xfffd, 4, 0x20ac}));
}

TEST(Data, Maps) {
  Machine machine;
  runtime::TypeTable& types = machine.types();
  Body main(machine, "main.main");
  main.Slots("pwwwwp", 8);  // map, key, value, ok, sum, iterator
  uint32_t type = main.Constant(types.MapOf(types.Int(), types.Int()));
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 0});
  main.Emit(Op::kMakeMap, {.a = 0, .b = 1, .imm = type});
  auto fill = main.NewLabel(), next = main.NewLabel(), end = main.NewLabel();
  main.Bind(fill);
  main.Emit(Op::kMulI, {.a = 2, .b = 1, .imm = 2});
  main.Emit(Op::kMapSet, {.a = 0, .b = 1, .c = 2, .imm = type});
  main.Jump(Op::kForLtI, {.a = 1, .c = 100}, fill);
  main.Emit(Op::kLoadInt, {.a = 1, .imm = 21});
  main.Emit(Op::kMapDelete, {.a = 0, .b = 1, .imm = type});
  main.Emit(Op::kMapGetOk, {.a = 2, .b = 0, .c = 1, .d = 3, .imm = type});
  main.Report(2, 9);
  main.Report(3, 9);
  main.Emit(Op::kMapLen, {.a = 2, .b = 0});
  main.Report(2, 9);
  main.Emit(Op::kMapStart, {.a = 5, .b = 0, .imm = type});
  main.Emit(Op::kLoadInt, {.a = 4, .imm = 0});
  main.Bind(next);
  main.Emit(Op::kMapNext, {.a = 3, .b = 5, .c = 1, .d = 2, .imm = type});
  main.Jump(Op::kJumpIfNot, {.a = 3}, end);
  main.Emit(Op::kAdd, {.a = 4, .b = 4, .c = 2});
  main.Jump(Op::kLoop, {}, next);
  main.Bind(end);
  main.Report(4, 9);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({0, 0, 99, 9900 - 42}));
}

TEST(Data, SelectTakesWhatIsReadyAndClearsPointersOfTheRest) {
  Machine machine;
  runtime::TypeTable& types = machine.types();
  Body main(machine, "main.main");
  // Two channels, capacity, chosen, value a, value b, ok b, value a as a word.
  main.Slots("ppwwpwww", 8);
  uint32_t type = main.Constant(types.ChannelOf(types.Int(), runtime::ChannelDirection::kBoth));
  auto table = std::make_unique<SelectTable>();
  table->cases.push_back({false, 0, 4, kNoSlot, 1, 1});
  table->cases.push_back({false, 1, 5, 6, 1, 0});
  main.code().selects.push_back(std::move(table));
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 1});
  main.Emit(Op::kMakeChannel, {.a = 0, .b = 2, .imm = type});
  main.Emit(Op::kMakeChannel, {.a = 1, .b = 2, .imm = type});
  main.Emit(Op::kLoadInt, {.a = 2, .imm = 77});
  main.Emit(Op::kSend, {.a = 1, .b = 2, .c = 1});
  main.Emit(Op::kMove, {.a = 4, .b = 0});
  main.Emit(Op::kSelect, {.a = 3, .imm = 0});
  main.Emit(Op::kPointerToWord, {.a = 7, .b = 4});
  for (uint32_t slot : {3, 7, 5, 6}) main.Report(slot, 10);
  main.Emit(Op::kReturn, {});
  EXPECT_EQ(machine.Run(main.Done()), 0);
  EXPECT_EQ(machine.reported(), Values({1, 0, 77, 1}));
}

}  // namespace
}  // namespace goknot::vm::testing
