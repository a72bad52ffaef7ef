// Strings quoted and unquoted, and texts laid out anew; see scanner.h.
#include <algorithm>
#include <cmath>
#include <limits>

#include "stdlib/internal/jsonscan/scanner.h"
#include "stdlib/strconv/number_parse.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib::json {
namespace {

constexpr char kHexDigits[] = "0123456789abcdef";

void AppendHexEscape(std::string* out, uint32_t unit) {
  *out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) *out += kHexDigits[unit >> shift & 15];
}

bool IsHtml(char c) { return c == '<' || c == '>' || c == '&'; }
bool IsLineSeparator(int32_t rune) { return rune == 0x2028 || rune == 0x2029; }

void AppendEscaped(std::string* out, char c) {
  switch (c) {
    case '"':
    case '\\':
      *out += '\\';
      *out += c;
      return;
    case '\b':
      *out += "\\b";
      return;
    case '\f':
      *out += "\\f";
      return;
    case '\n':
      *out += "\\n";
      return;
    case '\r':
      *out += "\\r";
      return;
    case '\t':
      *out += "\\t";
      return;
    default:
      AppendHexEscape(out, static_cast<uint8_t>(c));
  }
}

// The value of four digits at a place; of other characters none that means something.
int32_t FourHexDigits(std::string_view text, size_t place) {
  if (text.size() < place + 4) return kRuneError;
  int32_t value = 0;
  for (char c : text.substr(place, 4)) {
    value = value * 16 + ((c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) & 15);
  }
  return value;
}

bool IsSurrogate(int32_t unit) { return unit >= 0xd800 && unit < 0xe000; }

// The rune of \uXXXX, and of the \uXXXX that it makes a pair with.
int32_t UnquoteHexEscape(std::string_view text, size_t* position) {
  int32_t unit = FourHexDigits(text, *position + 2);
  *position = std::min(*position + 6, text.size());
  if (!IsSurrogate(unit)) return unit;
  if (unit >= 0xdc00 || text.substr(*position, 2) != "\\u") return kRuneError;
  int32_t low = FourHexDigits(text, *position + 2);
  if (low < 0xdc00 || low > 0xdfff) return kRuneError;
  *position += 6;
  return 0x10000 + ((unit - 0xd800) << 10 | (low - 0xdc00));
}

char UnquotedLetter(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

// A string of a text as it is, but with what JavaScript and HTML mind escaped.
void AppendEscapedFor(std::string* out, std::string_view quoted, uint32_t escapes) {
  for (size_t i = 0; i < quoted.size();) {
    DecodedRune decoded = DecodeRune(quoted.substr(i));
    if (IsLineSeparator(decoded.rune) && (escapes & kForScripts) != 0) {
      AppendHexEscape(out, static_cast<uint32_t>(decoded.rune));
    } else if (IsHtml(quoted[i]) && (escapes & kForHtml) != 0) {
      AppendEscaped(out, quoted[i]);
    } else {
      *out += quoted.substr(i, static_cast<size_t>(decoded.width));
    }
    i += static_cast<size_t>(decoded.width);
  }
}

class Writer {
 public:
  Writer(std::string* out, std::string_view text, const std::vector<Token>& tokens,
         const Layout& layout)
      : out_(*out), text_(text), tokens_(tokens), layout_(layout) {}

  void Write() {
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      Close(i);
      if (!open_.empty()) Separate();
      const Token& token = tokens_[i];
      std::string_view bytes = text_.substr(token.start, token.end - token.start);
      switch (token.kind) {
        case '{':
        case '[':
          out_ += static_cast<char>(token.kind);
          if (token.next == i + 1) {
            out_ += bytes.back();
          } else {
            open_.push_back({token.next, token.kind == '{', true, false});
          }
          break;
        case '"':
          String(token, bytes);
          break;
        case '0':
          Number(bytes);
          break;
        default:
          out_ += bytes;
      }
    }
    Close(static_cast<uint32_t>(tokens_.size()));
  }

 private:
  struct Container {
    uint32_t next;
    bool is_object;
    bool is_first;
    bool after_name;
  };

  void String(const Token& token, std::string_view bytes) {
    if (layout_.keep_strings && layout_.escapes != kNoEscapes) {
      AppendEscapedFor(&out_, bytes, layout_.escapes);
    } else if (layout_.keep_strings || (!token.escaped && layout_.escapes == kNoEscapes)) {
      out_ += bytes;
    } else {
      std::string plain;
      AppendUnquoted(&plain, bytes);
      AppendQuoted(&out_, plain, layout_.escapes);
    }
  }

  void Number(std::string_view bytes) {
    bool is_float = bytes.find_first_of(".eE") != std::string_view::npos;
    bool canonical = is_float ? layout_.canonical_floats : layout_.canonical_integers;
    // Shorter integers are exact, so they are written as they are.
    constexpr size_t kExactDigits = 15;
    bool is_zero = bytes == "-0" && (layout_.canonical_floats || layout_.canonical_integers);
    if (!is_zero && (!canonical || (!is_float && bytes.size() <= kExactDigits))) {
      out_ += bytes;
      return;
    }
    double value = ParseFloat(bytes, 64).value;
    if (std::isinf(value)) value = std::copysign(std::numeric_limits<double>::max(), value);
    AppendNumber(&out_, value == 0 ? 0.0 : value, FloatWidth::k64);
  }

  void Close(uint32_t token) {
    while (!open_.empty() && open_.back().next == token) {
      bool is_object = open_.back().is_object;
      open_.pop_back();
      BreakLine();
      out_ += is_object ? '}' : ']';
    }
  }

  void Separate() {
    Container& container = open_.back();
    if (container.after_name) {
      out_ += layout_.space_after_colon ? ": " : ":";
      container.after_name = false;
      return;
    }
    if (!container.is_first) out_ += layout_.space_after_comma ? ", " : ",";
    container.is_first = false;
    container.after_name = container.is_object;
    BreakLine();
  }

  void BreakLine() {
    if (!layout_.lines) return;
    out_ += '\n';
    out_ += layout_.prefix;
    for (size_t i = 0; i < open_.size() + layout_.depth; ++i) out_ += layout_.indent;
  }

  std::string& out_;
  std::string_view text_;
  const std::vector<Token>& tokens_;
  const Layout& layout_;
  std::vector<Container> open_;
};

}  // namespace

bool AppendQuoted(std::string* out, std::string_view text, uint32_t escapes) {
  bool valid = true;
  *out += '"';
  size_t written = 0;
  for (size_t i = 0; i < text.size();) {
    char c = text[i];
    if (static_cast<uint8_t>(c) < 0x80) {
      ++i;
      if (c >= ' ' && c != '"' && c != '\\' && ((escapes & kForHtml) == 0 || !IsHtml(c))) continue;
      *out += text.substr(written, i - 1 - written);
      AppendEscaped(out, c);
      written = i;
      continue;
    }
    DecodedRune decoded = DecodeRune(text.substr(i));
    size_t begin = i;
    i += static_cast<size_t>(decoded.width);
    bool separates = IsLineSeparator(decoded.rune) && (escapes & kForScripts) != 0;
    if (decoded.width > 1 && !separates) continue;
    *out += text.substr(written, begin - written);
    if (decoded.width == 1) {
      valid = false;
      AppendRune(out, kRuneError);
    } else {
      AppendHexEscape(out, static_cast<uint32_t>(decoded.rune));
    }
    written = i;
  }
  *out += text.substr(written);
  *out += '"';
  return valid;
}

// Every byte is read once, within the text: the program may change it.
void AppendUnquoted(std::string* out, std::string_view quoted) {
  for (size_t i = 1; i < quoted.size();) {
    char c = quoted[i];
    if (c == '"') return;
    if (c == '\\') {
      if (i + 1 >= quoted.size()) return;
      char letter = quoted[i + 1];
      if (letter == 'u') {
        AppendRune(out, UnquoteHexEscape(quoted, &i));
      } else {
        *out += UnquotedLetter(letter);
        i += 2;
      }
    } else if (static_cast<uint8_t>(c) < 0x80) {
      *out += c;
      ++i;
    } else {
      DecodedRune decoded = DecodeRune(quoted.substr(i));
      AppendRune(out, decoded.rune);
      i += static_cast<size_t>(decoded.width);
    }
  }
}

void AppendNumber(std::string* out, double value, FloatWidth width) {
  // Exponents where JavaScript has them, and as it writes them.
  bool narrow = width == FloatWidth::k32;
  double size = std::fabs(value);
  double small = narrow ? static_cast<double>(1e-6F) : 1e-6;
  double large = narrow ? static_cast<double>(1e21F) : 1e21;
  bool plain = size == 0 || (!(size < small) && !(size >= large));
  AppendFloat(out, value, plain ? 'f' : 'e', kShortest, width);
  if (!plain && std::string_view(*out).substr(out->size() - 4, 3) == "e-0") {
    out->erase(out->size() - 2, 1);
  }
}

void AppendLaidOut(std::string* out, std::string_view text, const std::vector<Token>& tokens,
                   const Layout& layout) {
  Writer(out, text, tokens, layout).Write();
}

}  // namespace goknot::stdlib::json
