// A linear walk: a history of ten thousand entries is searched between two keys.
#include "editor/search.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
char Lower(char c) { return IsUpper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }

}  // namespace

std::optional<std::string_view> HistorySearch::found() const {
  if (at_ == history_.size()) return std::nullopt;
  return history_.entry(at_);
}

size_t HistorySearch::PlaceIn(std::string_view entry) const {
  if (std::any_of(query_.begin(), query_.end(), IsUpper)) return entry.rfind(query_);
  auto place = std::find_end(entry.begin(), entry.end(), query_.begin(), query_.end(),
                             [](char in_entry, char wanted) { return Lower(in_entry) == wanted; });
  return place == entry.end() ? std::string_view::npos : static_cast<size_t>(place - entry.begin());
}

void HistorySearch::Find(size_t index) {
  failed_ = false;
  if (query_.empty()) return;
  std::optional<std::string_view> before = found();
  size_t stood = at_;
  while (index < history_.size()) {
    std::string_view entry = history_.entry(index);
    size_t place = PlaceIn(entry);
    if (place != std::string_view::npos && (index == stood || entry != before)) {
      at_ = index;
      match_begin_ = place;
      return;
    }
    if (direction_ == Direction::kOlder) {
      if (index == 0) break;
      --index;
    } else {
      ++index;
    }
  }
  failed_ = true;
}

void HistorySearch::Type(std::string_view text) {
  query_ += text;
  size_t from = at_ < history_.size()             ? at_
                : direction_ == Direction::kNewer ? 0
                                                  : history_.size() - 1;
  if (history_.size() == 0) {
    failed_ = true;
    return;
  }
  Find(from);
}

void HistorySearch::Backspace() {
  query_.resize(PreviousCluster(query_, query_.size()));
  at_ = history_.size();
  failed_ = false;
  if (!query_.empty()) Type("");
}

void HistorySearch::Step(Direction direction) {
  direction_ = direction;
  if (at_ == history_.size()) {
    if (!query_.empty()) Type("");
    return;
  }
  if (direction == Direction::kOlder) {
    if (at_ == 0) {
      failed_ = true;
    } else {
      Find(at_ - 1);
    }
  } else {
    if (at_ + 1 == history_.size()) {
      failed_ = true;
    } else {
      Find(at_ + 1);
    }
  }
}

}  // namespace goknot::editor
