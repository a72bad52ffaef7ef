// Calls whose callee's body is compiled in their place. Which ones: inline_policy.h.
//
// Arguments are evaluated in the order of a call, into whatever holds them already: a parameter
// that nobody assigns to is just another name of that. A struct that a method gets as its receiver
// stays where it is, when nothing can change it meanwhile. A parameter whose argument is an integer
// constant is that constant. A variable whose address is taken for nothing but such calls, which
// only follow it, lies in slots like any other: there is no pointer to it. `return` writes the
// result where the caller wants it and jumps behind the body; the variable that all returns give
// back lies there from the start.
//
// Source: the Go specification, "Calls", "Method values". Tests:
// tests/programs/functions/inlined*.go.
#include <algorithm>
#include <utility>

#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

constexpr int kMostLevels = 4;
constexpr uint32_t kMostCharacters = 240;     // of a library function, signature included
constexpr size_t kMostInstructions = 20'000;  // of the function around

}  // namespace

struct FunctionCompiler::InlinedCall {
  Target target;             // kNoReg: nobody wants the result
  types::Type* result_type;  // null: there is none
  const types::Var* result;  // the variable that lives in the target; null: none does
  const ast::Stmt* last;     // of the body
  Label end;
  bool jumps_to_end = false;
  int level;
  InlinedCall* outer;
};

// A call whose callee's body may stand in its place.
struct FunctionCompiler::InlineCandidate {
  types::Func* func;                  // as declared
  const ast::SelectorExpr* receiver;  // whose operand is the receiver; null: there is none
  vm::Function* function;             // the instance that is meant
  const types::CheckedPackage* package;
  std::shared_ptr<Family> family;
  Inlining verdict;
  absl::flat_hash_map<uint32_t, Order> orders = {};  // as FunctionCompiler::orders_
};

// Checks the body of a library function that is so short that it may be inlined.
void FunctionCompiler::CheckIfShort(types::Func* func, types::CheckedPackage& package) {
  const ast::FuncDecl* decl = func->decl;
  if (!package.config().lazy || !decl->has_body) return;
  if (package.info().BodyOf(decl) != nullptr) return;
  if (decl->body_end.offset - decl->pos.offset > kMostCharacters) return;
  lexer::DiagnosticList diagnostics;
  package.CheckBody(func, diagnostics);
}

// Nothing when the call stays one.
std::optional<FunctionCompiler::InlineCandidate> FunctionCompiler::InlinableCallee(
    const ast::CallExpr* call, InlineLimits limits) {
  if (package_ == nullptr || call->has_dots || IsConversion(call) || BuiltinOf(call)) return {};
  const ast::Expr* fun = ast::Unparen(call->fun);
  types::Func* func = nullptr;
  const ast::Ident* name = nullptr;
  const ast::SelectorExpr* receiver = nullptr;
  if (const ast::Ident* function = StaticFunction(fun)) {
    func = types::As<types::Func>(info_->UseOf(function));
    name = function;
  } else if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info_->SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue ||
        types::IsInterface(HolderType(*selection))) {
      return {};
    }
    func = static_cast<types::Func*>(selection->object);
    name = selector->selector;
    receiver = selector;
  }
  if (func == nullptr) return {};
  types::Func* declared = func->origin != nullptr ? func->origin : func;
  types::CheckedPackage* package = program_.PackageOf(declared);
  if (declared->decl == nullptr || package == nullptr) return {};
  if (package->config().prompt || package_->config().prompt || TupleArgument(call) != nullptr) {
    return {};
  }
  const bool must_be_inlined =
      limits == InlineLimits::kLifted || (receiver != nullptr && IsReceiverInSlots(receiver)) ||
      std::any_of(call->args.begin(), call->args.end(),
                  [this](const ast::Expr* argument) { return IsArgumentInSlots(argument); });
  if (!must_be_inlined) {
    if (code_.size() > kMostInstructions) return {};
    if (inlined_ != nullptr && inlined_->level >= kMostLevels) return {};
  }
  CheckIfShort(declared, *package);
  Inlining verdict = program_.inline_policy().Of(declared, package->info());
  if (verdict == Inlining::kNever) return {};

  vm::Function* function = program_.FunctionOf(func, TypeArgumentsOf(name));
  auto* source = static_cast<const FunctionSource*>(function->source);
  if (source->kind != SourceKind::kDeclared || source->func != declared) return {};
  std::shared_ptr<Family> family =
      source->family != nullptr ? source->family : program_.PlainFamilyOf(package);
  auto is_boxed = [&](const types::Var* var) { return ShapeOf(family->info.TypeOf(var)).boxed; };
  const types::Signature* signature = declared->signature();
  if (signature->receiver != nullptr && is_boxed(signature->receiver)) return {};
  const std::vector<types::Var*>& locals = package->info().BodyOf(declared->decl)->locals;
  if (std::any_of(signature->params->vars.begin(), signature->params->vars.end(), is_boxed) ||
      std::any_of(locals.begin(), locals.end(), is_boxed)) {
    return {};
  }
  return InlineCandidate{.func = declared,
                         .receiver = receiver,
                         .function = function,
                         .package = package,
                         .family = std::move(family),
                         .verdict = verdict};
}

bool FunctionCompiler::LivesInCell(const types::Var* var) {
  return family_->escape.LivesInCell(var) && !HasCallsInlined(var);
}

// Is the variable's address taken for inlined calls only, which only follow it?
bool FunctionCompiler::HasCallsInlined(const types::Var* var) {
  const std::vector<AddressedCall>* calls = family_->escape.OnlyCallsWith(var);
  if (calls == nullptr) return false;
  if (auto known = has_calls_inlined_.find(var); known != has_calls_inlined_.end()) {
    return known->second;
  }
  // While it is found out.
  has_calls_inlined_[var] = false;
  bool result = std::all_of(calls->begin(), calls->end(), [&](const AddressedCall& addressed) {
    std::optional<InlineCandidate> callee = InlinableCallee(addressed.call, InlineLimits::kLifted);
    if (!callee) return false;
    const types::Signature* signature = callee->func->signature();
    const types::Var* pointer =
        addressed.parameter == AddressedCall::kReceiver
            ? signature->receiver
            : signature->params->vars[static_cast<size_t>(addressed.parameter)];
    return program_.inline_policy().OnlyFollows(callee->func, pointer, callee->package->info());
  });
  has_calls_inlined_[var] = result;
  return result;
}

// The variable that stands for a pointer to slots; null for other pointers.
const FunctionCompiler::Variable* FunctionCompiler::FollowedVariable(const ast::Expr* pointer) {
  auto* ident = ast::Unparen(pointer)->TryAs<ast::Ident>();
  auto* var = ident == nullptr ? nullptr : types::As<types::Var>(info_->ObjectOf(ident));
  auto found = var == nullptr ? variables_.end() : variables_.find(var);
  bool followed = found != variables_.end() && found->second.storage == Storage::kFollowed;
  return followed ? &found->second : nullptr;
}

// Of a method with a pointer receiver: then the call must be inlined.
bool FunctionCompiler::IsReceiverInSlots(const ast::SelectorExpr* method) {
  if (FollowedVariable(method->x) != nullptr) return true;
  types::Var* var = RootVariable(*info_, method->x);
  return var != nullptr && var->address_taken && HasCallsInlined(var);
}

// The same of a call that gets a pointer to slots as an argument.
bool FunctionCompiler::IsArgumentInSlots(const ast::Expr* argument) {
  if (FollowedVariable(argument) != nullptr) return true;
  types::Var* var = AddressedVariable(*info_, argument);
  return var != nullptr && HasCallsInlined(var);
}

bool FunctionCompiler::IsInlined(const ast::CallExpr* call) {
  return InlinableCallee(call).has_value();
}

// An argument that is a pointer to slots as a variable of the body.
FunctionCompiler::Variable FunctionCompiler::InlinedPointer(const ast::Expr* argument,
                                                            Operand* hold) {
  if (const Variable* followed = FollowedVariable(argument)) return *followed;
  Location place = Locate(ast::Unparen(argument)->As<ast::UnaryExpr>()->x);
  DCHECK(place.kind == Location::Kind::kSlots);
  *hold = std::move(place.base);
  return {Storage::kFollowed, hold->reg(), {}, place.offset, place.packed};
}

// The receiver as a variable of the body. `stays`: nothing changes while the body runs.
FunctionCompiler::Variable FunctionCompiler::InlinedReceiver(const ast::SelectorExpr* selector,
                                                             types::Func* method, bool stays,
                                                             Operand* hold) {
  At at(*this, selector->pos);
  const types::Selection* selection = info_->SelectionOf(selector);
  Location holder = Locate(selector->x);
  holder =
      FollowPath(std::move(holder), std::span(selection->index).first(selection->index.size() - 1));
  auto* pointer = types::UnderAs<types::Pointer>(holder.type);
  if (method->HasPointerReceiver()) {
    if (pointer == nullptr && holder.kind == Location::Kind::kSlots) {
      *hold = std::move(holder.base);
      return {Storage::kFollowed, hold->reg(), {}, holder.offset, holder.packed};
    }
    *hold = pointer != nullptr ? Load(std::move(holder)) : AddressOf(std::move(holder));
    return {Storage::kSlots, hold->reg(), kPointer};
  }
  if (pointer != nullptr && types::AsNamed(holder.type) == nullptr) {
    holder = Dereference(Load(std::move(holder)), pointer->elem);
  }
  const Shape& shape = ShapeOf(holder.type);
  if (stays && shape.access == Access::kValue && shape.size > 0) {
    if (holder.kind == Location::Kind::kElement) holder = InMemory(std::move(holder));
    if (holder.kind == Location::Kind::kMemory) {
      if (!holder.never_nil) code_.Emit(Opcode::kNilCheck, holder.base.reg());
      *hold = std::move(holder.base);
      return {Storage::kSpilled, hold->reg(), kPointer, holder.offset};
    }
  }
  *hold = Load(std::move(holder));
  return {Storage::kSlots, hold->reg(), shape.pattern};
}

// Exchanges what is known of the body around with what is known of the callee's.
void FunctionCompiler::EnterFamily(InlineCandidate& callee) {
  // Numbers of nodes are those of a package.
  if (callee.package != package_) std::swap(callee.orders, orders_);
  std::swap(callee.package, package_);
  std::swap(callee.family, family_);
  info_ = &family_->info;
}

// False, with nothing emitted, when the call stays one.
bool FunctionCompiler::InlineInto(const ast::CallExpr* call, Target target) {
  std::optional<InlineCandidate> callee = InlinableCallee(call);
  if (!callee) return false;
  types::Func* func = callee->func;
  const ast::SelectorExpr* receiver = callee->receiver;
  InstanceInfo& info = callee->family->info;
  At at(*this, call->pos);
  const types::Signature* signature = func->signature();
  std::vector<const ast::Expr*> arguments;
  std::vector<types::Var*> parameters;
  if (receiver != nullptr) {
    arguments.push_back(receiver->x);
    parameters.push_back(signature->receiver);
  }
  for (size_t i = 0; i < call->args.size(); ++i) {
    arguments.push_back(call->args[i]);
    parameters.push_back(signature->params->vars[i]);
  }
  bool stays = callee->verdict == Inlining::kReads;
  for (const ast::Expr* argument : arguments) stays = stays && !HasEffects(argument);

  std::vector<Operand> operands(arguments.size());
  std::vector<Variable> variables(arguments.size());
  for (size_t i : EvaluationOrder(arguments)) {
    types::Type* type = info.TypeOf(parameters[i]);
    if (i == 0 && receiver != nullptr) {
      variables[i] =
          InlinedReceiver(receiver, func, stays && !parameters[i]->reassigned, &operands[i]);
    } else if (IsArgumentInSlots(arguments[i])) {
      variables[i] = InlinedPointer(arguments[i], &operands[i]);
    } else if (IsIntegerNumber(NumberOf(type)) && !parameters[i]->reassigned &&
               (ConstantOf(arguments[i]) != nullptr || FoldedConstant(arguments[i]))) {
      variables[i].storage = Storage::kConstant;
      const types::Constant* constant = ConstantOf(arguments[i]);
      variables[i].word = constant != nullptr
                              ? ConstantWord(*constant, type)
                              : static_cast<uint64_t>(int64_t{*FoldedConstant(arguments[i])});
    } else {
      operands[i] = ValueAs(arguments[i], type);
      variables[i] = {Storage::kSlots, operands[i].reg(), ShapeOf(type).pattern};
    }
    if (parameters[i]->reassigned && operands[i].IsBorrowed()) {
      operands[i] = Owned(std::move(operands[i]), type);
      variables[i].reg = operands[i].reg();
    }
  }

  const bool follows_slots =
      std::any_of(variables.begin(), variables.end(),
                  [](const Variable& variable) { return variable.storage == Storage::kFollowed; });
  if (follows_slots && callee->verdict == Inlining::kWrites) {
    // The body may change what it got from there.
    for (size_t i = 0; i < operands.size(); ++i) {
      if (!operands[i].IsBorrowed() || variables[i].storage != Storage::kSlots) continue;
      operands[i] = Owned(std::move(operands[i]), info.TypeOf(parameters[i]));
      variables[i].reg = operands[i].reg();
    }
  }

  for (size_t i = 0; i < parameters.size(); ++i) variables_[parameters[i]] = variables[i];
  const std::vector<types::Var*>& results = signature->results->vars;
  const ast::BlockStmt* body = func->decl->body;
  InlinedCall inlined{.target = target,
                      .result_type = results.empty() ? nullptr : info.TypeOf(results[0]),
                      .result = VariableForTarget(*callee, target),
                      .last = body->stmts.empty() ? nullptr : body->stmts.back(),
                      .end = code_.NewLabel(),
                      .level = inlined_ == nullptr ? 1 : inlined_->level + 1,
                      .outer = inlined_};
  std::string_view outer_name = std::exchange(object_name_, {});
  uint32_t around = code_.BeginInlined(callee->function);
  std::vector<HeldValue> outer_held = std::exchange(held_, {});
  inlined_ = &inlined;
  EnterFamily(*callee);
  Block(body);
  EnterFamily(*callee);
  inlined_ = inlined.outer;
  held_ = std::move(outer_held);
  if (inlined.jumps_to_end) code_.Bind(inlined.end);
  code_.EndInlined(around);
  object_name_ = outer_name;
  for (types::Var* parameter : parameters) variables_.erase(parameter);
  if (inlined.result != nullptr) variables_.erase(inlined.result);
  return true;
}

// The variable of the callee's body that may live where its result is wanted from the start: nobody
// else looks there before the body has ended.
const types::Var* FunctionCompiler::VariableForTarget(const InlineCandidate& callee,
                                                      Target target) {
  if (!target.fresh || target.reg == kNoReg || InWindowArea(target.reg)) return nullptr;
  return program_.inline_policy().ReturnedVariable(callee.func, callee.package->info());
}

bool FunctionCompiler::LivesInTarget(const types::Var* var) const {
  return inlined_ != nullptr && inlined_->result == var;
}

// False: the variable is one of the scope's. It may have got other slots all the same.
bool FunctionCompiler::BindToTarget(const types::Var* var, Reg reg) {
  if (!LivesInTarget(var)) return false;
  if (reg != inlined_->target.reg) inlined_->result = nullptr;
  return inlined_->result != nullptr;
}

Reg FunctionCompiler::SlotsFor(const types::Var* var, Pattern pattern) {
  return LivesInTarget(var) ? inlined_->target.reg : registers_.Allocate(pattern);
}

void FunctionCompiler::ReturnFromInlined(const ast::ReturnStmt* stmt) {
  if (inlined_->result_type != nullptr && inlined_->result == nullptr) {
    if (inlined_->target.reg == kNoReg) {
      Discard(stmt->results[0]);
    } else {
      Into(stmt->results[0], inlined_->result_type, inlined_->target);
    }
  }
  if (stmt == inlined_->last) return;
  inlined_->jumps_to_end = true;
  code_.EmitJump(Opcode::kJump, inlined_->end);
}

}  // namespace goknot::compiler
