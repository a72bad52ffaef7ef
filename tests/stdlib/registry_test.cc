// Both sides of the natives: every function without a body in the Go sources has a row in C++, or a
// //go:linkname line; every row has a function.
#include "stdlib/registry.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "absl/strings/str_split.h"
#include "base/arena.h"
#include "base/text.h"
#include "gtest/gtest.h"
#include "lexer/diagnostic.h"
#include "lexer/source.h"
#include "load/embedded.h"
#include "parser/parser.h"
#include "parser/print.h"

namespace goknot::stdlib {
namespace {

// "sync.(*Mutex).Lock", "time.Duration.String", "os.Exit".
std::string QualifiedName(std::string_view path, const ast::FuncDecl& function) {
  std::string name(path);
  name += '.';
  if (function.receiver != nullptr) {
    std::string receiver = ast::ToString(function.receiver->type);
    name += receiver[0] == '*' ? "(" + receiver + ")" : receiver;
    name += '.';
  }
  name += function.name->name.text();
  return name;
}

// Whether a //go:linkname line of the file says that `function` is another one.
bool IsLinked(const ast::File& file, const ast::FuncDecl& function) {
  for (const ast::Directive& directive : file.linknames) {
    const std::vector<absl::string_view> words = absl::StrSplit(base::ToAbsl(directive.text), ' ');
    if (words.size() == 3 && base::ToStd(words[1]) == function.name->name.text()) return true;
  }
  return false;
}

TEST(Registry, MatchesTheGoSources) {
  std::set<std::string> declared;
  for (const load::EmbeddedPackage& package : load::EmbeddedPackages()) {
    for (const load::EmbeddedFile& file : package.files) {
      lexer::SourceSet sources;
      lexer::NameTable names;
      lexer::DiagnosticList found;
      base::Arena arena;
      uint32_t next_id = 0;
      lexer::SourceFile* source = sources.AddBorrowed(std::string(file.name), file.text);
      const ast::File* tree = parser::ParseFile(*source, {arena, names, found, next_id}, {});
      for (const ast::Decl* decl : tree->decls) {
        const auto* function = decl->TryAs<ast::FuncDecl>();
        if (function == nullptr || function->has_body || IsLinked(*tree, *function)) continue;
        std::string name = QualifiedName(package.path, *function);
        declared.insert(name);
        EXPECT_NE(FindNative(name), nullptr) << name << " has no native";
      }
    }
  }
  for (const NativePackage& package : NativePackages()) {
    for (const vm::NativeRow& row : package.rows) {
      EXPECT_EQ(declared.count(std::string(row.name)), 1u)
          << row.name << " is no function without a body";
    }
  }
}

}  // namespace
}  // namespace goknot::stdlib
