// Natives of package os: reading and writing files, directories, the environment, the program's
// identity; and the texts of package syscall's errors.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

#include "runtime/heap_store.h"
#include "runtime/host.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

extern char** environ;

namespace goknot::stdlib {

SliceValue MakeStrings(vm::NativeCall& call, const std::vector<std::string>& texts) {
  SliceValue list{nullptr, 0, 0};
  if (texts.empty()) return list;
  list.size = list.capacity = static_cast<uint32_t>(texts.size());
  list.data = runtime::AllocateArray(call.worker(), call.runtime().types().String(), texts.size());
  for (size_t i = 0; i < texts.size(); ++i) {
    StringValue text = MakeString(call, texts[i]);
    runtime::StorePair(static_cast<StringValue*>(list.data) + i,
                       {reinterpret_cast<uint64_t>(text.data), static_cast<uint64_t>(text.size)});
  }
  return list;
}

std::vector<std::string> ReadStrings(const SliceValue& list) {
  std::vector<std::string> texts;
  for (uint32_t i = 0; i < list.size; ++i) {
    texts.emplace_back(LoadString(static_cast<const StringValue*>(list.data) + i).view());
  }
  return texts;
}

SliceValue MakeIntegers(vm::NativeCall& call, const std::vector<int64_t>& numbers) {
  SliceValue list{nullptr, 0, 0};
  if (numbers.empty()) return list;
  list.size = list.capacity = static_cast<uint32_t>(numbers.size());
  auto* words = static_cast<uint64_t*>(
      runtime::AllocateArray(call.worker(), call.runtime().types().Int(), numbers.size()));
  list.data = words;
  for (int64_t number : numbers) base::Store64(words++, static_cast<uint64_t>(number));
  return list;
}

void SurviveBrokenPipes(BrokenPipes which) {
  struct sigaction action {};
  if (which == BrokenPipes::kUnlessHandled &&
      (::sigaction(SIGPIPE, nullptr, &action) < 0 || action.sa_handler != SIG_DFL)) {
    return;
  }
  action.sa_handler = [](int) {};
  action.sa_flags = SA_RESTART;
  ::sigaction(SIGPIPE, &action, nullptr);
}

namespace {

using runtime::FileHandle;
using runtime::FileSide;
using runtime::FileState;
using vm::NativeCall;
using vm::NativeResult;

// The C library's environment may be read and written by one thread at a time.
std::mutex& EnvironmentMutex() {
  static std::mutex mutex;
  return mutex;
}

// Go's texts are the C library's in lower case.
std::string TextOfErrno(int64_t number) {
  std::string unknown = "errno " + std::to_string(number);
  if (number <= 0 || number >= 134) return unknown;
  std::string text = std::strerror(static_cast<int>(number));
  if (text.starts_with("Unknown error")) return unknown;
  if (text.size() > 1 && text[1] >= 'a' && text[1] <= 'z') {
    text[0] = static_cast<char>(text[0] | 0x20);
  }
  return text;
}

bool SetUnblocked(int fd, bool unblocked) {
  int flags = ::fcntl(fd, F_GETFL);
  if (flags < 0) return false;
  return ::fcntl(fd, F_SETFL, unblocked ? flags | O_NONBLOCK : flags & ~O_NONBLOCK) == 0;
}

// Hands over a non-blocking descriptor, as a file that is waited for if epoll can do that.
FileHandle AddFile(NativeCall& call, int fd, int* error) {
  FileHandle handle = PollerOf(call).Add(fd, error);
  return handle != 0 ? handle : PollerOf(call).AddBlocking(fd, error);
}

// Hands over one that was just opened; *unblocks: it has become non-blocking.
FileHandle AddOpened(NativeCall& call, int fd, int flags, bool* unblocks, int* error) {
  *unblocks = false;
  struct stat info;
  // Neither those on disks nor directories can be waited for.
  bool waits = ::fstat(fd, &info) == 0 &&
               (S_ISFIFO(info.st_mode) || S_ISCHR(info.st_mode) || S_ISSOCK(info.st_mode));
  if (!waits) return PollerOf(call).AddBlocking(fd, error);
  if ((flags & O_NONBLOCK) != 0) return AddFile(call, fd, error);
  if (SetUnblocked(fd, true)) {
    FileHandle handle = PollerOf(call).Add(fd, error);
    *unblocks = handle != 0;
    if (handle != 0) return handle;
    SetUnblocked(fd, false);
  }
  return PollerOf(call).AddBlocking(fd, error);
}

// func sysOpen(name string, flag int, perm uint32) (handle uint64, unblocks bool, errno int)
NativeResult Open(NativeCall& call) {
  std::string name = Text(call, 0);
  int flags = static_cast<int>(IntArgument(call, 2)) | O_CLOEXEC;
  mode_t mode = static_cast<mode_t>(IntArgument(call, 3));
  int error = EINVAL;
  int64_t fd = -1;
  if (!HasNul(name)) {
    fd = Blocking(call, &error, [&] { return ::open(name.c_str(), flags, mode); });
  }
  FileHandle handle = 0;
  bool unblocks = false;
  if (fd >= 0) {
    handle = AddOpened(call, static_cast<int>(fd), flags, &unblocks, &error);
    if (handle != 0) {
      error = 0;
    } else {
      ::close(static_cast<int>(fd));
    }
  }
  ReturnInt(call, 0, static_cast<int64_t>(handle));
  ReturnBool(call, 1, unblocks);
  return ReturnErrno(call, 2, error);
}

// func sysAddOpened(fd, flag int) (handle uint64, unblocks bool, errno int)
NativeResult AddOpenedNative(NativeCall& call) {
  int fd = static_cast<int>(IntArgument(call, 0));
  bool unblocks = false;
  int error = 0;
  FileHandle handle =
      AddOpened(call, fd, static_cast<int>(IntArgument(call, 1)), &unblocks, &error);
  if (handle == 0) ::close(fd);
  ReturnInt(call, 0, static_cast<int64_t>(handle));
  ReturnBool(call, 1, unblocks);
  return ReturnErrno(call, 2, handle != 0 ? 0 : error);
}

// func sysAdopt(fd int) (handle uint64, appended bool, errno int)
NativeResult Adopt(NativeCall& call) {
  int fd = static_cast<int>(IntArgument(call, 0));
  int flags = ::fcntl(fd, F_GETFL);
  if (flags < 0) flags = 0;
  SurviveBrokenPipes(BrokenPipes::kUnlessHandled);  // the package adopts the standard files first
  int error = 0;
  FileHandle handle = (flags & O_NONBLOCK) != 0 ? AddFile(call, fd, &error)
                                                : PollerOf(call).AddBlocking(fd, &error);
  ReturnInt(call, 0, static_cast<int64_t>(handle));
  ReturnBool(call, 1, (flags & O_APPEND) != 0);
  return ReturnErrno(call, 2, handle != 0 ? 0 : error);
}

// func sysPipe() (r, w uint64, errno int)
NativeResult Pipe(NativeCall& call) {
  int ends[2] = {-1, -1};
  int error = ::pipe2(ends, O_CLOEXEC | O_NONBLOCK) < 0 ? errno : 0;
  FileHandle handles[2] = {0, 0};
  if (error == 0) {
    for (int i : {0, 1}) handles[i] = PollerOf(call).Add(ends[i], &error);
    for (int i : {0, 1}) {
      if (error == 0) break;
      if (handles[i] == 0) {
        ::close(ends[i]);
      } else {
        PollerOf(call).Close(call.worker(), handles[i]);
      }
    }
  }
  ReturnInt(call, 0, static_cast<int64_t>(handles[0]));
  ReturnInt(call, 1, static_cast<int64_t>(handles[1]));
  return ReturnErrno(call, 2, error);
}

// read(2), but that a host hands out standard input.
int64_t ReadFile(const NativeCall& call, int fd, const SliceValue& to) {
  runtime::Host* host = call.runtime().options().host;
  if (host == nullptr || fd != STDIN_FILENO) return ::read(fd, to.data, to.size);
  return host->Read(call.goroutine(), to.data, to.size);
}

// A file may be non-blocking all the same: standard input may become so at any time by those who
// share it. Then it is waited for here.
template <typename SystemCall>
int64_t WhenReady(int fd, short events, SystemCall&& system_call) {
  for (;;) {
    int64_t result = system_call();
    if (result >= 0 || errno != EAGAIN) return result;
    pollfd file{fd, events, 0};
    if (::poll(&file, 1, -1) < 0) return -1;
  }
}

NativeResult ReturnCount(NativeCall& call, int64_t count, int error) {
  ReturnInt(call, 0, count < 0 ? 0 : count);
  return ReturnErrno(call, 1, error);
}

// func sysRead(handle uint64, b []byte) (n, errno int)
NativeResult Read(NativeCall& call) {
  FileHandle handle = HandleArgument(call, 0);
  SliceValue to = call.Get<SliceValue>(1);
  {
    runtime::FileInUse file(PollerOf(call), handle, FileSide::kRead);
    if (file.state() == FileState::kClosed) return ReturnCount(call, 0, kFileClosed);
    if (file.blocks()) {
      int fd = file.fd();
      if (MustWaitFor(call, fd, POLLIN)) return NativeResult::kPark;
      int error;
      int64_t count = Blocking(call, &error, [&] {
        return WhenReady(fd, POLLIN, [&] { return ReadFile(call, fd, to); });
      });
      return ReturnCount(call, count, error);
    }
  }
  return Finish(call, PolledCall(call, handle, FileSide::kRead,
                                 [&](int fd) { return ::read(fd, to.data, to.size); }));
}

NativeResult ReadAt(NativeCall& call) {
  SliceValue to = call.Get<SliceValue>(1);
  off_t offset = IntArgument(call, 3);
  int error;
  int64_t count =
      OnFile(call, &error, [&](int fd) { return ::pread(fd, to.data, to.size, offset); });
  return ReturnCount(call, count, error);
}

bool IsShown(int fd) { return fd == STDOUT_FILENO || fd == STDERR_FILENO; }

// As Go programs do: a broken pipe at a standard file ends the program by the signal.
void CheckPipe(int fd, int error) {
  if (error != EPIPE || !IsShown(fd)) return;
  std::signal(SIGPIPE, SIG_DFL);
  ::raise(SIGPIPE);
}

// Writes all of it; errno, and how much it was.
int WriteAll(NativeCall& call, int fd, const SliceValue& from, int64_t* done) {
  const char* data = static_cast<const char*>(from.data);
  int error = 0;
  *done = 0;
  if (call.runtime().options().host != nullptr && IsShown(fd)) {
    runtime::WriteOutput(call.worker(), fd, {data, from.size});
    *done = from.size;
    return 0;
  }
  do {
    int64_t count = Blocking(call, &error, [&] {
      return WhenReady(fd, POLLOUT, [&] {
        return ::write(fd, data + *done, from.size - static_cast<size_t>(*done));
      });
    });
    if (count > 0) *done += count;
  } while (error == 0 && *done < from.size);
  CheckPipe(fd, error);
  return error;
}

bool IsOnDisk(int fd) {
  struct stat info;
  return ::fstat(fd, &info) == 0 && S_ISREG(info.st_mode);
}

// func sysWrite(handle uint64, b []byte) (n, errno int): some or, where the file blocks, all of it.
NativeResult Write(NativeCall& call) {
  FileHandle handle = HandleArgument(call, 0);
  SliceValue from = call.Get<SliceValue>(1);
  {
    runtime::FileInUse file(PollerOf(call), handle, FileSide::kWrite);
    if (file.state() == FileState::kClosed) return ReturnCount(call, 0, kFileClosed);
    int fd = file.fd();
    if (file.blocks() || (call.runtime().options().host != nullptr && IsShown(fd))) {
      if (call.runtime().options().schedule != nullptr && !IsOnDisk(fd)) {
        // What a pipe takes without blocking.
        if (MustWaitFor(call, fd, POLLOUT)) return NativeResult::kPark;
        from.size = std::min<decltype(from.size)>(from.size, PIPE_BUF);
      }
      int64_t done;
      int error = WriteAll(call, fd, from, &done);
      return ReturnCount(call, done, error);
    }
  }
  return Finish(call, PolledCall(call, handle, FileSide::kWrite, [&](int fd) {
                  int64_t count = ::write(fd, from.data, from.size);
                  if (count < 0) CheckPipe(fd, errno);
                  return count;
                }));
}

// The standard files, without package os. The failure is a text.
void ReturnFailure(NativeCall& call, uint32_t slot, int error) {
  ReturnString(call, slot, error == 0 ? std::string() : TextOfErrno(error));
}

NativeResult WriteStandard(NativeCall& call) {
  int64_t done;
  int error = WriteAll(call, STDOUT_FILENO, call.Get<SliceValue>(0), &done);
  ReturnInt(call, 0, done);
  ReturnFailure(call, 1, error);
  return NativeResult::kDone;
}

NativeResult ReadStandard(NativeCall& call) {
  SliceValue to = call.Get<SliceValue>(0);
  if (MustWaitFor(call, STDIN_FILENO, POLLIN)) return NativeResult::kPark;
  int error;
  int64_t count = Blocking(call, &error, [&] { return ReadFile(call, STDIN_FILENO, to); });
  ReturnInt(call, 0, count < 0 ? 0 : count);
  ReturnFailure(call, 1, error);
  return NativeResult::kDone;
}

NativeResult WriteAt(NativeCall& call) {
  SliceValue from = call.Get<SliceValue>(1);
  off_t offset = IntArgument(call, 3);
  int error;
  int64_t count =
      OnFile(call, &error, [&](int fd) { return ::pwrite(fd, from.data, from.size, offset); });
  return ReturnCount(call, count, error);
}

NativeResult Seek(NativeCall& call) {
  off_t offset = IntArgument(call, 1);
  int whence = static_cast<int>(IntArgument(call, 2));
  int error;
  int64_t at = OnFile(call, &error, [&](int fd) { return ::lseek(fd, offset, whence); });
  return ReturnCount(call, at, error);
}

NativeResult Sync(NativeCall& call) {
  int error;
  OnFile(call, &error, [&](int fd) { return ::fsync(fd); });
  return ReturnErrno(call, 0, error);
}

NativeResult Truncate(NativeCall& call) {
  off_t size = IntArgument(call, 1);
  int error;
  OnFile(call, &error, [&](int fd) { return ::ftruncate(fd, size); });
  return ReturnErrno(call, 0, error);
}

NativeResult Remove(NativeCall& call) {
  std::string name = Text(call, 0);
  if (HasNul(name)) return ReturnErrno(call, 0, EINVAL);
  int error;
  Blocking(call, &error, [&] { return ::unlink(name.c_str()); });
  if (error == 0) return ReturnErrno(call, 0, 0);
  int directory_error;
  Blocking(call, &directory_error, [&] { return ::rmdir(name.c_str()); });
  // Of two failures the telling one: that of rmdir unless the name is no directory.
  return ReturnErrno(call, 0, directory_error == ENOTDIR ? error : directory_error);
}

NativeResult Rename(NativeCall& call) {
  std::string from = Text(call, 0);
  std::string to = Text(call, 2);
  if (HasNul(from) || HasNul(to)) return ReturnErrno(call, 0, EINVAL);
  int error;
  Blocking(call, &error, [&] { return ::rename(from.c_str(), to.c_str()); });
  return ReturnErrno(call, 0, error);
}

NativeResult Mkdir(NativeCall& call) {
  std::string name = Text(call, 0);
  mode_t mode = static_cast<mode_t>(IntArgument(call, 2));
  if (HasNul(name)) return ReturnErrno(call, 0, EINVAL);
  int error;
  Blocking(call, &error, [&] { return ::mkdir(name.c_str(), mode); });
  return ReturnErrno(call, 0, error);
}

NativeResult Chdir(NativeCall& call) {
  std::string name = Text(call, 0);
  if (HasNul(name)) return ReturnErrno(call, 0, EINVAL);
  return ReturnErrno(call, 0, ::chdir(name.c_str()) < 0 ? errno : 0);
}

NativeResult Getwd(NativeCall& call) {
  char buffer[4096];
  const char* directory = ::getcwd(buffer, sizeof buffer);
  int error = directory == nullptr ? errno : 0;
  ReturnString(call, 0, directory == nullptr ? "" : directory);
  return ReturnErrno(call, 2, error);
}

NativeResult RandomName(NativeCall& call) {
  runtime::Worker& worker = call.worker();
  uint64_t draw = worker.schedule != nullptr ? worker.schedule->Draw(runtime::Choice::kRandomSeed)
                                             : worker.random.Next();
  ReturnString(call, 0, std::to_string(static_cast<uint32_t>(draw)));
  return NativeResult::kDone;
}

NativeResult Arguments(NativeCall& call) {
  call.Set(0, MakeStrings(call, call.runtime().options().arguments));
  return NativeResult::kDone;
}

NativeResult Exit(NativeCall& call) {
  // What the caller still refers to counts: the program is broken off, and who waits for the caller
  // is not to blame.
  runtime::Runtime& runtime = call.runtime();
  if (runtime.options().leaks != runtime::LeakSearch::kOff) {
    runtime.scheduler().SearchNow(&call.worker(), runtime::SearchOccasion::kMainReturned);
  }
  runtime.RequestExit(static_cast<int>(IntArgument(call, 0) & 0xff));
  return NativeResult::kExit;
}

template <auto get>
NativeResult Identity(NativeCall& call) {
  ReturnInt(call, 0, static_cast<int64_t>(get()));
  return NativeResult::kDone;
}

NativeResult LookupEnv(NativeCall& call) {
  std::string key = Text(call, 0);
  std::string value;
  bool found = false;
  if (!key.empty() && !HasNul(key)) {
    std::lock_guard lock(EnvironmentMutex());
    if (const char* text = std::getenv(key.c_str())) {
      value = text;
      found = true;
    }
  }
  ReturnString(call, 0, value);
  ReturnBool(call, 2, found);
  return NativeResult::kDone;
}

NativeResult SetEnv(NativeCall& call) {
  std::string key = Text(call, 0);
  std::string value = Text(call, 2);
  if (key.empty() || HasNul(key) || HasNul(value)) return ReturnErrno(call, 0, EINVAL);
  std::lock_guard lock(EnvironmentMutex());
  return ReturnErrno(call, 0, ::setenv(key.c_str(), value.c_str(), 1) < 0 ? errno : 0);
}

NativeResult UnsetEnv(NativeCall& call) {
  std::string key = Text(call, 0);
  if (key.empty() || HasNul(key)) return ReturnErrno(call, 0, EINVAL);
  std::lock_guard lock(EnvironmentMutex());
  return ReturnErrno(call, 0, ::unsetenv(key.c_str()) < 0 ? errno : 0);
}

NativeResult Environ(NativeCall& call) {
  std::vector<std::string> entries;
  {
    std::lock_guard lock(EnvironmentMutex());
    for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
      entries.emplace_back(*entry);
    }
  }
  call.Set(0, MakeStrings(call, entries));
  return NativeResult::kDone;
}

// func sysGetgroups() (groups []int, errno int)
NativeResult Getgroups(NativeCall& call) {
  std::vector<gid_t> groups(static_cast<size_t>(std::max(::getgroups(0, nullptr), 0)));
  int count = ::getgroups(static_cast<int>(groups.size()), groups.data());
  int error = count < 0 ? errno : 0;
  auto size = static_cast<uint32_t>(std::max(count, 0));
  void* array = runtime::AllocateBytes(call.worker(), size * sizeof(int64_t));
  for (uint32_t i = 0; i < size; ++i) {
    base::Store64(static_cast<uint64_t*>(array) + i, groups[i]);
  }
  call.Set(0, SliceValue{array, size, size});
  ReturnInt(call, 2, error);
  return NativeResult::kDone;
}

NativeResult Hostname(NativeCall& call) {
  char buffer[256] = {};
  ::gethostname(buffer, sizeof buffer - 1);
  ReturnString(call, 0, buffer);
  return NativeResult::kDone;
}

NativeResult ErrnoText(NativeCall& call) {
  ReturnString(call, 0, TextOfErrno(IntArgument(call, 0)));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"os.sysOpen", &Open},
    {"os.sysAddOpened", &AddOpenedNative},
    {"os.sysAdopt", &Adopt},
    {"os.sysPipe", &Pipe},
    {"os.sysRead", &Read, vm::NativeKind::kParks},
    {"os.sysWrite", &Write, vm::NativeKind::kParks},
    {"os.sysReadAt", &ReadAt},
    {"os.sysWriteAt", &WriteAt},
    {"os.sysSeek", &Seek},
    {"os.sysSync", &Sync},
    {"os.sysTruncate", &Truncate},
    {"os.sysRemove", &Remove},
    {"os.sysRename", &Rename},
    {"os.sysMkdir", &Mkdir},
    {"os.sysChdir", &Chdir},
    {"os.sysGetwd", &Getwd},
    {"os.randomName", &RandomName},
    {"os.arguments", &Arguments},
    {"os.exit", &Exit},
    {"os.Getpid", &Identity<&::getpid>},
    {"os.Getppid", &Identity<&::getppid>},
    {"os.Getuid", &Identity<&::getuid>},
    {"os.Geteuid", &Identity<&::geteuid>},
    {"os.Getgid", &Identity<&::getgid>},
    {"os.Getegid", &Identity<&::getegid>},
    {"os.sysGetgroups", &Getgroups},
    {"os.lookupEnv", &LookupEnv},
    {"os.setEnv", &SetEnv},
    {"os.unsetEnv", &UnsetEnv},
    {"os.Environ", &Environ},
    {"os.hostname", &Hostname},
};

constexpr vm::NativeRow kStdioRows[] = {
    {"internal/stdio.write", &WriteStandard},
    {"internal/stdio.read", &ReadStandard, vm::NativeKind::kParks},
};

constexpr vm::NativeRow kSyscallRows[] = {
    {"syscall.errnoText", &ErrnoText},
};

}  // namespace

std::span<const vm::NativeRow> OsNatives() { return kRows; }
std::span<const vm::NativeRow> InternalStdioNatives() { return kStdioRows; }
std::span<const vm::NativeRow> SyscallNatives() { return kSyscallRows; }

}  // namespace goknot::stdlib
