// Vi's keys, as far as they are of use in a text of some lines.
//
// Insert mode has emacs' keys and Escape. Normal mode has counts; the motions h l j k 0 ^ $ w W b B
// e E f F t T ; , G gg and %; the operators d c y with motions, text objects (editor/vi_objects.h)
// and doubled; x X D C s S Y r ~ p P J u Ctrl-R and i I a A o O; and . does the last change again.
// A key that begins nothing is dropped.
//
// Test: tests/editor/vi_keys_test.cc.
#ifndef GOKNOT_EDITOR_VI_KEYS_H_
#define GOKNOT_EDITOR_VI_KEYS_H_

#include <cstddef>
#include <optional>
#include <string>

#include "editor/bindings.h"
#include "editor/buffer.h"
#include "editor/keys.h"
#include "editor/language.h"
#include "editor/vi_objects.h"

namespace goknot::editor {

class ViKeys {
 public:
  explicit ViKeys(Language& language) : language_(language) {}

  // An entry begins in insert mode.
  void Begin();
  bool inserting() const { return inserting_; }
  // In normal mode the cursor stands on a character, not behind the last one of a line.
  void Settle(Buffer& buffer) const;

  // What a key means for the rest of the editor; it has been carried out already when kNone.
  Command Handle(const Key& key, Buffer& buffer, KillRing& ring);

 private:
  // A change as . does it again: its keys without counts, and what was then inserted.
  struct Change {
    std::u32string keys;
    int count = 0;  // 0: none was given
    std::string inserted;
  };
  // Where a motion leads, and what an operator takes with it.
  struct Motion {
    size_t to = 0;
    bool inclusive = false;  // of the character at the end
    bool whole_lines = false;
  };

  Command HandleInsert(const Key& key, Buffer& buffer);
  Command HandleCommand(char32_t rune, Buffer& buffer, KillRing& ring);
  Command HandleNormal(char32_t rune, Buffer& buffer, KillRing& ring);
  Command HandleEdit(char32_t rune, Buffer& buffer, KillRing& ring);
  Command BeginInsert() {
    inserting_ = true;
    return Command::kNone;
  }
  void EndInsert(Buffer& buffer);
  void Repeat(Buffer& buffer, KillRing& ring);
  std::optional<Motion> FindMotion(char32_t rune, const Buffer& buffer);
  std::optional<Motion> FindCharacter(char32_t kind, size_t from, const Buffer& buffer) const;
  void OperateAlong(const Motion& motion, Buffer& buffer, KillRing& ring);
  void Operate(const ViRange& range, Buffer& buffer, KillRing& ring);
  void OperateOnLines(size_t first, size_t last, Buffer& buffer, KillRing& ring);
  void Put(Buffer& buffer, KillRing& ring, bool before);
  void Reset();
  bool has_count() const { return count_ != 0 || operator_count_ != 0; }
  // 2d3w takes six words.
  int count() const;
  // Nothing of a command has been typed but perhaps its count.
  bool at_command() const { return operator_ == 0 && waiting_ == 0; }

  Language& language_;
  bool inserting_ = true;
  int count_ = 0;
  int operator_count_ = 0;  // that was typed before the operator
  char32_t operator_ = 0;   // d, c or y
  char32_t waiting_ = 0;    // f F t T r g, or i a of an object: the next key belongs to it
  char32_t find_kind_ = 0;
  char32_t find_rune_ = 0;

  std::u32string keys_;  // of the command that is being typed
  Change last_;          // . does it again
  // Inserting, once a key has come: what stands before and behind of what is inserted.
  struct Inserting {
    size_t before;
    size_t behind;
  };
  std::optional<Inserting> insert_;
  int insert_count_ = 1;  // 3i inserts what is typed three times
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_VI_KEYS_H_
