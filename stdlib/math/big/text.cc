// Natives of math/big.Int: digits and bytes.
#include <algorithm>
#include <string>

#include "stdlib/math/big/number.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using namespace big;  // NOLINT(google-build-using-namespace): these are its natives
using vm::NativeCall;
using vm::NativeResult;

// Up to this base letters mean the same in both cases; beyond, the lower-case ones come first in Go
// and last in GMP.
constexpr int64_t kLargestCaselessBase = 36;
constexpr int64_t kLargestBase = 62;

const void* Object(const NativeCall& call, uint32_t slot) { return call.Get<void*>(slot); }

// func (x *Int) Text(base int) string
NativeResult Text(NativeCall& call) {
  const void* x = Object(call, 0);
  int64_t base = IntArgument(call, 1);
  if (x == nullptr) {
    ReturnString(call, 0, "<nil>");
    return NativeResult::kDone;
  }
  if (base < 2 || base > kLargestBase) return call.PanicString("invalid base");
  Scratch scratch;
  mpz_ptr value = scratch.result();
  View(x).CopyTo(value);
  constexpr size_t kSignAndEnd = 2;
  std::string text(mpz_sizeinbase(value, static_cast<int>(base)) + kSignAndEnd, '\0');
  DoWork(call, ProductCost(value, value),
         [&] { mpz_get_str(text.data(), static_cast<int>(base), value); });
  text.resize(std::strlen(text.c_str()));
  if (base > kLargestCaselessBase) {
    for (char& c : text) {
      if (c >= 'A') c = static_cast<char>(c ^ 0x20);
    }
  }
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

int64_t DigitValue(char c, int64_t base) {
  if ('0' <= c && c <= '9') return c - '0';
  if ('a' <= c && c <= 'z') return c - 'a' + 10;
  if ('A' <= c && c <= 'Z') return c - 'A' + (base <= kLargestCaselessBase ? 10 : 36);
  return kLargestBase;
}

// func (z *Int) setDigits(text string, base int) bool: digits only, behind a sign or not; false for
// everything else. Base 0 is decimal unless the text has a prefix.
NativeResult SetDigits(NativeCall& call) {
  if (Object(call, 0) == nullptr) return call.NilDereference();
  std::string digits(StringArgument(call, 1));
  int64_t base = IntArgument(call, 3);
  size_t start = !digits.empty() && (digits[0] == '-' || digits[0] == '+') ? 1 : 0;
  const bool negative = start == 1 && digits[0] == '-';
  bool is_valid = start < digits.size() && (base == 0 || (2 <= base && base <= kLargestBase));
  if (base == 0) {
    base = 10;
    if (digits.size() - start > 1 && digits[start] == '0') is_valid = false;
  }
  for (size_t at = start; is_valid && at < digits.size(); ++at) {
    int64_t value = DigitValue(digits[at], base);
    digits[at] = static_cast<char>(value);
    is_valid = value < base;
  }
  if (is_valid) {
    while (start + 1 < digits.size() && digits[start] == 0) ++start;
    const size_t count = digits.size() - start;
    Scratch scratch;
    mpz_ptr value = scratch.result();
    // No digit has more than six bits.
    constexpr size_t kDigitBits = 6;
    mp_limb_t* limbs =
        mpz_limbs_write(value, static_cast<mp_size_t>(count * kDigitBits / kLimbBits + 2));
    mp_size_t size = 0;
    const double most_limbs = static_cast<double>(count * kDigitBits) / kLimbBits;
    DoWork(call, ProductCost(most_limbs, most_limbs), [&] {
      size = mpn_set_str(limbs, reinterpret_cast<unsigned char*>(digits.data()) + start, count,
                         static_cast<int>(base));
    });
    mpz_limbs_finish(value, negative ? -size : size);
    StoreInt(call, call.Get<char*>(0), value);
  }
  ReturnBool(call, 0, is_valid);
  return NativeResult::kDone;
}

// The bytes of the absolute value, most significant first.
std::string BytesOf(const void* x) {
  Scratch scratch;
  mpz_ptr value = scratch.result();
  View(x).CopyTo(value);
  std::string bytes((mpz_sizeinbase(value, 2) + 7) / 8, '\0');
  size_t count = 0;
  mpz_export(bytes.data(), &count, 1, 1, 1, 0, value);
  bytes.resize(count);
  return bytes;
}

// func (x *Int) Bytes() []byte
NativeResult Bytes(NativeCall& call) {
  if (Object(call, 0) == nullptr) return call.NilDereference();
  call.Set(0, MakeBytes(call, BytesOf(Object(call, 0))));
  return NativeResult::kDone;
}

// func (x *Int) FillBytes(buf []byte) []byte
NativeResult FillBytes(NativeCall& call) {
  auto buffer = call.Get<SliceValue>(1);
  base::ZeroMemory(buffer.data, buffer.size);
  if (Object(call, 0) == nullptr) return call.NilDereference();
  std::string bytes = BytesOf(Object(call, 0));
  if (bytes.size() > buffer.size) {
    return call.PanicString("math/big: buffer too small to fit value");
  }
  base::CopyBytes(static_cast<char*>(buffer.data) + buffer.size - bytes.size(), bytes.data(),
                  bytes.size());
  call.Set(0, buffer);
  return NativeResult::kDone;
}

// func (z *Int) SetBytes(buf []byte) *Int
NativeResult SetBytes(NativeCall& call) {
  if (Object(call, 0) == nullptr) return call.NilDereference();
  std::string_view bytes = BytesArgument(call, 1);
  Scratch scratch;
  mpz_ptr value = scratch.result();
  mpz_import(value, bytes.size(), 1, 1, 1, 0, bytes.data());
  StoreInt(call, call.Get<char*>(0), value);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"math/big.(*Int).Bytes", &Bytes},         {"math/big.(*Int).FillBytes", &FillBytes},
    {"math/big.(*Int).SetBytes", &SetBytes},   {"math/big.(*Int).Text", &Text},
    {"math/big.(*Int).setDigits", &SetDigits},
};

}  // namespace

std::span<const vm::NativeRow> MathBigTextNatives() { return kRows; }

}  // namespace goknot::stdlib
