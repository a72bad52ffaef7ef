// All diagnostics of a package in the order in which they are shown.
//
// Test: tests/lexer/diagnostic_test.cc.
#ifndef GOKNOT_LEXER_DIAGNOSTIC_ORDER_H_
#define GOKNOT_LEXER_DIAGNOSTIC_ORDER_H_

#include <vector>

#include "lexer/diagnostic.h"
#include "lexer/source.h"

namespace goknot::lexer {

// As AsGoShowsThem, but a text that a line deserves several times stands at each of its places.
// Go's checker finds them all; its compiler leaves out what a line repeats.
std::vector<Diagnostic> AllInOrder(const SourceSet& sources, std::vector<Diagnostic> found);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_DIAGNOSTIC_ORDER_H_
