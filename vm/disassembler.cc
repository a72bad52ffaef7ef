// Listings of bytecode from the roles in opcodes.def; see disassembler.h.
// Test: tests/vm/disassembler_test.cc.
#include "vm/disassembler.h"

#include <cstdio>
#include <map>
#include <string_view>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "vm/frame_analysis.h"
#include "vm/opcode_info.h"

namespace goknot::vm {
namespace {

using base::ToAbsl;

class Lister {
 public:
  Lister(const Function& function, const DisassemblyOptions& options)
      : function_(function), code_(*function.code), options_(options) {}

  std::string List() {
    NumberLabels();
    absl::StrAppendFormat(&out_,
                          "%s (parameters %d, results %d, frame %d slots, windows from %d)\n",
                          ToAbsl(function_.FullName()), function_.parameter_slots,
                          function_.result_slots, code_.frame_slots, code_.first_window);
    uint32_t count = static_cast<uint32_t>(code_.instructions.size());
    for (uint32_t i = 0; i < count;) {
      auto label = labels_.find(i);
      if (label != labels_.end()) absl::StrAppend(&out_, "L", label->second, ":\n");
      if (static_cast<int64_t>(i) == code_.recovery_pc) absl::StrAppend(&out_, "recovery:\n");
      i += ListInstruction(i);
    }
    return std::move(out_);
  }

 private:
  void NumberLabels() {
    uint32_t count = static_cast<uint32_t>(code_.instructions.size());
    for (uint32_t i = 0; i < count;) {
      Opcode opcode = OpcodeAt(code_, i);
      if (opcode >= Opcode::kCount) break;
      const OpcodeInfo& info = InfoOf(opcode);
      if (opcode == Opcode::kJumpTable) {
        for (uint32_t target : JumpTableTargets(code_, i)) labels_[target] = 0;
      } else if (info.Has(kBranch)) {
        labels_[JumpTarget(code_, i)] = 0;
      }
      i += info.units();
    }
    int number = 0;
    for (auto& [index, label] : labels_) label = ++number;
  }

  std::string LabelOf(uint32_t index) {
    auto label = labels_.find(index);
    return label == labels_.end() ? absl::StrCat("?", index) : absl::StrCat("L", label->second);
  }

  static std::string SlotText(const Instruction& instruction, const Operand& operand) {
    uint32_t slot = FieldValue(instruction, operand.field);
    uint32_t count = operand.counted ? FieldValue(instruction, operand.counted_by) : operand.count;
    if (count > 1) return absl::StrCat("r", slot, "..", slot + count - 1);
    if (operand.counted && count == 0) return absl::StrCat("r", slot, "..");
    return absl::StrCat("r", slot);
  }

  std::string TypeText(const Instruction& instruction, const Operand& operand) {
    std::string slot = absl::StrCat("r", FieldValue(instruction, operand.field));
    if (static_cast<size_t>(instruction.imm) >= code_.constants.size()) return slot;
    const auto* type = OperandType(code_, instruction, operand.shape);
    if (type == nullptr || type->slot_count <= 1) return slot;
    return absl::StrCat(slot, "..", FieldValue(instruction, operand.field) + type->slot_count - 1);
  }

  std::string OperandText(const Instruction& instruction, const Operand& operand) {
    bool typed = operand.shape == Shape::kValue || operand.shape == Shape::kElement ||
                 operand.shape == Shape::kKey;
    return typed ? TypeText(instruction, operand) : SlotText(instruction, operand);
  }

  template <typename T>
  const T* Pointer(uint32_t index) const {
    return index < code_.constants.size() ? reinterpret_cast<const T*>(code_.constants[index])
                                          : nullptr;
  }

  std::string NumberText(const Instruction& instruction, const Operand& operand) {
    uint32_t value = FieldValue(instruction, operand.field);
    switch (operand.number) {
      case Number::kInt:
        return operand.field == Field::kImm ? absl::StrCat(instruction.imm)
                                            : absl::StrCat(static_cast<int16_t>(value));
      case Number::kOffset:
        return absl::StrCat("+", value);
      case Number::kWord:
        if (value >= code_.constants.size()) return "?";
        return absl::StrFormat("#0x%x", code_.constants[value]);
      case Number::kString: {
        if (value + 1 >= code_.constants.size()) return "?";
        std::string_view text(Pointer<char>(value), code_.constants[value + 1]);
        std::string shown = absl::CEscape(ToAbsl(text.substr(0, 40)));
        return absl::StrCat("\"", shown, text.size() > 40 ? "\"..." : "\"");
      }
      case Number::kType: {
        const auto* type = Pointer<runtime::TypeDescriptor>(value);
        return type == nullptr ? "?" : std::string(type->name);
      }
      case Number::kFunction: {
        const auto* callee = Pointer<Function>(value);
        return callee == nullptr ? "?" : std::string(callee->FullName());
      }
      case Number::kSite:
        return value == 0 || value >= code_.constants.size()
                   ? ""
                   : absl::StrCat("site ", code_.constants[value]);
      case Number::kPointers:
        return value < code_.constants.size()
                   ? absl::StrFormat("pointers 0b%s", Binary(code_.constants[value]))
                   : "?";
      case Number::kResults:
        return value < code_.constants.size() ? absl::StrCat("results ", code_.constants[value])
                                              : "?";
      case Number::kMethod:
        return absl::StrCat("method ", value);
      case Number::kSelect:
        return absl::StrCat("select ", value);
      default:
        return absl::StrCat(value);
    }
  }

  static std::string Binary(uint64_t bits) {
    std::string text;
    do {
      text.insert(text.begin(), static_cast<char>('0' + (bits & 1)));
      bits >>= 1;
    } while (bits != 0);
    return text;
  }

  std::string Operands(uint32_t index, const OpcodeInfo& info) {
    const Instruction& instruction = code_.instructions[index];
    std::string left, right;
    auto add = [](std::string* to, const std::string& text) {
      if (!text.empty()) absl::StrAppend(to, to->empty() ? "" : ", ", text);
    };
    bool counts[5] = {};
    for (uint32_t i = 0; i < info.operand_count; ++i) {
      const Operand& operand = info.operands[i];
      if (operand.counted) counts[static_cast<int>(operand.counted_by)] = true;
      if (operand.access == Access::kDefine || operand.access == Access::kUpdate) {
        add(&left, OperandText(instruction, operand));
      }
    }
    for (uint32_t i = 0; i < info.operand_count; ++i) {
      const Operand& operand = info.operands[i];
      if (operand.access == Access::kUse) add(&right, OperandText(instruction, operand));
    }
    bool calls = info.Has(kTwoUnits) && OpcodeAt(code_, index) == Opcode::kCall;
    if (calls) {
      const auto& extra = reinterpret_cast<const ExtraUnit&>(code_.instructions[index + 1]);
      const auto* callee = reinterpret_cast<const Function*>(extra.first);
      add(&right, callee == nullptr ? "?" : std::string(callee->FullName()));
    }
    for (uint32_t i = 0; i < info.operand_count; ++i) {
      const Operand& operand = info.operands[i];
      if (operand.access == Access::kJump) {
        add(&right, "-> " + LabelOf(JumpTarget(code_, index)));
      } else if (operand.access == Access::kNumber && !counts[static_cast<int>(operand.field)] &&
                 !(calls && operand.field == Field::kImm)) {
        add(&right, NumberText(instruction, operand));
      }
    }
    if (OpcodeAt(code_, index) == Opcode::kJumpTable) {
      for (uint32_t target : JumpTableTargets(code_, index)) add(&right, LabelOf(target));
    }
    if (OpcodeAt(code_, index) == Opcode::kSelect) add(&right, SelectText(instruction));
    if (left.empty()) return right;
    return absl::StrCat(left, right.empty() ? "" : " = ", right);
  }

  std::string SelectText(const Instruction& instruction) {
    if (static_cast<size_t>(instruction.imm) >= code_.selects.size()) return "?";
    const SelectTable& table = *code_.selects[instruction.imm];
    std::string text;
    for (const SelectCaseOperands& row : table.cases) {
      if (row.is_send) {
        absl::StrAppend(&text, " {send r", row.channel, " <- r", row.value, "}");
      } else {
        absl::StrAppend(&text, " {receive r", row.channel);
        if (row.value != kNoSlot) absl::StrAppend(&text, " to r", row.value);
        if (row.ok != kNoSlot) absl::StrAppend(&text, ", ok r", row.ok);
        absl::StrAppend(&text, "}");
      }
    }
    if (table.has_default) absl::StrAppend(&text, " {default}");
    return text;
  }

  uint32_t ListInstruction(uint32_t index) {
    Opcode opcode = OpcodeAt(code_, index);
    if (opcode >= Opcode::kCount) {
      absl::StrAppendFormat(&out_, "%6d  ?%d\n", index, static_cast<int>(opcode));
      return 1;
    }
    const OpcodeInfo& info = InfoOf(opcode);
    std::string line =
        absl::StrFormat("%6d  %-18s %s", index, ToAbsl(info.name), Operands(index, info));
    std::string place = PlaceText(index);
    if (!place.empty()) {
      if (line.size() < 58) line.resize(58, ' ');
      absl::StrAppend(&line, "  ; ", place);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    absl::StrAppend(&out_, line, "\n");
    return info.units();
  }

  std::string PlaceText(uint32_t index) {
    if (options_.source == nullptr || code_.lines.empty()) return "";
    const LineRow* row = nullptr;
    for (const LineRow& candidate : code_.lines) {
      if (candidate.pc > index) break;
      row = &candidate;
    }
    if (row == nullptr) return "";
    int32_t line = options_.source->Locate(row->position).line;
    if (line == shown_line_ && row->inlined == shown_inlined_) return "";
    shown_line_ = line;
    shown_inlined_ = row->inlined;
    if (row->inlined == 0) return absl::StrCat("line ", line);
    return absl::StrCat("line ", line, ", ",
                        ToAbsl(code_.inlines[row->inlined - 1].function->FullName()));
  }

  const Function& function_;
  const FunctionCode& code_;
  const DisassemblyOptions& options_;
  std::map<uint32_t, int> labels_;
  std::string out_;
  int32_t shown_line_ = -1;
  uint32_t shown_inlined_ = 0;
};

}  // namespace

std::string Disassemble(const Function& function, const DisassemblyOptions& options) {
  if (function.code == nullptr)
    return absl::StrCat(ToAbsl(function.FullName()), " (not compiled)\n");
  return Lister(function, options).List();
}

}  // namespace goknot::vm
