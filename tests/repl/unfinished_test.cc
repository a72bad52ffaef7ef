// Texts that are being typed, finished for the checker.
#include "repl/unfinished.h"

#include <gtest/gtest.h>

namespace goknot::repl {
namespace {

// "|" is the place, the operand is x; the declaration is shown as $.
std::string Finish(std::string_view text) {
  const size_t at = text.find('|');
  std::string finished = FinishText(text.substr(0, at), at, "x");
  const std::string declaration = "\ngoknotOperand := x\n";
  const size_t found = finished.find(declaration);
  if (found != std::string::npos) finished.replace(found, declaration.size(), "$");
  return finished;
}

TEST(UnfinishedTest, TheStatementGivesWayAndBlocksAreClosed) {
  EXPECT_EQ(Finish("func f(a int) {\n\tg(1)\n\tfmt.Println(a, |"), "func f(a int) {\n\tg(1)\n$}");
  EXPECT_EQ(Finish("func f() { for i := range 3 { y := |"), "func f() { for i := range 3 {$}}");
  EXPECT_EQ(Finish("func f() { if a { b() } else { |"), "func f() { if a { b() } else {$}}");
}

TEST(UnfinishedTest, LiteralsOfFunctionsInCalls) {
  EXPECT_EQ(Finish("go func(c chan int) { c <- |"), "go func(c chan int) {$}");
  EXPECT_EQ(Finish("f(1, func(a int) int { return |"), "f(1, func(a int) int {$})");
  EXPECT_EQ(Finish("t := T{f: func() { |"), "t := T{f: func() {$}}");
}

TEST(UnfinishedTest, HeadersWithTheirOwnNames) {
  EXPECT_EQ(Finish("func f() { if v := g(); |"), "func f() { if v := g(); true {$}}");
  EXPECT_EQ(Finish("func f() { for i := 0; i < |"), "func f() { for i := 0; ; {$}}");
  EXPECT_EQ(Finish("func f() { switch v := g(); |"), "func f() { switch v := g(); { default:$}}");
}

TEST(UnfinishedTest, LiteralsOfValuesAreNoBlocks) {
  EXPECT_EQ(Finish("func f() { return T{A: |"), "func f() {$}");
  EXPECT_EQ(Finish("func f() { xs := []int{1, |"), "func f() {$}");
}

TEST(UnfinishedTest, ClausesOfSwitches) {
  EXPECT_EQ(Finish("switch v := a.(type) {\ncase int:\n\treturn |"),
            "switch v := a.(type) {\ncase int:$}");
}

TEST(UnfinishedTest, WithoutAnOpenBlockNothingIsFinished) {
  EXPECT_EQ(Finish("fmt.Println(|"), "");
  EXPECT_EQ(Finish("func f() {}\n|"), "");
}

}  // namespace
}  // namespace goknot::repl
