// What the scanner makes of a text, for the tests of this room.
#ifndef GOKNOT_TESTS_LEXER_SCAN_H_
#define GOKNOT_TESTS_LEXER_SCAN_H_

#include <string>
#include <string_view>
#include <vector>

#include "lexer/scanner.h"

namespace goknot::lexer {

struct Scan {
  std::vector<std::string> tokens;  // as `name x`, `literal 1`, `;newline`, `:=`
  std::vector<std::string> errors;  // as "line:column: text", by physical position
};

inline Scan ScanText(std::string_view text) {
  SourceSet sources;
  NameTable names;
  DiagnosticList found;
  SourceFile* file = sources.Add("x.go", std::string(text));
  Scanner scanner(*file, names, found);
  Scan scan;
  for (scanner.Next(); scanner.token() != Token::kEndOfFile; scanner.Next()) {
    std::string token(Spelling(scanner.token()));
    if (scanner.token() == Token::kName || scanner.token() == Token::kLiteral) token += ' ';
    if (scanner.token() == Token::kName || scanner.token() == Token::kLiteral ||
        scanner.token() == Token::kSemicolon) {
      token += scanner.text();
    }
    scan.tokens.push_back(token);
  }
  for (const Diagnostic& diagnostic : found.all()) {
    const Position position = file->PhysicalPositionOf(diagnostic.pos);
    scan.errors.push_back(std::to_string(position.line) + ":" + std::to_string(position.column) +
                          ": " + diagnostic.text);
  }
  return scan;
}

}  // namespace goknot::lexer

#endif  // GOKNOT_TESTS_LEXER_SCAN_H_
