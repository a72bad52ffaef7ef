// A parsed text with all that it needs, for the tests of this room.
#ifndef GOKNOT_TESTS_PARSER_PARSE_H_
#define GOKNOT_TESTS_PARSER_PARSE_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "parser/parser.h"

namespace goknot::parser {

class Parsed {
 public:
  explicit Parsed(std::string_view text, const ParseOptions& options = {})
      : source_(sources_.Add("x.go", std::string(text))) {
    file = ParseFile(*source_, context(), options);
  }

  ParseContext context() { return {arena_, names_, found_, next_node_id_}; }
  const lexer::DiagnosticList& found() const { return found_; }
  uint32_t node_count() const { return next_node_id_; }

  // "line:column"
  std::string Place(ast::Pos pos) const {
    const lexer::Position position = source_->PhysicalPositionOf(pos);
    return std::to_string(position.line) + ":" + std::to_string(position.column);
  }

  // "line:column: text", in the order found.
  std::vector<std::string> Errors() const {
    std::vector<std::string> errors;
    for (const lexer::Diagnostic& diagnostic : found_.all()) {
      errors.push_back(Place(diagnostic.pos) + ": " + diagnostic.text);
    }
    return errors;
  }

  std::string Text(ast::Pos begin, ast::Pos end) const {
    const size_t offset = source_->OffsetOf(begin);
    return std::string(source_->text().substr(offset, source_->OffsetOf(end) - offset));
  }

  ast::File* file;

 private:
  lexer::SourceSet sources_;
  lexer::NameTable names_;
  lexer::DiagnosticList found_;
  base::Arena arena_;
  uint32_t next_node_id_ = 0;
  lexer::SourceFile* source_;
};

inline Parsed ParsedFragment(std::string_view text) {
  return Parsed(text, {.mode = SourceMode::kFragment});
}

// A text and the errors that Go's compiler finds in it.
struct ErrorCase {
  std::string_view text;
  std::vector<std::string> errors;
};

}  // namespace goknot::parser

#endif  // GOKNOT_TESTS_PARSER_PARSE_H_
