// See the header. Lines are sorted into paragraphs, code (lines set in), list items and headings.
#include "repl/doc_comment.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

constexpr size_t kCodeIndentation = 4;

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

// "//go:build": a word, a colon, and no blank before it.
bool IsDirective(std::string_view behind_marks) {
  const size_t colon = behind_marks.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == behind_marks.size())
    return false;
  return std::all_of(behind_marks.begin(), behind_marks.begin() + static_cast<ptrdiff_t>(colon),
                     [](char c) { return std::islower(static_cast<unsigned char>(c)) != 0; }) &&
         behind_marks[colon + 1] != ' ' && behind_marks[colon + 1] != '/';
}

// The lines without the comment's marks.
std::vector<std::string_view> LinesOf(std::string_view comment) {
  std::vector<std::string_view> lines;
  bool in_block = false;
  while (!comment.empty()) {
    const size_t newline = comment.find('\n');
    std::string_view line = comment.substr(0, newline);
    comment = newline == std::string_view::npos ? std::string_view() : comment.substr(newline + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string_view code = line;
    code.remove_prefix(std::min(code.find_first_not_of(" \t"), code.size()));
    if (!in_block && code.starts_with("//")) {
      line = code.substr(2);
      if (IsDirective(line)) continue;
      if (line.starts_with(' ')) line.remove_prefix(1);
    } else {
      if (!in_block && code.starts_with("/*")) {
        in_block = true;
        line = code.substr(2);
        if (line.starts_with(' ')) line.remove_prefix(1);
      }
      if (line.ends_with("*/")) {
        line.remove_suffix(2);
        in_block = false;
      }
    }
    while (line.ends_with(' ') || line.ends_with('\t')) line.remove_suffix(1);
    lines.push_back(line);
  }
  while (!lines.empty() && IsBlank(lines.front())) lines.erase(lines.begin());
  while (!lines.empty() && IsBlank(lines.back())) lines.pop_back();
  return lines;
}

bool IsSetIn(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

// "  - text" and "  1. text": the length of what stands before the text; 0: no item.
size_t ItemMark(std::string_view line) {
  const size_t begin = line.find_first_not_of(" \t");
  if (begin == 0 || begin == std::string_view::npos) return 0;
  size_t at = begin;
  if (std::string_view("-*+").find(line[at]) != std::string_view::npos) {
    ++at;
  } else {
    while (at < line.size() && std::isdigit(static_cast<unsigned char>(line[at])) != 0) ++at;
    if (at == begin || at == line.size() || (line[at] != '.' && line[at] != ')')) return 0;
    ++at;
  }
  return at < line.size() && line[at] == ' ' ? at + 1 : 0;
}

// "[strings.Builder]" without the brackets; what is no name keeps them.
std::string WithoutLinks(std::string_view line) {
  std::string out;
  for (size_t at = 0; at < line.size(); ++at) {
    const size_t close = line[at] == '[' ? line.find(']', at) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += line[at];
      continue;
    }
    const std::string_view name = line.substr(at + 1, close - at - 1);
    const bool is_name = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == '*' || c == '_' ||
             c == '/';
    });
    const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; };
    const bool stands_alone = (at == 0 || !is_word(line[at - 1])) &&
                              (close + 1 == line.size() || !is_word(line[close + 1]));
    const bool is_link = is_name && stands_alone &&
                         std::isdigit(static_cast<unsigned char>(name.front())) == 0 &&
                         (close + 1 == line.size() || line[close + 1] != ':');
    if (!is_link) {
      out += line[at];
      continue;
    }
    absl::StrAppend(&out, ToAbsl(name));
    at = close;
  }
  return out;
}

class Writer {
 public:
  Writer(size_t indentation, size_t columns)
      : indentation_(indentation), columns_(std::max(columns, indentation + 1) - indentation) {}

  void AddLine(std::string_view line, size_t further) {
    if (!line.empty()) out_.append(indentation_ + further, ' ');
    absl::StrAppend(&out_, ToAbsl(line), "\n");
  }
  void AddBlankLine() {
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }
  // The words in lines; the first one begins with `mark`, the others are set in as far.
  void AddWords(std::string_view text, std::string_view mark) {
    std::string line(mark);
    bool has_word = false;
    while (!text.empty()) {
      text.remove_prefix(std::min(text.find_first_not_of(" \t\n"), text.size()));
      const std::string_view word = text.substr(0, text.find_first_of(" \t\n"));
      if (word.empty()) break;
      text.remove_prefix(word.size());
      if (has_word && line.size() + 1 + word.size() > columns_) {
        AddLine(line, 0);
        line.assign(mark.size(), ' ');
        has_word = false;
      }
      absl::StrAppend(&line, has_word ? " " : "", ToAbsl(word));
      has_word = true;
    }
    if (has_word) AddLine(line, 0);
  }
  std::string Take() { return std::move(out_); }

 private:
  size_t indentation_;
  size_t columns_;  // behind it
  std::string out_;
};

// Of lines that are set in, the code that they are: without what they are all set in by.
void AddCode(const std::vector<std::string_view>& lines, size_t begin, size_t end, Writer* writer) {
  size_t common = std::string_view::npos;
  for (size_t i = begin; i < end; ++i) {
    if (!IsBlank(lines[i])) common = std::min(common, lines[i].find_first_not_of(" \t"));
  }
  for (size_t i = begin; i < end; ++i) {
    const bool is_blank = IsBlank(lines[i]);
    writer->AddLine(is_blank ? std::string_view() : lines[i].substr(common),
                    is_blank ? 0 : kCodeIndentation);
  }
}

}  // namespace

std::string FormatDocComment(std::string_view comment, size_t indentation, size_t columns) {
  const std::vector<std::string_view> lines = LinesOf(comment);
  Writer writer(indentation, columns);
  for (size_t at = 0; at < lines.size();) {
    if (IsBlank(lines[at])) {
      writer.AddBlankLine();
      ++at;
      continue;
    }
    size_t end = at + 1;
    if (const size_t mark = ItemMark(lines[at]); mark > 0) {
      std::string text(lines[at].substr(mark));
      while (end < lines.size() && !IsBlank(lines[end]) && IsSetIn(lines[end]) &&
             ItemMark(lines[end]) == 0) {
        absl::StrAppend(&text, " ", ToAbsl(lines[end++]));
      }
      std::string_view sign = lines[at].substr(0, mark - 1);
      sign.remove_prefix(sign.find_first_not_of(" \t"));
      writer.AddWords(WithoutLinks(text), absl::StrCat("  ", ToAbsl(sign), " "));
    } else if (IsSetIn(lines[at])) {
      while (end < lines.size() && (IsSetIn(lines[end]) || IsBlank(lines[end]))) ++end;
      while (IsBlank(lines[end - 1])) --end;
      AddCode(lines, at, end, &writer);
    } else {
      std::string text(lines[at]);
      const bool is_heading = text.starts_with("# ");
      while (!is_heading && end < lines.size() && !IsBlank(lines[end]) && !IsSetIn(lines[end])) {
        absl::StrAppend(&text, " ", ToAbsl(lines[end++]));
      }
      writer.AddWords(WithoutLinks(text), "");
    }
    at = end;
  }
  return writer.Take();
}

}  // namespace goknot::repl
