// Looking at types: aliases, underlying types, and the predicates of the specification.
//
// Source: the Go specification, "Properties of types and values", "Comparison operators".
// Tests: tests/types/type_test.cc.
#include "types/type.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "base/check.h"
#include "types/comparable.h"
#include "types/instance.h"
#include "types/object.h"
#include "types/typeset.h"
#include "types/typestring.h"
#include "types/universe.h"

namespace goknot::types {

Type* Unalias(Type* type) {
  if (type == nullptr || type->kind() != TypeKind::kAlias) return type;
  auto* first = static_cast<Alias*>(type);
  if (first->actual != nullptr) return first->actual;
  Type* target = first;
  while (target != nullptr && target->kind() == TypeKind::kAlias) {
    auto* alias = static_cast<Alias*>(target);
    target = alias->actual != nullptr ? alias->actual : RightSideOf(alias);
  }
  first->actual = target;  // stays null while the declaration is being checked
  return target;
}

namespace {

// Follows the right sides of declared types to a type literal or predeclared type. A chain that is
// still open has no underlying type yet. One whose instances have no end (type A[P any] B[*P]; type
// B[P any] A[P]) has none at all, which the checker reports.
Type* ResolveUnderlying(Named* named) {
  std::vector<Named*> path;
  Type* type = named;
  while (type != nullptr) {
    type = Unalias(type);
    if (type == nullptr || type->kind() != TypeKind::kNamed) break;
    auto* next = static_cast<Named*>(type);
    if (next->underlying != nullptr) {
      type = next->underlying;
      break;
    }
    if (next->origin != nullptr) {
      auto same_declaration = [next](Named* link) { return link->origin == next->origin; };
      if (std::any_of(path.begin(), path.end(), same_declaration)) {
        return next->universe->invalid();
      }
    }
    path.push_back(next);
    type = RightSideOf(next);
  }
  if (type == nullptr) return nullptr;
  for (Named* link : path) link->underlying = type;
  return type;
}

bool IsBasic(Type* type, uint16_t info) {
  Basic* basic = UnderAs<Basic>(type);
  return basic != nullptr && (basic->info() & info) != 0;
}

}  // namespace

Type* Underlying(Type* type) {
  type = Unalias(type);
  if (type == nullptr) return nullptr;
  switch (type->kind()) {
    case TypeKind::kNamed: {
      auto* named = static_cast<Named*>(type);
      return named->underlying != nullptr ? named->underlying : ResolveUnderlying(named);
    }
    case TypeKind::kTypeParam:
      return ConstraintOf(static_cast<TypeParam*>(type));
    default:
      return type;
  }
}

bool IsValid(Type* type) {
  Basic* basic = As<Basic>(type);
  return basic == nullptr || basic->basic_kind() != BasicKind::kInvalid;
}

bool IsBoolean(Type* type) { return IsBasic(type, kIsBoolean); }
bool IsNumeric(Type* type) { return IsBasic(type, kIsNumeric); }
bool IsString(Type* type) { return IsBasic(type, kIsString); }
bool IsInteger(Type* type) { return IsBasic(type, kIsInteger); }
bool IsUnsigned(Type* type) { return IsBasic(type, kIsUnsigned); }
bool IsFloat(Type* type) { return IsBasic(type, kIsFloat); }
bool IsComplex(Type* type) { return IsBasic(type, kIsComplex); }
bool IsConstType(Type* type) { return IsBasic(type, kIsConstType); }

bool IsUnsafePointer(Type* type) {
  Basic* basic = UnderAs<Basic>(type);
  return basic != nullptr && basic->basic_kind() == BasicKind::kUnsafePointer;
}

bool IsUntyped(Type* type) {
  Basic* basic = Exactly<Basic>(type);
  return basic != nullptr && (basic->info() & kIsUntyped) != 0;
}

bool IsTyped(Type* type) { return !IsUntyped(type); }

bool IsUntypedNumeric(Type* type) {
  return IsUntyped(type) && (Exactly<Basic>(type)->info() & kIsNumeric) != 0;
}

bool IsInterface(Type* type) { return UnderAs<Interface>(type) != nullptr; }
bool IsTypeParam(Type* type) { return As<TypeParam>(type) != nullptr; }
bool IsNonTypeParamInterface(Type* type) { return !IsTypeParam(type) && IsInterface(type); }

bool IsBytesOrRunes(Type* type) {
  Slice* slice = UnderAs<Slice>(type);
  Basic* elem = slice == nullptr ? nullptr : UnderAs<Basic>(slice->elem);
  return elem != nullptr &&
         (elem->basic_kind() == BasicKind::kUint8 || elem->basic_kind() == BasicKind::kInt32);
}

bool IsGeneric(Type* type) {
  if (Alias* alias = Exactly<Alias>(type)) {
    if (!alias->type_params.empty() && alias->type_args.empty()) return true;
  }
  Named* named = AsNamed(type);
  return named != nullptr && named->origin == nullptr && !named->type_params.empty();
}

bool HasName(Type* type) {
  type = Unalias(type);
  return type->kind() == TypeKind::kBasic || type->kind() == TypeKind::kNamed ||
         type->kind() == TypeKind::kTypeParam;
}

bool HasNil(Type* type) {
  Type* under = Underlying(type);
  switch (under->kind()) {
    case TypeKind::kBasic:
      return IsUnsafePointer(under);
    case TypeKind::kSlice:
    case TypeKind::kPointer:
    case TypeKind::kSignature:
    case TypeKind::kMap:
    case TypeKind::kChan:
      return true;
    case TypeKind::kInterface:
      return !IsTypeParam(type) ||
             AllUnderlying(type, [](Type* u) { return u != nullptr && HasNil(u); });
    default:
      return false;
  }
}

Named* AsNamed(Type* type) { return As<Named>(type); }

Type* Dereference(Type* type, bool* is_pointer) {
  if (Pointer* pointer = As<Pointer>(type)) {
    if (is_pointer != nullptr) *is_pointer = true;
    return pointer->elem;
  }
  if (is_pointer != nullptr) *is_pointer = false;
  return type;
}

Type* DefaultType(Universe& universe, Type* type) {
  Basic* basic = Exactly<Basic>(type);
  if (basic == nullptr) return type;
  switch (basic->basic_kind()) {
    case BasicKind::kUntypedBool:
      return universe.basic(BasicKind::kBool);
    case BasicKind::kUntypedInt:
      return universe.basic(BasicKind::kInt);
    case BasicKind::kUntypedRune:
      return universe.rune_type();
    case BasicKind::kUntypedFloat:
      return universe.basic(BasicKind::kFloat64);
    case BasicKind::kUntypedComplex:
      return universe.basic(BasicKind::kComplex128);
    case BasicKind::kUntypedString:
      return universe.basic(BasicKind::kString);
    default:
      return type;
  }
}

// ---- Comparable ---------------------------------------------------------------------------------

namespace {

class ComparableCheck {
 public:
  ComparableCheck(bool dynamic, const Qualifier& qualifier, bool want_cause)
      : dynamic_(dynamic), qualifier_(qualifier), want_cause_(want_cause) {}

  bool Check(Type* type) {
    Type* under = Underlying(type);
    const bool may_recur = under->kind() == TypeKind::kStruct ||
                           under->kind() == TypeKind::kArray ||
                           under->kind() == TypeKind::kInterface;
    if (may_recur) {
      if (!seen_.insert(type).second) return true;
    }
    switch (under->kind()) {
      case TypeKind::kBasic:
        return static_cast<Basic*>(under)->basic_kind() != BasicKind::kUntypedNil;
      case TypeKind::kPointer:
      case TypeKind::kChan:
        return true;
      case TypeKind::kStruct:
        for (Var* field : static_cast<Struct*>(under)->fields) {
          if (Check(field->type)) continue;
          if (want_cause_) {
            cause_ =
                "struct containing " + WriteType(field->type, qualifier_) + " cannot be compared";
          }
          return false;
        }
        return true;
      case TypeKind::kArray:
        if (Check(static_cast<Array*>(under)->elem)) return true;
        if (want_cause_) cause_ = WriteType(type, qualifier_) + " cannot be compared";
        return false;
      case TypeKind::kInterface:
        return CheckInterface(type, static_cast<Interface*>(under));
      default:
        cause_.clear();
        return false;
    }
  }

  std::string& cause() { return cause_; }

 private:
  bool CheckInterface(Type* type, Interface* interface) {
    if (dynamic_ && !IsTypeParam(type)) return true;
    const TypeSet& set = TypeSetOf(interface);
    const bool dynamic = std::exchange(dynamic_, false);
    const bool want_cause = std::exchange(want_cause_, false);
    bool comparable = set.terms.IsAll() ? set.comparable : set.Is([this](const Term* term) {
      return term != nullptr && Check(term->type);
    });
    dynamic_ = dynamic;
    want_cause_ = want_cause;
    if (comparable) return true;
    cause_ = set.IsEmpty() ? "empty type set" : "incomparable types in type set";
    return false;
  }

  bool dynamic_;
  const Qualifier& qualifier_;
  bool want_cause_;
  absl::flat_hash_set<Type*> seen_;
  std::string cause_;
};

}  // namespace

bool ComparableWithCause(Type* type, bool dynamic, const Qualifier& qualifier, std::string* cause) {
  ComparableCheck check(dynamic, qualifier, cause != nullptr);
  bool comparable = check.Check(type);
  if (!comparable && cause != nullptr) *cause = std::move(check.cause());
  return comparable;
}

bool Comparable(Type* type, bool dynamic, std::string* cause) {
  return ComparableWithCause(type, dynamic, FixedQualifier(Qualification::kName), cause);
}

}  // namespace goknot::types
