// Size classes: the sizes that small objects are rounded up to. They are Go's, since programs see
// them through cap() after an append; our spans are cut by the same table.
//
// All are multiples of 16 but 8 and 24, which serve only types that need no more than 8.
// Source of the figures: Go's runtime, internal/runtime/gc/sizeclasses.go. Test:
// tests/runtime/heap_test.cc, tests/runtime/slices_test.cc.
#ifndef GOKNOT_RUNTIME_SIZE_CLASSES_H_
#define GOKNOT_RUNTIME_SIZE_CLASSES_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace goknot::runtime {

// Class 0 is no class.
inline constexpr std::array<uint16_t, 68> kSizeClassBytes = {
    0,     8,     16,    24,    32,    48,    64,    80,    96,    112,   128,   144,  160,   176,
    192,   208,   224,   240,   256,   288,   320,   352,   384,   416,   448,   480,  512,   576,
    640,   704,   768,   896,   1024,  1152,  1280,  1408,  1536,  1792,  2048,  2304, 2688,  3072,
    3200,  3456,  4096,  4864,  5376,  6144,  6528,  6784,  6912,  8192,  9472,  9728, 10240, 10880,
    12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768};
inline constexpr uint32_t kSizeClasses = kSizeClassBytes.size();
inline constexpr size_t kMaxSmallBytes = 32768;
inline constexpr uint32_t kSizeClass24 = 3;

namespace size_classes_internal {

inline constexpr size_t kFineLimit = 1024;  // steps of 8 up to here, of 128 above

template <size_t kEntries>
constexpr std::array<uint8_t, kEntries> MakeTable(size_t first, size_t step) {
  std::array<uint8_t, kEntries> table = {};
  uint8_t size_class = 0;
  for (size_t i = 0; i < kEntries; ++i) {
    while (kSizeClassBytes[size_class] < first + i * step) ++size_class;
    table[i] = size_class;
  }
  return table;
}

inline constexpr auto kFine = MakeTable<kFineLimit / 8 + 1>(0, 8);
inline constexpr auto kCoarse = MakeTable<(kMaxSmallBytes - kFineLimit) / 128 + 1>(kFineLimit, 128);

}  // namespace size_classes_internal

// The class of an object of `size` bytes, 1 <= size <= kMaxSmallBytes, that is content with 8-byte
// alignment; size 0 gives class 0.
constexpr uint32_t SizeClassOf(size_t size) {
  using namespace size_classes_internal;  // NOLINT(google-build-using-namespace)
  return size <= kFineLimit ? kFine[(size + 7) / 8] : kCoarse[(size - kFineLimit + 127) / 128];
}

// Spans exist apart for objects with and without pointers.
inline constexpr uint32_t kAllocationClasses = 2 * kSizeClasses;

// Index of an allocation cache's row: 2 * size class + (pointer-free ? 1 : 0); 0 for objects
// without bytes and for large ones.
constexpr uint16_t AllocationClassOf(size_t size, uint32_t align, bool pointer_free) {
  if (size == 0 || size > kMaxSmallBytes) return 0;
  uint32_t size_class = SizeClassOf(size);
  if (size_class == kSizeClass24 && align > 8) ++size_class;
  return static_cast<uint16_t>(2 * size_class + (pointer_free ? 1 : 0));
}

// What Go's allocator hands out for `size` bytes, minus its own header: append and string
// conversions take it as capacity. Larger objects are whole pages of 8 KiB.
constexpr size_t GoRoundUpSize(size_t size, bool pointer_free) {
  constexpr size_t kHeader = 8;
  constexpr size_t kHeaderless = 512;  // larger objects with pointers carry a header
  constexpr size_t kPage = 8192;
  if (size <= kMaxSmallBytes - kHeader) {
    size_t header = !pointer_free && size > kHeaderless ? kHeader : 0;
    return kSizeClassBytes[SizeClassOf(size + header)] - header;
  }
  size_t rounded = size + kPage - 1;
  return rounded < size ? size : rounded & ~(kPage - 1);
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_SIZE_CLASSES_H_
