// Functions and uses, and which node is read by what.
#include "knots/code_reader.h"

#include <algorithm>
#include <unordered_set>

#include "knots/source_reader.h"
#include "parser/positions.h"
#include "parser/walk.h"

namespace goknot::knots {

using ast::Token;
using lexer::Pos;

namespace {

constexpr size_t kLongestText = 40;

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

// May the two be one type, when type arguments are in the place of parameters?
bool MayBeOne(types::Type* a, types::Type* b) {
  if (a == nullptr || b == nullptr || types::Identical(a, b)) return true;
  bool is_pointer = false;
  a = types::Unalias(types::Dereference(a, &is_pointer));
  b = types::Unalias(types::Dereference(b, &is_pointer));
  if (a->kind() == types::TypeKind::kTypeParam || b->kind() == types::TypeKind::kTypeParam) {
    return true;
  }
  types::Named* first = types::AsNamed(a);
  types::Named* second = types::AsNamed(b);
  return first != nullptr && second != nullptr && first->object == second->object;
}

}  // namespace

CodeFacts SourceReader::Read(std::span<types::CheckedPackage* const> packages) {
  for (types::CheckedPackage* package : packages) DeclareFunctions(*package);
  for (types::CheckedPackage* package : packages) ReadPackage(*package);
  for (CodeUse& use : facts_.uses) use.thing = things_.Find(use.thing);
  for (CodeSelect& select : facts_.selects) select.stop_thing = things_.Find(select.stop_thing);
  FindPerhapsServed();
  for (const NamedCall& call : named_calls_) {
    auto found = functions_.find(call.callee);
    if (found == functions_.end()) continue;
    CodeFunction& from = facts_.functions[call.function];
    (call.starts ? from.starts : from.calls).push_back(found->second);
    (call.starts ? from.start_lines : from.call_lines).push_back(call.line);
    if (!call.starts) from.call_deferred.push_back(call.deferred);
  }
  return std::move(facts_);
}

// ---- functions ----------------------------------------------------------------------------------

LineRange SourceReader::Lines(Pos first, Pos last) const {
  lexer::Position from = sources_.PositionOf(first);
  return {from.file, static_cast<int32_t>(from.line), LineOf(last)};
}

uint32_t SourceReader::AddFunction(Pos first, Pos last, std::string name) {
  CodeFunction function;
  function.lines = Lines(first, last);
  function.column = static_cast<int32_t>(sources_.PositionOf(first).column);
  function.end_column = static_cast<int32_t>(sources_.PositionOf(last).column);
  function.name = std::move(name);
  facts_.functions.push_back(std::move(function));
  return static_cast<uint32_t>(facts_.functions.size() - 1);
}

void SourceReader::DeclareFunctions(const types::CheckedPackage& package) {
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

void SourceReader::ReadPackage(const types::CheckedPackage& package) {
  info_ = &package.info();
  things_.SetInfo(*info_);
  for (const ast::File* file : package.files()) {
    for (const ast::Decl* declaration : file->decls) {
      if (declaration->kind == ast::Kind::kVarDecl) ReadBody(declaration, kNone);
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

void SourceReader::ReadBody(const ast::Node* body, uint32_t function) {
  function_ = function;
  around_.clear();
  ast::Walk(body, [this](const ast::Node* node) { return Enter(node); });
}

void SourceReader::Leave(Pos pos) {
  while (!around_.empty() && around_.back().end <= pos) {
    function_ = around_.back().function;
    around_.pop_back();
  }
}

bool SourceReader::Inside(Around kind) const {
  for (auto it = around_.rbegin(); it != around_.rend(); ++it) {
    if (it->kind == kind) return true;
    if (it->kind == Around::kFunction) return false;
  }
  return false;
}

// ---- uses ---------------------------------------------------------------------------------------

std::string SourceReader::TextOf(const ast::Expr* expr) const {
  Pos first = ast::FirstByteOf(expr);
  const lexer::SourceFile* file = sources_.FileOf(first);
  if (file == nullptr || expr->end < first) return "";
  std::string_view text =
      file->text().substr(file->OffsetOf(first), file->OffsetOf(expr->end) - file->OffsetOf(first));
  while (text.size() > 2 && text.front() == '&') text.remove_prefix(1);
  return text.size() > kLongestText ? "" : std::string(text);
}

CodeUse& SourceReader::AddUse(Action action, uint32_t thing, const ast::Node* at,
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

// The use just added is a make, a send or a close.
void SourceReader::NoteChannel(const CodeUse& use, const ast::Expr* channel) {
  auto* type = types::UnderAs<types::Chan>(info_->TypeOf(channel));
  const auto index = static_cast<uint32_t>(&use - facts_.uses.data());
  channel_uses_.push_back({index, type == nullptr ? nullptr : type->elem});
}

// Of a thing that no make is part of it is not known which channels it has.
void SourceReader::FindPerhapsServed() {
  std::unordered_set<uint32_t> made;
  for (const CodeUse& use : facts_.uses) {
    if (use.action == Action::kMake) made.insert(use.thing);
  }
  std::vector<types::Type*> elements;
  for (const ChannelUse& use : channel_uses_) {
    if (!made.contains(facts_.uses[use.use].thing)) elements.push_back(use.element);
  }
  for (const ChannelUse& make : channel_uses_) {
    const CodeUse& use = facts_.uses[make.use];
    if (use.action == Action::kMake &&
        std::any_of(elements.begin(), elements.end(),
                    [&](types::Type* element) { return MayBeOne(element, make.element); })) {
      facts_.perhaps_served.insert(use.thing);
    }
  }
}

// A value of this type is copied: parameters, receivers, dereferences.
void SourceReader::NoteCopies(types::Type* type, uint32_t thing, Pos pos) {
  ast::Node at{ast::Kind::kBadExpr, pos, pos, 0};
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

// ---- nodes --------------------------------------------------------------------------------------

bool SourceReader::Enter(const ast::Node* node) {
  Leave(node->pos);
  if (branches_.contains(node)) Push(Around::kBranch, node->end);
  switch (node->kind) {
    case ast::Kind::kFuncLit:
      EnterLiteral(*node->As<ast::FuncLit>());
      break;
    case ast::Kind::kCallExpr:
      EnterCall(*node->As<ast::CallExpr>());
      break;
    case ast::Kind::kCallStmt:
      EnterCallStmt(*node->As<ast::CallStmt>());
      break;
    case ast::Kind::kSendStmt: {
      const ast::Expr* channel = node->As<ast::SendStmt>()->channel;
      NoteChannel(AddUse(Action::kSend, things_.Of(channel), node, channel), channel);
      const ast::Expr* value = node->As<ast::SendStmt>()->value;
      if (CodeThings::MayHold(info_->TypeOf(value))) {
        things_.Join(things_.OfValues(things_.Of(channel)), things_.Of(value));
      }
      break;
    }
    case ast::Kind::kUnaryExpr: {
      auto* unary = node->As<ast::UnaryExpr>();
      if (unary->op != Token::kArrow) break;
      CodeUse& use = AddUse(Action::kReceive, things_.Of(unary->x), node, unary->x);
      use.discards = discarded_.contains(node);
      break;
    }
    case ast::Kind::kExprStmt:
      discarded_.insert(ast::Unparen(node->As<ast::ExprStmt>()->x));
      break;
    case ast::Kind::kForStmt:
      if (function_ != kNone) Here().loops.push_back(Lines(node->pos, node->end));
      break;
    case ast::Kind::kRangeStmt:
      EnterRange(*node->As<ast::RangeStmt>());
      break;
    case ast::Kind::kSelectStmt:
      EnterSelect(*node->As<ast::SelectStmt>());
      break;
    case ast::Kind::kIfStmt:
      branches_.insert(node->As<ast::IfStmt>()->then_block);
      if (node->As<ast::IfStmt>()->else_stmt != nullptr) {
        branches_.insert(node->As<ast::IfStmt>()->else_stmt);
      }
      break;
    case ast::Kind::kCaseClause:
      Push(Around::kBranch, node->end);
      NoteDeadEnd(node->As<ast::CaseClause>()->body, node->pos);
      break;
    case ast::Kind::kCommClause:
      NoteDeadEnd(node->As<ast::CommClause>()->body, node->pos);
      break;
    case ast::Kind::kBlockStmt:
      NoteDeadEnd(node->As<ast::BlockStmt>()->stmts, node->pos);
      break;
    case ast::Kind::kAssignStmt:
      EnterAssign(*node->As<ast::AssignStmt>());
      break;
    case ast::Kind::kVarDecl:
      EnterVar(*node->As<ast::VarDecl>());
      break;
    case ast::Kind::kCompositeLit:
      EnterComposite(*node->As<ast::CompositeLit>());
      break;
    case ast::Kind::kReturnStmt:
      EnterReturn(*node->As<ast::ReturnStmt>());
      break;
    case ast::Kind::kBranchStmt: {
      auto* branch = node->As<ast::BranchStmt>();
      bool leaves = branch->keyword == Token::kBreak && branch->target != nullptr &&
                    (branch->target->kind == ast::Kind::kForStmt ||
                     branch->target->kind == ast::Kind::kRangeStmt);
      if (function_ == kNone) break;
      Here().jumps.push_back(LineOf(node->pos));
      if (leaves) Here().breaks.push_back(LineOf(node->pos));
      break;
    }
    default:
      break;
  }
  return true;
}

CodeFacts ReadCode(std::span<types::CheckedPackage* const> packages,
                   const lexer::SourceSet& sources) {
  return SourceReader(sources).Read(packages);
}

}  // namespace goknot::knots
