// Natives of packages strings and bytes: searching, joining, mapping case.
#include <cstring>

#include "absl/algorithm/container.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/text_search.h"
#include "stdlib/unicode/tables.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

using TextArgument = std::string_view (*)(const NativeCall&, uint32_t);

template <TextArgument text, int64_t (*find)(std::string_view, std::string_view)>
NativeResult Find(NativeCall& call) {
  ReturnInt(call, 0, find(text(call, 0), text(call, 2)));
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult FindByte(NativeCall& call) {
  std::string_view in = text(call, 0);
  const void* at =
      in.empty() ? nullptr : std::memchr(in.data(), static_cast<int>(call.slots()[2]), in.size());
  ReturnInt(call, 0, at == nullptr ? -1 : static_cast<const char*>(at) - in.data());
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult FindLastByte(NativeCall& call) {
  size_t at = text(call, 0).rfind(static_cast<char>(call.slots()[2]));
  ReturnInt(call, 0, at == std::string_view::npos ? -1 : static_cast<int64_t>(at));
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult EqualFold(NativeCall& call) {
  ReturnBool(call, 0, EqualFolded(text(call, 0), text(call, 2)));
  return NativeResult::kDone;
}

NativeResult CompareBytes(NativeCall& call) {
  int order = BytesArgument(call, 0).compare(BytesArgument(call, 2));
  ReturnInt(call, 0, order < 0 ? -1 : order > 0 ? 1 : 0);
  return NativeResult::kDone;
}

NativeResult EqualBytes(NativeCall& call) {
  ReturnBool(call, 0, BytesArgument(call, 0) == BytesArgument(call, 2));
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
  if (!NeedsMapping(text, map)) return NativeResult::kDone;  // the argument is the result
  std::string mapped = MapRunes(text, map);
  if (mapped != text) ReturnString(call, 0, mapped);
  return NativeResult::kDone;
}

template <int32_t (*map)(int32_t)>
NativeResult MapBytes(NativeCall& call) {
  call.Set(0, MakeBytes(call, MapRunes(BytesArgument(call, 0), map)));
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
  std::string joined;
  for (uint32_t i = 0; i < list.size; ++i) {
    if (i > 0) joined += separator;
    joined += LoadString(At(list.data, int64_t{i} * 16)).view();
  }
  ReturnString(call, 0, joined);
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
  for (size_t i = 0; i < count; ++i)
    base::CopyBytes(data + i * text.size(), text.data(), text.size());
  call.Set(0, StringValue{data, static_cast<int64_t>(size)});
  return NativeResult::kDone;
}

NativeResult ReplaceString(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  std::string replaced =
      ReplaceParts(text, StringArgument(call, 2), StringArgument(call, 4), IntArgument(call, 6));
  if (replaced != text) ReturnString(call, 0, replaced);
  return NativeResult::kDone;
}

NativeResult ReplaceBytes(NativeCall& call) {
  call.Set(0, MakeBytes(call, ReplaceParts(BytesArgument(call, 0), BytesArgument(call, 2),
                                           BytesArgument(call, 4), IntArgument(call, 6))));
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
