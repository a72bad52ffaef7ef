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

// The variable that the expression is; null: it is none.
const types::Var* VariableOf(const types::Info& info, const ast::Expr* expr) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  return ident == nullptr ? nullptr : types::As<types::Var>(info.UseOf(ident));
}

// The same of a pointer.
const types::Var* PointerOf(const types::Info& info, const ast::Expr* expr) {
  const types::Var* var = VariableOf(info, expr);
  return var != nullptr && types::UnderAs<types::Pointer>(var->type) != nullptr ? var : nullptr;
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

const types::Var* PointerTo(const types::Info& info, const ast::Expr* place) {
  for (;;) {
    place = ast::Unparen(place);
    if (auto* unary = place->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kMul ? PointerOf(info, unary->x) : nullptr;
    }
    if (auto* index = place->TryAs<ast::IndexExpr>()) {
      if (const types::Var* pointer = PointerOf(info, index->x)) return pointer;
      if (!MayBeArray(info.TypeOf(index->x))) return nullptr;
      place = index->x;
      continue;
    }
    auto* selector = place->TryAs<ast::SelectorExpr>();
    const types::Selection* selection = selector == nullptr ? nullptr : info.SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kFieldValue) {
      return nullptr;
    }
    if (const types::Var* pointer = PointerOf(info, selector->x)) {
      return StaysInside(pointer, *selection) ? pointer : nullptr;
    }
    if (selection->indirect) return nullptr;
    place = selector->x;
  }
}

// Looks for the places in a body that keep one of some pointers.
class Borrowing::BodyWalk {
 public:
  BodyWalk(Borrowing& borrowing, const types::Info& info,
           absl::flat_hash_set<const types::Var*>* pointers)
      : borrowing_(borrowing), info_(info), pointers_(*pointers) {}

  // Takes those out of the set that the body keeps. A node comes after those around it, so what a
  // node lets its parts do is known when they come.
  void RemoveKept(const ast::Node* body) {
    ast::Walk(body, [&](const ast::Node* node) {
      Allow(node);
      if (const types::Var* kept = KeptAt(node)) pointers_.erase(kept);
      return !pointers_.empty();
    });
  }

 private:
  const types::Var* AmongPointers(const types::Var* var) const {
    return var != nullptr && pointers_.contains(var) ? var : nullptr;
  }

  // The pointer that a method gets, or gets one into what it points to, as its receiver.
  const types::Var* Receiver(const ast::SelectorExpr* selector,
                             const types::Selection& selection) const {
    auto* method = types::As<types::Func>(selection.object);
    if (method == nullptr || !method->HasPointerReceiver()) return nullptr;
    if (const types::Var* pointer = PointerOf(info_, selector->x)) {
      return StaysInside(pointer, selection) ? AmongPointers(pointer) : nullptr;
    }
    return selection.indirect ? nullptr : AmongPointers(PointerTo(info_, selector->x));
  }

  // The pointer that the expression is, or gives the address of a part of.
  const types::Var* Pointing(const ast::Expr* expr) const {
    expr = ast::Unparen(expr);
    if (auto* unary = expr->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kAnd ? AmongPointers(PointerTo(info_, unary->x)) : nullptr;
    }
    return AmongPointers(VariableOf(info_, expr));
  }

  // Notes which of the node's parts may be a pointer.
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
      AllowDropped(assign);
    } else if (auto* range = node->TryAs<ast::RangeStmt>()) {
      allow(range->x);  // an array
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

  // _ = p
  void AllowDropped(const ast::AssignStmt* assign) {
    if (assign->lhs.size() != assign->rhs.size()) return;
    for (size_t i = 0; i < assign->lhs.size(); ++i) {
      auto* ident = ast::Unparen(assign->lhs[i])->TryAs<ast::Ident>();
      if (ident != nullptr && ident->name.IsBlank()) allowed_.insert(ast::Unparen(assign->rhs[i]));
    }
  }

  void AllowBorrowed(const ast::CallExpr* call) {
    const types::Func* callee = CalleeOf(info_, call);
    if (callee == nullptr) return;
    auto* selector = ast::Unparen(call->fun)->TryAs<ast::SelectorExpr>();
    const types::Selection* selection = selector == nullptr ? nullptr : info_.SelectionOf(selector);
    if (selection != nullptr && Receiver(selector, *selection) != nullptr &&
        borrowing_.Borrows(callee, AddressedCall::kReceiver)) {
      allowed_.insert(selector);
    }
    for (size_t i = 0; i < call->args.size(); ++i) {
      if (Pointing(call->args[i]) != nullptr && borrowing_.Borrows(callee, static_cast<int>(i))) {
        allowed_.insert(ast::Unparen(call->args[i]));
      }
    }
  }

  // The pointer that the node keeps; null: it keeps none.
  const types::Var* KeptAt(const ast::Node* node) const {
    if (!ast::IsExpr(node->kind) || allowed_.contains(static_cast<const ast::Expr*>(node))) {
      return nullptr;
    }
    if (auto* ident = node->TryAs<ast::Ident>()) return AmongPointers(VariableOf(info_, ident));
    if (auto* unary = node->TryAs<ast::UnaryExpr>()) {
      return unary->op == Token::kAnd ? AmongPointers(PointerTo(info_, unary->x)) : nullptr;
    }
    if (auto* slice = node->TryAs<ast::SliceExpr>()) {
      bool of_array = MayBeArray(info_.TypeOf(slice->x));
      return of_array ? AmongPointers(PointerTo(info_, slice->x)) : nullptr;
    }
    auto* selector = node->TryAs<ast::SelectorExpr>();
    const types::Selection* selection = selector == nullptr ? nullptr : info_.SelectionOf(selector);
    bool is_method = selection != nullptr && selection->kind == types::SelectionKind::kMethodValue;
    return is_method ? Receiver(selector, *selection) : nullptr;
  }

  Borrowing& borrowing_;
  const types::Info& info_;
  absl::flat_hash_set<const types::Var*>& pointers_;
  absl::flat_hash_set<const ast::Expr*> allowed_;
  absl::flat_hash_set<const ast::Expr*> kept_calls_;  // of go and defer statements
};

bool Borrowing::IsBorrowed(InstanceInfo& info, const AddressedCall& call) {
  const types::Func* callee = CalleeOf(info, call.call);
  return callee != nullptr && Borrows(callee, call.parameter);
}

void Borrowing::RemoveKept(const types::Info& info, const ast::Node* body,
                           absl::flat_hash_set<const types::Var*>* pointers) {
  if (!pointers->empty()) BodyWalk(*this, info, pointers).RemoveKept(body);
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
  absl::flat_hash_set<const types::Var*> pointers = {pointer};
  BodyWalk(*this, *info, &pointers).RemoveKept(func->decl->body);
  const bool borrows = !pointers.empty();
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
