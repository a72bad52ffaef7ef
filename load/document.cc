// See the header. Where a fence has to be split is found by its tokens, looking only at what stands
// outside of all brackets.
#include "load/document.h"

#include <algorithm>

#include "lexer/scanner.h"
#include "load/markdown.h"

namespace goknot::load {
namespace {

using lexer::Token;

class IgnoreDiagnostics final : public lexer::DiagnosticSink {
 public:
  void Report(lexer::Diagnostic /*diagnostic*/) override {}
};

// Where, by line index in a text, package clauses and main functions begin.
struct Landmarks {
  std::vector<size_t> packages;
  std::vector<size_t> mains;
};

Landmarks FindLandmarks(std::string_view text) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  IgnoreDiagnostics ignore;
  Landmarks found;
  lexer::SourceFile* source = sources.Add("", std::string(text));
  if (source == nullptr) return found;
  lexer::Scanner scanner(*source, names, ignore);
  int depth = 0;
  Token last = Token::kSemicolon;
  lexer::Pos last_pos;
  for (scanner.Next(); scanner.token() != Token::kEndOfFile; scanner.Next()) {
    const Token token = scanner.token();
    if (depth == 0 && last == Token::kPackage && token == Token::kName) {
      found.packages.push_back(source->LineIndexOf(last_pos));
    }
    if (depth == 0 && token == Token::kName && last == Token::kFunc && scanner.text() == "main") {
      found.mains.push_back(source->LineIndexOf(last_pos));
    }
    switch (token) {
      case Token::kLeftBrace:
      case Token::kLeftParen:
      case Token::kLeftBracket:
        ++depth;
        break;
      case Token::kRightBrace:
      case Token::kRightParen:
      case Token::kRightBracket:
        depth = std::max(0, depth - 1);
        break;
      default:
        break;
    }
    last = token;
    last_pos = scanner.pos();
  }
  return found;
}

// The offset at which each line of the text begins, and the end.
std::vector<size_t> LineStarts(std::string_view text) {
  std::vector<size_t> starts = {0};
  for (size_t at = 0; (at = text.find('\n', at)) != std::string_view::npos;) starts.push_back(++at);
  starts.push_back(text.size());
  return starts;
}

void AddFence(const Fence& fence, Document& document) {
  std::string_view text =
      std::string_view(document.text).substr(fence.begin, fence.end - fence.begin);
  const std::vector<size_t> starts = LineStarts(text);
  const Landmarks found = FindLandmarks(text);
  const auto first_line = fence.marker_line + 1;
  const auto last_line = fence.marker_line + static_cast<uint32_t>(starts.size()) - 1;

  // The lines [begin, end) of the fence are one text, with one program for each of its mains.
  auto add_text = [&](size_t begin, size_t end, uint32_t heading_line) {
    SnippetText snippet{text.substr(starts[begin], starts[end] - starts[begin]),
                        first_line + static_cast<uint32_t>(begin), heading_line, kLastMain};
    int number = 0;
    for (size_t main : found.mains) {
      if (main < begin || main >= end) continue;
      if (number > 0) snippet.heading_line = first_line + static_cast<uint32_t>(main);
      snippet.main = number++;
      document.programs.push_back(snippet);
    }
    if (number == 0) document.programs.push_back(snippet);
    if (number == 1) document.programs.back().main = kLastMain;
    document.titles.resize(document.programs.size(), fence.heading);
    document.last_lines.resize(document.programs.size(), last_line);
  };

  size_t begin = 0;
  uint32_t heading_line = fence.marker_line;
  for (size_t i = 1; i < found.packages.size(); ++i) {
    add_text(begin, found.packages[i], heading_line);
    begin = found.packages[i];
    heading_line = first_line + static_cast<uint32_t>(begin);
  }
  add_text(begin, starts.size() - 1, heading_line);
}

}  // namespace

void FindPrograms(Document& document) {
  for (const Fence& fence : FindGoFences(document.text)) AddFence(fence, document);
}

size_t ProgramAtLine(const Document& document, uint32_t line) {
  size_t found = document.programs.size();
  for (size_t i = 0; i < document.programs.size(); ++i) {
    const SnippetText& program = document.programs[i];
    if (program.heading_line <= line && line <= document.last_lines[i]) found = i;
  }
  return found;
}

}  // namespace goknot::load
