// What each instruction of a function reads and writes, and what follows from it: the control-flow
// graph, the live slots (backward), and the kinds of slots in outgoing windows (forward). The one
// place that turns the roles of opcodes.def into slots; liveness and the validator stand on it.
//
// Algorithm: iterative data-flow over basic blocks (Kildall 1973), a bit per slot for liveness, two
// bits' worth of kind per window slot. A block's instructions are walked on each visit rather than
// summed up, since almost all functions are small and most are never asked.
//
// Threads: immutable once made. Test: tests/vm/validator_test.cc.
#ifndef GOKNOT_VM_FRAME_ANALYSIS_H_
#define GOKNOT_VM_FRAME_ANALYSIS_H_

#include <cstdint>
#include <vector>

#include "vm/function.h"
#include "vm/opcode_info.h"

namespace goknot::vm {

enum class SlotKind : uint8_t {
  kUnset,  // on some path never written
  kWord,
  kPointer,
  kEither,  // zero, or of differing kinds on different paths
};

struct SlotAccess {
  uint32_t slot;
  SlotKind kind;           // a use: what it must hold (kEither: anything)
  uint32_t copy_of = ~0u;  // a definition of kEither: takes the kind of this slot
};

struct InstructionSlots {
  std::vector<SlotAccess> uses;
  std::vector<SlotAccess> definitions;
  uint32_t clobbered_from = ~0u;  // slots from here on hold nothing afterwards, definitions apart

  void Clear() {
    uses.clear();
    definitions.clear();
    clobbered_from = ~0u;
  }
};

// The type behind a kValue, kElement or kKey operand.
const runtime::TypeDescriptor* OperandType(const FunctionCode& code, const Instruction& instruction,
                                           Shape shape);

// Constants and operands have been checked to be in range.
void ExpandSlots(const Function& function, uint32_t index, InstructionSlots* out);

// The instruction that a jump at `index` goes to.
inline uint32_t JumpTarget(const FunctionCode& code, uint32_t index) {
  return static_cast<uint32_t>(static_cast<int64_t>(index) +
                               code.instructions[index].imm /
                                   static_cast<int32_t>(sizeof(Instruction)));
}
// Those of a JumpTable.
std::vector<uint32_t> JumpTableTargets(const FunctionCode& code, uint32_t index);

inline Opcode OpcodeAt(const FunctionCode& code, uint32_t index) {
  return static_cast<Opcode>(code.instructions[index].handler);
}

class FrameAnalysis {
 public:
  using Bits = std::vector<uint64_t>;

  explicit FrameAnalysis(const Function& function);

  // The slots that are live before the instruction.
  Bits LiveBefore(uint32_t index) const;
  // Those that recovery_pc needs; empty without defer.
  Bits LiveAtRecovery() const;
  // The kinds before the instruction of the slots from first_window on.
  std::vector<SlotKind> WindowKindsBefore(uint32_t index) const;
  // Is the instruction reached at all?
  bool Reached(uint32_t index) const;

  // The kind of a slot before an instruction, given its window kinds.
  SlotKind KindOf(uint32_t slot, const std::vector<SlotKind>& window_kinds) const;
  // Applies an instruction's definitions.
  void ApplyKinds(const InstructionSlots& slots, std::vector<SlotKind>* window_kinds) const;

  static bool Test(const Bits& bits, uint32_t slot) {
    return slot / 64 < bits.size() && (bits[slot / 64] >> (slot % 64) & 1) != 0;
  }

 private:
  struct Block {
    uint32_t start;
    uint32_t end;  // one past the last unit
    std::vector<uint32_t> successors;
    bool reached = false;
    bool may_panic = false;  // has an edge to recovery
    Bits live_out;
    Bits live_in;
    std::vector<SlotKind> kinds_in;
  };

  void FindBlocks();
  void SolveLiveness();
  void SolveKinds();
  // Walks the block backward from `live` (live out) down to `index`.
  void WalkBack(const Block& block, uint32_t index, Bits* live) const;
  uint32_t BlockOf(uint32_t index) const { return block_of_[index]; }
  bool HasRecovery() const;

  const Function& function_;
  const FunctionCode& code_;
  std::vector<Block> blocks_;
  std::vector<uint32_t> block_of_;  // per unit
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FRAME_ANALYSIS_H_
