// `//go:` directives: where they go, and which are reported.
#include <gtest/gtest.h>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

using Strings = std::vector<std::string>;

TEST(DirectivesTest, GoToTheirDeclarations) {
  const Parsed parsed(
      "//go:build linux\n\npackage p\n"
      "//go:noinline\nfunc f() {}\n"
      "//go:embed a.txt b.txt\nvar x string\n"
      "var (\n//go:embed c.txt\ny string\n)\n"
      "//go:linkname f g.h\n");
  EXPECT_EQ(parsed.Errors(), Strings());
  const ast::File* file = parsed.file;
  ASSERT_EQ(file->directives.size(), 1u);
  EXPECT_EQ(file->directives[0].text, "go:build linux");
  ASSERT_EQ(file->decls[0]->As<ast::FuncDecl>()->extras.directives.size(), 1u);
  EXPECT_EQ(file->decls[0]->As<ast::FuncDecl>()->extras.directives[0].text, "go:noinline");
  EXPECT_EQ(file->decls[1]->As<ast::VarDecl>()->extras.directives[0].text, "go:embed a.txt b.txt");
  EXPECT_EQ(file->decls[2]->As<ast::VarDecl>()->extras.directives[0].text, "go:embed c.txt");
  ASSERT_EQ(file->linknames.size(), 1u);
  EXPECT_EQ(file->linknames[0].text, "go:linkname f g.h");
}

TEST(DirectivesTest, BuildConstraintOfFragment) {
  const Parsed parsed = ParsedFragment("//go:build linux\n\nx := 1\n");
  EXPECT_EQ(parsed.Errors(), Strings());
  EXPECT_EQ(parsed.file->directives.size(), 1u);
}

TEST(DirectivesTest, Misplaced) {
  const auto errors = [](std::string_view text) {
    return Parsed("package p\n" + std::string(text)).Errors();
  };
  const std::string misplaced = "misplaced compiler directive";
  EXPECT_EQ(errors("//go:noinline\nvar x int\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("//go:noinline\ntype T int\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("//go:noinline\nimport \"a\"\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("//go:noinline\nvar (\nx int\n)\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("func f() {\n//go:nosplit\nx()\n}\n"), Strings{"3:3: " + misplaced});
  EXPECT_EQ(errors("func f() {} //go:noinline\n"), Strings{"2:15: " + misplaced});
  EXPECT_EQ(errors("//go:noinline\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("//go:build linux\nfunc f() {}\n"), Strings{"2:3: " + misplaced});
  EXPECT_EQ(errors("//go:embed x\nfunc f() {}\n"), Strings{"2:3: misplaced go:embed directive"});
  EXPECT_EQ(errors("//go:embed \"x\nvar x int\n"),
            (Strings{"2:3: invalid quoted string in //go:embed: \"x",
                     "2:3: usage: //go:embed pattern..."}));
  EXPECT_EQ(errors("//go:embedded x\nfunc f() {}\n"), Strings{});
  EXPECT_EQ(errors("//go:embed\nvar x int\n"), Strings{"2:3: usage: //go:embed pattern..."});
  EXPECT_EQ(errors("//go:linkname\n"), Strings{"2:3: usage: //go:linkname localname [linkname]"});
  EXPECT_EQ(errors("//go:generate x\n//go:whatever\nvar x int\n"), Strings());
}

TEST(DirectivesTest, OnlyForCgo) {
  EXPECT_EQ(
      Parsed("package p\n//go:cgo_ldflag x y\nfunc f() {}\n//go:cgo_unsafe_args\nfunc g() {}\n")
          .Errors(),
      (Strings{"2:3: //go:cgo_ldflag x y only allowed in cgo-generated code",
               "2:3: usage: //go:cgo_ldflag \"arg\""}));
}

TEST(DirectivesTest, OnlyForTheLibrary) {
  constexpr std::string_view kText =
      "package p\n//go:systemstack\nfunc f() {}\n//go:uintptrkeepalive\nfunc g() {}\n";
  EXPECT_EQ(Parsed(kText).Errors(),
            (Strings{"2:3: //go:systemstack only allowed in runtime",
                     "4:3: //go:uintptrkeepalive is only allowed in the standard library"}));
  EXPECT_EQ(Parsed(kText, {.owner = SourceOwner::kStandardLibrary}).Errors(), Strings());
}

}  // namespace
}  // namespace goknot::parser
