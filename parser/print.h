// Syntax trees as text on one line: how expressions appear inside of messages, exactly as in Go's
// own. Bodies of function literals and elements of composite literals are shown as `…`.
//
// Test: tests/parser/print_test.cc.
#ifndef GOKNOT_PARSER_PRINT_H_
#define GOKNOT_PARSER_PRINT_H_

#include <string>

#include "parser/ast.h"

namespace goknot::ast {

// An expression, type, simple statement or field; other nodes give their kind in brackets.
std::string ToString(const Node* node);

// Several, separated by ", ".
std::string ToString(List<Expr> list);

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_PRINT_H_
