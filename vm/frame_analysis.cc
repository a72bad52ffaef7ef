// Roles to slots, blocks, liveness, window kinds; see frame_analysis.h for the algorithm.
// Test: tests/vm/validator_test.cc.
#include "vm/frame_analysis.h"

#include <algorithm>

#include "base/check.h"

namespace goknot::vm {
namespace {

using runtime::TypeDescriptor;

SlotKind KindFromBit(uint64_t bit) { return (bit & 1) != 0 ? SlotKind::kPointer : SlotKind::kWord; }

// Appends the slots of one operand.
class Expander {
 public:
  Expander(const Function& function, const Instruction& instruction, InstructionSlots* out)
      : code_(*function.code), instruction_(instruction), out_(out) {}

  void Add(Access access, uint32_t slot, SlotKind kind, uint32_t copy_of = ~0u) {
    if (access != Access::kDefine) out_->uses.push_back({slot, kind});
    if (access != Access::kUse) out_->definitions.push_back({slot, kind, copy_of});
  }

  void AddTyped(Access access, uint32_t slot, const TypeDescriptor& type) {
    for (uint32_t i = 0; i < type.slot_count; ++i) {
      Add(access, slot + i, KindFromBit(type.slot_pointer_bits >> i));
    }
  }

  void AddPair(Access access, uint32_t slot, SlotKind first, SlotKind second) {
    Add(access, slot, first);
    Add(access, slot + 1, second);
  }

  // `any_source`: the first slot of the instruction's kAny use, for definitions to copy kinds from.
  void AddOperand(const Operand& operand, uint32_t any_source) {
    uint32_t slot = FieldValue(instruction_, operand.field);
    switch (operand.shape) {
      case Shape::kNone:
        break;
      case Shape::kWord:
        for (uint32_t i = 0; i < operand.count; ++i) Add(operand.access, slot + i, SlotKind::kWord);
        break;
      case Shape::kPointer:
        Add(operand.access, slot, SlotKind::kPointer);
        break;
      case Shape::kAny: {
        uint32_t count =
            operand.counted ? FieldValue(instruction_, operand.counted_by) : operand.count;
        for (uint32_t i = 0; i < count; ++i) {
          bool copies = operand.access == Access::kDefine && any_source != ~0u;
          Add(operand.access, slot + i, SlotKind::kEither, copies ? any_source + i : ~0u);
        }
        break;
      }
      case Shape::kString:
      case Shape::kSlice:
        AddPair(operand.access, slot, SlotKind::kPointer, SlotKind::kWord);
        break;
      case Shape::kInterface:
        AddPair(operand.access, slot, SlotKind::kWord, SlotKind::kPointer);
        break;
      case Shape::kComplex:
        AddPair(operand.access, slot, SlotKind::kWord, SlotKind::kWord);
        break;
      case Shape::kValue:
      case Shape::kElement:
      case Shape::kKey:
        AddTyped(operand.access, slot, *OperandType(code_, instruction_, operand.shape));
        break;
    }
  }

  void AddDefault(const OpcodeInfo& info) {
    uint32_t any_source = ~0u;
    for (uint32_t i = 0; i < info.operand_count; ++i) {
      const Operand& operand = info.operands[i];
      if (operand.shape == Shape::kAny && operand.access == Access::kUse) {
        any_source = FieldValue(instruction_, operand.field);
        break;
      }
    }
    for (uint32_t i = 0; i < info.operand_count; ++i) AddOperand(info.operands[i], any_source);
  }

  void DefineResults(uint32_t slot, uint32_t count, const std::vector<uint8_t>& pointers) {
    for (uint32_t i = 0; i < count; ++i) {
      SlotKind kind = i < pointers.size() ? KindFromBit(pointers[i]) : SlotKind::kEither;
      Add(Access::kDefine, slot + i, kind);
    }
  }

  // As DefineResults, from the constants at `index`: count, pointer bits.
  void DefineResultConstants(uint32_t slot, uint32_t index) {
    uint64_t count = code_.constants[index];
    for (uint64_t i = 0; i < count; ++i) {
      uint64_t word = code_.constants[index + 1 + i / 64];
      Add(Access::kDefine, slot + static_cast<uint32_t>(i), KindFromBit(word >> (i % 64)));
    }
  }

  void AddSelect(const SelectTable& table) {
    for (const SelectCaseOperands& row : table.cases) {
      Add(Access::kUse, row.channel, SlotKind::kPointer);
      if (row.value != kNoSlot) {
        Access access = row.is_send ? Access::kUse : Access::kDefine;
        for (uint32_t i = 0; i < row.value_slots; ++i) {
          Add(access, row.value + i, KindFromBit(row.value_pointers >> i));
        }
      }
      if (!row.is_send && row.ok != kNoSlot) Add(Access::kDefine, row.ok, SlotKind::kWord);
    }
  }

 private:
  const FunctionCode& code_;
  const Instruction& instruction_;
  InstructionSlots* out_;
};

}  // namespace

const TypeDescriptor* OperandType(const FunctionCode& code, const Instruction& instruction,
                                  Shape shape) {
  auto* type = reinterpret_cast<const TypeDescriptor*>(code.constants[instruction.imm]);
  if (shape == Shape::kElement) return type->elem;
  if (shape == Shape::kKey) return type->key;
  return type;
}

void ExpandSlots(const Function& function, uint32_t index, InstructionSlots* out) {
  out->Clear();
  const FunctionCode& code = *function.code;
  const Instruction& instruction = code.instructions[index];
  Opcode opcode = OpcodeAt(code, index);
  Expander expand(function, instruction, out);
  expand.AddDefault(InfoOf(opcode));
  uint32_t window = instruction.a;
  switch (opcode) {
    case Opcode::kCall: {
      const auto& extra = reinterpret_cast<const ExtraUnit&>(code.instructions[index + 1]);
      const auto* callee = reinterpret_cast<const Function*>(extra.first);
      for (uint32_t i = 0; i < out->uses.size() && i < callee->parameter_pointers.size(); ++i) {
        out->uses[i].kind = KindFromBit(callee->parameter_pointers[i]);
      }
      expand.DefineResults(window, instruction.d, callee->result_pointers);
      out->clobbered_from = window;
      break;
    }
    case Opcode::kCallClosure:
      expand.DefineResultConstants(window, instruction.d);
      out->clobbered_from = window;
      break;
    case Opcode::kCallInterface:
      // Slot 0 of the window is written by the instruction itself.
      std::erase_if(out->uses, [&](const SlotAccess& use) {
        return use.slot == window && use.kind == SlotKind::kEither;
      });
      expand.DefineResultConstants(window, instruction.d);
      out->clobbered_from = window;
      break;
    case Opcode::kRunDefers:
      out->clobbered_from = window;
      break;
    case Opcode::kReturn:
      for (uint32_t i = 0; i < function.result_slots; ++i) {
        expand.Add(Access::kUse, i, KindFromBit(function.result_pointers[i]));
      }
      break;
    case Opcode::kReturn1:
    case Opcode::kReturnN:
      for (uint32_t i = 0; i < out->uses.size() && i < function.result_pointers.size(); ++i) {
        out->uses[i].kind = KindFromBit(function.result_pointers[i]);
      }
      break;
    case Opcode::kNative:
      for (uint32_t i = 0; i < function.parameter_slots; ++i) {
        expand.Add(Access::kUse, i, KindFromBit(function.parameter_pointers[i]));
      }
      expand.DefineResults(0, function.result_slots, function.result_pointers);
      break;
    case Opcode::kDefer:
    case Opcode::kDeferTo: {
      uint64_t bits = code.constants[instruction.imm];
      for (uint32_t i = 0; i < instruction.c; ++i) out->uses[i].kind = KindFromBit(bits >> i);
      break;
    }
    case Opcode::kMakeClosure: {
      uint64_t bits = code.constants[instruction.d];
      for (SlotAccess& use : out->uses) {
        use.kind = KindFromBit(bits >> (use.slot - instruction.b));
      }
      break;
    }
    case Opcode::kConcat:
      for (SlotAccess& use : out->uses) {
        use.kind = (use.slot - instruction.b) % 2 == 0 ? SlotKind::kPointer : SlotKind::kWord;
      }
      break;
    case Opcode::kSelect:
      expand.AddSelect(*code.selects[instruction.imm]);
      break;
    default:
      break;
  }
}

std::vector<uint32_t> JumpTableTargets(const FunctionCode& code, uint32_t index) {
  const Instruction& instruction = code.instructions[index];
  std::vector<uint32_t> targets;
  for (uint32_t i = 0; i < instruction.c; ++i) {
    auto bytes = static_cast<int64_t>(code.constants[instruction.imm + i]);
    targets.push_back(
        static_cast<uint32_t>(index + bytes / static_cast<int64_t>(sizeof(Instruction))));
  }
  return targets;
}

FrameAnalysis::FrameAnalysis(const Function& function)
    : function_(function), code_(*function.code) {
  FindBlocks();
  SolveLiveness();
  SolveKinds();
}

bool FrameAnalysis::HasRecovery() const {
  return function_.Has(kFunctionHasDefer) && code_.recovery_pc >= 0;
}

void FrameAnalysis::FindBlocks() {
  uint32_t count = static_cast<uint32_t>(code_.instructions.size());
  std::vector<bool> leader(count + 1, false);
  if (count > 0) leader[0] = true;
  if (HasRecovery()) leader[code_.recovery_pc] = true;
  for (uint32_t i = 0; i < count;) {
    Opcode opcode = OpcodeAt(code_, i);
    const OpcodeInfo& info = InfoOf(opcode);
    uint32_t next = i + info.units();
    if (info.Has(kBranch)) {
      if (opcode == Opcode::kJumpTable) {
        for (uint32_t target : JumpTableTargets(code_, i)) leader[target] = true;
      } else {
        leader[JumpTarget(code_, i)] = true;
      }
    }
    if (info.Has(kBranch) || info.Has(kEnds)) leader[std::min(next, count)] = true;
    i = next;
  }
  block_of_.assign(count, 0);
  for (uint32_t i = 0; i < count; ++i) {
    if (leader[i]) {
      if (!blocks_.empty()) blocks_.back().end = i;
      blocks_.push_back({i, count});
    }
    block_of_[i] = static_cast<uint32_t>(blocks_.size() - 1);
  }
  for (Block& block : blocks_) {
    uint32_t last = block.start;
    for (uint32_t i = block.start; i < block.end;) {
      const OpcodeInfo& info = InfoOf(OpcodeAt(code_, i));
      if (info.Has(kPanics) || info.Has(kCalls)) block.may_panic = HasRecovery();
      last = i;
      i += info.units();
    }
    Opcode opcode = OpcodeAt(code_, last);
    const OpcodeInfo& info = InfoOf(opcode);
    if (!info.Has(kEnds) && block.end < count) block.successors.push_back(BlockOf(block.end));
    if (!info.Has(kBranch)) continue;
    if (opcode == Opcode::kJumpTable) {
      for (uint32_t target : JumpTableTargets(code_, last)) {
        block.successors.push_back(BlockOf(target));
      }
    } else {
      block.successors.push_back(BlockOf(JumpTarget(code_, last)));
    }
  }
}

void FrameAnalysis::WalkBack(const Block& block, uint32_t index, Bits* live) const {
  std::vector<uint32_t> starts;
  for (uint32_t i = block.start; i < block.end; i += InfoOf(OpcodeAt(code_, i)).units()) {
    starts.push_back(i);
  }
  InstructionSlots slots;
  for (size_t k = starts.size(); k-- > 0 && starts[k] >= index;) {
    Opcode opcode = OpcodeAt(code_, starts[k]);
    ExpandSlots(function_, starts[k], &slots);
    if (slots.clobbered_from < code_.frame_slots) {
      for (uint32_t s = slots.clobbered_from; s < code_.frame_slots; ++s) {
        (*live)[s / 64] &= ~(uint64_t{1} << (s % 64));
      }
    }
    // Jumping, NextRune defines nothing, so it kills only what its target does not need.
    bool conditional = opcode == Opcode::kNextRune;
    const Bits* jumped =
        conditional ? &blocks_[BlockOf(JumpTarget(code_, starts[k]))].live_in : nullptr;
    for (const SlotAccess& definition : slots.definitions) {
      uint32_t s = definition.slot;
      if (jumped != nullptr && Test(*jumped, s)) continue;
      (*live)[s / 64] &= ~(uint64_t{1} << (s % 64));
    }
    for (const SlotAccess& use : slots.uses) {
      (*live)[use.slot / 64] |= uint64_t{1} << (use.slot % 64);
    }
    const OpcodeInfo& info = InfoOf(opcode);
    if (HasRecovery() && (info.Has(kPanics) || info.Has(kCalls))) {
      const Bits& recovery = blocks_[BlockOf(code_.recovery_pc)].live_in;
      for (size_t w = 0; w < live->size(); ++w) (*live)[w] |= recovery[w];
    }
  }
}

void FrameAnalysis::SolveLiveness() {
  size_t words = code_.frame_slots / 64 + 1;
  std::vector<std::vector<uint32_t>> predecessors(blocks_.size());
  for (uint32_t b = 0; b < blocks_.size(); ++b) {
    blocks_[b].live_in.assign(words, 0);
    blocks_[b].live_out.assign(words, 0);
    for (uint32_t successor : blocks_[b].successors) predecessors[successor].push_back(b);
    if (blocks_[b].may_panic) predecessors[BlockOf(code_.recovery_pc)].push_back(b);
  }
  std::vector<uint32_t> work;
  std::vector<bool> queued(blocks_.size(), true);
  for (uint32_t b = 0; b < blocks_.size(); ++b) work.push_back(b);  // popped from the last backward
  while (!work.empty()) {
    uint32_t b = work.back();
    work.pop_back();
    queued[b] = false;
    Block& block = blocks_[b];
    Bits live(words, 0);
    for (uint32_t successor : block.successors) {
      for (size_t w = 0; w < words; ++w) live[w] |= blocks_[successor].live_in[w];
    }
    block.live_out = live;
    WalkBack(block, block.start, &live);
    if (live == block.live_in) continue;
    block.live_in = std::move(live);
    for (uint32_t predecessor : predecessors[b]) {
      if (!queued[predecessor]) {
        queued[predecessor] = true;
        work.push_back(predecessor);
      }
    }
  }
}

SlotKind FrameAnalysis::KindOf(uint32_t slot, const std::vector<SlotKind>& window_kinds) const {
  if (slot < code_.first_window) {
    return slot < code_.pointer_slots.size() ? KindFromBit(code_.pointer_slots[slot])
                                             : SlotKind::kUnset;
  }
  uint32_t at = slot - code_.first_window;
  return at < window_kinds.size() ? window_kinds[at] : SlotKind::kUnset;
}

void FrameAnalysis::ApplyKinds(const InstructionSlots& slots,
                               std::vector<SlotKind>* window_kinds) const {
  std::vector<SlotKind> kinds;
  kinds.reserve(slots.definitions.size());
  for (const SlotAccess& definition : slots.definitions) {
    kinds.push_back(definition.copy_of != ~0u ? KindOf(definition.copy_of, *window_kinds)
                                              : definition.kind);
  }
  if (slots.clobbered_from < code_.frame_slots) {
    uint32_t from = std::max(slots.clobbered_from, code_.first_window) - code_.first_window;
    std::fill(window_kinds->begin() + std::min<size_t>(from, window_kinds->size()),
              window_kinds->end(), SlotKind::kUnset);
  }
  for (size_t i = 0; i < kinds.size(); ++i) {
    uint32_t slot = slots.definitions[i].slot;
    if (slot >= code_.first_window) (*window_kinds)[slot - code_.first_window] = kinds[i];
  }
}

void FrameAnalysis::SolveKinds() {
  if (blocks_.empty()) return;
  size_t windows = code_.frame_slots - code_.first_window;
  std::vector<uint32_t> work{0};
  blocks_[0].reached = true;
  blocks_[0].kinds_in.assign(windows, SlotKind::kUnset);
  if (HasRecovery()) {
    uint32_t b = BlockOf(code_.recovery_pc);
    blocks_[b].reached = true;
    blocks_[b].kinds_in.assign(windows, SlotKind::kUnset);
    work.push_back(b);
  }
  InstructionSlots slots;
  while (!work.empty()) {
    uint32_t b = work.back();
    work.pop_back();
    std::vector<SlotKind> kinds = blocks_[b].kinds_in;
    for (uint32_t i = blocks_[b].start; i < blocks_[b].end;
         i += InfoOf(OpcodeAt(code_, i)).units()) {
      ExpandSlots(function_, i, &slots);
      ApplyKinds(slots, &kinds);
    }
    for (uint32_t successor : blocks_[b].successors) {
      Block& target = blocks_[successor];
      if (!target.reached) {
        target.reached = true;
        target.kinds_in = kinds;
        work.push_back(successor);
        continue;
      }
      bool changed = false;
      for (size_t s = 0; s < windows; ++s) {
        SlotKind old = target.kinds_in[s];
        if (old == kinds[s] || old == SlotKind::kUnset) continue;
        bool unset = kinds[s] == SlotKind::kUnset;
        SlotKind merged = unset ? SlotKind::kUnset : SlotKind::kEither;
        if (merged == old) continue;
        target.kinds_in[s] = merged;
        changed = true;
      }
      if (changed) work.push_back(successor);
    }
  }
}

FrameAnalysis::Bits FrameAnalysis::LiveBefore(uint32_t index) const {
  const Block& block = blocks_[BlockOf(index)];
  Bits live = block.live_out;
  WalkBack(block, index, &live);
  return live;
}

FrameAnalysis::Bits FrameAnalysis::LiveAtRecovery() const {
  return HasRecovery() ? blocks_[BlockOf(code_.recovery_pc)].live_in : Bits();
}

std::vector<SlotKind> FrameAnalysis::WindowKindsBefore(uint32_t index) const {
  const Block& block = blocks_[BlockOf(index)];
  if (!block.reached) {
    return std::vector<SlotKind>(code_.frame_slots - code_.first_window, SlotKind::kUnset);
  }
  std::vector<SlotKind> kinds = block.kinds_in;
  InstructionSlots slots;
  for (uint32_t i = block.start; i < index; i += InfoOf(OpcodeAt(code_, i)).units()) {
    ExpandSlots(function_, i, &slots);
    ApplyKinds(slots, &kinds);
  }
  return kinds;
}

bool FrameAnalysis::Reached(uint32_t index) const { return blocks_[BlockOf(index)].reached; }

}  // namespace goknot::vm
