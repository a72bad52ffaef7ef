// What is around a session: where its output goes, where programs find their input, and what is to
// be looked after while an entry runs. At a terminal that is the line editor; a script has the
// standard files as they are.
//
// Test: tests/cli/terminal/scripts/repl_*.term, tests/cli/sessions/repl_*.session.
#ifndef GOKNOT_REPL_CONSOLE_H_
#define GOKNOT_REPL_CONSOLE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "editor/line_editor.h"

namespace goknot::repl {

class Console {
 public:
  virtual ~Console() = default;

  // Any thread, several at a time.

  // What programs write to standard output (1) and error (2).
  virtual void Write(int file, std::string_view bytes) = 0;
  // read(2) of standard input, for the reader of that name. Blocks.
  virtual int64_t Read(const void* reader, void* to, size_t size) = 0;
  // Sends away who reads under that name, null: everybody, with ECANCELED, as far as it can.
  virtual void CancelReads(const void* reader) = 0;
  // Another process is to have standard input for its own.
  virtual void LendInput() = 0;

  // The session's thread.

  // Until the file can be read, or the time is over (negative: never). `interrupted` is called for
  // a Ctrl-C that comes from the keyboard.
  virtual void Wait(int event, int milliseconds, const std::function<void()>& interrupted) = 0;
};

class ScriptConsole final : public Console {
 public:
  void Write(int file, std::string_view bytes) override;
  int64_t Read(const void* reader, void* to, size_t size) override;
  void CancelReads(const void*) override {}
  void LendInput() override {}
  void Wait(int event, int milliseconds, const std::function<void()>& interrupted) override;
};

class TerminalConsole final : public Console {
 public:
  // The editor outlives it.
  explicit TerminalConsole(editor::LineEditor& editor) : editor_(editor) {}

  void Write(int, std::string_view bytes) override { editor_.Print(bytes); }
  int64_t Read(const void* reader, void* to, size_t size) override {
    return editor_.ReadInput(reader, to, size);
  }
  void CancelReads(const void* reader) override { editor_.CancelReads(reader); }
  void LendInput() override { editor_.Lend(); }
  void Wait(int event, int milliseconds, const std::function<void()>& interrupted) override {
    editor_.Wait(event, milliseconds, interrupted);
  }

 private:
  editor::LineEditor& editor_;
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_CONSOLE_H_
