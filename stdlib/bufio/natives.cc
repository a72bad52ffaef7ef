// Natives of package bufio: the library's split functions, and the steps of Scanner and Reader that
// find what they look for in the buffer.
//
// Test: tests/programs/std_io/bufio_splits.go.
#include <cstring>

#include "runtime/heap_store.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"
#include "vm/function.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// ---- split functions: func(data []byte, atEOF bool) (advance int, token []byte, err error) ------

// What they find; without a token (no data) more has to be read.
struct Found {
  size_t advance = 0;
  SliceValue token{};
};

// data[start:end]
SliceValue Part(const SliceValue& data, size_t start, size_t end) {
  return {static_cast<char*>(data.data) + start, static_cast<uint32_t>(end - start),
          static_cast<uint32_t>(data.capacity - start)};
}

std::string_view TextOf(const SliceValue& data) {
  return {static_cast<const char*>(data.data), data.size};
}

NativeResult ScanBytes(NativeCall& call, const SliceValue& data, bool at_end, Found* found) {
  if (data.size == 0 && at_end) return NativeResult::kDone;
  if (data.capacity == 0)
    return call.PanicRuntimeError("slice bounds out of range [:1] with capacity 0");
  *found = {1, Part(data, 0, 1)};
  return NativeResult::kDone;
}

// A character of several bytes, or what is none.
NativeResult ScanLongRune(NativeCall& call, const SliceValue& data, bool at_end, Found* found) {
  std::string_view text = TextOf(data);
  DecodedRune first = DecodeRune(text);
  auto width = static_cast<size_t>(first.width);
  if (width > 1 || first.rune != kRuneError) {
    *found = {width, Part(data, 0, width)};
  } else if (at_end || IsFullRune(text)) {
    char replacement[4];
    auto size = static_cast<size_t>(EncodeRune(kRuneError, replacement));
    *found = {1, MakeBytes(call, {replacement, size})};
  }
  return NativeResult::kDone;
}

inline NativeResult ScanRunes(NativeCall& call, const SliceValue& data, bool at_end, Found* found) {
  if (data.size == 0) {
    if (at_end) return NativeResult::kDone;
    return call.PanicRuntimeError("index out of range [0] with length 0");
  }
  if (static_cast<uint8_t>(TextOf(data)[0]) >= 0x80) {
    return ScanLongRune(call, data, at_end, found);
  }
  *found = {1, Part(data, 0, 1)};
  return NativeResult::kDone;
}

NativeResult ScanLines(NativeCall&, const SliceValue& data, bool at_end, Found* found) {
  std::string_view text = TextOf(data);
  size_t end = text.find('\n');
  size_t advance = end + 1;
  if (end == std::string_view::npos) {
    if (text.empty() || !at_end) return NativeResult::kDone;
    advance = end = text.size();
  }
  if (end > 0 && text[end - 1] == '\r') --end;
  *found = {advance, Part(data, 0, end)};
  return NativeResult::kDone;
}

// A byte that is a character and surely no space, as most are.
bool IsPlain(char c) { return ' ' < c && c <= '~'; }

struct Space {
  size_t width;  // of the character at hand
  bool is_space;
};

Space SpaceAt(std::string_view text, size_t at) {
  DecodedRune rune = DecodeRune(text.substr(at));
  return {static_cast<size_t>(rune.width), IsSpace(rune.rune)};
}

NativeResult ScanWords(NativeCall&, const SliceValue& data, bool at_end, Found* found) {
  std::string_view text = TextOf(data);
  size_t start = 0;
  while (start < text.size() && !IsPlain(text[start])) {
    Space space = SpaceAt(text, start);
    if (!space.is_space) break;
    start += space.width;
  }
  for (size_t i = start; i < text.size();) {
    if (IsPlain(text[i])) {
      ++i;
      continue;
    }
    Space space = SpaceAt(text, i);
    if (space.is_space) {
      *found = {i + space.width, Part(data, start, i)};
      return NativeResult::kDone;
    }
    i += space.width;
  }
  if (start < text.size() && at_end) {
    *found = {text.size(), Part(data, start, text.size())};
  } else {
    found->advance = start;
  }
  return NativeResult::kDone;
}

using Split = NativeResult (*)(NativeCall& call, const SliceValue& data, bool at_end, Found* found);

template <Split kSplit>
NativeResult SplitFunction(NativeCall& call) {
  Found found;
  NativeResult result = kSplit(call, call.Get<SliceValue>(0), BoolArgument(call, 2), &found);
  if (result != NativeResult::kDone) return result;
  ReturnInt(call, 0, static_cast<int64_t>(found.advance));
  call.Set(1, found.token);
  call.Set(3, InterfaceValue{});
  return NativeResult::kDone;
}

// ---- Scanner ------------------------------------------------------------------------------------

// Where the fields lie with which stdlib/bufio/scan.go lets a Scanner begin.
constexpr ptrdiff_t kScannerBuffer = 0;
constexpr ptrdiff_t kScannerToken = 16;
constexpr ptrdiff_t kScannerError = 32;  // its type
constexpr ptrdiff_t kScannerStart = 48;
constexpr ptrdiff_t kScannerEnd = 56;
constexpr ptrdiff_t kScannerKind = 64;

// Which of the library's a split function is; scan.go knows the first and the last.
enum SplitKind : uint64_t { kOther, kLines, kWords, kRunes, kBytes };

// func kindOf(split SplitFunc) int
NativeResult KindOf(NativeCall& call) {
  const auto* function = call.Get<const runtime::FunctionObject*>(0);
  const vm::NativeRow* native =
      function == nullptr ? nullptr : static_cast<const vm::Function*>(function->function)->native;
  SplitKind kind = kOther;
  if (native != nullptr) {
    if (native->function == &SplitFunction<&ScanLines>) kind = kLines;
    if (native->function == &SplitFunction<&ScanWords>) kind = kWords;
    if (native->function == &SplitFunction<&ScanRunes>) kind = kRunes;
    if (native->function == &SplitFunction<&ScanBytes>) kind = kBytes;
  }
  ReturnInt(call, 0, static_cast<int64_t>(kind));
  return NativeResult::kDone;
}

NativeResult SplitAs(uint64_t kind, NativeCall& call, const SliceValue& data, Found* found) {
  switch (kind) {
    case kLines:
      return ScanLines(call, data, false, found);
    case kWords:
      return ScanWords(call, data, false, found);
    case kRunes:
      return ScanRunes(call, data, false, found);
    case kBytes:
      return ScanBytes(call, data, false, found);
    default:
      return NativeResult::kDone;
  }
}

// func (s *Scanner) nextBuffered() bool
//
// The next token, if it is in the buffer. Otherwise nothing has changed.
NativeResult NextBuffered(NativeCall& call) {
  char* scanner = call.Get<char*>(0);
  if (scanner == nullptr) return call.NilDereference();
  ReturnBool(call, 0, false);
  SliceValue buffer = LoadSlice(scanner + kScannerBuffer);
  uint64_t start = base::Load64(scanner, kScannerStart);
  uint64_t end = base::Load64(scanner, kScannerEnd);
  if (start >= end || end > buffer.size || base::Load64(scanner, kScannerError) != 0) {
    return NativeResult::kDone;
  }
  Found found;
  NativeResult result =
      SplitAs(base::Load64(scanner, kScannerKind), call, Part(buffer, start, end), &found);
  if (result != NativeResult::kDone || found.token.data == nullptr) return result;
  base::Pair pair;
  std::memcpy(&pair, &found.token, sizeof pair);
  runtime::StorePair(scanner + kScannerToken, pair);
  base::Store64(scanner, kScannerStart, start + found.advance);
  ReturnBool(call, 0, true);
  return NativeResult::kDone;
}

// ---- Reader -------------------------------------------------------------------------------------

constexpr ptrdiff_t kReaderBuffer = 0;
constexpr ptrdiff_t kReaderRead = 32;
constexpr ptrdiff_t kReaderWritten = 40;
constexpr ptrdiff_t kReaderLastByte = 64;
constexpr ptrdiff_t kReaderLastRune = 72;

// What is buffered up to the delimiter, which it ends with, is read; the nil slice: it is not
// there.
SliceValue TakeUpTo(char* reader, char delimiter) {
  SliceValue buffer = LoadSlice(reader + kReaderBuffer);
  uint64_t read = base::Load64(reader, kReaderRead);
  uint64_t written = base::Load64(reader, kReaderWritten);
  if (read >= written || written > buffer.size) return {};
  const char* text = static_cast<const char*>(buffer.data);
  const void* found = std::memchr(text + read, delimiter, written - read);
  if (found == nullptr) return {};
  auto end = static_cast<uint64_t>(static_cast<const char*>(found) + 1 - text);
  base::Store64(reader, kReaderRead, end);
  base::Store64(reader, kReaderLastByte, static_cast<uint8_t>(delimiter));
  base::Store64(reader, kReaderLastRune, static_cast<uint64_t>(-1));
  return Part(buffer, read, end);
}

// func (b *Reader) takeBuffered(delim byte) []byte
NativeResult TakeBuffered(NativeCall& call) {
  char* reader = call.Get<char*>(0);
  if (reader == nullptr) return call.NilDereference();
  call.Set(0, TakeUpTo(reader, static_cast<char>(call.slots()[1])));
  return NativeResult::kDone;
}

// func (b *Reader) takeLine() []byte
NativeResult TakeLine(NativeCall& call) {
  char* reader = call.Get<char*>(0);
  if (reader == nullptr) return call.NilDereference();
  SliceValue line = TakeUpTo(reader, '\n');
  if (line.data != nullptr) {
    --line.size;
    if (line.size > 0 && static_cast<const char*>(line.data)[line.size - 1] == '\r') --line.size;
  }
  call.Set(0, line);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"bufio.ScanBytes", &SplitFunction<&ScanBytes>},
    {"bufio.ScanRunes", &SplitFunction<&ScanRunes>},
    {"bufio.ScanLines", &SplitFunction<&ScanLines>},
    {"bufio.ScanWords", &SplitFunction<&ScanWords>},
    {"bufio.kindOf", &KindOf},
    {"bufio.(*Scanner).nextBuffered", &NextBuffered},
    {"bufio.(*Reader).takeBuffered", &TakeBuffered},
    {"bufio.(*Reader).takeLine", &TakeLine},
};

}  // namespace

std::span<const vm::NativeRow> BufioNatives() { return kRows; }

}  // namespace goknot::stdlib
