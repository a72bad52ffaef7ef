// Natives of os.Root: calls that name a file by an open directory and one element of a path, and
// follow no symbolic link. Directories are descriptors that nobody else has.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// Runs system_call(directory, name) with the directory in slot 0 and the name in 1 and 2; its
// errno.
template <typename SystemCall>
int InDirectory(NativeCall& call, SystemCall&& system_call) {
  int directory = static_cast<int>(IntArgument(call, 0));
  std::string name = Text(call, 1);
  if (HasNul(name)) return EINVAL;
  int error;
  Blocking(call, &error, [&] { return system_call(directory, name.c_str()); });
  return error;
}

// func sysOpenAt(dir int, name string, flag int, perm uint32) (fd, errno int)
NativeResult OpenAt(NativeCall& call) {
  int flags = static_cast<int>(IntArgument(call, 3)) | O_CLOEXEC;
  auto mode = static_cast<mode_t>(IntArgument(call, 4));
  int64_t fd = -1;
  int error = InDirectory(call, [&](int directory, const char* name) {
    return fd = ::openat(directory, name, flags, mode);
  });
  ReturnInt(call, 0, fd);
  return ReturnErrno(call, 1, error);
}

// func sysCloseDir(dir int)
NativeResult CloseDirectory(NativeCall& call) {
  ::close(static_cast<int>(IntArgument(call, 0)));
  return NativeResult::kDone;
}

// func sysMkdirAt(dir int, name string, perm uint32) (errno int)
NativeResult MakeDirectoryAt(NativeCall& call) {
  auto mode = static_cast<mode_t>(IntArgument(call, 3));
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::mkdirat(directory, name, mode);
                     }));
}

// func sysUnlinkAt(dir int, name string, directory bool) (errno int)
NativeResult UnlinkAt(NativeCall& call) {
  int flags = BoolArgument(call, 3) ? AT_REMOVEDIR : 0;
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::unlinkat(directory, name, flags);
                     }));
}

// func sysStatAt(dir int, name string, to *statData) (errno int)
NativeResult StatAt(NativeCall& call) {
  struct stat info {};
  int error = InDirectory(call, [&](int directory, const char* name) {
    return ::fstatat(directory, name, &info, AT_SYMLINK_NOFOLLOW);
  });
  if (error == 0) StoreStat(call.Get<void*>(3), info);
  return ReturnErrno(call, 0, error);
}

// func sysReadlinkAt(dir int, name string) (target string, errno int)
NativeResult ReadLinkAt(NativeCall& call) {
  constexpr size_t kLongestTarget = 4096;
  std::string target(kLongestTarget, '\0');
  int64_t length = 0;
  int error = InDirectory(call, [&](int directory, const char* name) {
    return length = ::readlinkat(directory, name, target.data(), target.size());
  });
  target.resize(error == 0 ? static_cast<size_t>(length) : 0);
  ReturnString(call, 0, target);
  return ReturnErrno(call, 2, error);
}

// func(fromDir int, from string, toDir int, to string) (errno int)
template <int (*system_call)(int, const char*, int, const char*)>
NativeResult BetweenDirectories(NativeCall& call) {
  int to_directory = static_cast<int>(IntArgument(call, 3));
  std::string to = Text(call, 4);
  if (HasNul(to)) return ReturnErrno(call, 0, EINVAL);
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* from) {
                       return system_call(directory, from, to_directory, to.c_str());
                     }));
}

int LinkAt(int directory, const char* from, int to_directory, const char* to) {
  return ::linkat(directory, from, to_directory, to, 0);
}

// func sysSymlinkAt(dir int, name, target string) (errno int)
NativeResult SymlinkAt(NativeCall& call) {
  std::string target = Text(call, 3);
  if (HasNul(target)) return ReturnErrno(call, 0, EINVAL);
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::symlinkat(target.c_str(), directory, name);
                     }));
}

// func sysChmodAt(dir int, name string, perm uint32) (errno int)
NativeResult ChangeModeAt(NativeCall& call) {
  auto mode = static_cast<mode_t>(IntArgument(call, 3));
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::fchmodat(directory, name, mode, AT_SYMLINK_NOFOLLOW);
                     }));
}

// func sysChownAt(dir int, name string, uid, gid int) (errno int)
NativeResult ChangeOwnerAt(NativeCall& call) {
  auto user = static_cast<uid_t>(IntArgument(call, 3));
  auto group = static_cast<gid_t>(IntArgument(call, 4));
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::fchownat(directory, name, user, group, AT_SYMLINK_NOFOLLOW);
                     }));
}

// func sysSetTimesAt(dir int, name string, accessSec, accessNsec, modifySec, modifyNsec int64)
// (errno int)
NativeResult SetTimesAt(NativeCall& call) {
  timespec times[2];
  for (uint32_t i = 0; i < 2; ++i) {
    times[i].tv_sec = IntArgument(call, 3 + 2 * i);
    times[i].tv_nsec = IntArgument(call, 4 + 2 * i);
    if (times[i].tv_nsec < 0) times[i].tv_nsec = UTIME_OMIT;
  }
  return ReturnErrno(call, 0, InDirectory(call, [&](int directory, const char* name) {
                       return ::utimensat(directory, name, times, AT_SYMLINK_NOFOLLOW);
                     }));
}

constexpr vm::NativeRow kRows[] = {
    {"os.sysChmodAt", &ChangeModeAt},    {"os.sysChownAt", &ChangeOwnerAt},
    {"os.sysCloseDir", &CloseDirectory}, {"os.sysLinkAt", &BetweenDirectories<&LinkAt>},
    {"os.sysMkdirAt", &MakeDirectoryAt}, {"os.sysOpenAt", &OpenAt},
    {"os.sysReadlinkAt", &ReadLinkAt},   {"os.sysRenameAt", &BetweenDirectories<&::renameat>},
    {"os.sysSetTimesAt", &SetTimesAt},   {"os.sysStatAt", &StatAt},
    {"os.sysSymlinkAt", &SymlinkAt},     {"os.sysUnlinkAt", &UnlinkAt},
};

}  // namespace

std::span<const vm::NativeRow> OsRootNatives() { return kRows; }

}  // namespace goknot::stdlib
