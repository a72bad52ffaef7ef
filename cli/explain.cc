// `goknot explain`: the pages of the catalogue of patterns, and what the codes of diagnostics mean.
//
// Test: tests/cli/sessions/explain.session.
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/commands.h"
#include "knots/catalogue.h"
#include "lexer/diagnostic.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

struct DiagnosticEntry {
  std::string_view name;
  std::string_view meaning;
};

constexpr DiagnosticEntry kDiagnostics[] = {
#define GOKNOT_DIAGNOSTIC(name, meaning) {#name, meaning},
#include "lexer/diagnostics.def"
};

const DiagnosticEntry* FindDiagnostic(std::string_view name) {
  for (const DiagnosticEntry& entry : kDiagnostics) {
    if (absl::EqualsIgnoreCase(ToAbsl(entry.name), ToAbsl(name))) return &entry;
  }
  return nullptr;
}

// "12", "gk12" and "GK012" are the same page.
std::string NormalCode(std::string_view word) {
  std::string text = absl::AsciiStrToUpper(ToAbsl(word));
  std::string_view digits = text;
  if (digits.starts_with("GK")) digits.remove_prefix(2);
  bool numeric = !digits.empty() && digits.size() <= 3 &&
                 std::all_of(digits.begin(), digits.end(),
                             [](char c) { return absl::ascii_isdigit(static_cast<uint8_t>(c)); });
  if (!numeric) return text;
  return absl::StrCat("GK", std::string(3 - digits.size(), '0'), ToAbsl(digits));
}

// Markdown as a terminal shows it: headings bold, code set in and coloured, `names` coloured.
class PageStyler {
 public:
  std::string Style(std::string_view page) {
    while (!page.empty()) {
      size_t end = std::min(page.find('\n'), page.size() - 1);
      Line(page.substr(0, end));
      page.remove_prefix(end + 1);
    }
    return std::move(text_);
  }

 private:
  void Line(std::string_view line) {
    if (line.starts_with("```")) {
      in_code_ = !in_code_;
      return;
    }
    if (in_code_) {
      size_t comment = line.find("// ");
      std::string_view code = line.substr(0, comment);
      absl::StrAppend(&text_, "    ", ToAbsl(code));
      if (comment != std::string_view::npos) Add("32", line.substr(comment));
    } else if (line.starts_with("# ")) {
      Add("1;36", line.substr(2));
    } else if (line.starts_with("## ")) {
      Add("1", line.substr(3));
    } else {
      Prose(line);
    }
    text_ += '\n';
  }

  void Prose(std::string_view line) {
    bool code = false;
    while (true) {
      size_t tick = line.find('`');
      if (code) {
        Add("36", line.substr(0, tick));
      } else {
        absl::StrAppend(&text_, ToAbsl(line.substr(0, tick)));
      }
      if (tick == std::string_view::npos) return;
      line.remove_prefix(tick + 1);
      code = !code;
    }
  }

  void Add(const char* style, std::string_view text) {
    absl::StrAppend(&text_, "\033[", style, "m", ToAbsl(text), "\033[0m");
  }

  std::string text_;
  bool in_code_ = false;
};

bool OnColourTerminal() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || no_colour[0] == '\0');
}

int ListAll() {
  std::string text =
      "Patterns of mistakes with goroutines, channels and locks, as reports name them:\n\n";
  for (const knots::CataloguePage& page : knots::Catalogue()) {
    absl::StrAppend(&text, "  ", ToAbsl(page.code), "  ", ToAbsl(page.title), "\n");
  }
  absl::StrAppend(&text,
                  "\n'goknot explain GK001' shows one with a wrong and a right program.\n"
                  "'goknot explain UnusedVar' says what a diagnostic's code means.\n");
  std::fputs(text.c_str(), stdout);
  return 0;
}

int Unknown(const std::string& word) {
  std::vector<std::string_view> names;
  for (const knots::CataloguePage& page : knots::Catalogue()) names.push_back(page.code);
  for (const DiagnosticEntry& entry : kDiagnostics) names.push_back(entry.name);
  std::optional<std::string_view> near = base::NearestName(NormalCode(word), names);
  if (!near) near = base::NearestName(word, names);
  std::string text = absl::StrCat("nothing is known by the name \"", word, "\"");
  if (near) absl::StrAppend(&text, "; did you mean ", ToAbsl(*near), "?");
  absl::StrAppend(&text, "\nRun 'goknot explain' for a list.");
  return UsageError(text);
}

}  // namespace

int ExplainCommand(std::span<const std::string> arguments) {
  if (arguments.empty()) return ListAll();
  if (arguments.size() > 1) return UsageError("explain takes one code");
  const std::string& word = arguments[0];
  if (const knots::CataloguePage* page = knots::FindPage(NormalCode(word))) {
    std::string text =
        OnColourTerminal() ? PageStyler().Style(page->text) : std::string(page->text);
    std::fputs(text.c_str(), stdout);
    return 0;
  }
  if (const DiagnosticEntry* entry = FindDiagnostic(word)) {
    std::printf("%s: %s\n", std::string(entry->name).c_str(), std::string(entry->meaning).c_str());
    return 0;
  }
  return Unknown(word);
}

}  // namespace goknot::cli
