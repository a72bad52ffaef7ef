// The editor with the toy language, as a program: tests/cli/terminal/ drives it through a
// pseudo-terminal to see the editor alone.
//
//   editor_demo [vi]
//
// It answers an entry with its text in brackets, and knows a few of its own: `every N` prints a
// line each N milliseconds from a thread from then on, `partial` lets it end no line, `flood N`
// prints N lines from a thread as fast as it can, `sleep N` takes N milliseconds in the foreground,
// `size` tells the columns.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "editor/line_editor.h"
#include "tests/editor/toy_language.h"

namespace {

using goknot::editor::Entry;
using goknot::editor::LineEditor;

void PrintEvery(LineEditor* editor, int milliseconds, bool partial) {
  for (int i = 0;; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
    std::string number = std::to_string(i);
    editor->Print(partial ? number + " " : "<line " + number + " of the background>\n");
  }
}

void Flood(LineEditor* editor, int lines) {
  for (int i = 0; i < lines; ++i) editor->Print("<flood " + std::to_string(i) + ">\n");
}

void Answer(LineEditor* editor, const std::string& text) {
  int number = std::atoi(text.c_str() + std::min(text.size(), text.find(' ') + 1));
  if (text.starts_with("every ") || text.starts_with("partial ")) {
    std::thread(PrintEvery, editor, number, text[0] == 'p').detach();
  } else if (text.starts_with("flood ")) {
    std::thread(Flood, editor, number).detach();
  } else if (text.starts_with("sleep ")) {
    editor->Wait(-1, number, [] {});
  } else if (text == "unended") {
    editor->Print("no end");
  } else if (text == "red") {
    editor->Print("\x1b[31mred");
  } else if (text == "size") {
    editor->Print(std::to_string(editor->columns()) + "\n");
  } else {
    editor->Print("[" + text + "]\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  goknot::editor::ToyLanguage language;
  goknot::editor::EditorOptions options;
  options.history_path = goknot::editor::DefaultHistoryPath();
  if (argc > 1 && std::string(argv[1]) == "vi") options.keys = goknot::editor::KeyMap::kVi;
  // It outlives the threads that print, which are never joined.
  auto* editor = new LineEditor(options, language);
  while (true) {
    Entry entry = editor->ReadEntry({});
    if (entry.kind == Entry::Kind::kEnd) break;
    if (entry.kind == Entry::Kind::kText) Answer(editor, entry.text);
  }
  editor->Flush();
  std::fflush(nullptr);
  std::_Exit(0);
}
