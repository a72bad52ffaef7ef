// The Runtime behind a session: it runs on threads of its own from the first entry to the last, and
// takes entries into the foreground one at a time.
//
// How an entry gets to run. The program's main goroutine is a native of ours, the pump: it waits
// for work outside of Go's world, and starts a goroutine for each entry. It is a system goroutine:
// nobody sees it.
//
// Invariants
//  - At most one entry is in the foreground. Its goroutine carries kGoroutineWatched; the machine
//    learns of its end by GoroutineEnded, whatever the reason.
//  - mutex_ is never held while Go code runs or anything is written.
//
// Threads: Run, Inspect and the destructor on the session's thread. Interrupt anywhere, also in a
// signal handler. The Host part is called on workers.
//
// Test: tests/cli/sessions/repl_*.session.
#ifndef GOKNOT_REPL_MACHINE_H_
#define GOKNOT_REPL_MACHINE_H_

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "compiler/program.h"
#include "knots/finder.h"
#include "lexer/diagnostic.h"
#include "repl/console.h"
#include "repl/front_end.h"
#include "runtime/host.h"
#include "runtime/runtime.h"
#include "runtime/stepper.h"
#include "vm/function_table.h"
#include "vm/interpreter.h"

namespace goknot::repl {

// A place in the program's own code, as a report shows it.
struct FailurePlace {
  std::string function;
  std::string file;
  int32_t line = 0;
  int32_t column = 0;
};

struct Failure {
  std::string head;                  // "panic: boom\n"
  std::vector<FailurePlace> places;  // from the innermost outwards, library code left out
  bool has_more_places = false;      // there were too many
};

// How an entry ended.
struct RunOutcome {
  enum class Kind : uint8_t { kDone, kFailed, kStuck, kInterrupted, kExited };
  Kind kind = Kind::kDone;
  Failure failure;     // kFailed
  std::string reason;  // kStuck: what the knot finder says
  int exit_code = 0;   // kExited
};

// What came of letting another goroutine go on.
struct MachineStep {
  enum class Kind : uint8_t {
    kEvents,
    kNobody,  // none can go on
    kRunsOn,  // it went on for a while, and nothing happened that others could see
    kInterrupted,
  };
  Kind kind = Kind::kNobody;
  runtime::SteppedEvents events;
};

class Machine final : public runtime::Host, public vm::CodeSource {
 public:
  // Told of the failures of goroutines in the background. On a worker.
  using FailureSink = std::function<void(uint64_t goroutine, const Failure& failure)>;

  Machine(FrontEnd& front_end, runtime::RuntimeOptions options, Console& console,
          FailureSink background_failure);
  ~Machine() override;
  Machine(const Machine&) = delete;
  Machine& operator=(const Machine&) = delete;

  compiler::Program& code() { return *code_; }
  runtime::Runtime& runtime() { return *runtime_; }
  vm::FunctionTable& functions() { return functions_; }

  // Gives the code what the front end has checked last.
  void AddEntry(compiler::Program::RunMain run_main);
  // Runs a func() in the foreground, to its end. Not at all when it was interrupted before.
  RunOutcome Run(runtime::FunctionObject* entry);
  // Ends what runs in the foreground, and what would until ForgetInterrupts: one that comes between
  // the parts of an entry is not lost.
  void Interrupt();
  bool was_interrupted() const { return interrupted_.load(); }
  void ForgetInterrupts() { interrupted_.store(false); }
  // Holds the goroutines that are not in the foreground, unless they are held, and lets one of them
  // run to its next event. An entry in the foreground runs meanwhile, and while it waits the others
  // go on.
  MachineStep Step();
  void EndStepping() { stepper_->End(); }
  bool is_stepping() const { return stepper_->holds(); }
  // Stops the Runtime for good. When threads of it are stuck in system calls the process ends
  // instead, with this code.
  void End(int exit_code);
  // Runs `work` while the world is stopped.
  void Inspect(const std::function<void()>& work);
  // What the knot finder says of goroutines that wait for ever; empty: there are none.
  std::string FindStuck();
  bool has_exited() const { return exited_.load(); }

  // runtime::Host
  void GoroutineFailed(runtime::Worker& worker, runtime::Goroutine& goroutine,
                       std::string_view head) override;
  void GoroutineEnded(runtime::Goroutine& goroutine) override;
  void Standstill(runtime::Worker& worker) override;
  void Write(int file, std::string_view bytes) override { console_.Write(file, bytes); }
  int64_t Read(const runtime::Goroutine& goroutine, void* to, size_t size) override {
    return console_.Read(&goroutine, to, size);
  }
  void LendInput() override { console_.LendInput(); }

  // vm::CodeSource
  Place Locate(uint32_t position) const override;

 private:
  static vm::NativeResult Pump(vm::NativeCall& call);
  vm::NativeResult PumpOnce(vm::NativeCall& call);
  void WakePump();
  void EndForeground();
  void Abandon();
  Failure DescribeFailure(runtime::Goroutine& goroutine, std::string_view head);

  FrontEnd& front_end_;
  Console& console_;
  FailureSink background_failure_;
  knots::Finder finder_;
  std::unique_ptr<runtime::Stepper> stepper_;
  lexer::DiagnosticList late_diagnostics_;  // of library packages that are wanted while it runs
  std::unique_ptr<runtime::Runtime> runtime_;
  vm::FunctionTable functions_;
  std::unique_ptr<compiler::Program> code_;
  std::unique_ptr<vm::Interpreter> interpreter_;
  std::thread thread_;
  int news_ = -1;  // an eventfd: the foreground may be over, or an interrupt came

  std::mutex mutex_;
  runtime::Goroutine* pump_ = nullptr;          // parked, or null
  bool pump_is_system_ = false;                 // the pump's own
  runtime::FunctionObject* waiting_ = nullptr;  // an entry that the pump has not started yet
  runtime::Goroutine* foreground_ = nullptr;    // null: none, or it has ended
  uint64_t foreground_id_ = 0;
  bool foreground_over_ = false;
  RunOutcome outcome_;  // of the foreground, as far as it is known
  std::atomic<bool> interrupted_{false};
  std::atomic<bool> exited_{false};
  int exit_code_ = 0;
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_MACHINE_H_
