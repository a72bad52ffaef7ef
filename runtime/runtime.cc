// Puts a Runtime together from options and environment, in the order in which its parts rest on
// each other. Test: tests/runtime/scheduler_test.cc.
#include "runtime/runtime.h"

#include <sched.h>
#include <stdlib.h>

#include <algorithm>
#include <thread>
#include <utility>

#include "absl/strings/numbers.h"
#include "base/check.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "runtime/event_log.h"
#include "runtime/heap.h"
#include "runtime/knot_finder.h"
#include "runtime/lock_orders.h"
#include "runtime/reports.h"
#include "runtime/scheduler.h"
#include "runtime/type_table.h"

namespace goknot::runtime {
namespace {

std::string_view Environment(const char* name) {
  const char* value = getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

uint32_t WorkerLimit(const RuntimeOptions& options) {
  if (options.schedule != nullptr) return 1;
  if (options.workers != 0) return options.workers;
  int32_t limit = 0;
  if (absl::SimpleAtoi(base::ToAbsl(Environment("GOMAXPROCS")), &limit) && limit > 0) {
    return static_cast<uint32_t>(limit);
  }
  return CountProcessors();
}

HeapOptions HeapOptionsOf(const RuntimeOptions& options) {
  HeapOptions result = HeapOptions::FromEnvironment();
  result.collect_always = options.stress.gc;
  return result;
}

}  // namespace

uint32_t CountProcessors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof(set), &set) == 0) {
    int count = CPU_COUNT(&set);
    if (count > 0) return static_cast<uint32_t>(count);
  }
  return std::max(1u, std::thread::hardware_concurrency());
}

Runtime::Runtime(RuntimeOptions options)
    : options_(std::move(options)),
      traceback_(TracebackSetting::Parse(Environment("GOTRACEBACK"))),
      types_(std::make_unique<TypeTable>()),
      heap_(std::make_unique<Heap>(*types_, HeapOptionsOf(options_))) {
  base::CheckAtomicPairSupport();
  if (options_.events != nullptr) event_log_ = std::make_unique<EventLog>(*this);
  if (options_.watch_lock_orders) lock_orders_ = std::make_unique<LockOrders>();
  scheduler_ = std::make_unique<Scheduler>(*this, WorkerLimit(options_));
  heap_->collector().SetHost(scheduler_.get());
}

Runtime::~Runtime() = default;

Worker& Runtime::first_worker() { return scheduler_->first_worker(); }

int Runtime::Run(Engine& engine, FunctionObject* entry) {
  engine_ = &engine;
  int code = scheduler_->Run(engine, entry);
  WriteLast();
  if (options_.report_unstarted && code == 0) ReportUnstarted(*this);
  return code;
}

void Runtime::WriteLast() {
  if (last_written_.exchange(true)) return;
  if (event_log_ != nullptr) event_log_->Write(options_.events);
  if (lock_orders_ != nullptr && knot_finder_ != nullptr) {
    WriteStderr(knot_finder_->ExamineLockOrders(*this));
  }
}

void Runtime::RequestExit(int code) { scheduler_->RequestExit(code); }

bool Runtime::exiting() const { return scheduler_->exiting(); }

void Runtime::Fatal(Worker& worker, Goroutine* current, std::string_view message) {
  ReportFatal(*this, worker, current, message);
}

void* Runtime::AllocateGlobal(const TypeDescriptor& type) { return heap_->AllocateGlobal(type); }

const char* Runtime::InternString(std::string_view text) { return types_->InternText(text).data(); }

}  // namespace goknot::runtime
