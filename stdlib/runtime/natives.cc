// The natives of packages runtime and runtime/debug, and what package testing asks of the runtime.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <string>
#include <vector>

#include "runtime/bubble.h"
#include "runtime/cleanups.h"
#include "runtime/collection_history.h"
#include "runtime/collector.h"
#include "runtime/finalizers.h"
#include "runtime/heap.h"
#include "runtime/reports.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/sync.h"
#include "runtime/traceback.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "vm/interpreter.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

NativeResult Gosched(NativeCall&) { return NativeResult::kYield; }
NativeResult Goexit(NativeCall&) { return NativeResult::kGoexit; }

NativeResult LockOsThread(NativeCall& call) {
  runtime::LockThread(call.worker(), call.goroutine());
  return NativeResult::kDone;
}
NativeResult UnlockOsThread(NativeCall& call) {
  runtime::UnlockThread(call.worker(), call.goroutine());
  return NativeResult::kDone;
}

// func pinFault(x any) string
NativeResult PinFault(NativeCall& call) {
  const TypeDescriptor* type = call.Get<InterfaceValue>(0).type;
  std::string fault;
  if (type == nullptr) {
    fault = "runtime.Pinner: argument is nil";
  } else if (type->kind != Kind::kPointer && type->kind != Kind::kUnsafePointer) {
    fault = "runtime.Pinner: argument is not a pointer: " + std::string(type->name);
  }
  ReturnString(call, 0, fault);
  return NativeResult::kDone;
}

// How long runtime.GC waits for calls of finalizers and cleanups.
constexpr int64_t kPatienceNs = 10'000'000;

// func collect() (until int64): until when the caller may wait for what is to be called now.
NativeResult Collect(NativeCall& call) {
  call.runtime().heap().CollectNow(call.worker());
  ReturnInt(call, 0, runtime::MonotonicNow(call.worker()) + kPatienceNs);
  return NativeResult::kDone;
}

// func callsAreUnderWay(until int64) bool: finalizers or cleanups that others than the caller are
// calling. Who is called by one of the two waits for neither: they would wait for each other.
NativeResult CallsAreUnderWay(NativeCall& call) {
  runtime::Heap& heap = call.runtime().heap();
  auto& finalizers = heap.finalizers().due();
  auto& cleanups = heap.cleanups().due();
  bool is_caller = finalizers.AreMadeBy(call.goroutine()) || cleanups.AreMadeBy(call.goroutine());
  ReturnBool(call, 0,
             !is_caller && (finalizers.AreUnderWay() || cleanups.AreUnderWay()) &&
                 runtime::MonotonicNow(call.worker()) < IntArgument(call, 0));
  return NativeResult::kDone;
}

NativeResult NumGoroutine(NativeCall& call) {
  ReturnInt(call, 0, call.runtime().scheduler().GoroutineCount());
  return NativeResult::kDone;
}

NativeResult NumCpu(NativeCall& call) {
  ReturnInt(call, 0, runtime::CountProcessors());
  return NativeResult::kDone;
}

NativeResult Gomaxprocs(NativeCall& call) {
  runtime::Scheduler& scheduler = call.runtime().scheduler();
  int64_t wanted = IntArgument(call, 0);
  ReturnInt(call, 0, scheduler.limit());
  if (wanted > 0) scheduler.SetLimit(static_cast<uint32_t>(std::min<int64_t>(wanted, 10'000)));
  return NativeResult::kDone;
}

// As in Go where no debugger watches: the trap ends the program.
NativeResult Breakpoint(NativeCall& call) {
  runtime::ReportFailure(call.runtime(), call.worker(), call.goroutine(), "SIGTRAP: trace trap\n");
  return NativeResult::kExit;
}

NativeResult BeSystemGoroutine(NativeCall& call) {
  // Whoever started it may be in a bubble.
  if (call.goroutine().local != nullptr) runtime::NoteEnded(call.worker(), call.goroutine());
  call.runtime().scheduler().MakeSystem(call.goroutine());
  return NativeResult::kDone;
}

// func readHeapStats() (allocatedBytes, ... uint64); the results as in memory.go.
NativeResult ReadHeapStats(NativeCall& call) {
  runtime::HeapStats stats = call.runtime().heap().ExactStats(call.worker());
  const auto stacks = call.runtime().scheduler().StacksInUse();
  const uint64_t members[] = {stats.allocated_bytes,
                              stats.allocated_objects,
                              stats.live_bytes,
                              stats.live_objects,
                              stats.trigger_bytes,
                              stats.mapped_bytes,
                              stats.released_bytes,
                              stats.collections,
                              stats.forced_collections,
                              static_cast<uint64_t>(stats.pause_total_ns),
                              static_cast<uint64_t>(stats.last_pause_ns),
                              static_cast<uint64_t>(stats.last_collection_ns),
                              stacks.in_use,
                              stacks.in_reserve};
  std::copy(std::begin(members), std::end(members), call.slots());
  return NativeResult::kDone;
}

// func readPauses(pauses, ends *[256]uint64, newest uint64)
NativeResult ReadPauses(NativeCall& call) {
  auto* pauses = call.Get<uint64_t*>(0);
  auto* ends = call.Get<uint64_t*>(1);
  auto at = call.Get<uint64_t>(2);
  for (const runtime::CollectionPause& pause : runtime::RecentPauses(call.runtime().heap())) {
    at %= runtime::CollectionHistory::kKept;
    base::Store64(pauses + at, static_cast<uint64_t>(pause.nanoseconds));
    base::Store64(ends + at, static_cast<uint64_t>(pause.end));
    --at;
  }
  return NativeResult::kDone;
}

NativeResult ReleaseMemory(NativeCall& call) {
  call.runtime().scheduler().ReleaseGoroutines(&call.worker());
  runtime::ReleaseMemory(call.runtime().heap());
  return NativeResult::kDone;
}

// func callerFrame(skip int) (function, file string, line, entryLine int, ok bool); 0 is whoever
// called the function of package runtime that asks.
NativeResult CallerFrame(NativeCall& call) {
  int64_t skip = IntArgument(call, 0);
  runtime::FrameInfo found;
  bool ok = false;
  call.runtime().engine().WalkFrames(call.goroutine(), [&](const runtime::FrameInfo& frame) {
    // What deferred calls run above, which Go's has in a file of its own.
    const bool is_panic = frame.is_native && frame.function == "panic";
    const bool is_goexit = frame.is_native && frame.function == "runtime.Goexit";
    if (frame.is_native && !is_panic && !is_goexit) return true;
    if (skip-- > 0) return true;
    found = frame;
    if (is_panic) found.function = "runtime.gopanic";
    if (is_goexit) {
      found.file = "runtime/panic.go";
      found.line = 694;
    }
    ok = true;
    return false;
  });
  if (!ok) {
    // What Go's goroutines begin in.
    bool is_main = call.goroutine().id == 1;
    if (skip == 0 && is_main) {
      found.function = "runtime.main";
      found.file = "runtime/proc.go";
    } else if (skip == (is_main ? 1 : 0)) {
      found.function = "runtime.goexit";
      found.file = "runtime/asm_amd64.s";
    }
    ok = !found.function.empty();
  }
  ReturnString(call, 0, found.function);
  ReturnString(call, 2, found.file);
  ReturnInt(call, 4, found.line);
  ReturnInt(call, 5, found.line);
  ReturnBool(call, 6, ok);
  return NativeResult::kDone;
}

// func functionAt(pc uintptr) (function, file string, line int, ok bool)
NativeResult FunctionAt(NativeCall& call) {
  auto address = static_cast<uintptr_t>(IntArgument(call, 0));
  vm::Interpreter& interpreter = vm::Interpreter::Of(call.worker());
  const vm::Function* found = nullptr;
  for (uint32_t id = 1; id <= interpreter.functions().count() && found == nullptr; ++id) {
    const vm::Function* function = interpreter.functions().Get(id);
    if (reinterpret_cast<uintptr_t>(function) == address) found = function;
  }
  vm::CodeSource::Place place{};
  if (found != nullptr && interpreter.code_source() != nullptr) {
    place = interpreter.code_source()->Locate(found->position);
  }
  ReturnString(call, 0, found == nullptr ? std::string_view() : found->name);
  ReturnString(call, 2, place.file);
  ReturnInt(call, 4, place.line);
  ReturnBool(call, 5, found != nullptr);
  return NativeResult::kDone;
}

// A trace begins with whoever asked for it: the first frames, two lines each, are this package's.
void DropFramesOfRuntime(std::string& text) {
  size_t frames = text.find('\n') + 1;
  while (text.compare(frames, 8, "runtime.") == 0) {
    size_t end = text.find('\n', text.find('\n', frames) + 1);
    if (end == std::string::npos) return;
    text.erase(frames, end + 1 - frames);
  }
}

NativeResult StackText(NativeCall& call) {
  std::string text;
  bool all = BoolArgument(call, 0);
  runtime::Runtime& runtime = call.runtime();
  runtime::Goroutine& goroutine = call.goroutine();
  runtime::AppendOwnGoroutine(text, runtime, goroutine);
  DropFramesOfRuntime(text);
  if (all) {
    runtime.heap().collector().StopTheWorld(
        &call.worker(), [&] { runtime::AppendGoroutines(text, runtime, &goroutine); });
  }
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

NativeResult Finish(NativeCall& call, runtime::SyncResult result) {
  if (result == runtime::SyncResult::kDone) return NativeResult::kDone;
  if (result == runtime::SyncResult::kParked) return NativeResult::kPark;
  return call.Fatal(runtime::DescribeFailure(result).text);
}
NativeResult Lock(NativeCall& call) {
  return Finish(call,
                runtime::LockMutex(call.worker(), call.goroutine(), call.Get<runtime::Mutex*>(0)));
}
NativeResult CompleteLock(NativeCall& call) {
  return Finish(call, runtime::CompleteLockMutex(call.worker(), call.goroutine(),
                                                 call.Get<runtime::Mutex*>(0)));
}
NativeResult Unlock(NativeCall& call) {
  return Finish(call, runtime::UnlockMutex(call.worker(), call.Get<runtime::Mutex*>(0)));
}

NativeResult SetGcPercent(NativeCall& call) {
  ReturnInt(call, 0, call.runtime().heap().SetGcPercent(IntArgument(call, 0)));
  return NativeResult::kDone;
}

NativeResult SetMemoryLimit(NativeCall& call) {
  int64_t limit = IntArgument(call, 0);
  runtime::Heap& heap = call.runtime().heap();
  int64_t old = heap.SetMemoryLimit(limit < 0 ? 0 : limit);
  if (limit < 0) heap.SetMemoryLimit(old);
  // To the heap 0 is no limit; Go says so by the largest number.
  ReturnInt(call, 0, old == 0 ? INT64_MAX : old);
  return NativeResult::kDone;
}

NativeResult SetMaxStack(NativeCall& call) {
  uint64_t old =
      call.runtime().scheduler().SetMaxStackBytes(static_cast<uint64_t>(IntArgument(call, 0)));
  ReturnInt(call, 0, static_cast<int64_t>(old));
  return NativeResult::kDone;
}

NativeResult SetPanicOnFault(NativeCall& call) {
  vm::PanicsOnFault& panics = vm::Interpreter::Of(call.worker()).panics_on_fault();
  ReturnBool(call, 0, panics.Set(call.goroutine().id, BoolArgument(call, 0)));
  return NativeResult::kDone;
}

NativeResult SetTraceback(NativeCall& call) {
  call.runtime().SetTraceback(StringArgument(call, 0));
  return NativeResult::kDone;
}

NativeResult SetMaxThreads(NativeCall& call) {
  ReturnInt(call, 0, call.runtime().scheduler().SetMaxThreads(IntArgument(call, 0)));
  return NativeResult::kDone;
}

// func setCrashOutput(fd int) (errno int): a duplicate is kept; -1 for no file.
NativeResult SetCrashOutput(NativeCall& call) {
  int file = static_cast<int>(IntArgument(call, 0));
  int error = 0;
  if (file >= 0) {
    file = fcntl(file, F_DUPFD_CLOEXEC, 0);
    error = file < 0 ? errno : 0;
  }
  if (error == 0) {
    int old = call.runtime().scheduler().SetCrashOutput(file);
    if (old >= 0) close(old);
  }
  ReturnInt(call, 0, error);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"runtime.Gosched", &Gosched},
    {"runtime.Goexit", &Goexit},
    {"runtime.LockOSThread", &LockOsThread},
    {"runtime.UnlockOSThread", &UnlockOsThread},
    {"runtime.Breakpoint", &Breakpoint},
    {"runtime.pinFault", &PinFault},
    {"runtime.collect", &Collect},
    {"runtime.callsAreUnderWay", &CallsAreUnderWay},
    {"runtime.NumGoroutine", &NumGoroutine},
    {"runtime.NumCPU", &NumCpu},
    {"runtime.GOMAXPROCS", &Gomaxprocs},
    {"runtime.beSystemGoroutine", &BeSystemGoroutine},
    {"runtime.readHeapStats", &ReadHeapStats},
    {"runtime.readPauses", &ReadPauses},
    {"runtime.callerFrame", &CallerFrame},
    {"runtime.functionAt", &FunctionAt},
    {"runtime.stackText", &StackText},
    {"runtime.(*mutex).lock", &Lock, NativeKind::kParks, &CompleteLock},
    {"runtime.(*mutex).unlock", &Unlock},
};

constexpr vm::NativeRow kDebugRows[] = {
    {"runtime/debug.releaseMemory", &ReleaseMemory},
    {"runtime/debug.SetGCPercent", &SetGcPercent},
    {"runtime/debug.SetMemoryLimit", &SetMemoryLimit},
    {"runtime/debug.SetMaxStack", &SetMaxStack},
    {"runtime/debug.SetMaxThreads", &SetMaxThreads},
    {"runtime/debug.setCrashOutput", &SetCrashOutput},
    {"runtime/debug.SetPanicOnFault", &SetPanicOnFault},
    {"runtime/debug.SetTraceback", &SetTraceback},
};

}  // namespace

std::span<const vm::NativeRow> RuntimeNatives() { return kRows; }
std::span<const vm::NativeRow> RuntimeDebugNatives() { return kDebugRows; }

}  // namespace goknot::stdlib
