// Events of a test's output, whatever the pieces in which it comes. What a user sees:
// tests/gotest/json.session.
#include "cli/test_events.h"

#include <string>

#include "absl/strings/str_replace.h"
#include "gtest/gtest.h"

namespace goknot::cli {
namespace {

std::string EventsOf(const std::string& text, size_t piece, TestEvents::Result result) {
  std::string out;
  TestEvents events(
      "p", [&out](std::string_view line) { out.append(line); }, [] { return absl::UnixEpoch(); });
  for (size_t i = 0; i < text.size(); i += piece) events.Write(text.substr(i, piece));
  events.Finish(result);
  const size_t time = out.find("\"Action\"");
  return absl::StrReplaceAll(out, {{out.substr(1, time - 1), ""}, {",\"Package\":\"p\"", ""}});
}

constexpr char kText[] =
    "\x16=== RUN   TestX\nprinted\n\x0f    x_test.go:1: one\n        two\x0e\nopen\x16--- FAIL: "
    "TestX "
    "(0.25s)\n\x16"
    "FAIL\n";

constexpr char kEvents[] = R"({"Action":"start"}
{"Action":"run","Test":"TestX"}
{"Action":"output","Test":"TestX","Output":"=== RUN   TestX\n","OutputType":"frame"}
{"Action":"output","Test":"TestX","Output":"printed\n"}
{"Action":"output","Test":"TestX","Output":"    x_test.go:1: one\n","OutputType":"error"}
{"Action":"output","Test":"TestX","Output":"        two\n","OutputType":"error-continue"}
{"Action":"output","Test":"TestX","Output":"open"}
{"Action":"output","Test":"TestX","Output":"--- FAIL: TestX (0.25s)\n","OutputType":"frame"}
{"Action":"fail","Test":"TestX","Elapsed":0.25}
{"Action":"output","Output":"FAIL\n","OutputType":"frame"}
{"Action":"fail","Elapsed":0}
)";

TEST(TestEvents, AreTheSameForPiecesOfAnySize) {
  for (const size_t piece : {1, 7, 1000}) {
    EXPECT_EQ(EventsOf(kText, piece, TestEvents::Result::kFailed), kEvents) << piece;
  }
}

TEST(TestEvents, TextsAreQuotedAsJson) {
  const std::string events = EventsOf("a<\"\\\x01\xff\xc3\xa9\n", 100, TestEvents::Result::kPassed);
  EXPECT_NE(events.find(R"("Output":"a\u003c\"\\\u0001\ufffd)"
                        "\xc3\xa9"
                        R"(\n")"),
            std::string::npos)
      << events;
}

TEST(TestEvents, OfTheBuildNameThePackage) {
  EXPECT_EQ(BuildEvents("p", "# p\nx"),
            R"({"ImportPath":"p","Action":"build-output","Output":"# p\n"}
{"ImportPath":"p","Action":"build-output","Output":"x"}
{"ImportPath":"p","Action":"build-fail"}
)");
}

}  // namespace
}  // namespace goknot::cli
