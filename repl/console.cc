// See the header.
#include "repl/console.h"

#include <poll.h>
#include <unistd.h>

namespace goknot::repl {

void ScriptConsole::Write(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

int64_t ScriptConsole::Read(const void*, void* to, size_t size) {
  return ::read(STDIN_FILENO, to, size);
}

void ScriptConsole::Wait(int event, int milliseconds, const std::function<void()>&) {
  pollfd file{event, POLLIN, 0};
  ::poll(&file, 1, milliseconds);
}

}  // namespace goknot::repl
