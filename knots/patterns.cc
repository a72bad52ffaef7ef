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

  // One advice for each circle, of its most special pattern. Where a cause is known nothing is said
  // of its consequences.
  std::vector<Advice> found;
  const std::vector<uint32_t>& story = situation.Story();
  const size_t count = std::min(story.size(), kMostGroups);
  auto advise = [&](size_t begin, size_t end) {
    for (const Recogniser& recogniser : recognisers) {
      for (size_t i = begin; i < end; ++i) {
        Recognised advice = recogniser.recognise(situation, story[i]);
        if (!advice) continue;
        advice->code = recogniser.code;
        advice->group = story[i];
        bool said = std::any_of(found.begin(), found.end(),
                                [&](const Advice& other) { return other.code == advice->code; });
        if (!said) found.push_back(*std::move(advice));
        return;
      }
    }
  };
  auto advise_all = [&](bool causes) {
    size_t end = 0;
    for (size_t begin = 0; begin < count && found.size() < kMostAdvice; begin = end) {
      for (end = begin + 1; end < count && situation.AreInOneCircle(story[begin], story[end]);)
        ++end;
      if (situation.IsCause(story[begin]) == causes) advise(begin, end);
    }
  };
  advise_all(true);
  if (found.empty()) advise_all(false);
  return found;
}

}  // namespace goknot::knots
