// Go's bounds errors.
#ifndef GOKNOT_VM_BOUNDS_H_
#define GOKNOT_VM_BOUNDS_H_

#include <cstdint>

#include "vm/step.h"

namespace goknot::vm {

// `index out of range [5] with length 3`.
Step RaiseIndex(Worker& worker, Goroutine& goroutine, int64_t index, int64_t length);

// x[low:high:max] that is out of bounds.
struct SliceBounds {
  int64_t low = 0;
  int64_t high = 0;
  int64_t max = 0;
  bool has_max = false;
  int64_t limit = 0;               // what the last bound is held against
  bool limit_is_capacity = false;  // of a slice; else the length of a string or array
};
// Finds the first bound that is wrong, in Go's order: max, high, low.
Step RaiseSliceBounds(Worker& worker, Goroutine& goroutine, const SliceBounds& bounds);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_BOUNDS_H_
