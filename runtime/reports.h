// How programs end badly: the texts on standard error, Go's own first, and the exit code. The first
// report of a run is printed; a goroutine that fails while one is under way just stops.
//
// Test: tests/runtime/reports_test.cc.
#ifndef GOKNOT_RUNTIME_REPORTS_H_
#define GOKNOT_RUNTIME_REPORTS_H_

#include <string_view>

#include "runtime/goroutine.h"
#include "runtime/worker.h"

namespace goknot::runtime {

class Runtime;

// A panic that nobody recovered or a fatal error: `head` is what stands before the blank line
// (`panic: ...` and, for some, `[signal ...]`), each line ended. Exit code 2. The caller then stops
// its goroutine. `subject`: the Channel that it is about, or null.
void ReportFailure(Runtime& runtime, Worker& worker, Goroutine& current, std::string_view head,
                   const void* subject = nullptr);

// `fatal error: MESSAGE` for what Go's runtime itself gives up at: the traces of all goroutines,
// whatever GOTRACEBACK says. `current` may be null. Exit code 2.
void ReportFatal(Runtime& runtime, Worker& worker, Goroutine* current, std::string_view message);

// Nothing can ever run again. On the last worker to fall asleep. Exit code 2.
void ReportDeadlock(Worker& worker);

// On the monitor's thread: all goroutines, then exit code 2.
void ReportTimeout(Runtime& runtime);  // -timeout
void ReportQuit(Runtime& runtime);     // SIGQUIT; then what can never go on

// On the monitor's thread: what everybody waits for; the program goes on.
void ReportInterrupt(Runtime& runtime);

// Notes on goroutines that never got to run; after Run's workers have left.
void ReportUnstarted(Runtime& runtime);

// All of `text` to standard error.
void WriteStderr(std::string_view text);

// What the program itself writes to standard output or error: to the host, if there is one, with
// the worker detached.
void WriteOutput(Worker& worker, int file, std::string_view text);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_REPORTS_H_
