// See the header.
#include "stdlib/unicode/range_tables.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace goknot::stdlib {
namespace {

struct TableRow {
  std::string_view name;
  TableKind kind;
  uint32_t first16;
  uint32_t count16;
  uint32_t first32;
  uint32_t count32;
  int64_t latin_offset;
};
using AliasRow = CategoryAlias;

#include "stdlib/unicode/range_tables.inc"

struct Tables {
  std::vector<RangeTable> tables;  // row by row those of kTables
  std::vector<std::string_view> names;
};

const Tables& AllTables() {
  static Tables* all = [] {
    auto* made = new Tables;
    for (const TableRow& row : kTables) {
      auto slice = [](auto* ranges, uint32_t first, uint32_t count) {
        return runtime::SliceValue{count == 0 ? nullptr : ranges + first, count, count};
      };
      made->tables.push_back({slice(kRanges16, row.first16, row.count16),
                              slice(kRanges32, row.first32, row.count32), row.latin_offset});
      made->names.push_back(row.name);
    }
    return made;
  }();
  return *all;
}

// The rows of one kind stand together, by name.
std::span<const TableRow> RowsOf(TableKind kind) {
  auto rows =
      std::equal_range(std::begin(kTables), std::end(kTables), TableRow{{}, kind},
                       [](const TableRow& a, const TableRow& b) { return a.kind < b.kind; });
  return {rows.first, rows.second};
}

}  // namespace

RangeTable* FindRangeTable(TableKind kind, std::string_view name) {
  std::span<const TableRow> rows = RowsOf(kind);
  auto row = std::lower_bound(rows.begin(), rows.end(), name,
                              [](const TableRow& a, std::string_view b) { return a.name < b; });
  if (row == rows.end() || row->name != name) return nullptr;
  auto index = static_cast<size_t>(&*row - std::begin(kTables));
  return const_cast<RangeTable*>(&AllTables().tables[index]);
}

std::span<const std::string_view> RangeTableNames(TableKind kind) {
  std::span<const TableRow> rows = RowsOf(kind);
  const std::string_view* names = AllTables().names.data();
  return {names + (rows.data() - std::begin(kTables)), rows.size()};
}

std::span<RangeTable> RangeTables(TableKind kind) {
  std::span<const TableRow> rows = RowsOf(kind);
  auto* tables = const_cast<RangeTable*>(AllTables().tables.data());
  return {tables + (rows.data() - std::begin(kTables)), rows.size()};
}

std::span<const CategoryAlias> CategoryAliases() { return kCategoryAliases; }
std::span<CaseRange> CaseRanges() { return kCaseRanges; }

}  // namespace goknot::stdlib
