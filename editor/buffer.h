// The text being edited, its cursor, and the way back: undo and redo.
//
// Positions are byte offsets at borders of clusters (editor/clusters.h). Motions are functions of a
// position, so that they serve moving, deleting and vi's operators alike.
//
// Undo goes by groups: what one key did is one group, and runes typed one after another join until
// a word begins, so that Undo takes back a word. Moving the cursor ends a group.
//
// Test: tests/editor/buffer_test.cc.
#ifndef GOKNOT_EDITOR_BUFFER_H_
#define GOKNOT_EDITOR_BUFFER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::editor {

class Buffer {
 public:
  const std::string& text() const { return text_; }
  size_t cursor() const { return cursor_; }
  bool empty() const { return text_.empty(); }

  // Another text, the cursor behind it, with nothing to undo.
  void Reset(std::string_view text);
  void SetCursor(size_t position);

  // Edits. Insert puts the text at the cursor and the cursor behind it; Erase leaves the cursor
  // where the text was.
  void Insert(std::string_view text);
  void Erase(size_t begin, size_t end);
  void Replace(size_t begin, size_t end, std::string_view text);

  // The next edit starts a group of undoing. Insert joins the group before when it continues a
  // word.
  void BeginGroup() { new_group_ = true; }
  bool Undo();
  bool Redo();

  // Motions from a position.
  size_t Next(size_t from) const;
  size_t Previous(size_t from) const;
  size_t LineBegin(size_t from) const;
  size_t LineEnd(size_t from) const;
  size_t FirstNonBlank(size_t from) const;
  // Emacs: behind the word that ends next; the start of the word before.
  size_t WordEnd(size_t from) const;
  size_t WordBegin(size_t from) const;
  // Behind or before what stands between spaces (Ctrl-W, vi's W and B).
  size_t SpacedBegin(size_t from) const;

  // The line above or below, at the column that the cursor had when it began to go up and down.
  // False on the first or last line.
  bool MoveUp();
  bool MoveDown();
  bool OnFirstLine() const { return LineBegin(cursor_) == 0; }
  bool OnLastLine() const { return LineEnd(cursor_) == text_.size(); }

 private:
  struct Edit {
    size_t at;
    std::string removed;
    std::string inserted;
    size_t cursor_before;
    bool starts_group;
  };

  void Apply(size_t at, size_t removed, std::string_view inserted);
  void MoveToColumn(size_t line_begin);
  char32_t RuneBefore(size_t position) const;
  char32_t RuneAt(size_t position) const;

  std::string text_;
  size_t cursor_ = 0;
  std::vector<Edit> done_;
  std::vector<Edit> undone_;
  bool new_group_ = true;
  int wanted_column_ = -1;  // -1: that of the cursor
};

// What was cut, newest last; pasted back by Ctrl-Y, Alt-Y and vi's p.
class KillRing {
 public:
  enum class Join : uint8_t { kNew, kBehind, kBefore };

  void Kill(std::string_view text, Join join);
  // The newest text; empty when nothing was cut.
  std::string_view Yank();
  // The one before that of the last call, round the ring.
  std::string_view YankOlder();

 private:
  static constexpr size_t kSize = 60;
  std::vector<std::string> texts_;
  size_t at_ = 0;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_BUFFER_H_
