// Function bodies that are skipped first and parsed later.
#include <gtest/gtest.h>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

constexpr ParseOptions kSkip = {.functions = Functions::kSkip};

TEST(BodiesTest, SkippedBodiesAreFilledIn) {
  Parsed parsed(
      "package p\n"
      "func f() { x := \"}\"; if x { } }\n"
      "func g()\n"
      "func h() int {\n\treturn 1 }\n"
      "var v = func() { w() }\n",
      kSkip);
  EXPECT_EQ(parsed.Errors(), std::vector<std::string>());
  ASSERT_EQ(parsed.file->decls.size(), 4u);
  auto* f = parsed.file->decls[0]->As<ast::FuncDecl>();
  auto* g = parsed.file->decls[1]->As<ast::FuncDecl>();
  auto* h = parsed.file->decls[2]->As<ast::FuncDecl>();
  EXPECT_TRUE(f->has_body);
  EXPECT_EQ(f->body, nullptr);
  EXPECT_EQ(parsed.Text(f->body_begin, f->body_end), "{ x := \"}\"; if x { } }");
  EXPECT_FALSE(g->has_body);
  EXPECT_EQ(h->body, nullptr);
  // Function literals outside of functions are parsed at once.
  EXPECT_NE(parsed.file->decls[3]->As<ast::VarDecl>()->values[0]->As<ast::FuncLit>()->body,
            nullptr);

  EXPECT_TRUE(ParseBody(*parsed.file, *f, parsed.context()));
  EXPECT_TRUE(ParseBody(*parsed.file, *g, parsed.context()));
  EXPECT_TRUE(ParseBody(*parsed.file, *h, parsed.context()));
  EXPECT_EQ(f->body->stmts.size(), 2u);
  EXPECT_EQ(g->body, nullptr);
  EXPECT_EQ(parsed.Place(h->body->stmts[0]->pos), "5:2");
  EXPECT_EQ(parsed.Place(h->body->right_brace), "5:11");
  const ast::BlockStmt* body = f->body;
  EXPECT_TRUE(ParseBody(*parsed.file, *f, parsed.context()));
  EXPECT_EQ(f->body, body);
}

TEST(BodiesTest, ErrorsAreFoundWhenTheBodyIsParsed) {
  Parsed parsed("package p\nfunc f() { x y }\nfunc g() { break }\n", kSkip);
  EXPECT_EQ(parsed.Errors(), std::vector<std::string>());
  EXPECT_FALSE(
      ParseBody(*parsed.file, *parsed.file->decls[0]->As<ast::FuncDecl>(), parsed.context()));
  ParseBody(*parsed.file, *parsed.file->decls[1]->As<ast::FuncDecl>(), parsed.context());
  EXPECT_EQ(parsed.Errors(),
            (std::vector<std::string>{"2:14: syntax error: unexpected name y at end of statement",
                                      "3:12: break is not in a loop, switch, or select"}));
}

TEST(BodiesTest, OpenBodyIsParsedAtOnce) {
  const Parsed parsed("package p\nfunc f() { x(\n", kSkip);
  EXPECT_EQ(parsed.Errors(), Parsed("package p\nfunc f() { x(\n").Errors());
  EXPECT_TRUE(parsed.file->has_errors);
}

TEST(BodiesTest, SkippedSignaturesAreFilledIn) {
  Parsed parsed(
      "package p\n"
      "func (t T) f(a struct{ b int }, // )\n\tc [len(\")\")]int) (d, e interface{ m() }) { }\n"
      "func g[P interface{ ~int }]() interface{ m() } /* { */ { }\n"
      "func h(int) struct {\n\ta int\n}\n"
      "func i() // native\n",
      kSkip);
  EXPECT_EQ(parsed.Errors(), std::vector<std::string>());
  ASSERT_EQ(parsed.file->decls.size(), 4u);
  for (ast::Decl* decl : parsed.file->decls) {
    auto* function = decl->As<ast::FuncDecl>();
    EXPECT_EQ(function->type, nullptr);
    EXPECT_TRUE(ParseSignature(*parsed.file, *function, parsed.context()));
  }
  EXPECT_EQ(parsed.Errors(), std::vector<std::string>());
  auto* f = parsed.file->decls[0]->As<ast::FuncDecl>();
  auto* g = parsed.file->decls[1]->As<ast::FuncDecl>();
  auto* h = parsed.file->decls[2]->As<ast::FuncDecl>();
  auto* i = parsed.file->decls[3]->As<ast::FuncDecl>();
  EXPECT_NE(f->receiver, nullptr);
  EXPECT_EQ(f->type->params.size(), 2u);
  EXPECT_EQ(f->type->results.size(), 2u);
  EXPECT_TRUE(f->has_body);
  EXPECT_EQ(g->type_params.size(), 1u);
  EXPECT_TRUE(g->has_body);
  EXPECT_EQ(h->type->results.size(), 1u);
  EXPECT_FALSE(h->has_body);
  EXPECT_FALSE(i->has_body);
}

}  // namespace
}  // namespace goknot::parser
