// Finding fields and methods: the parts of types/lookup.cc that the checker shares.
//
// Source: the Go specification, "Selectors", "Method sets". Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_LOOKUP_H_
#define GOKNOT_TYPES_LOOKUP_H_

#include <string_view>
#include <vector>

#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

enum class Case : uint8_t { kExact, kFolded };

// As LookupFieldOrMethod; with kFolded, case and packages of names do not matter.
Lookup LookupWithCase(Type* type, bool addressable, const Package* package, lexer::Name name,
                      Case name_case);

// The same without the special rule for declared pointer types (whose methods are never found): how
// method sets are searched.
Lookup LookupInMethodSet(Type* type, bool addressable, const Package* package, lexer::Name name,
                         Case name_case);

// Null if none of `methods` has the name.
Func* FindMethod(const std::vector<Func*>& methods, const Package* package, lexer::Name name,
                 Case name_case, int* index = nullptr);

// The struct type that `type` points to, else `type`.
Type* DereferenceStructPointer(Type* type);

// A pointer to an interface (which has no methods).
bool IsInterfacePointer(Type* type);

// The names along an index path: "a.b.c".
std::string FieldPath(Type* type, const std::vector<int>& index);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_LOOKUP_H_
