// What a package, or a name of one, is: in the layout of `go doc`, its declaration, then its
// comment. For `goknot doc`, and for :doc and ?name at the prompt.
//
// Declarations of the library are checked when they are asked about: whoever shares the checker
// with running code calls these under its lock (compiler::Program::Exclusively).
//
// Tests: tests/cli/sessions/doc.session, repl_commands.session.
#ifndef GOKNOT_REPL_DOCUMENTATION_H_
#define GOKNOT_REPL_DOCUMENTATION_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"
#include "repl/doc_comment.h"
#include "repl/doc_declaration.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::repl {

// A type as the prompt writes it: without the session's package.
std::string TypeText(types::Type* type);
// "func strings.Cut(s string, sep string) (before string, after string, found bool)", on a line.
std::string ObjectText(types::Object* object);

// "package strings // import "strings"" and an empty line.
std::string DocumentationHeader(const types::Package& package);
// The package's comment, and what it exports or declares, a line each.
std::string DocumentPackage(const types::Package& package, ShownNames shown,
                            size_t columns = kDocColumns);
// A package-level object: its declaration and comment, and of a type its methods and the functions
// that make one.
std::string DocumentObject(types::Object* object, ShownNames shown, size_t columns = kDocColumns);
// A method or field of a type, or of a variable's type, promoted ones too; in small letters as
// below. Null: there is none.
types::Object* MemberOf(types::Object* holder, std::string_view name);
types::Object* MemberOfType(types::Type* type, std::string_view name);
// Of what MemberOf found.
std::string DocumentMember(types::Object* member, size_t columns = kDocColumns);

// The object that a package exports (or declares) by this name; one with capitals may be written in
// small letters. Null: none.
types::Object* FindObject(const types::Package& package, std::string_view name, ShownNames shown);
// Names of what it has, for those that were mistyped.
std::vector<std::string_view> MemberNames(types::Object* holder);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_DOCUMENTATION_H_
