// What is asked only of packages that are right otherwise.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/layout.h"
#include "tests/types/harness.h"

namespace goknot::types {
namespace {

using Messages = std::vector<std::string>;

Messages Of(const std::string& text) {
  Workbench bench;
  bench.config.largest_type = base::kAddressSpaceBytes;
  bench.Check("package p\n" + text);
  return bench.Messages();
}

TEST(FinalChecks, Linknames) {
  EXPECT_EQ(Of("import _ \"unsafe\"\ntype t int\nvar x int\n"
               "//go:linkname x other.x\n//go:linkname x other.y\n//go:linkname t other.t\n"
               "//go:linkname nothing\n//go:linkname x f[int]\n"),
            (Messages{"6:3: duplicate //go:linkname for x",
                      "7:3: //go:linkname must refer to declared function or variable",
                      "8:3: //go:linkname must refer to declared function or variable",
                      "9:3: //go:linkname reference of an instantiation is not allowed"}));
  EXPECT_EQ(Of("var x int\n//go:linkname x y\n"),
            Messages{"3:3: //go:linkname only allowed in Go files that import \"unsafe\""});
}

TEST(FinalChecks, FunctionsWithoutBodies) {
  EXPECT_EQ(Of("func f()\n"), Messages{"2:6: missing function body"});
  EXPECT_EQ(Of("func f()\nvar x int = \"\"\n").size(), 1u);  // there is another error
  EXPECT_EQ(Of("const no = false\nfunc f()\nfunc g() { if no { f() } else { println() } }\n"),
            Messages());
  EXPECT_EQ(Of("func f()\nfunc g() { switch 2 { case 1: f(); case 2, 3: default: f() } }\n"),
            Messages());
  EXPECT_EQ(Of("func f()\nfunc g() { if false { f() }; switch 1.0 { default: f(); case 2: } }\n"),
            Messages{"2:6: missing function body"});
  EXPECT_EQ(Of("func f()\nfunc g() { switch 1 { case 1: fallthrough; case 2: f() } }\n"),
            Messages{"2:6: missing function body"});
  EXPECT_EQ(Of("type T int\nfunc (T) f()\nfunc g() { if false { T(1).f() } }\n"),
            Messages{"3:6: missing function body"});
  Workbench bench;
  bench.config.allow_missing_bodies = true;
  bench.Check("package p\nfunc f()\n");
  EXPECT_EQ(bench.Messages(), Messages());
}

TEST(FinalChecks, LargeElements) {
  EXPECT_EQ(Of("var c chan [65535]byte\nvar d chan [65536]byte\n"),
            Messages{"3:7: channel element type too large (>64kB)"});
  EXPECT_EQ(Of("type T [1 << 31]byte\nvar m map[int]T\nvar n map[T]int\nvar o map[int]*T\n"),
            (Messages{"3:7: map element type too large", "4:7: map key type too large"}));
  EXPECT_EQ(Of("func f[T any]() { _ = make(chan [9]T) }\n"), Messages());
}

TEST(FinalChecks, LargeFrames) {
  EXPECT_EQ(Of("type L [1 << 30]byte\nfunc f(L, byte) {}\nfunc g(L) (x L) { return }\n"),
            Messages{"4:6: stack frame too large (>1GB): 0 MB locals + 2048 MB args"});
  EXPECT_EQ(Of("func f(x *[1 << 31]byte) { for range x {}; for _, b := range x { _ = b } }\n"
               "func g(x *[1 << 31]byte) { for _, b := range *x { _ = b } }\n"),
            Messages{"3:6: stack frame too large (>1GB): 2048 MB locals + 0 MB args"});
}

TEST(FinalChecks, TypesUpToTheLimitThatWasGiven) {
  EXPECT_EQ(Of("var x [1 << 40]byte\n"), Messages());
  Workbench bench;
  bench.Check("package p\nvar x [1 << 40]byte\n");
  EXPECT_EQ(bench.Messages(), Messages{"2:7: type [1099511627776]byte larger than address space"});
}

}  // namespace
}  // namespace goknot::types
