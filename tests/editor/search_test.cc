// Searching the history while the query is typed.
#include "editor/search.h"

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

using Direction = HistorySearch::Direction;

TEST(SearchTest, FindsOlderAndNewerOnes) {
  History history("");
  for (const char* entry : {"fmt.Println(1)", "x := 1", "fmt.Print(2)", "X = 3"})
    history.Add(entry);
  HistorySearch search(history, Direction::kOlder);
  EXPECT_FALSE(search.found());
  search.Type("fmt");
  EXPECT_EQ(search.found(), "fmt.Print(2)");
  search.Type(".");
  EXPECT_EQ(search.found(), "fmt.Print(2)");
  search.Type("Println");
  EXPECT_EQ(search.found(), "fmt.Println(1)");
  EXPECT_EQ(search.match_begin(), 0u);
  search.Type("z");
  EXPECT_TRUE(search.failed());
  EXPECT_EQ(search.found(), "fmt.Println(1)");
  search.Backspace();
  EXPECT_FALSE(search.failed());
  search.Step(Direction::kOlder);
  EXPECT_TRUE(search.failed());
}

TEST(SearchTest, LowerCaseFindsBoth) {
  History history("");
  for (const char* entry : {"x", "X"}) history.Add(entry);
  HistorySearch lower(history, Direction::kOlder);
  lower.Type("x");
  EXPECT_EQ(lower.found(), "X");
  lower.Step(Direction::kOlder);
  EXPECT_EQ(lower.found(), "x");
  lower.Step(Direction::kNewer);
  EXPECT_EQ(lower.found(), "X");
  HistorySearch upper(history, Direction::kOlder);
  upper.Type("X");
  upper.Step(Direction::kOlder);
  EXPECT_TRUE(upper.failed());
}

TEST(SearchTest, AnEmptyHistoryHasNothing) {
  History history("");
  HistorySearch search(history, Direction::kOlder);
  search.Type("a");
  EXPECT_TRUE(search.failed());
  search.Step(Direction::kOlder);
  search.Backspace();
  EXPECT_FALSE(search.found());
}

}  // namespace
}  // namespace goknot::editor
