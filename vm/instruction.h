// The shape of bytecode: 16-byte, pre-decoded, direct-threaded instructions. Operand roles of every
// opcode stand in vm/opcodes.def, the only source of truth.
#ifndef GOKNOT_VM_INSTRUCTION_H_
#define GOKNOT_VM_INSTRUCTION_H_

#include <cstdint>

namespace goknot::vm {

enum class Opcode : uint16_t {
#define GOKNOT_OPCODE(name, roles, flags, doc) k##name,
#include "vm/opcodes.def"
#undef GOKNOT_OPCODE
  kCount,
};

// `handler` is what the interpreter jumps to: an offset from its first handler. Code is emitted
// with the opcode number there; Function::Seal translates (Decode/OpcodeOf in vm/dispatch.h go
// back).
struct Instruction {
  uint32_t handler;
  uint16_t a;
  uint16_t b;
  uint16_t c;
  uint16_t d;
  int32_t imm;
};
static_assert(sizeof(Instruction) == 16);

// The unit that follows an instruction flagged kTwoUnits.
struct ExtraUnit {
  uint64_t first;   // Call, Go, Defer: vm::Function*; CallInterface: cached type descriptor
  uint64_t second;  // Call: the frame header word [-2]; CallInterface: cached vm::Function*
};
static_assert(sizeof(ExtraUnit) == sizeof(Instruction));

}  // namespace goknot::vm

#endif  // GOKNOT_VM_INSTRUCTION_H_
