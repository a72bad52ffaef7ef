// Copies of guest memory that tear no word and no pair, and the question to the CPU whether 16-byte
// accesses are atomic. See base/guest_memory.h.
//
// A copy peels single bytes, then 2, 4 and 8 bytes until both ends are aligned to the widest step
// that they can share, runs in that step, and ends with narrower ones: each step is a whole aligned
// value at both ends. Backward copies are the mirror image.
//
// The guarantee: Intel SDM vol. 3A, 9.1.1 "Guaranteed Atomic Operations", and AMD APM vol. 2, 7.3.2
// "Access Atomicity": on processors with AVX, an aligned 16-byte SSE access is atomic.
//
// Test: tests/base/guest_memory_test.cc.
#include "base/guest_memory.h"

#include <cpuid.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace goknot::base {

namespace {

// The steps that a copy is made of. Each moves Step::kSize bytes with one load and one store
// (Block: four of each, all loads first, so that it may overlap in the direction of the copy).
template <typename T>
struct WordStep {
  static constexpr size_t kSize = sizeof(T);
  static void Move(char* to, const char* from) { StoreRelaxed<T>(to, 0, LoadRelaxed<T>(from, 0)); }
};

struct PairStep {
  static constexpr size_t kSize = 16;
  static void Move(char* to, const char* from) { StorePairRegister(to, 0, LoadPairRegister(from)); }
};

struct BlockStep {
  static constexpr size_t kSize = 64;
  static void Move(char* to, const char* from) {
    PairRegister a = LoadPairRegister(from, 0);
    PairRegister b = LoadPairRegister(from, 16);
    PairRegister c = LoadPairRegister(from, 32);
    PairRegister d = LoadPairRegister(from, 48);
    StorePairRegister(to, 0, a);
    StorePairRegister(to, 16, b);
    StorePairRegister(to, 32, c);
    StorePairRegister(to, 48, d);
  }
};

// Bytes need no alignment: these may straddle cache lines.
struct UnalignedPairStep {
  static constexpr size_t kSize = 16;
  static PairRegister Load(const char* from) {
    PairRegister value;
    asm volatile("movdqu %1, %0" : "=x"(value) : "m"(*reinterpret_cast<const PairRegister*>(from)));
    return value;
  }
  static void Store(char* to, PairRegister value) {
    asm volatile("movdqu %1, %0" : "=m"(*reinterpret_cast<PairRegister*>(to)) : "x"(value));
  }
  static void Move(char* to, const char* from) { Store(to, Load(from)); }
};

struct UnalignedBlockStep {
  static constexpr size_t kSize = 64;
  static void Move(char* to, const char* from) {
    PairRegister a = UnalignedPairStep::Load(from);
    PairRegister b = UnalignedPairStep::Load(from + 16);
    PairRegister c = UnalignedPairStep::Load(from + 32);
    PairRegister d = UnalignedPairStep::Load(from + 48);
    UnalignedPairStep::Store(to, a);
    UnalignedPairStep::Store(to + 16, b);
    UnalignedPairStep::Store(to + 32, c);
    UnalignedPairStep::Store(to + 48, d);
  }
};

// 8, 4 or 2 bytes anywhere, one access each.
template <typename T>
struct UnalignedWordStep {
  static constexpr size_t kSize = sizeof(T);
  struct [[gnu::packed, gnu::may_alias]] Place {
    T value;
  };
  static T Load(const char* from) {
    T value;
    asm volatile("mov %1, %0" : "=r"(value) : "m"(reinterpret_cast<const Place*>(from)->value));
    return value;
  }
  static void Store(char* to, T value) {
    asm volatile("mov %1, %0" : "=m"(reinterpret_cast<Place*>(to)->value) : "r"(value));
  }
  static void Move(char* to, const char* from) { Store(to, Load(from)); }
};

// A walk over both ranges, upwards from their starts or downwards from their ends.
enum class Direction { kUp, kDown };

template <Direction direction>
class Walk {
 public:
  Walk(void* to, const void* from, size_t size)
      : to_(static_cast<char*>(to)), from_(static_cast<const char*>(from)), left_(size) {
    if (direction == Direction::kDown) {
      to_ += size;
      from_ += size;
    }
  }

  bool BothAligned(uintptr_t alignment) const {
    return ((reinterpret_cast<uintptr_t>(to_) | reinterpret_cast<uintptr_t>(from_)) &
            (alignment - 1)) == 0;
  }

  // As many steps as fit.
  template <typename Step>
  [[gnu::always_inline]] void Run() {
    while (left_ >= Step::kSize) One<Step>();
  }

  // At most one step, for what a wider loop has left.
  template <typename Step>
  [[gnu::always_inline]] void Rest() {
    if (left_ >= Step::kSize) One<Step>();
  }

  // One step when both ends need it to become aligned to twice its size and can.
  template <typename Step>
  [[gnu::always_inline]] void Peel() {
    if ((reinterpret_cast<uintptr_t>(to_) & Step::kSize) != 0 && left_ >= Step::kSize) One<Step>();
  }

 private:
  template <typename Step>
  [[gnu::always_inline]] void One() {
    if (direction == Direction::kDown) {
      to_ -= Step::kSize;
      from_ -= Step::kSize;
    }
    Step::Move(to_, from_);
    if (direction == Direction::kUp) {
      to_ += Step::kSize;
      from_ += Step::kSize;
    }
    left_ -= Step::kSize;
  }

  char* to_;
  const char* from_;
  size_t left_;
};

// The bits in which two addresses differ: the lowest one is the widest step they can share.
uintptr_t Difference(const void* a, const void* b) {
  return reinterpret_cast<uintptr_t>(a) ^ reinterpret_cast<uintptr_t>(b);
}

using Step1 = WordStep<uint8_t>;
using Step2 = WordStep<uint16_t>;
using Step4 = WordStep<uint32_t>;
using Step8 = WordStep<uint64_t>;

// What is left when both ends are 16-aligned.
template <typename Walk>
[[gnu::always_inline]] inline void TransferPairs(Walk& walk) {
  walk.template Run<BlockStep>();
  walk.template Run<PairStep>();
  walk.template Rest<Step8>();
  walk.template Rest<Step4>();
  walk.template Rest<Step2>();
  walk.template Rest<Step1>();
}

template <Direction direction>
void Transfer(void* to, const void* from, size_t size) {
  Walk<direction> walk(to, from, size);
  // The most frequent cases first: whole objects, and a few words of one.
  if (walk.BothAligned(16)) {
    TransferPairs(walk);
    return;
  }
  uintptr_t difference = Difference(to, from);
  if (walk.BothAligned(8) && ((difference & 8) != 0 || size < 16) && size % 8 == 0) {
    walk.template Run<Step8>();
    return;
  }
  if (difference & 1) {
    walk.template Run<Step1>();
    return;
  }
  walk.template Peel<Step1>();
  if (difference & 2) {
    walk.template Run<Step2>();
    walk.template Rest<Step1>();
    return;
  }
  walk.template Peel<Step2>();
  if (difference & 4) {
    walk.template Run<Step4>();
  } else {
    walk.template Peel<Step4>();
    if (difference & 8) {
      walk.template Run<Step8>();
    } else {
      walk.template Peel<Step8>();
      TransferPairs(walk);
      return;
    }
    walk.template Rest<Step4>();
  }
  walk.template Rest<Step2>();
  walk.template Rest<Step1>();
}

template <Direction direction>
void TransferBytes(void* to, const void* from, size_t size) {
  Walk<direction> walk(to, from, size);
  walk.template Run<UnalignedBlockStep>();
  walk.template Run<UnalignedPairStep>();
  walk.template Rest<UnalignedWordStep<uint64_t>>();
  walk.template Rest<UnalignedWordStep<uint32_t>>();
  walk.template Rest<UnalignedWordStep<uint16_t>>();
  walk.template Rest<Step1>();
}

// Whether an upward copy would overwrite what it has not read yet.
bool MustGoDown(const void* to, const void* from, size_t size) {
  return reinterpret_cast<uintptr_t>(to) - reinterpret_cast<uintptr_t>(from) < size;
}

template <typename T>
void ZeroStep(char*& at, size_t& left) {
  StoreRelaxed<T>(at, 0, 0);
  at += sizeof(T);
  left -= sizeof(T);
}

template <typename T>
void ZeroPeel(char*& at, size_t& left) {
  if ((reinterpret_cast<uintptr_t>(at) & sizeof(T)) != 0 && left >= sizeof(T)) {
    ZeroStep<T>(at, left);
  }
}

template <typename T>
void ZeroRest(char*& at, size_t& left) {
  if (left >= sizeof(T)) ZeroStep<T>(at, left);
}

}  // namespace

void CopyMemory(void* to, const void* from, size_t size) {
  Transfer<Direction::kUp>(to, from, size);
}

void MoveMemory(void* to, const void* from, size_t size) {
  if (MustGoDown(to, from, size)) {
    Transfer<Direction::kDown>(to, from, size);
  } else {
    Transfer<Direction::kUp>(to, from, size);
  }
}

void CopyBytes(void* to, const void* from, size_t size) {
  TransferBytes<Direction::kUp>(to, from, size);
}

void MoveBytes(void* to, const void* from, size_t size) {
  if (MustGoDown(to, from, size)) {
    TransferBytes<Direction::kDown>(to, from, size);
  } else {
    TransferBytes<Direction::kUp>(to, from, size);
  }
}

void ZeroMemory(void* to, size_t size) {
  char* at = static_cast<char*>(to);
  size_t left = size;
  if ((reinterpret_cast<uintptr_t>(at) & 15) != 0) {
    ZeroPeel<uint8_t>(at, left);
    ZeroPeel<uint16_t>(at, left);
    ZeroPeel<uint32_t>(at, left);
    ZeroPeel<uint64_t>(at, left);
  }
  const PairRegister zero = {0, 0};
  for (; left >= 64; at += 64, left -= 64) {
    StorePairRegister(at, 0, zero);
    StorePairRegister(at, 16, zero);
    StorePairRegister(at, 32, zero);
    StorePairRegister(at, 48, zero);
  }
  for (; left >= 16; at += 16, left -= 16) StorePairRegister(at, 0, zero);
  ZeroRest<uint64_t>(at, left);
  ZeroRest<uint32_t>(at, left);
  ZeroRest<uint16_t>(at, left);
  ZeroRest<uint8_t>(at, left);
}

void CheckAtomicPairSupport() {
  unsigned eax;
  unsigned ebx;
  unsigned ecx;
  unsigned edx;
  char vendor[13] = "";
  if (__get_cpuid(0, &eax, &ebx, &ecx, &edx)) {
    memcpy(vendor, &ebx, 4);
    memcpy(vendor + 4, &edx, 4);
    memcpy(vendor + 8, &ecx, 4);
  }
  bool documented = strcmp(vendor, "GenuineIntel") == 0 || strcmp(vendor, "AuthenticAMD") == 0 ||
                    strcmp(vendor, "HygonGenuine") == 0;
  bool avx = __get_cpuid(1, &eax, &ebx, &ecx, &edx) && (ecx & bit_AVX) != 0;
  if (documented && avx) return;
  fprintf(stderr,
          "goknot: this processor (%s%s) does not promise that 16 aligned bytes are read and "
          "written at once.\nGoKnot keeps strings, slices and interfaces whole under data races "
          "that way; it needs an Intel or AMD processor with AVX.\n",
          vendor, avx ? "" : ", without AVX");
  exit(1);
}

}  // namespace goknot::base
