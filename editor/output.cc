// One pass over the bytes, one character or control sequence at a time.
#include "editor/output.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

constexpr char kEsc = '\x1b';
constexpr char kBell = '\a';
constexpr int kTabStop = 8;
// A sequence that is longer than this is not held back: it is no sequence.
constexpr size_t kLongestHeld = 256;

}  // namespace

void OutputTracker::SetColumns(int columns) {
  columns_ = columns;
  column_ = std::min(column_, columns);
}

size_t OutputTracker::SequenceSize(std::string_view bytes) {
  if (bytes.size() < 2) return 0;
  if (bytes[1] == '[') {
    for (size_t i = 2; i < bytes.size(); ++i) {
      auto c = static_cast<unsigned char>(bytes[i]);
      if (c < 0x20 || c >= 0x40) return i + 1;
    }
    return 0;
  }
  if (bytes[1] == ']' || bytes[1] == 'P' || bytes[1] == '_' ||
      bytes[1] == '^') {  // up to BEL or ST
    for (size_t i = 2; i < bytes.size(); ++i) {
      if (bytes[i] == kBell) return i + 1;
      if (bytes[i] == kEsc) return i + 1 < bytes.size() ? i + 2 : 0;
    }
    return 0;
  }
  if (bytes[1] >= 0x20 && bytes[1] < 0x30) return bytes.size() < 3 ? 0 : 3;
  return 2;
}

void OutputTracker::TrackSequence(std::string_view sequence) {
  char kind = sequence[1];
  if (kind == ']' || kind == 'P' || kind == '_' || kind == '^' || (kind >= 0x20 && kind < 0x30)) {
    return;
  }
  char final = sequence.back();
  if (kind == '[' && final == 'm') {
    bool resets = sequence.size() == 3 || sequence == "\x1b[0m";
    if (resets) {
      colours_.clear();
    } else if (colours_.size() < kLongestHeld) {
      colours_ += sequence;
    }
    return;
  }
  // Erasing, modes and reports leave the cursor where it is.
  constexpr std::string_view kStaying = "JKPX@hlnqctr";
  if (kind == '[' && kStaying.find(final) != std::string_view::npos) return;
  known_ = false;
}

void OutputTracker::TrackCluster(std::string_view cluster) {
  char first = cluster[0];
  if (first == '\n') {
    column_ = 0;
    known_ = true;
  } else if (first == '\r') {
    column_ = 0;
    known_ = true;
  } else if (first == '\b') {
    column_ = std::max(std::min(column_, columns_ - 1) - 1, 0);
  } else if (first == '\t') {
    column_ = std::min((column_ / kTabStop + 1) * kTabStop, columns_ - 1);
  } else if (static_cast<unsigned char>(first) >= 0x20 && first != 0x7F) {
    int width = ClusterWidth(cluster);
    column_ = column_ + width > columns_ ? width : column_ + width;
  }
}

std::string OutputTracker::Track(std::string_view bytes) {
  std::string text = std::move(held_);
  held_.clear();
  text += bytes;
  size_t at = 0;
  while (at < text.size()) {
    std::string_view rest = std::string_view(text).substr(at);
    size_t size;
    if (rest[0] == kEsc) {
      size = SequenceSize(rest);
      if (size == 0 && rest.size() > kLongestHeld) size = 1;
      if (size > 1) TrackSequence(rest.substr(0, size));
    } else if (RuneSize(static_cast<unsigned char>(rest[0])) > rest.size()) {
      size = 0;
    } else {
      size = NextCluster(rest, 0);
      TrackCluster(rest.substr(0, size));
    }
    if (size == 0) break;
    at += size;
  }
  held_ = text.substr(at);
  text.resize(at);
  return text;
}

std::string OutputTracker::TakeHeld() {
  std::string held = std::move(held_);
  held_.clear();
  return held;
}

}  // namespace goknot::editor
