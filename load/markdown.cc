// See the header: one pass over the lines, with the open fence, HTML comment and last title as
// state.
#include "load/markdown.h"

#include <optional>

namespace goknot::load {
namespace {

struct Marker {
  char character;
  size_t length;
  std::string_view info;
};

std::string_view TrimBlanks(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

// The markers of list items open a container in which a fence may be indented.
std::string_view WithoutListMarker(std::string_view line) {
  std::string_view trimmed = TrimBlanks(line);
  size_t i = 0;
  if (!trimmed.empty() && (trimmed[0] == '-' || trimmed[0] == '*' || trimmed[0] == '+')) {
    i = 1;
  } else {
    while (i < trimmed.size() && i < 9 && trimmed[i] >= '0' && trimmed[i] <= '9') ++i;
    if (i == 0 || i >= trimmed.size() || (trimmed[i] != '.' && trimmed[i] != ')')) return line;
    ++i;
  }
  return i < trimmed.size() && trimmed[i] == ' ' ? TrimBlanks(trimmed.substr(i)) : line;
}

std::optional<Marker> FenceMarker(std::string_view line) {
  line = TrimBlanks(line);
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return std::nullopt;
  char character = line[0];
  size_t length = line.find_first_not_of(character);
  if (length == std::string_view::npos) length = line.size();
  if (length < 3) return std::nullopt;
  std::string_view info = TrimBlanks(line.substr(length));
  // `code` spans of one line look like a fence but for the backtick that closes them.
  if (character == '`' && info.find('`') != std::string_view::npos) return std::nullopt;
  return Marker{character, length, info};
}

bool IsGo(std::string_view info, std::string* words) {
  size_t end = info.find_first_of(" \t,{");
  std::string_view language = info.substr(0, end);
  *words = end == std::string_view::npos ? "" : std::string(TrimBlanks(info.substr(end)));
  return language == "go" || language == "golang" || language == "Go";
}

// The text of `## Title ##`, or nothing.
std::optional<std::string_view> AtxHeading(std::string_view line) {
  size_t indent = line.find_first_not_of(' ');
  if (indent > 3) return std::nullopt;  // also a blank line's npos
  line.remove_prefix(indent);
  size_t level = line.find_first_not_of('#');
  if (level == std::string_view::npos) level = line.size();
  if (level < 1 || level > 6) return std::nullopt;
  if (level < line.size() && line[level] != ' ' && line[level] != '\t' && line[level] != '\r') {
    return std::nullopt;
  }
  std::string_view title = TrimBlanks(line.substr(level));
  size_t closing = title.find_last_not_of('#');
  if (closing == std::string_view::npos) return std::string_view();
  if (closing + 1 < title.size() && (title[closing] == ' ' || title[closing] == '\t')) {
    title = TrimBlanks(title.substr(0, closing + 1));
  }
  return title;
}

// A line of = or - under a line of text makes that one a title.
bool IsUnderline(std::string_view line) {
  line = TrimBlanks(line);
  return line.size() >= 2 && (line.find_first_not_of('=') == std::string_view::npos ||
                              line.find_first_not_of('-') == std::string_view::npos);
}

// Titles are shown as plain text: without the marks for bold, code and links.
std::string PlainText(std::string_view title) {
  std::string plain;
  for (size_t i = 0; i < title.size(); ++i) {
    char c = title[i];
    if (c == '`' || c == '*') continue;
    if (c == '[') {
      size_t close = title.find("](", i);
      size_t end = close == std::string_view::npos ? close : title.find(')', close);
      if (end != std::string_view::npos) {
        plain += PlainText(title.substr(i + 1, close - i - 1));
        i = end;
        continue;
      }
    }
    plain += c;
  }
  return plain;
}

}  // namespace

std::vector<Fence> FindGoFences(std::string_view document) {
  std::vector<Fence> fences;
  std::optional<Marker> open;
  bool open_is_go = false;
  Fence fence{};
  std::string heading;
  std::string_view previous_line;
  uint32_t line_number = 0;

  size_t start = 0;
  while (start < document.size()) {
    size_t newline = document.find('\n', start);
    size_t next = newline == std::string_view::npos ? document.size() : newline + 1;
    std::string_view line = document.substr(start, next - start);
    if (line.ends_with('\n')) line.remove_suffix(1);
    ++line_number;

    if (open) {
      std::optional<Marker> close = FenceMarker(line);
      if (close && close->character == open->character && close->length >= open->length &&
          close->info.empty()) {
        fence.end = start;
        if (open_is_go) fences.push_back(fence);
        open.reset();
      }
    } else if ((open = FenceMarker(WithoutListMarker(line)))) {
      std::string words;
      open_is_go = IsGo(open->info, &words);
      fence = Fence{next, next, line_number, heading, words};
    } else if (std::optional<std::string_view> title = AtxHeading(line)) {
      heading = PlainText(*title);
    } else if (IsUnderline(line) && !TrimBlanks(previous_line).empty()) {
      heading = PlainText(TrimBlanks(previous_line));
    }
    previous_line = open ? std::string_view() : line;
    start = next;
  }
  if (open && open_is_go) {
    fence.end = document.size();
    fences.push_back(fence);
  }
  return fences;
}

bool IsMarkdownName(std::string_view path) {
  return path.ends_with(".md") || path.ends_with(".markdown");
}

}  // namespace goknot::load
