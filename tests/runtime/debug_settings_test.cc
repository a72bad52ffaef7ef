// What GODEBUG asks for, and the lines that gctrace writes.
#include "runtime/debug_settings.h"

#include <gtest/gtest.h>

#include "runtime/collection_history.h"

namespace goknot::runtime {
namespace {

TEST(DebugSettingTest, TheLastOfANameCounts) {
  EXPECT_EQ(DebugSettingIn("gctrace=1", "gctrace"), 1);
  EXPECT_EQ(DebugSettingIn("a=1,gctrace=2,schedtrace=1000", "gctrace"), 2);
  EXPECT_EQ(DebugSettingIn("gctrace=1,gctrace=0", "gctrace"), 0);
  EXPECT_EQ(DebugSettingIn("gctrace=1,schedtrace=1000,", "schedtrace"), 1000);
}

TEST(DebugSettingTest, WhatSaysNothing) {
  for (const char* settings : {"", ",", "gctrace", "gctrace=", "gctrace=x", "xgctrace=1"}) {
    EXPECT_EQ(DebugSettingIn(settings, "gctrace"), 0) << settings;
  }
}

TEST(CollectionHistoryTest, TheNewestFirst) {
  CollectionHistory history;
  EXPECT_TRUE(history.Last().empty());
  for (int64_t i = 1; i <= 300; ++i) {
    history.Add({i, 1000 + i});
    EXPECT_EQ(history.Last().front().nanoseconds, i);
  }
  std::vector<CollectionPause> last = history.Last();
  ASSERT_EQ(last.size(), 256u);
  for (int64_t i = 0; i < 256; ++i) EXPECT_EQ(last[static_cast<size_t>(i)].nanoseconds, 300 - i);
}

TEST(CollectionLineTest, HasGosForm) {
  CollectionTrace trace{.number = 3,
                        .since_start = 412'000'000,
                        .stopping = 21'000,
                        .collecting = 1'400'000,
                        .processor = 2'600'000,
                        .processor_total = 16'480'000,
                        .bytes_before = 7 << 20,
                        .bytes_live = 3 << 20,
                        .goal = 7 << 20,
                        .workers = 2};
  EXPECT_EQ(CollectionLine(trace),
            "gc 3 @0.412s 2%: 0.021+0+1.4 ms clock, 0.042+0/0/0+2.6 ms cpu, 7->7->3 MB, "
            "7 MB goal, 2 P\n");
  trace.forced = true;
  trace.collecting = 234'000'000;
  EXPECT_NE(CollectionLine(trace).find("0.021+0+234 ms clock"), std::string::npos);
  EXPECT_TRUE(CollectionLine(trace).ends_with("2 P (forced)\n"));
}

}  // namespace
}  // namespace goknot::runtime
