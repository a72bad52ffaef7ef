// See the header.
#include "cli/execute.h"

#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/sanitizers.h"
#include "cli/diagnostics_printer.h"
#include "knots/code_reader.h"
#include "load/embedded.h"
#include "stdlib/registry.h"
#include "vm/dispatch_counts.h"

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
      code_effects_(
          functions_, runtime_.types(),
          [](std::string_view path) { return load::FindEmbeddedPackage(path) != nullptr; }),
      map_uses_(functions_),
      code_(program.universe(), program.sources(), runtime_, functions_,
            runtime_.lock_orders() != nullptr ? &stdlib::FindNativeWatchingLocks
                                              : &stdlib::FindNative),
      interpreter_(runtime_, functions_) {
  code_.SetPackageFinder([this, &program](std::string_view path) {
    return program.importer().Require(path, late_diagnostics_);
  });
  for (types::CheckedPackage* package : program.AllPackages()) code_.AddPackage(*package);
  interpreter_.SetCodeSource(&lines_);
  interpreter_.SetPanicTypes(&code_);
  if (!runtime_.options().explain) return;
  knot_finder_.SetEffects(&code_effects_);
  knot_finder_.SetMapUses(&map_uses_);
  knot_finder_.SetCode([&program] {
    std::vector<types::CheckedPackage*> own;  // those of the library are checked when they are used
    for (types::CheckedPackage* package : program.AllPackages()) {
      if (!package->config().lazy) own.push_back(package);
    }
    return knots::ReadCode(own, program.sources());
  });
  const PrintOptions print = OptionsForStandardError();
  knot_finder_.SetStyle({.terminal = print.source_lines == SourceLines::kShow,
                         .colours = print.colour == Colour::kTerminal});
  runtime_.SetKnotFinder(&knot_finder_);
}

void EndWithoutTearDown(int exit_code) {
  vm::WriteDispatchCounts();
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
