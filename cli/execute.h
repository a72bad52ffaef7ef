// A checked program, put on its feet: runtime, functions, compiler and interpreter wired together.
//
// Test: tests/programs/ through the command itself.
#ifndef GOKNOT_CLI_EXECUTE_H_
#define GOKNOT_CLI_EXECUTE_H_

#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "compiler/program.h"
#include "knots/finder.h"
#include "lexer/diagnostic.h"
#include "load/program.h"
#include "runtime/runtime.h"
#include "vm/code_effects.h"
#include "vm/function_table.h"
#include "vm/interpreter.h"
#include "vm/map_uses.h"

namespace goknot::cli {

// Lines of the front end's positions, as tracebacks show them.
class LineSource final : public vm::CodeSource {
 public:
  explicit LineSource(const lexer::SourceSet& sources) : sources_(sources) {}
  Place Locate(uint32_t position) const override;

 private:
  const lexer::SourceSet& sources_;
};

// Everything that a run stands on. The program was checked without errors and outlives the machine.
class Machine {
 public:
  Machine(load::Program& program, runtime::RuntimeOptions options);

  // Runs the program to its end; the exit code.
  int Run() { return runtime_.Run(interpreter_, code_.Entry()); }

  // Before Run: what is found stuck is written to the file too; after it: the error, or empty.
  void SetReport(std::string file, std::string seed) {
    knot_finder_.SetReport(std::move(file), std::move(seed));
  }
  std::string WriteReport() const { return knot_finder_.WriteReport(); }

  compiler::Program& code() { return code_; }
  const LineSource& lines() const { return lines_; }

 private:
  lexer::DiagnosticList late_diagnostics_;  // of library packages that are wanted while it runs
  LineSource lines_;
  runtime::Runtime runtime_;
  vm::FunctionTable functions_;
  vm::CodeEffectsReader code_effects_;
  vm::MapUseReader map_uses_;
  knots::Finder knot_finder_;
  compiler::Program code_;
  vm::Interpreter interpreter_;
};

// Ends the process when its program has run: the system takes everything back faster than
// destructors could. Under sanitizers it returns, and everything is torn down.
void EndWithoutTearDown(int exit_code);

// The message for a program that was checked but has nothing to run; empty when it has.
std::string WhyNotRunnable(load::ProgramShape shape);

// The stress switches of the environment variable GOKNOT_STRESS.
absl::StatusOr<base::Stress> StressFromEnvironment();

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_EXECUTE_H_
