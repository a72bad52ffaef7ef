// `goknot check`: the front end alone.
#include <algorithm>
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/program_source.h"
#include "load/program.h"

namespace goknot::cli {

std::span<const FlagSpec> CheckFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"e", FlagValue::kNone, "", "print all errors, not only the first ten"},
      {"lang", FlagValue::kRequired, "goX.Y", "check as this version of the language"},
  };
  return kFlags;
}

int CheckCommand(std::span<const std::string> arguments) {
  absl::StatusOr<ParsedFlags> flags = ParseFlags(arguments, CheckFlags());
  if (!flags.ok()) return UsageError(std::string(flags.status().message()));

  load::Program program;
  if (flags->Has("lang")) program.set_go_version(flags->Get("lang"));
  absl::StatusOr<ProgramSource> source = ReadProgram(program.sources(), flags->positional);
  if (!source.ok()) return ReportUnreadable(source.status());
  if (!source->arguments.empty()) {
    return UsageError(
        absl::StrCat("check takes one package; what is \"", source->arguments[0], "\"?"));
  }

  lexer::DiagnosticList diagnostics;
  bool good = program.Check(source->files, diagnostics);
  PrintOptions options = OptionsForStandardError();
  if (flags->Has("e")) options.limit = ErrorLimit::kNone;
  PrintDiagnostics(program.sources(), diagnostics.all(), options);
  return good ? 0 : kExitBadProgram;
}

}  // namespace goknot::cli
