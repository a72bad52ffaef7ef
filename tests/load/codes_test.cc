// Every diagnostic code of loading, each with a minimal module that is refused with it.
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"
#include "lexer/diagnostic.h"
#include "load/program.h"

namespace goknot::load {
namespace {

using Code = lexer::DiagnosticCode;

struct Example {
  Code code;
  std::vector<std::pair<std::string, std::string>> files;  // of module m, with their texts
};

const std::vector<Example>& Examples() {
  static const std::vector<Example> examples = {
      {Code::kNoSuchPackage, {{"a.go", "package m; import _ \"nothing\""}}},
      {Code::kUnavailablePackage, {{"a.go", "package m; import _ \"debug/macho\""}}},
      {Code::kImportCycle,
       {{"a.go", "package m; import _ \"m/b\""}, {"b/b.go", "package b; import _ \"m/b\""}}},
      {Code::kMixedPackages, {{"a.go", "package m"}, {"b.go", "package n"}}},
      {Code::kNoGoFiles, {{"a.go", "//go:build ignore\n\npackage m"}}},
      {Code::kInternalPackage, {{"a.go", "package m; import _ \"internal/abi\""}}},
      {Code::kImportedProgram,
       {{"a.go", "package m; import _ \"m/b\""}, {"b/b.go", "package main"}}},
      {Code::kBadModule, {{"go.mod", "modul m\n"}, {"a.go", "package m"}}},
      {Code::kEmbedPattern,
       {{"a.go", "package m; import _ \"embed\"\n\n//go:embed nothing.txt\nvar s string"}}},
      {Code::kInvalidEmbed,
       {{"a.go", "package m; import _ \"embed\"\n\n//go:embed a.go\nvar n int"}}},
      {Code::kUnsupportedCgo, {{"a.go", "package m; import \"C\""}}},
  };
  return examples;
}

std::set<Code> CodesOf(const Example& example) {
  const std::filesystem::path root =
      std::filesystem::path(testing::TempDir()) / "goknot_load_codes_test";
  const auto write = [&root](const std::string& name, const std::string& text) {
    std::filesystem::create_directories((root / name).parent_path());
    std::ofstream(root / name) << text << "\n";
  };
  write("go.mod", "module m\n\ngo 1.27");
  for (const auto& [name, text] : example.files) write(name, text);
  Program program;
  lexer::DiagnosticList found;
  program.CheckDirectory(root.string(), found);
  std::filesystem::remove_all(root);
  std::set<Code> codes;
  for (const lexer::Diagnostic& diagnostic : found.all()) codes.insert(diagnostic.code);
  return codes;
}

TEST(LoadCodes, EachExampleIsRefusedWithItsCode) {
  for (const Example& example : Examples()) {
    EXPECT_EQ(CodesOf(example), std::set<Code>{example.code}) << lexer::CodeName(example.code);
  }
}

// The rows of the table that concern loading; PastedText has tests/load/pasted_test.cc.
TEST(LoadCodes, EachCodeHasAnExample) {
  std::set<Code> covered;
  for (const Example& example : Examples()) covered.insert(example.code);
  for (int code = static_cast<int>(Code::kNoSuchPackage);
       code < static_cast<int>(Code::kPastedText); ++code) {
    EXPECT_TRUE(covered.contains(static_cast<Code>(code)))
        << lexer::CodeName(static_cast<Code>(code));
  }
}

}  // namespace
}  // namespace goknot::load
