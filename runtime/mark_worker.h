// One thread's part in marking.
//
// The objects of a small span are followed together: in a row of neighbours the processor asks for
// the next before it is needed, their tags lie side by side, and most are of one type. So who marks
// the first object of a span owns it until its turn comes, and by then more of its objects are
// marked. Spans take turns in waves: first all that were met while the last wave was followed.
// What has no neighbours (large objects in pieces, goroutines of a search) goes through a stack.
//
// Invariants
//  - An object that is marked and not followed lies in a span that is owned.
//  - An owned span is followed right now, or is in exactly one marker's work or among the shared.
//  - Only the owner sets `followed`, so each object is followed once.
// Letting go of a span and marking in it may meet: the owner clears `owned` and then looks at the
// marks once more, a marker sets the mark and then looks at `owned`, all sequentially consistent,
// so that one of them sees the other's (Dekker's algorithm).
//
// Source: scanning by spans as in Go's Green Tea collector (golang.org/issue/73581); pieces as its
// mgcmark.go. Test: tests/runtime/collector_test.cc.
#ifndef GOKNOT_RUNTIME_MARK_WORKER_H_
#define GOKNOT_RUNTIME_MARK_WORKER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "runtime/marking.h"
#include "runtime/search_marker.h"

namespace goknot::runtime {

class MarkWorker final : public SearchMarker {
 public:
  explicit MarkWorker(MarkSession& session);

  // Until marking is over.
  void Run();

  void MarkPointer(const void* pointer) override;
  // A channel that only some uses can be made of wakes who waits for those, and stays unmarked: a
  // reference without limits may still come along.
  void MarkChannel(const void* channel, ChannelUses uses) override;
  void WakeWaiter(Goroutine& goroutine) override;
  void MarkGlobal(const TypeDescriptor& type, const void* address);
  // What the object points to, whether it is marked or not.
  void FollowObject(void* object);

 private:
  // Where the pointers are in the objects that have a tag.
  struct Layout {
    LayoutTag tag = 0;
    size_t value_bytes = 0;  // each value's in the object; 0: the object is one
    uint64_t bits = 0;
  };

  void Visit(const void* pointer);
  bool IsMarked(const void* object) const;
  // Whether the span becomes this marker's: nobody else has it.
  bool Own(Span& span) const;
  void WakeWaitersIn(const void* object);

  // Follows all that is open here.
  void Drain();
  void FollowSpan(Span& span);
  void FollowWords(Span& span);
  void FollowObjectAt(Span& span, uint32_t index);
  bool KnowLayout(LayoutTag tag);
  void FollowItem(MarkItem item);
  void FollowTyped(MarkItem item, const TypeDescriptor& tagged);
  void FollowValues(const char* value, size_t bytes, size_t value_bytes, uint64_t bits);
  // By kind, so that each channel is handed over with its own direction.
  void MarkOneWay(const TypeDescriptor& type, const void* memory, size_t count);
  void ShareIfAsked();

  MarkSession& session_;
  HeapImpl& heap_;
  const PageHeap& pages_;
  MarkWork work_;              // what is met
  std::vector<Span*> wave_;    // what is left of the last wave
  Span* following_ = nullptr;  // owned
  Layout layout_;              // of the tag met last
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MARK_WORKER_H_
