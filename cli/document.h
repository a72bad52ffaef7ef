// Markdown documents: each Go fence is a program of its own, or several when it holds several
// package clauses or several func main.
//
// Test: tests/documents/, tests/cli/sessions/.
#ifndef GOKNOT_CLI_DOCUMENT_H_
#define GOKNOT_CLI_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cli/diagnostics_printer.h"
#include "runtime/runtime.h"

namespace goknot::cli {

// `FILE.md`, or `FILE.md:LINE` for the fence that holds that line.
struct DocumentName {
  std::string path;
  uint32_t line = 0;  // 0: all fences
};

// Nothing when the argument names no document.
std::optional<DocumentName> ParseDocumentName(std::string_view argument);

// Runs the fences in order, each under a heading that says which it is. A fence that fails or is
// interrupted does not stop the next; two interrupts within a second end the whole. The exit code
// is 0 when all went well, 130 when it was ended, else 1.
//
// Each fence runs in a child process made before any thread starts, so its exit, crash, memory and
// Ctrl-C stay its own. `options` are those of every fence.
//
// A single fence runs in this process, without a heading and with its own exit code.
int RunDocument(const DocumentName& name, const runtime::RuntimeOptions& options);

// Checks the fences; the exit code is 1 when there are errors.
int CheckDocument(const DocumentName& name, const PrintOptions& printing);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_DOCUMENT_H_
