// See the header. A hand-written parser that keeps no tree: of every part it knows only what limits
// and prefixes are computed from.
#include "stdlib/regexp/syntax_check.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "stdlib/regexp/rune_set.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

// Go's limits: repetitions within one another, the size of a program in instructions, nesting.
constexpr int64_t kMaxRepeat = 1000;
constexpr int64_t kMaxSize = (int64_t{128} << 20) / 40;
constexpr int64_t kMaxHeight = 1000;

constexpr std::string_view kLarge = "expression too large";
constexpr std::string_view kInvalidUtf8 = "invalid UTF-8";

// What is known of a part of an expression.
struct Part {
  int64_t size = 1;
  int64_t height = 1;
  int64_t repeat = 1;   // the largest product of repetitions within one another
  std::string prefix;   // every match begins with it
  std::string leading;  // the runes it begins with, neither repeated nor in a group that captures
  bool is_literal = false;
  bool is_empty = false;  // nothing, as () without its capture
  bool is_rune = false;   // a single literal rune, which a neighbour joins
  bool captures = false;  // is a group that does
  enum class Anchor : uint8_t { kNone, kBegin, kEnd } anchor = Anchor::kNone;
  bool has_choice = false;  // several ways through it
};

Part LiteralPart(int32_t rune, bool folded) {
  Part part;
  part.is_rune = true;
  // A search for the prefix would not find bytes that are no UTF-8.
  if (rune != kRuneError && (!folded || SimpleFold(rune) == rune)) {
    AppendRune(&part.prefix, rune);
    part.leading = part.prefix;
    part.is_literal = true;
  }
  return part;
}

Part ConcatParts(const std::vector<Part>& parts) {
  if (parts.size() == 1) return parts[0];
  Part whole;
  whole.size = 0;
  whole.is_literal = true;
  whole.is_empty = parts.empty();  // Go keeps a sequence of nothings for a sequence
  bool after_rune = false;
  bool leads = true;
  int64_t children = 0;
  for (const Part& part : parts) {
    whole.size += part.size;
    whole.height = std::max(whole.height, part.height);
    whole.repeat = std::max(whole.repeat, part.repeat);
    whole.has_choice |= part.has_choice;
    if (whole.is_literal) {
      whole.prefix += part.prefix;
      whole.is_literal = part.is_literal;
    }
    if (leads) {
      whole.leading += part.leading;
      leads = part.is_literal && part.leading == part.prefix;
    }
    if (!part.is_rune || !after_rune) ++children;
    after_rune = part.is_rune;
  }
  if (children > 1) ++whole.height;
  whole.size = std::max<int64_t>(whole.size, 1);
  if (parts.empty()) whole.is_literal = true;
  return whole;
}

Part AlternatePart(const std::vector<Part>& ways) {
  if (ways.size() == 1) return ways[0];
  Part whole;
  whole.size = static_cast<int64_t>(ways.size()) - 1;
  whole.prefix = ways[0].leading;
  whole.is_literal = true;
  whole.has_choice = true;
  for (const Part& way : ways) {
    whole.size += way.size;
    whole.height = std::max(whole.height, way.height + 1);
    whole.repeat = std::max(whole.repeat, way.repeat);
    whole.is_literal &= way.is_literal && way.prefix == ways[0].prefix;
    size_t common = 0;
    while (common < std::min(whole.prefix.size(), way.leading.size()) &&
           whole.prefix[common] == way.leading[common]) {
      ++common;
    }
    whole.prefix.resize(common);
  }
  // No half runes.
  while (!whole.prefix.empty() && !IsValidUtf8(whole.prefix)) whole.prefix.pop_back();
  whole.leading = whole.prefix;
  return whole;
}

// What stands between parentheses, or all of it.
struct Group {
  uint16_t outer_flags;  // in force again behind it
  bool captures;
  std::vector<Part> ways;  // those before the last |
  std::vector<Part> parts;
};

struct Failure {
  std::string_view code;
  std::string part;
};

class Checker {
 public:
  Checker(std::string_view text, uint16_t flags) : text_(text), rest_(text), flags_(flags) {
    groups_.push_back({flags, false, {}, {}});
    checked_.group_names.emplace_back();
  }

  CheckedRegexp Run() {
    if (!Parse()) {
      checked_.error = failure_->code;
      checked_.error_part = failure_->part;
      return std::move(checked_);
    }
    checked_.prefix = whole_.prefix;
    checked_.is_literal = whole_.is_literal;
    return std::move(checked_);
  }

 private:
  bool Has(RegexpFlag flag) const { return (flags_ & flag) != 0; }
  bool Fail(std::string_view code, std::string_view part) {
    if (!failure_) failure_ = Failure{code, std::string(part)};
    return false;
  }
  // The text from `from` to where the parser stands.
  std::string_view Since(std::string_view from) const {
    return from.substr(0, from.size() - rest_.size());
  }
  void PassOn(std::string_view from) { checked_.for_re2 += Since(from); }

  bool NextRune(int32_t* rune) { return NextRuneOf(&rest_, rune); }
  bool NextRuneOf(std::string_view* from, int32_t* rune) {
    DecodedRune decoded = DecodeRune(*from);
    if (decoded.rune == kRuneError && decoded.width == 1) return Fail(kInvalidUtf8, *from);
    *rune = decoded.rune;
    from->remove_prefix(static_cast<size_t>(decoded.width));
    return true;
  }
  bool CheckUtf8(std::string_view text) {
    int32_t rune = 0;
    while (!text.empty()) {
      if (DecodeRune(text).rune == kRuneError && DecodeRune(text).width == 1) {
        return Fail(kInvalidUtf8, text);
      }
      NextRuneOf(&text, &rune);
    }
    return true;
  }

  bool Parse();
  bool ParseOne();
  bool ParsePerlGroup();
  bool ParseNamedGroup(size_t name_at);
  bool ParseBackslash();
  bool ParseQuoted();
  bool ParseEscape(int32_t* rune);
  bool ParseHexadecimal(int32_t* rune, std::string_view start);
  bool ParseClass();
  bool ParseClassItem(std::string_view whole, RuneSet* set);
  bool ParseClassRune(std::string_view whole, int32_t* rune);
  bool ParseNamedClass(RuneSet* set, bool* found);
  bool ParsePerlClass(RuneSet* set);
  bool ParseUnicodeClass(RuneSet* set, bool* found);
  bool ParseRepeat(std::string_view* after, int64_t* min, int64_t* max) const;
  bool Repeat(char op, int64_t min, int64_t max, std::string_view before);
  void Open(uint16_t outer_flags, bool captures);
  bool Close();
  bool Push(Part part);
  bool PushLiteral(int32_t rune, std::string_view written);
  bool PushSet(RuneSet set);
  bool PushAnchor(Part::Anchor anchor);
  Part FinishGroup(Group* group) const;
  bool CheckLimits(const Part& part);

  std::string_view text_;
  std::string_view rest_;
  uint16_t flags_;
  std::vector<Group> groups_;
  std::string_view last_repeat_;  // from the operator that has just been read
  bool was_repeat_ = false;
  std::optional<Failure> failure_;
  Part whole_;
  CheckedRegexp checked_;
};

bool Checker::CheckLimits(const Part& part) {
  if (part.size > kMaxSize) return Fail(kLarge, text_);
  if (part.height > kMaxHeight) return Fail("expression nests too deeply", text_);
  return true;
}

bool Checker::Push(Part part) {
  if (!CheckLimits(part)) return false;
  groups_.back().parts.push_back(std::move(part));
  return true;
}

bool Checker::PushLiteral(int32_t rune, std::string_view written) {
  checked_.matches_rune_error |= rune == kRuneError;
  checked_.for_re2 += written;
  return Push(LiteralPart(rune, Has(kFoldCase)));
}

// A class of one rune is that rune.
bool Checker::PushSet(RuneSet set) {
  checked_.matches_rune_error |= set.Contains(kRuneError);
  checked_.for_re2 += set.Text();
  std::optional<int32_t> single = set.Single();
  Part part = single ? LiteralPart(*single, false) : Part{};
  return Push(std::move(part));
}

bool Checker::PushAnchor(Part::Anchor anchor) {
  Part part;
  part.anchor = anchor;
  return Push(std::move(part));
}

Part Checker::FinishGroup(Group* group) const {
  // ^abc without alternatives: its prefix is what stands behind the ^, up to a group that captures;
  // and it is all of ^abc$.
  std::vector<Part>& parts = group->parts;
  bool anchored =
      groups_.size() == 1 && group->ways.empty() && parts.size() >= 2 &&
      parts.front().anchor == Part::Anchor::kBegin &&
      std::none_of(parts.begin(), parts.end(), [](const Part& part) { return part.has_choice; });
  bool ended = anchored && parts.back().anchor == Part::Anchor::kEnd;
  if (anchored) {
    parts.front().is_literal = true;
    parts.back().is_literal |= ended;
    for (Part& part : parts) {
      if (!part.captures) continue;
      part.prefix.clear();
      part.is_literal = false;
    }
  }
  group->ways.push_back(ConcatParts(parts));
  group->ways.back().is_literal &= ended || !anchored;
  return AlternatePart(group->ways);
}

void Checker::Open(uint16_t outer_flags, bool captures) {
  groups_.push_back({outer_flags, captures, {}, {}});
}

bool Checker::Close() {
  if (groups_.size() == 1) return Fail("unexpected )", text_);
  Part part = FinishGroup(&groups_.back());
  flags_ = groups_.back().outer_flags;
  bool captures = groups_.back().captures;
  groups_.pop_back();
  if (captures) {
    part.size += 2;
    part.height += 1;
    part.is_rune = false;
    part.is_empty = false;
    part.captures = true;
    part.leading.clear();
    part.anchor = Part::Anchor::kNone;
  }
  checked_.for_re2 += ')';
  return Push(std::move(part));
}

bool Checker::Parse() {
  if (Has(kLiteralText)) {
    if (!CheckUtf8(text_)) return false;
    whole_.prefix = text_;
    whole_.is_literal = true;
    return true;
  }
  while (!rest_.empty()) {
    was_repeat_ = false;
    std::string_view start = rest_;
    if (!ParseOne()) return false;
    last_repeat_ = was_repeat_ ? start : std::string_view();
  }
  if (groups_.size() > 1) return Fail("missing closing )", text_);
  whole_ = FinishGroup(&groups_.back());
  return CheckLimits(whole_);
}

bool Checker::ParseOne() {
  std::string_view start = rest_;
  char c = rest_[0];
  switch (c) {
    case '(':
      if (Has(kPerlSyntax) && rest_.size() >= 2 && rest_[1] == '?') return ParsePerlGroup();
      checked_.group_names.emplace_back();
      Open(flags_, true);
      break;
    case '|': {
      Group& group = groups_.back();
      group.ways.push_back(ConcatParts(group.parts));
      group.parts.clear();
      break;
    }
    case ')':
      rest_.remove_prefix(1);
      return Close();
    case '^':
      PushAnchor(Has(kOneLine) ? Part::Anchor::kBegin : Part::Anchor::kNone);
      break;
    case '$':
      PushAnchor(Has(kOneLine) ? Part::Anchor::kEnd : Part::Anchor::kNone);
      break;
    case '.':
      checked_.matches_rune_error = true;
      Push({});
      break;
    case '[':
      return ParseClass();
    case '*':
    case '+':
    case '?':
      rest_.remove_prefix(1);
      return Repeat(c, 0, 0, start);
    case '{': {
      std::string_view after;
      int64_t min = 0, max = 0;
      if (!ParseRepeat(&after, &min, &max)) {
        rest_.remove_prefix(1);
        return PushLiteral('{', "\\{");
      }
      rest_ = after;
      if (min < 0 || min > kMaxRepeat || max > kMaxRepeat || (max >= 0 && min > max)) {
        return Fail("invalid repeat count", Since(start));
      }
      return Repeat('{', min, max, start);
    }
    case '\\':
      return ParseBackslash();
    default: {
      int32_t rune = 0;
      if (!NextRune(&rune)) return false;
      return PushLiteral(rune, Since(start));
    }
  }
  if (failure_) return false;
  rest_.remove_prefix(1);
  checked_.for_re2 += c;
  return true;
}

// A number without leading zeros; -1 when it is far too large.
bool ParseNumber(std::string_view* text, int64_t* number) {
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text->empty() || !is_digit((*text)[0])) return false;
  if (text->size() >= 2 && (*text)[0] == '0' && is_digit((*text)[1])) return false;
  *number = 0;
  for (; !text->empty() && is_digit((*text)[0]); text->remove_prefix(1)) {
    if (*number >= 100'000'000) *number = -1;
    if (*number >= 0) *number = *number * 10 + ((*text)[0] - '0');
  }
  return true;
}

// {min}, {min,} (max -1) or {min,max} at the start; min -1: too large.
bool Checker::ParseRepeat(std::string_view* after, int64_t* min, int64_t* max) const {
  std::string_view rest = rest_.substr(1);
  if (!ParseNumber(&rest, min) || rest.empty()) return false;
  *max = *min;
  if (rest[0] == ',') {
    rest.remove_prefix(1);
    if (rest.empty()) return false;
    *max = -1;
    if (rest[0] != '}') {
      if (!ParseNumber(&rest, max)) return false;
      if (*max < 0) *min = -1;
    }
  }
  if (rest.empty() || rest[0] != '}') return false;
  *after = rest.substr(1);
  return true;
}

bool Checker::Repeat(char op, int64_t min, int64_t max, std::string_view before) {
  if (Has(kPerlSyntax)) {
    if (!rest_.empty() && rest_[0] == '?') rest_.remove_prefix(1);
    if (!last_repeat_.empty()) {
      return Fail("invalid nested repetition operator", Since(last_repeat_));
    }
  }
  std::vector<Part>& parts = groups_.back().parts;
  if (parts.empty()) return Fail("missing argument to repetition operator", Since(before));
  Part& part = parts.back();
  const Part inner = part;
  part.is_rune = false;
  part.anchor = Part::Anchor::kNone;
  part.height += 1;
  part.leading.clear();
  part.has_choice = true;
  part.is_literal = false;
  if (op == '*' || op == '?') part.prefix.clear();
  if (op == '*') part.size += 2;
  if (op == '+' || op == '?') part.size += 1;
  if (op == '{') {
    int64_t count = max < 0 ? min : max;
    part.repeat = count == 0 ? 1 : inner.repeat * count;
    if (max < 0) {
      part.size = min == 0 ? 2 + inner.size : 1 + min * inner.size;
    } else {
      part.size = std::max<int64_t>(1, max * inner.size + (max - min));
    }
    if (min == 0) part.prefix.clear();
    if (inner.is_literal) {
      for (int64_t i = 1; i < min; ++i) part.prefix += inner.prefix;
    }
    if (min == max) {
      part.is_literal = inner.is_literal || max == 0;
      part.is_empty = max == 0 || (max == 1 && inner.is_empty);
      part.has_choice = inner.has_choice;
      if (max == 1) part.anchor = inner.anchor;
    } else {
      part.is_empty = inner.is_empty && (max < 0 ? min <= 1 : max == 1);
    }
  }
  // Nothing remains nothing, unless Go nests optional sequences of it.
  if (inner.is_empty && (op != '{' || max <= min + 1)) {
    part.is_literal = true;
    part.has_choice = false;
  }
  if (!CheckLimits(part)) return false;
  if (op == '{' && (min >= 2 || max >= 2) && part.repeat > kMaxRepeat) {
    return Fail("invalid repeat count", Since(before));
  }
  PassOn(before);
  was_repeat_ = true;
  return true;
}

bool Checker::ParseNamedGroup(size_t name_at) {
  size_t end = rest_.find('>');
  if (end == std::string_view::npos) {
    return CheckUtf8(rest_) && Fail("invalid named capture", rest_);
  }
  std::string_view name = rest_.substr(name_at, end - name_at);
  if (!CheckUtf8(name)) return false;
  bool valid = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
  if (!valid) return Fail("invalid named capture", rest_.substr(0, end + 1));
  rest_.remove_prefix(end + 1);
  checked_.group_names.emplace_back(name);
  checked_.for_re2 += '(';
  Open(flags_, true);
  return true;
}

// (?P<name>, (?<name>, (?flags) and (?flags:
bool Checker::ParsePerlGroup() {
  std::string_view start = rest_;
  if (rest_.size() > 4 && rest_.substr(2, 2) == "P<") return ParseNamedGroup(4);
  if (rest_.size() > 3 && rest_[2] == '<') return ParseNamedGroup(3);

  rest_.remove_prefix(2);
  uint16_t flags = flags_;
  bool negative = false;
  bool saw_flag = false;
  auto set = [&](uint16_t flag, bool on) {
    flags = static_cast<uint16_t>(on != negative ? flags | flag : flags & ~flag);
    saw_flag = true;
  };
  while (!rest_.empty()) {
    int32_t c = 0;
    if (!NextRune(&c)) return false;
    switch (c) {
      case 'i':
        set(kFoldCase, true);
        continue;
      case 'm':
        set(kOneLine, false);
        continue;
      case 's':
        set(kDotNewline, true);
        continue;
      case 'U':
        set(kNonGreedy, true);
        continue;
      case '-':
        if (negative) break;
        negative = true;
        saw_flag = false;
        continue;
      case ':':
      case ')':
        if (negative && !saw_flag) break;
        PassOn(start);
        if (c == ':') Open(flags_, false);
        flags_ = flags;
        return true;
      default:
        break;
    }
    break;
  }
  return Fail("invalid or unsupported Perl syntax", Since(start));
}

bool Checker::ParseQuoted() {
  rest_.remove_prefix(2);
  size_t end = rest_.find("\\E");
  std::string_view quoted = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 2);
  while (!quoted.empty()) {
    int32_t rune = 0;
    if (!NextRuneOf(&quoted, &rune)) return false;
    std::string written;
    if (rune < 0x80 && !(rune == '_' || (rune >= '0' && rune <= '9') ||
                         ((rune | 0x20) >= 'a' && (rune | 0x20) <= 'z'))) {
      written = rune == '\n' ? "\\n" : std::string("\\") + static_cast<char>(rune);
      if (rune == 0) written = "\\x00";
    } else {
      AppendRune(&written, rune);
    }
    if (!PushLiteral(rune, written)) return false;
  }
  return true;
}

bool Checker::ParseBackslash() {
  std::string_view start = rest_;
  if (Has(kPerlSyntax) && rest_.size() >= 2) {
    switch (rest_[1]) {
      case 'A':
      case 'z':
      case 'b':
      case 'B':
        rest_.remove_prefix(2);
        PassOn(start);
        return PushAnchor(start[1] == 'A'   ? Part::Anchor::kBegin
                          : start[1] == 'z' ? Part::Anchor::kEnd
                                            : Part::Anchor::kNone);
      case 'C':
        return Fail("invalid escape sequence", rest_.substr(0, 2));
      case 'Q':
        return ParseQuoted();
      default:
        break;
    }
  }
  RuneSet set;
  bool found = false;
  if (!ParseUnicodeClass(&set, &found)) return false;
  if (found || ParsePerlClass(&set)) return PushSet(std::move(set));
  int32_t rune = 0;
  if (!ParseEscape(&rune)) return false;
  return PushLiteral(rune, RuneText(rune));
}

int HexadecimalValue(int32_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool Checker::ParseHexadecimal(int32_t* rune, std::string_view start) {
  auto bad = [&] { return Fail("invalid escape sequence", Since(start)); };
  if (rest_.empty()) return bad();
  int32_t c = 0;
  if (!NextRune(&c)) return false;
  if (c != '{') {
    int high = HexadecimalValue(c);
    if (!NextRune(&c)) return false;
    int low = HexadecimalValue(c);
    if (high < 0 || low < 0) return bad();
    *rune = high * 16 + low;
    return true;
  }
  int digits = 0;
  for (*rune = 0;; ++digits) {
    if (rest_.empty()) return bad();
    if (!NextRune(&c)) return false;
    if (c == '}') break;
    int value = HexadecimalValue(c);
    if (value < 0) return bad();
    *rune = *rune * 16 + value;
    if (*rune > kMaxRune) return bad();
  }
  return digits > 0 || bad();
}

// One rune behind a backslash.
bool Checker::ParseEscape(int32_t* rune) {
  std::string_view start = rest_;
  rest_.remove_prefix(1);
  if (rest_.empty()) return Fail("trailing backslash at end of expression", "");
  int32_t c = 0;
  if (!NextRune(&c)) return false;
  auto is_octal = [&] { return !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '7'; };
  if (c == '0' || (c >= '1' && c <= '7' && is_octal())) {
    *rune = c - '0';
    for (int i = 1; i < 3 && is_octal(); ++i) {
      *rune = *rune * 8 + (rest_[0] - '0');
      rest_.remove_prefix(1);
    }
    return true;
  }
  if (c == 'x') return ParseHexadecimal(rune, start);
  constexpr std::string_view kLetters = "afnrtv";
  constexpr std::string_view kRunes = "\a\f\n\r\t\v";
  if (size_t at = c < 0x80 ? kLetters.find(static_cast<char>(c)) : std::string_view::npos;
      at != std::string_view::npos) {
    *rune = static_cast<uint8_t>(kRunes[at]);
    return true;
  }
  bool is_alphanumeric = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  if (c < 0x80 && !is_alphanumeric) {
    *rune = c;
    return true;
  }
  return Fail("invalid escape sequence", Since(start));
}

// ---- classes ------------------------------------------------------------------------------------

bool Checker::ParsePerlClass(RuneSet* set) {
  if (!Has(kPerlSyntax) || rest_.size() < 2 || rest_[0] != '\\') return false;
  std::optional<RuneSet> found = RuneSet::Perl(rest_[1]);
  if (!found) return false;
  bool negative = rest_[1] < 'a';
  if (Has(kFoldCase)) found->Fold();
  if (negative) found->Negate();
  set->Add(*found);
  rest_.remove_prefix(2);
  return true;
}

// [:name:]
bool Checker::ParseNamedClass(RuneSet* set, bool* found) {
  *found = false;
  size_t end = rest_.find(":]", 2);
  if (end == std::string_view::npos) return true;
  std::string_view name = rest_.substr(0, end + 2);
  bool negative = rest_[2] == '^';
  size_t name_at = negative ? 3 : 2;
  std::optional<RuneSet> named;
  if (end >= name_at) named = RuneSet::Posix(rest_.substr(name_at, end - name_at));
  if (!named) return Fail("invalid character class range", name);
  if (Has(kFoldCase)) named->Fold();
  if (negative) named->Negate();
  set->Add(*named);
  rest_.remove_prefix(end + 2);
  *found = true;
  return true;
}

// \pN, \p{Name}, \P{^Name}
bool Checker::ParseUnicodeClass(RuneSet* set, bool* found) {
  *found = false;
  if (!Has(kUnicodeGroups) || rest_.size() < 2 || rest_[0] != '\\' ||
      (rest_[1] != 'p' && rest_[1] != 'P')) {
    return true;
  }
  std::string_view start = rest_;
  bool negative = rest_[1] == 'P';
  rest_.remove_prefix(2);
  // Nothing behind it: nothing is read, so that the whole is no escape either.
  if (rest_.empty()) return Fail("invalid character class range", start);
  int32_t c = 0;
  if (!NextRune(&c)) return false;
  std::string_view written = Since(start);
  std::string_view name = written.substr(2);
  if (c == '{') {
    size_t end = start.find('}');
    if (end == std::string_view::npos) {
      return CheckUtf8(start) && Fail("invalid character class range", start);
    }
    written = start.substr(0, end + 1);
    name = start.substr(3, end - 3);
    rest_ = start.substr(end + 1);
    if (!CheckUtf8(name)) return false;
  }
  if (!name.empty() && name[0] == '^') {
    negative = !negative;
    name.remove_prefix(1);
  }
  std::optional<RuneSet> named = RuneSet::Unicode(name);
  if (!named) return Fail("invalid character class range", written);
  if (Has(kFoldCase)) named->Fold();
  if (negative) named->Negate();
  set->Add(*named);
  *found = true;
  return true;
}

bool Checker::ParseClassRune(std::string_view whole, int32_t* rune) {
  if (rest_.empty()) return Fail("missing closing ]", whole);
  if (rest_[0] == '\\') return ParseEscape(rune);
  return NextRune(rune);
}

bool Checker::ParseClassItem(std::string_view whole, RuneSet* set) {
  bool found = false;
  if (rest_.size() > 2 && rest_.starts_with("[:")) {
    if (!ParseNamedClass(set, &found)) return false;
    if (found) return true;
  }
  if (!ParseUnicodeClass(set, &found)) return false;
  if (found || ParsePerlClass(set)) return true;
  std::string_view start = rest_;
  int32_t low = 0, high = 0;
  if (!ParseClassRune(whole, &low)) return false;
  high = low;
  if (rest_.size() >= 2 && rest_[0] == '-' && rest_[1] != ']') {
    rest_.remove_prefix(1);
    if (!ParseClassRune(whole, &high)) return false;
    if (high < low) return Fail("invalid character class range", Since(start));
  }
  RuneSet range;
  range.AddRange(low, high);
  if (Has(kFoldCase)) range.Fold();
  set->Add(range);
  return true;
}

bool Checker::ParseClass() {
  std::string_view whole = rest_;
  rest_.remove_prefix(1);
  RuneSet set;
  bool negative = rest_.starts_with("^");
  if (negative) {
    rest_.remove_prefix(1);
    if (!Has(kClassNewline)) set.AddRange('\n', '\n');
  }
  for (bool first = true; rest_.empty() || rest_[0] != ']' || first; first = false) {
    // In POSIX a - without backslash stands first or last.
    if (rest_.starts_with("-") && !Has(kPerlSyntax) && !first &&
        (rest_.size() == 1 || rest_[1] != ']')) {
      auto width = static_cast<size_t>(DecodeRune(rest_.substr(1)).width);
      return Fail("invalid character class range", rest_.substr(0, 1 + width));
    }
    if (!ParseClassItem(whole, &set)) return false;
  }
  rest_.remove_prefix(1);
  if (negative) set.Negate();
  return PushSet(std::move(set));
}

}  // namespace

CheckedRegexp CheckRegexp(std::string_view text, uint16_t flags) {
  return Checker(text, flags).Run();
}

}  // namespace goknot::stdlib
