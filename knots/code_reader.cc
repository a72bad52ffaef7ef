// One walk over all bodies of the packages. What surrounds a node (function, loop, defer, branch)
// is kept as a stack of ranges of positions, since the walk visits parents before children.
#include "knots/code_reader.h"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "knots/code_things.h"
#include "parser/positions.h"
#include "parser/walk.h"

namespace goknot::knots {
namespace {

using ast::Kind;
using ast::Token;
using lexer::Pos;

constexpr size_t kLongestText = 40;

enum class Around : uint8_t { kFunction, kDefer, kBranch };

struct Surrounding {
  Around kind;
  Pos end;
  uint32_t function;  // the one before it, to go back to
};

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

bool IsLockType(types::Type* type) {
  types::Named* named = types::AsNamed(type);
  if (named == nullptr || named->object->package() == nullptr ||
      named->object->package()->path() != "sync") {
    return false;
  }
  std::string_view name = named->object->name();
  return name == "Mutex" || name == "RWMutex" || name == "WaitGroup" || name == "Cond" ||
         name == "Once";
}

class Reader {
 public:
  explicit Reader(const lexer::SourceSet& sources) : sources_(sources) {}

  CodeFacts Read(std::span<types::CheckedPackage* const> packages) {
    for (types::CheckedPackage* package : packages) DeclareFunctions(*package);
    for (types::CheckedPackage* package : packages) ReadPackage(*package);
    for (CodeUse& use : facts_.uses) use.thing = things_.Find(use.thing);
    for (const auto& [function, callee, line, starts] : named_calls_) {
      auto found = functions_.find(callee);
      if (found == functions_.end()) continue;
      CodeFunction& from = facts_.functions[function];
      (starts ? from.starts : from.calls).push_back(found->second);
      (starts ? from.start_lines : from.call_lines).push_back(line);
    }
    return std::move(facts_);
  }

 private:
  struct NamedCall {
    uint32_t function;
    const void* callee;  // a types::Func or ast::FuncLit
    int32_t line;
    bool starts;
  };

  void DeclareFunctions(const types::CheckedPackage& package);
  void ReadPackage(const types::CheckedPackage& package);
  uint32_t AddFunction(Pos first, Pos last, std::string name);
  void ReadBody(const ast::Node* body, uint32_t function);
  bool Enter(const ast::Node* node);
  void Leave(Pos pos);
  void Push(Around kind, Pos end) { around_.push_back({kind, end, function_}); }
  bool Inside(Around kind) const;

  void EnterLiteral(const ast::FuncLit& literal);
  void EnterCall(const ast::CallExpr& call);
  void EnterMethod(const ast::CallExpr& call, const types::Func& method);
  void EnterCallStmt(const ast::CallStmt& statement);
  void EnterSelect(const ast::SelectStmt& statement);
  void EnterAssign(const ast::AssignStmt& statement);
  void EnterRange(const ast::RangeStmt& statement);
  void EnterComposite(const ast::CompositeLit& literal);
  void EnterReturn(const ast::ReturnStmt& statement);
  void EnterVar(const ast::VarDecl& declaration);
  void AssignTo(const ast::Node* name, const types::Var* variable, const ast::Expr* value);
  void BindArguments(const ast::CallExpr& call, const Callee& callee);
  void NoteCopies(types::Type* type, uint32_t thing, Pos pos);
  bool GivesUp(const ast::CommClause& clause);
  void NoteStarted(const ast::Expr* function, Pos pos);

  CodeUse& AddUse(Action action, uint32_t thing, const ast::Node* at, const ast::Expr* operand);
  std::string TextOf(const ast::Expr* expr) const;
  int32_t LineOf(Pos pos) const { return static_cast<int32_t>(sources_.PositionOf(pos).line); }
  LineRange Lines(Pos first, Pos last) const;
  CodeFunction& Here() { return facts_.functions[function_]; }

  const lexer::SourceSet& sources_;
  const types::Info* info_ = nullptr;
  CodeThings things_;
  CodeFacts facts_;
  uint32_t function_ = kNone;
  std::vector<Surrounding> around_;
  std::unordered_map<const void*, uint32_t> functions_;  // types::Func, ast::FuncLit
  std::unordered_map<uint32_t, const void*> keys_;       // and back: what results are joined with
  std::vector<NamedCall> named_calls_;
  // Said of nodes before they are entered.
  std::unordered_set<const ast::Node*> started_;
  std::unordered_set<const ast::Node*> deferred_;
  std::unordered_set<const ast::Node*> arguments_;
  std::unordered_set<const ast::Node*> branches_;
  std::unordered_set<const ast::Node*> discarded_;
  std::unordered_map<const ast::Node*, uint32_t> select_of_;
};

// ---- functions
// -----------------------------------------------------------------------------------

LineRange Reader::Lines(Pos first, Pos last) const {
  lexer::Position from = sources_.PositionOf(first);
  return {from.file, static_cast<int32_t>(from.line), LineOf(last)};
}

uint32_t Reader::AddFunction(Pos first, Pos last, std::string name) {
  CodeFunction function;
  function.lines = Lines(first, last);
  function.name = std::move(name);
  facts_.functions.push_back(std::move(function));
  return static_cast<uint32_t>(facts_.functions.size() - 1);
}

void Reader::DeclareFunctions(const types::CheckedPackage& package) {
  // The statements of a fragment are a function around all others of its file.
  for (const ast::File* file : package.files()) {
    if (!file->statements.empty()) {
      functions_[file] = AddFunction(file->source->base(), file->source->end(), "main");
    }
  }
  for (const types::Func* func : package.functions()) {
    const ast::FuncDecl* declaration = func->decl;
    if (declaration == nullptr || declaration->body == nullptr) continue;
    uint32_t index = AddFunction(declaration->pos, declaration->end, std::string(func->name()));
    functions_[func] = index;
    keys_[index] = func;
    if (func->signature()->receiver != nullptr) things_.DeclareMethod(func);
  }
}

void Reader::ReadPackage(const types::CheckedPackage& package) {
  info_ = &package.info();
  things_.SetInfo(*info_);
  for (const ast::File* file : package.files()) {
    for (const ast::Decl* declaration : file->decls) {
      if (declaration->kind == Kind::kVarDecl) ReadBody(declaration, kNone);
    }
    auto found = functions_.find(file);
    if (found == functions_.end()) continue;
    for (const ast::Stmt* statement : file->statements) ReadBody(statement, found->second);
  }
  for (const types::Func* func : package.functions()) {
    auto found = functions_.find(func);
    if (found == functions_.end()) continue;
    function_ = found->second;
    const types::Signature& signature = *func->signature();
    if (signature.receiver != nullptr) {
      NoteCopies(signature.receiver->type, things_.OfVariable(signature.receiver), func->decl->pos);
    }
    for (const types::Var* parameter : signature.params->vars) {
      NoteCopies(parameter->type, things_.OfVariable(parameter), func->decl->pos);
    }
    for (size_t i = 0; i < signature.results->vars.size(); ++i) {
      things_.Join(things_.OfResult(func, i), things_.OfVariable(signature.results->vars[i]));
    }
    ReadBody(func->decl->body, found->second);
  }
}

void Reader::ReadBody(const ast::Node* body, uint32_t function) {
  function_ = function;
  around_.clear();
  ast::Walk(body, [this](const ast::Node* node) { return Enter(node); });
}

void Reader::Leave(Pos pos) {
  while (!around_.empty() && around_.back().end <= pos) {
    function_ = around_.back().function;
    around_.pop_back();
  }
}

bool Reader::Inside(Around kind) const {
  for (auto it = around_.rbegin(); it != around_.rend(); ++it) {
    if (it->kind == kind) return true;
    if (it->kind == Around::kFunction) return false;
  }
  return false;
}

// ---- uses
// ----------------------------------------------------------------------------------------

std::string Reader::TextOf(const ast::Expr* expr) const {
  Pos first = ast::FirstByteOf(expr);
  const lexer::SourceFile* file = sources_.FileOf(first);
  if (file == nullptr || expr->end < first) return "";
  std::string_view text =
      file->text().substr(file->OffsetOf(first), file->OffsetOf(expr->end) - file->OffsetOf(first));
  while (text.size() > 2 && text.front() == '&') text.remove_prefix(1);
  return text.size() > kLongestText ? "" : std::string(text);
}

CodeUse& Reader::AddUse(Action action, uint32_t thing, const ast::Node* at,
                        const ast::Expr* operand) {
  CodeUse use;
  use.action = action;
  use.thing = thing;
  use.function = function_;
  if (operand != nullptr) use.text = TextOf(operand);
  lexer::Position position = sources_.PositionOf(at->pos);
  use.line = static_cast<int32_t>(position.line);
  use.column = static_cast<int32_t>(position.column);
  use.deferred = Inside(Around::kDefer) || (function_ != kNone && Here().deferred);
  use.conditional = Inside(Around::kBranch);
  auto select = select_of_.find(at);
  if (select != select_of_.end()) use.select = select->second;
  if (function_ != kNone) Here().uses.push_back(static_cast<uint32_t>(facts_.uses.size()));
  facts_.uses.push_back(std::move(use));
  return facts_.uses.back();
}

// A value of this type is copied: parameters, receivers, dereferences.
void Reader::NoteCopies(types::Type* type, uint32_t thing, Pos pos) {
  ast::Node at{Kind::kBadExpr, pos, pos, 0};
  if (IsLockType(type)) {
    AddUse(Action::kCopy, thing, &at, nullptr);
    return;
  }
  auto* structure = types::UnderAs<types::Struct>(type);
  if (structure == nullptr) return;
  for (const types::Var* field : structure->fields) {
    if (IsLockType(field->type)) AddUse(Action::kCopy, things_.OfVariable(field), &at, nullptr);
  }
}

// ---- nodes
// ---------------------------------------------------------------------------------------

bool Reader::Enter(const ast::Node* node) {
  Leave(node->pos);
  if (branches_.contains(node)) Push(Around::kBranch, node->end);
  switch (node->kind) {
    case Kind::kFuncLit:
      EnterLiteral(*node->As<ast::FuncLit>());
      break;
    case Kind::kCallExpr:
      EnterCall(*node->As<ast::CallExpr>());
      break;
    case Kind::kCallStmt:
      EnterCallStmt(*node->As<ast::CallStmt>());
      break;
    case Kind::kSendStmt: {
      const ast::Expr* channel = node->As<ast::SendStmt>()->channel;
      AddUse(Action::kSend, things_.Of(channel), node, channel);
      break;
    }
    case Kind::kUnaryExpr: {
      auto* unary = node->As<ast::UnaryExpr>();
      if (unary->op != Token::kArrow) break;
      CodeUse& use = AddUse(Action::kReceive, things_.Of(unary->x), node, unary->x);
      use.discards = discarded_.contains(node);
      break;
    }
    case Kind::kExprStmt:
      discarded_.insert(ast::Unparen(node->As<ast::ExprStmt>()->x));
      break;
    case Kind::kForStmt:
      if (function_ != kNone) Here().loops.push_back(Lines(node->pos, node->end));
      break;
    case Kind::kRangeStmt:
      EnterRange(*node->As<ast::RangeStmt>());
      break;
    case Kind::kSelectStmt:
      EnterSelect(*node->As<ast::SelectStmt>());
      break;
    case Kind::kIfStmt:
      branches_.insert(node->As<ast::IfStmt>()->then_block);
      if (node->As<ast::IfStmt>()->else_stmt != nullptr) {
        branches_.insert(node->As<ast::IfStmt>()->else_stmt);
      }
      break;
    case Kind::kCaseClause:
      Push(Around::kBranch, node->end);
      break;
    case Kind::kAssignStmt:
      EnterAssign(*node->As<ast::AssignStmt>());
      break;
    case Kind::kVarDecl:
      EnterVar(*node->As<ast::VarDecl>());
      break;
    case Kind::kCompositeLit:
      EnterComposite(*node->As<ast::CompositeLit>());
      break;
    case Kind::kReturnStmt:
      EnterReturn(*node->As<ast::ReturnStmt>());
      break;
    case Kind::kBranchStmt: {
      auto* branch = node->As<ast::BranchStmt>();
      bool leaves =
          branch->keyword == Token::kBreak && branch->target != nullptr &&
          (branch->target->kind == Kind::kForStmt || branch->target->kind == Kind::kRangeStmt);
      if (leaves && function_ != kNone) Here().breaks.push_back(LineOf(node->pos));
      break;
    }
    default:
      break;
  }
  return true;
}

void Reader::EnterLiteral(const ast::FuncLit& literal) {
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

void Reader::EnterCallStmt(const ast::CallStmt& statement) {
  auto* call = ast::Unparen(statement.call)->TryAs<ast::CallExpr>();
  if (call == nullptr) return;
  if (statement.keyword == Token::kDefer) {
    deferred_.insert(ast::Unparen(call->fun));
    Push(Around::kDefer, statement.end);
  } else {
    NoteStarted(call->fun, statement.pos);
  }
}

void Reader::NoteStarted(const ast::Expr* function, Pos pos) {
  function = ast::Unparen(function);
  started_.insert(function);
  if (function_ == kNone) return;
  const void* callee = nullptr;
  if (function->kind == Kind::kFuncLit) {
    callee = function;
  } else {
    ast::CallExpr call{};
    call.kind = Kind::kCallExpr;
    call.fun = const_cast<ast::Expr*>(function);
    Callee found = things_.CalleeOf(call);
    callee = found.func != nullptr ? static_cast<const void*>(found.func) : found.literal;
  }
  if (callee != nullptr) named_calls_.push_back({function_, callee, LineOf(pos), true});
}

void Reader::EnterMethod(const ast::CallExpr& call, const types::Func& method) {
  std::string_view type = LibraryTypeOf(method);
  auto* selector = ast::Unparen(call.fun)->As<ast::SelectorExpr>();
  for (const MethodAction& known : kMethods) {
    if (known.type != type || known.method != method.name()) continue;
    AddUse(known.action, things_.OfReceiver(call), selector, selector->x);
  }
  if (type == "sync.WaitGroup" && method.name() == "Go" && !call.args.empty()) {
    NoteStarted(call.args[0], call.pos);
  }
}

void Reader::EnterCall(const ast::CallExpr& call) {
  if (const types::Func* method = things_.MethodOf(call)) {
    EnterMethod(call, *method);
    return;
  }
  Callee callee = things_.CalleeOf(call);
  if (callee.conversion) return;
  if (callee.builtin != nullptr) {
    if (callee.builtin->id == types::BuiltinId::kClose && !call.args.empty()) {
      AddUse(Action::kClose, things_.Of(call.args[0]), &call, call.args[0]);
    } else if (callee.builtin->id == types::BuiltinId::kMake &&
               types::UnderAs<types::Chan>(info_->TypeOf(&call)) != nullptr) {
      AddUse(Action::kMake, things_.Of(&call), &call, nullptr);
    }
    return;
  }
  for (const ast::Expr* argument : call.args) {
    if (ast::Unparen(argument)->kind == Kind::kFuncLit) arguments_.insert(ast::Unparen(argument));
  }
  if (types::Named* named = types::AsNamed(info_->TypeOf(call.fun));
      named != nullptr && named->object->name() == "CancelFunc") {
    AddUse(Action::kCancel, things_.Of(call.fun), &call, call.fun);
    return;
  }
  BindArguments(call, callee);
}

// Arguments become parameters.
void Reader::BindArguments(const ast::CallExpr& call, const Callee& callee) {
  if (callee.func != nullptr) {
    for (const types::Func* method : things_.ImplementationsOf(*callee.func)) {
      Callee one;
      one.func = method;
      BindArguments(call, one);
    }
  }
  const types::Signature* signature = nullptr;
  const void* key = nullptr;
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
    named_calls_.push_back({function_, key, LineOf(call.pos), false});
  }
  const std::vector<types::Var*>& parameters = signature->params->vars;
  for (size_t i = 0; i < call.args.size() && !parameters.empty(); ++i) {
    const types::Var* parameter = parameters[std::min(i, parameters.size() - 1)];
    if (!CodeThings::MayHold(info_->TypeOf(call.args[i]))) continue;
    things_.Join(things_.OfVariable(parameter), things_.Of(call.args[i]));
  }
}

// A case that ends the wait without the others: it listens to a timer or to a context's Done.
bool Reader::GivesUp(const ast::CommClause& clause) {
  if (clause.comm == nullptr) return false;
  const ast::Expr* expr = nullptr;
  if (auto* statement = clause.comm->TryAs<ast::ExprStmt>()) expr = statement->x;
  if (auto* assign = clause.comm->TryAs<ast::AssignStmt>()) {
    if (!assign->rhs.empty()) expr = assign->rhs[0];
  }
  if (expr == nullptr) return false;
  auto* receive = ast::Unparen(expr)->TryAs<ast::UnaryExpr>();
  if (receive == nullptr) return false;
  const ast::Expr* channel = ast::Unparen(receive->x);
  auto* type = types::UnderAs<types::Chan>(info_->TypeOf(channel));
  types::Named* element = type == nullptr ? nullptr : types::AsNamed(type->elem);
  if (element != nullptr && element->object->name() == "Time") return true;
  auto* call = channel->TryAs<ast::CallExpr>();
  auto* selector = call == nullptr ? nullptr : call->fun->TryAs<ast::SelectorExpr>();
  return selector != nullptr && selector->selector->name.text() == "Done";
}

void Reader::EnterSelect(const ast::SelectStmt& statement) {
  auto index = static_cast<uint32_t>(facts_.selects.size());
  CodeSelect select;
  for (const ast::CommClause* clause : statement.clauses) {
    if (clause->comm == nullptr) {
      select.has_default = true;
      continue;
    }
    select.gives_up = select.gives_up || GivesUp(*clause);
    if (clause->comm->kind == Kind::kSendStmt) select_of_[clause->comm] = index;
    if (auto* expr = clause->comm->TryAs<ast::ExprStmt>())
      select_of_[ast::Unparen(expr->x)] = index;
    if (auto* assign = clause->comm->TryAs<ast::AssignStmt>(); assign != nullptr) {
      if (!assign->rhs.empty()) select_of_[ast::Unparen(assign->rhs[0])] = index;
    }
  }
  facts_.selects.push_back(select);
}

void Reader::EnterRange(const ast::RangeStmt& statement) {
  if (function_ != kNone) Here().loops.push_back(Lines(statement.pos, statement.end));
  types::Type* type = info_->TypeOf(statement.x);
  if (types::UnderAs<types::Chan>(type) != nullptr) {
    AddUse(Action::kRange, things_.Of(statement.x), &statement, statement.x);
  } else if (statement.lhs.size() == 2 && CodeThings::MayHold(type)) {
    things_.Join(things_.Of(statement.lhs[1]), things_.Of(statement.x));
  }
}

// `name` declares or denotes the variable.
void Reader::AssignTo(const ast::Node* name, const types::Var* variable, const ast::Expr* value) {
  if (variable == nullptr || value == nullptr) return;
  if (auto* literal = ast::Unparen(value)->TryAs<ast::FuncLit>()) {
    things_.NameLiteral(variable, literal);
    return;
  }
  if (!CodeThings::MayHold(info_->TypeOf(value))) return;
  things_.Join(things_.OfVariable(variable), things_.Of(value));
  (void)name;
}

void Reader::EnterVar(const ast::VarDecl& declaration) {
  for (size_t i = 0; i < declaration.names.size() && i < declaration.values.size(); ++i) {
    types::Object* object = info_->ObjectOf(declaration.names[i]);
    if (object == nullptr || object->kind() != types::ObjectKind::kVar) continue;
    AssignTo(declaration.names[i], static_cast<types::Var*>(object), declaration.values[i]);
  }
}

void Reader::EnterAssign(const ast::AssignStmt& statement) {
  if (statement.rhs.size() == 1 && statement.lhs.size() > 1) {
    auto* call = ast::Unparen(statement.rhs[0])->TryAs<ast::CallExpr>();
    if (call == nullptr) return;
    Callee callee = things_.CalleeOf(*call);
    const void* key = callee.literal;
    if (callee.func != nullptr && callee.func->decl != nullptr) key = callee.func;
    if (key == nullptr) return;
    for (size_t i = 0; i < statement.lhs.size(); ++i) {
      things_.Join(things_.Of(statement.lhs[i]), things_.OfResult(key, i));
    }
    return;
  }
  for (size_t i = 0; i < statement.lhs.size() && i < statement.rhs.size(); ++i) {
    const ast::Expr* to = ast::Unparen(statement.lhs[i]);
    const ast::Expr* from = ast::Unparen(statement.rhs[i]);
    if (to->kind == Kind::kIdent) {
      types::Object* object = info_->ObjectOf(to);
      if (object != nullptr && object->kind() == types::ObjectKind::kVar) {
        AssignTo(to, static_cast<types::Var*>(object), from);
      }
    } else {
      things_.JoinExpr(to, from);
    }
    bool copies = from->kind != Kind::kCompositeLit && from->kind != Kind::kCallExpr;
    if (copies && function_ != kNone) {
      NoteCopies(info_->TypeOf(from), things_.Of(from), statement.pos);
    }
  }
}

void Reader::EnterComposite(const ast::CompositeLit& literal) {
  auto* structure = types::UnderAs<types::Struct>(info_->TypeOf(&literal));
  if (structure == nullptr) {
    things_.Of(&literal);
    return;
  }
  for (size_t i = 0; i < literal.elements.size(); ++i) {
    const ast::Expr* value = literal.elements[i];
    const types::Var* field = i < structure->fields.size() ? structure->fields[i] : nullptr;
    if (auto* pair = value->TryAs<ast::KeyValueExpr>()) {
      value = pair->value;
      types::Object* object =
          pair->key->kind == Kind::kIdent ? info_->ObjectOf(pair->key) : nullptr;
      field = object != nullptr && object->kind() == types::ObjectKind::kVar
                  ? static_cast<types::Var*>(object)
                  : nullptr;
    }
    if (field == nullptr || !CodeThings::MayHold(info_->TypeOf(value))) continue;
    things_.Join(things_.OfVariable(field), things_.Of(value));
  }
}

void Reader::EnterReturn(const ast::ReturnStmt& statement) {
  if (function_ == kNone) return;
  Here().exits.push_back(LineOf(statement.pos));
  const void* key = keys_[function_];
  if (key == nullptr) return;
  for (size_t i = 0; i < statement.results.size(); ++i) {
    const ast::Expr* result = ast::Unparen(statement.results[i]);
    things_.JoinResult(key, i, result);
    if (result->kind != Kind::kCompositeLit && result->kind != Kind::kCallExpr) {
      NoteCopies(info_->TypeOf(result), things_.Of(result), statement.pos);
    }
  }
}

}  // namespace

CodeFacts ReadCode(std::span<types::CheckedPackage* const> packages,
                   const lexer::SourceSet& sources) {
  return Reader(sources).Read(packages);
}

}  // namespace goknot::knots
