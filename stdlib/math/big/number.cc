// See the header.
#include "stdlib/math/big/number.h"

#include "runtime/heap_store.h"

namespace goknot::stdlib::big {
namespace {

// Limbs that a thread's scratch number keeps.
constexpr int kKeptLimbs = 1 << 16;
// What a slice gets beyond what it needs, as in Go: most results grow by little.
constexpr size_t kSpareLimbs = 4;

thread_local ScratchNumbers scratch_numbers;

void Trim(mpz_ptr value) {
  if (value->_mp_alloc > kKeptLimbs) mpz_realloc2(value, kLimbBits);
}

}  // namespace

Scratch::Scratch() : numbers_(scratch_numbers) {}

Scratch::~Scratch() {
  Trim(result());
  Trim(first());
  Trim(second());
}

void StoreLimbs(vm::NativeCall& call, void* slice, const mp_limb_t* limbs, size_t size,
                Reuse reuse) {
  SliceValue result = LoadSlice(slice);
  if (size > result.capacity || reuse == Reuse::kForbidden) {
    size_t capacity = size <= 1 ? size : size + kSpareLimbs;
    result.data = capacity == 0 ? nullptr
                                : runtime::AllocateBytes(call.worker(), capacity * sizeof *limbs,
                                                         runtime::Zeroing::kUninitialised);
    base::ZeroMemory(static_cast<mp_limb_t*>(result.data) + size,
                     (capacity - size) * sizeof *limbs);
    result.capacity = static_cast<uint32_t>(capacity);
  }
  if (size <= 2) {
    for (size_t i = 0; i < size; ++i) base::Store64(result.data, i * kLimbBytes, limbs[i]);
  } else {
    base::CopyMemory(result.data, limbs, size * sizeof *limbs);
  }
  result.size = static_cast<uint32_t>(size);
  base::Pair pair;
  std::memcpy(&pair, &result, sizeof pair);
  runtime::StorePair(slice, pair);
}

void StoreInt(vm::NativeCall& call, void* int_object, mpz_srcptr value, Reuse reuse) {
  StoreLimbs(call, static_cast<char*>(int_object) + kIntLimbs, mpz_limbs_read(value),
             mpz_size(value), reuse);
  base::Store8(int_object, kIntNegative, mpz_sgn(value) < 0 ? 1 : 0);
}

void StoreInt(vm::NativeCall& call, void* int_object, __int128 value) {
  const bool negative = value < 0;
  auto absolute = static_cast<unsigned __int128>(negative ? -value : value);
  const mp_limb_t limbs[] = {static_cast<mp_limb_t>(absolute),
                             static_cast<mp_limb_t>(absolute >> kLimbBits)};
  StoreLimbs(call, static_cast<char*>(int_object) + kIntLimbs, limbs,
             limbs[1] != 0   ? 2
             : limbs[0] != 0 ? 1
                             : 0);
  base::Store8(int_object, kIntNegative, negative ? 1 : 0);
}

bool SharesLimbs(const void* int_object, const void* other) {
  SliceValue a = LoadSlice(At(int_object, kIntLimbs));
  return a.capacity != 0 && a.data == LoadSlice(At(other, kIntLimbs)).data;
}

vm::NativeResult TooLarge(vm::NativeCall& call) { return call.Fatal("out of memory"); }

}  // namespace goknot::stdlib::big
