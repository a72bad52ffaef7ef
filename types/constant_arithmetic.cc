// Operations on constants. Operands are widened to the wider one's form first: word, big integer,
// fraction, MPFR number, complex.
//
// Tests: tests/types/constant_test.cc.
#include <cmath>
#include <compare>
#include <limits>
#include <string>

#include "base/check.h"
#include "types/constant.h"
#include "types/constant_rep.h"

namespace goknot::types {

using Access = ConstantAccess;
using lexer::Token;

namespace {

Constant WordOperation(int64_t a, Token op, int64_t b, bool integer_division, bool* done) {
  *done = true;
  int64_t result;
  switch (op) {
    case Token::kAdd:
      if (!__builtin_add_overflow(a, b, &result)) return Constant::Int64(result);
      break;
    case Token::kSub:
      if (!__builtin_sub_overflow(a, b, &result)) return Constant::Int64(result);
      break;
    case Token::kMul:
      if (!__builtin_mul_overflow(a, b, &result)) return Constant::Int64(result);
      break;
    case Token::kDiv:
      if (integer_division && !(a == std::numeric_limits<int64_t>::min() && b == -1)) {
        return Constant::Int64(a / b);
      }
      break;
    case Token::kRem:
      return Constant::Int64(b == -1 ? 0 : a % b);
    case Token::kAnd:
      return Constant::Int64(a & b);
    case Token::kOr:
      return Constant::Int64(a | b);
    case Token::kXor:
      return Constant::Int64(a ^ b);
    case Token::kAndNot:
      return Constant::Int64(a & ~b);
    default:
      UNREACHABLE() << "integer operator " << lexer::Spelling(op);
  }
  *done = false;
  return Constant();
}

Constant BigOperation(const BigInt& a, Token op, const BigInt& b, bool integer_division) {
  BigInt c;
  switch (op) {
    case Token::kAdd:
      mpz_add(c.value, a.value, b.value);
      break;
    case Token::kSub:
      mpz_sub(c.value, a.value, b.value);
      break;
    case Token::kMul:
      mpz_mul(c.value, a.value, b.value);
      break;
    case Token::kDiv:
      if (!integer_division) {
        Rational quotient;
        mpz_set(mpq_numref(quotient.value), a.value);
        mpz_set(mpq_denref(quotient.value), b.value);
        mpq_canonicalize(quotient.value);
        return Access::FromRational(quotient);
      }
      mpz_tdiv_q(c.value, a.value, b.value);
      break;
    case Token::kRem:
      mpz_tdiv_r(c.value, a.value, b.value);
      break;
    case Token::kAnd:
      mpz_and(c.value, a.value, b.value);
      break;
    case Token::kOr:
      mpz_ior(c.value, a.value, b.value);
      break;
    case Token::kXor:
      mpz_xor(c.value, a.value, b.value);
      break;
    case Token::kAndNot: {
      BigInt complement;
      mpz_com(complement.value, b.value);
      mpz_and(c.value, a.value, complement.value);
      break;
    }
    default:
      UNREACHABLE() << "integer operator " << lexer::Spelling(op);
  }
  return Access::FromInt(c);
}

Constant RationalOperation(const Rational& a, Token op, const Rational& b) {
  Rational c;
  switch (op) {
    case Token::kAdd:
      mpq_add(c.value, a.value, b.value);
      break;
    case Token::kSub:
      mpq_sub(c.value, a.value, b.value);
      break;
    case Token::kMul:
      mpq_mul(c.value, a.value, b.value);
      break;
    case Token::kDiv:
      mpq_div(c.value, a.value, b.value);
      break;
    default:
      UNREACHABLE() << "float operator " << lexer::Spelling(op);
  }
  return Access::FromRational(c);
}

Constant RealOperation(const BigFloat& a, Token op, const BigFloat& b) {
  BigFloat c;
  switch (op) {
    case Token::kAdd:
      mpfr_add(c.value, a.value, b.value, MPFR_RNDN);
      break;
    case Token::kSub:
      mpfr_sub(c.value, a.value, b.value, MPFR_RNDN);
      break;
    case Token::kMul:
      mpfr_mul(c.value, a.value, b.value, MPFR_RNDN);
      break;
    case Token::kDiv:
      mpfr_div(c.value, a.value, b.value, MPFR_RNDN);
      break;
    default:
      UNREACHABLE() << "float operator " << lexer::Spelling(op);
  }
  return Access::FromReal(c);
}

Constant Add(const Constant& x, const Constant& y) { return BinaryOperation(x, Token::kAdd, y); }
Constant Sub(const Constant& x, const Constant& y) { return BinaryOperation(x, Token::kSub, y); }
Constant Mul(const Constant& x, const Constant& y) { return BinaryOperation(x, Token::kMul, y); }
Constant Div(const Constant& x, const Constant& y) { return BinaryOperation(x, Token::kDiv, y); }

Constant ComplexOperation(const Constant& x, Token op, const Constant& y) {
  const Constant a = x.Real();
  const Constant b = x.Imag();
  const Constant c = y.Real();
  const Constant d = y.Imag();
  switch (op) {
    case Token::kAdd:
      return Access::FromParts(Add(a, c), Add(b, d));
    case Token::kSub:
      return Access::FromParts(Sub(a, c), Sub(b, d));
    case Token::kMul:
      return Access::FromParts(Sub(Mul(a, c), Mul(b, d)), Add(Mul(b, c), Mul(a, d)));
    case Token::kDiv: {
      const Constant square = Add(Mul(c, c), Mul(d, d));
      return Access::FromParts(Div(Add(Mul(a, c), Mul(b, d)), square),
                               Div(Sub(Mul(b, c), Mul(a, d)), square));
    }
    default:
      UNREACHABLE() << "complex operator " << lexer::Spelling(op);
  }
}

bool CompareSigns(int order, Token op) {
  switch (op) {
    case Token::kEqual:
      return order == 0;
    case Token::kNotEqual:
      return order != 0;
    case Token::kLess:
      return order < 0;
    case Token::kLessEqual:
      return order <= 0;
    case Token::kGreater:
      return order > 0;
    case Token::kGreaterEqual:
      return order >= 0;
    default:
      UNREACHABLE() << "comparison " << lexer::Spelling(op);
  }
}

}  // namespace

Constant UnaryOperation(Token op, const Constant& x, int unsigned_bits) {
  if (!x.IsKnown()) return x;
  switch (op) {
    case Token::kAdd:
      return x;
    case Token::kSub:
      if (x.kind() == ConstantKind::kComplex) {
        return Access::FromParts(UnaryOperation(op, x.Real()), UnaryOperation(op, x.Imag()));
      }
      return BinaryOperation(Constant::Int64(0), Token::kSub, x);
    case Token::kXor: {
      BigInt result = Access::ToBigInt(x);
      mpz_com(result.value, result.value);
      if (unsigned_bits > 0) mpz_fdiv_r_2exp(result.value, result.value, unsigned_bits);
      return Access::FromInt(result);
    }
    case Token::kNot:
      return Constant::Bool(!x.BoolValue());
    default:
      UNREACHABLE() << "unary operator " << lexer::Spelling(op);
  }
}

Constant BinaryOperation(const Constant& x, Token op, const Constant& y, bool integer_division) {
  if (!x.IsKnown() || !y.IsKnown()) return Constant();
  if (x.kind() == ConstantKind::kBool) {
    return Constant::Bool(op == Token::kAndAnd ? x.BoolValue() && y.BoolValue()
                                               : x.BoolValue() || y.BoolValue());
  }
  if (x.kind() == ConstantKind::kString) {
    return Constant::String(x.StringValue() + y.StringValue());
  }
  switch (std::max(Access::WidthOf(x), Access::WidthOf(y))) {
    case Width::kWord: {
      bool done;
      Constant result =
          WordOperation(Access::Word(x), op, Access::Word(y), integer_division, &done);
      if (done) return result;
      [[fallthrough]];
    }
    case Width::kBigInt:
      return BigOperation(Access::ToBigInt(x), op, Access::ToBigInt(y), integer_division);
    case Width::kRational:
      return RationalOperation(Access::ToRational(x), op, Access::ToRational(y));
    case Width::kReal:
      return RealOperation(Access::ToReal(x), op, Access::ToReal(y));
    case Width::kComplex:
      return ComplexOperation(x, op, y);
    case Width::kNone:
      break;
  }
  UNREACHABLE() << "constant operator " << lexer::Spelling(op);
}

bool Compare(const Constant& x, Token op, const Constant& y) {
  if (!x.IsKnown() || !y.IsKnown()) return false;
  if (x.kind() == ConstantKind::kBool) {
    return (x.BoolValue() == y.BoolValue()) == (op == Token::kEqual);
  }
  if (x.kind() == ConstantKind::kString) {
    return CompareSigns(x.StringValue().compare(y.StringValue()), op);
  }
  switch (std::max(Access::WidthOf(x), Access::WidthOf(y))) {
    case Width::kWord: {
      int64_t a = Access::Word(x);
      int64_t b = Access::Word(y);
      return CompareSigns((a > b) - (a < b), op);
    }
    case Width::kBigInt:
      return CompareSigns(mpz_cmp(Access::ToBigInt(x).value, Access::ToBigInt(y).value), op);
    case Width::kRational:
      return CompareSigns(mpq_cmp(Access::ToRational(x).value, Access::ToRational(y).value), op);
    case Width::kReal:
      return CompareSigns(mpfr_cmp(Access::ToReal(x).value, Access::ToReal(y).value), op);
    case Width::kComplex: {
      bool equal =
          Compare(x.Real(), Token::kEqual, y.Real()) && Compare(x.Imag(), Token::kEqual, y.Imag());
      return equal == (op == Token::kEqual);
    }
    case Width::kNone:
      break;
  }
  UNREACHABLE() << "constant comparison " << lexer::Spelling(op);
}

Constant Shift(const Constant& x, Token op, unsigned count) {
  if (!x.IsKnown()) return x;
  BigInt result = Access::ToBigInt(x);
  if (op == Token::kShl) {
    mpz_mul_2exp(result.value, result.value, count);
  } else {
    mpz_fdiv_q_2exp(result.value, result.value, count);
  }
  return Access::FromInt(result);
}

}  // namespace goknot::types
