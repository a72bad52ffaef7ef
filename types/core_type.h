// What the types of a type set have in common: rules for operands whose type is a type parameter
// ask about each specific type of its type set, or about the underlying type that all of them share
// (the core type, as the field still calls it).
//
// Source: the Go specification, "Type parameter declarations", "Index expressions", "Calls", "Send
// statements" and the other places that say "the type set of". Tests: tests/types/unify_test.cc.
#ifndef GOKNOT_TYPES_CORE_TYPE_H_
#define GOKNOT_TYPES_CORE_TYPE_H_

#include <cstdint>
#include <functional>
#include <string>

#include "absl/functional/function_ref.h"
#include "types/type.h"
#include "types/typeset.h"
#include "types/typestring.h"

namespace goknot::types {

// True if f holds for each specific type of a type parameter's type set, given with its underlying
// type; without specific types f is called once with two nulls. Of other types: if f holds for the
// type itself.
bool AllSpecificTypes(Type* type, absl::FunctionRef<bool(Type* type, Type* under)> f);

// Is `type` a basic type with one of the properties (BasicInfo), or a type parameter all whose
// types are? (IsInteger() and its kin are false for type parameters.)
bool AllBasic(Type* type, uint16_t info);

// The underlying type that all types in the type set share; null if there is none. Channel types
// that differ only in direction share the restricted one, if their restrictions agree.
Type* CommonUnderlying(Type* type);

// Why a type of a type set will not do; empty if it will. Asked before the types are compared, with
// nulls if there is no specific type.
using Refusal = std::function<std::string(Type* type, Type* under)>;

// The same, with a reason in *cause when the result is null. `refuse` may be empty.
Type* CommonUnderlying(Type* type, const Qualifier& qualifier, const Refusal& refuse,
                       std::string* cause);

// What a constraint says of the structure of its types: a term without a type if nothing.
struct CoreTerm {
  Term term;
  bool single = false;  // it is the only type (or ~type) in the set
};
CoreTerm CoreTermOf(TypeParam* param);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_CORE_TYPE_H_
