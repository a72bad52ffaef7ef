// A decoder over the bytes that have not become keys yet; it looks at them anew when more arrive,
// so there is no state between the bytes of a sequence but the bytes themselves.
#include "editor/keys.h"

#include <vector>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

constexpr char kEsc = '\x1b';
constexpr std::string_view kPasteStart = "\x1b[200~";
constexpr std::string_view kPasteEnd = "\x1b[201~";
constexpr int kPasteStartNumber = 200;

// `CSI n ~`, 1 the home key, and so on.
KeyCode NumberedKey(int number) {
  switch (number) {
    case 1:
    case 7:
      return KeyCode::kHome;
    case 2:
      return KeyCode::kInsert;
    case 3:
      return KeyCode::kDelete;
    case 4:
    case 8:
      return KeyCode::kEnd;
    case 5:
      return KeyCode::kPageUp;
    case 6:
      return KeyCode::kPageDown;
    default:
      return KeyCode::kNone;
  }
}

// `CSI A` and `SS3 A`, the cursor up, and so on.
KeyCode LetteredKey(char letter) {
  switch (letter) {
    case 'A':
      return KeyCode::kUp;
    case 'B':
      return KeyCode::kDown;
    case 'C':
      return KeyCode::kRight;
    case 'D':
      return KeyCode::kLeft;
    case 'H':
      return KeyCode::kHome;
    case 'F':
      return KeyCode::kEnd;
    case 'M':
      return KeyCode::kEnter;
    default:
      return KeyCode::kNone;
  }
}

// A key as its code: from control characters, CSI u and modifyOtherKeys.
void SetCode(char32_t code, uint8_t modifiers, Key* key) {
  key->modifiers = modifiers;
  switch (code) {
    case '\r':
    case '\n':
      key->code = KeyCode::kEnter;
      return;
    case '\t':
      key->code = KeyCode::kTab;
      return;
    case 0x7F:
      key->code = KeyCode::kBackspace;
      return;
    case 0x1B:
      key->code = KeyCode::kEscape;
      return;
    default:
      break;
  }
  key->code = KeyCode::kRune;
  if (code < 0x20) {
    key->modifiers |= kControl;
    code = code == 0 ? ' ' : code <= 26 ? code + 'a' - 1 : code + '@';
  } else if ((key->modifiers & kControl) != 0 && code >= 'A' && code <= 'Z') {
    code += 'a' - 'A';
  }
  if (code > ' ' || (key->modifiers & ~kShift) != 0) key->modifiers &= ~kShift;
  key->rune = code;
}

uint8_t ModifiersOf(int parameter) {
  // 1 + bits: shift, alt, control, meta.
  if (parameter < 1) return kNoModifier;
  int bits = parameter - 1;
  return static_cast<uint8_t>((bits & 7) | ((bits & 8) != 0 ? kAlt : 0));
}

}  // namespace

std::string CleanPaste(std::string_view bytes) {
  std::string text;
  for (size_t i = 0; i < bytes.size(); ++i) {
    char c = bytes[i];
    if (c == '\r') {
      text += '\n';
      if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
    } else if (c == '\n' || c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)) {
      text += c;
    }
  }
  return text;
}

void KeyDecoder::Feed(std::string_view bytes) {
  bytes_.erase(0, at_);
  at_ = 0;
  bytes_.append(bytes);
  timed_out_ = false;
}

std::string KeyDecoder::TakeRest() {
  std::string rest(pasting_ ? kPasteStart : std::string_view());
  rest.append(bytes_, at_);
  bytes_.clear();
  at_ = 0;
  pasting_ = false;
  return rest;
}

bool KeyDecoder::NextPaste(Key* key) {
  size_t end = bytes_.find(kPasteEnd, at_);
  if (end == std::string::npos) return false;
  key->code = KeyCode::kPaste;
  key->text = CleanPaste(std::string_view(bytes_).substr(at_, end - at_));
  at_ = end + kPasteEnd.size();
  pasting_ = false;
  return true;
}

bool KeyDecoder::Next(Key* key) {
  while (at_ < bytes_.size()) {
    *key = Key();
    if (pasting_) return NextPaste(key);
    std::string_view rest = std::string_view(bytes_).substr(at_);
    size_t taken = rest[0] == kEsc ? DecodeEscape(rest, key) : DecodePlain(rest, key);
    if (taken == 0) return false;
    at_ += taken;
    if (key->code != KeyCode::kNone) return true;
  }
  return false;
}

size_t KeyDecoder::DecodePlain(std::string_view bytes, Key* key) {
  if (RuneSize(static_cast<unsigned char>(bytes[0])) > bytes.size() && !timed_out_) return 0;
  Rune rune = DecodeRune(bytes, 0);
  SetCode(rune.code, kNoModifier, key);
  return rune.size;
}

size_t KeyDecoder::DecodeEscape(std::string_view bytes, Key* key) {
  if (bytes.size() == 1) {
    if (!timed_out_) return 0;
    key->code = KeyCode::kEscape;
    return 1;
  }
  if (bytes[1] == '[' || bytes[1] == 'O') {
    size_t taken = DecodeSequence(bytes, key);
    if (taken > 0 || !timed_out_) return taken;
  }
  // Alt and a key: ESC before its bytes.
  size_t taken =
      bytes[1] == kEsc ? DecodeEscape(bytes.substr(1), key) : DecodePlain(bytes.substr(1), key);
  if (taken == 0) return 0;
  key->modifiers |= kAlt;
  return taken + 1;
}

size_t KeyDecoder::DecodeSequence(std::string_view bytes, Key* key) {
  size_t at = 2;
  if (bytes[1] == 'O') {
    if (at == bytes.size()) return 0;
    key->code = LetteredKey(bytes[at]);
    return at + 1;
  }
  // The Linux console's function keys: CSI [ and a letter.
  if (at < bytes.size() && bytes[at] == '[') return bytes.size() > at + 1 ? at + 2 : 0;
  std::vector<int> numbers = {0};
  while (at < bytes.size() && bytes[at] >= 0x20 && bytes[at] < 0x40) {
    if (bytes[at] >= '0' && bytes[at] <= '9') {
      if (numbers.back() < 1 << 24) numbers.back() = numbers.back() * 10 + (bytes[at] - '0');
    } else if (bytes[at] == ';') {
      numbers.push_back(0);
    }
    ++at;
  }
  if (at == bytes.size()) return 0;
  char final = bytes[at++];
  if (final < 0x40 || final == 0x7F) return at;  // broken off: swallowed
  uint8_t modifiers = numbers.size() > 1 ? ModifiersOf(numbers[1]) : uint8_t{kNoModifier};
  if (final == '~' && numbers[0] == kPasteStartNumber) {
    pasting_ = true;
  } else if (final == '~' && numbers[0] == 27 && numbers.size() > 2) {
    SetCode(static_cast<char32_t>(numbers[2]), modifiers, key);
  } else if (final == '~') {
    key->code = NumberedKey(numbers[0]);
    key->modifiers = modifiers;
  } else if (final == 'u') {
    SetCode(static_cast<char32_t>(numbers[0]), modifiers, key);
  } else if (final == 'Z') {
    key->code = KeyCode::kTab;
    key->modifiers = kShift;
  } else {
    key->code = LetteredKey(final);
    key->modifiers = modifiers;
  }
  return at;
}

}  // namespace goknot::editor
