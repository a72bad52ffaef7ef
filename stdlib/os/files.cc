// Natives of package os that look at and change files by name: kinds, modes, times, links,
// directories.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {

void StoreStat(void* to, const struct stat& info) {
  int64_t members[] = {static_cast<int64_t>(info.st_dev),
                       static_cast<int64_t>(info.st_ino),
                       info.st_mode,
                       info.st_size,
                       info.st_mtim.tv_sec,
                       info.st_mtim.tv_nsec};
  auto* at = static_cast<uint64_t*>(to);
  for (int64_t member : members) base::Store64(at++, static_cast<uint64_t>(member));
}

namespace {

using vm::NativeCall;
using vm::NativeResult;

// Runs system_call(name) with the name in slots 0 and 1; its errno.
template <typename SystemCall>
int ByName(NativeCall& call, SystemCall&& system_call) {
  std::string name = Text(call, 0);
  if (HasNul(name)) return EINVAL;
  int error;
  Blocking(call, &error, [&] { return system_call(name.c_str()); });
  return error;
}

// func sysStat(name string, follow bool, to *statData) (errno int)
NativeResult Stat(NativeCall& call) {
  struct stat info {};
  bool follow = BoolArgument(call, 2);
  int error = ByName(
      call, [&](const char* name) { return follow ? ::stat(name, &info) : ::lstat(name, &info); });
  if (error == 0) StoreStat(call.Get<void*>(3), info);
  return ReturnErrno(call, 0, error);
}

NativeResult StatOpen(NativeCall& call) {
  struct stat info {};
  int error;
  OnFile(call, &error, [&](int fd) { return ::fstat(fd, &info); });
  if (error == 0) StoreStat(call.Get<void*>(1), info);
  return ReturnErrno(call, 0, error);
}

NativeResult ChangeMode(NativeCall& call) {
  auto mode = static_cast<mode_t>(IntArgument(call, 2));
  return ReturnErrno(call, 0, ByName(call, [&](const char* name) { return ::chmod(name, mode); }));
}

NativeResult ChangeModeOpen(NativeCall& call) {
  auto mode = static_cast<mode_t>(IntArgument(call, 1));
  int error;
  OnFile(call, &error, [&](int fd) { return ::fchmod(fd, mode); });
  return ReturnErrno(call, 0, error);
}

// func sysChown(name string, uid, gid int, follow bool) (errno int)
NativeResult ChangeOwner(NativeCall& call) {
  auto user = static_cast<uid_t>(IntArgument(call, 2));
  auto group = static_cast<gid_t>(IntArgument(call, 3));
  int flags = BoolArgument(call, 4) ? 0 : AT_SYMLINK_NOFOLLOW;
  return ReturnErrno(call, 0, ByName(call, [&](const char* name) {
                       return ::fchownat(AT_FDCWD, name, user, group, flags);
                     }));
}

NativeResult ChangeOwnerOpen(NativeCall& call) {
  auto user = static_cast<uid_t>(IntArgument(call, 1));
  auto group = static_cast<gid_t>(IntArgument(call, 2));
  int error;
  OnFile(call, &error, [&](int fd) { return ::fchown(fd, user, group); });
  return ReturnErrno(call, 0, error);
}

// func sysSetTimes(name string, accessSec, accessNsec, modifySec, modifyNsec int64) (errno int)
NativeResult SetTimes(NativeCall& call) {
  timespec times[2];
  for (uint32_t i = 0; i < 2; ++i) {
    times[i].tv_sec = IntArgument(call, 2 + 2 * i);
    times[i].tv_nsec = IntArgument(call, 3 + 2 * i);
    if (times[i].tv_nsec < 0) times[i].tv_nsec = UTIME_OMIT;
  }
  return ReturnErrno(call, 0, ByName(call, [&](const char* name) {
                       return ::utimensat(AT_FDCWD, name, times, 0);
                     }));
}

// func(from, to string) (errno int)
template <int (*system_call)(const char*, const char*)>
NativeResult MakeLink(NativeCall& call) {
  std::string to = Text(call, 2);
  if (HasNul(to)) return ReturnErrno(call, 0, EINVAL);
  return ReturnErrno(call, 0,
                     ByName(call, [&](const char* from) { return system_call(from, to.c_str()); }));
}

NativeResult ReadLink(NativeCall& call) {
  std::string target(4096, '\0');
  int64_t length = 0;
  int error = ByName(call, [&](const char* name) {
    length = ::readlink(name, target.data(), target.size());
    return length;
  });
  target.resize(error == 0 ? static_cast<size_t>(length) : 0);
  ReturnString(call, 0, target);
  return ReturnErrno(call, 2, error);
}

NativeResult TruncateName(NativeCall& call) {
  off_t size = IntArgument(call, 2);
  return ReturnErrno(call, 0,
                     ByName(call, [&](const char* name) { return ::truncate(name, size); }));
}

NativeResult ChangeDirectoryOpen(NativeCall& call) {
  int error;
  OnFile(call, &error, [](int fd) { return ::fchdir(fd); });
  return ReturnErrno(call, 0, error);
}

// The kind of a directory entry as a mode; where the file system does not say, by looking.
int64_t KindOf(int directory, const dirent& entry) {
  if (entry.d_type != DT_UNKNOWN) return DTTOIF(entry.d_type);
  struct stat info {};
  if (::fstatat(directory, entry.d_name, &info, AT_SYMLINK_NOFOLLOW) < 0) return 0;
  return info.st_mode & S_IFMT;
}

int ReadDirectory(int fd, std::vector<std::pair<std::string, int64_t>>* entries) {
  int own = ::openat(fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  DIR* directory = own < 0 ? nullptr : ::fdopendir(own);
  if (directory == nullptr) return errno;
  while (const dirent* entry = ::readdir(directory)) {
    std::string name = entry->d_name;
    if (name != "." && name != "..") entries->emplace_back(std::move(name), KindOf(fd, *entry));
  }
  ::closedir(directory);
  std::sort(entries->begin(), entries->end());
  return 0;
}

NativeResult ReturnEntries(NativeCall& call, std::vector<std::pair<std::string, int64_t>>& entries,
                           int error) {
  std::vector<std::string> names;
  std::vector<int64_t> modes;
  for (auto& [name, mode] : entries) {
    names.push_back(std::move(name));
    modes.push_back(mode);
  }
  call.Set(0, MakeStrings(call, names));
  call.Set(2, MakeIntegers(call, modes));
  return ReturnErrno(call, 4, error);
}

// func sysEntries(handle uint64) (names []string, modes []int64, errno int)
NativeResult Entries(NativeCall& call) {
  std::vector<std::pair<std::string, int64_t>> entries;
  int error;
  OnFile(call, &error, [&](int fd) {
    errno = ReadDirectory(fd, &entries);
    return errno == 0 ? 0 : -1;
  });
  return ReturnEntries(call, entries, error);
}

// func sysEntriesIn(dir int) (names []string, modes []int64, errno int)
NativeResult EntriesIn(NativeCall& call) {
  std::vector<std::pair<std::string, int64_t>> entries;
  int fd = static_cast<int>(IntArgument(call, 0));
  int error;
  Blocking(call, &error, [&] {
    errno = ReadDirectory(fd, &entries);
    return errno == 0 ? 0 : -1;
  });
  return ReturnEntries(call, entries, error);
}

constexpr vm::NativeRow kRows[] = {
    {"os.sysStat", &Stat},
    {"os.sysFstat", &StatOpen},
    {"os.sysChmod", &ChangeMode},
    {"os.sysFchmod", &ChangeModeOpen},
    {"os.sysChown", &ChangeOwner},
    {"os.sysFchown", &ChangeOwnerOpen},
    {"os.sysSetTimes", &SetTimes},
    {"os.sysLink", &MakeLink<&::link>},
    {"os.sysSymlink", &MakeLink<&::symlink>},
    {"os.sysReadlink", &ReadLink},
    {"os.sysTruncateName", &TruncateName},
    {"os.sysFchdir", &ChangeDirectoryOpen},
    {"os.sysEntries", &Entries},
    {"os.sysEntriesIn", &EntriesIn},
};

}  // namespace

std::span<const vm::NativeRow> OsFileNatives() { return kRows; }

}  // namespace goknot::stdlib
