// See the header.
#include "load/program.h"

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "base/version.h"
#include "load/read.h"
#include "parser/parser.h"

namespace goknot::load {
namespace {

using base::ToAbsl;

std::string_view BaseName(std::string_view path) { return path.substr(path.rfind('/') + 1); }
std::string_view DirectoryName(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view(".") : path.substr(0, slash);
}

}  // namespace

Program::Program() : go_version_(base::kGoVersion) {
  universe_ = std::make_unique<types::Universe>(names_);
  importer_ = std::make_unique<PackageImporter>(sources_, arena_, *universe_);
}

Program::~Program() = default;

bool Program::Check(const std::vector<lexer::SourceFile*>& files, lexer::DiagnosticSink& sink) {
  Module module = FindModule(std::string(DirectoryName(files.front()->name())));
  types::Config config;
  config.go_version = module.go_version.empty() ? go_version_ : module.go_version;
  importer_->set_module(std::move(module));
  // Run-time panics are values of its types, whether the program imports it or not.
  if (importer_->Require("runtime", sink) == nullptr) return false;

  parser::ParseContext context{arena_, names_, sink, next_node_id_};
  parser::ParseOptions options;
  if (files.size() == 1) options.mode = parser::SourceMode::kFragment;
  bool parsed = true;
  for (lexer::SourceFile* source : files) {
    files_.push_back(parser::ParseFile(*source, context, options));
    parsed = parsed && !files_.back()->has_errors;
  }
  if (!parsed) return false;

  is_fragment_ = files_.front()->is_fragment;
  for (const ast::File* file : files_) {
    if (is_fragment_) break;
    std::string_view first = files_.front()->package_name->name.text();
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

  config.importer = importer_.get();
  config.fragment = is_fragment_;
  config.lenient_unused = is_fragment_;
  config.auto_imports = is_fragment_;
  package_ = types::CheckPackage(*universe_, config, PackagePath(*files_.front()), files_, sink);
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
  return files_.front()->statements.empty() ? ProgramShape::kDeclarations : ProgramShape::kRunnable;
}

std::vector<types::CheckedPackage*> Program::AllPackages() {
  std::vector<types::CheckedPackage*> all = importer_->packages();
  all.push_back(package_.get());
  return all;
}

}  // namespace goknot::load
