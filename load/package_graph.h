// The packages of a program that are its own: those that the command line names and all that they
// import, apart from the standard library. They are found, read and parsed before anything is
// checked, as the go command does: what cannot be found is said first, and alone.
//
// A package is known by its import path. Without a go.mod, "./x" is the package in that directory,
// seen from the importing file; its path is "_/the/directory" then.
//
// A package with its tests is three: the package itself, among whose files are those x_test.go of
// the same name; x_test, which imports it; and a program that imports both. Who imports the package
// in such a run gets the one with the tests.
//
// Threads: one at a time.
//
// Test: tests/load/package_graph_test.cc.
#ifndef GOKNOT_LOAD_PACKAGE_GRAPH_H_
#define GOKNOT_LOAD_PACKAGE_GRAPH_H_

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "lexer/diagnostic.h"
#include "lexer/name.h"
#include "lexer/source.h"
#include "load/embed.h"
#include "load/modules.h"
#include "load/read.h"
#include "load/test_functions.h"
#include "parser/ast.h"
#include "types/checker.h"

namespace goknot::load {

// How the go command calls a package that is given by its files.
inline constexpr std::string_view kCommandLinePackage = "command-line-arguments";

// The map key of an import: the path itself, "_/dir/x" for a relative path in a file of "/dir".
std::string ImportKey(std::string_view path, std::string_view importing_file);

// What a program is checked for.
enum class Purpose : uint8_t {
  kRun,    // it must be complete, and keep within what this machine can run
  kErrors  // only to be told of its errors, as a compiler does: named files may be part of a
           // package
};

struct PackageNode {
  enum class State : uint8_t { kFound, kLoading, kLoaded };

  std::string path;
  std::string label;               // how the go command calls it; empty: by its path
  std::string directory;           // absolute; of the command line's files: that of the first
  const Module* module = nullptr;  // null: in none
  std::vector<ast::File*> files;
  const PackageNode* tested = nullptr;  // of x_test: the package x
  std::vector<std::string> assembly;    // names of files beside them that GoKnot cannot run
  std::vector<PackageNode*> imports;    // by path
  std::vector<EmbedDirective> embeds;   // in the order of the files
  lexer::DiagnosticList parse_errors;
  // Why it, or one of its imports, cannot be used. A stack of imports stands before some texts.
  std::optional<lexer::Diagnostic> error;
  uint32_t next_node_id = 0;
  State state = State::kFound;
  std::unique_ptr<types::CheckedPackage> checked;  // null: not yet, or not possible
  bool good = false;                               // it was checked, and has no errors

  // Empty: no file has a package clause.
  std::string_view name() const;
};

class PackageGraph {
 public:
  PackageGraph(lexer::SourceSet& sources, base::Arena& arena, lexer::NameTable& names);

  void set_modules(ModuleSet modules) { modules_ = std::move(modules); }
  const ModuleSet& modules() const { return modules_; }
  void set_purpose(Purpose purpose) { purpose_ = purpose; }
  Purpose purpose() const { return purpose_; }
  // Files that may not be all that there is to their package.
  bool IsPartial(const PackageNode& node) const {
    return purpose_ == Purpose::kErrors && node.path == kCommandLinePackage;
  }

  // A root of parsed files; their nodes have ids below `next_node_id`.
  PackageNode& AddFiles(const std::string& directory, std::vector<ast::File*> files,
                        uint32_t next_node_id);
  // A root: the package in a directory.
  PackageNode& AddDirectory(const std::string& directory);
  // The same, unless the directory has no Go files that take part: then there is no root.
  bool AddMatchedDirectory(const std::string& directory);

  // The packages of a test but the program.
  struct Tested {
    PackageNode* package;
    PackageNode* external;          // null: no files of package x_test
    std::vector<ast::File*> tests;  // the test files in `package`, by name
    bool has_tests = false;
  };
  // Roots: the package in a directory, with its tests.
  Tested AddTestedDirectory(const std::string& directory);
  // The same for named files.
  Tested AddTestedFiles(const std::string& directory, const std::vector<lexer::SourceFile*>& files);
  // Puts counters into the files of the package that are no tests, and adds it to `coverage`,
  // unless it has no statements.
  void CountIn(PackageNode& package, Coverage& coverage);
  // The program that runs them. Of what is here already it imports the tested package, that of
  // x_test and `others`, besides the library.
  PackageNode& AddTestProgram(const Tested& tested, std::vector<PackageNode*> others,
                              lexer::SourceFile& file);

  // Loads everything that the roots import. False when something cannot be: the sink says what.
  bool Load(lexer::DiagnosticSink& sink);

  // After Load: all packages, each after those that it imports.
  const std::vector<PackageNode*>& in_order() const { return in_order_; }

  // Whose file that is; null: of no package here.
  const PackageNode* OwnerOf(const lexer::SourceFile& file) const;

 private:
  struct Import {
    std::string key;
    std::string_view path;
    lexer::Pos pos;
    const ast::File* file;
  };

  PackageNode& NodeAt(const std::string& key);
  void ReadInto(PackageNode& node);
  void ParseInto(PackageNode& node, lexer::SourceFile* source, PackageFiles& read);
  void AddTests(Tested& tested, const std::vector<lexer::SourceFile*>& files);
  void CheckNames(PackageNode& node);
  std::vector<Import> ImportsOf(const PackageNode& node) const;
  void LoadNode(PackageNode& node);
  void Follow(PackageNode& node, const Import& import);
  PackageNode* Target(const Import& import);
  bool Locate(PackageNode& target, const Import& import);
  bool IsLibrary(std::string_view path) const;
  bool MayImport(const PackageNode& importer, std::string_view path) const;
  void ReportCycle(PackageNode& target);
  std::string ImportStack() const;

  lexer::SourceSet& sources_;
  base::Arena& arena_;
  lexer::NameTable& names_;
  ModuleSet modules_;
  Purpose purpose_ = Purpose::kRun;
  std::map<std::string, std::unique_ptr<PackageNode>, std::less<>> nodes_;  // by key
  std::map<const lexer::SourceFile*, PackageNode*> owners_;
  std::vector<PackageNode*> roots_;
  PackageNode* program_ = nullptr;  // of tests: the last of all
  std::vector<PackageNode*> in_order_;

  // While loading: the packages from a root to the one at hand, and the file that imports the next.
  struct Step {
    PackageNode* node;
    const ast::File* file;
  };
  std::vector<Step> stack_;
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_PACKAGE_GRAPH_H_
