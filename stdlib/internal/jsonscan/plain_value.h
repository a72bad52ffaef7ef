// Go values that encode without asking Go code: of types without names, so without methods, and
// without structs. Test: tests/programs/std_json/.
#ifndef GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_
#define GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_

#include <string>

#include "stdlib/internal/jsonscan/scanner.h"
#include "vm/native.h"

namespace goknot::stdlib::json {

// Appends the value in memory as a JSON text. False where it holds something else, is nested deeper
// than a value without cycles would be, or has no JSON text: then what was appended means nothing.
bool AppendPlainValue(vm::NativeCall& call, const runtime::TypeDescriptor& type, const void* memory,
                      Html html, std::string* out);

}  // namespace goknot::stdlib::json

#endif  // GOKNOT_STDLIB_INTERNAL_JSONSCAN_PLAIN_VALUE_H_
