// See file_waits.h. The scheduler's side: PickSeeded and GoIdle.
#include "runtime/file_waits.h"

#include <unistd.h>

#include "runtime/runtime.h"
#include "runtime/scheduler.h"

namespace goknot::runtime {

bool ParkUntilReady(Worker& worker, Goroutine& goroutine, int fd, short events, FileOwner owner) {
  if (worker.runtime->options().schedule == nullptr) return false;
  pollfd file{fd, events, 0};
  if (poll(&file, 1, 0) != 0) {
    if (owner == FileOwner::kWait) close(fd);
    return false;
  }
  goroutine.wait.object = nullptr;
  goroutine.wait.value_pointers = 0;
  BeginWait(worker, goroutine, WaitReason::kIoWait);
  worker.runtime->scheduler().file_waits().Add(&goroutine, fd, events, owner);
  return true;
}

FileWaits::~FileWaits() {
  for (size_t i = 0; i < waits_.size(); ++i) {
    if (waits_[i].owner == FileOwner::kWait) close(files_[i].fd);
  }
}

void FileWaits::Add(Goroutine* goroutine, int fd, short events, FileOwner owner) {
  files_.push_back({fd, events, 0});
  waits_.push_back({goroutine, owner});
}

void FileWaits::Poll(int64_t timeout, int also) {
  timespec time{static_cast<time_t>(timeout / 1'000'000'000),
                static_cast<long>(timeout % 1'000'000'000)};
  files_.push_back({also, POLLIN, 0});
  int ready = ppoll(files_.data(), files_.size(), timeout < 0 ? nullptr : &time, nullptr);
  files_.pop_back();
  if (ready >= 0) return;
  for (pollfd& file : files_) file.revents = 0;  // interrupted
}

Goroutine* FileWaits::TakeReady() {
  for (size_t i = 0; i < files_.size(); ++i) {
    if (files_[i].revents == 0) continue;
    Goroutine* goroutine = waits_[i].goroutine;
    if (waits_[i].owner == FileOwner::kWait) close(files_[i].fd);
    files_.erase(files_.begin() + static_cast<ptrdiff_t>(i));
    waits_.erase(waits_.begin() + static_cast<ptrdiff_t>(i));
    return goroutine;
  }
  return nullptr;
}

}  // namespace goknot::runtime
