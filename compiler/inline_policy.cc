// A walk over the body; see the header.
#include "compiler/inline_policy.h"

#include <algorithm>
#include <string_view>

#include "absl/container/flat_hash_set.h"
#include "compiler/borrowing.h"
#include "compiler/intrinsics.h"
#include "parser/walk.h"
#include "types/checker.h"

namespace goknot::compiler {

using ast::Kind;
using lexer::Token;

namespace {

constexpr int kMostNodes = 48;
constexpr int kMostDepth = 4;

bool IsKeptApart(const ast::FuncDecl* decl) {
  return std::any_of(
      decl->extras.directives.begin(), decl->extras.directives.end(),
      [](const lexer::Directive& directive) { return directive.text == "go:noinline"; });
}

bool NeedsMemory(const types::Var* var) { return var->address_taken || var->captured; }

bool IsLocal(const types::Info& info, const ast::Expr* expr) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  if (ident == nullptr) return false;
  if (ident->name.IsBlank()) return true;
  auto* var = types::As<types::Var>(info.ObjectOf(ident));
  return var != nullptr && !var->is_global();
}

bool IsVariable(const types::Info& info, const ast::Expr* expr, const types::Var* var) {
  auto* ident = ast::Unparen(expr)->TryAs<ast::Ident>();
  return ident != nullptr && info.UseOf(ident) == var;
}

// Does an element that is found at run time make the array move to memory?
bool IndexesVariable(const types::Info& info, const ast::IndexExpr* index) {
  if (types::UnderAs<types::Array>(info.TypeOf(index->x)) == nullptr) return false;
  if (info.ConstantOf(index->indices[0]) != nullptr) return false;
  auto* selector = ast::Unparen(index->x)->TryAs<ast::SelectorExpr>();
  const types::Selection* selection = selector == nullptr ? nullptr : info.SelectionOf(selector);
  return selection == nullptr || !selection->indirect;
}

}  // namespace

Inlining InlinePolicy::Of(const types::Func* func, const types::Info& info) {
  if (depth_ == kMostDepth) {
    auto known = known_.find(func);
    return known == known_.end() ? Inlining::kNever : known->second;
  }
  // One that comes to itself again is recursive.
  auto [found, inserted] = known_.try_emplace(func, Inlining::kNever);
  if (!inserted) return found->second;
  const ast::FuncDecl* decl = func->decl;
  if (decl == nullptr || decl->body == nullptr || info.BodyOf(decl) == nullptr) {
    known_.erase(found);  // it may be checked later
    return Inlining::kNever;
  }
  ++depth_;
  Inlining verdict = Judge(func, info);
  --depth_;
  known_[func] = verdict;
  return verdict;
}

Inlining InlinePolicy::Judge(const types::Func* func, const types::Info& info) {
  const types::Signature* signature = func->signature();
  const types::Body* body = info.BodyOf(func->decl);
  const std::vector<types::Var*>& results = signature->results->vars;
  if (signature->variadic || results.size() > 1 || IsKeptApart(func->decl) || body->has_defer ||
      body->has_recover || body->has_literals ||
      (results.size() == 1 && !results[0]->name().empty())) {
    return Inlining::kNever;
  }
  bool needs_memory = signature->receiver != nullptr && NeedsMemory(signature->receiver);
  for (const types::Var* var : signature->params->vars) needs_memory |= NeedsMemory(var);
  for (const types::Var* var : body->locals) needs_memory |= NeedsMemory(var);
  if (needs_memory) return Inlining::kNever;

  Inlining verdict = Inlining::kReads;
  int nodes = 0;
  ast::Walk(func->decl->body, [&](const ast::Node* node) {
    if (verdict == Inlining::kNever) return false;
    if (ast::IsExpr(node->kind)) {
      types::TypeAndValue record = info.Of(static_cast<const ast::Expr*>(node));
      if (record.constant != nullptr || record.IsType()) {
        ++nodes;
        return false;
      }
    }
    Inlining judged = ++nodes > kMostNodes ? Inlining::kNever : JudgeNode(node, func, info);
    verdict = judged == Inlining::kNever ? judged : std::max(verdict, judged);
    return true;
  });
  return verdict;
}

bool InlinePolicy::OnlyFollows(const types::Func* func, const types::Var* pointer,
                               const types::Info& info) {
  if (types::UnderAs<types::Pointer>(pointer->type) == nullptr || pointer->reassigned) return false;
  auto [found, inserted] = only_followed_.try_emplace(pointer, false);
  if (!inserted) return found->second;
  if (Of(func, info) == Inlining::kNever) {
    only_followed_.erase(pointer);  // as above
    return false;
  }
  auto is_array = [&](const ast::Expr* expr) {
    return types::UnderAs<types::Array>(info.TypeOf(expr)) != nullptr;
  };
  absl::flat_hash_set<const ast::Expr*> followed;
  bool only_followed = true;
  ast::Walk(func->decl->body, [&](const ast::Node* node) {
    if (auto* selector = node->TryAs<ast::SelectorExpr>()) {
      const types::Selection* selection = info.SelectionOf(selector);
      auto* method = selection == nullptr ? nullptr : types::As<types::Func>(selection->object);
      bool by_value = method == nullptr || !method->HasPointerReceiver();
      if (IsVariable(info, selector->x, pointer) && by_value) {
        followed.insert(ast::Unparen(selector->x));
      }
      if (!by_value && !selection->indirect && PointerTo(info, selector->x) == pointer) {
        only_followed &= followed.contains(selector);
      }
    } else if (auto* call = node->TryAs<ast::CallExpr>()) {
      only_followed &= AllHandedOn(call, func, pointer, info, &followed);
    } else if (auto* unary = node->TryAs<ast::UnaryExpr>()) {
      if (unary->op == Token::kMul && IsVariable(info, unary->x, pointer)) {
        followed.insert(ast::Unparen(unary->x));
      }
    } else if (auto* index = node->TryAs<ast::IndexExpr>()) {
      // At run time elements are found in memory only.
      only_followed &= !is_array(index->x) || info.ConstantOf(index->indices[0]) != nullptr;
    } else if (auto* slice = node->TryAs<ast::SliceExpr>()) {
      only_followed &= !is_array(slice->x);
    } else if (auto* ident = node->TryAs<ast::Ident>()) {
      only_followed &= !IsVariable(info, ident, pointer) || followed.contains(ident);
    }
    return only_followed;
  });
  only_followed_[pointer] = only_followed;
  return only_followed;
}

// Of a call in the body of `func`: is the pointer handed on as its receiver or as an argument only
// to what follows it only? Those places are added to `followed`.
bool InlinePolicy::AllHandedOn(const ast::CallExpr* call, const types::Func* func,
                               const types::Var* pointer, const types::Info& info,
                               absl::flat_hash_set<const ast::Expr*>* followed) {
  const ast::Expr* fun = ast::Unparen(call->fun);
  auto* selector = fun->TryAs<ast::SelectorExpr>();
  const types::Selection* selection = selector == nullptr ? nullptr : info.SelectionOf(selector);
  auto* ident = fun->TryAs<ast::Ident>();
  types::Object* object = selection != nullptr ? selection->object
                          : ident != nullptr   ? info.UseOf(ident)
                                               : nullptr;
  auto* callee = types::As<types::Func>(object);
  // Of another package, or an instance: what its body is inlined as is decided elsewhere.
  if (callee == nullptr || callee->origin != nullptr || callee->package() != func->package()) {
    return true;
  }
  const types::Signature* signature = callee->signature();
  if (signature->variadic || !signature->type_params.empty() ||
      !signature->receiver_type_params.empty()) {
    return true;
  }
  auto hand_on = [&](const ast::Expr* expr, const types::Var* parameter) {
    if (!IsVariable(info, expr, pointer)) return true;
    if (!OnlyFollows(callee, parameter, info) || HasBoxedVariable(callee, info)) return false;
    followed->insert(ast::Unparen(expr));
    return true;
  };
  bool well = true;
  if (selection != nullptr && callee->HasPointerReceiver() && selection->index.size() == 1) {
    well &= hand_on(selector->x, signature->receiver);
    // The receiver may be a part of what is pointed to.
    if (well && OnlyFollows(callee, signature->receiver, info) && !HasBoxedVariable(callee, info)) {
      followed->insert(selector);
    }
  }
  const std::vector<types::Var*>& parameters = signature->params->vars;
  for (size_t i = 0; i < std::min<size_t>(call->args.size(), parameters.size()); ++i) {
    well &= hand_on(call->args[i], parameters[i]);
  }
  return well;
}

// Of one that is not generic: then calls of it stay calls.
bool InlinePolicy::HasBoxedVariable(const types::Func* func, const types::Info& info) {
  auto is_boxed = [this](const types::Var* var) { return shapes_.Of(var->type).boxed; };
  const types::Signature* signature = func->signature();
  const std::vector<types::Var*>& locals = info.BodyOf(func->decl)->locals;
  return (signature->receiver != nullptr && is_boxed(signature->receiver)) ||
         std::any_of(signature->params->vars.begin(), signature->params->vars.end(), is_boxed) ||
         std::any_of(locals.begin(), locals.end(), is_boxed);
}

const types::Var* InlinePolicy::ReturnedVariable(const types::Func* func, const types::Info& info) {
  auto [found, inserted] = returned_.try_emplace(func, nullptr);
  if (!inserted) return found->second;
  const std::vector<types::Var*>& results = func->signature()->results->vars;
  if (results.empty()) return nullptr;
  const std::vector<types::Var*>& locals = info.BodyOf(func->decl)->locals;
  const types::Var* variable = nullptr;
  bool is_one = true;
  ast::Walk(func->decl->body, [&](const ast::Node* node) {
    auto* statement = node->TryAs<ast::ReturnStmt>();
    if (statement == nullptr) return is_one && ast::IsStmt(node->kind);
    auto* ident = ast::Unparen(statement->results[0])->TryAs<ast::Ident>();
    auto* var = ident == nullptr ? nullptr : types::As<types::Var>(info.UseOf(ident));
    is_one = is_one && var != nullptr && (variable == nullptr || var == variable);
    variable = var;
    return false;
  });
  if (is_one && variable != nullptr && types::Identical(variable->type, results[0]->type) &&
      std::find(locals.begin(), locals.end(), variable) != locals.end()) {
    found->second = variable;
  }
  return found->second;
}

Inlining InlinePolicy::JudgeNode(const ast::Node* node, const types::Func* func,
                                 const types::Info& info) {
  switch (node->kind) {
    case Kind::kIdent:
    case Kind::kParenExpr:
    case Kind::kBinaryExpr:
    case Kind::kKeyValueExpr:
    case Kind::kEmptyStmt:
    case Kind::kBlockStmt:
    case Kind::kExprStmt:
    case Kind::kReturnStmt:
    case Kind::kIfStmt:
      return Inlining::kReads;
    case Kind::kSelectorExpr: {
      const types::Selection* selection = info.SelectionOf(node);
      bool is_value = selection == nullptr || selection->kind == types::SelectionKind::kFieldValue;
      // Methods are looked at with their calls.
      bool is_method =
          selection != nullptr && selection->kind == types::SelectionKind::kMethodValue;
      return is_value || is_method ? Inlining::kReads : Inlining::kNever;
    }
    case Kind::kSliceExpr:
      return types::IsTypeParam(info.TypeOf(node->As<ast::SliceExpr>()->x)) ? Inlining::kNever
                                                                            : Inlining::kReads;
    case Kind::kIndexExpr:  // a type parameter may stand for an array
      if (types::IsTypeParam(info.TypeOf(node->As<ast::IndexExpr>()->x))) return Inlining::kNever;
      return IndexesVariable(info, node->As<ast::IndexExpr>()) ? Inlining::kNever
                                                               : Inlining::kReads;
    case Kind::kUnaryExpr: {
      Token op = node->As<ast::UnaryExpr>()->op;
      return op == Token::kAnd || op == Token::kArrow ? Inlining::kNever : Inlining::kReads;
    }
    case Kind::kCompositeLit: {
      types::Type* type = info.TypeOf(node->As<ast::CompositeLit>());
      return types::UnderAs<types::Struct>(type) != nullptr ? Inlining::kReads : Inlining::kNever;
    }
    case Kind::kCallExpr:
      return JudgeCall(node->As<ast::CallExpr>(), func, info);
    case Kind::kAssignStmt: {
      auto* assign = node->As<ast::AssignStmt>();
      bool only_locals = std::all_of(assign->lhs.begin(), assign->lhs.end(),
                                     [&](const ast::Expr* place) { return IsLocal(info, place); });
      return only_locals ? Inlining::kReads : Inlining::kWrites;
    }
    case Kind::kIncDecStmt:
      return IsLocal(info, node->As<ast::IncDecStmt>()->x) ? Inlining::kReads : Inlining::kWrites;
    default:
      return Inlining::kNever;
  }
}

Inlining InlinePolicy::JudgeCall(const ast::CallExpr* call, const types::Func* func,
                                 const types::Info& info) {
  const ast::Expr* fun = ast::Unparen(call->fun);
  if (info.Of(fun).IsType()) {  // a conversion
    bool makes_slice = types::UnderAs<types::Slice>(info.TypeOf(call)) != nullptr;
    return makes_slice ? Inlining::kNever : Inlining::kReads;
  }
  types::Object* object = nullptr;
  if (auto* ident = fun->TryAs<ast::Ident>()) {
    object = info.UseOf(ident);
  } else if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info.SelectionOf(selector);
    object = selection == nullptr ? info.UseOf(selector->selector) : selection->object;
  }
  if (object == nullptr) return Inlining::kNever;
  if (auto* builtin = types::As<types::Builtin>(object)) {
    switch (builtin->id) {
      case types::BuiltinId::kLen:
      case types::BuiltinId::kCap:
      case types::BuiltinId::kMin:
      case types::BuiltinId::kMax:
        return Inlining::kReads;
      case types::BuiltinId::kAppend:
        return call->has_dots ? Inlining::kNever : Inlining::kWrites;
      default:
        return Inlining::kNever;
    }
  }
  auto* callee = types::As<types::Func>(object);
  if (callee == nullptr || callee->package() == nullptr) return Inlining::kNever;
  if (FindIntrinsic(callee) != nullptr) return Inlining::kReads;
  if (callee->origin != nullptr) callee = callee->origin;
  const types::CheckedPackage* package = callee->package()->checked;
  return package == nullptr ? Inlining::kNever : Of(callee, package->info());
}

}  // namespace goknot::compiler
