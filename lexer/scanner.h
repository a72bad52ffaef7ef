// The scanner: Go source text to tokens (spec: Lexical elements), hand-written, one pass, no
// allocation per token. Semicolons are inserted as the specification says. Errors have the words
// and positions of Go 1.27's compiler; after one, scanning goes on with the next token.
//
// Comments are skipped, except that
//   * `//line` and `/*line*/` directives go to the SourceFile's table;
//   * `//go:` directives are kept in directives() until somebody takes them;
//   * the range of the comment group right before a token is in doc() (its documentation).
//
// One thread per scanner. Test: tests/lexer/scanner_test.cc; fuzzed by tests/fuzz/parser_fuzz.cc.
#ifndef GOKNOT_LEXER_SCANNER_H_
#define GOKNOT_LEXER_SCANNER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "lexer/token.h"

namespace goknot::lexer {

// A `//go:verb args` comment.
struct Directive {
  Pos pos;                // of the text, just behind the slashes
  std::string_view text;  // "go:embed x.txt"
  bool own_line;          // nothing but blanks stands before it on its line
};

// A range of the text, [begin, end); unknown positions when empty.
struct PosRange {
  Pos begin;
  Pos end;
};

class Scanner {
 public:
  Scanner(SourceFile& file, NameTable& names, DiagnosticSink& sink);

  // The part of the text from `start` on: for function bodies that are parsed later.
  Scanner(SourceFile& file, NameTable& names, DiagnosticSink& sink, Pos start);

  // Goes to the next token. At the end of the text, kEndOfFile for ever.
  void Next();

  // At a {: goes to the } that closes it, looking only at brackets, quotes and comments, and
  // without reporting anything. False, and the { is still the current token, when there is none.
  bool SkipBlock();

  // At the ( or [ behind a function's name: goes to the { of its body, or to the end of the line
  // when it has none, in the same way. False, and nothing has changed, when there is neither.
  bool SkipSignature();

  // The current token, valid after the first Next().
  Token token() const { return token_; }
  Pos pos() const { return file_.PosAt(token_start_); }
  Pos end() const { return file_.PosAt(cursor_); }  // just past it
  // Names, literals: their text. Semicolons: "semicolon", or for those that the scanner inserted
  // "newline" or "EOF".
  std::string_view text() const { return text_; }
  Name name() const { return name_; }                         // of kName
  LiteralKind literal_kind() const { return literal_kind_; }  // of kLiteral
  bool bad_literal() const { return bad_literal_; }           // kLiteral that had an error
  PosRange doc() const;  // the comment group that ends on the line before the token, if any

  // Directives seen since they were last taken, in order.
  std::vector<Directive>& directives() { return directives_; }

  // How many errors the scanner has reported, and whether the last token is one that more text
  // could still finish (an open raw string or comment): a prompt then asks for the next line.
  size_t error_count() const { return error_count_; }
  bool unfinished() const { return unfinished_; }

  SourceFile& file() const { return file_; }

 private:
  // One scanner, four files: scanner.cc (tokens, names, operators), scanner_number.cc,
  // scanner_literal.cc (strings, runes), scanner_comment.cc (comments, directives).

  void ScanName();
  void ScanNameBeyondAscii();
  bool TakeNameRune();
  void SetName(std::string_view text);
  void ScanOperator(char first);
  // Takes `second` if it is the next byte.
  bool Take(char second);
  void SetOperator(Token token, size_t bytes);
  // `token` is the plain operator; an `=` behind it makes the assignment operator.
  void SetOperatorOrAssign(Token token, size_t bytes);

  struct NumberScan;
  void ScanNumber();
  void ScanDigits(NumberScan& number, int base);
  void ScanExponent(NumberScan& number);
  void CheckNumber(NumberScan& number);

  void ScanString();
  void ScanRawString();
  void ScanRune();
  bool ScanEscape(char quote);
  bool ScanEscapeDigits(int count, int base, uint32_t max);
  void SetLiteral(LiteralKind kind, bool ok);

  void ScanLineComment();
  void ScanBlockComment();
  void NoteComment();
  void TakeLineDirective(size_t text_start, std::string_view text, size_t next_offset);
  bool OnlyBlanksBefore(size_t offset) const;
  size_t EndOfQuoted(size_t at) const;
  // Where a comment that begins at `at` ends; size_ if it is not closed. `at` if there is none.
  size_t EndOfComment(size_t at) const;
  bool IsBraceOfType(size_t at) const;

  char Peek(size_t ahead = 0) const { return text_begin_[cursor_ + ahead]; }
  bool AtEnd() const { return cursor_ >= size_; }
  std::string_view Rest() const { return {text_begin_ + cursor_, size_ - cursor_}; }
  std::string_view TokenText() const {
    return {text_begin_ + token_start_, cursor_ - token_start_};
  }

  // Reports a NUL, invalid UTF-8 or a byte order mark at the cursor and steps over it; false when
  // there is none.
  bool SkipBadCharacter();
  // Steps over one character beyond ASCII or a bad one.
  void SkipUnusualCharacter();

  void Error(size_t offset, DiagnosticCode code, std::string text);

  SourceFile& file_;
  NameTable& names_;
  DiagnosticSink& sink_;
  const char* text_begin_;  // '\0' follows the last byte
  size_t size_;
  size_t cursor_;  // the next byte to look at

  Token token_ = Token::kEndOfFile;
  size_t token_start_ = 0;
  std::string_view text_;
  Name name_;
  LiteralKind literal_kind_ = LiteralKind::kInt;
  bool bad_literal_ = false;
  bool newline_ends_ = false;  // a newline after the current token is a semicolon
  bool unfinished_ = false;
  size_t error_count_ = 0;

  // The comment group that was read last, by offsets; empty when there is none, or when it stands
  // behind a token on its line.
  size_t doc_begin_ = 0;
  size_t doc_end_ = 0;
  std::vector<Directive> directives_;

  // Names met lately, by hash: spares most visits to the shared table.
  std::array<Name, 512> recent_names_ = {};
};

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_SCANNER_H_
