// `goknot dis`: the bytecode of a program.
//
// Test: tests/programs/disassembly/.
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/execute.h"
#include "cli/program_source.h"
#include "load/program.h"
#include "vm/disassembler.h"

namespace goknot::cli {
namespace {

// Is this a function that the user asked for: its whole name, or the end of it? All instances of a
// generic function are meant by its name (Map or Map[...]), one by Map[int,string].
bool IsWanted(const vm::Function& function, std::span<const std::string> wanted) {
  auto is_name = [](std::string_view name, std::string_view text) {
    return name == text || name.ends_with(absl::StrCat(".", base::ToAbsl(text)));
  };
  for (const std::string& text : wanted) {
    if (is_name(function.name, text) || is_name(function.name, text + "[...]") ||
        is_name(function.FullName(), text)) {
      return true;
    }
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
    if (function->code == nullptr || !IsWanted(*function, source->arguments)) continue;
    std::string listing = vm::Disassemble(*function, {.source = &machine.lines()});
    std::printf("%s%s", any ? "\n" : "", listing.c_str());
    any = true;
  }
  if (!any) return UsageError("the program has no such function");
  return 0;
}

}  // namespace goknot::cli
