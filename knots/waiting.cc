// See the header.
#include "knots/waiting.h"

#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "runtime/engine.h"
#include "runtime/traceback.h"

namespace goknot::knots {
namespace {

using runtime::FrameInfo;
using runtime::Goroutine;

constexpr size_t kMaxLines = 40;
constexpr size_t kMaxIds = 5;

std::string Names(const std::vector<const Goroutine*>& alike) {
  if (alike.size() == 1) {
    return alike[0]->id == 1 ? "goroutine 1 (main)" : absl::StrCat("goroutine ", alike[0]->id);
  }
  std::string text = absl::StrCat(alike.size(), " goroutines (");
  for (size_t i = 0; i < alike.size() && i < kMaxIds; ++i) {
    absl::StrAppend(&text, i == 0 ? "" : ", ", alike[i]->id);
  }
  absl::StrAppend(&text, alike.size() > kMaxIds ? ", ...)" : ")");
  return text;
}

std::string PlaceText(runtime::Runtime& runtime, const Goroutine& goroutine) {
  std::string text;
  runtime.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    bool own = !frame.is_library && !frame.is_native;
    if (own) {
      std::string_view file = frame.file.substr(frame.file.rfind('/') + 1);
      text = absl::StrFormat("%s:%d, in %s", base::ToAbsl(file), frame.line,
                             base::ToAbsl(frame.function));
    }
    return !own;
  });
  return text;
}

}  // namespace

std::string ListWaiting(runtime::Runtime& runtime) {
  std::vector<std::vector<const Goroutine*>> groups;
  std::map<std::pair<std::string_view, uint64_t>, size_t> index;
  for (const Goroutine* goroutine : runtime::ListGoroutines(runtime)) {
    auto key = std::make_pair(runtime::StateText(*goroutine), runtime.engine().PlaceOf(*goroutine));
    auto [found, inserted] = index.emplace(key, groups.size());
    if (inserted) groups.emplace_back();
    groups[found->second].push_back(goroutine);
  }
  std::string out = "\nwhat every goroutine does now:\n";
  for (size_t i = 0; i < groups.size() && i < kMaxLines; ++i) {
    const Goroutine& first = *groups[i][0];
    std::string place = PlaceText(runtime, first);
    absl::StrAppendFormat(&out, "  %s: %s%s%s\n", Names(groups[i]),
                          base::ToAbsl(runtime::StateText(first)), place.empty() ? "" : " at ",
                          place);
  }
  if (groups.size() > kMaxLines) {
    absl::StrAppend(&out, "  ... and at ", groups.size() - kMaxLines, " more places\n");
  }
  out += "Ctrl-C again ends the program.\n";
  return out;
}

}  // namespace goknot::knots
