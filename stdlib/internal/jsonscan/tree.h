// A scanned JSON text as the values that an empty interface gets for it. Test:
// tests/programs/std_json/.
#ifndef GOKNOT_STDLIB_INTERNAL_JSONSCAN_TREE_H_
#define GOKNOT_STDLIB_INTERNAL_JSONSCAN_TREE_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "runtime/value.h"
#include "stdlib/internal/jsonscan/scanner.h"
#include "vm/native.h"

namespace goknot::stdlib::json {

inline constexpr int64_t kNoToken = -1;

struct Tree {
  runtime::InterfaceValue value;
  // The first number that no float64 holds; it is 0 in the tree.
  int64_t bad_number = kNoToken;
};

// The value at tokens[at]: nil, bool, string, float64 or, if number is not null, a string of that
// type; map[string]any and []any.
Tree MakeTree(vm::NativeCall& call, std::string_view text, std::span<const Token> tokens,
              uint32_t at, const runtime::TypeDescriptor* number);

}  // namespace goknot::stdlib::json

#endif  // GOKNOT_STDLIB_INTERNAL_JSONSCAN_TREE_H_
