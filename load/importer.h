// Finds the packages that a program imports: those of the standard library, embedded in the command
// (embedded.h), and those of the program's own module, below the directory of its go.mod.
//
// Only what is imported is parsed. Library packages are checked with lazy bodies, so an import
// costs little more than its declarations; natives (functions without a body) are allowed there.
//
// Threads: one at a time. ParseBody, which the checker calls for bodies that are wanted later, runs
// under the compiler's lock.
//
// Test: tests/load/importer_test.cc.
#ifndef GOKNOT_LOAD_IMPORTER_H_
#define GOKNOT_LOAD_IMPORTER_H_

#include <cstdint>
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

// A go.mod, as far as it matters here.
struct Module {
  std::string directory;   // absolute, of the go.mod; empty: there is none
  std::string path;        // of the `module` line
  std::string go_version;  // "go1.27" of the `go` line; empty: none
};

// Why a path that is neither embedded nor in the module names no package, in a few words.
std::string WhyNoPackage(std::string_view path);

class PackageImporter final : public types::Importer {
 public:
  PackageImporter(lexer::SourceSet& sources, base::Arena& arena, types::Universe& universe);
  ~PackageImporter() override;

  void set_module(Module module) { module_ = std::move(module); }

  types::Package* Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                         lexer::DiagnosticSink& sink, std::string* why) override;
  std::optional<std::string> PathForName(std::string_view name) override;

  // A package that the run needs without an import in the program ("runtime"). Null after errors.
  types::CheckedPackage* Require(std::string_view path, lexer::DiagnosticSink& sink);

  // All packages imported so far, each after those that it imports: the order of initialisation.
  const std::vector<types::CheckedPackage*>& packages() const { return in_order_; }

 private:
  struct Entry;

  Entry* Load(std::string_view path, lexer::Pos pos, lexer::DiagnosticSink& sink);
  // Null, with a diagnostic, when the path names no package.
  std::unique_ptr<Entry> Read(std::string_view path, lexer::Pos pos, lexer::DiagnosticSink& sink);
  bool ReadModulePackage(const std::string& directory, std::string_view path, lexer::Pos pos,
                         lexer::DiagnosticSink& sink, Entry* entry);

  lexer::SourceSet& sources_;
  base::Arena& arena_;
  types::Universe& universe_;
  Module module_;
  std::vector<std::unique_ptr<Entry>> entries_;
  std::vector<types::CheckedPackage*> in_order_;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_IMPORTER_H_
