// See the header.
#include "repl/entry_text.h"

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "lexer/source.h"
#include "parser/parser.h"

namespace goknot::repl {
namespace {

// A text on its own, apart from the session.
struct LoneText {
  explicit LoneText(std::string_view text) : source(sources.Add("", std::string(text))) {}

  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  lexer::SourceFile* source;  // null: too large
};

}  // namespace

TextState JudgeText(std::string_view text) {
  LoneText lone(text);
  if (lone.source == nullptr) return TextState::kComplete;
  base::Arena arena;
  uint32_t next_node_id = 0;
  const ast::File* file =
      parser::ParseFile(*lone.source, {arena, lone.names, lone.diagnostics, next_node_id},
                        {.mode = parser::SourceMode::kFragment});
  if (file->has_errors || file->has_faults) {
    return file->incomplete ? TextState::kIncomplete : TextState::kComplete;
  }
  const bool is_blank = file->items.empty() && file->package_name == nullptr;
  return is_blank ? TextState::kBlank : TextState::kComplete;
}

bool IsProgram(std::string_view text) {
  LoneText lone(text);
  if (lone.source == nullptr) return false;
  lexer::Scanner scanner(*lone.source, lone.names, lone.diagnostics);
  scanner.Next();
  return scanner.token() == lexer::Token::kPackage;
}

bool IsSilenced(std::string_view text) {
  LoneText lone(text);
  if (lone.source == nullptr) return false;
  lexer::Scanner scanner(*lone.source, lone.names, lone.diagnostics);
  bool is_written = false;
  for (scanner.Next(); scanner.token() != lexer::Token::kEndOfFile; scanner.Next()) {
    const bool is_semicolon = scanner.token() == lexer::Token::kSemicolon;
    if (is_semicolon && scanner.text() != "semicolon") continue;
    is_written = is_semicolon;
  }
  return is_written;
}

}  // namespace goknot::repl
