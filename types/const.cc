// Constants: overflow, and representability in a type.
//
// Source: the Go specification, "Constants", "Representability". Tests: tests/types/errors_test.cc.
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "types/checker_impl.h"

namespace goknot::types {

// Where errors about the result of an operation are put: at its operator.
Pos Checker::OperatorPos(ast::Expr* expr) {
  if (expr->kind == ast::Kind::kBinaryExpr || expr->kind == ast::Kind::kUnaryExpr) {
    return expr->pos;
  }
  return PosOf(expr);
}

namespace {

// How messages call the operation of an overflow.
std::string_view OperationName(const ast::Expr* expr) {
  if (auto* unary = expr->TryAs<ast::UnaryExpr>()) {
    return unary->op == Token::kXor ? "bitwise complement " : "";
  }
  auto* binary = expr->TryAs<ast::BinaryExpr>();
  if (binary == nullptr) return "";
  switch (binary->op) {
    case Token::kAdd:
      return "addition ";
    case Token::kSub:
      return "subtraction ";
    case Token::kXor:
      return "bitwise XOR ";
    case Token::kMul:
      return "multiplication ";
    case Token::kShl:
      return "shift ";
    default:
      return "";
  }
}

}  // namespace

// Typed results must fit their type, untyped ones must stay within bounds.
void Checker::Overflow(Operand& x, Pos op_pos) {
  if (!x.value.IsKnown()) {
    Error(op_pos, Code::kInvalidConstVal, "constant result is not representable");
    return;
  }
  if (IsTyped(x.type)) {
    MakeRepresentable(x, UnderAs<Basic>(x.type));
    return;
  }
  constexpr int kMaxBits = 512;
  if (x.value.kind() == ConstantKind::kInt && x.value.BitLength() > kMaxBits) {
    Error(op_pos, Code::kInvalidConstVal, Text("constant ", OperationName(x.expr), "overflow"));
    x.value = Constant();
    return;
  }
}

// Strings are built in memory: doubling constants must not exhaust it. (Go itself stops at 2 GB.)
bool Checker::StringTooLong(Operand& x, const Operand& y, Pos op_pos) {
  constexpr size_t kMaxString = 64 << 20;
  if (x.value.kind() != ConstantKind::kString || y.value.kind() != ConstantKind::kString) {
    return false;
  }
  size_t size = x.value.StringValue().size() + y.value.StringValue().size();
  if (size <= kMaxString) return false;
  Error(op_pos, Code::kInvalidConstVal,
        Text("constant string too long (", size, " bytes > ", kMaxString, " bytes)"));
  x.value = Constant();
  return true;
}

namespace {

bool FitsInteger(const Constant& x, BasicKind kind) {
  if (kind == BasicKind::kUntypedInt || kind == BasicKind::kUntypedRune) return true;
  int bits = 64;
  bool is_unsigned = false;
  switch (kind) {
    case BasicKind::kInt8:
      bits = 8;
      break;
    case BasicKind::kInt16:
      bits = 16;
      break;
    case BasicKind::kInt32:
      bits = 32;
      break;
    case BasicKind::kUint8:
      bits = 8;
      is_unsigned = true;
      break;
    case BasicKind::kUint16:
      bits = 16;
      is_unsigned = true;
      break;
    case BasicKind::kUint32:
      bits = 32;
      is_unsigned = true;
      break;
    case BasicKind::kUint:
    case BasicKind::kUint64:
    case BasicKind::kUintptr:
      is_unsigned = true;
      break;
    default:
      break;
  }
  if (is_unsigned) {
    std::optional<uint64_t> value = x.Uint64Value();
    return value.has_value() && (bits == 64 || *value < (uint64_t{1} << bits));
  }
  std::optional<int64_t> value = x.Int64Value();
  if (!value.has_value()) return false;
  if (bits == 64) return true;
  int64_t limit = int64_t{1} << (bits - 1);
  return -limit <= *value && *value < limit;
}

}  // namespace

// *rounded, if given, receives the value as the type holds it.
bool Checker::Representable(const Constant& value, Basic* type, Constant* rounded) {
  if (!value.IsKnown()) return true;  // its error was reported
  uint16_t info = type->info();
  if ((info & kIsInteger) != 0) {
    Constant integer = value.ToInt();
    if (integer.kind() != ConstantKind::kInt) return false;
    if (rounded != nullptr) *rounded = integer;
    return FitsInteger(integer, type->basic_kind());
  }
  auto round = [](const Constant& part, bool single) {
    return single ? RoundToFloat32(part) : RoundToFloat64(part);
  };
  if ((info & kIsFloat) != 0) {
    Constant real = value.ToFloat();
    if (real.kind() != ConstantKind::kFloat) return false;
    if (type->basic_kind() == BasicKind::kUntypedFloat) return true;
    real = round(real, type->basic_kind() == BasicKind::kFloat32);
    if (!real.IsKnown()) return false;
    if (rounded != nullptr) *rounded = std::move(real);
    return true;
  }
  if ((info & kIsComplex) != 0) {
    Constant complex = value.ToComplex();
    if (complex.kind() != ConstantKind::kComplex) return false;
    if (type->basic_kind() == BasicKind::kUntypedComplex) return true;
    bool single = type->basic_kind() == BasicKind::kComplex64;
    Constant real = round(complex.Real(), single);
    Constant imag = round(complex.Imag(), single);
    if (!real.IsKnown() || !imag.IsKnown()) return false;
    if (rounded != nullptr) *rounded = MakeComplex(real, imag);
    return true;
  }
  if ((info & kIsString) != 0) return value.kind() == ConstantKind::kString;
  if ((info & kIsBoolean) != 0) return value.kind() == ConstantKind::kBool;
  return false;
}

bool Checker::Representation(const Operand& x, Basic* type, Constant* value, Code* code) {
  *value = x.value;
  if (Representable(x.value, type, value)) return true;
  if (!IsNumeric(x.type) || !IsNumeric(type)) {
    *code = Code::kInvalidConstVal;
  } else if (!IsInteger(x.type) && IsInteger(type)) {
    *code = Code::kTruncatedFloat;
  } else {
    *code = Code::kNumericOverflow;
  }
  return false;
}

void Checker::MakeRepresentable(Operand& x, Basic* type) {
  Constant value;
  Code code = Code::kInvalidConstVal;
  if (Representation(x, type, &value, &code)) {
    x.value = std::move(value);
    return;
  }
  InvalidConversion(code, x, type);
  x.Invalidate();
}

}  // namespace goknot::types
