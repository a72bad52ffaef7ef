// See the header.
#include "stdlib/regexp/rune_set.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "stdlib/unicode/range_tables.h"
#include "stdlib/unicode/tables.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

// The runes that differ from others by case lie between these.
constexpr int32_t kFirstFolding = 'A';
constexpr int32_t kLastFolding = 0x1e943;

struct NamedRanges {
  std::string_view name;
  std::string_view ranges;  // pairs of first and last characters
};

constexpr NamedRanges kPosix[] = {
    {"alnum", "09AZaz"},
    {"alpha", "AZaz"},
    {"ascii", std::string_view("\0\x7f", 2)},
    {"blank", "\t\t  "},
    {"cntrl", std::string_view("\0\x1f\x7f\x7f", 4)},
    {"digit", "09"},
    {"graph", "!~"},
    {"lower", "az"},
    {"print", " ~"},
    {"punct", "!/:@[`{~"},
    {"space", "\t\r  "},
    {"upper", "AZ"},
    {"word", "09AZ__az"},
    {"xdigit", "09AFaf"},
};

// Upper case first, then lower; no spaces, underscores or hyphens.
std::string CanonicalName(std::string_view name) {
  std::string canonical;
  for (char c : name) {
    if (c == '_' || c == '-' || c == ' ') continue;
    bool is_first = canonical.empty();
    if (is_first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 0x20);
    if (!is_first && c >= 'A' && c <= 'Z') c = static_cast<char>(c + 0x20);
    canonical += c;
  }
  return canonical;
}

const RangeTable* FindTable(const std::string& canonical) {
  if (canonical == "Lc") return FindRangeTable(TableKind::kCategory, "LC");
  for (TableKind kind : {TableKind::kCategory, TableKind::kScript}) {
    if (const RangeTable* table = FindRangeTable(kind, canonical)) return table;
  }
  for (const CategoryAlias& alias : CategoryAliases()) {
    if (CanonicalName(alias.name) == canonical) {
      return FindRangeTable(TableKind::kCategory, alias.category);
    }
  }
  for (std::string_view script : RangeTableNames(TableKind::kScript)) {
    if (CanonicalName(script) == canonical) return FindRangeTable(TableKind::kScript, script);
  }
  return nullptr;
}

}  // namespace

std::optional<RuneSet> RuneSet::Posix(std::string_view name) {
  for (const NamedRanges& row : kPosix) {
    if (row.name != name) continue;
    RuneSet set;
    for (size_t i = 0; i < row.ranges.size(); i += 2) {
      set.AddRange(row.ranges[i], row.ranges[i + 1]);
    }
    return set;
  }
  return std::nullopt;
}

std::optional<RuneSet> RuneSet::Perl(char letter) {
  switch (letter | 0x20) {
    case 'd':
      return Posix("digit");
    case 'w':
      return Posix("word");
    case 's': {  // without \v
      RuneSet set;
      set.AddRange('\t', '\n');
      set.AddRange('\f', '\r');
      set.AddRange(' ', ' ');
      return set;
    }
    default:
      return std::nullopt;
  }
}

std::optional<RuneSet> RuneSet::Unicode(std::string_view name) {
  std::string canonical = CanonicalName(name);
  RuneSet set;
  if (canonical == "Any") {
    set.AddRange(0, kMaxRune);
    return set;
  }
  if (canonical == "Ascii") return Posix("ascii");
  bool is_assigned = canonical == "Assigned";
  const RangeTable* table = FindTable(is_assigned ? "Cn" : canonical);
  if (table == nullptr) return std::nullopt;
  ForEachRange(*table, [&](int32_t low, int32_t high) { set.AddRange(low, high); });
  if (is_assigned) set.Negate();
  return set;
}

void RuneSet::AddRange(int32_t low, int32_t high) {
  if (!ranges_.empty() && low <= ranges_.back().high + 1) {
    if (low >= ranges_.back().low) {
      ranges_.back().high = std::max(ranges_.back().high, high);
      return;
    }
    is_clean_ = false;
  }
  ranges_.push_back({low, high});
}

void RuneSet::Add(const RuneSet& other) {
  for (const Range& range : other.ranges_) AddRange(range.low, range.high);
}

void RuneSet::Clean() {
  if (is_clean_) return;
  std::sort(ranges_.begin(), ranges_.end(),
            [](const Range& a, const Range& b) { return a.low < b.low; });
  is_clean_ = true;
  std::vector<Range> ranges = std::exchange(ranges_, {});
  for (const Range& range : ranges) AddRange(range.low, range.high);
}

void RuneSet::Fold() {
  Clean();
  std::vector<Range> ranges = ranges_;
  for (const Range& range : ranges) {
    int32_t last = std::min(range.high, kLastFolding);
    for (int32_t rune = std::max(range.low, kFirstFolding); rune <= last; ++rune) {
      for (int32_t other = SimpleFold(rune); other != rune; other = SimpleFold(other)) {
        AddRange(other, other);
      }
    }
  }
  Clean();
}

void RuneSet::Negate() {
  Clean();
  std::vector<Range> ranges = std::exchange(ranges_, {});
  int32_t next = 0;
  for (const Range& range : ranges) {
    if (next < range.low) ranges_.push_back({next, range.low - 1});
    next = range.high + 1;
  }
  if (next <= kMaxRune) ranges_.push_back({next, kMaxRune});
}

bool RuneSet::Contains(int32_t rune) {
  Clean();
  return std::any_of(ranges_.begin(), ranges_.end(), [rune](const Range& range) {
    return range.low <= rune && rune <= range.high;
  });
}

std::optional<int32_t> RuneSet::Single() {
  Clean();
  if (ranges_.size() != 1 || ranges_[0].low != ranges_[0].high) return std::nullopt;
  return ranges_[0].low;
}

std::string RuneSet::Text() {
  Clean();
  std::string text = "[";
  for (const Range& range : ranges_) {
    absl::StrAppend(&text, RuneText(range.low));
    if (range.low != range.high) absl::StrAppend(&text, "-", RuneText(range.high));
  }
  if (ranges_.empty()) absl::StrAppend(&text, "^", RuneText(0), "-", RuneText(kMaxRune));
  return text + "]";
}

std::string RuneText(int32_t rune) {
  bool is_alphanumeric =
      (rune >= '0' && rune <= '9') || (rune >= 'A' && rune <= 'Z') || (rune >= 'a' && rune <= 'z');
  if (is_alphanumeric) return std::string(1, static_cast<char>(rune));
  return absl::StrCat("\\x{", absl::Hex(rune), "}");
}

}  // namespace goknot::stdlib
