// Reads what a command line names into source files: files, a directory's package, standard input;
// and finds the go.mod that governs them.
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
#include "load/importer.h"

namespace goknot::load {

// The bytes of a file. The error reads as Go's: "open x.go: no such file or directory".
absl::StatusOr<std::string> ReadWholeFile(const std::string& path);

// Everything up to the end of standard input.
absl::StatusOr<std::string> ReadStandardInput();

// The Go files of a directory that take part in a build for this machine, by name; an error when
// there is none: "no Go files in /dir".
absl::StatusOr<std::vector<lexer::SourceFile*>> ReadDirectory(lexer::SourceSet& sources,
                                                              const std::string& directory);

// The files as they are named, whatever their build tags say, like `go run x.go y.go`.
absl::StatusOr<std::vector<lexer::SourceFile*>> ReadFiles(lexer::SourceSet& sources,
                                                          const std::vector<std::string>& paths);

bool IsDirectory(const std::string& path);
bool IsFile(const std::string& path);

// Absolute and without . and .. ; symbolic links are left as they are.
std::string AbsolutePath(const std::string& path);

// The nearest go.mod in `directory` or above it.
Module FindModule(const std::string& directory);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_READ_H_
