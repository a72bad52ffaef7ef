// Natives of packages strings and bytes: searching, joining, mapping case.
#include <algorithm>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/registry.h"
#include "stdlib/text_search.h"
#include "stdlib/unicode/tables.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// Of memory that is copied or compared.
constexpr size_t kBytesInNs = 8;
constexpr size_t kPiece = 256 << 10;

// The result of a native whose first parameter is a string or a slice too: as such a result is a
// root while it is filled.
void ReturnText(NativeCall& call, std::string_view text) {
  if (text.empty()) {
    call.Set(0, StringValue{nullptr, 0});
    return;
  }
  char* data = static_cast<char*>(
      runtime::AllocateBytes(call.worker(), text.size(), runtime::Zeroing::kUninitialised));
  call.Set(0, StringValue{data, static_cast<int64_t>(text.size())});
  DoWork(call, text.size() / kBytesInNs, [&] { base::CopyBytes(data, text.data(), text.size()); });
}

// The same, as a []byte.
void ReturnBytes(NativeCall& call, std::string_view bytes) {
  if (bytes.empty()) {
    call.Set(0, MakeBytes(call, bytes));
    return;
  }
  ReturnText(call, bytes);
  void* data = call.Get<void*>(0);
  const uint32_t size = static_cast<uint32_t>(bytes.size());
  call.Set(0, SliceValue{data, size, size});
}

using TextArgument = std::string_view (*)(const NativeCall&, uint32_t);

template <TextArgument text, int64_t (*find)(std::string_view, std::string_view)>
NativeResult Find(NativeCall& call) {
  std::string_view in = text(call, 0);
  std::string_view part = text(call, 2);
  int64_t at = -1;
  DoWork(call, in.size(), [&] { at = find(in, part); });
  ReturnInt(call, 0, at);
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult FindByte(NativeCall& call) {
  std::string_view in = text(call, 0);
  const int byte = static_cast<int>(call.slots()[2]);
  const void* at = nullptr;
  if (!in.empty()) {
    DoWork(call, in.size() / kBytesInNs, [&] { at = std::memchr(in.data(), byte, in.size()); });
  }
  ReturnInt(call, 0, at == nullptr ? -1 : static_cast<const char*>(at) - in.data());
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult FindLastByte(NativeCall& call) {
  std::string_view in = text(call, 0);
  const char byte = static_cast<char>(call.slots()[2]);
  size_t at = std::string_view::npos;
  DoWork(call, in.size(), [&] { at = in.rfind(byte); });
  ReturnInt(call, 0, at == std::string_view::npos ? -1 : static_cast<int64_t>(at));
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult EqualFold(NativeCall& call) {
  std::string_view left = text(call, 0);
  std::string_view right = text(call, 2);
  bool equal = false;
  DoWork(call, left.size(), [&] { equal = EqualFolded(left, right); });
  ReturnBool(call, 0, equal);
  return NativeResult::kDone;
}

NativeResult CompareBytes(NativeCall& call) {
  std::string_view left = BytesArgument(call, 0);
  std::string_view right = BytesArgument(call, 2);
  int order = 0;
  DoWork(call, left.size() / kBytesInNs, [&] { order = left.compare(right); });
  ReturnInt(call, 0, order < 0 ? -1 : order > 0 ? 1 : 0);
  return NativeResult::kDone;
}

NativeResult EqualBytes(NativeCall& call) {
  std::string_view left = BytesArgument(call, 0);
  std::string_view right = BytesArgument(call, 2);
  bool equal = false;
  DoWork(call, left.size() / kBytesInNs, [&] { equal = left == right; });
  ReturnBool(call, 0, equal);
  return NativeResult::kDone;
}

bool NeedsMapping(std::string_view text, int32_t (*map)(int32_t)) {
  return absl::c_any_of(text, [&](char c) {
    uint8_t byte = static_cast<uint8_t>(c);
    return byte >= 0x80 || map(byte) != byte;
  });
}

template <int32_t (*map)(int32_t)>
NativeResult MapString(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  std::optional<std::string> mapped;  // none: the argument is the result
  DoWork(call, text.size(), [&] {
    if (NeedsMapping(text, map)) mapped = MapRunes(text, map);
    if (mapped == text) mapped.reset();
  });
  if (mapped) ReturnText(call, *mapped);
  return NativeResult::kDone;
}

template <int32_t (*map)(int32_t)>
NativeResult MapBytes(NativeCall& call) {
  std::string_view bytes = BytesArgument(call, 0);
  std::string mapped;
  DoWork(call, bytes.size(), [&] { mapped = MapRunes(bytes, map); });
  ReturnBytes(call, mapped);
  return NativeResult::kDone;
}

// func Join(elems []string, sep string) string
NativeResult Join(NativeCall& call) {
  SliceValue list = call.Get<SliceValue>(0);
  std::string_view separator = StringArgument(call, 2);
  if (list.size == 1) {
    call.Set(0, LoadString(list.data));
    return NativeResult::kDone;
  }
  std::vector<StringValue> elements(list.size);
  size_t size = separator.size() * list.size;
  for (uint32_t i = 0; i < list.size; ++i) {
    elements[i] = LoadString(At(list.data, int64_t{i} * 16));
    size += elements[i].view().size();
  }
  const uint64_t cost = size / kBytesInNs + list.size;
  if (!IsLittleWork(cost)) {
    call.Set(0, SliceValue{KeepStrings(call, elements), list.size, list.size});
  }
  std::string joined;
  DoWork(call, cost, [&] {
    joined.reserve(size);
    for (const StringValue& element : elements) {
      if (&element != elements.data()) joined += separator;
      joined += element.view();
    }
  });
  ReturnText(call, joined);
  return NativeResult::kDone;
}

NativeResult Repeat(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  size_t count = static_cast<size_t>(IntArgument(call, 2));
  size_t size = text.size() * count;
  if (size == 0) {
    ReturnString(call, 0, "");
    return NativeResult::kDone;
  }
  if (size >= size_t{1} << 46) return call.PanicRuntimeError("makeslice: len out of range");
  char* data = static_cast<char*>(
      runtime::AllocateBytes(call.worker(), size, runtime::Zeroing::kUninitialised));
  size_t filled = text.size();
  base::CopyBytes(data, text.data(), filled);
  call.Set(0, StringValue{data, static_cast<int64_t>(size)});
  DoWork(call, size / kBytesInNs, [&] {
    // What is there already is copied behind itself, in pieces that stay in the cache.
    while (filled < size) {
      const size_t most = std::max(text.size(), kPiece / text.size() * text.size());
      const size_t piece = std::min({filled, most, size - filled});
      base::CopyBytes(data + filled, data, piece);
      filled += piece;
    }
  });
  return NativeResult::kDone;
}

NativeResult ReplaceString(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  std::optional<std::string> replaced;  // none: the argument is the result
  DoWork(call, text.size(), [&] {
    replaced =
        ReplaceParts(text, StringArgument(call, 2), StringArgument(call, 4), IntArgument(call, 6));
    if (replaced == text) replaced.reset();
  });
  if (replaced) ReturnText(call, *replaced);
  return NativeResult::kDone;
}

NativeResult ReplaceBytes(NativeCall& call) {
  std::string_view bytes = BytesArgument(call, 0);
  std::string replaced;
  DoWork(call, bytes.size(), [&] {
    replaced =
        ReplaceParts(bytes, BytesArgument(call, 2), BytesArgument(call, 4), IntArgument(call, 6));
  });
  ReturnBytes(call, replaced);
  return NativeResult::kDone;
}

NativeResult BytesAsString(NativeCall& call) {
  SliceValue bytes = call.Get<SliceValue>(0);
  call.Set(0, StringValue{static_cast<const char*>(bytes.data), bytes.size});
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"strings.Index", &Find<&StringArgument, &FindFirst>},
    {"strings.LastIndex", &Find<&StringArgument, &FindLast>},
    {"strings.Count", &Find<&StringArgument, &CountParts>},
    {"strings.IndexByte", &FindByte<&StringArgument>},
    {"strings.LastIndexByte", &FindLastByte<&StringArgument>},
    {"strings.EqualFold", &EqualFold<&StringArgument>},
    {"strings.ToUpper", &MapString<&ToUpper>},
    {"strings.ToLower", &MapString<&ToLower>},
    {"strings.ToTitle", &MapString<&ToTitle>},
    {"strings.Join", &Join},
    {"strings.repeat", &Repeat},
    {"strings.replace", &ReplaceString},
    {"strings.bytesAsString", &BytesAsString},
};

constexpr vm::NativeRow kBytesRows[] = {
    {"bytes.Index", &Find<&BytesArgument, &FindFirst>},
    {"bytes.LastIndex", &Find<&BytesArgument, &FindLast>},
    {"bytes.Count", &Find<&BytesArgument, &CountParts>},
    {"bytes.IndexByte", &FindByte<&BytesArgument>},
    {"bytes.LastIndexByte", &FindLastByte<&BytesArgument>},
    {"bytes.EqualFold", &EqualFold<&BytesArgument>},
    {"bytes.Compare", &CompareBytes},
    {"bytes.Equal", &EqualBytes},
    {"bytes.ToUpper", &MapBytes<&ToUpper>},
    {"bytes.ToLower", &MapBytes<&ToLower>},
    {"bytes.ToTitle", &MapBytes<&ToTitle>},
    {"bytes.Replace", &ReplaceBytes},
};

}  // namespace

std::span<const vm::NativeRow> StringsNatives() { return kRows; }
std::span<const vm::NativeRow> BytesNatives() { return kBytesRows; }

}  // namespace goknot::stdlib
