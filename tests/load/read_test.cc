// Reading directories and go.mod files.
#include "load/read.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

class ReadTest : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = std::filesystem::path(testing::TempDir()) / "goknot_read_test";
    std::filesystem::create_directories(directory_ / "sub");
  }
  void TearDown() override { std::filesystem::remove_all(directory_); }
  void Write(const std::string& name, const std::string& text) {
    std::ofstream(directory_ / name) << text;
  }
  std::filesystem::path directory_;
};

TEST_F(ReadTest, DirectoriesGiveTheFilesForThisMachine) {
  Write("b.go", "package p\n");
  Write("a.go", "package p\n");
  Write("a_test.go", "package p\n");
  Write("c_windows.go", "package p\n");
  Write("d.go", "//go:build ignore\n\npackage p\n");
  lexer::SourceSet sources;
  auto files = ReadDirectory(sources, directory_.string());
  ASSERT_TRUE(files.ok());
  ASSERT_EQ(files->size(), 2u);
  EXPECT_EQ((*files)[0]->name(), (directory_ / "a.go").string());
}

TEST_F(ReadTest, EmptyDirectoriesAndMissingFilesSayWhatIsWrong) {
  lexer::SourceSet sources;
  std::string sub = (directory_ / "sub").string();
  EXPECT_EQ(ReadDirectory(sources, sub).status().message(), "no Go files in " + sub);
  EXPECT_EQ(ReadWholeFile("/no/such").status().message(),
            "open /no/such: no such file or directory");
}

TEST_F(ReadTest, FindsTheModuleAbove) {
  Write("go.mod", "module example.com/m // mine\n\ngo 1.21.3\n");
  Module module = FindModule((directory_ / "sub").string());
  EXPECT_EQ(module.path, "example.com/m");
  EXPECT_EQ(module.go_version, "go1.21");
  EXPECT_EQ(module.directory, directory_.string());
}

}  // namespace
}  // namespace goknot::load
