// Comparability with a cause in the checker's words.
//
// Source: the Go specification, "Comparison operators". Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_COMPARABLE_H_
#define GOKNOT_TYPES_COMPARABLE_H_

#include <string>

#include "types/type.h"
#include "types/typestring.h"

namespace goknot::types {

// As Comparable() in type.h; package names in *cause (may be null) are shown by `qualifier`.
bool ComparableWithCause(Type* type, bool dynamic, const Qualifier& qualifier, std::string* cause);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_COMPARABLE_H_
