// See the header.
#include "stdlib/internal/jsonscan/scanner.h"

#include "stdlib/utf8.h"

namespace goknot::stdlib::json {
namespace {

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int HexValue(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// The value of \uXXXX at the text's beginning; -1 if there is none.
int32_t HexEscape(std::string_view text) {
  if (text.size() < 6 || text[0] != '\\' || text[1] != 'u') return -1;
  int32_t value = 0;
  for (size_t i = 2; i < 6; ++i) {
    int digit = HexValue(text[i]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// Could more text make a \uXXXX of it?
bool BeginsHexEscape(std::string_view text) {
  for (size_t i = 2; i < text.size(); ++i) {
    if (HexValue(text[i]) < 0) return false;
  }
  return true;
}

bool IsSurrogate(int32_t unit) { return unit >= 0xd800 && unit < 0xe000; }

// Could more text make a \uDC00 to \uDFFF of it?
bool BeginsLowSurrogate(std::string_view text) {
  if (text.size() > 0 && text[0] != '\\') return false;
  if (text.size() > 1 && text[1] != 'u') return false;
  if (text.size() > 2 && HexValue(text[2]) != 0xd) return false;
  if (text.size() > 3 && HexValue(text[3]) < 0xc) return false;
  return BeginsHexEscape(text);
}

}  // namespace

bool Scanner::Fail(Problem problem, uint32_t place, size_t at, size_t length) {
  finding_ = {problem, place, static_cast<uint32_t>(at), static_cast<uint32_t>(length),
              in_element_};
  return false;
}

bool Scanner::FailCharacter(Place place) {
  size_t width = static_cast<size_t>(DecodeRune(text_.substr(position_)).width);
  return Fail(Problem::kCharacter, static_cast<uint32_t>(place), position_, width);
}

bool Scanner::AtEnd() {
  if (position_ < text_.size()) return false;
  Fail(Problem::kEnd, 0, position_, 0);
  return true;
}

void Scanner::SkipSpace() {
  while (position_ < text_.size() && IsSpace(text_[position_])) ++position_;
}

Token& Scanner::Add(char kind, size_t start) {
  auto place = static_cast<uint32_t>(start);
  auto next = static_cast<uint32_t>(tokens_.size() + 1);
  return tokens_.emplace_back(Token{place, place, next, static_cast<uint8_t>(kind), false, 0});
}

bool Scanner::Scan() {
  if (ScanTokens()) return true;
  Token& broken = Add(static_cast<char>(kBroken), finding_.at);
  for (uint32_t container : open_) tokens_[container].next = broken.next;
  return false;
}

bool Scanner::ScanTokens() {
  SkipSpace();
  do {
    if (AtEnd() || !Begin()) return false;
    if (!Finish()) return false;
  } while (!open_.empty());
  return true;
}

// A scalar, or a container up to its first element.
bool Scanner::Begin() {
  for (;;) {
    in_element_ = true;
    char c = text_[position_];
    if (c != '{' && c != '[') return Scalar();
    bool opened = false;
    if (!Open(c, c == '{' ? '}' : ']', &opened)) return false;
    if (!opened) return true;
    if (c == '{' && !Name()) return false;
    if (AtEnd()) return false;
  }
}

bool Scanner::Scalar() {
  switch (char c = text_[position_]) {
    case '"':
      return String();
    case 'n':
      return Literal("null");
    case 't':
      return Literal("true");
    case 'f':
      return Literal("false");
    default:
      return c == '-' || IsDigit(c) ? Number() : FailCharacter(Place::kValue);
  }
}

bool Scanner::ScanScalar() { return !AtEnd() && Scalar(); }

bool Scanner::Open(char kind, char closing, bool* opened) {
  if (open_.size() + outer_ >= kMaxDepth) return Fail(Problem::kDepth, 0, position_, 1);
  Add(kind, position_++);
  open_.push_back(static_cast<uint32_t>(tokens_.size() - 1));
  in_element_ = false;
  SkipSpace();
  if (AtEnd()) return false;
  if (text_[position_] == closing) {
    open_.pop_back();
    tokens_.back().end = static_cast<uint32_t>(++position_);
    return true;
  }
  *opened = true;
  return true;
}

// A member's name and the colon, up to its value.
bool Scanner::Name() {
  in_element_ = false;
  if (AtEnd()) return false;
  if (text_[position_] != '"') return FailCharacter(Place::kName);
  if (!String()) return false;
  if ((rules_ & kUniqueNames) != 0 && !IsNewName(tokens_.back())) {
    Fail(Problem::kDuplicate, 0, tokens_.back().start, 0);
    tokens_.pop_back();
    return false;
  }
  in_element_ = true;
  SkipSpace();
  if (AtEnd()) return false;
  if (text_[position_] != ':') return FailCharacter(Place::kAfterName);
  ++position_;
  SkipSpace();
  return true;
}

bool Scanner::IsNewName(const Token& name) {
  std::string_view quoted = text_.substr(name.start, name.end - name.start);
  std::string_view plain = quoted.substr(1, quoted.size() - 2);
  if (name.escaped) {
    AppendUnquoted(&unquoted_.emplace_back(), quoted);
    plain = unquoted_.back();
  }
  return names_.emplace(open_.back(), plain).second;
}

// Behind a value: closes containers, up to the next value if there is one.
bool Scanner::Finish() {
  for (;;) {
    in_element_ = false;
    SkipSpace();
    if (open_.empty()) return true;
    if (AtEnd()) return false;
    Token& container = tokens_[open_.back()];
    bool is_object = container.kind == '{';
    char c = text_[position_];
    if (c == ',') {
      ++position_;
      SkipSpace();
      return !is_object || Name();
    }
    if (c != (is_object ? '}' : ']')) {
      return FailCharacter(is_object ? Place::kAfterMember : Place::kAfterElement);
    }
    container.end = static_cast<uint32_t>(++position_);
    container.next = static_cast<uint32_t>(tokens_.size());
    open_.pop_back();
  }
}

bool Scanner::String() {
  size_t start = position_++;
  bool escaped = false;
  for (;;) {
    while (position_ < text_.size() && text_[position_] >= ' ' && text_[position_] != '"' &&
           text_[position_] != '\\') {
      ++position_;
    }
    if (AtEnd()) return false;
    auto c = static_cast<uint8_t>(text_[position_]);
    if (c == '"') break;
    if (c == '\\') {
      escaped = true;
      if (!Escape()) return false;
    } else if (c < ' ') {
      return FailCharacter(Place::kInString);
    } else {
      std::string_view rest = text_.substr(position_);
      int32_t width = DecodeRune(rest).width;
      if (width == 1) {
        if (!IsFullRune(rest)) return Fail(Problem::kEnd, 0, position_, 0);
        if ((rules_ & kValidUtf8) != 0) return Fail(Problem::kUtf8, 0, position_, 1);
        escaped = true;
      }
      position_ += static_cast<size_t>(width);
    }
  }
  Token& token = Add('"', start);
  token.end = static_cast<uint32_t>(++position_);
  token.escaped = escaped;
  return true;
}

bool Scanner::Escape() {
  std::string_view rest = text_.substr(position_);
  if (rest.size() < 2) return Fail(Problem::kEnd, 0, position_, 0);
  switch (rest[1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't':
      position_ += 2;
      return true;
    case 'u':
      if (rest.size() < 6) {
        if (BeginsHexEscape(rest)) return Fail(Problem::kEnd, 0, position_, 0);
        return Fail(Problem::kEscape, 0, position_, rest.size());
      }
      if (HexEscape(rest) < 0) return Fail(Problem::kEscape, 0, position_, 6);
      position_ += 6;
      return (rules_ & kValidUtf8) == 0 || !IsSurrogate(HexEscape(rest)) ||
             SecondSurrogate(position_ - 6);
    default:
      return Fail(Problem::kEscape, 0, position_, 2);
  }
}

// `first` is where the escape of half a pair stands.
bool Scanner::SecondSurrogate(size_t first) {
  std::string_view rest = text_.substr(position_);
  if (rest.size() < 6) {
    if (BeginsLowSurrogate(rest)) return Fail(Problem::kEnd, 0, first, 0);
    return Fail(Problem::kEscape, 0, first, rest.size() + 6);
  }
  int32_t high = HexEscape(text_.substr(first));
  int32_t low = HexEscape(rest);
  if (high >= 0xdc00 || low < 0xdc00 || low >= 0xe000) return Fail(Problem::kEscape, 0, first, 12);
  position_ += 6;
  return true;
}

// At least one digit.
bool Scanner::Digits() {
  if (!IsDigit(text_[position_])) return FailCharacter(Place::kInNumber);
  while (position_ < text_.size() && IsDigit(text_[position_])) ++position_;
  return true;
}

bool Scanner::Number() {
  size_t start = position_;
  // One that ends too early is reported where it begins; how long its complete parts are is told
  // as well.
  size_t part = start;
  auto cut_short = [&] {
    return position_ >= text_.size() && !Fail(Problem::kEnd, 0, start, part - start);
  };
  if (text_[position_] == '-') ++position_;
  if (cut_short()) return false;
  if (text_[position_] == '0') {
    ++position_;
  } else if (!Digits()) {
    return false;
  }
  if (position_ < text_.size() && text_[position_] == '.') {
    part = position_++;
    if (cut_short() || !Digits()) return false;
  }
  if (position_ < text_.size() && (text_[position_] == 'e' || text_[position_] == 'E')) {
    part = position_++;
    if (cut_short()) return false;
    if (text_[position_] == '+' || text_[position_] == '-') ++position_;
    if (cut_short() || !Digits()) return false;
  }
  Add('0', start).end = static_cast<uint32_t>(position_);
  return true;
}

bool Scanner::Literal(std::string_view literal) {
  size_t start = position_;
  for (char wanted : literal) {
    if (AtEnd()) return false;
    if (text_[position_] != wanted) {
      FailCharacter(Place::kValue);
      finding_.problem = Problem::kLiteral;
      finding_.place = static_cast<uint32_t>(literal[0]) << 8 | static_cast<uint32_t>(wanted);
      return false;
    }
    ++position_;
  }
  Add(literal[0], start).end = static_cast<uint32_t>(position_);
  return true;
}

}  // namespace goknot::stdlib::json
