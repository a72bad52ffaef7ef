// A text that the checker accepts is compiled to bytecode without a crash. A function may be too
// large; nothing else may be wrong with it.
#include <string>

#include "base/check.h"
#include "cli/execute.h"
#include "lexer/diagnostic.h"
#include "lexer/source.h"
#include "load/program.h"
#include "tests/fuzz/target.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  goknot::load::Program program;
  goknot::lexer::DiagnosticList diagnostics;
  goknot::lexer::SourceFile* source = program.sources().Add(
      "/fuzz/fuzz.go", std::string(reinterpret_cast<const char*>(data), size));
  CHECK(source != nullptr);
  if (!program.Check({source}, diagnostics)) return 0;
  goknot::cli::Machine machine(program, {});
  const std::string error = machine.code().CompileMainPackage();
  CHECK(error.empty() || error.find("too large") != std::string::npos) << error;
  return 0;
}
