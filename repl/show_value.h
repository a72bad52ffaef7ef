// Values as Go source would write them: 42, "text", []int{1, 2}, map[string]bool{"a": true},
// Point{X: 1, Y: 2}, &Point{X: 1, Y: 2}. What fits on a line stands on one; what does not is broken
// as gofmt would, an element a line. Long and deep values are cut, with a remark how much is left
// out. Types of the session's own package are named without it.
//
// A type follows as a comment where the text does not tell it: 42 needs none, uint8(42) says it
// itself, and a value of interface type is shown as what it holds.
//
// The world is stopped while a value is shown, so it is one that was there.
//
// Test: tests/cli/sessions/repl_values.session.
#ifndef GOKNOT_REPL_SHOW_VALUE_H_
#define GOKNOT_REPL_SHOW_VALUE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "runtime/type_descriptor.h"

namespace goknot::repl {

struct ShowLimits {
  size_t columns = 80;
  size_t elements = 100;  // of a slice, array or map
  size_t bytes = 2000;    // of a string
  int depth = 6;          // of values in values
};

struct ShownValue {
  const void* memory;  // in memory form
  const runtime::TypeDescriptor* type;
};

// The values side by side; usually one.
std::string ShowValues(const std::vector<ShownValue>& values, const ShowLimits& limits);

// How the prompt writes a type: without the session's package.
std::string ShowType(const runtime::TypeDescriptor& type);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SHOW_VALUE_H_
