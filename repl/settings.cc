// See the header.
#include "repl/settings.h"

#include <optional>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

struct Setting {
  std::string_view name;
  std::string_view values;
  std::string_view summary;
  std::string (*get)(const Settings& settings);
  bool (*set)(Settings* settings, std::string_view value);  // false: not a value for it
};

template <auto member>
std::string GetLimit(const Settings& settings) {
  return absl::StrCat(settings.limits.*member);
}

template <auto member, int least>
bool SetLimit(Settings* settings, std::string_view value) {
  int number = 0;
  if (!absl::SimpleAtoi(ToAbsl(value), &number) || number < least) return false;
  settings->limits.*member =
      static_cast<std::remove_reference_t<decltype(settings->limits.*member)>>(number);
  return true;
}

std::string GetKeys(const Settings& settings) {
  return settings.keys == editor::KeyMap::kVi ? "vi" : "emacs";
}

bool SetKeys(Settings* settings, std::string_view value) {
  if (value != "vi" && value != "emacs") return false;
  settings->keys = value == "vi" ? editor::KeyMap::kVi : editor::KeyMap::kEmacs;
  return true;
}

std::string GetColours(const Settings& settings) { return settings.colours ? "on" : "off"; }

bool SetColours(Settings* settings, std::string_view value) {
  if (value != "on" && value != "off") return false;
  settings->colours = value == "on";
  return true;
}

constexpr Setting kSettings[] = {
    {"columns", "a number from 20", "width of a line of a value", &GetLimit<&ShowLimits::columns>,
     &SetLimit<&ShowLimits::columns, 20>},
    {"elements", "a number from 1", "how many elements of a slice, array or map are shown",
     &GetLimit<&ShowLimits::elements>, &SetLimit<&ShowLimits::elements, 1>},
    {"bytes", "a number from 1", "how much of a string is shown", &GetLimit<&ShowLimits::bytes>,
     &SetLimit<&ShowLimits::bytes, 1>},
    {"depth", "a number from 1", "how deep values in values are shown",
     &GetLimit<&ShowLimits::depth>, &SetLimit<&ShowLimits::depth, 1>},
    {"keys", "emacs or vi", "what the keys do", &GetKeys, &SetKeys},
    {"colours", "on or off", "colours of what is typed", &GetColours, &SetColours},
};

}  // namespace

std::string ListSettings(const Settings& settings) {
  std::string out;
  for (const Setting& setting : kSettings) {
    const std::string value = setting.get(settings);
    absl::StrAppend(&out, "  ", ToAbsl(setting.name), std::string(10 - setting.name.size(), ' '),
                    value, std::string(value.size() < 8 ? 8 - value.size() : 1, ' '),
                    ToAbsl(setting.summary), "\n");
  }
  return out;
}

std::string ChangeSetting(std::string_view text, Settings* settings) {
  const size_t end = text.find_first_of(" \t=");
  const std::string_view name = text.substr(0, end);
  const size_t begin = text.find_first_not_of(" \t=", end);
  const std::string_view value =
      begin == std::string_view::npos ? std::string_view() : text.substr(begin);
  std::vector<std::string_view> names;
  for (const Setting& setting : kSettings) {
    names.push_back(setting.name);
    if (setting.name != name) continue;
    if (setting.set(settings, value)) return {};
    return absl::StrCat(ToAbsl(name), " is ", ToAbsl(setting.values), value.empty() ? "" : ", not ",
                        ToAbsl(value));
  }
  const std::optional<std::string_view> near = base::NearestName(name, names);
  return absl::StrCat("there is no setting ", ToAbsl(name),
                      near ? absl::StrCat("; did you mean ", ToAbsl(*near), "?")
                           : std::string("; :set lists them"));
}

}  // namespace goknot::repl
