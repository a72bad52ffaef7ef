// Whether what a prompt declares anew can stand for what had the name before it, in code that was
// checked with the old one: a variable of the same type, a function that takes and gives the same.
//
// Test: tests/cli/sessions/repl_redefinition.session, repl_methods.session.
#ifndef GOKNOT_TYPES_REDECLARATION_H_
#define GOKNOT_TYPES_REDECLARATION_H_

#include "types/object.h"
#include "types/universe.h"

namespace goknot::types {

// Methods are of one type. A receiver of another kind (T, *T) is not the same, nor are constraints.
bool TakesPlaceOf(Universe& universe, Object& before, Object& now);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_REDECLARATION_H_
