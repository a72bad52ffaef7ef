// The natives of package sync/atomic. Everything is sequentially consistent, as Go's memory model
// asks.
#include <cstdint>
#include <type_traits>

#include "base/guest_memory.h"
#include "runtime/heap_store.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// A result in slot form: signed types are sign-extended.
template <typename T>
void Return(NativeCall& call, T value) {
  call.slots()[0] = static_cast<Slot>(static_cast<int64_t>(value));
}
template <>
void Return<uint32_t>(NativeCall& call, uint32_t value) {
  call.slots()[0] = value;
}

template <typename T, auto operation>
NativeResult At(NativeCall& call) {
  T* address = call.Get<T*>(0);
  if (address == nullptr) return call.NilDereference();
  operation(call, base::AtomicAt<T>(address), static_cast<T>(call.slots()[1]));
  return NativeResult::kDone;
}

template <typename T>
struct Operations {
  using Atomic = std::atomic_ref<T>;
  static void Load(NativeCall& call, Atomic at, T) { Return<T>(call, at.load()); }
  static void Store(NativeCall&, Atomic at, T value) { at.store(value); }
  static void Swap(NativeCall& call, Atomic at, T value) { Return<T>(call, at.exchange(value)); }
  static void Add(NativeCall& call, Atomic at, T delta) {
    using Unsigned = std::make_unsigned_t<T>;  // the sum wraps
    Return<T>(call, static_cast<T>(static_cast<Unsigned>(at.fetch_add(delta)) +
                                   static_cast<Unsigned>(delta)));
  }
  static void And(NativeCall& call, Atomic at, T mask) { Return<T>(call, at.fetch_and(mask)); }
  static void Or(NativeCall& call, Atomic at, T mask) { Return<T>(call, at.fetch_or(mask)); }
  static void CompareAndSwap(NativeCall& call, Atomic at, T old) {
    ReturnBool(call, 0, at.compare_exchange_strong(old, static_cast<T>(call.slots()[2])));
  }
};

// One 16-byte compare and swap; *expected becomes what was found.
bool CompareAndSwapPair(void* address, base::Pair* expected, base::Pair desired) {
  bool swapped;
  asm volatile("lock cmpxchg16b %1"
               : "=@cce"(swapped), "+m"(*static_cast<base::Pair*>(address)), "+a"(expected->lo),
                 "+d"(expected->hi)
               : "b"(desired.lo), "c"(desired.hi)
               : "memory");
  return swapped;
}

base::Pair ToPair(InterfaceValue value) {
  return {reinterpret_cast<uint64_t>(value.type), reinterpret_cast<uint64_t>(value.data)};
}

// value.go knows the numbers.
enum class SwapStatus : int64_t { kSwapped = 0, kNotSwapped = 1, kWrongType = 2 };

// func swapValue(addr *any, always bool, old, new any) (previous any, status int)
NativeResult SwapValue(NativeCall& call) {
  void* address = call.Get<void*>(0);
  bool always = BoolArgument(call, 1);
  base::Pair old = ToPair(call.Get<InterfaceValue>(2));
  base::Pair desired = ToPair(call.Get<InterfaceValue>(4));
  base::Pair found = always ? base::LoadPair(address) : old;
  SwapStatus status = SwapStatus::kSwapped;
  for (;;) {
    if (found.lo != 0 && found.lo != desired.lo) {
      status = SwapStatus::kWrongType;
      break;
    }
    if (CompareAndSwapPair(address, &found, desired)) break;
    if (!always) {
      status = SwapStatus::kNotSwapped;
      break;
    }
  }
  call.Set(0, found);
  ReturnInt(call, 2, static_cast<int64_t>(status));
  return NativeResult::kDone;
}

NativeResult SameType(NativeCall& call) {
  ReturnBool(call, 0, call.Get<InterfaceValue>(0).type == call.Get<InterfaceValue>(2).type);
  return NativeResult::kDone;
}

#define GOKNOT_ATOMIC_FUNCTIONS(name, type)                                         \
  {"sync/atomic.Load" name, &At<type, &Operations<type>::Load>},                    \
      {"sync/atomic.Store" name, &At<type, &Operations<type>::Store>},              \
      {"sync/atomic.Swap" name, &At<type, &Operations<type>::Swap>}, {              \
    "sync/atomic.CompareAndSwap" name, &At<type, &Operations<type>::CompareAndSwap> \
  }
#define GOKNOT_ATOMIC_ARITHMETIC(name, type)                         \
  {"sync/atomic.Add" name, &At<type, &Operations<type>::Add>},       \
      {"sync/atomic.And" name, &At<type, &Operations<type>::And>}, { \
    "sync/atomic.Or" name, &At<type, &Operations<type>::Or>          \
  }
#define GOKNOT_ATOMIC_METHODS(name, type)                                                       \
  {"sync/atomic.(*" name ").Load", &At<type, &Operations<type>::Load>},                         \
      {"sync/atomic.(*" name ").Store", &At<type, &Operations<type>::Store>},                   \
      {"sync/atomic.(*" name ").Swap", &At<type, &Operations<type>::Swap>},                     \
      {"sync/atomic.(*" name ").CompareAndSwap", &At<type, &Operations<type>::CompareAndSwap>}, \
      {"sync/atomic.(*" name ").Add", &At<type, &Operations<type>::Add>},                       \
      {"sync/atomic.(*" name ").And", &At<type, &Operations<type>::And>}, {                     \
    "sync/atomic.(*" name ").Or", &At<type, &Operations<type>::Or>                              \
  }

constexpr vm::NativeRow kRows[] = {
    GOKNOT_ATOMIC_FUNCTIONS("Int32", int32_t),    GOKNOT_ATOMIC_ARITHMETIC("Int32", int32_t),
    GOKNOT_ATOMIC_METHODS("Int32", int32_t),      GOKNOT_ATOMIC_FUNCTIONS("Int64", int64_t),
    GOKNOT_ATOMIC_ARITHMETIC("Int64", int64_t),   GOKNOT_ATOMIC_METHODS("Int64", int64_t),
    GOKNOT_ATOMIC_FUNCTIONS("Uint32", uint32_t),  GOKNOT_ATOMIC_ARITHMETIC("Uint32", uint32_t),
    GOKNOT_ATOMIC_METHODS("Uint32", uint32_t),    GOKNOT_ATOMIC_FUNCTIONS("Uint64", uint64_t),
    GOKNOT_ATOMIC_ARITHMETIC("Uint64", uint64_t), GOKNOT_ATOMIC_METHODS("Uint64", uint64_t),
    GOKNOT_ATOMIC_FUNCTIONS("Uintptr", uint64_t), GOKNOT_ATOMIC_ARITHMETIC("Uintptr", uint64_t),
    GOKNOT_ATOMIC_METHODS("Uintptr", uint64_t),   GOKNOT_ATOMIC_FUNCTIONS("Pointer", uint64_t),
    {"sync/atomic.swapValue", &SwapValue},        {"sync/atomic.sameType", &SameType},
};

#undef GOKNOT_ATOMIC_FUNCTIONS
#undef GOKNOT_ATOMIC_ARITHMETIC
#undef GOKNOT_ATOMIC_METHODS

}  // namespace

std::span<const vm::NativeRow> SyncAtomicNatives() { return kRows; }

}  // namespace goknot::stdlib
