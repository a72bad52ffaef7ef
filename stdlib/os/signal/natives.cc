// The machine's side of package os/signal. Signals are process-wide, and so is what is noted of
// them here: the handler, which may run on any thread at any time, sets a bit and counts an eventfd
// up; one goroutine of the program waits there, outside of Go, for the next bit. A signal that
// comes again before it has been fetched comes once.
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <bit>
#include <csignal>

#include "runtime/runtime.h"
#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

struct Inbox {
  std::atomic<uint64_t> pending{0};  // bit n - 1: signal n
  std::atomic<bool> handing_out{false};
  const int event = ::eventfd(0, EFD_CLOEXEC);
};

Inbox& TheInbox() {
  static Inbox inbox;
  return inbox;
}

void Handle(int number) {
  int saved = errno;
  Inbox& inbox = TheInbox();
  inbox.pending.fetch_or(uint64_t{1} << (number - 1));
  uint64_t one = 1;
  [[maybe_unused]] ssize_t written = ::write(inbox.event, &one, sizeof one);
  errno = saved;
}

// Those that cannot be caught, that faults of the machine raise, or that the C library needs.
bool MayBeHandled(int64_t number) {
  if (number < 1 || number > 64 || number == 32 || number == 33) return false;
  switch (number) {
    case SIGKILL:
    case SIGSTOP:
    case SIGSEGV:
    case SIGBUS:
    case SIGFPE:
    case SIGILL:
    case SIGTRAP:
      return false;
    default:
      return true;
  }
}

template <auto handler>
NativeResult SetHandler(NativeCall& call) {
  int64_t number = IntArgument(call, 0);
  if (!MayBeHandled(number)) return NativeResult::kDone;
  TheInbox();
  struct sigaction action {};
  action.sa_handler = handler();
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  ::sigaction(static_cast<int>(number), &action, nullptr);
  return NativeResult::kDone;
}

NativeResult Disable(NativeCall& call) {
  if (IntArgument(call, 0) != SIGPIPE) return SetHandler<[] { return SIG_DFL; }>(call);
  SurviveBrokenPipes(BrokenPipes::kAlways);
  return NativeResult::kDone;
}

NativeResult IsIgnored(NativeCall& call) {
  struct sigaction action {};
  int64_t number = IntArgument(call, 0);
  bool known =
      number > 0 && number <= 64 && ::sigaction(static_cast<int>(number), nullptr, &action) == 0;
  ReturnBool(call, 0, known && action.sa_handler == SIG_IGN);
  return NativeResult::kDone;
}

// func receive() int: the next signal.
NativeResult Receive(NativeCall& call) {
  Inbox& inbox = TheInbox();
  inbox.handing_out = false;
  for (;;) {
    uint64_t pending = inbox.pending.load();
    if (pending != 0) {
      inbox.handing_out = true;
      int bit = std::countr_zero(pending);
      inbox.pending.fetch_and(~(uint64_t{1} << bit));
      ReturnInt(call, 0, bit + 1);
      return NativeResult::kDone;
    }
    if (MustWaitFor(call, inbox.event, POLLIN)) return NativeResult::kPark;
    int error;
    uint64_t count = 0;
    Blocking(
        call, &error, [&] { return ::read(inbox.event, &count, sizeof count); },
        runtime::Blocking::kLong);
    if (call.runtime().scheduler().exiting()) return NativeResult::kExit;
  }
}

NativeResult IsIdle(NativeCall& call) {
  Inbox& inbox = TheInbox();
  ReturnBool(call, 0, inbox.pending.load() == 0 && !inbox.handing_out.load());
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"os/signal.enable", &SetHandler<[] { return &Handle; }>}, {"os/signal.disable", &Disable},
    {"os/signal.ignore", &SetHandler<[] { return SIG_IGN; }>}, {"os/signal.ignored", &IsIgnored},
    {"os/signal.receive", &Receive, vm::NativeKind::kParks},   {"os/signal.idle", &IsIdle},
};

}  // namespace

std::span<const vm::NativeRow> OsSignalNatives() { return kRows; }

}  // namespace goknot::stdlib
