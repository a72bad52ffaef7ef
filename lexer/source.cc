// See source.h. A position is found by two binary searches: for the file by base, for the line by
// offset of its first byte. Both tables are made when a file is added.
#include "lexer/source.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <mutex>
#include <utility>

#include "absl/strings/str_format.h"
#include "base/check.h"

namespace goknot::lexer {

std::string Position::ToString() const {
  if (line == 0) return file.empty() ? "<unknown position>" : std::string(file);
  if (column == 0) return absl::StrFormat("%s:%d", file, line);
  return absl::StrFormat("%s:%d:%d", file, line, column);
}

SourceFile::SourceFile(std::string name, std::string owned, std::string_view borrowed,
                       SourceOrigin origin, Pos base)
    : name_(std::move(name)),
      owned_(std::move(owned)),
      text_(borrowed.data() != nullptr ? borrowed : std::string_view(owned_)),
      origin_(std::move(origin)),
      base_(base) {
  line_starts_.reserve(text_.size() / 32 + 1);
  line_starts_.push_back(0);
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  for (const char* at = begin; at < end;) {
    at = static_cast<const char*>(std::memchr(at, '\n', end - at));
    if (at == nullptr) break;
    ++at;
    line_starts_.push_back(static_cast<uint32_t>(at - begin));
  }
}

size_t SourceFile::LineIndexOf(Pos pos) const {
  DCHECK(Contains(pos));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), OffsetOf(pos));
  return next - line_starts_.begin() - 1;
}

std::string_view SourceFile::LineText(size_t line_index) const {
  const size_t begin = line_starts_[line_index];
  size_t end = text_.size();
  if (line_index + 1 < line_starts_.size()) end = line_starts_[line_index + 1] - 1;
  if (end > begin && text_[end - 1] == '\r') --end;
  return text_.substr(begin, end - begin);
}

uint32_t SourceFile::ColumnOf(size_t offset, size_t line_index) const {
  const size_t line_start = line_starts_[line_index];
  const auto next =
      std::upper_bound(origin_.marks.begin(), origin_.marks.end(), offset,
                       [](size_t wanted, const ColumnMark& mark) { return wanted < mark.offset; });
  if (next != origin_.marks.begin() && std::prev(next)->offset >= line_start) {
    const ColumnMark& mark = *std::prev(next);
    return mark.column + static_cast<uint32_t>(offset - mark.offset);
  }
  const uint32_t first_column = line_index == 0 ? origin_.first_column : 1;
  return first_column + static_cast<uint32_t>(offset - line_start);
}

Position SourceFile::PhysicalPositionOf(Pos pos) const {
  const size_t line = LineIndexOf(pos);
  return {.file = name_,
          .line = origin_.first_line + static_cast<uint32_t>(line),
          .column = ColumnOf(OffsetOf(pos), line)};
}

Position SourceFile::PositionOf(Pos pos) const {
  const Position physical = PhysicalPositionOf(pos);
  const auto next = std::upper_bound(
      line_directives_.begin(), line_directives_.end(), pos,
      [](Pos wanted, const LineDirective& directive) { return wanted < directive.pos; });
  if (next == line_directives_.begin()) return physical;

  const LineDirective& directive = *std::prev(next);
  const Position from = PhysicalPositionOf(directive.pos);
  Position position = {.file = directive.file,
                       .line = directive.line + (physical.line - from.line),
                       .column = physical.column};
  if (directive.column == 0) {
    position.column = 0;
  } else if (physical.line == from.line) {
    position.column = directive.column + (physical.column - from.column);
  }
  return position;
}

void SourceFile::AddLineDirective(Pos pos, std::string file, uint32_t line, uint32_t column) {
  if (!line_directives_.empty() && pos <= line_directives_.back().pos) return;
  line_directives_.push_back({pos, std::move(file), line, column});
}

SourceFile* SourceSet::Add(std::string name, std::string text, SourceOrigin origin) {
  return AddFile(std::move(name), std::move(text), {}, std::move(origin));
}

SourceFile* SourceSet::AddBorrowed(std::string name, std::string_view text) {
  CHECK(text.data() != nullptr && text.data()[text.size()] == '\0');
  return AddFile(std::move(name), {}, text, {});
}

SourceFile* SourceSet::AddFile(std::string name, std::string owned, std::string_view borrowed,
                               SourceOrigin origin) {
  const size_t size = borrowed.data() != nullptr ? borrowed.size() : owned.size();
  std::unique_lock lock(mutex_);
  // One position more than bytes: the end of the file.
  if (size >= std::numeric_limits<uint32_t>::max() - next_base_) return nullptr;
  files_.push_back(std::unique_ptr<SourceFile>(new SourceFile(
      std::move(name), std::move(owned), borrowed, std::move(origin), Pos{next_base_})));
  next_base_ += static_cast<uint32_t>(size) + 1;
  return files_.back().get();
}

void SourceSet::RemoveLast(const SourceFile* file) {
  std::unique_lock lock(mutex_);
  if (files_.empty() || files_.back().get() != file) return;
  next_base_ = file->base().offset;
  files_.pop_back();
}

const SourceFile* SourceSet::FileNamed(std::string_view name) const {
  std::shared_lock lock(mutex_);
  for (size_t i = files_.size(); i-- > 0;) {
    if (files_[i]->name() == name) return files_[i].get();
  }
  return nullptr;
}

const SourceFile* SourceSet::FileOf(Pos pos) const {
  std::shared_lock lock(mutex_);
  const auto next =
      std::upper_bound(files_.begin(), files_.end(), pos,
                       [](Pos wanted, const auto& file) { return wanted < file->base(); });
  if (next == files_.begin()) return nullptr;
  const SourceFile* file = std::prev(next)->get();
  return file->Contains(pos) ? file : nullptr;
}

Position SourceSet::PositionOf(Pos pos) const {
  const SourceFile* file = FileOf(pos);
  return file == nullptr ? Position{} : file->PositionOf(pos);
}

Position SourceSet::PhysicalPositionOf(Pos pos) const {
  const SourceFile* file = FileOf(pos);
  return file == nullptr ? Position{} : file->PhysicalPositionOf(pos);
}

}  // namespace goknot::lexer
