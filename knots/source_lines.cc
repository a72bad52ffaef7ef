// Files are read whole, once, at the moment of the report. Test: tests/knots/explain_test.cc.
#include "knots/source_lines.h"

#include <fstream>

namespace goknot::knots {
namespace {

constexpr size_t kMaxLines = 1'000'000;

SourceLine Trim(const std::string& text) {
  size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return {text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1), first};
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

SourceLine SourceLines::Line(std::string_view file, int32_t line) {
  if (options_.source_line) {
    SourceLine found = Trim(options_.source_line(file, line));
    if (!found.text.empty()) return found;
  }
  const std::vector<std::string>& lines = Load(file);
  if (line < 1 || static_cast<size_t>(line) > lines.size()) return {};
  return Trim(lines[static_cast<size_t>(line) - 1]);
}

}  // namespace goknot::knots
