// Pointer maps per function and pc, made on demand; see liveness.h. Test:
// tests/vm/validator_test.cc.
#include "vm/liveness.h"

#include "base/check.h"
#include "vm/slot_uses.h"

namespace goknot::vm {

FrameMaps::FrameMaps(const Function& function)
    : function_(function),
      analysis_(function),
      code_(*function.code),
      count_(static_cast<uint32_t>(function.code->instructions.size())) {
  maps_ = std::make_unique<std::atomic<const LiveSlots*>[]>(2 * count_);
  for (uint32_t i = 0; i < count_; i += InfoOf(OpcodeAt(code_, i)).units()) {
    if (OpcodeAt(code_, i) != Opcode::kFrameCell) continue;
    const Instruction& made = code_.instructions[i];
    cells_.push_back({made.a, made.c,
                      reinterpret_cast<const runtime::TypeDescriptor*>(code_.constants[made.imm])});
  }
}

FrameMaps::~FrameMaps() {
  for (uint32_t i = 0; i < 2 * count_; ++i) delete maps_[i].load(std::memory_order_relaxed);
}

const LiveSlots& FrameMaps::Publish(std::atomic<const LiveSlots*>& place,
                                    std::unique_ptr<LiveSlots> made) const {
  const LiveSlots* expected = nullptr;
  if (place.compare_exchange_strong(expected, made.get(), std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *expected;
}

std::unique_ptr<LiveSlots> FrameMaps::PointersAmong(const FrameAnalysis::Bits& live,
                                                    uint32_t index) const {
  std::vector<SlotKind> kinds = analysis_.WindowKindsBefore(index);
  auto made = std::make_unique<LiveSlots>();
  for (uint32_t slot = 0; slot < code_.frame_slots; ++slot) {
    if (!FrameAnalysis::Test(live, slot)) continue;
    if (analysis_.KindOf(slot, kinds) != SlotKind::kWord) {
      made->slots.push_back(static_cast<uint16_t>(slot));
    }
  }
  return made;
}

const LiveSlots& FrameMaps::At(uint32_t index) const {
  CHECK(index < count_);
  std::atomic<const LiveSlots*>& place = maps_[index];
  if (const LiveSlots* known = place.load(std::memory_order_acquire)) return *known;
  return Publish(place, PointersAmong(analysis_.LiveBefore(index), index));
}

const LiveSlots& FrameMaps::AtReturn(uint32_t index) const {
  FrameAnalysis::Bits recovery = analysis_.LiveAtRecovery();
  if (recovery.empty()) return At(index);
  std::atomic<const LiveSlots*>& place = maps_[count_ + index];
  if (const LiveSlots* known = place.load(std::memory_order_acquire)) return *known;
  FrameAnalysis::Bits live = analysis_.LiveBefore(index);
  for (size_t w = 0; w < live.size(); ++w) live[w] |= recovery[w];
  return Publish(place, PointersAmong(live, index));
}

const std::vector<runtime::ChannelUses>& FrameMaps::UsesOf(const LiveSlots& live,
                                                           uint32_t index) const {
  const std::vector<runtime::ChannelUses>* known = live.uses.load(std::memory_order_acquire);
  if (known != nullptr) return *known;
  auto made = std::make_unique<std::vector<runtime::ChannelUses>>();
  for (uint16_t slot : live.slots) made->push_back(ChannelUsesOf(function_, index, slot));
  if (live.uses.compare_exchange_strong(known, made.get(), std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *known;
}

const FrameMaps& MapsOf(const Function& function) {
  const FrameMaps* maps = function.frame_maps.load(std::memory_order_acquire);
  if (maps != nullptr) return *maps;
  auto made = std::make_unique<FrameMaps>(function);
  if (function.frame_maps.compare_exchange_strong(maps, made.get(), std::memory_order_acq_rel)) {
    return *made.release();
  }
  return *maps;
}

}  // namespace goknot::vm
