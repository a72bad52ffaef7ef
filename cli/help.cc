// `goknot help` and `goknot version`.
#include <algorithm>
#include <cstdio>

#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/version.h"
#include "cli/commands.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

void Print(const std::string& text) { std::fputs(text.c_str(), stdout); }

}  // namespace

int VersionCommand(std::span<const std::string> arguments) {
  if (!arguments.empty()) return UsageError("version takes no arguments");
  Print(absl::StrCat("goknot version ", ToAbsl(base::kVersion), " (", ToAbsl(base::kGoVersion),
                     ") linux/amd64\n"));
  return 0;
}

int HelpCommand(std::span<const std::string> arguments) {
  if (arguments.empty()) {
    std::string text =
        "GoKnot runs Go programs from source and explains why goroutines got stuck.\n"
        "\n"
        "Usage:\n"
        "\n"
        "  goknot FILE.go            run a program\n"
        "  goknot COMMAND [flags] [arguments]\n"
        "\n"
        "Commands:\n"
        "\n";
    size_t width = 0;
    for (const Command& command : Commands()) width = std::max(width, command.name.size());
    for (const Command& command : Commands()) {
      absl::StrAppend(&text, "  ", ToAbsl(command.name),
                      std::string(width - command.name.size() + 2, ' '), ToAbsl(command.summary),
                      "\n");
    }
    absl::StrAppend(&text, "\nRun 'goknot help COMMAND' for more about one of them.\n");
    Print(text);
    return 0;
  }

  const Command* command = FindCommand(arguments[0]);
  if (command == nullptr) {
    std::vector<std::string_view> names;
    for (const Command& candidate : Commands()) names.push_back(candidate.name);
    std::optional<std::string_view> near = base::NearestName(arguments[0], names);
    return UsageError(absl::StrCat(
        "no help for \"", arguments[0], "\"",
        near ? absl::StrCat("; did you mean \"", ToAbsl(*near), "\"?") : std::string()));
  }
  std::string text = absl::StrCat("Usage: goknot ", ToAbsl(command->usage), "\n");
  if (!command->details.empty()) absl::StrAppend(&text, "\n", ToAbsl(command->details));
  if (!command->flags.empty()) {
    absl::StrAppend(&text, "\nFlags:\n\n", DescribeFlags(command->flags));
  }
  Print(text);
  return 0;
}

}  // namespace goknot::cli
