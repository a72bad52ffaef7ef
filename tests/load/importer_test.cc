// Every embedded package parses and checks, all its bodies included.
#include "load/importer.h"

#include <string>

#include "base/arena.h"
#include "gtest/gtest.h"
#include "lexer/diagnostic.h"
#include "load/embedded.h"
#include "types/universe.h"

namespace goknot::load {
namespace {

TEST(Importer, EmbeddedPackagesAreSound) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  base::Arena arena;
  types::Universe universe(names);
  PackageImporter importer(sources, arena, universe);
  lexer::DiagnosticList found;
  for (const EmbeddedPackage& package : EmbeddedPackages()) {
    EXPECT_NE(importer.Require(package.path, found), nullptr) << package.path;
  }
  for (types::CheckedPackage* package : importer.packages()) {
    for (types::Object* object : package->package()->scope()->objects()) {
      EXPECT_NE(object->CheckedType(), nullptr) << object->name();
    }
    for (types::Func* function : package->functions()) package->CheckBody(function, found);
  }
  for (const lexer::Diagnostic& diagnostic : found.all()) {
    ADD_FAILURE() << sources.PositionOf(diagnostic.pos).ToString() << ": " << diagnostic.text;
  }
}

TEST(Importer, EachPackageComesAfterItsImports) {
  lexer::SourceSet sources;
  lexer::NameTable names;
  base::Arena arena;
  types::Universe universe(names);
  PackageImporter importer(sources, arena, universe);
  lexer::DiagnosticList found;
  importer.Require("fmt", found);
  std::vector<std::string> paths;
  for (types::CheckedPackage* package : importer.packages()) {
    paths.push_back(package->package()->path());
  }
  ASSERT_FALSE(paths.empty());
  EXPECT_EQ(paths.back(), "fmt");
}

}  // namespace
}  // namespace goknot::load
