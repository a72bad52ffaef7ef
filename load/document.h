// The programs of a Markdown document: one for each Go fence, or several where a fence holds
// several package clauses or several func main.
//
// Test: tests/load/document_test.cc.
#ifndef GOKNOT_LOAD_DOCUMENT_H_
#define GOKNOT_LOAD_DOCUMENT_H_

#include <string>
#include <string_view>
#include <vector>

#include "load/snippet.h"

namespace goknot::load {

struct Document {
  std::string text;
  std::vector<SnippetText> programs;  // views of `text`, in order
  std::vector<std::string> titles;    // for each the nearest title above; may be empty
  std::vector<uint32_t> last_lines;   // for each the last line of its fence, the closing marker

  Document() = default;
  Document(const Document&) = delete;  // views
  Document& operator=(const Document&) = delete;
};

// `document.text` is there; finds the rest.
void FindPrograms(Document& document);

// The program whose fence holds the line; where a fence has several, the last one that begins at or
// before it. programs.size() when there is none.
size_t ProgramAtLine(const Document& document, uint32_t line);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_DOCUMENT_H_
