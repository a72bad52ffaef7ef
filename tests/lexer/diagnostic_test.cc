// Diagnostics: the table of codes, lists, and the order in which Go shows them.
#include "lexer/diagnostic.h"

#include <gtest/gtest.h>

#include <cctype>
#include <set>

#include "lexer/diagnostic_order.h"

namespace goknot::lexer {
namespace {

constexpr DiagnosticCode kCodes[] = {
#define GOKNOT_DIAGNOSTIC(name, meaning) DiagnosticCode::k##name,
#include "lexer/diagnostics.def"
};

TEST(DiagnosticTest, CodesHaveNamesAndMeanings) {
  EXPECT_EQ(CodeName(DiagnosticCode::kUnusedLabel), "UnusedLabel");
  std::set<std::string_view> names;
  for (DiagnosticCode code : kCodes) {
    EXPECT_TRUE(names.insert(CodeName(code)).second) << CodeName(code);
    EXPECT_TRUE(std::isupper(CodeName(code)[0])) << CodeName(code);
    EXPECT_FALSE(CodeMeaning(code).empty()) << CodeName(code);
    EXPECT_NE(CodeMeaning(code).back(), '.') << CodeName(code);
  }
}

TEST(DiagnosticTest, ListCountsErrors) {
  DiagnosticList list;
  list.Report({.pos = {1}, .severity = Severity::kNote, .text = "note"});
  list.Report({.pos = {1}, .severity = Severity::kWarning, .text = "warning"});
  EXPECT_FALSE(list.has_errors());
  list.Report({.pos = {1}, .text = "error"});
  EXPECT_EQ(list.error_count(), 1u);
  EXPECT_EQ(list.all().size(), 3u);
  list.Clear();
  EXPECT_FALSE(list.has_errors());
  EXPECT_TRUE(list.all().empty());
}

TEST(DiagnosticTest, AsGoShowsThem) {
  SourceSet sources;
  const SourceFile* file = sources.Add("a.go", "one two\nthree four\nfive\n");
  const auto at = [&](size_t offset, std::string text) {
    return Diagnostic{.pos = file->PosAt(offset), .text = std::move(text)};
  };
  const std::vector<Diagnostic> shown =
      AsGoShowsThem(sources, {
                                 at(8, "syntax error: first of its line"),
                                 at(14, "syntax error: second of its line"),
                                 at(14, "x is wrong"),
                                 at(8, "x is wrong"),  // the same again on its line
                                 at(19, "x is wrong"),
                                 at(0, "found late"),
                                 at(4, "syntax error: of another line"),
                             });
  std::vector<std::string> texts;
  for (const Diagnostic& diagnostic : shown) texts.push_back(diagnostic.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"found late", "syntax error: of another line",
                                             "syntax error: first of its line", "x is wrong",
                                             "x is wrong"}));
}

TEST(DiagnosticTest, EqualTextsOfOneLineMayBeAskedFor) {
  SourceSet sources;
  const SourceFile* file = sources.Add("a.go", "one two\nthree four\n");
  const auto at = [&](size_t offset, std::string text) {
    return Diagnostic{.pos = file->PosAt(offset), .text = std::move(text)};
  };
  const std::vector<Diagnostic> found = {at(4, "x is wrong"), at(0, "x is wrong"),
                                         at(4, "x is wrong"), at(9, "syntax error: first"),
                                         at(14, "syntax error: second")};
  EXPECT_EQ(AsGoShowsThem(sources, found).size(), 2u);
  EXPECT_EQ(AllInOrder(sources, found).size(), 3u);
}

}  // namespace
}  // namespace goknot::lexer
