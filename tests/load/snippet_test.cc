// Pasted texts: as they stand, repaired, together with others of their document.
#include "load/snippet.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

// What is said about texts[index], "line:column: [note: ]text" each.
std::vector<std::string> Said(const std::vector<std::string>& texts, size_t index, bool* good) {
  std::vector<SnippetText> snippets;
  uint32_t line = 10;
  for (const std::string& text : texts) {
    snippets.push_back({text, line + 1, line, kLastMain});
    line += 10;
  }
  CheckedSnippet checked = CheckSnippet("/test/x.md", snippets, index);
  *good = checked.good;
  std::vector<std::string> said;
  for (const lexer::Diagnostic& diagnostic : checked.diagnostics.all()) {
    lexer::Position place = checked.program->sources().PositionOf(diagnostic.pos);
    said.push_back(std::to_string(place.line) + ":" + std::to_string(place.column) + ": " +
                   (diagnostic.severity == lexer::Severity::kNote ? "note: " : "") +
                   diagnostic.text);
  }
  return said;
}

using Texts = std::vector<std::string>;

TEST(Snippet, RunsAsItStands) {
  bool good = false;
  EXPECT_EQ(Said({"fmt.Println(\"“a”\")\n"}, 0, &good), Texts{});
  EXPECT_TRUE(good);
}

TEST(Snippet, IsRepairedWhenItDoesNotCompile) {
  bool good = false;
  EXPECT_EQ(Said({"fmt.Println(“a”)\n"}, 0, &good), Texts{});
  EXPECT_TRUE(good);
  // Places are those of the pasted text.
  EXPECT_EQ(Said({"f(“a”, b)\n"}, 0, &good), (Texts{"11:1: undefined: f", "11:12: undefined: b"}));
  EXPECT_FALSE(good);
  EXPECT_EQ(Said({"1 x := 1\n2 y := z\n"}, 0, &good), Texts{"12:8: undefined: z"});
}

TEST(Snippet, SaysWhatIsLeftOut) {
  bool good = false;
  EXPECT_EQ(Said({"func f() { ... }\nf()\n"}, 0, &good),
            Texts{"11:12: note: the dots are left out: nothing stands in their place"});
  EXPECT_TRUE(good);
  EXPECT_EQ(Said({"x := ...\n"}, 0, &good),
            Texts{"11:6: the dots stand for something that was left out; write it in their place"});
  EXPECT_FALSE(good);
}

TEST(Snippet, RunsTogetherWithTheFenceThatDeclaresWhatItLacks) {
  bool good = false;
  Texts texts = {"func f() int { return g() }\nfunc main() { f() }\n",
                 "func g() int { return 1 }\n",
                 "func main() {\n\tprintln(f())\n}\n",
                 "x := 1\n",
                 "println(x)\n",
                 "h()\n"};
  EXPECT_EQ(Said(texts, 2, &good),
            Texts{"32:10: note: runs together with the fence at line 10, which declares f"});
  EXPECT_TRUE(good);
  EXPECT_EQ(Said(texts, 4, &good),
            Texts{"51:9: note: runs together with the fence at line 40, which declares x"});
  EXPECT_TRUE(good);
  EXPECT_EQ(Said(texts, 5, &good), Texts{"61:1: undefined: h"});
  EXPECT_FALSE(good);
}

TEST(Snippet, AlsoWithOneThatComesLater) {
  bool good = false;
  EXPECT_EQ(Said({"f()\n", "package main\n\nfunc f() {}\nfunc main() {}\n"}, 0, &good),
            Texts{"11:1: note: runs together with the fence at line 20, which declares f"});
  EXPECT_TRUE(good);
}

TEST(Snippet, AlsoWithThoseThatDeclareMethods) {
  bool good = false;
  Texts texts = {"type T struct{ n int }\n", "func (t *T) add() { t.n++ }\n",
                 "type adder interface{ add() }\n", "t := T{}\nt.add()\n",
                 "var a adder = &T{}\na.add()\n"};
  EXPECT_EQ(Said(texts, 3, &good),
            Texts{"41:6: note: runs together with the fence at line 10, which declares T"});
  EXPECT_TRUE(good);
  EXPECT_EQ(Said(texts, 4, &good),
            (Texts{"51:7: note: runs together with the fence at line 30, which declares adder",
                   "51:16: note: runs together with the fence at line 10, which declares T"}));
  EXPECT_TRUE(good);
}

TEST(Snippet, ComplainsAboutItselfAlone) {
  bool good = true;
  EXPECT_EQ(Said({"func f(s string) {}\n", "f(1)\n"}, 1, &good),
            (Texts{"21:3: cannot use 1 (untyped int constant) as string value in argument to f",
                   "21:1: note: runs together with the fence at line 10, which declares f"}));
  EXPECT_FALSE(good);
  // The fence at line 10 needs what nothing declares.
  EXPECT_EQ(Said({"func f() { g() }\n", "f()\n"}, 1, &good), Texts{"21:1: undefined: f"});
}

}  // namespace
}  // namespace goknot::load
