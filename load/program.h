// A front end for one run: the sources, names, types and packages that belong together, and the
// program's own package once it has been parsed and checked.
//
// Threads: one at a time; checking bodies later happens under the compiler's lock.
//
// Test: tests/load/program_test.cc.
#ifndef GOKNOT_LOAD_PROGRAM_H_
#define GOKNOT_LOAD_PROGRAM_H_

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
#include "load/importer.h"
#include "types/checker.h"
#include "types/universe.h"

namespace goknot::load {

// What a checked program can be used for.
enum class ProgramShape : uint8_t {
  kRunnable,      // package main (or a fragment) with something to run
  kDeclarations,  // a fragment that only declares: nothing to run
  kNoMain,        // package main without func main
  kLibrary,       // another package
};

// What a file gives to a program that is put together from several.
enum class PartUse : uint8_t {
  kWhole,
  kDeclarations,  // without its statements and its func main
};

inline constexpr int kLastMain = -1;

struct Part {
  lexer::SourceFile* source;
  PartUse use = PartUse::kWhole;
  int main = kLastMain;  // of several func main in this file the one that counts, from 0
};

class Program {
 public:
  Program();
  ~Program();
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  lexer::SourceSet& sources() { return sources_; }
  types::Universe& universe() { return *universe_; }
  PackageImporter& importer() { return *importer_; }

  // The language version unless a go.mod says otherwise: "go1.27".
  void set_go_version(std::string version) { go_version_ = std::move(version); }

  // Parses and checks the files as one package; call it once. True when there was no error. A
  // single file may be a fragment: without a package clause.
  bool Check(const std::vector<lexer::SourceFile*>& files, lexer::DiagnosticSink& sink);

  // The same for parts of a document, in this order. Several together are one fragment, whether
  // they have package clauses or not.
  bool CheckParts(std::span<const Part> parts, lexer::DiagnosticSink& sink);

  // After Check, even with errors.
  bool is_fragment() const { return is_fragment_; }

  // After Check without errors.
  ProgramShape Shape() const;
  types::CheckedPackage& package() { return *package_; }

  // All packages of the run, in the order of initialisation, the program's own last.
  std::vector<types::CheckedPackage*> AllPackages();

 private:
  // `name` is that of the first file: its go.mod and its language version count.
  types::Config Prepare(const std::string& name);
  bool SamePackage(lexer::DiagnosticSink& sink) const;
  bool CheckFiles(types::Config config, lexer::DiagnosticSink& sink);
  std::string PackagePath(const ast::File& first) const;

  lexer::SourceSet sources_;
  lexer::NameTable names_;
  base::Arena arena_;
  std::unique_ptr<types::Universe> universe_;
  std::unique_ptr<PackageImporter> importer_;
  std::string go_version_;
  uint32_t next_node_id_ = 0;
  std::vector<ast::File*> files_;
  bool is_fragment_ = false;
  std::unique_ptr<types::CheckedPackage> package_;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_PROGRAM_H_
