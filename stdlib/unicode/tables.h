// What Unicode says of a rune, as Go's package unicode tells it: categories, case, white space.
// Negative and too large values belong to no category.
//
// Test: tests/stdlib/text_test.cc.
#ifndef GOKNOT_STDLIB_UNICODE_TABLES_H_
#define GOKNOT_STDLIB_UNICODE_TABLES_H_

#include <cstdint>

namespace goknot::stdlib {

// General categories in Unicode's usual abbreviations.
enum class Category : uint8_t {
  kLu,
  kLl,
  kLt,
  kLm,
  kLo,
  kMn,
  kMc,
  kMe,
  kNd,
  kNl,
  kNo,
  kPc,
  kPd,
  kPs,
  kPe,
  kPi,
  kPf,
  kPo,
  kSm,
  kSc,
  kSk,
  kSo,
  kZs,
  kZl,
  kZp,
  kCc,
  kCf,
  kCo,
  kCs,
  kCn,
};

Category CategoryOf(int32_t rune);

bool IsLetter(int32_t rune);
bool IsDigit(int32_t rune);   // Nd
bool IsNumber(int32_t rune);  // N
bool IsUpper(int32_t rune);
bool IsLower(int32_t rune);
bool IsTitle(int32_t rune);
bool IsMark(int32_t rune);
bool IsPunct(int32_t rune);
bool IsSymbol(int32_t rune);
bool IsControl(int32_t rune);
bool IsSpace(int32_t rune);    // White_Space
bool IsGraphic(int32_t rune);  // L, M, N, P, S, Zs
bool IsPrint(int32_t rune);    // graphic, but of spaces only U+0020

int32_t ToUpper(int32_t rune);
int32_t ToLower(int32_t rune);
int32_t ToTitle(int32_t rune);
// The next larger rune that is the same but for case, or the smallest one of them.
int32_t SimpleFold(int32_t rune);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_UNICODE_TABLES_H_
