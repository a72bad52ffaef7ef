// Alignment, block changes, destructor order and copies of base/arena.h.
#include "base/arena.h"

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::base {
namespace {

struct Recorder {
  Recorder(std::vector<int>* log, int id) : log(log), id(id) {}
  ~Recorder() { log->push_back(id); }
  std::vector<int>* log;
  int id;
};

TEST(ArenaTest, KeepsEveryObjectApart) {
  Arena arena;
  std::vector<std::pair<unsigned char*, size_t>> pieces;
  for (size_t i = 0; i < 3000; i++) {
    size_t size = (i * 37) % 301;
    size_t alignment = size_t{1} << (i % 7);
    auto* piece = static_cast<unsigned char*>(arena.Allocate(size, alignment));
    ASSERT_NE(piece, nullptr);
    ASSERT_EQ(reinterpret_cast<uintptr_t>(piece) % alignment, 0u);
    memset(piece, static_cast<int>(i % 251), size);
    pieces.emplace_back(piece, size);
  }
  for (size_t i = 0; i < pieces.size(); i++) {
    for (size_t j = 0; j < pieces[i].second; j++) ASSERT_EQ(pieces[i].first[j], i % 251);
  }
}

TEST(ArenaTest, LargeRequestsGetTheirOwnBlockAndLeaveTheCurrentOne) {
  Arena arena;
  auto* before = static_cast<char*>(arena.Allocate(8, 8));
  memset(arena.Allocate(10'000'000, 64), 1, 10'000'000);
  auto* after = static_cast<char*>(arena.Allocate(8, 8));
  EXPECT_EQ(after, before + 8);
  EXPECT_GE(arena.reserved_bytes(), 10'000'000u);
}

TEST(ArenaTest, DestroysInReverseOrder) {
  std::vector<int> log;
  {
    Arena arena;
    for (int i = 0; i < 3; i++) arena.New<Recorder>(&log, i);
    arena.New<int>(4);
    EXPECT_EQ(*arena.New<std::string>(100, 'x'), std::string(100, 'x'));
  }
  EXPECT_EQ(log, (std::vector<int>{2, 1, 0}));
}

TEST(ArenaTest, ArraysAreZeroedAndCopied) {
  Arena arena;
  EXPECT_TRUE(arena.AllocateArray<int>(0).empty());
  for (int* value : arena.AllocateArray<int*>(1000)) ASSERT_EQ(value, nullptr);
  std::vector<int> source = {1, 2, 3};
  std::span<int> copy = arena.CopyArray(source);
  source[0] = 9;
  EXPECT_EQ(std::vector<int>(copy.begin(), copy.end()), (std::vector<int>{1, 2, 3}));
}

TEST(ArenaTest, StringsEndInAZeroByte) {
  Arena arena;
  std::string source = "name";
  std::string_view copy = arena.CopyString(source);
  source[0] = 'x';
  EXPECT_EQ(copy, "name");
  EXPECT_EQ(copy.data()[4], '\0');
  EXPECT_EQ(arena.CopyString("").size(), 0u);
}

TEST(ArenaDeathTest, RefusesWhatCannotBe) {
  Arena arena;
  volatile size_t count = SIZE_MAX / 2;  // Volatile: the compiler would warn of what it can see.
  EXPECT_DEATH(arena.AllocateArray<uint64_t>(count), "arena array");
  EXPECT_DEATH(arena.Allocate(SIZE_MAX - 1, 16), "too large");
}

}  // namespace
}  // namespace goknot::base
