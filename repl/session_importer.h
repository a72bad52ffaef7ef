// The packages that entries import: the library's, and those of the module around the working
// directory, which are read when an entry imports them, by their path or, like the library's, by
// their name alone. A package that has errors is read anew the next time.
//
// A package stays what it was when it was imported first, since its types and variables live in the
// session; `:reset` reads it anew.
//
// Threads: one at a time, as for the front end.
//
// Test: tests/cli/sessions/repl_modules.session.
#ifndef GOKNOT_REPL_SESSION_IMPORTER_H_
#define GOKNOT_REPL_SESSION_IMPORTER_H_

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lexer/source.h"
#include "load/importer.h"
#include "load/modules.h"
#include "load/package_graph.h"
#include "types/checker.h"
#include "types/universe.h"

namespace goknot::repl {

class SessionImporter final : public types::Importer {
 public:
  SessionImporter(lexer::SourceSet& sources, base::Arena& arena, types::Universe& universe);
  ~SessionImporter() override;

  // types::Importer
  types::Package* Import(std::string_view path, const ast::File& from, lexer::Pos pos,
                         lexer::DiagnosticSink& sink, std::string* why) override;
  std::optional<std::string> NameOfUnavailable(std::string_view path) override;
  bool IsOnlyInGo(std::string_view path, std::string_view name) override;
  std::optional<std::string> PathForName(std::string_view name) override;

  // The package that the name means, imported if it was not; null: none.
  types::Package* PackageForName(std::string_view name);
  // The package at a path, a program's too: only to look at. Null, with `why` or diagnostics: none.
  types::Package* PackageToLookAt(std::string_view path, lexer::DiagnosticSink& sink,
                                  std::string* why);

  // Import paths of the packages in the module around the working directory.
  const std::vector<std::string>& PathsOfModule();

  load::PackageImporter& library() { return library_; }
  // Those of modules, each after what it imports.
  const std::vector<std::unique_ptr<types::CheckedPackage>>& own() const { return own_; }

 private:
  enum class Programs : uint8_t { kRefused, kTaken };
  types::Package* Read(std::string_view path, Programs programs, lexer::DiagnosticSink& sink,
                       std::string* why);
  bool CheckNode(load::PackageNode& node, lexer::DiagnosticSink& sink);

  lexer::SourceSet& sources_;
  base::Arena& arena_;
  types::Universe& universe_;
  load::PackageImporter library_;
  std::map<std::string, types::Package*, std::less<>> packages_;  // of modules, by path
  std::vector<std::unique_ptr<types::CheckedPackage>> own_;
  std::vector<std::string> paths_;  // as of paths_time_
  std::optional<std::chrono::steady_clock::time_point> paths_time_;
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SESSION_IMPORTER_H_
