// A terminal in memory for the editor's tests: what the bytes that the editor writes make visible.
// It knows just the sequences that the editor may use; any other fails the test.
//
// The larger one for whole programs is tests/cli/terminal/emulator.py.
#ifndef GOKNOT_TESTS_EDITOR_TINY_TERMINAL_H_
#define GOKNOT_TESTS_EDITOR_TINY_TERMINAL_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "editor/clusters.h"
#include "gtest/gtest.h"

namespace goknot::editor {

class TinyTerminal {
 public:
  TinyTerminal(int columns, int rows) : columns_(columns), rows_(rows) {}

  void Write(std::string_view bytes) {
    written_ += bytes.size();
    for (size_t at = 0; at < bytes.size();) {
      if (bytes[at] == '\x1b') {
        at = Sequence(bytes, at);
        continue;
      }
      size_t next = NextCluster(bytes, at);
      Put(bytes.substr(at, next - at));
      at = next;
    }
  }

  // The screen's lines without blanks at their ends and blank lines at its end, and those that have
  // scrolled away before them.
  std::vector<std::string> Lines() const {
    std::vector<std::string> lines;
    for (const auto& row : grid_) {
      std::string line;
      for (const std::string& cell : row)
        line += cell == kSecondHalf ? "" : cell.empty() ? " " : cell;
      line.erase(line.find_last_not_of(' ') + 1);
      lines.push_back(line);
    }
    while (!lines.empty() && lines.back().empty()) lines.pop_back();
    return lines;
  }
  std::string Text() const {
    std::string text;
    for (const std::string& line : Lines()) text += (text.empty() ? "" : "|") + line;
    return text;
  }
  int row() const { return row_; }
  int column() const { return std::min(column_, columns_ - 1); }
  size_t written() const { return written_; }
  void Resize(int columns, int rows) {
    columns_ = columns;
    rows_ = rows;
  }

 private:
  static constexpr const char* kSecondHalf = "\x01";

  int top() const { return std::max(static_cast<int>(grid_.size()) - rows_, 0); }
  std::vector<std::string>& Line() {
    if (grid_.size() <= static_cast<size_t>(row_)) grid_.resize(static_cast<size_t>(row_) + 1);
    return grid_[static_cast<size_t>(row_)];
  }

  void Put(std::string_view cluster) {
    char first = cluster[0];
    if (first == '\r') {
      column_ = 0;
    } else if (first == '\n') {
      ++row_;
      column_ = 0;  // as output processing has it
      Line();
    } else if (first == '\b') {
      column_ = std::max(column() - 1, 0);
    } else {
      int width = ClusterWidth(cluster);
      if (column_ + width > columns_) {
        ++row_;
        column_ = 0;
      }
      auto at = static_cast<size_t>(column_);
      if (Line().size() < at + static_cast<size_t>(width))
        Line().resize(at + static_cast<size_t>(width));
      Line()[at] = cluster;
      if (width == 2) Line()[at + 1] = kSecondHalf;
      column_ += width;
    }
  }

  size_t Sequence(std::string_view bytes, size_t at) {
    size_t end = bytes.find_first_not_of("0123456789;?", at + 2);
    if (end == std::string_view::npos || bytes[at + 1] != '[') {
      ADD_FAILURE() << "broken sequence";
      return bytes.size();
    }
    std::string parameters(bytes.substr(at + 2, end - at - 2));
    int count = std::max(std::atoi(parameters.c_str()), 1);
    switch (bytes[end]) {
      case 'A':
        row_ = std::max(row_ - count, top());
        column_ = column();
        break;
      case 'B':
        row_ = std::min(row_ + count, top() + rows_ - 1);
        column_ = column();
        break;
      case 'C':
        column_ = std::min(column_ + count, columns_ - 1);
        break;
      case 'D':
        column_ = std::max(column() - count, 0);
        break;
      case 'G':
        column_ = std::min(count, columns_) - 1;
        break;
      case 'H':
        row_ = top();
        column_ = 0;
        break;
      case 'J':
        if (parameters == "2") {
          for (size_t i = static_cast<size_t>(top()); i < grid_.size(); ++i) grid_[i].clear();
          break;
        }
        EraseLine();
        for (size_t i = static_cast<size_t>(row_) + 1; i < grid_.size(); ++i) grid_[i].clear();
        break;
      case 'K':
        EraseLine();
        break;
      case 'm':
      case 'h':
      case 'l':
        break;
      default:
        ADD_FAILURE() << "unknown sequence " << parameters << bytes[end];
    }
    return end + 1;
  }

  void EraseLine() {
    if (Line().size() > static_cast<size_t>(column())) Line().resize(static_cast<size_t>(column()));
  }

  int columns_;
  int rows_;
  std::vector<std::vector<std::string>> grid_;
  int row_ = 0;
  int column_ = 0;
  size_t written_ = 0;
};

}  // namespace goknot::editor

#endif  // GOKNOT_TESTS_EDITOR_TINY_TERMINAL_H_
