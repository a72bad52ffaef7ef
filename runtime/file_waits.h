// Seeded runs: goroutines that wait for a file of the system to become ready. Such a run has one
// worker, and a system call that blocks it would keep everybody from running, the one included who
// was going to write the other end of the pipe. So natives ask before they call:
//
//   if (ParkUntilReady(worker, goroutine, fd, POLLIN)) return NativeResult::kPark;  // runs again
//
// The scheduler looks at the files at every pick. When nothing else can run, virtual time goes on
// to the next deadline; without one the worker waits for the files.
//
// What the program itself does to its pipes and sent itself as signals comes at the same pick in
// every run. What comes from outside comes when it comes: only then runs with one seed may differ.
//
// Threads: the one running worker. Test: tests/run_seeds.py (std_os, std_signal).
#ifndef GOKNOT_RUNTIME_FILE_WAITS_H_
#define GOKNOT_RUNTIME_FILE_WAITS_H_

#include <poll.h>

#include <cstdint>
#include <vector>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// Whose descriptor it is.
enum class FileOwner : uint8_t {
  kProgram,
  kWait,  // closed when the wait is over
};

// False when the run has no schedule, or the file is ready (or cannot become so): go on. True: the
// goroutine, whose pc and fp are saved, is parked and its native runs again later.
bool ParkUntilReady(Worker& worker, Goroutine& goroutine, int fd, short events,
                    FileOwner owner = FileOwner::kProgram);

class FileWaits {
 public:
  FileWaits() = default;
  ~FileWaits();
  FileWaits(const FileWaits&) = delete;
  FileWaits& operator=(const FileWaits&) = delete;

  bool empty() const { return files_.empty(); }
  void Add(Goroutine* goroutine, int fd, short events, FileOwner owner);

  // Waits until some file, or `also` (unless negative), is ready, a signal came or `timeout`
  // nanoseconds have passed (0: no time, negative: no limit).
  void Poll(int64_t timeout, int also = -1);
  // Takes a goroutine whose file was found ready, in the order in which they came; null: none.
  Goroutine* TakeReady();

 private:
  struct Wait {
    Goroutine* goroutine;
    FileOwner owner;
  };
  // Row by row the same wait.
  std::vector<pollfd> files_;
  std::vector<Wait> waits_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_FILE_WAITS_H_
