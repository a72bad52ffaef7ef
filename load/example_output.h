// What an example promises to print: the last comment in its body, when that begins with "Output:"
// or "Unordered output:".
//
// Test: tests/load/test_functions_test.cc.
#ifndef GOKNOT_LOAD_EXAMPLE_OUTPUT_H_
#define GOKNOT_LOAD_EXAMPLE_OUTPUT_H_

#include <optional>
#include <string>

#include "parser/ast.h"

namespace goknot::load {

struct ExampleOutput {
  std::string text;
  bool unordered;
};

// Nothing: the example promises nothing, and is not run.
std::optional<ExampleOutput> FindExampleOutput(const ast::File& file,
                                               const ast::FuncDecl& function);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_EXAMPLE_OUTPUT_H_
