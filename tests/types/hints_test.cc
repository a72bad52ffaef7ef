// What the checker proposes beside its messages.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/types/harness.h"

namespace goknot::types {
namespace {

// The hint of the first error.
std::string HintOf(const std::string& body) {
  Workbench bench;
  bench.importer.Add("strings", "package strings; func ToUpper(s string) string { return s }");
  bench.Check(
      "package p\nimport s \"strings\"\nvar _ = s.ToUpper\n"
      "type T struct { name string; Age int }\nfunc (*T) Grow() {}\n"
      "type Grower interface { Grow() }\n" +
      body + "\n");
  return bench.list.all().empty() ? "no error" : bench.list.all()[0].hint;
}

TEST(Hints, NearNames) {
  EXPECT_EQ(HintOf("func f(counter int) int { return conter }"), "did you mean counter?");
  EXPECT_EQ(HintOf("func f(x T) string { return x.nmae }"), "did you mean name?");
  EXPECT_EQ(HintOf("func f(x *T) { x.Grwo() }"), "did you mean Grow?");
  EXPECT_EQ(HintOf("var x = T{Aeg: 1}"), "did you mean Age?");
  EXPECT_EQ(HintOf("var x = s.ToUppr"), "did you mean ToUpper?");
  EXPECT_EQ(HintOf("var x strng"), "did you mean string?");
  EXPECT_EQ(HintOf("var x = entirelyDifferent"), "");
  EXPECT_EQ(HintOf("func f(y int) int { return x }"), "");
}

TEST(Hints, MissingImports) {
  EXPECT_EQ(HintOf("var x = strings.ToUpper"), "add the import \"strings\"");
  EXPECT_EQ(HintOf("var x = strings"), "did you mean string?");
}

TEST(Hints, Conversions) {
  EXPECT_EQ(HintOf("func f(i int) float64 { return i }"), "convert it: float64(i)");
  EXPECT_EQ(HintOf("func f(i int, x float64) float64 { return x * i }"), "convert it: float64(i)");
  EXPECT_EQ(HintOf("func f(i int, x float64) bool { return i < x }"), "convert it: float64(i)");
  EXPECT_EQ(HintOf("func f(i int, j int64) int { return i + j }"), "convert it: int(j)");
  EXPECT_EQ(HintOf("func f(i int) string { return i }"), "make text of it: strconv.Itoa(i)");
  EXPECT_EQ(HintOf("func f(i int) string { return \"n\" + i }"),
            "make text of it: strconv.Itoa(i)");
  EXPECT_EQ(HintOf("func f(x float64) string { return x }"), "make text of it: fmt.Sprint(x)");
  EXPECT_EQ(HintOf("func f(t string) int { return t }"),
            "read the number, which may fail: n, err := strconv.Atoi(t)");
  EXPECT_EQ(HintOf("func f(b []byte) string { return b }"), "convert it: string(b)");
  EXPECT_EQ(HintOf("func f(t T) *T { return t }"), "take the address: &t");
  EXPECT_EQ(HintOf("func f(t *T) T { return t }"), "use what it points to: *t");
  EXPECT_EQ(HintOf("func f(t T) []T { return t }"), "");
}

TEST(Hints, Interfaces) {
  EXPECT_EQ(HintOf("func f(t T) Grower { return t }"), "only pointers have that method: &t");
  EXPECT_EQ(HintOf("func f(x any) int { return x }"), "say which type it holds: x.(int)");
}

}  // namespace
}  // namespace goknot::types
