// Where nodes are: pos as in Go's compiler, the first byte, the end.
#include "parser/positions.h"

#include <gtest/gtest.h>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

struct Case {
  std::string_view text;  // an expression; everything begins at column 1
  uint32_t pos;
  uint32_t start;
  std::string_view whole;  // what lies between the first byte and the end
};

const Case kCases[] = {
    {"abc ", 1, 1, "abc"},
    {"a + b*c", 3, 1, "a + b*c"},
    {"a.b.c", 4, 1, "a.b.c"},
    {"a.b()", 4, 1, "a.b()"},
    {"f(1)(2)", 5, 1, "f(1)(2)"},
    {"a[i ]", 2, 1, "a[i ]"},
    {"a[i:j]", 2, 2, "a[i:j]"},
    {"a.(T )", 2, 1, "a.(T )"},
    {"-x", 1, 1, "-x"},
    {"<-c", 1, 1, "<-c"},
    {"(x)", 1, 1, "(x)"},
    {"T{1, 2}", 2, 1, "T{1, 2}"},
    {"a.T{}", 4, 1, "a.T{}"},
    {"func() { }", 1, 1, "func() { }"},
    {"[3]int", 1, 1, "[3]int"},
    {"map[a]b", 1, 1, "map[a]b"},
    {"<-chan int", 3, 3, "<-chan int"},
    {"struct { a int }", 1, 1, "struct { a int }"},
    {"a[x, y]", 2, 1, "a[x, y]"},
};

TEST(PositionsTest, Expressions) {
  for (const Case& test : kCases) {
    lexer::SourceSet sources;
    lexer::NameTable names;
    lexer::DiagnosticList found;
    base::Arena arena;
    uint32_t next_node_id = 0;
    lexer::SourceFile* source = sources.Add("x", std::string(test.text));
    const ast::Expr* expr = ParseExpression(*source, {arena, names, found, next_node_id});
    const auto column = [&](ast::Pos pos) { return source->PositionOf(pos).column; };
    EXPECT_EQ(column(expr->pos), test.pos) << test.text;
    EXPECT_EQ(column(ast::StartOf(expr)), test.start) << test.text;
    const size_t begin = source->OffsetOf(ast::FirstByteOf(expr));
    EXPECT_EQ(source->text().substr(begin, source->OffsetOf(expr->end) - begin), test.whole);
  }
}

TEST(PositionsTest, Declarations) {
  const Parsed parsed(
      "package p\n"
      "import m \"math\"\n"
      "const a, b = 1, 2\n"
      "type T struct{}\n"
      "var x int\n"
      "func f() {\n}\n"
      "func (r T) g()\n");
  const char* const kPlaces[] = {"2:8", "3:7", "4:6", "5:5", "6:6", "8:6"};
  const char* const kEnds[] = {"2:16", "3:18", "4:16", "5:10", "7:2", "8:15"};
  for (size_t i = 0; i < parsed.file->decls.size(); ++i) {
    EXPECT_EQ(parsed.Place(parsed.file->decls[i]->pos), kPlaces[i]);
    EXPECT_EQ(parsed.Place(parsed.file->decls[i]->end), kEnds[i]);
  }
  EXPECT_EQ(parsed.Place(parsed.file->eof), "9:1");
  EXPECT_EQ(parsed.Place(parsed.file->decls[4]->As<ast::FuncDecl>()->body_begin), "6:10");
  EXPECT_EQ(parsed.Place(parsed.file->decls[4]->As<ast::FuncDecl>()->body->right_brace), "7:1");
}

TEST(PositionsTest, Statements) {
  struct StmtCase {
    std::string_view text;
    std::string pos;
    std::string start;
  };
  const StmtCase kStmts[] = {
      {"a, b = 1, 2", "1:6", "1:1"},     {"x := 1", "1:3", "1:1"},
      {"x += 1", "1:3", "1:1"},          {"x++", "1:2", "1:1"},
      {"c <- 1", "1:3", "1:1"},          {"f(x)", "1:2", "1:2"},
      {"if x { }", "1:1", "1:1"},        {"for x { }", "1:1", "1:1"},
      {"for range x { }", "1:1", "1:1"}, {"go f()", "1:1", "1:1"},
      {"_: x()", "1:2", "1:2"},          {"{ }", "1:1", "1:1"},
      {"switch { }", "1:1", "1:1"},      {"select { }", "1:1", "1:1"},
      {"return x", "1:1", "1:1"},
  };
  for (const StmtCase& test : kStmts) {
    const Parsed parsed = ParsedFragment(test.text);
    const ast::Stmt* stmt = parsed.file->statements[0];
    EXPECT_EQ(parsed.Place(stmt->pos), test.pos) << test.text;
    EXPECT_EQ(parsed.Place(ast::StartOf(stmt)), test.start) << test.text;
    EXPECT_EQ(parsed.Text(ast::FirstByteOf(stmt), stmt->end), test.text);
  }
}

}  // namespace
}  // namespace goknot::parser
