// The order of children; see walk.h. Test: tests/parser/print_test.cc.
#include "parser/walk.h"

#include <algorithm>
#include <vector>

namespace goknot::ast {

namespace {

using ast::Kind;
using Nodes = std::vector<const ast::Node*>;

void Add(Nodes* nodes, const ast::Node* node) {
  if (node != nullptr) nodes->push_back(node);
}

template <typename T>
void AddAll(Nodes* nodes, ast::List<T> list) {
  for (const T* node : list) Add(nodes, node);
}

void AddExprChildren(const ast::Node* node, Nodes* nodes) {
  switch (node->kind) {
    case Kind::kCompositeLit: {
      auto* literal = node->As<ast::CompositeLit>();
      Add(nodes, literal->type);
      AddAll(nodes, literal->elements);
      break;
    }
    case Kind::kKeyValueExpr:
      Add(nodes, node->As<ast::KeyValueExpr>()->key);
      Add(nodes, node->As<ast::KeyValueExpr>()->value);
      break;
    case Kind::kFuncLit:
      Add(nodes, node->As<ast::FuncLit>()->body);
      break;
    case Kind::kParenExpr:
      Add(nodes, node->As<ast::ParenExpr>()->x);
      break;
    case Kind::kSelectorExpr:
      Add(nodes, node->As<ast::SelectorExpr>()->x);
      break;
    case Kind::kIndexExpr:
      Add(nodes, node->As<ast::IndexExpr>()->x);
      AddAll(nodes, node->As<ast::IndexExpr>()->indices);
      break;
    case Kind::kSliceExpr: {
      auto* slice = node->As<ast::SliceExpr>();
      Add(nodes, slice->x);
      Add(nodes, slice->low);
      Add(nodes, slice->high);
      Add(nodes, slice->max);
      break;
    }
    case Kind::kTypeAssertExpr:
      Add(nodes, node->As<ast::TypeAssertExpr>()->x);
      break;
    case Kind::kTypeSwitchGuard:
      Add(nodes, node->As<ast::TypeSwitchGuard>()->x);
      break;
    case Kind::kUnaryExpr:
      Add(nodes, node->As<ast::UnaryExpr>()->x);
      break;
    case Kind::kBinaryExpr:
      Add(nodes, node->As<ast::BinaryExpr>()->x);
      Add(nodes, node->As<ast::BinaryExpr>()->y);
      break;
    case Kind::kCallExpr:
      Add(nodes, node->As<ast::CallExpr>()->fun);
      AddAll(nodes, node->As<ast::CallExpr>()->args);
      break;
    default:
      break;
  }
}

void AddDeclChildren(const ast::Node* node, Nodes* nodes) {
  if (auto* var = node->TryAs<ast::VarDecl>()) AddAll(nodes, var->values);
  if (auto* func = node->TryAs<ast::FuncDecl>()) Add(nodes, func->body);
}

void AddStmtChildren(const ast::Node* node, Nodes* nodes) {
  switch (node->kind) {
    case Kind::kLabeledStmt:
      Add(nodes, node->As<ast::LabeledStmt>()->stmt);
      break;
    case Kind::kBlockStmt:
      AddAll(nodes, node->As<ast::BlockStmt>()->stmts);
      break;
    case Kind::kExprStmt:
      Add(nodes, node->As<ast::ExprStmt>()->x);
      break;
    case Kind::kSendStmt:
      Add(nodes, node->As<ast::SendStmt>()->channel);
      Add(nodes, node->As<ast::SendStmt>()->value);
      break;
    case Kind::kDeclStmt:
      AddAll(nodes, node->As<ast::DeclStmt>()->decls);
      break;
    case Kind::kAssignStmt:
      AddAll(nodes, node->As<ast::AssignStmt>()->lhs);
      AddAll(nodes, node->As<ast::AssignStmt>()->rhs);
      break;
    case Kind::kIncDecStmt:
      Add(nodes, node->As<ast::IncDecStmt>()->x);
      break;
    case Kind::kCallStmt:
      Add(nodes, node->As<ast::CallStmt>()->call);
      break;
    case Kind::kReturnStmt:
      AddAll(nodes, node->As<ast::ReturnStmt>()->results);
      break;
    case Kind::kIfStmt: {
      auto* stmt = node->As<ast::IfStmt>();
      Add(nodes, stmt->init);
      Add(nodes, stmt->condition);
      Add(nodes, stmt->then_block);
      Add(nodes, stmt->else_stmt);
      break;
    }
    case Kind::kForStmt: {
      auto* stmt = node->As<ast::ForStmt>();
      Add(nodes, stmt->init);
      Add(nodes, stmt->condition);
      Add(nodes, stmt->post);
      Add(nodes, stmt->body);
      break;
    }
    case Kind::kRangeStmt: {
      auto* stmt = node->As<ast::RangeStmt>();
      AddAll(nodes, stmt->lhs);
      Add(nodes, stmt->x);
      Add(nodes, stmt->body);
      break;
    }
    case Kind::kSwitchStmt: {
      auto* stmt = node->As<ast::SwitchStmt>();
      Add(nodes, stmt->init);
      Add(nodes, stmt->tag);
      AddAll(nodes, stmt->clauses);
      break;
    }
    case Kind::kCaseClause:
      AddAll(nodes, node->As<ast::CaseClause>()->cases);
      AddAll(nodes, node->As<ast::CaseClause>()->body);
      break;
    case Kind::kSelectStmt:
      AddAll(nodes, node->As<ast::SelectStmt>()->clauses);
      break;
    case Kind::kCommClause:
      Add(nodes, node->As<ast::CommClause>()->comm);
      AddAll(nodes, node->As<ast::CommClause>()->body);
      break;
    default:
      break;
  }
}

}  // namespace

void Walk(const ast::Node* root, const std::function<bool(const ast::Node*)>& enter) {
  if (root == nullptr) return;
  Nodes stack = {root};
  Nodes children;
  while (!stack.empty()) {
    const ast::Node* node = stack.back();
    stack.pop_back();
    if (!enter(node)) continue;
    children.clear();
    if (ast::IsExpr(node->kind)) {
      AddExprChildren(node, &children);
    } else if (ast::IsDecl(node->kind)) {
      AddDeclChildren(node, &children);
    } else {
      AddStmtChildren(node, &children);
    }
    stack.insert(stack.end(), children.rbegin(), children.rend());
  }
}

}  // namespace goknot::ast
