// The driver: asks the recognisers in their order, and keeps what they say of causes.
#include "knots/patterns.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

constexpr size_t kMostAdvice = 3;
constexpr size_t kMostGroups = 64;

}  // namespace

std::string Quoted(std::string_view name, std::string_view otherwise) {
  if (name.empty()) return std::string(otherwise);
  return absl::StrCat("`", ToAbsl(name), "`");
}

std::string PlaceText(std::string_view file, int32_t line) {
  size_t slash = file.rfind('/');
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  return absl::StrCat(ToAbsl(file), ":", line);
}

std::string PlaceText(const Situation& situation, const CodeUse& use) {
  std::string_view file =
      use.function == kNone ? "" : situation.code().functions[use.function].lines.file;
  return PlaceText(file, use.line);
}

std::vector<Advice> FindPatterns(const Situation& situation) {
  std::vector<Recogniser> recognisers = LockRecognisers();
  for (const Recogniser& recogniser : ChannelRecognisers()) recognisers.push_back(recogniser);
  for (const Recogniser& recogniser : CounterRecognisers()) recognisers.push_back(recogniser);

  std::vector<Advice> found;
  const size_t count = std::min(situation.Story().size(), kMostGroups);
  std::vector<bool> explained(situation.Story().size(), false);
  auto ask = [&](bool causes) {
    for (const Recogniser& recogniser : recognisers) {
      for (size_t i = 0; i < count && found.size() < kMostAdvice; ++i) {
        const uint32_t group = situation.Story()[i];
        if (explained[group] || situation.IsCause(group) != causes) continue;
        Recognised advice = recogniser.recognise(situation, group);
        if (!advice) continue;
        advice->code = recogniser.code;
        advice->group = group;
        explained[group] = true;
        bool said = std::any_of(found.begin(), found.end(),
                                [&](const Advice& other) { return other.code == advice->code; });
        if (!said) found.push_back(*std::move(advice));
      }
    }
  };
  ask(true);
  ask(false);
  return found;
}

}  // namespace goknot::knots
