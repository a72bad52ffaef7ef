// The editor's outside: which kind of input there is, and who may write when.
#include "editor/line_editor.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <mutex>

#include "editor/plain_input.h"

namespace goknot::editor {
namespace {

std::string_view Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

void WriteAll(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
}

}  // namespace

std::string DefaultHistoryPath() {
  std::string_view state = Variable("XDG_STATE_HOME");
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (state.starts_with('/')) return std::string(state) + "/goknot/history";
  std::string_view home = Variable("HOME");
  return home.empty() ? std::string() : std::string(home) + "/.local/state/goknot/history";
}

class LineEditor::Impl {
 public:
  Impl(const EditorOptions& options, Language& language)
      : options_(options),
        plain_(options.input, language),
        terminal_(isatty(options.input) != 0 && isatty(options.output) != 0) {}

  Entry ReadEntry(const ReadOptions& options) {
    return plain_.ReadEntry([&](bool continuing) {
      if (terminal_) Print(continuing ? options.continuation : options.prompt);
    });
  }

  void Print(std::string_view bytes) {
    std::lock_guard lock(output_mutex_);
    WriteAll(options_.output, bytes);
  }

  bool colours() const {
    return options_.colours && isatty(options_.output) != 0 && Variable("NO_COLOR").empty() &&
           Variable("TERM") != "dumb";
  }

  int columns() const {
    winsize size{};
    return ioctl(options_.output, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
  }

  EditorOptions& options() { return options_; }

 private:
  EditorOptions options_;
  PlainInput plain_;
  const bool terminal_;
  std::mutex output_mutex_;
};

LineEditor::LineEditor(const EditorOptions& options, Language& language)
    : impl_(std::make_unique<Impl>(options, language)) {}
LineEditor::~LineEditor() = default;

Entry LineEditor::ReadEntry(const ReadOptions& options) { return impl_->ReadEntry(options); }
void LineEditor::Print(std::string_view bytes) { impl_->Print(bytes); }
void LineEditor::Flush() {}
bool LineEditor::interactive() const { return false; }
bool LineEditor::colours() const { return impl_->colours(); }
int LineEditor::columns() const { return impl_->columns(); }
void LineEditor::SetKeys(KeyMap keys) { impl_->options().keys = keys; }
void LineEditor::SetColours(bool colours) { impl_->options().colours = colours; }
void LineEditor::ForgetCursor() {}

}  // namespace goknot::editor
