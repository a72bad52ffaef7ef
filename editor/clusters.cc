// Widths are looked up in ranges made from the Unicode database; the rest is small rules.
#include "editor/clusters.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace goknot::editor {
namespace {

struct RuneRange {
  uint32_t first;
  uint32_t last;
};

#include "editor/width_ranges.inc"

template <size_t count>
bool IsIn(const RuneRange (&ranges)[count], uint32_t code) {
  const RuneRange* after = std::upper_bound(
      std::begin(ranges), std::end(ranges), code,
      [](uint32_t wanted, const RuneRange& range) { return wanted < range.first; });
  return after != std::begin(ranges) && code <= (after - 1)->last;
}

constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kEmojiPresentation = 0xFE0F;

bool IsRegionalIndicator(char32_t code) { return code >= 0x1F1E6 && code <= 0x1F1FF; }
bool IsSkinTone(char32_t code) { return code >= 0x1F3FB && code <= 0x1F3FF; }
bool IsContinuation(char byte) { return (byte & 0xC0) == 0x80; }

}  // namespace

size_t RuneSize(unsigned char first) {
  if (first < 0xC2 || first > 0xF4) return 1;
  return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

Rune DecodeRune(std::string_view text, size_t at) {
  auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  size_t size = RuneSize(first);
  if (size == 1 || at + size > text.size()) return {};
  char32_t code = first & (0x7F >> size);
  for (size_t i = 1; i < size; ++i) {
    if (!IsContinuation(text[at + i])) return {};
    code = code << 6 | (text[at + i] & 0x3F);
  }
  // Longer than needed, surrogates, beyond the last code.
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  if (code < kLeast[size] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
  return {code, size};
}

void AppendRune(char32_t code, std::string* text) {
  if (code < 0x80) {
    *text += static_cast<char>(code);
  } else if (code < 0x800) {
    *text += static_cast<char>(0xC0 | code >> 6);
    *text += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    *text += static_cast<char>(0xE0 | code >> 12);
    *text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    *text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    *text += static_cast<char>(0xF0 | code >> 18);
    *text += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    *text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    *text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

int RuneWidth(char32_t code) {
  if (code < 0x300) return 1;
  if (IsIn(kZeroWidth, code)) return 0;
  return IsIn(kDoubleWidth, code) ? 2 : 1;
}

size_t NextCluster(std::string_view text, size_t at) {
  if (at >= text.size()) return text.size();
  Rune first = DecodeRune(text, at);
  at += first.size;
  if (first.code < 0x20) return at;
  bool joined = false;
  bool flag = IsRegionalIndicator(first.code);
  while (at < text.size()) {
    Rune next = DecodeRune(text, at);
    bool belongs = RuneWidth(next.code) == 0 || joined || IsSkinTone(next.code) ||
                   (flag && IsRegionalIndicator(next.code));
    if (!belongs) break;
    flag = false;
    joined = next.code == kJoiner;
    at += next.size;
  }
  return at;
}

size_t PreviousCluster(std::string_view text, size_t at) {
  if (at == 0) return 0;
  // Clusters are found forwards only. ASCII behind ASCII is always a border; start there.
  size_t start = at - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) >= 0x80 ||
                       static_cast<unsigned char>(text[start - 1]) >= 0x80)) {
    --start;
  }
  while (true) {
    size_t next = NextCluster(text, start);
    if (next >= at) return start;
    start = next;
  }
}

int ClusterWidth(std::string_view cluster) {
  if (cluster.empty()) return 0;
  int width = 0;
  for (size_t at = 0; at < cluster.size();) {
    Rune rune = DecodeRune(cluster, at);
    if (at == 0) width = RuneWidth(rune.code);
    if (rune.code == kEmojiPresentation && at > 0 && width == 1) width = 2;
    if (IsRegionalIndicator(rune.code)) width = 2;
    at += rune.size;
  }
  // A mark without a character to stand on is shown on a space.
  return std::max(width, 1);
}

int TextWidth(std::string_view text) {
  int width = 0;
  for (size_t at = 0; at < text.size();) {
    size_t next = NextCluster(text, at);
    width += ClusterWidth(text.substr(at, next - at));
    at = next;
  }
  return width;
}

bool IsSpaceRune(char32_t code) { return code == ' ' || code == '\t' || code == '\n'; }

bool IsWordRune(char32_t code) {
  if (code >= 0x80) return code != 0xA0 && code != 0x3000;
  return (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') ||
         (code >= 'A' && code <= 'Z') || code == '_';
}

}  // namespace goknot::editor
