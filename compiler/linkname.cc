// //go:linkname LOCAL PATH.NAME: a package variable, or a function without body, that is another
// package's. Both must have one type; methods are not to be had this way.
//
// Source: cmd/compile's documentation, "Compiler Directives". Test: tests/programs/packages/.
#include <vector>

#include "absl/strings/str_split.h"
#include "base/text.h"
#include "compiler/function_compiler.h"
#include "compiler/program_state.h"

namespace goknot::compiler {

std::string_view ProgramState::LinknameOf(const types::Object* object) const {
  if (object->package() == nullptr || object->package()->checked == nullptr) return {};
  for (const ast::File* file : object->package()->checked->files()) {
    for (const lexer::Directive& directive : file->linknames) {
      const std::vector<absl::string_view> words =
          absl::StrSplit(base::ToAbsl(directive.text), absl::ByAnyChar(" \t"), absl::SkipEmpty());
      if (words.size() == 3 && base::ToStd(words[1]) == object->name()) {
        return base::ToStd(words[2]);
      }
    }
  }
  return {};
}

types::Object* ProgramState::LinkedObject(const types::Object* object) {
  std::string_view name = LinknameOf(object);
  size_t slash = name.rfind('/');
  size_t dot = name.find('.', slash == std::string_view::npos ? 0 : slash);
  if (dot == std::string_view::npos) return nullptr;
  std::string_view path = name.substr(0, dot);
  const types::Package* package = nullptr;
  for (const types::CheckedPackage* known : packages_) {
    bool is_main = known->package()->name() == "main";
    if (is_main ? path == "main" : known->package()->path() == path) package = known->package();
  }
  if (package == nullptr) {
    const types::CheckedPackage* found = PackageAt(path);
    if (found == nullptr) return nullptr;
    package = found->package();
  }
  types::Object* linked = package->scope()->LookupText(name.substr(dot + 1));
  bool fits = linked != nullptr && linked != object && linked->kind() == object->kind() &&
              types::Identical(linked->CheckedType(), object->type);
  return fits ? linked : nullptr;
}

}  // namespace goknot::compiler
