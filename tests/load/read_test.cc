// Reading files and directories.
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
  Write("d_amd64.s", "\n");
  Write("d_arm64.s", "\n");
  lexer::SourceSet sources;
  const auto package = ReadPackage(sources, directory_.string());
  ASSERT_TRUE(package.ok());
  ASSERT_EQ(package->files.size(), 2u);
  EXPECT_EQ(package->files[0]->name(), (directory_ / "a.go").string());
  EXPECT_EQ(package->tests, std::vector<std::string>{"a_test.go"});
  EXPECT_EQ(package->excluded, (std::vector<std::string>{"c_windows.go", "d.go"}));
  EXPECT_EQ(package->assembly, std::vector<std::string>{"d_amd64.s"});
}

TEST_F(ReadTest, EmptyDirectoriesAndMissingFilesSayWhatIsWrong) {
  lexer::SourceSet sources;
  const std::string sub = (directory_ / "sub").string();
  const auto package = ReadPackage(sources, sub);
  ASSERT_TRUE(package.ok());
  EXPECT_EQ(WhyNoFiles(*package, sub), "no Go files in " + sub);
  EXPECT_EQ(WhyNoFiles({.tests = {"x_test.go"}}, "/d"), "no non-test Go files in /d");
  EXPECT_EQ(WhyNoFiles({.excluded = {"x_js.go"}}, "/d"),
            "build constraints exclude all Go files in /d");
  EXPECT_FALSE(ReadPackage(sources, "/no/such").ok());
  EXPECT_EQ(ReadWholeFile("/no/such").status().message(),
            "open /no/such: no such file or directory");
}

}  // namespace
}  // namespace goknot::load
