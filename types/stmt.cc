// Function bodies and statements, except switches and range loops.
//
// Source: the Go specification, "Statements". Tests: tests/types/errors_test.cc.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/checker_impl.h"
#include "types/core_type.h"

namespace goknot::types {

void Checker::SetFunctionDepth(Signature* signature, int depth) {
  if (signature->receiver != nullptr) signature->receiver->function_depth = depth;
  for (Var* var : signature->params->vars) var->function_depth = depth;
  for (Var* var : signature->results->vars) var->function_depth = depth;
}

// The caller has set file and fragment position of the environment.
void Checker::FuncBody(DeclInfo* decl, Body* body, Signature* signature, ast::BlockStmt* block,
                       std::optional<Constant> iota) {
  EnvironmentGuard guard(*this);
  Environment env;
  env.decl = decl;
  env.scope = signature->scope;
  env.version = env_.version;
  env.iota = std::move(iota);
  env.signature = signature;
  env.body = body;
  env.file = env_.file;
  env.fragment_pos = env_.fragment_pos;
  absl::flat_hash_set<const ast::CallExpr*> panic_calls;
  env.panic_calls = &panic_calls;
  env_ = std::move(env);

  body->signature = signature;
  SetFunctionDepth(signature, body->depth);
  StmtList(block->stmts);
  if (signature->results->size() > 0 && !IsTerminating(block, lexer::Name())) {
    Error(block->right_brace, Code::kMissingReturn, "missing return");
  }
  ReportUnused(*body);
}

void Checker::ReportUnused(const Body& body) {
  for (Var* var : body.locals) {
    if (!var->used) {
      UnusedError(var, Code::kUnusedVar, Text("declared and not used: ", var->id()));
    }
  }
}

void Checker::OpenScope(Scope::Kind kind) { env_.scope = universe_.NewScope(kind, env_.scope); }

void Checker::StmtList(ast::List<ast::Stmt> stmts) {
  for (ast::Stmt* stmt : stmts) Stmt(stmt);
}

void Checker::SimpleStmt(ast::Stmt* stmt) {
  if (stmt != nullptr) Stmt(stmt);
}

// What the statement put off is done when it ends, before later statements declare more names.
void Checker::Stmt(ast::Stmt* stmt) {
  recursion_.Enter([&] {
    size_t delayed = delayed_.size();
    StmtInternal(stmt);
    ProcessDelayed(delayed);
    return true;
  });
}

void Checker::StmtInternal(ast::Stmt* stmt) {
  switch (stmt->kind) {
    case ast::Kind::kEmptyStmt:
    case ast::Kind::kBranchStmt:  // checked by the parser
      break;
    case ast::Kind::kDeclStmt:
      DeclStmt(stmt->As<ast::DeclStmt>()->decls);
      break;
    case ast::Kind::kLabeledStmt:
      Stmt(stmt->As<ast::LabeledStmt>()->stmt);
      break;
    case ast::Kind::kExprStmt:
      ExprStmt(stmt->As<ast::ExprStmt>());
      break;
    case ast::Kind::kSendStmt:
      SendStmt(stmt->As<ast::SendStmt>());
      break;
    case ast::Kind::kIncDecStmt:
      IncDecStmt(stmt->As<ast::IncDecStmt>());
      break;
    case ast::Kind::kAssignStmt:
      AssignStmt(stmt->As<ast::AssignStmt>());
      break;
    case ast::Kind::kCallStmt:
      CallStmt(stmt->As<ast::CallStmt>());
      break;
    case ast::Kind::kReturnStmt:
      ReturnStmt(stmt->As<ast::ReturnStmt>());
      break;
    case ast::Kind::kBlockStmt: {
      ScopeGuard scope(*this);
      StmtList(stmt->As<ast::BlockStmt>()->stmts);
      break;
    }
    case ast::Kind::kIfStmt:
      IfStmt(stmt->As<ast::IfStmt>());
      break;
    case ast::Kind::kForStmt:
      ForStmt(stmt->As<ast::ForStmt>());
      break;
    case ast::Kind::kRangeStmt:
      RangeStmt(stmt->As<ast::RangeStmt>());
      break;
    case ast::Kind::kSwitchStmt:
      SwitchStmt(stmt->As<ast::SwitchStmt>());
      break;
    case ast::Kind::kSelectStmt:
      SelectStmt(stmt->As<ast::SelectStmt>());
      break;
    default:
      UNREACHABLE() << "statement " << static_cast<int>(stmt->kind);
  }
}

// Only calls and receive operations may stand alone.
void Checker::ExprStmt(ast::ExprStmt* stmt) {
  Operand x;
  ExprKind kind = RawExpr(x, stmt->x);
  switch (x.mode) {
    case Mode::kBuiltin:
      Error(x, Code::kUncalledBuiltin, Text(x, " must be called"));
      break;
    case Mode::kType:
      Error(x, Code::kNotAnExpr, Text(x, " is not an expression"));
      break;
    default:
      if (kind == ExprKind::kStatement) return;
      Error(x, Code::kUnusedExpr, Text(x, " is not used"));
  }
}

void Checker::SendStmt(ast::SendStmt* stmt) {
  Operand channel;
  Operand value;
  Expr(channel, stmt->channel);
  GenericExpr(value, stmt->value);
  if (!channel.IsValid() || !value.IsValid()) return;
  if (Type* elem = ChanElem(PosOf(stmt), channel, /*receive=*/false)) {
    Assignment(value, elem, "send");
  }
}

void Checker::IncDecStmt(ast::IncDecStmt* stmt) {
  Operand x;
  Expr(x, stmt->x);
  if (!x.IsValid()) return;
  if (!AllBasic(x.type, kIsNumeric)) {
    Error(stmt->x, Code::kNonNumericIncDec,
          Text("invalid operation: ", stmt->x, stmt->op, stmt->op, " (non-numeric type ", x.type,
               ")"));
    return;
  }
  AssignVar(stmt->x, nullptr, &x, "assignment");
}

void Checker::AssignStmt(ast::AssignStmt* stmt) {
  if (stmt->op == Token::kAssign) {
    AssignVars(stmt->lhs, stmt->rhs);
    return;
  }
  if (stmt->op == Token::kDefine) {
    ShortVarDecl(stmt);
    return;
  }
  Operand x;
  Binary(x, nullptr, stmt->lhs[0], stmt->rhs[0], stmt->op);
  AssignVar(stmt->lhs[0], nullptr, &x, "assignment");
}

// Loop bodies between the statement and its function hand it on.
void Checker::MarkDefer() {
  Body* body = env_.body;
  for (; body->IsLoop(); body = body->outer) body->has_defer = true;
  body->has_defer = true;
}

// go and defer
void Checker::CallStmt(ast::CallStmt* stmt) {
  bool is_go = stmt->keyword == Token::kGo;
  std::string_view keyword = is_go ? "go" : "defer";
  Code code = is_go ? Code::kInvalidGo : Code::kInvalidDefer;
  if (!is_go) MarkDefer();
  if (stmt->call->kind != ast::Kind::kCallExpr) {
    Error(stmt->call, code, Text("expression in ", keyword, " must be function call"));
    Use(stmt->call);
    return;
  }
  Operand x;
  switch (RawExpr(x, stmt->call)) {
    case ExprKind::kConversion:
      Error(x, code, Text(keyword, " requires function call, not conversion ", x));
      break;
    case ExprKind::kExpression:
      Error(x, Code::kUnusedResults, Text(keyword, " discards result of ", x));
      break;
    case ExprKind::kStatement:
      break;
  }
}

void Checker::ReturnStmt(ast::ReturnStmt* stmt) {
  const std::vector<Var*>& results = env_.signature->results->vars;
  if (env_.body->IsLoop() && !stmt->results.empty()) {
    for (Var* result : results) {
      result->reassigned = true;
      MarkCaptured(result);
    }
  }
  if (!stmt->results.empty() || results.empty() || results[0]->name().empty()) {
    InitVars(results, stmt->results, stmt);
    return;
  }
  // A bare return gives the named results; none of them may be hidden here.
  for (Var* result : results) {
    Object* found = LookupName(result->id());
    if (found == nullptr || found == result) continue;
    Report report(Code::kOutOfScopeResult);
    report.At(PosOf(stmt), Text("result parameter ", result->id(), " not in scope at return"));
    report.At(found->pos(), Text("inner declaration of ", WriteObject(result, *qualifier_)));
    Emit(report);
  }
}

void Checker::Condition(ast::Expr* condition, std::string_view what) {
  Operand x;
  Expr(x, condition);
  if (x.IsValid() && !AllBasic(x.type, kIsBoolean)) {
    Error(condition, Code::kInvalidCond, Text("non-boolean condition in ", what, " statement"));
  }
}

void Checker::IfStmt(ast::IfStmt* stmt) {
  ScopeGuard scope(*this);
  SimpleStmt(stmt->init);
  if (stmt->condition != nullptr) Condition(stmt->condition, "if");
  Stmt(stmt->then_block);
  if (stmt->else_stmt != nullptr) Stmt(stmt->else_stmt);
}

void Checker::ForStmt(ast::ForStmt* stmt) {
  ScopeGuard scope(*this);
  const std::vector<Var*>& variables = env_.body->Function()->locals;
  size_t first = variables.size();
  SimpleStmt(stmt->init);
  // Each iteration has its own copies of the variables (Go 1.22).
  bool own = env_.version == 0 || env_.version >= 22;
  auto* define = stmt->init == nullptr ? nullptr : stmt->init->TryAs<ast::AssignStmt>();
  if (own && define != nullptr && define->op == Token::kDefine) {
    for (size_t i = first; i < variables.size(); ++i) {
      Var* var = variables[i];
      var->per_iteration = var->parent == env_.scope;
    }
  }
  if (stmt->condition != nullptr) Condition(stmt->condition, "for");
  SimpleStmt(stmt->post);
  Stmt(stmt->body);
}

// Each clause sends, receives, or is the default.
void Checker::SelectStmt(ast::SelectStmt* stmt) {
  ast::CommClause* first_default = nullptr;
  for (ast::CommClause* clause : stmt->clauses) {
    if (clause->comm != nullptr) continue;
    if (first_default != nullptr) {
      Error(clause, Code::kDuplicateDefault,
            Text("multiple defaults (first at ", PositionText(first_default->pos), ")"));
    } else {
      first_default = clause;
    }
  }
  for (ast::CommClause* clause : stmt->clauses) {
    ast::Expr* received = nullptr;
    bool valid = clause->comm == nullptr || clause->comm->kind == ast::Kind::kSendStmt;
    if (!valid) {
      if (auto* assign = clause->comm->TryAs<ast::AssignStmt>()) {
        if (assign->rhs.size() == 1) received = assign->rhs[0];
      } else if (auto* expr = clause->comm->TryAs<ast::ExprStmt>()) {
        received = expr->x;
      }
    }
    if (received != nullptr) {
      auto* unary = ast::Unparen(received)->TryAs<ast::UnaryExpr>();
      valid = unary != nullptr && unary->op == Token::kArrow;
    }
    if (!valid) {
      Error(clause->comm, Code::kInvalidSelectCase,
            "select case must be send or receive (possibly with assignment)");
      continue;
    }
    ScopeGuard scope(*this);
    SimpleStmt(clause->comm);
    StmtList(clause->body);
  }
}

}  // namespace goknot::types
