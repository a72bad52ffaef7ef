// The table of atomic operations, and calls of them. See the header.
#include "compiler/atomics.h"

#include <algorithm>
#include <string_view>

#include "compiler/function_compiler.h"

namespace goknot::compiler {
namespace {

// By what lies at the address. The types of the package hold their value at offset 0.
enum class Width : uint8_t { k32, k64, kPointer };

struct Verb {
  std::string_view name;
  int values;
  bool has_number;    // gives back what was or is at the address
  Opcode opcodes[3];  // by width
};

constexpr Verb kVerbs[] = {
    {"Load", 0, true, {Opcode::kAtomicLoad32, Opcode::kAtomicLoad64, Opcode::kAtomicLoadPointer}},
    {"Store",
     1,
     false,
     {Opcode::kAtomicStore32, Opcode::kAtomicStore64, Opcode::kAtomicStorePointer}},
    {"Add", 1, true, {Opcode::kAtomicAdd32, Opcode::kAtomicAdd64, Opcode::kNop}},
    {"Swap", 1, true, {Opcode::kAtomicSwap32, Opcode::kAtomicSwap64, Opcode::kAtomicSwapPointer}},
    {"And", 1, true, {Opcode::kAtomicAnd32, Opcode::kAtomicAnd64, Opcode::kNop}},
    {"Or", 1, true, {Opcode::kAtomicOr32, Opcode::kAtomicOr64, Opcode::kNop}},
    {"CompareAndSwap",
     2,
     false,
     {Opcode::kAtomicCompare32, Opcode::kAtomicCompare64, Opcode::kAtomicComparePointer}},
};

struct Subject {
  std::string_view name;
  Width width;
  bool is_signed32;
};

constexpr Subject kSubjects[] = {
    {"Int32", Width::k32, true},         {"Uint32", Width::k32, false},
    {"Bool", Width::k32, false},         {"Int64", Width::k64, false},
    {"Uint64", Width::k64, false},       {"Uintptr", Width::k64, false},
    {"Pointer", Width::kPointer, false},
};

template <typename Row, size_t n>
const Row* FindRow(const Row (&rows)[n], std::string_view name) {
  auto found = std::find_if(rows, rows + n, [name](const Row& row) { return row.name == name; });
  return found == rows + n ? nullptr : found;
}

const Subject* SubjectOf(const types::Func* func, std::string_view* verb) {
  if (const types::Var* receiver = func->signature()->receiver) {
    auto* pointer = types::UnderAs<types::Pointer>(receiver->type);
    auto* named = pointer == nullptr ? nullptr : types::AsNamed(pointer->elem);
    *verb = func->name();
    return named == nullptr ? nullptr : FindRow(kSubjects, named->object->name());
  }
  // A verb and a subject: no verb begins as another one does.
  for (const Verb& row : kVerbs) {
    if (!func->name().starts_with(row.name)) continue;
    *verb = row.name;
    return FindRow(kSubjects, func->name().substr(row.name.size()));
  }
  return nullptr;
}

}  // namespace

AtomicOperation FindAtomic(const types::Func* func) {
  constexpr AtomicOperation kNone = {Opcode::kNop, false, 0};
  if (func->package() == nullptr || func->package()->path() != "sync/atomic") return kNone;
  std::string_view name;
  const Subject* subject = SubjectOf(func, &name);
  const Verb* verb = subject == nullptr ? nullptr : FindRow(kVerbs, name);
  if (verb == nullptr) return kNone;
  return {verb->opcodes[static_cast<size_t>(subject->width)],
          verb->has_number && subject->is_signed32, verb->values};
}

const types::Func* FunctionCompiler::AtomicFunctionOf(const ast::CallExpr* call) {
  if (TupleArgument(call) != nullptr) return nullptr;
  const types::Func* func = nullptr;
  if (const ast::Ident* name = StaticFunction(call->fun)) {
    func = types::As<types::Func>(info_->UseOf(name));
  } else if (auto* selector = ast::Unparen(call->fun)->TryAs<ast::SelectorExpr>()) {
    const types::Selection* selection = info_->SelectionOf(selector);
    if (selection == nullptr || selection->kind != types::SelectionKind::kMethodValue ||
        types::IsInterface(HolderType(*selection))) {
      return nullptr;
    }
    func = static_cast<const types::Func*>(selection->object);
  }
  return func != nullptr && FindAtomic(func).opcode != Opcode::kNop ? func : nullptr;
}

// What a receiver or a first argument points to, as a place in memory.
Location FunctionCompiler::LocateAtomic(const ast::Expr* pointer, const ast::CallExpr* call,
                                        const types::Func* func) {
  if (func->signature()->receiver != nullptr) {
    const types::Selection* selection = info_->SelectionOf(ast::Unparen(call->fun));
    std::span<const int> path = selection->index;
    Location holder = FollowPath(Locate(pointer), path.first(path.size() - 1));
    auto* type = types::UnderAs<types::Pointer>(holder.type);
    if (type != nullptr) return Dereference(Load(std::move(holder)), type->elem);
    return InMemory(std::move(holder));
  }
  auto* unary = ast::Unparen(pointer)->TryAs<ast::UnaryExpr>();
  if (unary != nullptr && unary->op == lexer::Token::kAnd &&
      ast::Unparen(unary->x)->kind != ast::Kind::kCompositeLit) {
    return InMemory(Locate(unary->x));
  }
  types::Type* type = TypeOf(func->signature()->params->vars[0]);
  return Dereference(ValueAs(pointer, type), types::UnderAs<types::Pointer>(type)->elem);
}

bool FunctionCompiler::AtomicInto(const ast::CallExpr* call, Target target) {
  const types::Func* func = AtomicFunctionOf(call);
  if (func == nullptr) return false;
  const AtomicOperation operation = FindAtomic(func);
  const types::Signature* signature = func->signature();
  const bool is_method = signature->receiver != nullptr;
  std::vector<const ast::Expr*> operands;  // the address, then the values
  if (is_method) {
    operands.push_back(ast::Unparen(call->fun)->As<ast::SelectorExpr>()->x);
  }
  operands.insert(operands.end(), call->args.begin(), call->args.end());
  Location place;
  Operand values[2];
  Reg regs[2] = {0, 0};
  for (size_t i : EvaluationOrder(operands)) {
    if (i == 0) {
      place = LocateAtomic(operands[0], call, func);
      continue;
    }
    values[i - 1] = ValueAs(operands[i], TypeOf(signature->params->vars[is_method ? i - 1 : i]));
    regs[i - 1] = values[i - 1].reg();
  }
  if (place.offset > INT32_MAX) Normalise(&place, 0);
  At at(*this, call->pos);
  const auto offset = static_cast<int32_t>(place.offset);
  if (signature->results->vars.empty()) {
    code_.Emit(operation.opcode, place.base.reg(), regs[0], 0, 0, offset);
    return true;
  }
  Operand dropped;
  if (target.reg == kNoReg) {
    dropped = Temporary(TypeOf(signature->results->vars[0]));
    target = Fresh(dropped.reg());
  }
  code_.Emit(operation.opcode, target.reg, place.base.reg(), regs[0], regs[1], offset);
  if (operation.sign_extends) ExtendTo(Number::kI32, target.reg);
  return true;
}

}  // namespace goknot::compiler
