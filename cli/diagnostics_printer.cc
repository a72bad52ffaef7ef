// See the header.
#include "cli/diagnostics_printer.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "base/text.h"
#include "cli/hints.h"
#include "lexer/diagnostic_order.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

constexpr int kMaxErrors = 10;

// What the go command finds before it calls the compiler; it then prints nothing else, and no
// header.
bool IsLoadError(const lexer::Diagnostic& diagnostic) {
  switch (diagnostic.code) {
    case lexer::DiagnosticCode::kNoSuchPackage:
    case lexer::DiagnosticCode::kImportCycle:
    case lexer::DiagnosticCode::kMixedPackages:
    case lexer::DiagnosticCode::kNoGoFiles:
    case lexer::DiagnosticCode::kInternalPackage:
    case lexer::DiagnosticCode::kImportedProgram:
    case lexer::DiagnosticCode::kBadModule:
    case lexer::DiagnosticCode::kEmbedPattern:
    case lexer::DiagnosticCode::kUnsupportedCgo:
      return true;
    default:
      return false;
  }
}

class Formatter {
 public:
  Formatter(const lexer::SourceSet& sources, const PrintOptions& options,
            std::string_view working_directory)
      : sources_(sources), options_(options), working_directory_(working_directory) {}

  std::string Format(const std::vector<lexer::Diagnostic>& found) {
    std::vector<lexer::Diagnostic> load_errors;
    std::copy_if(found.begin(), found.end(), std::back_inserter(load_errors), IsLoadError);
    if (!load_errors.empty()) {
      for (const lexer::Diagnostic& diagnostic : load_errors) AddLoadError(diagnostic);
      return std::move(text_);
    }
    // Packages were checked one after the other.
    for (auto begin = found.begin(); begin != found.end();) {
      const std::string_view package = PackageOf(*begin);
      const auto end = std::find_if(begin, found.end(), [&](const lexer::Diagnostic& diagnostic) {
        return PackageOf(diagnostic) != package;
      });
      AddPackage(package, std::vector<lexer::Diagnostic>(begin, end));
      begin = end;
    }
    return std::move(text_);
  }

 private:
  // Empty: no header is wanted.
  std::string_view PackageOf(const lexer::Diagnostic& diagnostic) const {
    const lexer::SourceFile* file = sources_.FileOf(diagnostic.pos);
    if (!options_.package_of || file == nullptr) return {};
    return options_.package_of(*file);
  }

  // The stack of imports that led there comes first.
  void AddLoadError(const lexer::Diagnostic& diagnostic) {
    for (const lexer::DiagnosticNote& note : diagnostic.notes) {
      absl::StrAppend(&text_, note.text, "\n\t");
    }
    if (diagnostic.pos.IsKnown()) {
      std::string place = Place(diagnostic.pos);
      if (place.starts_with("./")) place.erase(0, 2);
      absl::StrAppend(&text_, place, ": ");
    }
    absl::StrAppend(&text_, diagnostic.text, "\n");
    Underline(diagnostic);
  }

  void AddPackage(std::string_view package, std::vector<lexer::Diagnostic> found) {
    const std::vector<lexer::Diagnostic> shown =
        options_.limit == ErrorLimit::kNone ? lexer::AllInOrder(sources_, std::move(found))
                                            : lexer::AsGoShowsThem(sources_, std::move(found));
    const bool has_errors =
        std::any_of(shown.begin(), shown.end(), [](const lexer::Diagnostic& diagnostic) {
          return diagnostic.severity == lexer::Severity::kError;
        });
    if (has_errors && !package.empty()) absl::StrAppend(&text_, "# ", ToAbsl(package), "\n");
    int errors = 0;
    hint_.clear();
    after_syntax_error_ = false;
    for (const lexer::Diagnostic& diagnostic : shown) {
      Add(diagnostic);
      if (diagnostic.severity != lexer::Severity::kError) continue;
      if (++errors == kMaxErrors && options_.limit == ErrorLimit::kTen) {
        absl::StrAppend(&text_, Place(diagnostic.pos), ": too many errors\n");
        break;
      }
    }
  }

  void Add(const lexer::Diagnostic& diagnostic) {
    absl::StrAppend(&text_, Bold(Place(diagnostic.pos)), ": ");
    if (diagnostic.severity == lexer::Severity::kWarning) absl::StrAppend(&text_, "warning: ");
    if (diagnostic.severity == lexer::Severity::kNote) absl::StrAppend(&text_, "note: ");
    absl::StrAppend(&text_, WithShortNames(diagnostic), "\n");
    Underline(diagnostic);
    for (const lexer::DiagnosticNote& note : diagnostic.notes) {
      // Without a place it is a further line of the message: "have (R)".
      const std::string place = note.pos.IsKnown() ? absl::StrCat(Place(note.pos), ": ") : "";
      absl::StrAppend(&text_, "\t", place, note.text, "\n");
    }
    AddHint(diagnostic);
  }

  // A text that says where something else stands, in a file beside this one, calls that file as the
  // line's beginning does.
  std::string WithShortNames(const lexer::Diagnostic& diagnostic) const {
    std::string file(sources_.PositionOf(diagnostic.pos).file);
    size_t name = file.rfind('/') + 1;
    if (name <= 1) return diagnostic.text;
    std::string shown = ShortFileName(file, working_directory_);
    shown.resize(shown.size() - (file.size() - name));
    return absl::StrReplaceAll(
        diagnostic.text, {{absl::StrCat(" ", file.substr(0, name)), absl::StrCat(" ", shown)}});
  }

  std::string Place(lexer::Pos pos) const {
    lexer::Position position = sources_.PositionOf(pos);
    if (position.line == 0) return "<unknown line number>";
    std::string file = ShortFileName(position.file, working_directory_);
    position.file = file;
    return position.ToString();
  }

  // The source line and a caret below; tabs are kept so that the caret stands right.
  void Underline(const lexer::Diagnostic& diagnostic) {
    if (options_.source_lines == SourceLines::kLeaveOut) return;
    const lexer::SourceFile* file = sources_.FileOf(diagnostic.pos);
    if (file == nullptr) return;
    size_t line_index = file->LineIndexOf(diagnostic.pos);
    std::string_view line = file->LineText(line_index);
    if (line.ends_with('\r')) line.remove_suffix(1);
    size_t column = diagnostic.pos.offset - file->LineStart(line_index).offset;
    if (column > line.size()) column = line.size();
    std::string blanks;
    for (char c : line.substr(0, column)) {
      bool is_continuation = (static_cast<unsigned char>(c) & 0xc0) == 0x80;
      if (!is_continuation) blanks += c == '\t' ? '\t' : ' ';
    }
    size_t width = 1;
    if (diagnostic.end > diagnostic.pos) {
      width = std::min<size_t>(diagnostic.end.offset - diagnostic.pos.offset, line.size() - column);
    }
    std::string carets = absl::StrCat("^", std::string(width > 1 ? width - 1 : 0, '~'));
    absl::StrAppend(&text_, "    ", ToAbsl(line), "\n    ", blanks, Green(carets), "\n");
  }

  // Behind all that Go says. Once is enough; and syntax errors may follow from the first of them.
  void AddHint(const lexer::Diagnostic& diagnostic) {
    if (options_.source_lines == SourceLines::kLeaveOut) return;
    const lexer::SourceFile* file = sources_.FileOf(diagnostic.pos);
    if (file == nullptr) return;
    const bool is_syntax = diagnostic.code == lexer::DiagnosticCode::kSyntax;
    if (is_syntax && std::exchange(after_syntax_error_, true)) return;
    std::string hint = HintFor(diagnostic, file->LineText(file->LineIndexOf(diagnostic.pos)));
    if (hint == hint_) return;
    hint_ = std::move(hint);
    if (!hint_.empty()) absl::StrAppend(&text_, "    ", Green("hint:"), " ", hint_, "\n");
  }

  std::string Bold(std::string text) const { return Wrap("1", std::move(text)); }
  std::string Green(std::string text) const { return Wrap("32", std::move(text)); }
  std::string Wrap(const char* code, std::string text) const {
    if (options_.colour == Colour::kNone) return text;
    return absl::StrCat("\033[", code, "m", text, "\033[0m");
  }

  const lexer::SourceSet& sources_;
  const PrintOptions& options_;
  std::string_view working_directory_;
  std::string text_;
  // Within one package.
  std::string hint_;  // of the diagnostic before
  bool after_syntax_error_ = false;
};

}  // namespace

PrintOptions OptionsForStandardError() {
  PrintOptions options;
  if (!isatty(STDERR_FILENO)) return options;
  options.source_lines = SourceLines::kShow;
  const char* no_colour = std::getenv("NO_COLOR");
  if (no_colour == nullptr || no_colour[0] == '\0') options.colour = Colour::kTerminal;
  return options;
}

std::string WorkingDirectory() {
  std::error_code error;
  return std::filesystem::current_path(error).string();
}

std::string ShortFileName(std::string_view file, std::string_view working_directory) {
  if (!file.starts_with('/') || working_directory.empty()) return std::string(file);
  std::filesystem::path relative =
      std::filesystem::path(file).lexically_relative(std::filesystem::path(working_directory));
  std::string text = relative.string();
  if (text.empty() || text.size() >= file.size()) return std::string(file);
  return text.find('/') == std::string::npos ? absl::StrCat("./", text) : text;
}

std::string FormatDiagnostics(const lexer::SourceSet& sources,
                              const std::vector<lexer::Diagnostic>& found,
                              const PrintOptions& options, std::string_view working_directory) {
  return Formatter(sources, options, working_directory).Format(found);
}

void PrintDiagnostics(const lexer::SourceSet& sources, const std::vector<lexer::Diagnostic>& found,
                      const PrintOptions& options) {
  if (found.empty()) return;
  std::string text = FormatDiagnostics(sources, found, options, WorkingDirectory());
  std::fflush(stdout);
  std::fputs(text.c_str(), stderr);
}

}  // namespace goknot::cli
