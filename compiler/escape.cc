// Which variables need heap cells; see escape.h. Test: tests/compiler/escape_test.cc.
#include "compiler/escape.h"

#include "parser/walk.h"

namespace goknot::compiler {

namespace {

// Larger values are captured by reference: copying them into each closure costs more than a cell.
constexpr uint32_t kMostSlotsByValue = 4;
// What a literal, or the body of a loop over a function, is checked as; null for other nodes.
const types::Body* InnerBody(const InstanceInfo& info, const ast::Node* node) {
  bool may_have = node->kind == ast::Kind::kFuncLit || node->kind == ast::Kind::kRangeStmt;
  return may_have ? info.BodyOf(node) : nullptr;
}

}  // namespace

types::Var* RootVariable(InstanceInfo& info, const ast::Expr* expr) {
  for (;;) {
    expr = ast::Unparen(expr);
    if (auto* ident = expr->TryAs<ast::Ident>()) return types::As<types::Var>(info.ObjectOf(ident));
    if (auto* index = expr->TryAs<ast::IndexExpr>()) {
      if (types::UnderAs<types::Array>(info.TypeOf(index->x)) == nullptr) return nullptr;
      expr = index->x;
      continue;
    }
    auto* selector = expr->TryAs<ast::SelectorExpr>();
    if (selector == nullptr) return nullptr;
    const types::Selection* selection = info.SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue ||
        selection->indirect) {
      return nullptr;
    }
    expr = selector->x;
  }
}

void Escape::Analyse(const ast::Node* root) {
  ast::Walk(root, [this](const ast::Node* node) {
    if (auto* index = node->TryAs<ast::IndexExpr>()) VisitIndex(index);
    if (auto* loop = node->TryAs<ast::ForStmt>()) VisitLoop(loop);
    if (const types::Body* body = InnerBody(info_, node)) {
      numbers_[node] = ++counts_[{body->outer, node->kind}];
    }
    return true;
  });
  // Whether a capture is by value depends on the loops, so captures come second.
  ast::Walk(root, [this](const ast::Node* node) {
    if (const types::Body* body = InnerBody(info_, node)) VisitCaptures(body);
    return true;
  });
}

void Escape::VisitIndex(const ast::IndexExpr* index) {
  if (types::UnderAs<types::Array>(info_.TypeOf(index->x)) == nullptr) return;
  if (info_.ConstantOf(index->indices[0]) != nullptr) return;
  if (types::Var* var = RootVariable(info_, index->x)) indexed_.insert(var);
}

void Escape::VisitLoop(const ast::ForStmt* loop) {
  auto* init = loop->init == nullptr ? nullptr : loop->init->TryAs<ast::AssignStmt>();
  if (init == nullptr || init->op != lexer::Token::kDefine) return;
  absl::flat_hash_set<const types::Var*> candidates;
  for (const ast::Expr* name : init->lhs) {
    auto* var = types::As<types::Var>(info_.DefinitionOf(name));
    if (var != nullptr && var->captured && var->reassigned && var->per_iteration) {
      candidates.insert(var);
    }
  }
  if (candidates.empty()) return;

  auto drop = [&](const ast::Expr* target) {
    if (types::Var* var = RootVariable(info_, target)) candidates.erase(var);
  };
  auto look = [&](const ast::Node* node) {
    if (auto* assign = node->TryAs<ast::AssignStmt>()) {
      for (const ast::Expr* target : assign->lhs) drop(target);
    } else if (auto* step = node->TryAs<ast::IncDecStmt>()) {
      drop(step->x);
    } else if (auto* range = node->TryAs<ast::RangeStmt>()) {
      for (const ast::Expr* target : range->lhs) drop(target);
    }
    return true;
  };
  ast::Walk(loop->body, look);
  // A literal in the condition or post statement would see the variable change under it.
  for (const ast::Node* part : {static_cast<const ast::Node*>(loop->condition),
                                static_cast<const ast::Node*>(loop->post)}) {
    ast::Walk(part, [&](const ast::Node* node) {
      if (node->kind == ast::Kind::kFuncLit) candidates.clear();
      return true;
    });
  }
  only_post_assigns_.insert(candidates.begin(), candidates.end());
}

void Escape::VisitCaptures(const types::Body* body) {
  uint32_t slots = 0;
  for (const types::Var* var : body->captures) {
    slots += LivesInHeap(var) ? 1 : shapes_.Of(info_.TypeOf(var)).slots();
  }
  if (slots <= kMostCapturedSlots) return;
  for (const types::Var* var : body->captures) crowded_.insert(var);
}

bool Escape::CapturedByValue(const types::Var* var) {
  if (var->var_kind == types::VarKind::kResult || crowded_.contains(var)) return false;
  if (var->reassigned && !only_post_assigns_.contains(var)) return false;
  return shapes_.Of(info_.TypeOf(var)).slots() <= kMostSlotsByValue;
}

bool Escape::LivesInHeap(const types::Var* var) {
  if (var->address_taken || indexed_.contains(var)) return true;
  if (var->captured && !CapturedByValue(var)) return true;
  return shapes_.Of(info_.TypeOf(var)).boxed;
}

int Escape::NumberOf(const ast::Node* function) const {
  auto found = numbers_.find(function);
  return found == numbers_.end() ? 0 : found->second;
}

}  // namespace goknot::compiler
