// Goroutines as Go 1.27 prints them:
//
//   goroutine 18 [chan receive, 2 minutes]:
//   main.worker(...)
//   	/home/me/x.go:12 +0x25
//   created by main.main in goroutine 1
//   	/home/me/x.go:20
//
// At most 100 frames: the innermost 50, how many were left out, the outermost 50.
// Test: tests/runtime/reports_test.cc.
#ifndef GOKNOT_RUNTIME_TRACEBACK_H_
#define GOKNOT_RUNTIME_TRACEBACK_H_

#include <string>
#include <string_view>
#include <vector>

#include "runtime/goroutine.h"

namespace goknot::runtime {

class Runtime;

// GOTRACEBACK: none, single, all, system, crash or a number.
struct TracebackSetting {
  int level = 1;       // 0: no traces; 2: system goroutines too
  bool all = false;    // all goroutines, not only the one that failed
  bool crash = false;  // end by SIGABRT, for a core dump

  static TracebackSetting Parse(std::string_view text);
};

// What stands between the brackets: a status or what it waits for.
std::string_view StateText(const Goroutine& goroutine);

// The goroutine, without an empty line before it. Its frames can be walked unless the worker that
// runs it could not be stopped.
void AppendGoroutine(std::string& out, Runtime& runtime, const Goroutine& goroutine);

// The same for the goroutine that the calling worker runs, whose frames can always be walked.
void AppendOwnGoroutine(std::string& out, Runtime& runtime, const Goroutine& goroutine);

// Goroutines that exist, by id; those of the system only at level 2. The world is stopped.
std::vector<Goroutine*> ListGoroutines(Runtime& runtime);

// All of them but `except`, an empty line before each.
void AppendGoroutines(std::string& out, Runtime& runtime, const Goroutine* except);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_TRACEBACK_H_
