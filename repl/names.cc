// See the header.
#include "repl/names.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "repl/show_value.h"
#include "types/lookup.h"
#include "types/typestring.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

class PromptQualifier final : public types::Qualifier {
 public:
  std::string NameOf(const types::Package& package) const override {
    return package.path() == "main" ? std::string() : package.name();
  }
  std::string RemarkOn(const types::TypeName& name) const override {
    return types::IsSuperseded(name) ? " /* an earlier one */" : "";
  }
};

std::vector<types::Object*> ObjectsOf(Session& session) {
  return session.front_end().package().package()->scope()->SortedObjects();
}

// ---- documentation

// The comment's text without its marks, each line ended.
std::string CommentText(const lexer::SourceSet& sources, lexer::PosRange range) {
  const lexer::SourceFile* file = sources.FileOf(range.begin);
  if (file == nullptr) return {};
  const size_t begin = file->OffsetOf(range.begin);
  std::string_view text = file->text().substr(begin, file->OffsetOf(range.end) - begin);
  std::string out;
  while (!text.empty()) {
    const size_t newline = text.find('\n');
    std::string_view line = text.substr(0, newline);
    text = newline == std::string_view::npos ? std::string_view() : text.substr(newline + 1);
    while (!line.empty() && (line.front() == '\t' || line.front() == ' ')) line.remove_prefix(1);
    for (std::string_view mark : {"//", "/*"}) {
      if (line.starts_with(mark)) line.remove_prefix(mark.size());
    }
    if (line.ends_with("*/")) line.remove_suffix(2);
    absl::StrAppend(&out, "   ", line.starts_with(' ') ? "" : " ", ToAbsl(line), "\n");
  }
  return out;
}

lexer::PosRange CommentOf(const ast::DeclExtras& extras) {
  const bool has_own = extras.doc.begin.IsKnown();
  return has_own || extras.group == nullptr ? extras.doc : extras.group->doc;
}

// The comment of the declaration of what stands at `pos`.
lexer::PosRange FindComment(const types::CheckedPackage& package, lexer::Pos pos) {
  auto names = [pos](const auto& list) {
    return std::any_of(list.begin(), list.end(),
                       [pos](const ast::Ident* name) { return name->pos == pos; });
  };
  for (const ast::File* file : package.files()) {
    if (!file->source->Contains(pos)) continue;
    for (const ast::Decl* decl : file->decls) {
      if (const auto* function = decl->TryAs<ast::FuncDecl>()) {
        if (function->name->pos == pos) return CommentOf(function->extras);
      } else if (const auto* type = decl->TryAs<ast::TypeDecl>()) {
        if (type->name->pos == pos) return CommentOf(type->extras);
      } else if (const auto* variable = decl->TryAs<ast::VarDecl>()) {
        if (names(variable->names)) return CommentOf(variable->extras);
      } else if (const auto* constant = decl->TryAs<ast::ConstDecl>()) {
        if (names(constant->names)) return CommentOf(constant->extras);
      }
    }
  }
  return {};
}

std::string DocumentationOfObject(Session& session, types::Object* object) {
  std::string out = ObjectText(object) + "\n";
  const types::Package* package = object->package();
  if (package == nullptr || package->checked == nullptr) return out;
  const lexer::PosRange comment = FindComment(*package->checked, object->pos());
  if (comment.begin.IsKnown()) out += CommentText(session.front_end().sources(), comment);
  return out;
}

std::string DocumentationOfPackage(Session& session, const types::Package& package) {
  std::string out =
      absl::StrCat("package ", package.name(), " // import \"", package.path(), "\"\n");
  if (package.checked == nullptr) return out;
  for (const ast::File* file : package.checked->files()) {
    if (!file->doc.begin.IsKnown()) continue;
    out += CommentText(session.front_end().sources(), file->doc);
    break;
  }
  for (types::Object* object : package.scope()->SortedObjects()) {
    if (object->exported()) absl::StrAppend(&out, ObjectText(object), "\n");
  }
  return out;
}

types::Object* MemberOf(types::Object* holder, std::string_view name) {
  if (holder == nullptr || holder->CheckedType() == nullptr) return nullptr;
  if (types::Named* named = types::AsNamed(holder->type)) {
    for (types::Func* method : named->methods) {
      if (method->name() == name) return method;
    }
  }
  if (auto* structure = types::UnderAs<types::Struct>(holder->type)) {
    for (types::Var* field : structure->fields) {
      if (field->name() == name) return field;
    }
  }
  if (auto* pointer = types::UnderAs<types::Pointer>(holder->type)) {
    types::Named* named = types::AsNamed(pointer->elem);
    return named == nullptr ? nullptr : MemberOf(named->object, name);
  }
  if (auto* interface = types::UnderAs<types::Interface>(holder->type)) {
    for (types::Func* method : interface->AllMethods()) {
      if (method->name() == name) return method;
    }
  }
  return nullptr;
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

std::string TypeText(types::Type* type) { return types::WriteType(type, PromptQualifier()); }

std::string ObjectText(types::Object* object) {
  object->CheckedType();
  std::string text = types::WriteObject(object, PromptQualifier());
  const auto* name = types::As<types::TypeName>(object);
  const types::Named* named = name == nullptr ? nullptr : types::AsNamed(name->type);
  if (named == nullptr || name->IsAlias() || named->type_params.empty()) return text;
  // "type Pair" is followed by its parameters: [K comparable, V any].
  std::string params;
  for (types::TypeParam* param : named->type_params) {
    absl::StrAppend(&params, params.empty() ? "[" : ", ", TypeText(param), " ",
                    TypeText(param->bound));
  }
  const size_t behind_name = text.find(' ', std::string_view("type ").size());
  return text.insert(std::min(behind_name, text.size()), params + "]");
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
      object = package->scope()->LookupText(parts[next++]);
      if (object == nullptr || !object->exported()) return {};
    }
  }
  std::string text;
  session.machine().code().Exclusively([&] {  // declarations of the library are checked now
    if (object == nullptr) {
      text = DocumentationOfPackage(session, *package);
      return;
    }
    for (; next < parts.size(); ++next) object = MemberOf(object, parts[next]);
    if (object != nullptr) text = DocumentationOfObject(session, object);
  });
  return text;
}

}  // namespace goknot::repl
