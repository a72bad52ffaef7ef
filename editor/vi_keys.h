// Vi's keys, as far as they are of use in a text of some lines.
//
// Insert mode has emacs' keys and Escape. Normal mode has counts; the motions h l j k 0 ^ $ w W b B
// e E f F t T ; , G gg and %; the operators d c y with motions and doubled; x X D C s S r ~ p P J u
// Ctrl-R and i I a A o O. A key that begins nothing is dropped.
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
  // Where a motion leads, and what an operator takes with it.
  struct Motion {
    size_t to = 0;
    bool inclusive = false;  // of the character at the end
    bool whole_lines = false;
  };

  Command HandleNormal(char32_t rune, Buffer& buffer, KillRing& ring);
  Command HandleEdit(char32_t rune, Buffer& buffer, KillRing& ring);
  Command BeginInsert() {
    inserting_ = true;
    return Command::kNone;
  }
  std::optional<Motion> FindMotion(char32_t rune, const Buffer& buffer);
  std::optional<Motion> FindCharacter(char32_t kind, size_t from, const Buffer& buffer) const;
  void Operate(const Motion& motion, Buffer& buffer, KillRing& ring);
  void OperateOnLines(size_t first, size_t last, Buffer& buffer, KillRing& ring);
  void Put(Buffer& buffer, KillRing& ring, bool before);
  void Reset();
  int count() const { return count_ == 0 ? 1 : count_; }

  Language& language_;
  bool inserting_ = true;
  int count_ = 0;
  char32_t operator_ = 0;  // d, c or y
  char32_t waiting_ = 0;   // f F t T r g: the next key belongs to it
  char32_t find_kind_ = 0;
  char32_t find_rune_ = 0;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_VI_KEYS_H_
