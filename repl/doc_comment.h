// The text of a comment before a declaration, as `go doc` shows it: paragraphs wrapped anew, code
// and lists set in, links without their brackets.
//
// Source: https://go.dev/doc/comment. Test: tests/repl/doc_comment_test.cc.
#ifndef GOKNOT_REPL_DOC_COMMENT_H_
#define GOKNOT_REPL_DOC_COMMENT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace goknot::repl {

// How wide documentation is where nothing narrower shows it.
inline constexpr size_t kDocColumns = 80;

// Of a comment with its marks (`// a\n// b`, `/* a */`); each line is set in by so many blanks and
// ended, within so many columns. Empty for a comment of directives alone.
std::string FormatDocComment(std::string_view comment, size_t indentation,
                             size_t columns = kDocColumns);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_DOC_COMMENT_H_
