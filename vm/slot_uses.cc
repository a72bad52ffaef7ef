// See the header.
#include "vm/slot_uses.h"

#include <optional>
#include <tuple>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "vm/frame_analysis.h"
#include "vm/slot_origin.h"

namespace goknot::vm {

using runtime::ChannelUses;
using runtime::kCloses;
using runtime::kReceives;
using runtime::kSends;
using runtime::kUsesAll;
using runtime::kUsesNothing;

namespace {

constexpr size_t kMostSteps = 4096;

class UseWalk {
 public:
  ChannelUses From(const Function& function, uint32_t index, uint32_t slot) {
    Add({&function, index, slot, 0});
    while (!pending_.empty() && uses_ != kUsesAll) {
      Place place = pending_.back();
      pending_.pop_back();
      if (seen_.size() > kMostSteps) return kUsesAll;
      Step(place);
    }
    return is_channel_ ? uses_ : kUsesAll;
  }

 private:
  // The value is in `slot` before the instruction; with an offset, the slot points to a closure
  // that has captured it there.
  struct Place {
    const Function* function;
    uint32_t index;
    uint32_t slot;
    int32_t offset;

    auto key() const { return std::make_tuple(function, index, slot, offset); }
  };

  void Add(const Place& place) {
    if (!seen_.insert(place.key()).second) return;
    pending_.push_back(place);
    // Whatever may panic goes on there when a deferred call recovers.
    const FunctionCode& code = *place.function->code;
    if (!place.function->Has(kFunctionHasDefer) || code.recovery_pc < 0) return;
    Place recovery = place;
    recovery.index = static_cast<uint32_t>(code.recovery_pc);
    if (seen_.insert(recovery.key()).second) pending_.push_back(recovery);
  }

  void Step(const Place& place);
  void Use(const Place& place);
  void UseInSelect(const SelectTable& table, uint32_t slot);
  void Enter(const Function& callee, uint32_t slot, int32_t offset);
  void MoveTo(const Place& place, uint32_t slot) {
    const FunctionCode& code = *place.function->code;
    uint32_t next = place.index + InfoOf(OpcodeAt(code, place.index)).units();
    if (next < code.instructions.size()) Add({place.function, next, slot, place.offset});
  }
  void UseAsChannel(ChannelUses uses) {
    is_channel_ = true;
    uses_ |= uses;
  }
  void Lose() { uses_ = kUsesAll; }

  ChannelUses uses_ = kUsesNothing;
  bool is_channel_ = false;
  std::vector<Place> pending_;
  absl::flat_hash_set<std::tuple<const Function*, uint32_t, uint32_t, int32_t>> seen_;
  SlotOrigins origins_;
  InstructionSlots slots_;
};

void UseWalk::Step(const Place& place) {
  const FunctionCode& code = *place.function->code;
  Opcode opcode = OpcodeAt(code, place.index);
  const OpcodeInfo& info = InfoOf(opcode);
  ExpandSlots(*place.function, place.index, &slots_);
  bool is_used = false;
  bool is_kept = place.slot < slots_.clobbered_from;
  for (const SlotAccess& use : slots_.uses) is_used |= use.slot == place.slot;
  for (const SlotAccess& definition : slots_.definitions) is_kept &= definition.slot != place.slot;
  if (is_used) Use(place);
  if (info.Has(kBranch)) {
    if (opcode == Opcode::kJumpTable) {
      for (uint32_t target : JumpTableTargets(code, place.index)) {
        Add({place.function, target, place.slot, place.offset});
      }
    } else {
      Add({place.function, JumpTarget(code, place.index), place.slot, place.offset});
    }
  }
  if (is_kept && !info.Has(kEnds)) MoveTo(place, place.slot);
}

void UseWalk::Enter(const Function& callee, uint32_t slot, int32_t offset) {
  bool readable = !callee.Has(kFunctionLibrary) && callee.native == nullptr &&
                  callee.code != nullptr && callee.code->executable != nullptr &&
                  callee.redirect.load(std::memory_order_relaxed) == nullptr;
  if (!readable) return Lose();
  Add({&callee, 0, slot, offset});
}

void UseWalk::UseInSelect(const SelectTable& table, uint32_t slot) {
  for (const SelectCaseOperands& row : table.cases) {
    if (row.channel == slot) UseAsChannel(row.is_send ? kSends : kReceives);
    bool is_sent = row.is_send && row.value != kNoSlot && slot >= row.value &&
                   slot < uint32_t{row.value} + row.value_slots;
    if (is_sent) Lose();
  }
}

void UseWalk::Use(const Place& place) {
  const FunctionCode& code = *place.function->code;
  const Instruction& instruction = code.instructions[place.index];
  const uint32_t slot = place.slot;
  const Opcode opcode = OpcodeAt(code, place.index);
  auto is_in = [&](uint32_t first, uint32_t count) {
    return slot >= first && slot < first + count;
  };
  switch (opcode) {
    case Opcode::kMove:
      return MoveTo(place, instruction.a);
    case Opcode::kMovePointers:
      if (slot == instruction.b) MoveTo(place, instruction.a);
      if (slot == instruction.d) MoveTo(place, instruction.c);
      return;
    case Opcode::kMovePointerWord:
      if (slot == instruction.b) return MoveTo(place, instruction.a);
      return Lose();
    case Opcode::kCall:
      return Enter(CalleeOf(code, place.index), slot - instruction.a, place.offset);
    case Opcode::kGo:
    case Opcode::kDefer:
    case Opcode::kCallClosure: {
      if (!is_in(instruction.a, instruction.c)) return Lose();
      SlotOrigins::FuncValue callee =
          origins_.FuncValueIn(*place.function, place.index, instruction.b);
      if (callee.function == nullptr) return Lose();
      return Enter(*callee.function, slot - instruction.a, place.offset);
    }
    default:
      break;
  }
  if (place.offset != 0) {
    // What else the closure has captured is nothing to us.
    if (opcode != Opcode::kLoadPointer || slot != instruction.b) return Lose();
    if (instruction.imm == place.offset) {
      uint32_t next = place.index + InfoOf(opcode).units();
      Add({place.function, next, instruction.a, 0});
    }
    return;
  }
  switch (opcode) {
    case Opcode::kReceive:
    case Opcode::kReceiveOk:
      return UseAsChannel(kReceives);
    case Opcode::kSend:
      if (is_in(instruction.b, instruction.c)) return Lose();
      return UseAsChannel(kSends);
    case Opcode::kClose:
      return UseAsChannel(kCloses);
    case Opcode::kChannelLen:
    case Opcode::kChannelCap:
      return UseAsChannel(kUsesNothing);
    case Opcode::kSelect:
      return UseInSelect(*code.selects[instruction.imm], slot);
    case Opcode::kIsNil:
    case Opcode::kJumpNil:
    case Opcode::kEq:
    case Opcode::kJumpEq:
    case Opcode::kJumpNe:
      return;
    case Opcode::kMakeClosure: {
      const auto* closure = reinterpret_cast<const Function*>(code.constants[instruction.imm]);
      auto offset = static_cast<int32_t>(8 + 8 * (slot - instruction.b));
      return Enter(*closure, closure->parameter_slots, offset);
    }
    default:
      return Lose();
  }
}

}  // namespace

ChannelUses ChannelUsesOf(const Function& function, uint32_t index, uint32_t slot) {
  return UseWalk().From(function, index, slot);
}

}  // namespace goknot::vm
