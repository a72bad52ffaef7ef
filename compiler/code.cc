// Code while it grows, and its last form; see code.h. Test: tests/compiler/code_test.cc.
#include "compiler/code.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/check.h"
#include "vm/frame.h"

namespace goknot::compiler {

namespace {

// Slots are addressed by 16 bits, and so are the constants that no imm is left for.
constexpr uint32_t kMostSlots = 65'000;
constexpr size_t kMostNearConstants = 65'535;
// There may be any number of sites, which reports can do without.
constexpr size_t kMostNearSites = 50'000;

bool IsConstantIndex(vm::Number number) {
  switch (number) {
    case vm::Number::kWord:
    case vm::Number::kString:
    case vm::Number::kType:
    case vm::Number::kFunction:
    case vm::Number::kSite:
    case vm::Number::kPointers:
    case vm::Number::kResults:
      return true;
    default:
      return false;
  }
}

}  // namespace

uint32_t& Code::Pending::Slot(vm::Field field) {
  switch (field) {
    case vm::Field::kA:
      return a;
    case vm::Field::kB:
      return b;
    case vm::Field::kC:
      return c;
    default:
      DCHECK(field == vm::Field::kD);
      return d;
  }
}

Label Code::NewLabel() {
  labels_.push_back(-1);
  label_used_.push_back(false);
  return Label{static_cast<uint32_t>(labels_.size() - 1)};
}

void Code::Bind(Label label, bool entered_from_outside) {
  DCHECK(labels_[label.id] < 0);
  labels_[label.id] = static_cast<int32_t>(pending_.size());
  last_bound_ = pending_.size();
  if (label_used_[label.id] || entered_from_outside) reachable_ = true;
}

void Code::Append(Pending pending) {
  if (!reachable_) return;
  pending.position = position_.offset;
  pending.inlined = inlined_;
  if (pending.form == Form::kJump) label_used_[static_cast<uint32_t>(pending.imm)] = true;
  if (vm::InfoOf(pending.opcode).Has(vm::kEnds)) reachable_ = false;
  pending_.push_back(pending);
}

void Code::Emit(vm::Opcode opcode, uint32_t a, uint32_t b, uint32_t c, uint32_t d, int32_t imm) {
  Append({opcode, Form::kPlain, a, b, c, d, imm, 0, {}});
}

std::optional<Code::Last> Code::LastInstruction() const {
  if (!reachable_ || last_bound_ == pending_.size()) return std::nullopt;
  const Pending& last = pending_.back();
  if (last.form != Form::kPlain) return std::nullopt;
  return Last{last.opcode, last.a, last.b, last.c, last.d, last.imm, last.unsigned_bounds};
}

void Code::ReplaceLast(vm::Opcode opcode, uint32_t a, uint32_t b, uint32_t c, uint32_t d,
                       int32_t imm) {
  Pending& last = pending_.back();
  DCHECK(last.form == Form::kPlain);
  last.opcode = opcode;
  last.a = a;
  last.b = b;
  last.c = c;
  last.d = d;
  last.imm = imm;
  if (vm::InfoOf(opcode).Has(vm::kEnds)) reachable_ = false;
}

uint32_t Code::BeginInlined(const vm::Function* callee) {
  inlines_.push_back({callee, position_.offset, inlined_});
  return std::exchange(inlined_, static_cast<uint32_t>(inlines_.size()));
}

void Code::NoteUnsigned(uint8_t which) {
  if (reachable_) pending_.back().unsigned_bounds = which;
}

void Code::EmitJump(vm::Opcode opcode, Label target, uint32_t a, uint32_t b, uint32_t c,
                    uint32_t d) {
  Append({opcode, Form::kJump, a, b, c, d, static_cast<int32_t>(target.id), 0, {}});
}

void Code::EmitCall(uint32_t window, uint32_t arguments, uint32_t results, vm::Function* callee) {
  Append({vm::Opcode::kCall,
          Form::kCall,
          window,
          0,
          arguments,
          results,
          0,
          0,
          {reinterpret_cast<uint64_t>(callee), 0}});
}

void Code::EmitCallInterface(uint32_t window, uint32_t interface, uint32_t arguments,
                             uint32_t results, uint32_t method) {
  Append({vm::Opcode::kCallInterface,
          Form::kCall,
          window,
          interface,
          arguments,
          results,
          static_cast<int32_t>(method),
          0,
          {0, 0}});
}

void Code::EmitJumpTable(uint32_t index, const std::vector<Label>& targets) {
  if (!reachable_) return;
  uint32_t first = static_cast<uint32_t>(constants_.size());
  constants_.resize(first + targets.size());
  for (Label target : targets) label_used_[target.id] = true;
  tables_.push_back({static_cast<uint32_t>(pending_.size()), first, targets});
  Append({vm::Opcode::kJumpTable,
          Form::kJumpTable,
          index,
          0,
          static_cast<uint32_t>(targets.size()),
          0,
          static_cast<int32_t>(first),
          0,
          {}});
}

uint32_t Code::Word(uint64_t word) {
  auto [found, inserted] = word_index_.try_emplace(word, static_cast<uint32_t>(constants_.size()));
  if (inserted) constants_.push_back(word);
  return found->second;
}

uint32_t Code::Words(std::span<const uint64_t> words) {
  if (words.size() == 1) return Word(words[0]);
  // An earlier run of the same words is shared, unless it might lie in a jump table (filled in
  // later); the functions of people have few constants.
  constexpr size_t kMostSearched = 512;
  if (tables_.empty() && constants_.size() <= kMostSearched) {
    auto found = std::search(constants_.begin(), constants_.end(), words.begin(), words.end());
    if (found != constants_.end()) return static_cast<uint32_t>(found - constants_.begin());
  }
  const size_t index = constants_.size();
  constants_.insert(constants_.end(), words.begin(), words.end());
  return static_cast<uint32_t>(index);
}

uint32_t Code::AddSelect(std::unique_ptr<vm::SelectTable> table) {
  selects_.push_back(std::move(table));
  return static_cast<uint32_t>(selects_.size() - 1);
}

void Code::InsertEntryLoads() {
  if (entry_loads_.empty()) return;
  std::vector<Pending> loads;
  for (auto [reg, word, is_address] : entry_loads_) {
    auto value = static_cast<int64_t>(word);
    bool is_small = !is_address && value == static_cast<int32_t>(value);
    loads.push_back({is_address ? vm::Opcode::kLoadAddress
                     : is_small ? vm::Opcode::kLoadInt
                                : vm::Opcode::kLoadWord,
                     Form::kPlain,
                     reg,
                     0,
                     0,
                     0,
                     static_cast<int32_t>(is_small ? word : Word(word)),
                     pending_[0].position,
                     {}});
  }
  pending_.insert(pending_.begin() + 1, loads.begin(), loads.end());
  for (int32_t& label : labels_) {
    if (label > 0) label += static_cast<int32_t>(loads.size());
  }
  for (Table& table : tables_) table.instruction += static_cast<uint32_t>(loads.size());
}

// Copies of what is named by short fields come first, the constants as they are behind them. A site
// that finds no place is left out: reports then do not know where that one object was made.
void Code::BringNear() {
  if (constants_.size() <= kMostNearConstants) return;
  std::vector<uint64_t> near = {0};
  absl::flat_hash_map<uint32_t, uint32_t> moved;  // from the first of a run
  auto move = [&](uint32_t from, vm::Number number) {
    auto [found, inserted] = moved.try_emplace(from, static_cast<uint32_t>(near.size()));
    if (!inserted) return found->second;
    size_t count = 1;
    if (number == vm::Number::kString) count = 2;
    if (number == vm::Number::kResults) count = 1 + (constants_[from] + 63) / 64;
    if (number == vm::Number::kSite && near.size() >= kMostNearSites) {
      found->second = 0;
      return 0u;
    }
    near.insert(near.end(), constants_.begin() + from,
                constants_.begin() + static_cast<ptrdiff_t>(from + count));
    return found->second;
  };
  std::vector<int32_t*> far;
  for (Pending& pending : pending_) {
    const vm::OpcodeInfo& info = vm::InfoOf(pending.opcode);
    for (uint32_t i = 0; i < info.operand_count; ++i) {
      const vm::Operand& operand = info.operands[i];
      if (operand.access != vm::Access::kNumber || !IsConstantIndex(operand.number)) continue;
      if (operand.field == vm::Field::kImm) {
        far.push_back(&pending.imm);
      } else {
        uint32_t& field = pending.Slot(operand.field);
        field = move(field, operand.number);
      }
    }
  }
  for (int32_t* index : far) *index += static_cast<int32_t>(near.size());
  for (Table& table : tables_) table.constants += static_cast<uint32_t>(near.size());
  near_constants_ = near.size();
  constants_.insert(constants_.begin(), near.begin(), near.end());
}

std::unique_ptr<vm::FunctionCode> Code::Finish(const Registers& registers,
                                               uint32_t least_frame_slots, std::string* error) {
  ThreadJumps();
  InsertEntryLoads();
  auto code = std::make_unique<vm::FunctionCode>();
  code->pointer_slots = registers.local_kinds();
  code->first_window = static_cast<uint32_t>(code->pointer_slots.size());
  code->frame_slots = std::max(code->first_window + registers.window_slots(), least_frame_slots);
  if (code->frame_slots > kMostSlots) {
    *error = "function too large: it needs more than 65000 slots";
    return nullptr;
  }
  BringNear();
  if (near_constants_ > kMostNearConstants) {
    *error = "function too large: it needs more than 65535 types";
    return nullptr;
  }

  // Where each instruction comes to stand, in units.
  std::vector<uint32_t> unit(pending_.size() + 1);
  uint32_t units = 0;
  for (size_t i = 0; i < pending_.size(); ++i) {
    unit[i] = units;
    units += vm::InfoOf(pending_[i].opcode).units();
  }
  unit[pending_.size()] = units;

  auto slot = [&](uint32_t field) {
    return static_cast<uint16_t>(InWindowArea(field) ? field - kWindowArea + code->first_window
                                                     : field);
  };
  auto displacement = [&](size_t from, Label label) {
    DCHECK(labels_[label.id] >= 0);
    return static_cast<int32_t>(
        (static_cast<int64_t>(unit[static_cast<size_t>(labels_[label.id])]) - unit[from]) *
        static_cast<int64_t>(sizeof(vm::Instruction)));
  };

  code->instructions.reserve(units);
  uint32_t last_position = 0xffffffff;
  uint32_t last_inlined = 0;
  for (size_t i = 0; i < pending_.size(); ++i) {
    const Pending& from = pending_[i];
    if (from.position != last_position || from.inlined != last_inlined) {
      code->lines.push_back({unit[i], from.position, from.inlined});
      last_position = from.position;
      last_inlined = from.inlined;
    }
    if (from.unsigned_bounds != 0) code->unsigned_bounds.push_back({unit[i], from.unsigned_bounds});
    vm::Instruction to{static_cast<uint32_t>(from.opcode),
                       slot(from.a),
                       slot(from.b),
                       slot(from.c),
                       slot(from.d),
                       from.imm};
    if (from.form == Form::kJump) {
      to.imm = displacement(i, Label{static_cast<uint32_t>(from.imm)});
    }
    if (from.opcode == vm::Opcode::kEnter) to.imm = static_cast<int32_t>(code->frame_slots);
    code->instructions.push_back(to);
    if (from.form == Form::kCall) {
      vm::ExtraUnit extra = from.extra;
      if (from.opcode == vm::Opcode::kCall) {
        auto* callee = reinterpret_cast<vm::Function*>(extra.first);
        extra.second = vm::FrameHeader(to.a, callee->id);
      }
      vm::Instruction bits;
      static_assert(sizeof bits == sizeof extra);
      std::memcpy(&bits, &extra, sizeof bits);
      code->instructions.push_back(bits);
    }
  }
  for (const Table& table : tables_) {
    for (size_t i = 0; i < table.targets.size(); ++i) {
      constants_[table.constants + i] = static_cast<uint64_t>(
          static_cast<int64_t>(displacement(table.instruction, table.targets[i])));
    }
  }
  code->inlines = std::move(inlines_);
  code->constants = std::move(constants_);
  code->selects = std::move(selects_);
  if (recovery_.id != kNoLabel && labels_[recovery_.id] >= 0) {
    code->recovery_pc = static_cast<int32_t>(unit[static_cast<size_t>(labels_[recovery_.id])]);
  }
  return code;
}

}  // namespace goknot::compiler
