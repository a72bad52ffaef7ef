// The table of keys.
#include "editor/bindings.h"

namespace goknot::editor {
namespace {

struct Binding {
  KeyCode code;
  char32_t rune;
  uint8_t modifiers;
  Command command;
};

constexpr Binding kEmacs[] = {
    {KeyCode::kEnter, 0, kNoModifier, Command::kEnter},
    {KeyCode::kEnter, 0, kAlt, Command::kNewLine},
    {KeyCode::kEnter, 0, kShift, Command::kNewLine},
    {KeyCode::kEnter, 0, kControl, Command::kAccept},
    {KeyCode::kRune, 'o', kControl, Command::kNewLine},
    {KeyCode::kRune, 'd', kControl, Command::kEndOrDelete},
    {KeyCode::kRune, 'c', kControl, Command::kInterrupt},
    {KeyCode::kRune, 'z', kControl, Command::kSuspend},
    {KeyCode::kRune, 'g', kControl, Command::kCancel},
    {KeyCode::kEscape, 0, kNoModifier, Command::kCancel},
    {KeyCode::kRune, 'l', kControl, Command::kClearScreen},
    {KeyCode::kRune, 'q', kControl, Command::kInsertNext},
    {KeyCode::kRune, 'v', kControl, Command::kInsertNext},

    {KeyCode::kLeft, 0, kNoModifier, Command::kLeft},
    {KeyCode::kRight, 0, kNoModifier, Command::kRight},
    {KeyCode::kUp, 0, kNoModifier, Command::kUp},
    {KeyCode::kDown, 0, kNoModifier, Command::kDown},
    {KeyCode::kRune, 'b', kControl, Command::kLeft},
    {KeyCode::kRune, 'f', kControl, Command::kRight},
    {KeyCode::kRune, 'p', kControl, Command::kUp},
    {KeyCode::kRune, 'n', kControl, Command::kDown},
    {KeyCode::kLeft, 0, kControl, Command::kWordLeft},
    {KeyCode::kRight, 0, kControl, Command::kWordRight},
    {KeyCode::kLeft, 0, kAlt, Command::kWordLeft},
    {KeyCode::kRight, 0, kAlt, Command::kWordRight},
    {KeyCode::kRune, 'b', kAlt, Command::kWordLeft},
    {KeyCode::kRune, 'f', kAlt, Command::kWordRight},
    {KeyCode::kHome, 0, kNoModifier, Command::kLineBegin},
    {KeyCode::kEnd, 0, kNoModifier, Command::kLineEnd},
    {KeyCode::kRune, 'a', kControl, Command::kLineBegin},
    {KeyCode::kRune, 'e', kControl, Command::kLineEnd},
    {KeyCode::kHome, 0, kControl, Command::kTextBegin},
    {KeyCode::kEnd, 0, kControl, Command::kTextEnd},

    {KeyCode::kBackspace, 0, kNoModifier, Command::kDeleteBefore},
    {KeyCode::kBackspace, 0, kShift, Command::kDeleteBefore},
    {KeyCode::kRune, 'h', kControl, Command::kDeleteBefore},
    {KeyCode::kDelete, 0, kNoModifier, Command::kDeleteAfter},
    {KeyCode::kRune, 'k', kControl, Command::kKillToLineEnd},
    {KeyCode::kRune, 'u', kControl, Command::kKillToLineBegin},
    {KeyCode::kRune, 'd', kAlt, Command::kKillWordAfter},
    {KeyCode::kDelete, 0, kControl, Command::kKillWordAfter},
    {KeyCode::kDelete, 0, kAlt, Command::kKillWordAfter},
    {KeyCode::kBackspace, 0, kAlt, Command::kKillWordBefore},
    {KeyCode::kBackspace, 0, kControl, Command::kKillWordBefore},
    {KeyCode::kRune, 'h', kControl | kAlt, Command::kKillWordBefore},
    {KeyCode::kRune, 'w', kControl, Command::kKillSpacedBefore},
    {KeyCode::kRune, 'y', kControl, Command::kYank},
    {KeyCode::kRune, 'y', kAlt, Command::kYankOlder},
    {KeyCode::kRune, '_', kControl, Command::kUndo},
    {KeyCode::kRune, '/', kControl, Command::kUndo},
    {KeyCode::kRune, '_', kAlt, Command::kRedo},
    {KeyCode::kRune, '/', kAlt, Command::kRedo},
    {KeyCode::kRune, 't', kControl, Command::kSwapCharacters},
    {KeyCode::kRune, 'u', kAlt, Command::kUpperCase},
    {KeyCode::kRune, 'l', kAlt, Command::kLowerCase},
    {KeyCode::kRune, 'c', kAlt, Command::kCapitalise},

    {KeyCode::kTab, 0, kNoModifier, Command::kComplete},
    {KeyCode::kTab, 0, kShift, Command::kCompleteBack},
    {KeyCode::kPageUp, 0, kNoModifier, Command::kHistoryOlder},
    {KeyCode::kPageDown, 0, kNoModifier, Command::kHistoryNewer},
    {KeyCode::kRune, 'p', kAlt, Command::kHistoryOlder},
    {KeyCode::kRune, 'n', kAlt, Command::kHistoryNewer},
    {KeyCode::kUp, 0, kAlt, Command::kHistoryOlder},
    {KeyCode::kDown, 0, kAlt, Command::kHistoryNewer},
    {KeyCode::kRune, '<', kAlt, Command::kHistoryOldest},
    {KeyCode::kRune, '>', kAlt, Command::kHistoryDraft},
    {KeyCode::kRune, '.', kAlt, Command::kLastWord},
    {KeyCode::kRune, 'r', kControl, Command::kSearchOlder},
    {KeyCode::kRune, 's', kControl, Command::kSearchNewer},
};

}  // namespace

Command EmacsCommand(const Key& key) {
  if (key.code == KeyCode::kPaste) return Command::kPaste;
  for (const Binding& binding : kEmacs) {
    if (binding.code == key.code && binding.rune == key.rune &&
        binding.modifiers == key.modifiers) {
      return binding.command;
    }
  }
  if (key.code == KeyCode::kRune && (key.modifiers & (kAlt | kControl)) == 0) {
    return Command::kInsert;
  }
  return Command::kNone;
}

}  // namespace goknot::editor
