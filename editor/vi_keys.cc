// A key is a count's digit, an operator, a motion or an edit. Motions are found first and then
// either moved along or handed to the operator.
#include "editor/vi_keys.h"

#include <algorithm>
#include <utility>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

// The most that a count says.
constexpr int kMostCount = 9999;

using Class = ViClass;

Class ClassAt(const Buffer& buffer, size_t at, bool big) {
  return ViClassAt(buffer, at, big ? ViWords::kBig : ViWords::kSmall);
}

size_t NextWord(const Buffer& buffer, size_t at, bool big) {
  size_t size = buffer.text().size();
  if (at >= size) return size;
  Class start = ClassAt(buffer, at, big);
  while (at < size && start != Class::kSpace && ClassAt(buffer, at, big) == start) {
    at = buffer.Next(at);
  }
  while (at < size && ClassAt(buffer, at, big) == Class::kSpace) at = buffer.Next(at);
  return at;
}

size_t PreviousWord(const Buffer& buffer, size_t at, bool big) {
  while (at > 0 && ClassAt(buffer, buffer.Previous(at), big) == Class::kSpace) {
    at = buffer.Previous(at);
  }
  if (at == 0) return 0;
  Class start = ClassAt(buffer, buffer.Previous(at), big);
  while (at > 0 && ClassAt(buffer, buffer.Previous(at), big) == start) at = buffer.Previous(at);
  return at;
}

// Behind the word that stands here or comes next.
size_t BehindWord(const Buffer& buffer, size_t at, bool big) {
  size_t size = buffer.text().size();
  while (at < size && ClassAt(buffer, at, big) == Class::kSpace) at = buffer.Next(at);
  if (at >= size) return size;
  Class start = ClassAt(buffer, at, big);
  while (at < size && ClassAt(buffer, at, big) == start) at = buffer.Next(at);
  return at;
}

std::string Encode(char32_t rune) {
  std::string text;
  AppendRune(rune, &text);
  return text;
}

char32_t SwapCase(char32_t rune) {
  if ((rune >= 'a' && rune <= 'z') || (rune >= 'A' && rune <= 'Z')) return rune ^ 0x20;
  return rune;
}

// With count 3, `repeat` is walked thrice.
template <typename Step>
size_t Walk(size_t from, int count, Step step) {
  for (int i = 0; i < count; ++i) from = step(from);
  return from;
}

}  // namespace

int ViKeys::count() const {
  return std::min(std::max(count_, 1) * std::max(operator_count_, 1), kMostCount);
}

void ViKeys::Reset() {
  count_ = 0;
  operator_count_ = 0;
  operator_ = 0;
  waiting_ = 0;
}

void ViKeys::Begin() {
  inserting_ = true;
  insert_.reset();
  insert_count_ = 1;
  keys_.clear();
  Reset();
}

void ViKeys::Settle(Buffer& buffer) const {
  if (inserting_) return;
  size_t at = buffer.cursor();
  size_t begin = buffer.LineBegin(at);
  if (at == buffer.LineEnd(at) && at > begin) buffer.SetCursor(buffer.Previous(at));
}

Command ViKeys::Handle(const Key& key, Buffer& buffer, KillRing& ring) {
  if (inserting_) return HandleInsert(key, buffer);
  if (key.Is(KeyCode::kEscape)) {
    Reset();
    keys_.clear();
    return Command::kCancel;
  }
  if (key.IsRune('r', kControl)) return Command::kRedo;
  bool plain = key.code == KeyCode::kRune && key.modifiers == kNoModifier;
  if (!plain) {
    Reset();
    keys_.clear();
    return key.Is(KeyCode::kBackspace) ? Command::kLeft : EmacsCommand(key);
  }
  buffer.BeginGroup();
  return HandleCommand(key.rune, buffer, ring);
}

Command ViKeys::HandleInsert(const Key& key, Buffer& buffer) {
  if (!insert_) insert_ = {buffer.cursor(), buffer.text().size() - buffer.cursor()};
  if (!key.Is(KeyCode::kEscape)) return EmacsCommand(key);
  const size_t around = insert_->before + insert_->behind;
  const size_t size = buffer.text().size();
  last_.inserted = size < around ? "" : buffer.text().substr(insert_->before, size - around);
  for (int i = 1; i < insert_count_; ++i) buffer.Insert(last_.inserted);
  EndInsert(buffer);
  return Command::kNone;
}

void ViKeys::EndInsert(Buffer& buffer) {
  inserting_ = false;
  insert_.reset();
  insert_count_ = 1;
  if (buffer.cursor() > buffer.LineBegin(buffer.cursor())) {
    buffer.SetCursor(buffer.Previous(buffer.cursor()));
  }
}

// In normal mode. Notes what . has to do again.
Command ViKeys::HandleCommand(char32_t rune, Buffer& buffer, KillRing& ring) {
  const bool is_digit = waiting_ == 0 && rune >= '0' && rune <= '9' && (rune != '0' || count_ > 0);
  if (is_digit) {
    count_ = std::min(count_ * 10 + static_cast<int>(rune - '0'), kMostCount);
    return Command::kNone;
  }
  if (rune == '.' && at_command()) {
    Repeat(buffer, ring);
    return Command::kNone;
  }
  keys_ += rune;
  const int given = has_count() ? count() : 0;
  const std::string before = buffer.text();
  Command command = HandleNormal(rune, buffer, ring);
  if (!at_command()) return command;
  if (inserting_ || buffer.text() != before) last_ = {keys_, given, ""};
  keys_.clear();
  return command;
}

void ViKeys::Repeat(Buffer& buffer, KillRing& ring) {
  if (has_count()) last_.count = count();
  Reset();
  count_ = last_.count;
  for (char32_t rune : last_.keys) HandleNormal(rune, buffer, ring);
  if (inserting_) {
    for (int i = 0; i < insert_count_; ++i) {  // all of it is undone at once
      buffer.Replace(buffer.cursor(), buffer.cursor(), last_.inserted);
    }
    EndInsert(buffer);
  }
  Reset();
}

Command ViKeys::HandleNormal(char32_t rune, Buffer& buffer, KillRing& ring) {
  if (waiting_ == 0) {
    if (rune == 'f' || rune == 'F' || rune == 't' || rune == 'T' || rune == 'r' || rune == 'g' ||
        (operator_ != 0 && (rune == 'i' || rune == 'a'))) {
      waiting_ = rune;
      return Command::kNone;
    }
    if (operator_ == 0 && (rune == 'd' || rune == 'c' || rune == 'y')) {
      operator_ = rune;
      operator_count_ = std::exchange(count_, 0);
      return Command::kNone;
    }
    if (operator_ != 0 && rune == operator_) {
      size_t last = Walk(buffer.cursor(), count() - 1, [&](size_t at) {
        return std::min(buffer.LineEnd(at) + 1, buffer.text().size());
      });
      OperateOnLines(buffer.cursor(), last, buffer, ring);
      Reset();
      return Command::kNone;
    }
  }
  if (waiting_ == 'i' || waiting_ == 'a') {
    const ViExtent extent = waiting_ == 'i' ? ViExtent::kInner : ViExtent::kAround;
    const std::optional<ViRange> object = FindViObject(extent, rune, buffer, language_);
    if (object) Operate(*object, buffer, ring);
    Reset();
    return Command::kNone;
  }
  std::optional<Motion> motion = FindMotion(rune, buffer);
  if (motion) {
    if (operator_ != 0) {
      OperateAlong(*motion, buffer, ring);
    } else {
      buffer.SetCursor(motion->to);
    }
    Reset();
    return Command::kNone;
  }
  bool replaces = waiting_ == 'r';
  if (replaces && operator_ == 0) {
    size_t at = buffer.cursor();
    size_t end =
        std::min(Walk(at, count(), [&](size_t i) { return buffer.Next(i); }), buffer.LineEnd(at));
    if (end > at) {
      std::string text;
      for (size_t i = at; i < end; i = buffer.Next(i)) text += Encode(rune);
      buffer.Replace(at, end, text);
      buffer.SetCursor(buffer.Previous(buffer.cursor()));
    }
    Reset();
    return Command::kNone;
  }
  if (operator_ != 0 || waiting_ != 0) {
    Reset();
    return Command::kNone;
  }
  Command command = HandleEdit(rune, buffer, ring);
  Reset();
  return command;
}

std::optional<ViKeys::Motion> ViKeys::FindCharacter(char32_t kind, size_t from,
                                                    const Buffer& buffer) const {
  size_t at = buffer.cursor();
  bool forwards = kind == 'f' || kind == 't';
  size_t limit = forwards ? buffer.LineEnd(at) : buffer.LineBegin(at);
  size_t seen = from;
  for (int i = 0; i < count(); ++i) {
    do {
      if (seen == limit) return std::nullopt;
      seen = forwards ? buffer.Next(seen) : buffer.Previous(seen);
      if (seen == limit && forwards) return std::nullopt;
    } while (DecodeRune(buffer.text(), seen).code != find_rune_);
  }
  if (kind == 't') seen = buffer.Previous(seen);
  if (kind == 'T') seen = buffer.Next(seen);
  return Motion{seen, forwards, false};
}

std::optional<ViKeys::Motion> ViKeys::FindMotion(char32_t rune, const Buffer& buffer) {
  size_t at = buffer.cursor();
  size_t end = buffer.LineEnd(at);
  if (waiting_ == 'g') return rune == 'g' ? std::optional(Motion{0, false, true}) : std::nullopt;
  if (waiting_ != 0) {
    if (waiting_ == 'r') return std::nullopt;
    find_kind_ = waiting_;
    find_rune_ = rune;
    return FindCharacter(find_kind_, at, buffer);
  }
  auto walk = [&](auto step) { return Walk(at, count(), step); };
  bool big = rune == 'W' || rune == 'B' || rune == 'E';
  switch (rune) {
    case 'h':
      return Motion{
          std::max(walk([&](size_t i) { return buffer.Previous(i); }), buffer.LineBegin(at))};
    case 'l':
    case ' ':
      return Motion{std::min(walk([&](size_t i) { return buffer.Next(i); }), end)};
    case '0':
      return Motion{buffer.LineBegin(at)};
    case '^':
      return Motion{buffer.FirstNonBlank(at)};
    case '$':
      return Motion{end};
    case 'w':
    case 'W':
      // cw leaves the spaces behind the word alone.
      if (operator_ == 'c' && at < end && ClassAt(buffer, at, big) != Class::kSpace) {
        return Motion{walk([&](size_t i) { return BehindWord(buffer, i, big); })};
      }
      return Motion{walk([&](size_t i) { return NextWord(buffer, i, big); })};
    case 'b':
    case 'B':
      return Motion{walk([&](size_t i) { return PreviousWord(buffer, i, big); })};
    case 'e':
    case 'E':
      return Motion{
          walk([&](size_t i) { return buffer.Previous(BehindWord(buffer, buffer.Next(i), big)); }),
          true};
    case 'G':
      return Motion{buffer.LineBegin(buffer.text().size()), false, true};
    case 'j':
    case 'k': {
      if (operator_ == 0) return std::nullopt;  // moving is the editor's: it leads into the history
      size_t to = rune == 'j' ? std::min(end + 1, buffer.text().size())
                              : buffer.LineBegin(std::max<size_t>(buffer.LineBegin(at), 1) - 1);
      return Motion{to, false, true};
    }
    case '%': {
      std::optional<size_t> partner = language_.MatchingBracket(buffer.text(), at);
      return partner ? std::optional(Motion{*partner, true}) : std::nullopt;
    }
    case ';':
    case ',': {
      if (find_kind_ == 0) return std::nullopt;
      char32_t kind = rune == ';' ? find_kind_ : find_kind_ ^ 0x20;
      // t and T stopped short of the character; the next one is looked for behind it.
      size_t from = at;
      if (kind == 't' && at < end) from = buffer.Next(at);
      if (kind == 'T' && at > buffer.LineBegin(at)) from = buffer.Previous(at);
      return FindCharacter(kind, from, buffer);
    }
    default:
      return std::nullopt;
  }
}

void ViKeys::OperateAlong(const Motion& motion, Buffer& buffer, KillRing& ring) {
  const size_t begin = std::min(buffer.cursor(), motion.to);
  size_t end = std::max(buffer.cursor(), motion.to);
  if (motion.inclusive) end = buffer.Next(end);
  if (begin == end && operator_ != 'c' && !motion.whole_lines) return;
  Operate({begin, end, motion.whole_lines}, buffer, ring);
}

void ViKeys::Operate(const ViRange& range, Buffer& buffer, KillRing& ring) {
  const auto [begin, end, whole_lines] = range;
  if (whole_lines) {
    OperateOnLines(begin, end, buffer, ring);
    return;
  }
  if (begin < end) ring.Kill(buffer.text().substr(begin, end - begin), KillRing::Join::kNew);
  if (operator_ == 'y') {
    buffer.SetCursor(begin);
    return;
  }
  buffer.SetCursor(begin);
  if (begin < end) buffer.Erase(begin, end);
  if (operator_ == 'c') inserting_ = true;
}

void ViKeys::OperateOnLines(size_t first, size_t last, Buffer& buffer, KillRing& ring) {
  size_t begin = buffer.LineBegin(first);
  size_t end = buffer.LineEnd(last);
  ring.Kill(buffer.text().substr(begin, end - begin) + "\n", KillRing::Join::kNew);
  if (operator_ == 'y') {
    buffer.SetCursor(std::min(buffer.cursor(), first));
    return;
  }
  if (operator_ == 'c') {
    buffer.Erase(buffer.FirstNonBlank(begin), end);
    inserting_ = true;
    return;
  }
  // With its line's end, or with that before it when it is the last.
  if (end < buffer.text().size()) {
    buffer.Erase(begin, end + 1);
  } else {
    buffer.Erase(begin == 0 ? 0 : begin - 1, end);
  }
  buffer.SetCursor(buffer.FirstNonBlank(buffer.cursor()));
}

void ViKeys::Put(Buffer& buffer, KillRing& ring, bool before) {
  std::string text(ring.Yank());
  if (text.empty()) return;
  size_t at = buffer.cursor();
  if (text.back() == '\n') {
    size_t line = before ? buffer.LineBegin(at) : buffer.LineEnd(at);
    if (!before) {
      text.pop_back();
      text.insert(0, "\n");
    }
    buffer.Replace(line, line, text);
    buffer.SetCursor(buffer.FirstNonBlank(before ? line : line + 1));
    return;
  }
  if (!before && at < buffer.LineEnd(at)) at = buffer.Next(at);
  std::string repeated;
  for (int i = 0; i < count(); ++i) repeated += text;
  buffer.Replace(at, at, repeated);
  buffer.SetCursor(buffer.Previous(buffer.cursor()));
}

Command ViKeys::HandleEdit(char32_t rune, Buffer& buffer, KillRing& ring) {
  size_t at = buffer.cursor();
  size_t end = buffer.LineEnd(at);
  auto kill = [&](size_t from, size_t to) {
    ring.Kill(buffer.text().substr(from, to - from), KillRing::Join::kNew);
    buffer.Erase(from, to);
  };
  switch (rune) {
    case 'j':
      return Command::kDown;
    case 'k':
      return Command::kUp;
    case 'u':
      return Command::kUndo;
    case '/':
      return Command::kSearchOlder;
    case 'x':
      kill(at, std::min(Walk(at, count(), [&](size_t i) { return buffer.Next(i); }), end));
      return Command::kNone;
    case 'X':
      kill(std::max(Walk(at, count(), [&](size_t i) { return buffer.Previous(i); }),
                    buffer.LineBegin(at)),
           at);
      return Command::kNone;
    case 'D':
      kill(at, end);
      return Command::kNone;
    case 'C':
      kill(at, end);
      return BeginInsert();
    case 's':
      kill(at, std::min(Walk(at, count(), [&](size_t i) { return buffer.Next(i); }), end));
      return BeginInsert();
    case 'S':
      operator_ = 'c';
      OperateOnLines(at, at, buffer, ring);
      return Command::kNone;
    case 'Y':
      operator_ = 'y';
      OperateOnLines(at, at, buffer, ring);
      return Command::kNone;
    case '~':
      for (int i = 0; i < count() && at < end; ++i) {
        size_t next = buffer.Next(at);
        Rune letter = DecodeRune(buffer.text(), at);
        if (SwapCase(letter.code) != letter.code) {
          buffer.Replace(at, next, Encode(SwapCase(letter.code)));
        }
        at = next;
      }
      buffer.SetCursor(at);
      return Command::kNone;
    case 'p':
    case 'P':
      Put(buffer, ring, rune == 'P');
      return Command::kNone;
    case 'J':
      if (end < buffer.text().size()) {
        size_t next = buffer.FirstNonBlank(end + 1);
        buffer.Replace(end, next, " ");
        buffer.SetCursor(end);
      }
      return Command::kNone;
    case 'i':
    case 'I':
    case 'a':
    case 'A':
      if (rune == 'I') buffer.SetCursor(buffer.FirstNonBlank(at));
      if (rune == 'a' && at < end) buffer.SetCursor(buffer.Next(at));
      if (rune == 'A') buffer.SetCursor(end);
      insert_count_ = count();
      return BeginInsert();
    case 'o':
      buffer.Replace(end, end, "\n" + language_.Indentation(buffer.text(), end));
      return BeginInsert();
    case 'O': {
      size_t begin = buffer.LineBegin(at);
      std::string indentation = buffer.text().substr(begin, buffer.FirstNonBlank(at) - begin);
      buffer.Replace(begin, begin, indentation + "\n");
      buffer.SetCursor(begin + indentation.size());
      return BeginInsert();
    }
    default:
      return Command::kNone;
  }
}

}  // namespace goknot::editor
