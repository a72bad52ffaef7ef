// Slices: make, append, copy, clear. Capacities are those that Go programs see: append's growth
// rule and the rounding to Go's size classes, computed with the element's size under Go's own
// compiler.
//
// Headers are values here (private copies); the elements are shared memory. A slice has at most
// 2^32-1 elements: more is refused with Go's own errors. Threads: any. Source: the Go
// specification, "Making slices", "Appending to and copying slices"; the growth rule of Go 1.27's
// runtime. Test: tests/runtime/slices_test.cc.
#ifndef GOKNOT_RUNTIME_SLICES_H_
#define GOKNOT_RUNTIME_SLICES_H_

#include <cstdint>

#include "runtime/type_descriptor.h"
#include "runtime/value.h"
#include "runtime/worker.h"

namespace goknot::runtime {

enum class SliceResult : uint8_t {
  kDone,
  kLengthOutOfRange,    // panic: runtime error: makeslice: len out of range
  kCapacityOutOfRange,  // panic: runtime error: makeslice: cap out of range
  kGrowOutOfRange,      // panic: runtime error: growslice: len out of range
};

inline constexpr uint64_t kMaxSliceElements = 0xffffffff;

SliceResult MakeSlice(Worker& worker, const TypeDescriptor& elem, int64_t size, int64_t capacity,
                      SliceValue* result);

// A new array with room for `size` > old.capacity elements that begins with old's elements; the
// result has size `size`, the elements past old's are zero.
SliceResult GrowSlice(Worker& worker, const TypeDescriptor& elem, SliceValue old, uint64_t size,
                      SliceValue* result);

// append(to, from...). The ranges may overlap.
SliceResult AppendSlice(Worker& worker, const TypeDescriptor& elem, SliceValue to, SliceValue from,
                        SliceValue* result);
// append([]byte, string...); `elem` is a one-byte type.
SliceResult AppendText(Worker& worker, const TypeDescriptor& elem, SliceValue to, StringValue from,
                       SliceValue* result);
// append(to, value) with the element in slot form.
SliceResult AppendValue(Worker& worker, const TypeDescriptor& elem, SliceValue to,
                        const Slot* value, SliceValue* result);

// copy(to, from): the number of elements copied.
int64_t CopySlice(const TypeDescriptor& elem, SliceValue to, SliceValue from);
int64_t CopyText(SliceValue to, StringValue from);

// clear(slice).
void ClearSlice(const TypeDescriptor& elem, SliceValue slice);

// The capacity that append gives: for a slice with `old_capacity` that must hold `size` elements.
// May be over kMaxSliceElements; then it does not exist.
uint64_t GrownCapacity(const TypeDescriptor& elem, uint64_t old_capacity, uint64_t size);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SLICES_H_
