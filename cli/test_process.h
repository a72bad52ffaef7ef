// Runs a test program in a process of its own and hands on what it writes to standard output and
// error, which are one stream, as `go test` does.
//
// Threads: none may have been started in this process before: it forks.
//
// Test: tests/gotest/.
#ifndef GOKNOT_CLI_TEST_PROCESS_H_
#define GOKNOT_CLI_TEST_PROCESS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "absl/time/time.h"

namespace goknot::cli {

struct TestEnd {
  bool passed = false;    // exit code 0
  bool exited = false;    // it was not ended by a signal
  std::string status;     // "exit status 2", "signal: killed"
  std::string complaint;  // what the command has to say: killed, its output is not complete
  absl::Duration elapsed;
};

struct TestProcess {
  std::string directory;                              // where it runs
  std::function<int()> run;                           // in the new process; the exit code
  std::function<void(std::string_view text)> output;  // here, with each piece
  absl::Duration timeout;                             // of its own; zero: none
};

// Nothing when no process can be made; errno says why.
std::optional<TestEnd> RunTestProcess(const TestProcess& process);

}  // namespace goknot::cli

#endif  // GOKNOT_CLI_TEST_PROCESS_H_
