// `goknot test -json`: what a test program prints, as events: a JSON object a line. The program
// marks its own lines and the texts of errors (-test.v=test2json), so that nothing which a test
// prints is taken for them.
//
// Source: `go doc test2json`; the events are those of Go 1.27.
//
// Test: tests/cli/test_events_test.cc.
#ifndef GOKNOT_CLI_TEST_EVENTS_H_
#define GOKNOT_CLI_TEST_EVENTS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"

namespace goknot::cli {

class TestEvents {
 public:
  using Output = std::function<void(std::string_view line)>;

  // Tells that the tests of the package begin. `now` is asked for every event.
  TestEvents(std::string package, Output output, std::function<absl::Time()> now);

  // What the program prints, in pieces of any size.
  void Write(std::string_view text);

  enum class Result : uint8_t { kPassed, kFailed };
  // It is over. `failed_build`: the package that did not compile, or empty.
  void Finish(Result result, std::string_view failed_build = {});

 private:
  struct Event {
    std::string_view action;
    std::string test;
    std::optional<double> elapsed;
    std::optional<std::string_view> output;
    std::string_view output_type;
    std::string_view failed_build;
    std::string key, value, path;  // of attr, artifacts
  };

  // A line of the test's own, or one of package testing's.
  void TakeLine(std::string_view line);
  bool TakeUpdate(std::string_view line, bool is_marked);
  bool TakeReport(std::string_view line, bool is_marked);
  void TakeVerdict(std::string_view line, bool is_marked);
  size_t EndOfLine() const;
  bool BeginsBenchmark(std::string_view text) const;

  // Events of results wait until what belongs to them has been printed.
  void FlushReports(size_t depth);
  void PutFrame(std::string_view text);
  void PutText(std::string_view text);
  void PutOutput(std::string_view text, std::string_view type);
  void Put(Event event);

  const std::string package_;
  const Output output_;
  const std::function<absl::Time()> now_;
  const absl::Time begin_;
  std::string pending_;         // a line that has not ended
  bool inside_line_ = false;    // its beginning has been told
  std::string test_;            // whose output follows
  std::vector<Event> reports_;  // by depth
  std::string verdict_;         // "pass", "fail", "skip"; empty: not known
  bool expects_marks_ = false;  // lines of package testing have a mark
  bool in_error_ = false;
};

// What the compiler says, as events of the build.
std::string BuildEvents(std::string_view package, std::string_view text);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_TEST_EVENTS_H_
