// Deep nesting and long chains: no text overflows the stack, and what is within the limits is
// accepted.
#include <gtest/gtest.h>

#include "parser/positions.h"
#include "parser/print.h"
#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

std::string Repeat(std::string_view text, int count) {
  std::string result;
  for (int i = 0; i < count; ++i) result += text;
  return result;
}

bool TooDeep(const Parsed& parsed) {
  for (const lexer::Diagnostic& diagnostic : parsed.found().all()) {
    if (diagnostic.code == lexer::DiagnosticCode::kNestingTooDeep) return true;
  }
  return false;
}

struct Case {
  std::string_view before;
  std::string_view repeated;
};

// Each is grammar as far as it goes, however often it is repeated.
const Case kNesting[] = {
    {"var x = ", "("},
    {"var x = ", "- "},
    {"var x = ", "& "},
    {"var x = ", "<-"},
    {"var x = ", "f("},
    {"var x = ", "f["},
    {"var x = ", "T{"},
    {"var x = T", "{"},
    {"var x = ", "func() { x := "},
    {"var x ", "*"},
    {"var x ", "[]"},
    {"var x ", "[1]"},
    {"var x ", "map[int]"},
    {"var x ", "map["},
    {"var x ", "chan "},
    {"var x ", "<-chan "},
    {"var x ", "func("},
    {"var x ", "func() "},
    {"var x ", "T["},
    {"type T ", "struct{ x "},
    {"type T ", "interface{ m() "},
    {"func f() {", "{"},
    {"func f() {", "if x {"},
    {"func f() {", "for {"},
    {"func f() {", "L: "},
    {"func f() {", "switch { case x: "},
    {"func f() {", "select { case <-x: "},
    {"var x = a", "[b[:"},
};

TEST(NestingTest, TooDeepIsAnError) {
  for (const Case& test : kNesting) {
    const std::string text = std::string(test.before) + Repeat(test.repeated, 100'000);
    EXPECT_TRUE(TooDeep(Parsed("package p\n" + text))) << test.before << test.repeated;
    EXPECT_TRUE(TooDeep(ParsedFragment(text))) << test.before << test.repeated;
  }
}

TEST(NestingTest, WithinTheLimit) {
  for (const Case& test : kNesting) {
    const Parsed parsed("package p\n" + std::string(test.before) + Repeat(test.repeated, 250));
    EXPECT_FALSE(TooDeep(parsed)) << test.before << test.repeated;
  }
}

// Left sides of expressions, and else-ifs: accepted up to kMaxChain, and then walked in loops.
const Case kChains[] = {
    {"var x = 1", "+1"},  {"var x = 1", "+1*2"}, {"var x = f", "()"},
    {"var x = f", ".a"},  {"var x = f", "[0]"},  {"var x = f", ".(T)"},
    {"var x = f", "[:]"}, {"var x = f", ".a()"}, {"func f() { if x {}", " else if x {}"},
};

TEST(NestingTest, LongChains) {
  for (const Case& test : kChains) {
    const std::string before = "package p\n" + std::string(test.before);
    EXPECT_TRUE(TooDeep(Parsed(before + Repeat(test.repeated, 100'000)))) << test.repeated;
    const Parsed parsed(before + Repeat(test.repeated, ast::kMaxChain / 2 - 2));
    EXPECT_FALSE(TooDeep(parsed)) << test.repeated;
    if (const auto* decl = parsed.file->decls[0]->TryAs<ast::VarDecl>()) {
      EXPECT_GT(ast::ToString(decl->values[0]).size(), static_cast<size_t>(ast::kMaxChain / 2));
      ast::StartOf(decl->values[0]);
    }
  }
}

// Chains inside of parentheses inside of chains count as one.
TEST(NestingTest, ChainsAddUp) {
  std::string text = "x";
  for (int i = 0; i < 100; ++i) text = "(" + text + Repeat("+1", 200) + ")";
  EXPECT_TRUE(TooDeep(Parsed("package p\nvar x = " + text + "\n")));
}

TEST(NestingTest, LongListsAreNoChains) {
  EXPECT_EQ(Parsed("package p\nvar x = f(" + Repeat("a, ", 100'000) + ")\n").Errors(),
            std::vector<std::string>());
  EXPECT_EQ(Parsed("package p\nfunc f() {" + Repeat("x(); ", 100'000) + "}\n").Errors(),
            std::vector<std::string>());
}

}  // namespace
}  // namespace goknot::parser
