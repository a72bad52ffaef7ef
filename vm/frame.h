// Frames on a goroutine's stack: windows grow up, and nothing in them is an absolute address, but
// for pointers to frame cells.
//
//   slot i of a frame       fp + 8 i
//   [-1] at fp - 8          the caller's bytecode return pc (16-aligned; bit 0 reserved: the caller
//                           continues in native code)
//   [-2] at fp - 16         delta_bytes:u32 | function_id:u32 << 32: how far the caller's fp lies
//                           below, and whose frame THIS is. Stored and loaded as one 64-bit word.
//
// The caller evaluates arguments straight into the callee's window (its slots 0..), writes the
// header and jumps to Function::entry. A frame's size (Function::frame_slots) covers its locals,
// its results, and all its outgoing windows with their headers, so Enter's one check covers every
// write below the next Enter. Results come back in the callee's slots 0.. . A call through a func
// value passes the closure pointer as one more argument after the declared parameters.
#ifndef GOKNOT_VM_FRAME_H_
#define GOKNOT_VM_FRAME_H_

#include <cstdint>

#include "runtime/type_descriptor.h"
#include "runtime/value.h"

namespace goknot::vm {

struct Instruction;

inline constexpr uint32_t kHeaderSlots = 2;

inline uint64_t FrameHeader(uint32_t delta_slots, uint32_t function_id) {
  return static_cast<uint64_t>(delta_slots * runtime::kSlotBytes) |
         static_cast<uint64_t>(function_id) << 32;
}
inline const Instruction* ReturnPc(const runtime::Slot* fp) {
  return reinterpret_cast<const Instruction*>(fp[-1] & ~uint64_t{1});
}
inline uint32_t CallerDeltaBytes(const runtime::Slot* fp) { return static_cast<uint32_t>(fp[-2]); }
inline uint32_t FrameFunctionId(const runtime::Slot* fp) {
  return static_cast<uint32_t>(fp[-2] >> 32);
}

// The cell behind `pointer`. Stacks keep to 16 bytes, so it stays there when the stack moves.
inline void* FrameCellBehind(runtime::Slot* pointer, const runtime::TypeDescriptor& type) {
  const auto first = reinterpret_cast<uintptr_t>(pointer + 1);
  return reinterpret_cast<void*>((first + type.align - 1) & ~uintptr_t{type.align - 1u});
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FRAME_H_
