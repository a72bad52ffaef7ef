// A walk over the callee's body, and over those that it hands the pointer on to; see the header.
#include "compiler/borrowing.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_set.h"
#include "compiler/program_state.h"
#include "parser/walk.h"
#include "types/checker.h"

namespace goknot::compiler {

using lexer::Token;

namespace {

// Of the text of a library function whose body is checked only to learn what it keeps.
constexpr uint32_t kMostCharacters = 2'000;

bool IsVariable(const types::Info& info, const ast::Expr* expr, const types::Var* var) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  return ident != nullptr && info.UseOf(ident) == var;
}

// Does what is selected of the pointer lie in what that points to, as do the embedded fields on the
// way?
bool StaysInside(const types::Var* pointer, const types::Selection& selection) {
  types::Type* holder = types::UnderAs<types::Pointer>(pointer->type)->elem;
  for (size_t i = 0; i + 1 < selection.index.size(); ++i) {
    auto* structure = types::UnderAs<types::Struct>(holder);
    if (structure == nullptr) return true;  // nobody knows
    holder = structure->fields[static_cast<size_t>(selection.index[i])]->type;
    if (types::UnderAs<types::Pointer>(holder) != nullptr) return false;
  }
  return true;
}

// Of what may be an array: in a generic body a type parameter may stand for one.
bool MayBeArray(types::Type* type) {
  return types::UnderAs<types::Array>(type) != nullptr || types::IsTypeParam(type);
}

// The declared function that a call names; null when it is found at run time. AnyInfo: types::Info
// or InstanceInfo.
template <typename AnyInfo>
const types::Func* CalleeOf(AnyInfo& info, const ast::CallExpr* call) {
  const ast::Expr* fun = ast::Unparen(call->fun);
  if (auto* index = fun->TryAs<ast::IndexExpr>()) fun = ast::Unparen(index->x);
  types::Object* object = nullptr;
  if (auto* ident = fun->TryAs<ast::Ident>()) {
    object = info.UseOf(ident);
  } else if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info.SelectionOf(selector);
    if (selection == nullptr) {
      object = info.UseOf(selector->selector);
    } else if (selection->kind == types::SelectionKind::kMethodValue) {
      object = selection->object;
    }
  }
  auto* func = types::As<types::Func>(object);
  return func != nullptr && func->origin != nullptr ? func->origin : func;
}

}  // namespace

bool LiesInPointee(const types::Info& info, const ast::Expr* expr, const types::Var* pointer) {
  for (;;) {
    expr = ast::Unparen(expr);
    if (auto* unary = expr->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kMul && IsVariable(info, unary->x, pointer);
    }
    if (auto* index = expr->TryAs<ast::IndexExpr>()) {
      if (IsVariable(info, index->x, pointer)) return true;
      if (!MayBeArray(info.TypeOf(index->x))) return false;
      expr = index->x;
      continue;
    }
    auto* selector = expr->TryAs<ast::SelectorExpr>();
    const types::Selection* selection = selector == nullptr ? nullptr : info.SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue) return false;
    if (IsVariable(info, selector->x, pointer)) return StaysInside(pointer, *selection);
    if (selection->indirect) return false;
    expr = selector->x;
  }
}

// Looks for a place in a body that keeps a pointer which is its parameter.
class Borrowing::BodyWalk {
 public:
  BodyWalk(Borrowing& borrowing, const types::Info& info, const types::Var* pointer)
      : borrowing_(borrowing), info_(info), pointer_(pointer) {}

  // A node comes after those around it, so what a node lets its parts do is known when they come.
  bool OnlyBorrows(const ast::Node* body) {
    bool only_borrows = true;
    ast::Walk(body, [&](const ast::Node* node) {
      Allow(node);
      only_borrows = only_borrows && !Keeps(node);
      return only_borrows;
    });
    return only_borrows;
  }

 private:
  bool IsPointer(const ast::Expr* expr) const { return IsVariable(info_, expr, pointer_); }

  bool IsInside(const ast::Expr* expr) const { return LiesInPointee(info_, expr, pointer_); }

  // Does a method get the pointer, or one into what it points to, as its receiver?
  bool IsReceiver(const ast::SelectorExpr* selector, const types::Selection& selection) const {
    auto* method = types::As<types::Func>(selection.object);
    if (method == nullptr || !method->HasPointerReceiver()) return false;
    if (IsPointer(selector->x)) return StaysInside(pointer_, selection);
    return !selection.indirect && IsInside(selector->x);
  }

  // The address of a part, or the pointer itself.
  bool PointsInside(const ast::Expr* expr) const {
    expr = ast::Unparen(expr);
    auto* unary = expr->TryAs<ast::UnaryExpr>();
    bool is_address = unary != nullptr && unary->op == Token::kAnd;
    return IsPointer(expr) || (is_address && IsInside(unary->x));
  }

  // Notes which of the node's parts may be the pointer.
  void Allow(const ast::Node* node) {
    auto allow = [this](const ast::Expr* expr) { allowed_.insert(ast::Unparen(expr)); };
    if (auto* selector = node->TryAs<ast::SelectorExpr>()) {
      allow(selector->x);  // a method that keeps its receiver is found by itself
    } else if (auto* index = node->TryAs<ast::IndexExpr>()) {
      allow(index->x);
    } else if (auto* unary = node->TryAs<ast::UnaryExpr>()) {
      if (unary->op == Token::kMul) allow(unary->x);
    } else if (auto* binary = node->TryAs<ast::BinaryExpr>()) {
      AllowCompared(binary);
    } else if (auto* assign = node->TryAs<ast::AssignStmt>()) {
      for (const ast::Expr* place : assign->lhs) allow(place);
    } else if (auto* stmt = node->TryAs<ast::CallStmt>()) {
      kept_calls_.insert(ast::Unparen(stmt->call));
    } else if (auto* call = node->TryAs<ast::CallExpr>()) {
      if (!kept_calls_.contains(call)) AllowBorrowed(call);
    }
  }

  // An interface would hold it.
  void AllowCompared(const ast::BinaryExpr* binary) {
    if (binary->op != Token::kEqual && binary->op != Token::kNotEqual) return;
    for (const ast::Expr* side : {binary->x, binary->y}) {
      if (types::IsInterface(info_.TypeOf(side))) return;
    }
    allowed_.insert(ast::Unparen(binary->x));
    allowed_.insert(ast::Unparen(binary->y));
  }

  void AllowBorrowed(const ast::CallExpr* call) {
    const types::Func* callee = CalleeOf(info_, call);
    if (callee == nullptr) return;
    auto* selector = ast::Unparen(call->fun)->TryAs<ast::SelectorExpr>();
    const types::Selection* selection = selector == nullptr ? nullptr : info_.SelectionOf(selector);
    if (selection != nullptr && IsReceiver(selector, *selection) &&
        borrowing_.Borrows(callee, AddressedCall::kReceiver)) {
      allowed_.insert(selector);
    }
    for (size_t i = 0; i < call->args.size(); ++i) {
      if (PointsInside(call->args[i]) && borrowing_.Borrows(callee, static_cast<int>(i))) {
        allowed_.insert(ast::Unparen(call->args[i]));
      }
    }
  }

  bool Keeps(const ast::Node* node) const {
    if (auto* ident = node->TryAs<ast::Ident>()) {
      return IsPointer(ident) && !allowed_.contains(ident);
    }
    if (auto* unary = node->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kAnd && IsInside(unary->x) && !allowed_.contains(unary);
    }
    if (auto* slice = node->TryAs<ast::SliceExpr>()) {
      return MayBeArray(info_.TypeOf(slice->x)) && IsInside(slice->x);
    }
    if (auto* selector = node->TryAs<ast::SelectorExpr>()) {
      const types::Selection* selection = info_.SelectionOf(selector);
      return selection != nullptr && selection->kind == types::SelectionKind::kMethodValue &&
             IsReceiver(selector, *selection) && !allowed_.contains(selector);
    }
    return false;
  }

  Borrowing& borrowing_;
  const types::Info& info_;
  const types::Var* pointer_;
  absl::flat_hash_set<const ast::Expr*> allowed_;
  absl::flat_hash_set<const ast::Expr*> kept_calls_;  // of go and defer statements
};

bool Borrowing::IsBorrowed(InstanceInfo& info, const AddressedCall& call) {
  const types::Func* callee = CalleeOf(info, call.call);
  return callee != nullptr && Borrows(callee, call.parameter);
}

bool Borrowing::Borrows(const types::Func* func, int parameter) {
  const types::Signature* signature = func->signature();
  if (signature == nullptr) return false;
  if (parameter == AddressedCall::kReceiver) return BorrowsPointer(func, signature->receiver);
  const std::vector<types::Var*>& parameters = signature->params->vars;
  size_t fixed = parameters.size() - (signature->variadic ? 1 : 0);
  auto index = static_cast<size_t>(parameter);
  return index < fixed && BorrowsPointer(func, parameters[index]);
}

bool Borrowing::BorrowsPointer(const types::Func* func, const types::Var* pointer) {
  if (types::UnderAs<types::Pointer>(pointer->type) == nullptr) return false;
  if (auto known = answers_.find(pointer); known != answers_.end()) {
    if (known->second.level != kKnown) {
      lowest_assumed_ = std::min(lowest_assumed_, known->second.level);
    }
    return known->second.borrows;
  }
  if (level_ == kMostLevels) return false;
  const types::Info* info = CheckedInfoOf(func);
  if (info == nullptr || pointer->address_taken || pointer->captured) return false;

  const int outer_assumed = std::exchange(lowest_assumed_, kMostLevels);
  answers_[pointer] = {true, level_};
  ++level_;
  bool borrows = BodyWalk(*this, *info, pointer).OnlyBorrows(func->decl->body);
  --level_;
  // One that rests on an answer that is not known yet is asked for again.
  bool is_known = !borrows || lowest_assumed_ >= level_;
  if (is_known) {
    answers_[pointer] = {borrows, kKnown};
  } else {
    answers_.erase(pointer);
  }
  lowest_assumed_ = std::min(is_known ? kMostLevels : lowest_assumed_, outer_assumed);
  return borrows;
}

// Null: nothing is known of its body.
const types::Info* Borrowing::CheckedInfoOf(const types::Func* func) {
  const ast::FuncDecl* decl = func->decl;
  types::CheckedPackage* package = program_.PackageOf(func);
  if (decl == nullptr || !decl->has_body || package == nullptr) return nullptr;
  if (package->config().prompt) return nullptr;
  bool is_short = decl->body_end.offset - decl->pos.offset <= kMostCharacters;
  if (package->info().BodyOf(decl) == nullptr && package->config().lazy && is_short) {
    lexer::DiagnosticList diagnostics;
    package->CheckBody(const_cast<types::Func*>(func), diagnostics);
  }
  return package->info().BodyOf(decl) == nullptr ? nullptr : &package->info();
}

}  // namespace goknot::compiler
