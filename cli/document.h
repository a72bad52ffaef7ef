// Markdown documents: each Go fence is a program of its own.
#ifndef GOKNOT_CLI_DOCUMENT_H_
#define GOKNOT_CLI_DOCUMENT_H_

#include <string>

#include "runtime/runtime.h"

namespace goknot::cli {

// Runs the fences in order, each under a heading that says which it is. A fence that fails or is
// interrupted does not stop the next. The exit code is 0 when all went well, else 1.
//
// Each fence runs in a child process made before any thread starts, so its exit, crash, memory and
// Ctrl-C stay its own. `options` are those of every fence.
int RunDocument(const std::string& path, const runtime::RuntimeOptions& options);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_DOCUMENT_H_
