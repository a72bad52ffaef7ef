// Spans: runs of 8 KiB pages that hold objects of one size, or one large object.
//
// A small span's objects are free when their mark bit is not set and the span has not been allotted
// from beyond them since the last collection: allocation walks through a span once between two
// collections, run by run of unmarked objects, and there is no other free list.
//
// Each object of a span with pointers has a 32-bit layout tag:
//   00 + type id        values of that type, one after the other, to the object's end
//   01 + 30 bits        bit i: word i is a pointer
//   10 + index          the same with 64 bits, interned in the heap's pattern table
//   11 + index          traced by a function of the heap's table
// A zero tag (type id 0) means that nothing is known to be there.
#ifndef GOKNOT_RUNTIME_SPAN_H_
#define GOKNOT_RUNTIME_SPAN_H_

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "runtime/size_classes.h"

namespace goknot::runtime {

inline constexpr uint32_t kPageShift = 13;
inline constexpr size_t kPageBytes = size_t{1} << kPageShift;

using LayoutTag = uint32_t;
inline constexpr uint32_t kTagKindShift = 30;
inline constexpr uint32_t kTagTyped = 0;
inline constexpr uint32_t kTagBits = 1;
inline constexpr uint32_t kTagPattern = 2;
inline constexpr uint32_t kTagTraced = 3;
inline constexpr uint32_t kTagPayload = (uint32_t{1} << kTagKindShift) - 1;

constexpr LayoutTag MakeTag(uint32_t kind, uint32_t payload) {
  return kind << kTagKindShift | payload;
}

enum class SpanState : uint8_t { kUnused, kFree, kSmall, kLarge };

struct Span {
  // What marking reads.
  char* base = nullptr;
  uint32_t divide_magic = 0;  // object index = offset * magic >> 32
  uint32_t object_count = 0;  // 0: no objects here (a free run)
  std::atomic<uint64_t>* marks = nullptr;
  LayoutTag* tags = nullptr;  // null: pointer-free
  // Small, with pointers: of the objects that are marked, those whose pointers marking has followed
  // or is about to. Only who owns the span sets them.
  std::atomic<uint64_t>* followed = nullptr;
  size_t object_bytes = 0;
  SpanState state = SpanState::kUnused;
  bool needs_zero = false;         // unused memory in it may hold something
  bool released = false;           // free: given back to the system
  bool has_waiters = false;        // a search: goroutines wait for words in its objects
  std::atomic<bool> owned{false};  // small, with pointers: a marker has it, or is to be given it
  uint16_t allocation_class = 0;
  uint32_t pages = 0;

  uint32_t next_index = 0;  // small: allocation has walked up to here since the last collection
  uint32_t live = 0;        // marked at the last collection
  uint32_t index = 0;       // of this record in the page heap's table
  uint32_t free_since = 0;  // free: the collection after which it became so
  Span* next = nullptr;     // free runs of one length; unused records
  Span* previous = nullptr;

  // A large object's own marks and tag.
  std::atomic<uint64_t> large_mark{0};
  LayoutTag large_tag = 0;

  bool pointer_free() const { return tags == nullptr; }
  size_t bytes() const { return static_cast<size_t>(pages) << kPageShift; }
  uint32_t IndexOf(const void* pointer) const {
    auto offset = static_cast<uint64_t>(static_cast<const char*>(pointer) - base);
    return static_cast<uint32_t>(offset * divide_magic >> 32);
  }
  char* ObjectAt(uint32_t object) const { return base + object * object_bytes; }
  uint32_t mark_words() const { return (object_count + 63) / 64; }
  bool IsMarked(uint32_t object) const {
    return (marks[object / 64].load(std::memory_order_relaxed) >> (object % 64) & 1) != 0;
  }
};

// The shape of a size class's spans: as few pages as waste at most an eighth, at least 16 KiB and
// four objects.
struct SpanShape {
  uint32_t pages = 0;
  uint32_t objects = 0;
  uint32_t divide_magic = 0;
};

constexpr SpanShape ShapeOf(uint32_t size_class) {
  uint32_t bytes = kSizeClassBytes[size_class];
  if (bytes == 0) return {};
  for (uint32_t pages = 2;; ++pages) {
    uint32_t total = pages * static_cast<uint32_t>(kPageBytes);
    if (total / bytes < 4 || total % bytes > total / 8) continue;
    return {pages, total / bytes, ~uint32_t{0} / bytes + 1};
  }
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SPAN_H_
