// Natives of packages unicode and unicode/utf8.
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

template <bool (*test)(int32_t)>
NativeResult Test(NativeCall& call) {
  ReturnBool(call, 0, test(static_cast<int32_t>(IntArgument(call, 0))));
  return NativeResult::kDone;
}

template <int32_t (*map)(int32_t)>
NativeResult Map(NativeCall& call) {
  ReturnInt(call, 0, map(static_cast<int32_t>(IntArgument(call, 0))));
  return NativeResult::kDone;
}

using TextArgument = std::string_view (*)(const NativeCall&, uint32_t);

template <TextArgument text, DecodedRune (*decode)(std::string_view)>
NativeResult Decode(NativeCall& call) {
  DecodedRune decoded = decode(text(call, 0));
  ReturnInt(call, 0, decoded.rune);
  ReturnInt(call, 1, decoded.width);
  return NativeResult::kDone;
}

template <TextArgument text, bool (*test)(std::string_view)>
NativeResult TestText(NativeCall& call) {
  ReturnBool(call, 0, test(text(call, 0)));
  return NativeResult::kDone;
}

template <TextArgument text>
NativeResult Count(NativeCall& call) {
  ReturnInt(call, 0, CountRunes(text(call, 0)));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"unicode.IsLetter", &Test<&IsLetter>},    {"unicode.IsDigit", &Test<&IsDigit>},
    {"unicode.IsNumber", &Test<&IsNumber>},    {"unicode.IsUpper", &Test<&IsUpper>},
    {"unicode.IsLower", &Test<&IsLower>},      {"unicode.IsTitle", &Test<&IsTitle>},
    {"unicode.IsMark", &Test<&IsMark>},        {"unicode.IsPunct", &Test<&IsPunct>},
    {"unicode.IsSymbol", &Test<&IsSymbol>},    {"unicode.IsControl", &Test<&IsControl>},
    {"unicode.IsSpace", &Test<&IsSpace>},      {"unicode.IsGraphic", &Test<&IsGraphic>},
    {"unicode.IsPrint", &Test<&IsPrint>},      {"unicode.ToUpper", &Map<&ToUpper>},
    {"unicode.ToLower", &Map<&ToLower>},       {"unicode.ToTitle", &Map<&ToTitle>},
    {"unicode.SimpleFold", &Map<&SimpleFold>},
};

constexpr vm::NativeRow kUtf8Rows[] = {
    {"unicode/utf8.FullRune", &TestText<&BytesArgument, &IsFullRune>},
    {"unicode/utf8.FullRuneInString", &TestText<&StringArgument, &IsFullRune>},
    {"unicode/utf8.DecodeRune", &Decode<&BytesArgument, &DecodeRune>},
    {"unicode/utf8.DecodeRuneInString", &Decode<&StringArgument, &DecodeRune>},
    {"unicode/utf8.DecodeLastRune", &Decode<&BytesArgument, &DecodeLastRune>},
    {"unicode/utf8.DecodeLastRuneInString", &Decode<&StringArgument, &DecodeLastRune>},
    {"unicode/utf8.RuneCount", &Count<&BytesArgument>},
    {"unicode/utf8.RuneCountInString", &Count<&StringArgument>},
    {"unicode/utf8.Valid", &TestText<&BytesArgument, &IsValidUtf8>},
    {"unicode/utf8.ValidString", &TestText<&StringArgument, &IsValidUtf8>},
};

}  // namespace

std::span<const vm::NativeRow> UnicodeNatives() { return kRows; }
std::span<const vm::NativeRow> UnicodeUtf8Natives() { return kUtf8Rows; }

}  // namespace goknot::stdlib
