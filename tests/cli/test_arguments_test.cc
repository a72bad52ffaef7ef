// The command line of `goknot test`: which words are packages, which are the test's own.
#include "cli/test_arguments.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::cli {
namespace {

using Words = std::vector<std::string>;

TestArguments Parsed(const Words& words) {
  absl::StatusOr<TestArguments> parsed = ParseTestArguments(words);
  EXPECT_TRUE(parsed.ok()) << parsed.status();
  return parsed.ok() ? *std::move(parsed) : TestArguments{};
}

// Without the defaults.
Words ToTest(const Words& words) {
  Words all = Parsed(words).to_test;
  std::erase_if(all, [](const std::string& word) {
    return word == "-test.timeout=10m0s" || word == "-test.paniconexit0";
  });
  return all;
}

TEST(TestArguments, FlagsMayStandOnBothSidesOfThePackages) {
  const Words words = {"-v", "./a", "./b", "-run", "X", "-count=2"};
  EXPECT_EQ(Parsed(words).packages, (Words{"./a", "./b"}));
  EXPECT_EQ(ToTest(words), (Words{"-test.v=true", "-test.run=X", "-test.count=2"}));
  EXPECT_TRUE(Parsed(words).ShowsAll());
  EXPECT_FALSE(Parsed({"-v=false"}).ShowsAll());
}

TEST(TestArguments, WhatIsUnknownIsTheTestsOwn) {
  EXPECT_EQ(ToTest({"./a", "-mine", "value", "-v", "rest", "-v"}),
            (Words{"-mine", "value", "-test.v=true", "rest", "-v"}));
  EXPECT_EQ(Parsed({"-mine=1", "word"}).packages, Words{});
  EXPECT_EQ(ToTest({"-args", "-v", "x"}), (Words{"-v", "x"}));
  EXPECT_EQ(ToTest({"--", "-v"}), (Words{"--", "-v"}));
}

TEST(TestArguments, TheTimeoutIsTenMinutesUnlessGiven) {
  EXPECT_EQ(Parsed({}).timeout, absl::Minutes(10));
  EXPECT_EQ(Parsed({"-timeout", "30s"}).timeout, absl::Seconds(30));
  EXPECT_EQ(Parsed({"-test.timeout=0"}).timeout, absl::ZeroDuration());
  EXPECT_FALSE(ParseTestArguments(Words{"-timeout", "soon"}).ok());
  EXPECT_FALSE(ParseTestArguments(Words{"-run"}).ok());
}

TEST(TestArguments, TheDirectoryComesFirst) {
  EXPECT_EQ(Parsed({"-C", "a", "-v"}).flags.Get("C"), "a");
  EXPECT_EQ(ToTest({"-C=a", "-v"}), Words{"-test.v=true"});
  EXPECT_EQ(ParseTestArguments(Words{"-v", "-C", "a"}).status().message(),
            "-C flag must be first flag on command line");
}

TEST(TestArguments, EventsNeedMarkedLines) {
  EXPECT_EQ(Parsed({"-json"}).to_test[0], "-test.v=test2json");
}

}  // namespace
}  // namespace goknot::cli
