// See the header.
#include "knots/report_page.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

constexpr size_t kWidth = 100;
constexpr size_t kWidestSource = 72;

bool IsWordByte(char c) {
  return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// What stands at `at`, as a range of bytes: a name, an arrow, a character. The compiler's position
// of a call is its parenthesis and that of a selector its dot; the names beside them are meant.
std::pair<size_t, size_t> WordAt(std::string_view line, size_t at) {
  if (line[at] == '.' && at + 1 < line.size() && IsWordByte(line[at + 1])) ++at;
  size_t end = line[at] == '(' ? at : std::string_view::npos;
  while (end != std::string_view::npos && at > 0 && IsWordByte(line[at - 1])) --at;
  if (end != std::string_view::npos && at < end) return {at, end};
  if (line.substr(at, 2) == "<-") return {at, at + 2};
  end = at;
  while (end < line.size() && IsWordByte(line[end])) ++end;
  return {at, std::max(end, at + 1)};
}

// Lines of at most `width` columns, broken at blanks.
std::vector<std::string> Wrapped(std::string_view text, size_t first_width, size_t width) {
  std::vector<std::string> lines(1);
  size_t room = first_width;
  while (!text.empty()) {
    size_t end = std::min(text.find(' '), text.size());
    std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    if (!lines.back().empty() && Width(lines.back()) + 1 + Width(word) > room) {
      lines.emplace_back();
      room = width;
    }
    absl::StrAppend(&lines.back(), lines.back().empty() ? "" : " ", ToAbsl(word));
  }
  return lines;
}

}  // namespace

size_t Width(std::string_view text) {
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
  }));
}

std::string ReportPage::Paint(const char* code, std::string_view text) const {
  if (!style_.colours || text.empty()) return std::string(text);
  return absl::StrCat("\033[", code, "m", ToAbsl(text), "\033[0m");
}

void ReportPage::Headline(std::string_view text) {
  for (const std::string& line : Wrapped(text, kWidth, kWidth - 2)) {
    absl::StrAppend(&text_, Paint("1", line), "\n");
  }
}

void ReportPage::Line(std::string_view text) { absl::StrAppend(&text_, ToAbsl(text), "\n"); }

void ReportPage::Prose(std::string_view text, size_t first, size_t indent) {
  bool begun = false;
  for (const std::string& line : Wrapped(text, kWidth - first, kWidth - first - indent)) {
    absl::StrAppend(&text_, std::string(begun ? first + indent : first, ' '), line, "\n");
    begun = true;
  }
}

void ReportPage::Hanging(std::string_view before, std::string_view below, std::string_view text) {
  std::string_view margin = before;
  for (const std::string& line : Wrapped(text, kWidth - Width(before), kWidth - Width(below))) {
    absl::StrAppend(&text_, ToAbsl(margin), line, "\n");
    margin = below;
  }
}

void ReportPage::Source(std::string_view file, int32_t line, int32_t column,
                        std::string_view remark) {
  std::string place = PlaceText(file, line);
  std::string bar = style_.terminal ? " \u2502 " : " | ";
  std::string margin = absl::StrCat("  ", std::string(Width(place), ' '), bar);
  SourceLine source = lines_.Line(file, line);
  size_t room = kWidth - Width(margin);
  if (source.text.empty()) {
    bool begun = false;
    for (const std::string& part : Wrapped(remark, room, room)) {
      absl::StrAppend(&text_, begun ? margin : absl::StrCat("  ", place, bar), part, "\n");
      begun = true;
    }
    return;
  }
  std::string shown = source.text;
  std::replace(shown.begin(), shown.end(), '\t', ' ');
  if (Width(shown) > kWidestSource) {
    size_t cut = kWidestSource - 3;
    while (cut > 0 && (static_cast<unsigned char>(shown[cut]) & 0xc0) == 0x80) --cut;
    shown = shown.substr(0, cut) + "...";
  }
  absl::StrAppend(&text_, "  ", Paint("1", place), bar, shown, "\n");

  size_t at = column > 0 ? static_cast<size_t>(column) - 1 : std::string::npos;
  std::string carets;
  if (at != std::string::npos && at >= source.indent && at - source.indent < shown.size()) {
    auto [begin, end] = WordAt(shown, at - source.indent);
    carets = std::string(Width(shown.substr(0, begin)), ' ') + "^" +
             std::string(std::max<size_t>(Width(shown.substr(begin, end - begin)), 1) - 1, '~');
  }
  if (!carets.empty() && Width(carets) + 1 + Width(remark) <= room) {
    absl::StrAppend(&text_, margin, Paint("32", carets), " ", ToAbsl(remark), "\n");
    return;
  }
  if (!carets.empty()) absl::StrAppend(&text_, margin, Paint("32", carets), "\n");
  for (const std::string& part : Wrapped(remark, room, room)) {
    absl::StrAppend(&text_, margin, part, "\n");
  }
}

}  // namespace goknot::knots
