// Three cases: the name of a command behind a colon; the member of a package or value behind a dot,
// whose type the checker says; a name alone, of the session, the universe, a package or a keyword.
#include "repl/complete.h"

#include <algorithm>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/token.h"
#include "load/embedded.h"
#include "repl/commands.h"
#include "repl/names.h"
#include "repl/unfinished.h"

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

// Fields and methods of a value, those that are promoted too.
void AddMembers(types::Type* type, std::string_view prefix, int depth, Completions* completions) {
  constexpr int kDeepest = 4;
  if (depth > kDeepest) return;
  bool is_pointer = false;
  type = types::Dereference(types::Unalias(type), &is_pointer);
  if (types::Named* named = types::AsNamed(type)) {
    for (types::Func* method : named->methods) AddObject(method, prefix, completions);
  }
  if (auto* interface = types::UnderAs<types::Interface>(type)) {
    for (types::Func* method : interface->AllMethods()) AddObject(method, prefix, completions);
  }
  if (auto* structure = types::UnderAs<types::Struct>(type)) {
    for (types::Var* field : structure->fields) AddObject(field, prefix, completions);
    for (types::Var* field : structure->fields) {
      if (field->embedded) AddMembers(field->type, prefix, depth + 1, completions);
    }
  }
}

void AddMembersOf(Session& session, std::string_view text, size_t begin, std::string_view operand,
                  std::string_view prefix, Completions* completions) {
  bool is_known = false;
  SeePlace(session, text, begin, operand, [&](const Place& place) {
    const types::Basic* basic = types::As<types::Basic>(place.operand);
    is_known = place.operand != nullptr &&
               (basic == nullptr || basic->basic_kind() != types::BasicKind::kInvalid);
    if (is_known) AddMembers(place.operand, prefix, 0, completions);
  });
  if (is_known) return;
  const bool is_name = operand.find_first_of(".()[]") == std::string_view::npos;
  const types::Scope& scope = *session.front_end().package().package()->scope();
  if (is_name && scope.LookupText(operand) == nullptr) {
    if (types::Package* package = PackageNamed(session, operand)) {
      session.machine().code().Exclusively([&] {
        for (types::Object* object : package->scope()->SortedObjects()) {
          if (object->exported()) AddObject(object, prefix, completions);
        }
      });
      return;
    }
  }
  if (types::Type* type = session.TypeOf(operand)) {
    session.machine().code().Exclusively([&] { AddMembers(type, prefix, 0, completions); });
  }
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
  const size_t first = text.find_first_not_of(" \t\n");
  const bool is_command = first != std::string_view::npos && text[first] == ':';
  if (is_command && completions.begin == first + 1) {
    AddCommands(prefix, &completions);
  } else if (completions.begin > 0 && text[completions.begin - 1] == '.') {
    const size_t dot = completions.begin - 1;
    const size_t begin = BeginOfOperand(text, dot);
    if (begin < dot) {
      AddMembersOf(session, text, begin, text.substr(begin, dot - begin), prefix, &completions);
    }
  } else if (!prefix.empty()) {
    SeePlace(session, text, completions.begin, "0", [&](const Place& place) {
      for (types::Object* local : place.locals) AddObject(local, prefix, &completions);
    });
    AddNames(session, prefix, &completions);
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
