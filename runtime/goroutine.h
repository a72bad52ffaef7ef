// A goroutine: its stack, its place in queues, the node it waits with, and what the reports say of
// it.
//
// Invariants
//  - A goroutine is owned by exactly one of: the worker that runs it, one run queue, the wait
//    queue(s) of what it waits for, a timer heap, the free list. `status` says which.
//  - pc and fp are saved BEFORE the goroutine is put into a wait queue; after the queue's lock is
//    let go the parking worker never touches it again (somebody else may already run it).
//  - `id` is never reused; owners of locks are ids, so recycled objects tell no lies.
//  - No pointer into the stack exists outside fp, stack and stack_end here and the worker's
//    registers.
//  - A goroutine's block (runtime/goroutine_pool.h) stays mapped while the Runtime lives: a late
//    reader of `id` or `status` reads a stale value or zero, never foreign memory.
#ifndef GOKNOT_RUNTIME_GOROUTINE_H_
#define GOKNOT_RUNTIME_GOROUTINE_H_

#include <atomic>
#include <cstdint>

#include "runtime/recent_uses.h"
#include "runtime/site.h"
#include "runtime/value.h"

namespace goknot::runtime {

struct Goroutine;
struct Fiber;
struct SelectBlock;
class Marker;

enum class GoroutineStatus : uint8_t { kFree, kRunnable, kRunning, kWaiting, kDetached, kDead };

// Why a goroutine waits; the text Go prints between brackets comes from wait_reasons.def.
enum class WaitReason : uint8_t {
#define GOKNOT_WAIT_REASON(name, text) k##name,
#include "runtime/wait_reasons.def"
#undef GOKNOT_WAIT_REASON
};
const char* WaitReasonText(WaitReason reason);

// What a goroutine hangs in a queue. The one inside Goroutine serves all single waits; select takes
// more from its SelectBlock. A partner hands values over HERE, never into the waiter's registers.
struct WaitNode {
  WaitNode* next = nullptr;
  WaitNode* previous = nullptr;
  Goroutine* goroutine = nullptr;
  void* object = nullptr;  // the channel, semaphore address, ... waited on
  // An element of up to 2 slots; a larger one: value[0] is its box. Of who waits for a Mutex: since
  // when, in monotonic ns.
  Slot value[2] = {0, 0};
  uint32_t index = 0;           // select: the case
  uint32_t value_pointers = 0;  // which of value[] are pointers (collector)
  bool ok = false;              // receive: a value came (not closed); send: taken (not closed)
  bool is_select = false;
  bool sends = false;  // select: the case is a send
};

// What Resume must do first for a goroutine that was parked.
enum class ResumeAction : uint8_t {
  kNone,      // go on at pc
  kComplete,  // finish the blocked instruction at pc with what the wait node holds
  kRetry,     // run the instruction at pc again
  kGoexit,    // run the deferred calls and end, from where it is
};

struct alignas(16) Goroutine {
  WaitNode wait;

  // The machine. pc is opaque to the runtime (a vm::Instruction).
  const void* pc = nullptr;
  Slot* fp = nullptr;
  Slot* stack = nullptr;      // lowest slot
  Slot* stack_end = nullptr;  // one past the highest usable slot

  Goroutine* link = nullptr;  // run queue, free list
  uint64_t id = 0;
  uint64_t parent_id = 0;
  SiteId go_site = kNoSite;  // the go statement
  std::atomic<GoroutineStatus> status{GoroutineStatus::kFree};
  WaitReason wait_reason{};
  ResumeAction resume_action = ResumeAction::kNone;
  uint8_t flags = 0;                     // GoroutineFlags
  RecentUses recent;                     // what it did last (reports)
  std::atomic<uint16_t> select_done{0};  // select: who came first
  std::atomic<uint16_t> reached{0};      // by which search (runtime/waiter_search.h) last
  uint16_t thread_locks = 0;             // runtime.LockOSThread, less UnlockOSThread
  uint16_t read_locks_lost = 0;          // read locks that found no room in read_locks

  void* defers = nullptr;  // newest defer record (heap object; layout in vm/unwind.h)
  void* panics = nullptr;  // newest panic record (heap object; layout in vm/unwind.h)
  Fiber* fiber = nullptr;  // innermost native in the middle of a callback, or running
  SelectBlock* select_block = nullptr;
  int64_t wait_since = 0;          // monotonic ns; traces say ", N minutes"
  void* read_locks[2] = {};        // RWMutexes held for reading (reports); more: read_locks_lost
  ShortPlace read_places[2] = {};  // where they were locked
  void* local = nullptr;           // root for what natives attach (heap object)
};

// Goroutines come in blocks of this size with the first stack inside.
inline constexpr uint32_t kGoroutineBlockBytes = 384;
inline constexpr uint32_t kInlineStackSlots =
    (kGoroutineBlockBytes - sizeof(Goroutine)) / kSlotBytes;
static_assert(kInlineStackSlots >= 16);

// Like every stack it keeps to 16 bytes, as does a goroutine.
inline Slot* InlineStack(Goroutine& goroutine) { return reinterpret_cast<Slot*>(&goroutine + 1); }

// Written by the worker that runs the goroutine, and by others while it waits in a queue of theirs
// or the world is stopped.
enum GoroutineFlags : uint8_t {
  kGoroutineSystem = 1 << 0,      // not shown in traces, does not keep a program alive
  kGoroutineNeverRan = 1 << 1,    // made, but not resumed yet
  kGoroutineGoexit = 1 << 2,      // ended by runtime.Goexit (the engine sets it before kExited)
  kGoroutineWatched = 1 << 3,     // the host wants to know when it is over
  kGoroutineDoomed = 1 << 4,      // runs Goexit at its next safepoint
  kGoroutineIdle = 1 << 5,        // waits for others of its bubble only
  kGoroutineLeaked = 1 << 6,      // a profile has found that nobody can wake it
  kGoroutineFrameCells = 1 << 7,  // slots of its stack may point into it (vm/frame.h)
};

// Marks what the goroutine holds besides its frames: wait nodes and the objects waited on, the
// boxes in them, defers, panics, `local`. The world is stopped.
void MarkGoroutine(Goroutine& goroutine, Marker& marker);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_GOROUTINE_H_
