// `goknot doc`: what a package, of the library or of the module around, or a name of one, is.
//
// Test: tests/cli/sessions/doc.session.
#include <cstdio>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "base/arena.h"
#include "base/suggest.h"
#include "base/text.h"
#include "cli/commands.h"
#include "cli/flags.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "repl/documentation.h"
#include "repl/report.h"
#include "repl/session_importer.h"
#include "types/universe.h"

namespace goknot::cli {
namespace {

using base::ToAbsl;
using repl::ShownNames;

// "encoding/json.Decoder.Decode": where the package's path may end, and the names behind it.
struct Question {
  std::string path;
  std::vector<std::string> names;
};

// The longest path first: gopkg.in/yaml.v3 is one.
std::vector<Question> ReadingsOf(std::span<const std::string> arguments) {
  std::vector<Question> readings;
  const auto add = [&](std::string_view path, std::string_view names) {
    Question question{.path = std::string(path), .names = {}};
    if (!names.empty()) question.names = absl::StrSplit(ToAbsl(names), '.');
    readings.push_back(std::move(question));
  };
  if (arguments.size() == 2) {
    add(arguments[0], arguments[1]);
    return readings;
  }
  const std::string_view text = arguments[0];
  add(text, "");
  const size_t slash = text.rfind('/');
  for (size_t dot = text.rfind('.'); dot != std::string_view::npos && dot > 0;
       dot = text.rfind('.', dot - 1)) {
    const bool is_relative = text[dot - 1] == '.' || text[dot - 1] == '/';
    if ((slash != std::string_view::npos && dot < slash) || is_relative) break;
    add(text.substr(0, dot), text.substr(dot + 1));
  }
  return readings;
}

// What there is to look at.
struct World {
  lexer::SourceSet sources;
  lexer::NameTable names;
  base::Arena arena;
  types::Universe universe{names};
  repl::SessionImporter importer{sources, arena, universe};
  lexer::DiagnosticList problems;
  std::string why;  // there is no such package

  // By its path, else by its name; null: none.
  types::Package* Find(const std::string& path) {
    std::string why_not_at_path;
    types::Package* package = importer.PackageToLookAt(path, problems, &why_not_at_path);
    if (package != nullptr || problems.has_errors()) return package;
    if (const std::optional<std::string> named = importer.PathForName(path)) {
      package = importer.PackageToLookAt(*named, problems, &why_not_at_path);
    }
    if (package == nullptr) why = why_not_at_path;
    return package;
  }
};

int UnknownName(std::string_view of, std::string_view name,
                const std::vector<std::string_view>& names) {
  std::string text = absl::StrCat(ToAbsl(of), " has no ", ToAbsl(name));
  if (std::optional<std::string_view> near = base::NearestName(name, names)) {
    absl::StrAppend(&text, "; did you mean ", ToAbsl(*near), "?");
  }
  return UsageError(text);
}

int Print(const types::Package& package, std::span<const std::string> names, ShownNames shown) {
  std::string text = repl::DocumentationHeader(package);
  if (names.empty()) {
    text += repl::DocumentPackage(package, shown);
  } else {
    types::Object* object = repl::FindObject(package, names[0], shown);
    if (object == nullptr) {
      std::vector<std::string_view> others;
      for (const types::Object* one : package.scope()->SortedObjects()) {
        if (one->exported() || shown == ShownNames::kAll) others.push_back(one->name());
      }
      return UnknownName(absl::StrCat("package ", package.path()), names[0], others);
    }
    for (size_t i = 1; i < names.size(); ++i) {
      types::Object* member = repl::MemberOf(object, names[i]);
      if (member == nullptr) {
        return UnknownName(absl::StrCat(package.name(), ".", ToAbsl(object->name())), names[i],
                           repl::MemberNames(object));
      }
      object = member;
    }
    text += names.size() == 1 ? repl::DocumentObject(object, shown) : repl::DocumentMember(object);
  }
  std::fputs(text.c_str(), stdout);
  return 0;
}

}  // namespace

std::span<const FlagSpec> DocFlags() {
  static constexpr FlagSpec kFlags[] = {
      {"u", FlagValue::kNone, "", "show what is not exported as well"},
  };
  return kFlags;
}

int DocCommand(std::span<const std::string> given) {
  absl::StatusOr<ParsedFlags> flags = ParseFlags(given, DocFlags());
  if (!flags.ok()) return UsageError(std::string(flags.status().message()));
  const std::span<const std::string> arguments = flags->positional;
  const ShownNames shown = flags->Has("u") ? ShownNames::kAll : ShownNames::kExported;
  if (arguments.size() > 2) return UsageError("doc takes a package and perhaps a name");
  World world;
  types::Package* package = nullptr;
  std::vector<std::string> names;
  if (arguments.empty()) {
    package = world.Find(".");
  } else {
    for (const Question& reading : ReadingsOf(arguments)) {
      package = world.Find(reading.path);
      names = reading.names;
      if (package != nullptr || world.problems.has_errors()) break;
    }
    // A name alone is one of the package here.
    if (package == nullptr && !world.problems.has_errors() && arguments.size() == 1) {
      const std::string_view text = arguments[0];
      std::string why;
      lexer::DiagnosticList problems;
      types::Package* here = text.find('/') == std::string_view::npos
                                 ? world.importer.PackageToLookAt(".", problems, &why)
                                 : nullptr;
      const std::string_view first = text.substr(0, text.find('.'));
      if (here != nullptr && repl::FindObject(*here, first, shown) != nullptr) {
        package = here;
        names = absl::StrSplit(ToAbsl(text), '.');
      }
    }
  }
  if (world.problems.has_errors()) {
    std::fputs(repl::ReportDiagnostics(world.sources, world.problems).c_str(), stderr);
    return 1;
  }
  if (package == nullptr) return UsageError(world.why);
  return Print(*package, names, shown);
}

}  // namespace goknot::cli
