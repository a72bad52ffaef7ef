// See the header. A program that has ended may have left processes which hold its output open: they
// are waited for only so long.
#include "cli/test_process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"

namespace goknot::cli {
namespace {

[[noreturn]] void BeTheTest(const TestProcess& process, int output) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(output, STDERR_FILENO);
  if (::chdir(process.directory.c_str()) != 0) {
    std::fprintf(stderr, "chdir %s: %s\n", process.directory.c_str(), std::strerror(errno));
    std::_Exit(1);
  }
  ::setenv("PWD", process.directory.c_str(), 1);
  const int code = process.run();
  std::fflush(nullptr);
  ::_exit(code);
}

// As package os/exec words it.
std::string Describe(int status) {
  if (WIFEXITED(status)) return absl::StrCat("exit status ", WEXITSTATUS(status));
  const int signal = WTERMSIG(status);
  const char* name = ::sigdescr_np(signal);
  std::string text = absl::StrCat("signal: ", name == nullptr ? absl::StrCat(signal) : name);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return WCOREDUMP(status) ? absl::StrCat(text, " (core dumped)") : text;
}

class Watch {
 public:
  Watch(const TestProcess& process, pid_t child, int output)
      : process_(process), child_(child), output_(output) {}

  TestEnd Wait() {
    const absl::Time begin = absl::Now();
    const absl::Duration patience = std::max(absl::Seconds(5), process_.timeout / 10);
    const absl::Duration most = process_.timeout + std::max(absl::Minutes(1), patience);
    absl::Time deadline =
        process_.timeout > absl::ZeroDuration() ? begin + most : absl::InfiniteFuture();
    const int ends = static_cast<int>(::syscall(SYS_pidfd_open, child_, 0));
    while (!closed_) {
      pollfd watched[] = {{output_, POLLIN, 0}, {has_ended_ ? -1 : ends, POLLIN, 0}};
      const int64_t left =
          std::clamp<int64_t>(absl::ToInt64Milliseconds(deadline - absl::Now()), 0, 3'600'000);
      const int ready = ::poll(watched, 2, static_cast<int>(left));
      if (ready < 0 && errno != EINTR) break;
      if (watched[0].revents != 0) ReadSome();
      if (!has_ended_ && watched[1].revents != 0) {
        Reap();
        deadline = absl::Now() + patience;
      }
      if (absl::Now() < deadline) continue;
      if (has_ended_) {
        end_.complaint = absl::StrCat("*** Test I/O incomplete ", absl::FormatDuration(patience),
                                      " after exiting.\n");
        break;
      }
      // It should have ended itself long ago.
      ::kill(child_, quit_sent_ ? SIGKILL : SIGQUIT);
      quit_sent_ = true;
      deadline = absl::Now() + patience;
      end_.complaint = absl::StrCat("*** Test killed with quit: ran too long (",
                                    absl::FormatDuration(most), ").\n");
    }
    if (!has_ended_) Reap();
    ::close(ends);
    end_.elapsed = absl::Now() - begin;
    return std::move(end_);
  }

 private:
  void ReadSome() {
    char buffer[1 << 16];
    const ssize_t count = ::read(output_, buffer, sizeof buffer);
    if (count > 0) process_.output({buffer, static_cast<size_t>(count)});
    closed_ = count == 0 || (count < 0 && errno != EINTR);
  }

  void Reap() {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {
    }
    has_ended_ = true;
    end_.exited = WIFEXITED(status);
    end_.passed = status == 0;
    end_.status = Describe(status);
  }

  const TestProcess& process_;
  const pid_t child_;
  const int output_;
  bool closed_ = false;     // nobody writes to the output any more
  bool has_ended_ = false;  // the child
  bool quit_sent_ = false;
  TestEnd end_;
};

}  // namespace

std::optional<TestEnd> RunTestProcess(const TestProcess& process) {
  int pipe[2];
  if (::pipe2(pipe, O_CLOEXEC) != 0) return std::nullopt;
  std::fflush(nullptr);
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(pipe[0]);
    BeTheTest(process, pipe[1]);
  }
  ::close(pipe[1]);
  std::optional<TestEnd> end;
  if (child > 0) end = Watch(process, child, pipe[0]).Wait();
  ::close(pipe[0]);
  return end;
}

}  // namespace goknot::cli
