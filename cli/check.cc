// `goknot check`: the front end alone.
#include <optional>
#include <utility>

#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/document.h"
#include "cli/program_source.h"

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

  PrintOptions options = OptionsForStandardError();
  if (flags->Has("e")) options.limit = ErrorLimit::kNone;
  if (!flags->positional.empty()) {
    if (std::optional<DocumentName> document = ParseDocumentName(flags->positional[0])) {
      if (flags->positional.size() > 1) return UsageError("check takes one document at a time");
      return CheckDocument(*document, std::move(options));
    }
  }

  absl::StatusOr<ProgramSource> source = ReadProgram(flags->positional, flags->Get("lang"));
  if (!source.ok()) return ReportUnreadable(source.status());
  if (!source->arguments.empty()) {
    return UsageError(
        absl::StrCat("check takes one package; what is \"", source->arguments[0], "\"?"));
  }
  PrintFindings(*source, std::move(options));
  return source->good ? 0 : kExitBadProgram;
}

}  // namespace goknot::cli
