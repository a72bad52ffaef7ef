// Fragments: texts without a package clause.
#include <gtest/gtest.h>

#include "parser/print.h"
#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

using Strings = std::vector<std::string>;

// The kinds of the items, in order.
std::string Items(std::string_view text) {
  const Parsed parsed = ParsedFragment(text);
  EXPECT_EQ(parsed.Errors(), Strings()) << text;
  std::string items;
  for (const ast::Node* item : parsed.file->items) {
    if (!items.empty()) items += ' ';
    items += ast::KindName(item->kind);
  }
  return items;
}

TEST(FragmentTest, DeclarationsAndStatementsInAnyOrder) {
  EXPECT_EQ(
      Items("x := 1\nimport \"fmt\"\nfmt.Println(x)\nfunc f() {}\nf()\nvar y int\ntype T int\n"),
      "AssignStmt ImportDecl ExprStmt FuncDecl ExprStmt VarDecl TypeDecl");
  EXPECT_EQ(Items(""), "");
  EXPECT_EQ(Items("// only a comment\n"), "");
  EXPECT_EQ(Items("x"), "ExprStmt");
  EXPECT_EQ(Items("for i := range 3 { f(i) }; if x { } else { }\n{ y() }"),
            "RangeStmt IfStmt BlockStmt");
  EXPECT_EQ(Items("return"), "ReturnStmt");
  EXPECT_EQ(Items("const ( a = 1; b = 2 )"), "ConstDecl ConstDecl");
}

TEST(FragmentTest, ListsAreApart) {
  const Parsed parsed = ParsedFragment("x := 1\nvar y int\nimport \"fmt\"\ny = x\n");
  EXPECT_TRUE(parsed.file->is_fragment);
  EXPECT_EQ(parsed.file->package_name, nullptr);
  EXPECT_EQ(parsed.file->decls.size(), 2u);
  EXPECT_EQ(parsed.file->statements.size(), 2u);
  EXPECT_EQ(parsed.file->imports.size(), 1u);
  EXPECT_EQ(parsed.file->items.size(), 4u);
}

TEST(FragmentTest, FunctionsAndFunctionLiterals) {
  EXPECT_EQ(Items("func f() {}"), "FuncDecl");
  EXPECT_EQ(Items("func f[T any](x T) {}"), "FuncDecl");
  EXPECT_EQ(Items("func (r T) m() {}"), "FuncDecl");
  EXPECT_EQ(Items("func (r *T[P]) m(x int) {}"), "FuncDecl");
  EXPECT_EQ(Items("func (r T) m[P any](x P) {}"), "FuncDecl");
  EXPECT_EQ(Items("func() {}()"), "ExprStmt");
  EXPECT_EQ(Items("func(x int) { f(x) }(1)"), "ExprStmt");
  EXPECT_EQ(Items("func() int { return 1 }()"), "ExprStmt");
  EXPECT_EQ(Items("func() T[int] { return x }()"), "ExprStmt");
  EXPECT_EQ(Items("func() (int, error) { return x }()"), "ExprStmt");
}

TEST(FragmentTest, PackageClauseMakesItStrict) {
  const Parsed parsed("package main\nx := 1\n", {.mode = SourceMode::kFragment});
  EXPECT_FALSE(parsed.file->is_fragment);
  EXPECT_EQ(parsed.file->package_name->name.text(), "main");
  EXPECT_EQ(parsed.Errors(),
            Strings{"2:1: syntax error: non-declaration statement outside function body"});
}

TEST(FragmentTest, Errors) {
  const auto errors = [](std::string_view text) { return ParsedFragment(text).Errors(); };
  EXPECT_EQ(errors("x y\nz := 1\n"),
            Strings{"1:3: syntax error: unexpected name y at end of statement"});
  EXPECT_EQ(errors("}\nx()\n"),
            Strings{"1:1: syntax error: unexpected }, expected declaration or statement"});
  EXPECT_EQ(errors("import \"fmt\" x\n"),
            Strings{"1:14: syntax error: unexpected name x after top level declaration"});
  EXPECT_EQ(errors("func f()\n{\n}\n"),
            Strings{"2:1: syntax error: unexpected semicolon or newline before {"});
  EXPECT_EQ(errors("x := f(1\ny := 2\n"),
            Strings{"1:9: syntax error: unexpected newline in argument list; possibly missing "
                    "comma or )"});
  EXPECT_EQ(errors("x()\npackage main\n"),
            Strings{"2:1: syntax error: package statement must be first"});
}

TEST(FragmentTest, RecoversToLaterItems) {
  const Parsed parsed = ParsedFragment("a b c\nx := 1\n) )\nfunc f() {}\n");
  EXPECT_EQ(parsed.Errors().size(), 2u);
  ASSERT_FALSE(parsed.file->decls.empty());
  EXPECT_EQ(parsed.file->decls[0]->kind, ast::Kind::kFuncDecl);
  EXPECT_TRUE(parsed.file->has_errors);
}

TEST(FragmentTest, IncompleteTextsAskForMore) {
  for (std::string_view text :
       {"if x {", "func f() {\n", "f(1,\n", "x := ", "x := []int{\n1,\n", "x := `abc\n", "/* abc",
        "switch x {\ncase 1:\n", "x +\n", "(", "import (\n", "type T struct {\n", "for"}) {
    EXPECT_TRUE(ParsedFragment(text).file->incomplete) << text;
  }
  for (std::string_view text :
       {"", "x := 1", "x y", "f(1", "x := \"abc", "}", "if x { }\n", ")\n(", "func f() { x y\n"}) {
    EXPECT_FALSE(ParsedFragment(text).file->incomplete) << text;
  }
}

}  // namespace
}  // namespace goknot::parser
