// Strings: concatenation, comparison, conversions between strings, bytes and runes, UTF-8.
//
// Text is immutable once made, so it is read plainly; the bytes of a []byte may change under the
// reader and are copied by base::CopyBytes. Results are fresh unless nothing had to be made: a
// concatenation with one non-empty part is that part, one-byte strings come from a static table.
//
// Source: the Go specification, "Conversions to and from a string type", "String concatenation";
// Unicode 15, table 3-7 (well-formed UTF-8). Threads: any. Test: tests/runtime/strings_test.cc.
#ifndef GOKNOT_RUNTIME_STRINGS_H_
#define GOKNOT_RUNTIME_STRINGS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "runtime/value.h"
#include "runtime/worker.h"

namespace goknot::runtime {

enum class TextResult : uint8_t {
  kDone,
  kTooLong,  // concatenation: `string concatenation too long` (fatal as in Go); conversions to a
             // slice of more than 2^32-1 elements: panic `makeslice: len out of range`
};

// The parts one after the other.
TextResult ConcatStrings(Worker& worker, const StringValue* parts, uint32_t count,
                         StringValue* result);

StringValue BytesToString(Worker& worker, SliceValue bytes);
TextResult StringToBytes(Worker& worker, StringValue text, SliceValue* result);
StringValue RunesToString(Worker& worker, SliceValue runes);
TextResult StringToRunes(Worker& worker, StringValue text, SliceValue* result);
// string(rune): any 64-bit integer; what is no code point gives U+FFFD.
StringValue RuneToString(Worker& worker, int64_t rune);
// A Go string with a copy of `text` (for natives).
StringValue MakeString(Worker& worker, std::string_view text);

// <0, 0, >0, bytewise.
int CompareStrings(StringValue x, StringValue y);
bool EqualStrings(StringValue x, StringValue y);

// ---- UTF-8 --------------------------------------------------------------------------------------

inline constexpr int32_t kRuneError = 0xfffd;
inline constexpr int32_t kMaxRune = 0x10ffff;

struct DecodedRune {
  int32_t rune;   // kRuneError with size 1: not well-formed here
  uint32_t size;  // bytes, 1 to 4
};

// The rune at text[0]; size >= 1.
DecodedRune DecodeRuneSlow(const char* text, size_t size);
inline DecodedRune DecodeRune(const char* text, size_t size) {
  auto first = static_cast<unsigned char>(text[0]);
  if (__builtin_expect(first < 0x80, 1)) return {first, 1};
  return DecodeRuneSlow(text, size);
}

// Writes 1 to 4 bytes, returns how many; what is no code point as U+FFFD.
uint32_t EncodeRune(int64_t rune, char* to);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_STRINGS_H_
