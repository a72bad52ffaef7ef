// See the header.
#include "runtime/make_thread.h"

#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <system_error>

#include "runtime/reports.h"

namespace goknot::runtime {
namespace {

constexpr int kTries = 20;

[[noreturn]] void EndForWantOfThreads(int error) {
  std::string text =
      "runtime: failed to create new OS thread (errno=" + std::to_string(error) + ")\n";
  if (error == EAGAIN) text += "runtime: may need to increase max user processes (ulimit -u)\n";
  WriteStderr(text + "fatal error: newosproc\n");
  ::_exit(2);
}

}  // namespace

std::thread MakeThread(const std::function<void()>& body) {
  for (int tries = 1;; ++tries) {
    try {
      return std::thread(body);
    } catch (const std::system_error& error) {
      const int code = error.code().value();
      if (code != EAGAIN || tries == kTries) EndForWantOfThreads(code);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(tries));
  }
}

}  // namespace goknot::runtime
