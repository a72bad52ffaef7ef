// A front end for one run: the sources, names, types and packages that belong together, once they
// have been parsed and checked.
//
// A program begins at one package (a directory, named files, a fragment) or, to be checked only, at
// all packages below a directory. First everything is loaded that it imports (package_graph.h);
// only if all of that is there, packages are checked, imported ones first. What imports a package
// with errors is not checked.
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
#include "load/package_graph.h"
#include "load/test_functions.h"
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

// The directories of the packages in some directories, and of all that these import besides the
// library. What is wrong with them is left for who checks them.
std::vector<std::string> DirectoriesBehind(const std::vector<std::string>& directories);

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

  // The language of the program's own packages, whatever a go.mod says: "go1.27".
  void set_go_version(std::string version) { go_version_ = std::move(version); }
  // For CheckTests: counts which statements run.
  void set_cover_plan(CoverPlan plan) { cover_plan_ = std::move(plan); }
  void set_purpose(Purpose purpose) { graph_.set_purpose(purpose); }

  // One of the following is called, once. True when there was no error.

  // Parses and checks the files as one package. A single file may be a fragment: without a package
  // clause.
  bool Check(const std::vector<lexer::SourceFile*>& files, lexer::DiagnosticSink& sink);

  // The same for the package in a directory.
  bool CheckDirectory(const std::string& directory, lexer::DiagnosticSink& sink);

  // The same for all packages in a directory and below it: of its module, and without testdata,
  // vendor and directories whose names begin with . or _.
  bool CheckTree(const std::string& directory, lexer::DiagnosticSink& sink);

  // The same for parts of a document, in this order. Several together are one fragment, whether
  // they have package clauses or not.
  bool CheckParts(std::span<const Part> parts, lexer::DiagnosticSink& sink);

  // What became of a package whose tests are wanted.
  enum class TestState : uint8_t {
    kReady,       // the program that runs them is there
    kNoFiles,     // the package is in order, but has no test files
    kNothing,     // no file takes part in a build here
    kBadSetup,    // it cannot be built: something is missing, or no test at all
    kBadPackage,  // the checker found errors
  };
  struct TestResult {
    TestState state;
    std::string path;       // of the package, as the go command calls it
    std::string name;       // of its package clause
    std::string directory;  // where its tests run
    std::string why;        // kBadSetup: what the sink was not told
    // What a profile says of the package's statements when nothing of it runs; empty: none of them
    // is counted.
    std::string unused_profile;
  };

  // The package in a directory, or of named files, with its tests.
  TestResult CheckTests(const std::string& directory, lexer::DiagnosticSink& sink);
  TestResult CheckTestFiles(const std::vector<lexer::SourceFile*>& files,
                            lexer::DiagnosticSink& sink);

  // After a check, even with errors.
  bool is_fragment() const { return is_fragment_; }

  // How the go command calls the package that the file belongs to: its import path, or
  // "command-line-arguments".
  std::string_view PackagePathOf(const lexer::SourceFile& file) const;

  // After a check of one package without errors.
  ProgramShape Shape() const;

  // All packages of the run, in the order of initialisation.
  std::vector<types::CheckedPackage*> AllPackages() const;

 private:
  // Finds the modules that govern a directory. False, with a diagnostic, when they are unusable.
  bool FindModules(const std::string& directory, lexer::DiagnosticSink& sink);
  bool CheckRootFiles(const std::string& directory, lexer::DiagnosticSink& sink);
  bool CheckAll(lexer::DiagnosticSink& sink);
  bool CheckLoaded(lexer::DiagnosticSink& sink);
  TestResult CheckTested(PackageGraph::Tested tested, lexer::DiagnosticSink& sink);
  // Puts counters where they are wanted. `imported` gets what has to be imported for that.
  Coverage CountStatements(PackageGraph::Tested& tested, std::vector<PackageNode*>& imported);
  bool CheckNode(PackageNode& node, lexer::DiagnosticSink& sink);
  bool IsFragment(const PackageNode& node) const { return is_fragment_ && &node == root_; }
  // embed.unpack, for a package that embeds files.
  const types::Func* Unpack(const PackageNode& node, lexer::DiagnosticSink& sink);
  types::Config ConfigFor(const PackageNode& node);

  lexer::SourceSet sources_;
  lexer::NameTable names_;
  base::Arena arena_;
  std::unique_ptr<types::Universe> universe_;
  std::unique_ptr<PackageImporter> importer_;
  PackageGraph graph_;
  CoverPlan cover_plan_;
  std::string go_version_;         // empty: that of the module, or the newest
  std::vector<ast::File*> files_;  // of the command line, until they belong to the root
  uint32_t next_node_id_ = 0;      // for them
  PackageNode* root_ = nullptr;    // null: a whole tree
  bool is_fragment_ = false;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_PROGRAM_H_
