// Which packages a program is made of, and in which order they come. What is said about packages
// that cannot be loaded: tests/cli/sessions/load_errors.session.
#include "load/package_graph.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/arena.h"
#include "gtest/gtest.h"
#include "lexer/diagnostic.h"

namespace goknot::load {
namespace {

class PackageGraphTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = std::filesystem::path(testing::TempDir()) / "goknot_package_graph_test";
    Write("go.mod", "module m\n\ngo 1.27\n");
  }
  void TearDown() override { std::filesystem::remove_all(root_); }
  void Write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << text;
  }

  // The paths of what the package in the root directory is made of, or what is wrong.
  std::vector<std::string> Load() {
    lexer::SourceSet sources;
    lexer::NameTable names;
    base::Arena arena;
    PackageGraph graph(sources, arena, names);
    auto modules = ModuleSet::Find(root_.string());
    if (!modules.ok()) return {std::string(modules.status().message())};
    graph.set_modules(*std::move(modules));
    graph.AddDirectory(root_.string());
    lexer::DiagnosticList found;
    std::vector<std::string> texts;
    if (graph.Load(found)) {
      for (const PackageNode* node : graph.in_order()) texts.push_back(node->path);
    }
    for (const lexer::Diagnostic& diagnostic : found.all()) texts.push_back(diagnostic.text);
    return texts;
  }
  std::filesystem::path root_;
};

using Texts = std::vector<std::string>;

TEST_F(PackageGraphTest, ImportedPackagesComeFirst) {
  Write("a.go", "package main\nimport (\n\"m/c\"\n\"fmt\"\n\"m/b\"\n)\n");
  Write("b/b.go", "package b\nimport \"m/d\"\n");
  Write("c/c.go", "package c\nimport \"m/d\"\n");
  Write("d/d.go", "package d\n");
  EXPECT_EQ(Load(), (Texts{"m/d", "m/b", "m/c", "m"}));
}

TEST_F(PackageGraphTest, APackageHasOneErrorAndIsNamedOnce) {
  Write("a.go", "package main\nimport (\n\"m/b\"\n\"m/c\"\n\"m/no\"\n)\n");
  Write("b/b.go", "package b\nimport \"m/no\"\n");
  Write("c/c.go", "package main\n");
  EXPECT_EQ(Load(), (Texts{"no required module provides package m/no; to add it:\n\tgo get m/no",
                           "import \"m/c\" is a program, not an importable package"}));
}

TEST_F(PackageGraphTest, FilesWithSyntaxErrorsStillImport) {
  Write("a.go", "package main\nimport \"m/b\"\nfunc {\n");
  Write("b/b.go", "package b\n");
  EXPECT_EQ(Load(), (Texts{"m/b", "m"}));
}

TEST(ImportKey, RelativePathsDependOnTheFile) {
  EXPECT_EQ(ImportKey("a/b", "/x/y.go"), "a/b");
  EXPECT_EQ(ImportKey("./b", "/x/y.go"), "_/x/b");
  EXPECT_EQ(ImportKey("../b", "/x/y.go"), "_/b");
}

}  // namespace
}  // namespace goknot::load
