// A worker: one of GOMAXPROCS threads that run goroutines, with its run queue, allocation caches,
// timers and poll word. Other threads touch only what is atomic here; natives and the interpreter
// get the worker as an argument and fetch it anew after every park (the goroutine may move).
#ifndef GOKNOT_RUNTIME_WORKER_H_
#define GOKNOT_RUNTIME_WORKER_H_

#include <atomic>
#include <cstdint>

#include "runtime/schedule.h"
#include "runtime/value.h"

namespace goknot::runtime {

class Runtime;
struct Goroutine;
struct AllocationCache;  // heap's
struct WorkerThread;     // the scheduler's part of a worker
class EventBuffer;

// Bits of Worker::poll, looked at by every back-edge and function entry.
enum PollBits : uint32_t {
  kPollPreempt = 1 << 0,  // the time slice is over
  kPollCollect = 1 << 1,  // a collection (or another stop of the world) wants us at a safepoint
  kPollPublish = 1 << 2,  // a thief asks for the private runnext
  kPollStop = 1 << 3,     // the program is over
  kPollStress = 1 << 4,   // a stress switch wants every safepoint
  kPollTrace = 1 << 5,
};

struct alignas(128) Worker {
  // Hot, read by the interpreter.
  std::atomic<uint32_t> poll{0};
  uint32_t id = 0;
  Runtime* runtime = nullptr;
  Goroutine* current = nullptr;
  Schedule* schedule = nullptr;  // null in normal runs
  AllocationCache* allocation = nullptr;
  Random random;

  WorkerThread* thread = nullptr;
  EventBuffer* events = nullptr;  // null: no log is kept
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WORKER_H_
