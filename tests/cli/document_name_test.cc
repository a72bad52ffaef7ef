// Which arguments name a document, or one fence of it.
#include <optional>

#include "cli/document.h"
#include "gtest/gtest.h"

namespace goknot::cli {
namespace {

TEST(DocumentName, IsAMarkdownFileWithOrWithoutALine) {
  std::optional<DocumentName> all = ParseDocumentName("a/b.md");
  ASSERT_TRUE(all);
  EXPECT_EQ(all->path, "a/b.md");
  EXPECT_EQ(all->line, 0u);
  std::optional<DocumentName> one = ParseDocumentName("a/b.markdown:12");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->path, "a/b.markdown");
  EXPECT_EQ(one->line, 12u);
}

TEST(DocumentName, IsNothingElse) {
  for (std::string_view argument : {"x.go", "x.md.go", "x.go:3", "x.md:", "x.md:0", "x.md:y", ""}) {
    EXPECT_FALSE(ParseDocumentName(argument)) << argument;
  }
}

}  // namespace
}  // namespace goknot::cli
