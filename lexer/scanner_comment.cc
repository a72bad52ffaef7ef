// See scanner.h. This part: comments, `//line` and `//go:` directives.
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/scanner.h"

namespace goknot::lexer {
namespace {

// The largest line or column that a //line directive may set; also Go's limit.
constexpr uint64_t kMaxLineOrColumn = uint64_t{1} << 30;

// "text:digits" taken apart at its last colon.
struct TrailingNumber {
  size_t digits = 0;  // where the digits begin; 0: there is no colon
  uint64_t value = 0;
  bool ok = false;
};

TrailingNumber FindTrailingNumber(std::string_view text) {
  TrailingNumber number;
  const size_t colon = text.rfind(':');
  if (colon == std::string_view::npos) return number;
  number.digits = colon + 1;
  const std::string_view digits = text.substr(colon + 1);
  number.ok = !digits.empty();
  for (char c : digits) {
    if (c < '0' || c > '9' || __builtin_mul_overflow(number.value, 10, &number.value) ||
        __builtin_add_overflow(number.value, c - '0', &number.value)) {
      number.ok = false;
      break;
    }
  }
  return number;
}

bool IsValidLineOrColumn(uint64_t value) { return value > 0 && value <= kMaxLineOrColumn; }

// The shortest equivalent of a path, by its text alone: no ".", no "x/..", no double slashes.
std::string CleanPath(std::string_view path) {
  const bool rooted = path.starts_with('/');
  std::vector<std::string_view> parts;
  for (size_t begin = 0; begin <= path.size();) {
    const size_t end = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    begin = end + 1;
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!rooted) {
      parts.push_back(part);
    }
  }
  std::string clean = rooted ? "/" : "";
  for (size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) clean += '/';
    clean += parts[i];
  }
  return clean.empty() ? "." : clean;
}

// A relative name in a directive is relative to the directory of the file that it stands in.
std::string FileOfDirective(std::string_view written, std::string_view containing_file) {
  std::string clean = CleanPath(written);
  if (clean.starts_with('/')) return clean;
  const size_t slash = containing_file.rfind('/');
  if (slash == std::string_view::npos) return clean;
  const std::string directory = CleanPath(containing_file.substr(0, slash + 1));
  if (directory == ".") return clean;
  std::string path = directory;
  path += '/';
  path += clean;
  return CleanPath(path);
}

}  // namespace

void Scanner::ScanLineComment() {
  cursor_ += 2;
  for (;;) {
    const char c = Peek();
    if (c == '\n' || AtEnd()) break;
    if (static_cast<signed char>(c) > 0) {
      ++cursor_;
    } else {
      SkipUnusualCharacter();
    }
  }
  NoteComment();

  const size_t text_start = token_start_ + 2;
  std::string_view text = TokenText().substr(2);
  if (text.ends_with('\r')) text.remove_suffix(1);
  if (text.starts_with("go:")) {
    directives_.push_back({file_.PosAt(text_start), text, OnlyBlanksBefore(token_start_)});
  } else if (text.starts_with("line ") &&
             (token_start_ == 0 || text_begin_[token_start_ - 1] == '\n')) {
    TakeLineDirective(text_start + 5, text.substr(5), AtEnd() ? cursor_ : cursor_ + 1);
  }
}

void Scanner::ScanBlockComment() {
  cursor_ += 2;
  bool closed = false;
  while (!closed) {
    const char c = Peek();
    if (c == '*') {
      ++cursor_;
      closed = Take('/');
    } else if (static_cast<signed char>(c) > 0) {
      ++cursor_;
    } else if (AtEnd()) {
      Error(token_start_, DiagnosticCode::kUnterminatedComment, "comment not terminated");
      unfinished_ = true;
      return;
    } else {
      SkipUnusualCharacter();
    }
  }
  NoteComment();

  std::string_view text = TokenText();
  text = text.substr(2, text.size() - 4);
  if (text.starts_with("line ")) {
    TakeLineDirective(token_start_ + 2 + 5, text.substr(5), cursor_);
  }
}

bool Scanner::OnlyBlanksBefore(size_t offset) const {
  while (offset > 0) {
    const char c = text_begin_[offset - 1];
    if (c == '\n') return true;
    if (c != ' ' && c != '\t' && c != '\r') return false;
    --offset;
  }
  return true;
}

// Comments on adjacent lines are one group.
void Scanner::NoteComment() {
  if (!OnlyBlanksBefore(token_start_)) {
    doc_begin_ = doc_end_ = 0;
    return;
  }
  int newlines = 0;
  bool adjacent = doc_end_ != 0;
  for (size_t i = doc_end_; adjacent && i < token_start_; ++i) {
    const char c = text_begin_[i];
    if (c == '\n') ++newlines;
    adjacent = newlines < 2 && (c == ' ' || c == '\t' || c == '\r' || c == '\n');
  }
  if (!adjacent) doc_begin_ = token_start_;
  doc_end_ = cursor_ - (text_begin_[cursor_ - 1] == '\r' ? 1 : 0);
}

PosRange Scanner::doc() const {
  if (doc_end_ == 0) return {};
  int newlines = 0;
  for (size_t i = doc_end_; i < token_start_; ++i) {
    const char c = text_begin_[i];
    if (c == '\n' && ++newlines > 1) return {};
    if (c != '\n' && c != ' ' && c != '\t' && c != '\r') return {};
  }
  return {file_.PosAt(doc_begin_), file_.PosAt(doc_end_)};
}

// `text` is what follows "line ": file:line or file:line:column, where an empty file with a column
// means the file that is current.
void Scanner::TakeLineDirective(size_t text_start, std::string_view text, size_t next_offset) {
  const auto fail = [&](size_t where, std::string_view what) {
    Error(text_start + where, DiagnosticCode::kInvalidLineDirective,
          absl::StrCat("invalid ", base::ToAbsl(what),
                       " number: ", base::ToAbsl(text.substr(where))));
  };

  const TrailingNumber last = FindTrailingNumber(text);
  if (last.digits == 0) return;
  if (!last.ok) return fail(last.digits, "line");

  TrailingNumber line = last;
  uint64_t column = 0;
  const TrailingNumber before = FindTrailingNumber(text.substr(0, last.digits - 1));
  if (before.ok) {
    if (!IsValidLineOrColumn(last.value)) return fail(last.digits, "column");
    line = before;
    column = last.value;
    text = text.substr(0, last.digits - 1);
  }
  if (!IsValidLineOrColumn(line.value)) return fail(line.digits, "line");

  const std::string_view written = text.substr(0, line.digits - 1);
  std::string file;
  if (!written.empty()) {
    file = FileOfDirective(written, file_.name());
  } else if (before.ok) {
    file = file_.PositionOf(file_.PosAt(token_start_)).file;
  }
  file_.AddLineDirective(file_.PosAt(next_offset), std::move(file),
                         static_cast<uint32_t>(line.value), static_cast<uint32_t>(column));
}

}  // namespace goknot::lexer
