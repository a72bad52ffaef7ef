// Between std::string_view, which every room speaks, and Debian's absl::string_view, a type of its
// own that does not convert. For .cc files that call Abseil:
//
//   absl::StrAppend(&text, ToAbsl(name));
//   for (absl::string_view part : absl::StrSplit(ToAbsl(line), ',')) Use(ToStd(part));
//
// Test: tests/base/text_test.cc.
#ifndef GOKNOT_BASE_TEXT_H_
#define GOKNOT_BASE_TEXT_H_

#include <string_view>

#include "absl/strings/string_view.h"

namespace goknot::base {

inline absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }
inline std::string_view ToStd(absl::string_view text) { return {text.data(), text.size()}; }

}  // namespace goknot::base

#endif  // GOKNOT_BASE_TEXT_H_
