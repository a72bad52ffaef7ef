// Marking and counting; see marking.h. Test: tests/runtime/collector_test.cc.
#include "runtime/marking.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "base/guest_memory.h"
#include "runtime/channel_object.h"
#include "runtime/search_marker.h"

namespace goknot::runtime {
namespace {

constexpr uint32_t kGlobalsPerPart = 512;
constexpr size_t kPieceBytes = 128 << 10;
constexpr size_t kShareAtLeast = 8;  // items worth a handover
constexpr size_t kShareAtMost = 1024;
constexpr char kPoison = '\xdb';

}  // namespace

// One thread's part in marking.
class MarkWorker final : public SearchMarker {
 public:
  explicit MarkWorker(MarkSession& session)
      : session_(session), heap_(session.heap_), pages_(session.heap_.pages) {
    wakes_waiters_ = session.search_ != nullptr;
    tells_uses_ = wakes_waiters_ && session.search_->phase() == WaiterSearch::Phase::kActive;
  }

  void MarkPointer(const void* pointer) override { Visit(pointer); }

  // A channel that only some uses can be made of wakes who waits for those, and stays unmarked: a
  // reference without limits may still come along.
  void MarkChannel(const void* channel, ChannelUses uses) override {
    if (!tells_uses_ || uses == kUsesAll) return Visit(channel);
    if (channel == nullptr || IsMarked(channel)) return;
    ChannelUses added = session_.AddUses(channel, uses);
    if (added != kUsesNothing) {
      FollowChannel(*static_cast<const Channel*>(channel), added, *this);
    }
  }

  // A flood of goroutines wakes the next: they go through the same stack as objects.
  void WakeWaiter(Goroutine& goroutine) override {
    if (session_.search_->Reach(goroutine)) {
      stack_.push_back({reinterpret_cast<char*>(&goroutine), nullptr});
    }
  }

  void MarkGlobal(const TypeDescriptor& type, const void* address) {
    if (tells_uses_) {
      MarkOneWay(type, address, 1);
    } else {
      MarkValues(type, address, 1);
    }
  }

  // What the object points to, whether it is marked or not.
  void FollowObject(void* object) {
    Span* span = pages_.Find(object);
    if (!span->pointer_free()) stack_.push_back({static_cast<char*>(object), span});
  }

  void Run() {
    do {
      do {
        Drain();
      } while (session_.MarkNextRoot(*this));
      Drain();
    } while (session_.AwaitWork(&stack_));
  }

 private:
  bool IsMarked(const void* object) const {
    const Span* span = pages_.Find(object);
    if (span == nullptr) return true;
    uint32_t index = span->IndexOf(object);
    return index >= span->object_count || span->IsMarked(index);
  }

  void Visit(const void* pointer) {
    Span* span = pages_.Find(pointer);
    if (span == nullptr) return;
    uint32_t index = span->IndexOf(pointer);
    if (index >= span->object_count) return;
    std::atomic<uint64_t>& word = span->marks[index / 64];
    uint64_t bit = uint64_t{1} << (index % 64);
    uint64_t old = word.load(std::memory_order_relaxed);
    if ((old & bit) != 0) return;
    if (session_.alone_) {
      word.store(old | bit, std::memory_order_relaxed);
    } else if ((word.fetch_or(bit, std::memory_order_relaxed) & bit) != 0) {
      return;
    }
    if (span->has_waiters) [[unlikely]]
      WakeWaitersIn(span->ObjectAt(index));
    if (span->pointer_free()) return;
    char* object = span->ObjectAt(index);
    __builtin_prefetch(object);
    stack_.push_back({object, span});
  }

  // By kind, so that each channel is handed over with its own direction.
  void MarkOneWay(const TypeDescriptor& type, const void* memory, size_t count) {
    const char* value = static_cast<const char*>(memory);
    for (; count > 0; --count, value += type.size) {
      if (type.kind == Kind::kChan) {
        MarkChannel(reinterpret_cast<const void*>(base::Load64(value)), UsesOf(type.direction));
      } else if (!session_.HasOneWay(type)) {
        MarkValues(type, value, 1);
      } else if (type.kind == Kind::kArray) {
        MarkOneWay(*type.elem, value, static_cast<size_t>(type.length));
      } else {
        for (const FieldDescriptor& field : type.fields) {
          MarkOneWay(*field.type, value + field.offset, 1);
        }
      }
    }
  }

  void WakeWaitersIn(const void* object) {
    const std::vector<Goroutine*>* waiters = session_.search_->WaitersIn(object);
    if (waiters == nullptr) return;
    for (Goroutine* goroutine : *waiters) WakeWaiter(*goroutine);
  }

  void Drain() {
    uint32_t until_share = 32;
    while (!stack_.empty()) {
      MarkItem item = stack_.back();
      stack_.pop_back();
      Follow(item);
      if (--until_share == 0) {
        until_share = 32;
        if (!session_.alone_ && session_.hungry() && stack_.size() >= kShareAtLeast) ShareHalf();
      }
    }
  }

  // Every other one of the older items. An item tends to have as much below it as all that are
  // newer together (the siblings on the way down a tree), so a half that lay together would be
  // nearly all of the work or hardly any, and the two markers would hand it to and fro. The newest
  // items take the places of those given away, so that the time does not grow with the stack.
  void ShareHalf() {
    size_t count = std::min(stack_.size() / 2, kShareAtMost);
    std::vector<MarkItem> block(count);
    for (size_t i = 0; i < count; ++i) {
      block[i] = stack_[2 * i];
      stack_[i] = stack_[2 * i + 1];
    }
    size_t newest = std::min(stack_.size() - 2 * count, count);
    std::copy(stack_.end() - static_cast<ptrdiff_t>(newest), stack_.end(),
              stack_.begin() + static_cast<ptrdiff_t>(count));
    stack_.resize(stack_.size() - count);
    session_.Share(std::move(block));
  }

  void Follow(MarkItem item) {
    Span* span = item.span;
    if (span == nullptr) [[unlikely]] {
      session_.host_->MarkGoroutineRoots(*reinterpret_cast<Goroutine*>(item.start), *this);
      return;
    }
    LayoutTag tag = span->tags[span->IndexOf(item.start)];
    uint32_t payload = tag & kTagPayload;
    switch (tag >> kTagKindShift) {
      case kTagTyped:
        FollowTyped(item, heap_.types.ById(payload));
        return;
      case kTagBits:
        FollowBits(item.start, payload);
        return;
      case kTagPattern:
        FollowBits(item.start, heap_.patterns[payload]);
        return;
      default:
        heap_.tracers[payload].load(std::memory_order_relaxed)(item.start, span->object_bytes,
                                                               *this);
    }
  }

  void FollowWord(const char* object, uint32_t word) {
    Visit(reinterpret_cast<const void*>(base::Load64(object, static_cast<ptrdiff_t>(word) * 8)));
  }

  void FollowBits(const char* object, uint64_t bits) {
    for (; bits != 0; bits &= bits - 1) {
      FollowWord(object, static_cast<uint32_t>(__builtin_ctzll(bits)));
    }
  }

  void FollowTyped(MarkItem item, const TypeDescriptor& tagged) {
    const TypeDescriptor* type = &tagged;
    size_t bytes = item.span->object_bytes;
    if (bytes > kPieceBytes) {
      // An array is one of its elements, many times: so that any array can be cut into pieces.
      while (type->kind == Kind::kArray) type = type->elem;
      size_t piece = std::max<size_t>(1, kPieceBytes / type->size) * type->size;
      if (item.start == item.span->base) {
        for (size_t offset = piece; offset + type->size <= bytes; offset += piece) {
          stack_.push_back({item.start + offset, item.span});
        }
      }
      bytes = std::min(piece, static_cast<size_t>(item.span->base + bytes - item.start));
    }
    size_t size = type->size;
    const char* value = item.start;
    if (tells_uses_ && session_.HasOneWay(*type)) [[unlikely]] {
      return MarkOneWay(*type, value, bytes / size);
    }
    if (type->pointer_words <= 64 && type->pointer_bits != nullptr) {
      uint64_t bits = type->pointer_bits[0];
      // Past the last value the object is zero, so whole values up to its end do no harm.
      for (; bytes >= size; bytes -= size, value += size) FollowBits(value, bits);
      return;
    }
    ForEachPointer(*type, const_cast<char*>(value), bytes / size, [this](void** address) {
      Visit(reinterpret_cast<const void*>(base::Load64(address)));
    });
  }

  MarkSession& session_;
  HeapImpl& heap_;
  const PageHeap& pages_;
  std::vector<MarkItem> stack_;
};

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

bool MarkSession::AwaitWork(Block* stack) {
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
  *stack = std::move(shared_.back());
  shared_.pop_back();
  return true;
}

void MarkSession::Share(Block block) {
  {
    std::lock_guard<std::mutex> lock(mutex_);
    shared_.push_back(std::move(block));
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
