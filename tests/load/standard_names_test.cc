// Names of the standard library.
#include "load/standard_names.h"

#include <algorithm>

#include "gtest/gtest.h"
#include "load/go_names.h"

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

TEST(GoNames, AreThoseOfGo) {
  EXPECT_TRUE(GoExports("os", "OpenRoot"));
  EXPECT_TRUE(GoExports("os", "Args"));
  EXPECT_TRUE(GoExports("os", "WriteFile"));
  EXPECT_TRUE(GoExports("os", "File.SyscallConn"));
  EXPECT_TRUE(GoExports("net/http", "Request.Header"));
  EXPECT_TRUE(GoExports("archive/tar", "Writer"));
  EXPECT_TRUE(GoExports("weak", "Make"));
  EXPECT_FALSE(GoExports("os", "Write"));
  EXPECT_FALSE(GoExports("os", "OpenRoot2"));
  EXPECT_FALSE(GoExports("os", "File.Open"));
  EXPECT_FALSE(GoExports("os", "Fil.Read"));
  EXPECT_FALSE(GoExports("o", "Args"));
  EXPECT_FALSE(GoExports("os", ""));
}

}  // namespace
}  // namespace goknot::load
