// See the header.
#include "repl/report.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "load/read.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

constexpr size_t kMostErrors = 10;
constexpr size_t kMostPlaces = 10;
constexpr std::string_view kIndent = "    ";

bool IsNameByte(char c) {
  return c == '_' || (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

// The line and, below it, a caret at the byte `column` (from 1) with a tail under the name there. A
// call stands at its parenthesis: it is the function's name that is pointed at.
void AppendLine(std::string_view line, uint32_t column, std::string* out) {
  if (line.empty() || column == 0) return;
  size_t at = std::min<size_t>(column - 1, line.size());
  size_t end = at;
  if (at < line.size() && line[at] == '(') {
    while (at > 0 && (IsNameByte(line[at - 1]) || line[at - 1] == '.')) --at;
  }
  while (end < line.size() && IsNameByte(line[end])) ++end;
  absl::StrAppend(out, ToAbsl(kIndent), ToAbsl(line), "\n", ToAbsl(kIndent));
  for (size_t i = 0; i < at; ++i) {
    if (line[i] == '\t') {
      out->push_back('\t');
    } else if ((line[i] & 0xc0) != 0x80) {  // not amid a character
      out->push_back(' ');
    }
  }
  out->push_back('^');
  if (end > at + 1) out->append(end - at - 1, '~');
  out->push_back('\n');
}

// Names of functions as the prompt knows them; the entry itself is not one.
std::string FunctionText(std::string_view name) {
  constexpr std::string_view kPackage = "main.";
  if (name == "main.main") return "here";
  if (name.starts_with(kPackage)) name.remove_prefix(kPackage.size());
  return absl::StrCat("in ", ToAbsl(name));
}

void AppendPlaceOf(const lexer::SourceSet& sources, lexer::Pos pos, std::string* out) {
  const lexer::SourceFile* file = sources.FileOf(pos);
  if (file == nullptr) return;
  const size_t index = file->LineIndexOf(pos);
  const auto offset = static_cast<uint32_t>(pos.offset - file->LineStart(index).offset);
  AppendLine(file->LineText(index), offset + 1, out);
}

// Who reads this has no use for the address of an instruction.
std::string WithoutSignal(std::string_view head) {
  const size_t begin = head.find("[signal ");
  if (begin == std::string_view::npos) return std::string(head);
  const size_t end = std::min(head.find('\n', begin), head.size() - 1) + 1;
  return absl::StrCat(ToAbsl(head.substr(0, begin)), ToAbsl(head.substr(end)));
}

// Files are named from the working directory.
std::string PositionText(const lexer::SourceSet& sources, lexer::Pos pos) {
  lexer::Position position = sources.PositionOf(pos);
  if (!position.file.starts_with('/')) return position.ToString();
  const std::string short_path = load::ShortPath(std::string(position.file));
  position.file = short_path;
  return position.ToString();
}

}  // namespace

std::string ReportDiagnostics(const lexer::SourceSet& sources,
                              const lexer::DiagnosticList& diagnostics) {
  std::string out;
  size_t errors = 0;
  for (const lexer::Diagnostic& one : lexer::AsGoShowsThem(sources, diagnostics.all())) {
    if (one.severity == lexer::Severity::kError && ++errors > kMostErrors) {
      absl::StrAppend(&out, "too many errors\n");
      break;
    }
    const std::string place = PositionText(sources, one.pos);
    absl::StrAppend(&out, place, place.empty() ? "" : ": ",
                    one.severity == lexer::Severity::kError ? "" : "note: ", one.text, "\n");
    AppendPlaceOf(sources, one.pos, &out);
    for (const lexer::DiagnosticNote& note : one.notes) {
      const std::string where = note.pos.IsKnown() ? PositionText(sources, note.pos) : "";
      absl::StrAppend(&out, "  ", where, where.empty() ? "" : ": ", note.text, "\n");
    }
  }
  return out;
}

std::string LinesOfPlace(const lexer::SourceSet& sources, std::string_view file, int32_t line,
                         int32_t column) {
  const lexer::SourceFile* source = sources.FileNamed(file);
  if (source == nullptr || line < 1 || static_cast<size_t>(line) > source->line_count()) return {};
  const std::string_view text = source->LineText(static_cast<size_t>(line) - 1);
  if (column == 0) return absl::StrCat(ToAbsl(kIndent), ToAbsl(text), "\n");
  std::string out;
  AppendLine(text, static_cast<uint32_t>(column), &out);
  return out;
}

std::string ReportFailure(const lexer::SourceSet& sources, const Failure& failure) {
  std::string out = WithoutSignal(failure.head);
  for (size_t i = 0; i < failure.places.size(); ++i) {
    const FailurePlace& place = failure.places[i];
    if (i == kMostPlaces) {
      absl::StrAppend(&out, "... and ", failure.has_more_places ? "more than " : "",
                      failure.places.size() - i, " frames more\n");
      break;
    }
    absl::StrAppend(&out, place.file, ":", place.line, ":", place.column, ": ",
                    FunctionText(place.function), "\n");
    out += LinesOfPlace(sources, place.file, place.line, place.column);
  }
  return out;
}

}  // namespace goknot::repl
