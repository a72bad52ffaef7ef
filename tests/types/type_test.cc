// Types: identity, printing, lookup of fields and methods, method sets, sizes.
#include "types/type.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/types/harness.h"
#include "types/typestring.h"

namespace goknot::types {
namespace {

class TypeTest : public ::testing::Test {
 protected:
  // The type of package variable `name`.
  Type* TypeOf(std::string_view name) {
    Object* object = bench_.Lookup(name);
    EXPECT_NE(object, nullptr) << name;
    return object == nullptr ? nullptr : object->type;
  }
  void Check(const std::string& text) {
    bench_.Check("package main\n" + text);
    EXPECT_EQ(bench_.Messages(), std::vector<std::string>());
  }
  lexer::Name Name(std::string_view text) { return bench_.names.Intern(text); }
  Package* package() { return bench_.checked->package(); }

  Workbench bench_;
};

TEST_F(TypeTest, RuntimeNames) {
  Check(R"go(
import "unsafe"
type T struct{}
type I interface{ M(); String() string }
var a T
var b *T
var c []int
var d map[string]*T
var e func(x int, s ...string) (n int, err error)
var f struct { A int; b string "tag"; T }
var g chan<- (<-chan int)
var h chan (<-chan int)
var i interface{}
var j interface{ M(x int) string; m() }
var k [3]byte
var l rune
var m struct{}
var n unsafe.Pointer
var o any
var p error
var q func() T
)go");
  const char* expected[][2] = {
      {"a", "main.T"},
      {"b", "*main.T"},
      {"c", "[]int"},
      {"d", "map[string]*main.T"},
      {"e", "func(int, ...string) (int, error)"},
      {"f", "struct { A int; b string \"tag\"; main.T }"},
      {"g", "chan<- <-chan int"},
      {"h", "chan (<-chan int)"},
      {"i", "interface {}"},
      {"j", "interface { M(int) string; main.m() }"},
      {"k", "[3]uint8"},
      {"l", "int32"},
      {"m", "struct {}"},
      {"n", "unsafe.Pointer"},
      {"o", "interface {}"},
      {"p", "error"},
      {"q", "func() main.T"},
  };
  for (auto [name, text] : expected) EXPECT_EQ(RuntimeTypeString(TypeOf(name)), text) << name;
}

TEST_F(TypeTest, MessageNames) {
  Check(R"go(
type T struct{ a, b int "x"; *U }
type U struct{}
type A = []int
var a T
var b struct{ a, b int "x"; *U }
var c A
var d func(x, y int, s ...string) (n int)
var e interface{ m(); any }
var f [2]byte
)go");
  EXPECT_EQ(TypeString(TypeOf("a")), "main.T");
  EXPECT_EQ(TypeString(TypeOf("a"), Qualification::kNone), "T");
  EXPECT_EQ(TypeString(TypeOf("b")), "struct{a int \"x\"; b int \"x\"; *main.U}");
  EXPECT_EQ(TypeString(TypeOf("c")), "main.A");
  EXPECT_EQ(TypeString(TypeOf("d")), "func(x int, y int, s ...string) (n int)");
  EXPECT_EQ(TypeString(TypeOf("e")), "interface{m(); any}");
  EXPECT_EQ(TypeString(TypeOf("f")), "[2]byte");
}

TEST_F(TypeTest, Identity) {
  Check(R"go(
type T int
type A = T
var a T
var b A
var c int
var d []byte
var e []uint8
var f func(a int) (b string)
var g func(int) string
var h interface{ m(); n() }
var i interface{ interface{ n() }; m() }
var j struct{ x int "a" }
var k struct{ x int "b" }
type L struct{ next *L; f func(L) }
var l L
)go");
  auto same = [this](const char* x, const char* y) {
    bool identical = Identical(TypeOf(x), TypeOf(y));
    if (identical) {
      EXPECT_EQ(HashType(TypeOf(x)), HashType(TypeOf(y)));
    }
    return identical;
  };
  EXPECT_TRUE(same("a", "b"));
  EXPECT_FALSE(same("a", "c"));
  EXPECT_TRUE(same("d", "e"));
  EXPECT_TRUE(same("f", "g"));
  EXPECT_TRUE(same("h", "i"));
  EXPECT_FALSE(same("j", "k"));
  EXPECT_TRUE(IdenticalIgnoringTags(TypeOf("j"), TypeOf("k")));
  EXPECT_TRUE(same("l", "l"));
}

TEST_F(TypeTest, PromotedFieldsAndMethods) {
  Check(R"go(
type Inner struct{ x int }
func (Inner) V() {}
func (*Inner) P() {}
type Outer struct{ a int; *Inner }
type Value struct{ Inner }
type Both struct{ Inner; Other }
type Other struct{ x int }
var o Outer
var v Value
var b Both
)go");
  Lookup found = LookupFieldOrMethod(TypeOf("o"), true, package(), Name("x"));
  ASSERT_NE(found.object, nullptr);
  EXPECT_EQ(found.index, (std::vector<int>{1, 0}));
  EXPECT_TRUE(found.indirect);
  found = LookupFieldOrMethod(TypeOf("v"), false, package(), Name("P"));
  EXPECT_EQ(found.object, nullptr);
  EXPECT_TRUE(found.indirect) << "needs a pointer";
  found = LookupFieldOrMethod(TypeOf("v"), true, package(), Name("P"));
  EXPECT_NE(found.object, nullptr);
  found = LookupFieldOrMethod(TypeOf("b"), true, package(), Name("x"));
  EXPECT_EQ(found.object, nullptr);
  EXPECT_FALSE(found.index.empty()) << "ambiguous";

  auto names = [](const std::vector<Lookup>& methods) {
    std::string text;
    for (const Lookup& method : methods) text += std::string(method.object->name()) + " ";
    return text;
  };
  EXPECT_EQ(names(MethodSet(TypeOf("v"))), "V ");
  EXPECT_EQ(names(MethodSet(bench_.universe.PointerTo(TypeOf("v")))), "P V ");
  EXPECT_EQ(names(MethodSet(TypeOf("o"))), "P V ");
}

TEST_F(TypeTest, Implementation) {
  Check(R"go(
type T int
func (*T) M() {}
type I interface{ M() }
var t T
var p *T
var i I
)go");
  Interface* interface = UnderAs<Interface>(TypeOf("i"));
  bool wrong;
  EXPECT_NE(MissingMethod(TypeOf("t"), interface, true, &wrong), nullptr);
  EXPECT_TRUE(wrong);
  EXPECT_EQ(MissingMethod(TypeOf("p"), interface, true), nullptr);
  EXPECT_TRUE(AssignableTo(bench_.universe, TypeOf("p"), TypeOf("i")));
  EXPECT_FALSE(AssignableTo(bench_.universe, TypeOf("t"), TypeOf("i")));
}

TEST_F(TypeTest, Comparability) {
  Check(R"go(
var a []int
var b struct{ x int; f func() }
var c [2]any
var d map[int]int
)go");
  std::string cause;
  EXPECT_FALSE(Comparable(TypeOf("a")));
  EXPECT_FALSE(Comparable(TypeOf("b"), true, &cause));
  EXPECT_EQ(cause, "struct containing func() cannot be compared");
  EXPECT_TRUE(Comparable(TypeOf("c")));
  EXPECT_FALSE(Comparable(TypeOf("c"), /*dynamic=*/false));
  EXPECT_FALSE(Comparable(TypeOf("d")));
}

TEST_F(TypeTest, SizesAreGoKnots) {
  Check(R"go(
import "unsafe"
const (
	word = unsafe.Sizeof(0)
	slice = unsafe.Sizeof([]int(nil))
	text = unsafe.Sizeof("")
	align = unsafe.Alignof("")
	mixed = unsafe.Sizeof(struct{ b bool; s string }{})
)
var s struct{ a byte; b int32; c byte }
const offset = unsafe.Offsetof(s.b)
const size = unsafe.Sizeof(s)
)go");
  auto value = [this](std::string_view name) {
    return As<Const>(bench_.Lookup(name))->value.Int64Value();
  };
  EXPECT_EQ(value("word"), 8);
  EXPECT_EQ(value("slice"), 16);
  EXPECT_EQ(value("text"), 16);
  EXPECT_EQ(value("align"), 16);
  EXPECT_EQ(value("mixed"), 32);
  EXPECT_EQ(value("offset"), 4);
  EXPECT_EQ(value("size"), 12);
}

TEST(QuoteTest, AsStrconvQuote) {
  EXPECT_EQ(QuoteGo("a\"\\\n\t\x01\x7f"), R"("a\"\\\n\t\x01\x7f")");
  EXPECT_EQ(QuoteGo("é\xff\u0085\U0001F600"), "\"é\\xff\\u0085\U0001F600\"");
}

}  // namespace
}  // namespace goknot::types
