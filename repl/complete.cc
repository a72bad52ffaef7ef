// The cases: the name of a command behind a colon; a path in an import's quotes; the member of a
// package or value behind a dot, whose type the checker says; a field where an element of a literal
// begins; a name alone, of the session, the universe, a package or a keyword. In other strings, and
// in comments, there is nothing to complete.
#include "repl/complete.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/token.h"
#include "load/embedded.h"
#include "repl/commands.h"
#include "repl/documentation.h"
#include "repl/names.h"
#include "repl/unfinished.h"
#include "types/type.h"

namespace goknot::repl {
namespace {

using editor::Candidate;
using editor::Completions;

bool IsNameByte(char c) {
  return c == '_' || (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0;
}

size_t BeginOfName(std::string_view text, size_t end) {
  while (end > 0 && IsNameByte(text[end - 1])) --end;
  return end;
}

// Where the operand begins that ends at `end`: names, dots and what stands in brackets behind them.
size_t BeginOfOperand(std::string_view text, size_t end) {
  size_t at = end;
  while (at > 0) {
    const char last = text[at - 1];
    if (IsNameByte(last) || last == '.') {
      --at;
    } else if (last == ')' || last == ']') {
      int depth = 0;
      size_t open = at;
      while (open > 0) {
        const char c = text[--open];
        if (c == ')' || c == ']') ++depth;
        if (c == '(' || c == '[') --depth;
        if (depth == 0) break;
      }
      if (depth != 0) break;
      at = open;
    } else {
      break;
    }
  }
  return at;
}

std::string SuffixFor(types::Object* object) {
  if (object->kind() == types::ObjectKind::kFunc || object->kind() == types::ObjectKind::kBuiltin) {
    return "(";
  }
  return object->kind() == types::ObjectKind::kPackageName ? "." : "";
}

void AddObject(types::Object* object, std::string_view prefix, Completions* completions) {
  if (!object->name().starts_with(prefix) || object->id().IsBlank()) return;
  const bool has_text =
      object->CheckedType() != nullptr && object->kind() != types::ObjectKind::kPackageName;
  completions->candidates.push_back({.text = std::string(object->name()),
                                     .signature = has_text ? ObjectText(object) : std::string(),
                                     .suffix = SuffixFor(object)});
}

void AddScope(const types::Scope& scope, std::string_view prefix, Completions* completions) {
  for (types::Object* object : scope.SortedObjects()) AddObject(object, prefix, completions);
}

// Packages keep what they do not export to themselves.
bool IsUsable(const types::Object& member) {
  return member.exported() || member.package() == nullptr || member.package()->path() == "main";
}

// Fields and methods of a value, those that are promoted too.
void AddMembers(types::Type* type, std::string_view prefix, int depth, Completions* completions) {
  constexpr int kDeepest = 4;
  const auto add = [&](types::Object* member) {
    if (IsUsable(*member)) AddObject(member, prefix, completions);
  };
  if (depth > kDeepest) return;
  bool is_pointer = false;
  type = types::Dereference(types::Unalias(type), &is_pointer);
  if (types::Named* named = types::AsNamed(type)) {
    for (types::Func* method : types::MethodsOf(named)) add(method);
  }
  if (auto* interface = types::UnderAs<types::Interface>(type)) {
    for (types::Func* method : interface->AllMethods()) add(method);
  }
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    for (types::Var* field : structure->fields) add(field);
    for (types::Var* field : structure->fields) {
      if (field->embedded) AddMembers(field->type, prefix, depth + 1, completions);
    }
  }
}

// The type of an operand in a text that is being typed, seen while nobody else uses the checker.
void SeeOperand(Session& session, std::string_view text, size_t begin, std::string_view operand,
                const std::function<void(types::Type*)>& see) {
  bool is_known = false;
  SeePlace(session, text, begin, operand, [&](const Place& place) {
    const types::Basic* basic = types::As<types::Basic>(place.operand);
    is_known = place.operand != nullptr &&
               (basic == nullptr || basic->basic_kind() != types::BasicKind::kInvalid);
    if (is_known) see(place.operand);
  });
  if (is_known) return;
  if (types::Type* type = session.TypeOf(operand)) {
    session.machine().code().Exclusively([&] { see(type); });
  }
}

// The package that a name means which nothing else is called by; null: none.
types::Package* PackageMeant(Session& session, std::string_view operand) {
  const bool is_name = operand.find_first_of(".()[]{}") == std::string_view::npos;
  const types::Scope& scope = *session.front_end().package().package()->scope();
  return is_name && scope.LookupText(operand) == nullptr ? PackageNamed(session, operand) : nullptr;
}

void AddMembersOf(Session& session, std::string_view text, size_t begin, std::string_view operand,
                  std::string_view prefix, Completions* completions) {
  bool is_value = false;
  SeeOperand(session, text, begin, operand, [&](types::Type* type) {
    is_value = true;
    AddMembers(type, prefix, 0, completions);
  });
  if (is_value) return;
  if (types::Package* package = PackageMeant(session, operand)) {
    session.machine().code().Exclusively([&] {
      for (types::Object* object : package->scope()->SortedObjects()) {
        if (object->exported()) AddObject(object, prefix, completions);
      }
    });
  }
}

// What a literal of that type has elements of; null: they have no types of their own.
types::Type* ElementOf(types::Type* type) {
  type = types::Unalias(type);
  if (auto* slice = types::UnderAs<types::Slice>(type)) return slice->elem;
  if (auto* array = types::UnderAs<types::Array>(type)) return array->elem;
  if (auto* map = types::UnderAs<types::Map>(type)) return map->elem;
  return nullptr;
}

// The fields that may be named where an element of a literal begins.
void AddKeys(Session& session, std::string_view text, size_t at, std::string_view prefix,
             Completions* completions) {
  const std::optional<OpenLiteral> literal = LiteralAt(text, at);
  if (!literal) return;
  const size_t begin = BeginOfOperand(text, literal->brace);
  const std::string operand =
      absl::StrCat(base::ToAbsl(text.substr(begin, literal->brace - begin)), "{}");
  SeeOperand(session, text, begin, operand, [&](types::Type* type) {
    for (size_t i = 0; i < literal->levels && type != nullptr; ++i) type = ElementOf(type);
    bool is_pointer = false;
    if (type != nullptr) type = types::Dereference(types::Unalias(type), &is_pointer);
    auto* structure = type == nullptr ? nullptr : types::UnderAs<types::Struct>(type);
    if (structure == nullptr) return;
    for (types::Var* field : structure->fields) {
      if (!IsUsable(*field) || !field->name().starts_with(prefix)) continue;
      completions->candidates.push_back(
          {.text = std::string(field->name()), .signature = ObjectText(field), .suffix = ": "});
    }
  });
}

// Where the string or comment begins that is open at the cursor, behind its mark; nothing: none is.
std::optional<size_t> OpenText(std::string_view text, size_t cursor) {
  std::optional<size_t> open;
  char quote = 0;
  for (size_t at = 0; at < cursor; ++at) {
    const char c = text[at];
    if (!open) {
      if (text.substr(at).starts_with("//")) {
        open = at + 2;
        quote = '\n';
      } else if (c == '"' || c == '`' || c == '\'') {
        open = at + 1;
        quote = c;
      }
    } else if (c == '\\' && quote != '`') {
      ++at;
    } else if (c == quote || (c == '\n' && quote != '`')) {
      open.reset();
    }
  }
  return open;
}

void AddPaths(Session& session, std::string_view prefix, Completions* completions) {
  const auto add = [&](std::string_view path) {
    const bool is_internal = path.starts_with("internal/") || path.find("/internal/") != path.npos;
    if (!path.starts_with(prefix) || is_internal) return;
    completions->candidates.push_back({.text = std::string(path), .suffix = "\""});
  };
  for (const load::EmbeddedPackage& package : load::EmbeddedPackages()) add(package.path);
  for (const std::string& path : session.front_end().importer().PathsOfModule()) add(path);
}

void AddCommands(std::string_view prefix, Completions* completions) {
  for (const PromptCommand& command : PromptCommands()) {
    if (!command.name.starts_with(prefix)) continue;
    completions->candidates.push_back({.text = std::string(command.name),
                                       .signature = std::string(command.summary),
                                       .suffix = command.arguments.empty() ? "" : " "});
  }
}

void AddNames(Session& session, std::string_view prefix, Completions* completions) {
  AddScope(*session.front_end().package().package()->scope(), prefix, completions);
  if (const types::Scope* imports = session.front_end().package().prompt_imports()) {
    AddScope(*imports, prefix, completions);
  }
  AddScope(*session.front_end().universe().scope(), prefix, completions);
  for (const load::EmbeddedPackage& package : load::EmbeddedPackages()) {
    const size_t slash = package.path.rfind('/');
    const std::string_view name =
        slash == std::string_view::npos ? package.path : package.path.substr(slash + 1);
    const bool is_internal = package.path.find("internal") != std::string_view::npos;
    if (!name.starts_with(prefix) || is_internal) continue;
    completions->candidates.push_back(
        {.text = std::string(name),
         .signature = absl::StrCat("package ", base::ToAbsl(package.path)),
         .suffix = "."});
  }
  for (const lexer::TokenInfo& info : lexer::kTokenTable) {
    if (info.token_class != lexer::TokenClass::kKeyword || !info.spelling.starts_with(prefix)) {
      continue;
    }
    completions->candidates.push_back({.text = std::string(info.spelling), .suffix = " "});
  }
}

}  // namespace

Completions CompleteAt(Session& session, std::string_view text, size_t cursor) {
  Completions completions;
  completions.begin = BeginOfName(text, cursor);
  completions.end = cursor;
  const std::string_view prefix = text.substr(completions.begin, cursor - completions.begin);
  const std::string_view line = text.substr(std::min(text.find_first_not_of(" \t\n"), text.size()));
  const bool names_command =
      line.starts_with(":help ") ||
      (line.starts_with(':') && text.data() + completions.begin == line.data() + 1);
  if (names_command) {
    AddCommands(prefix, &completions);
  } else if (const std::optional<size_t> string = OpenText(text, cursor)) {
    if (line.starts_with("import") && text[*string - 1] == '"') {
      completions.begin = *string;
      AddPaths(session, text.substr(*string, cursor - *string), &completions);
    }
  } else if (completions.begin > 0 && text[completions.begin - 1] == '.') {
    const size_t dot = completions.begin - 1;
    const size_t begin = BeginOfOperand(text, dot);
    if (begin < dot) {
      AddMembersOf(session, text, begin, text.substr(begin, dot - begin), prefix, &completions);
    }
  } else {
    AddKeys(session, text, completions.begin, prefix, &completions);
    const bool has_keys = !completions.candidates.empty();
    if (!has_keys && !prefix.empty()) {
      SeePlace(session, text, completions.begin, "0", [&](const Place& place) {
        for (types::Object* local : place.locals) AddObject(local, prefix, &completions);
      });
      AddNames(session, prefix, &completions);
    }
  }
  auto& candidates = completions.candidates;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.text < b.text; });
  candidates.erase(
      std::unique(candidates.begin(), candidates.end(),
                  [](const Candidate& a, const Candidate& b) { return a.text == b.text; }),
      candidates.end());
  return completions;
}

std::string DocumentationAt(Session& session, std::string_view text, size_t cursor) {
  const std::string name = NameAt(text, cursor);
  std::string documentation;
  if (!name.starts_with('.')) documentation = DocumentationOf(session, name);
  if (!documentation.empty() || name.empty()) return documentation;
  const size_t columns = std::min(session.limits().columns, kDocColumns);
  // A local name, or a member of what is computed.
  const size_t end = text.rfind(name, cursor) + name.size();
  const size_t begin = BeginOfName(text, end);
  if (begin > 0 && text[begin - 1] == '.') {
    const size_t operand = BeginOfOperand(text, begin - 1);
    SeeOperand(session, text, operand, text.substr(operand, begin - 1 - operand),
               [&](types::Type* type) {
                 types::Object* member = MemberOfType(type, text.substr(begin, end - begin));
                 if (member != nullptr) documentation = DocumentMember(member, columns);
               });
  } else {
    SeePlace(session, text, begin, "0", [&](const Place& place) {
      for (types::Object* local : place.locals) {
        if (local->name() == name) documentation = ObjectText(local) + "\n";
      }
    });
  }
  return documentation;
}

std::string NameAt(std::string_view text, size_t cursor) {
  size_t end = cursor;
  while (end < text.size() && IsNameByte(text[end])) ++end;
  size_t begin = end;
  while (begin > 0 && (IsNameByte(text[begin - 1]) || text[begin - 1] == '.')) --begin;
  if (begin < end) return std::string(text.substr(begin, end - begin));
  int depth = 0;
  for (size_t at = cursor; at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && depth-- == 0) return at == 0 ? std::string() : NameAt(text, at);
  }
  return {};
}

}  // namespace goknot::repl
