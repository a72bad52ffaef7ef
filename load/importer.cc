// See the header.
#include "load/importer.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/suggest.h"
#include "base/text.h"
#include "load/embedded.h"
#include "load/go_names.h"
#include "load/package_graph.h"
#include "load/standard_names.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;
namespace fs = std::filesystem;

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
  if (path.starts_with('/')) return "import path cannot be absolute path";
  if (std::string clean = fs::path(path).lexically_normal().string(); clean != path) {
    if (clean.ends_with('/')) clean.pop_back();
    return absl::StrCat("non-canonical import path \"", ToAbsl(path), "\" (should be \"", clean,
                        "\")");
  }
  if (IsStandardPath(path)) {
    return absl::StrCat("package ", ToAbsl(path), " is not available in GoKnot yet");
  }
  std::string text = absl::StrCat("package ", ToAbsl(path), " is not in std");
  if (std::optional<std::string_view> near = base::NearestName(path, StandardPaths())) {
    absl::StrAppend(&text, "; did you mean ", ToAbsl(*near), "?");
  }
  return text;
}

struct PackageImporter::Entry {
  std::string path;
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
  const std::string& file = from.source->name();
  if (auto own = own_.find(ImportKey(path, file)); own != own_.end()) return own->second;
  if (FindEmbeddedPackage(path) == nullptr) {
    *why = WhyNoPackage(path);
    return nullptr;
  }
  Entry* entry = Load(path, pos, sink);
  return entry == nullptr || entry->checked == nullptr ? nullptr : entry->checked->package();
}

std::optional<std::string> PackageImporter::NameOfUnavailable(std::string_view path) {
  if (!IsStandardPath(path)) return std::nullopt;
  return std::string(StandardName(path));
}

bool PackageImporter::IsOnlyInGo(std::string_view path, std::string_view name) {
  return !own_.contains(path) && GoExports(path, name);
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
  const EmbeddedPackage* embedded = FindEmbeddedPackage(path);
  if (embedded == nullptr) {
    sink.Report(
        {.pos = pos, .code = lexer::DiagnosticCode::kNoSuchPackage, .text = WhyNoPackage(path)});
    return nullptr;
  }
  Entry* entry = entries_.emplace_back(std::make_unique<Entry>()).get();
  entry->path = std::string(path);

  parser::ParseContext context{arena_, universe_.names(), sink, entry->next_node_id};
  std::vector<ast::File*> files;
  for (const EmbeddedFile& file : embedded->files) {
    lexer::SourceFile* source = sources_.AddBorrowed(std::string(file.name), file.text);
    files.push_back(parser::ParseFile(
        *source, context,
        {.functions = parser::Functions::kSkip, .owner = parser::SourceOwner::kStandardLibrary}));
    if (files.back()->has_errors) return entry;
  }
  for (auto [at, end] = added_.equal_range(path); at != end; ++at) {
    files.push_back(
        parser::ParseFile(*at->second, context, {.owner = parser::SourceOwner::kStandardLibrary}));
  }

  types::Config config;
  config.importer = this;
  config.sources = &sources_;
  config.allow_natives = true;
  config.lazy = true;
  using Parse = bool (*)(const ast::File&, ast::FuncDecl&, const parser::ParseContext&);
  auto with_context = [this, entry](Parse parse) {
    return [this, entry, parse](const ast::File& file, ast::FuncDecl& function,
                                lexer::DiagnosticSink& late_sink) {
      return parse(file, function, {arena_, universe_.names(), late_sink, entry->next_node_id});
    };
  };
  config.parse_signature = with_context(&parser::ParseSignature);
  config.parse_body = with_context(&parser::ParseBody);
  entry->checked = std::make_unique<types::CheckedPackage>(universe_, config, entry->path);
  entry->checked->AddEntry(files, sink);
  in_order_.push_back(entry->checked.get());
  return entry;
}

}  // namespace goknot::load
