// Strings; see strings.h. Test: tests/runtime/strings_test.cc.
#include "runtime/strings.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/guest_memory.h"
#include "runtime/heap.h"
#include "runtime/size_classes.h"
#include "runtime/value_access.h"

namespace goknot::runtime {
namespace {

constexpr uint64_t kMaxTextBytes = uint64_t{1} << 47;
constexpr uint64_t kMaxElements = 0xffffffff;

constexpr std::array<char, 256> MakeSingles() {
  std::array<char, 256> singles = {};
  for (int i = 0; i < 256; ++i) singles[static_cast<size_t>(i)] = static_cast<char>(i);
  return singles;
}
constexpr std::array<char, 256> kSingles = MakeSingles();

StringValue Single(unsigned char byte) { return {&kSingles[byte], 1}; }

// Capacity that Go gives a slice made for `size` elements of `elem_bytes` without pointers.
uint64_t CapacityFor(uint64_t size, uint64_t elem_bytes) {
  return std::min(GoRoundUpSize(size * elem_bytes, true) / elem_bytes, kMaxElements);
}

bool IsContinuation(unsigned char byte) { return (byte & 0xc0) == 0x80; }

}  // namespace

TextResult ConcatStrings(Worker& worker, const StringValue* parts, uint32_t count,
                         StringValue* result) {
  uint64_t total = 0;
  uint32_t non_empty = 0;
  uint32_t last = 0;
  for (uint32_t i = 0; i < count; ++i) {
    if (parts[i].size == 0) continue;
    total += static_cast<uint64_t>(parts[i].size);
    if (total > kMaxTextBytes) return TextResult::kTooLong;
    ++non_empty;
    last = i;
  }
  if (non_empty <= 1) {
    *result = non_empty == 0 ? StringValue{nullptr, 0} : parts[last];
    return TextResult::kDone;
  }
  auto* text = static_cast<char*>(AllocateBytes(worker, total, Zeroing::kUninitialised));
  char* to = text;
  for (uint32_t i = 0; i < count; ++i) {
    auto size = static_cast<size_t>(parts[i].size);
    base::CopyBytes(to, parts[i].data, size);
    to += size;
  }
  *result = {text, static_cast<int64_t>(total)};
  return TextResult::kDone;
}

StringValue MakeString(Worker& worker, std::string_view text) {
  if (text.empty()) return {nullptr, 0};
  if (text.size() == 1) return Single(static_cast<unsigned char>(text[0]));
  void* copy = AllocateBytes(worker, text.size(), Zeroing::kUninitialised);
  base::CopyBytes(copy, text.data(), text.size());
  return {static_cast<const char*>(copy), static_cast<int64_t>(text.size())};
}

StringValue BytesToString(Worker& worker, SliceValue bytes) {
  if (bytes.size == 1) return Single(base::Load8(bytes.data));
  return MakeString(worker, {static_cast<const char*>(bytes.data), bytes.size});
}

TextResult StringToBytes(Worker& worker, StringValue text, SliceValue* result) {
  auto size = static_cast<uint64_t>(text.size);
  if (size > kMaxElements) return TextResult::kTooLong;
  uint64_t capacity = CapacityFor(size, 1);
  // Never null: []byte("") is not nil.
  auto* bytes = static_cast<char*>(AllocateBytes(worker, capacity));
  base::CopyBytes(bytes, text.data, size);
  *result = {bytes, static_cast<uint32_t>(size), static_cast<uint32_t>(capacity)};
  return TextResult::kDone;
}

StringValue RunesToString(Worker& worker, SliceValue runes) {
  char buffer[4];
  uint64_t total = 0;
  for (uint32_t i = 0; i < runes.size; ++i) {
    total += EncodeRune(static_cast<int32_t>(base::Load32(runes.data, ptrdiff_t{4} * i)), buffer);
  }
  if (total == 0) return {nullptr, 0};
  auto* text = static_cast<char*>(AllocateBytes(worker, total));
  // The runes may change between the passes: stop where the room ends.
  uint64_t used = 0;
  for (uint32_t i = 0; i < runes.size; ++i) {
    uint32_t size =
        EncodeRune(static_cast<int32_t>(base::Load32(runes.data, ptrdiff_t{4} * i)), buffer);
    if (size > total - used) break;
    base::CopyBytes(text + used, buffer, size);
    used += size;
  }
  return {text, static_cast<int64_t>(used)};
}

TextResult StringToRunes(Worker& worker, StringValue text, SliceValue* result) {
  auto left = static_cast<size_t>(text.size);
  uint64_t count = 0;
  for (const char* p = text.data; left > 0; ++count) {
    uint32_t size = DecodeRune(p, left).size;
    p += size;
    left -= size;
  }
  if (count > kMaxElements) return TextResult::kTooLong;
  uint64_t capacity = CapacityFor(count, 4);
  auto* runes = static_cast<char*>(AllocateBytes(worker, capacity * 4));
  left = static_cast<size_t>(text.size);
  const char* p = text.data;
  for (uint64_t i = 0; i < count; ++i) {
    DecodedRune decoded = DecodeRune(p, left);
    base::Store32(runes + 4 * i, static_cast<uint32_t>(decoded.rune));
    p += decoded.size;
    left -= decoded.size;
  }
  *result = {runes, static_cast<uint32_t>(count), static_cast<uint32_t>(capacity)};
  return TextResult::kDone;
}

StringValue RuneToString(Worker& worker, int64_t rune) {
  if (rune >= 0 && rune < 0x80) return Single(static_cast<unsigned char>(rune));
  char buffer[4];
  uint32_t size = EncodeRune(rune, buffer);
  return MakeString(worker, {buffer, size});
}

int CompareStrings(StringValue x, StringValue y) {
  auto common = static_cast<size_t>(std::min(x.size, y.size));
  int order = x.data == y.data ? 0 : CompareText(x.data, y.data, common);
  if (order != 0) return order;
  return x.size < y.size ? -1 : x.size > y.size ? 1 : 0;
}

bool EqualStrings(StringValue x, StringValue y) {
  return x.size == y.size && EqualText(x.data, y.data, static_cast<size_t>(x.size));
}

DecodedRune DecodeRuneSlow(const char* text, size_t size) {
  constexpr DecodedRune kInvalid = {kRuneError, 1};
  const auto* p = reinterpret_cast<const unsigned char*>(text);
  unsigned first = p[0];
  if (first < 0x80) return {static_cast<int32_t>(first), 1};
  // 0xc0 and 0xc1 would be overlong, 0xf5 and above past the last code point.
  if (first < 0xc2 || first > 0xf4 || size < 2) return kInvalid;
  unsigned second = p[1];
  if (!IsContinuation(static_cast<unsigned char>(second))) return kInvalid;
  if (first < 0xe0) {
    return {static_cast<int32_t>((first & 0x1f) << 6 | (second & 0x3f)), 2};
  }
  if (first < 0xf0) {
    // No overlong forms, no surrogates.
    if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second > 0x9f)) return kInvalid;
    if (size < 3 || !IsContinuation(p[2])) return kInvalid;
    return {static_cast<int32_t>((first & 0x0f) << 12 | (second & 0x3f) << 6 | (p[2] & 0x3f)), 3};
  }
  if ((first == 0xf0 && second < 0x90) || (first == 0xf4 && second > 0x8f)) return kInvalid;
  if (size < 4 || !IsContinuation(p[2]) || !IsContinuation(p[3])) return kInvalid;
  return {static_cast<int32_t>((first & 0x07) << 18 | (second & 0x3f) << 12 | (p[2] & 0x3f) << 6 |
                               (p[3] & 0x3f)),
          4};
}

uint32_t EncodeRune(int64_t rune, char* to) {
  if (rune < 0 || rune > kMaxRune || (rune >= 0xd800 && rune <= 0xdfff)) rune = kRuneError;
  auto code = static_cast<uint32_t>(rune);
  if (code < 0x80) {
    to[0] = static_cast<char>(code);
    return 1;
  }
  if (code < 0x800) {
    to[0] = static_cast<char>(0xc0 | code >> 6);
    to[1] = static_cast<char>(0x80 | (code & 0x3f));
    return 2;
  }
  if (code < 0x10000) {
    to[0] = static_cast<char>(0xe0 | code >> 12);
    to[1] = static_cast<char>(0x80 | (code >> 6 & 0x3f));
    to[2] = static_cast<char>(0x80 | (code & 0x3f));
    return 3;
  }
  to[0] = static_cast<char>(0xf0 | code >> 18);
  to[1] = static_cast<char>(0x80 | (code >> 12 & 0x3f));
  to[2] = static_cast<char>(0x80 | (code >> 6 & 0x3f));
  to[3] = static_cast<char>(0x80 | (code & 0x3f));
  return 4;
}

}  // namespace goknot::runtime
