// See diagnostic.h.
#include "lexer/diagnostic.h"

#include <algorithm>
#include <utility>

#include "lexer/diagnostic_order.h"

namespace goknot::lexer {
namespace {

struct CodeInfo {
  std::string_view name;
  std::string_view meaning;
};

constexpr CodeInfo kCodes[] = {
#define GOKNOT_DIAGNOSTIC(name, meaning) {#name, meaning},
#include "lexer/diagnostics.def"
};

// The file and line that two diagnostics must share to be taken for one.
struct LineKey {
  const SourceFile* file = nullptr;
  size_t line = 0;

  friend bool operator==(const LineKey&, const LineKey&) = default;
};

LineKey LineOf(const SourceSet& sources, Pos pos) {
  const SourceFile* file = sources.FileOf(pos);
  if (file == nullptr) return {};
  return {file, file->LineIndexOf(pos)};
}

// Whether one text may stand several times at one line, for several places in it.
enum class EqualTexts : uint8_t { kOncePerLine, kAtEachPlace };

std::vector<Diagnostic> InOrder(const SourceSet& sources, std::vector<Diagnostic> found,
                                EqualTexts equal_texts) {
  std::vector<Diagnostic> shown;
  LineKey last_syntax;
  LineKey last_other;
  std::string last_other_text;
  for (Diagnostic& diagnostic : found) {
    const LineKey line = LineOf(sources, diagnostic.pos);
    const bool known = line.file != nullptr;
    if (diagnostic.text.starts_with("syntax error")) {
      if (known && line == last_syntax) continue;
      last_syntax = line;
    } else if (equal_texts == EqualTexts::kOncePerLine) {
      if (known && line == last_other && diagnostic.text == last_other_text) continue;
      last_other = line;
      last_other_text = diagnostic.text;
    }
    shown.push_back(std::move(diagnostic));
  }
  std::stable_sort(shown.begin(), shown.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return a.pos < b.pos; });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) {
    return a.pos == b.pos && a.text == b.text;
  };
  shown.erase(std::unique(shown.begin(), shown.end(), same), shown.end());
  return shown;
}

}  // namespace

std::string_view CodeName(DiagnosticCode code) { return kCodes[static_cast<size_t>(code)].name; }

std::string_view CodeMeaning(DiagnosticCode code) {
  return kCodes[static_cast<size_t>(code)].meaning;
}

void DiagnosticList::Report(Diagnostic diagnostic) {
  if (diagnostic.severity == Severity::kError) ++error_count_;
  diagnostics_.push_back(std::move(diagnostic));
}

void DiagnosticList::Clear() {
  diagnostics_.clear();
  error_count_ = 0;
}

std::vector<Diagnostic> AsGoShowsThem(const SourceSet& sources, std::vector<Diagnostic> found) {
  return InOrder(sources, std::move(found), EqualTexts::kOncePerLine);
}

std::vector<Diagnostic> AllInOrder(const SourceSet& sources, std::vector<Diagnostic> found) {
  return InOrder(sources, std::move(found), EqualTexts::kAtEachPlace);
}

}  // namespace goknot::lexer
