// See the header.
#include "repl/dependents.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/name.h"
#include "lexer/scanner.h"
#include "parser/ast.h"
#include "types/type.h"

namespace goknot::repl {
namespace {

// The type that a method is declared for, of T[P] the generic T; null: it is a function.
types::Named* HolderOf(const types::Func& func) {
  const types::Var* receiver = func.signature()->receiver;
  if (receiver == nullptr) return nullptr;
  bool is_pointer = false;
  types::Named* holder =
      types::AsNamed(types::Dereference(types::Unalias(receiver->type), &is_pointer));
  return holder != nullptr && holder->origin != nullptr ? holder->origin : holder;
}

}  // namespace

bool IsCurrent(const types::CheckedPackage& package, types::Func& func) {
  if (func.decl == nullptr || func.signature() == nullptr) return false;
  if (const types::Named* holder = HolderOf(func)) {
    const auto& methods = holder->methods;
    return std::find(methods.begin(), methods.end(), &func) != methods.end();
  }
  return package.package()->scope()->Lookup(func.id()) == &func;
}

namespace {

// Where the declaration stands in its source, from the keyword to its end.
std::string_view TextOf(const lexer::SourceFile& source, const ast::FuncDecl& decl) {
  const size_t begin = source.text().rfind("func", source.OffsetOf(decl.pos));
  const size_t end = source.OffsetOf(decl.has_body ? decl.body_end : decl.end);
  return source.text().substr(begin, end - begin);
}

// Does one of the names occur in the text? What it means there is the checker's to say.
bool MentionsAny(std::string_view text, std::span<const types::Object* const> objects) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  lexer::DiagnosticList diagnostics;
  lexer::SourceFile* source = sources.Add("", std::string(text));
  if (source == nullptr) return false;
  lexer::Scanner scanner(*source, names, diagnostics);
  for (scanner.Next(); scanner.token() != lexer::Token::kEndOfFile; scanner.Next()) {
    if (scanner.token() != lexer::Token::kName) continue;
    const std::string_view name = scanner.text();
    if (std::any_of(objects.begin(), objects.end(),
                    [name](const types::Object* object) { return object->name() == name; })) {
      return true;
    }
  }
  return false;
}

Redeclaration DescribeDeclaration(const lexer::SourceSet& sources, const types::Func& func) {
  const ast::FuncDecl& decl = *func.decl;
  const lexer::SourceFile* source = sources.FileOf(decl.pos);
  const size_t line = source->LineIndexOf(decl.pos);
  Redeclaration dependent;
  const types::Named* holder = HolderOf(func);
  dependent.name = holder == nullptr ? std::string(func.name())
                                     : absl::StrCat(base::ToAbsl(holder->object->name()), ".",
                                                    base::ToAbsl(func.name()));
  dependent.source = source->name();
  dependent.text = std::string(line, '\n') + std::string(TextOf(*source, decl));
  return dependent;
}

}  // namespace

std::vector<Redeclaration> FindDependents(FrontEnd& front_end,
                                          std::span<const types::Object* const> objects) {
  std::vector<Redeclaration> found;
  const types::CheckedPackage& package = front_end.package();
  for (types::Func* func : package.functions()) {
    if (!IsCurrent(package, *func)) continue;
    // Methods of a type that was declared again before have been declared for the next one.
    if (const types::Named* holder = HolderOf(*func)) {
      const types::Object* type = holder->object;
      if (package.package()->scope()->Lookup(type->id()) != type &&
          std::find(objects.begin(), objects.end(), type) == objects.end()) {
        continue;
      }
    }
    const lexer::SourceFile* source = front_end.sources().FileOf(func->decl->pos);
    if (!MentionsAny(TextOf(*source, *func->decl), objects)) continue;
    found.push_back(DescribeDeclaration(front_end.sources(), *func));
  }
  return found;
}

}  // namespace goknot::repl
