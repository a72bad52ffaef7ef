// Every diagnostic code of the checker, each with a minimal program that is refused with it.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/types/harness.h"

namespace goknot::types {
namespace {

using Code = lexer::DiagnosticCode;

struct Example {
  Code code;
  const char* text;  // declarations and statements of package p; "package" at the start: all of it
};

const Example kExamples[] = {
    {Code::kAmbiguousSelector,
     "type A struct{ x int }; type B struct{ x int }; type C struct{ A; B }; var c C; var _ = c.x"},
    {Code::kBadDecl, "func f() { var s struct{ x int }; s.x := 1 }"},
    {Code::kBadDots, "var x [...]int"},
    {Code::kBadImportPath, "package p; import \"a b\""},
    {Code::kBlankIfaceMethod, "type I interface{ _() }"},
    {Code::kBlankPackageName, "package _"},
    {Code::kBrokenImport, "package p; import _ \"no/such\""},
    {Code::kCannotInferTypeArgs, "func f[T any]() {}; func g() { f() }"},
    {Code::kDivByZero, "var x = 1 / 0"},
    {Code::kDuplicateCase, "func f(x int) { switch x { case 1: case 1: } }"},
    {Code::kDuplicateDecl, "var x int; var x int"},
    {Code::kDuplicateDefault, "func f(x int) { switch x { default: default: } }"},
    {Code::kDuplicateFieldAndMethod, "type T struct{ x int }; func (T) x() {}"},
    {Code::kDuplicateLitField, "var _ = struct{ x int }{x: 1, x: 2}"},
    {Code::kDuplicateLitKey, "var _ = map[int]int{1: 1, 1: 2}"},
    {Code::kDuplicateMethod, "type T int; func (T) m() {}; func (T) m() {}"},
    {Code::kImpossibleAssert, "type T int; func f(x interface{ m() }) { _ = x.(T) }"},
    {Code::kIncomparableMapKey, "var m map[[]int]int"},
    {Code::kIncompatibleAssign, "var s string = 1"},
    {Code::kInvalidAppend, "var _ = append(1, 2)"},
    {Code::kInvalidArrayLen, "var a [-1]int"},
    {Code::kInvalidAssert, "var x int; var _ = x.(int)"},
    {Code::kInvalidBlank, "var _ = _"},
    {Code::kInvalidCall, "var _ = 1()"},
    {Code::kInvalidCap, "var _ = cap(\"\")"},
    {Code::kInvalidChanAssign, "type A chan int; type B <-chan int; var a A; var b B = a"},
    {Code::kInvalidClear, "func f() { clear(1) }"},
    {Code::kInvalidClose, "func f() { close(1) }"},
    {Code::kInvalidComplex, "var _ = complex(\"a\", \"b\")"},
    {Code::kInvalidCond, "func f() { if 1 {} }"},
    {Code::kInvalidConstInit, "var x int; const c = x"},
    {Code::kInvalidConstType, "const c []int = 1"},
    {Code::kInvalidConstVal, "const c = 1 << 600"},
    {Code::kInvalidConversion, "var _ = string(1.5)"},
    {Code::kInvalidCopy, "var a []int; var b []string; var _ = copy(a, b)"},
    {Code::kInvalidDeclCycle, "type T struct{ t T }"},
    {Code::kInvalidDefer, "func f() { defer int(1) }"},
    {Code::kInvalidDelete, "func f() { delete(1, 2) }"},
    {Code::kInvalidDots, "var s []int; var _ = len(s...)"},
    {Code::kInvalidExprSwitch, "func f(x struct{ f []int }) { switch x {} }"},
    {Code::kInvalidGo, "func f() { go int(1) }"},
    {Code::kInvalidIfaceAssign, "var x interface{ m() } = struct{}{}"},
    {Code::kInvalidImag, "var _ = imag(\"a\")"},
    {Code::kInvalidIndex, "var a [3]int; var _ = a[3]"},
    {Code::kInvalidIndirection, "var x int; var _ = *x"},
    {Code::kInvalidInitCycle, "var a = b; var b = a"},
    {Code::kInvalidInitDecl, "var init int"},
    {Code::kInvalidInstanceCycle, "type T[P any] struct { next *T[*P] }"},
    {Code::kInvalidIota, "var x = iota"},
    {Code::kInvalidIterVar, "func f(c chan int) { for a, b := range c { _, _ = a, b } }"},
    {Code::kInvalidLen, "var _ = len(1)"},
    {Code::kInvalidLinkname, "import _ \"unsafe\"\n//go:linkname nothing"},
    {Code::kInvalidLit, "var _ = int{}"},
    {Code::kInvalidLitField, "var _ = struct{ x int }{1: 1}"},
    {Code::kInvalidLitIndex, "var i int; var _ = []int{i: 1}"},
    {Code::kInvalidMainDecl, "package main; func main(x int) {}"},
    {Code::kInvalidMake, "var _ = make(int)"},
    {Code::kInvalidMethodExpr, "type T int; func (*T) m() {}; var _ = T.m"},
    {Code::kInvalidMinMax, "var _ = min(true)"},
    {Code::kInvalidOffsetof, "package p; import \"unsafe\"; var x int; var _ = unsafe.Offsetof(x)"},
    {Code::kInvalidPackageUse, "package p; import \"unsafe\"; var _ = unsafe"},
    {Code::kInvalidPtrEmbed, "type P *int; type T struct{ P }"},
    {Code::kInvalidRangeExpr, "func f() { for range 1.5 {} }"},
    {Code::kInvalidReal, "var _ = real(\"a\")"},
    {Code::kInvalidReceive, "var x int; var _ = <-x"},
    {Code::kInvalidReceiverType, "func (int) m() {}"},
    {Code::kInvalidSelectCase, "func f() { select { case 1: } }"},
    {Code::kInvalidSend, "func f(c <-chan int) { c <- 1 }"},
    {Code::kInvalidShiftCount, "var _ = 1 << -1"},
    {Code::kInvalidShiftOperand, "var _ = 1.5 << 1"},
    {Code::kInvalidStructLit, "var _ = struct{ x, y int }{1}"},
    {Code::kInvalidTree, "var x any; var _ = x.(type)"},
    {Code::kInvalidTypeArg, "type T[P comparable] int; var x T[func()]"},
    {Code::kInvalidTypeCycle, "type I interface{ m() interface{ I } }"},
    {Code::kInvalidTypeSwitch, "func f(x int) { switch x.(type) {} }"},
    {Code::kInvalidUnion, "type I interface{ int | int }"},
    {Code::kInvalidUnsafe, "package p; import \"unsafe\"; var _ = unsafe.Slice(1, 1)"},
    {Code::kInvalidUntypedConversion, "func f(x int) { switch x { case nil: } }"},
    {Code::kMismatchedTypes, "var x int; var y string; var _ = x + y"},
    {Code::kMisplacedConstraint, "var x interface{ ~int }"},
    {Code::kMisplacedTypeParam, "type T[P any] P"},
    {Code::kMissingBody, "func f()"},
    {Code::kMissingFieldOrMethod, "var x int; var _ = x.f"},
    {Code::kMissingLitField, "var _ = struct{ x int }{y: 1}"},
    {Code::kMissingLitKey, "var _ = map[int]int{1}"},
    {Code::kMissingReturn, "func f() int {}"},
    {Code::kMixedStructLit, "var _ = struct{ x, y int }{x: 1, 2}"},
    {Code::kNoNewVar, "func f(x int) { x := 1 }"},
    {Code::kNonNumericIncDec, "func f(s string) { s++ }"},
    {Code::kNonSliceableOperand, "var x int; var _ = x[0]"},
    {Code::kNonVariadicDots, "func f(s []int) { f(s...) }"},
    {Code::kNotAGenericType, "type T int; var x T[int]"},
    {Code::kNotAType, "var x int; var y x"},
    {Code::kNotAnExpr, "var x = int"},
    {Code::kNumericOverflow, "var x int8 = 300"},
    {Code::kOutOfScopeResult, "func f() (x int) { { x := 1; _ = x; return } }"},
    {Code::kOversizeArrayLit, "var _ = [1]int{1, 2}"},
    {Code::kRepeatedDecl, "func f() { x, x := 1, 2; _ = x }"},
    {Code::kSwappedMakeArgs, "var _ = make([]int, 2, 1)"},
    {Code::kSwappedSliceIndices, "var s []int; var _ = s[2:1]"},
    {Code::kTooManyValues, "func g() (int, int); func f() { _ = g() + 1 }"},
    {Code::kTruncatedFloat, "var x int = 1.5"},
    {Code::kTypeTooLarge, "var x [1 << 50]int"},
    {Code::kUnaddressableFieldAssign, "func f(m map[int]struct{ x int }) { m[1].x = 1 }"},
    {Code::kUnaddressableOperand, "var _ = &1"},
    {Code::kUnassignableOperand, "func f() { 1 = 2 }"},
    {Code::kUncalledBuiltin, "var _ = len"},
    {Code::kUndeclaredImportedName, "package p; import \"unsafe\"; var _ = unsafe.Nothing"},
    {Code::kUndeclaredName, "var _ = x"},
    {Code::kUndefinedOp, "var _ = -\"a\""},
    {Code::kUnexportedLitField, "package p; import \"q\"; var _ = q.T{1}"},
    {Code::kUnexportedName, "package p; import \"q\"; var _ = q.hidden"},
    {Code::kUnsupportedFeature, "var _ = new(1)"},
    {Code::kUntypedLit, "var _ = struct{ x []int }{{1}}"},
    {Code::kUntypedNilUse, "var x = nil"},
    {Code::kUnusedExpr, "func f() { 1 }"},
    {Code::kUnusedImport, "package p; import \"unsafe\""},
    {Code::kUnusedResults, "func f() { defer len(\"\") }"},
    {Code::kUnusedVar, "func f() { var x int }"},
    {Code::kWrongTypeArgCount, "type T[P any] int; var x T"},
    {Code::kWrongArgCount, "func f(int) { f() }"},
    {Code::kWrongAssignCount, "var x, y = 1, 2, 3"},
    {Code::kWrongResultCount, "func f() int { return 1, 2 }"},
};

// Codes that need more than one file, or a version.
const Code kElsewhere[] = {
    Code::kMismatchedPackageName,  // ExamplesTest.TwoPackages
    Code::kTooNew,                 // ExamplesTest.TooNew
    Code::kUntypedLit,             // a syntax error outside of literals; literal_test.cc
};

std::string Found(const Workbench& bench) {
  std::string found;
  for (const lexer::Diagnostic& diagnostic : bench.list.all()) {
    found += "  " + std::string(lexer::CodeName(diagnostic.code)) + ": " + diagnostic.text + "\n";
  }
  return found;
}

bool HasCode(const Workbench& bench, Code code) {
  for (const lexer::Diagnostic& diagnostic : bench.list.all()) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

TEST(ExamplesTest, EachExampleIsRefusedWithItsCode) {
  for (const Example& example : kExamples) {
    Workbench bench;
    bench.importer.Add("q", "package q; type T struct{ f int }; var hidden int");
    if (example.code == Code::kUnsupportedFeature) bench.config.go_version = "go1.21";
    std::string text = example.text;
    if (!text.starts_with("package")) text = "package p; " + text;
    bench.Check(text + "\n");
    EXPECT_TRUE(HasCode(bench, example.code))
        << lexer::CodeName(example.code) << " not found for " << text << "\n"
        << Found(bench);
  }
}

// The rows of the table from the first of the checker's codes on.
TEST(ExamplesTest, EachCodeHasAnExample) {
  std::set<Code> covered(std::begin(kElsewhere), std::end(kElsewhere));
  for (const Example& example : kExamples) covered.insert(example.code);
  for (int code = static_cast<int>(Code::kAmbiguousSelector);
       code <= static_cast<int>(Code::kWrongTypeArgCount); ++code) {
    EXPECT_TRUE(covered.contains(static_cast<Code>(code)))
        << lexer::CodeName(static_cast<Code>(code));
  }
}

TEST(ExamplesTest, TwoPackages) {
  Workbench bench;
  bench.CheckFiles({"package p\n", "package q\n"});
  EXPECT_TRUE(HasCode(bench, Code::kMismatchedPackageName)) << Found(bench);
}

TEST(ExamplesTest, TooNew) {
  Workbench bench;
  bench.config.go_version = "go1.999";
  bench.Check("package p\n");
  EXPECT_TRUE(HasCode(bench, Code::kTooNew)) << Found(bench);
}

}  // namespace
}  // namespace goknot::types
