// strconv's natives.
#include <charconv>
#include <string>

#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/strconv/float_format.h"
#include "stdlib/strconv/number_parse.h"
#include "stdlib/strconv/quote.h"
#include "stdlib/unicode/tables.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

NativeResult ParseUintNative(NativeCall& call) {
  Parsed<uint64_t> parsed =
      ParseUint(StringArgument(call, 0), IntArgument(call, 2), IntArgument(call, 3));
  ReturnInt(call, 0, static_cast<int64_t>(parsed.value));
  ReturnInt(call, 1, static_cast<int64_t>(parsed.status));
  return NativeResult::kDone;
}

NativeResult ParseIntNative(NativeCall& call) {
  Parsed<int64_t> parsed =
      ParseInt(StringArgument(call, 0), IntArgument(call, 2), IntArgument(call, 3));
  ReturnInt(call, 0, parsed.value);
  ReturnInt(call, 1, static_cast<int64_t>(parsed.status));
  return NativeResult::kDone;
}

NativeResult ParseFloatNative(NativeCall& call) {
  Parsed<double> parsed = ParseFloat(StringArgument(call, 0), IntArgument(call, 2));
  ReturnFloat(call, 0, parsed.value);
  ReturnInt(call, 1, static_cast<int64_t>(parsed.status));
  return NativeResult::kDone;
}

NativeResult ParseFloatPrefixNative(NativeCall& call) {
  ParsedPrefix prefix = ParseFloatPrefix(StringArgument(call, 0), IntArgument(call, 2));
  ReturnFloat(call, 0, prefix.number.value);
  ReturnInt(call, 1, static_cast<int64_t>(prefix.length));
  ReturnInt(call, 2, static_cast<int64_t>(prefix.number.status));
  return NativeResult::kDone;
}

template <typename Integer>
NativeResult FormatInteger(NativeCall& call) {
  char buffer[72];
  std::to_chars_result end =
      std::to_chars(buffer, buffer + sizeof buffer, static_cast<Integer>(IntArgument(call, 0)),
                    static_cast<int>(IntArgument(call, 1)));
  ReturnString(call, 0, {buffer, static_cast<size_t>(end.ptr - buffer)});
  return NativeResult::kDone;
}

NativeResult FormatFloatNative(NativeCall& call) {
  std::string text;
  AppendFloat(&text, FloatArgument(call, 0), static_cast<char>(IntArgument(call, 1)),
              static_cast<int>(IntArgument(call, 2)),
              IntArgument(call, 3) == 32 ? FloatWidth::k32 : FloatWidth::k64);
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

NativeResult QuoteString(NativeCall& call) {
  std::string text;
  AppendQuoted(&text, StringArgument(call, 0), '"', static_cast<QuoteStyle>(IntArgument(call, 2)));
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

NativeResult QuoteRune(NativeCall& call) {
  std::string text;
  AppendQuotedRune(&text, static_cast<int32_t>(IntArgument(call, 0)),
                   static_cast<QuoteStyle>(IntArgument(call, 1)));
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

NativeResult CanBackquoteNative(NativeCall& call) {
  ReturnBool(call, 0, CanBackquote(StringArgument(call, 0)));
  return NativeResult::kDone;
}

template <bool (*test)(int32_t)>
NativeResult RuneTest(NativeCall& call) {
  ReturnBool(call, 0, test(static_cast<int32_t>(IntArgument(call, 0))));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"strconv.parseUint", &ParseUintNative},
    {"strconv.parseInt", &ParseIntNative},
    {"strconv.parseFloat", &ParseFloatNative},
    {"strconv.parseFloatPrefix", &ParseFloatPrefixNative},
    {"strconv.formatInt", &FormatInteger<int64_t>},
    {"strconv.formatUint", &FormatInteger<uint64_t>},
    {"strconv.formatFloat", &FormatFloatNative},
    {"strconv.quoteString", &QuoteString},
    {"strconv.quoteRune", &QuoteRune},
    {"strconv.CanBackquote", &CanBackquoteNative},
    {"strconv.IsPrint", &RuneTest<&IsPrint>},
    {"strconv.IsGraphic", &RuneTest<&IsGraphic>},
};

}  // namespace

std::span<const vm::NativeRow> StrconvNatives() { return kRows; }

}  // namespace goknot::stdlib
