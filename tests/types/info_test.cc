// What the checker hands on: types, constants, objects, selections, bodies, initialisation order.
#include "types/info.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "parser/print.h"
#include "tests/types/harness.h"

namespace goknot::types {
namespace {

class InfoTest : public ::testing::Test {
 protected:
  void Check(const std::string& text) {
    bench_.Check("package p\n" + text);
    EXPECT_EQ(bench_.Messages(), std::vector<std::string>());
  }
  Info& info() { return bench_.checked->info(); }
  ast::File* file() { return bench_.checked->files()[0]; }
  ast::FuncDecl* Function(size_t n) {
    for (ast::Decl* decl : file()->decls) {
      if (auto* func = decl->TryAs<ast::FuncDecl>()) {
        if (n-- == 0) return func;
      }
    }
    return nullptr;
  }
  // The right side of the nth variable declaration that has one.
  ast::Expr* Init(size_t n) {
    for (ast::Decl* decl : file()->decls) {
      if (auto* var = decl->TryAs<ast::VarDecl>()) {
        if (!var->values.empty() && n-- == 0) return var->values[0];
      }
    }
    return nullptr;
  }
  std::string TypeText(const ast::Expr* expr) { return RuntimeTypeString(info().TypeOf(expr)); }

  Workbench bench_;
};

TEST_F(InfoTest, UntypedOperandsTakeTheTypeOfTheirContext) {
  Check(
      "var f float64 = 1\nvar b byte = 1 + 'a'\nvar s uint\nvar c int32 = 1 << s\nvar d any = "
      "'x'\n");
  EXPECT_EQ(TypeText(Init(0)), "float64");
  EXPECT_EQ(info().ConstantOf(Init(0))->kind(), ConstantKind::kFloat);
  EXPECT_EQ(TypeText(Init(1)), "uint8");
  EXPECT_EQ(info().ConstantOf(Init(1))->Int64Value(), 98);
  EXPECT_EQ(TypeText(Init(2)), "int32");
  EXPECT_EQ(TypeText(Init(2)->As<ast::BinaryExpr>()->x), "int32");
  EXPECT_EQ(TypeText(Init(3)), "int32");
}

TEST_F(InfoTest, CommaOkHasTwoTypes) {
  Check("var m map[string]int\nfunc f() { v, ok := m[\"a\"]; _, _ = v, ok }\n");
  auto* assign = Function(0)->body->stmts[0]->As<ast::AssignStmt>();
  Tuple* tuple = Exactly<Tuple>(info().TypeOf(assign->rhs[0]));
  ASSERT_NE(tuple, nullptr);
  EXPECT_EQ(RuntimeTypeString(tuple->vars[0]->type), "int");
  EXPECT_EQ(RuntimeTypeString(tuple->vars[1]->type), "bool");
  EXPECT_EQ(info().Of(assign->rhs[0]).mode, Mode::kMapIndex);
}

TEST_F(InfoTest, Selections) {
  Check(
      "type A struct{ x int }\nfunc (*A) M(int) {}\ntype B struct{ n int; *A }\nvar b B\n"
      "var f = b.x\nvar g = b.M\nvar h = (*A).M\n");
  const Selection* field = info().SelectionOf(Init(0));
  ASSERT_NE(field, nullptr);
  EXPECT_EQ(field->kind, SelectionKind::kFieldValue);
  EXPECT_EQ(field->index, (std::vector<int>{1, 0}));
  EXPECT_TRUE(field->indirect);
  const Selection* method = info().SelectionOf(Init(1));
  ASSERT_NE(method, nullptr);
  EXPECT_EQ(method->kind, SelectionKind::kMethodValue);
  EXPECT_EQ(RuntimeTypeString(method->type), "func(int)");
  const Selection* expression = info().SelectionOf(Init(2));
  ASSERT_NE(expression, nullptr);
  EXPECT_EQ(expression->kind, SelectionKind::kMethodExpression);
  EXPECT_EQ(RuntimeTypeString(expression->type), "func(*p.A, int)");
}

TEST_F(InfoTest, PromotedFieldAsLiteralKey) {
  Check("type A struct{ x int }\ntype B struct{ n int; A }\nvar b = B{x: 1}\n");
  ast::Expr* pair = Init(0)->As<ast::CompositeLit>()->elements[0];
  const Selection* path = info().SelectionOf(pair);
  ASSERT_NE(path, nullptr);
  EXPECT_EQ(path->index, (std::vector<int>{1, 0}));
}

TEST_F(InfoTest, BuiltinsHaveTheSignatureOfTheCall) {
  Check("var s []int\nvar t = append(s, 1)\nvar u = len(s)\n");
  auto* call = Init(0)->As<ast::CallExpr>();
  EXPECT_EQ(info().Of(call->fun).mode, Mode::kBuiltin);
  EXPECT_EQ(TypeText(call->fun), "func([]int, ...int) []int");
  EXPECT_EQ(As<Builtin>(info().UseOf(call->fun))->id, BuiltinId::kAppend);
}

TEST_F(InfoTest, CapturedVariables) {
  Check(R"go(func f(p int) {
	a, b, c := 1, 2, 3
	g := func() {
		a = 4
		h := func() { _ = b + p }
		h()
	}
	g()
	_ = a
	q := &c
	_ = q
}
)go");
  Body* outer = info().BodyOf(Function(0));
  ASSERT_NE(outer, nullptr);
  EXPECT_TRUE(outer->has_literals);
  EXPECT_TRUE(outer->captures.empty());
  auto local = [outer](std::string_view name) -> Var* {
    for (Var* var : outer->locals) {
      if (var->name() == name) return var;
    }
    return nullptr;
  };
  EXPECT_TRUE(local("a")->captured);
  EXPECT_TRUE(local("a")->reassigned);
  EXPECT_TRUE(local("b")->captured);
  EXPECT_FALSE(local("b")->reassigned);
  EXPECT_FALSE(local("c")->captured);
  EXPECT_TRUE(local("c")->address_taken);
  auto* define = Function(0)->body->stmts[1]->As<ast::AssignStmt>();
  Body* literal = info().BodyOf(define->rhs[0]);
  ASSERT_NE(literal, nullptr);
  EXPECT_EQ(literal->outer, outer);
  EXPECT_EQ(literal->captures.size(), 3u) << "a, and b and p for the literal inside";
}

TEST_F(InfoTest, DeferRecoverAndLoopVariables) {
  Check(R"go(func f() {
	defer func() { recover() }()
	for i, j := 0, 0; i < 3; i++ { k := i; _ = k; _ = j }
	for x := range 3 { _ = x }
}
)go");
  Body* body = info().BodyOf(Function(0));
  EXPECT_TRUE(body->has_defer);
  EXPECT_FALSE(body->has_recover);
  ASSERT_EQ(body->locals.size(), 4u);
  EXPECT_TRUE(body->locals[0]->per_iteration);
  EXPECT_TRUE(body->locals[1]->per_iteration);
  EXPECT_FALSE(body->locals[2]->per_iteration);
  EXPECT_TRUE(body->locals[3]->per_iteration);
}

TEST_F(InfoTest, TypeSwitchVariables) {
  Check("func f(x any) { switch y := x.(type) { case int: _ = y; case nil, string: _ = y } }\n");
  auto* stmt = Function(0)->body->stmts[0]->As<ast::SwitchStmt>();
  auto* first = As<Var>(info().ImplicitOf(stmt->clauses[0]));
  auto* second = As<Var>(info().ImplicitOf(stmt->clauses[1]));
  ASSERT_NE(first, nullptr);
  ASSERT_NE(second, nullptr);
  EXPECT_EQ(RuntimeTypeString(first->type), "int");
  EXPECT_EQ(RuntimeTypeString(second->type), "interface {}");
}

TEST_F(InfoTest, InitOrder) {
  Check(R"go(var (
	a = c + b
	b = f()
	c = 1
	d, e = g()
	_ = h()
)
func f() int { d++; return d }
func g() (int, int) { return 1, 2 }
func h() int { return a }
var z int
)go");
  std::string order;
  for (const Initializer& step : info().init_order) {
    for (Var* var : step.lhs) order += std::string(var->name()) + " ";
    order += "= " + ast::ToString(step.rhs) + "; ";
  }
  EXPECT_EQ(order, "c = 1; d e = g(); b = f(); a = c + b; _ = h(); ");
}

TEST_F(InfoTest, LazyBodies) {
  bench_.config.lazy = true;
  bench_.Check(
      "package p\nvar a = f()\nfunc f() int { return b }\nvar b = 1\n"
      "func g() { x := 1 }\n");
  EXPECT_EQ(bench_.Messages(), std::vector<std::string>());
  ASSERT_EQ(info().init_order.size(), 2u);
  EXPECT_EQ(info().init_order[0].lhs[0]->name(), "b");
  EXPECT_NE(info().BodyOf(Function(0)), nullptr) << "needed for the order";
  EXPECT_EQ(info().BodyOf(Function(1)), nullptr);
  EXPECT_FALSE(bench_.checked->CheckBody(As<Func>(bench_.Lookup("g")), bench_.list));
  EXPECT_EQ(bench_.Messages(), std::vector<std::string>{"5:12: declared and not used: x"});
  EXPECT_TRUE(bench_.checked->CheckBody(As<Func>(bench_.Lookup("f")), bench_.list));
}

}  // namespace
}  // namespace goknot::types
