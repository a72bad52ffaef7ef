// The Runtime object: everything a running program stands on hangs on it; there is no process-wide
// state. A program is run by Runtime::Run on the calling thread plus worker threads; it returns the
// exit code when main has returned, os.Exit was called, a panic was not recovered or nothing can
// ever run.
//
// Threads: construction and Run on one thread; everything else says so itself.
#ifndef GOKNOT_RUNTIME_RUNTIME_H_
#define GOKNOT_RUNTIME_RUNTIME_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/stress.h"
#include "runtime/ended_readers.h"
#include "runtime/engine.h"
#include "runtime/heap.h"
#include "runtime/site.h"
#include "runtime/traceback.h"
#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class EventLog;
class Host;
class KnotFinder;
class LockOrders;
class Scheduler;
class TypeTable;

// Processors that this process may use (runtime.NumCPU).
uint32_t CountProcessors();

// When goroutines that nobody can wake are searched for and told about.
enum class LeakSearch : uint8_t {
  kOff,    // only when a report asks
  kAtEnd,  // when main returns
  kWatch,  // then, and at every collection
};

struct RuntimeOptions {
  uint32_t workers = 0;    // 0: GOMAXPROCS, else the number of cores
  int64_t timeout_ns = 0;  // 0: none; else dump the goroutines and exit 2
  bool explain = true;     // say why after Go's text; the command then sets a KnotFinder
  LeakSearch leaks = LeakSearch::kOff;
  bool watch_lock_orders = false;  // tell in the end which locks are taken in different orders
  bool report_interrupt = false;   // a first Ctrl-C says what everybody waits for
  bool report_unstarted = false;   // note goroutines that never got to run when main returns
  base::Stress stress;
  std::vector<std::string> arguments;  // os.Args
  Schedule* schedule = nullptr;        // not owned
  Host* host = nullptr;                // not owned; see runtime/host.h
  // If set: an event log is kept, and written to this, in pieces, when the run is over.
  std::function<void(std::string_view)> events;
  // The text of a line, for reports; empty, or an empty result: it is read from the file.
  std::function<std::string(std::string_view file, int32_t line)> source_line;
};

class Runtime {
 public:
  explicit Runtime(RuntimeOptions options);
  ~Runtime();
  Runtime(const Runtime&) = delete;
  Runtime& operator=(const Runtime&) = delete;

  // Runs `entry` (a func() that initialises the packages and calls main.main) to the program's end.
  // Returns the exit code; when workers are stuck in system calls it ends the process instead.
  int Run(Engine& engine, FunctionObject* entry);

  // Ends the program from any worker: the first call's code counts. The caller then returns
  // ResumeResult::kStopped (or a native kExit) up to its loop.
  void RequestExit(int code);
  bool exiting() const;

  // Go's `fatal error: MESSAGE` with all goroutines' traces on stderr, then exit code 2.
  // `current` may be null.
  void Fatal(Worker& worker, Goroutine* current, std::string_view message);

  // The worker of Run's thread: for setting up before Run (allocating package variables' values,
  // say). It belongs to the constructing thread until then.
  Worker& first_worker();

  // True for the first caller: he prints why the program ends.
  bool ClaimReport() { return !report_claimed_.exchange(true); }

  // Who explains deadlocks; not owned, null at first. Before Run.
  void SetKnotFinder(KnotFinder* finder) { knot_finder_ = finder; }
  KnotFinder* knot_finder() { return knot_finder_; }

  EventLog* event_log() { return event_log_.get(); }  // null: none is kept
  EndedReaders& ended_readers() { return ended_readers_; }
  LockOrders* lock_orders() { return lock_orders_.get(); }  // null: they are not watched
  // What is written when the run is over, once: the event log, what there is to say of locks. All
  // workers have stopped.
  void WriteLast();

  const RuntimeOptions& options() const { return options_; }
  const TracebackSetting& traceback() const { return traceback_; }
  // debug.SetTraceback: for the report that ends the program. Any worker.
  void SetTraceback(std::string_view text) { traceback_ = TracebackSetting::Parse(text); }
  Engine& engine() { return *engine_; }
  Heap& heap() { return *heap_; }
  Scheduler& scheduler() { return *scheduler_; }
  TypeTable& types() { return *types_; }
  SiteTable& sites() { return sites_; }

  // A pinned, zeroed cell for a package variable: a root for ever, never moved or freed.
  void* AllocateGlobal(const TypeDescriptor& type);
  // Bytes that live as long as the Runtime and are not collected (string constants, descriptors).
  const char* InternString(std::string_view text);

 private:
  RuntimeOptions options_;
  TracebackSetting traceback_;
  std::atomic<bool> report_claimed_{false};
  std::atomic<bool> last_written_{false};
  Engine* engine_ = nullptr;
  KnotFinder* knot_finder_ = nullptr;
  std::unique_ptr<EventLog> event_log_;
  std::unique_ptr<LockOrders> lock_orders_;
  EndedReaders ended_readers_;
  std::unique_ptr<TypeTable> types_;
  std::unique_ptr<Heap> heap_;
  std::unique_ptr<Scheduler> scheduler_;
  SiteTable sites_;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_RUNTIME_H_
