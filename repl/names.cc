// See the header.
#include "repl/names.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "repl/documentation.h"
#include "repl/show_value.h"
#include "types/lookup.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

std::vector<types::Object*> ObjectsOf(Session& session) {
  return session.front_end().package().package()->scope()->SortedObjects();
}

}  // namespace

std::string Table(const std::vector<std::pair<std::string, std::string>>& rows) {
  size_t width = 0;
  for (const auto& [first, rest] : rows) width = std::max(width, first.size());
  std::string out;
  for (const auto& [first, rest] : rows) {
    absl::StrAppend(&out, first, std::string(width - first.size() + 2, ' '), rest, "\n");
  }
  return out;
}

types::Package* PackageNamed(Session& session, std::string_view name) {
  if (const types::Scope* imports = session.front_end().package().prompt_imports()) {
    if (auto* package = types::As<types::PackageName>(imports->LookupText(name))) {
      return package->imported;
    }
  }
  types::Package* package = nullptr;
  session.machine().code().Exclusively(
      [&] { package = session.front_end().importer().PackageForName(name); });
  return package;
}

std::string ListVariables(Session& session) {
  std::vector<types::Object*> objects;
  std::vector<std::pair<types::Object*, ShownValue>> variables;
  std::vector<std::pair<std::string, std::string>> rows;
  for (types::Object* object : ObjectsOf(session)) {
    if (auto* constant = types::As<types::Const>(object)) {
      rows.emplace_back(absl::StrCat("const ", ToAbsl(constant->name())),
                        absl::StrCat(TypeText(constant->type), " = ", constant->value.ToString()));
    } else if (auto* var = types::As<types::Var>(object)) {
      const compiler::Program::VariableCell cell = session.machine().code().CellOf(var);
      variables.push_back({var, {cell.address, cell.type}});
    }
  }
  ShowLimits limits;
  limits.elements = 8;
  limits.bytes = 60;
  limits.depth = 3;
  limits.columns = 100000;  // a line each
  session.machine().Inspect([&] {
    for (const auto& [object, value] : variables) {
      rows.emplace_back(absl::StrCat("var ", ToAbsl(object->name())),
                        absl::StrCat(TypeText(object->type), " = ", ShowValues({value}, limits)));
    }
  });
  return Table(rows);
}

std::string ListFunctions(Session& session) {
  std::string out;
  for (types::Object* object : ObjectsOf(session)) {
    if (types::As<types::Func>(object) != nullptr) absl::StrAppend(&out, ObjectText(object), "\n");
  }
  return out;
}

std::string ListTypes(Session& session) {
  std::string out;
  for (types::Object* object : ObjectsOf(session)) {
    auto* name = types::As<types::TypeName>(object);
    if (name == nullptr) continue;
    absl::StrAppend(&out, ObjectText(object), "\n");
    types::Named* named = types::AsNamed(name->type);
    if (named == nullptr || name->IsAlias()) continue;
    for (types::Func* method : named->methods) {
      absl::StrAppend(&out, "    ", ObjectText(method), "\n");
    }
  }
  return out;
}

std::string ListImports(Session& session) {
  const types::Scope* imports = session.front_end().package().prompt_imports();
  if (imports == nullptr) return {};
  std::string out;
  for (types::Object* object : imports->SortedObjects()) {
    auto* package = types::As<types::PackageName>(object);
    if (package == nullptr) continue;
    const bool is_renamed = package->name() != package->imported->name();
    absl::StrAppend(&out, "import ", is_renamed ? absl::StrCat(ToAbsl(package->name()), " ") : "",
                    "\"", package->imported->path(), "\"\n");
  }
  return out;
}

std::string DocumentationOf(Session& session, std::string_view name) {
  std::vector<std::string_view> parts;
  for (std::string_view rest = name;;) {
    const size_t dot = rest.find('.');
    parts.push_back(rest.substr(0, dot));
    if (dot == std::string_view::npos) break;
    rest = rest.substr(dot + 1);
  }
  types::Object* object = session.front_end().package().package()->scope()->LookupText(parts[0]);
  if (object == nullptr) object = session.front_end().universe().scope()->LookupText(parts[0]);
  size_t next = 1;
  types::Package* package = nullptr;
  if (object == nullptr) {
    package = PackageNamed(session, parts[0]);
    if (package == nullptr) return {};
    if (parts.size() > 1) {
      object = FindObject(*package, parts[next++], ShownNames::kExported);
      if (object == nullptr) return {};
    }
  }
  const size_t columns = std::min(session.limits().columns, kDocColumns);
  // What the session declares is the user's own.
  const ShownNames shown = package == nullptr ? ShownNames::kAll : ShownNames::kExported;
  std::string text;
  session.machine().code().Exclusively([&] {  // declarations of the library are checked now
    if (object == nullptr) {
      text =
          DocumentationHeader(*package) + DocumentPackage(*package, ShownNames::kExported, columns);
      return;
    }
    if (next == parts.size()) {
      text = DocumentObject(object, shown, columns);
      return;
    }
    while (object != nullptr && next < parts.size()) object = MemberOf(object, parts[next++]);
    if (object != nullptr) text = DocumentMember(object, columns);
  });
  return text;
}

}  // namespace goknot::repl
