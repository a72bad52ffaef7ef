// How Go values lie in memory: the one place that computes sizes, alignments and field offsets. The
// checker answers unsafe.Sizeof from it, the runtime builds its descriptors with it.
//
// Rules: a value of 1, 2, 4 or 8 bytes is aligned to its size; a pair (string, slice, interface,
// complex128) has 16 bytes and is 16-aligned, so that one access moves it; a struct's fields follow
// one another, each at the next multiple of its alignment; a struct and an array have the alignment
// of their widest part, and a size that is a multiple of it. A last field without bytes is followed
// by one byte of padding, so that its address never lies past the object.
//
// Go's own compiler differs in the pairs alone: they are 8-aligned there and a slice has 24 bytes.
// `GoLayout` of the parts gives its figures, which append's growth rule needs.
//
// Sizes are in bytes; kTooLarge is sticky. Test: tests/base/layout_test.cc.
#ifndef GOKNOT_BASE_LAYOUT_H_
#define GOKNOT_BASE_LAYOUT_H_

#include <cstdint>

namespace goknot::base {

// A descriptor keeps sizes in 32 bits: no larger type can be used by a program that runs.
inline constexpr int64_t kMaxTypeBytes = (int64_t{1} << 32) - 64;
// Go's own limit: no larger type can be declared.
inline constexpr int64_t kAddressSpaceBytes = (int64_t{1} << 50) - 1;
inline constexpr int64_t kTooLarge = -1;

struct Layout {
  int64_t size = 0;   // kTooLarge, or up to the limit
  int64_t align = 1;  // a power of two, up to 16

  friend constexpr bool operator==(const Layout&, const Layout&) = default;
};

inline constexpr Layout kPairLayout = {16, 16};

// bool, integers, floats, pointers: `bytes` is 1, 2, 4 or 8.
constexpr Layout ScalarLayout(int64_t bytes) { return {bytes, bytes}; }

constexpr int64_t RoundUp(int64_t value, int64_t align) { return (value + align - 1) & -align; }

constexpr Layout ArrayLayout(Layout elem, int64_t length, int64_t limit = kMaxTypeBytes) {
  if (elem.size < 0 || length < 0) return {kTooLarge, elem.align};
  if (elem.size != 0 && length > limit / elem.size) return {kTooLarge, elem.align};
  return {elem.size * length, elem.align};
}

class StructLayout {
 public:
  explicit constexpr StructLayout(int64_t limit = kMaxTypeBytes) : limit_(limit) {}

  // The field's offset, or kTooLarge.
  constexpr int64_t Add(Layout field) {
    if (field.align > align_) align_ = field.align;
    if (end_ < 0 || field.size < 0) return end_ = kTooLarge;
    int64_t offset = RoundUp(end_, field.align);
    end_ = offset + field.size;
    if (end_ > limit_) return end_ = kTooLarge;
    last_is_empty_ = field.size == 0;
    return offset;
  }

  constexpr Layout Finish() const {
    if (end_ < 0) return {kTooLarge, align_};
    int64_t size = RoundUp(end_ + (last_is_empty_ && end_ > 0 ? 1 : 0), align_);
    return {size > limit_ ? kTooLarge : size, align_};
  }

 private:
  int64_t limit_;
  int64_t end_ = 0;
  int64_t align_ = 1;
  bool last_is_empty_ = false;
};

}  // namespace goknot::base

#endif  // GOKNOT_BASE_LAYOUT_H_
