// Go values that encode without asking Go code: of types without names, so without methods, and
// without structs. Test: tests/programs/std_json/.
#ifndef GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_
#define GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_

#include <string>

#include "stdlib/internal/jsonscan/scanner.h"
#include "vm/native.h"

namespace goknot::stdlib::json {

struct PlainStyle {
  uint32_t escapes = kNoEscapes;
  bool null_slices = false;  // nil slices are null, not []
  bool null_maps = false;
  bool valid_utf8 = false;  // other strings are not encoded
};

// Appends the value in memory as a JSON text. False where it holds something else, is nested deeper
// than a value without cycles would be, or has no JSON text: then what was appended means nothing.
bool AppendPlainValue(vm::NativeCall& call, const runtime::TypeDescriptor& type, const void* memory,
                      const PlainStyle& style, std::string* out);

}  // namespace goknot::stdlib::json

#endif  // GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_
