// Func values: literals with what they capture, functions and methods as values.
//
// A func value is a pointer to an object whose first word is the vm::Function; captures follow in
// slot form. Functions that capture nothing have one object for ever, inside the vm::Function.
//
// Source: the Go specification, "Function literals", "Method values", "Method expressions". Tests:
// tests/programs/closures/.
#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

void FunctionCompiler::FunctionValueInto(vm::Function* function, Target target) {
  if (IsRedefinable(function)) {
    Operand cell = TemporaryPointer();
    LoadAddress(cell.reg(), program_.BindingOf(function));
    code_.Emit(Opcode::kLoadPointer, target.reg, cell.reg());
    return;
  }
  LoadAddress(target.reg, &function->object);
}

// A function that a prompt's entry declared: a later one may declare another by its name.
bool FunctionCompiler::IsRedefinable(const vm::Function* function) {
  const auto* source = static_cast<const FunctionSource*>(function->source);
  return source->kind == SourceKind::kDeclared && source->package->config().prompt;
}

void FunctionCompiler::MakeClosure(vm::Function* function, Reg captures, uint32_t slots,
                                   uint64_t pointers, Target target) {
  code_.Emit(Opcode::kMakeClosure, target.reg, captures, slots, code_.Word(pointers),
             static_cast<int32_t>(code_.Pointer(function)));
}

// A closure has a pointer map of 64 bits. More variables than that has room for, all of them in
// cells (escape.cc), are captured as one: an array of their cells.
bool FunctionCompiler::CapturesThroughArray(const types::Body* body) {
  return body->captures.size() > kMostCapturedSlots;
}

Pattern FunctionCompiler::CapturePattern(const types::Body* body) {
  if (CapturesThroughArray(body)) return kPointer;
  Pattern all;
  for (const types::Var* var : body->captures) {
    const Variable& variable = variables_.at(var);
    Pattern pattern = variable.storage == Storage::kCell ? kPointer : variable.pattern;
    if (all.slots < 64) all.pointers |= pattern.pointers << all.slots;
    all.slots += pattern.slots;
  }
  return all;
}

void FunctionCompiler::CapturesInto(const types::Body* body, Reg base) {
  if (CapturesThroughArray(body)) {
    types::Type* cells = program_.universe().New<types::Array>(
        basic(types::BasicKind::kUnsafePointer), static_cast<int64_t>(body->captures.size()));
    code_.Emit(Opcode::kNew, base, 0, code_.Word(0), 0, static_cast<int32_t>(TypeConstant(cells)));
    int32_t offset = 0;
    for (const types::Var* var : body->captures) {
      const Variable& variable = variables_.at(var);
      DCHECK(variable.storage == Storage::kCell);
      code_.Emit(Opcode::kStorePointer, base, variable.reg, 0, 0, offset);
      offset += 8;
    }
    return;
  }
  for (const types::Var* var : body->captures) {
    const Variable& variable = variables_.at(var);
    uint32_t count = variable.storage == Storage::kCell ? 1 : variable.pattern.slots;
    Move(base, variable.reg, count);
    base += count;
  }
}

void FunctionCompiler::LiteralInto(const ast::FuncLit* literal, Target target) {
  const types::Body* body = info_->BodyOf(literal);
  vm::Function* function = program_.LiteralFunction(source_, function_, literal, family_);
  if (body->captures.empty()) {
    FunctionValueInto(function, target);
    return;
  }
  auto [slots, pointers] = CapturePattern(body);
  if (body->captures.size() == 1) {
    MakeClosure(function, variables_.at(body->captures[0]).reg, slots, pointers, target);
    return;
  }
  Reg base = registers_.OpenScratch(slots);
  Operand hold = Operand::Window(registers_, base);
  CapturesInto(body, base);
  MakeClosure(function, base, slots, pointers, target);
}

void FunctionCompiler::MethodValueInto(const ast::SelectorExpr* selector, Target target) {
  const types::Selection* selection = info_->SelectionOf(selector);
  auto* method = static_cast<types::Func*>(selection->object);
  std::span<types::Type* const> type_args = TypeArgumentsOf(selector->selector);
  if (selection->kind == types::SelectionKind::kMethodExpression) {
    bool is_pointer = types::UnderAs<types::Pointer>(selection->receiver) != nullptr;
    bool is_direct = selection->index.size() == 1 && !types::IsInterface(selection->receiver) &&
                     is_pointer == method->HasPointerReceiver();
    FunctionValueInto(
        is_direct ? program_.FunctionOf(method, type_args)
                  : program_.ForwardFunction(
                        source_.package,
                        {ForwardReceiver::kParameter, selection->receiver, selection->index, method,
                         std::vector<types::Type*>(type_args.begin(), type_args.end())}),
        target);
    return;
  }
  // A method value holds its receiver, evaluated now.
  Callee callee;
  CHECK(ResolveMethodCallee(selector, &callee));
  if (callee.kind == CallKind::kInterface) {
    types::Type* type = TypeOf(selector->x);
    if (selection->index.size() > 1) {
      auto* holder = types::UnderAs<types::Interface>(method->signature()->receiver->type);
      type = holder;
    }
    Operand checked = TemporaryPointer();
    code_.Emit(Opcode::kFindMethod, checked.reg(), callee.value.reg(), 0, 0,
               static_cast<int32_t>(callee.method));
    vm::Function* function = program_.ForwardFunction(
        source_.package, {ForwardReceiver::kCaptured, type, {selection->index.back()}, method, {}});
    MakeClosure(function, callee.value.reg(), 2, kInterfacePattern.pointers, target);
    return;
  }
  types::Type* type = method->signature()->receiver->type;
  const Shape& shape = ShapeOf(type);
  Operand receiver = Temporary(type);
  ReceiverInto(selector, method, Fresh(receiver.reg()));
  vm::Function* function = program_.ForwardFunction(
      source_.package, {ForwardReceiver::kCaptured,
                        type,
                        {0},
                        method,
                        std::vector<types::Type*>(type_args.begin(), type_args.end())});
  MakeClosure(function, receiver.reg(), shape.slots(), shape.pattern.pointers, target);
}

}  // namespace goknot::compiler
