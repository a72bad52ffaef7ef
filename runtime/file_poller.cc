// See file_poller.h. The scheduler's side: TakeReadyFiles and Doze.
#include "runtime/file_poller.h"

#include <errno.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <iterator>
#include <utility>

#include "base/check.h"
#include "runtime/scheduler.h"

namespace goknot::runtime {
namespace {

// What epoll gives back for the eventfd; no file has generation 0.
constexpr FileHandle kInterrupt = 0;

FileHandle HandleOf(const PolledFile& file) {
  return file.index | static_cast<FileHandle>(file.generation) << 32;
}

}  // namespace

FilePoller::~FilePoller() {
  for (uint32_t i = 0; i < count_; ++i) {
    // The standard files are the process's.
    if (int fd = At(i)->fd; fd > STDERR_FILENO) close(fd);
  }
  for (uint32_t i = 0; chunks_ != nullptr && i < kChunks; ++i) delete[] chunks_[i].load();
  if (epoll_ >= 0) close(epoll_);
  if (interrupt_ >= 0) close(interrupt_);
}

// ---- the table ----------------------------------------------------------------------------------

// table_lock_ is held.
bool FilePoller::Start() {
  if (epoll_ >= 0) return true;
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  interrupt_ = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  epoll_event event{EPOLLIN, {.u64 = kInterrupt}};
  if (epoll < 0 || interrupt_ < 0 || epoll_ctl(epoll, EPOLL_CTL_ADD, interrupt_, &event) < 0) {
    int error = errno;
    if (epoll >= 0) close(epoll);
    if (interrupt_ >= 0) close(interrupt_);
    interrupt_ = -1;
    errno = error;
    return false;
  }
  epoll_.store(epoll, std::memory_order_release);
  return true;
}

PolledFile* FilePoller::At(uint32_t index) const {
  PolledFile* chunk = chunks_[index / kChunkFiles].load(std::memory_order_acquire);
  return chunk + index % kChunkFiles;
}

PolledFile* FilePoller::Take(int* error) {
  SpinLockHolder hold(table_lock_);
  if (free_ != nullptr) return std::exchange(free_, free_->next_free);
  if (count_ == kChunks * kChunkFiles) {
    *error = EMFILE;
    return nullptr;
  }
  if (chunks_ == nullptr) chunks_ = std::make_unique<std::atomic<PolledFile*>[]>(kChunks);
  std::atomic<PolledFile*>& chunk = chunks_[count_ / kChunkFiles];
  if (chunk.load() == nullptr) chunk.store(new PolledFile[kChunkFiles]);
  PolledFile* file = At(count_);
  file->index = count_++;
  return file;
}

FileHandle FilePoller::AddBlocking(int fd, int* error) {
  PolledFile* file = Take(error);
  if (file == nullptr) return 0;
  SpinLockHolder hold(file->lock);
  if (++file->generation == 0) ++file->generation;
  file->fd = fd;
  file->closing = file->registered = false;
  file->blocks = true;
  file->sides[0] = file->sides[1] = {};
  return HandleOf(*file);
}

FileHandle FilePoller::Add(int fd, int* error) {
  {
    SpinLockHolder hold(table_lock_);
    if (!Start()) {
      *error = errno;
      return 0;
    }
  }
  FileHandle handle = AddBlocking(fd, error);
  if (handle == 0) return 0;
  PolledFile* file = At(static_cast<uint32_t>(handle));
  {
    SpinLockHolder hold(file->lock);
    file->registered = true;
    file->blocks = false;
  }
  epoll_event event{EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, {.u64 = handle}};
  if (epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event) == 0) return handle;
  *error = errno;
  SpinLockHolder hold(file->lock);
  file->fd = -1;
  Free(*file);
  return 0;
}

void FilePoller::MakeBlocking(FileHandle handle) {
  PolledFile* file = Find(handle);
  if (file == nullptr) return;
  file->blocks = true;
  file->lock.Unlock();
}

void FilePoller::Free(PolledFile& file) {
  ++file.generation;
  file.closing = false;
  SpinLockHolder hold(table_lock_);
  file.next_free = free_;
  free_ = &file;
}

PolledFile* FilePoller::Find(FileHandle handle) const {
  if (handle == 0) return nullptr;
  PolledFile* file = At(static_cast<uint32_t>(handle));
  file->lock.Lock();
  if (file->generation == handle >> 32 && !file->closing) return file;
  file->lock.Unlock();
  return nullptr;
}

int FilePoller::Leave(PolledFile& file) {
  int fd;
  {
    SpinLockHolder hold(file.lock);
    if (--file.users != 0 || !file.closing) return 0;
    fd = std::exchange(file.fd, -1);
    if (file.registered) epoll_ctl(epoll_, EPOLL_CTL_DEL, fd, nullptr);
  }
  // Nobody finds it any more: the lock is not needed for what may take long.
  int error = close(fd) < 0 && errno != EINTR ? errno : 0;
  SpinLockHolder hold(file.lock);
  Free(file);
  return error;
}

FileInUse::FileInUse(FilePoller& poller, FileHandle handle)
    : poller_(poller), file_(poller.Find(handle)), state_(FileState::kClosed) {
  if (file_ == nullptr) return;
  ++file_->users;
  is_registered_ = file_->registered;
  blocks_ = file_->blocks;
  state_ = FileState::kReady;
  file_->lock.Unlock();
}

FileInUse::FileInUse(FilePoller& poller, FileHandle handle, FileSide side)
    : poller_(poller), file_(poller.Find(handle)), state_(FileState::kClosed) {
  if (file_ == nullptr) return;
  ++file_->users;
  is_registered_ = file_->registered;
  blocks_ = file_->blocks;
  PolledFile::Side& own = file_->sides[static_cast<size_t>(side)];
  // What the system call below finds is what has happened up to now.
  own.ready = false;
  state_ = own.expired ? FileState::kExpired : FileState::kReady;
  file_->lock.Unlock();
}

int FileInUse::Leave() {
  PolledFile* file = std::exchange(file_, nullptr);
  return file != nullptr ? poller_.Leave(*file) : 0;
}

FileInUse::~FileInUse() { Leave(); }

// ---- waiting ------------------------------------------------------------------------------------

FileState FilePoller::Park(Worker& worker, Goroutine& goroutine, FileHandle handle, FileSide side) {
  PolledFile* file = Find(handle);
  if (file == nullptr) return FileState::kClosed;
  PolledFile::Side& own = file->sides[static_cast<size_t>(side)];
  FileState state = own.expired                       ? FileState::kExpired
                    : std::exchange(own.ready, false) ? FileState::kReady
                                                      : FileState::kParked;
  if (state == FileState::kParked) {
    waiters_.fetch_add(1, std::memory_order_seq_cst);
    WaitNode& node = goroutine.wait;
    node.object = nullptr;
    node.value_pointers = 0;
    node.value[0] = handle;
    node.next = nullptr;
    node.goroutine = &goroutine;
    BeginWait(worker, goroutine, WaitReason::kIoWait);
    (own.last != nullptr ? own.last->next : own.first) = &node;
    own.last = &node;
  }
  file->lock.Unlock();
  return state;
}

void FilePoller::TakeWaiters(PolledFile::Side& side, WokenByFiles* woken) {
  WaitNode* node = std::exchange(side.first, nullptr);
  side.last = nullptr;
  while (node != nullptr) {
    Goroutine* goroutine = node->goroutine;
    node = node->next;
    goroutine->status.store(GoroutineStatus::kRunnable, std::memory_order_relaxed);
    goroutine->link = nullptr;
    (woken->last != nullptr ? woken->last->link : woken->first) = goroutine;
    woken->last = goroutine;
    ++woken->count;
  }
}

void FilePoller::Wake(Worker& worker, const WokenByFiles& woken) {
  for (Goroutine* goroutine = woken.first; goroutine != nullptr;) {
    Goroutine* next = goroutine->link;
    Ready(worker, goroutine);
    goroutine = next;
  }
  Handed(woken);
}

bool FilePoller::Close(Worker& worker, FileHandle handle) {
  PolledFile* file = Find(handle);
  if (file == nullptr) return false;
  WokenByFiles woken;
  file->closing = true;
  ++file->users;
  for (PolledFile::Side& side : file->sides) TakeWaiters(side, &woken);
  file->lock.Unlock();
  Leave(*file);
  Wake(worker, woken);
  return true;
}

FileState FilePoller::SetDeadline(Worker& worker, FileHandle handle, FileSide side,
                                  int64_t deadline) {
  PolledFile* file = Find(handle);
  if (file == nullptr) return FileState::kClosed;
  WokenByFiles woken;
  PolledFile::Side& own = file->sides[static_cast<size_t>(side)];
  own.deadline = deadline;
  own.expired = deadline != 0 && deadline <= MonotonicNow(worker);
  FileState state = own.expired ? FileState::kExpired : FileState::kReady;
  if (own.expired) TakeWaiters(own, &woken);
  file->lock.Unlock();
  Wake(worker, woken);
  return state;
}

void FilePoller::Expire(Worker& worker, FileHandle handle, FileSide side) {
  PolledFile* file = Find(handle);
  if (file == nullptr) return;
  WokenByFiles woken;
  PolledFile::Side& own = file->sides[static_cast<size_t>(side)];
  if (own.deadline != 0 && own.deadline <= MonotonicNow(worker)) {
    own.expired = true;
    TakeWaiters(own, &woken);
  }
  file->lock.Unlock();
  Wake(worker, woken);
}

bool FilePoller::Remove(Goroutine& goroutine) {
  // Others who are in "IO wait" have no handle there: what they find has to be compared.
  auto index = static_cast<uint32_t>(goroutine.wait.value[0]);
  {
    SpinLockHolder hold(table_lock_);
    if (index >= count_) return false;
  }
  PolledFile* file = Find(goroutine.wait.value[0]);
  if (file == nullptr) return false;
  bool found = false;
  for (PolledFile::Side& side : file->sides) {
    WaitNode* last = nullptr;
    for (WaitNode** at = &side.first; *at != nullptr;) {
      if (*at == &goroutine.wait) {
        *at = goroutine.wait.next;
        found = true;
      } else {
        last = *at;
        at = &(*at)->next;
      }
    }
    side.last = last;
  }
  file->lock.Unlock();
  if (found) waiters_.fetch_sub(1);
  return found;
}

// ---- looking ------------------------------------------------------------------------------------

bool FilePoller::BeginKeeping(WorkerThread& thread) {
  WorkerThread* nobody = nullptr;
  return keeper_.compare_exchange_strong(nobody, &thread, std::memory_order_seq_cst);
}

void FilePoller::Interrupt() {
  uint64_t one = 1;
  [[maybe_unused]] ssize_t written = write(interrupt_, &one, sizeof(one));
}

void FilePoller::TakeInterrupt() {
  uint64_t drained;
  [[maybe_unused]] ssize_t size = read(interrupt_, &drained, sizeof(drained));
}

WokenByFiles FilePoller::Poll(int64_t timeout) {
  WokenByFiles woken;
  int epoll = epoll_.load(std::memory_order_acquire);
  if (epoll < 0) return woken;
  polls_.fetch_add(1, std::memory_order_relaxed);
  if (timeout > 0) {  // epoll_wait knows milliseconds only
    pollfd file{epoll, POLLIN, 0};
    timespec time{static_cast<time_t>(timeout / 1'000'000'000),
                  static_cast<long>(timeout % 1'000'000'000)};
    if (ppoll(&file, 1, &time, nullptr) <= 0) return woken;
  }
  epoll_event events[128];
  int count = epoll_wait(epoll, events, std::size(events), timeout < 0 ? -1 : 0);
  for (int i = 0; i < count; ++i) {
    uint32_t what = events[i].events;
    if (events[i].data.u64 == kInterrupt) {
      // It is the keeper's, who alone takes it back; others only see it.
      if (timeout != 0) TakeInterrupt();
      continue;
    }
    PolledFile* file = Find(events[i].data.u64);
    if (file == nullptr) continue;
    auto edge = [&](FileSide which) {
      PolledFile::Side& side = file->sides[static_cast<size_t>(which)];
      side.ready = true;
      TakeWaiters(side, &woken);
    };
    if ((what & (EPOLLIN | EPOLLRDHUP | EPOLLHUP | EPOLLERR)) != 0) edge(FileSide::kRead);
    if ((what & (EPOLLOUT | EPOLLHUP | EPOLLERR)) != 0) edge(FileSide::kWrite);
    file->lock.Unlock();
  }
  return woken;
}

}  // namespace goknot::runtime
