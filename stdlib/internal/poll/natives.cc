// The natives of package internal/poll: files of the runtime's poller (file.go).
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <memory>

#include "runtime/sync.h"
#include "runtime/timer.h"
#include "stdlib/guest.h"
#include "stdlib/internal/poll/polled_call.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::FileHandle;
using runtime::FileSide;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

FileSide SideArgument(const NativeCall& call, uint32_t slot) {
  return IntArgument(call, slot) == 0 ? FileSide::kRead : FileSide::kWrite;
}

// func add(fd int) (handle uint64, errno int)
NativeResult Add(NativeCall& call) {
  int error = 0;
  FileHandle handle = PollerOf(call).Add(static_cast<int>(IntArgument(call, 0)), &error);
  ReturnInt(call, 0, static_cast<int64_t>(handle));
  ReturnInt(call, 1, error);
  return NativeResult::kDone;
}

// func adopt(fd int) (handle uint64, errno int)
NativeResult Adopt(NativeCall& call) {
  int error = 0;
  FileHandle handle = PollerOf(call).AddBlocking(static_cast<int>(IntArgument(call, 0)), &error);
  ReturnInt(call, 0, static_cast<int64_t>(handle));
  ReturnInt(call, 1, error);
  return NativeResult::kDone;
}

// func closeFile(handle uint64) (errno int)
NativeResult Close(NativeCall& call) {
  FileHandle handle = HandleArgument(call, 0);
  runtime::FileInUse file(PollerOf(call), handle);
  int error = kFileClosed;
  if (PollerOf(call).Close(call.worker(), handle)) {
    runtime::DetachedSection detached(call.worker());
    error = file.Leave();
  }
  ReturnInt(call, 0, error);
  return NativeResult::kDone;
}

// func read(handle uint64, b []byte) (n, errno int)
NativeResult Read(NativeCall& call) {
  SliceValue to = call.Get<SliceValue>(1);
  return Finish(call, PolledCall(call, HandleArgument(call, 0), FileSide::kRead,
                                 [&](int fd) { return ::read(fd, to.data, to.size); }));
}

// func write(handle uint64, b []byte) (n, errno int): as much of it as goes.
NativeResult Write(NativeCall& call) {
  SliceValue from = call.Get<SliceValue>(1);
  return Finish(call, PolledCall(call, HandleArgument(call, 0), FileSide::kWrite,
                                 [&](int fd) { return ::write(fd, from.data, from.size); }));
}

// func await(handle uint64, side int) (errno int): until the side is ready, or seems so.
NativeResult Await(NativeCall& call) {
  FileHandle handle = HandleArgument(call, 0);
  runtime::FileState state =
      PollerOf(call).Park(call.worker(), call.goroutine(), handle, SideArgument(call, 1));
  if (state == runtime::FileState::kParked) return NativeResult::kPark;
  ReturnInt(call, 0, state == runtime::FileState::kReady ? 0 : ErrorOf(state));
  return NativeResult::kDone;
}
NativeResult CompleteAwait(NativeCall& call) {
  runtime::FileInUse file(PollerOf(call), HandleArgument(call, 0), SideArgument(call, 1));
  ReturnInt(call, 0, file.state() == runtime::FileState::kReady ? 0 : ErrorOf(file.state()));
  return NativeResult::kDone;
}

// func setDeadline(handle uint64, side int, delay int64, armed bool) (errno int)
NativeResult SetDeadline(NativeCall& call) {
  FileSide side = SideArgument(call, 1);
  {
    runtime::FileInUse file(PollerOf(call), HandleArgument(call, 0));
    if (file.state() == runtime::FileState::kReady && !file.is_registered()) {
      ReturnInt(call, 0, kNoDeadline);
      return NativeResult::kDone;
    }
  }
  int64_t deadline = 0;
  if (BoolArgument(call, 3)) {
    // 0 stands for none.
    deadline = std::max<int64_t>(runtime::DeadlineAfter(call.worker(), IntArgument(call, 2)), 1);
  }
  runtime::FileState state =
      PollerOf(call).SetDeadline(call.worker(), HandleArgument(call, 0), side, deadline);
  ReturnInt(call, 0, state == runtime::FileState::kClosed ? kFileClosed : 0);
  return NativeResult::kDone;
}

NativeResult Expire(NativeCall& call) {
  PollerOf(call).Expire(call.worker(), HandleArgument(call, 0), SideArgument(call, 1));
  return NativeResult::kDone;
}

// func descriptor(handle uint64) (fd int): -1 when it is closed.
NativeResult Descriptor(NativeCall& call) {
  runtime::FileInUse file(PollerOf(call), HandleArgument(call, 0));
  ReturnInt(call, 0, file.fd());
  return NativeResult::kDone;
}

// func hold(handle uint64) (use uintptr, fd int): the descriptor stays what it is until
// release(use), whoever closes the file meanwhile. fd is -1, and nothing is held, when it is
// closed.
NativeResult Hold(NativeCall& call) {
  auto file = std::make_unique<runtime::FileInUse>(PollerOf(call), HandleArgument(call, 0));
  int fd = file->fd();
  ReturnInt(call, 0, fd < 0 ? 0 : reinterpret_cast<intptr_t>(file.release()));
  ReturnInt(call, 1, fd);
  return NativeResult::kDone;
}

// func release(use uintptr)
NativeResult ReleaseHeld(NativeCall& call) {
  delete reinterpret_cast<runtime::FileInUse*>(IntArgument(call, 0));
  return NativeResult::kDone;
}

// func setBlocking(handle uint64)
NativeResult SetBlocking(NativeCall& call) {
  FileHandle handle = HandleArgument(call, 0);
  int error = WithFile(call, handle, [](int fd) {
    int flags = ::fcntl(fd, F_GETFL);
    return flags < 0 ? flags : ::fcntl(fd, F_SETFL, flags & ~O_NONBLOCK);
  });
  if (error == 0) PollerOf(call).MakeBlocking(handle);
  return NativeResult::kDone;
}

// func duplicate(handle uint64) (fd, errno int)
NativeResult Duplicate(NativeCall& call) {
  int fd = -1;
  int error = WithFile(call, HandleArgument(call, 0),
                       [&](int own) { return fd = ::fcntl(own, F_DUPFD_CLOEXEC, 0); });
  ReturnInt(call, 0, fd);
  ReturnInt(call, 1, error);
  return NativeResult::kDone;
}

NativeResult Acquire(NativeCall& call) {
  runtime::SyncResult result =
      runtime::AcquireSemaphore(call.worker(), call.goroutine(), call.Get<uint32_t*>(0));
  return result == runtime::SyncResult::kParked ? NativeResult::kPark : NativeResult::kDone;
}
// Who is let in is the one that it was released for.
NativeResult CompleteAcquire(NativeCall&) { return NativeResult::kDone; }
NativeResult Release(NativeCall& call) {
  runtime::ReleaseSemaphore(call.worker(), call.Get<uint32_t*>(0));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"internal/poll.add", &Add},
    {"internal/poll.adopt", &Adopt},
    {"internal/poll.closeFile", &Close},
    {"internal/poll.read", &Read, NativeKind::kParks},
    {"internal/poll.write", &Write, NativeKind::kParks},
    {"internal/poll.await", &Await, NativeKind::kParks, &CompleteAwait},
    {"internal/poll.setDeadline", &SetDeadline},
    {"internal/poll.expire", &Expire},
    {"internal/poll.descriptor", &Descriptor},
    {"internal/poll.hold", &Hold},
    {"internal/poll.release", &ReleaseHeld},
    {"internal/poll.setBlocking", &SetBlocking},
    {"internal/poll.duplicate", &Duplicate},
    {"internal/poll.semacquire", &Acquire, NativeKind::kParks, &CompleteAcquire},
    {"internal/poll.semrelease", &Release},
};

}  // namespace

std::span<const vm::NativeRow> InternalPollNatives() { return kRows; }

}  // namespace goknot::stdlib
