// Natives of packages unicode and unicode/utf8.
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/unicode/range_tables.h"
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

// ---- the tables, which lie in the command's data ------------------------------------------------

TableKind KindArgument(const NativeCall& call) {
  return static_cast<TableKind>(IntArgument(call, 0));
}

// func table(kind, i int) *RangeTable
NativeResult Table(NativeCall& call) {
  std::span<RangeTable> tables = RangeTables(KindArgument(call));
  auto index = static_cast<size_t>(IntArgument(call, 1));
  call.Set(0, index < tables.size() ? &tables[index] : nullptr);
  return NativeResult::kDone;
}

// func tableName(kind, i int) string
NativeResult TableName(NativeCall& call) {
  std::string_view name =
      RangeTableNames(KindArgument(call))[static_cast<size_t>(IntArgument(call, 1))];
  call.Set(0, StringValue{name.data(), static_cast<int64_t>(name.size())});
  return NativeResult::kDone;
}

// func categoryAlias(i int) (name, category string)
NativeResult CategoryAliasNative(NativeCall& call) {
  std::span<const CategoryAlias> aliases = CategoryAliases();
  auto index = static_cast<size_t>(IntArgument(call, 0));
  CategoryAlias alias = index < aliases.size() ? aliases[index] : CategoryAlias{};
  call.Set(0, StringValue{alias.name.data(), static_cast<int64_t>(alias.name.size())});
  call.Set(2, StringValue{alias.category.data(), static_cast<int64_t>(alias.category.size())});
  return NativeResult::kDone;
}

// func caseRanges() []CaseRange
NativeResult CaseRangesNative(NativeCall& call) {
  std::span<CaseRange> ranges = CaseRanges();
  auto size = static_cast<uint32_t>(ranges.size());
  call.Set(0, SliceValue{ranges.data(), size, size});
  return NativeResult::kDone;
}

// Is the rune in one of the ranges, which are low, high and stride? They may be a program's own.
template <typename Word>
bool InRanges(SliceValue ranges, uint32_t rune) {
  const auto* words = static_cast<const Word*>(ranges.data);
  uint32_t first = 0;
  for (uint32_t last = ranges.size; first < last;) {
    uint32_t middle = first + (last - first) / 2;
    const Word* range = words + size_t{3} * middle;
    auto low = base::LoadRelaxed<Word>(range, 0);
    auto high = base::LoadRelaxed<Word>(range, sizeof(Word));
    auto stride = base::LoadRelaxed<Word>(range, 2 * sizeof(Word));
    if (rune < low) {
      last = middle;
    } else if (rune > high) {
      first = middle + 1;
    } else {
      return stride <= 1 || (rune - low) % stride == 0;
    }
  }
  return false;
}

// func Is(rangeTab *RangeTable, r rune) bool
NativeResult Is(NativeCall& call) {
  const void* table = call.Get<void*>(0);
  if (table == nullptr) return call.NilDereference();
  auto rune = static_cast<uint32_t>(IntArgument(call, 1));
  ReturnBool(call, 0,
             InRanges<uint16_t>(LoadSlice(table), rune) ||
                 InRanges<uint32_t>(LoadSlice(At(table, sizeof(SliceValue))), rune));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"unicode.IsLetter", &Test<&IsLetter>},
    {"unicode.IsDigit", &Test<&IsDigit>},
    {"unicode.IsNumber", &Test<&IsNumber>},
    {"unicode.IsUpper", &Test<&IsUpper>},
    {"unicode.IsLower", &Test<&IsLower>},
    {"unicode.IsTitle", &Test<&IsTitle>},
    {"unicode.IsMark", &Test<&IsMark>},
    {"unicode.IsPunct", &Test<&IsPunct>},
    {"unicode.IsSymbol", &Test<&IsSymbol>},
    {"unicode.IsControl", &Test<&IsControl>},
    {"unicode.IsSpace", &Test<&IsSpace>},
    {"unicode.IsGraphic", &Test<&IsGraphic>},
    {"unicode.IsPrint", &Test<&IsPrint>},
    {"unicode.ToUpper", &Map<&ToUpper>},
    {"unicode.ToLower", &Map<&ToLower>},
    {"unicode.ToTitle", &Map<&ToTitle>},
    {"unicode.SimpleFold", &Map<&SimpleFold>},
    {"unicode.Is", &Is},
    {"unicode.caseRanges", &CaseRangesNative},
    {"unicode.categoryAlias", &CategoryAliasNative},
    {"unicode.table", &Table},
    {"unicode.tableName", &TableName},
};

constexpr vm::NativeRow kInternalRows[] = {
    {"internal/unicode.IsLetter", &Test<&IsLetter>},
    {"internal/unicode.IsDigit", &Test<&IsDigit>},
    {"internal/unicode.IsNumber", &Test<&IsNumber>},
    {"internal/unicode.IsUpper", &Test<&IsUpper>},
    {"internal/unicode.IsLower", &Test<&IsLower>},
    {"internal/unicode.IsTitle", &Test<&IsTitle>},
    {"internal/unicode.IsMark", &Test<&IsMark>},
    {"internal/unicode.IsPunct", &Test<&IsPunct>},
    {"internal/unicode.IsSymbol", &Test<&IsSymbol>},
    {"internal/unicode.IsControl", &Test<&IsControl>},
    {"internal/unicode.IsSpace", &Test<&IsSpace>},
    {"internal/unicode.IsGraphic", &Test<&IsGraphic>},
    {"internal/unicode.IsPrint", &Test<&IsPrint>},
    {"internal/unicode.ToUpper", &Map<&ToUpper>},
    {"internal/unicode.ToLower", &Map<&ToLower>},
    {"internal/unicode.ToTitle", &Map<&ToTitle>},
    {"internal/unicode.SimpleFold", &Map<&SimpleFold>},
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

std::span<const vm::NativeRow> InternalUnicodeNatives() { return kInternalRows; }
std::span<const vm::NativeRow> UnicodeNatives() { return kRows; }
std::span<const vm::NativeRow> UnicodeUtf8Natives() { return kUtf8Rows; }

}  // namespace goknot::stdlib
