// Hashing of Go values for maps. The function is ours, in the manner of wyhash: 64-bit words are
// folded by 64x64->128-bit multiplications, keyed by a 64-bit seed that each map draws for itself
// (through the Schedule door), so that no input can be built that collides.
//
// Equal values hash alike in slot form and in memory: +0 and -0 too; a NaN hashes to a random
// number, so that each is a key of its own.
//
// Threads: any. Test: tests/runtime/equality_test.cc.
#ifndef GOKNOT_RUNTIME_HASH_H_
#define GOKNOT_RUNTIME_HASH_H_

#include <cstddef>
#include <cstdint>

#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

inline constexpr uint64_t kHashSecret0 = 0x8ebc6af09c88c6e3ull;
inline constexpr uint64_t kHashSecret1 = 0x589965cc75374cc3ull;
inline constexpr uint64_t kHashSecret2 = 0x1d8e4e27c47d124full;

// Folds the 128-bit product.
inline uint64_t MixHash(uint64_t a, uint64_t b) {
  unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(product >> 64) ^ static_cast<uint64_t>(product);
}

inline uint64_t HashWord(uint64_t word, uint64_t seed) {
  return MixHash(word ^ seed ^ kHashSecret0, kHashSecret1 ^ (seed << 1));
}

uint64_t HashBytes(const void* data, size_t size, uint64_t seed);

enum class HashResult : uint8_t {
  kHashed,
  kUnhashable,  // an interface inside holds a type without ==; *offender names it
};

// A value of a comparable type in memory resp. slot form. `worker` gives the numbers for NaNs.
HashResult HashMemory(Worker& worker, const TypeDescriptor& type, const void* memory, uint64_t seed,
                      uint64_t* hash, const TypeDescriptor** offender);
HashResult HashSlots(Worker& worker, const TypeDescriptor& type, const Slot* slots, uint64_t seed,
                     uint64_t* hash, const TypeDescriptor** offender);

// 64 random bits from the worker, or from its Schedule when it has one.
uint64_t DrawSeed(Worker& worker, Choice choice);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HASH_H_
