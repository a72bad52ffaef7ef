// See the header. Wording, order and shape of the errors are those of the go command: one for a
// package, imported packages before those that import them.
#include "load/package_graph.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "lexer/unicode.h"
#include "load/embedded.h"
#include "load/importer.h"
#include "load/standard_names.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;
using lexer::Diagnostic;
using lexer::DiagnosticCode;

std::string_view BaseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string_view DirectoryName(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view(".") : path.substr(0, slash);
}

std::string_view FirstElement(std::string_view path) { return path.substr(0, path.find('/')); }

bool IsRelative(std::string_view path) {
  const std::string_view first = FirstElement(path);
  return first == "." || first == "..";
}

// A path with other characters is none: that is for the checker to say.
bool IsPlausible(std::string_view path) {
  constexpr std::string_view kIllegal = " !\"#$%&'()*,:;<=>?[\\]^{|}`";
  if (path.empty()) return false;
  while (!path.empty()) {
    const lexer::DecodedRune next = lexer::DecodeUtf8(path);
    if (next.rune == lexer::kReplacementRune || !lexer::IsPrintable(next.rune)) return false;
    if (kIllegal.find(path[0]) != std::string_view::npos) return false;
    path.remove_prefix(static_cast<size_t>(next.width));
  }
  return true;
}

// What is wrong with the shape of a path; empty: nothing.
std::string MalformedPath(std::string_view path) {
  if (path.starts_with('/')) {
    return absl::StrCat("\"", ToAbsl(path), "\" is not a package path; see 'go help packages'");
  }
  std::string_view problem;
  if (path.find("//") != std::string_view::npos) problem = "double slash";
  if (path.ends_with('/')) problem = "trailing slash";
  if (problem.empty()) return {};
  return absl::StrCat("malformed import path \"", ToAbsl(path), "\": ", ToAbsl(problem));
}

// Where the last element "internal" of a path begins; npos: it has none.
size_t FindInternal(std::string_view path) {
  constexpr std::string_view kInternal = "internal";
  for (size_t at = path.rfind(kInternal); at != std::string_view::npos && at < path.size();
       at = at == 0 ? std::string_view::npos : path.rfind(kInternal, at - 1)) {
    const size_t end = at + kInternal.size();
    const bool begins = at == 0 || path[at - 1] == '/';
    const bool ends = end == path.size() || path[end] == '/';
    if (begins && ends) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string ImportKey(std::string_view path, std::string_view importing_file) {
  if (!IsRelative(path)) return std::string(path);
  return absl::StrCat(
      "_", AbsolutePath(absl::StrCat(ToAbsl(DirectoryName(importing_file)), "/", ToAbsl(path))));
}

std::string_view PackageNode::name() const {
  for (const ast::File* file : files) {
    if (file->package_name != nullptr) return file->package_name->name.text();
  }
  return {};
}

PackageGraph::PackageGraph(lexer::SourceSet& sources, base::Arena& arena, lexer::NameTable& names)
    : sources_(sources), arena_(arena), names_(names) {}

PackageNode& PackageGraph::NodeAt(const std::string& key) {
  std::unique_ptr<PackageNode>& node = nodes_[key];
  if (node == nullptr) {
    node = std::make_unique<PackageNode>();
    node->path = key;
  }
  return *node;
}

PackageNode& PackageGraph::AddFiles(const std::string& directory, std::vector<ast::File*> files,
                                    uint32_t next_node_id) {
  PackageNode& node = NodeAt(std::string(kCommandLinePackage));
  node.directory = AbsolutePath(directory);
  node.module = modules_.ModuleOf(node.directory);
  node.files = std::move(files);
  node.next_node_id = next_node_id;
  CheckNames(node);
  roots_.push_back(&node);
  return node;
}

bool PackageGraph::AddMatchedDirectory(const std::string& directory) {
  PackageNode& node = AddDirectory(directory);
  const bool is_empty = node.error && node.error->code == DiagnosticCode::kNoGoFiles;
  if (is_empty) {
    roots_.pop_back();
    nodes_.erase(node.path);
  }
  return !is_empty;
}

PackageNode& PackageGraph::AddDirectory(const std::string& directory) {
  const std::string absolute = AbsolutePath(directory);
  std::string path = modules_.PathOf(absolute);
  if (path.empty()) path = absl::StrCat("_", absolute);
  PackageNode& node = NodeAt(path);
  node.directory = absolute;
  node.module = modules_.ModuleOf(absolute);
  ReadInto(node);
  roots_.push_back(&node);
  return node;
}

const PackageNode* PackageGraph::OwnerOf(const lexer::SourceFile& file) const {
  const auto at = owners_.find(&file);
  return at == owners_.end() ? nullptr : at->second;
}

void PackageGraph::ReadInto(PackageNode& node) {
  absl::StatusOr<PackageFiles> read = ReadPackage(sources_, node.directory);
  if (!read.ok()) {
    node.error = {.code = DiagnosticCode::kNoSuchPackage,
                  .text = std::string(read.status().message())};
    return;
  }
  node.assembly = read->assembly;
  for (lexer::SourceFile* source : read->files) ParseInto(node, source, *read);
  if (!node.files.empty()) return CheckNames(node);

  std::string why = WhyNoFiles(*read, node.directory);
  if (!read->excluded.empty()) {
    const std::string stack = ImportStack();
    why =
        absl::StrCat("package ", stack, stack.empty() ? "" : "\n\timports ", node.path, ": ", why);
  } else if (!read->tests.empty()) {
    why = absl::StrCat(node.path, ": ", why);
  }
  node.error = {.code = DiagnosticCode::kNoGoFiles, .text = std::move(why)};
}

void PackageGraph::ParseInto(PackageNode& node, lexer::SourceFile* source, PackageFiles& read) {
  parser::ParseContext context{arena_, names_, node.parse_errors, node.next_node_id};
  ast::File* file = parser::ParseFile(*source, context);
  const bool is_documentation =
      file->package_name != nullptr && file->package_name->name.text() == "documentation";
  if (is_documentation) {
    read.excluded.push_back(source->name());
  } else {
    node.files.push_back(file);
  }
}

// All files of a directory have one package clause.
void PackageGraph::CheckNames(PackageNode& node) {
  const ast::File* first = nullptr;
  for (const ast::File* file : node.files) {
    owners_[file->source] = &node;
    if (file->package_name == nullptr) continue;
    if (first == nullptr) first = file;
    const std::string_view expected = first->package_name->name.text();
    const std::string_view name = file->package_name->name.text();
    if (expected == name || node.error) continue;
    node.error = {
        .code = DiagnosticCode::kMixedPackages,
        .text = absl::StrCat("found packages ", ToAbsl(expected), " (",
                             ToAbsl(BaseName(first->source->name())), ") and ", ToAbsl(name), " (",
                             ToAbsl(BaseName(file->source->name())), ") in ", node.directory)};
  }
}

bool PackageGraph::Load(lexer::DiagnosticSink& sink) {
  for (PackageNode* root : roots_) LoadNode(*root);
  if (program_ != nullptr) in_order_.push_back(program_);
  bool good = true;
  for (PackageNode* node : in_order_) {
    if (!node->error) continue;
    sink.Report(*node->error);
    good = false;
  }
  return good;
}

std::vector<PackageGraph::Import> PackageGraph::ImportsOf(const PackageNode& node) const {
  std::vector<Import> imports;
  for (const ast::File* file : node.files) {
    for (const ast::ImportDecl* decl : file->imports) {
      if (decl->path == nullptr || decl->path->bad || !IsPlausible(decl->path_value)) continue;
      if (decl->path_value == "unsafe") continue;
      // The compiler has words of its own for these.
      if (IsPartial(node) && !MalformedPath(decl->path_value).empty()) continue;
      std::string key = ImportKey(decl->path_value, file->source->name());
      imports.push_back({std::move(key), decl->path_value, decl->path->pos, file});
    }
  }
  // Of several imports of one package the first counts.
  std::stable_sort(imports.begin(), imports.end(),
                   [](const Import& a, const Import& b) { return a.path < b.path; });
  imports.erase(std::unique(imports.begin(), imports.end(),
                            [](const Import& a, const Import& b) { return a.key == b.key; }),
                imports.end());
  return imports;
}

void PackageGraph::LoadNode(PackageNode& node) {
  if (node.state != PackageNode::State::kFound) return;
  node.state = PackageNode::State::kLoading;
  if (!node.error) {
    for (const Import& import : ImportsOf(node)) {
      stack_.push_back({&node, import.file});
      Follow(node, import);
      stack_.pop_back();
    }
    std::optional<Diagnostic> embed_error = FindEmbeds(node);
    if (!node.error) node.error = std::move(embed_error);
  }
  node.state = PackageNode::State::kLoaded;
  in_order_.push_back(&node);
}

void PackageGraph::Follow(PackageNode& node, const Import& import) {
  // One error for a package: the first.
  const auto refuse = [&](DiagnosticCode code, std::string text, std::string stack = {}) {
    if (node.error) return;
    node.error = {.pos = import.pos, .code = code, .text = std::move(text)};
    if (!stack.empty()) node.error->notes.push_back({.pos = {}, .text = std::move(stack)});
  };
  if (import.path == "C") {
    return refuse(DiagnosticCode::kUnsupportedCgo, "import \"C\": GoKnot does not support cgo");
  }
  PackageNode* target = nullptr;
  if (!IsLibrary(import.path)) {
    target = Target(import);
    if (target->state == PackageNode::State::kLoading) return ReportCycle(*target);
    LoadNode(*target);
    if (target->error) return;
  }
  if (!MayImport(node, import.path)) {
    return refuse(DiagnosticCode::kInternalPackage,
                  absl::StrCat("use of internal package ", ToAbsl(import.path), " not allowed"),
                  absl::StrCat("package ", ImportStack()));
  }
  if (target == nullptr) return;
  if (target->name() == "main" && node.tested != target) {
    return refuse(DiagnosticCode::kImportedProgram,
                  absl::StrCat("import \"", ToAbsl(import.path),
                               "\" is a program, not an importable package"));
  }
  node.imports.push_back(target);
}

// The node of what is imported, read when it is new.
PackageNode* PackageGraph::Target(const Import& import) {
  const auto known = nodes_.find(import.key);
  if (known != nodes_.end()) return known->second.get();
  PackageNode& target = NodeAt(import.key);
  if (!Locate(target, import)) return &target;
  ReadInto(target);
  if (target.error && target.error->code == DiagnosticCode::kMixedPackages) {
    target.error->pos = import.pos;
  }
  return &target;
}

// Finds the directory. False, with an error, when there is none.
bool PackageGraph::Locate(PackageNode& target, const Import& import) {
  std::string why = MalformedPath(import.path);
  if (why.empty() && IsRelative(import.path)) {
    if (modules_.empty()) {
      target.directory = import.key.substr(1);
      return true;
    }
    why =
        absl::StrCat("\"", ToAbsl(import.path),
                     "\" is relative, but relative import paths are not supported in module mode");
  }
  if (why.empty()) {
    absl::StatusOr<ModuleSet::Place> place = modules_.Locate(import.path);
    if (place.ok()) {
      target.directory = place->directory;
      target.module = place->module;
      return true;
    }
    // Paths that begin with no host name are the standard library's.
    const bool is_module = FirstElement(import.path).find('.') != std::string_view::npos ||
                           modules_.Claims(import.path);
    why = is_module ? std::string(place.status().message()) : WhyNoPackage(import.path);
  }
  target.error = {
      .pos = import.pos, .code = DiagnosticCode::kNoSuchPackage, .text = std::move(why)};
  return false;
}

// Is it a package of the library, or an internal one? What GoKnot does not have yet is among them:
// the checker says it where the package is used.
bool PackageGraph::IsLibrary(std::string_view path) const {
  if (FindEmbeddedPackage(path) != nullptr || IsStandardPath(path)) return true;
  return FindInternal(path) != std::string_view::npos &&
         FirstElement(path).find('.') == std::string_view::npos && !modules_.Claims(path);
}

// What lies below a/b/internal is for what lies below a/b.
bool PackageGraph::MayImport(const PackageNode& importer, std::string_view path) const {
  const size_t at = FindInternal(path);
  if (at == std::string_view::npos) return true;
  if (IsLibrary(path)) return false;
  std::string importing = importer.path;
  if (importing == kCommandLinePackage) importing = modules_.PathOf(importer.directory);
  std::string_view parent = path.substr(0, at);
  if (parent.ends_with('/')) parent.remove_suffix(1);
  return importing == parent || importing.starts_with(absl::StrCat(ToAbsl(parent), "/"));
}

void PackageGraph::ReportCycle(PackageNode& target) {
  if (target.error) return;
  std::string text = absl::StrCat("package ", stack_.front().node->path);
  for (size_t i = 0; i < stack_.size(); ++i) {
    const PackageNode& next = i + 1 < stack_.size() ? *stack_[i + 1].node : target;
    absl::StrAppend(&text, "\n\timports ", next.path, " from ",
                    ToAbsl(BaseName(stack_[i].file->source->name())));
  }
  target.error = {.code = DiagnosticCode::kImportCycle,
                  .text = absl::StrCat(text, ": import cycle not allowed",
                                       target.label.empty() ? "" : " in test")};
}

// The paths from the root to the package at hand, as they stand behind "package ".
std::string PackageGraph::ImportStack() const {
  std::string text;
  for (const Step& step : stack_) {
    absl::StrAppend(&text, text.empty() ? "" : "\n\timports ", step.node->path);
  }
  return text;
}

}  // namespace goknot::load
