// Strings in slot form: comparison and iteration for the interpreter's loop.
#ifndef GOKNOT_VM_STRING_SLOTS_H_
#define GOKNOT_VM_STRING_SLOTS_H_

#include <cstdint>

#include "runtime/strings.h"
#include "runtime/value.h"
#include "runtime/value_access.h"

namespace goknot::vm {

using runtime::Slot;

inline bool EqualStrings(const Slot* x, const Slot* y) {
  return x[1] == y[1] && runtime::EqualText(reinterpret_cast<const char*>(x[0]),
                                            reinterpret_cast<const char*>(y[0]), x[1]);
}

// Below, at or above zero, bytewise.
inline int CompareStringSlots(const Slot* x, const Slot* y) {
  Slot common = x[1] < y[1] ? x[1] : y[1];
  int order = runtime::CompareText(reinterpret_cast<const char*>(x[0]),
                                   reinterpret_cast<const char*>(y[0]), common);
  if (order != 0) return order;
  return x[1] < y[1] ? -1 : x[1] > y[1];
}

// The rune that begins at byte `at` < size, and where the next one does. Invalid UTF-8 gives
// U+FFFD, one byte wide.
[[gnu::noinline]] inline void NextRuneSlow(const char* data, uint64_t size, uint64_t at, Slot* rune,
                                           Slot* next) {
  runtime::DecodedRune decoded = runtime::DecodeRuneSlow(data + at, size - at);
  *rune = static_cast<Slot>(static_cast<int64_t>(decoded.rune));
  *next = at + decoded.size;
}

}  // namespace goknot::vm

#endif  // GOKNOT_VM_STRING_SLOTS_H_
