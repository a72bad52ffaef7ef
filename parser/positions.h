// Positions of nodes beyond Node::pos and Node::end.
//
// Test: tests/parser/positions_test.cc.
#ifndef GOKNOT_PARSER_POSITIONS_H_
#define GOKNOT_PARSER_POSITIONS_H_

#include "parser/ast.h"

namespace goknot::ast {

// Where a node begins, as Go's compiler reckons it for its messages: the leftmost operand of an
// expression, the left side of an assignment; for most other nodes simply pos. (A SliceExpr x[i:j]
// is reported at its [ by Go, so it is here.)
Pos StartOf(const Node* node);

// The node's first byte, without exceptions: for underlining.
Pos FirstByteOf(const Node* node);

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_POSITIONS_H_
