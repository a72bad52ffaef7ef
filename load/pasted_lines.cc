// RepairPasted, the steps that look at whole lines: line numbers, prompts, transcripts, output.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "absl/strings/match.h"
#include "base/arena.h"
#include "base/text.h"
#include "load/pasted_passes.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

struct Line {
  size_t begin;
  size_t end;  // without the newline
};

std::vector<Line> LinesOf(std::string_view text) {
  std::vector<Line> lines;
  size_t begin = 0;
  while (begin <= text.size()) {
    size_t newline = text.find('\n', begin);
    size_t end = newline == std::string_view::npos ? text.size() : newline;
    lines.push_back({begin, end});
    begin = end + 1;
  }
  return lines;
}

std::string_view Trimmed(std::string_view line) {
  line.remove_prefix(AfterBlanks(line, 0));
  while (!line.empty() && BlankAt(line, line.size() - 1) == 1) line.remove_suffix(1);
  return line;
}

// `12  x`, `12: x`, `12. x`, `12 | x`, `12`.
struct NumberedLine {
  uint32_t number;
  size_t rest;  // where the text after the number begins, in the line
};

std::optional<NumberedLine> ParseNumberedLine(std::string_view line) {
  constexpr size_t kMostDigits = 5;
  size_t at = AfterBlanks(line, 0);
  const size_t digits = at;
  uint32_t number = 0;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') {
    number = number * 10 + static_cast<uint32_t>(line[at++] - '0');
    if (at - digits > kMostDigits) return std::nullopt;
  }
  if (at == digits) return std::nullopt;
  const size_t delimiter = AfterBlanks(line, at);
  if (delimiter < line.size() &&
      std::string_view(":.|)").find(line[delimiter]) != std::string_view::npos) {
    at = delimiter + 1;
    if (line[delimiter] == '|') return NumberedLine{number, at};
  }
  if (at < line.size() && BlankAt(line, at) == 0) return std::nullopt;
  return NumberedLine{number, at};
}

// ---- Prompts.

constexpr std::array<std::string_view, 5> kShellCommands = {"go run ", "go build", "go test",
                                                            "go version", "./"};

// `$ go run x.go`, `you@home:~/x$ go run x.go`, `C:\x> go run x.go`.
bool IsShellPrompt(std::string_view line) {
  line = Trimmed(line);
  if (line == "$" || line.starts_with("$ ") || line.starts_with("% ")) return true;
  for (size_t at = 0; at + 1 < line.size(); ++at) {
    if (std::string_view("$%>#").find(line[at]) == std::string_view::npos) continue;
    std::string_view command = line.substr(AfterBlanks(line, at + 1));
    for (std::string_view known : kShellCommands) {
      if (command.starts_with(known)) return true;
    }
  }
  return false;
}

// The length of the prompt of an interactive interpreter, with the blanks before it; 0 if none.
size_t ReplPrompt(std::string_view line) {
  constexpr std::array<std::string_view, 6> kPrompts = {">>>",      "go>",    "gore>",
                                                        "gomacro>", "yaegi>", ">"};
  const size_t start = AfterBlanks(line, 0);
  for (std::string_view prompt : kPrompts) {
    if (!line.substr(start).starts_with(prompt)) continue;
    const size_t end = start + prompt.size();
    if (end == line.size() || BlankAt(line, end) > 0) return end;
  }
  return 0;
}

// The second prompt, of the lines that continue an entry.
size_t ContinuationPrompt(std::string_view line) {
  const size_t start = AfterBlanks(line, 0);
  size_t end = start;
  while (end < line.size() && line[end] == '.') ++end;
  if (end - start < 2) return 0;
  return end == line.size() || BlankAt(line, end) > 0 ? end : 0;
}

// What Go's runtime and the go command print at the beginning of a line.
bool IsFailureText(std::string_view line) {
  if (line.starts_with("goroutine ")) return line.ends_with("]:");
  return line.starts_with("panic: ") || line.starts_with("fatal error: ") ||
         line.starts_with("exit status ") || line.starts_with("# command-line-arguments") ||
         line.starts_with("Program exited");
}

bool AnnouncesOutput(std::string_view line) {
  line = Trimmed(line);
  return absl::EqualsIgnoreCase(ToAbsl(line), "output:") ||
         absl::EqualsIgnoreCase(ToAbsl(line), "prints:") ||
         absl::EqualsIgnoreCase(ToAbsl(line), "result:");
}

enum class Reading { kCode, kOutput };

// Builds the text with some lines shortened or blanked.
class LineFilter {
 public:
  LineFilter(const TrackedText& text, PasteRemarks& remarks)
      : text_(text), lines_(LinesOf(text.bytes())), remarks_(remarks) {}

  const std::vector<Line>& lines() const { return lines_; }
  std::string_view TextOf(const Line& line) const {
    return std::string_view(text_.bytes()).substr(line.begin, line.end - line.begin);
  }

  void Keep(const Line& line, size_t from = 0) {
    result_.Copy(text_, line.begin + from, line.end);
    Newline(line);
  }
  void KeepInside(std::string_view before, const Line& line, size_t from, std::string_view after) {
    from += AfterBlanks(TextOf(line).substr(from), 0);
    result_.Insert(before, text_.OriginOf(line.begin + from));
    result_.Copy(text_, line.begin + from, line.end);
    result_.Insert(after, text_.OriginOf(line.end));
    Newline(line);
  }
  void Blank(const Line& line) { Newline(line); }

  // Blanks a line of output; the first one is worth a remark.
  void BlankOutput(const Line& line) {
    std::string_view trimmed = Trimmed(TextOf(line));
    if (!noted_output_ && !trimmed.empty()) {
      noted_output_ = true;
      remarks_.push_back({text_.OriginOf(line.begin), lexer::Severity::kNote,
                          "read as what a program printed, and left out"});
    }
    Newline(line);
  }

  TrackedText Take() {
    result_.EndLike(text_);
    return std::move(result_);
  }

 private:
  void Newline(const Line& line) {
    if (line.end < text_.size()) result_.Copy(text_, line.end, line.end + 1);
  }

  const TrackedText& text_;
  std::vector<Line> lines_;
  PasteRemarks& remarks_;
  TrackedText result_;
  bool noted_output_ = false;
};

// Is it an expression that an interpreter shows the value of, and that is no statement? Calls of
// functions are both, and are left to be statements.
bool IsShown(std::string_view entry) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  base::Arena arena;
  uint32_t next_node_id = 0;
  lexer::SourceFile* source = sources.Add("", std::string(entry));
  const bool has_comment = absl::StrContains(ToAbsl(entry), "//");
  if (source == nullptr || has_comment || Trimmed(entry).empty()) return false;
  const ast::Expr* expr =
      parser::ParseExpression(*source, {arena, names, diagnostics, next_node_id});
  if (diagnostics.has_errors()) return false;
  if (const auto* unary = expr->TryAs<ast::UnaryExpr>()) {
    return unary->op != lexer::Token::kArrow;
  }
  const auto* call = expr->TryAs<ast::CallExpr>();
  if (call == nullptr) return true;
  constexpr std::array<std::string_view, 10> kShownCalls = {
      "append", "cap", "complex", "imag", "len", "make", "max", "min", "new", "real"};
  const auto* name = call->fun->TryAs<ast::Ident>();
  return name != nullptr &&
         std::find(kShownCalls.begin(), kShownCalls.end(), name->name.text()) != kShownCalls.end();
}

// Of a transcript only what was typed, but for the interpreter's own commands (`:import x`). What
// the interpreter showed the program prints.
TrackedText WhatWasTyped(LineFilter filter) {
  Reading reading = Reading::kOutput;
  for (const Line& line : filter.lines()) {
    std::string_view text = filter.TextOf(line);
    size_t prompt = ReplPrompt(text);
    const bool begins = prompt > 0;
    if (prompt == 0 && reading == Reading::kCode) prompt = ContinuationPrompt(text);
    reading = prompt > 0 ? Reading::kCode : Reading::kOutput;
    const bool is_command = Trimmed(text.substr(prompt)).starts_with(':');
    if (begins && !is_command && IsShown(text.substr(prompt))) {
      filter.KeepInside("fmt.Println(", line, prompt, ")");
    } else if (prompt > 0 && !is_command) {
      filter.Keep(line, prompt);
    } else {
      filter.Blank(line);
    }
  }
  return filter.Take();
}

}  // namespace

TrackedText WithoutLineNumbers(const TrackedText& text) {
  PasteRemarks none;
  LineFilter filter(text, none);
  std::vector<size_t> rests;  // per line, where the text begins
  uint32_t last = 0;
  size_t numbered = 0;
  for (const Line& line : filter.lines()) {
    rests.push_back(0);
    std::string_view content = filter.TextOf(line);
    if (Trimmed(content).empty()) continue;
    std::optional<NumberedLine> parsed = ParseNumberedLine(content);
    if (!parsed || (numbered > 0 && parsed->number <= last)) return text;
    last = parsed->number;
    rests.back() = parsed->rest;
    ++numbered;
  }
  if (numbered < 2) return text;
  for (size_t i = 0; i < rests.size(); ++i) filter.Keep(filter.lines()[i], rests[i]);
  return filter.Take();
}

TrackedText WithoutTerminal(const TrackedText& text, PasteRemarks& remarks) {
  LineFilter filter(text, remarks);
  for (const Line& line : filter.lines()) {
    std::string_view content = filter.TextOf(line);
    if (ReplPrompt(content) > 0 && !IsShellPrompt(content)) return WhatWasTyped(std::move(filter));
  }

  Reading reading = Reading::kCode;
  bool any_code = false;
  for (const Line& line : filter.lines()) {
    std::string_view content = filter.TextOf(line);
    if (IsShellPrompt(content)) {
      filter.Blank(line);
      // The code may follow a `$ cat x.go`.
      reading = any_code ? Reading::kOutput : Reading::kCode;
      continue;
    }
    if (IsFailureText(content) && !any_code) {
      remarks.push_back({text.OriginOf(line.begin), lexer::Severity::kError,
                         "this is what a program printed, not a program; mark the fence as text"});
      return text;
    }
    if (IsFailureText(content) || (AnnouncesOutput(content) && any_code)) {
      reading = Reading::kOutput;
    }
    if (reading == Reading::kOutput) {
      filter.BlankOutput(line);
      continue;
    }
    any_code |= !Trimmed(content).empty();
    filter.Keep(line);
  }
  return filter.Take();
}

}  // namespace goknot::load
