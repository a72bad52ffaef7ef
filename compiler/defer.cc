// go and defer: the function value and the arguments are evaluated now, the call happens later.
// Both instructions take a func value and its arguments in consecutive slots; a builtin is called
// through a small function made for it. A deferred call whose arguments do not fit its record is
// deferred as a closure without arguments that makes it.
//
// Source: the Go specification, "Go statements", "Defer statements". Tests:
// tests/programs/goroutines/, tests/programs/defers/.
#include <algorithm>

#include "base/check.h"
#include "compiler/function_compiler.h"
#include "vm/unwind.h"

namespace goknot::compiler {

void FunctionCompiler::GoOrDefer(const ast::CallStmt* stmt) {
  At at(*this, stmt->pos);
  auto* call = ast::Unparen(stmt->call)->As<ast::CallExpr>();
  if (auto builtin = BuiltinOf(call)) {
    GoOrDeferBuiltin(stmt, call, *builtin);
    return;
  }
  Callee callee = ResolveCallee(call->fun);
  uint32_t slots = ArgumentSlots(callee);
  Operand function;
  switch (callee.kind) {
    case CallKind::kStatic:
      function = TemporaryPointer();
      FunctionValueInto(callee.function, Fresh(function.reg()));
      break;
    case CallKind::kClosure:
      function = Owned(std::move(callee.value), TypeOf(call->fun));
      break;
    case CallKind::kInterface:
      function = TemporaryPointer();
      code_.Emit(Opcode::kFindMethod, function.reg(), callee.value.reg(), 0, 0,
                 static_cast<int32_t>(callee.method));
      break;
  }
  Reg base = registers_.OpenScratch(std::max(slots, 1u));
  Operand hold = Operand::Window(registers_, base);
  std::vector<uint8_t> kinds;
  auto add_kinds = [&](types::Type* type) {
    const Pattern& pattern = ShapeOf(type).pattern;
    for (uint32_t i = 0; i < pattern.slots; ++i) kinds.push_back(pattern.pointers >> i & 1);
  };
  if (callee.kind == CallKind::kInterface) {
    Move(base, callee.value.reg() + 1, 1);
    kinds.push_back(1);
  } else if (callee.receiver != nullptr) {
    auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
    add_kinds(method->signature()->receiver->type);
  }
  for (types::Var* parameter : callee.signature->params->vars) add_kinds(parameter->type);
  Arguments(call, callee, base, /*first_is_there=*/false);
  EmitGoOrDefer(stmt, function.reg(), base, slots, kinds);
}

void FunctionCompiler::GoOrDeferBuiltin(const ast::CallStmt* stmt, const ast::CallExpr* call,
                                        types::BuiltinId id) {
  std::vector<types::Type*> operand_types = BuiltinOperandTypes(call, id);
  std::vector<uint8_t> kinds;
  uint32_t slots = 0;
  for (types::Type* type : operand_types) {
    const Pattern& pattern = ShapeOf(type).pattern;
    for (uint32_t i = 0; i < pattern.slots; ++i) kinds.push_back(pattern.pointers >> i & 1);
    slots += pattern.slots;
  }
  Reg base = registers_.OpenScratch(std::max(slots, 1u));
  Operand hold = Operand::Window(registers_, base);
  Reg reg = base;
  if (types::Tuple* tuple = TupleArgument(call)) {
    Operand values = Value(call->args[0]);
    Reg from = values.reg();
    for (size_t i = 0; i < operand_types.size(); ++i) {
      ConvertInto(from, tuple->vars[i]->type, operand_types[i], Fresh(reg));
      from += ShapeOf(tuple->vars[i]->type).slots();
      reg += ShapeOf(operand_types[i]).slots();
    }
  } else {
    for (size_t i = 0; i < call->args.size(); ++i) {
      Into(call->args[i], operand_types[i], Fresh(reg));
      reg += ShapeOf(operand_types[i]).slots();
    }
  }
  std::string name(ast::Unparen(call->fun)->TryAs<ast::Ident>() != nullptr
                       ? ast::Unparen(call->fun)->As<ast::Ident>()->name.text()
                       : std::string_view("builtin"));
  vm::Function* shim = program_.BuiltinShim(source_.package, id, std::move(operand_types), name);
  Operand function = TemporaryPointer();
  LoadAddress(function.reg(), &shim->object);
  EmitGoOrDefer(stmt, function.reg(), base, slots, kinds);
}

void FunctionCompiler::EmitGoOrDefer(const ast::CallStmt* stmt, Reg function, Reg arguments,
                                     uint32_t slots, std::span<const uint8_t> kinds) {
  At at(*this, stmt->pos);
  if (stmt->keyword == lexer::Token::kGo) {
    code_.Emit(Opcode::kGo, arguments, function, slots, SiteConstant(stmt->pos, {}));
    return;
  }
  if (slots > vm::kMaxDeferArguments) {
    Operand packed = PackCall(function, arguments, kinds);
    EmitGoOrDefer(stmt, packed.reg(), arguments, 0, {});
    return;
  }
  uint64_t pointers = 0;
  for (size_t i = 0; i < kinds.size(); ++i) pointers |= static_cast<uint64_t>(kinds[i]) << i;
  if (range_ != nullptr) {
    code_.Emit(Opcode::kDeferTo, arguments, function, slots, defer_group_,
               static_cast<int32_t>(code_.Word(pointers)));
    return;
  }
  code_.Emit(Opcode::kDefer, arguments, function, slots, 0,
             static_cast<int32_t>(code_.Word(pointers)));
  most_defer_slots_ = std::max(most_defer_slots_, slots + 1);
}

// A closure that makes the call: its arguments lie in an object of words of any kind, all of which
// the collector looks at.
Operand FunctionCompiler::PackCall(Reg function, Reg arguments, std::span<const uint8_t> kinds) {
  constexpr uint32_t kCaptures = 2;
  Reg captures = registers_.OpenScratch(kCaptures);
  Operand hold = Operand::Window(registers_, captures);
  Move(captures, function, 1);
  const Reg object = captures + 1;
  types::Type* words = program_.universe().New<types::Array>(
      basic(types::BasicKind::kUnsafePointer), static_cast<int64_t>(kinds.size()));
  code_.Emit(Opcode::kNew, object, 0, code_.Word(0), 0, static_cast<int32_t>(TypeConstant(words)));
  for (size_t i = 0; i < kinds.size(); ++i) {
    code_.Emit(kinds[i] != 0 ? Opcode::kStorePointer : Opcode::kStore64, object, arguments + i, 0,
               0, static_cast<int32_t>(8 * i));
  }
  Operand closure = TemporaryPointer();
  MakeClosure(program_.PackedCall(source_.package, function_, {kinds.begin(), kinds.end()}),
              captures, kCaptures, 0b11, Fresh(closure.reg()));
  return closure;
}

void FunctionCompiler::CompilePackedCall() {
  const Reg closure = function_.parameter_slots;
  Operand function = TemporaryPointer();
  Operand object = TemporaryPointer();
  code_.Emit(Opcode::kLoadPointer, function.reg(), closure, 0, 0, 8);
  code_.Emit(Opcode::kLoadPointer, object.reg(), closure, 0, 0, 16);
  const std::vector<uint8_t>& kinds = source_.packed_kinds;
  Reg window = registers_.OpenWindow(kinds.size() + 1);
  Operand hold = Operand::Window(registers_, window);
  for (size_t i = 0; i < kinds.size(); ++i) {
    code_.Emit(kinds[i] != 0 ? Opcode::kLoadPointer : Opcode::kLoad64, window + i, object.reg(), 0,
               0, static_cast<int32_t>(8 * i));
  }
  code_.Emit(Opcode::kCallClosure, window, function.reg(), kinds.size(),
             ResultKinds(program_.universe().empty_tuple()));
  code_.Emit(Opcode::kReturn);
}

}  // namespace goknot::compiler
