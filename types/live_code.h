// What of a function can be reached as far as its constants say: the branches of an if whose
// condition is constant, and the clauses of a switch over a constant.
//
// Test: tests/types/final_checks_test.cc.
#ifndef GOKNOT_TYPES_LIVE_CODE_H_
#define GOKNOT_TYPES_LIVE_CODE_H_

#include <functional>

#include "parser/ast.h"
#include "types/info.h"

namespace goknot::types {

// Calls `visit` for expressions and statements below `root`, but for those in branches and clauses
// that are never taken. The code has been checked, and has no errors.
void WalkLiveCode(const Info& info, const ast::Node* root,
                  const std::function<void(const ast::Node*)>& visit);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_LIVE_CODE_H_
