// Function literals and calls: what a call does to its receiver, what arguments become, what is
// started or deferred.
#include <algorithm>
#include <array>

#include "knots/source_reader.h"
#include "parser/positions.h"

namespace goknot::knots {

using ast::Token;
using lexer::Pos;

namespace {

struct MethodAction {
  std::string_view type;
  std::string_view method;
  Action action;
};

constexpr std::array<MethodAction, 22> kMethods = {{
    {"sync.Mutex", "Lock", Action::kLock},          {"sync.Mutex", "Unlock", Action::kUnlock},
    {"sync.Locker", "Lock", Action::kLock},         {"sync.Locker", "Unlock", Action::kUnlock},
    {"sync.RWMutex", "Lock", Action::kLock},        {"sync.RWMutex", "Unlock", Action::kUnlock},
    {"sync.RWMutex", "RLock", Action::kRLock},      {"sync.RWMutex", "RUnlock", Action::kRUnlock},
    {"sync.WaitGroup", "Add", Action::kAdd},        {"sync.WaitGroup", "Done", Action::kDone},
    {"sync.WaitGroup", "Wait", Action::kWait},      {"sync.WaitGroup", "Go", Action::kGo},
    {"sync.Cond", "Wait", Action::kCondWait},       {"sync.Cond", "Signal", Action::kSignal},
    {"sync.Cond", "Broadcast", Action::kBroadcast}, {"sync.Once", "Do", Action::kDo},
    {"time.Timer", "Stop", Action::kStop},          {"time.Ticker", "Stop", Action::kStop},
    {"time.Timer", "Reset", Action::kMake},         {"time.Ticker", "Reset", Action::kMake},
    {"sync.Mutex", "TryLock", Action::kLock},       {"sync.RWMutex", "TryLock", Action::kLock},
}};

}  // namespace

void SourceReader::EnterLiteral(const ast::FuncLit& literal) {
  uint32_t outer = function_;
  bool deferred = deferred_.contains(&literal) || (outer != kNone && Here().deferred);
  uint32_t index = AddFunction(literal.pos, literal.end, "");
  Push(Around::kFunction, literal.end);
  function_ = index;
  CodeFunction& function = Here();
  function.outer = outer;
  function.started = started_.contains(&literal);
  function.deferred = deferred;
  function.argument = arguments_.contains(&literal);
  functions_[&literal] = index;
  keys_[index] = &literal;
  auto* signature = types::UnderAs<types::Signature>(info_->TypeOf(&literal));
  if (signature == nullptr) return;
  for (const types::Var* parameter : signature->params->vars) {
    NoteCopies(parameter->type, things_.OfVariable(parameter), literal.pos);
  }
}

void SourceReader::EnterCallStmt(const ast::CallStmt& statement) {
  auto* call = ast::Unparen(statement.call)->TryAs<ast::CallExpr>();
  if (call == nullptr) return;
  if (statement.keyword == Token::kDefer) {
    deferred_.insert(ast::Unparen(call->fun));
    Push(Around::kDefer, statement.end);
  } else {
    NoteStarted(call->fun, statement.pos);
  }
}

void SourceReader::NoteStarted(const ast::Expr* function, Pos pos) {
  function = ast::Unparen(function);
  started_.insert(function);
  if (function_ == kNone) return;
  const void* callee = nullptr;
  if (function->kind == ast::Kind::kFuncLit) {
    callee = function;
  } else {
    ast::CallExpr call{};
    call.kind = ast::Kind::kCallExpr;
    call.fun = const_cast<ast::Expr*>(function);
    Callee found = things_.CalleeOf(call);
    callee = found.func != nullptr ? static_cast<const void*>(found.func) : found.literal;
  }
  if (callee != nullptr) named_calls_.push_back({function_, callee, LineOf(pos), true, false});
}

void SourceReader::EnterMethod(const ast::CallExpr& call, const types::Func& method) {
  std::string_view type = LibraryTypeOf(method);
  auto* selector = ast::Unparen(call.fun)->As<ast::SelectorExpr>();
  for (const MethodAction& known : kMethods) {
    if (known.type != type || known.method != method.name()) continue;
    AddUse(known.action, things_.OfReceiver(call), &call, selector->x);
  }
  if (type == "sync.WaitGroup" && method.name() == "Go" && !call.args.empty()) {
    NoteStarted(call.args[0], call.pos);
  }
}

void SourceReader::EnterCall(const ast::CallExpr& call) {
  if (const types::Func* method = things_.MethodOf(call)) {
    EnterMethod(call, *method);
    return;
  }
  Callee callee = things_.CalleeOf(call);
  if (callee.conversion) return;
  if (callee.builtin != nullptr) {
    if (callee.builtin->id == types::BuiltinId::kClose && !call.args.empty()) {
      NoteChannel(AddUse(Action::kClose, things_.Of(call.args[0]), &call, call.args[0]),
                  call.args[0]);
    } else if (callee.builtin->id == types::BuiltinId::kMake &&
               types::UnderAs<types::Chan>(info_->TypeOf(&call)) != nullptr) {
      NoteChannel(AddUse(Action::kMake, things_.Of(&call), &call, nullptr), &call);
    }
    return;
  }
  for (const ast::Expr* argument : call.args) {
    if (ast::Unparen(argument)->kind == ast::Kind::kFuncLit)
      arguments_.insert(ast::Unparen(argument));
  }
  if (types::Named* named = types::AsNamed(info_->TypeOf(call.fun));
      named != nullptr && named->object->name() == "CancelFunc") {
    AddUse(Action::kCancel, things_.Of(call.fun), &call, call.fun);
    return;
  }
  BindArguments(call, callee);
}

// Arguments become parameters, what the method is called on its receiver.
void SourceReader::BindArguments(const ast::CallExpr& call, const Callee& callee) {
  if (callee.func != nullptr) {
    for (const types::Func* method : things_.ImplementationsOf(*callee.func)) {
      Callee one;
      one.func = method;
      BindArguments(call, one);
    }
  }
  const types::Signature* signature = nullptr;
  const void* key = nullptr;
  // What is printed, or kept by a library, does not become one thing by that.
  if (callee.func != nullptr && !functions_.contains(callee.func)) return;
  if (callee.func != nullptr) {
    signature = callee.func->signature();
    key = callee.func;
  } else if (callee.literal != nullptr) {
    signature = types::UnderAs<types::Signature>(info_->TypeOf(callee.literal));
    key = callee.literal;
  }
  if (signature == nullptr) return;
  bool is_start = started_.contains(ast::Unparen(call.fun));
  if (function_ != kNone && !is_start) {
    named_calls_.push_back({function_, key, LineOf(call.pos), false, Inside(Around::kDefer)});
  }
  auto* selector = ast::Unparen(call.fun)->TryAs<ast::SelectorExpr>();
  if (signature->receiver != nullptr && selector != nullptr &&
      CodeThings::MayHold(info_->TypeOf(selector->x))) {
    things_.Join(things_.OfVariable(signature->receiver), things_.Of(selector->x));
  }
  const std::vector<types::Var*>& parameters = signature->params->vars;
  for (size_t i = 0; i < call.args.size() && !parameters.empty(); ++i) {
    const types::Var* parameter = parameters[std::min(i, parameters.size() - 1)];
    if (!CodeThings::MayHold(info_->TypeOf(call.args[i]))) continue;
    things_.Join(things_.OfVariable(parameter), things_.Of(call.args[i]));
  }
}

}  // namespace goknot::knots
