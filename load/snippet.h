// A Go text that somebody pasted: a fence of a document, a file or standard input without a package
// clause. Three attempts are made, and the first that compiles is the program:
//
//   1. the text as it stands;
//   2. the text as it was before it was pasted (pasted.h);
//   3. that together with those texts of the same document that declare what it lacks: the nearest
//      ones before it, else after it. Of these only declarations are taken, unless the missing name
//      comes into being by a statement.
//
// When none compiles, the complaints are those of the third if they are about this text alone, else
// those of the second.
//
// Test: tests/load/snippet_test.cc, tests/documents/.
#ifndef GOKNOT_LOAD_SNIPPET_H_
#define GOKNOT_LOAD_SNIPPET_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "lexer/diagnostic.h"
#include "load/program.h"

namespace goknot::load {

struct SnippetText {
  std::string_view text;      // of somebody who outlives the call
  uint32_t first_line = 1;    // of the text in the document
  uint32_t heading_line = 1;  // by which messages name it
  int main = kLastMain;       // as in Part
};

struct CheckedSnippet {
  std::unique_ptr<Program> program;
  lexer::DiagnosticList diagnostics;
  bool good = false;
};

// Checks texts[index]; the others are those of the same document, in order. `file_name` is
// absolute. `go_version` as in Program.
CheckedSnippet CheckSnippet(const std::string& file_name, std::span<const SnippetText> texts,
                            size_t index, const std::string& go_version = {});

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_SNIPPET_H_
