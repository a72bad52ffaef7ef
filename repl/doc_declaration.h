// Declarations as their source has them, cut down to what a user may use: bodies, and what is not
// exported, are left out.
//
// Test: tests/cli/sessions/doc.session.
#ifndef GOKNOT_REPL_DOC_DECLARATION_H_
#define GOKNOT_REPL_DOC_DECLARATION_H_

#include <string>
#include <string_view>

#include "lexer/source.h"
#include "parser/ast.h"

namespace goknot::repl {

// Which names are shown.
enum class ShownNames : uint8_t { kExported, kAll };

// The text between two positions of a file.
std::string_view TextBetween(const ast::File& file, lexer::Pos begin, lexer::Pos end);

// "func Cut(s, sep string) (before, after string, found bool)"
std::string FunctionDeclaration(const ast::File& file, const ast::FuncDecl& decl);
// "type T struct { ... }" over several lines; fields and methods that are left out are remarked on.
std::string TypeDeclaration(const ast::File& file, const ast::TypeDecl& decl, ShownNames shown);
// Of a struct or interface with one field or method of that name only; empty: it has none.
std::string TypeWithMember(const ast::File& file, const ast::TypeDecl& decl, std::string_view name);
// A const or var declaration; of a group, all of it.
std::string ValueDeclaration(const ast::File& file, const ast::Decl& decl, ShownNames shown);

// The same on one line: "type T struct{ ... }", "const A = iota ...". Of values that of `name`.
std::string TypeSummary(const ast::File& file, const ast::TypeDecl& decl);
std::string FunctionSummary(const ast::File& file, const ast::FuncDecl& decl);
std::string ValueSummary(const ast::File& file, const ast::Decl& decl, const ast::Ident& name);

// The comment that documents it: its own, else that of its group. Empty: none.
std::string_view CommentOf(const ast::File& file, const ast::DeclExtras& extras);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_DOC_DECLARATION_H_
