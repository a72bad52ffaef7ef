// Labels and branches of one function body (spec: Labeled statements, Break, Continue, Goto,
// Fallthrough statements): finds misplaced branches, labels that are unused, missing, declared
// twice or not on an enclosing statement, and gotos over variable declarations or into blocks. Sets
// BranchStmt::target where a branch is right.
//
// Texts and positions are those of Go's compiler. Function literals inside of the body are not
// entered: the parser calls this for each body of its own.
//
// Test: tests/parser/branches_test.cc.
#ifndef GOKNOT_PARSER_BRANCHES_H_
#define GOKNOT_PARSER_BRANCHES_H_

#include "lexer/diagnostic.h"
#include "parser/ast.h"

namespace goknot::parser {

// `start` is the position of the body's {; `source` turns positions into text for messages. False
// after an error.
bool CheckBranches(ast::List<ast::Stmt> body, ast::Pos start, const lexer::SourceFile& source,
                   lexer::DiagnosticSink& sink);

}  // namespace goknot::parser

#endif  // GOKNOT_PARSER_BRANCHES_H_
