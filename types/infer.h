// Parts of type inference that know nothing of a checker: what types mention, and the
// simplification of what was inferred. The inference itself is Checker::Inference, in
// infer.cc.
//
// Source: the Go specification, "Type inference". Tests: tests/types/generic_call_test.cc.
#ifndef GOKNOT_TYPES_INFER_H_
#define GOKNOT_TYPES_INFER_H_

#include <span>
#include <string>
#include <vector>

#include "types/instance.h"
#include "types/type.h"
#include "types/universe.h"

namespace goknot::types {

// Does the type contain one of the parameters? The type parameters that a generic function declares
// do not count for its own type.
bool Mentions(Type* type, std::span<TypeParam* const> params);

// Inferred types may mention parameters that stand for other types of the list: puts those in place
// until nothing changes. A type that would contain itself becomes null. (*inferred)[i] belongs to
// params[i]; where `given` has a type, it stays as it is.
void ResolveInferred(Universe& universe, std::span<TypeParam* const> params,
                     std::span<Type* const> given, std::vector<Type*>* inferred);

// "P", "P and Q", "P, Q, and R"
std::string ParamNames(std::span<TypeParam* const> params);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_INFER_H_
