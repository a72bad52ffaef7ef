// What is read out of go.mod and go.work files. Their errors: tests/cli/sessions/modules.session.
#include "load/mod_file.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

TEST(ModFile, SaysWhereModulesAreFound) {
  const auto file = ParseModFile(
      "// about\n"
      "module `example.com/m` // mine\n"
      "\n"
      "go 1.21.3\n"
      "toolchain go1.22.0\n"
      "require a.org/x v1.2.3-pre+incompatible // indirect\n"
      "require (\n"
      "\ta.org/y/v2 v2.0.0\n"
      "\n"
      "\tgopkg.in/z.v3 v3.0.1\n"
      ")\n"
      "replace a.org/x v1.2.3-pre+incompatible => ../x\n"
      "replace (\n"
      "\ta.org/y/v2 => b.org/y v1.0.0\n"
      ")\n"
      "exclude a.org/x v1.0.0\n"
      "retract [v1.0.0, v1.1.0]\n"
      "godebug default=go1.21\n"
      "tool a.org/x/cmd\n"
      "ignore ./node_modules\n",
      "go.mod", ModFileKind::kModule);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->module_path, "example.com/m");
  EXPECT_EQ(file->go_version, "1.21.3");
  EXPECT_EQ(file->requirements, (std::vector<ModuleVersion>{{"a.org/x", "v1.2.3-pre+incompatible"},
                                                            {"a.org/y/v2", "v2.0.0"},
                                                            {"gopkg.in/z.v3", "v3.0.1"}}));
  ASSERT_EQ(file->replacements.size(), 2u);
  EXPECT_EQ(file->replacements[0].replacement, (ModuleVersion{"../x", ""}));
  EXPECT_EQ(file->replacements[1].old, (ModuleVersion{"a.org/y/v2", ""}));
  EXPECT_EQ(file->replacements[1].replacement, (ModuleVersion{"b.org/y", "v1.0.0"}));
}

TEST(ModFile, WorkspacesUseDirectories) {
  const auto file =
      ParseModFile("go 1.22\nuse ./a\nuse (\n\t./b\n)\n", "go.work", ModFileKind::kWorkspace);
  ASSERT_TRUE(file.ok()) << file.status();
  EXPECT_EQ(file->uses, (std::vector<std::string>{"./a", "./b"}));
  EXPECT_EQ(ParseModFile("require a.org/x v1.0.0\n", "go.work", ModFileKind::kWorkspace)
                .status()
                .message(),
            "go: errors parsing go.work:\ngo.work:1: unknown directive: require");
}

TEST(ModFile, ErrorsOfWordsEndIt) {
  EXPECT_EQ(
      ParseModFile("nonsense\n/* x */\nmore\n", "go.mod", ModFileKind::kModule).status().message(),
      "go: errors parsing go.mod:\n"
      "go.mod:2: mod files must use // comments (not /* */ comments)");
}

TEST(ModFile, ALanguageHasTwoNumbers) {
  EXPECT_EQ(LanguageVersion("1.21.3"), "go1.21");
  EXPECT_EQ(LanguageVersion("1.27"), "go1.27");
  EXPECT_EQ(LanguageVersion("1.23rc1"), "go1.23");
}

}  // namespace
}  // namespace goknot::load
