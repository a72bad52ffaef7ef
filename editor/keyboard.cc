// See the header.
#include "editor/keyboard.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <utility>

namespace goknot::editor {
namespace {

constexpr char kControlC = '\x03';
constexpr char kControlZ = '\x1a';

}  // namespace

std::string Keyboard::TakeTyped() {
  std::string typed = line_.text() + decoder_.TakeRest() + typed_;
  line_.Clear();
  typed_.clear();
  return typed;
}

Keyboard::Signal Keyboard::TakeSignal() {
  const size_t at = typed_.find_first_of({kControlC, kControlZ});
  if (at == std::string::npos) return Signal::kNone;
  if (typed_[at] == kControlZ) {
    typed_.erase(at, 1);
    return Signal::kSuspend;
  }
  typed_.erase(0, at + 1);
  decoder_.TakeRest();
  line_.Clear();
  return Signal::kInterrupt;
}

std::string Keyboard::Serve() {
  std::string echo;
  std::lock_guard lock(mutex_);
  if (!IsWanted() || typed_.empty()) return echo;
  decoder_.Feed(std::exchange(typed_, {}));
  Key key;
  while (IsWanted() && decoder_.Next(&key)) {
    const std::optional<std::string> line = line_.Take(key, &echo);
    if (!line) continue;
    ready_ = *line;
    at_end_ = line->empty();
    changed_.notify_all();
  }
  // The next line's, or the editor's.
  if (!IsWanted()) typed_ = decoder_.TakeRest();
  return echo;
}

ssize_t Keyboard::Read(const void* reader, void* to, size_t size) {
  if (size == 0) return 0;
  std::unique_lock lock(mutex_);
  if (ready_.empty() && !at_end_) {
    Reader self{reader, false};
    readers_.push_back(&self);
    const uint64_t one = 1;
    [[maybe_unused]] ssize_t written = ::write(wake_, &one, sizeof one);
    changed_.wait(lock, [&] { return !ready_.empty() || at_end_ || self.is_cancelled; });
    std::erase(readers_, &self);
    if (self.is_cancelled) {
      errno = ECANCELED;
      return -1;
    }
  }
  if (ready_.empty()) {
    at_end_ = false;
    return 0;
  }
  const size_t count = std::min(size, ready_.size());
  std::memcpy(to, ready_.data(), count);
  ready_.erase(0, count);
  return static_cast<ssize_t>(count);
}

void Keyboard::Cancel(const void* reader) {
  std::lock_guard lock(mutex_);
  for (Reader* one : readers_) {
    if (reader == nullptr || one->name == reader) one->is_cancelled = true;
  }
  changed_.notify_all();
}

}  // namespace goknot::editor
