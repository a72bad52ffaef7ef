// See the header.
#include "cli/flags.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;

absl::Status UnknownFlag(std::string_view name, std::span<const FlagSpec> specs) {
  std::string text = absl::StrCat("unknown flag -", ToAbsl(name));
  std::vector<std::string_view> names;
  for (const FlagSpec& spec : specs) names.push_back(spec.name);
  if (std::optional<std::string_view> near = base::NearestName(name, names)) {
    absl::StrAppend(&text, "; did you mean -", ToAbsl(*near), "?");
  }
  return absl::InvalidArgumentError(text);
}

}  // namespace

bool ParsedFlags::Has(std::string_view name) const {
  return std::any_of(flags.begin(), flags.end(),
                     [&](const Flag& flag) { return flag.name == name; });
}

std::string ParsedFlags::Get(std::string_view name) const {
  std::string value;
  for (const Flag& flag : flags) {
    if (flag.name == name) value = flag.value;
  }
  return value;
}

absl::StatusOr<ParsedFlags> ParseFlags(std::span<const std::string> arguments,
                                       std::span<const FlagSpec> specs) {
  ParsedFlags parsed;
  size_t i = 0;
  for (; i < arguments.size(); ++i) {
    std::string_view argument = arguments[i];
    if (argument.size() < 2 || argument[0] != '-') break;
    if (argument == "--") {
      ++i;
      break;
    }
    argument.remove_prefix(argument[1] == '-' ? 2 : 1);
    size_t equals = argument.find('=');
    std::string_view name = argument.substr(0, equals);
    auto spec = std::find_if(specs.begin(), specs.end(),
                             [&](const FlagSpec& candidate) { return candidate.name == name; });
    if (spec == specs.end()) return UnknownFlag(name, specs);

    std::string value;
    if (equals != std::string_view::npos) {
      if (spec->value == FlagValue::kNone) {
        return absl::InvalidArgumentError(absl::StrCat("flag -", ToAbsl(name), " takes no value"));
      }
      value = std::string(argument.substr(equals + 1));
    } else if (spec->value == FlagValue::kRequired) {
      if (i + 1 == arguments.size()) {
        return absl::InvalidArgumentError(absl::StrCat("flag -", ToAbsl(name), " needs a value: -",
                                                       ToAbsl(name), " ", ToAbsl(spec->argument)));
      }
      value = arguments[++i];
    } else if (spec->value == FlagValue::kOptional) {
      value = "on";
    }
    parsed.flags.push_back({spec->name, std::move(value)});
  }
  parsed.positional.assign(arguments.begin() + static_cast<ptrdiff_t>(i), arguments.end());
  return parsed;
}

std::string DescribeFlags(std::span<const FlagSpec> specs) {
  auto shown = [](const FlagSpec& spec) {
    std::string text = absl::StrCat("-", ToAbsl(spec.name));
    if (spec.value == FlagValue::kRequired) absl::StrAppend(&text, " ", ToAbsl(spec.argument));
    if (spec.value == FlagValue::kOptional) absl::StrAppend(&text, "=", ToAbsl(spec.argument));
    return text;
  };
  size_t width = 0;
  for (const FlagSpec& spec : specs) width = std::max(width, shown(spec).size());
  std::string text;
  for (const FlagSpec& spec : specs) {
    std::string name = shown(spec);
    absl::StrAppend(&text, "  ", name, std::string(width - name.size() + 2, ' '), ToAbsl(spec.help),
                    "\n");
  }
  return text;
}

}  // namespace goknot::cli
