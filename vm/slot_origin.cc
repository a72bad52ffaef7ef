// See the header.
#include "vm/slot_origin.h"

namespace goknot::vm {

const std::vector<uint8_t>& SlotOrigins::LayoutOf(const Function& function) {
  std::vector<uint8_t>& layout = layouts_[&function];
  if (!layout.empty()) return layout;
  const FunctionCode& code = *function.code;
  layout.resize(code.instructions.size() + 1);
  for (uint32_t at = 0; at < code.instructions.size(); at += InfoOf(OpcodeAt(code, at)).units()) {
    layout[at] |= kStartsHere;
    if (OpcodeAt(code, at) == Opcode::kJumpTable) {
      for (uint32_t target : JumpTableTargets(code, at)) layout[target] |= kJumpedTo;
    } else if (InfoOf(OpcodeAt(code, at)).Has(kBranch)) {
      layout[JumpTarget(code, at)] |= kJumpedTo;
    }
  }
  if (code.recovery_pc >= 0) layout[static_cast<uint32_t>(code.recovery_pc)] |= kJumpedTo;
  return layout;
}

// The nearest one before on a straight way.
uint32_t SlotOrigins::DefinitionBefore(const Function& function, uint32_t index, uint32_t slot) {
  const FunctionCode& code = *function.code;
  const std::vector<uint8_t>& layout = LayoutOf(function);
  InstructionSlots slots;
  for (int looked_at = 0; looked_at < kLookBack && index > 0; ++looked_at) {
    if ((layout[index] & kJumpedTo) != 0) return kNowhere;
    do --index;
    while ((layout[index] & kStartsHere) == 0);
    if (InfoOf(OpcodeAt(code, index)).Has(kEnds)) return kNowhere;
    slots.Clear();
    ExpandSlots(function, index, &slots);
    for (const SlotAccess& definition : slots.definitions) {
      if (definition.slot == slot) return index;
    }
    if (slot >= slots.clobbered_from) return kNowhere;
  }
  return kNowhere;
}

std::optional<uint32_t> MovedFrom(const Instruction& instruction, Opcode opcode, uint32_t slot) {
  switch (opcode) {
    case Opcode::kMove:
      return instruction.b;
    case Opcode::kMovePointers:
    case Opcode::kMovePointerWord:
      return slot == instruction.a ? instruction.b : instruction.d;
    default:
      return std::nullopt;
  }
}

uint32_t SlotOrigins::SourceOf(const Function& function, uint32_t index, uint32_t slot) {
  const FunctionCode& code = *function.code;
  for (int moves = 0; moves < kMostMoves; ++moves) {
    index = DefinitionBefore(function, index, slot);
    if (index == kNowhere) return kNowhere;
    std::optional<uint32_t> from = MovedFrom(code.instructions[index], OpcodeAt(code, index), slot);
    if (!from) return index;
    slot = *from;
  }
  return kNowhere;
}

const void* SlotOrigins::ConstantIn(const Function& function, uint32_t index, uint32_t slot) {
  const FunctionCode& code = *function.code;
  uint32_t at = SourceOf(function, index, slot);
  if (at == kNowhere || OpcodeAt(code, at) != Opcode::kLoadAddress) return nullptr;
  return reinterpret_cast<const void*>(code.constants[code.instructions[at].imm]);
}

SlotOrigins::FuncValue SlotOrigins::FuncValueIn(const Function& function, uint32_t index,
                                                uint32_t slot) {
  const FunctionCode& code = *function.code;
  uint32_t at = SourceOf(function, index, slot);
  if (at == kNowhere) return {};
  uint64_t constant = code.constants[code.instructions[at].imm];
  switch (OpcodeAt(code, at)) {
    case Opcode::kMakeClosure:
      return {reinterpret_cast<const Function*>(constant), true};
    case Opcode::kLoadAddress: {
      const auto* object = reinterpret_cast<const runtime::FunctionObject*>(constant);
      return {static_cast<const Function*>(object->function), false};
    }
    default:
      return {};
  }
}

}  // namespace goknot::vm
