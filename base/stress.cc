// See base/stress.h. Test: tests/base/stress_test.cc.
#include "base/stress.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/suggest.h"
#include "base/text.h"

namespace goknot::base {

namespace {

struct Switch {
  std::string_view name;
  bool Stress::*member;
};
constexpr Switch kSwitches[] = {
    {"gc", &Stress::gc},         {"yield", &Stress::yield},   {"move", &Stress::move},
    {"select", &Stress::select}, {"poison", &Stress::poison},
};

absl::Status UnknownSwitch(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Switch& it : kSwitches) names.push_back(it.name);
  std::string message = absl::StrCat("unknown stress switch \"", ToAbsl(name), "\"");
  if (auto nearest = NearestName(name, names)) {
    absl::StrAppend(&message, "; did you mean \"", ToAbsl(*nearest), "\"?");
  } else {
    absl::StrAppend(&message, "; there are gc, yield, move, select and poison");
  }
  return absl::InvalidArgumentError(message);
}

}  // namespace

absl::StatusOr<Stress> ParseStress(std::string_view list) {
  Stress stress;
  for (absl::string_view piece : absl::StrSplit(ToAbsl(list), ',', absl::SkipEmpty())) {
    const Switch* found = nullptr;
    for (const Switch& it : kSwitches) {
      if (it.name == ToStd(piece)) found = &it;
    }
    if (found == nullptr) return UnknownSwitch(ToStd(piece));
    stress.*found->member = true;
  }
  return stress;
}

}  // namespace goknot::base
