// See the header.
#include "repl/documentation.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "repl/builtin_doc.h"
#include "types/checker.h"
#include "types/lookup.h"
#include "types/typestring.h"

namespace goknot::repl {
namespace {

using base::ToAbsl;

constexpr size_t kCommentIndentation = 4;
constexpr std::string_view kSetIn = "    ";

class PromptQualifier final : public types::Qualifier {
 public:
  std::string NameOf(const types::Package& package) const override {
    return package.path() == "main" ? std::string() : package.name();
  }
  std::string RemarkOn(const types::TypeName& name) const override {
    return types::IsSuperseded(name) ? " /* an earlier one */" : "";
  }
};

// Where an object is declared.
struct Declared {
  const ast::File* file;
  const ast::Decl* decl;
  const ast::Ident* name;
};

const ast::Ident* NameAt(const ast::List<ast::Ident>& names, lexer::Pos pos) {
  for (const ast::Ident* name : names) {
    if (name->pos == pos) return name;
  }
  return nullptr;
}

// The name in a declaration that stands at `pos`; null: none.
const ast::Ident* DeclaredName(const ast::Decl& decl, lexer::Pos pos) {
  if (const auto* function = decl.TryAs<ast::FuncDecl>()) {
    return function->name->pos == pos ? function->name : nullptr;
  }
  if (const auto* type = decl.TryAs<ast::TypeDecl>()) {
    return type->name->pos == pos ? type->name : nullptr;
  }
  if (const auto* variable = decl.TryAs<ast::VarDecl>()) return NameAt(variable->names, pos);
  if (const auto* constant = decl.TryAs<ast::ConstDecl>()) return NameAt(constant->names, pos);
  return nullptr;
}

std::optional<Declared> FindDeclaration(const types::Object& object) {
  const types::Package* package = object.package();
  if (package == nullptr || package->checked == nullptr) return std::nullopt;
  for (const ast::File* file : package->checked->files()) {
    if (!file->source->Contains(object.pos())) continue;
    for (const ast::Decl* decl : file->decls) {
      if (const ast::Ident* name = DeclaredName(*decl, object.pos())) {
        return Declared{file, decl, name};
      }
    }
  }
  return std::nullopt;
}

// The type declaration around a field, or method of an interface.
std::optional<Declared> TypeAround(const types::Object& member) {
  const types::Package* package = member.package();
  if (package == nullptr || package->checked == nullptr) return std::nullopt;
  for (const ast::File* file : package->checked->files()) {
    if (!file->source->Contains(member.pos())) continue;
    for (const ast::Decl* decl : file->decls) {
      const auto* type = decl->TryAs<ast::TypeDecl>();
      if (type != nullptr && type->type->pos <= member.pos() && member.pos() < type->type->end) {
        return Declared{file, decl, type->name};
      }
    }
  }
  return std::nullopt;
}

std::string WithComment(const std::string& declaration, std::string_view comment, size_t columns) {
  return absl::StrCat(declaration, "\n", FormatDocComment(comment, kCommentIndentation, columns));
}

bool IsShown(const types::Object& object, ShownNames shown) {
  return shown == ShownNames::kAll || object.exported();
}

// The named type of the package that the type is, or points to; null: it is none that is shown.
const types::Named* NamedIn(const types::Package& package, types::Type* type, ShownNames shown) {
  bool is_pointer = false;
  types::Named* named = types::AsNamed(types::Dereference(types::Unalias(type), &is_pointer));
  if (named == nullptr) return nullptr;
  if (named->origin != nullptr) named = named->origin;
  return named->object->package() == &package && IsShown(*named->object, shown) ? named : nullptr;
}

// The type that a function makes, in whose documentation it is listed: the only one of the package
// among its results.
const types::Named* MadeBy(const types::Package& package, const types::Func& function,
                           ShownNames shown) {
  const types::Named* made = nullptr;
  for (const types::Var* result : function.signature()->results->vars) {
    const types::Named* named = NamedIn(package, result->type, shown);
    if (named == nullptr || named == made) continue;
    if (made != nullptr) return nullptr;
    made = named;
  }
  return made;
}

// A line about something that a package exports or declares, and the type under which it is listed.
struct Line {
  std::string text;
  const types::Named* of = nullptr;
};

struct Listing {
  std::vector<Line> constants;
  std::vector<Line> variables;
  std::vector<Line> functions;
};

// Constants and variables, each group once, in the order of the source.
void ListValues(const types::Package& package, ShownNames shown, Listing* listing) {
  for (const ast::File* file : package.checked->files()) {
    const ast::Group* last_group = nullptr;
    for (const ast::Decl* decl : file->decls) {
      const bool is_constant = decl->kind == ast::Kind::kConstDecl;
      if (!is_constant && decl->kind != ast::Kind::kVarDecl) continue;
      const auto& names =
          is_constant ? decl->As<ast::ConstDecl>()->names : decl->As<ast::VarDecl>()->names;
      const ast::Group* group = is_constant ? decl->As<ast::ConstDecl>()->extras.group
                                            : decl->As<ast::VarDecl>()->extras.group;
      if (group != nullptr && group == last_group) continue;
      const auto first = std::find_if(names.begin(), names.end(), [&](const ast::Ident* name) {
        return name->name.IsExported() || (shown == ShownNames::kAll && !name->name.IsBlank());
      });
      if (first == names.end()) continue;
      last_group = group;
      types::Object* object = package.scope()->Lookup((*first)->name);
      if (object == nullptr || object->CheckedType() == nullptr) continue;
      (is_constant ? listing->constants : listing->variables)
          .push_back({ValueSummary(*file, *decl, **first), NamedIn(package, object->type, shown)});
    }
  }
}

Listing List(const types::Package& package, ShownNames shown) {
  Listing listing;
  ListValues(package, shown, &listing);
  for (types::Object* object : package.scope()->SortedObjects()) {
    auto* function = types::As<types::Func>(object);
    if (function == nullptr || !IsShown(*function, shown)) continue;
    const std::optional<Declared> declared = FindDeclaration(*function);
    if (!declared || function->CheckedType() == nullptr) continue;
    listing.functions.push_back(
        {FunctionSummary(*declared->file, *declared->decl->As<ast::FuncDecl>()),
         MadeBy(package, *function, shown)});
  }
  return listing;
}

void AppendLines(const std::vector<Line>& lines, const types::Named* of,
                 std::string_view indentation, std::string* out) {
  for (const Line& line : lines) {
    if (line.of == of) absl::StrAppend(out, ToAbsl(indentation), line.text, "\n");
  }
}

// What is listed under a type.
std::string LinesOf(const Listing& listing, const types::Named& named,
                    std::string_view indentation) {
  std::string out;
  for (const auto* lines : {&listing.constants, &listing.variables, &listing.functions}) {
    AppendLines(*lines, &named, indentation, &out);
  }
  return out;
}

std::string MethodLines(const types::Named& named, ShownNames shown) {
  std::vector<types::Func*> methods(named.methods.begin(), named.methods.end());
  std::sort(methods.begin(), methods.end(),
            [](const types::Func* a, const types::Func* b) { return a->name() < b->name(); });
  std::string out;
  for (types::Func* method : methods) {
    if (!IsShown(*method, shown)) continue;
    method->CheckedType();  // its signature may not have been read yet
    const std::optional<Declared> declared = FindDeclaration(*method);
    if (!declared) continue;
    absl::StrAppend(&out, FunctionSummary(*declared->file, *declared->decl->As<ast::FuncDecl>()),
                    "\n");
  }
  return out;
}

std::string DocumentType(const types::TypeName& name, const Declared& declared, ShownNames shown,
                         size_t columns) {
  const auto& decl = *declared.decl->As<ast::TypeDecl>();
  std::string out = WithComment(TypeDeclaration(*declared.file, decl, shown),
                                CommentOf(*declared.file, decl.extras), columns);
  const types::Named* named = name.IsAlias() ? nullptr : types::AsNamed(name.type);
  if (named == nullptr) return out;
  const std::string lines =
      LinesOf(List(*name.package(), shown), *named, "") + MethodLines(*named, shown);
  return lines.empty() ? out : absl::StrCat(out, "\n", lines);
}

// Written in small letters, a name stands for one with capitals, too.
bool IsSmall(std::string_view name) {
  return std::none_of(name.begin(), name.end(), [](char c) { return absl::ascii_isupper(c); });
}

bool IsAlike(const types::Object& object, std::string_view name) {
  return absl::EqualsIgnoreCase(ToAbsl(object.name()), ToAbsl(name));
}

// Of a type or value, the struct or interface behind it, and methods.
template <typename Visit>
void VisitMembers(types::Type* type, int depth, const Visit& visit) {
  constexpr int kDeepest = 4;
  if (type == nullptr || depth > kDeepest) return;
  bool is_pointer = false;
  type = types::Dereference(types::Unalias(type), &is_pointer);
  if (types::Named* named = types::AsNamed(type)) {
    for (types::Func* method : types::MethodsOf(named)) visit(method);
  }
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    for (types::Var* field : structure->fields) visit(field);
    for (types::Var* field : structure->fields) {
      if (field->embedded) VisitMembers(field->type, depth + 1, visit);
    }
  }
  if (auto* interface = types::UnderAs<types::Interface>(type)) {
    for (types::Func* method : interface->AllMethods()) visit(method);
  }
}

}  // namespace

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

std::string DocumentationHeader(const types::Package& package) {
  return absl::StrCat("package ", package.name(), " // import \"", package.path(), "\"\n\n");
}

std::string DocumentPackage(const types::Package& package, ShownNames shown, size_t columns) {
  if (package.checked == nullptr) return {};
  std::string out;
  for (const ast::File* file : package.checked->files()) {
    if (!file->doc.begin.IsKnown()) continue;
    out = FormatDocComment(TextBetween(*file, file->doc.begin, file->doc.end), 0, columns);
    if (!out.empty()) break;
  }
  const Listing listing = List(package, shown);
  std::string lines;
  for (const auto* list : {&listing.constants, &listing.variables, &listing.functions}) {
    AppendLines(*list, nullptr, "", &lines);
  }
  for (types::Object* object : package.scope()->SortedObjects()) {
    auto* name = types::As<types::TypeName>(object);
    if (name == nullptr || !IsShown(*name, shown)) continue;
    const std::optional<Declared> declared = FindDeclaration(*name);
    if (!declared || name->CheckedType() == nullptr) continue;
    absl::StrAppend(&lines, TypeSummary(*declared->file, *declared->decl->As<ast::TypeDecl>()),
                    "\n");
    const types::Named* named = name->IsAlias() ? nullptr : types::AsNamed(name->type);
    if (named != nullptr) lines += LinesOf(listing, *named, kSetIn);
  }
  return absl::StrCat(out, out.empty() || lines.empty() ? "" : "\n", lines);
}

std::string DocumentObject(types::Object* object, ShownNames shown, size_t columns) {
  if (object->kind() == types::ObjectKind::kBuiltin) {
    const std::string text = DocumentBuiltin(object->name(), columns);
    if (!text.empty()) return text;
  }
  object->CheckedType();
  const std::optional<Declared> declared = FindDeclaration(*object);
  if (!declared) return ObjectText(object) + "\n";
  const ast::File& file = *declared->file;
  if (const auto* function = declared->decl->TryAs<ast::FuncDecl>()) {
    return WithComment(FunctionDeclaration(file, *function), CommentOf(file, function->extras),
                       columns);
  }
  if (auto* name = types::As<types::TypeName>(object))
    return DocumentType(*name, *declared, shown, columns);
  const auto* constant = declared->decl->TryAs<ast::ConstDecl>();
  const ast::DeclExtras& extras =
      constant != nullptr ? constant->extras : declared->decl->As<ast::VarDecl>()->extras;
  // What the comment of one in a group says stands in the group.
  const std::string_view comment =
      extras.group == nullptr
          ? CommentOf(file, extras)
          : CommentOf(file, {.group = extras.group, .doc = {}, .directives = {}});
  return WithComment(ValueDeclaration(file, *declared->decl, shown), comment, columns);
}

types::Object* MemberOf(types::Object* holder, std::string_view name) {
  return MemberOfType(holder->CheckedType(), name);
}

types::Object* MemberOfType(types::Type* type, std::string_view name) {
  types::Object* found = nullptr;
  types::Object* alike = nullptr;
  const bool is_small = IsSmall(name);
  VisitMembers(type, 0, [&](types::Object* member) {
    if (found == nullptr && member->name() == name) found = member;
    if (is_small && alike == nullptr && member->exported() && IsAlike(*member, name)) {
      alike = member;
    }
  });
  return found != nullptr ? found : alike;
}

std::string DocumentMember(types::Object* member, size_t columns) {
  member->CheckedType();
  if (const std::optional<Declared> declared = FindDeclaration(*member)) {
    if (const auto* method = declared->decl->TryAs<ast::FuncDecl>()) {
      return WithComment(FunctionDeclaration(*declared->file, *method),
                         CommentOf(*declared->file, method->extras), columns);
    }
  }
  if (const std::optional<Declared> around = TypeAround(*member)) {
    const std::string text =
        TypeWithMember(*around->file, *around->decl->As<ast::TypeDecl>(), member->name());
    if (!text.empty()) return text + "\n";
  }
  return ObjectText(member) + "\n";
}

types::Object* FindObject(const types::Package& package, std::string_view name, ShownNames shown) {
  types::Object* exact = package.scope()->LookupText(name);
  if (exact != nullptr && IsShown(*exact, shown)) return exact;
  if (!IsSmall(name)) return nullptr;
  for (types::Object* object : package.scope()->SortedObjects()) {
    if (IsShown(*object, shown) && IsAlike(*object, name)) return object;
  }
  return nullptr;
}

std::vector<std::string_view> MemberNames(types::Object* holder) {
  std::vector<std::string_view> names;
  VisitMembers(holder->CheckedType(), 0,
               [&](types::Object* member) { names.push_back(member->name()); });
  return names;
}

}  // namespace goknot::repl
