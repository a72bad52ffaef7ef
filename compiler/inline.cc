// Calls whose callee's body is compiled in their place. Which ones: inline_policy.h.
//
// Arguments are evaluated in the order of a call, into whatever holds them already: a parameter
// that nobody assigns to is just another name of that. A struct that a method gets as its receiver
// stays where it is, when nothing can change it meanwhile. `return` writes the result where the
// caller wants it and jumps behind the body.
//
// Source: the Go specification, "Calls", "Method values". Tests:
// tests/programs/functions/inlined*.go.
#include <utility>

#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

constexpr int kMostLevels = 4;
constexpr size_t kMostInstructions = 20'000;  // of the function around

}  // namespace

struct FunctionCompiler::InlinedCall {
  Target target;             // kNoReg: nobody wants the result
  types::Type* result_type;  // null: there is none
  const ast::Stmt* last;     // of the body
  Label end;
  bool jumps_to_end = false;
  int level;
  InlinedCall* outer;
};

// The callee, with the selector that names its receiver; null when the call stays one.
types::Func* FunctionCompiler::InlinableCallee(const ast::CallExpr* call,
                                               const ast::SelectorExpr** receiver) {
  if (source_.package == nullptr || call->has_dots || IsConversion(call) || BuiltinOf(call)) {
    return nullptr;
  }
  const ast::Expr* fun = ast::Unparen(call->fun);
  types::Func* func = nullptr;
  const ast::Expr* name = fun;
  if (const ast::Ident* function = StaticFunction(fun)) {
    func = types::As<types::Func>(info_.UseOf(function));
    name = function;
  } else if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info_.SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue ||
        types::IsInterface(HolderType(*selection))) {
      return nullptr;
    }
    func = static_cast<types::Func*>(selection->object);
    name = selector->selector;
    *receiver = selector;
  }
  if (func == nullptr || func->origin != nullptr || func->decl == nullptr) return nullptr;
  if (info_.InstanceOf(name) != nullptr || program_.PackageOf(func) != source_.package) {
    return nullptr;
  }
  if (source_.package->config().prompt || TupleArgument(call) != nullptr) return nullptr;
  if (code_.size() > kMostInstructions) return nullptr;
  if (inlined_ != nullptr && inlined_->level >= kMostLevels) return nullptr;
  if (program_.inline_policy().Of(func, source_.package->info()) == Inlining::kNever) {
    return nullptr;
  }
  auto is_boxed = [&](const types::Var* var) { return ShapeOf(TypeOf(var)).boxed; };
  const types::Signature* signature = func->signature();
  if (signature->receiver != nullptr && is_boxed(signature->receiver)) return nullptr;
  for (const types::Var* var : signature->params->vars) {
    if (is_boxed(var)) return nullptr;
  }
  for (const types::Var* var : source_.package->info().BodyOf(func->decl)->locals) {
    if (is_boxed(var)) return nullptr;
  }
  return func;
}

bool FunctionCompiler::IsInlined(const ast::CallExpr* call) {
  const ast::SelectorExpr* receiver = nullptr;
  return InlinableCallee(call, &receiver) != nullptr;
}

// The receiver as a variable of the body. `stays`: nothing changes while the body runs.
FunctionCompiler::Variable FunctionCompiler::InlinedReceiver(const ast::SelectorExpr* selector,
                                                             types::Func* method, bool stays,
                                                             Operand* hold) {
  At at(*this, selector->pos);
  const types::Selection* selection = info_.SelectionOf(selector);
  Location holder = Locate(selector->x);
  holder =
      FollowPath(std::move(holder), std::span(selection->index).first(selection->index.size() - 1));
  auto* pointer = types::UnderAs<types::Pointer>(holder.type);
  if (method->HasPointerReceiver()) {
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

// False, with nothing emitted, when the call stays one.
bool FunctionCompiler::InlineInto(const ast::CallExpr* call, Target target) {
  const ast::SelectorExpr* receiver = nullptr;
  types::Func* func = InlinableCallee(call, &receiver);
  if (func == nullptr) return false;
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
  bool stays = program_.inline_policy().Of(func, source_.package->info()) == Inlining::kReads;
  for (const ast::Expr* argument : arguments) stays = stays && !HasEffects(argument);

  std::vector<Operand> operands(arguments.size());
  std::vector<Variable> variables(arguments.size());
  for (size_t i : EvaluationOrder(arguments)) {
    types::Type* type = TypeOf(parameters[i]);
    if (i == 0 && receiver != nullptr) {
      variables[i] =
          InlinedReceiver(receiver, func, stays && !parameters[i]->reassigned, &operands[i]);
    } else {
      operands[i] = ValueAs(arguments[i], type);
      variables[i] = {Storage::kSlots, operands[i].reg(), ShapeOf(type).pattern};
    }
    if (parameters[i]->reassigned && operands[i].IsBorrowed()) {
      operands[i] = Owned(std::move(operands[i]), type);
      variables[i].reg = operands[i].reg();
    }
  }

  for (size_t i = 0; i < parameters.size(); ++i) variables_[parameters[i]] = variables[i];
  const std::vector<types::Var*>& results = signature->results->vars;
  const ast::BlockStmt* body = func->decl->body;
  InlinedCall inlined{.target = target,
                      .result_type = results.empty() ? nullptr : TypeOf(results[0]),
                      .last = body->stmts.empty() ? nullptr : body->stmts.back(),
                      .end = code_.NewLabel(),
                      .level = inlined_ == nullptr ? 1 : inlined_->level + 1,
                      .outer = inlined_};
  std::string_view outer_name = std::exchange(object_name_, {});
  uint32_t around = code_.BeginInlined(program_.FunctionOf(func));
  inlined_ = &inlined;
  Block(body);
  inlined_ = inlined.outer;
  if (inlined.jumps_to_end) code_.Bind(inlined.end);
  code_.EndInlined(around);
  object_name_ = outer_name;
  for (types::Var* parameter : parameters) variables_.erase(parameter);
  return true;
}

void FunctionCompiler::ReturnFromInlined(const ast::ReturnStmt* stmt) {
  if (inlined_->result_type != nullptr) {
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
