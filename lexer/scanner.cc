// See scanner.h. This part: finding tokens, names and keywords, operators, semicolons.
//
// The text ends in a '\0', so loops over bytes need no bound: a NUL that is not the end is told
// apart only once a loop has stopped at it. Characters beyond ASCII leave the quick loops.
#include "lexer/scanner.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "lexer/unicode.h"

namespace goknot::lexer {
namespace {

enum class ByteClass : uint8_t { kOther, kBlank, kNewline, kLetter, kDigit, kUnusual };

struct ByteTable {
  ByteClass of[256] = {};

  constexpr ByteTable() {
    for (int c = 0x80; c < 0x100; ++c) of[c] = ByteClass::kUnusual;
    of[0] = ByteClass::kUnusual;
    for (unsigned char c : {' ', '\t', '\r'}) of[c] = ByteClass::kBlank;
    of[static_cast<int>('\n')] = ByteClass::kNewline;
    for (int c = '0'; c <= '9'; ++c) of[c] = ByteClass::kDigit;
    for (int c = 'a'; c <= 'z'; ++c) of[c] = of[c - 'a' + 'A'] = ByteClass::kLetter;
    of[static_cast<int>('_')] = ByteClass::kLetter;
  }

  constexpr ByteClass operator[](char c) const { return of[static_cast<unsigned char>(c)]; }
};
constexpr ByteTable kBytes;

// Keywords by a perfect hash of their first two bytes and length; the multiplier is searched for by
// the C++ compiler.
class KeywordTable {
 public:
  constexpr KeywordTable() {
    for (multiplier_ = 0x9e3779b1;; multiplier_ += 0x6a09e666) {
      if (Fill()) return;
    }
  }

  // kName for what is no keyword.
  Token Find(std::string_view text) const {
    if (text.size() < 2 || text.size() > 11 || text[0] < 'a') return Token::kName;
    const Token token = slots_[Slot(text)];
    return token != Token::kName && Spelling(token) == text ? token : Token::kName;
  }

 private:
  constexpr uint32_t Slot(std::string_view text) const {
    const uint32_t key = static_cast<uint32_t>(static_cast<unsigned char>(text[0])) |
                         static_cast<uint32_t>(static_cast<unsigned char>(text[1])) << 8 |
                         static_cast<uint32_t>(text.size()) << 16;
    return key * multiplier_ >> 25;
  }

  constexpr bool Fill() {
    for (Token& slot : slots_) slot = Token::kName;
    for (int i = static_cast<int>(Token::kBreak); i <= static_cast<int>(Token::kVar); ++i) {
      Token& slot = slots_[Slot(Spelling(static_cast<Token>(i)))];
      if (slot != Token::kName) return false;
      slot = static_cast<Token>(i);
    }
    return true;
  }

  uint32_t multiplier_ = 0;
  Token slots_[128] = {};
};
constexpr KeywordTable kKeywords;

bool EndsStatement(Token keyword) {
  return keyword == Token::kBreak || keyword == Token::kContinue ||
         keyword == Token::kFallthrough || keyword == Token::kReturn;
}

}  // namespace

Scanner::Scanner(SourceFile& file, NameTable& names, DiagnosticSink& sink)
    : Scanner(file, names, sink, file.base()) {}

Scanner::Scanner(SourceFile& file, NameTable& names, DiagnosticSink& sink, Pos start)
    : file_(file),
      names_(names),
      sink_(sink),
      text_begin_(file.text().data()),
      size_(file.text().size()),
      cursor_(file.OffsetOf(start)) {}

void Scanner::Error(size_t offset, DiagnosticCode code, std::string text) {
  ++error_count_;
  sink_.Report({.pos = file_.PosAt(offset), .code = code, .text = std::move(text)});
}

bool Scanner::SkipBadCharacter() {
  if (AtEnd()) return false;
  const char c = Peek();
  if (c == '\0') {
    Error(cursor_, DiagnosticCode::kInvalidEncoding, "invalid NUL character");
    ++cursor_;
    return true;
  }
  if (static_cast<unsigned char>(c) < 0x80) return false;
  const DecodedRune decoded = DecodeUtf8(Rest());
  if (decoded.rune == kReplacementRune && decoded.width == 1) {
    Error(cursor_, DiagnosticCode::kInvalidEncoding, "invalid UTF-8 encoding");
    ++cursor_;
    return true;
  }
  if (decoded.rune == kByteOrderMark) {
    if (cursor_ > 0) {
      Error(cursor_, DiagnosticCode::kInvalidEncoding, "invalid BOM in the middle of the file");
    }
    cursor_ += decoded.width;
    return true;
  }
  return false;
}

void Scanner::SkipUnusualCharacter() {
  if (!SkipBadCharacter()) cursor_ += DecodeUtf8(Rest()).width;
}

void Scanner::Next() {
  const bool newline_ends = newline_ends_;
  newline_ends_ = false;
  for (;;) {
    while (kBytes[Peek()] == ByteClass::kBlank || (Peek() == '\n' && !newline_ends)) ++cursor_;
    token_start_ = cursor_;
    const char c = Peek();
    switch (kBytes[c]) {
      case ByteClass::kLetter:
        return ScanName();
      case ByteClass::kDigit:
        return ScanNumber();
      case ByteClass::kNewline:
        ++cursor_;
        token_ = Token::kSemicolon;
        text_ = "newline";
        return;
      case ByteClass::kUnusual:
        if (AtEnd()) {
          token_ = newline_ends ? Token::kSemicolon : Token::kEndOfFile;
          text_ = "EOF";
          return;
        }
        if (SkipBadCharacter()) continue;
        return ScanNameBeyondAscii();
      default:
        break;
    }

    switch (c) {
      case '"':
        return ScanString();
      case '`':
        return ScanRawString();
      case '\'':
        return ScanRune();
      case '.':
        if (kBytes[Peek(1)] == ByteClass::kDigit) return ScanNumber();
        break;
      case '/':
        if (Peek(1) == '/') {
          ScanLineComment();
          continue;
        }
        if (Peek(1) == '*') {
          ScanBlockComment();
          // A comment over several lines acts like a newline (spec: Comments).
          if (newline_ends &&
              std::memchr(text_begin_ + token_start_, '\n', cursor_ - token_start_) != nullptr) {
            token_ = Token::kSemicolon;
            text_ = "newline";
            return;
          }
          continue;
        }
        break;
      default:
        break;
    }
    ScanOperator(c);
    if (cursor_ != token_start_) return;
    Error(cursor_, DiagnosticCode::kInvalidCharacter,
          "invalid character " + RuneForPeople(static_cast<unsigned char>(c)));
    ++cursor_;
  }
}

void Scanner::ScanName() {
  do {
    ++cursor_;
  } while (kBytes[Peek()] == ByteClass::kLetter || kBytes[Peek()] == ByteClass::kDigit);
  if (kBytes[Peek()] == ByteClass::kUnusual && !AtEnd()) return ScanNameBeyondAscii();
  SetName(TokenText());
}

void Scanner::SetName(std::string_view text) {
  const Token keyword = kKeywords.Find(text);
  if (keyword != Token::kName) {
    token_ = keyword;
    newline_ends_ = EndsStatement(keyword);
    return;
  }
  token_ = Token::kName;
  text_ = text;
  newline_ends_ = true;

  const uint64_t hash = HashName(text);
  Name& recent = recent_names_[hash % recent_names_.size()];
  if (!recent || recent.data()->hash != hash || recent.text() != text) {
    recent = names_.Intern(text, hash);
  }
  name_ = recent;
}

// The rest of a name that has characters beyond ASCII, at the first of them. All such characters
// are taken into the name; those that are no letters or digits are reported.
void Scanner::ScanNameBeyondAscii() {
  while (TakeNameRune()) {
  }
  SetName(TokenText());
}

bool Scanner::TakeNameRune() {
  const ByteClass byte_class = kBytes[Peek()];
  if (byte_class == ByteClass::kLetter || byte_class == ByteClass::kDigit) {
    ++cursor_;
    return true;
  }
  if (byte_class != ByteClass::kUnusual || AtEnd()) return false;
  if (SkipBadCharacter()) return true;
  const DecodedRune decoded = DecodeUtf8(Rest());
  if (IsDigit(decoded.rune)) {
    if (cursor_ == token_start_) {
      Error(cursor_, DiagnosticCode::kInvalidCharacter,
            "identifier cannot begin with digit " + RuneForPeople(decoded.rune));
    }
  } else if (!IsLetter(decoded.rune)) {
    Error(cursor_, DiagnosticCode::kInvalidCharacter,
          "invalid character " + RuneForPeople(decoded.rune) + " in identifier");
  }
  cursor_ += decoded.width;
  return true;
}

bool Scanner::Take(char second) {
  if (Peek() != second) return false;
  ++cursor_;
  return true;
}

void Scanner::SetOperator(Token token, size_t bytes) {
  token_ = token;
  cursor_ = token_start_ + bytes;
}

void Scanner::SetOperatorOrAssign(Token token, size_t bytes) {
  SetOperator(token, bytes);
  if (Take('=')) {
    token_ = static_cast<Token>(static_cast<int>(token) - static_cast<int>(Token::kAdd) +
                                static_cast<int>(Token::kAddAssign));
  }
}

// Leaves the cursor where it is when `first` begins no operator or delimiter.
void Scanner::ScanOperator(char first) {
  const char second = Peek(1);
  switch (first) {
    case '(':
      return SetOperator(Token::kLeftParen, 1);
    case '[':
      return SetOperator(Token::kLeftBracket, 1);
    case '{':
      return SetOperator(Token::kLeftBrace, 1);
    case ',':
      return SetOperator(Token::kComma, 1);
    case ')':
      newline_ends_ = true;
      return SetOperator(Token::kRightParen, 1);
    case ']':
      newline_ends_ = true;
      return SetOperator(Token::kRightBracket, 1);
    case '}':
      newline_ends_ = true;
      return SetOperator(Token::kRightBrace, 1);
    case ';':
      text_ = "semicolon";
      return SetOperator(Token::kSemicolon, 1);
    case ':':
      return second == '=' ? SetOperator(Token::kDefine, 2) : SetOperator(Token::kColon, 1);
    case '.':
      return second == '.' && Peek(2) == '.' ? SetOperator(Token::kEllipsis, 3)
                                             : SetOperator(Token::kDot, 1);
    case '+':
    case '-':
      if (second == first) {
        newline_ends_ = true;
        return SetOperator(first == '+' ? Token::kIncrement : Token::kDecrement, 2);
      }
      return SetOperatorOrAssign(first == '+' ? Token::kAdd : Token::kSub, 1);
    case '*':
      return SetOperatorOrAssign(Token::kMul, 1);
    case '/':
      return SetOperatorOrAssign(Token::kDiv, 1);
    case '%':
      return SetOperatorOrAssign(Token::kRem, 1);
    case '^':
      return SetOperatorOrAssign(Token::kXor, 1);
    case '&':
      if (second == '&') return SetOperator(Token::kAndAnd, 2);
      if (second == '^') return SetOperatorOrAssign(Token::kAndNot, 2);
      return SetOperatorOrAssign(Token::kAnd, 1);
    case '|':
      if (second == '|') return SetOperator(Token::kOrOr, 2);
      return SetOperatorOrAssign(Token::kOr, 1);
    case '<':
      if (second == '=') return SetOperator(Token::kLessEqual, 2);
      if (second == '<') return SetOperatorOrAssign(Token::kShl, 2);
      if (second == '-') return SetOperator(Token::kArrow, 2);
      return SetOperator(Token::kLess, 1);
    case '>':
      if (second == '=') return SetOperator(Token::kGreaterEqual, 2);
      if (second == '>') return SetOperatorOrAssign(Token::kShr, 2);
      return SetOperator(Token::kGreater, 1);
    case '=':
      return second == '=' ? SetOperator(Token::kEqual, 2) : SetOperator(Token::kAssign, 1);
    case '!':
      return second == '=' ? SetOperator(Token::kNotEqual, 2) : SetOperator(Token::kNot, 1);
    case '~':
      return SetOperator(Token::kTilde, 1);
    default:
      return;
  }
}

// Where a quoted text that begins at `at` ends, or at its line's end if it is not closed there.
size_t Scanner::EndOfQuoted(size_t at) const {
  const char quote = text_begin_[at++];
  for (; at < size_; ++at) {
    const char c = text_begin_[at];
    if (c == quote) return at + 1;
    if (quote == '`') continue;
    if (c == '\n') return at;
    if (c == '\\' && at + 1 < size_) ++at;
  }
  return size_;
}

bool Scanner::SkipBlock() {
  int level = 0;
  for (size_t at = token_start_; at < size_;) {
    switch (text_begin_[at]) {
      case '{':
        ++level;
        ++at;
        break;
      case '}':
        if (--level == 0) {
          token_start_ = at;
          cursor_ = at + 1;
          token_ = Token::kRightBrace;
          newline_ends_ = true;
          return true;
        }
        ++at;
        break;
      case '"':
      case '`':
      case '\'':
        at = EndOfQuoted(at);
        break;
      case '/':
        at = std::max(at + 1, EndOfComment(at));
        break;
      default:
        ++at;
        break;
    }
  }
  return false;
}

size_t Scanner::EndOfComment(size_t at) const {
  if (text_begin_[at] != '/') return at;
  if (text_begin_[at + 1] == '/') return std::min(file_.text().find('\n', at), size_);
  if (text_begin_[at + 1] != '*') return at;
  const size_t end = file_.text().find("*/", at + 2);
  return end == std::string_view::npos ? size_ : end + 2;
}

// `struct {` and `interface {`, as in func f() interface{ M() }.
bool Scanner::IsBraceOfType(size_t at) const {
  std::string_view before(text_begin_, at);
  while (before.ends_with(' ')) before.remove_suffix(1);
  return before.ends_with("struct") || before.ends_with("interface");
}

bool Scanner::SkipSignature() {
  int level = 0;
  for (size_t at = token_start_; at < size_;) {
    const char c = text_begin_[at];
    switch (c) {
      case '{':
      case '\n':
        if (level == 0 && !(c == '{' && IsBraceOfType(at))) {
          token_start_ = at;
          cursor_ = at + 1;
          token_ = c == '{' ? Token::kLeftBrace : Token::kSemicolon;
          text_ = "newline";
          newline_ends_ = false;
          return true;
        }
        if (c == '{') ++level;
        ++at;
        break;
      case '(':
      case '[':
        ++level;
        ++at;
        break;
      case ')':
      case ']':
      case '}':
        if (--level < 0) return false;
        ++at;
        break;
      case '"':
      case '`':
      case '\'':
        at = EndOfQuoted(at);
        break;
      case '/':
        at = std::max(at + 1, EndOfComment(at));
        break;
      default:
        ++at;
        break;
    }
  }
  return false;
}

}  // namespace goknot::lexer
