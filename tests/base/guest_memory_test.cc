// Values, pairs and copies of base/guest_memory.h: every alignment, size and overlap against
// memmove, and two threads that never see a torn word or pair.
#include "base/guest_memory.h"

#include <atomic>
#include <cstring>
#include <numeric>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::base {
namespace {

TEST(GuestMemoryTest, LoadsWhatWasStored) {
  CheckAtomicPairSupport();
  alignas(16) unsigned char memory[64] = {};
  Store8(memory, 0x12);
  Store16(memory, 2, 0x3456);
  Store32(memory, 4, 0x789abcde);
  Store64(memory, 8, 0x0123456789abcdef);
  StorePair(memory, 16, {1, 2});
  EXPECT_EQ(Load8(memory), 0x12);
  EXPECT_EQ(Load16(memory, 2), 0x3456);
  EXPECT_EQ(Load32(memory, 4), 0x789abcdeu);
  EXPECT_EQ(Load64(memory, 8), 0x0123456789abcdefu);
  EXPECT_EQ(LoadPair(memory + 16), (Pair{1, 2}));
  EXPECT_EQ(Load64(memory, 24), 2u);
  EXPECT_EQ(AtomicAt<uint64_t>(memory, 24).fetch_add(5), 2u);
  EXPECT_EQ(Load64(memory + 24), 7u);
}

// Runs `copy` for all small sizes and offsets, in one buffer when overlapping, and compares the
// whole buffer with what memmove makes of it.
void CompareWithMemmove(void (*copy)(void*, const void*, size_t), bool overlapping) {
  constexpr size_t kBytes = 576;
  alignas(64) unsigned char actual[kBytes];
  unsigned char expected[kBytes];
  for (size_t size = 0; size < 180; size += size < 40 ? 1 : 7) {
    for (size_t from = 100; from < 100 + 33; from++) {
      for (size_t to = overlapping ? 84 : 336; to < (overlapping ? 150u : 369u); to++) {
        std::iota(actual, actual + kBytes, 0);
        std::iota(expected, expected + kBytes, 0);
        copy(actual + to, actual + from, size);
        memmove(expected + to, expected + from, size);
        ASSERT_EQ(memcmp(actual, expected, kBytes), 0) << to << " <- " << from << ", " << size;
      }
    }
  }
}

TEST(GuestMemoryTest, CopyMemory) { CompareWithMemmove(CopyMemory, false); }
TEST(GuestMemoryTest, CopyBytes) { CompareWithMemmove(CopyBytes, false); }
TEST(GuestMemoryTest, MoveMemory) { CompareWithMemmove(MoveMemory, true); }
TEST(GuestMemoryTest, MoveBytes) { CompareWithMemmove(MoveBytes, true); }

TEST(GuestMemoryTest, ZeroMemory) {
  alignas(64) char memory[160];
  for (size_t start = 0; start < 40; start++) {
    for (size_t size = 0; size < 100; size++) {
      memset(memory, 1, sizeof memory);
      ZeroMemory(memory + start, size);
      for (size_t i = 0; i < sizeof memory; i++) {
        ASSERT_EQ(memory[i], i < start || i >= start + size) << start << " " << size;
      }
    }
  }
}

// A writer stores pairs (x, ~x) over and over, a copier moves the array they stand in, a reader
// looks at the copy: halves always belong together.
TEST(GuestMemoryRaceTest, PairsStayWhole) {
  constexpr size_t kPairs = 37;
  alignas(16) static unsigned char source[kPairs * 16];
  alignas(16) static unsigned char copied[kPairs * 16 + 16];
  for (size_t i = 0; i < kPairs; i++) StorePair(source, i * 16, {0, ~uint64_t{0}});
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (uint64_t x = 1; !stop; x++) {
      for (size_t i = 0; i < kPairs; i++) StorePair(source, i * 16, {x, ~x});
    }
  });
  std::thread copier([&] {
    while (!stop) {
      CopyMemory(copied, source, sizeof source);
      MoveMemory(copied + 16, copied, sizeof source);
    }
  });
  CopyMemory(copied, source, sizeof source);
  size_t torn = 0;
  for (int round = 0; round < 5'000; round++) {
    for (size_t i = 1; i < kPairs; i++) {
      Pair pair = LoadPair(copied, i * 16);
      // Not written by the copier yet.
      if (pair == Pair{0, 0}) continue;
      torn += pair.lo != ~pair.hi;
    }
  }
  stop = true;
  writer.join();
  copier.join();
  EXPECT_EQ(torn, 0u);
}

// The same for words at a common alignment of 8 that is not 16, copied downwards.
TEST(GuestMemoryRaceTest, WordsStayWhole) {
  constexpr size_t kWords = 51;
  alignas(16) static unsigned char memory[kWords * 8 + 64];
  std::atomic<bool> stop = false;
  std::thread writer([&] {
    for (uint64_t x = 0; !stop; x++) {
      uint64_t half = x & 0xffffffff;
      for (size_t i = 0; i < kWords; i++) Store64(memory, i * 8, half << 32 | half);
    }
  });
  std::thread mover([&] {
    while (!stop) MoveMemory(memory + 24, memory, kWords * 8);
  });
  size_t torn = 0;
  for (int round = 0; round < 5'000; round++) {
    for (size_t i = 0; i < kWords; i++) {
      uint64_t word = Load64(memory, i * 8);
      torn += (word >> 32) != (word & 0xffffffff);
    }
  }
  stop = true;
  writer.join();
  mover.join();
  EXPECT_EQ(torn, 0u);
}

}  // namespace
}  // namespace goknot::base
