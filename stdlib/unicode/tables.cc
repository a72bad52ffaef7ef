// See the header: binary search over runs of code points.
#include "stdlib/unicode/tables.h"

#include <algorithm>
#include <iterator>

namespace goknot::stdlib {
namespace {

constexpr int32_t kLargest = 0x10ffff;

struct CategoryRun {  // from `first` up to the next run
  int32_t first;
  Category category;
};
struct CaseRun {  // what to add to each rune in [first, last]
  int32_t first;
  int32_t last;
  int32_t upper;
  int32_t lower;
  int32_t title;
};
struct FoldPair {  // where folding is not simply the other case
  int32_t rune;
  int32_t next;
};
struct RuneRange {
  int32_t first;
  int32_t last;
};

#include "stdlib/unicode/tables.inc"

bool InRange(int32_t rune) { return rune >= 0 && rune <= kLargest; }

uint32_t Bit(Category category) { return 1u << static_cast<uint32_t>(category); }

template <typename... Categories>
constexpr uint32_t Mask(Categories... categories) {
  return ((1u << static_cast<uint32_t>(categories)) | ...);
}

constexpr uint32_t kLetters =
    Mask(Category::kLu, Category::kLl, Category::kLt, Category::kLm, Category::kLo);
constexpr uint32_t kMarks = Mask(Category::kMn, Category::kMc, Category::kMe);
constexpr uint32_t kNumbers = Mask(Category::kNd, Category::kNl, Category::kNo);
constexpr uint32_t kPunctuation = Mask(Category::kPc, Category::kPd, Category::kPs, Category::kPe,
                                       Category::kPi, Category::kPf, Category::kPo);
constexpr uint32_t kSymbols = Mask(Category::kSm, Category::kSc, Category::kSk, Category::kSo);

bool IsOneOf(int32_t rune, uint32_t mask) {
  return InRange(rune) && (Bit(CategoryOf(rune)) & mask) != 0;
}

const CaseRun* FindCase(int32_t rune) {
  auto after =
      std::upper_bound(std::begin(kCaseRuns), std::end(kCaseRuns), rune,
                       [](int32_t value, const CaseRun& run) { return value < run.first; });
  if (after == std::begin(kCaseRuns)) return nullptr;
  const CaseRun* run = after - 1;
  return rune <= run->last ? run : nullptr;
}

}  // namespace

Category CategoryOf(int32_t rune) {
  if (!InRange(rune)) return Category::kCn;
  auto after =
      std::upper_bound(std::begin(kCategoryRuns), std::end(kCategoryRuns), rune,
                       [](int32_t value, const CategoryRun& run) { return value < run.first; });
  return (after - 1)->category;
}

bool IsLetter(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return (rune | 0x20) >= 'a' && (rune | 0x20) <= 'z';
  return IsOneOf(rune, kLetters);
}
bool IsDigit(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return rune >= '0' && rune <= '9';
  return IsOneOf(rune, Bit(Category::kNd));
}
bool IsNumber(int32_t rune) { return IsOneOf(rune, kNumbers); }
bool IsUpper(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return rune >= 'A' && rune <= 'Z';
  return IsOneOf(rune, Bit(Category::kLu));
}
bool IsLower(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return rune >= 'a' && rune <= 'z';
  return IsOneOf(rune, Bit(Category::kLl));
}
bool IsTitle(int32_t rune) { return IsOneOf(rune, Bit(Category::kLt)); }
bool IsMark(int32_t rune) { return IsOneOf(rune, kMarks); }
bool IsPunct(int32_t rune) { return IsOneOf(rune, kPunctuation); }
bool IsSymbol(int32_t rune) { return IsOneOf(rune, kSymbols); }
bool IsControl(int32_t rune) { return IsOneOf(rune, Bit(Category::kCc)); }
bool IsSpace(int32_t rune) {
  return std::any_of(std::begin(kWhiteSpace), std::end(kWhiteSpace), [&](const RuneRange& range) {
    return rune >= range.first && rune <= range.last;
  });
}
bool IsGraphic(int32_t rune) {
  return IsOneOf(rune, kLetters | kMarks | kNumbers | kPunctuation | kSymbols | Bit(Category::kZs));
}
bool IsPrint(int32_t rune) {
  if (rune >= 0 && rune < 0x7f) return rune >= ' ';
  return IsOneOf(rune, kLetters | kMarks | kNumbers | kPunctuation | kSymbols);
}

int32_t ToUpper(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return rune >= 'a' && rune <= 'z' ? rune - 32 : rune;
  const CaseRun* run = FindCase(rune);
  return run == nullptr ? rune : rune + run->upper;
}
int32_t ToLower(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return rune >= 'A' && rune <= 'Z' ? rune + 32 : rune;
  const CaseRun* run = FindCase(rune);
  return run == nullptr ? rune : rune + run->lower;
}
int32_t ToTitle(int32_t rune) {
  if (rune >= 0 && rune < 0x80) return ToUpper(rune);
  const CaseRun* run = FindCase(rune);
  return run == nullptr ? rune : rune + run->title;
}

int32_t SimpleFold(int32_t rune) {
  if (!InRange(rune)) return rune;
  auto at = std::lower_bound(std::begin(kFoldPairs), std::end(kFoldPairs), rune,
                             [](const FoldPair& pair, int32_t value) { return pair.rune < value; });
  if (at != std::end(kFoldPairs) && at->rune == rune) return at->next;
  int32_t lower = ToLower(rune);
  return lower != rune ? lower : ToUpper(rune);
}

}  // namespace goknot::stdlib
