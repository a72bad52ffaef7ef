// The natives of profiles, which packages runtime and runtime/pprof share (stdlib/registry.h).
#ifndef GOKNOT_STDLIB_RUNTIME_PROFILES_H_
#define GOKNOT_STDLIB_RUNTIME_PROFILES_H_

#include <span>

#include "vm/native.h"

namespace goknot::stdlib {

std::span<const vm::NativeRow> RuntimePprofNatives();
std::span<const vm::NativeRow> RuntimeProfileNatives();

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_RUNTIME_PROFILES_H_
