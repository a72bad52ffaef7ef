// See the header.
#include "editor/vi_objects.h"

#include <string>
#include <string_view>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

bool IsBlankAt(const std::string& text, size_t at) { return text[at] == ' ' || text[at] == '\t'; }

// With the blanks behind, or, when there are none, those before.
ViRange WithBlanks(ViRange range, const Buffer& buffer) {
  const std::string& text = buffer.text();
  const size_t end = range.end;
  while (range.end < text.size() && IsBlankAt(text, range.end)) ++range.end;
  if (range.end > end) return range;
  const size_t line = buffer.LineBegin(range.begin);
  size_t begin = range.begin;
  while (begin > line && IsBlankAt(text, begin - 1)) --begin;
  if (begin > line) range.begin = begin;  // what a line is set in by stays
  return range;
}

std::optional<ViRange> Word(ViExtent extent, ViWords words, const Buffer& buffer) {
  const size_t line_begin = buffer.LineBegin(buffer.cursor());
  const size_t line_end = buffer.LineEnd(buffer.cursor());
  if (line_begin == line_end) return std::nullopt;
  const auto run_end = [&](size_t at) {
    const ViClass first = ViClassAt(buffer, at, words);
    while (at < line_end && ViClassAt(buffer, at, words) == first) at = buffer.Next(at);
    return at;
  };
  const ViClass here = ViClassAt(buffer, buffer.cursor(), words);
  ViRange range{buffer.cursor(), run_end(buffer.cursor())};
  while (range.begin > line_begin &&
         ViClassAt(buffer, buffer.Previous(range.begin), words) == here) {
    range.begin = buffer.Previous(range.begin);
  }
  if (extent == ViExtent::kInner) return range;
  if (here != ViClass::kSpace) return WithBlanks(range, buffer);
  if (range.end < line_end) range.end = run_end(range.end);  // the blanks and the word behind
  return range;
}

// The quotes around the cursor, else the next ones; those that text is quoted with by ` may stand
// in different lines.
std::optional<ViRange> Quoted(ViExtent extent, char quote, const Buffer& buffer) {
  const std::string& text = buffer.text();
  const bool is_raw = quote == '`';
  const size_t end = is_raw ? text.size() : buffer.LineEnd(buffer.cursor());
  std::optional<size_t> open;
  for (size_t at = is_raw ? 0 : buffer.LineBegin(buffer.cursor()); at < end; ++at) {
    if (text[at] == '\\' && !is_raw && open) {
      ++at;
    } else if (text[at] == quote && !open) {
      open = at;
    } else if (text[at] == quote) {
      if (at >= buffer.cursor()) {
        if (extent == ViExtent::kInner) return ViRange{*open + 1, at};
        return WithBlanks({*open, at + 1}, buffer);
      }
      open.reset();
    }
  }
  return std::nullopt;
}

std::optional<ViRange> Bracketed(ViExtent extent, char bracket, const Buffer& buffer,
                                 Language& language) {
  const std::string& text = buffer.text();
  for (size_t at = buffer.cursor() + 1; at-- > 0;) {
    if (at >= text.size() || text[at] != bracket) continue;
    const std::optional<size_t> partner = language.MatchingBracket(text, at);
    if (!partner || *partner < buffer.cursor() || *partner < at) continue;
    if (extent == ViExtent::kAround) return ViRange{at, *partner + 1};
    // Brackets that stand around lines keep lines of their own.
    const size_t closing_line = buffer.LineBegin(*partner);
    const bool is_around_lines =
        text[at + 1] == '\n' && buffer.FirstNonBlank(closing_line) == *partner;
    if (!is_around_lines) return ViRange{at + 1, *partner};
    if (closing_line == at + 2) return std::nullopt;  // there is no line in between
    return ViRange{at + 2, closing_line - 1, true};
  }
  return std::nullopt;
}

}  // namespace

ViClass ViClassAt(const Buffer& buffer, size_t at, ViWords words) {
  const char32_t rune = DecodeRune(buffer.text(), at).code;
  if (IsSpaceRune(rune)) return ViClass::kSpace;
  return words == ViWords::kBig || IsWordRune(rune) ? ViClass::kWord : ViClass::kOther;
}

std::optional<ViRange> FindViObject(ViExtent extent, char32_t name, const Buffer& buffer,
                                    Language& language) {
  switch (name) {
    case 'w':
      return Word(extent, ViWords::kSmall, buffer);
    case 'W':
      return Word(extent, ViWords::kBig, buffer);
    case '"':
    case '\'':
    case '`':
      return Quoted(extent, static_cast<char>(name), buffer);
    case '(':
    case ')':
    case 'b':
      return Bracketed(extent, '(', buffer, language);
    case '[':
    case ']':
      return Bracketed(extent, '[', buffer, language);
    case '{':
    case '}':
    case 'B':
      return Bracketed(extent, '{', buffer, language);
    default:
      return std::nullopt;
  }
}

}  // namespace goknot::editor
