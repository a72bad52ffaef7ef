// Any bytes are parsed and checked, as a package and as a fragment, without a crash; every
// diagnostic points into the text, and a package without errors has a type for each of its objects.
#include <string>

#include "base/arena.h"
#include "base/check.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "parser/parser.h"
#include "tests/fuzz/target.h"
#include "types/checker.h"

namespace goknot {
namespace {

void Check(const std::string& text, bool fragment) {
  lexer::SourceSet sources;
  lexer::SourceFile* source = sources.Add("fuzz.go", text);
  CHECK(source != nullptr);
  base::Arena arena;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  types::Universe universe(names);
  uint32_t next_node_id = 0;
  parser::ParseContext context = {arena, names, diagnostics, next_node_id};
  parser::ParseOptions options;
  if (fragment) options.mode = parser::SourceMode::kFragment;
  ast::File* files[] = {parser::ParseFile(*source, context, options)};
  types::Config config;
  config.sources = &sources;
  config.fragment = fragment;
  config.lenient_unused = fragment;
  auto checked = types::CheckPackage(universe, config, "main", files, diagnostics);
  for (const lexer::Diagnostic& diagnostic : diagnostics.all()) {
    CHECK(!diagnostic.pos.IsKnown() || source->Contains(diagnostic.pos)) << diagnostic.text;
  }
  if (diagnostics.has_errors()) return;
  for (types::Object* object : checked->package()->scope()->objects()) {
    CHECK(object->type != nullptr) << object->name();
  }
}

}  // namespace
}  // namespace goknot

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  goknot::Check(text, /*fragment=*/false);
  goknot::Check(text, /*fragment=*/true);
  return 0;
}
