// Typed traffic between shared memory and slot form; see value.h. Test:
// tests/runtime/equality_test.cc.
#include "runtime/value.h"

#include "base/guest_memory.h"
#include "runtime/heap_store.h"
#include "runtime/type_descriptor.h"
#include "runtime/value_access.h"

namespace goknot::runtime {

void LoadToSlots(const TypeDescriptor& type, const void* memory, Slot* slots) {
  switch (type.kind) {
    case Kind::kString:
    case Kind::kSlice:
    case Kind::kInterface:
    case Kind::kComplex128: {
      base::Pair pair = base::LoadPair(memory);
      slots[0] = pair.lo;
      slots[1] = pair.hi;
      return;
    }
    case Kind::kStruct:
    case Kind::kArray:
      if (type.boxed()) {
        slots[0] = reinterpret_cast<Slot>(memory);
        return;
      }
      if (type.size % kSlotBytes != 0) slots[type.slot_count - 1] = 0;
      if (type.align == 16) {
        // Slots are only 8-aligned; steps of 16 that are aligned in memory keep its pairs whole.
        base::CopyBytes(slots, memory, type.size);
      } else {
        base::CopyMemory(slots, memory, type.size);
      }
      return;
    default:
      slots[0] = ReadScalar<MemoryAccess>(type.kind, static_cast<const char*>(memory));
  }
}

void StoreFromSlots(const TypeDescriptor& type, const Slot* slots, void* memory) {
  switch (type.kind) {
    case Kind::kString:
    case Kind::kSlice:
    case Kind::kInterface:
    case Kind::kComplex128:
      StorePair(memory, {slots[0], slots[1]});
      return;
    case Kind::kStruct:
    case Kind::kArray:
      if (type.boxed()) {
        CopyTyped(type, memory, reinterpret_cast<const void*>(slots[0]), 1);
      } else if (type.align == 16) {
        base::CopyBytes(memory, slots, type.size);
      } else {
        base::CopyMemory(memory, slots, type.size);
      }
      return;
    default:
      break;
  }
  switch (type.size) {
    case 1:
      base::Store8(memory, static_cast<uint8_t>(slots[0]));
      return;
    case 2:
      base::Store16(memory, static_cast<uint16_t>(slots[0]));
      return;
    case 4:
      base::Store32(memory, static_cast<uint32_t>(slots[0]));
      return;
    default:
      // Pointers too: a barrier of a later collector belongs to StorePointer.
      StorePointer(memory, reinterpret_cast<void*>(slots[0]));
  }
}

}  // namespace goknot::runtime
