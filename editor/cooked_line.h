// A line of input for a program, edited as a terminal's own line discipline would: shown as it is
// typed, with Backspace, Ctrl-W and Ctrl-U, until Enter or Ctrl-D.
//
// Ctrl-D ends the line as it is; in an empty one it is the end of the input. Keys that mean nothing
// here (cursor keys, other control characters) are dropped.
//
// Test: tests/editor/cooked_line_test.cc.
#ifndef GOKNOT_EDITOR_COOKED_LINE_H_
#define GOKNOT_EDITOR_COOKED_LINE_H_

#include <optional>
#include <string>

#include "editor/keys.h"

namespace goknot::editor {

class CookedLine {
 public:
  // Takes one key. The line when that ends it, with its '\n' if it was Enter; "": the input's end.
  // What the terminal is to show is added to `echo`.
  std::optional<std::string> Take(const Key& key, std::string* echo);

  // What is typed of the next line.
  const std::string& text() const { return text_; }
  void Clear() { text_.clear(); }

 private:
  void Insert(const std::string& text, std::string* echo);
  void EraseLast(std::string* echo);

  std::string text_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_COOKED_LINE_H_
