// The shape of trees: that each construct of the grammar becomes the node that it should, with the
// facts that the nodes keep beside their parts.
#include "parser/parser.h"

#include <gtest/gtest.h>

#include "parser/print.h"
#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

using ast::Kind;
using ast::Token;

// The statements of a function body without errors.
class Body {
 public:
  explicit Body(std::string_view text)
      : parsed_("package p\nfunc f() {\n" + std::string(text) + "\n}\n") {
    EXPECT_EQ(parsed_.Errors(), std::vector<std::string>()) << text;
    stmts = parsed_.file->decls[0]->As<ast::FuncDecl>()->body->stmts;
  }
  template <typename T>
  T* Only() const {
    EXPECT_EQ(stmts.size(), 1u);
    return stmts[0]->As<T>();
  }
  ast::List<ast::Stmt> stmts;

 private:
  Parsed parsed_;
};

Kind KindOfExpr(std::string_view text) {
  return Body("_ = " + std::string(text)).Only<ast::AssignStmt>()->rhs[0]->kind;
}

// The declarations of a file without errors.
class File {
 public:
  explicit File(std::string_view text) : parsed("package p\n" + std::string(text)) {
    EXPECT_EQ(parsed.Errors(), std::vector<std::string>()) << text;
  }
  template <typename T>
  T* Decl(size_t i) const {
    return parsed.file->decls[i]->As<T>();
  }
  Parsed parsed;
};

TEST(ParserTest, ExpressionKinds) {
  EXPECT_EQ(KindOfExpr("x"), Kind::kIdent);
  EXPECT_EQ(KindOfExpr("1"), Kind::kBasicLit);
  EXPECT_EQ(KindOfExpr("T{}"), Kind::kCompositeLit);
  EXPECT_EQ(KindOfExpr("[]int{}"), Kind::kCompositeLit);
  EXPECT_EQ(KindOfExpr("a.T[int]{}"), Kind::kCompositeLit);
  EXPECT_EQ(KindOfExpr("func() {}"), Kind::kFuncLit);
  EXPECT_EQ(KindOfExpr("(x)"), Kind::kParenExpr);
  EXPECT_EQ(KindOfExpr("x.y"), Kind::kSelectorExpr);
  EXPECT_EQ(KindOfExpr("x[1]"), Kind::kIndexExpr);
  EXPECT_EQ(KindOfExpr("x[int, string]"), Kind::kIndexExpr);
  EXPECT_EQ(KindOfExpr("x[1:2]"), Kind::kSliceExpr);
  EXPECT_EQ(KindOfExpr("x.(T)"), Kind::kTypeAssertExpr);
  EXPECT_EQ(KindOfExpr("x.(type)"), Kind::kTypeSwitchGuard);
  for (std::string_view op : {"+", "-", "!", "^", "*", "&", "<-", "~"}) {
    EXPECT_EQ(KindOfExpr(std::string(op) + "x"), Kind::kUnaryExpr) << op;
  }
  EXPECT_EQ(KindOfExpr("x + y"), Kind::kBinaryExpr);
  EXPECT_EQ(KindOfExpr("f(x)"), Kind::kCallExpr);
  EXPECT_EQ(KindOfExpr("[3]int"), Kind::kArrayType);
  EXPECT_EQ(KindOfExpr("[]int"), Kind::kSliceType);
  EXPECT_EQ(KindOfExpr("struct{}"), Kind::kStructType);
  EXPECT_EQ(KindOfExpr("interface{}"), Kind::kInterfaceType);
  EXPECT_EQ(KindOfExpr("func()"), Kind::kFuncType);
  EXPECT_EQ(KindOfExpr("map[int]int"), Kind::kMapType);
  EXPECT_EQ(KindOfExpr("chan int"), Kind::kChanType);
  EXPECT_EQ(KindOfExpr("<-chan int"), Kind::kChanType);
  EXPECT_EQ(KindOfExpr("<-chan int(x)"), Kind::kUnaryExpr);  // receives from a chan int
  EXPECT_EQ(KindOfExpr("<-(chan int)(x)"), Kind::kUnaryExpr);
}

TEST(ParserTest, StatementKinds) {
  const auto kind = [](std::string_view text) { return Body(text).stmts[0]->kind; };
  EXPECT_EQ(kind(";"), Kind::kEmptyStmt);
  EXPECT_EQ(kind("_: x()"), Kind::kLabeledStmt);
  EXPECT_EQ(kind("{ }"), Kind::kBlockStmt);
  EXPECT_EQ(kind("x()"), Kind::kExprStmt);
  EXPECT_EQ(kind("<-x"), Kind::kExprStmt);
  EXPECT_EQ(kind("c <- x"), Kind::kSendStmt);
  EXPECT_EQ(kind("var x int"), Kind::kDeclStmt);
  EXPECT_EQ(kind("type ( A int; B = A )"), Kind::kDeclStmt);
  EXPECT_EQ(kind("a, b = b, a"), Kind::kAssignStmt);
  EXPECT_EQ(kind("x &^= y"), Kind::kAssignStmt);
  EXPECT_EQ(kind("x++"), Kind::kIncDecStmt);
  EXPECT_EQ(kind("goto L; L:"), Kind::kBranchStmt);
  EXPECT_EQ(kind("go f()"), Kind::kCallStmt);
  EXPECT_EQ(kind("defer func() {}()"), Kind::kCallStmt);
  EXPECT_EQ(kind("return"), Kind::kReturnStmt);
  EXPECT_EQ(kind("if x { }"), Kind::kIfStmt);
  EXPECT_EQ(kind("for { }"), Kind::kForStmt);
  EXPECT_EQ(kind("for x { }"), Kind::kForStmt);
  EXPECT_EQ(kind("for range 10 { }"), Kind::kRangeStmt);
  EXPECT_EQ(kind("for i := range f { }"), Kind::kRangeStmt);
  EXPECT_EQ(kind("switch { }"), Kind::kSwitchStmt);
  EXPECT_EQ(kind("select { }"), Kind::kSelectStmt);
}

// With parentheses around each operation.
std::string Grouped(const ast::Expr* x) {
  if (const auto* binary = x->TryAs<ast::BinaryExpr>()) {
    return "(" + Grouped(binary->x) + std::string(lexer::Spelling(binary->op)) +
           Grouped(binary->y) + ")";
  }
  if (const auto* unary = x->TryAs<ast::UnaryExpr>()) {
    return "(" + std::string(lexer::Spelling(unary->op)) + Grouped(unary->x) + ")";
  }
  return ast::ToString(x);
}

TEST(ParserTest, Precedence) {
  const auto grouped = [](std::string_view text) {
    return Grouped(Body("_ = " + std::string(text)).Only<ast::AssignStmt>()->rhs[0]);
  };
  EXPECT_EQ(grouped("a+b*c"), "(a+(b*c))");
  EXPECT_EQ(grouped("a*b+c"), "((a*b)+c)");
  EXPECT_EQ(grouped("a-b-c"), "((a-b)-c)");
  EXPECT_EQ(grouped("a||b&&c==d|e&f"), "(a||(b&&(c==(d|(e&f)))))");
  EXPECT_EQ(grouped("a&f|e==d&&c||b"), "(((((a&f)|e)==d)&&c)||b)");
  EXPECT_EQ(grouped("a<<b+c"), "((a<<b)+c)");
  EXPECT_EQ(grouped("-a*b"), "((-a)*b)");
  EXPECT_EQ(grouped("!a==b"), "((!a)==b)");
  EXPECT_EQ(grouped("<-a+<-b"), "((<-a)+(<-b))");
  EXPECT_EQ(grouped("*p.x"), "(*p.x)");
}

TEST(ParserTest, Calls) {
  const Body body("f(a, b...)");
  const auto* call = body.Only<ast::ExprStmt>()->x->As<ast::CallExpr>();
  EXPECT_EQ(call->args.size(), 2u);
  EXPECT_TRUE(call->has_dots);
  EXPECT_TRUE(call->ellipsis.IsKnown());
}

TEST(ParserTest, CompositeLiterals) {
  const Body body("_ = T{a: 1, b.c: {2}, {3}, 4}");
  const auto* literal = body.Only<ast::AssignStmt>()->rhs[0]->As<ast::CompositeLit>();
  EXPECT_EQ(literal->elements.size(), 4u);
  EXPECT_EQ(literal->key_count, 2u);
  const auto* pair = literal->elements[1]->As<ast::KeyValueExpr>();
  EXPECT_EQ(pair->key->kind, Kind::kSelectorExpr);
  EXPECT_EQ(pair->value->As<ast::CompositeLit>()->type, nullptr);
}

TEST(ParserTest, BracesInHeaders) {
  EXPECT_EQ(Body("if x == T { }").Only<ast::IfStmt>()->condition->kind, Kind::kBinaryExpr);
  EXPECT_EQ(ast::ToString(Body("if x == (T{}) { }").Only<ast::IfStmt>()->condition), "x == (T{})");
  EXPECT_EQ(ast::ToString(Body("if f(T{}) { }").Only<ast::IfStmt>()->condition), "f(T{})");
  EXPECT_EQ(ast::ToString(Body("for range []int{1} { }").Only<ast::RangeStmt>()->x), "[]int{…}");
  EXPECT_EQ(ast::ToString(Body("switch x := y; x { }").Only<ast::SwitchStmt>()->tag), "x");
}

TEST(ParserTest, IfChain) {
  const Body body("if a { } else if x := b; x { } else { c() }");
  const auto* first = body.Only<ast::IfStmt>();
  const auto* second = first->else_stmt->As<ast::IfStmt>();
  EXPECT_EQ(first->init, nullptr);
  EXPECT_EQ(second->init->kind, Kind::kAssignStmt);
  EXPECT_EQ(second->else_stmt->kind, Kind::kBlockStmt);
  EXPECT_EQ(first->end, second->end);
}

TEST(ParserTest, Loops) {
  const Body three("for i := 0; i < n; i++ { }");
  EXPECT_NE(three.Only<ast::ForStmt>()->init, nullptr);
  EXPECT_NE(three.Only<ast::ForStmt>()->condition, nullptr);
  EXPECT_NE(three.Only<ast::ForStmt>()->post, nullptr);
  const Body empty("for ;; { }");
  EXPECT_EQ(empty.Only<ast::ForStmt>()->init, nullptr);
  EXPECT_EQ(empty.Only<ast::ForStmt>()->condition, nullptr);
  EXPECT_EQ(empty.Only<ast::ForStmt>()->post, nullptr);
  const Body range("for k, v := range m { }");
  EXPECT_EQ(range.Only<ast::RangeStmt>()->lhs.size(), 2u);
  EXPECT_TRUE(range.Only<ast::RangeStmt>()->define);
  const Body assign("for k = range m { }");
  EXPECT_FALSE(assign.Only<ast::RangeStmt>()->define);
}

TEST(ParserTest, Switches) {
  const Body body("switch x := y.(type) { case int, string: a(); case nil: default: }");
  const auto* stmt = body.Only<ast::SwitchStmt>();
  ASSERT_NE(stmt->TypeGuard(), nullptr);
  EXPECT_EQ(stmt->TypeGuard()->name->name.text(), "x");
  ASSERT_EQ(stmt->clauses.size(), 3u);
  EXPECT_EQ(stmt->clauses[0]->cases.size(), 2u);
  EXPECT_EQ(stmt->clauses[0]->body.size(), 1u);
  EXPECT_FALSE(stmt->clauses[1]->is_default);
  EXPECT_TRUE(stmt->clauses[2]->is_default);
}

TEST(ParserTest, Selects) {
  const Body body("select { case c <- 1: case x, ok := <-d: case <-e: default: }");
  const auto* stmt = body.Only<ast::SelectStmt>();
  ASSERT_EQ(stmt->clauses.size(), 4u);
  EXPECT_EQ(stmt->clauses[0]->comm->kind, Kind::kSendStmt);
  EXPECT_EQ(stmt->clauses[1]->comm->kind, Kind::kAssignStmt);
  EXPECT_EQ(stmt->clauses[2]->comm->kind, Kind::kExprStmt);
  EXPECT_EQ(stmt->clauses[3]->comm, nullptr);
}

TEST(ParserTest, Assignments) {
  EXPECT_EQ(Body("x = 1").Only<ast::AssignStmt>()->op, Token::kAssign);
  EXPECT_EQ(Body("x := 1").Only<ast::AssignStmt>()->op, Token::kDefine);
  EXPECT_EQ(Body("x <<= 1").Only<ast::AssignStmt>()->op, Token::kShl);
  EXPECT_EQ(Body("x--").Only<ast::IncDecStmt>()->op, Token::kSub);
}

TEST(ParserTest, Imports) {
  const File file("import \"fmt\"\nimport (\n m \"math\"\n . `os`\n _ \"a/b\"\n)\n");
  ASSERT_EQ(file.parsed.file->imports.size(), 4u);
  const auto import = [&](size_t i) { return file.parsed.file->imports[i]; };
  EXPECT_EQ(import(0)->local_name, nullptr);
  EXPECT_EQ(import(0)->path_value, "fmt");
  EXPECT_EQ(import(0)->extras.group, nullptr);
  EXPECT_EQ(import(1)->local_name->name.text(), "m");
  EXPECT_EQ(import(2)->local_name->name.text(), ".");
  EXPECT_EQ(import(2)->path_value, "os");
  EXPECT_NE(import(3)->extras.group, nullptr);
  EXPECT_EQ(import(1)->extras.group, import(3)->extras.group);
}

TEST(ParserTest, ConstantGroups) {
  const File file(
      "const (\n"
      "  a = iota\n"
      "  b\n"
      "  c, d int = 1, func() int { const ( x = 1; y ); return y }()\n"
      "  e\n"
      ")\n"
      "const f = iota\n"
      "const (\n g\n)\n");
  const auto decl = [&](size_t i) { return file.Decl<ast::ConstDecl>(i); };
  for (uint32_t i = 0; i < 4; ++i) EXPECT_EQ(decl(i)->iota, i);
  EXPECT_EQ(decl(0)->source, decl(0));
  EXPECT_EQ(decl(1)->source, decl(0));
  EXPECT_EQ(decl(2)->source, decl(2));
  EXPECT_EQ(decl(3)->source, decl(2));
  EXPECT_EQ(decl(4)->iota, 0u);
  EXPECT_EQ(decl(4)->source, decl(4));
  EXPECT_EQ(decl(5)->source, nullptr);
}

TEST(ParserTest, TypeParameters) {
  const auto type_params = [](std::string_view text) {
    const File file("type T" + std::string(text));
    const auto* decl = file.Decl<ast::TypeDecl>(0);
    std::string params;
    for (const ast::Field* param : decl->type_params) {
      params += std::string(param->name->name.text()) + ":" + ast::ToString(param->type) + " ";
    }
    return params + "| " + ast::ToString(decl->type);
  };
  EXPECT_EQ(type_params("[P any] int"), "P:any | int");
  EXPECT_EQ(type_params("[P, Q any, R int] int"), "P:any Q:any R:int | int");
  EXPECT_EQ(type_params("[P *Q,] int"), "P:*Q | int");
  EXPECT_EQ(type_params("[P *[]Q] int"), "P:*[]Q | int");
  EXPECT_EQ(type_params("[P (Q),] int"), "P:Q | int");
  EXPECT_EQ(type_params("[P *Q|R,] int"), "P:*Q | R | int");
  EXPECT_EQ(type_params("[P ~int|~string] int"), "P:~int | ~string | int");
  EXPECT_EQ(type_params("[P *Q|~string] int"), "P:*Q | ~string | int");
  EXPECT_EQ(type_params("[P []Q, Q interface{ m() }] int"), "P:[]Q Q:interface{m()} | int");
  EXPECT_EQ(type_params("[P a.B[int]] int"), "P:a.B[int] | int");
  // These are arrays.
  EXPECT_EQ(type_params("[N]int"), "| [N]int");
  EXPECT_EQ(type_params("[P*Q]int"), "| [P * Q]int");
  EXPECT_EQ(type_params("[P(Q)]int"), "| [P(Q)]int");
  EXPECT_EQ(type_params("[a.B]int"), "| [a.B]int");
  EXPECT_EQ(type_params("[...]int"), "| [...]int");
  EXPECT_EQ(type_params("[]int"), "| []int");
}

TEST(ParserTest, TypeDeclarations) {
  const File file("type ( A = int; B[P any] = []P; C int )\n");
  EXPECT_TRUE(file.Decl<ast::TypeDecl>(0)->is_alias);
  EXPECT_TRUE(file.Decl<ast::TypeDecl>(1)->is_alias);
  EXPECT_EQ(file.Decl<ast::TypeDecl>(1)->type_params.size(), 1u);
  EXPECT_FALSE(file.Decl<ast::TypeDecl>(2)->is_alias);
}

TEST(ParserTest, Functions) {
  const File file(
      "func f(a, b int, c ...string) (x, y int) { return }\n"
      "func (r *T[P]) g[Q any](Q) Q\n"
      "func h(int, a.B)\n");
  const auto* f = file.Decl<ast::FuncDecl>(0);
  EXPECT_EQ(f->receiver, nullptr);
  EXPECT_TRUE(f->has_body);
  ASSERT_EQ(f->type->params.size(), 3u);
  EXPECT_EQ(f->type->params[0]->type, f->type->params[1]->type);
  EXPECT_EQ(f->type->params[2]->type->kind, Kind::kDotsType);
  EXPECT_EQ(f->type->results.size(), 2u);
  const auto* g = file.Decl<ast::FuncDecl>(1);
  EXPECT_EQ(ast::ToString(g->receiver), "r *T[P]");
  EXPECT_EQ(g->type_params.size(), 1u);
  EXPECT_EQ(g->type->params[0]->name, nullptr);
  EXPECT_FALSE(g->has_body);
  EXPECT_EQ(g->body, nullptr);
  const auto* h = file.Decl<ast::FuncDecl>(2);
  EXPECT_EQ(h->type->params[0]->name, nullptr);
  EXPECT_EQ(ast::ToString(h->type->params[1]), "a.B");
}

TEST(ParserTest, Structs) {
  const File file("type T struct { a, b int `x`; *E; p.Q; G[int] \"y\"; c [3]int; d []int }\n");
  const auto* type = file.Decl<ast::TypeDecl>(0)->type->As<ast::StructType>();
  std::string fields;
  for (const ast::Field* field : type->fields) {
    fields += ast::ToString(field) + (field->name == nullptr ? " (embedded); " : "; ");
  }
  EXPECT_EQ(fields,
            "a int `x`; b int `x`; *E (embedded); p.Q (embedded); G[int] \"y\" (embedded); "
            "c [3]int; d []int; ");
}

TEST(ParserTest, Interfaces) {
  const File file("type I interface { m(x int) string; E; p.Q; G[int, string]; ~int | *T }\n");
  EXPECT_EQ(ast::ToString(file.Decl<ast::TypeDecl>(0)->type),
            "interface{m(x int) string; E; p.Q; G[int, string]; ~int | *T}");
}

TEST(ParserTest, NodeIdsAreDenseAndContinue) {
  const Parsed parsed("package p\nvar x = f(1)\n");
  EXPECT_GT(parsed.node_count(), 5u);
  EXPECT_LT(parsed.file->id, parsed.node_count());
}

TEST(ParserTest, DocComments) {
  const Parsed parsed(
      "// Package p.\npackage p\n"
      "// Of x.\nvar x int\n"
      "// Of the group.\nconst (\n// Of a.\na = 1\n\nb = 2\n)\n"
      "// Of f.\nfunc f() {}\n");
  const auto text = [&](lexer::PosRange range) {
    return range.begin.IsKnown() ? parsed.Text(range.begin, range.end) : "";
  };
  const ast::List<ast::Decl> decls = parsed.file->decls;
  EXPECT_EQ(text(parsed.file->doc), "// Package p.");
  EXPECT_EQ(text(decls[1]->As<ast::ConstDecl>()->extras.doc), "// Of a.");
  EXPECT_EQ(text(decls[1]->As<ast::ConstDecl>()->extras.group->doc), "// Of the group.");
  EXPECT_EQ(text(decls[2]->As<ast::ConstDecl>()->extras.doc), "");
  EXPECT_EQ(text(decls[3]->As<ast::FuncDecl>()->extras.doc), "// Of f.");
  EXPECT_EQ(text(decls[0]->As<ast::VarDecl>()->extras.doc), "// Of x.");
}

TEST(ParserTest, LoneExpressions) {
  const auto parse = [](std::string_view text) {
    lexer::SourceSet sources;
    lexer::NameTable names;
    lexer::DiagnosticList found;
    base::Arena arena;
    uint32_t next_node_id = 0;
    lexer::SourceFile* source = sources.Add("x", std::string(text));
    const ast::Expr* expr = ParseExpression(*source, {arena, names, found, next_node_id});
    return found.has_errors() ? found.all()[0].text : ast::ToString(expr);
  };
  EXPECT_EQ(parse("a.b + f(1)\n"), "a.b + f(1)");
  EXPECT_EQ(parse("[]map[string]*T"), "[]map[string]*T");
  EXPECT_EQ(parse("a b"), "syntax error: unexpected name b at end of expression");
  EXPECT_EQ(parse(""), "syntax error: unexpected EOF, expected expression");
}

}  // namespace
}  // namespace goknot::parser
