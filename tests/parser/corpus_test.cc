// Parses all of the Go release under $GOROOT (skipped when it is not set): its standard library and
// tools, without an error, in each way of parsing. Broken on purpose are only testdata.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/parser/parse.h"

namespace goknot::parser {
namespace {

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(CorpusTest, StandardLibrary) {
  const char* const root = std::getenv("GOROOT");
  if (root == nullptr) GTEST_SKIP() << "GOROOT is not set";
  namespace fs = std::filesystem;
  const fs::path source_root = fs::canonical(fs::path(root) / "src");
  size_t files = 0;
  for (auto entry = fs::recursive_directory_iterator(source_root);
       entry != fs::recursive_directory_iterator(); ++entry) {
    if (entry->is_directory() && entry->path().filename() == "testdata") {
      entry.disable_recursion_pending();
    }
    if (!entry->is_regular_file() || entry->path().extension() != ".go") continue;
    ++files;
    const std::string text = ReadFile(entry->path());
    constexpr auto kLibrary = SourceOwner::kStandardLibrary;
    const Parsed whole(text, {.owner = kLibrary});
    EXPECT_EQ(whole.Errors(), std::vector<std::string>()) << entry->path();
    Parsed skipped(text, {.functions = Functions::kSkip, .owner = kLibrary});
    for (ast::Decl* decl : skipped.file->decls) {
      if (auto* function = decl->TryAs<ast::FuncDecl>()) {
        ParseSignature(*skipped.file, *function, skipped.context());
        ParseBody(*skipped.file, *function, skipped.context());
      }
    }
    EXPECT_EQ(skipped.Errors(), std::vector<std::string>()) << entry->path();
    EXPECT_EQ(skipped.file->decls.size(), whole.file->decls.size()) << entry->path();
  }
  EXPECT_GT(files, 1000u);
}

}  // namespace
}  // namespace goknot::parser
