// The table of intrinsics, and calls of them. See the header.
#include "compiler/intrinsics.h"

#include <algorithm>
#include <string_view>

#include "compiler/function_compiler.h"

namespace goknot::compiler {
namespace {

struct Row {
  std::string_view package;
  std::string_view name;
  Intrinsic intrinsic;
};

constexpr Opcode kNone = Opcode::kNop;
constexpr Intrinsic kRotate64 = {Opcode::kRotateLeft64, Opcode::kRotateLeft64I, 63};
constexpr Intrinsic kLength = {Opcode::kBitLength, kNone, 0};
constexpr Intrinsic kOnes = {Opcode::kOnesCount, kNone, 0};
constexpr Intrinsic kZeros = {Opcode::kTrailingZeros, kNone, 0};

constexpr Row kRows[] = {
    {"math", "Sqrt", {Opcode::kSqrtF64, kNone, 0}},
    {"math", "Abs", {Opcode::kAbsF64, kNone, 0}},
    {"math", "Floor", {Opcode::kFloorF64, kNone, 0}},
    {"math/bits", "RotateLeft", kRotate64},
    {"math/bits", "RotateLeft64", kRotate64},
    {"math/bits", "RotateLeft32", {Opcode::kRotateLeft32, Opcode::kRotateLeft32I, 31}},
    {"math/bits", "Len", kLength},
    {"math/bits", "Len8", kLength},
    {"math/bits", "Len16", kLength},
    {"math/bits", "Len32", kLength},
    {"math/bits", "Len64", kLength},
    {"math/bits", "OnesCount", kOnes},
    {"math/bits", "OnesCount8", kOnes},
    {"math/bits", "OnesCount16", kOnes},
    {"math/bits", "OnesCount32", kOnes},
    {"math/bits", "OnesCount64", kOnes},
    {"math/bits", "TrailingZeros", kZeros},
    {"math/bits", "TrailingZeros64", kZeros},
};

}  // namespace

const Intrinsic* FindIntrinsic(const types::Func* func) {
  if (func->package() == nullptr || func->signature()->receiver != nullptr) return nullptr;
  std::string_view package = func->package()->path();
  if (!package.starts_with("math")) return nullptr;
  auto found = std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& row) {
    return row.package == package && row.name == func->name();
  });
  return found == std::end(kRows) ? nullptr : &found->intrinsic;
}

const Intrinsic* FunctionCompiler::IntrinsicOf(const ast::CallExpr* call) {
  const ast::Ident* name = StaticFunction(call->fun);
  types::Func* func = name == nullptr ? nullptr : types::As<types::Func>(info_->UseOf(name));
  if (func == nullptr || TupleArgument(call) != nullptr) return nullptr;
  return FindIntrinsic(func);
}

void FunctionCompiler::IntrinsicInto(const ast::CallExpr* call, const Intrinsic& intrinsic,
                                     Target target) {
  auto* func = types::As<types::Func>(info_->UseOf(StaticFunction(call->fun)));
  const std::vector<types::Var*>& parameters = func->signature()->params->vars;
  auto operand = [&](size_t i) { return ValueAs(call->args[i], TypeOf(parameters[i])); };
  if (call->args.size() == 1) {
    Operand x = operand(0);
    At at(*this, call->pos);
    code_.Emit(intrinsic.opcode, target.reg, x.reg());
    return;
  }
  if (std::optional<int32_t> constant = SmallConstant(call->args[1])) {
    Operand x = operand(0);
    code_.Emit(intrinsic.immediate, target.reg, x.reg(), 0, 0, *constant & intrinsic.mask);
    return;
  }
  Operand x;
  Operand y;
  const bool y_first = IsReadAfter(call->args[0], call->args[1]);
  if (y_first) y = Owned(operand(1), TypeOf(parameters[1]));
  x = operand(0);
  if (!y_first) y = operand(1);
  code_.Emit(intrinsic.opcode, target.reg, x.reg(), y.reg());
}

}  // namespace goknot::compiler
