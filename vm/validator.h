// Is a function's bytecode what the interpreter takes for granted? Run over every compiled body in
// debug builds and behind FunctionTable::SetValidation, and by the tests and fuzzers.
//
// Checked: opcodes exist and are not the VM's own; Enter comes first and nowhere else; all slots
// lie in the frame; constants, functions, types, selects exist and fit their use; jumps land on
// instructions; control does not run off the end; slots have the kinds that the instructions want,
// and windows are written before they are read; only parameters (and the closure) are live at
// entry; nothing but arguments lives in a callee's window; functions with defer have a recovery_pc.
//
// Test: tests/vm/validator_test.cc.
#ifndef GOKNOT_VM_VALIDATOR_H_
#define GOKNOT_VM_VALIDATOR_H_

#include <string>

#include "vm/function.h"

namespace goknot::vm {

// Empty when good, else what is wrong and at which instruction. `function.code` is complete, not
// native.
std::string Validate(const Function& function);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_VALIDATOR_H_
