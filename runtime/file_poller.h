// Sockets and pipes that goroutines wait for, by epoll. Descriptors are non-blocking: a native
// tries its system call, and only when that would block the goroutine is parked. Natives do so by
// stdlib/internal/poll/polled_call.h.
//
// Algorithm: every file is registered once, edge-triggered, for both directions. An edge wakes who
// waits and is noted in the file, so that one that comes between the system call and the parking is
// not lost. Who looks for edges is the scheduler's matter: workers that have run out of work, one
// of those that sleep (the keeper, which sleeps in epoll_wait), and the monitor when all are busy.
//
// Files are named by handles, which are never given out twice: who uses one that was closed is told
// so, whatever lies in its place by now. The descriptor is closed when the last user has left.
// Files whose calls block (what epoll does not know, such as files on disks, and what is to be used
// by others as well) are in the table for that alone.
//
// Invariants
//  - A goroutine is in a file's list iff it waits for that file; it is taken out, and made
//    kRunnable, under the file's lock by who then hands it to the scheduler.
//  - waiters_ counts those handed over as well until Handed() is called: while it is not 0 nothing
//    is a deadlock.
//  - A descriptor is in use (and cannot be given out anew by the system) while users > 0.
//  - Who waits for a file waits for a registered one.
//
// Threads: any, unless said otherwise. Tests: tests/runtime/file_poller_test.cc, tests/programs/
// std_net/.
#ifndef GOKNOT_RUNTIME_FILE_POLLER_H_
#define GOKNOT_RUNTIME_FILE_POLLER_H_

#include <atomic>
#include <cstdint>
#include <memory>

#include "runtime/goroutine.h"
#include "runtime/spin_lock.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// 0: none.
using FileHandle = uint64_t;

enum class FileSide : uint8_t { kRead, kWrite };

enum class FileState : uint8_t {
  kReady,    // try the system call (again)
  kParked,   // leave the native with kPark; it runs again
  kClosed,   // by Close, now or before
  kExpired,  // the side's deadline has passed
};

struct PolledFile {
  struct Side {
    bool ready = false;    // an edge came since somebody last began to use the side
    int64_t deadline = 0;  // monotonic ns; 0: none
    bool expired = false;
    WaitNode* first = nullptr;  // who waits, in order of arrival
    WaitNode* last = nullptr;
  };

  SpinLock lock;  // guards everything
  int fd = -1;
  uint32_t generation = 0;  // the handle's upper half; the next one when the descriptor was closed
  uint32_t users = 0;
  bool closing = false;
  bool registered = false;  // with epoll
  bool blocks = false;      // system calls wait by themselves
  Side sides[2];
  PolledFile* next_free = nullptr;
  uint32_t index = 0;
};

// Goroutines taken out of files, chained by `link`; kRunnable, in nobody's queue.
struct WokenByFiles {
  Goroutine* first = nullptr;
  Goroutine* last = nullptr;
  uint32_t count = 0;
};

class FilePoller {
 public:
  FilePoller() = default;
  ~FilePoller();
  FilePoller(const FilePoller&) = delete;
  FilePoller& operator=(const FilePoller&) = delete;

  // ---- files ------------------------------------------------------------------------------------

  // Takes a non-blocking descriptor over. 0 and *error (an errno) when it cannot be polled; the
  // descriptor is the caller's then.
  FileHandle Add(int fd, int* error);
  // The same for one whose calls block.
  FileHandle AddBlocking(int fd, int* error);
  // From now on its calls block. The descriptor is made so by the caller, before.
  void MakeBlocking(FileHandle handle);

  // No use of it begins any more and all who wait are woken to find that out. False: it was closed.
  // On a worker.
  bool Close(Worker& worker, FileHandle handle);

  // The side's deadline, in monotonic ns (0: none; one that has passed wakes who waits). Whoever
  // sets one sees to it that Expire is called then. On a worker.
  FileState SetDeadline(Worker& worker, FileHandle handle, FileSide side, int64_t deadline);
  // Wakes who waits if the deadline has passed by now. On a worker.
  void Expire(Worker& worker, FileHandle handle, FileSide side);

  // Parks the running goroutine, whose pc and fp are saved, until an edge comes, unless one came
  // since its use began.
  FileState Park(Worker& worker, Goroutine& goroutine, FileHandle handle, FileSide side);

  // While the world is stopped: takes the goroutine out of the file that it waits for. False when
  // it waits for none.
  bool Remove(Goroutine& goroutine);

  // ---- the scheduler's side ---------------------------------------------------------------------

  bool HasWaiters() const { return waiters_.load(std::memory_order_seq_cst) != 0; }
  bool HasKeeper() const { return keeper_.load(std::memory_order_seq_cst) != nullptr; }
  bool IsKeeper(const WorkerThread& thread) const {
    return keeper_.load(std::memory_order_seq_cst) == &thread;
  }
  // False: somebody else is it already.
  bool BeginKeeping(WorkerThread& thread);
  void EndKeeping() { keeper_.store(nullptr, std::memory_order_seq_cst); }
  // Makes the keeper's Poll return.
  void Interrupt();

  // Looks at the files, or waits for one: at most `timeout` ns, negative: for ever; the keeper
  // only.
  WokenByFiles Poll(int64_t timeout);
  // The goroutines of Poll are in queues, or in the hands of a worker that counts as running.
  void Handed(const WokenByFiles& woken) { waiters_.fetch_sub(woken.count); }
  // Changes with every Poll.
  uint32_t polls() const { return polls_.load(std::memory_order_relaxed); }
  // For poll(2): readable when some file is ready; negative while there is none.
  int descriptor() const { return epoll_.load(std::memory_order_relaxed); }

 private:
  friend class FileInUse;

  static constexpr uint32_t kChunkFiles = 256;
  static constexpr uint32_t kChunks = 4096;

  PolledFile* At(uint32_t index) const;
  // Locked; null when the handle's file is closed.
  PolledFile* Find(FileHandle handle) const;
  PolledFile* Take(int* error);  // a free one; null: an errno
  void Free(PolledFile& file);   // locked
  int Leave(PolledFile& file);   // what closing it failed with, or 0
  bool Start();
  void TakeInterrupt();
  static void TakeWaiters(PolledFile::Side& side, WokenByFiles* woken);
  void Wake(Worker& worker, const WokenByFiles& woken);

  std::atomic<int> epoll_{-1};
  int interrupt_ = -1;  // an eventfd in the epoll set
  std::atomic<WorkerThread*> keeper_{nullptr};
  std::atomic<uint32_t> waiters_{0};
  std::atomic<uint32_t> polls_{0};

  SpinLock table_lock_;
  PolledFile* free_ = nullptr;  // table_lock_
  uint32_t count_ = 0;          // table_lock_; files that ever were
  std::unique_ptr<std::atomic<PolledFile*>[]> chunks_;
};

// A use of a file: a system call, or a few. kReady or kClosed; of one of its sides also kExpired.
class FileInUse {
 public:
  FileInUse(FilePoller& poller, FileHandle handle);
  FileInUse(FilePoller& poller, FileHandle handle, FileSide side);
  ~FileInUse();
  FileInUse(const FileInUse&) = delete;
  FileInUse& operator=(const FileInUse&) = delete;

  FileState state() const { return state_; }
  int fd() const { return file_ != nullptr ? file_->fd : -1; }  // also of an expired one
  bool is_registered() const { return is_registered_; }
  bool blocks() const { return blocks_; }

  // Ends the use early. When that closed the file: the errno of a failure. May block; off a worker
  // too.
  int Leave();

 private:
  FilePoller& poller_;
  PolledFile* file_;
  FileState state_;
  bool is_registered_ = false;
  bool blocks_ = false;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_FILE_POLLER_H_
