// Every change goes through Apply, which records how to take it back.
#include "editor/buffer.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {

void Buffer::Reset(std::string_view text) {
  text_ = text;
  cursor_ = text_.size();
  done_.clear();
  undone_.clear();
  new_group_ = true;
  wanted_column_ = -1;
}

void Buffer::SetCursor(size_t position) {
  if (position != cursor_) new_group_ = true;
  cursor_ = position;
  wanted_column_ = -1;
}

void Buffer::Apply(size_t at, size_t removed, std::string_view inserted) {
  Edit edit{at, text_.substr(at, removed), std::string(inserted), cursor_,
            new_group_ || done_.empty()};
  text_.replace(at, removed, inserted);
  cursor_ = at + inserted.size();
  done_.push_back(std::move(edit));
  undone_.clear();
  new_group_ = false;
  wanted_column_ = -1;
}

void Buffer::Insert(std::string_view text) {
  if (text.empty()) return;
  bool begins_word =
      cursor_ > 0 && IsSpaceRune(RuneBefore(cursor_)) && !IsSpaceRune(DecodeRune(text, 0).code);
  bool joins = !done_.empty() && done_.back().removed.empty() &&
               done_.back().at + done_.back().inserted.size() == cursor_ && !begins_word;
  if (!joins) new_group_ = true;
  Apply(cursor_, 0, text);
}

void Buffer::Erase(size_t begin, size_t end) { Replace(begin, end, ""); }

void Buffer::Replace(size_t begin, size_t end, std::string_view text) {
  if (begin == end && text.empty()) return;
  Apply(begin, end - begin, text);
}

bool Buffer::Undo() {
  if (done_.empty()) return false;
  bool more = true;
  while (more) {
    Edit edit = std::move(done_.back());
    done_.pop_back();
    text_.replace(edit.at, edit.inserted.size(), edit.removed);
    cursor_ = edit.cursor_before;
    more = !edit.starts_group && !done_.empty();
    undone_.push_back(std::move(edit));
  }
  new_group_ = true;
  wanted_column_ = -1;
  return true;
}

bool Buffer::Redo() {
  if (undone_.empty()) return false;
  bool more = true;
  while (more) {
    Edit edit = std::move(undone_.back());
    undone_.pop_back();
    text_.replace(edit.at, edit.removed.size(), edit.inserted);
    cursor_ = edit.at + edit.inserted.size();
    done_.push_back(std::move(edit));
    more = !undone_.empty() && !undone_.back().starts_group;
  }
  new_group_ = true;
  wanted_column_ = -1;
  return true;
}

char32_t Buffer::RuneBefore(size_t position) const {
  return DecodeRune(text_, PreviousCluster(text_, position)).code;
}

char32_t Buffer::RuneAt(size_t position) const { return DecodeRune(text_, position).code; }

size_t Buffer::Next(size_t from) const { return NextCluster(text_, from); }
size_t Buffer::Previous(size_t from) const { return PreviousCluster(text_, from); }

size_t Buffer::LineBegin(size_t from) const {
  size_t newline = from == 0 ? std::string::npos : text_.rfind('\n', from - 1);
  return newline == std::string::npos ? 0 : newline + 1;
}

size_t Buffer::LineEnd(size_t from) const { return std::min(text_.find('\n', from), text_.size()); }

size_t Buffer::FirstNonBlank(size_t from) const {
  size_t at = LineBegin(from);
  while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return at;
}

size_t Buffer::WordEnd(size_t from) const {
  while (from < text_.size() && !IsWordRune(RuneAt(from))) from = Next(from);
  while (from < text_.size() && IsWordRune(RuneAt(from))) from = Next(from);
  return from;
}

size_t Buffer::WordBegin(size_t from) const {
  while (from > 0 && !IsWordRune(RuneBefore(from))) from = Previous(from);
  while (from > 0 && IsWordRune(RuneBefore(from))) from = Previous(from);
  return from;
}

size_t Buffer::SpacedBegin(size_t from) const {
  while (from > 0 && IsSpaceRune(RuneBefore(from))) from = Previous(from);
  while (from > 0 && !IsSpaceRune(RuneBefore(from))) from = Previous(from);
  return from;
}

void Buffer::MoveToColumn(size_t line_begin) {
  int wanted = wanted_column_;
  size_t line_end = LineEnd(line_begin);
  size_t at = line_begin;
  int column = 0;
  while (at < line_end) {
    size_t next = Next(at);
    column += ClusterWidth(std::string_view(text_).substr(at, next - at));
    if (column > wanted) break;
    at = next;
  }
  SetCursor(at);
  wanted_column_ = wanted;
}

bool Buffer::MoveUp() {
  size_t begin = LineBegin(cursor_);
  if (begin == 0) return false;
  if (wanted_column_ < 0) {
    wanted_column_ = TextWidth(std::string_view(text_).substr(begin, cursor_ - begin));
  }
  MoveToColumn(LineBegin(begin - 1));
  return true;
}

bool Buffer::MoveDown() {
  size_t end = LineEnd(cursor_);
  if (end == text_.size()) return false;
  if (wanted_column_ < 0) {
    size_t begin = LineBegin(cursor_);
    wanted_column_ = TextWidth(std::string_view(text_).substr(begin, cursor_ - begin));
  }
  MoveToColumn(end + 1);
  return true;
}

void KillRing::Kill(std::string_view text, Join join) {
  if (text.empty()) return;
  if (join == Join::kNew || texts_.empty()) {
    texts_.emplace_back(text);
    if (texts_.size() > kSize) texts_.erase(texts_.begin());
  } else if (join == Join::kBehind) {
    texts_.back().append(text);
  } else {
    texts_.back().insert(0, text);
  }
}

std::string_view KillRing::Yank() {
  if (texts_.empty()) return {};
  at_ = texts_.size() - 1;
  return texts_[at_];
}

std::string_view KillRing::YankOlder() {
  if (texts_.empty()) return {};
  at_ = at_ == 0 ? texts_.size() - 1 : at_ - 1;
  return texts_[at_];
}

}  // namespace goknot::editor
