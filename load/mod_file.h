// go.mod and go.work files: what they say about where packages are found and which language they
// are written in. Everything else in them (toolchain, exclude, retract, godebug, tool, ignore) is
// read over.
//
// Source: go.dev/ref/mod, "go.mod files" and "Workspaces"; the messages are those of the go
// command.
//
// Test: tests/load/mod_file_test.cc.
#ifndef GOKNOT_LOAD_MOD_FILE_H_
#define GOKNOT_LOAD_MOD_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace goknot::load {

struct ModuleVersion {
  std::string path;
  std::string version;  // "v1.2.3"; empty: none, or any

  friend bool operator==(const ModuleVersion&, const ModuleVersion&) = default;
};

// replace old => new. Without a version `replacement.path` is a directory, relative to the file's.
struct Replacement {
  ModuleVersion old;
  ModuleVersion replacement;
};

// A go.mod has no `uses`, a go.work neither module path nor requirements.
struct ModFile {
  std::string module_path;
  std::string go_version;  // as written: "1.22", "1.22.1"; empty: no go line
  std::vector<ModuleVersion> requirements;
  std::vector<Replacement> replacements;
  std::vector<std::string> uses;  // directories, relative to the file's
};

enum class ModFileKind { kModule, kWorkspace };

// `shown_name` is the file's name in messages, "go.mod" or "../go.mod". An error has all that is
// wrong, a line each, under a heading: "go: errors parsing go.mod:".
absl::StatusOr<ModFile> ParseModFile(std::string_view text, std::string_view shown_name,
                                     ModFileKind kind);

// The language of a go line: "go1.22" of "1.22.1".
std::string LanguageVersion(std::string_view go_version);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_MOD_FILE_H_
