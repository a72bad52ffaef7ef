// Modes and signals. Tested through tests/cli/terminal/, in a pseudo-terminal.
#include "editor/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdlib>

namespace goknot::editor {
namespace {

// Where the handlers write: the raw terminal's pipe, or -1.
std::atomic<int> signal_pipe{-1};

void OnSignal(int number) {
  int saved_errno = errno;
  int fd = signal_pipe.load(std::memory_order_relaxed);
  char byte = number == SIGCONT ? 'c' : 'w';
  // A full pipe says already that there was a signal.
  if (fd >= 0) [[maybe_unused]]
    ssize_t written = write(fd, &byte, 1);
  errno = saved_errno;
}

constexpr std::string_view kBracketedPasteOn = "\x1b[?2004h";
constexpr std::string_view kBracketedPasteOff = "\x1b[?2004l";

}  // namespace

void WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

std::string_view EnvironmentText(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

Terminal::Terminal(int input, int output) : input_(input), output_(output) {
  if (pipe2(pipe_, O_CLOEXEC | O_NONBLOCK) != 0) pipe_[0] = pipe_[1] = -1;
}

Terminal::~Terminal() {
  Leave();
  if (pipe_[0] >= 0) close(pipe_[0]);
  if (pipe_[1] >= 0) close(pipe_[1]);
}

bool Terminal::CanEdit(int input, int output) {
  std::string_view kind = EnvironmentText("TERM");
  return isatty(input) != 0 && isatty(output) != 0 && !kind.empty() && kind != "dumb";
}

void Terminal::Enter() {
  if (raw_) return;
  if (tcgetattr(input_, &saved_) != 0) return;
  termios raw = saved_;
  raw.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | IEXTEN | ISIG);
  raw.c_oflag |= OPOST | ONLCR;
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  // At once and without losing what was typed ahead.
  tcsetattr(input_, TCSANOW, &raw);
  signal_pipe.store(pipe_[1], std::memory_order_relaxed);
  struct sigaction action {};
  action.sa_handler = OnSignal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGWINCH, &action, &saved_resize_);
  sigaction(SIGCONT, &action, &saved_continue_);
  WriteAll(output_, kBracketedPasteOn);
  raw_ = true;
}

void Terminal::Leave() {
  if (!raw_) return;
  WriteAll(output_, kBracketedPasteOff);
  sigaction(SIGWINCH, &saved_resize_, nullptr);
  sigaction(SIGCONT, &saved_continue_, nullptr);
  signal_pipe.store(-1, std::memory_order_relaxed);
  tcsetattr(input_, TCSANOW, &saved_);
  raw_ = false;
}

void Terminal::Stop() {
  Leave();
  struct sigaction standard {};
  struct sigaction found;
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &found);
  kill(0, SIGTSTP);  // the whole job, as the terminal does it
  sigaction(SIGTSTP, &found, nullptr);
  Enter();
}

Terminal::Size Terminal::size() const {
  winsize found{};
  Size size;
  if (ioctl(output_, TIOCGWINSZ, &found) == 0) {
    if (found.ws_col > 0) size.columns = found.ws_col;
    if (found.ws_row > 0) size.rows = found.ws_row;
  }
  return size;
}

bool Terminal::HasTypeahead() const {
  int count = 0;
  return ioctl(input_, FIONREAD, &count) == 0 && count > 0;
}

Terminal::Signals Terminal::ReadSignals() const {
  Signals seen;
  char bytes[64];
  ssize_t count;
  while ((count = read(pipe_[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; ++i) {
      seen.resized |= bytes[i] == 'w';
      seen.continued |= bytes[i] == 'c';
    }
  }
  return seen;
}

}  // namespace goknot::editor
