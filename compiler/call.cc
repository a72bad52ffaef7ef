// Calls: of declared functions, func values, methods and interface methods. Arguments are computed
// in the callee's window; results stay in the window as the call's operand.
//
// When the first argument is itself a call, its result lies where the new window's slot 0 will be:
// f(g(x)) moves nothing.
//
// Source: the Go specification, "Calls", "Passing arguments to ... parameters". Tests:
// tests/programs/calls/.
#include <algorithm>

#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

using ast::Kind;

bool FunctionCompiler::IsConversion(const ast::CallExpr* call) {
  return info_->ModeOf(ast::Unparen(call->fun)) == types::Mode::kType ||
         info_->ModeOf(call->fun) == types::Mode::kType;
}

std::optional<types::BuiltinId> FunctionCompiler::BuiltinOf(const ast::CallExpr* call) {
  const ast::Expr* fun = ast::Unparen(call->fun);
  if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    if (info_->SelectionOf(selector) != nullptr) return std::nullopt;
    fun = selector->selector;
  }
  if (fun->kind != Kind::kIdent) return std::nullopt;
  auto* builtin = types::As<types::Builtin>(info_->UseOf(fun));
  if (builtin == nullptr) return std::nullopt;
  return builtin->id;
}

// f for f[int], when f is a generic function: its type arguments are known of its identifier.
const ast::Expr* FunctionCompiler::WithoutTypeArguments(const ast::Expr* expr) {
  expr = ast::Unparen(expr);
  auto* index = expr->TryAs<ast::IndexExpr>();
  if (index == nullptr) return expr;
  const ast::Expr* generic = ast::Unparen(index->x);
  auto* selector = generic->TryAs<ast::SelectorExpr>();
  const ast::Expr* name = selector == nullptr ? generic : selector->selector;
  return info_->InstanceOf(name) == nullptr ? expr : generic;
}

// The identifier of the declared function that the operand is; null for others, methods included.
const ast::Ident* FunctionCompiler::StaticFunction(const ast::Expr* fun) {
  fun = WithoutTypeArguments(fun);
  if (auto* selector = fun->TryAs<ast::SelectorExpr>()) {
    if (info_->SelectionOf(selector) != nullptr) return nullptr;
    fun = selector->selector;
  }
  auto* ident = fun->TryAs<ast::Ident>();
  return ident != nullptr && types::As<types::Func>(info_->UseOf(ident)) != nullptr ? ident
                                                                                    : nullptr;
}

std::span<types::Type* const> FunctionCompiler::TypeArgumentsOf(const ast::Ident* name) {
  const types::Instance* instance = info_->InstanceOf(name);
  if (instance == nullptr) return {};
  return instance->type_args;
}

vm::Function* FunctionCompiler::FunctionNamed(const ast::Ident* name) {
  return program_.FunctionOf(types::As<types::Func>(info_->UseOf(name)), TypeArgumentsOf(name));
}

types::Type* HolderType(const types::Selection& selection) {
  types::Type* type = selection.receiver;
  for (size_t i = 0; i + 1 < selection.index.size(); ++i) {
    if (auto* pointer = types::UnderAs<types::Pointer>(type)) type = pointer->elem;
    auto* structure = types::UnderAs<types::Struct>(type);
    type = structure->fields[static_cast<size_t>(selection.index[i])]->type;
  }
  return type;
}

bool FunctionCompiler::ResolveMethodCallee(const ast::SelectorExpr* selector, Callee* callee) {
  const types::Selection* selection = info_->SelectionOf(selector);
  if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue) return false;
  auto* method = static_cast<types::Func*>(selection->object);
  const types::Instance* instance = info_->InstanceOf(selector->selector);
  callee->signature =
      types::UnderAs<types::Signature>(instance == nullptr ? selection->type : instance->type);
  if (types::IsInterface(HolderType(*selection))) {
    callee->kind = CallKind::kInterface;
    Location holder = Locate(selector->x);
    holder = FollowPath(std::move(holder),
                        std::span(selection->index).first(selection->index.size() - 1));
    callee->value = Load(std::move(holder));
    callee->method = program_.descriptors().MethodIdOf(method);
    callee->interface_method = method;
    return true;
  }
  callee->kind = CallKind::kStatic;
  callee->function = program_.FunctionOf(method, TypeArgumentsOf(selector->selector));
  callee->receiver = selector;
  return true;
}

FunctionCompiler::Callee FunctionCompiler::ResolveCallee(const ast::Expr* written) {
  const ast::Expr* fun = WithoutTypeArguments(written);
  Callee callee;
  if (const ast::Ident* name = StaticFunction(fun)) {
    const types::Instance* instance = info_->InstanceOf(name);
    callee.kind = CallKind::kStatic;
    callee.signature = types::UnderAs<types::Signature>(
        instance == nullptr ? info_->UseOf(name)->type : instance->type);
    callee.function = FunctionNamed(name);
    return callee;
  }
  if (auto* selector = fun->TryAs<ast::SelectorExpr>();
      selector != nullptr && ResolveMethodCallee(selector, &callee)) {
    return callee;
  }
  callee.kind = CallKind::kClosure;
  // Without its type arguments a method expression has a generic type.
  callee.signature = types::UnderAs<types::Signature>(TypeOf(written));
  callee.value = Value(fun);
  return callee;
}

void FunctionCompiler::ReceiverInto(const ast::SelectorExpr* selector, types::Func* method,
                                    Target target) {
  const types::Selection* selection = info_->SelectionOf(selector);
  Location holder = Locate(selector->x);
  holder =
      FollowPath(std::move(holder), std::span(selection->index).first(selection->index.size() - 1));
  auto* pointer = types::UnderAs<types::Pointer>(holder.type);
  if (method->HasPointerReceiver()) {
    if (pointer != nullptr) {
      LoadInto(holder, target);
    } else {
      Operand address = AddressOf(std::move(holder));
      Move(target.reg, address.reg(), 1);
    }
    return;
  }
  if (pointer != nullptr && types::AsNamed(holder.type) == nullptr) {
    holder = Dereference(Load(std::move(holder)), pointer->elem);
  }
  LoadInto(holder, target);
}

uint32_t FunctionCompiler::ArgumentSlots(const Callee& callee) {
  uint32_t slots = ShapeOf(callee.signature->params).slots();
  if (callee.kind == CallKind::kInterface) return slots + 1;
  if (callee.receiver != nullptr) {
    auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
    slots += ShapeOf(method->signature()->receiver->type).slots();
  }
  return slots;
}

void FunctionCompiler::Arguments(const ast::CallExpr* call, const Callee& callee, Reg base,
                                 bool first_is_there) {
  const std::vector<types::Var*>& params = callee.signature->params->vars;
  size_t fixed = params.size();
  bool packs = callee.signature->variadic && !call->has_dots;
  if (packs) --fixed;

  // What stands in the window: the receiver, the fixed arguments, the variadic slice.
  struct Item {
    const ast::Expr* expr;  // null: the variadic slice
    types::Type* type;
    Reg reg;
    bool is_receiver;
    Order order;
  };
  std::vector<Item> items;
  Reg reg = base;
  if (callee.kind == CallKind::kInterface) ++reg;
  if (callee.receiver != nullptr) {
    auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
    types::Type* type = method->signature()->receiver->type;
    items.push_back({callee.receiver, type, reg, true, OrderIn(callee.receiver->x)});
    reg += ShapeOf(type).slots();
  }

  // f(g()) with several results.
  if (types::Tuple* tuple = TupleArgument(call)) {
    if (!items.empty()) {
      auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
      ReceiverInto(callee.receiver, method, Fresh(items[0].reg));
    }
    Operand values = Value(call->args[0]);
    Reg from = values.reg();
    for (size_t i = 0; i < fixed; ++i) {
      ConvertInto(from, tuple->vars[i]->type, params[i]->type, Fresh(reg));
      from += ShapeOf(tuple->vars[i]->type).slots();
      reg += ShapeOf(params[i]->type).slots();
    }
    if (!packs) return;
    auto* slice = types::UnderAs<types::Slice>(params[fixed]->type);
    uint32_t count = static_cast<uint32_t>(tuple->size() - fixed);
    SliceFromValues(
        slice, count,
        [&](uint32_t i, Location& place) {
          types::Type* type = tuple->vars[fixed + i]->type;
          if (NeedsInterface(type, place.type)) {
            Operand converted = Temporary(place.type);
            InterfaceInto(from, type, Fresh(converted.reg()));
            Store(place, converted.reg());
          } else {
            Store(place, from);
          }
          from += ShapeOf(type).slots();
        },
        Fresh(reg));
    return;
  }

  for (size_t i = 0; i < fixed; ++i) {
    items.push_back({call->args[i], params[i]->type, reg, false, OrderIn(call->args[i])});
    reg += ShapeOf(params[i]->type).slots();
  }
  if (packs) {
    Order order = Order::kFree;
    for (size_t i = fixed; i < call->args.size(); ++i) {
      order = std::max(order, OrderIn(call->args[i]));
    }
    items.push_back({nullptr, params[fixed]->type, reg, false, order});
  }
  auto evaluate = [&](const Item& item) {
    if (item.is_receiver) {
      auto* method = static_cast<types::Func*>(info_->SelectionOf(callee.receiver)->object);
      At at(*this, callee.receiver->pos);
      ReceiverInto(callee.receiver, method, Fresh(item.reg));
    } else if (item.expr != nullptr) {
      Into(item.expr, item.type, Fresh(item.reg));
    } else {
      VariadicInto(types::UnderAs<types::Slice>(item.type), call->args.subspan(fixed),
                   Fresh(item.reg));
    }
  };
  bool effects = std::any_of(items.begin(), items.end(),
                             [](const Item& item) { return item.order == Order::kEffects; });
  for (bool early : {true, false}) {
    for (size_t i = first_is_there ? 1 : 0; i < items.size(); ++i) {
      if ((effects && items[i].order != Order::kFree) == early) evaluate(items[i]);
    }
  }
}

void FunctionCompiler::VariadicInto(types::Slice* type, std::span<ast::Expr* const> values,
                                    Target target) {
  if (values.empty()) {
    code_.Emit(Opcode::kZero, target.reg, 0, 2);
    return;
  }
  std::vector<const ast::Expr*> list(values.begin(), values.end());
  std::vector<size_t> order = EvaluationOrder(list);
  // The places come one by one in their own order of evaluation.
  SliceFromValues(
      type, static_cast<uint32_t>(values.size()),
      [&](uint32_t i, Location& place) {
        size_t at = order[i];
        place.offset += (static_cast<int64_t>(at) - i) * ShapeOf(type->elem).size;
        StoreExpr(place, list[at], true);
      },
      target);
}

// A slice over a new array of `count` elements; element(i, place) fills place i.
void FunctionCompiler::SliceFromValues(types::Slice* type, uint32_t count,
                                       const std::function<void(uint32_t, Location&)>& element,
                                       Target target) {
  if (count == 0) {
    code_.Emit(Opcode::kZero, target.reg, 0, 2);
    return;
  }
  Operand slow;
  Reg to = target.reg;
  if (!target.fresh) {
    slow = Operand::Local(registers_, kStringPattern);
    to = slow.reg();
  }
  const Shape& shape = ShapeOf(type->elem);
  types::Type* array = program_.universe().New<types::Array>(type->elem, count);
  int32_t array_constant = static_cast<int32_t>(TypeConstant(array));
  // A few elements that fill their slots are computed side by side and allocated at once.
  bool side_by_side =
      shape.size % 8 == 0 && shape.size * count <= runtime::kMaxInlineBytes && shape.size != 0;
  if (side_by_side) {
    uint32_t slots = static_cast<uint32_t>(shape.size / 8);
    Reg scratch = registers_.OpenScratch(slots * count);
    Operand hold = Operand::Window(registers_, scratch);
    for (uint32_t i = 0; i < count; ++i) {
      Location place;
      place.kind = Location::Kind::kSlots;
      place.type = type->elem;
      place.base = Operand::Borrowed(scratch);
      place.offset = static_cast<int64_t>(i) * shape.size;
      place.packed = true;
      element(i, place);
    }
    code_.Emit(Opcode::kNewBox, to, scratch, code_.Word(0), 0, array_constant);
  } else {
    code_.Emit(Opcode::kNew, to, 0, code_.Word(0), 0, array_constant);
    for (uint32_t i = 0; i < count; ++i) {
      Location place = Dereference(Operand::Borrowed(to), type->elem);
      place.offset = static_cast<int64_t>(i) * shape.size;
      place.never_nil = true;
      element(i, place);
    }
  }
  LoadInt(to + 1, static_cast<int64_t>(count | static_cast<uint64_t>(count) << 32));
  if (to != target.reg) Move(target.reg, to, 2);
}

Operand FunctionCompiler::Call(const ast::CallExpr* call) {
  At at(*this, call->pos);
  // A call as first operand, whose result can become slot 0 of our window.
  const ast::Expr* first = nullptr;
  types::Type* first_type = nullptr;
  Callee callee = ResolveCallee(call->fun);
  if (callee.receiver != nullptr) {
    const types::Selection* selection = info_->SelectionOf(callee.receiver);
    auto* method = static_cast<types::Func*>(selection->object);
    bool is_pointer = types::UnderAs<types::Pointer>(selection->receiver) != nullptr;
    if (selection->index.size() == 1 && is_pointer == method->HasPointerReceiver()) {
      first = ast::Unparen(callee.receiver->x);
      first_type = method->signature()->receiver->type;
    }
  } else if (callee.kind != CallKind::kInterface && !call->args.empty() &&
             (!callee.signature->variadic || callee.signature->params->size() > 1)) {
    first = ast::Unparen(call->args[0]);
    first_type = callee.signature->params->vars[0]->type;
  }
  uint32_t arguments = ArgumentSlots(callee);
  uint32_t results = ShapeOf(callee.signature->results).slots();
  uint32_t window_slots = std::max(arguments + 1, results);

  Operand window;
  bool first_is_there = false;
  if (first != nullptr && first->kind == Kind::kCallExpr &&
      !IsConversion(first->As<ast::CallExpr>()) && !BuiltinOf(first->As<ast::CallExpr>()) &&
      types::Exactly<types::Tuple>(TypeOf(first)) == nullptr &&
      !NeedsInterface(TypeOf(first), first_type) && ShapeOf(first_type).slots() > 0) {
    Operand value = Value(first);
    if (value.IsWindow() && registers_.IsTopmost(value.reg())) {
      window = std::move(value);
      registers_.Resize(window.reg(), window_slots);
      first_is_there = true;
    } else {
      window = Operand::Window(registers_, registers_.OpenWindow(window_slots));
      Move(window.reg(), value.reg(), ShapeOf(first_type).slots());
      first_is_there = true;
    }
  } else {
    window = Operand::Window(registers_, registers_.OpenWindow(window_slots));
  }
  Arguments(call, callee, window.reg(), first_is_there);
  code_.set_position(call->pos);
  EmitCall(callee, window.reg());
  registers_.Resize(window.reg(), results);
  return window;
}

// An instruction before a call that may do all the work and jump behind it; kNop: there is none.
Opcode FunctionCompiler::ShortcutOf(const vm::Function& function) {
  const types::Func* func = static_cast<const FunctionSource*>(function.source)->func;
  if (func == nullptr || func->package() == nullptr || func->package()->path() != "sync" ||
      func->signature()->receiver == nullptr || program_.runtime().lock_orders() != nullptr) {
    return Opcode::kNop;
  }
  auto* pointer = types::UnderAs<types::Pointer>(func->signature()->receiver->type);
  auto* named = pointer == nullptr ? nullptr : types::AsNamed(pointer->elem);
  if (named == nullptr || named->object->name() != "Mutex") return Opcode::kNop;
  if (func->name() == "Lock") return Opcode::kLockMutex;
  return func->name() == "Unlock" ? Opcode::kUnlockMutex : Opcode::kNop;
}

void FunctionCompiler::EmitCall(const Callee& callee, Reg window) {
  uint32_t arguments = ArgumentSlots(callee);
  switch (callee.kind) {
    case CallKind::kStatic: {
      Label done = code_.NewLabel();
      const Opcode shortcut = ShortcutOf(*callee.function);
      if (shortcut != Opcode::kNop) code_.EmitJump(shortcut, done, window);
      code_.EmitCall(window, arguments, ShapeOf(callee.signature->results).slots(),
                     callee.function);
      if (shortcut != Opcode::kNop) code_.Bind(done);
      break;
    }
    case CallKind::kClosure:
      code_.Emit(Opcode::kCallClosure, window, callee.value.reg(), arguments,
                 ResultKinds(callee.signature->results));
      break;
    case CallKind::kInterface:
      code_.EmitCallInterface(window, callee.value.reg(), arguments,
                              ResultKinds(callee.signature->results), callee.method);
      break;
  }
}

}  // namespace goknot::compiler
