// Reads facts out of the checked program. Takes a fraction of the time that checking took; called
// once, when a report is to be written. Test: tests/run_knots.py.
#ifndef GOKNOT_KNOTS_CODE_READER_H_
#define GOKNOT_KNOTS_CODE_READER_H_

#include <span>

#include "knots/code_facts.h"
#include "lexer/source.h"
#include "types/checker.h"

namespace goknot::knots {

// Of the packages given, which are to be the program's own, not the library's. The facts borrow
// file names from the sources.
CodeFacts ReadCode(std::span<types::CheckedPackage* const> packages,
                   const lexer::SourceSet& sources);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CODE_READER_H_
