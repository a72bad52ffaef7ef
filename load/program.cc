// See the header.
#include "load/program.h"

#include <algorithm>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <tuple>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/layout.h"
#include "base/text.h"
#include "load/embedded.h"
#include "load/read.h"
#include "load/standard_names.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

std::string_view DirectoryName(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view(".") : path.substr(0, slash);
}

bool IsMain(const ast::Node& node) {
  const auto* function = node.TryAs<ast::FuncDecl>();
  return function != nullptr && function->receiver == nullptr &&
         function->name->name.text() == "main";
}

template <typename T, typename Predicate>
void KeepIf(ast::List<T>& list, base::Arena& arena, Predicate keep) {
  std::vector<T*> kept;
  for (T* node : list) {
    if (keep(*node)) kept.push_back(node);
  }
  list = arena.CopyArray(kept);
}

void KeepDeclarations(ast::File& file, base::Arena& arena) {
  auto keep = [](const ast::Node& node) { return ast::IsDecl(node.kind) && !IsMain(node); };
  KeepIf(file.decls, arena, keep);
  KeepIf(file.items, arena, keep);
  file.statements = {};
}

// Of several func main only the one of that number.
void KeepMain(ast::File& file, int wanted, base::Arena& arena) {
  const ast::Node* kept = nullptr;
  int number = 0;
  for (const ast::Decl* decl : file.decls) {
    if (IsMain(*decl) && number++ == wanted) kept = decl;
  }
  auto keep = [kept](const ast::Node& node) { return !IsMain(node) || &node == kept; };
  KeepIf(file.decls, arena, keep);
  KeepIf(file.items, arena, keep);
}

// The package "runtime" and what that imports.
std::set<const types::Package*> RuntimePackages(std::span<types::CheckedPackage* const> packages) {
  std::vector<const types::Package*> to_visit;
  for (const types::CheckedPackage* package : packages) {
    if (package->package()->path() == "runtime") to_visit.push_back(package->package());
  }
  std::set<const types::Package*> found;
  while (!to_visit.empty()) {
    const types::Package* package = to_visit.back();
    to_visit.pop_back();
    if (!found.insert(package).second) continue;
    to_visit.insert(to_visit.end(), package->imports.begin(), package->imports.end());
  }
  return found;
}

// First runtime and its imports. Then, of the packages whose imports are all initialised, the one
// with the least path is next. Source: the Go specification, "Program initialization" (Go 1.21).
std::vector<types::CheckedPackage*> InInitialisationOrder(
    std::span<types::CheckedPackage* const> packages) {
  const std::set<const types::Package*> early = RuntimePackages(packages);
  const auto rank = [&early](const types::CheckedPackage* package) {
    return std::tuple(early.count(package->package()) == 0,
                      std::string_view(package->package()->path()));
  };
  const auto is_later = [&rank](const types::CheckedPackage* a, const types::CheckedPackage* b) {
    return rank(a) > rank(b);
  };
  std::priority_queue<types::CheckedPackage*, std::vector<types::CheckedPackage*>,
                      decltype(is_later)>
      ready(is_later);
  std::map<const types::Package*, std::vector<types::CheckedPackage*>> importers;
  std::map<const types::CheckedPackage*, size_t> imports_left;
  std::set<const types::Package*> all;
  for (const types::CheckedPackage* package : packages) all.insert(package->package());
  for (types::CheckedPackage* package : packages) {
    size_t& count = imports_left[package];
    for (const types::Package* import : package->package()->imports) {
      if (all.count(import) == 0) continue;  // unsafe
      importers[import].push_back(package);
      ++count;
    }
    if (count == 0) ready.push(package);
  }
  std::vector<types::CheckedPackage*> ordered;
  while (!ready.empty()) {
    types::CheckedPackage* next = ready.top();
    ready.pop();
    ordered.push_back(next);
    for (types::CheckedPackage* importer : importers[next->package()]) {
      if (--imports_left[importer] == 0) ready.push(importer);
    }
  }
  return ordered;
}

// In a fragment imports are found by name: where a package is missing, the undeclared name says so.
class NameMissingPackages final : public lexer::DiagnosticSink {
 public:
  explicit NameMissingPackages(lexer::DiagnosticSink& sink) : sink_(sink) {}

  void Report(lexer::Diagnostic diagnostic) override {
    constexpr std::string_view kUndefined = "undefined: ";
    std::string_view text = diagnostic.text;
    if (diagnostic.code == lexer::DiagnosticCode::kUndeclaredName && text.starts_with(kUndefined)) {
      std::optional<std::string_view> path = StandardPathForName(text.substr(kUndefined.size()));
      if (path && FindEmbeddedPackage(*path) == nullptr) {
        absl::StrAppend(&diagnostic.text, " (", WhyNoPackage(*path), ")");
      }
    }
    sink_.Report(std::move(diagnostic));
  }

 private:
  lexer::DiagnosticSink& sink_;
};

// Beside assembly files, what a function without a body lacks is not a mistake.
class NameAssembly final : public lexer::DiagnosticSink {
 public:
  NameAssembly(lexer::DiagnosticSink& sink, const std::vector<std::string>& files)
      : sink_(sink), files_(files) {}

  void Report(lexer::Diagnostic diagnostic) override {
    if (diagnostic.code == lexer::DiagnosticCode::kMissingBody && !files_.empty()) {
      absl::StrAppend(&diagnostic.text, ": GoKnot runs no assembly (", absl::StrJoin(files_, ", "),
                      ")");
    }
    sink_.Report(std::move(diagnostic));
  }

 private:
  lexer::DiagnosticSink& sink_;
  const std::vector<std::string>& files_;
};

}  // namespace

Program::Program()
    : universe_(std::make_unique<types::Universe>(names_)),
      importer_(std::make_unique<PackageImporter>(sources_, arena_, *universe_)),
      graph_(sources_, arena_, names_) {}

Program::~Program() = default;

std::vector<std::string> DirectoriesBehind(const std::vector<std::string>& directories) {
  lexer::SourceSet sources;
  base::Arena arena;
  lexer::NameTable names;
  lexer::DiagnosticList ignored;
  PackageGraph graph(sources, arena, names);
  if (absl::StatusOr<ModuleSet> modules = ModuleSet::Find("."); modules.ok()) {
    graph.set_modules(*std::move(modules));
  }
  for (const std::string& directory : directories) graph.AddMatchedDirectory(directory);
  graph.Load(ignored);
  std::vector<std::string> behind;
  for (const PackageNode* node : graph.in_order()) behind.push_back(node->directory);
  return behind;
}

bool Program::FindModules(const std::string& directory, lexer::DiagnosticSink& sink) {
  absl::StatusOr<ModuleSet> modules = ModuleSet::Find(directory);
  if (!modules.ok()) {
    sink.Report({.code = lexer::DiagnosticCode::kBadModule,
                 .text = std::string(modules.status().message())});
    return false;
  }
  graph_.set_modules(*std::move(modules));
  return true;
}

bool Program::Check(const std::vector<lexer::SourceFile*>& files, lexer::DiagnosticSink& sink) {
  parser::ParseContext context{arena_, names_, sink, next_node_id_};
  parser::ParseOptions options;
  if (files.size() == 1) options.mode = parser::SourceMode::kFragment;
  for (lexer::SourceFile* source : files) {
    files_.push_back(parser::ParseFile(*source, context, options));
  }
  return CheckRootFiles(std::string(DirectoryName(files.front()->name())), sink);
}

bool Program::CheckParts(std::span<const Part> parts, lexer::DiagnosticSink& sink) {
  parser::ParseContext context{arena_, names_, sink, next_node_id_};
  for (const Part& part : parts) {
    ast::File* file =
        parser::ParseFile(*part.source, context, {.mode = parser::SourceMode::kFragment});
    if (part.use == PartUse::kDeclarations) KeepDeclarations(*file, arena_);
    if (part.main != kLastMain) KeepMain(*file, part.main, arena_);
    if (parts.size() > 1) {
      file->is_fragment = true;
      file->package_name = nullptr;
    }
    files_.push_back(file);
  }
  return CheckRootFiles(std::string(DirectoryName(parts.front().source->name())), sink);
}

bool Program::CheckRootFiles(const std::string& directory, lexer::DiagnosticSink& sink) {
  is_fragment_ = files_.front()->is_fragment;
  if (!FindModules(directory, sink)) return false;
  root_ = &graph_.AddFiles(directory, std::move(files_), next_node_id_);
  return CheckAll(sink);
}

bool Program::CheckDirectory(const std::string& directory, lexer::DiagnosticSink& sink) {
  if (!FindModules(directory, sink)) return false;
  root_ = &graph_.AddDirectory(directory);
  return CheckAll(sink);
}

bool Program::CheckTree(const std::string& directory, lexer::DiagnosticSink& sink) {
  if (!FindModules(directory, sink)) return false;
  bool any = false;
  for (const std::string& one : PackageDirectories(directory)) {
    any |= graph_.AddMatchedDirectory(one);
  }
  if (!any) {
    sink.Report({.code = lexer::DiagnosticCode::kNoGoFiles,
                 .text = absl::StrCat("no Go files in ", AbsolutePath(directory))});
    return false;
  }
  return CheckAll(sink);
}

bool Program::CheckAll(lexer::DiagnosticSink& sink) {
  return graph_.Load(sink) && CheckLoaded(sink);
}

bool Program::CheckLoaded(lexer::DiagnosticSink& sink) {
  // Run-time panics are values of its types, whether the program imports it or not.
  if (importer_->Require("runtime", sink) == nullptr) return false;
  bool good = true;
  for (PackageNode* node : graph_.in_order()) good &= CheckNode(*node, sink);
  return good;
}

bool Program::CheckNode(PackageNode& node, lexer::DiagnosticSink& sink) {
  for (const lexer::Diagnostic& diagnostic : node.parse_errors.all()) sink.Report(diagnostic);
  for (const ast::File* file : node.files) {
    if (file->has_errors) return false;
  }
  for (const PackageNode* import : node.imports) {
    if (!import->good) return false;
  }
  const bool is_fragment = IsFragment(node);
  // A program whose tests run is no program then.
  const bool is_main = is_fragment || (node.name() == "main" && node.label.empty());
  NameMissingPackages naming(sink);
  lexer::DiagnosticSink& to = is_fragment ? naming : sink;
  NameAssembly naming_assembly(to, node.assembly);
  node.checked = types::CheckPackage(*universe_, ConfigFor(node), is_main ? "main" : node.path,
                                     node.files, naming_assembly);
  importer_->AddOwn(node.path, node.checked->package());
  node.good = !node.checked->has_errors() && ApplyEmbeds(node, Unpack(node, sink), arena_, sink);
  return node.good;
}

const types::Func* Program::Unpack(const PackageNode& node, lexer::DiagnosticSink& sink) {
  if (node.embeds.empty()) return nullptr;
  types::CheckedPackage* embed = importer_->Require("embed", sink);
  return types::As<types::Func>(embed->package()->scope()->LookupText("unpack"));
}

types::Config Program::ConfigFor(const PackageNode& node) {
  types::Config config;
  config.importer = importer_.get();
  config.sources = &sources_;
  if (!go_version_.empty()) {
    config.go_version = go_version_;
  } else if (node.module != nullptr) {
    config.go_version = node.module->go_version;
  }
  if (graph_.purpose() == Purpose::kErrors) {
    config.largest_type = base::kAddressSpaceBytes;
    config.allow_missing_bodies = graph_.IsPartial(node);
  }
  const bool is_fragment = IsFragment(node);
  config.fragment = is_fragment;
  config.lenient_unused = is_fragment;
  config.auto_imports = is_fragment;
  return config;
}

std::string_view Program::PackagePathOf(const lexer::SourceFile& file) const {
  const PackageNode* owner = graph_.OwnerOf(file);
  if (owner == nullptr) return kCommandLinePackage;
  if (!owner->label.empty()) return owner->label;
  return owner->path.starts_with('_') ? kCommandLinePackage : owner->path;
}

ProgramShape Program::Shape() const {
  if (!is_fragment_ && root_->name() != "main") return ProgramShape::kLibrary;
  bool has_main = false;
  for (const types::Func* function : root_->checked->functions()) {
    if (function->name() == "main" && function->decl->receiver == nullptr) has_main = true;
  }
  if (has_main) return ProgramShape::kRunnable;
  if (!is_fragment_) return ProgramShape::kNoMain;
  const bool has_statements =
      std::any_of(root_->files.begin(), root_->files.end(),
                  [](const ast::File* file) { return !file->statements.empty(); });
  return has_statements ? ProgramShape::kRunnable : ProgramShape::kDeclarations;
}

std::vector<types::CheckedPackage*> Program::AllPackages() const {
  std::vector<types::CheckedPackage*> all = importer_->packages();
  for (const PackageNode* node : graph_.in_order()) {
    if (node->checked != nullptr) all.push_back(node->checked.get());
  }
  return InInitialisationOrder(all);
}

}  // namespace goknot::load
