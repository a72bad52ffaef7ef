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

constexpr uint32_t kAtEnd = 2;
constexpr uint32_t kAdvance = 0;
constexpr uint32_t kToken = 1;
constexpr uint32_t kError = 3;
constexpr uint32_t kSplitSlots = 5;

NativeResult Return(NativeCall& call, size_t advance, SliceValue token) {
  ReturnInt(call, kAdvance, static_cast<int64_t>(advance));
  call.Set(kToken, token);
  call.Set(kError, InterfaceValue{});
  return NativeResult::kDone;
}

NativeResult AskForMore(NativeCall& call, size_t advance = 0) {
  return Return(call, advance, SliceValue{});
}

// data[start:end]
SliceValue Part(const SliceValue& data, size_t start, size_t end) {
  return {static_cast<char*>(data.data) + start, static_cast<uint32_t>(end - start),
          static_cast<uint32_t>(data.capacity - start)};
}

NativeResult ScanBytes(NativeCall& call) {
  auto data = call.Get<SliceValue>(0);
  if (data.size == 0 && BoolArgument(call, kAtEnd)) return AskForMore(call);
  if (data.capacity == 0)
    return call.PanicRuntimeError("slice bounds out of range [:1] with capacity 0");
  return Return(call, 1, Part(data, 0, 1));
}

NativeResult ScanRunes(NativeCall& call) {
  auto data = call.Get<SliceValue>(0);
  const bool at_end = BoolArgument(call, kAtEnd);
  if (data.size == 0) {
    if (at_end) return AskForMore(call);
    return call.PanicRuntimeError("index out of range [0] with length 0");
  }
  std::string_view text = BytesArgument(call, 0);
  if (static_cast<uint8_t>(text[0]) < 0x80) return Return(call, 1, Part(data, 0, 1));
  DecodedRune first = DecodeRune(text);
  auto width = static_cast<size_t>(first.width);
  if (width > 1 || first.rune != kRuneError) return Return(call, width, Part(data, 0, width));
  if (!at_end && !IsFullRune(text)) return AskForMore(call);
  char replacement[4];
  auto size = static_cast<size_t>(EncodeRune(kRuneError, replacement));
  return Return(call, 1, MakeBytes(call, {replacement, size}));
}

NativeResult ScanLines(NativeCall& call) {
  auto data = call.Get<SliceValue>(0);
  std::string_view text = BytesArgument(call, 0);
  size_t end = text.find('\n');
  size_t advance = end + 1;
  if (end == std::string_view::npos) {
    if (text.empty() || !BoolArgument(call, kAtEnd)) return AskForMore(call);
    advance = end = text.size();
  }
  if (end > 0 && text[end - 1] == '\r') --end;
  return Return(call, advance, Part(data, 0, end));
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

NativeResult ScanWords(NativeCall& call) {
  auto data = call.Get<SliceValue>(0);
  std::string_view text = BytesArgument(call, 0);
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
    if (space.is_space) return Return(call, i + space.width, Part(data, start, i));
    i += space.width;
  }
  if (start < text.size() && BoolArgument(call, kAtEnd))
    return Return(call, text.size(), Part(data, start, text.size()));
  return AskForMore(call, start);
}

// ---- Scanner ------------------------------------------------------------------------------------

// Where the fields lie with which stdlib/bufio/scan.go lets a Scanner begin.
constexpr ptrdiff_t kScannerBuffer = 0;
constexpr ptrdiff_t kScannerToken = 16;
constexpr ptrdiff_t kScannerError = 32;
constexpr ptrdiff_t kScannerStart = 48;
constexpr ptrdiff_t kScannerEnd = 56;
constexpr ptrdiff_t kScannerSplit = 64;

// The native that a func value of the library is; null when it is bytecode.
const vm::NativeRow* LeafOf(const runtime::FunctionObject* function) {
  if (function == nullptr) return nullptr;
  const vm::NativeRow* native = static_cast<const vm::Function*>(function->function)->native;
  return native != nullptr && native->kind == vm::NativeKind::kLeaf ? native : nullptr;
}

// func isNative(split SplitFunc) bool
NativeResult IsNative(NativeCall& call) {
  ReturnBool(call, 0, LeafOf(call.Get<const runtime::FunctionObject*>(0)) != nullptr);
  return NativeResult::kDone;
}

// func (s *Scanner) nextBuffered() bool
//
// The next token, if it is in the buffer and a native finds it. Otherwise nothing has changed.
NativeResult NextBuffered(NativeCall& call) {
  char* scanner = call.Get<char*>(0);
  if (scanner == nullptr) return call.NilDereference();
  ReturnBool(call, 0, false);
  SliceValue buffer = LoadSlice(scanner + kScannerBuffer);
  uint64_t start = base::Load64(scanner, kScannerStart);
  uint64_t end = base::Load64(scanner, kScannerEnd);
  const vm::NativeRow* split = LeafOf(
      reinterpret_cast<const runtime::FunctionObject*>(base::Load64(scanner, kScannerSplit)));
  if (split == nullptr || start >= end || end > buffer.size ||
      LoadInterface(scanner + kScannerError).type != nullptr) {
    return NativeResult::kDone;
  }

  Slot slots[kSplitSlots] = {};
  NativeCall inner(&call.worker(), &call.goroutine(), slots);
  SliceValue data = Part(buffer, start, end);
  inner.Set(0, data);
  if (NativeResult result = split->function(inner); result != NativeResult::kDone) return result;
  auto token = inner.Get<SliceValue>(kToken);
  auto advance = static_cast<uint64_t>(IntArgument(inner, kAdvance));
  if (token.data == nullptr || advance > data.size ||
      inner.Get<InterfaceValue>(kError).type != nullptr) {
    return NativeResult::kDone;
  }
  base::Pair pair;
  std::memcpy(&pair, &token, sizeof pair);
  runtime::StorePair(scanner + kScannerToken, pair);
  base::Store64(scanner, kScannerStart, start + advance);
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
    {"bufio.ScanBytes", &ScanBytes},
    {"bufio.ScanRunes", &ScanRunes},
    {"bufio.ScanLines", &ScanLines},
    {"bufio.ScanWords", &ScanWords},
    {"bufio.isNative", &IsNative},
    {"bufio.(*Scanner).nextBuffered", &NextBuffered},
    {"bufio.(*Reader).takeBuffered", &TakeBuffered},
    {"bufio.(*Reader).takeLine", &TakeLine},
};

}  // namespace

std::span<const vm::NativeRow> BufioNatives() { return kRows; }

}  // namespace goknot::stdlib
