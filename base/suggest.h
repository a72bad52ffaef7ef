// "Did you mean ...?": the candidate nearest to a misspelt word, for flags, commands, packages and
// names.
//
// Nearness is Damerau-Levenshtein distance in its optimal string alignment form (insert, delete,
// replace, swap neighbours), over bytes; a change of case alone counts half. Near enough is one
// change for words up to 4 bytes, two up to 8, three beyond. Ties go to the earlier candidate.
//
// Test: tests/base/suggest_test.cc.
#ifndef GOKNOT_BASE_SUGGEST_H_
#define GOKNOT_BASE_SUGGEST_H_

#include <optional>
#include <span>
#include <string_view>

namespace goknot::base {

// Nothing when no candidate is near enough. The result is one of the candidates' own views.
std::optional<std::string_view> NearestName(std::string_view word,
                                            std::span<const std::string_view> candidates);

}  // namespace goknot::base

#endif  // GOKNOT_BASE_SUGGEST_H_
