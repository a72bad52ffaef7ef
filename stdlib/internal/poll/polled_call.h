// How natives call the system about a non-blocking file of the runtime's poller: they try, and park
// the goroutine when that would block. They are of kind kParks and have no `complete`: who is woken
// tries again from the beginning.
//
// Test: tests/programs/std_net/.
#ifndef GOKNOT_STDLIB_INTERNAL_POLL_POLLED_CALL_H_
#define GOKNOT_STDLIB_INTERNAL_POLL_POLLED_CALL_H_

#include <cerrno>

#include "runtime/file_poller.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "vm/native.h"

namespace goknot::stdlib {

// What natives return beside the system's error numbers (file.go).
inline constexpr int kFileClosed = -1;
inline constexpr int kDeadlineExceeded = -2;
inline constexpr int kNoDeadline = -3;

inline runtime::FilePoller& PollerOf(const vm::NativeCall& call) {
  return call.runtime().scheduler().file_poller();
}

inline int ErrorOf(runtime::FileState state) {
  return state == runtime::FileState::kClosed ? kFileClosed : kDeadlineExceeded;
}

// A file is named by its handle in such an argument.
inline runtime::FileHandle HandleArgument(const vm::NativeCall& call, uint32_t slot) {
  return call.slots()[slot];
}

struct PolledResult {
  bool parked = false;  // return NativeResult::kPark
  int64_t value = 0;    // not negative
  int error = 0;        // 0, an errno, or one of those above
};

// Runs system_call(fd), which returns a negative number and sets errno to EAGAIN when it would
// block. It must not take long.
template <typename SystemCall>
PolledResult PolledCall(vm::NativeCall& call, runtime::FileHandle handle, runtime::FileSide side,
                        SystemCall&& system_call) {
  runtime::FilePoller& poller = PollerOf(call);
  for (;;) {
    {
      runtime::FileInUse file(poller, handle, side);
      if (file.state() != runtime::FileState::kReady) return {false, 0, ErrorOf(file.state())};
      int64_t value;
      do {
        value = system_call(file.fd());
      } while (value < 0 && errno == EINTR);
      if (value >= 0) return {false, value, 0};
      if (errno != EAGAIN) return {false, 0, errno};
    }
    runtime::FileState state = poller.Park(call.worker(), call.goroutine(), handle, side);
    if (state == runtime::FileState::kParked) return {true, 0, 0};
    if (state != runtime::FileState::kReady) return {false, 0, ErrorOf(state)};
  }
}

// Leaves a native func(...) (result, errno int).
inline vm::NativeResult Finish(vm::NativeCall& call, const PolledResult& result) {
  if (result.parked) return vm::NativeResult::kPark;
  call.slots()[0] = static_cast<uint64_t>(result.value);
  call.slots()[1] = static_cast<uint64_t>(static_cast<int64_t>(result.error));
  return vm::NativeResult::kDone;
}

// The same as PolledCall for calls that never block and care for no deadline.
template <typename SystemCall>
int WithFile(vm::NativeCall& call, runtime::FileHandle handle, SystemCall&& system_call) {
  runtime::FileInUse file(PollerOf(call), handle);
  if (file.state() == runtime::FileState::kClosed) return kFileClosed;
  return system_call(file.fd()) < 0 ? errno : 0;
}

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_INTERNAL_POLL_POLLED_CALL_H_
