// Searching, replacing and case mapping over bytes: what packages strings and bytes share.
//
// Test: tests/stdlib/text_test.cc.
#ifndef GOKNOT_STDLIB_TEXT_SEARCH_H_
#define GOKNOT_STDLIB_TEXT_SEARCH_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace goknot::stdlib {

// -1 when there is none. An empty `part` is found at once (by FindLast: at the end).
int64_t FindFirst(std::string_view text, std::string_view part);
int64_t FindLast(std::string_view text, std::string_view part);

// Occurrences that do not overlap; of the empty text one before each rune and one at the end.
int64_t CountParts(std::string_view text, std::string_view part);

// At most `limit` replacements, all when negative; an empty `part` stands before each rune and at
// the end.
std::string ReplaceParts(std::string_view text, std::string_view part, std::string_view by,
                         int64_t limit);

// Are they equal but for case (simple folding)?
bool EqualFolded(std::string_view left, std::string_view right);

// Each rune mapped; invalid bytes become U+FFFD when anything changes.
std::string MapRunes(std::string_view text, int32_t (*map)(int32_t));

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_TEXT_SEARCH_H_
