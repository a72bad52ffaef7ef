// Between opcode numbers and what the interpreter jumps to. Instruction::handler of executable code
// is the handler's address as an offset from HandlerBase; the numbers exist once per process and
// never change while it runs.
//
// Test: tests/vm/opcode_info_test.cc shows that each opcode has a handler of its own.
#ifndef GOKNOT_VM_DISPATCH_H_
#define GOKNOT_VM_DISPATCH_H_

#include <cstdint>

#include "vm/instruction.h"

namespace goknot::vm {

// Any thread.
uint32_t HandlerOf(Opcode opcode);
// The address itself.
uint64_t HandlerAddress(Opcode opcode);
// Of an instruction in executable form; kCount when no handler is there.
Opcode OpcodeOf(const Instruction& instruction);

// The VM's own return addresses and entries: one instruction each, in executable form.
struct Stubs {
  alignas(16) Instruction compile;
  alignas(16) Instruction goroutine_exit;
  alignas(16) Instruction callback_return;
  alignas(16) Instruction defer_return;
  alignas(16) Instruction panic_text_return;
};
const Stubs& SharedStubs();

}  // namespace goknot::vm

#endif  // GOKNOT_VM_DISPATCH_H_
