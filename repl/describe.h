// What values say of themselves: the text of an Error or String method, beside the value as Go
// source has it; of a rune or byte the character. The method runs as an entry does, in the
// foreground; Ctrl-C ends it.
//
// Test: tests/cli/sessions/repl_texts.session.
#ifndef GOKNOT_REPL_DESCRIBE_H_
#define GOKNOT_REPL_DESCRIBE_H_

#include <string>
#include <vector>

#include "repl/machine.h"
#include "repl/show_value.h"

namespace goknot::repl {

// Is it a struct of a library, or a pointer to one, with a field that nobody else can name?
bool HidesItsFields(const ShownValue& value);

// Of those that have such a method, side by side, on one line and cut if it is long; or empty.
std::string DescribeValues(Machine& machine, const std::vector<ShownValue>& values);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_DESCRIBE_H_
