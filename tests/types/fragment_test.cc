// Fragments: statements between declarations, names declared again, automatic imports, prompt
// entries.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/types/harness.h"

namespace goknot::types {
namespace {

class FragmentTest : public ::testing::Test {
 protected:
  FragmentTest() {
    bench_.config.fragment = true;
    bench_.config.lenient_unused = true;
    bench_.config.auto_imports = true;
    bench_.importer.Add("fmt",
                        "package fmt; func Println(a ...any); type Stringer interface{ "
                        "String() string }");
    bench_.importer.Add("math/rand", "package rand; func Intn(n int) int");
  }
  void ExpectClean(const std::string& text) {
    bench_.Check(text);
    EXPECT_FALSE(bench_.list.has_errors()) << bench_.Messages()[0] << "\n" << text;
  }

  Workbench bench_;
};

TEST_F(FragmentTest, StatementsAreMain) {
  ExpectClean("x := 1\nfmt.Println(x, rand.Intn(10))\n");
  ASSERT_EQ(bench_.checked->info().fragments.size(), 1u);
  const FragmentEntry& entry = bench_.checked->info().fragments[0];
  EXPECT_TRUE(entry.is_main);
  EXPECT_TRUE(entry.has_statements);
  EXPECT_TRUE(bench_.checked->info().init_order.empty());
  auto* x = As<Var>(bench_.Lookup("x"));
  ASSERT_NE(x, nullptr);
  EXPECT_TRUE(x->is_global());
  EXPECT_EQ(RuntimeTypeString(x->type), "int");
}

TEST_F(FragmentTest, WithMainStatementsRunFirst) {
  ExpectClean("limit := 3\nfunc main() { fmt.Println(limit) }\n");
  EXPECT_FALSE(bench_.checked->info().fragments[0].is_main);
}

TEST_F(FragmentTest, DeclarationsAloneAreAnOrdinaryPackage) {
  ExpectClean(
      "var a = b\nvar b = f()\nfunc f() int { return 1 }\nfunc main() { fmt.Println(a) }\n");
  EXPECT_EQ(bench_.checked->info().init_order.size(), 2u);
  EXPECT_FALSE(bench_.checked->info().fragments[0].has_statements);
}

TEST_F(FragmentTest, NamesAreSeenFromWhereTheyAreUsed) {
  ExpectClean(R"go(x := 1
var a int = x
x := "now a string"
var b string = x
func f() string { return x }
x = f()
)go");
}

TEST_F(FragmentTest, DefineReusesWhatIsThere) {
  ExpectClean(R"go(func f() (int, error) { return 1, nil }
a, err := f()
b, err := f()
fmt.Println(a, b, err)
)go");
  // One err, so its later values reach the functions that saw the first.
  EXPECT_EQ(bench_.checked->info().fragments[0].file->statements.size(), 3u);
}

TEST_F(FragmentTest, UseBeforeDefinition) {
  bench_.Check("fmt.Println(x)\nx := 1\n");
  EXPECT_EQ(bench_.Messages(), std::vector<std::string>{"1:13: undefined: x"});
}

TEST_F(FragmentTest, FunctionsAndTypesMayComeLater) {
  ExpectClean("f(T{1})\ntype T struct{ n int }\nfunc f(t T) {}\n");
}

TEST_F(FragmentTest, UnusedIsANote) {
  bench_.Check("func main() { x := 1 }\n");
  EXPECT_FALSE(bench_.list.has_errors());
  ASSERT_EQ(bench_.list.all().size(), 1u);
  EXPECT_EQ(bench_.list.all()[0].severity, lexer::Severity::kNote);
}

TEST_F(FragmentTest, AGlobalOfAFunctionIsNoInitCycle) {
  ExpectClean("n := f()\nfunc f() int { n++; return n }\n");
}

TEST_F(FragmentTest, TypesInStatements) {
  ExpectClean("var s fmt.Stringer\nif s != nil { fmt.Println(s.String()) }\n");
}

TEST_F(FragmentTest, ErrorsHaveTheirPlaces) {
  bench_.Check("x := 1\nx = \"a\"\nfor i := range 3 {\n\tundefined1(i)\n}\n");
  EXPECT_EQ(bench_.Messages(),
            (std::vector<std::string>{
                "2:5: cannot use \"a\" (untyped string constant) as int value in assignment",
                "4:2: undefined: undefined1"}));
}

TEST_F(FragmentTest, PromptEntriesSeeEarlierOnes) {
  ExpectClean("x := 1\nfunc double(n int) int { return 2 * n }\n");
  ast::File* second = bench_.Parse("y := double(x)\nx := \"text\"\n", "second");
  ast::File* files[] = {second};
  EXPECT_TRUE(bench_.checked->AddEntry(files, bench_.list)) << bench_.Messages()[0];
  EXPECT_EQ(RuntimeTypeString(bench_.Lookup("y")->type), "int");
  EXPECT_EQ(RuntimeTypeString(bench_.Lookup("x")->type), "string");

  // An entry with an error leaves no trace.
  files[0] = bench_.Parse("x := 2.5\nz := nothing\n", "third");
  EXPECT_FALSE(bench_.checked->AddEntry(files, bench_.list));
  EXPECT_EQ(bench_.Lookup("z"), nullptr);
  EXPECT_EQ(RuntimeTypeString(bench_.Lookup("x")->type), "string");
  files[0] = bench_.Parse("var s string = x\n", "fourth");
  EXPECT_TRUE(bench_.checked->AddEntry(files, bench_.list));
}

}  // namespace
}  // namespace goknot::types
