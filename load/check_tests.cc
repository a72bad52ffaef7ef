// Program: a package with its tests (program.h).
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "load/program.h"
#include "load/test_functions.h"

namespace goknot::load {
namespace {

// Empty: none is wrong.
std::string Collect(const PackageGraph::Tested& tested, const lexer::SourceSet& sources,
                    TestFunctions& found) {
  const auto collect = [&](const ast::File* file, TestPackage package) {
    std::optional<WrongTest> wrong = CollectTests(*file, package, found);
    return wrong ? sources.PositionOf(wrong->pos).ToString() + ": " + wrong->text : std::string();
  };
  for (const ast::File* file : tested.tests) {
    if (std::string why = collect(file, TestPackage::kTested); !why.empty()) return why;
  }
  if (tested.external == nullptr) return {};
  for (const ast::File* file : tested.external->files) {
    if (std::string why = collect(file, TestPackage::kExternal); !why.empty()) return why;
  }
  return {};
}

}  // namespace

Program::TestResult Program::CheckTests(const std::string& directory, lexer::DiagnosticSink& sink) {
  if (!FindModules(directory, sink)) return {TestState::kBadSetup, directory, "", "", ""};
  return CheckTested(graph_.AddTestedDirectory(directory), sink);
}

Program::TestResult Program::CheckTestFiles(const std::vector<lexer::SourceFile*>& files,
                                            lexer::DiagnosticSink& sink) {
  const std::string& first = files.front()->name();
  const std::string directory = first.substr(0, first.rfind('/'));
  if (!FindModules(directory, sink)) {
    return {TestState::kBadSetup, std::string(kCommandLinePackage), "", "", ""};
  }
  return CheckTested(graph_.AddTestedFiles(directory, files), sink);
}

Coverage Program::CountStatements(PackageGraph::Tested& tested,
                                  std::vector<PackageNode*>& imported) {
  Coverage coverage{.mode = cover_plan_.mode, .patterns = cover_plan_.patterns, .packages = {}};
  if (coverage.mode == CoverMode::kNone) return coverage;
  if (coverage.patterns.empty()) graph_.CountIn(*tested.package, coverage);
  for (const std::string& directory : cover_plan_.directories) {
    if (directory == tested.package->directory) {
      graph_.CountIn(*tested.package, coverage);
      continue;
    }
    // A program cannot be imported, but what it consists of counts.
    PackageGraph apart(sources_, arena_, names_);
    apart.set_modules(graph_.modules());
    if (PackageNode& program = apart.AddDirectory(directory); program.name() == "main") {
      const size_t before = coverage.packages.size();
      apart.CountIn(program, coverage);
      if (coverage.packages.size() > before) coverage.packages.back().takes_part = false;
      continue;
    }
    PackageNode& node = graph_.AddDirectory(directory);
    graph_.CountIn(node, coverage);
    imported.push_back(&node);
  }
  return coverage;
}

Program::TestResult Program::CheckTested(PackageGraph::Tested tested, lexer::DiagnosticSink& sink) {
  const PackageNode& package = *tested.package;
  TestResult result{TestState::kReady, package.path, "", package.directory, ""};
  const PackageNode& named =
      package.files.empty() && tested.external != nullptr ? *tested.external : package;
  result.name = std::string(named.name());
  TestFunctions functions;
  result.why = Collect(tested, sources_, functions);
  std::vector<PackageNode*> imported;
  const Coverage coverage = CountStatements(tested, imported);
  for (const CoveredPackage& counted : coverage.packages) {
    if (counted.path == package.path) result.unused_profile = UnusedProfile(counted, coverage.mode);
  }
  if (tested.has_tests) {
    TestImports imports{.path = package.path, .module = "", .tested = "", .external = ""};
    const Module* module = graph_.modules().ModuleOf(package.directory);
    if (module != nullptr) imports.module = module->path;
    if (!package.files.empty()) imports.tested = package.path;
    if (tested.external != nullptr) imports.external = tested.external->path;
    lexer::SourceFile* main =
        sources_.Add("_testmain.go", TestMainText(functions, imports, coverage));
    root_ = &graph_.AddTestProgram(tested, std::move(imported), *main);
    importer_->AddFile("testing",
                       sources_.AddBorrowed("testing/test_program.go", kTestProgramMark));
  }
  if (package.error && package.error->code == lexer::DiagnosticCode::kNoGoFiles) {
    result.state = TestState::kNothing;
    result.why = package.error->text;
  } else if (!graph_.Load(sink) || !result.why.empty()) {
    result.state = TestState::kBadSetup;
  } else if (!CheckLoaded(sink)) {
    result.state = TestState::kBadPackage;
  } else if (!tested.has_tests) {
    result.state = TestState::kNoFiles;
  }
  return result;
}

}  // namespace goknot::load
