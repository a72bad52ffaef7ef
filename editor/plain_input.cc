// Reads exactly one line: by blocks from a file that can be sought back, else byte by byte (a
// terminal in its canonical mode hands out one line at most and may be asked for more).
#include "editor/plain_input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace goknot::editor {

PlainInput::LineEnd PlainInput::ReadLine(std::string* line) {
  struct stat info;
  bool seekable = fstat(input_, &info) == 0 && S_ISREG(info.st_mode);
  bool canonical = !seekable && isatty(input_) != 0;
  char block[4096];
  while (true) {
    ssize_t count = read(input_, block, seekable || canonical ? sizeof block : 1);
    if (count < 0 && errno == EINTR) return LineEnd::kInterrupted;
    if (count <= 0) return LineEnd::kEndOfInput;
    const char* newline = static_cast<const char*>(std::memchr(block, '\n', count));
    if (newline == nullptr) {
      line->append(block, static_cast<size_t>(count));
      continue;
    }
    line->append(block, static_cast<size_t>(newline - block));
    if (seekable) lseek(input_, newline + 1 - (block + count), SEEK_CUR);
    if (line->ends_with('\r')) line->pop_back();
    return LineEnd::kNewline;
  }
}

Entry PlainInput::ReadEntry(const std::function<void(bool)>& prompt) {
  Entry entry;
  bool continuing = false;
  while (true) {
    prompt(continuing);
    if (continuing) entry.text += '\n';
    std::string line;
    LineEnd end = ReadLine(&line);
    entry.text += line;
    if (end == LineEnd::kInterrupted) {
      entry.kind = Entry::Kind::kInterrupted;
      return entry;
    }
    if (end == LineEnd::kEndOfInput) {
      if (continuing && line.empty()) entry.text.pop_back();
      entry.kind = entry.text.empty() ? Entry::Kind::kEnd : Entry::Kind::kText;
      return entry;
    }
    if (language_.Judge(entry.text).verdict == Completeness::Verdict::kComplete) {
      entry.kind = Entry::Kind::kText;
      return entry;
    }
    continuing = true;
  }
}

}  // namespace goknot::editor
