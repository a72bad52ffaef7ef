// Which slots of a frame hold live pointers at a pc: what the collector takes as roots.
//
// Computed on demand from the opcode roles and kept per function and pc. Below first_window a
// slot's kind is fixed (FunctionCode::pointer_slots); above it the kind is that of the last
// definition on the way (forward, over the control-flow graph). Live are the slots that some path
// reads before it writes them (backward). In a function with defer every instruction that may panic
// has an edge to recovery_pc.
//
// Threads: any, while the function is sealed. Maps are published with release stores; two threads
// may make the same one, the second is dropped. Test: tests/vm/validator_test.cc.
#ifndef GOKNOT_VM_LIVENESS_H_
#define GOKNOT_VM_LIVENESS_H_

#include <atomic>
#include <cstdint>
#include <memory>
#include <vector>

#include "runtime/channel_uses.h"
#include "vm/frame_analysis.h"
#include "vm/function.h"

namespace goknot::vm {

// The live pointer slots before one instruction, ascending. A slot whose kind is not known counts
// as a pointer (the collector ignores words that are none).
struct LiveSlots {
  std::vector<uint16_t> slots;
  // Of each: what can still be done with a channel in it (vm/slot_uses.h). Made on demand.
  mutable std::atomic<const std::vector<runtime::ChannelUses>*> uses{nullptr};

  ~LiveSlots() { delete uses.load(std::memory_order_relaxed); }
};

// Where a FrameCell instruction makes one.
struct FrameCellPlace {
  uint32_t slot;   // which points to it
  uint32_t slots;  // behind that one, alignment included
  const runtime::TypeDescriptor* type;
};

class FrameMaps {
 public:
  explicit FrameMaps(const Function& function);
  ~FrameMaps();

  // Live before the instruction. `index` is an instruction's, not an ExtraUnit's.
  const LiveSlots& At(uint32_t index) const;
  // Live while a call is under way that will return to `index`: what follows it and, in a function
  // with defer, what recovery needs. Slots from the callee's window on are not the caller's any
  // more: the user leaves them out.
  const LiveSlots& AtReturn(uint32_t index) const;
  const std::vector<FrameCellPlace>& cells() const { return cells_; }
  // Of `live`, which are those At or AtReturn of the index.
  const std::vector<runtime::ChannelUses>& UsesOf(const LiveSlots& live, uint32_t index) const;

 private:
  const LiveSlots& Publish(std::atomic<const LiveSlots*>& place,
                           std::unique_ptr<LiveSlots> made) const;
  std::unique_ptr<LiveSlots> PointersAmong(const FrameAnalysis::Bits& live, uint32_t index) const;

  const Function& function_;
  FrameAnalysis analysis_;
  const FunctionCode& code_;
  std::vector<FrameCellPlace> cells_;
  std::unique_ptr<std::atomic<const LiveSlots*>[]> maps_;  // At, then AtReturn
  uint32_t count_;
};

// The maps of a compiled function that is no native.
const FrameMaps& MapsOf(const Function& function);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_LIVENESS_H_
