// The syntax tree of all of Go 1.27, as the parser leaves it.
//
// * Nodes live in the arena that was given to the parser; nothing in a tree owns memory, so nodes
//   are plain structs with public fields. A node's kind says what it is; `As<T>` and `TryAs<T>`
//   give it its type.
// * `pos` is the position at which Go's compiler reports errors about the node, which is often not
//   its first byte (the operator of a binary expression, the `[` of an index). StartOf(node) in
//   parser/positions.h is the first byte, `end` is just past the last one.
// * `id` is dense over all nodes of a package: what later rooms know about a node is theirs, in
//   vectors indexed by it.
// * A tree from a text with errors is complete enough to be walked: expressions that are missing
//   are BadExprs, and null stands only where a field says so.
// * Nesting is at most kMaxNesting deep, so a recursive walk over a tree is safe on a stack of
//   8 MB. Only two shapes may be deeper, up to kMaxChain: the left side of operators, calls,
//   selectors and indices (a + b + c, f()()().x), and else-if chains. Walk those in loops, or on a
//   large stack.
//
// The parts: ast_node.h, ast_expr.h, ast_stmt.h, ast_decl.h. Test: tests/parser/parser_test.cc.
#ifndef GOKNOT_PARSER_AST_H_
#define GOKNOT_PARSER_AST_H_

#include "parser/ast_decl.h"
#include "parser/ast_expr.h"
#include "parser/ast_node.h"
#include "parser/ast_stmt.h"

namespace goknot::ast {

inline constexpr int kMaxNesting = 1'000;
inline constexpr int kMaxChain = 10'000;

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_AST_H_
