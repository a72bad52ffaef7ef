// How often a program that is watched is searched: the share of its time, and the exceptions.
#include "runtime/search_pace.h"

#include <gtest/gtest.h>

namespace goknot::runtime {
namespace {

constexpr int64_t kMs = 1'000'000;

TEST(SearchPaceTest, TheFirstCollectionOnlyMeasures) {
  SearchPace pace;
  pace.Start(1000 * kMs);
  EXPECT_FALSE(pace.IsDue(5000 * kMs));
  pace.Collected(5000 * kMs, 5010 * kMs, /*was_search=*/false);
  EXPECT_TRUE(pace.IsDue(5010 * kMs));
}

TEST(SearchPaceTest, NextIsDueWhenTheLastWasATwentieth) {
  SearchPace pace;
  pace.Start(0);
  pace.Collected(10 * kMs, 14 * kMs, /*was_search=*/true);
  EXPECT_FALSE(pace.IsDue(14 * kMs + 79 * kMs));
  EXPECT_TRUE(pace.IsDue(14 * kMs + 80 * kMs));
}

TEST(SearchPaceTest, CollectionsInBetweenTellWhatOneWouldCost) {
  SearchPace pace;
  pace.Start(0);
  pace.Collected(10 * kMs, 11 * kMs, /*was_search=*/true);
  pace.Collected(100 * kMs, 110 * kMs, /*was_search=*/false);
  EXPECT_FALSE(pace.IsDue(11 * kMs + 399 * kMs));
  EXPECT_TRUE(pace.IsDue(11 * kMs + 400 * kMs));
  // The heap has shrunk.
  pace.Collected(200 * kMs, 201 * kMs, /*was_search=*/false);
  EXPECT_TRUE(pace.IsDue(201 * kMs));
}

// Searches that take as long as the one before take at most a twentieth of any stretch of time.
TEST(SearchPaceTest, ShareIsBounded) {
  SearchPace pace;
  pace.Start(0);
  int64_t now = 0;
  int64_t searched = 0;
  for (int i = 0; i < 10'000; ++i) {
    now += 3 * kMs;  // the program
    const bool search = pace.IsDue(now);
    const int64_t took = search ? 2 * kMs : 1 * kMs;
    pace.Collected(now, now + took, search);
    now += took;
    if (search) searched += took;
  }
  EXPECT_GT(searched, 0);
  EXPECT_LE(searched, now / 20);
}

TEST(SearchPaceTest, WithoutClockAlways) {
  SearchPace pace;
  pace.IgnoreClock();
  pace.Collected(0, 1000 * kMs, /*was_search=*/true);
  EXPECT_TRUE(pace.IsDue(1000 * kMs));
}

}  // namespace
}  // namespace goknot::runtime
