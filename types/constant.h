// Exact values of constant expressions.
//
// A Constant is a small immutable value: bool, string, integer, float or complex, or unknown (what
// a failed expression has). Integers are 64-bit words, then GMP integers; floats are GMP fractions
// while their exponents stay moderate, then MPFR numbers of 512 bits (the specification asks for
// 256); a complex number is a pair of them. The kind says how the value is held, not its type: the
// float constant 1.0 may be held as the integer 1 after ToInt(), and the operations below bring
// their operands to a common kind.
//
// Source: the Go specification, "Constants" and "Constant expressions"; behaviour of go/constant.
// Tests: tests/types/constant_test.cc.
#ifndef GOKNOT_TYPES_CONSTANT_H_
#define GOKNOT_TYPES_CONSTANT_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "lexer/token.h"

namespace goknot::types {

enum class ConstantKind : uint8_t { kUnknown, kBool, kString, kInt, kFloat, kComplex };

class Constant {
 public:
  Constant() = default;  // unknown
  static Constant Bool(bool value);
  static Constant String(std::string value);
  static Constant Int64(int64_t value);
  static Constant Uint64(uint64_t value);
  static Constant Float64(double value);  // exactly; unknown for infinities and NaN
  // The text of a literal without syntax errors. Unknown if its value is beyond what can be held.
  static Constant FromLiteral(lexer::LiteralKind kind, std::string_view text);

  ConstantKind kind() const { return kind_; }
  bool IsKnown() const { return kind_ != ConstantKind::kUnknown; }

  // Of a kBool, of a kString.
  bool BoolValue() const;
  const std::string& StringValue() const;

  // The value if it is a kInt that fits.
  std::optional<int64_t> Int64Value() const;
  std::optional<uint64_t> Uint64Value() const;
  // A kInt of any size, modulo 2^64 (two's complement): what a machine word holds of it.
  uint64_t Uint64Bits() const;
  // Nearest (ties to even) of a kInt or kFloat; infinite when beyond the range.
  double DoubleValue() const;
  float FloatValue() const;

  // Parts of a number; of a real number the imaginary part is 0.
  Constant Real() const;
  Constant Imag() const;

  // -1, 0 or 1; of a complex number 0 exactly if it is 0. Unknown counts as 1.
  int Sign() const;
  // How many bits the absolute value of a kInt has.
  int BitLength() const;

  // The same value as the kind named if it can be represented so, else unknown: 2.0 to the integer
  // 2, 2+0i to 2.0.
  Constant ToInt() const;
  Constant ToFloat() const;
  Constant ToComplex() const;

  // As gc shows it in messages: strings quoted and shortened after 72 characters, floats in %.6g.
  std::string ToString() const;
  // Every digit: integers in full, fractions as 1/3, strings quoted in full.
  std::string ToExactString() const;

  struct Rep;  // of what does not fit a word: constant_rep.h

 private:
  friend struct ConstantAccess;

  ConstantKind kind_ = ConstantKind::kUnknown;
  int64_t word_ = 0;                // the bool or integer, unless rep_ is set
  std::shared_ptr<const Rep> rep_;  // string, big integer, float, complex
};

// Operands are of one kind or can be brought to one; unknown gives unknown. Operators are Go's:
//   unary + - ^ !      `unsigned_bits` > 0 with ^: the operand's type is unsigned and so wide
//   binary + - * / % & | ^ &^ && ||      kDiv of integers: exact unless `integer_division`
//   comparisons == != < <= > >=
//   shifts of integers; `count` is bounded by the caller
// Division by zero is the caller's to refuse.
Constant UnaryOperation(lexer::Token op, const Constant& x, int unsigned_bits = 0);
Constant BinaryOperation(const Constant& x, lexer::Token op, const Constant& y,
                         bool integer_division = false);
bool Compare(const Constant& x, lexer::Token op, const Constant& y);
Constant Shift(const Constant& x, lexer::Token op, unsigned count);

// Complex number from two real ones.
Constant MakeComplex(const Constant& real, const Constant& imag);

// The value nearest to `x` that a float32 (float64) holds; unknown if it rounds to an infinity.
Constant RoundToFloat32(const Constant& x);
Constant RoundToFloat64(const Constant& x);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_CONSTANT_H_
