// What the rows of vm/opcodes.def say, as data: parsed at compile time from the role strings, so
// that the validator, liveness, the disassembler and the tests derive from the table and from
// nothing else. A row that does not follow the grammar at the top of opcodes.def does not compile.
//
// Test: tests/vm/opcode_info_test.cc.
#ifndef GOKNOT_VM_OPCODE_INFO_H_
#define GOKNOT_VM_OPCODE_INFO_H_

#include <cstdint>
#include <string_view>

#include "vm/instruction.h"

namespace goknot::vm {

enum OpcodeFlags : uint32_t {
  kPanics = 1 << 0,     // may raise a panic
  kBlocks = 1 << 1,     // may park the goroutine
  kSafepoint = 1 << 2,  // polls, or is polled in the middle of (a callee does)
  kCalls = 1 << 3,      // enters another frame
  kEnds = 1 << 4,       // control never falls through
  kTwoUnits = 1 << 5,   // an ExtraUnit follows
  kBranch = 1 << 6,     // may jump to imm
};

enum class Field : uint8_t { kA, kB, kC, kD, kImm };

enum class Access : uint8_t {
  kDefine,
  kUse,
  kUpdate,  // uses, then defines
  kNumber,  // no slot: a number or an index into a table
  kJump,    // imm is a displacement in bytes
};

// What the slots of an operand hold.
enum class Shape : uint8_t {
  kNone,
  kWord,  // `count` words
  kPointer,
  kAny,        // `count` slots of either kind, or as many as `counted_by` says
  kString,     // pointer, word
  kSlice,      // pointer, word
  kInterface,  // word, pointer
  kComplex,    // word, word
  kValue,      // the slot form of the type in constant imm
  kElement,    // of its element type
  kKey,        // of its key type
};

// What a kNumber field is. From kWord to kSelect: an index into one of the function's tables.
enum class Number : uint8_t {
  kNone,
  kInt,     // signed
  kOffset,  // bytes
  kSlots,
  kSize,  // bytes
  kLength,
  kCount,
  kByte,      // offset in a slot
  kMethod,    // runtime::MethodId
  kWord,      // constant
  kString,    // two constants
  kType,      // constant
  kFunction,  // constant
  kSite,      // constant
  kPointers,  // constant
  kResults,   // constants: number of result slots, pointer bits
  kSelect,    // FunctionCode::selects
};

struct Operand {
  Field field = Field::kA;
  Access access = Access::kNumber;
  Shape shape = Shape::kNone;
  Number number = Number::kNone;
  uint8_t count = 0;     // slots, where the shape alone tells
  bool counted = false;  // kAny: the number of slots stands in `counted_by`
  Field counted_by = Field::kA;
};

inline constexpr uint32_t kMaxOperands = 6;

struct OpcodeInfo {
  std::string_view name;
  std::string_view roles;
  std::string_view doc;
  uint32_t flags = 0;
  uint32_t operand_count = 0;
  Operand operands[kMaxOperands];

  bool Has(OpcodeFlags flag) const { return (flags & flag) != 0; }
  uint32_t units() const { return Has(kTwoUnits) ? 2 : 1; }
};

const OpcodeInfo& InfoOf(Opcode opcode);

// By name ("AddI"); kCount when there is none.
Opcode OpcodeByName(std::string_view name);

// The value of a field as an unsigned number (imm: its bits).
inline uint32_t FieldValue(const Instruction& instruction, Field field) {
  switch (field) {
    case Field::kA:
      return instruction.a;
    case Field::kB:
      return instruction.b;
    case Field::kC:
      return instruction.c;
    case Field::kD:
      return instruction.d;
    case Field::kImm:
      return static_cast<uint32_t>(instruction.imm);
  }
  return 0;
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_OPCODE_INFO_H_
