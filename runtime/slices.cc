// Slices; see slices.h. Test: tests/runtime/slices_test.cc.
#include "runtime/slices.h"

#include <algorithm>

#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/size_classes.h"

namespace goknot::runtime {
namespace {

constexpr uint64_t kMaxBytes = uint64_t{1} << 47;

bool Fits(const TypeDescriptor& elem, uint64_t count) {
  return count <= kMaxSliceElements && (elem.size == 0 || count <= kMaxBytes / elem.size);
}

char* At(const TypeDescriptor& elem, const SliceValue& slice, uint64_t index) {
  return static_cast<char*>(slice.data) + index * elem.size;
}

// Bytes are moved in wide steps whatever their alignment, other elements so that none is torn.
void MoveElements(const TypeDescriptor& elem, void* to, const void* from, uint64_t count) {
  if (elem.size == 1) {
    base::MoveBytes(to, from, count);
  } else {
    CopyTyped(elem, to, from, count);
  }
}

}  // namespace

SliceResult MakeSlice(Worker& worker, const TypeDescriptor& elem, int64_t size, int64_t capacity,
                      SliceValue* result) {
  bool size_fits = size >= 0 && Fits(elem, static_cast<uint64_t>(size));
  if (!size_fits) return SliceResult::kLengthOutOfRange;
  if (capacity < size || !Fits(elem, static_cast<uint64_t>(capacity))) {
    return SliceResult::kCapacityOutOfRange;
  }
  result->data = AllocateArray(worker, elem, static_cast<uint64_t>(capacity));
  result->size = static_cast<uint32_t>(size);
  result->capacity = static_cast<uint32_t>(capacity);
  return SliceResult::kDone;
}

uint64_t GrownCapacity(const TypeDescriptor& elem, uint64_t old_capacity, uint64_t size) {
  constexpr uint64_t kSmooth = 256;  // doubling up to here, then towards a quarter more each time
  uint64_t capacity = old_capacity;
  if (size > 2 * old_capacity) {
    capacity = size;
  } else if (old_capacity < kSmooth) {
    capacity = 2 * old_capacity;
  } else {
    do {
      capacity += (capacity + 3 * kSmooth) / 4;
    } while (capacity < size);
  }
  if (elem.go_size == 0) return size;
  return GoRoundUpSize(capacity * elem.go_size, elem.pointer_free()) / elem.go_size;
}

SliceResult GrowSlice(Worker& worker, const TypeDescriptor& elem, SliceValue old, uint64_t size,
                      SliceValue* result) {
  if (!Fits(elem, size)) return SliceResult::kGrowOutOfRange;
  uint64_t capacity = std::min(GrownCapacity(elem, old.capacity, size), kMaxSliceElements);
  if (!Fits(elem, capacity)) capacity = size;
  void* data;
  if (elem.pointer_free()) {
    uint64_t bytes = capacity * elem.size;
    uint64_t kept = uint64_t{old.size} * elem.size;
    data = AllocateBytes(worker, bytes, Zeroing::kUninitialised);
    // Small ones come zeroed anyway.
    if (bytes > kMaxSmallBytes) base::ZeroMemory(static_cast<char*>(data) + kept, bytes - kept);
  } else {
    data = AllocateArray(worker, elem, capacity);
  }
  MoveElements(elem, data, old.data, old.size);
  *result = {data, static_cast<uint32_t>(size), static_cast<uint32_t>(capacity)};
  return SliceResult::kDone;
}

SliceResult AppendSlice(Worker& worker, const TypeDescriptor& elem, SliceValue to, SliceValue from,
                        SliceValue* result) {
  if (from.size == 0) {
    *result = to;
    return SliceResult::kDone;
  }
  uint64_t size = uint64_t{to.size} + from.size;
  SliceValue grown = to;
  if (size > to.capacity) {
    SliceResult outcome = GrowSlice(worker, elem, to, size, &grown);
    if (outcome != SliceResult::kDone) return outcome;
  }
  MoveElements(elem, At(elem, grown, to.size), from.data, from.size);
  grown.size = static_cast<uint32_t>(size);
  *result = grown;
  return SliceResult::kDone;
}

SliceResult AppendText(Worker& worker, const TypeDescriptor& elem, SliceValue to, StringValue from,
                       SliceValue* result) {
  if (static_cast<uint64_t>(from.size) > kMaxSliceElements) return SliceResult::kGrowOutOfRange;
  auto size = static_cast<uint32_t>(from.size);
  return AppendSlice(worker, elem, to, {const_cast<char*>(from.data), size, size}, result);
}

SliceResult AppendValue(Worker& worker, const TypeDescriptor& elem, SliceValue to,
                        const Slot* value, SliceValue* result) {
  uint64_t size = uint64_t{to.size} + 1;
  SliceValue grown = to;
  if (size > to.capacity) {
    SliceResult outcome = GrowSlice(worker, elem, to, size, &grown);
    if (outcome != SliceResult::kDone) return outcome;
  }
  StoreFromSlots(elem, value, At(elem, grown, to.size));
  grown.size = static_cast<uint32_t>(size);
  *result = grown;
  return SliceResult::kDone;
}

int64_t CopySlice(const TypeDescriptor& elem, SliceValue to, SliceValue from) {
  uint32_t count = std::min(to.size, from.size);
  if (count > 0) MoveElements(elem, to.data, from.data, count);
  return count;
}

int64_t CopyText(SliceValue to, StringValue from) {
  int64_t count = std::min<int64_t>(to.size, from.size);
  if (count > 0) base::MoveBytes(to.data, from.data, static_cast<size_t>(count));
  return count;
}

void ClearSlice(const TypeDescriptor& elem, SliceValue slice) {
  base::ZeroMemory(slice.data, size_t{slice.size} * elem.size);
}

}  // namespace goknot::runtime
