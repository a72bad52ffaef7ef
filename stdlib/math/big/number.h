// math/big's Int, Rat and Float in guest memory, and how the natives read and write them with GMP.
//
// An Int's limbs (least significant first, as GMP's) lie in a Go slice that programs see through
// Bits. Operands of cheap operations are read where they lie. A racing program may change them
// meanwhile, which is why operations whose loops depend on the values (division, long products,
// everything of number theory) read a copy: GMP's memory accesses depend on sizes alone only in the
// schoolbook loops.
//
// All natives here are leaves: they run on one thread from start to end, so the scratch numbers of
// a thread are theirs for that long.
#ifndef GOKNOT_STDLIB_MATH_BIG_NUMBER_H_
#define GOKNOT_STDLIB_MATH_BIG_NUMBER_H_

#include <gmp.h>

#include <algorithm>
#include <cstdint>

#include "stdlib/guest.h"
#include "stdlib/long_work.h"

namespace goknot::stdlib::big {

// The structs of int.go, rat.go and float.go; byte offsets.
inline constexpr int64_t kIntNegative = 0;
inline constexpr int64_t kIntLimbs = 16;
inline constexpr int64_t kRatNumerator = 0;
inline constexpr int64_t kRatDenominator = 32;

inline constexpr uint32_t kLimbBits = 64;
inline constexpr int64_t kLimbBytes = 8;

// Results above this cannot be had: Go's programs end there as well, for want of memory.
inline constexpr uint64_t kMostBits = uint64_t{1} << 36;

// About how many nanoseconds operations on numbers of so many limbs take (DoWork): a product, a
// quotient, and what takes as long as some of them.
inline uint64_t ProductCost(double x, double y, double times = 1) {
  constexpr double kMost = 1e18;
  return static_cast<uint64_t>(std::min(x * y * times, kMost));
}
inline uint64_t ProductCost(mpz_srcptr x, mpz_srcptr y, double times = 1) {
  return ProductCost(static_cast<double>(mpz_size(x)), static_cast<double>(mpz_size(y)), times);
}

// A number of GMP's with its own memory; the first limb is allocated at first use.
class Number {
 public:
  Number() { mpz_init(value_); }
  ~Number() { mpz_clear(value_); }
  Number(const Number&) = delete;
  Number& operator=(const Number&) = delete;

  // As GMP's functions take it.
  operator mpz_ptr() { return value_; }             // NOLINT(google-explicit-constructor)
  operator mpz_srcptr() const { return value_; }    // NOLINT(google-explicit-constructor)
  mpz_srcptr operator->() const { return value_; }  // for GMP's macros

 private:
  mpz_t value_;
};

// An operand whose limbs are the guest's.
class View {
 public:
  explicit View(const void* int_object) {
    SliceValue limbs = LoadSlice(At(int_object, kIntLimbs));
    auto size = static_cast<int>(limbs.size);  // GMP's sizes are ints
    // Programs may have zeroed the highest ones through Bits.
    while (size > 0 && base::Load64(limbs.data, (size - 1) * kLimbBytes) == 0) --size;
    negative_ = base::Load8(int_object, kIntNegative) != 0;
    const mpz_t view = MPZ_ROINIT_N(static_cast<mp_limb_t*>(limbs.data), negative_ ? -size : size);
    value_[0] = view[0];
  }

  operator mpz_srcptr() const { return value_; }  // NOLINT(google-explicit-constructor)
  size_t size() const { return mpz_size(value_); }
  void CopyTo(mpz_ptr copy) const { mpz_set(copy, value_); }

  // Whether it is an int64, and which. Most numbers are.
  bool FitsInt64(int64_t* small) const {
    if (size() > 1) return false;
    const mp_limb_t limb = size() == 0 ? 0 : base::Load64(value_->_mp_d);
    *small = negative_ ? -static_cast<int64_t>(limb) : static_cast<int64_t>(limb);
    return static_cast<int64_t>(limb) >= 0;
  }

 private:
  mpz_t value_;
  bool negative_;
};

// Numbers of the thread, which keep their memory from one native to the next, large ones excepted.
struct ScratchNumbers {
  Number result;
  Number first;
  Number second;
};

class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  mpz_ptr result() { return numbers_.result; }
  mpz_ptr first() { return numbers_.first; }
  mpz_ptr second() { return numbers_.second; }

 private:
  ScratchNumbers& numbers_;
};

// Whether the result may take the memory that the Int has. A product or quotient by a long divisor
// in place of an operand gets memory of its own, so that copies of the struct keep their value.
enum class Reuse : uint8_t { kAllowed, kForbidden };
void StoreInt(vm::NativeCall& call, void* int_object, mpz_srcptr value,
              Reuse reuse = Reuse::kAllowed);
void StoreInt(vm::NativeCall& call, void* int_object, __int128 value);
// The same for a slice of limbs in guest memory.
void StoreLimbs(vm::NativeCall& call, void* slice, const mp_limb_t* limbs, size_t size,
                Reuse reuse = Reuse::kAllowed);

// Do the two Ints lie in the same array?
bool SharesLimbs(const void* int_object, const void* other);

// `fatal error: out of memory`, for results that no machine holds.
vm::NativeResult TooLarge(vm::NativeCall& call);

}  // namespace goknot::stdlib::big

#endif  // GOKNOT_STDLIB_MATH_BIG_NUMBER_H_
