// The tables that package unicode exports: categories, scripts, properties and what folding adds to
// them, in the layout of Go's unicode.RangeTable.
//
// They lie in the command's data, so that a program which asks for none of them pays for none.
//
// Test: tests/programs/std_unicode/, tests/programs/std_regexp/.
#ifndef GOKNOT_STDLIB_UNICODE_RANGE_TABLES_H_
#define GOKNOT_STDLIB_UNICODE_RANGE_TABLES_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/value.h"

namespace goknot::stdlib {

// unicode.Range16, Range32 and RangeTable.
struct Range16 {
  uint16_t low;
  uint16_t high;
  uint16_t stride;
};
struct Range32 {
  uint32_t low;
  uint32_t high;
  uint32_t stride;
};
struct alignas(16) RangeTable {
  runtime::SliceValue ranges16;
  runtime::SliceValue ranges32;
  int64_t latin_offset;
};

enum class TableKind : uint8_t { kCategory, kScript, kProperty, kFoldCategory, kFoldScript };

// Null when there is none of that name. Any thread.
RangeTable* FindRangeTable(TableKind kind, std::string_view name);
// In alphabetical order.
std::span<const std::string_view> RangeTableNames(TableKind kind);
std::span<RangeTable> RangeTables(TableKind kind);

struct CategoryAlias {
  std::string_view name;
  std::string_view category;
};
std::span<const CategoryAlias> CategoryAliases();

// unicode.CaseRange.
struct CaseRange {
  uint32_t low;
  uint32_t high;
  int32_t delta[3];
};
std::span<CaseRange> CaseRanges();

template <typename Function>
void ForEachRange(const RangeTable& table, Function&& function) {
  auto each = [&](const auto& range) {
    auto low = static_cast<int32_t>(range.low);
    auto high = static_cast<int32_t>(range.high);
    if (range.stride == 1) {
      function(low, high);
      return;
    }
    for (int32_t rune = low; rune <= high; rune += static_cast<int32_t>(range.stride)) {
      function(rune, rune);
    }
  };
  for (uint32_t i = 0; i < table.ranges16.size; ++i) {
    each(static_cast<const Range16*>(table.ranges16.data)[i]);
  }
  for (uint32_t i = 0; i < table.ranges32.size; ++i) {
    each(static_cast<const Range32*>(table.ranges32.data)[i]);
  }
}

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_UNICODE_RANGE_TABLES_H_
