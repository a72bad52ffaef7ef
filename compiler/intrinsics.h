// Library functions that are one instruction each: square roots, rotations, counts of bits.
//
// Test: tests/programs/arithmetic/intrinsics.go.
#ifndef GOKNOT_COMPILER_INTRINSICS_H_
#define GOKNOT_COMPILER_INTRINSICS_H_

#include <cstdint>

#include "types/object.h"
#include "vm/instruction.h"

namespace goknot::compiler {

struct Intrinsic {
  vm::Opcode opcode;     // of one operand, or of two with the second in a slot
  vm::Opcode immediate;  // of two operands with the second a constant; kNop: there is no second
  uint8_t mask;          // the bits of the constant that count
};

// Null for other functions.
const Intrinsic* FindIntrinsic(const types::Func* func);

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_INTRINSICS_H_
