// The history's file, shared by sessions, and the walk through it.
#include "editor/history.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <thread>

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

class HistoryTest : public testing::Test {
 protected:
  HistoryTest() {
    char name[] = "/tmp/goknot-history-XXXXXX";
    folder_ = mkdtemp(name);
    path_ = folder_ + "/state/goknot/history";
  }
  ~HistoryTest() override { std::filesystem::remove_all(folder_); }

  std::string folder_;
  std::string path_;
};

std::vector<std::string> All(const History& history) {
  std::vector<std::string> entries;
  for (size_t i = 0; i < history.size(); ++i) entries.push_back(history.entry(i));
  return entries;
}

using Texts = std::vector<std::string>;

TEST_F(HistoryTest, EntriesSurviveWithTheirLines) {
  {
    History history(path_);
    history.Add("x := `a\\n`");
    history.Add("func f() {\n\treturn\n}\n");
  }
  EXPECT_EQ(All(History(path_)), (Texts{"x := `a\\n`", "func f() {\n\treturn\n}"}));
}

TEST_F(HistoryTest, BlankSecretAndRepeatedEntriesAreNotKept) {
  History history(path_);
  for (const char* entry : {"a", "a", "", " \n", " secret", "b", "a"}) history.Add(entry);
  EXPECT_EQ(All(history), (Texts{"a", "b", "a"}));
}

TEST_F(HistoryTest, SessionsDoNotLoseEachOthersEntries) {
  constexpr int kThreads = 4;
  constexpr int kEach = 200;
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t) {
    threads.emplace_back([this, t] {
      History history(path_);
      for (int i = 0; i < kEach; ++i) {
        history.Add(std::to_string(t) + "\n" + std::string(2000, 'x') + std::to_string(i));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(History(path_).size(), size_t{kThreads * kEach});
}

TEST_F(HistoryTest, LongFilesAreTrimmedUnderRunningSessions) {
  History early(path_);
  early.Add("early");
  {
    std::ofstream file(path_, std::ios::app);
    for (size_t i = 0; i < 2 * History::kKept; ++i) file << "entry " << i << "\n";
  }
  History trimming(path_);
  EXPECT_EQ(trimming.size(), History::kKept);
  early.Add("late");
  History after(path_);
  EXPECT_EQ(after.size(), History::kKept + 1);
  EXPECT_EQ(after.entry(after.size() - 1), "late");
}

TEST_F(HistoryTest, WithoutAFileItIsKeptInMemory) {
  History nowhere("/proc/no/such/history");
  nowhere.Add("a");
  EXPECT_EQ(All(nowhere), (Texts{"a"}));
}

TEST_F(HistoryTest, TheWalkKeepsWhatWasTyped) {
  History history("");
  history.Add("one");
  history.Add("two");
  HistoryWalk walk(history);
  EXPECT_EQ(walk.Older("draft", ""), "two");
  EXPECT_EQ(walk.Older("two changed", ""), "one");
  EXPECT_EQ(walk.Older("one", ""), std::nullopt);
  EXPECT_EQ(walk.Newer("one", ""), "two changed");
  EXPECT_EQ(walk.Newer("two changed", ""), "draft");
  EXPECT_EQ(walk.Newer("draft", ""), std::nullopt);
}

TEST_F(HistoryTest, TheWalkFindsPrefixesOnce) {
  History history("");
  for (const char* entry : {"f(1)", "g()", "f(2)", "x", "f(2)"}) history.Add(entry);
  HistoryWalk walk(history);
  EXPECT_EQ(walk.Older("f(", "f("), "f(2)");
  EXPECT_EQ(walk.Older("f(2)", "f("), "f(1)");
  EXPECT_EQ(walk.Newer("f(1)", "f("), "f(2)");
  EXPECT_EQ(walk.Newer("f(2)", "f("), "f(");
}

}  // namespace
}  // namespace goknot::editor
