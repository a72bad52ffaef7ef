// Any bytes are scanned without a crash: tokens follow one another inside of the text, blocks are
// skipped to a closing brace, and every diagnostic points into the text.
#include <string>

#include "base/check.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "lexer/source.h"
#include "tests/fuzz/target.h"

namespace goknot {
namespace {

enum class Blocks { kEnter, kSkip };

void Scan(const std::string& text, Blocks blocks) {
  lexer::SourceSet sources;
  lexer::SourceFile* source = sources.Add("fuzz.go", text);
  CHECK(source != nullptr);
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  lexer::Scanner scanner(*source, names, diagnostics);
  lexer::Pos last_end = source->base();
  do {
    scanner.Next();
    CHECK(last_end <= scanner.pos() && scanner.pos() <= scanner.end());
    CHECK(source->Contains(scanner.end()));
    last_end = scanner.end();
    if (scanner.token() == lexer::Token::kLeftBrace && blocks == Blocks::kSkip &&
        scanner.SkipBlock()) {
      CHECK(scanner.token() == lexer::Token::kRightBrace);
      CHECK(last_end <= scanner.pos());
      last_end = scanner.end();
    }
  } while (scanner.token() != lexer::Token::kEndOfFile);
  CHECK(scanner.error_count() == diagnostics.error_count());
  for (const lexer::Diagnostic& diagnostic : diagnostics.all()) {
    CHECK(source->Contains(diagnostic.pos)) << diagnostic.text;
    sources.PositionOf(diagnostic.pos);
  }
}

}  // namespace
}  // namespace goknot

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  std::string text(reinterpret_cast<const char*>(data), size);
  goknot::Scan(text, goknot::Blocks::kEnter);
  goknot::Scan(text, goknot::Blocks::kSkip);
  return 0;
}
