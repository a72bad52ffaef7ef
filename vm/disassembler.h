// Readable listings of bytecode, for `goknot dis`, golden tests and failing validations.
//
//   main.sum (parameters 1, results 1, frame 6 slots)
//        0  Enter         6                            line 3
//        1  LoadInt       r1 = 0                       line 4
//   L1:
//        2  ...
//
// Operands come from the roles in opcodes.def: definitions, `=`, uses, then numbers; constants are
// shown as what they are (text, type names, function names), jump targets as labels. Test:
// tests/vm/disassembler_test.cc.
#ifndef GOKNOT_VM_DISASSEMBLER_H_
#define GOKNOT_VM_DISASSEMBLER_H_

#include <string>

#include "vm/function.h"

namespace goknot::vm {

struct DisassemblyOptions {
  const CodeSource* source = nullptr;  // null: no line numbers
};

// The function's code is complete (sealed or not).
std::string Disassemble(const Function& function, const DisassemblyOptions& options);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_DISASSEMBLER_H_
