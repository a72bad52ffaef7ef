// What a package's test files offer to be run, found by the names of functions as the go command
// does, and the program that runs it: a main package of our own which hands everything to package
// testing.
//
// Source: `go help testfunc`; the words of errors are the go command's.
//
// Threads: any; nothing is shared.
//
// Test: tests/load/test_functions_test.cc, tests/gotest/.
#ifndef GOKNOT_LOAD_TEST_FUNCTIONS_H_
#define GOKNOT_LOAD_TEST_FUNCTIONS_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/source.h"
#include "load/coverage.h"
#include "parser/ast.h"

namespace goknot::load {

// In which of the two packages of a test a function stands.
enum class TestPackage : uint8_t {
  kTested,    // package p: its own files, and x_test.go of the same package
  kExternal,  // package p_test
};

struct TestFunction {
  std::string name;
  TestPackage package;
};

struct TestExample {
  std::string name;
  TestPackage package;
  std::string output;  // what its comment promises
  bool unordered;      // lines may come in any order
};

struct TestFunctions {
  std::vector<TestFunction> tests;
  std::vector<TestFunction> benchmarks;
  std::vector<TestFunction> fuzz_targets;
  std::vector<TestExample> examples;  // those with an output
  std::optional<TestFunction> main;   // TestMain
};

// A function whose name is a test's, but not its signature.
struct WrongTest {
  lexer::Pos pos;
  std::string text;
};

// Adds those of a test file. The first wrong one ends it.
std::optional<WrongTest> CollectTests(const ast::File& file, TestPackage package,
                                      TestFunctions& found);

struct TestImports {
  std::string path;    // how package testing calls the package
  std::string module;  // the path of the module that it is in; empty: none
  std::string tested;  // import paths; empty: no files
  std::string external;
};

// The counters of a package whose coverage is wanted.
struct CoveredPackage {
  std::string path;
  bool takes_part = true;  // false: another program, of which nothing can run
  size_t counters = 0;
  std::vector<CoveredFile> files;
};

struct Coverage {
  CoverMode mode = CoverMode::kNone;
  std::string patterns;  // as in CoverPlan
  std::vector<CoveredPackage> packages;
};

// A profile, with its head, of a package of which nothing has run.
std::string UnusedProfile(const CoveredPackage& package, CoverMode mode);

// The text of that program.
std::string TestMainText(const TestFunctions& functions, const TestImports& imports,
                         const Coverage& coverage);

// A file that package testing gets in such a program.
inline constexpr std::string_view kTestProgramMark =
    "package testing\n\nfunc init() { isTestProgram = true }\n";

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_TEST_FUNCTIONS_H_
