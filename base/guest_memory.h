// The one door to guest memory: the Go heap and Go globals, which goroutines on several threads may
// read and write at once, with or without a lock of theirs.
//
// Invariants
//  * Every access is an atomic or inline assembly, so a race of a Go program is no undefined
//    behaviour of ours, and ThreadSanitizer reports only races of GoKnot's own state.
//  * A naturally aligned value of 1, 2, 4 or 8 bytes is never torn.
//  * A pair (string, interface, slice header, complex128) lies 16-aligned and is moved by ONE
//    16-byte access, which Intel and AMD document as atomic on CPUs with AVX. So no goroutine ever
//    sees half a pair. CheckAtomicPairSupport() has been called before the first one.
//  * Copies keep both promises: whatever is a pair or a word at both ends arrives whole.
//
// Nothing here but AtomicAt orders accesses with one another: Go's happens-before edges come from
// the channels, locks and atomics of runtime/. Frames are private to their goroutine and are not
// guest memory. Null and bounds are the caller's to check. Sizes and offsets are in bytes. Pointers
// into the heap are stored through runtime's store functions, which rest on these.
//
// Test: tests/base/guest_memory_test.cc.
#ifndef GOKNOT_BASE_GUEST_MEMORY_H_
#define GOKNOT_BASE_GUEST_MEMORY_H_

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace goknot::base {

// Ends the process with a message for the user (exit code 1) when this CPU does not move 16 aligned
// bytes at once. To be called once, at start.
void CheckAtomicPairSupport();

// One value of type T, relaxed. The Load and Store functions below are the names to use.
template <typename T>
[[gnu::always_inline]] inline T LoadRelaxed(const void* base, ptrdiff_t offset) {
  return __atomic_load_n(reinterpret_cast<const T*>(static_cast<const char*>(base) + offset),
                         __ATOMIC_RELAXED);
}
template <typename T>
[[gnu::always_inline]] inline void StoreRelaxed(void* base, ptrdiff_t offset, T value) {
  __atomic_store_n(reinterpret_cast<T*>(static_cast<char*>(base) + offset), value,
                   __ATOMIC_RELAXED);
}

inline uint8_t Load8(const void* base, ptrdiff_t offset = 0) {
  return LoadRelaxed<uint8_t>(base, offset);
}
inline uint16_t Load16(const void* base, ptrdiff_t offset = 0) {
  return LoadRelaxed<uint16_t>(base, offset);
}
inline uint32_t Load32(const void* base, ptrdiff_t offset = 0) {
  return LoadRelaxed<uint32_t>(base, offset);
}
inline uint64_t Load64(const void* base, ptrdiff_t offset = 0) {
  return LoadRelaxed<uint64_t>(base, offset);
}

inline void Store8(void* base, uint8_t value) { StoreRelaxed<uint8_t>(base, 0, value); }
inline void Store16(void* base, uint16_t value) { StoreRelaxed<uint16_t>(base, 0, value); }
inline void Store32(void* base, uint32_t value) { StoreRelaxed<uint32_t>(base, 0, value); }
inline void Store64(void* base, uint64_t value) { StoreRelaxed<uint64_t>(base, 0, value); }

inline void Store8(void* base, ptrdiff_t offset, uint8_t value) {
  StoreRelaxed<uint8_t>(base, offset, value);
}
inline void Store16(void* base, ptrdiff_t offset, uint16_t value) {
  StoreRelaxed<uint16_t>(base, offset, value);
}
inline void Store32(void* base, ptrdiff_t offset, uint32_t value) {
  StoreRelaxed<uint32_t>(base, offset, value);
}
inline void Store64(void* base, ptrdiff_t offset, uint64_t value) {
  StoreRelaxed<uint64_t>(base, offset, value);
}

// For accesses that Go itself orders (sync/atomic, owner words, published tables): the usual
// std::atomic operations on a naturally aligned uint32_t, int64_t, ... in guest memory.
template <typename T>
std::atomic_ref<T> AtomicAt(void* base, ptrdiff_t offset = 0) {
  return std::atomic_ref<T>(*reinterpret_cast<T*>(static_cast<char*>(base) + offset));
}

// The two words of a string, interface, slice or complex128.
struct Pair {
  uint64_t lo;
  uint64_t hi;
  friend bool operator==(const Pair&, const Pair&) = default;
};

// A pair as one SSE register.
using PairRegister = uint64_t __attribute__((vector_size(16), may_alias));

// By hand, since a compiler would join two neighbouring loads into one of 16 bytes, and that one
// stalls when the words were written singly a moment ago, as frame slots are.
[[gnu::always_inline]] inline PairRegister AssemblePair(uint64_t lo, uint64_t hi) {
  PairRegister value;
#ifdef __clang__  // Would spill registers to memory when given the choice.
  asm("movq %1, %0\n\tpinsrq $1, %2, %0" : "=&x"(value) : "r"(lo), "r"(hi));
#else
  asm("movq %1, %0\n\tpinsrq $1, %2, %0" : "=&x"(value) : "rm"(lo), "rm"(hi));
#endif
  return value;
}

[[gnu::always_inline]] inline PairRegister LoadPairRegister(const void* base,
                                                            ptrdiff_t offset = 0) {
  PairRegister value;
  const auto* address =
      reinterpret_cast<const PairRegister*>(static_cast<const char*>(base) + offset);
  asm volatile("movdqa %1, %0" : "=x"(value) : "m"(*address));
  return value;
}

[[gnu::always_inline]] inline void StorePairRegister(void* base, ptrdiff_t offset,
                                                     PairRegister value) {
  auto* address = reinterpret_cast<PairRegister*>(static_cast<char*>(base) + offset);
  asm volatile("movdqa %1, %0" : "=m"(*address) : "x"(value));
}

// The address (base + offset) is 16-aligned; the CPU faults when it is not.
inline Pair LoadPair(const void* base, ptrdiff_t offset = 0) {
  PairRegister value = LoadPairRegister(base, offset);
  return {value[0], value[1]};
}
inline void StorePair(void* base, Pair pair) {
  StorePairRegister(base, 0, AssemblePair(pair.lo, pair.hi));
}
inline void StorePair(void* base, ptrdiff_t offset, Pair pair) {
  StorePairRegister(base, offset, AssemblePair(pair.lo, pair.hi));
}

// Copies `size` bytes in steps as wide as the alignment that both ends have in common: 16 bytes
// when they are alike modulo 16, then 8, 4, 2, 1. The ranges do not overlap (or are the same).
void CopyMemory(void* to, const void* from, size_t size);

// As CopyMemory, for ranges that may overlap.
void MoveMemory(void* to, const void* from, size_t size);

// For memory that holds elements of one byte only (text, []byte): wide steps whatever the
// alignment, so much faster when the ends differ. CopyBytes: no overlap. MoveBytes: any.
void CopyBytes(void* to, const void* from, size_t size);
void MoveBytes(void* to, const void* from, size_t size);

// Zeroes in steps as wide as the alignment allows.
void ZeroMemory(void* to, size_t size);

}  // namespace goknot::base

#endif  // GOKNOT_BASE_GUEST_MEMORY_H_
