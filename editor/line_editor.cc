// The editor's outside: who may write to the terminal when, and the loop that waits for keys,
// output and signals.
//
// Invariants
//  - mutex_ guards reading_, pending_ and writing_. While reading_ is set, only the thread in
//    ReadEntry writes to the terminal and uses machine_, without the mutex; at other times whoever
//    holds it may.
//  - What Print is given while reading_ is set goes to pending_ in order, and leaves it in order.
//  - reading_ is cleared with pending_ empty, under one hold of the mutex: nothing is overtaken.
//  - Only the reader's thread (ReadEntry, Wait) reads the terminal and changes its modes; others
//    ask for it by lending_.
#include "editor/line_editor.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

#include "editor/history.h"
#include "editor/keyboard.h"
#include "editor/machine.h"
#include "editor/plain_input.h"
#include "editor/terminal.h"

namespace goknot::editor {
namespace {

// How long a lone ESC waits for what would make it the beginning of a sequence.
constexpr int kEscapeMilliseconds = 50;
// Output that is shown between two looks at the keyboard: little, on a slow terminal.
constexpr size_t kOutputAtOnce = 4096;

}  // namespace

std::string DefaultHistoryPath() {
  std::string_view state = EnvironmentText("XDG_STATE_HOME");
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (state.starts_with('/')) return std::string(state) + "/goknot/history";
  std::string_view home = EnvironmentText("HOME");
  return home.empty() ? std::string() : std::string(home) + "/.local/state/goknot/history";
}

class LineEditor::Impl {
 public:
  Impl(const EditorOptions& options, Language& language)
      : options_(options),
        interactive_(Terminal::CanEdit(options.input, options.output)),
        plain_(options.input, language),
        terminal_(options.input, options.output),
        history_(interactive_ ? options.history_path : std::string()),
        machine_(language, history_),
        wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
        keyboard_(wake_) {
    machine_.SetKeys(options.keys);
    machine_.SetColours(colours());
    size_ = terminal_.size();
    machine_.SetSize(size_.columns, size_.rows);
  }
  ~Impl() { close(wake_); }

  Entry ReadEntry(const ReadOptions& options) {
    if (interactive_) return Edit(options);
    bool prompts = isatty(options_.input) != 0 && isatty(options_.output) != 0;
    return plain_.ReadEntry([&](bool continuing) {
      if (prompts) Print(continuing ? options.continuation : options.prompt);
    });
  }

  void Print(std::string_view bytes);
  void StartLine() {
    std::lock_guard lock(mutex_);
    if (interactive_ && !reading_) Write(machine_.StartLine());
  }
  void Flush();

  bool interactive() const { return interactive_; }
  bool colours() const {
    return options_.colours && isatty(options_.output) != 0 &&
           EnvironmentText("NO_COLOR").empty() && EnvironmentText("TERM") != "dumb";
  }
  int columns() const { return terminal_.size().columns; }
  void SetKeys(KeyMap keys) { machine_.SetKeys(keys); }
  void SetColours(bool wanted) {
    options_.colours = wanted;
    machine_.SetColours(colours());
  }

  void Wait(int event, int milliseconds, const std::function<void()>& interrupted);
  int64_t ReadInput(const void* reader, void* to, size_t size) {
    if (!interactive_) return read(options_.input, to, size);
    return keyboard_.Read(reader, to, size);
  }
  void CancelReads(const void* reader) { keyboard_.Cancel(reader); }
  void Lend();
  void Close();

 private:
  Entry Edit(const ReadOptions& options);
  bool is_lent() {
    std::lock_guard lock(mutex_);
    return lending_ == Lending::kWanted || lending_ == Lending::kLent;
  }
  void TakeTerminal();
  void Attend(const std::function<void()>& interrupted);
  void Stop();
  Machine::Outcome WaitForOutcome();
  void Finish(Machine::Outcome outcome);
  // Waits for keys, output or signals, and takes them in. False: the input has ended.
  bool WaitForKeys(bool more_output);
  // What is there, to the keyboard. False: the input has ended.
  bool ReadTerminal();
  void DrainWake();
  void HandleSignals();
  // Takes the oldest of what was printed; nothing when there is none. `more` says whether some is
  // left.
  std::string TakeOutput(bool* more);
  void Write(std::string_view bytes) { WriteAll(options_.output, bytes); }

  EditorOptions options_;
  const bool interactive_;
  PlainInput plain_;
  Terminal terminal_;
  Terminal::Size size_;
  History history_;
  Machine machine_;
  const int wake_;  // an eventfd: pending_ is no longer empty, or there is news for Wait
  Keyboard keyboard_;
  bool input_over_ = false;

  std::mutex mutex_;
  std::condition_variable taken_;  // pending_ became shorter, or reading_ was cleared
  bool reading_ = false;
  bool writing_ = false;  // what was taken from pending_ is not yet on the terminal
  std::string pending_;
  std::thread::id reader_;
  enum class Lending : uint8_t { kNo, kWanted, kLent, kClosed };
  Lending lending_ = Lending::kNo;
};

void LineEditor::Impl::Print(std::string_view bytes) {
  if (bytes.empty()) return;
  std::unique_lock lock(mutex_);
  // The reader itself (a callback of the language) cannot wait for itself.
  if (reader_ != std::this_thread::get_id()) {
    taken_.wait(lock, [&] { return !reading_ || pending_.size() < kOutputBacklog; });
  }
  if (!reading_) {
    Write(interactive_ ? machine_.Print(bytes) : std::string(bytes));
    return;
  }
  bool was_empty = pending_.empty();
  pending_ += bytes;
  if (was_empty) {
    uint64_t one = 1;
    [[maybe_unused]] ssize_t written = write(wake_, &one, sizeof one);
  }
}

void LineEditor::Impl::Flush() {
  std::unique_lock lock(mutex_);
  if (reader_ == std::this_thread::get_id()) return;
  taken_.wait(lock, [&] { return !reading_ || (pending_.empty() && !writing_); });
}

std::string LineEditor::Impl::TakeOutput(bool* more) {
  std::lock_guard lock(mutex_);
  *more = false;
  writing_ = false;
  std::string taken;
  if (!pending_.empty()) {
    size_t size = pending_.size();
    if (size > kOutputAtOnce) {
      size_t newline = pending_.rfind('\n', kOutputAtOnce - 1);
      size = newline == std::string::npos ? kOutputAtOnce : newline + 1;
      *more = true;
    }
    taken = pending_.substr(0, size);
    pending_.erase(0, size);
    writing_ = true;
  }
  taken_.notify_all();
  return taken;
}

Entry LineEditor::Impl::Edit(const ReadOptions& options) {
  {
    std::lock_guard lock(mutex_);
    reading_ = true;
    reader_ = std::this_thread::get_id();
  }
  TakeTerminal();
  terminal_.SetEditing(true);
  size_ = terminal_.size();
  machine_.SetSize(size_.columns, size_.rows);
  machine_.Begin(options);
  machine_.Feed(keyboard_.TakeTyped());
  Write(machine_.Draw());
  Machine::Outcome outcome = WaitForOutcome();
  Entry entry;
  entry.text = machine_.text();
  Finish(outcome);
  switch (outcome) {
    case Machine::Outcome::kAccepted:
      entry.kind = Entry::Kind::kText;
      history_.Add(entry.text);
      break;
    case Machine::Outcome::kInterrupted:
      entry.kind = Entry::Kind::kInterrupted;
      break;
    default:
      entry.kind = Entry::Kind::kEnd;
      break;
  }
  return entry;
}

Machine::Outcome LineEditor::Impl::WaitForOutcome() {
  while (true) {
    Machine::Outcome outcome = machine_.Process();
    if (outcome == Machine::Outcome::kSuspend) {
      Write(machine_.Suspend());
      machine_.Feed(terminal_.Stop());
      size_ = terminal_.size();
      Write(machine_.Resume(size_.columns, size_.rows));
      continue;
    }
    if (outcome != Machine::Outcome::kWaiting) return outcome;
    bool more;
    std::string printed = TakeOutput(&more);
    std::string out;
    if (!printed.empty()) out = machine_.Print(printed);
    out += machine_.Draw();
    Write(out);
    if (!WaitForKeys(more || !printed.empty())) {
      return machine_.text().empty() ? Machine::Outcome::kEnd : Machine::Outcome::kAccepted;
    }
  }
}

bool LineEditor::Impl::WaitForKeys(bool more_output) {
  pollfd files[] = {
      {options_.input, POLLIN, 0}, {wake_, POLLIN, 0}, {terminal_.signals(), POLLIN, 0}};
  bool escape = machine_.IsWaitingForBytes();
  int timeout = more_output ? 0 : escape ? kEscapeMilliseconds : -1;
  int ready = poll(files, 3, timeout);
  if (ready < 0) return errno == EINTR;
  if (ready == 0) {
    if (escape && !more_output) machine_.Timeout();
    return true;
  }
  if (files[2].revents != 0) HandleSignals();
  if (files[1].revents != 0) DrainWake();
  if (files[0].revents != 0) {
    if (!ReadTerminal()) return false;
    machine_.Feed(keyboard_.TakeTyped());
  }
  return true;
}

void LineEditor::Impl::DrainWake() {
  uint64_t count;
  [[maybe_unused]] ssize_t got = read(wake_, &count, sizeof count);
}

bool LineEditor::Impl::ReadTerminal() {
  char bytes[65536];
  ssize_t count = read(options_.input, bytes, sizeof bytes);
  if (count < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (count <= 0) return false;
  keyboard_.Add({bytes, static_cast<size_t>(count)});
  return true;
}

// Back from whom it was lent to, or for the first time.
void LineEditor::Impl::TakeTerminal() {
  std::lock_guard lock(mutex_);
  if (lending_ == Lending::kClosed) return;
  const bool was_lent = lending_ == Lending::kLent;
  lending_ = Lending::kNo;
  taken_.notify_all();
  if (terminal_.entered()) return;
  const std::string typed = terminal_.Enter();
  // What was typed meanwhile has been shown by the terminal, wherever the cursor was.
  if (was_lent || !typed.empty()) machine_.ForgetCursor();
  keyboard_.Add(typed);
}

void LineEditor::Impl::Stop() {
  std::lock_guard lock(mutex_);
  keyboard_.Add(terminal_.Stop());
  machine_.ForgetCursor();
}

void LineEditor::Impl::Attend(const std::function<void()>& interrupted) {
  {
    std::lock_guard lock(mutex_);
    if (lending_ == Lending::kWanted) {
      terminal_.Leave();
      machine_.ForgetCursor();
      lending_ = Lending::kLent;
      taken_.notify_all();
    }
  }
  if (!terminal_.entered() && keyboard_.IsAwaited()) TakeTerminal();
  Keyboard::Signal signal;
  while ((signal = keyboard_.TakeSignal()) != Keyboard::Signal::kNone) {
    if (signal == Keyboard::Signal::kSuspend) {
      Stop();
    } else {
      Print("^C");
      interrupted();
    }
  }
  Print(keyboard_.Serve());
}

void LineEditor::Impl::Wait(int event, int milliseconds, const std::function<void()>& interrupted) {
  pollfd files[] = {{event, POLLIN, 0},
                    {wake_, POLLIN, 0},
                    {terminal_.signals(), POLLIN, 0},
                    {options_.input, POLLIN, 0}};
  if (!interactive_) {
    poll(files, 1, milliseconds);
    return;
  }
  if (!is_lent()) TakeTerminal();
  while (true) {
    Attend(interrupted);
    const bool is_ours = terminal_.entered() && !input_over_;
    const int ready = poll(files, is_ours ? 4 : 3, milliseconds);
    if (ready == 0 || (ready > 0 && files[0].revents != 0)) return;
    if (ready < 0) continue;
    if (files[1].revents != 0) DrainWake();
    if (files[2].revents != 0 && terminal_.ReadSignals().continued && terminal_.entered()) {
      // Somebody else stopped the process and has used the terminal since.
      std::lock_guard lock(mutex_);
      terminal_.Leave();
      keyboard_.Add(terminal_.Enter());
      machine_.ForgetCursor();
    }
    if (is_ours && files[3].revents != 0 && !ReadTerminal()) {
      input_over_ = true;
      keyboard_.Add("\x04");
    }
  }
}

void LineEditor::Impl::Lend() {
  std::unique_lock lock(mutex_);
  // While a line is edited the terminal is not to be had: the process is one in the background.
  if (!interactive_ || reading_ || lending_ != Lending::kNo) return;
  lending_ = Lending::kWanted;
  const uint64_t one = 1;
  [[maybe_unused]] ssize_t written = write(wake_, &one, sizeof one);
  taken_.wait(lock, [&] { return lending_ != Lending::kWanted; });
}

void LineEditor::Impl::Close() {
  std::lock_guard lock(mutex_);
  terminal_.Leave();
  lending_ = Lending::kClosed;
  taken_.notify_all();
  keyboard_.Cancel(nullptr);
}

void LineEditor::Impl::HandleSignals() {
  Terminal::Signals seen = terminal_.ReadSignals();
  if (seen.continued) {
    // Somebody else stopped the process and has used the terminal since.
    terminal_.Leave();
    keyboard_.Add(terminal_.Enter());
    terminal_.SetEditing(true);
    machine_.Feed(keyboard_.TakeTyped());
    Write(machine_.Suspend());
    size_ = terminal_.size();
    Write(machine_.Resume(size_.columns, size_.rows));
  }
  Terminal::Size now = terminal_.size();
  if (now == size_) return;
  size_ = now;
  Write(machine_.Resize(now.columns, now.rows));
}

void LineEditor::Impl::Finish(Machine::Outcome outcome) {
  std::string out = machine_.Finish(outcome);
  std::lock_guard lock(mutex_);
  if (!pending_.empty()) {
    out += machine_.Print(pending_);
    pending_.clear();
  }
  Write(out);
  terminal_.SetEditing(false);
  keyboard_.Add(machine_.TakeUnread());
  reading_ = false;
  writing_ = false;
  reader_ = {};
  taken_.notify_all();
}

LineEditor::LineEditor(const EditorOptions& options, Language& language)
    : impl_(std::make_unique<Impl>(options, language)) {}
LineEditor::~LineEditor() = default;

Entry LineEditor::ReadEntry(const ReadOptions& options) { return impl_->ReadEntry(options); }
void LineEditor::Print(std::string_view bytes) { impl_->Print(bytes); }
void LineEditor::StartLine() { impl_->StartLine(); }
void LineEditor::Flush() { impl_->Flush(); }
bool LineEditor::interactive() const { return impl_->interactive(); }
bool LineEditor::colours() const { return impl_->colours(); }
int LineEditor::columns() const { return impl_->columns(); }
void LineEditor::SetKeys(KeyMap keys) { impl_->SetKeys(keys); }
void LineEditor::SetColours(bool colours) { impl_->SetColours(colours); }
void LineEditor::Wait(int event, int milliseconds, const std::function<void()>& interrupted) {
  impl_->Wait(event, milliseconds, interrupted);
}
int64_t LineEditor::ReadInput(const void* reader, void* to, size_t size) {
  return impl_->ReadInput(reader, to, size);
}
void LineEditor::CancelReads(const void* reader) { impl_->CancelReads(reader); }
void LineEditor::Lend() { impl_->Lend(); }
void LineEditor::Close() { impl_->Close(); }

}  // namespace goknot::editor
