// Flags: every way of writing them, what ends them, what is said about wrong ones.
#include "cli/flags.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace goknot::cli {
namespace {

constexpr FlagSpec kSpecs[] = {
    {"timeout", FlagValue::kRequired, "D", "end after D"},
    {"explain", FlagValue::kOptional, "off", "explain or not"},
    {"e", FlagValue::kNone, "", "all errors"},
};

ParsedFlags Parsed(const std::vector<std::string>& arguments) {
  absl::StatusOr<ParsedFlags> parsed = ParseFlags(arguments, kSpecs);
  EXPECT_TRUE(parsed.ok()) << parsed.status();
  return parsed.ok() ? *parsed : ParsedFlags{};
}

std::string Refused(const std::vector<std::string>& arguments) {
  absl::StatusOr<ParsedFlags> parsed = ParseFlags(arguments, kSpecs);
  return parsed.ok() ? "nothing wrong" : std::string(parsed.status().message());
}

TEST(Flags, ValuesStandBehindAnEqualsSignOrNext) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"-timeout", "5s", "x.go"},
                                             {"-timeout=5s", "x.go"},
                                             {"--timeout=5s", "x.go"},
                                             {"--timeout", "5s", "x.go"},
                                             {"-timeout=1s", "-timeout=5s", "x.go"}}) {
    ParsedFlags parsed = Parsed(arguments);
    EXPECT_TRUE(parsed.Has("timeout"));
    EXPECT_EQ(parsed.Get("timeout"), "5s");
    EXPECT_EQ(parsed.positional, std::vector<std::string>{"x.go"});
  }
}

TEST(Flags, OptionalValuesNeedAnEqualsSign) {
  EXPECT_EQ(Parsed({"-explain"}).Get("explain"), "on");
  EXPECT_EQ(Parsed({"-explain=off"}).Get("explain"), "off");
  EXPECT_EQ(Parsed({"-explain", "off"}).positional, std::vector<std::string>{"off"});
  EXPECT_FALSE(Parsed({}).Has("explain"));
  EXPECT_EQ(Parsed({}).Get("explain"), "");
}

TEST(Flags, EndAtTheFirstOtherArgument) {
  EXPECT_EQ(Parsed({"-e", "x.go", "-e", "--"}).positional,
            (std::vector<std::string>{"x.go", "-e", "--"}));
  EXPECT_EQ(Parsed({"--", "-e"}).positional, std::vector<std::string>{"-e"});
  EXPECT_EQ(Parsed({"-", "-e"}).positional, (std::vector<std::string>{"-", "-e"}));
  EXPECT_FALSE(Parsed({"--", "-e"}).Has("e"));
}

TEST(Flags, SaysWhatIsWrong) {
  EXPECT_EQ(Refused({"-timout=5s"}), "unknown flag -timout; did you mean -timeout?");
  EXPECT_EQ(Refused({"--xyzzy"}), "unknown flag -xyzzy");
  EXPECT_EQ(Refused({"-timeout"}), "flag -timeout needs a value: -timeout D");
  EXPECT_EQ(Refused({"-e=1"}), "flag -e takes no value");
}

TEST(Flags, DescribesThemAligned) {
  EXPECT_EQ(DescribeFlags(kSpecs),
            "  -timeout D    end after D\n"
            "  -explain=off  explain or not\n"
            "  -e            all errors\n");
}

}  // namespace
}  // namespace goknot::cli
