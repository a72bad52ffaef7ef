// Statements (spec: Statements). The comment of a node shows its source and where its pos is.
//
// "Simple" statements, which may stand before a condition: Empty, Expr, Send, Assign, IncDec.
#ifndef GOKNOT_PARSER_AST_STMT_H_
#define GOKNOT_PARSER_AST_STMT_H_

#include "parser/ast_expr.h"

namespace goknot::ast {

// nothing, before a ; or }                                        pos: that token
struct EmptyStmt : Stmt {
  static constexpr Kind kKind = Kind::kEmptyStmt;
};

// label: stmt                                                     pos: :
struct LabeledStmt : Stmt {
  static constexpr Kind kKind = Kind::kLabeledStmt;
  Ident* label;
  Stmt* stmt;
};

// { stmts }                                                       pos: {
struct BlockStmt : Stmt {
  static constexpr Kind kKind = Kind::kBlockStmt;
  List<Stmt> stmts;
  Pos right_brace;  // or where it was missed
};

// x                                                               pos: that of x
struct ExprStmt : Stmt {
  static constexpr Kind kKind = Kind::kExprStmt;
  Expr* x;
};

// channel <- value                                                pos: <-
struct SendStmt : Stmt {
  static constexpr Kind kKind = Kind::kSendStmt;
  Expr* channel;
  Expr* value;
};

// const, type and var inside functions                            pos: the keyword
struct DeclStmt : Stmt {
  static constexpr Kind kKind = Kind::kDeclStmt;
  List<Decl> decls;
};

// lhs = rhs, lhs := rhs, lhs op= rhs                              pos: the operator
struct AssignStmt : Stmt {
  static constexpr Kind kKind = Kind::kAssignStmt;
  Token op;  // kAssign, kDefine, or the operator: kAdd for +=
  List<Expr> lhs;
  List<Expr> rhs;
};

// x++, x--                                                        pos: the operator
struct IncDecStmt : Stmt {
  static constexpr Kind kKind = Kind::kIncDecStmt;
  Token op;  // kAdd or kSub
  Expr* x;
};

// break, continue, goto, fallthrough                              pos: the keyword
struct BranchStmt : Stmt {
  static constexpr Kind kKind = Kind::kBranchStmt;
  Token keyword;
  Ident* label;  // may be null
  // Where control goes, set by parser/branches: the LabeledStmt of a goto; the ForStmt, RangeStmt,
  // SwitchStmt or SelectStmt that a break or continue is about; null for fallthrough and where the
  // branch is wrong.
  Stmt* target;
};

// go call, defer call                                             pos: the keyword
struct CallStmt : Stmt {
  static constexpr Kind kKind = Kind::kCallStmt;
  Token keyword;
  Expr* call;  // not yet known to be a call: the checker reports what is none
};

// return results                                                  pos: return
struct ReturnStmt : Stmt {
  static constexpr Kind kKind = Kind::kReturnStmt;
  List<Expr> results;
};

// if init; condition then_block else else_stmt                    pos: if
// Chains of else-if may be kMaxChain long: walk else_stmt in a loop.
struct IfStmt : Stmt {
  static constexpr Kind kKind = Kind::kIfStmt;
  Stmt* init;       // a simple statement, may be null
  Expr* condition;  // null only after a syntax error
  BlockStmt* then_block;
  Stmt* else_stmt;  // null, an IfStmt or a BlockStmt
};

// for init; condition; post body                                  pos: for
struct ForStmt : Stmt {
  static constexpr Kind kKind = Kind::kForStmt;
  Stmt* init;       // a simple statement, may be null
  Expr* condition;  // may be null
  Stmt* post;       // may be null
  BlockStmt* body;
};

// for lhs := range x body                                         pos: for
struct RangeStmt : Stmt {
  static constexpr Kind kKind = Kind::kRangeStmt;
  List<Expr> lhs;  // empty, or as many as were written (the checker wants at most two)
  bool define;     // := rather than =
  Pos range_pos;   // range: errors about the clause are put here
  Expr* x;
  BlockStmt* body;
};

// case cases: body, default: body                                 pos: the keyword
struct CaseClause : Node {
  static constexpr Kind kKind = Kind::kCaseClause;
  bool is_default;
  List<Expr> cases;  // empty for default
  List<Stmt> body;
  Pos colon;
};

// switch init; tag { clauses }                                    pos: switch
struct SwitchStmt : Stmt {
  static constexpr Kind kKind = Kind::kSwitchStmt;
  Stmt* init;  // a simple statement, may be null
  Expr* tag;   // may be null; a TypeSwitchGuard makes it a type switch
  List<CaseClause> clauses;
  Pos right_brace;

  TypeSwitchGuard* TypeGuard() const {
    return tag == nullptr ? nullptr : tag->TryAs<TypeSwitchGuard>();
  }
};

// case comm: body, default: body                                  pos: the keyword
struct CommClause : Node {
  static constexpr Kind kKind = Kind::kCommClause;
  Stmt* comm;  // a simple statement, null for default; the checker wants a send or receive
  List<Stmt> body;
  Pos colon;
};

// select { clauses }                                              pos: select
struct SelectStmt : Stmt {
  static constexpr Kind kKind = Kind::kSelectStmt;
  List<CommClause> clauses;
  Pos right_brace;
};

}  // namespace goknot::ast

#endif  // GOKNOT_PARSER_AST_STMT_H_
