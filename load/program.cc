// See the header.
#include "load/program.h"

#include <algorithm>
#include <optional>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "base/version.h"
#include "load/embedded.h"
#include "load/read.h"
#include "load/standard_names.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

std::string_view BaseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }
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

}  // namespace

Program::Program() : go_version_(base::kGoVersion) {
  universe_ = std::make_unique<types::Universe>(names_);
  importer_ = std::make_unique<PackageImporter>(sources_, arena_, *universe_);
}

Program::~Program() = default;

types::Config Program::Prepare(const std::string& name) {
  Module module = FindModule(std::string(DirectoryName(name)));
  types::Config config;
  config.go_version = module.go_version.empty() ? go_version_ : module.go_version;
  importer_->set_module(std::move(module));
  return config;
}

bool Program::Check(const std::vector<lexer::SourceFile*>& files, lexer::DiagnosticSink& sink) {
  types::Config config = Prepare(files.front()->name());
  parser::ParseContext context{arena_, names_, sink, next_node_id_};
  parser::ParseOptions options;
  if (files.size() == 1) options.mode = parser::SourceMode::kFragment;
  for (lexer::SourceFile* source : files) {
    files_.push_back(parser::ParseFile(*source, context, options));
  }
  is_fragment_ = files_.front()->is_fragment;
  return CheckFiles(std::move(config), sink);
}

bool Program::CheckParts(std::span<const Part> parts, lexer::DiagnosticSink& sink) {
  types::Config config = Prepare(parts.front().source->name());
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
  is_fragment_ = files_.front()->is_fragment;
  return CheckFiles(std::move(config), sink);
}

bool Program::SamePackage(lexer::DiagnosticSink& sink) const {
  std::string_view first = files_.front()->package_name->name.text();
  for (const ast::File* file : files_) {
    std::string_view other = file->package_name->name.text();
    if (first == other) continue;
    sink.Report({.pos = file->package_name->pos,
                 .code = lexer::DiagnosticCode::kMixedPackages,
                 .text = absl::StrCat("found packages ", ToAbsl(first), " (",
                                      ToAbsl(BaseName(files_.front()->source->name())), ") and ",
                                      ToAbsl(other), " (", ToAbsl(BaseName(file->source->name())),
                                      ") in ", ToAbsl(DirectoryName(file->source->name())))});
    return false;
  }
  return true;
}

bool Program::CheckFiles(types::Config config, lexer::DiagnosticSink& sink) {
  for (const ast::File* file : files_) {
    if (file->has_errors) return false;
  }
  // Run-time panics are values of its types, whether the program imports it or not.
  if (importer_->Require("runtime", sink) == nullptr) return false;
  if (!is_fragment_ && !SamePackage(sink)) return false;
  config.importer = importer_.get();
  config.sources = &sources_;
  config.fragment = is_fragment_;
  config.lenient_unused = is_fragment_;
  config.auto_imports = is_fragment_;
  NameMissingPackages naming(sink);
  lexer::DiagnosticSink& to = is_fragment_ ? naming : sink;
  package_ = types::CheckPackage(*universe_, config, PackagePath(*files_.front()), files_, to);
  return !package_->has_errors();
}

std::string Program::PackagePath(const ast::File& first) const {
  if (is_fragment_) return "main";
  return std::string(first.package_name->name.text());
}

ProgramShape Program::Shape() const {
  if (!is_fragment_ && files_.front()->package_name->name.text() != "main") {
    return ProgramShape::kLibrary;
  }
  bool has_main = false;
  for (const types::Func* function : package_->functions()) {
    if (function->name() == "main" && function->signature()->receiver == nullptr) has_main = true;
  }
  if (has_main) return ProgramShape::kRunnable;
  if (!is_fragment_) return ProgramShape::kNoMain;
  const bool has_statements = std::any_of(files_.begin(), files_.end(), [](const ast::File* file) {
    return !file->statements.empty();
  });
  return has_statements ? ProgramShape::kRunnable : ProgramShape::kDeclarations;
}

std::vector<types::CheckedPackage*> Program::AllPackages() {
  std::vector<types::CheckedPackage*> all = importer_->packages();
  all.push_back(package_.get());
  return all;
}

}  // namespace goknot::load
