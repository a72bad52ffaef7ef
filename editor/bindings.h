// What keys mean: the commands of the editor, and emacs' keys for them. Vi's are in
// editor/vi_keys.h.
//
// Test: tests/editor/machine_test.cc.
#ifndef GOKNOT_EDITOR_BINDINGS_H_
#define GOKNOT_EDITOR_BINDINGS_H_

#include <cstdint>

#include "editor/keys.h"

namespace goknot::editor {

enum class Command : uint8_t {
  kNone,
  kInsert,  // the key's own character
  kPaste,
  kEnter,   // accepts the text or begins a line
  kAccept,  // whatever the language says of the text
  kNewLine,
  kEndOrDelete,  // Ctrl-D
  kInterrupt,
  kSuspend,
  kCancel,  // closes what is open
  kClearScreen,
  kInsertNext,  // the next key as it is

  kLeft,
  kRight,
  kUp,
  kDown,
  kWordLeft,
  kWordRight,
  kLineBegin,
  kLineEnd,
  kTextBegin,
  kTextEnd,

  kDeleteBefore,
  kDeleteAfter,
  kKillToLineEnd,
  kKillToLineBegin,
  kKillWordAfter,
  kKillWordBefore,
  kKillSpacedBefore,
  kYank,
  kYankOlder,
  kUndo,
  kRedo,
  kSwapCharacters,
  kUpperCase,
  kLowerCase,
  kCapitalise,

  kComplete,
  kCompleteBack,
  kHistoryOlder,
  kHistoryNewer,
  kHistoryOldest,
  kHistoryDraft,
  kLastWord,  // of the entry before
  kSearchOlder,
  kSearchNewer,
};

// Of emacs' keys; kInsert for characters, kNone for keys that mean nothing.
Command EmacsCommand(const Key& key);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_BINDINGS_H_
