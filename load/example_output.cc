// See the header. The text of a comment is that of go/ast: without its marks, without a blank
// behind them, blanks at the ends of lines and blank lines around it; several blank lines are one.
#include "load/example_output.h"

#include <string_view>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "base/text.h"
#include "lexer/scanner.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

// The last stretch between two tokens of a function's body that has comments in it.
std::string_view LastComments(const ast::File& file, const ast::FuncDecl& function) {
  lexer::SourceFile& source = *file.source;
  lexer::DiagnosticList ignored;
  lexer::NameTable names;
  lexer::Scanner scanner(source, names, ignored, function.body_begin);
  std::string_view found;
  scanner.Next();
  while (true) {
    const size_t gap = source.OffsetOf(scanner.end());
    do {  // semicolons that stand in no text
      scanner.Next();
    } while (scanner.token() == lexer::Token::kSemicolon && scanner.text() != "semicolon" &&
             scanner.pos() < function.body_end);
    if (scanner.pos() >= function.body_end) return found;
    const std::string_view between =
        source.text().substr(gap, source.OffsetOf(scanner.pos()) - gap);
    if (between.find('/') != std::string_view::npos) found = between;
  }
}

// The lines of the last group of comments in a text of blanks and comments.
std::vector<std::string> LinesOfLastGroup(std::string_view text) {
  std::vector<std::string> lines;
  int line_ends = 0;
  while (!text.empty()) {
    if (text.starts_with("//") || text.starts_with("/*")) {
      if (line_ends > 1) lines.clear();
      line_ends = 0;
      const bool is_line = text[1] == '/';
      const size_t end = std::min(is_line ? text.find('\n') : text.find("*/", 2), text.size());
      std::string_view comment = text.substr(2, end - 2);
      if (is_line && comment.starts_with(' ')) comment.remove_prefix(1);
      for (absl::string_view line : absl::StrSplit(ToAbsl(comment), '\n')) {
        lines.emplace_back(absl::StripTrailingAsciiWhitespace(line));
      }
      text.remove_prefix(std::min(is_line ? end : end + 2, text.size()));
    } else {
      if (text[0] == '\n') ++line_ends;
      text.remove_prefix(1);
    }
  }
  return lines;
}

std::string Joined(const std::vector<std::string>& lines) {
  std::vector<std::string> kept;
  for (const std::string& line : lines) {
    if (line.empty() && (kept.empty() || kept.back().empty())) continue;
    kept.push_back(line);
  }
  if (!kept.empty() && kept.back().empty()) kept.pop_back();
  return kept.empty() ? std::string() : absl::StrCat(absl::StrJoin(kept, "\n"), "\n");
}

}  // namespace

std::optional<ExampleOutput> FindExampleOutput(const ast::File& file,
                                               const ast::FuncDecl& function) {
  const std::string comment = Joined(LinesOfLastGroup(LastComments(file, function)));
  absl::string_view text = absl::StripLeadingAsciiWhitespace(comment);
  ExampleOutput output{.text = "", .unordered = false};
  constexpr absl::string_view kUnordered = "unordered ";
  constexpr absl::string_view kOutput = "output:";
  if (absl::StartsWithIgnoreCase(text, kUnordered)) {
    output.unordered = true;
    text.remove_prefix(kUnordered.size());
  }
  if (!absl::StartsWithIgnoreCase(text, kOutput)) return std::nullopt;
  text.remove_prefix(kOutput.size());
  while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  if (!text.empty() && text[0] == '\n') text.remove_prefix(1);
  output.text = std::string(text);
  return output;
}

}  // namespace goknot::load
