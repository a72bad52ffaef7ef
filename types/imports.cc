// Imports: finding packages, entering their names into a file's scope, and noticing unused ones.
//
// Source: the Go specification, "Import declarations". Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "lexer/unicode.h"
#include "types/checker_impl.h"

namespace goknot::types {

namespace {

std::string_view LastElement(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// Empty if the path may be imported, else what is wrong with it.
std::string PathProblem(std::string_view path) {
  if (path.empty()) return "empty string";
  static constexpr std::string_view kIllegal = "!\"#$%&'()*,:;<=>?[\\]^{|}`";
  while (!path.empty()) {
    lexer::DecodedRune rune = lexer::DecodeUtf8(path);
    bool ascii_blank = rune.rune == ' ';
    bool illegal = rune.rune < 0x80 && kIllegal.find(static_cast<char>(rune.rune)) != kIllegal.npos;
    if (illegal || ascii_blank || rune.rune == 0xFFFD || !lexer::IsPrintable(rune.rune)) {
      char code[16];
      std::snprintf(code, sizeof(code), "U+%04X", static_cast<unsigned>(rune.rune));
      std::string problem = std::string("invalid character ") + code;
      if (lexer::IsPrintable(rune.rune)) {
        problem += " '" + std::string(path.substr(0, rune.width)) + "'";
      }
      return problem;
    }
    path.remove_prefix(rune.width);
  }
  return "";
}

}  // namespace

Package* Checker::ImportPackage(ast::BasicLit* literal, const std::string& path) {
  auto it = import_map_.find(path);
  if (it != import_map_.end()) return it->second;
  if (path == "unsafe") return import_map_[path] = universe_.unsafe_package();
  std::string why = "no importer is installed";
  Package* imported = nullptr;
  if (config_.importer != nullptr) {
    why.clear();
    imported = config_.importer->Import(path, *env_.file, literal->pos, *sink_, &why);
  }
  if (imported == nullptr) {
    imported = FakePackage(literal->pos, path, std::move(why));
  }
  return import_map_[path] = imported;
}

// A package about which nothing is known: whatever is asked of it is quietly accepted.
Package* Checker::FakePackage(Pos pos, const std::string& path, std::string why) {
  std::optional<std::string> name;
  if (config_.importer != nullptr) name = config_.importer->NameOfUnavailable(path);
  std::string_view last = path;
  if (last.ends_with('/')) last.remove_suffix(1);
  fake_packages_.push_back(std::make_unique<Package>(
      path, name.value_or(std::string(LastElement(last))), universe_.scope()));
  Package* package = fake_packages_.back().get();
  package->fake = true;
  if (name.has_value() && !config_.lazy) {
    package->unavailable = std::move(why);
    has_unavailable_ = true;
  } else if (!why.empty()) {
    Error(pos, Code::kBrokenImport, Text("could not import ", path, " (", why, ")"));
  } else {
    ++errors_;  // the importer has reported it
  }
  return package;
}

void Checker::CollectImport(ast::ImportDecl* decl, Scope* file_scope) {
  if (decl->path == nullptr || decl->path->bad) return;
  std::string path(decl->path_value);
  std::string problem = PathProblem(path);
  if (!problem.empty()) {
    Error(decl->path, Code::kBadImportPath, Text("invalid import path (", problem, ")"));
    return;
  }
  Package* imported = ImportPackage(decl->path, path);
  lexer::Name name = universe_.names().Intern(imported->name());
  if (decl->local_name != nullptr) name = decl->local_name->name;
  if (name.text() == "init") {
    Error(decl, Code::kInvalidInitDecl, "cannot import package as init - init must be a func");
    return;
  }
  std::vector<Package*>& imports = package_->imports;
  if (std::find(imports.begin(), imports.end(), imported) == imports.end()) {
    imports.push_back(imported);
  }
  auto* object = universe_.New<PackageName>(decl->pos, package_, name, imported);
  object->type = universe_.invalid();
  if (decl->local_name != nullptr) {
    info_.RecordDefinition(decl->local_name, object);
  } else {
    info_.RecordImplicit(decl, object);
  }
  if (imported->fake && imported->unavailable.empty()) object->used = true;
  imports_.push_back({object, decl->path->pos});
  if (name.text() == ".") {
    ImportDot(decl, imported, object, file_scope);
  } else if (config_.prompt) {
    RemoveName(package_->scope(), name);
    ReplaceName(file_scope, object);
  } else if (config_.fragment && file_scope->Lookup(name) != nullptr) {
    // A fragment may import again what it has imported.
    auto* earlier = As<PackageName>(file_scope->Lookup(name));
    if (earlier == nullptr || earlier->imported != imported) file_scope->Replace(object);
    object->used = true;
  } else {
    Declare(file_scope, nullptr, object, Pos{});
  }
}

void Checker::ImportDot(ast::ImportDecl* decl, Package* package, PackageName* name,
                        Scope* file_scope) {
  for (Object* object : package->scope()->objects()) {
    if (!object->exported()) continue;
    if (config_.prompt) {
      RemoveName(package_->scope(), object->id());
      ReplaceName(file_scope, object);
      continue;
    }
    if (Object* other = file_scope->Lookup(object->id())) {
      Report report(Code::kDuplicateDecl);
      report.At(PosOf(decl->local_name), Text(other->id(), " redeclared in this block"));
      NoteOtherDeclaration(report, other);
      Emit(report);
      continue;
    }
    file_scope->Insert(object);
    dot_imports_[{file_scope, object->id()}] = name;
  }
}

// `name` is not declared; if it is the name of a package that the importer knows, that is imported
// into the file.
Object* Checker::AutoImport(lexer::Name name) {
  if (!config_.auto_imports || config_.importer == nullptr || env_.file == nullptr) return nullptr;
  std::optional<std::string> path = config_.importer->PathForName(name.text());
  if (!path.has_value()) return nullptr;
  auto it = import_map_.find(*path);
  Package* imported = it != import_map_.end() ? it->second : nullptr;
  if (*path == "unsafe") imported = universe_.unsafe_package();
  if (imported == nullptr) {
    std::string why;
    lexer::DiagnosticList problems;
    imported = config_.importer->Import(*path, *env_.file, Pos{}, problems, &why);
    if (imported == nullptr) {
      if (!problems.has_errors()) return nullptr;
      // It is there, and wrong: that is what has to be said, instead of that the name is unknown.
      for (const lexer::Diagnostic& problem : problems.all()) sink_->Report(problem);
      imported = FakePackage(Pos{}, *path, "");
    }
  }
  import_map_[*path] = imported;
  std::vector<Package*>& imports = package_->imports;
  if (std::find(imports.begin(), imports.end(), imported) == imports.end()) {
    imports.push_back(imported);
  }
  auto* object = universe_.New<PackageName>(Pos{}, package_, name, imported);
  object->type = universe_.invalid();
  object->used = true;
  Scope* file_scope = file_scopes_.at(env_.file);
  file_scope->Insert(object);
  return object;
}

// What is not available is no matter as long as nothing uses it.
void Checker::CheckImports() {
  for (const auto& [import, path_pos] : imports_) {
    const std::string& why = import->imported->unavailable;
    const bool is_open = import->name() == "." && !why.empty();  // what it declares is not known
    if (import->used || import->id().IsBlank() || is_open) {
      if (!why.empty()) Error(path_pos, Code::kUnavailablePackage, why);
      continue;
    }
    const std::string& path = import->imported->path();
    if (import->name() == "." || import->name() == LastElement(path)) {
      UnusedError(import, Code::kUnusedImport, Text(QuoteGo(path), " imported and not used"));
    } else {
      UnusedError(import, Code::kUnusedImport,
                  Text(QuoteGo(path), " imported as ", import->id(), " and not used"));
    }
  }
}

}  // namespace goknot::types
