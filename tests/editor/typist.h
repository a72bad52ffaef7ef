// Someone who types at a Machine, and sees what a small terminal shows.
#ifndef GOKNOT_TESTS_EDITOR_TYPIST_H_
#define GOKNOT_TESTS_EDITOR_TYPIST_H_

#include <memory>
#include <string>
#include <string_view>

#include "editor/history.h"
#include "editor/machine.h"
#include "tests/editor/tiny_terminal.h"
#include "tests/editor/toy_language.h"

namespace goknot::editor {

inline constexpr std::string_view kUp = "\x1b[A";
inline constexpr std::string_view kDown = "\x1b[B";
inline constexpr std::string_view kRight = "\x1b[C";
inline constexpr std::string_view kLeft = "\x1b[D";
inline constexpr std::string_view kHome = "\x1b[H";
inline constexpr std::string_view kEnd = "\x1b[F";

class Typist {
 public:
  explicit Typist(int columns = 40, int rows = 10, KeyMap keys = KeyMap::kEmacs)
      : terminal_(columns, rows) {
    machine_.SetSize(columns, rows);
    machine_.SetKeys(keys);
    Begin();
  }

  void Begin(std::string_view initial = "") {
    machine_.Begin({.initial = std::string(initial)});
    terminal_.Write(machine_.Draw());
  }
  // Key by key, so that nothing looks like a burst. Entries that end are collected.
  Typist& Type(std::string_view bytes) {
    KeyDecoder keys;
    for (size_t at = 0; at < bytes.size();) {
      size_t size = 1;
      if (bytes[at] == '\x1b' && at + 1 < bytes.size() && bytes[at + 1] == '[') {
        size = bytes.find_first_of("ABCDFHZ~", at) + 1 - at;
      } else if (bytes[at] == '\x1b' && at + 1 < bytes.size()) {
        size = 2;
      }
      Send(bytes.substr(at, size));
      at += size;
    }
    return *this;
  }
  Typist& Escape() {
    machine_.Feed("\x1b");
    machine_.Timeout();
    Step();
    return *this;
  }
  Typist& Paste(std::string_view text) {
    Send("\x1b[200~" + std::string(text) + "\x1b[201~");
    return *this;
  }
  // As one read.
  Typist& Send(std::string_view bytes) {
    machine_.Feed(bytes);
    Step();
    return *this;
  }
  Typist& Print(std::string_view bytes) {
    terminal_.Write(machine_.Print(bytes));
    return *this;
  }
  Typist& Resize(int columns, int rows) {
    terminal_.Resize(columns, rows);
    terminal_.Write(machine_.Resize(columns, rows));
    return *this;
  }

  // The text with the cursor as '|'.
  std::string Text() const {
    std::string text = machine_.text();
    return text.insert(machine_.cursor(), "|");
  }
  std::string Shown() const { return terminal_.Text(); }
  // What entries came to: their texts, each with '.', or '^' for an interrupt, '$' for the end.
  const std::string& entries() const { return entries_; }
  const TinyTerminal& terminal() const { return terminal_; }
  History& history() { return history_; }
  Machine& machine() { return machine_; }

 private:
  void Step() {
    while (true) {
      Machine::Outcome outcome = machine_.Process();
      if (outcome == Machine::Outcome::kWaiting) break;
      entries_ += machine_.text();
      entries_ += outcome == Machine::Outcome::kAccepted      ? "."
                  : outcome == Machine::Outcome::kInterrupted ? "^"
                                                              : "$";
      if (outcome == Machine::Outcome::kAccepted) history_.Add(machine_.text());
      terminal_.Write(machine_.Finish(outcome));
      Begin();
    }
    terminal_.Write(machine_.Draw());
  }

  ToyLanguage language_;
  History history_{""};
  Machine machine_{language_, history_};
  TinyTerminal terminal_;
  std::string entries_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_TESTS_EDITOR_TYPIST_H_
