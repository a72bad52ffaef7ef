// Texts of wait reasons, and what a goroutine keeps alive besides its frames.
// Tests: tests/runtime/collector_test.cc, tests/knots/explain_test.cc.
#include "runtime/goroutine.h"

#include "runtime/channel_object.h"
#include "runtime/heap.h"
#include "runtime/search_marker.h"
#include "runtime/select_block.h"

namespace goknot::runtime {
namespace {

void MarkNode(const WaitNode& node, ChannelUses uses, Marker& marker) {
  if (node.object != nullptr) {
    if (SearchMarker* search = SearchMarker::Of(marker)) {
      search->MarkChannel(node.object, uses);
    } else {
      marker.MarkPointer(node.object);
    }
  }
  marker.MarkSlots(node.value, node.value_pointers);
}

// kUsesAll: it waits for no channel, or for nothing any more.
ChannelUses AwaitedUse(const Goroutine& goroutine) {
  if (goroutine.status.load(std::memory_order_relaxed) != GoroutineStatus::kWaiting) {
    return kUsesAll;
  }
  if (goroutine.wait_reason == WaitReason::kChanReceive) return kReceives;
  if (goroutine.wait_reason == WaitReason::kChanSend) return kSends;
  return kUsesAll;
}

// A select's node does not say its direction; the queue that it stands in does, when it is short.
ChannelUses AwaitedUse(const WaitNode& node) {
  constexpr int kMostSteps = 32;
  if (node.object == nullptr) return kUsesAll;
  const auto& channel = *static_cast<const Channel*>(node.object);
  const WaitNode* first = &node;
  for (int steps = 0; steps < kMostSteps && first->previous != nullptr; ++steps) {
    first = first->previous;
  }
  if (first == channel.senders.first) return kSends;
  if (first == channel.receivers.first) return kReceives;
  return kUsesAll;
}

}  // namespace

const char* WaitReasonText(WaitReason reason) {
  switch (reason) {
#define GOKNOT_WAIT_REASON(name, text) \
  case WaitReason::k##name:            \
    return text;
#include "runtime/wait_reasons.def"
#undef GOKNOT_WAIT_REASON
  }
  return "";
}

void MarkGoroutine(Goroutine& goroutine, Marker& marker) {
  MarkNode(goroutine.wait, AwaitedUse(goroutine), marker);
  if (SelectBlock* block = goroutine.select_block) {
    for (uint32_t i = 0; i < block->count; ++i) {
      const WaitNode& node = block->nodes()[i];
      MarkNode(node, AwaitedUse(node), marker);
    }
  }
  marker.MarkPointer(goroutine.defers);
  marker.MarkPointer(goroutine.panics);
  marker.MarkPointer(goroutine.local);
}

}  // namespace goknot::runtime
