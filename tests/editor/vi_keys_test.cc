// Vi's keys: an initial text, Escape, keys.
#include "editor/vi_keys.h"

#include "gtest/gtest.h"
#include "tests/editor/typist.h"

namespace goknot::editor {
namespace {

std::string After(std::string_view initial, std::string_view keys) {
  Typist typist(40, 10, KeyMap::kVi);
  typist.Begin(initial);
  return typist.Escape().Type(keys).Text();
}

TEST(ViKeysTest, InsertModeIsAsAlways) {
  Typist typist(40, 10, KeyMap::kVi);
  EXPECT_EQ(typist.Type("hello\x17x").Text(), "x|");
  typist.Type("\r");
  EXPECT_EQ(typist.entries(), "x.");
}

TEST(ViKeysTest, Motions) {
  EXPECT_EQ(After("one two", ""), "one tw|o");
  EXPECT_EQ(After("one two", "0"), "|one two");
  EXPECT_EQ(After("one two", "hh"), "one |two");
  EXPECT_EQ(After("one two", "2h"), "one |two");
  EXPECT_EQ(After("one two", "0w"), "one |two");
  EXPECT_EQ(After("foo.bar x", "0w"), "foo|.bar x");
  EXPECT_EQ(After("foo.bar x", "0W"), "foo.bar |x");
  EXPECT_EQ(After("foo.bar x", "0e"), "fo|o.bar x");
  EXPECT_EQ(After("foo.bar x", "bb"), "foo|.bar x");
  EXPECT_EQ(After("one two", "0$"), "one tw|o");
  EXPECT_EQ(After("a(b)c", "0f("), "a|(b)c");
  EXPECT_EQ(After("a(b)c", "0f(%"), "a(b|)c");
  EXPECT_EQ(After("a.b.c", "0t.;"), "a.|b.c");
  EXPECT_EQ(After("a\nb\nc", "gg"), "|a\nb\nc");
  EXPECT_EQ(After("a\nb\nc", "ggG"), "a\nb\n|c");
  EXPECT_EQ(After("a\nb\nc", "kk"), "|a\nb\nc");
}

TEST(ViKeysTest, Operators) {
  EXPECT_EQ(After("one two three", "0dw"), "|two three");
  EXPECT_EQ(After("one two three", "02dw"), "|three");
  EXPECT_EQ(After("one two three", "0d$"), "|");
  EXPECT_EQ(After("one two three", "0de"), "| two three");
  EXPECT_EQ(After("one two three", "bdb"), "one |three");
  EXPECT_EQ(After("f(a, b)", "0f(d%"), "|f");
  EXPECT_EQ(After("f(a, b)", "0dt("), "|(a, b)");
  EXPECT_EQ(After("f(a, b)", "0df("), "|a, b)");
  EXPECT_EQ(After("one two", "0cwx"), "x| two");
  EXPECT_EQ(After("one two", "0Cx"), "x|");
  EXPECT_EQ(After("one two", "0ywP"), "one| one two");
  EXPECT_EQ(After("one two", "0yw$p"), "one twoone| ");
}

TEST(ViKeysTest, Lines) {
  EXPECT_EQ(After("a\nb\nc", "kdd"), "a\n|c");
  EXPECT_EQ(After("a\nb\nc", "dd"), "a\n|b");
  EXPECT_EQ(After("a\nb\nc", "gg2dd"), "|c");
  EXPECT_EQ(After("a\nb\nc", "ggdj"), "|c");
  EXPECT_EQ(After("a\nb", "ggyyjp"), "a\nb\n|a");
  EXPECT_EQ(After("a\nb", "yyP"), "a\n|b\nb");
  EXPECT_EQ(After("a\nb", "YP"), "a\n|b\nb");
  EXPECT_EQ(After("a\nb", "ggJ"), "a| b");
  EXPECT_EQ(After("f {\n\ta\n}", "kccx"), "f {\n\tx|\n}");
  EXPECT_EQ(After("f {\n\ta\n}", "kox"), "f {\n\ta\n\tx|\n}");
  EXPECT_EQ(After("f {\n\ta\n}", "kOx"), "f {\n\tx|\n\ta\n}");
}

TEST(ViKeysTest, Edits) {
  EXPECT_EQ(After("abc", "x"), "a|b");
  EXPECT_EQ(After("abc", "02x"), "|c");
  EXPECT_EQ(After("abc", "X"), "a|c");
  EXPECT_EQ(After("abc", "rx"), "ab|x");
  EXPECT_EQ(After("aBc", "03~"), "Ab|C");
  EXPECT_EQ(After("abc", "0sxy"), "xy|bc");
  EXPECT_EQ(After("abc", "xxu"), "a|b");
  EXPECT_EQ(After("abc", "xu\x12"), "a|b");
  EXPECT_EQ(After("abc", "0ix"), "x|abc");
  EXPECT_EQ(After("abc", "0ax"), "ax|bc");
  EXPECT_EQ(After("abc", "0Ax"), "abcx|");
  EXPECT_EQ(After("  abc", "Ix"), "  x|abc");
  EXPECT_EQ(After("abc", "0xp"), "b|ac");
}

TEST(ViKeysTest, TextObjects) {
  EXPECT_EQ(After("one two three", "0wlciwx"), "one x| three");
  EXPECT_EQ(After("one two three", "0wdiw"), "one | three");
  EXPECT_EQ(After("one two three", "0wdaw"), "one |three");
  EXPECT_EQ(After("one two three", "daw"), "one tw|o");
  EXPECT_EQ(After("one  two", "03ldiw"), "one|two");
  EXPECT_EQ(After("one  two x", "03ldaw"), "one| x");
  EXPECT_EQ(After("a.foo(x)", "0lldiw"), "a.|(x)");
  EXPECT_EQ(After("x a.foo(y) z", "0wdiW"), "x | z");
  EXPECT_EQ(After("f(\"abc\", 1)", "0fbci\"x"), "f(\"x|\", 1)");
  EXPECT_EQ(After("f(\"abc\", 1)", "0di\""), "f(\"|\", 1)");
  EXPECT_EQ(After("x = \"abc\" + y", "0fbda\""), "x = |+ y");
  EXPECT_EQ(After("x = 'abc'", "0fbda'"), "x |=");
  EXPECT_EQ(After("`a\nb`", "di`"), "`|`");
  EXPECT_EQ(After("f(a, g(b), c)", "0fbdi("), "f(a, g(|), c)");
  EXPECT_EQ(After("f(a, g(b), c)", "0fadib"), "f(|)");
  EXPECT_EQ(After("f(a, g(b), c)", "0fada)"), "|f");
  EXPECT_EQ(After("x[a[1]]", "0f1ci]2"), "x[a[2|]]");
  EXPECT_EQ(After("f {a}", "di{"), "f {|}");
  EXPECT_EQ(After("f {\n\ta\n\tb\n}", "kdi{"), "f {\n|}");
  EXPECT_EQ(After("f {\n\ta\n\tb\n}", "kci{x"), "f {\n\tx|\n}");
  EXPECT_EQ(After("f {\n\ta\n}", "kdaB"), "f| ");
  EXPECT_EQ(After("one two", "0yiw$p"), "one twoon|e");
  EXPECT_EQ(After("one two", "0diz"), "|one two");
  EXPECT_EQ(After("one two", "0di("), "|one two");
}

TEST(ViKeysTest, Counts) {
  EXPECT_EQ(After("a b c d e f g", "0d2w"), "|c d e f g");
  EXPECT_EQ(After("a b c d e f g", "02d3w"), "|g");
  EXPECT_EQ(After("abcdef", "03rx"), "xx|xdef");
  EXPECT_EQ(After("a.b.c.d", "02f."), "a.b|.c.d");
  EXPECT_EQ(After("a.b.c.d", "0d2f."), "|c.d");
  EXPECT_EQ(After("ab", "3p"), "a|b");
  EXPECT_EQ(After("ab", "0yl3p"), "aaa|ab");
  Typist typist(40, 10, KeyMap::kVi);
  EXPECT_EQ(typist.Escape().Type("3iab").Escape().Text(), "ababa|b");
  EXPECT_EQ(typist.Type("2Axy").Escape().Text(), "abababxyx|y");
}

TEST(ViKeysTest, TheLastChangeAgain) {
  EXPECT_EQ(After("abcdef", "0x."), "|cdef");
  EXPECT_EQ(After("abcdef", "02x."), "|ef");
  EXPECT_EQ(After("abcdefgh", "0x3."), "|efgh");
  EXPECT_EQ(After("abcdefgh", "0x3.."), "|h");
  EXPECT_EQ(After("a b c d", "0dw.."), "|d");
  EXPECT_EQ(After("abcd", "0rxl.l."), "xx|xd");
  EXPECT_EQ(After("a.b.c", "0df.."), "|c");
  EXPECT_EQ(After("a\nb\nc", "ggdd."), "|c");
  EXPECT_EQ(After("abc", "."), "ab|c");
  EXPECT_EQ(After("abc", "0xyl."), "|c");
  EXPECT_EQ(After("abcd", "0x.u"), "|bcd");
  Typist typist(40, 10, KeyMap::kVi);
  typist.Type("one two one two").Escape();
  EXPECT_EQ(typist.Type("0cwxy").Escape().Text(), "x|y two one two");
  EXPECT_EQ(typist.Type("ww.").Text(), "xy two x|y two");
  EXPECT_EQ(typist.Type("w.").Text(), "xy two xy x|y");
  EXPECT_EQ(typist.Type("u").Text(), "xy two xy |two");
  EXPECT_EQ(typist.Type("Az").Escape().Type("0.").Text(), "xy two xy twoz|z");
  Typist lines(40, 10, KeyMap::kVi);
  lines.Begin("f {\n\ta\n}");
  lines.Escape();
  EXPECT_EQ(lines.Type("kob").Escape().Type(".").Text(), "f {\n\ta\n\tb\n\t|b\n}");
}

TEST(ViKeysTest, KeysThatBeginNothingAreDropped) {
  EXPECT_EQ(After("abc", "dzx"), "a|b");
  EXPECT_EQ(After("abc", "fzx"), "a|b");
  EXPECT_EQ(After("abc", "gzx"), "a|b");
  EXPECT_EQ(After("", "xdwp~X"), "|");
}

TEST(ViKeysTest, TheHistoryLiesAboveTheFirstLine) {
  Typist typist(40, 10, KeyMap::kVi);
  typist.Type("one\rtwo\r");
  EXPECT_EQ(typist.Escape().Type("kk").Text(), "on|e");
  typist.Type("j");
  EXPECT_EQ(typist.Text(), "tw|o");
  typist.Type("\r");
  EXPECT_EQ(typist.entries(), "one.two.two.");
}

}  // namespace
}  // namespace goknot::editor
