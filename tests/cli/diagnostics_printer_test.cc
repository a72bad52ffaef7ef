// How diagnostics look: headers, places, limits, source lines with carets, colours.
#include "cli/diagnostics_printer.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::cli {
namespace {

using lexer::Diagnostic;
using lexer::DiagnosticCode;
using lexer::Severity;

class DiagnosticsPrinterTest : public ::testing::Test {
 protected:
  DiagnosticsPrinterTest()
      : file_(sources_.Add("/home/you/x.go", "package main\n\tx := \u00e9\u00e9 + 1\n")) {}

  std::string Printed(const std::vector<Diagnostic>& found, PrintOptions options = {}) {
    options.package_of = [this](const lexer::SourceFile& file) -> std::string_view {
      return &file == file_ ? "command-line-arguments" : "example.com/other";
    };
    return Bare(found, options);
  }
  std::string Bare(const std::vector<Diagnostic>& found, const PrintOptions& options) {
    return FormatDiagnostics(sources_, found, options, "/home/you");
  }

  lexer::SourceSet sources_;
  lexer::SourceFile* file_;
};

TEST_F(DiagnosticsPrinterTest, LooksLikeTheGoCommand) {
  EXPECT_EQ(Printed({{.pos = file_->PosAt(14), .text = "something is wrong"}}),
            "# command-line-arguments\n./x.go:2:2: something is wrong\n");
  EXPECT_EQ(Printed({{.pos = file_->PosAt(14), .severity = Severity::kNote, .text = "by the way"}}),
            "./x.go:2:2: note: by the way\n");
  EXPECT_EQ(Printed({{.pos = file_->PosAt(14),
                      .text = "again",
                      .notes = {{file_->PosAt(0), "here before"}}}}),
            "# command-line-arguments\n./x.go:2:2: again\n\t./x.go:1:1: here before\n");
}

TEST_F(DiagnosticsPrinterTest, NotesWithoutAPlaceGoOnWithTheMessage) {
  EXPECT_EQ(
      Printed({{.pos = file_->PosAt(14),
                .text = "not enough return values",
                .notes = {{{}, "have ()"}, {{}, "want (int)"}}}}),
      "# command-line-arguments\n./x.go:2:2: not enough return values\n\thave ()\n\twant (int)\n");
}

TEST_F(DiagnosticsPrinterTest, WhatCannotBeLoadedStandsAlone) {
  EXPECT_EQ(Printed({{.pos = file_->PosAt(14), .text = "something is wrong"},
                     {.pos = file_->PosAt(13),
                      .code = DiagnosticCode::kNoSuchPackage,
                      .text = "package q is not in std"}}),
            "x.go:2:1: package q is not in std\n");
}

TEST_F(DiagnosticsPrinterTest, ImportsThatLedThereComeFirst) {
  EXPECT_EQ(Printed({{.pos = file_->PosAt(13),
                      .code = DiagnosticCode::kInternalPackage,
                      .text = "use of internal package q not allowed",
                      .notes = {{{}, "package m\n\timports n"}}}}),
            "package m\n\timports n\n\tx.go:2:1: use of internal package q not allowed\n");
}

TEST_F(DiagnosticsPrinterTest, EachPackageHasItsHeader) {
  const lexer::SourceFile* other = sources_.Add("/home/you/other/y.go", "package other\n");
  EXPECT_EQ(Printed({{.pos = other->PosAt(0), .text = "one"},
                     {.pos = file_->PosAt(14), .text = "three"},
                     {.pos = file_->PosAt(0), .text = "two"}}),
            "# example.com/other\nother/y.go:1:1: one\n"
            "# command-line-arguments\n./x.go:1:1: two\n./x.go:2:2: three\n");
}

TEST_F(DiagnosticsPrinterTest, PlacesInsideOfTextsAreShortened) {
  EXPECT_EQ(Printed({{.pos = file_->PosAt(14), .text = "declared at /home/you/y.go:1:2"}}),
            "# command-line-arguments\n./x.go:2:2: declared at ./y.go:1:2\n");
}

TEST_F(DiagnosticsPrinterTest, StopsAfterTen) {
  std::vector<Diagnostic> found;
  for (size_t i = 0; i < 12; ++i) {
    found.push_back({.pos = file_->PosAt(i),
                     .code = DiagnosticCode::kUndeclaredName,
                     .text = "undefined: x" + std::to_string(i)});
  }
  std::string ten = Printed(found);
  EXPECT_NE(ten.find("x9\n./x.go:1:10: too many errors\n"), std::string::npos) << ten;
  EXPECT_EQ(ten.find("x10"), std::string::npos);
  EXPECT_NE(Printed(found, {.limit = ErrorLimit::kNone}).find("x11"), std::string::npos);
}

TEST_F(DiagnosticsPrinterTest, UnderlinesOnATerminal) {
  // The caret stands right for tabs and for characters of several bytes.
  const Diagnostic found = {.pos = file_->PosAt(24), .end = file_->PosAt(27), .text = "wrong"};
  EXPECT_EQ(Bare({found}, {.source_lines = SourceLines::kShow}),
            "./x.go:2:12: wrong\n    \tx := \u00e9\u00e9 + 1\n    \t        ^~~\n");
  std::string coloured = Bare({found}, {.colour = Colour::kTerminal});
  EXPECT_EQ(coloured, "\033[1m./x.go:2:12\033[0m: wrong\n");
}

TEST(ShortFileName, IsRelativeWhereThatIsShorter) {
  EXPECT_EQ(ShortFileName("/home/you/x.go", "/home/you"), "./x.go");
  EXPECT_EQ(ShortFileName("/home/you/sub/x.go", "/home/you"), "sub/x.go");
  EXPECT_EQ(ShortFileName("/home/x.go", "/home/you"), "../x.go");
  EXPECT_EQ(ShortFileName("/x.go", "/home/you/a/b/c"), "/x.go");
  EXPECT_EQ(ShortFileName("fmt/print.go", "/home/you"), "fmt/print.go");
}

}  // namespace
}  // namespace goknot::cli
