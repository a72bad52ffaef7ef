// See the header.
#include "load/modules.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "base/text.h"
#include "base/version.h"
#include "load/read.h"

namespace goknot::load {
namespace {

namespace fs = std::filesystem;
using base::ToAbsl;

// What a go.mod without a go line stands for.
constexpr std::string_view kVersionWithoutGoLine = "1.16";

bool IsWithin(std::string_view path, std::string_view prefix) {
  return path.starts_with(prefix) &&
         (path.size() == prefix.size() || path[prefix.size()] == '/' || prefix.ends_with('/'));
}

std::string Resolve(const std::string& base, const std::string& path) {
  return AbsolutePath((fs::path(base) / path).string());
}

// The nearest directory with such a file, `directory` itself or one above it; empty: none.
std::string FindAbove(const std::string& directory, const char* name) {
  for (fs::path at(directory);; at = at.parent_path()) {
    if (IsFile((at / name).string())) return at.string();
    if (at == at.parent_path()) return {};
  }
}

std::string Version(const ModFile& file) {
  return file.go_version.empty() ? LanguageVersion(kVersionWithoutGoLine)
                                 : LanguageVersion(file.go_version);
}

int MinorOf(std::string_view language_version) {
  int minor = 0;
  const bool ok =
      absl::SimpleAtoi(ToAbsl(language_version.substr(language_version.find('.') + 1)), &minor);
  return ok ? minor : 0;
}

// The parsed file; an error too when it asks for a language that is newer than this.
absl::StatusOr<ModFile> ReadModFile(const std::string& path, ModFileKind kind) {
  absl::StatusOr<std::string> text = ReadWholeFile(path);
  if (!text.ok()) return text.status();
  const std::string shown = ShortPath(path);
  absl::StatusOr<ModFile> file = ParseModFile(*text, shown, kind);
  if (!file.ok() || file->go_version.empty()) return file;
  if (MinorOf(LanguageVersion(file->go_version)) > MinorOf(base::kGoVersion)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "go: ", shown, " requires go >= ", file->go_version, " (running ",
        ToAbsl(base::kGoVersion.substr(0, 2)), " ", ToAbsl(base::kGoVersion.substr(2)), ")"));
  }
  return file;
}

// Where Go keeps what it has downloaded.
std::string ModuleCache() {
  if (const char* cache = std::getenv("GOMODCACHE"); cache != nullptr && *cache != '\0') {
    return cache;
  }
  if (const char* path = std::getenv("GOPATH"); path != nullptr && *path != '\0') {
    const std::string_view list = path;
    return absl::StrCat(ToAbsl(list.substr(0, list.find(':'))), "/pkg/mod");
  }
  const char* home = std::getenv("HOME");
  return absl::StrCat(home == nullptr ? "" : home, "/go/pkg/mod");
}

// Capital letters are written !c there, for file systems that do not tell them apart.
std::string CacheName(std::string_view text) {
  std::string name;
  for (char c : text) {
    if (absl::ascii_isupper(static_cast<unsigned char>(c))) name += '!';
    name += absl::ascii_tolower(static_cast<unsigned char>(c));
  }
  return name;
}

// Does another module begin between the module's own directory and this one?
bool IsInOtherModule(const std::string& module_directory, const std::string& directory) {
  for (fs::path at(directory); at.string().size() > module_directory.size();
       at = at.parent_path()) {
    if (IsFile((at / "go.mod").string())) return true;
  }
  return false;
}

// The directory of the package if the module has it.
std::optional<std::string> PackageIn(const Module& module, std::string_view path) {
  if (module.directory.empty() || !IsWithin(path, module.path)) return std::nullopt;
  std::string directory = absl::StrCat(module.directory, ToAbsl(path.substr(module.path.size())));
  if (!HasGoFiles(directory) || IsInOtherModule(module.directory, directory)) return std::nullopt;
  return directory;
}

const Replacement* FindReplacement(const ModFile& file, const ModuleVersion& module) {
  const Replacement* found = nullptr;
  for (const Replacement& replacement : file.replacements) {
    if (replacement.old == module) return &replacement;
    if (replacement.old.path == module.path && replacement.old.version.empty()) {
      found = &replacement;
    }
  }
  return found;
}

std::string Describe(const ModuleVersion& module) {
  return module.version.empty() ? module.path : absl::StrCat(module.path, "@", module.version);
}

// ---- vendor/modules.txt

struct VendoredModule {
  ModuleVersion module;
  std::string replacement;  // "./x" or "path@version"; empty: none
  bool is_explicit = false;
  std::string go_version;
  std::vector<std::string> packages;
};

std::vector<VendoredModule> ParseVendorList(std::string_view text) {
  std::vector<VendoredModule> modules;
  for (absl::string_view line : absl::StrSplit(ToAbsl(text), '\n')) {
    line = absl::StripAsciiWhitespace(line);
    if (absl::ConsumePrefix(&line, "# ")) {
      std::vector<std::string> words = absl::StrSplit(line, ' ', absl::SkipEmpty());
      const auto arrow =
          static_cast<size_t>(std::find(words.begin(), words.end(), "=>") - words.begin());
      VendoredModule module;
      module.module.path = words.empty() ? "" : words[0];
      if (arrow > 1) module.module.version = words[1];
      if (arrow + 1 < words.size()) module.replacement = words[arrow + 1];
      if (arrow + 2 < words.size()) absl::StrAppend(&module.replacement, "@", words[arrow + 2]);
      modules.push_back(std::move(module));
    } else if (modules.empty() || line.empty()) {
      continue;
    } else if (absl::ConsumePrefix(&line, "## ")) {
      for (absl::string_view part : absl::StrSplit(line, ';')) {
        part = absl::StripAsciiWhitespace(part);
        if (part == "explicit") modules.back().is_explicit = true;
        if (absl::ConsumePrefix(&part, "go ")) modules.back().go_version = std::string(part);
      }
    } else {
      modules.back().packages.emplace_back(line);
    }
  }
  return modules;
}

// How go.mod and vendor/modules.txt contradict each other, a line each.
std::string VendorContradictions(const ModFile& file, const std::vector<VendoredModule>& vendored) {
  std::string text;
  const auto find = [&](const ModuleVersion& module) {
    return std::find_if(vendored.begin(), vendored.end(), [&](const VendoredModule& candidate) {
      return candidate.module.path == module.path &&
             (module.version.empty() || candidate.module.version == module.version);
    });
  };
  const auto complain = [&](const ModuleVersion& module, std::string_view what) {
    absl::StrAppend(&text, "\n\t", Describe(module), ": ", ToAbsl(what));
  };
  for (const ModuleVersion& required : file.requirements) {
    const auto found = find(required);
    if (found == vendored.end() || !found->is_explicit) {
      complain(required,
               "is explicitly required in go.mod, but not marked as explicit in "
               "vendor/modules.txt");
    }
  }
  for (const Replacement& replacement : file.replacements) {
    const auto found = find(replacement.old);
    const std::string wanted = Describe(replacement.replacement);
    if (found == vendored.end() || found->replacement.empty()) {
      complain(replacement.old,
               "is replaced in go.mod, but not marked as replaced in "
               "vendor/modules.txt");
    } else if (found->replacement != wanted) {
      complain(replacement.old,
               absl::StrCat("is replaced by ", wanted, " in go.mod, but marked as replaced by ",
                            found->replacement, " in vendor/modules.txt"));
    }
  }
  for (const VendoredModule& module : vendored) {
    const bool is_required = std::find(file.requirements.begin(), file.requirements.end(),
                                       module.module) != file.requirements.end();
    if (module.is_explicit && !is_required) {
      complain(module.module,
               "is marked as explicit in vendor/modules.txt, but not explicitly required in "
               "go.mod");
    }
    if (!module.replacement.empty() && FindReplacement(file, module.module) == nullptr) {
      complain(module.module,
               "is marked as replaced in vendor/modules.txt, but not replaced in go.mod");
    }
  }
  return text;
}

}  // namespace

absl::StatusOr<ModuleSet> ModuleSet::Find(const std::string& start) {
  ModuleSet set;
  const std::string from = AbsolutePath(start);
  const std::string directory = FindAbove(from, "go.mod");
  const std::string work = FindAbove(from, "go.work");
  if (!work.empty() && std::getenv("GOWORK") == nullptr) {
    if (absl::Status status = set.AddWorkspace(work, directory); !status.ok()) return status;
  }
  if (set.empty() && !directory.empty()) {
    if (absl::Status status = set.AddMainModule(directory); !status.ok()) return status;
  }
  return set;
}

absl::Status ModuleSet::AddMainModule(const std::string& directory) {
  const std::string path = absl::StrCat(directory, "/go.mod");
  absl::StatusOr<ModFile> file = ReadModFile(path, ModFileKind::kModule);
  if (!file.ok()) return file.status();
  if (file->module_path.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("go: error reading ", ShortPath(path), ": missing module declaration"));
  }
  modules_.push_back({file->module_path, "", directory, Version(*file), ""});
  const std::string vendored = absl::StrCat(directory, "/vendor");
  // Since Go 1.14 a vendor directory is used when there is one.
  if (MinorOf(Version(*file)) >= 14 && IsDirectory(vendored) && modules_.size() == 1) {
    return AddVendored(*file, directory);
  }
  AddRequirements(*file, directory);
  return absl::OkStatus();
}

absl::Status ModuleSet::AddWorkspace(const std::string& work_directory,
                                     const std::string& directory) {
  const std::string path = absl::StrCat(work_directory, "/go.work");
  absl::StatusOr<ModFile> file = ReadModFile(path, ModFileKind::kWorkspace);
  if (!file.ok()) return file.status();
  std::vector<std::string> used;
  for (const std::string& use : file->uses) {
    used.push_back(Resolve(work_directory, use));
    if (std::count(used.begin(), used.end(), used.back()) > 1) {
      return absl::InvalidArgumentError(absl::StrCat("go: error loading go.work:\n",
                                                     ShortPath(path), ": path ", used.back(),
                                                     " appears multiple times in workspace"));
    }
  }
  if (!directory.empty() && std::find(used.begin(), used.end(), directory) == used.end()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "current directory is contained in a module that is not one of the workspace modules "
        "listed in ",
        ShortPath(path), ". You can add the module to the workspace using:\n\tgo work use ",
        ShortPath(directory)));
  }
  std::vector<std::pair<std::string, ModFile>> files;
  for (const std::string& use : used) {
    absl::StatusOr<ModFile> module =
        ReadModFile(absl::StrCat(use, "/go.mod"), ModFileKind::kModule);
    if (!module.ok()) return module.status();
    modules_.push_back({module->module_path, "", use, Version(*module), ""});
    files.emplace_back(use, *std::move(module));
  }
  // The workspace's own replacements count before those of its modules.
  for (auto& [use, module] : files) {
    for (Replacement& replacement : module.replacements) {
      std::string& new_path = replacement.replacement.path;
      if (replacement.replacement.version.empty()) new_path = Resolve(use, new_path);
    }
    module.replacements.insert(module.replacements.begin(), file->replacements.begin(),
                               file->replacements.end());
    AddRequirements(module, work_directory);
  }
  return absl::OkStatus();
}

void ModuleSet::AddRequirements(const ModFile& file, const std::string& directory) {
  std::set<std::string> required;
  for (const ModuleVersion& wanted : file.requirements) {
    required.insert(wanted.path);
    const bool known = std::any_of(modules_.begin(), modules_.end(), [&](const Module& module) {
      return module.path == wanted.path;
    });
    if (known) continue;
    Module module{wanted.path, wanted.version, "", std::string(), ""};
    const Replacement* replaced = FindReplacement(file, wanted);
    if (replaced != nullptr && replaced->replacement.version.empty()) {
      module.directory = Resolve(directory, replaced->replacement.path);
      if (!IsDirectory(module.directory)) {
        module.missing = absl::StrCat(Describe(wanted), ": replacement directory ",
                                      replaced->replacement.path, " does not exist");
      }
    } else {
      const ModuleVersion& from = replaced == nullptr ? wanted : replaced->replacement;
      module.directory =
          absl::StrCat(ModuleCache(), "/", CacheName(from.path), "@", CacheName(from.version));
      if (!IsDirectory(module.directory)) {
        module.missing =
            absl::StrCat("module ", Describe(from),
                         " is not on this machine; to download it:\n\tgo mod download ", from.path);
      }
    }
    if (!module.missing.empty()) module.directory.clear();
    absl::StatusOr<ModFile> its_file =
        ReadModFile(absl::StrCat(module.directory, "/go.mod"), ModFileKind::kModule);
    module.go_version = its_file.ok() ? Version(*its_file) : LanguageVersion(kVersionWithoutGoLine);
    modules_.push_back(std::move(module));
  }
  for (const Replacement& replacement : file.replacements) {
    if (required.count(replacement.old.path) == 0) unused_replacements_.push_back(replacement);
  }
}

absl::Status ModuleSet::AddVendored(const ModFile& file, const std::string& directory) {
  vendor_ = absl::StrCat(directory, "/vendor");
  absl::StatusOr<std::string> text = ReadWholeFile(absl::StrCat(vendor_, "/modules.txt"));
  const std::vector<VendoredModule> vendored = ParseVendorList(text.ok() ? *text : std::string());
  const std::string contradictions = VendorContradictions(file, vendored);
  if (!contradictions.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("go: inconsistent vendoring in ", directory, ":", contradictions,
                     "\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod.\n\tTo "
                     "sync the vendor directory, run:\n\t\tgo mod vendor"));
  }
  for (const VendoredModule& module : vendored) {
    // Each of its packages stands for itself: what the list does not name is not there.
    std::string_view go_version = module.go_version;
    if (go_version.empty()) go_version = kVersionWithoutGoLine;
    for (const std::string& package : module.packages) {
      modules_.push_back({package, module.module.version, absl::StrCat(vendor_, "/", package),
                          LanguageVersion(go_version), ""});
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<ModuleSet::Place> ModuleSet::Locate(std::string_view path) const {
  std::vector<Place> found;
  const Module* absent = nullptr;
  for (const Module& module : modules_) {
    const bool is_vendored = !vendor_.empty() && !module.version.empty();
    if (is_vendored && module.path != path) continue;
    if (std::optional<std::string> directory = PackageIn(module, path)) {
      found.push_back({*std::move(directory), &module});
    } else if (!module.missing.empty() && IsWithin(path, module.path)) {
      absent = &module;
    }
  }
  if (found.size() == 1) return found[0];
  if (found.size() > 1) {
    std::string text =
        absl::StrCat("ambiguous import: found package ", ToAbsl(path), " in multiple modules:");
    for (const Place& place : found) {
      absl::StrAppend(&text, "\n\t", place.module->path, place.module->version.empty() ? "" : " ",
                      place.module->version, " (", place.directory, ")");
    }
    return absl::NotFoundError(text);
  }
  if (absent != nullptr) return absl::NotFoundError(absent->missing);
  if (!vendor_.empty()) {
    return absl::NotFoundError(
        absl::StrCat("cannot find module providing package ", ToAbsl(path),
                     ": import lookup disabled by -mod=vendor\n\t(Go version in go.mod is at least "
                     "1.14 and vendor directory exists.)"));
  }
  if (modules_.empty()) {
    return absl::NotFoundError(
        absl::StrCat("no required module provides package ", ToAbsl(path),
                     ": go.mod file not found in current directory or any parent directory; see "
                     "'go help modules'"));
  }
  for (const Replacement& replacement : unused_replacements_) {
    if (!IsWithin(path, replacement.old.path)) continue;
    return absl::NotFoundError(absl::StrCat("module ", replacement.old.path, " provides package ",
                                            ToAbsl(path),
                                            " and is replaced but not required; to add it:\n\tgo "
                                            "get ",
                                            replacement.old.path));
  }
  return absl::NotFoundError(absl::StrCat("no required module provides package ", ToAbsl(path),
                                          "; to add it:\n\tgo get ", ToAbsl(path)));
}

bool ModuleSet::Claims(std::string_view path) const {
  return std::any_of(modules_.begin(), modules_.end(),
                     [path](const Module& module) { return IsWithin(path, module.path); });
}

const Module* ModuleSet::ModuleOf(std::string_view directory) const {
  const Module* nearest = nullptr;
  for (const Module& module : modules_) {
    if (module.directory.empty() || !IsWithin(directory, module.directory)) continue;
    if (nearest == nullptr || module.directory.size() > nearest->directory.size()) {
      nearest = &module;
    }
  }
  return nearest;
}

std::string ModuleSet::DirectoryOf(std::string_view module_path) const {
  for (const Module& module : modules_) {
    if (module.path == module_path) return module.directory;
  }
  return {};
}

std::string ModuleSet::PathOf(std::string_view directory) const {
  const Module* module = ModuleOf(directory);
  if (module == nullptr) return {};
  return absl::StrCat(module->path, ToAbsl(directory.substr(module->directory.size())));
}

}  // namespace goknot::load
