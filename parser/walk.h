// Walking a syntax tree without recursion, so that chains of any length (ast::kMaxChain) are fine.
//
// Test: tests/parser/print_test.cc.
#ifndef GOKNOT_PARSER_WALK_H_
#define GOKNOT_PARSER_WALK_H_

#include <functional>

#include "parser/ast.h"

namespace goknot::ast {

// Visits expressions and statements below `root` (and root itself) in the order of the source,
// parents first. `enter` says whether the children are visited too. Types are visited as the
// expressions that they are; the names of declared objects, selectors' names and labels are not.
void Walk(const ast::Node* root, const std::function<bool(const ast::Node*)>& enter);

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_WALK_H_
