// See the header; the ranges are those of Unicode 15, table 3-7.
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

constexpr DecodedRune kInvalid = {kRuneError, 1};

// How many bytes a lead byte announces, and what the second may be; 0: no lead byte.
struct Lead {
  int32_t width;
  uint8_t low;
  uint8_t high;
};

constexpr Lead LeadOf(uint8_t byte) {
  if (byte < 0xc2) return {0, 0, 0};
  if (byte < 0xe0) return {2, 0x80, 0xbf};
  if (byte == 0xe0) return {3, 0xa0, 0xbf};
  if (byte == 0xed) return {3, 0x80, 0x9f};
  if (byte < 0xf0) return {3, 0x80, 0xbf};
  if (byte == 0xf0) return {4, 0x90, 0xbf};
  if (byte < 0xf4) return {4, 0x80, 0xbf};
  if (byte == 0xf4) return {4, 0x80, 0x8f};
  return {0, 0, 0};
}

uint8_t At(std::string_view text, size_t i) { return static_cast<uint8_t>(text[i]); }

bool IsContinuation(uint8_t byte) { return (byte & 0xc0) == 0x80; }

}  // namespace

DecodedRune DecodeRune(std::string_view text) {
  if (text.empty()) return {kRuneError, 0};
  uint8_t first = At(text, 0);
  if (first < 0x80) return {first, 1};
  Lead lead = LeadOf(first);
  if (lead.width == 0 || text.size() < static_cast<size_t>(lead.width)) return kInvalid;
  uint8_t second = At(text, 1);
  if (second < lead.low || second > lead.high) return kInvalid;
  if (lead.width == 2) return {(first & 0x1f) << 6 | (second & 0x3f), 2};
  uint8_t third = At(text, 2);
  if (!IsContinuation(third)) return kInvalid;
  if (lead.width == 3) return {(first & 0x0f) << 12 | (second & 0x3f) << 6 | (third & 0x3f), 3};
  uint8_t fourth = At(text, 3);
  if (!IsContinuation(fourth)) return kInvalid;
  return {(first & 0x07) << 18 | (second & 0x3f) << 12 | (third & 0x3f) << 6 | (fourth & 0x3f), 4};
}

DecodedRune DecodeLastRune(std::string_view text) {
  if (text.empty()) return {kRuneError, 0};
  size_t end = text.size();
  if (At(text, end - 1) < 0x80) return {At(text, end - 1), 1};
  size_t lowest = end > 4 ? end - 4 : 0;
  for (size_t start = end - 1;; --start) {
    if (!IsContinuation(At(text, start))) {
      DecodedRune decoded = DecodeRune(text.substr(start));
      return start + static_cast<size_t>(decoded.width) == end ? decoded : kInvalid;
    }
    if (start == lowest) return kInvalid;
  }
}

bool IsFullRune(std::string_view text) {
  if (text.empty()) return false;
  Lead lead = LeadOf(At(text, 0));
  if (lead.width == 0 || text.size() >= static_cast<size_t>(lead.width)) return true;
  // Too short, but perhaps already wrong.
  if (text.size() > 1 && (At(text, 1) < lead.low || At(text, 1) > lead.high)) return true;
  return text.size() > 2 && !IsContinuation(At(text, 2));
}

int64_t CountRunes(std::string_view text) {
  int64_t count = 0;
  size_t i = 0;
  while (i < text.size()) {
    i += At(text, i) < 0x80 ? 1 : static_cast<size_t>(DecodeRune(text.substr(i)).width);
    ++count;
  }
  return count;
}

bool IsValidUtf8(std::string_view text) {
  size_t i = 0;
  while (i < text.size()) {
    if (At(text, i) < 0x80) {
      ++i;
      continue;
    }
    DecodedRune decoded = DecodeRune(text.substr(i));
    if (decoded.width == 1) return false;
    i += static_cast<size_t>(decoded.width);
  }
  return true;
}

int32_t EncodeRune(int32_t rune, char* bytes) {
  auto put = [&](int i, int32_t value) { bytes[i] = static_cast<char>(value); };
  if (!IsValidRune(rune)) rune = kRuneError;
  if (rune < 0x80) {
    put(0, rune);
    return 1;
  }
  if (rune < 0x800) {
    put(0, 0xc0 | rune >> 6);
    put(1, 0x80 | (rune & 0x3f));
    return 2;
  }
  if (rune < 0x10000) {
    put(0, 0xe0 | rune >> 12);
    put(1, 0x80 | (rune >> 6 & 0x3f));
    put(2, 0x80 | (rune & 0x3f));
    return 3;
  }
  put(0, 0xf0 | rune >> 18);
  put(1, 0x80 | (rune >> 12 & 0x3f));
  put(2, 0x80 | (rune >> 6 & 0x3f));
  put(3, 0x80 | (rune & 0x3f));
  return 4;
}

void AppendRune(std::string* text, int32_t rune) {
  char bytes[4];
  text->append(bytes, static_cast<size_t>(EncodeRune(rune, bytes)));
}

}  // namespace goknot::stdlib
