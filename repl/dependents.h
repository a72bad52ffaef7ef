// Which functions of the session mention a name that was declared again as something else (another
// type, another signature), so that they have to be checked again, and their texts.
//
// Test: tests/cli/sessions/repl_redefinition.session.
#ifndef GOKNOT_REPL_DEPENDENTS_H_
#define GOKNOT_REPL_DEPENDENTS_H_

#include <span>
#include <string>
#include <vector>

#include "repl/front_end.h"
#include "types/checker.h"

namespace goknot::repl {

// Does a name still lead to the function or method?
bool IsCurrent(const types::CheckedPackage& package, types::Func& func);

// Functions and methods that names still lead to and that mention one of the objects.
std::vector<Redeclaration> FindDependents(FrontEnd& front_end,
                                          std::span<const types::Object* const> objects);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_DEPENDENTS_H_
