// Comments of declarations as documentation.
#include "repl/doc_comment.h"

#include <gtest/gtest.h>

namespace goknot::repl {
namespace {

TEST(DocCommentTest, ParagraphsAreWrapped) {
  EXPECT_EQ(FormatDocComment("// One\n// two.\n//\n// Three.", 4), "    One two.\n\n    Three.\n");
  EXPECT_EQ(FormatDocComment("/* One\ntwo.\n*/", 0), "One two.\n");
  const std::string words =
      "// a23456789 b23456789 c23456789 d23456789 e23456789 f23456789 g23456789 h23456789";
  EXPECT_EQ(FormatDocComment(words, 4),
            "    a23456789 b23456789 c23456789 d23456789 e23456789 f23456789 g23456789\n"
            "    h23456789\n");
}

TEST(DocCommentTest, CodeKeepsItsLines) {
  EXPECT_EQ(FormatDocComment("// So:\n//\n//\tif a {\n//\t\tb()\n//\n//\t}\n//\n// Done.", 4),
            "    So:\n\n        if a {\n        \tb()\n\n        }\n\n    Done.\n");
}

TEST(DocCommentTest, ListsAndHeadings) {
  EXPECT_EQ(FormatDocComment("// # Title\n// Of:\n//   - one\n//     more\n//   - two", 0),
            "# Title\nOf:\n  - one more\n  - two\n");
}

TEST(DocCommentTest, LinksAreNames) {
  EXPECT_EQ(FormatDocComment("// See [Builder.Write], [a b] and x[i], [1].", 0),
            "See Builder.Write, [a b] and x[i], [1].\n");
}

TEST(DocCommentTest, DirectivesAreNoText) {
  EXPECT_EQ(FormatDocComment("// F is.\n//\n//go:noinline", 0), "F is.\n");
  EXPECT_EQ(FormatDocComment("//go:build linux", 0), "");
}

}  // namespace
}  // namespace goknot::repl
