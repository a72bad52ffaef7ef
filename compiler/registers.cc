// Handing out slots; see registers.h. Test: tests/compiler/registers_test.cc.
#include "compiler/registers.h"

#include <algorithm>

#include "base/check.h"

namespace goknot::compiler {

Reg Registers::Allocate(Pattern pattern) {
  if (pattern.slots == 0) return 0;
  auto found = free_.find(pattern);
  if (found != free_.end() && !found->second.empty()) {
    Reg reg = found->second.back();
    found->second.pop_back();
    return reg;
  }
  Reg reg = static_cast<Reg>(kinds_.size());
  for (uint32_t i = 0; i < pattern.slots; ++i) {
    kinds_.push_back(pattern.IsPointer(i) ? 1 : 0);
  }
  return reg;
}

Reg Registers::AllocateBlock(const std::vector<uint8_t>& kinds) {
  Reg reg = static_cast<Reg>(kinds_.size());
  kinds_.insert(kinds_.end(), kinds.begin(), kinds.end());
  return reg;
}

void Registers::Free(Reg reg, Pattern pattern) {
  if (pattern.slots != 0) free_[pattern].push_back(reg);
}

Reg Registers::Open(uint32_t base, uint32_t slots) {
  regions_.push_back({base, base + slots, true});
  most_window_slots_ = std::max(most_window_slots_, base + slots);
  return kWindowArea + base;
}

Reg Registers::OpenWindow(uint32_t slots) { return Open(Top() + 2, slots); }

Reg Registers::OpenScratch(uint32_t slots) { return Open(Top(), slots); }

bool Registers::IsTopmost(Reg base) const {
  return !regions_.empty() && regions_.back().base == base - kWindowArea;
}

void Registers::Resize(Reg base, uint32_t slots) {
  DCHECK(IsTopmost(base));
  Region& region = regions_.back();
  region.end = region.base + slots;
  most_window_slots_ = std::max(most_window_slots_, region.end);
}

void Registers::Close(Reg base) {
  // A scratch region without slots may share its base with a later one: the innermost open one is
  // meant.
  for (auto region = regions_.rbegin(); region != regions_.rend(); ++region) {
    if (region->base == base - kWindowArea && region->open) {
      region->open = false;
      while (!regions_.empty() && !regions_.back().open) regions_.pop_back();
      return;
    }
  }
  UNREACHABLE();
}

void Operand::Release() {
  Kind kind = std::exchange(kind_, Kind::kBorrowed);
  if (kind == Kind::kLocal) registers_->Free(reg_, pattern_);
  if (kind == Kind::kWindow) registers_->Close(reg_);
}

}  // namespace goknot::compiler
