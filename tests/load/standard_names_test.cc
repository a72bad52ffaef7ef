// Names of the standard library.
#include "load/standard_names.h"

#include <algorithm>

#include "gtest/gtest.h"

namespace goknot::load {
namespace {

TEST(StandardNames, AreSorted) {
  EXPECT_TRUE(std::is_sorted(StandardPaths().begin(), StandardPaths().end()));
}

TEST(StandardNames, FindThePackageThatIsMeant) {
  EXPECT_EQ(StandardPathForName("fmt"), "fmt");
  EXPECT_EQ(StandardPathForName("rand"), "math/rand");
  EXPECT_EQ(StandardPathForName("template"), "text/template");
  EXPECT_EQ(StandardPathForName("atomic"), "sync/atomic");
  EXPECT_EQ(StandardPathForName("json"), "encoding/json");
  EXPECT_EQ(StandardPathForName("pprof"), "runtime/pprof");
  EXPECT_EQ(StandardPathForName("nothing"), std::nullopt);
}

}  // namespace
}  // namespace goknot::load
