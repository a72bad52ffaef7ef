// Reads what a command line names into source files: files, a directory's package, standard input.
//
// File names inside of a SourceFile are absolute and clean, as Go's tracebacks show them; the
// command shortens them in diagnostics.
//
// Test: tests/load/read_test.cc.
#ifndef GOKNOT_LOAD_READ_H_
#define GOKNOT_LOAD_READ_H_

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "lexer/source.h"

namespace goknot::load {

// The bytes of a file. The error reads as Go's: "open x.go: no such file or directory".
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

// Everything up to the end of standard input.
absl::StatusOr<std::string> ReadStandardInput();

// What a directory holds of a package, by name.
struct PackageFiles {
  std::vector<lexer::SourceFile*> files;  // those that take part in a build for this machine
  std::vector<std::string> tests;         // x_test.go: for a build of the package's tests
  std::vector<std::string> excluded;      // for other machines, or by their names
  std::vector<std::string> assembly;      // x.s, for this machine
};

// An error when the directory cannot be read. `files` may be empty: see WhyNoFiles.
absl::StatusOr<PackageFiles> ReadPackage(lexer::SourceSet& sources, const std::string& directory);

// What to say about a directory without files that take part: "no Go files in /dir".
std::string WhyNoFiles(const PackageFiles& package, const std::string& directory);

// The files as they are named, whatever their build tags say, like `go run x.go y.go`.
absl::StatusOr<std::vector<lexer::SourceFile*>> ReadFiles(lexer::SourceSet& sources,
                                                          const std::vector<std::string>& paths);

bool IsDirectory(const std::string& path);
bool IsFile(const std::string& path);

// Has the directory files named x.go, whether they take part in a build or not?
bool HasGoFiles(const std::string& directory);

// Directories with packages that a whole tree means, by name: the directory itself and those below
// it that are of its module, without testdata, vendor and names that begin with . or _.
std::vector<std::string> PackageDirectories(const std::string& directory);

// Absolute and without . and .. ; symbolic links are left as they are.
std::string AbsolutePath(const std::string& path);

// An absolute path as the go command shows it: from the working directory where that is shorter.
std::string ShortPath(const std::string& path);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_READ_H_
