// Modes and signals. Tested through tests/cli/terminal/, in a pseudo-terminal.
#include "editor/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>

#include "base/process_end.h"

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

// The modes to give back when the process ends amid it all.
int given_input = -1;
int given_output = -1;
termios given_modes;

void GiveBack() {
  WriteAll(given_output, kBracketedPasteOff);
  tcsetattr(given_input, TCSANOW, &given_modes);
}

void OnDeath(int number) {
  base::DoLastAct();
  signal(number, SIG_DFL);
  raise(number);
}

// Handlers stay: with no act to do they do what the system would.
void GiveBackAtTheEnd(int input, int output, const termios& modes) {
  given_input = input;
  given_output = output;
  given_modes = modes;
  base::SetLastAct(&GiveBack);
  for (int number : {SIGTERM, SIGHUP, SIGABRT, SIGSEGV, SIGBUS}) {
    struct sigaction action {};
    sigaction(number, nullptr, &action);
    if (action.sa_handler != SIG_DFL) continue;
    action.sa_handler = &OnDeath;
    sigaction(number, &action, nullptr);
  }
}

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

std::string Terminal::Enter() {
  if (entered_ || tcgetattr(input_, &saved_) != 0) return {};
  raw_ = saved_;
  raw_.c_iflag &= ~static_cast<tcflag_t>(BRKINT | ICRNL | INLCR | IGNCR | INPCK | ISTRIP | IXON);
  raw_.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | IEXTEN);
  raw_.c_lflag |= ISIG | NOFLSH;
  raw_.c_oflag |= OPOST | ONLCR;
  raw_.c_cc[VINTR] = _POSIX_VDISABLE;
  raw_.c_cc[VSUSP] = _POSIX_VDISABLE;
  raw_.c_cc[VMIN] = 1;
  raw_.c_cc[VTIME] = 0;
  // At once and without losing what was typed ahead.
  tcsetattr(input_, TCSANOW, &raw_);
  entered_ = true;
  GiveBackAtTheEnd(input_, output_, saved_);
  signal_pipe.store(pipe_[1], std::memory_order_relaxed);
  struct sigaction action {};
  action.sa_handler = OnSignal;
  action.sa_flags = SA_RESTART;
  sigaction(SIGWINCH, &action, &saved_resize_);
  sigaction(SIGCONT, &action, &saved_continue_);
  return (saved_.c_lflag & ICANON) != 0 ? ReadQueue() : std::string();
}

std::string Terminal::ReadQueue() const {
  int count = 0;
  if (ioctl(input_, FIONREAD, &count) != 0 || count <= 0) return {};
  std::string typed(static_cast<size_t>(count), '\0');
  const ssize_t got = read(input_, typed.data(), typed.size());
  typed.resize(got > 0 ? static_cast<size_t>(got) : 0);
  // Where a terminal that edits lines has an end of input in its queue, a NUL is found.
  std::replace(typed.begin(), typed.end(), '\0', '\x04');
  return typed;
}

void Terminal::Leave() {
  if (!entered_) return;
  SetEditing(false);
  sigaction(SIGWINCH, &saved_resize_, nullptr);
  sigaction(SIGCONT, &saved_continue_, nullptr);
  signal_pipe.store(-1, std::memory_order_relaxed);
  tcsetattr(input_, TCSANOW, &saved_);
  base::SetLastAct(nullptr);
  entered_ = false;
}

void Terminal::SetEditing(bool editing) {
  if (!entered_ || editing == editing_) return;
  editing_ = editing;
  raw_.c_cc[VQUIT] = editing ? _POSIX_VDISABLE : saved_.c_cc[VQUIT];
  tcsetattr(input_, TCSANOW, &raw_);
  WriteAll(output_, editing ? kBracketedPasteOn : kBracketedPasteOff);
}

std::string Terminal::Stop() {
  const bool was_editing = editing_;
  Leave();
  struct sigaction standard {};
  struct sigaction found;
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &found);
  kill(0, SIGTSTP);  // the whole job, as the terminal does it
  sigaction(SIGTSTP, &found, nullptr);
  std::string typed = Enter();
  SetEditing(was_editing);
  return typed;
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
