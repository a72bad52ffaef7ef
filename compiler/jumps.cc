// Jumps that lead to jumps, in code that is otherwise complete.
//
// A jump goes where it comes to in the end. One that comes to a back-edge is a back-edge itself,
// and one that comes to a return returns: so the cases of a switch in a loop, and the branches of
// an if at its end, do not meet at one jump. What nobody comes to any more is left out.
//
// A copy has the position of what it is a copy of: a goroutine that is preempted there is shown at
// the same line.
//
// Jumps lead forwards, back-edges backwards, so following jumps ends. Test:
// tests/compiler/code_test.cc.
#include <utility>
#include <vector>

#include "base/check.h"
#include "compiler/code.h"

namespace goknot::compiler {

using vm::Opcode;

Label Code::LastOfJumps(Label label) const {
  while (pending_[IndexOf(label)].opcode == Opcode::kJump) {
    const Label next = TargetOf(pending_[IndexOf(label)]);
    DCHECK_GT(IndexOf(next), IndexOf(label));
    label = next;
  }
  return label;
}

// Is a copy of the instruction at `from` as good as a jump to it?
bool Code::MayStandAt(size_t from, const Pending& pending) const {
  if (pending.opcode == Opcode::kReturn || pending.opcode == Opcode::kReturn1) return true;
  return pending.form == Form::kJump && vm::InfoOf(pending.opcode).Has(vm::kSafepoint) &&
         IndexOf(TargetOf(pending)) <= from;
}

// Puts what `replace(i, &out)` appends to `out` into the place of each instruction i.
template <typename Replace>
void Code::Rebuild(const Replace& replace) {
  std::vector<Pending> out;
  out.reserve(pending_.size());
  std::vector<int32_t> moved;
  moved.reserve(pending_.size() + 1);
  for (size_t i = 0; i < pending_.size(); ++i) {
    moved.push_back(static_cast<int32_t>(out.size()));
    replace(i, &out);
  }
  moved.push_back(static_cast<int32_t>(out.size()));
  for (int32_t& label : labels_) {
    if (label >= 0) label = moved[static_cast<size_t>(label)];
  }
  for (Table& table : tables_) table.instruction = static_cast<uint32_t>(moved[table.instruction]);
  pending_ = std::move(out);
}

void Code::ThreadJumps() {
  bool leads_on = false;
  auto follow = [&](Label label) {
    const Label last = LastOfJumps(label);
    leads_on = leads_on || last.id != label.id;
    return last;
  };
  bool copies = false;
  // From the end, so that the jumps of a long chain lead to its end already.
  for (size_t i = pending_.size(); i-- > 0;) {
    Pending& pending = pending_[i];
    if (pending.form != Form::kJump) continue;
    const Label target = follow(TargetOf(pending));
    pending.imm = static_cast<int32_t>(target.id);
    copies =
        copies || (pending.opcode == Opcode::kJump && MayStandAt(i, pending_[IndexOf(target)]));
  }
  for (Table& table : tables_) {
    for (Label& target : table.targets) target = follow(target);
  }
  if (copies) CopyTargets();
  if (copies || leads_on) DropUnreachable();
}

void Code::CopyTargets() {
  Rebuild([this](size_t i, std::vector<Pending>* out) {
    const Pending& pending = pending_[i];
    const size_t target = pending.opcode == Opcode::kJump ? IndexOf(TargetOf(pending)) : i;
    if (target == i || !MayStandAt(i, pending_[target])) {
      out->push_back(pending);
      return;
    }
    out->push_back(pending_[target]);
    if (vm::InfoOf(pending_[target].opcode).Has(vm::kEnds)) return;
    // The end of the loop.
    const Label behind = NewLabel();
    labels_[behind.id] = static_cast<int32_t>(target + 1);
    out->push_back(pending);
    out->back().imm = static_cast<int32_t>(LastOfJumps(behind).id);
  });
}

void Code::DropUnreachable() {
  std::vector<bool> is_target(pending_.size());
  for (const Pending& pending : pending_) {
    if (pending.form == Form::kJump) is_target[IndexOf(TargetOf(pending))] = true;
  }
  for (const Table& table : tables_) {
    for (Label target : table.targets) is_target[IndexOf(target)] = true;
  }
  if (recovery_.id != kNoLabel && labels_[recovery_.id] >= 0) is_target[IndexOf(recovery_)] = true;

  std::vector<bool> reached(pending_.size());
  bool falls_through = true;
  for (size_t i = 0; i < pending_.size(); ++i) {
    reached[i] = falls_through || is_target[i];
    falls_through = reached[i] && !vm::InfoOf(pending_[i].opcode).Has(vm::kEnds);
  }
  std::erase_if(tables_, [&](const Table& table) { return !reached[table.instruction]; });
  Rebuild([&](size_t i, std::vector<Pending>* out) {
    if (reached[i]) out->push_back(pending_[i]);
  });
}

}  // namespace goknot::compiler
