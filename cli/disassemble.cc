// `goknot dis`: the bytecode of a program.
//
// Test: tests/programs/listings/.
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/execute.h"
#include "cli/program_source.h"
#include "load/program.h"
#include "vm/disassembler.h"

namespace goknot::cli {
namespace {

// Is this a function that the user asked for: its whole name, or the end of it?
bool IsWanted(std::string_view name, std::span<const std::string> wanted) {
  for (const std::string& text : wanted) {
    if (name == text || name.ends_with(absl::StrCat(".", text))) return true;
  }
  return wanted.empty();
}

}  // namespace

int DisassembleCommand(std::span<const std::string> arguments) {
  absl::StatusOr<ParsedFlags> flags = ParseFlags(arguments, {});
  if (!flags.ok()) return UsageError(std::string(flags.status().message()));
  absl::StatusOr<ProgramSource> source = ReadProgram(flags->positional);
  if (!source.ok()) return ReportUnreadable(source.status());
  PrintFindings(*source, OptionsForStandardError());
  if (!source->good) return kExitBadProgram;
  load::Program& program = *source->program;

  Machine machine(program, {});
  if (std::string error = machine.code().CompileMainPackage(); !error.empty()) {
    std::fprintf(stderr, "goknot: %s\n", error.c_str());
    return kExitBadProgram;
  }
  bool any = false;
  for (const vm::Function* function : machine.code().Functions()) {
    if (function->code == nullptr || !IsWanted(function->name, source->arguments)) continue;
    std::string listing = vm::Disassemble(*function, {.source = &machine.lines()});
    std::printf("%s%s", any ? "\n" : "", listing.c_str());
    any = true;
  }
  if (!any) return UsageError("the program has no such function");
  return 0;
}

}  // namespace goknot::cli
