// Files are read whole, once, at the moment of the report. Test: tests/knots/explain_test.cc.
#include "knots/source_lines.h"

#include <algorithm>
#include <fstream>

namespace goknot::knots {
namespace {

constexpr size_t kMaxLines = 1'000'000;

std::string Trim(const std::string& text) {
  size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

}  // namespace

const std::vector<std::string>& SourceLines::Load(std::string_view file) {
  auto found = files_.find(file);
  if (found != files_.end()) return found->second;
  std::vector<std::string>& lines = files_[std::string(file)];
  std::ifstream in{std::string(file)};
  std::string line;
  while (lines.size() < kMaxLines && std::getline(in, line)) lines.push_back(line);
  return lines;
}

std::string SourceLines::Line(std::string_view file, int32_t line) {
  if (options_.source_line) {
    std::string text = Trim(options_.source_line(file, line));
    if (!text.empty()) return text;
  }
  const std::vector<std::string>& lines = Load(file);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return "";
  return Trim(lines[static_cast<size_t>(line) - 1]);
}

uint32_t SourceLines::CountSends(std::string_view file, int32_t line, std::string_view name) {
  const std::vector<std::string>& lines = Load(file);
  uint32_t count = 0;
  for (size_t i = static_cast<size_t>(std::max(line, 0)); i < lines.size(); ++i) {
    if (lines[i].substr(0, 1) == "}" || lines[i].substr(0, 3) == "```") break;
    std::string text = Trim(lines[i]);
    if (name.empty() || text.substr(0, name.size()) != name) continue;
    size_t arrow = text.find_first_not_of(" \t", name.size());
    if (arrow != std::string::npos && text.substr(arrow, 2) == "<-") ++count;
  }
  return count;
}

}  // namespace goknot::knots
