// The checks of validator.h: first the shape of instructions, constants and jumps, so that nothing
// is looked up that is not there; then kinds and liveness by FrameAnalysis. Test:
// tests/vm/validator_test.cc.
#include "vm/validator.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "vm/frame_analysis.h"
#include "vm/opcode_info.h"
#include "vm/unwind.h"

namespace goknot::vm {
namespace {

const char* KindText(SlotKind kind) {
  switch (kind) {
    case SlotKind::kUnset:
      return "nothing";
    case SlotKind::kWord:
      return "a word";
    case SlotKind::kPointer:
      return "a pointer";
    case SlotKind::kEither:
      return "a word or a pointer";
  }
  return "?";
}

// Opcodes that are the VM's own.
bool IsStub(Opcode opcode) {
  switch (opcode) {
    case Opcode::kNative:
    case Opcode::kCompileStub:
    case Opcode::kGoroutineExit:
    case Opcode::kCallbackReturn:
    case Opcode::kDeferReturn:
    case Opcode::kPanicTextReturn:
      return true;
    default:
      return false;
  }
}

class Validator {
 public:
  explicit Validator(const Function& function) : function_(function), code_(*function.code) {}

  std::string Run() {
    if (!CheckShape() || !CheckInstructions() || !CheckJumps() || !CheckSlotRanges()) {
      return failure_;
    }
    FrameAnalysis analysis(function_);
    if (!CheckKinds(analysis) || !CheckEntry(analysis)) return failure_;
    return "";
  }

 private:
  template <typename... Args>
  bool Fail(uint32_t index, const Args&... args) {
    std::string name;
    if (index < code_.instructions.size() && OpcodeAt(code_, index) < Opcode::kCount) {
      name = absl::StrCat(" (", base::ToAbsl(InfoOf(OpcodeAt(code_, index)).name), ")");
    }
    failure_ = absl::StrCat("instruction ", index, name, ": ", args...);
    return false;
  }

  // ---- before anything is looked up -------------------------------------------------------------
  bool CheckShape() {
    if (code_.instructions.empty()) return Fail(0, "no code");
    if (code_.frame_slots > 0xffff) return Fail(0, "frame of more than 65,535 slots");
    if (code_.first_window > code_.frame_slots) return Fail(0, "windows begin beyond the frame");
    if (code_.pointer_slots.size() < code_.first_window) {
      return Fail(0, "slot kinds are missing");
    }
    if (function_.parameter_pointers.size() != function_.parameter_slots ||
        function_.result_pointers.size() != function_.result_slots) {
      return Fail(0, "kinds of parameters or results are missing");
    }
    if (function_.Has(kFunctionHasDefer) &&
        (code_.recovery_pc < 0 ||
         static_cast<size_t>(code_.recovery_pc) >= code_.instructions.size())) {
      return Fail(0, "a function with defer has no recovery");
    }
    for (size_t i = 1; i < code_.lines.size(); ++i) {
      if (code_.lines[i].pc < code_.lines[i - 1].pc) return Fail(0, "lines out of order");
    }
    return true;
  }

  bool CheckInstructions() {
    starts_.assign(code_.instructions.size(), false);
    uint32_t count = static_cast<uint32_t>(code_.instructions.size());
    bool after_call = false;
    for (uint32_t i = 0; i < count;) {
      Opcode opcode = OpcodeAt(code_, i);
      if (opcode >= Opcode::kCount) return Fail(i, "no such opcode");
      if (IsStub(opcode)) return Fail(i, "an opcode of the VM's own");
      if ((opcode == Opcode::kEnter) != (i == 0)) return Fail(i, "Enter must come first, and once");
      const OpcodeInfo& info = InfoOf(opcode);
      starts_[i] = true;
      if (i + info.units() > count) return Fail(i, "second unit is missing");
      if (opcode == Opcode::kRunDefers && after_call) {
        return Fail(i, "a call right before it: their return addresses would be one");
      }
      if (!CheckOperands(i, info) || !CheckSpecial(i, opcode)) return false;
      after_call = info.Has(kCalls) && opcode != Opcode::kRunDefers;
      last_ = i;
      i += info.units();
    }
    if (!InfoOf(OpcodeAt(code_, last_)).Has(kEnds)) return Fail(last_, "runs off the end");
    return true;
  }

  bool CheckConstant(uint32_t index, uint32_t constant, uint32_t words) {
    if (uint64_t{constant} + words > code_.constants.size()) {
      return Fail(index, "constant ", constant, " of ", code_.constants.size());
    }
    return true;
  }

  bool CheckOperands(uint32_t index, const OpcodeInfo& info) {
    const Instruction& instruction = code_.instructions[index];
    for (uint32_t k = 0; k < info.operand_count; ++k) {
      const Operand& operand = info.operands[k];
      uint32_t value = FieldValue(instruction, operand.field);
      if (operand.access != Access::kNumber) continue;
      switch (operand.number) {
        case Number::kWord:
        case Number::kSite:
        case Number::kPointers:
          if (value == 0 && operand.number == Number::kSite) break;
          if (OpcodeAt(code_, index) == Opcode::kJumpTable) break;
          if (!CheckConstant(index, value, 1)) return false;
          break;
        case Number::kString:
          if (!CheckConstant(index, value, 2)) return false;
          break;
        case Number::kType:
        case Number::kFunction:
          if (!CheckConstant(index, value, 1)) return false;
          if (code_.constants[value] == 0) return Fail(index, "a null constant");
          break;
        case Number::kResults:
          if (!CheckConstant(index, value, 1) ||
              !CheckConstant(index, value,
                             1 + static_cast<uint32_t>((code_.constants[value] + 63) / 64))) {
            return false;
          }
          break;
        case Number::kSelect:
          if (value >= code_.selects.size()) return Fail(index, "no select ", value);
          break;
        case Number::kByte:
          if (value >= runtime::kSlotBytes) return Fail(index, "byte ", value, " of a slot");
          break;
        default:
          break;
      }
    }
    return CheckTypeKind(index, info);
  }

  // Are the element and key types there that the operands speak of?
  bool CheckTypeKind(uint32_t index, const OpcodeInfo& info) {
    for (uint32_t k = 0; k < info.operand_count; ++k) {
      Shape shape = info.operands[k].shape;
      if (shape != Shape::kElement && shape != Shape::kKey && shape != Shape::kValue) continue;
      const auto* type = OperandType(code_, code_.instructions[index], shape);
      if (type == nullptr) return Fail(index, "the type has no element or key");
    }
    return true;
  }

  bool CheckSpecial(uint32_t index, Opcode opcode) {
    const Instruction& instruction = code_.instructions[index];
    switch (opcode) {
      case Opcode::kEnter:
        if (static_cast<uint32_t>(instruction.imm) != code_.frame_slots) {
          return Fail(index, "enters ", instruction.imm, " slots of ", code_.frame_slots);
        }
        return true;
      case Opcode::kCall: {
        const auto& extra = reinterpret_cast<const ExtraUnit&>(code_.instructions[index + 1]);
        const auto* callee = reinterpret_cast<const Function*>(extra.first);
        if (callee == nullptr) return Fail(index, "no callee");
        if (instruction.c != callee->parameter_slots || instruction.d != callee->result_slots) {
          return Fail(index, "arguments or results are not those of ", base::ToAbsl(callee->name));
        }
        if (extra.second != (callee->header_id | instruction.a * runtime::kSlotBytes)) {
          return Fail(index, "the frame header is wrong");
        }
        return true;
      }
      case Opcode::kFrameCell:
        return CheckFrameCell(index, instruction);
      case Opcode::kDefer:
      case Opcode::kDeferTo:
        return instruction.c <= kMaxDeferArguments || Fail(index, "too many arguments");
      case Opcode::kJumpTable:
        return CheckConstant(index, static_cast<uint32_t>(instruction.imm), instruction.c);
      case Opcode::kDivI:
      case Opcode::kRemI:
      case Opcode::kDivUI:
      case Opcode::kRemUI:
        return instruction.imm != 0 || Fail(index, "division by zero");
      case Opcode::kDivPowerI:
      case Opcode::kRemPowerI:
        return (instruction.imm > 0 && instruction.imm < 32) || Fail(index, "power of two");
      case Opcode::kShlI:
      case Opcode::kShrI:
      case Opcode::kShrUI:
        return (instruction.imm >= 0 && instruction.imm < 64) || Fail(index, "shift count");
      default:
        return true;
    }
  }

  // Its slots are words to the frame maps, as no instruction names them.
  bool CheckFrameCell(uint32_t index, const Instruction& instruction) {
    const auto* type = reinterpret_cast<const runtime::TypeDescriptor*>(
        code_.constants[static_cast<uint32_t>(instruction.imm)]);
    const uint32_t room = instruction.c * runtime::kSlotBytes;
    if (type->size + (type->align > runtime::kSlotBytes ? runtime::kSlotBytes : 0) > room) {
      return Fail(index, "a cell too small for its type");
    }
    if (instruction.a + instruction.c >= code_.first_window) {
      return Fail(index, "a cell beyond the local slots");
    }
    for (uint32_t i = 1; i <= instruction.c; ++i) {
      if (code_.pointer_slots[instruction.a + i] != 0) {
        return Fail(index, "a cell in slots of pointers");
      }
    }
    return true;
  }

  bool CheckTarget(uint32_t index, uint32_t target) {
    if (target >= starts_.size() || !starts_[target] || target == 0) {
      return Fail(index, "jumps to ", target, ", which is no instruction to jump to");
    }
    return true;
  }

  bool CheckJumps() {
    for (uint32_t i = 0; i < starts_.size(); ++i) {
      if (!starts_[i]) continue;
      Opcode opcode = OpcodeAt(code_, i);
      if (!InfoOf(opcode).Has(kBranch)) continue;
      if (opcode == Opcode::kJumpTable) {
        for (uint32_t target : JumpTableTargets(code_, i)) {
          if (!CheckTarget(i, target)) return false;
        }
      } else if (code_.instructions[i].imm % static_cast<int32_t>(sizeof(Instruction)) != 0 ||
                 !CheckTarget(i, JumpTarget(code_, i))) {
        return failure_.empty() ? Fail(i, "jumps into an instruction") : false;
      }
    }
    if (function_.Has(kFunctionHasDefer) && !starts_[code_.recovery_pc]) {
      return Fail(static_cast<uint32_t>(code_.recovery_pc), "recovery is no instruction");
    }
    return true;
  }

  bool CheckSlotRanges() {
    InstructionSlots slots;
    uint32_t most_deferred = 0;
    for (uint32_t i = 0; i < starts_.size(); ++i) {
      if (!starts_[i]) continue;
      ExpandSlots(function_, i, &slots);
      for (const SlotAccess& access : slots.uses) {
        if (access.slot >= code_.frame_slots) return Fail(i, "uses slot ", access.slot);
      }
      for (const SlotAccess& access : slots.definitions) {
        if (access.slot >= code_.frame_slots) return Fail(i, "defines slot ", access.slot);
      }
      Opcode opcode = OpcodeAt(code_, i);
      if (opcode == Opcode::kDefer) {
        most_deferred = std::max<uint32_t>(most_deferred, code_.instructions[i].c);
      }
      // Others add to the group: any number of arguments.
      if (opcode == Opcode::kDeferGroup) most_deferred = kMaxDeferArguments;
      if (InfoOf(opcode).Has(kCalls)) {
        uint32_t window = code_.instructions[i].a;
        if (window < code_.first_window + 2) return Fail(i, "window below the windows");
        uint32_t arguments = opcode == Opcode::kRunDefers ? most_deferred : code_.instructions[i].c;
        if (window + arguments + 1 > code_.frame_slots) {
          return Fail(i, "window ends beyond the frame");
        }
      }
    }
    return true;
  }

  // ---- kinds ------------------------------------------------------------------------------------
  bool CheckKinds(const FrameAnalysis& analysis) {
    InstructionSlots slots;
    for (uint32_t i = 0; i < starts_.size(); ++i) {
      if (!starts_[i] || !analysis.Reached(i)) continue;
      ExpandSlots(function_, i, &slots);
      std::vector<SlotKind> kinds = analysis.WindowKindsBefore(i);
      for (const SlotAccess& use : slots.uses) {
        SlotKind kind = analysis.KindOf(use.slot, kinds);
        if (kind == SlotKind::kUnset) return Fail(i, "slot ", use.slot, " may hold nothing");
        if (use.kind != SlotKind::kEither && kind != SlotKind::kEither && kind != use.kind) {
          return Fail(i, "slot ", use.slot, " holds ", KindText(kind), ", not ",
                      KindText(use.kind));
        }
      }
      for (const SlotAccess& definition : slots.definitions) {
        if (definition.slot >= code_.first_window) continue;
        SlotKind wanted = analysis.KindOf(definition.slot, kinds);
        SlotKind kind = definition.copy_of != ~0u ? analysis.KindOf(definition.copy_of, kinds)
                                                  : definition.kind;
        if (kind != SlotKind::kEither && kind != wanted) {
          return Fail(i, "puts ", KindText(kind), " into slot ", definition.slot, " of ",
                      KindText(wanted));
        }
      }
      if (slots.clobbered_from < code_.frame_slots && !CheckWindow(analysis, i, slots)) {
        return false;
      }
    }
    return true;
  }

  // Does anything but the results live in the callee's window after the call?
  bool CheckWindow(const FrameAnalysis& analysis, uint32_t index, const InstructionSlots& slots) {
    uint32_t next = index + InfoOf(OpcodeAt(code_, index)).units();
    FrameAnalysis::Bits live = analysis.LiveBefore(next);
    std::vector<bool> defined(code_.frame_slots, false);
    for (const SlotAccess& definition : slots.definitions) defined[definition.slot] = true;
    // The header lies in the two slots below the window.
    for (uint32_t s = slots.clobbered_from - 2; s < code_.frame_slots; ++s) {
      if (FrameAnalysis::Test(live, s) && !defined[s]) {
        return Fail(index, "slot ", s, " lives in the callee's window");
      }
    }
    return true;
  }

  bool CheckEntry(const FrameAnalysis& analysis) {
    FrameAnalysis::Bits live = analysis.LiveBefore(0);
    uint32_t given = function_.parameter_slots + (function_.Has(kFunctionClosure) ? 1 : 0);
    for (uint32_t s = given; s < code_.frame_slots; ++s) {
      if (FrameAnalysis::Test(live, s)) return Fail(0, "slot ", s, " is read before it is written");
    }
    for (uint32_t s = 0; s < function_.parameter_slots && s < code_.first_window; ++s) {
      if (FrameAnalysis::Test(live, s) &&
          (code_.pointer_slots[s] != 0) != (function_.parameter_pointers[s] != 0)) {
        return Fail(0, "parameter slot ", s, " is of another kind");
      }
    }
    return true;
  }

  const Function& function_;
  const FunctionCode& code_;
  std::vector<bool> starts_;
  uint32_t last_ = 0;
  std::string failure_;
};

}  // namespace

std::string Validate(const Function& function) { return Validator(function).Run(); }

}  // namespace goknot::vm
