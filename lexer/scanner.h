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
  // Scanning moves cursor_ over bytes; these helpers are in scanner.cc, number.cc and comment.cc.
  void ScanName();
  void ScanNameSlow();
  bool AtNameRune(bool first, size_t& width);
  void ScanNumber();
  void ScanString();
  void ScanRawString();
  void ScanRune();
  bool ScanEscape(char quote);
  void ScanOperator();
  void ScanLineComment(size_t start);
  bool ScanBlockComment(size_t start);  // false: not closed
  void NoteComment(size_t start);
  void TakeLineDirective(size_t comment_start, size_t text_start, std::string_view text,
                         size_t next_offset);
  void SkipBlanks(bool newline_ends);
  void SetLiteral(LiteralKind kind, bool ok);
  void SetSemicolon(std::string_view how);

  // Bytes of one character that may stand inside literals and comments; reports bad encoding.
  void SkipCharacter();
  char Peek(size_t ahead = 0) const { return text_begin_[cursor_ + ahead]; }
  bool AtEnd() const { return cursor_ >= size_; }
  // Reports a NUL, invalid UTF-8 or a byte order mark at the cursor and steps over it.
  bool SkipBadCharacter();

  void Error(size_t offset, DiagnosticCode code, std::string text);

  SourceFile& file_;
  NameTable& names_;
  DiagnosticSink& sink_;
  const char* text_begin_;  // '\0' follows the last byte
  size_t size_;
  size_t cursor_ = 0;  // next byte to look at

  Token token_ = Token::kEndOfFile;
  size_t token_start_ = 0;
  std::string_view text_;
  Name name_;
  LiteralKind literal_kind_ = LiteralKind::kInt;
  bool bad_literal_ = false;
  bool newline_ends_ = false;  // a newline after the current token is a semicolon
  bool unfinished_ = false;
  size_t error_count_ = 0;

  // The comment group that was read last: [doc_begin_, doc_end_), 0 when there is none.
  size_t doc_begin_ = 0;
  size_t doc_end_ = 0;
  std::vector<Directive> directives_;

  // Names met lately, by hash: spares most visits to the shared table.
  std::array<Name, 512> recent_names_ = {};
};

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_SCANNER_H_
