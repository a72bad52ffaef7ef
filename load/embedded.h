// The sources of Go's standard packages, as bytes inside of the command: load/embed_sources.py
// turns every stdlib/PATH/*.go into rows of this table at build time.
//
// Threads: any; the table is constant.
//
// Test: tests/load/importer_test.cc.
#ifndef GOKNOT_LOAD_EMBEDDED_H_
#define GOKNOT_LOAD_EMBEDDED_H_

#include <span>
#include <string_view>

namespace goknot::load {

struct EmbeddedFile {
  std::string_view name;  // "fmt/print.go": the package's path and the file; as traces show it
  std::string_view text;  // a '\0' follows
};

struct EmbeddedPackage {
  std::string_view path;
  std::span<const EmbeddedFile> files;
};

// All of them, by path.
std::span<const EmbeddedPackage> EmbeddedPackages();

// Null when there is none.
const EmbeddedPackage* FindEmbeddedPackage(std::string_view path);

}  // namespace goknot::load

#endif  // GOKNOT_LOAD_EMBEDDED_H_
