// Terminating statements: does control reach the end of a function?
//
// Source: the Go specification, "Terminating statements". Tests: tests/types/errors_test.cc.
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

// Is there a break out of the statement whose label is `label` (or, with `implicit`, one without a
// label) in here?
bool HasBreak(ast::Stmt* stmt, lexer::Name label, bool implicit);

bool HasBreakInList(ast::List<ast::Stmt> stmts, lexer::Name label, bool implicit) {
  for (ast::Stmt* stmt : stmts) {
    if (HasBreak(stmt, label, implicit)) return true;
  }
  return false;
}

bool HasBreak(ast::Stmt* stmt, lexer::Name label, bool implicit) {
  while (stmt != nullptr) {
    switch (stmt->kind) {
      case ast::Kind::kLabeledStmt:
        stmt = stmt->As<ast::LabeledStmt>()->stmt;
        continue;
      case ast::Kind::kBranchStmt: {
        auto* branch = stmt->As<ast::BranchStmt>();
        if (branch->keyword != Token::kBreak) return false;
        return branch->label == nullptr ? implicit : branch->label->name == label;
      }
      case ast::Kind::kBlockStmt:
        return HasBreakInList(stmt->As<ast::BlockStmt>()->stmts, label, implicit);
      case ast::Kind::kIfStmt: {
        auto* if_stmt = stmt->As<ast::IfStmt>();
        if (HasBreak(if_stmt->then_block, label, implicit)) return true;
        stmt = if_stmt->else_stmt;
        continue;
      }
      // A break without label inside of these is theirs.
      case ast::Kind::kSwitchStmt:
        if (!label) return false;
        for (ast::CaseClause* clause : stmt->As<ast::SwitchStmt>()->clauses) {
          if (HasBreakInList(clause->body, label, false)) return true;
        }
        return false;
      case ast::Kind::kSelectStmt:
        if (!label) return false;
        for (ast::CommClause* clause : stmt->As<ast::SelectStmt>()->clauses) {
          if (HasBreakInList(clause->body, label, false)) return true;
        }
        return false;
      case ast::Kind::kForStmt:
        return label && HasBreak(stmt->As<ast::ForStmt>()->body, label, false);
      case ast::Kind::kRangeStmt:
        return label && HasBreak(stmt->As<ast::RangeStmt>()->body, label, false);
      default:
        return false;
    }
  }
  return false;
}

}  // namespace

bool Checker::IsTerminatingList(ast::List<ast::Stmt> stmts) {
  for (size_t i = stmts.size(); i-- > 0;) {
    if (stmts[i]->kind != ast::Kind::kEmptyStmt) return IsTerminating(stmts[i], lexer::Name());
  }
  return false;
}

// `label`: of the statement, if it has one.
bool Checker::IsTerminating(ast::Stmt* stmt, lexer::Name label) {
  while (true) {
    switch (stmt->kind) {
      case ast::Kind::kLabeledStmt:
        label = stmt->As<ast::LabeledStmt>()->label->name;
        stmt = stmt->As<ast::LabeledStmt>()->stmt;
        continue;
      case ast::Kind::kExprStmt: {
        auto* call = ast::Unparen(stmt->As<ast::ExprStmt>()->x)->TryAs<ast::CallExpr>();
        return call != nullptr && env_.panic_calls->contains(call);
      }
      case ast::Kind::kReturnStmt:
        return true;
      case ast::Kind::kBranchStmt: {
        Token keyword = stmt->As<ast::BranchStmt>()->keyword;
        return keyword == Token::kGoto || keyword == Token::kFallthrough;
      }
      case ast::Kind::kBlockStmt:
        return IsTerminatingList(stmt->As<ast::BlockStmt>()->stmts);
      case ast::Kind::kIfStmt: {
        auto* if_stmt = stmt->As<ast::IfStmt>();
        if (if_stmt->else_stmt == nullptr || !IsTerminating(if_stmt->then_block, lexer::Name())) {
          return false;
        }
        stmt = if_stmt->else_stmt;
        label = lexer::Name();
        continue;
      }
      case ast::Kind::kSwitchStmt: {
        bool has_default = false;
        for (ast::CaseClause* clause : stmt->As<ast::SwitchStmt>()->clauses) {
          has_default |= clause->is_default;
          if (!IsTerminatingList(clause->body) || HasBreakInList(clause->body, label, true)) {
            return false;
          }
        }
        return has_default;
      }
      case ast::Kind::kSelectStmt:
        for (ast::CommClause* clause : stmt->As<ast::SelectStmt>()->clauses) {
          if (!IsTerminatingList(clause->body) || HasBreakInList(clause->body, label, true)) {
            return false;
          }
        }
        return true;
      case ast::Kind::kForStmt: {
        auto* for_stmt = stmt->As<ast::ForStmt>();
        return for_stmt->condition == nullptr && !HasBreak(for_stmt->body, label, true);
      }
      default:
        return false;
    }
  }
}

}  // namespace goknot::types
