// What GoKnot is called, and which Go it speaks.
#ifndef GOKNOT_BASE_VERSION_H_
#define GOKNOT_BASE_VERSION_H_

#include <string_view>

namespace goknot::base {

inline constexpr std::string_view kVersion = "0.1.0";

// The language that is implemented; runtime.Version() says the same.
inline constexpr std::string_view kGoVersion = "go1.27";

}  // namespace goknot::base

#endif  // GOKNOT_BASE_VERSION_H_
