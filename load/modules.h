// The modules that a program is made of: the go.mod above it, what that requires, a go.work, a
// vendor directory. They turn an import path into a directory.
//
// Nothing is downloaded. A required module is found where it is replaced by a directory, in vendor/
// when there is one, or else in Go's module cache (GOMODCACHE), in the version that the go.mod
// names: a go.mod of today lists all modules that its packages need.
//
// Source: go.dev/ref/mod; the messages are those of the go command.
//
// Threads: one at a time while it is made; read-only afterwards.
//
// Test: tests/load/modules_test.cc.
#ifndef GOKNOT_LOAD_MODULES_H_
#define GOKNOT_LOAD_MODULES_H_

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "load/mod_file.h"

namespace goknot::load {

struct Module {
  std::string path;
  std::string version;     // of a module that is required; empty: a main module
  std::string directory;   // absolute; empty: it is not on this machine
  std::string go_version;  // the language of its packages: "go1.27"
  std::string missing;     // why it has no directory, in the go command's words
};

class ModuleSet {
 public:
  // Those that govern `directory`. Without a go.mod the set is empty.
  static absl::StatusOr<ModuleSet> Find(const std::string& directory);

  bool empty() const { return modules_.empty(); }

  struct Place {
    std::string directory;
    const Module* module;
  };

  // Where the package lies. Otherwise why there is none: "no required module provides package ...".
  absl::StatusOr<Place> Locate(std::string_view path) const;

  // Does the path lie below that of a module, whether the module has the package or not?
  bool Claims(std::string_view path) const;

  // The module that contains a directory, itself or the nearest one above. Null: none.
  const Module* ModuleOf(std::string_view directory) const;

  // Where the module of that path lies; empty: there is none, or it is not on this machine.
  std::string DirectoryOf(std::string_view module_path) const;

  // The import path of a directory; empty when no module contains it.
  std::string PathOf(std::string_view directory) const;

 private:
  absl::Status AddMainModule(const std::string& directory);
  absl::Status AddWorkspace(const std::string& work_directory, const std::string& directory);
  void AddRequirements(const ModFile& file, const std::string& directory);
  absl::Status AddVendored(const ModFile& file, const std::string& directory);

  std::deque<Module> modules_;                    // main ones first; a deque: pointers stay
  std::vector<Replacement> unused_replacements_;  // of modules that are not required
  std::string vendor_;                            // the vendor directory; empty: not used
};

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_MODULES_H_
