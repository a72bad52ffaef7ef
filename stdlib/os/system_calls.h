// What the natives of package os share: texts and lists of them, and calls that may block, which
// leave Go for their time. The memory that such a call reads or writes is kept alive by the frame's
// arguments and never moves. Open files are named by handles of the runtime's poller.
//
// Test: tests/programs/std_os/.
#ifndef GOKNOT_STDLIB_OS_SYSTEM_CALLS_H_
#define GOKNOT_STDLIB_OS_SYSTEM_CALLS_H_

#include <sys/stat.h>

#include <cerrno>
#include <string>
#include <vector>

#include "runtime/file_waits.h"
#include "runtime/scheduler.h"
#include "stdlib/guest.h"
#include "stdlib/internal/poll/polled_call.h"

namespace goknot::stdlib {

inline std::string Text(const vm::NativeCall& call, uint32_t slot) {
  return std::string(StringArgument(call, slot));
}

// Names with a NUL inside name no file.
inline bool HasNul(const std::string& text) { return text.find('\0') != std::string::npos; }

// Runs a call that may block, again when a signal interrupts it. *error: errno, or 0.
template <typename SystemCall>
int64_t Blocking(vm::NativeCall& call, int* error, SystemCall&& system_call,
                 runtime::Blocking duration = runtime::Blocking::kBriefly,
                 runtime::WaitReason reason = runtime::WaitReason::kSyscall) {
  runtime::DetachedSection detached(call.worker(), duration, reason);
  int64_t result;
  do {
    result = system_call();
  } while (result < 0 && errno == EINTR);
  *error = result < 0 ? errno : 0;
  return result;
}

// Before a call on the file: true when its native is to park (return kPark) and be run again.
inline bool MustWaitFor(vm::NativeCall& call, int fd, short events,
                        runtime::FileOwner owner = runtime::FileOwner::kProgram) {
  return runtime::ParkUntilReady(call.worker(), call.goroutine(), fd, events, owner);
}

// Runs system_call(fd), which may block, on the open file that slot 0 names. *error: errno, 0, or
// kFileClosed.
template <typename SystemCall>
int64_t OnFile(vm::NativeCall& call, int* error, SystemCall&& system_call) {
  runtime::FileInUse file(PollerOf(call), HandleArgument(call, 0));
  if (file.state() == runtime::FileState::kClosed) {
    *error = kFileClosed;
    return -1;
  }
  return Blocking(call, error, [&] { return system_call(file.fd()); });
}

inline vm::NativeResult ReturnErrno(vm::NativeCall& call, uint32_t slot, int error) {
  ReturnInt(call, slot, error);
  return vm::NativeResult::kDone;
}

// From now on who writes to a pipe that nobody reads is told so by EPIPE: the signal gets a handler
// that does nothing, without which other programs start.
enum class BrokenPipes : uint8_t { kUnlessHandled, kAlways };
void SurviveBrokenPipes(BrokenPipes which);

// statData of stat.go, member by member.
void StoreStat(void* to, const struct stat& info);

// []string both ways.
SliceValue MakeStrings(vm::NativeCall& call, const std::vector<std::string>& texts);
std::vector<std::string> ReadStrings(const SliceValue& list);

// []int64.
SliceValue MakeIntegers(vm::NativeCall& call, const std::vector<int64_t>& numbers);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_OS_SYSTEM_CALLS_H_
