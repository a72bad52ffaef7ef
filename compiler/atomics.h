// Functions and methods of sync/atomic that are one instruction each. Where they are values (method
// values, go and defer statements) there are natives for them (stdlib/sync/atomic/).
//
// Test: tests/programs/std_atomic/.
#ifndef GOKNOT_COMPILER_ATOMICS_H_
#define GOKNOT_COMPILER_ATOMICS_H_

#include "types/object.h"
#include "vm/instruction.h"

namespace goknot::compiler {

struct AtomicOperation {
  vm::Opcode opcode;
  bool sign_extends;  // the result, of 32 bits
  int values;         // how many arguments there are besides the address
};

// Nothing (kNop) for other functions.
AtomicOperation FindAtomic(const types::Func* func);

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_ATOMICS_H_
