// See the header.
#include "repl/session_importer.h"

#include <utility>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "load/embed.h"
#include "load/embedded.h"
#include "load/read.h"
#include "load/standard_names.h"

namespace goknot::repl {
namespace {

// A tree of directories is looked through again after this time: names are looked up with every key
// that is typed.
constexpr auto kPathsLast = std::chrono::seconds(2);

bool IsRelative(std::string_view path) {
  return path == "." || path == ".." || path.starts_with("./") || path.starts_with("../");
}

// "rand" of "math/rand" and "math/rand/v2".
std::string_view LastName(std::string_view path) {
  size_t slash = path.rfind('/');
  std::string_view last = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const bool is_version = last.size() > 1 && last[0] == 'v' &&
                          last.find_first_not_of("0123456789", 1) == std::string_view::npos;
  if (is_version && slash != std::string_view::npos) return LastName(path.substr(0, slash));
  return last;
}

}  // namespace

SessionImporter::SessionImporter(lexer::SourceSet& sources, base::Arena& arena,
                                 types::Universe& universe)
    : sources_(sources), arena_(arena), universe_(universe), library_(sources, arena, universe) {}

SessionImporter::~SessionImporter() = default;

types::Package* SessionImporter::Import(std::string_view path, const ast::File& from,
                                        lexer::Pos pos, lexer::DiagnosticSink& sink,
                                        std::string* why) {
  if (auto known = packages_.find(path); known != packages_.end()) return known->second;
  const bool is_library = load::FindEmbeddedPackage(path) != nullptr || load::IsStandardPath(path);
  if (is_library) return library_.Import(path, from, pos, sink, why);
  return Read(path, Programs::kRefused, sink, why);
}

std::optional<std::string> SessionImporter::NameOfUnavailable(std::string_view path) {
  return library_.NameOfUnavailable(path);
}

bool SessionImporter::IsOnlyInGo(std::string_view path, std::string_view name) {
  return library_.IsOnlyInGo(path, name);
}

std::optional<std::string> SessionImporter::PathForName(std::string_view name) {
  if (std::optional<std::string> path = library_.PathForName(name)) return path;
  for (const std::string& path : PathsOfModule()) {
    if (LastName(path) == name) return path;
  }
  return std::nullopt;
}

types::Package* SessionImporter::PackageForName(std::string_view name) {
  const std::optional<std::string> path = PathForName(name);
  if (!path) return nullptr;
  if (auto known = packages_.find(*path); known != packages_.end()) return known->second;
  lexer::DiagnosticList ignored;
  if (load::FindEmbeddedPackage(*path) != nullptr) {
    types::CheckedPackage* package = library_.Require(*path, ignored);
    return package == nullptr ? nullptr : package->package();
  }
  if (load::IsStandardPath(*path)) return nullptr;
  std::string why;
  return Read(*path, Programs::kRefused, ignored, &why);
}

types::Package* SessionImporter::PackageToLookAt(std::string_view path, lexer::DiagnosticSink& sink,
                                                 std::string* why) {
  if (load::FindEmbeddedPackage(path) != nullptr) {
    types::CheckedPackage* package = library_.Require(path, sink);
    return package == nullptr ? nullptr : package->package();
  }
  if (!load::IsStandardPath(path)) return Read(path, Programs::kTaken, sink, why);
  *why = load::WhyNoPackage(path);
  return nullptr;
}

types::Package* SessionImporter::Read(std::string_view path, Programs programs,
                                      lexer::DiagnosticSink& sink, std::string* why) {
  why->clear();
  absl::StatusOr<load::ModuleSet> modules = load::ModuleSet::Find(load::AbsolutePath("."));
  if (!modules.ok()) {
    *why = std::string(modules.status().message());
    return nullptr;
  }
  load::PackageGraph graph(sources_, arena_, universe_.names());
  std::string directory;
  if (IsRelative(path)) {
    directory = load::AbsolutePath(std::string(path));
    if (!load::IsDirectory(directory)) *why = absl::StrCat("there is no directory ", directory);
  } else if (absl::StatusOr<load::ModuleSet::Place> place = modules->Locate(path); place.ok()) {
    directory = place->directory;
  } else if (modules->Claims(path) || path.substr(0, path.find('/')).find('.') != path.npos) {
    *why = std::string(place.status().message());
  } else {
    *why = load::WhyNoPackage(path);
  }
  if (!why->empty()) return nullptr;
  graph.set_modules(*std::move(modules));
  const load::PackageNode& root = graph.AddDirectory(directory);
  if (root.name() == "main" && programs == Programs::kRefused) {
    *why = "it is a program, not an importable package";
    return nullptr;
  }
  if (!graph.Load(sink)) return nullptr;
  for (load::PackageNode* node : graph.in_order()) {
    if (!packages_.contains(node->path) && !CheckNode(*node, sink)) return nullptr;
  }
  types::Package* package = packages_.find(root.path)->second;
  packages_.emplace(std::string(path), package);
  return package;
}

bool SessionImporter::CheckNode(load::PackageNode& node, lexer::DiagnosticSink& sink) {
  for (const lexer::Diagnostic& diagnostic : node.parse_errors.all()) sink.Report(diagnostic);
  for (const ast::File* file : node.files) {
    if (file->has_errors) return false;
  }
  types::Config config;
  config.importer = &library_;
  config.sources = &sources_;
  if (node.module != nullptr) config.go_version = node.module->go_version;
  std::unique_ptr<types::CheckedPackage> checked =
      types::CheckPackage(universe_, config, node.path, node.files, sink);
  const types::Func* unpack = nullptr;
  if (!node.embeds.empty()) {
    types::CheckedPackage* embed = library_.Require("embed", sink);
    unpack = types::As<types::Func>(embed->package()->scope()->LookupText("unpack"));
  }
  node.checked = std::move(checked);
  if (node.checked->has_errors() || !load::ApplyEmbeds(node, unpack, arena_, sink)) return false;
  library_.AddOwn(node.path, node.checked->package());
  packages_.emplace(node.path, node.checked->package());
  own_.push_back(std::move(node.checked));
  return true;
}

const std::vector<std::string>& SessionImporter::PathsOfModule() {
  const auto now = std::chrono::steady_clock::now();
  if (paths_time_ && now - *paths_time_ < kPathsLast) return paths_;
  paths_time_ = now;
  paths_.clear();
  const std::string here = load::AbsolutePath(".");
  const absl::StatusOr<load::ModuleSet> modules = load::ModuleSet::Find(here);
  const load::Module* module = modules.ok() ? modules->ModuleOf(here) : nullptr;
  if (module == nullptr) return paths_;
  for (const std::string& directory : load::PackageDirectories(module->directory)) {
    std::string path = modules->PathOf(directory);
    if (!path.empty()) paths_.push_back(std::move(path));
  }
  return paths_;
}

}  // namespace goknot::repl
