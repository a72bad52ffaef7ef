// Marking and counting; see marking.h. Test: tests/runtime/collector_test.cc.
#include "runtime/marking.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/guest_memory.h"
#include "runtime/mark_worker.h"

namespace goknot::runtime {
namespace {

constexpr uint32_t kGlobalsPerPart = 512;
constexpr char kPoison = '\xdb';

}  // namespace

void VisitPointers(HeapImpl& heap, void* object, Marker& marker) {
  Span* span = heap.pages.Find(object);
  if (span == nullptr) return;
  TraceFunction trace = VisitPointerWords(heap, *span, object, [&marker](void** address) {
    marker.MarkPointer(reinterpret_cast<const void*>(base::Load64(address)));
  });
  if (trace != nullptr) trace(object, span->object_bytes, marker);
}

MarkSession::MarkSession(HeapImpl& heap, CollectorHost* host, WaiterSearch* search,
                         Parallelism parallelism)
    : heap_(heap), host_(host), search_(search), alone_(parallelism == Parallelism::kAlone) {
  global_parts_ =
      (static_cast<uint32_t>(heap.globals.size()) + kGlobalsPerPart - 1) / kGlobalsPerPart;
  root_parts_ = global_parts_ + (host != nullptr ? host->BeginRoots() : 0);
  if (search != nullptr) {
    one_way_ = std::make_unique<std::atomic<OneWay>[]>(size_t{heap.types.count()} + 1);
  }
}

void MarkSession::ClearMarks() {
  PageHeap& pages = heap_.pages;
  for (;;) {
    uint32_t chunk = next_clear_.fetch_add(1, std::memory_order_relaxed);
    if (chunk >= pages.chunk_count()) return;
    Span* spans = pages.chunk(chunk);
    for (uint32_t i = 0; i < PageHeap::kChunkSpans; ++i) {
      Span& span = spans[i];
      if (span.object_count == 0) continue;
      for (uint32_t word = 0; word < span.mark_words(); ++word) {
        span.marks[word].store(0, std::memory_order_relaxed);
        if (span.followed != nullptr) span.followed[word].store(0, std::memory_order_relaxed);
      }
    }
  }
}

bool MarkSession::MarkNextRoot(MarkWorker& marker) {
  uint32_t part = next_root_.fetch_add(1, std::memory_order_relaxed);
  if (part > root_parts_) return false;
  if (part == root_parts_) {
    if (search_ != nullptr && search_->phase() == WaiterSearch::Phase::kRest) {
      for (const auto& [channel, uses] : channel_uses_) marker.MarkPointer(channel);
    }
    heap_.finalizers.MarkRoots(marker, [&](void* object) { marker.FollowObject(object); });
    heap_.cleanups.MarkRoots(marker);
    return true;
  }
  if (part >= global_parts_) {
    host_->MarkRoots(part - global_parts_, marker);
    return true;
  }
  size_t end = std::min<size_t>(heap_.globals.size(), size_t{part + 1} * kGlobalsPerPart);
  for (size_t i = size_t{part} * kGlobalsPerPart; i < end; ++i) {
    marker.MarkGlobal(*heap_.globals[i].type, heap_.globals[i].address);
  }
  return true;
}

void MarkSession::Mark() {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    if (over_) return;
    ++active_;
  }
  MarkWorker(*this).Run();
}

void MarkSession::ListWaiters() {
  for (;;) {
    uint32_t part = next_waiters_.fetch_add(1, std::memory_order_relaxed);
    if (part >= host_parts()) return;
    host_->ListWaitersIn(part);
  }
}

void MarkSession::ListStuck() {
  for (;;) {
    uint32_t part = next_list_.fetch_add(1, std::memory_order_relaxed);
    if (part >= host_parts()) return;
    host_->ListStuckIn(part);
  }
}

void MarkSession::BeginRest() {
  search_->BeginRest();
  over_ = false;
  next_root_.store(global_parts_, std::memory_order_relaxed);
}

ChannelUses MarkSession::AddUses(const void* channel, ChannelUses uses) {
  std::lock_guard<std::mutex> lock(uses_mutex_);
  auto [row, inserted] = channel_uses_.try_emplace(channel, kUsesNothing);
  ChannelUses added = uses & static_cast<ChannelUses>(~row->second);
  row->second |= added;
  return added;
}

// Whether values of the type hold channels of one direction; found out once for each type.
bool MarkSession::HasOneWay(const TypeDescriptor& type) {
  std::atomic<OneWay>& known = one_way_[type.id];
  OneWay answer = known.load(std::memory_order_relaxed);
  if (answer == OneWay::kUnknown) {
    bool has = false;
    if (type.kind == Kind::kChan) {
      has = type.direction != ChannelDirection::kBoth;
    } else if (type.kind == Kind::kArray) {
      has = HasOneWay(*type.elem);
    }
    for (const FieldDescriptor& field : type.fields) has = has || HasOneWay(*field.type);
    answer = has ? OneWay::kYes : OneWay::kNo;
    known.store(answer, std::memory_order_relaxed);
  }
  return answer == OneWay::kYes;
}

bool MarkSession::AwaitWork(MarkWork* work) {
  if (alone_) return false;
  std::unique_lock<std::mutex> lock(mutex_);
  --active_;
  hungry_.fetch_add(1, std::memory_order_relaxed);
  while (shared_.empty() && !over_) {
    if (active_ == 0) {
      over_ = true;
      changed_.notify_all();
      break;
    }
    changed_.wait(lock);
  }
  hungry_.fetch_sub(1, std::memory_order_relaxed);
  if (over_) return false;
  ++active_;
  *work = std::move(shared_.back());
  shared_.pop_back();
  return true;
}

void MarkSession::Share(MarkWork work) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    shared_.push_back(std::move(work));
  }
  changed_.notify_one();
}

// In a stress run what died is overwritten, so that a pointer the marking has missed is found out.
static void PoisonDead(Span& span) {
  for (uint32_t object = 0; object < span.object_count; ++object) {
    if (span.IsMarked(object)) continue;
    char* start = span.ObjectAt(object);
    for (size_t i = 0; i < span.object_bytes; ++i) base::Store8(start + i, kPoison);
  }
}

void MarkSession::Count() {
  for (;;) {
    uint32_t part = next_forget_.fetch_add(1, std::memory_order_relaxed);
    if (part >= host_parts()) break;
    host_->ForgetDeadIn(part, heap_.pages);
  }
  CountSpans();
}

void MarkSession::CountSpans() {
  PageHeap& pages = heap_.pages;
  std::vector<Span*> partial[kAllocationClasses];
  std::vector<Span*> dead;
  uint64_t bytes = 0;
  uint64_t objects = 0;
  for (;;) {
    uint32_t chunk = next_count_.fetch_add(1, std::memory_order_relaxed);
    if (chunk >= pages.chunk_count()) break;
    Span* spans = pages.chunk(chunk);
    for (uint32_t i = 0; i < PageHeap::kChunkSpans; ++i) {
      Span& span = spans[i];
      if (span.state != SpanState::kSmall && span.state != SpanState::kLarge) continue;
      DCHECK(!span.owned.load(std::memory_order_relaxed)) << "a span that was not followed";
      uint32_t live = 0;
      for (uint32_t word = 0; word < span.mark_words(); ++word) {
        live += static_cast<uint32_t>(
            __builtin_popcountll(span.marks[word].load(std::memory_order_relaxed)));
      }
      span.live = live;
      span.next_index = 0;
      span.needs_zero = true;
      bytes += live * span.object_bytes;
      objects += live;
      if (heap_.options.collect_always && live < span.object_count) PoisonDead(span);
      if (live == 0) {
        dead.push_back(&span);
      } else if (live < span.object_count) {
        partial[span.allocation_class].push_back(&span);
      }
    }
  }
  for (uint32_t i = 0; i < kAllocationClasses; ++i) {
    if (partial[i].empty()) continue;
    HeapImpl::ClassList& list = heap_.classes[i];
    std::lock_guard<std::mutex> lock(list.mutex);
    list.partial.insert(list.partial.end(), partial[i].begin(), partial[i].end());
  }
  // Freeing joins records of other chunks: only when nobody looks at them any more, see FreeDead.
  std::lock_guard<std::mutex> lock(mutex_);
  dead_.insert(dead_.end(), dead.begin(), dead.end());
  marked_bytes_.fetch_add(bytes, std::memory_order_relaxed);
  marked_objects_.fetch_add(objects, std::memory_order_relaxed);
}

// In this order: a weak pointer ends before a finalizer brings its object back, and a cleanup comes
// after the finalizer.
void MarkSession::ServeDead() {
  heap_.weak_pointers.ClearDead(heap_.pages);
  heap_.finalizers.QueueDead(heap_.pages);
  heap_.cleanups.QueueDead(heap_.pages);
  if (host_ != nullptr) host_->ForgetDead(heap_.pages);
}

void MarkSession::FreeDead() {
  for (Span* span : dead_) heap_.pages.Free(span);
}

}  // namespace goknot::runtime
