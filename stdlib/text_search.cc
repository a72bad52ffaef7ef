// See the header.
#include "stdlib/text_search.h"

#include <cstring>

#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {

int64_t FindFirst(std::string_view text, std::string_view part) {
  if (part.empty()) return 0;
  if (part.size() > text.size()) return -1;
  const void* at = ::memmem(text.data(), text.size(), part.data(), part.size());
  return at == nullptr ? -1 : static_cast<const char*>(at) - text.data();
}

int64_t FindLast(std::string_view text, std::string_view part) {
  size_t at = text.rfind(part);
  return at == std::string_view::npos ? -1 : static_cast<int64_t>(at);
}

int64_t CountParts(std::string_view text, std::string_view part) {
  if (part.empty()) return CountRunes(text) + 1;
  int64_t count = 0;
  for (;;) {
    int64_t at = FindFirst(text, part);
    if (at < 0) return count;
    ++count;
    text.remove_prefix(static_cast<size_t>(at) + part.size());
  }
}

std::string ReplaceParts(std::string_view text, std::string_view part, std::string_view by,
                         int64_t limit) {
  std::string result;
  if (limit < 0) limit = INT64_MAX;
  if (part.empty()) {
    while (limit > 0) {
      result += by;
      --limit;
      if (text.empty()) return result;
      size_t width = static_cast<size_t>(DecodeRune(text).width);
      result += text.substr(0, width);
      text.remove_prefix(width);
    }
    return result.append(text);
  }
  while (limit > 0) {
    int64_t at = FindFirst(text, part);
    if (at < 0) break;
    result += text.substr(0, static_cast<size_t>(at));
    result += by;
    text.remove_prefix(static_cast<size_t>(at) + part.size());
    --limit;
  }
  return result.append(text);
}

bool EqualFolded(std::string_view left, std::string_view right) {
  while (!left.empty() && !right.empty()) {
    DecodedRune x = DecodeRune(left);
    DecodedRune y = DecodeRune(right);
    left.remove_prefix(static_cast<size_t>(x.width));
    right.remove_prefix(static_cast<size_t>(y.width));
    if (x.rune == y.rune) continue;
    int32_t folded = SimpleFold(x.rune);
    while (folded != x.rune && folded != y.rune) folded = SimpleFold(folded);
    if (folded != y.rune) return false;
  }
  return left.empty() && right.empty();
}

std::string MapRunes(std::string_view text, int32_t (*map)(int32_t)) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    uint8_t byte = static_cast<uint8_t>(text[0]);
    if (byte < 0x80) {
      result += static_cast<char>(map(byte));
      text.remove_prefix(1);
      continue;
    }
    DecodedRune decoded = DecodeRune(text);
    int32_t mapped = map(decoded.rune);
    text.remove_prefix(static_cast<size_t>(decoded.width));
    if (mapped >= 0) AppendRune(&result, mapped);
  }
  return result;
}

}  // namespace goknot::stdlib
