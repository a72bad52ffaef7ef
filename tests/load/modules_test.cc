// From import paths to directories and back. What a user sees: tests/cli/sessions/modules.session.
#include "load/modules.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

class ModulesTest : public testing::Test {
 protected:
  void SetUp() override {
    root_ = std::filesystem::path(testing::TempDir()) / "goknot_modules_test";
    Write("m/go.mod", "module example.com/m\n\nrequire a.org/x v1.0.0\nreplace a.org/x => ../x\n");
    Write("m/sub/s.go", "package sub\n");
    Write("m/nested/go.mod", "module example.com/m/nested\n");
    Write("m/nested/n.go", "package nested\n");
    Write("x/go.mod", "module a.org/x\n\ngo 1.21.5\n");
    Write("x/y/y.go", "package y\n");
  }
  void TearDown() override { std::filesystem::remove_all(root_); }
  void Write(const std::string& name, const std::string& text) {
    std::filesystem::create_directories((root_ / name).parent_path());
    std::ofstream(root_ / name) << text;
  }
  std::string At(const std::string& name) const { return (root_ / name).string(); }
  std::filesystem::path root_;
};

TEST_F(ModulesTest, FindsPackagesOfAllModules) {
  const auto modules = ModuleSet::Find(At("m/sub"));
  ASSERT_TRUE(modules.ok()) << modules.status();
  const auto own = modules->Locate("example.com/m/sub");
  ASSERT_TRUE(own.ok()) << own.status();
  EXPECT_EQ(own->directory, At("m/sub"));
  EXPECT_EQ(own->module->go_version, "go1.16") << "no go line";
  const auto replaced = modules->Locate("a.org/x/y");
  ASSERT_TRUE(replaced.ok()) << replaced.status();
  EXPECT_EQ(replaced->directory, At("x/y"));
  EXPECT_EQ(replaced->module->go_version, "go1.21");
}

TEST_F(ModulesTest, OtherModulesAndPrefixesAreNotTheModule) {
  const auto modules = ModuleSet::Find(At("m"));
  ASSERT_TRUE(modules.ok()) << modules.status();
  EXPECT_FALSE(modules->Locate("example.com/m/nested").ok());
  EXPECT_FALSE(modules->Locate("example.com/mm").ok());
  EXPECT_TRUE(modules->Claims("example.com/m/nothere"));
  EXPECT_FALSE(modules->Claims("example.com/mm"));
}

TEST_F(ModulesTest, DirectoriesHavePaths) {
  const auto modules = ModuleSet::Find(At("m/sub"));
  ASSERT_TRUE(modules.ok()) << modules.status();
  EXPECT_EQ(modules->PathOf(At("m/sub")), "example.com/m/sub");
  EXPECT_EQ(modules->PathOf(At("x")), "a.org/x");
  EXPECT_EQ(modules->PathOf("/"), "");
}

}  // namespace
}  // namespace goknot::load
