// One thread's part in marking; see mark_worker.h. Test: tests/runtime/collector_test.cc.
#include "runtime/mark_worker.h"

#include <algorithm>
#include <utility>

#include "base/guest_memory.h"
#include "runtime/channel_object.h"

namespace goknot::runtime {
namespace {

constexpr size_t kPieceBytes = 128 << 10;
constexpr size_t kShareAtMost = 1024;

// Moves every other one of the older ones to `half`. One tends to have as much below it as all that
// are newer together (the siblings on the way down a tree), so a half that lay together would be
// nearly all of the work or hardly any, and the two markers would hand it to and fro. The newest
// take the places of those given away, so that the time does not grow with the stack.
template <typename Item>
void TakeHalf(std::vector<Item>& from, std::vector<Item>& half) {
  size_t count = std::min(from.size() / 2, kShareAtMost);
  half.reserve(half.size() + count);
  for (size_t i = 0; i < count; ++i) {
    half.push_back(from[2 * i]);
    from[i] = from[2 * i + 1];
  }
  size_t newest = std::min(from.size() - 2 * count, count);
  std::copy(from.end() - static_cast<ptrdiff_t>(newest), from.end(),
            from.begin() + static_cast<ptrdiff_t>(count));
  from.resize(from.size() - count);
}

// Whether an object of the span is marked and not followed.
bool HasOpen(const Span& span) {
  for (uint32_t word = 0; word < span.mark_words(); ++word) {
    uint64_t marked = span.marks[word].load(std::memory_order_seq_cst);
    if ((marked & ~span.followed[word].load(std::memory_order_relaxed)) != 0) return true;
  }
  return false;
}

}  // namespace

MarkWorker::MarkWorker(MarkSession& session)
    : session_(session), heap_(session.heap_), pages_(session.heap_.pages) {
  const WaiterSearch* search = session.search_;
  wakes_waiters_ = search != nullptr && search->phase() == WaiterSearch::Phase::kActive;
}

void MarkWorker::Run() {
  do {
    do {
      Drain();
    } while (session_.MarkNextRoot(*this));
    Drain();
  } while (session_.AwaitWork(&work_));
}

// ---- pointers that are met ----------------------------------------------------------------------

// First, so that what follows has it inline.
inline void MarkWorker::Visit(const void* pointer) {
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
  } else if ((word.fetch_or(bit, std::memory_order_seq_cst) & bit) != 0) {
    return;
  }
  if (span->has_waiters) [[unlikely]]
    WakeWaitersIn(span->ObjectAt(index));
  if (span->pointer_free()) return;
  if (span == following_) {
    __builtin_prefetch(span->ObjectAt(index));
  } else if (span->followed == nullptr) {
    work_.items.push_back({span->base, span});
  } else if (!span->owned.load(std::memory_order_seq_cst) && Own(*span)) {
    // With nothing else to do it is followed next.
    if (work_.spans.empty()) {
      __builtin_prefetch(&span->followed[index / 64]);
      __builtin_prefetch(&span->tags[index]);
      __builtin_prefetch(span->ObjectAt(index));
    }
    work_.spans.push_back(span);
  }
}

inline bool MarkWorker::Own(Span& span) const {
  if (!session_.alone_) return !span.owned.exchange(true, std::memory_order_seq_cst);
  bool was_owned = span.owned.load(std::memory_order_relaxed);
  span.owned.store(true, std::memory_order_relaxed);
  return !was_owned;
}

void MarkWorker::MarkPointer(const void* pointer) { Visit(pointer); }

void MarkWorker::MarkChannel(const void* channel, ChannelUses uses) {
  if (!wakes_waiters_ || uses == kUsesAll) return Visit(channel);
  if (channel == nullptr || pages_.IsMarked(channel)) return;
  ChannelUses added = session_.AddUses(channel, uses);
  if (added != kUsesNothing) FollowChannel(*static_cast<const Channel*>(channel), added, *this);
}

// A flood of goroutines wakes the next: so they are put aside as large objects are.
void MarkWorker::WakeWaiter(Goroutine& goroutine) {
  if (session_.search_->Reach(goroutine)) {
    work_.items.push_back({reinterpret_cast<char*>(&goroutine), nullptr});
  }
}

void MarkWorker::WakeWaitersIn(const void* object) {
  session_.search_->ForEachWaiterIn(object, [&](Goroutine& goroutine) { WakeWaiter(goroutine); });
}

void MarkWorker::MarkGlobal(const TypeDescriptor& type, const void* address) {
  if (wakes_waiters_) {
    MarkOneWay(type, address, 1);
  } else {
    MarkValues(type, address, 1);
  }
}

void MarkWorker::FollowObject(void* object) {
  Span* span = pages_.Find(object);
  if (!span->pointer_free()) work_.items.push_back({static_cast<char*>(object), span});
}

// ---- what is open -------------------------------------------------------------------------------

void MarkWorker::Drain() {
  for (;;) {
    if (!work_.items.empty()) {
      MarkItem item = work_.items.back();
      work_.items.pop_back();
      FollowItem(item);
    } else if (!wave_.empty()) {
      Span* span = wave_.back();
      wave_.pop_back();
      FollowSpan(*span);
    } else if (!work_.spans.empty()) {
      wave_.swap(work_.spans);
      continue;
    } else {
      return;
    }
    ShareIfAsked();
  }
}

void MarkWorker::ShareIfAsked() {
  if (session_.alone_ || !session_.hungry()) return;
  MarkWork half;
  TakeHalf(work_.items, half.items);
  TakeHalf(wave_, half.spans);
  TakeHalf(work_.spans, half.spans);
  if (!half.items.empty() || !half.spans.empty()) session_.Share(std::move(half));
}

void MarkWorker::FollowSpan(Span& span) {
  do {
    following_ = &span;
    FollowWords(span);
    following_ = nullptr;
    span.owned.store(false, std::memory_order_seq_cst);
  } while (!session_.alone_ && HasOpen(span) && Own(span));
}

// Round and round, until nothing is open: what the objects point to is often in the same span.
void MarkWorker::FollowWords(Span& span) {
  const uint32_t words = span.mark_words();
  uint32_t word = 0;
  for (uint32_t done = 0; done < words;) {
    uint64_t marked = span.marks[word].load(std::memory_order_relaxed);
    uint64_t followed = span.followed[word].load(std::memory_order_relaxed);
    uint64_t open = marked & ~followed;
    if (open == 0) {
      ++done;
      if (++word == words) word = 0;
      continue;
    }
    done = 0;
    span.followed[word].store(followed | open, std::memory_order_relaxed);
    for (; open != 0; open &= open - 1) {
      FollowObjectAt(span, word * 64 + static_cast<uint32_t>(__builtin_ctzll(open)));
    }
  }
}

inline void MarkWorker::FollowValues(const char* value, size_t bytes, size_t value_bytes,
                                     uint64_t bits) {
  // Past the last value the object is zero, so whole values up to its end do no harm.
  for (; bytes >= value_bytes; bytes -= value_bytes, value += value_bytes) {
    for (uint64_t left = bits; left != 0; left &= left - 1) {
      ptrdiff_t offset = 8 * __builtin_ctzll(left);
      Visit(reinterpret_cast<const void*>(base::Load64(value, offset)));
    }
  }
}

void MarkWorker::FollowObjectAt(Span& span, uint32_t index) {
  LayoutTag tag = span.tags[index];
  char* object = span.ObjectAt(index);
  if (tag != layout_.tag && !KnowLayout(tag)) return FollowItem({object, &span});
  size_t bytes = span.object_bytes;
  FollowValues(object, bytes, layout_.value_bytes != 0 ? layout_.value_bytes : bytes, layout_.bits);
}

// Makes it the layout met last, if 64 bits can tell it.
bool MarkWorker::KnowLayout(LayoutTag tag) {
  uint32_t payload = tag & kTagPayload;
  switch (tag >> kTagKindShift) {
    case kTagTyped: {
      const TypeDescriptor& type = heap_.types.ById(payload);
      if (type.size == 0 || type.pointer_words > 64 || type.pointer_bits == nullptr) return false;
      if (wakes_waiters_ && session_.HasOneWay(type)) return false;
      layout_ = {tag, type.size, type.pointer_bits[0]};
      return true;
    }
    case kTagBits:
      layout_ = {tag, 0, payload};
      return true;
    case kTagPattern:
      layout_ = {tag, 0, heap_.patterns[payload]};
      return true;
    default:
      return false;
  }
}

void MarkWorker::FollowItem(MarkItem item) {
  Span* span = item.span;
  if (span == nullptr) {
    session_.host_->MarkGoroutineRoots(*reinterpret_cast<Goroutine*>(item.start), *this);
    return;
  }
  LayoutTag tag = span->tags[span->IndexOf(item.start)];
  uint32_t payload = tag & kTagPayload;
  size_t bytes = span->object_bytes;
  switch (tag >> kTagKindShift) {
    case kTagTyped:
      FollowTyped(item, heap_.types.ById(payload));
      return;
    case kTagBits:
      FollowValues(item.start, bytes, bytes, payload);
      return;
    case kTagPattern:
      FollowValues(item.start, bytes, bytes, heap_.patterns[payload]);
      return;
    default:
      heap_.tracers[payload].load(std::memory_order_relaxed)(item.start, bytes, *this);
  }
}

void MarkWorker::FollowTyped(MarkItem item, const TypeDescriptor& tagged) {
  const TypeDescriptor* type = &tagged;
  size_t bytes = item.span->object_bytes;
  if (bytes > kPieceBytes) {
    // An array is one of its elements, many times: so that any array can be cut into pieces.
    while (type->kind == Kind::kArray) type = type->elem;
    size_t piece = std::max<size_t>(1, kPieceBytes / type->size) * type->size;
    if (item.start == item.span->base) {
      for (size_t offset = piece; offset + type->size <= bytes; offset += piece) {
        work_.items.push_back({item.start + offset, item.span});
      }
    }
    bytes = std::min(piece, static_cast<size_t>(item.span->base + bytes - item.start));
  }
  size_t size = type->size;
  if (wakes_waiters_ && session_.HasOneWay(*type))
    return MarkOneWay(*type, item.start, bytes / size);
  if (type->pointer_words <= 64 && type->pointer_bits != nullptr) {
    return FollowValues(item.start, bytes, size, type->pointer_bits[0]);
  }
  ForEachPointer(*type, item.start, bytes / size, [this](void** address) {
    Visit(reinterpret_cast<const void*>(base::Load64(address)));
  });
}

void MarkWorker::MarkOneWay(const TypeDescriptor& type, const void* memory, size_t count) {
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

}  // namespace goknot::runtime
