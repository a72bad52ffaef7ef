// See the header.
#include "cli/test_packages.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "load/importer.h"
#include "load/modules.h"
#include "load/read.h"

namespace goknot::cli {
namespace {

bool IsPath(const std::string& argument) {
  return argument[0] == '/' || argument == "." || argument == ".." || argument.starts_with("./") ||
         argument.starts_with("../");
}

// The directory of an import path or path; empty: there is none, and `error` says why.
std::string DirectoryOf(const std::string& argument, const load::ModuleSet& modules,
                        std::string& error) {
  if (IsPath(argument)) {
    if (!load::IsDirectory(argument)) {
      error = absl::StrCat("stat ", load::AbsolutePath(argument), ": directory not found");
    }
    return error.empty() ? load::AbsolutePath(argument) : std::string();
  }
  absl::StatusOr<load::ModuleSet::Place> place = modules.Locate(argument);
  if (place.ok()) return place->directory;
  if (load::IsDirectory(argument)) return load::AbsolutePath(argument);
  error = modules.Claims(argument) || argument.find('.') != std::string::npos
              ? std::string(place.status().message())
              : load::WhyNoPackage(argument);
  return {};
}

// Where a pattern such as ./... or m/x/... begins.
std::string RootOf(const std::string& pattern, const load::ModuleSet& modules) {
  constexpr std::string_view kAllBelow = "/...";
  if (pattern == "...") return load::AbsolutePath(".");
  const std::string root = pattern.substr(0, pattern.size() - kAllBelow.size());
  if (root.empty() || IsPath(root)) return load::AbsolutePath(root.empty() ? "/" : root);
  for (std::string above = root;; above = above.substr(0, above.rfind('/'))) {
    // A directory of a module need not be a package itself.
    if (const std::string directory = modules.DirectoryOf(above); !directory.empty()) {
      return absl::StrCat(directory, root.substr(above.size()));
    }
    if (above.find('/') == std::string::npos) return load::AbsolutePath(root);
  }
}

absl::StatusOr<std::vector<TestTarget>> NamedFiles(std::span<const std::string> packages) {
  TestTarget target{.name = "command-line-arguments", .directory = "", .files = {}, .error = ""};
  for (const std::string& file : packages) {
    if (!file.ends_with(".go")) {
      return absl::InvalidArgumentError("named files must be .go files: " + file);
    }
    target.files.push_back(file);
  }
  return std::vector<TestTarget>{target};
}

}  // namespace

absl::StatusOr<std::vector<TestTarget>> FindTestTargets(std::span<const std::string> packages) {
  if (packages.empty()) {
    return std::vector<TestTarget>{
        {.name = ".", .directory = load::AbsolutePath("."), .files = {}, .error = ""}};
  }
  if (packages[0].ends_with(".go") && !load::IsDirectory(packages[0])) return NamedFiles(packages);

  absl::StatusOr<load::ModuleSet> modules = load::ModuleSet::Find(".");
  if (!modules.ok()) return modules.status();
  std::vector<TestTarget> targets;
  const auto add = [&targets](TestTarget target) {
    const bool is_known = std::any_of(targets.begin(), targets.end(), [&](const TestTarget& one) {
      return !one.directory.empty() && one.directory == target.directory;
    });
    if (!is_known) targets.push_back(std::move(target));
  };
  for (const std::string& argument : packages) {
    if (argument == "..." || argument.ends_with("/...")) {
      const std::vector<std::string> found = load::PackageDirectories(RootOf(argument, *modules));
      if (found.empty()) {
        std::fprintf(stderr, "go: warning: \"%s\" matched no packages\n", argument.c_str());
      }
      for (const std::string& directory : found) {
        add({.name = argument,
             .directory = directory,
             .files = {},
             .error = "",
             .is_matched = true});
      }
    } else {
      TestTarget target{.name = argument, .directory = "", .files = {}, .error = ""};
      target.directory = DirectoryOf(argument, *modules, target.error);
      add(std::move(target));
    }
  }
  return targets;
}

}  // namespace goknot::cli
