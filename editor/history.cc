// Reading, appending and trimming the file under flock; walking the entries.
#include "editor/history.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

namespace goknot::editor {
namespace {

bool IsBlank(std::string_view text) {
  return text.find_first_not_of(" \t\n") == std::string_view::npos;
}

void MakeFolders(const std::string& path) {
  for (size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    mkdir(path.substr(0, slash).c_str(), 0700);
  }
}

bool WriteWhole(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return true;
}

std::string ReadWhole(int file) {
  std::string text;
  char block[65536];
  while (true) {
    ssize_t count = read(file, block, sizeof block);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(block, static_cast<size_t>(count));
  }
}

}  // namespace

std::string EncodeEntry(std::string_view entry) {
  std::string line;
  for (char c : entry) {
    if (c == '\n') {
      line += "\\n";
    } else if (c == '\\') {
      line += "\\\\";
    } else {
      line += c;
    }
  }
  return line;
}

std::string DecodeEntry(std::string_view line) {
  std::string entry;
  for (size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      ++i;
      entry += line[i] == 'n' ? '\n' : line[i];
    } else {
      entry += line[i];
    }
  }
  return entry;
}

History::History(std::string path) : path_(std::move(path)) {
  if (!path_.empty()) Load();
}

int History::OpenLocked(int flags) const {
  while (true) {
    int file = open(path_.c_str(), flags | O_CLOEXEC, 0600);
    if (file < 0) return -1;
    while (flock(file, LOCK_EX) < 0) {
      if (errno == EINTR) continue;
      close(file);
      return -1;
    }
    struct stat opened;
    struct stat named;
    if (fstat(file, &opened) == 0 && stat(path_.c_str(), &named) == 0 &&
        opened.st_ino == named.st_ino && opened.st_dev == named.st_dev) {
      return file;
    }
    close(file);  // Another session has put a trimmed file in its place.
  }
}

void History::Load() {
  int file = OpenLocked(O_RDONLY);
  if (file < 0) return;
  std::string text = ReadWhole(file);
  for (size_t begin = 0; begin < text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) {
      entries_.push_back(DecodeEntry(std::string_view(text).substr(begin, end - begin)));
    }
    begin = end + 1;
  }
  if (entries_.size() > 2 * kKept) Trim();
  close(file);
}

void History::Trim() {
  entries_.erase(entries_.begin(), entries_.end() - kKept);
  std::string text;
  for (const std::string& entry : entries_) text += EncodeEntry(entry) + "\n";
  std::string shorter = path_ + ".new";
  int file = open(shorter.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return;
  bool written = WriteWhole(file, text);
  close(file);
  // Who waits for the lock of the old file looks for its name when he gets it.
  if (!written || std::rename(shorter.c_str(), path_.c_str()) != 0) unlink(shorter.c_str());
}

void History::Add(std::string_view entry) {
  while (entry.ends_with('\n')) entry.remove_suffix(1);
  if (IsBlank(entry) || entry.starts_with(' ')) return;
  if (!entries_.empty() && entries_.back() == entry) return;
  entries_.emplace_back(entry);
  if (!path_.empty()) AppendToFile(entry);
}

void History::AppendToFile(std::string_view entry) {
  int file = OpenLocked(O_WRONLY | O_APPEND | O_CREAT);
  if (file < 0 && errno == ENOENT) {
    MakeFolders(path_);
    file = OpenLocked(O_WRONLY | O_APPEND | O_CREAT);
  }
  if (file < 0) return;
  WriteWhole(file, EncodeEntry(entry) + "\n");
  close(file);
}

std::string HistoryWalk::TextAt(size_t index) const {
  for (const auto& [changed, text] : changed_) {
    if (changed == index) return text;
  }
  return index < history_.size() ? history_.entry(index) : std::string();
}

void HistoryWalk::Keep(std::string_view current) {
  for (auto& [changed, text] : changed_) {
    if (changed == at_) {
      text = current;
      return;
    }
  }
  if (at_ == history_.size() || history_.entry(at_) != current) {
    changed_.emplace_back(at_, current);
  }
}

std::optional<std::string> HistoryWalk::Older(std::string_view current, std::string_view prefix) {
  Keep(current);
  for (size_t index = at_; index > 0; --index) {
    std::string text = TextAt(index - 1);
    if (!text.starts_with(prefix) || text == current) continue;
    at_ = index - 1;
    return text;
  }
  return std::nullopt;
}

std::optional<std::string> HistoryWalk::Newer(std::string_view current, std::string_view prefix) {
  if (!walking()) return std::nullopt;
  Keep(current);
  for (size_t index = at_ + 1; index <= history_.size(); ++index) {
    std::string text = TextAt(index);
    bool is_draft = index == history_.size();
    if (!is_draft && (!text.starts_with(prefix) || text == current)) continue;
    at_ = index;
    return text;
  }
  return std::nullopt;
}

std::optional<std::string> HistoryWalk::Oldest(std::string_view current) {
  if (history_.size() == 0) return std::nullopt;
  Keep(current);
  at_ = 0;
  return TextAt(0);
}

std::optional<std::string> HistoryWalk::Draft(std::string_view current) {
  if (!walking()) return std::nullopt;
  Keep(current);
  at_ = history_.size();
  return TextAt(at_);
}

}  // namespace goknot::editor
