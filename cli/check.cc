// `goknot check`: the front end alone.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "cli/commands.h"
#include "cli/diagnostics_printer.h"
#include "cli/document.h"
#include "cli/execute.h"
#include "cli/program_source.h"
#include "load/read.h"

namespace goknot::cli {
namespace {

// "./..." means all packages below, and so does a directory that has no Go files itself. Empty: the
// argument means one package.
std::string TreeMeantBy(const std::string& argument) {
  constexpr std::string_view kAllBelow = "/...";
  if (argument == "...") return ".";
  if (argument.ends_with(kAllBelow)) {
    return argument.substr(0, std::max<size_t>(argument.size() - kAllBelow.size(), 1));
  }
  return load::IsDirectory(argument) && !load::HasGoFiles(argument) ? argument : std::string();
}

int Finish(const ProgramSource& source, PrintOptions options) {
  PrintFindings(source, std::move(options));
  const int code = source.good ? 0 : kExitBadProgram;
  EndWithoutTearDown(code);
  return code;
}

}  // namespace

std::span<const FlagSpec> CheckFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"e", FlagValue::kNone, "", "print all errors: not only ten, and what a line repeats"},
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
      return CheckDocument(*document, options);
    }
  }

  const ReadOptions reading{.go_version = flags->Get("lang"), .purpose = load::Purpose::kErrors};
  if (flags->positional.size() == 1) {
    if (const std::string tree = TreeMeantBy(flags->positional[0]); !tree.empty()) {
      const ProgramSource source = ReadTree(tree, reading);
      return Finish(source, std::move(options));
    }
  }

  absl::StatusOr<ProgramSource> source = ReadProgram(flags->positional, reading);
  if (!source.ok()) return ReportUnreadable(source.status());
  if (!source->arguments.empty()) {
    return UsageError(
        absl::StrCat("check takes one package; what is \"", source->arguments[0], "\"?"));
  }
  return Finish(*source, std::move(options));
}

}  // namespace goknot::cli
