// Source text and positions: what every diagnostic, traceback and report points into.
//
// A Pos is 32 bits: a byte offset into the concatenation of all files of one SourceSet. Each file
// owns the range [base, base + size]; the position just past its last byte is its own as well (the
// end of the file is where many errors are). 0 is no position.
//
// A SourceFile is a whole file or a byte range of a document (a Markdown fence): lines and columns
// are then those of the document. Where the text was changed on its way here (a pasted quote made
// straight), marks say in which column its bytes stood. `//line` directives are a table beside the
// text, filled by the scanner; PositionOf applies it, PhysicalPositionOf does not.
//
// Columns and lines count from 1, columns are in bytes, as in Go's own messages.
//
// Threads: a SourceSet may be read and added to by any thread. A SourceFile is read-only except for
// its `//line` table, which belongs to the one thread that scans the file for the first time.
//
// Test: tests/lexer/source_test.cc.
#ifndef GOKNOT_LEXER_SOURCE_H_
#define GOKNOT_LEXER_SOURCE_H_

#include <compare>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::lexer {

struct Pos {
  uint32_t offset = 0;  // into the SourceSet, 0 = unknown

  constexpr bool IsKnown() const { return offset != 0; }
  friend constexpr auto operator<=>(Pos, Pos) = default;
  friend constexpr Pos operator+(Pos pos, uint32_t bytes) { return Pos{pos.offset + bytes}; }
};

// A position as people read it. line == 0: unknown position; column == 0: only the line is known
// (after a `//line` directive without a column).
struct Position {
  std::string_view file;
  uint32_t line = 0;
  uint32_t column = 0;

  // "file:line:column", "file:line" or the file alone, as Go prints it.
  std::string ToString() const;
  friend bool operator==(const Position&, const Position&) = default;
};

// The byte at `offset` of the text stands in this column of the document, the bytes after it in the
// columns that follow, up to the next mark or the end of the line.
struct ColumnMark {
  uint32_t offset;
  uint32_t column;
};

// Where the text of a SourceFile stands in the document that it was taken from: line by line.
struct SourceOrigin {
  uint32_t first_line = 1;
  uint32_t first_column = 1;           // of the text's first byte; later lines begin at column 1
  std::vector<ColumnMark> marks = {};  // by offset
};

class SourceFile {
 public:
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  const std::string& name() const { return name_; }  // as shown to people
  std::string_view text() const { return text_; }    // text().data()[text().size()] is '\0'
  Pos base() const { return base_; }                 // of the first byte
  Pos end() const { return base_ + static_cast<uint32_t>(text_.size()); }
  bool Contains(Pos pos) const { return base_ <= pos && pos <= end(); }

  Pos PosAt(size_t offset) const { return base_ + static_cast<uint32_t>(offset); }
  size_t OffsetOf(Pos pos) const { return pos.offset - base_.offset; }

  // `pos` must lie in this file.
  Position PositionOf(Pos pos) const;
  Position PhysicalPositionOf(Pos pos) const;

  // The physical line, counted in this text from 0; and its bytes without the newline.
  size_t LineIndexOf(Pos pos) const;
  std::string_view LineText(size_t line_index) const;
  Pos LineStart(size_t line_index) const { return PosAt(line_starts_[line_index]); }
  size_t line_count() const { return line_starts_.size(); }

  // From `pos` on, positions are those of `file` at `line` and `column` (0: columns unknown).
  // Directives come in ascending order of `pos`; one that was added before is ignored, so a file
  // may be scanned again.
  void AddLineDirective(Pos pos, std::string file, uint32_t line, uint32_t column);

 private:
  friend class SourceSet;

  struct LineDirective {
    Pos pos;
    std::string file;
    uint32_t line;
    uint32_t column;
  };

  SourceFile(std::string name, std::string owned, std::string_view borrowed, SourceOrigin origin,
             Pos base);

  uint32_t ColumnOf(size_t offset, size_t line_index) const;

  std::string name_;
  std::string owned_;      // empty when the text is borrowed
  std::string_view text_;  // of owned_ or of somebody who outlives this
  SourceOrigin origin_;
  Pos base_;
  std::vector<uint32_t> line_starts_;          // offset of each line's first byte; never empty
  std::deque<LineDirective> line_directives_;  // a deque: Positions point to its names
};

// All texts of one run: files, embedded sources, fences, prompt entries. Files stay until the set
// dies, at fixed addresses (but for RemoveLast).
class SourceSet {
 public:
  SourceSet() = default;
  SourceSet(const SourceSet&) = delete;
  SourceSet& operator=(const SourceSet&) = delete;

  // Null when the texts together would exceed 4 GiB.
  SourceFile* Add(std::string name, std::string text, SourceOrigin origin = {});

  // Takes away a file that nobody needs any more, if it is the last one: its positions are given
  // out again.
  void RemoveLast(const SourceFile* file);

  // The text is borrowed: it outlives the set and a '\0' follows its last byte.
  SourceFile* AddBorrowed(std::string name, std::string_view text);

  // The file of that name that was added last; null: none. O(files).
  const SourceFile* FileNamed(std::string_view name) const;

  // Null for an unknown position. O(log files).
  const SourceFile* FileOf(Pos pos) const;

  // The unknown position gives a Position of line 0. O(log files + log lines).
  Position PositionOf(Pos pos) const;
  Position PhysicalPositionOf(Pos pos) const;

 private:
  SourceFile* AddFile(std::string name, std::string owned, std::string_view borrowed,
                      SourceOrigin origin);

  mutable std::shared_mutex mutex_;                 // guards files_ and next_base_
  std::vector<std::unique_ptr<SourceFile>> files_;  // ascending bases
  uint32_t next_base_ = 1;
};

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_SOURCE_H_
