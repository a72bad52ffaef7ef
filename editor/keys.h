// Bytes from a terminal become keys.
//
// What is understood: UTF-8; control characters; ESC before a key as Alt; the cursor and editing
// keys of xterm, the Linux console and rxvt with their modifiers (ECMA-48 control sequences, SS3);
// bracketed paste; and the two encodings of keys that have no others (CSI u; xterm's
// modifyOtherKeys). Sequences that mean nothing here are swallowed whole.
//
// A sequence may arrive in pieces. A lone ESC is a key only when nothing follows it: the owner
// waits a while and then calls Timeout.
//
// Test: tests/editor/keys_test.cc.
#ifndef GOKNOT_EDITOR_KEYS_H_
#define GOKNOT_EDITOR_KEYS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace goknot::editor {

enum class KeyCode : uint8_t {
  kRune,   // `rune`, as on the key for control characters: Ctrl-A is 'a' with kControl
  kPaste,  // `text`, with '\n' between lines and without other control characters but tabs
  kEnter,
  kTab,
  kBackspace,
  kDelete,
  kInsert,
  kEscape,
  kUp,
  kDown,
  kLeft,
  kRight,
  kHome,
  kEnd,
  kPageUp,
  kPageDown,
  kNone,  // swallowed
};

// Bits.
enum Modifier : uint8_t { kNoModifier = 0, kShift = 1, kAlt = 2, kControl = 4 };

struct Key {
  KeyCode code = KeyCode::kNone;
  uint8_t modifiers = kNoModifier;
  char32_t rune = 0;
  std::string text = {};

  bool Is(KeyCode wanted, uint8_t with = kNoModifier) const {
    return code == wanted && modifiers == with;
  }
  bool IsRune(char32_t wanted, uint8_t with = kNoModifier) const {
    return code == KeyCode::kRune && rune == wanted && modifiers == with;
  }
};

class KeyDecoder {
 public:
  void Feed(std::string_view bytes);
  // The next whole key, if there is one.
  bool Next(Key* key);
  // Nothing came for a while: a sequence that has only begun is taken as keys.
  void Timeout() { timed_out_ = true; }
  // Whether Timeout could make a difference.
  bool IsWaiting() const { return !pasting_ && at_ < bytes_.size(); }
  // Takes back the bytes that have not become keys.
  std::string TakeRest();
  // Bytes behind the last key.
  size_t queued() const { return bytes_.size() - at_; }

 private:
  // Each returns the bytes that it took; 0: more are needed.
  size_t DecodeEscape(std::string_view bytes, Key* key);
  size_t DecodeSequence(std::string_view bytes, Key* key);
  size_t DecodePlain(std::string_view bytes, Key* key);
  bool NextPaste(Key* key);

  std::string bytes_;
  size_t at_ = 0;
  bool pasting_ = false;
  bool timed_out_ = false;
};

// What a paste may put into a text: ends of lines as '\n', no control characters but tabs.
std::string CleanPaste(std::string_view bytes);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_KEYS_H_
