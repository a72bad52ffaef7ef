// Places in code as numbers: the address of an instruction, without the four bits that are zero;
// bit 0: it is a return address, the call stands before it. The low half of one
// (runtime::ShortPlace) tells the code of a program apart, and the call of a native leaves it for
// nothing.
#ifndef GOKNOT_VM_PLACE_H_
#define GOKNOT_VM_PLACE_H_

#include "runtime/site.h"
#include "vm/frame.h"
#include "vm/instruction.h"

namespace goknot::vm {

inline constexpr int kPlaceAlignmentBits = 4;
static_assert(sizeof(Instruction) == 1 << kPlaceAlignmentBits);

// Half an aligned address is even.
inline uint64_t PlaceOfInstruction(const Instruction* pc) {
  return reinterpret_cast<uintptr_t>(pc) >> (kPlaceAlignmentBits - 1);
}

// The call that returns to `pc`.
inline runtime::ShortPlace PlaceOfCallBefore(const Instruction* pc) {
  constexpr uintptr_t kHalf = 1 << (kPlaceAlignmentBits - 1);  // comes out as bit 0
  auto address = reinterpret_cast<uintptr_t>(pc) + kHalf;
  return static_cast<runtime::ShortPlace>(address >> (kPlaceAlignmentBits - 1));
}

// The call that made this frame.
inline runtime::ShortPlace CallerPlace(const runtime::Slot* fp) {
  return PlaceOfCallBefore(ReturnPc(fp));
}

// The call that made the frame which made this one.
inline runtime::ShortPlace OuterCallerPlace(const runtime::Slot* fp) {
  return CallerPlace(fp - CallerDeltaBytes(fp) / runtime::kSlotBytes);
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_PLACE_H_
