// Natives of math/big.Int: sums, products, quotients, bits, comparison.
//
// Test: tests/programs/std_big/.
#include "stdlib/math/big/number.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using namespace big;  // NOLINT(google-build-using-namespace): these are its natives
using vm::NativeCall;
using vm::NativeResult;

// Above this many limbs GMP leaves the schoolbook method, whose accesses depend on sizes alone.
constexpr size_t kSchoolbookLimbs = 20;

using Operation = void (*)(mpz_ptr, mpz_srcptr, mpz_srcptr);
// The same of numbers that fit an int64; no divisor is zero.
using SmallOperation = __int128 (*)(int64_t, int64_t);

bool AnyNil(const NativeCall& call, uint32_t count) {
  for (uint32_t slot = 0; slot < count; ++slot) {
    if (call.slots()[slot] == 0) return true;
  }
  return false;
}

char* Object(const NativeCall& call, uint32_t slot) { return call.Get<char*>(slot); }

__int128 AddSmall(int64_t x, int64_t y) { return static_cast<__int128>(x) + y; }
__int128 SubSmall(int64_t x, int64_t y) { return static_cast<__int128>(x) - y; }
__int128 AndSmall(int64_t x, int64_t y) { return x & y; }
__int128 AndNotSmall(int64_t x, int64_t y) { return x & ~y; }
__int128 OrSmall(int64_t x, int64_t y) { return x | y; }
__int128 XorSmall(int64_t x, int64_t y) { return x ^ y; }
__int128 QuoSmall(int64_t x, int64_t y) { return static_cast<__int128>(x) / y; }
__int128 RemSmall(int64_t x, int64_t y) { return static_cast<__int128>(x) % y; }
// Euclid's division: the remainder is never negative.
__int128 ModSmall(int64_t x, int64_t y) {
  __int128 remainder = RemSmall(x, y);
  return remainder >= 0 ? remainder : y < 0 ? remainder - y : remainder + y;
}
__int128 DivSmall(int64_t x, int64_t y) { return (static_cast<__int128>(x) - ModSmall(x, y)) / y; }

// func (z *Int) Op(x, y *Int) *Int
template <Operation operation, SmallOperation small_operation>
NativeResult Simple(NativeCall& call) {
  if (AnyNil(call, 3)) return call.NilDereference();
  View x(Object(call, 1));
  View y(Object(call, 2));
  int64_t small_x;
  int64_t small_y;
  if (x.FitsInt64(&small_x) && y.FitsInt64(&small_y)) {
    StoreInt(call, Object(call, 0), small_operation(small_x, small_y));
    return NativeResult::kDone;
  }
  Scratch scratch;
  operation(scratch.result(), x, y);
  StoreInt(call, Object(call, 0), scratch.result());
  return NativeResult::kDone;
}

NativeResult Mul(NativeCall& call) {
  if (AnyNil(call, 3)) return call.NilDereference();
  char* z = Object(call, 0);
  const char* x = Object(call, 1);
  const char* y = Object(call, 2);
  View left(x);
  View right(y);
  int64_t small_x;
  int64_t small_y;
  if (left.FitsInt64(&small_x) && right.FitsInt64(&small_y)) {
    StoreInt(call, z, static_cast<__int128>(small_x) * small_y);
    return NativeResult::kDone;
  }
  if (left.size() + right.size() > kMostBits / kLimbBits) {
    return TooLarge(call);
  }
  Scratch scratch;
  DoWork(call, ProductCost(left, right), [&] {
    if (left.size() <= kSchoolbookLimbs || right.size() <= kSchoolbookLimbs) {
      mpz_mul(scratch.result(), left, right);
    } else {
      left.CopyTo(scratch.first());
      if (x != y) right.CopyTo(scratch.second());
      mpz_mul(scratch.result(), scratch.first(), x == y ? scratch.first() : scratch.second());
    }
  });
  const bool in_place = left.size() == 1 || right.size() == 1;
  StoreInt(
      call, z, scratch.result(),
      !in_place && (SharesLimbs(z, x) || SharesLimbs(z, y)) ? Reuse::kForbidden : Reuse::kAllowed);
  return NativeResult::kDone;
}

NativeResult DivisionByZero(NativeCall& call) { return call.PanicString("division by zero"); }

void EuclideanQuotient(mpz_ptr quotient, mpz_srcptr x, mpz_srcptr y) {
  if (mpz_sgn(y) > 0) {
    mpz_fdiv_q(quotient, x, y);
  } else {
    mpz_cdiv_q(quotient, x, y);
  }
}

// func (z *Int) Op(x, y *Int) *Int
template <Operation operation, SmallOperation small_operation>
NativeResult Divide(NativeCall& call) {
  if (AnyNil(call, 3)) return call.NilDereference();
  View x(Object(call, 1));
  View y(Object(call, 2));
  int64_t small_x;
  int64_t small_y;
  if (x.FitsInt64(&small_x) && y.FitsInt64(&small_y)) {
    if (small_y == 0) return DivisionByZero(call);
    StoreInt(call, Object(call, 0), small_operation(small_x, small_y));
    return NativeResult::kDone;
  }
  Scratch scratch;
  x.CopyTo(scratch.first());
  y.CopyTo(scratch.second());
  if (mpz_sgn(scratch.second()) == 0) return DivisionByZero(call);
  DoWork(call, ProductCost(scratch.first(), scratch.second()),
         [&] { operation(scratch.result(), scratch.first(), scratch.second()); });
  StoreInt(call, Object(call, 0), scratch.result());
  return NativeResult::kDone;
}

// func (z *Int) Op(x, y, r *Int) (*Int, *Int)
template <Operation quotient_operation, Operation remainder_operation>
NativeResult DivideBoth(NativeCall& call) {
  if (AnyNil(call, 4)) return call.NilDereference();
  Scratch scratch;
  View(Object(call, 1)).CopyTo(scratch.first());
  View(Object(call, 2)).CopyTo(scratch.second());
  if (mpz_sgn(scratch.second()) == 0) return DivisionByZero(call);
  Number remainder;
  DoWork(call, ProductCost(scratch.first(), scratch.second()), [&] {
    if constexpr (quotient_operation == static_cast<Operation>(&mpz_tdiv_q)) {
      mpz_tdiv_qr(scratch.result(), remainder, scratch.first(), scratch.second());
    } else {
      quotient_operation(scratch.result(), scratch.first(), scratch.second());
      remainder_operation(remainder, scratch.first(), scratch.second());
    }
  });
  char* z = Object(call, 0);
  char* r = Object(call, 3);
  StoreInt(call, z, scratch.result());
  StoreInt(call, r, remainder, z != r && SharesLimbs(z, r) ? Reuse::kForbidden : Reuse::kAllowed);
  call.Set(1, r);
  return NativeResult::kDone;
}

// The values of RoundingMode that division knows.
enum class DivisionMode : uint8_t { kRound = 0, kTrunc = 2, kFloor = 4, kCeil = 5 };

// Whether a truncated quotient with that remainder, which is not zero, goes one away from zero.
bool RoundsAway(DivisionMode mode, bool negative, mpz_srcptr quotient, mpz_srcptr remainder,
                mpz_srcptr divisor) {
  switch (mode) {
    case DivisionMode::kTrunc:
      return false;
    case DivisionMode::kFloor:
      return negative;
    case DivisionMode::kCeil:
      return !negative;
    case DivisionMode::kRound:
      break;
  }
  Number twice;
  mpz_mul_2exp(twice, remainder, 1);
  int order = mpz_cmpabs(twice, divisor);
  return order > 0 || (order == 0 && mpz_odd_p(quotient));
}

// func (z *Int) Divide(x, y, r *Int, mode RoundingMode) (*Int, *Int); z and r may be nil.
NativeResult DivideRounded(NativeCall& call) {
  if (call.slots()[1] == 0 || call.slots()[2] == 0) return call.NilDereference();
  Scratch scratch;
  mpz_ptr x = scratch.first();
  mpz_ptr y = scratch.second();
  mpz_ptr quotient = scratch.result();
  View(Object(call, 1)).CopyTo(x);
  View(Object(call, 2)).CopyTo(y);
  if (mpz_sgn(y) == 0) return DivisionByZero(call);
  Number remainder;
  DoWork(call, ProductCost(x, y), [&] { mpz_tdiv_qr(quotient, remainder, x, y); });
  if (mpz_sgn(remainder) != 0) {
    auto mode = static_cast<DivisionMode>(IntArgument(call, 4));
    if (mode != DivisionMode::kRound && mode != DivisionMode::kTrunc &&
        mode != DivisionMode::kFloor && mode != DivisionMode::kCeil) {
      return call.PanicString("unsupported rounding mode");
    }
    const bool negative = (mpz_sgn(x) < 0) != (mpz_sgn(y) < 0);
    if (RoundsAway(mode, negative, quotient, remainder, y)) {
      if (negative) {
        mpz_sub_ui(quotient, quotient, 1);
        mpz_add(remainder, remainder, y);
      } else {
        mpz_add_ui(quotient, quotient, 1);
        mpz_sub(remainder, remainder, y);
      }
    }
  }
  char* r = Object(call, 3);
  if (call.slots()[0] != 0) StoreInt(call, Object(call, 0), quotient);
  if (r != nullptr) StoreInt(call, r, remainder);
  call.Set(1, r);
  return NativeResult::kDone;
}

// func (x *Int) Cmp(y *Int) int
template <auto compare>
NativeResult Compare(NativeCall& call) {
  if (AnyNil(call, 2)) {
    // Comparing a pointer with itself reads nothing.
    if (call.slots()[0] != call.slots()[1]) return call.NilDereference();
    ReturnInt(call, 0, 0);
    return NativeResult::kDone;
  }
  int order = compare(View(Object(call, 0)), View(Object(call, 1)));
  ReturnInt(call, 0, order < 0 ? -1 : order > 0 ? 1 : 0);
  return NativeResult::kDone;
}

int CompareSigned(mpz_srcptr x, mpz_srcptr y) { return mpz_cmp(x, y); }
int CompareAbsolute(mpz_srcptr x, mpz_srcptr y) { return mpz_cmpabs(x, y); }

void AndNot(mpz_ptr result, mpz_srcptr x, mpz_srcptr y) {
  Number inverse;
  mpz_com(inverse, y);
  mpz_and(result, x, inverse);
}

// func (z *Int) Not(x *Int) *Int
NativeResult Not(NativeCall& call) {
  if (AnyNil(call, 2)) return call.NilDereference();
  Scratch scratch;
  mpz_ptr result = scratch.result();
  mpz_com(result, View(Object(call, 1)));
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (z *Int) Lsh(x *Int, n uint) *Int
NativeResult Lsh(NativeCall& call) {
  if (AnyNil(call, 2)) return call.NilDereference();
  View x(Object(call, 1));
  uint64_t count = call.slots()[2];
  Scratch scratch;
  mpz_ptr result = scratch.result();
  if (x.size() != 0 && count > kMostBits) return TooLarge(call);
  mpz_mul_2exp(result, x, x.size() == 0 ? 0 : count);
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (z *Int) Rsh(x *Int, n uint) *Int
NativeResult Rsh(NativeCall& call) {
  if (AnyNil(call, 2)) return call.NilDereference();
  Scratch scratch;
  mpz_ptr result = scratch.result();
  mpz_fdiv_q_2exp(result, View(Object(call, 1)), call.slots()[2]);
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

// func (x *Int) Bit(i int) uint
NativeResult Bit(NativeCall& call) {
  if (AnyNil(call, 1)) return call.NilDereference();
  int64_t index = IntArgument(call, 1);
  if (index < 0) return call.PanicString("negative bit index");
  ReturnInt(call, 0, mpz_tstbit(View(Object(call, 0)), static_cast<mp_bitcnt_t>(index)));
  return NativeResult::kDone;
}

// func (z *Int) SetBit(x *Int, i int, b uint) *Int
NativeResult SetBit(NativeCall& call) {
  if (AnyNil(call, 2)) return call.NilDereference();
  int64_t index = IntArgument(call, 2);
  uint64_t bit = call.slots()[3];
  if (index < 0) return call.PanicString("negative bit index");
  if (bit > 1) return call.PanicString("set bit is not 0 or 1");
  View x(Object(call, 1));
  const auto position = static_cast<mp_bitcnt_t>(index);
  const bool changes = static_cast<uint64_t>(mpz_tstbit(x, position)) != bit;
  if (changes && position > kMostBits) return TooLarge(call);
  Scratch scratch;
  mpz_ptr result = scratch.result();
  mpz_set(result, x);
  if (changes) mpz_combit(result, position);
  StoreInt(call, Object(call, 0), result);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/big.(*Int).Add", &Simple<&mpz_add, &AddSmall>},
    {"math/big.(*Int).And", &Simple<&mpz_and, &AndSmall>},
    {"math/big.(*Int).AndNot", &Simple<&AndNot, &AndNotSmall>},
    {"math/big.(*Int).Bit", &Bit},
    {"math/big.(*Int).Cmp", &Compare<&CompareSigned>},
    {"math/big.(*Int).CmpAbs", &Compare<&CompareAbsolute>},
    {"math/big.(*Int).Div", &Divide<&EuclideanQuotient, &DivSmall>},
    {"math/big.(*Int).DivMod", &DivideBoth<&EuclideanQuotient, &mpz_mod>},
    {"math/big.(*Int).Divide", &DivideRounded},
    {"math/big.(*Int).Lsh", &Lsh},
    {"math/big.(*Int).Mod", &Divide<&mpz_mod, &ModSmall>},
    {"math/big.(*Int).Mul", &Mul},
    {"math/big.(*Int).Not", &Not},
    {"math/big.(*Int).Or", &Simple<&mpz_ior, &OrSmall>},
    {"math/big.(*Int).Quo", &Divide<&mpz_tdiv_q, &QuoSmall>},
    {"math/big.(*Int).QuoRem", &DivideBoth<&mpz_tdiv_q, &mpz_tdiv_r>},
    {"math/big.(*Int).Rem", &Divide<&mpz_tdiv_r, &RemSmall>},
    {"math/big.(*Int).Rsh", &Rsh},
    {"math/big.(*Int).SetBit", &SetBit},
    {"math/big.(*Int).Sub", &Simple<&mpz_sub, &SubSmall>},
    {"math/big.(*Int).Xor", &Simple<&mpz_xor, &XorSmall>},
};

}  // namespace

std::span<const vm::NativeRow> MathBigArithmeticNatives() { return kRows; }

}  // namespace goknot::stdlib
