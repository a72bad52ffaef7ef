// Which functions of a file are tests, and what its examples promise. What a user sees:
// tests/gotest/.
#include "load/test_functions.h"

#include <string>
#include <vector>

#include "base/arena.h"
#include "gtest/gtest.h"
#include "lexer/diagnostic.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

class TestFunctionsTest : public testing::Test {
 protected:
  // What is wrong with it; empty: nothing.
  std::string Collect(const std::string& text) {
    lexer::SourceFile* source = sources_.Add("x_test.go", "package p\n\n" + text);
    const ast::File* file = parser::ParseFile(*source, {arena_, names_, found_, next_id_}, {});
    EXPECT_FALSE(file->has_errors) << text;
    std::optional<WrongTest> wrong = CollectTests(*file, TestPackage::kTested, functions_);
    return wrong ? wrong->text : std::string();
  }
  std::string OutputOf(const std::string& body) {
    functions_ = {};
    EXPECT_EQ(Collect("func ExampleX() {" + body + "}\n"), "");
    if (functions_.examples.empty()) return "none";
    return (functions_.examples[0].unordered ? "any:" : "") + functions_.examples[0].output;
  }
  static std::string Names(const std::vector<TestFunction>& functions) {
    std::string text;
    for (const TestFunction& function : functions) text += function.name + " ";
    return text;
  }

  lexer::SourceSet sources_;
  lexer::NameTable names_;
  lexer::DiagnosticList found_;
  base::Arena arena_;
  uint32_t next_id_ = 0;
  TestFunctions functions_;
};

TEST_F(TestFunctionsTest, AreKnownByTheirNames) {
  EXPECT_EQ(Collect("func Test(t *testing.T) {}\nfunc Test1(t *T) {}\nfunc Testing() {}\n"
                    "func Test世(*testing.T) {}\nfunc (r R) TestY(x int) {}\n"
                    "func BenchmarkX(b *testing.B) {}\nfunc FuzzX(f *testing.F) {}\n"
                    "func TestMain(m *testing.M) {}\n"),
            "");
  EXPECT_EQ(Names(functions_.tests), "Test Test1 Test世 ");
  EXPECT_EQ(Names(functions_.benchmarks), "BenchmarkX ");
  EXPECT_EQ(Names(functions_.fuzz_targets), "FuzzX ");
  EXPECT_TRUE(functions_.main.has_value());
}

TEST_F(TestFunctionsTest, MustHaveTheirSignatures) {
  EXPECT_EQ(Collect("func TestX() {}\n"),
            "wrong signature for TestX, must be: func TestX(t *testing.T)");
  EXPECT_EQ(Collect("func BenchmarkX(t *testing.T) {}\n"),
            "wrong signature for BenchmarkX, must be: func BenchmarkX(b *testing.B)");
  EXPECT_EQ(Collect("func TestX[P any](t *testing.T) {}\n"),
            "wrong signature for TestX, test functions cannot have type parameters");
  EXPECT_EQ(Collect("func TestMain(m *testing.M) {}\nfunc TestMain(m *testing.M) {}\n"),
            "multiple definitions of TestMain");
}

TEST_F(TestFunctionsTest, OutputIsTheLastCommentOfTheBody) {
  EXPECT_EQ(OutputOf("\n\tf()\n\t// Output: one\n"), "one\n");
  EXPECT_EQ(OutputOf("\n\tf()\n\t// output:\n\t// one\n\t//   two\n\t//\n\t//\n\t// three\n"),
            "one\n  two\n\nthree\n");
  EXPECT_EQ(OutputOf("\n\t/* Unordered OUTPUT:\n one\ntwo */\n\tf()\n"), "any: one\ntwo\n");
  EXPECT_EQ(OutputOf("\n\tf() // Output: one\n"), "one\n");
  EXPECT_EQ(OutputOf("\n\t// Output: one\n\n\t// something else\n"), "none");
  EXPECT_EQ(OutputOf("\n\tf(\"// Output: one\")\n"), "none");
  EXPECT_EQ(OutputOf("\n\t// Output:\n"), "");
  EXPECT_EQ(OutputOf(""), "none");
}

}  // namespace
}  // namespace goknot::load
