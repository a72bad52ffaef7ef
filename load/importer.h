// Gives the checker the packages that a program imports: its own, which were checked before
// (package_graph.h), and those of the standard library, embedded in the command (embedded.h).
//
// Only what is imported of the library is parsed. Its packages are checked with lazy bodies, so an
// import costs little more than its declarations; natives (functions without a body) are allowed.
//
// Threads: one at a time. ParseBody, which the checker calls for bodies that are wanted later, runs
// under the compiler's lock.
//
// Test: tests/load/importer_test.cc.
#ifndef GOKNOT_LOAD_IMPORTER_H_
#define GOKNOT_LOAD_IMPORTER_H_

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/source.h"
#include "types/checker.h"

namespace goknot::load {

// Why a path of the library's kind names no package that is here, in a few words.
std::string WhyNoPackage(std::string_view path);

class PackageImporter final : public types::Importer {
 public:
  PackageImporter(lexer::SourceSet& sources, base::Arena& arena, types::Universe& universe);
  ~PackageImporter() override;

  // `package` is what files import by this key (ImportKey in package_graph.h).
  void AddOwn(std::string key, types::Package* package) { own_[std::move(key)] = package; }

  // A file that a package of the library gets besides its own. Before it is imported.
  void AddFile(std::string path, lexer::SourceFile* file) { added_.emplace(std::move(path), file); }

  types::Package* Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                         lexer::DiagnosticSink& sink, std::string* why) override;
  std::optional<std::string> NameOfUnavailable(std::string_view path) override;
  bool IsOnlyInGo(std::string_view path, std::string_view name) override;
  std::optional<std::string> PathForName(std::string_view name) override;

  // A package that the run needs without an import in the program ("runtime"). Null after errors.
  types::CheckedPackage* Require(std::string_view path, lexer::DiagnosticSink& sink);

  // All packages of the library imported so far, each after those that it imports.
  const std::vector<types::CheckedPackage*>& packages() const { return in_order_; }

 private:
  struct Entry;

  Entry* Load(std::string_view path, lexer::Pos pos, lexer::DiagnosticSink& sink);

  lexer::SourceSet& sources_;
  base::Arena& arena_;
  types::Universe& universe_;
  std::map<std::string, types::Package*, std::less<>> own_;  // by ImportKey
  std::multimap<std::string, lexer::SourceFile*, std::less<>> added_;
  std::vector<std::unique_ptr<Entry>> entries_;
  std::vector<types::CheckedPackage*> in_order_;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_IMPORTER_H_
