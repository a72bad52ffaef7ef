// Any bytes are parsed, in both modes and with functions skipped first, without a crash; every
// diagnostic points into the text.
#include <string>

#include "base/arena.h"
#include "base/check.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "parser/parser.h"
#include "tests/fuzz/target.h"

namespace goknot {
namespace {

void Parse(const std::string& text, parser::SourceMode mode, parser::Functions functions) {
  lexer::SourceSet sources;
  lexer::SourceFile* source = sources.Add("fuzz.go", text);
  CHECK(source != nullptr);
  base::Arena arena;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  uint32_t next_node_id = 0;
  parser::ParseContext context = {arena, names, diagnostics, next_node_id};
  ast::File* file = parser::ParseFile(*source, context, {.mode = mode, .functions = functions});
  CHECK(file != nullptr);
  for (ast::Decl* decl : file->decls) {
    if (auto* function = decl->TryAs<ast::FuncDecl>()) {
      parser::ParseSignature(*file, *function, context);
      parser::ParseBody(*file, *function, context);
    }
  }
  // Errors of labels are no errors of the tree.
  CHECK(!file->has_errors || diagnostics.has_errors());
  for (const lexer::Diagnostic& diagnostic : diagnostics.all()) {
    CHECK(source->Contains(diagnostic.pos)) << diagnostic.text;
    sources.PositionOf(diagnostic.pos);
  }
}

}  // namespace
}  // namespace goknot

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using goknot::parser::Functions;
  using goknot::parser::SourceMode;
  std::string text(reinterpret_cast<const char*>(data), size);
  goknot::Parse(text, SourceMode::kStrict, Functions::kParse);
  goknot::Parse(text, SourceMode::kStrict, Functions::kSkip);
  goknot::Parse(text, SourceMode::kFragment, Functions::kParse);
  return 0;
}
