// Index and slice expressions.
//
// Source: the Go specification, "Index expressions", "Slice expressions". Tests:
// tests/types/errors_test.cc.
#include <string>
#include <utility>

#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

// Gives kGenericFunction for f[T] where f is a generic function: then x is still the function
// itself.
Checker::Indexed Checker::IndexExpr(Operand& x, ast::IndexExpr* expr) {
  ExprOrType(x, expr->x, /*allow_generic=*/true);
  if (x.mode == Mode::kInvalid) {
    Use(expr->indices);
    return Indexed::kValueOrType;
  }
  if (x.mode == Mode::kType) {
    // T[int]
    x.Invalidate();
    x.type = VarType(expr);
    if (IsValid(x.type)) x.mode = Mode::kType;
    return Indexed::kValueOrType;
  }
  if (x.mode == Mode::kValue && IsGenericFunction(x.type)) return Indexed::kGenericFunction;
  if (x.mode == Mode::kBuiltin) {
    Error(expr->pos, Code::kNonSliceableOperand, Text("cannot index ", x));
    Use(expr->indices);
    x.Invalidate();
    return Indexed::kValueOrType;
  }
  NonGeneric(x, nullptr);
  if (x.IsValid()) IndexValue(x, expr);
  return Indexed::kValueOrType;
}

// What x[i] is for an x of the underlying type `under`. Without an element type: x has no elements.
Checker::Elements Checker::ElementsOf(const Operand& x, Type* under) {
  Elements elements;
  if (under == nullptr) return elements;
  auto of_array = [&elements](Array* array) {
    elements.elem = array->elem;
    elements.length = array->length;
  };
  switch (under->kind()) {
    case TypeKind::kBasic:
      if (!IsString(under)) break;
      if (x.IsConstant()) elements.length = static_cast<int64_t>(StringLength(x.value));
      elements.mode = Mode::kValue;
      elements.elem = universe_.byte_type();
      break;
    case TypeKind::kArray:
      of_array(static_cast<Array*>(under));
      if (x.mode != Mode::kVariable) elements.mode = Mode::kValue;
      break;
    case TypeKind::kPointer:
      if (Array* array = UnderAs<Array>(static_cast<Pointer*>(under)->elem)) of_array(array);
      break;
    case TypeKind::kSlice:
      elements.elem = static_cast<Slice*>(under)->elem;
      break;
    case TypeKind::kMap:
      elements.key = static_cast<Map*>(under)->key;
      elements.elem = static_cast<Map*>(under)->elem;
      elements.mode = Mode::kMapIndex;
      break;
    default:
      break;
  }
  return elements;
}

// All types in the type set have the same elements, and either all are maps with the same keys or
// none is.
bool Checker::CommonElements(const Operand& x, Elements* common) {
  return AllSpecificTypes(x.type, [&](Type* /*type*/, Type* under) {
    Elements elements = ElementsOf(x, under);
    if (elements.elem == nullptr) return false;
    if (common->elem == nullptr) {
      *common = elements;
      return true;
    }
    bool same_key = elements.key == nullptr || common->key == nullptr
                        ? elements.key == common->key
                        : Identical(elements.key, common->key);
    if (!same_key || !Identical(elements.elem, common->elem)) return false;
    if (elements.length >= 0 && elements.length < common->length) common->length = elements.length;
    if (elements.mode == Mode::kValue) common->mode = Mode::kValue;
    return true;
  });
}

void Checker::IndexValue(Operand& x, ast::IndexExpr* expr) {
  Type* under = IsComplete(x.type) ? Underlying(x.type) : nullptr;
  Pointer* pointer = Exactly<Pointer>(under);
  Map* map = Exactly<Map>(under);
  if (under == nullptr || (pointer != nullptr && !IsComplete(pointer->elem)) ||
      (map != nullptr && !IsComplete(map->elem))) {
    x.Invalidate();
    return;
  }
  Elements elements;
  if (!CommonElements(x, &elements)) {
    Error(expr->pos, Code::kNonSliceableOperand, Text("cannot index ", x));
    Use(expr->indices);
    x.Invalidate();
    return;
  }
  x.mode = elements.mode;
  x.type = elements.elem;
  ast::Expr* index = SingleIndex(expr);
  if (elements.key == nullptr) {
    Index(index, elements.length);
    return;
  }
  Operand key;
  GenericExpr(key, index);
  Assignment(key, elements.key, "map index");
  // A wrong key is reported; the element's type is known nevertheless.
  x.expr = expr;
}

ast::Expr* Checker::SingleIndex(ast::IndexExpr* expr) {
  if (expr->indices.size() > 1) {
    Error(expr->indices[1], Code::kInvalidIndex, "invalid operation: more than one index");
  }
  return expr->indices[0];
}

size_t Checker::StringLength(const Constant& value) {
  return value.kind() == ConstantKind::kString ? value.StringValue().size() : 0;
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
  if (!AllBasic(x.type, kIsInteger)) {
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

// The underlying type of what is sliced, where strings and byte slices of a type set together count
// as strings. Null after an error.
Type* Checker::SlicedType(const Operand& x) {
  if (!IsTypeParam(x.type)) return Underlying(x.type);
  Type* first = nullptr;
  Type* common = nullptr;
  bool has_string = false;
  bool found = AllSpecificTypes(x.type, [&](Type* type, Type* under) {
    if (under == nullptr) {
      Error(x, Code::kNonSliceableOperand,
            Text("cannot slice ", x, ": no specific type in ", x.type));
      return false;
    }
    if (IsString(under)) {
      under = universe_.SliceOf(universe_.byte_type());
      has_string = true;
    }
    if (common == nullptr) {
      first = type;
      common = under;
      return true;
    }
    if (Identical(common, under)) return true;
    Error(x, Code::kNonSliceableOperand,
          Text("cannot slice ", x, ": ", first, " and ", type, " have different underlying types"));
    return false;
  });
  if (!found) return nullptr;
  return has_string ? universe_.basic(BasicKind::kString) : common;
}

void Checker::SliceExpr(Operand& x, ast::SliceExpr* expr) {
  ast::Expr* indices[] = {expr->low, expr->high, expr->max};
  Expr(x, expr->x);
  if (!x.IsValid()) {
    Use(indices);
    return;
  }
  Type* under = SlicedType(x);
  Pointer* pointer = Exactly<Pointer>(under);
  if (under == nullptr || (pointer != nullptr && !IsComplete(pointer->elem))) {
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
