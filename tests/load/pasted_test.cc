// What pasting does to Go, undone: one case for each kind of harm, and what must be left alone.
#include "load/pasted.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

std::string Repaired(std::string_view text) { return RepairPasted(text).text.bytes(); }

struct Case {
  std::string pasted;
  std::string meant;
};

void ExpectRepaired(const std::vector<Case>& cases) {
  for (const Case& one : cases) EXPECT_EQ(Repaired(one.pasted), one.meant) << one.pasted;
}

TEST(Pasted, LeavesGoAlone) {
  for (std::string text :
       {"package main\n\nfunc main() { fmt.Println(\"a “b” – c…\", 'x', `raw ‘q’`) }\n",
        "// it’s a comment – with “quotes”…\nx := 1 /* … */\n", "f(xs...)\nfunc g(xs ...int) {}\n",
        "a := [...]int{1, 2}\nfunc h(...string) {}\n", "x := a &lt\n", "L:\n\tx--\n\ty := a - b\n",
        "1\n", ""}) {
    EXPECT_EQ(Repaired(text), text);
    EXPECT_TRUE(RepairPasted(text).remarks.empty()) << text;
  }
}

TEST(Pasted, StraightensQuotes) {
  ExpectRepaired({{"f(“a”)", "f(\"a\")"},
                  {"f(„a“, «b»)", "f(\"a\", \"b\")"},
                  {"f(“say \"hi\"”)", "f(\"say \\\"hi\\\"\")"},
                  {"f(“a\\n”)", "f(\"a\\n\")"},
                  {"f(“a\")", "f(\"a\")"},
                  {"f(\"a”)", "f(\"a\")"},
                  {"f(“a\", “b”)", "f(\"a\", \"b\")"},
                  {"f(‘x’, ‘\\n’)", "f('x', '\\n')"},
                  {"f(‘raw text’)", "f(`raw text`)"},
                  {"f(“it’s”)", "f(\"it’s\")"}});
}

TEST(Pasted, PutsAsciiInThePlaceOfLookalikes) {
  ExpectRepaired({{"x\u00a0:=\u00a01", "x := 1"},
                  {"\u3000x :=\u200b 1\u2028", " x := 1 "},
                  {"a – b", "a - b"},
                  {"i––", "i--"},
                  {"i—", "i--"},
                  {"for ; n > 0; n— {", "for ; n > 0; n-- {"},
                  {"ch <– 1", "ch <- 1"},
                  {"v := ← ch", "v := <- ch"},
                  {"a ≤ b ≠ c", "a <= b != c"},
                  {"f（“a”，b）；", "f(\"a\",b);"}});
}

TEST(Pasted, UnescapesMarkup) {
  ExpectRepaired({{"ch &lt;- 1", "ch <- 1"},
                  {"p := &amp;x", "p := &x"},
                  {"f(&quot;a &lt; b&quot;, &#39;c&#39;, &#x26;d)", "f(\"a < b\", 'c', &d)"},
                  // An entity within a string alone is what the program says.
                  {"f(\"a &lt; b\")", "f(\"a &lt; b\")"}});
}

TEST(Pasted, TakesLineNumbersAway) {
  ExpectRepaired(
      {{"1 package main\n2\n3 func main() {\n4 }\n", " package main\n\n func main() {\n }\n"},
       {"  9: a()\n 10: b()\n", " a()\n b()\n"},
       {"1| a()\n2| b()\n", " a()\n b()\n"},
       // Numbers that do not rise are no line numbers.
       {"2 \n1 \n", "2 \n1 \n"}});
}

TEST(Pasted, DropsPromptsAndWhatFollows) {
  ExpectRepaired({{"f()\n$ go run x.go\nhello\n", "f()\n\n\n"},
                  {"$ cat x.go\nf()\n$ go run x.go\nhello\n", "\nf()\n\n\n"},
                  {"f()\nyou@home:~/x$ go run .\nhello", "f()\n\n"},
                  {"f()\nC:\\x> go run x.go\nhello", "f()\n\n"},
                  {"f()\nOutput:\nhello\n", "f()\n\n\n"},
                  {"f()\nfatal error: all goroutines are asleep - deadlock!\n\ngoroutine 1 [x]:\n",
                   "f()\n\n\n\n"}});
  ASSERT_EQ(RepairPasted("f()\n$ go run x.go\n\nhello\n").remarks.size(), 1u);
  EXPECT_EQ(RepairPasted("f()\n$ go run x.go\n\nhello\n").remarks[0].origin, 19u);
}

TEST(Pasted, KeepsWhatWasTypedIntoAnInterpreterAndPrintsValues) {
  ExpectRepaired({{">>> x := 1\n>>> x\n1\n", " x := 1\nfmt.Println(x)\n\n"},
                  {"gore> for {\n..... f()\n..... }\nout\n", " for {\n f()\n }\n\n"},
                  {"> x := 1\n> f(x)\n", " x := 1\n f(x)\n"}});
}

TEST(Pasted, LeavesDotsOutWhereNothingIsNeeded) {
  for (const Case& one :
       std::vector<Case>{{"func f() { ... }", "func f() {  }"},
                         {"func f() {\n\t...\n\tg()\n}", "func f() {\n\n\tg()\n}"},
                         {"func f() {…}", "func f() {}"},
                         {"a()\n... rest of the code ...\n", "a()\n\n"},
                         {"[...]\na()", "\na()"},
                         {". . .\na()", "\na()"},
                         {"x := []int{1, 2, ...}", "x := []int{1, 2, }"}}) {
    PastedText pasted = RepairPasted(one.pasted);
    EXPECT_EQ(pasted.text.bytes(), one.meant);
    ASSERT_EQ(pasted.remarks.size(), 1u) << one.pasted;
    EXPECT_EQ(pasted.remarks[0].severity, lexer::Severity::kNote);
  }
}

TEST(Pasted, AsksForWhatDotsHide) {
  for (std::string text : {"x := ...", "f(...)", "return ...", "x := []int{1, ..., 9}"}) {
    PastedText pasted = RepairPasted(text);
    ASSERT_EQ(pasted.remarks.size(), 1u) << text;
    EXPECT_EQ(pasted.remarks[0].severity, lexer::Severity::kError);
    EXPECT_EQ(pasted.remarks[0].origin, text.find("..."));
  }
}

TEST(Pasted, RefusesOutputAlone) {
  PastedText pasted = RepairPasted("panic: boom\n\ngoroutine 1 [running]:\n");
  ASSERT_EQ(pasted.remarks.size(), 1u);
  EXPECT_EQ(pasted.remarks[0].text,
            "this is what a program printed, not a program; mark the fence as text");
}

// Any bytes, made of what the repair looks for: lines stay, and so does the order of what is kept.
TEST(Pasted, KeepsLinesWhateverTheText) {
  const std::vector<std::string> pieces = {
      "\u201c",   "\u201d", "\"",      "'", "`",       "\\",     "\n", "\n",   " ",
      "\u00a0",   "&lt;",   "&#",      ";", "...",     "\u2026", "$ ", ">>> ", "12",
      "{",        "}",      "(",       ")", "//",      "/*",     "*/", "x",    "\xe2",
      "\xef\xbc", "\u2014", "Output:", ",", "go run ", "\r"};
  std::minstd_rand random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (size_t i = random() % 40; i > 0; --i) text += pieces[random() % pieces.size()];
    PastedText pasted = RepairPasted(text);
    const std::string& bytes = pasted.text.bytes();
    EXPECT_EQ(std::count(bytes.begin(), bytes.end(), '\n'),
              std::count(text.begin(), text.end(), '\n'))
        << text;
    for (size_t i = 1; i <= bytes.size(); ++i) {
      ASSERT_LE(pasted.text.OriginOf(i - 1), pasted.text.OriginOf(i)) << text;
      const bool is_newline = i < bytes.size() && bytes[i] == '\n';
      EXPECT_TRUE(!is_newline || text[pasted.text.OriginOf(i)] == '\n') << text;
    }
    for (const PasteRemark& remark : pasted.remarks) EXPECT_LE(remark.origin, text.size());
  }
}

}  // namespace
}  // namespace goknot::load
