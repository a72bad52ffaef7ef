// Entries from what is no terminal, or from a terminal whose lines are edited by itself: lines are
// read until the language finds the text complete.
//
// No byte behind the line's end is taken from the file, so that a program run by an entry may read
// what follows, as a command in a shell script may.
//
// Test: tests/editor/plain_input_test.cc.
#ifndef GOKNOT_EDITOR_PLAIN_INPUT_H_
#define GOKNOT_EDITOR_PLAIN_INPUT_H_

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "editor/language.h"
#include "editor/line_editor.h"

namespace goknot::editor {

class PlainInput {
 public:
  PlainInput(int input, Language& language) : input_(input), language_(language) {}

  // `prompt` is called before each line, with false for the first one of the entry.
  Entry ReadEntry(const std::function<void(bool continuing)>& prompt);

 private:
  enum class LineEnd : uint8_t { kNewline, kEndOfInput, kInterrupted };
  LineEnd ReadLine(std::string* line);

  int input_;
  Language& language_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_PLAIN_INPUT_H_
