// Natives of math/big.Int: powers, roots, divisors, primes; and of Rat, whose results are reduced.
#include <algorithm>

#include "stdlib/math/big/number.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using namespace big;  // NOLINT(google-build-using-namespace): these are its natives
using vm::NativeCall;
using vm::NativeResult;

// GMP counts a Baillie-PSW test as so many of Miller and Rabin's.
constexpr int kBailliePswRounds = 24;

char* Object(const NativeCall& call, uint32_t slot) { return call.Get<char*>(slot); }

// A power without modulus; false when no machine holds it.
bool Power(mpz_ptr result, mpz_srcptr x, mpz_srcptr y) {
  if (mpz_cmpabs_ui(x, 1) <= 0) {  // 0, 1, -1
    if (mpz_sgn(y) == 0) {
      mpz_set_ui(result, 1);
    } else if (mpz_odd_p(y)) {
      mpz_set(result, x);
    } else {
      mpz_abs(result, x);
    }
    return true;
  }
  if (!mpz_fits_ulong_p(y) || mpz_get_ui(y) > kMostBits / mpz_sizeinbase(x, 2)) return false;
  mpz_pow_ui(result, x, mpz_get_ui(y));
  return true;
}

// func (z *Int) power(x, y *Int): z = x to the y, y not negative
NativeResult PowerNative(NativeCall& call) {
  Number x;
  Number y;
  Number result;
  View(Object(call, 1)).CopyTo(x);
  View(Object(call, 2)).CopyTo(y);
  const double limbs = static_cast<double>(mpz_size(x)) * mpz_get_d(y);
  bool exists = false;
  DoWork(call, ProductCost(limbs, limbs), [&] { exists = Power(result, x, y); });
  if (!exists) return TooLarge(call);
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (z *Int) powerModulo(x, y, m *Int): y is not negative, m not 0; 0 <= z < |m|
NativeResult PowerModulo(NativeCall& call) {
  Number x;
  Number y;
  Number modulus;
  View(Object(call, 1)).CopyTo(x);
  View(Object(call, 2)).CopyTo(y);
  View(Object(call, 3)).CopyTo(modulus);
  if (mpz_sgn(modulus) == 0) mpz_set_ui(modulus, 1);  // somebody changed it meanwhile
  mpz_abs(y, y);
  Number result;
  DoWork(call, ProductCost(modulus, modulus, static_cast<double>(mpz_sizeinbase(y, 2))),
         [&] { mpz_powm(result, x, y, modulus); });
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (z *Int) GCD(x, y, a, b *Int) *Int; x and y may be nil.
NativeResult Gcd(NativeCall& call) {
  char* z = Object(call, 0);
  char* x = Object(call, 1);
  char* y = Object(call, 2);
  if (z == nullptr || call.slots()[3] == 0 || call.slots()[4] == 0) return call.NilDereference();
  Number a;
  Number b;
  Number divisor;
  View(Object(call, 3)).CopyTo(a);
  View(Object(call, 4)).CopyTo(b);
  if (x == nullptr && y == nullptr) {
    DoWork(call, ProductCost(a, b), [&] { mpz_gcd(divisor, a, b); });
    StoreInt(call, z, divisor);
    return NativeResult::kDone;
  }
  Number first;
  Number second;
  DoWork(call, ProductCost(a, b), [&] {
    mpz_gcdext(divisor, first, y == nullptr ? nullptr : static_cast<mpz_ptr>(second), a, b);
  });
  if (y != nullptr) StoreInt(call, y, second);
  if (x != nullptr) {
    StoreInt(call, x, first);
    // Go gives this factor the sign of a, even if it is 0, and prints the sign.
    const bool is_signed_zero = mpz_sgn(first) == 0 && mpz_sgn(a) < 0 && mpz_sgn(b) != 0;
    if (is_signed_zero) base::Store8(x, kIntNegative, 1);
  }
  StoreInt(call, z, divisor);
  return NativeResult::kDone;
}

// func (z *Int) Sqrt(x *Int) *Int
NativeResult Sqrt(NativeCall& call) {
  if (call.slots()[0] == 0 || call.slots()[1] == 0) return call.NilDereference();
  Number x;
  View(Object(call, 1)).CopyTo(x);
  if (mpz_sgn(x) < 0) return call.PanicString("square root of negative number");
  DoWork(call, ProductCost(x, x), [&] { mpz_sqrt(x, x); });
  StoreInt(call, Object(call, 0), x);
  return NativeResult::kDone;
}

// func (z *Int) binomial(n, k uint64)
NativeResult Binomial(NativeCall& call) {
  Number result;
  const uint64_t n = call.slots()[1];
  const uint64_t k = call.slots()[2];
  const auto factors = static_cast<double>(k);
  DoWork(call, ProductCost(factors, factors), [&] { mpz_bin_uiui(result, n, k); });
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// The product of first, first + 1, ..., last; halves of a range make factors of like length.
void MultiplyRange(mpz_ptr result, uint64_t first, uint64_t last) {
  constexpr uint64_t kShortRange = 16;
  if (last - first < kShortRange) {
    mpz_set_ui(result, first);
    for (uint64_t factor = first; factor != last;) mpz_mul_ui(result, result, ++factor);
    return;
  }
  const uint64_t middle = first + (last - first) / 2;
  Number upper;
  MultiplyRange(result, first, middle);
  MultiplyRange(upper, middle + 1, last);
  mpz_mul(result, result, upper);
}

// func (z *Int) multiplyRange(first, last uint64): first <= last
NativeResult MultiplyRangeNative(NativeCall& call) {
  uint64_t first = call.slots()[1];
  uint64_t last = call.slots()[2];
  if (last - first > kMostBits / kLimbBits) return TooLarge(call);
  Number result;
  const auto factors = static_cast<double>(last - first);
  DoWork(call, ProductCost(factors, factors), [&] { MultiplyRange(result, first, last); });
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (x *Int) ProbablyPrime(n int) bool
NativeResult ProbablyPrime(NativeCall& call) {
  if (call.slots()[0] == 0) return call.NilDereference();
  int64_t rounds = IntArgument(call, 1);
  if (rounds < 0) return call.PanicString("negative n for ProbablyPrime");
  Number x;
  View(Object(call, 0)).CopyTo(x);
  // Further rounds of Miller and Rabin's can say no more of a number beyond some thousand of them.
  constexpr int64_t kMostRounds = 1 << 20;
  const int all_rounds = kBailliePswRounds + 1 + static_cast<int>(std::min(rounds, kMostRounds));
  bool is_prime = false;
  DoWork(call, ProductCost(x, x, static_cast<double>(mpz_sizeinbase(x, 2)) * all_rounds),
         [&] { is_prime = mpz_sgn(x) > 0 && mpz_probab_prime_p(x, all_rounds) != 0; });
  ReturnBool(call, 0, is_prime);
  return NativeResult::kDone;
}

// func jacobi(x, y *Int) int: y is odd
NativeResult Jacobi(NativeCall& call) {
  Number x;
  Number y;
  View(Object(call, 0)).CopyTo(x);
  View(Object(call, 1)).CopyTo(y);
  mpz_setbit(y, 0);
  int symbol = 0;
  DoWork(call, ProductCost(x, y), [&] { symbol = mpz_kronecker(x, y); });
  ReturnInt(call, 0, symbol);
  return NativeResult::kDone;
}

// ---- Rat ----------------------------------------------------------------------------------------

struct Fraction {
  Number numerator;
  Number denominator;

  // The zero value's denominator has no limbs and stands for 1.
  void Read(const char* rat) {
    View(rat + kRatNumerator).CopyTo(numerator);
    View(rat + kRatDenominator).CopyTo(denominator);
    if (mpz_sgn(denominator) == 0) mpz_set_ui(denominator, 1);
  }
};

void StoreReduced(NativeCall& call, char* rat, Fraction& fraction) {
  if (mpz_sgn(fraction.denominator) < 0) {
    mpz_neg(fraction.numerator, fraction.numerator);
    mpz_neg(fraction.denominator, fraction.denominator);
  }
  Number divisor;
  DoWork(call, ProductCost(fraction.numerator, fraction.denominator), [&] {
    mpz_gcd(divisor, fraction.numerator, fraction.denominator);
    if (mpz_cmp_ui(divisor, 1) > 0) {
      mpz_divexact(fraction.numerator, fraction.numerator, divisor);
      mpz_divexact(fraction.denominator, fraction.denominator, divisor);
    }
  });
  StoreInt(call, rat + kRatNumerator, fraction.numerator);
  StoreInt(call, rat + kRatDenominator, fraction.denominator);
}

enum class RatOperation : uint8_t { kAdd, kSub, kMul, kQuo };

// func (z *Rat) Op(x, y *Rat) *Rat
template <RatOperation operation>
NativeResult RatBinary(NativeCall& call) {
  for (uint32_t slot = 0; slot < 3; ++slot) {
    if (call.slots()[slot] == 0) return call.NilDereference();
  }
  Fraction x;
  Fraction y;
  Fraction result;
  x.Read(Object(call, 1));
  y.Read(Object(call, 2));
  if constexpr (operation == RatOperation::kMul) {
    mpz_mul(result.numerator, x.numerator, y.numerator);
    mpz_mul(result.denominator, x.denominator, y.denominator);
  } else if constexpr (operation == RatOperation::kQuo) {
    if (mpz_sgn(y.numerator) == 0) return call.PanicString("division by zero");
    mpz_mul(result.numerator, x.numerator, y.denominator);
    mpz_mul(result.denominator, x.denominator, y.numerator);
  } else {
    mpz_mul(result.numerator, x.numerator, y.denominator);
    if constexpr (operation == RatOperation::kAdd) {
      mpz_addmul(result.numerator, y.numerator, x.denominator);
    } else {
      mpz_submul(result.numerator, y.numerator, x.denominator);
    }
    mpz_mul(result.denominator, x.denominator, y.denominator);
  }
  StoreReduced(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (x *Rat) Cmp(y *Rat) int
NativeResult RatCmp(NativeCall& call) {
  if (call.slots()[0] == 0 || call.slots()[1] == 0) return call.NilDereference();
  Fraction x;
  Fraction y;
  x.Read(Object(call, 0));
  y.Read(Object(call, 1));
  mpz_mul(x.numerator, x.numerator, y.denominator);
  mpz_mul(y.numerator, y.numerator, x.denominator);
  int order = mpz_cmp(x.numerator, y.numerator);
  ReturnInt(call, 0, order < 0 ? -1 : order > 0 ? 1 : 0);
  return NativeResult::kDone;
}

// func (z *Rat) norm() *Rat
NativeResult RatNorm(NativeCall& call) {
  Fraction fraction;
  fraction.Read(Object(call, 0));
  mpz_abs(fraction.denominator, fraction.denominator);
  StoreReduced(call, Object(call, 0), fraction);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/big.(*Int).GCD", &Gcd},
    {"math/big.(*Int).ProbablyPrime", &ProbablyPrime},
    {"math/big.(*Int).Sqrt", &Sqrt},
    {"math/big.(*Int).binomial", &Binomial},
    {"math/big.(*Int).multiplyRange", &MultiplyRangeNative},
    {"math/big.(*Int).power", &PowerNative},
    {"math/big.(*Int).powerModulo", &PowerModulo},
    {"math/big.jacobi", &Jacobi},
    {"math/big.(*Rat).Add", &RatBinary<RatOperation::kAdd>},
    {"math/big.(*Rat).Cmp", &RatCmp},
    {"math/big.(*Rat).Mul", &RatBinary<RatOperation::kMul>},
    {"math/big.(*Rat).Quo", &RatBinary<RatOperation::kQuo>},
    {"math/big.(*Rat).Sub", &RatBinary<RatOperation::kSub>},
    {"math/big.(*Rat).norm", &RatNorm},
};

}  // namespace

std::span<const vm::NativeRow> MathBigNumberTheoryNatives() { return kRows; }

}  // namespace goknot::stdlib
