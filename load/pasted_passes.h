// The steps of RepairPasted (pasted.h), each from text to text, in the order in which they are
// made.
#ifndef GOKNOT_LOAD_PASTED_PASSES_H_
#define GOKNOT_LOAD_PASTED_PASSES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "load/pasted.h"

namespace goknot::load {

using PasteRemarks = std::vector<PasteRemark>;

// pasted_lines.cc
TrackedText WithoutLineNumbers(const TrackedText& text);
TrackedText WithoutTerminal(const TrackedText& text, PasteRemarks& remarks);

// pasted_characters.cc
TrackedText WithoutEntities(const TrackedText& text);
TrackedText InPlainCharacters(const TrackedText& text);

// pasted_elisions.cc
TrackedText WithoutElisions(const TrackedText& text, PasteRemarks& remarks);

// If a string, rune or comment begins at `at`, the offset just past it; else `at`. A string or rune
// that is not closed ends with its line.
size_t EndOfQuotedOrComment(std::string_view text, size_t at);

// The length of the blank character at `at`: a space, tab, carriage return or no-break space; 0 if
// there is none.
size_t BlankAt(std::string_view text, size_t at);

// The first offset from `at` on where no blank stands.
size_t AfterBlanks(std::string_view text, size_t at);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_PASTED_PASSES_H_
