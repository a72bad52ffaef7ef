// See the header. Everything but completion looks at the text's tokens only.
#include "repl/language.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "lexer/source.h"
#include "repl/commands.h"
#include "repl/complete.h"
#include "repl/entry_text.h"
#include "repl/transcript.h"

namespace goknot::repl {
namespace {

using editor::Style;
using lexer::Token;

struct TextToken {
  Token token;
  size_t begin;
  size_t end;
  std::string_view text;
  lexer::LiteralKind literal;
};

// The tokens that are written there, without inserted semicolons.
std::vector<TextToken> TokensOf(std::string_view text) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  std::vector<TextToken> tokens;
  lexer::SourceFile* source = sources.Add("", std::string(text));
  if (source == nullptr) return tokens;
  lexer::Scanner scanner(*source, names, diagnostics);
  for (scanner.Next(); scanner.token() != Token::kEndOfFile; scanner.Next()) {
    const size_t begin = source->OffsetOf(scanner.pos());
    const size_t end = source->OffsetOf(scanner.end());
    if (scanner.token() == Token::kSemicolon && scanner.text() != "semicolon") continue;
    tokens.push_back(
        {scanner.token(), begin, end, text.substr(begin, end - begin), scanner.literal_kind()});
  }
  return tokens;
}

bool Opens(Token token) {
  return token == Token::kLeftParen || token == Token::kLeftBracket || token == Token::kLeftBrace;
}

bool Closes(Token token) {
  return token == Token::kRightParen || token == Token::kRightBracket ||
         token == Token::kRightBrace;
}

Token PartnerOf(Token token) {
  switch (token) {
    case Token::kRightParen:
      return Token::kLeftParen;
    case Token::kRightBracket:
      return Token::kLeftBracket;
    default:
      return Token::kLeftBrace;
  }
}

constexpr std::array<std::string_view, 24> kTypes = {
    "any",     "bool",  "byte",   "comparable", "complex64", "complex128", "error",  "float32",
    "float64", "int",   "int8",   "int16",      "int32",     "int64",      "rune",   "string",
    "uint",    "uint8", "uint16", "uint32",     "uint64",    "uintptr",    "struct", "interface"};
constexpr std::array<std::string_view, 22> kBuiltins = {
    "append", "cap",   "clear",   "close", "complex", "copy", "delete", "false",
    "imag",   "iota",  "len",     "make",  "max",     "min",  "new",    "nil",
    "panic",  "print", "println", "real",  "recover", "true"};

template <size_t count>
bool IsOneOf(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

Style StyleOf(const TextToken& token) {
  if (token.token == Token::kLiteral) {
    const bool is_text =
        token.literal == lexer::LiteralKind::kRune || token.literal == lexer::LiteralKind::kString;
    return is_text ? Style::kString : Style::kNumber;
  }
  if (lexer::IsKeyword(token.token)) return Style::kKeyword;
  if (token.token == Token::kName) {
    if (IsOneOf(kTypes, token.text)) return Style::kType;
    if (IsOneOf(kBuiltins, token.text)) return Style::kBuiltin;
  }
  return Style::kPlain;
}

// The comments in [begin, end), which holds no tokens.
void ColourComments(std::string_view text, size_t begin, size_t end,
                    std::vector<editor::Span>* spans) {
  const size_t slash = text.substr(0, end).find('/', begin);
  if (slash == std::string_view::npos) return;
  spans->push_back({slash, end, Style::kComment});
}

// How deep brackets are open at the end of the text.
int DepthAtEnd(std::string_view text) {
  int depth = 0;
  for (const TextToken& token : TokensOf(text)) {
    if (Opens(token.token)) ++depth;
    if (Closes(token.token)) depth = std::max(depth - 1, 0);
  }
  return depth;
}

// A case of a switch or select stands as deep as its keyword.
bool BeginsClause(std::string_view line) {
  return line.starts_with("case ") || line.starts_with("default:");
}

bool DeclaresMain(std::string_view text) {
  const std::vector<TextToken> tokens = TokensOf(text);
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].token == Token::kFunc && tokens[i + 1].text == "main") return true;
  }
  return false;
}

}  // namespace

editor::Completeness GoLanguage::Judge(std::string_view text) {
  using Verdict = editor::Completeness::Verdict;
  editor::Completeness completeness;
  if (IsCommand(text)) return completeness;
  if (IsTranscript(text)) {  // of a transcript, the last entry
    const std::vector<std::string> entries = EntriesIn(text);
    return Judge(entries.back());
  }
  const TextState state = JudgeText(text);
  if (state == TextState::kIncomplete) {
    completeness.verdict = Verdict::kNeedsMore;
    completeness.indentation = std::string(static_cast<size_t>(DepthAtEnd(text)), '\t');
  } else if (state == TextState::kBlank && input_ == InputKind::kScript) {
    completeness.verdict = Verdict::kNeedsMore;  // a comment belongs to what follows
  } else if (state == TextState::kComplete && IsProgram(text)) {
    const bool is_whole = input_ == InputKind::kTerminal && DeclaresMain(text);
    if (!is_whole) completeness.verdict = Verdict::kNeedsMore;
  }
  return completeness;
}

std::string GoLanguage::Indentation(std::string_view text, size_t cursor) {
  int depth = DepthAtEnd(text.substr(0, cursor));
  const size_t next = text.find_first_not_of(" \t", cursor);
  const bool closes =
      next != std::string_view::npos && std::string_view(")]}").find(text[next]) != text.npos;
  if (closes || BeginsClause(text.substr(std::min(next, text.size())))) {
    depth = std::max(depth - 1, 0);
  }
  return std::string(static_cast<size_t>(depth), '\t');
}

std::vector<editor::Span> GoLanguage::Colour(std::string_view text) {
  std::vector<editor::Span> spans;
  if (IsCommand(text)) {
    const size_t begin = text.find_first_of(":?");
    const size_t end = text[begin] == '?' ? begin + 1 : text.find_first_of(" \t\n", begin);
    spans.push_back({begin, std::min(end, text.size()), Style::kCommand});
    return spans;
  }
  size_t at = 0;
  for (const TextToken& token : TokensOf(text)) {
    ColourComments(text, at, token.begin, &spans);
    const Style style = StyleOf(token);
    if (style != Style::kPlain) spans.push_back({token.begin, token.end, style});
    at = token.end;
  }
  ColourComments(text, at, text.size(), &spans);
  return spans;
}

std::optional<size_t> GoLanguage::MatchingBracket(std::string_view text, size_t at) {
  std::vector<const TextToken*> open;
  const std::vector<TextToken> tokens = TokensOf(text);
  for (const TextToken& token : tokens) {
    if (Opens(token.token)) {
      open.push_back(&token);
    } else if (Closes(token.token)) {
      if (open.empty() || open.back()->token != PartnerOf(token.token)) return std::nullopt;
      if (open.back()->begin == at) return token.begin;
      if (token.begin == at) return open.back()->begin;
      open.pop_back();
    }
  }
  return std::nullopt;
}

editor::Completions GoLanguage::Complete(std::string_view text, size_t cursor) {
  return session_ == nullptr ? editor::Completions{} : CompleteAt(*session_, text, cursor);
}

std::string GoLanguage::Document(std::string_view text, size_t cursor) {
  if (session_ == nullptr) return {};
  return DocumentationAt(*session_, text, cursor);
}

}  // namespace goknot::repl
