// The page that a report is written on: wraps prose at 100 columns, shows lines of source with a
// caret and a remark below, and knows whether there are colours.
//
//   main.go:6 | results <- i
//             |         ^~ they wait here
//
// Test: tests/knots/explain_test.cc.
#ifndef GOKNOT_KNOTS_REPORT_PAGE_H_
#define GOKNOT_KNOTS_REPORT_PAGE_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "knots/knots.h"
#include "knots/source_lines.h"

namespace goknot::knots {

// What suits where the report goes to.
struct ReportStyle {
  bool terminal = false;  // box-drawing characters
  bool colours = false;
};

class ReportPage {
 public:
  ReportPage(const runtime::RuntimeOptions& options, const ReportStyle& style)
      : lines_(options), style_(style) {}

  // A line without wrapping, in bold.
  void Headline(std::string_view text);
  // Words, wrapped; further lines are indented by `indent` more than the first by `first`.
  void Prose(std::string_view text, size_t first = 0, size_t indent = 0);
  void Line(std::string_view text);  // as it is
  // Words, wrapped, behind `before` in the first line and `below` in further ones.
  void Hanging(std::string_view before, std::string_view below, std::string_view text);
  void Gap() { text_ += '\n'; }
  // A line of source, what is meant in it, and a remark. `column` 0: no caret.
  void Source(std::string_view file, int32_t line, int32_t column, std::string_view remark);

  const ReportStyle& style() const { return style_; }
  std::string Take() { return std::move(text_); }

 private:
  std::string Paint(const char* code, std::string_view text) const;

  SourceLines lines_;
  ReportStyle style_;
  std::string text_;
};

// Columns that the text takes on a terminal, as far as characters are one wide.
size_t Width(std::string_view text);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_REPORT_PAGE_H_
