// See the header. The wording of what cannot be imported is that of `go build` where Go has words
// for it.
#include "load/importer.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"
#include "load/embedded.h"
#include "load/read.h"
#include "load/standard_names.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

void Complain(lexer::Pos pos, lexer::DiagnosticCode code, std::string text,
              lexer::DiagnosticSink& sink) {
  sink.Report({.pos = pos, .code = code, .text = std::move(text)});
}

// Does the path's first element look like a host name? Go looks such packages up in modules.
bool LooksLikeModule(std::string_view path) {
  return path.substr(0, path.find('/')).find('.') != std::string_view::npos;
}

}  // namespace

const EmbeddedPackage* FindEmbeddedPackage(std::string_view path) {
  std::span<const EmbeddedPackage> all = EmbeddedPackages();
  auto at = std::lower_bound(all.begin(), all.end(), path,
                             [](const EmbeddedPackage& package, std::string_view wanted) {
                               return package.path < wanted;
                             });
  return at != all.end() && at->path == path ? &*at : nullptr;
}

std::string WhyNoPackage(std::string_view path) {
  if (IsStandardPath(path)) {
    return absl::StrCat("package ", ToAbsl(path), " is not available in GoKnot yet");
  }
  if (LooksLikeModule(path)) {
    return absl::StrCat("no required module provides package ", ToAbsl(path),
                        ": GoKnot runs the standard library and the program's own packages");
  }
  std::string text = absl::StrCat("package ", ToAbsl(path), " is not in std");
  if (std::optional<std::string_view> near = base::NearestName(path, StandardPaths())) {
    absl::StrAppend(&text, "; did you mean ", ToAbsl(*near), "?");
  }
  return text;
}

struct PackageImporter::Entry {
  std::string path;
  bool is_library = false;
  bool checking = false;  // an import of it now is a cycle
  std::vector<lexer::SourceFile*> sources;
  uint32_t next_node_id = 0;
  std::unique_ptr<types::CheckedPackage> checked;  // null: it could not be read or parsed
};

PackageImporter::PackageImporter(lexer::SourceSet& sources, base::Arena& arena,
                                 types::Universe& universe)
    : sources_(sources), arena_(arena), universe_(universe) {}

PackageImporter::~PackageImporter() = default;

types::Package* PackageImporter::Import(std::string_view path, const ast::File& from,
                                        lexer::Pos pos, lexer::DiagnosticSink& sink,
                                        std::string* why) {
  why->clear();
  Entry* entry = Load(path, pos, sink);
  if (entry == nullptr || entry->checked == nullptr) return nullptr;
  if (entry->checking) {
    Complain(pos, lexer::DiagnosticCode::kImportCycle, "import cycle not allowed", sink);
    return nullptr;
  }
  return entry->checked->package();
}

std::optional<std::string> PackageImporter::PathForName(std::string_view name) {
  std::optional<std::string_view> path = StandardPathForName(name);
  if (!path) return std::nullopt;
  return std::string(*path);
}

types::CheckedPackage* PackageImporter::Require(std::string_view path,
                                                lexer::DiagnosticSink& sink) {
  Entry* entry = Load(path, lexer::Pos{}, sink);
  return entry == nullptr ? nullptr : entry->checked.get();
}

PackageImporter::Entry* PackageImporter::Load(std::string_view path, lexer::Pos pos,
                                              lexer::DiagnosticSink& sink) {
  for (const std::unique_ptr<Entry>& entry : entries_) {
    if (entry->path == path) return entry.get();
  }
  std::unique_ptr<Entry> read = Read(path, pos, sink);
  if (read == nullptr) return nullptr;
  Entry* entry = read.get();
  entries_.push_back(std::move(read));

  parser::ParseContext context{arena_, universe_.names(), sink, entry->next_node_id};
  std::vector<ast::File*> files;
  for (lexer::SourceFile* source : entry->sources) {
    files.push_back(parser::ParseFile(
        *source, context,
        {.bodies = entry->is_library ? parser::Bodies::kSkip : parser::Bodies::kParse}));
    if (files.back()->has_errors) return entry;
  }

  types::Config config;
  config.importer = this;
  config.sources = &sources_;
  config.allow_natives = entry->is_library;
  config.lazy_bodies = entry->is_library;
  if (!entry->is_library && !module_.go_version.empty()) config.go_version = module_.go_version;
  config.parse_body = [this, entry](const ast::File& file, ast::FuncDecl& function,
                                    lexer::DiagnosticSink& body_sink) {
    parser::ParseContext body_context{arena_, universe_.names(), body_sink, entry->next_node_id};
    return parser::ParseBody(file, function, body_context);
  };
  entry->checked = std::make_unique<types::CheckedPackage>(universe_, config, entry->path);
  entry->checking = true;
  entry->checked->AddEntry(files, sink);
  entry->checking = false;
  in_order_.push_back(entry->checked.get());
  return entry;
}

std::unique_ptr<PackageImporter::Entry> PackageImporter::Read(std::string_view path, lexer::Pos pos,
                                                              lexer::DiagnosticSink& sink) {
  auto entry = std::make_unique<Entry>();
  entry->path = std::string(path);
  if (const EmbeddedPackage* embedded = FindEmbeddedPackage(path)) {
    entry->is_library = true;
    for (const EmbeddedFile& file : embedded->files) {
      entry->sources.push_back(sources_.AddBorrowed(std::string(file.name), file.text));
    }
    return entry;
  }
  if (!module_.path.empty() && (path == module_.path || path.starts_with(module_.path + "/"))) {
    std::string directory =
        absl::StrCat(module_.directory, ToAbsl(path.substr(module_.path.size())));
    if (!ReadModulePackage(directory, path, pos, sink, entry.get())) return nullptr;
    return entry;
  }

  Complain(pos, lexer::DiagnosticCode::kNoSuchPackage, WhyNoPackage(path), sink);
  return nullptr;
}

bool PackageImporter::ReadModulePackage(const std::string& directory, std::string_view path,
                                        lexer::Pos pos, lexer::DiagnosticSink& sink, Entry* entry) {
  absl::StatusOr<std::vector<lexer::SourceFile*>> read = ReadDirectory(sources_, directory);
  if (!read.ok()) {
    Complain(
        pos, lexer::DiagnosticCode::kNoSuchPackage,
        absl::StrCat("package ", ToAbsl(path), " is not in the module: ", read.status().message()),
        sink);
    return false;
  }
  entry->sources = *std::move(read);
  return true;
}

}  // namespace goknot::load
