// Where a slot's value comes from, as far as straight code before an instruction says: which
// function a call through a func value calls, which package variable an operand is. Answers are
// certain or none.
//
// Threads: any; one reader each. Test: tests/programs/knots/, tests/knots/.
#ifndef GOKNOT_VM_SLOT_ORIGIN_H_
#define GOKNOT_VM_SLOT_ORIGIN_H_

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "vm/frame_analysis.h"

namespace goknot::vm {

class SlotOrigins {
 public:
  // The constant address that the slot holds before the instruction, or null.
  const void* ConstantIn(const Function& function, uint32_t index, uint32_t slot);

  // What a func value in the slot is: a function without captures, or a closure that was made just
  // before.
  struct FuncValue {
    const Function* function = nullptr;  // null: not known
    bool is_closure = false;
  };
  FuncValue FuncValueIn(const Function& function, uint32_t index, uint32_t slot);

 private:
  // The instruction that gave the slot its value through moves, and the slot there; kNowhere when
  // it cannot be told.
  static constexpr uint32_t kNowhere = UINT32_MAX;
  static constexpr int kLookBack = 64;
  static constexpr int kMostMoves = 4;
  uint32_t SourceOf(const Function& function, uint32_t index, uint32_t slot);
  uint32_t DefinitionBefore(const Function& function, uint32_t index, uint32_t slot);
  // By instruction: where one starts, where one is jumped to.
  static constexpr uint8_t kStartsHere = 1;
  static constexpr uint8_t kJumpedTo = 2;
  const std::vector<uint8_t>& LayoutOf(const Function& function);

  std::unordered_map<const Function*, std::vector<uint8_t>> layouts_;
};

// Where the instruction takes the slot's value from; nothing when it does not move it.
std::optional<uint32_t> MovedFrom(const Instruction& instruction, Opcode opcode, uint32_t slot);

// The function that a Call at `index` names.
inline const Function& CalleeOf(const FunctionCode& code, uint32_t index) {
  const auto& extra = reinterpret_cast<const ExtraUnit&>(code.instructions[index + 1]);
  return *reinterpret_cast<const Function*>(extra.first);
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_SLOT_ORIGIN_H_
