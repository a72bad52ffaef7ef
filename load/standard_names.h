// Which names belong to Go's standard library, whether GoKnot has the package yet or not: for clear
// messages and for imports that are found by name.
//
// Test: tests/load/standard_names_test.cc.
#ifndef GOKNOT_LOAD_STANDARD_NAMES_H_
#define GOKNOT_LOAD_STANDARD_NAMES_H_

#include <optional>
#include <span>
#include <string_view>

namespace goknot::load {

// Import paths of all public packages of Go 1.27's standard library, by name.
std::span<const std::string_view> StandardPaths();

bool IsStandardPath(std::string_view path);

// The name of the package with such a path: "rand" for "math/rand/v2".
std::string_view StandardName(std::string_view path);

// The package that people mean by `name.` when they left the import out: the one that goimports
// would choose when several have the name (math/rand, text/template).
std::optional<std::string_view> StandardPathForName(std::string_view name);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_STANDARD_NAMES_H_
