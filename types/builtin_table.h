// The built-in functions: names, numbers of arguments, and where a call of one may stand.
#ifndef GOKNOT_TYPES_BUILTIN_TABLE_H_
#define GOKNOT_TYPES_BUILTIN_TABLE_H_

#include <cstddef>
#include <string_view>

#include "types/object.h"

namespace goknot::types {

// What an expression may be used for beside its value.
enum class ExprKind : uint8_t {
  kConversion,
  kExpression,
  kStatement,  // calls and receive operations: may stand alone
};

struct BuiltinRow {
  BuiltinId id;
  std::string_view name;
  int args;       // at least
  bool variadic;  // more are allowed
  ExprKind kind;
};

// In the order of BuiltinId.
inline constexpr BuiltinRow kBuiltinTable[] = {
    {BuiltinId::kAppend, "append", 1, true, ExprKind::kExpression},
    {BuiltinId::kCap, "cap", 1, false, ExprKind::kExpression},
    {BuiltinId::kClear, "clear", 1, false, ExprKind::kStatement},
    {BuiltinId::kClose, "close", 1, false, ExprKind::kStatement},
    {BuiltinId::kComplex, "complex", 2, false, ExprKind::kExpression},
    {BuiltinId::kCopy, "copy", 2, false, ExprKind::kStatement},
    {BuiltinId::kDelete, "delete", 2, false, ExprKind::kStatement},
    {BuiltinId::kImag, "imag", 1, false, ExprKind::kExpression},
    {BuiltinId::kLen, "len", 1, false, ExprKind::kExpression},
    {BuiltinId::kMake, "make", 1, true, ExprKind::kExpression},
    {BuiltinId::kMax, "max", 1, true, ExprKind::kExpression},
    {BuiltinId::kMin, "min", 1, true, ExprKind::kExpression},
    {BuiltinId::kNew, "new", 1, false, ExprKind::kExpression},
    {BuiltinId::kPanic, "panic", 1, false, ExprKind::kStatement},
    {BuiltinId::kPrint, "print", 0, true, ExprKind::kStatement},
    {BuiltinId::kPrintln, "println", 0, true, ExprKind::kStatement},
    {BuiltinId::kReal, "real", 1, false, ExprKind::kExpression},
    {BuiltinId::kRecover, "recover", 0, false, ExprKind::kStatement},

    {BuiltinId::kAdd, "Add", 2, false, ExprKind::kExpression},
    {BuiltinId::kAlignof, "Alignof", 1, false, ExprKind::kExpression},
    {BuiltinId::kOffsetof, "Offsetof", 1, false, ExprKind::kExpression},
    {BuiltinId::kSizeof, "Sizeof", 1, false, ExprKind::kExpression},
    {BuiltinId::kSlice, "Slice", 2, false, ExprKind::kExpression},
    {BuiltinId::kSliceData, "SliceData", 1, false, ExprKind::kExpression},
    {BuiltinId::kString, "String", 2, false, ExprKind::kExpression},
    {BuiltinId::kStringData, "StringData", 1, false, ExprKind::kExpression},
};

constexpr const BuiltinRow& RowOf(BuiltinId id) { return kBuiltinTable[static_cast<size_t>(id)]; }
static_assert(RowOf(BuiltinId::kStringData).id == BuiltinId::kStringData);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_BUILTIN_TABLE_H_
