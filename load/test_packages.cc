// The packages of a test (package_graph.h).
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "load/package_graph.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

constexpr std::string_view kExternalSuffix = "_test";

bool IsTestFile(const lexer::SourceFile& file) { return file.name().ends_with("_test.go"); }

std::string_view PackageNameOf(const ast::File& file) {
  return file.package_name == nullptr ? std::string_view() : file.package_name->name.text();
}

// "p [p.test]"
std::string LabelOf(std::string_view path, std::string_view tested) {
  return absl::StrCat(ToAbsl(path), " [", ToAbsl(tested), ".test]");
}

}  // namespace

PackageGraph::Tested PackageGraph::AddTestedDirectory(const std::string& directory) {
  Tested tested{.package = &AddDirectory(directory), .external = nullptr, .tests = {}};
  absl::StatusOr<PackageFiles> read = ReadPackage(sources_, tested.package->directory);
  if (!read.ok() || read->tests.empty()) return tested;
  std::vector<std::string> paths;
  for (const std::string& name : read->tests) {
    paths.push_back(absl::StrCat(tested.package->directory, "/", name));
  }
  absl::StatusOr<std::vector<lexer::SourceFile*>> files = ReadFiles(sources_, paths);
  if (!files.ok()) {
    tested.package->error = {.code = lexer::DiagnosticCode::kNoSuchPackage,
                             .text = std::string(files.status().message())};
    return tested;
  }
  AddTests(tested, *files);
  return tested;
}

PackageGraph::Tested PackageGraph::AddTestedFiles(const std::string& directory,
                                                  const std::vector<lexer::SourceFile*>& files) {
  PackageNode& node = NodeAt(std::string(kCommandLinePackage));
  node.directory = AbsolutePath(directory);
  node.module = modules_.ModuleOf(node.directory);
  roots_.push_back(&node);
  std::vector<lexer::SourceFile*> tests;
  parser::ParseContext context{arena_, names_, node.parse_errors, node.next_node_id};
  for (lexer::SourceFile* file : files) {
    if (IsTestFile(*file)) {
      tests.push_back(file);
    } else {
      node.files.push_back(parser::ParseFile(*file, context));
    }
  }
  CheckNames(node);
  Tested tested{.package = &node, .external = nullptr, .tests = {}};
  if (!tests.empty()) AddTests(tested, tests);
  return tested;
}

// Distributes test files over the package and x_test.
void PackageGraph::AddTests(Tested& tested, const std::vector<lexer::SourceFile*>& files) {
  PackageNode& package = *tested.package;
  const bool is_only_tests =
      package.error && package.error->code == lexer::DiagnosticCode::kNoGoFiles;
  if (is_only_tests) package.error.reset();
  package.label = LabelOf(package.path, package.path);
  tested.has_tests = true;
  for (lexer::SourceFile* source : files) {
    // A tree has the node ids of its package, which the package clause tells: so it is parsed twice
    // when that is x_test.
    lexer::DiagnosticList ignored;
    uint32_t ids = 0;
    const std::string_view name = PackageNameOf(*parser::ParseFile(
        *source, {arena_, names_, ignored, ids}, {.functions = parser::Functions::kSkip}));
    const bool is_external =
        name.ends_with(kExternalSuffix) && (package.name().empty() || package.name() != name);
    if (is_external && tested.external == nullptr) {
      PackageNode& external = NodeAt(absl::StrCat(package.path, ToAbsl(kExternalSuffix)));
      external.label = LabelOf(external.path, package.path);
      external.directory = package.directory;
      external.module = package.module;
      external.tested = &package;
      tested.external = &external;
      roots_.push_back(&external);
    }
    PackageNode& node = is_external ? *tested.external : package;
    ast::File* file =
        parser::ParseFile(*source, {arena_, names_, node.parse_errors, node.next_node_id});
    node.files.push_back(file);
    if (!is_external) tested.tests.push_back(file);
  }
  CheckNames(package);
  if (tested.external != nullptr) CheckNames(*tested.external);
}

void PackageGraph::CountIn(PackageNode& package, Coverage& coverage) {
  if (package.error || package.parse_errors.has_errors()) return;
  CoveredPackage counted{.path = package.path, .takes_part = true, .counters = 0, .files = {}};
  const std::string name(package.name());
  const parser::ParseContext context{arena_, names_, package.parse_errors, package.next_node_id};
  for (ast::File*& file : package.files) {
    if (IsTestFile(*file->source)) continue;
    const std::string& path = file->source->name();
    CoveredFile covered{.name = absl::StrCat(package.path, path.substr(path.rfind('/'))),
                        .first_counter = counted.counters,
                        .blocks = {}};
    CoverText text = AddCounters(*file, coverage.mode, covered);
    if (covered.blocks.empty()) continue;
    lexer::SourceFile* source =
        sources_.Add(path, std::move(text.text), {.marks = std::move(text.marks)});
    file = parser::ParseFile(*source, context);
    owners_[source] = &package;
    counted.counters += covered.blocks.size();
    counted.files.push_back(std::move(covered));
  }
  if (counted.counters == 0) return;
  lexer::SourceFile* counters =
      sources_.Add("_counters.go", CountersText(name, coverage.mode, counted.counters));
  package.files.push_back(parser::ParseFile(*counters, context));
  owners_[counters] = &package;
  coverage.packages.push_back(std::move(counted));
}

PackageNode& PackageGraph::AddTestProgram(const Tested& tested, std::vector<PackageNode*> others,
                                          lexer::SourceFile& file) {
  PackageNode& node = NodeAt(absl::StrCat(tested.package->path, ".test"));
  node.directory = tested.package->directory;
  node.files.push_back(
      parser::ParseFile(file, {arena_, names_, node.parse_errors, node.next_node_id}));
  owners_[&file] = &node;
  node.imports = std::move(others);
  if (!tested.package->files.empty()) node.imports.push_back(tested.package);
  if (tested.external != nullptr) node.imports.push_back(tested.external);
  std::sort(node.imports.begin(), node.imports.end(),
            [](const PackageNode* a, const PackageNode* b) { return a->path < b->path; });
  node.state = PackageNode::State::kLoaded;
  program_ = &node;
  return node;
}

}  // namespace goknot::load
