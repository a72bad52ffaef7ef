// RepairPasted, the steps that look at characters: HTML entities, and what word processors, chats
// and other keyboards put in the place of ASCII.
#include <array>
#include <optional>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "base/text.h"
#include "load/pasted_passes.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

// ---- Entities.

struct Entity {
  size_t length;  // in the text
  std::string meant;
};

std::string Utf8(uint32_t rune) {
  std::string bytes;
  if (rune < 0x80) {
    bytes += static_cast<char>(rune);
  } else if (rune < 0x800) {
    bytes += static_cast<char>(0xc0 | rune >> 6);
    bytes += static_cast<char>(0x80 | (rune & 0x3f));
  } else {
    bytes += static_cast<char>(0xe0 | rune >> 12);
    bytes += static_cast<char>(0x80 | (rune >> 6 & 0x3f));
    bytes += static_cast<char>(0x80 | (rune & 0x3f));
  }
  return bytes;
}

// `&#39;` and `&#x27;`, below U+10000.
std::optional<std::string> NumericEntity(std::string_view digits) {
  uint32_t rune = 0;
  bool good = digits.starts_with('x') || digits.starts_with('X')
                  ? absl::SimpleHexAtoi(ToAbsl(digits.substr(1)), &rune)
                  : absl::SimpleAtoi(ToAbsl(digits), &rune);
  if (!good || rune == 0 || rune > 0xffff) return std::nullopt;
  return Utf8(rune);
}

std::optional<Entity> EntityAt(std::string_view text, size_t at) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> kNamed = {{
      {"lt", "<"},
      {"gt", ">"},
      {"amp", "&"},
      {"quot", "\""},
      {"apos", "'"},
      {"nbsp", " "},
      {"ldquo", "\""},
      {"rdquo", "\""},
      {"hellip", "..."},
      {"minus", "-"},
  }};
  constexpr size_t kLongestName = 8;
  if (text[at] != '&') return std::nullopt;
  const size_t semicolon = text.substr(at, kLongestName + 2).find(';');
  if (semicolon == std::string_view::npos) return std::nullopt;
  std::string_view name = text.substr(at + 1, semicolon - 1);
  if (name.starts_with('#')) {
    std::optional<std::string> meant = NumericEntity(name.substr(1));
    if (!meant) return std::nullopt;
    return Entity{semicolon + 1, *meant};
  }
  for (const auto& [known, meant] : kNamed) {
    if (name == known) return Entity{semicolon + 1, std::string(meant)};
  }
  return std::nullopt;
}

bool HasEntityInCode(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    if (EntityAt(text, at)) return true;
    const size_t end = EndOfQuotedOrComment(text, at);
    at = end > at ? end : at + 1;
  }
  return false;
}

// ---- Characters.

struct Lookalike {
  std::string_view seen;
  std::string_view meant;
};

constexpr Lookalike kDoubleQuotes[] = {{"\u201c", "\""}, {"\u201d", "\""}, {"\u201e", "\""},
                                       {"\u201f", "\""}, {"\u00ab", "\""}, {"\u00bb", "\""},
                                       {"\u2033", "\""}, {"\uff02", "\""}};
constexpr Lookalike kSingleQuotes[] = {{"\u2018", "'"}, {"\u2019", "'"}, {"\u201a", "'"},
                                       {"\u201b", "'"}, {"\u2032", "'"}, {"\u00b4", "'"},
                                       {"\uff07", "'"}};
// A dash may have been one minus sign or two.
constexpr Lookalike kDashes[] = {{"\u2013", "-"}, {"\u2014", "-"}, {"\u2015", "-"}};
constexpr Lookalike kOthers[] = {
    {"\u00a0", " "},   {"\u2002", " "},  {"\u2003", " "},  {"\u2007", " "},  {"\u2008", " "},
    {"\u2009", " "},   {"\u200a", " "},  {"\u202f", " "},  {"\u3000", " "},  {"\u2028", " "},
    {"\u200b", ""},    {"\u200c", ""},   {"\u200d", ""},   {"\u2060", ""},   {"\ufeff", ""},
    {"\u00ad", ""},    {"\u2010", "-"},  {"\u2011", "-"},  {"\u2012", "-"},  {"\u2212", "-"},
    {"\u2026", "..."}, {"\u2264", "<="}, {"\u2265", ">="}, {"\u2260", "!="}, {"\u2190", "<-"},
    {"\u00d7", "*"},   {"\u2217", "*"},  {"\u2227", "&&"}, {"\u2228", "||"}, {"\u2215", "/"}};

template <size_t kCount>
const Lookalike* Find(const Lookalike (&table)[kCount], std::string_view text, size_t at) {
  for (const Lookalike& one : table) {
    if (text.substr(at, one.seen.size()) == one.seen) return &one;
  }
  return nullptr;
}

// U+FF01 to U+FF5E are the ASCII characters from ! to ~, at the width of a Chinese one.
std::optional<char> FullWidthAt(std::string_view text, size_t at) {
  if (at + 3 > text.size() || text[at] != '\xef') return std::nullopt;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  const auto third = static_cast<unsigned char>(text[at + 2]);
  if (second != 0xbc && second != 0xbd) return std::nullopt;
  const int index = (second - 0xbc) * 0x40 + (third - 0x80);
  if (index < 1 || index > 0x5e) return std::nullopt;
  return static_cast<char>('!' + index - 1);
}

class CharacterRepair {
 public:
  explicit CharacterRepair(const TrackedText& text) : from_(text), text_(text.bytes()) {}

  TrackedText Run() {
    while (at_ < text_.size()) Step();
    result_.EndLike(from_);
    return std::move(result_);
  }

 private:
  void Step() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (const Lookalike* quote = Find(kDoubleQuotes, text_, at_)) return Quoted(quote->seen.size());
    if (byte == '"') return StraightString();
    if (const Lookalike* quote = Find(kSingleQuotes, text_, at_)) return Rune(quote->seen.size());
    if (size_t end = EndOfQuotedOrComment(text_, at_); end > at_) return CopyUpTo(end);
    if (byte < 0x80) return CopyUpTo(at_ + 1);
    if (const Lookalike* dash = Find(kDashes, text_, at_)) {
      return Replace(dash->seen.size(), IsDecrement(dash->seen.size()) ? "--" : "-");
    }
    if (const Lookalike* other = Find(kOthers, text_, at_)) {
      return Replace(other->seen.size(), other->meant);
    }
    if (std::optional<char> ascii = FullWidthAt(text_, at_)) {
      return Replace(3, std::string_view(&*ascii, 1));
    }
    CopyUpTo(at_ + 1);
  }

  // A closed string in straight quotes is Go already; one that ends in a curly quote is closed.
  void StraightString() {
    const size_t end = EndOfQuotedOrComment(text_, at_);
    if (end > at_ + 1 && text_[end - 1] == '"') return CopyUpTo(end);
    Quoted(1);
  }

  struct Closing {
    size_t at;
    size_t length;  // 0: the string is not closed on its line
  };

  // Where a string ends whose content begins at `start`: at the next curly quote, within which
  // straight quotes stand in pairs; else at the first straight one.
  Closing FindClosing(size_t start) const {
    size_t first_straight = 0;
    size_t straight = 0;
    size_t at = start;
    for (; at < text_.size() && text_[at] != '\n'; ++at) {
      if (const Lookalike* quote = Find(kDoubleQuotes, text_, at)) {
        if (straight % 2 == 0) return {at, quote->seen.size()};
        break;
      }
      if (text_[at] == '"' && straight++ == 0) first_straight = at;
      if (text_[at] == '\\' && at + 1 < text_.size() && text_[at + 1] != '\n') ++at;
    }
    if (straight > 0) return {first_straight, 1};
    return {at, 0};
  }

  // A string that begins with a quote of `length` bytes.
  void Quoted(size_t length) {
    const Closing closing = FindClosing(at_ + length);
    Replace(length, "\"");
    while (at_ < closing.at) {
      if (text_[at_] == '\\' && at_ + 1 < closing.at) {
        CopyUpTo(at_ + 2);
      } else if (text_[at_] == '"') {
        Replace(1, "\\\"");
      } else {
        CopyUpTo(at_ + 1);
      }
    }
    if (closing.length > 0) Replace(closing.length, "\"");
  }

  // 'x' in curly quotes, or what was a raw string before its back quotes became curly.
  void Rune(size_t length) {
    size_t close = at_ + length;
    size_t close_length = 0;
    for (; close < text_.size() && text_[close] != '\n'; ++close) {
      if (const Lookalike* quote = Find(kSingleQuotes, text_, close)) {
        close_length = quote->seen.size();
        break;
      }
      if (text_[close] == '\'') {
        close_length = 1;
        break;
      }
    }
    std::string_view content = text_.substr(at_ + length, close - at_ - length);
    size_t runes = 0;
    for (char c : content) runes += (static_cast<unsigned char>(c) & 0xc0) != 0x80;
    const bool is_rune = runes == 1 || content.starts_with('\\');
    Replace(length, is_rune ? "'" : "`");
    CopyUpTo(close);
    if (close_length > 0) Replace(close_length, is_rune ? "'" : "`");
  }

  // x-- at the end of a statement, as opposed to a - b.
  bool IsDecrement(size_t length) const {
    size_t before = at_;
    while (before > 0 && (text_[before - 1] == ' ' || text_[before - 1] == '\t')) --before;
    if (before == 0) return false;
    const auto last = static_cast<unsigned char>(text_[before - 1]);
    if (!absl::ascii_isalnum(last) && last != '_' && last != ')' && last != ']') return false;
    const size_t after = AfterBlanks(text_, at_ + length);
    return after == text_.size() ||
           std::string_view("\n;{})").find(text_[after]) != std::string_view::npos ||
           text_.substr(after).starts_with("//");
  }

  void CopyUpTo(size_t end) {
    result_.Copy(from_, at_, end);
    at_ = end;
  }
  void Replace(size_t length, std::string_view meant) {
    result_.Insert(meant, from_.OriginOf(at_));
    at_ += length;
  }

  const TrackedText& from_;
  std::string_view text_;
  size_t at_ = 0;
  TrackedText result_;
};

}  // namespace

// An entity in the code says that the page was copied with its markup: then those in strings and
// comments are markup as well.
TrackedText WithoutEntities(const TrackedText& text) {
  const std::string& bytes = text.bytes();
  if (!HasEntityInCode(bytes)) return text;
  TrackedText result;
  for (size_t at = 0; at < bytes.size();) {
    if (std::optional<Entity> entity = EntityAt(bytes, at)) {
      result.Insert(entity->meant, text.OriginOf(at));
      at += entity->length;
    } else {
      result.Copy(text, at, at + 1);
      ++at;
    }
  }
  result.EndLike(text);
  return result;
}

TrackedText InPlainCharacters(const TrackedText& text) { return CharacterRepair(text).Run(); }

}  // namespace goknot::load
