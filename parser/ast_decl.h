// Declarations and files (spec: Declarations and scope, Packages). The comment of a node shows its
// source and where its pos is.
#ifndef GOKNOT_PARSER_AST_DECL_H_
#define GOKNOT_PARSER_AST_DECL_H_

#include "lexer/scanner.h"
#include "parser/ast_stmt.h"

namespace goknot::ast {

using lexer::Directive;
using lexer::PosRange;

// A parenthesized group `const ( ... )`: the declarations in it point to the same Group.
struct Group {
  Pos keyword;
  Pos left_paren;
  Pos right_paren;
  PosRange doc;  // the comment right before the keyword, if any
};

// What the declarations have beside the tree.
struct DeclExtras {
  Group* group;                           // null: not in parentheses
  PosRange doc;                           // the comment right before, if any
  std::span<const Directive> directives;  // `//go:` comments that belong to it
};

// import name "path"                                              pos: the name, else the path
struct ImportDecl : Decl {
  static constexpr Kind kKind = Kind::kImportDecl;
  DeclExtras extras;
  Ident* local_name;            // null, or a name, `_` or `.`
  BasicLit* path;               // null after a syntax error
  std::string_view path_value;  // the path without quotes; empty after a syntax error
};

// const names type = values                                       pos: the first name
struct ConstDecl : Decl {
  static constexpr Kind kKind = Kind::kConstDecl;
  DeclExtras extras;
  List<Ident> names;
  Expr* type;         // may be null
  List<Expr> values;  // may be empty
  uint32_t iota;      // the index in its group, 0 outside of groups
  // The declaration of the same group whose type and values are repeated here (spec: Constant
  // declarations): itself when it has type or values, null when there is none before it.
  ConstDecl* source;
};

// type name[type_params] type, type name[type_params] = type      pos: the name
struct TypeDecl : Decl {
  static constexpr Kind kKind = Kind::kTypeDecl;
  DeclExtras extras;
  Ident* name;
  List<Field> type_params;
  bool is_alias;
  Expr* type;
};

// var names type = values                                         pos: the first name
struct VarDecl : Decl {
  static constexpr Kind kKind = Kind::kVarDecl;
  DeclExtras extras;
  List<Ident> names;
  Expr* type;         // may be null
  List<Expr> values;  // may be empty
};

// func (receiver) name[type_params]type body                      pos: what follows func: the
//                                                                 name, or ( of the receiver
struct FuncDecl : Decl {
  static constexpr Kind kKind = Kind::kFuncDecl;
  DeclExtras extras;
  Field* receiver;  // null: a function
  Ident* name;
  List<Field> type_params;
  // Null: the signature was skipped; then parser::ParseSignature fills in type_params as well.
  FuncType* type;
  Pos signature_begin;  // ( or [
  // Null: declared without a body, or the body was skipped and has_body is set; then
  // parser::ParseBody fills it in.
  BlockStmt* body;
  bool has_body;
  Pos body_begin;  // {
  Pos body_end;    // just past }
};

// A whole source file or fragment.                                pos: the first token
struct File : Node {
  static constexpr Kind kKind = Kind::kFile;
  lexer::SourceFile* source;
  Ident* package_name;  // null: a fragment without package clause (or a strict file with an error)
  bool is_fragment;     // parsed as a fragment: no package clause
  bool has_errors;      // the parser reported a syntax error
  bool has_faults;      // another rule is broken (literals, branches...): the tree is whole
  // More text could cure the first error (an open block, string, call...): a prompt asks for the
  // next line instead of complaining.
  bool incomplete;
  PosRange doc;                           // the comment right before the package clause
  std::span<const Directive> directives;  // before or at the package clause: //go:build
  std::span<const Directive> linknames;   // //go:linkname, wherever they stand
  List<ImportDecl> imports;               // those of decls, in order
  List<Decl> decls;                       // all declarations, in order
  List<Stmt> statements;  // of a fragment: those that stand outside of functions, in order
  // Of a fragment: declarations (Decl) and statements (Stmt) together, in order. Grouped
  // declarations are one entry each, as in decls.
  List<Node> items;
  Pos eof;
};

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_AST_DECL_H_
