// Reads the wait-for graph out of wait nodes, channels and owner words, and follows lock owners
// until a way meets itself. Test: tests/runtime/explain_test.cc.
#include "runtime/knots.h"

#include <algorithm>

#include "base/guest_memory.h"
#include "runtime/channel_object.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/select_block.h"
#include "runtime/sync.h"
#include "runtime/traceback.h"

namespace goknot::runtime {
namespace {

bool IsChannelWait(WaitReason reason) {
  return reason == WaitReason::kChanSend || reason == WaitReason::kChanReceive;
}

// A select's node does not say its direction; the queue that it stands in does.
WaitReason DirectionOf(const Channel& channel, const WaitNode& node) {
  for (const WaitNode* waiting = channel.senders.first; waiting != nullptr;
       waiting = waiting->next) {
    if (waiting == &node) return WaitReason::kChanSend;
  }
  return WaitReason::kChanReceive;
}

FrameInfo InnermostOwnFrame(Runtime& runtime, const Goroutine& goroutine) {
  FrameInfo own;
  bool any = false;
  runtime.engine().WalkFrames(goroutine, [&](const FrameInfo& frame) {
    if (!any) own = frame;
    any = true;
    if (frame.is_library || frame.is_native) return true;
    own = frame;
    return false;
  });
  return own;
}

StuckGoroutine Describe(Runtime& runtime, Goroutine& goroutine) {
  StuckGoroutine stuck;
  stuck.goroutine = &goroutine;
  stuck.id = goroutine.id;
  stuck.reason = goroutine.wait_reason;
  stuck.where = InnermostOwnFrame(runtime, goroutine);
  if (goroutine.select_block != nullptr) {
    SelectBlock& block = *goroutine.select_block;
    for (uint32_t i = 0; i < block.count; ++i) {
      const WaitNode& node = block.nodes()[i];
      auto* channel = static_cast<const Channel*>(node.object);
      if (channel == nullptr) continue;
      stuck.targets.push_back({DirectionOf(*channel, node), channel, channel});
    }
    // In the order of the source, not of the random poll.
    std::sort(stuck.targets.begin(), stuck.targets.end(),
              [](const WaitTarget& a, const WaitTarget& b) {
                return a.channel->site != b.channel->site ? a.channel->site < b.channel->site
                                                          : a.reason < b.reason;
              });
  } else {
    const auto* channel =
        IsChannelWait(stuck.reason) ? static_cast<const Channel*>(goroutine.wait.object) : nullptr;
    stuck.targets.push_back({stuck.reason, goroutine.wait.object, channel});
  }
  return stuck;
}

size_t FindById(const Knot& knot, uint64_t id) {
  for (size_t i = 0; i < knot.goroutines.size(); ++i) {
    if (knot.goroutines[i].id == id) return i;
  }
  return knot.goroutines.size();
}

void AddOwner(const Knot& knot, uint64_t owner, StuckGoroutine& stuck) {
  if (owner == 0) return;
  size_t index = FindById(knot, owner);
  if (index < knot.goroutines.size()) {
    stuck.holders.push_back(index);
  } else {
    stuck.holder_ended = true;
  }
}

void FindHolders(Knot& knot, StuckGoroutine& stuck) {
  const void* lock = stuck.goroutine->wait.object;
  switch (stuck.reason) {
    case WaitReason::kMutexLock:
      AddOwner(knot, base::Load64(lock, offsetof(Mutex, owner)) & kMutexOwnerMask, stuck);
      break;
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      AddOwner(knot, base::Load64(lock, offsetof(RWMutex, owner)), stuck);
      for (size_t i = 0; i < knot.goroutines.size(); ++i) {
        for (const void* held : knot.goroutines[i].goroutine->read_locks) {
          if (held == lock) {
            stuck.holders.push_back(i);
            break;
          }
        }
      }
      break;
    default:
      break;
  }
}

// Every goroutine waits for at most one lock: from each, follow its first holder until the way
// bites its own tail.
void FindCycles(Knot& knot) {
  enum class Seen : uint8_t { kNo, kOnThisWay, kBefore };
  std::vector<Seen> seen(knot.goroutines.size(), Seen::kNo);
  for (size_t start = 0; start < seen.size(); ++start) {
    std::vector<size_t> way;
    size_t at = start;
    while (seen[at] == Seen::kNo && !knot.goroutines[at].holders.empty()) {
      seen[at] = Seen::kOnThisWay;
      way.push_back(at);
      at = knot.goroutines[at].holders[0];
    }
    if (seen[at] == Seen::kOnThisWay) {
      knot.cycles.emplace_back(std::find(way.begin(), way.end(), at), way.end());
    }
    for (size_t i : way) seen[i] = Seen::kBefore;
  }
}

}  // namespace

Knot FindKnot(Runtime& runtime) {
  Knot knot;
  knot.main_ended = runtime.scheduler().main_called_goexit();
  for (Goroutine* goroutine : ListGoroutines(runtime)) {
    if ((goroutine->flags & kGoroutineSystem) != 0) continue;
    if (goroutine->status.load(std::memory_order_relaxed) != GoroutineStatus::kWaiting) continue;
    knot.goroutines.push_back(Describe(runtime, *goroutine));
  }
  for (StuckGoroutine& stuck : knot.goroutines) FindHolders(knot, stuck);
  FindCycles(knot);
  return knot;
}

}  // namespace goknot::runtime
