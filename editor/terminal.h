// A terminal as the editor uses it: its modes, its size, and the signals that concern it.
//
// Raw mode leaves output processing on, so that "\n" written by anyone starts a line at its first
// column. Signals are turned into bytes of a pipe by the handler; nothing else is done in it.
//
// Threads: one, and one terminal at a time is raw in a process, since handlers are the process's.
#ifndef GOKNOT_EDITOR_TERMINAL_H_
#define GOKNOT_EDITOR_TERMINAL_H_

#include <signal.h>
#include <termios.h>

#include <string_view>

namespace goknot::editor {

// All of it; what cannot be written is dropped.
void WriteAll(int fd, std::string_view bytes);

// Of an environment variable; empty when it is not set.
std::string_view EnvironmentText(const char* name);

class Terminal {
 public:
  struct Size {
    int columns = 80;
    int rows = 24;
    bool operator==(const Size&) const = default;
  };

  Terminal(int input, int output);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  // Whether both are a terminal that understands control sequences.
  static bool CanEdit(int input, int output);

  // Raw mode, bracketed paste, handlers of SIGWINCH and SIGCONT.
  void Enter();
  // All as it was found.
  void Leave();
  // Stops the process as the terminal's Ctrl-Z would; returns when it goes on.
  void Stop();

  Size size() const;
  // Typed but not read yet; in raw mode.
  bool HasTypeahead() const;
  // Becomes readable after a signal; ReadSignals empties it.
  int signals() const { return pipe_[0]; }
  struct Signals {
    bool resized = false;
    bool continued = false;
  };
  Signals ReadSignals() const;

 private:
  int input_;
  int output_;
  int pipe_[2] = {-1, -1};
  bool raw_ = false;
  termios saved_{};
  struct sigaction saved_resize_ {};
  struct sigaction saved_continue_ {};
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_TERMINAL_H_
