// Index and slice expressions.
//
// Source: the Go specification, "Index expressions", "Slice expressions". Tests:
// tests/types/errors_test.cc.
#include <string>
#include <utility>

#include "types/checker_impl.h"

namespace goknot::types {

void Checker::IndexExpr(Operand& x, ast::IndexExpr* expr) {
  ExprOrType(x, expr->x);
  if (x.mode == Mode::kInvalid) {
    Use(expr->indices);
    return;
  }
  if (x.mode == Mode::kType) {
    // T[int]
    x.Invalidate();
    x.type = VarType(expr);
    if (IsValid(x.type)) x.mode = Mode::kType;
    return;
  }
  if (x.mode == Mode::kBuiltin || !IsComplete(x.type)) {
    if (x.mode == Mode::kBuiltin) {
      Error(expr->pos, Code::kNonSliceableOperand, Text("cannot index ", x));
      Use(expr->indices);
    }
    x.Invalidate();
    return;
  }

  Type* under = Underlying(x.type);
  Type* elem = nullptr;
  int64_t length = -1;
  Mode mode = Mode::kVariable;
  switch (under->kind()) {
    case TypeKind::kBasic:
      if (!IsString(under)) break;
      if (x.IsConstant()) length = static_cast<int64_t>(StringLength(x.value));
      mode = Mode::kValue;
      elem = universe_.byte_type();
      break;
    case TypeKind::kArray:
      length = static_cast<Array*>(under)->length;
      if (x.mode != Mode::kVariable) mode = Mode::kValue;
      elem = static_cast<Array*>(under)->elem;
      break;
    case TypeKind::kPointer: {
      Type* base = static_cast<Pointer*>(under)->elem;
      if (!IsComplete(base)) {
        x.Invalidate();
        return;
      }
      if (Array* array = UnderAs<Array>(base)) {
        length = array->length;
        elem = array->elem;
      }
      break;
    }
    case TypeKind::kSlice:
      elem = static_cast<Slice*>(under)->elem;
      break;
    case TypeKind::kMap: {
      auto* map = static_cast<Map*>(under);
      if (!IsComplete(map->elem)) {
        x.Invalidate();
        return;
      }
      ast::Expr* index = SingleIndex(expr);
      Operand key;
      Expr(key, index);
      Assignment(key, map->key, "map index");
      // A wrong key is reported; the element's type is known nevertheless.
      x.mode = Mode::kMapIndex;
      x.type = map->elem;
      x.expr = expr;
      return;
    }
    default:
      break;
  }
  if (elem == nullptr) {
    Error(expr->pos, Code::kNonSliceableOperand, Text("cannot index ", x));
    Use(expr->indices);
    x.Invalidate();
    return;
  }
  x.mode = mode;
  x.type = elem;
  Index(SingleIndex(expr), length);
}

size_t Checker::StringLength(const Constant& value) {
  return value.kind() == ConstantKind::kString ? value.StringValue().size() : 0;
}

ast::Expr* Checker::SingleIndex(ast::IndexExpr* expr) {
  if (expr->indices.size() > 1) {
    Error(expr->indices[1], Code::kInvalidIndex, "invalid operation: more than one index");
  }
  return expr->indices[0];
}

int64_t Checker::Index(ast::Expr* expr, int64_t limit, Type** type) {
  if (type != nullptr) *type = universe_.invalid();
  Operand x;
  Expr(x, expr);
  if (!IsValidIndex(x, Code::kInvalidIndex, "index", /*allow_negative=*/false)) return -1;
  if (!x.IsConstant()) {
    if (type != nullptr) *type = x.type;
    return -1;
  }
  std::optional<int64_t> value = x.value.Int64Value();
  if (!value.has_value()) return -1;
  if (limit >= 0 && *value >= limit) {
    Error(x, Code::kInvalidIndex,
          Text("invalid argument: index ", x.value, " out of bounds [0:", limit, "]"));
    return -1;
  }
  if (type != nullptr) *type = x.type;
  return *value;
}

bool Checker::IsValidIndex(Operand& x, Code code, std::string_view what, bool allow_negative) {
  if (!x.IsValid()) return false;
  Basic* int_type = universe_.basic(BasicKind::kInt);
  ConvertUntyped(x, int_type);
  if (!x.IsValid()) return false;
  if (!IsInteger(x.type)) {
    Error(x, code, Text("invalid argument: ", what, " ", x, " must be integer"));
    return false;
  }
  if (!x.IsConstant()) return true;
  if (!allow_negative && x.value.Sign() < 0) {
    Error(x, code, Text("invalid argument: ", what, " ", x, " must not be negative"));
    return false;
  }
  if (!Representable(x.value, int_type, &x.value)) {
    Error(x, code, Text("invalid argument: ", what, " ", x, " overflows int"));
    return false;
  }
  return true;
}

void Checker::SliceExpr(Operand& x, ast::SliceExpr* expr) {
  ast::Expr* indices[] = {expr->low, expr->high, expr->max};
  Expr(x, expr->x);
  if (!x.IsValid()) {
    Use(indices);
    return;
  }
  Type* under = Underlying(x.type);
  Pointer* pointer = Exactly<Pointer>(under);
  if (pointer != nullptr && !IsComplete(pointer->elem)) {
    x.Invalidate();
    return;
  }
  bool valid = false;
  int64_t length = -1;
  switch (under->kind()) {
    case TypeKind::kBasic:
      if (!IsString(under)) break;
      if (expr->full) {
        Error(expr->max != nullptr ? PosOf(expr->max) : PosOf(expr), Code::kInvalidSliceExpr,
              "invalid operation: 3-index slice of string");
        x.Invalidate();
        return;
      }
      valid = true;
      if (x.IsConstant()) length = static_cast<int64_t>(StringLength(x.value));
      if (IsUntyped(x.type)) x.type = universe_.basic(BasicKind::kString);
      break;
    case TypeKind::kArray: {
      valid = true;
      auto* array = static_cast<Array*>(under);
      length = array->length;
      if (x.mode != Mode::kVariable) {
        Error(x, Code::kNonSliceableOperand, Text("cannot slice unaddressable value ", x));
        x.Invalidate();
        return;
      }
      MarkAddressTaken(expr->x);
      x.type = universe_.SliceOf(array->elem);
      break;
    }
    case TypeKind::kPointer:
      if (Array* array = UnderAs<Array>(pointer->elem)) {
        valid = true;
        length = array->length;
        x.type = universe_.SliceOf(array->elem);
      }
      break;
    case TypeKind::kSlice:
      valid = true;
      break;
    default:
      break;
  }
  if (!valid) {
    Error(x, Code::kNonSliceableOperand, Text("cannot slice ", x));
    x.Invalidate();
    return;
  }
  x.mode = Mode::kValue;
  if (expr->full && (expr->high == nullptr || expr->max == nullptr)) {
    x.Invalidate();  // the parser has reported it
    return;
  }

  // Constant indices must be in order. An absent high index is the length, if that is known.
  int64_t values[3];
  for (int i = 0; i < 3; ++i) {
    values[i] = -1;
    if (indices[i] != nullptr) {
      values[i] = Index(indices[i], length >= 0 ? length + 1 : -1);
    } else if (i == 0) {
      values[i] = 0;
    } else if (length >= 0) {
      values[i] = length;
    }
  }
  for (int i = 0; i < 2; ++i) {
    if (values[i] <= 0) continue;
    for (int j = i + 1; j < 3; ++j) {
      if (values[j] < 0 || values[j] >= values[i]) continue;
      ast::Expr* at = indices[j] != nullptr ? indices[j] : expr;
      Error(at, Code::kSwappedSliceIndices,
            Text("invalid slice indices: ", values[j], " < ", values[i]));
      return;
    }
  }
}

}  // namespace goknot::types
