// A terminal as the editor uses it: its modes, its size, and the signals that concern it.
//
// Raw mode leaves output processing on, so that "\n" written by anyone starts a line at its first
// column. Signals are turned into bytes of a pipe by the handler; nothing else is done in it.
//
// Invariant: between Enter and Leave the kernel's line discipline hands out each byte that is typed
// as it is, in order. It neither edits lines (with ICANON on, Ctrl-D and Enter would arrive as
// other bytes, or not at all, when it is switched off with keys in its queue) nor makes signals of
// Ctrl-C and Ctrl-Z (they would overtake the keys before them), nor shows what is typed. So a user
// who is faster than the program loses nothing. Ctrl-\ alone is left to the kernel while no line is
// edited: a last resort.
//
// However the process ends, the modes are given back (base/process_end.h, handlers of the signals
// that kill).
//
// Threads: one, and one terminal at a time is raw in a process, since handlers are the process's.
#ifndef GOKNOT_EDITOR_TERMINAL_H_
#define GOKNOT_EDITOR_TERMINAL_H_

#include <signal.h>
#include <termios.h>

#include <string>
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

  // Raw mode, handlers of signals. Returns what was typed before, while the terminal edited lines
  // itself; it has shown that.
  std::string Enter();
  // All as it was found.
  void Leave();
  bool entered() const { return entered_; }
  // Whether a line is edited just now: pastes come in brackets, and Ctrl-\ is a key.
  void SetEditing(bool editing);
  // Stops the process as the terminal's Ctrl-Z would; returns when it goes on, what Enter does.
  std::string Stop();

  Size size() const;
  // Becomes readable after a signal; ReadSignals empties it.
  int signals() const { return pipe_[0]; }
  struct Signals {
    bool resized = false;
    bool continued = false;
  };
  Signals ReadSignals() const;

 private:
  // What the terminal has edited itself and nobody has read.
  std::string ReadQueue() const;

  int input_;
  int output_;
  int pipe_[2] = {-1, -1};
  bool entered_ = false;
  bool editing_ = false;
  termios saved_{};
  termios raw_{};
  struct sigaction saved_resize_ {};
  struct sigaction saved_continue_ {};
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_TERMINAL_H_
