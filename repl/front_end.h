// From the text of an entry to a checked entry of the session's package.
//
// The trees of entries lie in arenas that several share, and live as long as the session, since
// functions are compiled at their first call. An entry that is only tried has an arena of its own,
// which dies with it. The place of an entry with errors among the sources and node ids is used
// again.
//
// Threads: one at a time; a session serialises it with the compiler (compiler::Program).
//
// Test: tests/cli/sessions/repl_*.session.
#ifndef GOKNOT_REPL_FRONT_END_H_
#define GOKNOT_REPL_FRONT_END_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "repl/session_importer.h"
#include "types/checker.h"
#include "types/universe.h"

namespace goknot::repl {

// An entry that is being taken in, or was. Its diagnostics point into `sources`.
struct CheckedEntry {
  std::shared_ptr<base::Arena> arena;
  std::vector<const lexer::SourceFile*> sources;  // usually one
  lexer::DiagnosticList diagnostics;
  const ast::File* file = nullptr;  // null: it could not be parsed
  bool good = false;
  bool is_program = false;  // it has a package clause
  bool is_empty = false;    // nothing to check in it
};

// A part of an entry: of a program that is loaded, a file.
struct EntryPart {
  std::string name;  // behind the entry's number; empty: it is all of the entry
  std::string text;
};

// What an earlier entry declared.
struct Redeclaration {
  std::string name;    // as messages call it: f, T.m
  std::string source;  // the name of the entry's source
  std::string text;    // of the declaration, on the lines that it has there
};

class FrontEnd {
 public:
  FrontEnd();
  ~FrontEnd();
  FrontEnd(const FrontEnd&) = delete;
  FrontEnd& operator=(const FrontEnd&) = delete;

  // Parses and checks an entry. When it is not good, or only tried, the package is as before, and
  // the caller, once it has shown the diagnostics, calls Forget.
  CheckedEntry Check(std::string_view text, types::EntryUse use = types::EntryUse::kAdded);
  // The same for one of several files.
  CheckedEntry CheckParts(std::span<const EntryPart> parts, types::EntryUse use);
  // The same for declarations of earlier entries, all as one.
  CheckedEntry CheckAgain(std::span<const Redeclaration> declarations);
  // The entry that was kept is over: the next one has the next number.
  void CountEntry() { ++next_number_; }
  void Forget(CheckedEntry entry);

  types::CheckedPackage& package() { return *package_; }
  types::Universe& universe() { return *universe_; }
  SessionImporter& importer() { return *importer_; }
  const lexer::SourceSet& sources() const { return sources_; }
  // The number of the next entry; its source is called [N], those of its parts [N] name.
  uint32_t next_number() const { return next_number_; }
  static uint32_t NumberOf(std::string_view source_name);  // 0: it is no entry's

 private:
  std::shared_ptr<base::Arena> SharedArena();
  // Null, with a diagnostic, when there is no room for it.
  ast::File* Parse(std::string_view text, std::string name, CheckedEntry* entry);

  lexer::SourceSet sources_;
  lexer::NameTable names_;
  base::Arena arena_;  // of the trees of packages
  std::unique_ptr<types::Universe> universe_;
  std::unique_ptr<SessionImporter> importer_;
  std::unique_ptr<types::CheckedPackage> package_;
  std::shared_ptr<base::Arena> shared_;             // of the entries now
  std::vector<std::shared_ptr<base::Arena>> full_;  // of earlier ones
  types::Info::Mark mark_{};
  uint32_t next_node_id_ = 0;
  uint32_t next_number_ = 1;
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_FRONT_END_H_
