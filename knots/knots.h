// What the knot finder hands to those who tell about it: findings. Each is a set of goroutines that
// can never be woken (a knot in the wait-for graph), or a danger of one, with everything that a
// report, a JSON file or a picture says of it: who waits where for which object, in which state the
// object is, who holds it, who else lives and why that does not help.
//
// A Finding owns its data and outlives the moment: it holds no pointer to a goroutine, a channel or
// a lock. Only its string views are borrowed (names and files of code: they live as long as the
// Runtime). So texts are made after the world runs again, and tests build findings by hand.
//
// Who makes them: knots/finder.h. Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_KNOTS_H_
#define GOKNOT_KNOTS_KNOTS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/engine.h"
#include "runtime/goroutine.h"
#include "runtime/recent_uses.h"

namespace goknot::knots {

using runtime::WaitReason;

// Proven: no execution from here on can wake them (lock orders: never said). Likely: nothing that
// is left seems to, but code that could run might.
enum class Confidence : uint8_t { kProven, kLikely };

enum class Kind : uint8_t {
  kDeadlock,   // of the whole program: nothing can ever run again
  kLeak,       // these goroutines can never go on; others can, or main has returned
  kLockCycle,  // the same, because each waits for a lock that the next one holds
  kLockOrder,  // nobody is stuck yet: locks are taken in different orders
};

// An index that names nothing.
inline constexpr uint32_t kNone = ~uint32_t{0};

// A line of source.
struct Place {
  std::string_view file;  // as traces print it
  int32_t line = 0;       // 0: not known
  int32_t column = 0;     // bytes, from 1; 0: not known
  std::string_view function;

  bool known() const { return line != 0; }
  friend bool operator==(const Place&, const Place&) = default;
};

// ---- objects: what is waited for ----------------------------------------------------------------

enum class ObjectKind : uint8_t {
  kChannel,
  kMutex,
  kRWMutex,
  kWaitGroup,
  kCond,
  kSemaphore,  // and what else natives make goroutines wait for
};

inline bool WaitsForLock(WaitReason reason) {
  return reason == WaitReason::kMutexLock || reason == WaitReason::kRWMutexLock ||
         reason == WaitReason::kRWMutexRLock;
}

// How many goroutines wait for an object, by what they want of it.
struct WaitCounts {
  uint64_t send = 0;
  uint64_t receive = 0;
  uint64_t read = 0;   // RWMutex
  uint64_t other = 0;  // to write, to lock, for a signal, ...

  void Add(WaitReason reason, uint64_t count = 1) {
    (reason == WaitReason::kChanSend       ? send
     : reason == WaitReason::kChanReceive  ? receive
     : reason == WaitReason::kRWMutexRLock ? read
                                           : other) += count;
  }
};

// Who has a lock.
struct Holder {
  uint64_t goroutine = 0;  // its id
  uint32_t stuck = kNone;  // its index in Finding::goroutines, when it is one of them
  bool ended = false;      // it exists no more
  bool reads = false;      // an RWMutex: locked for reading
  Place since;             // the Lock or RLock
};

// Who did something with an object last. Of what is done inside of a library the place is not
// known.
struct LastUse {
  uint64_t goroutine = 0;  // its id; 0: nobody has, or nobody knows
  bool ended = false;      // it exists no more
  Place where;
};

// What a goroutine that exists did with an object last, as it knows itself. It knows only its last
// use of each sort (runtime/recent_uses.h): who is not told about may have used the object too.
struct OwnUse {
  uint64_t goroutine = 0;  // its id
  runtime::Use use{};
  Place where;  // known
};

struct Object {
  ObjectKind kind{};
  uint64_t address = 0;  // tells objects of one report apart; not for printing
  std::string name;      // of the variable or field it was first known by: errCh, s.mu; or empty
  std::string element_type;  // channels: as main's source writes it: int, []string, Job
  Place made;                // the make; locks and such: where the value lives is not known
  bool in_global = false;    // a package variable leads to it

  // Channels.
  uint64_t capacity = 0;
  uint64_t queued = 0;
  bool of_timer = false;    // a time.Timer's or time.Ticker's
  bool of_context = false;  // a context's Done
  bool closed = false;
  uint64_t closed_by = 0;  // a goroutine; 0: not known
  Place closed_at;
  bool was_used = false;  // a value has come in or passed through
  LastUse last_send;      // of those whose value was taken or has come in
  LastUse last_receive;

  // Mutex, RWMutex: the writer or the readers. Empty when it is free, or nobody knows.
  std::vector<Holder> holders;

  // WaitGroup.
  int64_t counter = 0;

  // WaitGroup: the last Add or Done. Cond: the last Signal or Broadcast, in vain or not.
  LastUse last_call;

  // At most 16 of those who are stuck, and then of those who are not; both by goroutine.
  std::vector<OwnUse> uses;

  // Who waits for it and is of the finding, but not listed there (see Group::unshown).
  WaitCounts unshown;
};

// ---- goroutines ---------------------------------------------------------------------------------

// One of the things that a goroutine waits for; a select has several, in the order of the source.
struct WaitTarget {
  WaitReason reason{};      // what a goroutine waiting for this alone would print
  uint32_t object = kNone;  // in Finding::objects; kNone: a nil channel, select {}
};

struct StuckGoroutine {
  uint64_t id = 0;
  uint32_t group = kNone;  // in Finding::groups
  WaitReason reason{};
  std::vector<WaitTarget> waits;
};

// Goroutines that are alike: started by one go statement, stuck at one line, for the same reason,
// on the same object or on objects made at one place. Those of a cycle have groups of their own. Of
// very many alike only some are members; of the others there is only the number.
struct Group {
  std::vector<uint32_t> members;           // in Finding::goroutines, by id; not empty
  uint64_t unshown = 0;                    // so many more are like them
  std::vector<runtime::FrameInfo> frames;  // of the first member, innermost first; at most 32
  Place where;                             // the innermost frame of the program's own code
  Place started;                           // the go statement; not known for main
  uint64_t started_by = 0;                 // the first member's parent; 0: the runtime
  bool by_timer = false;                   // started by time.AfterFunc

  uint64_t size() const { return members.size() + unshown; }
};

// ---- edges --------------------------------------------------------------------------------------

enum class EdgeKind : uint8_t {
  kHolds,     // `to` holds the lock
  kIsBehind,  // `to` waits to write an RWMutex that is locked for reading: `from` may not read
  kCanReach,  // `to` has a reference to the object and could have helped, were it not stuck itself
};

// `from` waits for the object, and `to` could set it free. Indices of the finding.
struct Edge {
  uint32_t from = kNone;
  uint32_t object = kNone;
  uint32_t to = kNone;
  EdgeKind kind{};
};

// Edges of which each begins where the one before ends, and the first where the last ends. One
// edge: a goroutine waits for itself.
using Cycle = std::vector<Edge>;

// Do its edges all say who holds a lock? (Else it is one of channels and the like, or mixed: who is
// said to be able to help has a reference at least.)
inline bool IsLockCycle(const Cycle& cycle) {
  for (const Edge& edge : cycle) {
    if (edge.kind != EdgeKind::kHolds) return false;
  }
  return true;
}

// ---- who else lives -----------------------------------------------------------------------------

enum class Activity : uint8_t {
  kRunning,   // or ready to run
  kSleeping,  // time.Sleep
  kOutside,   // in a system call or waiting for a file, a signal, a child
  kWaiting,   // for something that can still come
  kTimer,     // no goroutine: a time.AfterFunc that has not fired, or what a timer will send
};

// Why one who lives cannot help.
enum class Helpless : uint8_t {
  kCannotReach,   // it has no reference to any object of the finding
  kOnlyReceives,  // it has, but its channel can only be received from, or only that is left to do,
  kOnlySends,     // or to send: which is what those wait for who are stuck
  kNeverUses,     // it has, but no code that it can still run frees such an object
};

struct Bystander {
  Activity activity{};
  Helpless why{};
  uint32_t object = kNone;  // kOnlyReceives, kOnlySends: in Finding::objects
  uint64_t id = 0;          // of the first one alike; 0: none (a timer)
  uint64_t more = 0;        // others that do the same at the same place
  Place where;
  Place started;
};

// ---- lock orders that have not bitten -----------------------------------------------------------

// A goroutine took `inner` while it held `outer`.
struct LockOrder {
  uint32_t outer = kNone;  // in Finding::objects
  uint32_t inner = kNone;  // the same as `outer`: it reads again what it reads
  uint64_t goroutine = 0;
  Place outer_at;
  Place inner_at;
  bool reads_outer = false;
  bool reads_inner = false;
  // When the next one only reads what this one wants to read: somebody who writes it, and would
  // have to come in between.
  uint64_t writer = 0;
  Place writer_at;
};

// ---- a finding ----------------------------------------------------------------------------------

struct Finding {
  Kind kind{};
  Confidence confidence{};
  std::vector<StuckGoroutine> goroutines;  // by id
  std::vector<Group> groups;               // the first member's id decides the order
  std::vector<Object> objects;             // in the order of the goroutines' waits
  std::vector<Edge> edges;
  std::vector<Cycle> cycles;          // of locks; where there is none, at most one of another kind
  std::vector<Bystander> bystanders;  // one for each way of being one; empty in a kDeadlock
  std::vector<LockOrder> orders;      // kLockOrder: each one's inner is the next one's outer
  bool main_called_goexit = false;
  bool program_ends = false;  // main has returned, or os.Exit was called

  const Group& GroupOf(const StuckGoroutine& goroutine) const { return groups[goroutine.group]; }
  // Is it one of `goroutines`?
  bool IsStuck(uint64_t id) const {
    auto found = std::lower_bound(
        goroutines.begin(), goroutines.end(), id,
        [](const StuckGoroutine& stuck, uint64_t wanted) { return stuck.id < wanted; });
    return found != goroutines.end() && found->id == id;
  }
  // How many goroutines are stuck, those that are not shown among them.
  uint64_t size() const {
    uint64_t size = goroutines.size();
    for (const Group& group : groups) size += group.unshown;
    return size;
  }
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_KNOTS_H_
