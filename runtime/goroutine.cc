// Texts of wait reasons, and what a goroutine keeps alive besides its frames.
// Tests: tests/runtime/collector_test.cc, tests/knots/explain_test.cc.
#include "runtime/goroutine.h"

#include "runtime/heap.h"
#include "runtime/select_block.h"

namespace goknot::runtime {
namespace {

void MarkNode(const WaitNode& node, Marker& marker) {
  if (node.object != nullptr) marker.MarkPointer(node.object);
  marker.MarkSlots(node.value, node.value_pointers);
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
  MarkNode(goroutine.wait, marker);
  if (SelectBlock* block = goroutine.select_block) {
    for (uint32_t i = 0; i < block->count; ++i) MarkNode(block->nodes()[i], marker);
  }
  marker.MarkPointer(goroutine.defers);
  marker.MarkPointer(goroutine.panics);
  marker.MarkPointer(goroutine.local);
}

}  // namespace goknot::runtime
