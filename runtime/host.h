// Who keeps a Runtime going for program after program: a prompt, whose entries run one after the
// other while goroutines of earlier ones live on. With a host (RuntimeOptions::host)
//   * a panic that nobody recovers and a fatal error end their goroutine, not the program;
//   * a standstill is no deadlock unless the host says so;
//   * what programs write to standard output and error goes through it, and what they read from
//     standard input comes from it.
//
// Threads: called on workers, several at a time unless it says otherwise. Nothing here may touch
// guest memory but the goroutine that it is given, or wait for a worker.
#ifndef GOKNOT_RUNTIME_HOST_H_
#define GOKNOT_RUNTIME_HOST_H_

#include <string_view>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Host {
 public:
  virtual ~Host() = default;

  // The worker's current goroutine cannot go on. `head` is what Go prints before its trace:
  // `panic: ...`, `fatal error: ...`, each line ended. Its frames are there until this returns; its
  // deferred calls have run or never will.
  virtual void GoroutineFailed(Worker& worker, Goroutine& goroutine, std::string_view head) = 0;

  // A goroutine with kGoroutineWatched is over, whatever ended it. It is about to be recycled.
  virtual void GoroutineEnded(Goroutine& goroutine) = 0;

  // Nothing runs, no timer is set, nobody outside will wake anybody. On the last worker that falls
  // asleep: the world stands as if stopped.
  virtual void Standstill(Worker& worker) = 0;

  // Bytes that leave for standard output (1) or error (2). May block: the worker is detached.
  virtual void Write(int file, std::string_view bytes) = 0;

  // What a goroutine reads from standard input, as read(2) has it: the bytes, 0 at the end, -1 with
  // errno. May block: the worker is detached.
  virtual int64_t Read(const Goroutine& goroutine, void* to, size_t size) = 0;

  // A process is about to be started whose standard input is the program's.
  virtual void LendInput() = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_HOST_H_
