// Walking over all that lives; see heap_walk.h.
#include "runtime/heap_walk.h"

#include <algorithm>
#include <unordered_set>

#include "base/guest_memory.h"
#include "runtime/heap_impl.h"
#include "runtime/marking.h"

namespace goknot::runtime {
namespace {

// Collects the pointers that a trace function hands over.
class PointerSet final : public Marker {
 public:
  void MarkPointer(const void* pointer) override {
    if (pointer != nullptr) pointers_.insert(reinterpret_cast<uint64_t>(pointer));
  }
  bool Has(uint64_t word) const { return pointers_.contains(word); }

 private:
  std::unordered_set<uint64_t> pointers_;
};

void AppendOffset(WalkedMemory& memory, void** address) {
  memory.pointers.push_back(
      static_cast<uint64_t>(reinterpret_cast<const char*>(address) - memory.start));
}

// A trace function knows what an object points to, but not where in it the pointers are: they are
// the words that are equal to one of them.
void AppendTraced(WalkedMemory& memory, TraceFunction trace) {
  PointerSet found;
  trace(const_cast<char*>(memory.start), memory.bytes, found);
  for (uint64_t offset = 0; offset + 8 <= memory.bytes; offset += 8) {
    if (found.Has(base::Load64(memory.start, static_cast<ptrdiff_t>(offset)))) {
      memory.pointers.push_back(offset);
    }
  }
}

void VisitSpan(HeapImpl& heap, const Span& span, const HeapWalk::Visitor& visit) {
  for (uint32_t index = 0; index < span.object_count; ++index) {
    if (!span.IsMarked(index)) continue;
    char* object = span.ObjectAt(index);
    WalkedMemory memory{.start = object, .bytes = span.object_bytes, .pointers = {}};
    TraceFunction trace = VisitPointerWords(
        heap, span, object, [&memory](void** address) { AppendOffset(memory, address); });
    if (trace != nullptr) AppendTraced(memory, trace);
    visit(memory);
  }
}

}  // namespace

const char* HeapWalk::begin() const { return heap_.pages.base(); }
const char* HeapWalk::end() const { return heap_.pages.base() + heap_.pages.used_bytes(); }

void HeapWalk::VisitObjects(const Visitor& visit) {
  std::vector<const Span*> spans;
  for (uint32_t chunk = 0; chunk < heap_.pages.chunk_count(); ++chunk) {
    for (uint32_t i = 0; i < PageHeap::kChunkSpans; ++i) {
      const Span& span = heap_.pages.chunk(chunk)[i];
      if (span.object_count != 0) spans.push_back(&span);
    }
  }
  std::sort(spans.begin(), spans.end(),
            [](const Span* a, const Span* b) { return a->base < b->base; });
  for (const Span* span : spans) VisitSpan(heap_, *span, visit);
}

void HeapWalk::VisitGlobals(const Visitor& visit) {
  for (const auto& [chunk, bytes] : heap_.global_chunks) {
    WalkedMemory memory{.start = chunk, .bytes = bytes, .pointers = {}};
    for (const GlobalCell& cell : heap_.globals) {
      if (cell.address < chunk || cell.address >= chunk + bytes) continue;
      ForEachPointer(*cell.type, cell.address, 1,
                     [&memory](void** address) { AppendOffset(memory, address); });
    }
    visit(memory);
  }
}

void CollectAndWalk(Heap& heap, Worker& worker, const std::function<void(HeapWalk&)>& visit) {
  heap.collector().CollectNow(worker, [&] {
    HeapWalk walk(heap.impl());
    visit(walk);
  });
}

}  // namespace goknot::runtime
