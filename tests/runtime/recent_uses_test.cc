// What goroutines remember of their own operations, and when they forget it.
#include "runtime/recent_uses.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "runtime/page_heap.h"

namespace goknot::runtime {
namespace {

std::vector<std::pair<uint32_t, Use>> ListOf(const RecentUses& uses) {
  std::vector<std::pair<uint32_t, Use>> list;
  uses.ForEach([&](const RecentUses::Noted& noted) { list.emplace_back(noted.place, noted.use); });
  return list;
}

TEST(RecentUsesTest, TheLastOfEachSortIsKept) {
  alignas(8) static uint64_t objects[3];
  RecentUses uses;
  EXPECT_TRUE(ListOf(uses).empty());
  uses.Note(Use::kSend, &objects[0], 10);
  uses.Note(Use::kSend, &objects[1], 11);
  uses.Note(Use::kReceive, &objects[0], 12);
  uses.Note(Use::kReadLock, &objects[2], 13);
  EXPECT_EQ(ListOf(uses), (std::vector<std::pair<uint32_t, Use>>{
                              {11, Use::kSend}, {12, Use::kReceive}, {13, Use::kReadLock}}));
  uses.Note(Use::kBroadcast, &objects[2], 14);
  EXPECT_EQ(ListOf(uses).back(), std::pair(14u, Use::kBroadcast));
  uses.ForEach([&](const RecentUses::Noted& noted) {
    if (noted.use == Use::kBroadcast) {
      EXPECT_EQ(noted.object, RecentUses::LowHalf(&objects[2]));
    }
  });
  uses.Clear();
  EXPECT_TRUE(ListOf(uses).empty());
}

TEST(RecentUsesTest, WhatACollectionFreesIsForgotten) {
  PageHeap pages;
  Span* span = pages.AllocateLarge(64 << 10, /*pointer_free=*/true);
  ASSERT_NE(span, nullptr);
  alignas(8) static uint64_t global;
  RecentUses uses;
  uses.Note(Use::kSend, span->ObjectAt(0), 10);
  uses.Note(Use::kLock, &global, 11);
  pages.Mark(span->ObjectAt(0));
  uses.ForgetDead(pages);
  EXPECT_EQ(ListOf(uses).size(), 2u);
  span->marks[0] = 0;
  uses.ForgetDead(pages);
  EXPECT_EQ(ListOf(uses), (std::vector<std::pair<uint32_t, Use>>{{11, Use::kLock}}));
}

TEST(RecentUsesTest, HalfAnAddressTellsNothingWhereItCouldBeAnothers) {
  PageHeap pages;
  Span* span = pages.AllocateLarge(64 << 10, /*pointer_free=*/true);
  ASSERT_NE(span, nullptr);
  const auto address = reinterpret_cast<uintptr_t>(span->ObjectAt(0));
  EXPECT_TRUE(RecentUses::CanTell(span->ObjectAt(0), pages));
  // Elsewhere in the address space, where no heap is.
  const uintptr_t elsewhere = address ^ uintptr_t { 1 } << 40;
  EXPECT_FALSE(RecentUses::CanTell(reinterpret_cast<const void*>(elsewhere), pages));
}

}  // namespace
}  // namespace goknot::runtime
