// Natives that start processes, wait for them and send them signals.
#include <spawn.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

#include "runtime/host.h"
#include "runtime/runtime.h"
#include "stdlib/os/system_calls.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// The form in which the system takes lists of texts.
std::vector<char*> Pointers(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

std::vector<int> ReadDescriptors(const SliceValue& list) {
  std::vector<int> result;
  for (uint32_t i = 0; i < list.size; ++i) {
    result.push_back(static_cast<int>(base::Load64(static_cast<const uint64_t*>(list.data) + i)));
  }
  return result;
}

// Descriptors go to their places by way of numbers beyond all of them, lest one overwrites another.
void PlaceDescriptors(posix_spawn_file_actions_t* actions, const std::vector<int>& descriptors) {
  int beyond = static_cast<int>(descriptors.size());
  for (int fd : descriptors) beyond = std::max(beyond, fd + 1);
  for (size_t i = 0; i < descriptors.size(); ++i) {
    if (descriptors[i] < 0) continue;
    posix_spawn_file_actions_adddup2(actions, descriptors[i], beyond + static_cast<int>(i));
  }
  for (size_t i = 0; i < descriptors.size(); ++i) {
    int target = static_cast<int>(i);
    if (descriptors[i] < 0) {
      posix_spawn_file_actions_addclose(actions, target);
      continue;
    }
    posix_spawn_file_actions_adddup2(actions, beyond + target, target);
    posix_spawn_file_actions_addclose(actions, beyond + target);
  }
}

// What we have blocked for our own purposes is none of another program's business.
sigset_t NoSignals() {
  sigset_t none;
  sigemptyset(&none);
  return none;
}

// func sysSpawn(name string, argv, env []string, dir string, fds []int) (pid, errno int)
NativeResult Spawn(NativeCall& call) {
  std::string name = Text(call, 0);
  std::vector<std::string> arguments = ReadStrings(call.Get<SliceValue>(2));
  std::vector<std::string> environment = ReadStrings(call.Get<SliceValue>(4));
  std::string directory = Text(call, 6);
  std::vector<int> descriptors = ReadDescriptors(call.Get<SliceValue>(8));

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (!directory.empty()) posix_spawn_file_actions_addchdir_np(&actions, directory.c_str());
  PlaceDescriptors(&actions, descriptors);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  const sigset_t none = NoSignals();
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  const bool has_our_input = !descriptors.empty() && descriptors[0] == STDIN_FILENO;
  runtime::Host* host = call.runtime().options().host;
  if (host != nullptr && has_our_input) host->LendInput();
  pid_t pid = 0;
  int error;
  {
    runtime::DetachedSection detached(call.worker());
    error = ::posix_spawn(&pid, name.c_str(), &actions, &attributes, Pointers(arguments).data(),
                          Pointers(environment).data());
  }
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  ReturnInt(call, 0, error == 0 ? pid : 0);
  return ReturnErrno(call, 1, error);
}

// func sysWait(pid int, usage *syscall.Rusage) (status, errno int)
NativeResult Wait(NativeCall& call) {
  auto pid = static_cast<pid_t>(IntArgument(call, 0));
  if (call.runtime().options().schedule != nullptr) {
    auto process = static_cast<int>(::syscall(SYS_pidfd_open, pid, 0));
    if (process >= 0 && MustWaitFor(call, process, POLLIN, runtime::FileOwner::kWait)) {
      return NativeResult::kPark;
    }
  }
  auto* guest_usage = call.Get<void*>(1);
  int status = 0;
  rusage usage{};
  int error;
  Blocking(
      call, &error, [&] { return ::wait4(pid, &status, 0, &usage); }, runtime::Blocking::kLong);
  ReturnInt(call, 0, status);
  base::CopyMemory(guest_usage, &usage, sizeof usage);
  return ReturnErrno(call, 1, error);
}

NativeResult SendSignal(NativeCall& call) {
  int result =
      ::kill(static_cast<pid_t>(IntArgument(call, 0)), static_cast<int>(IntArgument(call, 1)));
  return ReturnErrno(call, 0, result < 0 ? errno : 0);
}

// Go's names are the C library's in lower case, but for a few.
NativeResult SignalText(NativeCall& call) {
  int64_t number = IntArgument(call, 0);
  std::string text = "signal " + std::to_string(number);
  if (number == SIGIO) {
    text = "I/O possible";
  } else if (number == SIGURG) {
    text = "urgent I/O condition";
  } else if (number == SIGXCPU) {
    text = "CPU time limit exceeded";
  } else if (number > 0 && number <= 31) {
    text = ::strsignal(static_cast<int>(number));
    text[0] = static_cast<char>(text[0] | 0x20);
    if (number == SIGTTIN || number == SIGTTOU)
      text = number == SIGTTIN ? "stopped (tty input)" : "stopped (tty output)";
  }
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

template <pid_t (*get)()>
NativeResult Identity(NativeCall& call) {
  ReturnInt(call, 0, get());
  return NativeResult::kDone;
}

// func execve(path string, argv, env []string) int: returns only when it failed. What a prompt's
// user typed must not end the prompt.
NativeResult Execve(NativeCall& call) {
  std::string path = Text(call, 0);
  std::vector<std::string> arguments = ReadStrings(call.Get<SliceValue>(2));
  std::vector<std::string> environment = ReadStrings(call.Get<SliceValue>(4));
  if (call.runtime().options().host != nullptr) return ReturnErrno(call, 0, ENOSYS);
  sigset_t none = NoSignals();
  sigset_t ours;
  pthread_sigmask(SIG_SETMASK, &none, &ours);
  ::execve(path.c_str(), Pointers(arguments).data(), Pointers(environment).data());
  const int error = errno;
  pthread_sigmask(SIG_SETMASK, &ours, nullptr);
  return ReturnErrno(call, 0, error);
}

constexpr vm::NativeRow kRows[] = {
    {"os.sysSpawn", &Spawn},
    {"os.sysWait", &Wait, vm::NativeKind::kParks},
};

constexpr vm::NativeRow kSyscallRows[] = {
    {"syscall.execve", &Execve},
    {"syscall.sendSignal", &SendSignal},
    {"syscall.signalText", &SignalText},
    {"syscall.Getpid", &Identity<&::getpid>},
    {"syscall.Gettid", &Identity<&::gettid>},
    {"syscall.Getppid", &Identity<&::getppid>},
};

}  // namespace

std::span<const vm::NativeRow> OsProcessNatives() { return kRows; }
std::span<const vm::NativeRow> SyscallProcessNatives() { return kSyscallRows; }

}  // namespace goknot::stdlib
