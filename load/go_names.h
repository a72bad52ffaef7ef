// What Go 1.27's standard library exports, whether GoKnot has it or not: so that who uses what is
// not there yet is told so. The table is read when an error is found, and never otherwise.
//
// Test: tests/load/standard_names_test.cc.
#ifndef GOKNOT_LOAD_GO_NAMES_H_
#define GOKNOT_LOAD_GO_NAMES_H_

#include <string_view>

namespace goknot::load {

// Does the package export `name`, or a type with the member that `TYPE.MEMBER` names? Any thread.
bool GoExports(std::string_view path, std::string_view name);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_GO_NAMES_H_
