// The natives of package html. References are read as HTML's standard says (13.2.5.72 and what
// follows: "Character reference state").
//
// Test: tests/programs/std_text/html.go.
#include <algorithm>
#include <iterator>
#include <string>

#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

struct Reference {
  uint32_t name_end;
  uint32_t first;
  uint32_t second;  // 0: there is none
};

#include "stdlib/html/entities.inc"

// Browsers do without the semicolon of old names, of which none is longer.
constexpr size_t kLongestOldName = 6;

// What the numbers 0x80 to 0x9f stand for: Windows' characters.
constexpr uint16_t kWindowsCharacters[] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008d, 0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};

std::string_view NameOf(const Reference& reference) {
  const Reference* row = &reference;
  uint32_t begin = row == kReferences ? 0 : row[-1].name_end;
  return {kNames + begin, reference.name_end - begin};
}

const Reference* FindReference(std::string_view name) {
  const Reference* found = std::lower_bound(
      std::begin(kReferences), std::end(kReferences), name,
      [](const Reference& row, std::string_view wanted) { return NameOf(row) < wanted; });
  return found != std::end(kReferences) && NameOf(*found) == name ? found : nullptr;
}

bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsLetter(char c) { return 'a' <= (c | 0x20) && (c | 0x20) <= 'z'; }

// The value of a digit of the base, -1 for other characters.
int DigitValue(char c, bool hexadecimal) {
  if (IsDigit(c)) return c - '0';
  if (!hexadecimal || !IsLetter(c)) return -1;
  int value = (c | 0x20) - 'a' + 10;
  return value < 16 ? value : -1;
}

// Appends what the number of "&#...", at the start of text, stands for; returns its length, 0 when
// it has no digits.
size_t TakeNumber(std::string_view text, std::string* out) {
  if (text.size() <= 3) return 0;
  size_t at = 2;
  const bool hexadecimal = (text[at] | 0x20) == 'x';
  if (hexadecimal) ++at;
  uint32_t number = 0;  // of numbers beyond 32 bits the low ones count, as in Go
  for (; at < text.size(); ++at) {
    int value = DigitValue(text[at], hexadecimal);
    if (value < 0) break;
    number = number * (hexadecimal ? 16 : 10) + static_cast<uint32_t>(value);
  }
  if (at < text.size() && text[at] == ';') ++at;
  if (at <= 3) return 0;
  if (0x80 <= number && number <= 0x9f) number = kWindowsCharacters[number - 0x80];
  const bool is_surrogate = 0xd800 <= number && number <= 0xdfff;
  const bool is_valid = number != 0 && !is_surrogate && number <= 0x10ffff;
  AppendRune(out, is_valid ? static_cast<int32_t>(number) : 0xfffd);
  return at;
}

void AppendReference(const Reference& reference, std::string* out) {
  AppendRune(out, static_cast<int32_t>(reference.first));
  if (reference.second != 0) AppendRune(out, static_cast<int32_t>(reference.second));
}

// The same for a name; what is none is taken as it stands.
size_t TakeName(std::string_view text, std::string* out) {
  size_t end = 1;
  while (end < text.size() && (IsDigit(text[end]) || IsLetter(text[end]))) ++end;
  if (end < text.size() && text[end] == ';') ++end;
  std::string_view name = text.substr(1, end - 1);
  if (const Reference* found = FindReference(name)) {
    AppendReference(*found, out);
    return end;
  }
  for (size_t size = std::min(name.empty() ? 0 : name.size() - 1, kLongestOldName); size > 1;
       --size) {
    if (const Reference* found = FindReference(name.substr(0, size))) {
      AppendReference(*found, out);
      return size + 1;
    }
  }
  out->append(text.substr(0, end));
  return end;
}

// func UnescapeString(s string) string
NativeResult Unescape(NativeCall& call) {
  std::string_view rest = StringArgument(call, 0);
  if (rest.find('&') == std::string_view::npos) return NativeResult::kDone;
  std::string out;
  while (!rest.empty()) {
    size_t plain = std::min(rest.find('&'), rest.size());
    out.append(rest.substr(0, plain));
    rest.remove_prefix(plain);
    if (rest.empty()) break;
    size_t taken = 0;
    if (rest.size() > 1) {
      taken = rest[1] == '#' ? TakeNumber(rest, &out) : TakeName(rest, &out);
    }
    if (taken == 0) {
      out.push_back('&');
      taken = 1;
    }
    rest.remove_prefix(taken);
  }
  ReturnString(call, 0, out);
  return NativeResult::kDone;
}

// func EscapeString(s string) string
NativeResult Escape(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  if (text.find_first_of("&'<>\"") == std::string_view::npos) return NativeResult::kDone;
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&#34;";
        break;
      default:
        out.push_back(c);
    }
  }
  ReturnString(call, 0, out);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"html.EscapeString", Escape},
    {"html.UnescapeString", Unescape},
};

}  // namespace

std::span<const vm::NativeRow> HtmlNatives() { return kRows; }

}  // namespace goknot::stdlib
