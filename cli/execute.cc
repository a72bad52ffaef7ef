// See the header.
#include "cli/execute.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/sanitizers.h"
#include "stdlib/registry.h"

namespace goknot::cli {

vm::CodeSource::Place LineSource::Locate(uint32_t position) const {
  lexer::Position found = sources_.PositionOf(lexer::Pos{position});
  // `//line :7` names no file.
  return {found.file.empty() ? "??" : found.file, static_cast<int32_t>(found.line),
          static_cast<int32_t>(found.column)};
}

Machine::Machine(load::Program& program, runtime::RuntimeOptions options)
    : lines_(program.sources()),
      runtime_(std::move(options)),
      code_(program.universe(), program.sources(), runtime_, functions_, &stdlib::FindNative),
      interpreter_(runtime_, functions_) {
  code_.SetPackageFinder([this, &program](std::string_view path) {
    return program.importer().Require(path, late_diagnostics_);
  });
  for (types::CheckedPackage* package : program.AllPackages()) code_.AddPackage(*package);
  interpreter_.SetCodeSource(&lines_);
  interpreter_.SetPanicTypes(&code_);
  if (runtime_.options().explain) runtime_.SetKnotFinder(&knot_finder_);
}

void EndWithoutTearDown(int exit_code) {
  if (GOKNOT_ASAN || GOKNOT_TSAN) return;
  std::fflush(nullptr);
  ::_exit(exit_code);
}

std::string WhyNotRunnable(load::ProgramShape shape) {
  switch (shape) {
    case load::ProgramShape::kRunnable:
      return {};
    case load::ProgramShape::kDeclarations:
      return "there is nothing to run: only declarations, no statements and no func main";
    case load::ProgramShape::kNoMain:
      return "function main is undeclared in the main package";
    case load::ProgramShape::kLibrary:
      return "this is not a main package: only its declarations could be checked";
  }
  return {};
}

absl::StatusOr<base::Stress> StressFromEnvironment() {
  const char* list = std::getenv("GOKNOT_STRESS");
  return base::ParseStress(list == nullptr ? "" : list);
}

}  // namespace goknot::cli
