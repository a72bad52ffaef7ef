// The Go programs inside of a Markdown document.
//
// A fence is a line of three or more backticks or tildes, indented by at most three blanks, with an
// info string; it ends at a line of at least as many of the same character, or with the document
// (CommonMark 0.30, section 4.5). A fence inside of a list item may be indented further, and inside
// of a block quote its lines begin with `>`: the former is followed, the latter is left alone. The
// fence is Go when the first word of the info string is `go` or `golang`.
//
// Test: tests/load/markdown_test.cc.
#ifndef GOKNOT_LOAD_MARKDOWN_H_
#define GOKNOT_LOAD_MARKDOWN_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::load {

struct Fence {
  size_t begin;  // bytes [begin, end) of the document: the lines between the markers
  size_t end;
  uint32_t marker_line;  // of the opening marker, from 1; the text begins on the next one
  std::string heading;   // the nearest title above; empty if there is none
  std::string words;     // of the info string, after the language
};

std::vector<Fence> FindGoFences(std::string_view document);

// Does the name say that the file is Markdown (.md, .markdown)?
bool IsMarkdownName(std::string_view path);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_MARKDOWN_H_
