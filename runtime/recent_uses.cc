// See the header.
#include "runtime/recent_uses.h"

#include "runtime/page_heap.h"

namespace goknot::runtime {
namespace {

// Calls visit with the addresses in the heap that have this low half.
template <typename Visit>  // void(const char*)
void ForEachInHeap(uint32_t low_half, const PageHeap& pages, const Visit& visit) {
  const auto base = static_cast<uint32_t>(reinterpret_cast<uintptr_t>(pages.base()));
  for (size_t offset = low_half - base; offset < pages.used_bytes(); offset += size_t{1} << 32) {
    visit(pages.base() + offset);
  }
}

}  // namespace

bool RecentUses::CanTell(const void* object, const PageHeap& pages) {
  bool alone = true;
  ForEachInHeap(LowHalf(object), pages, [&](const char* address) {
    alone = alone && (address == object || pages.Find(address) == nullptr);
  });
  return alone;
}

void RecentUses::ForgetDead(const PageHeap& pages) {
  for (Row& row : rows_) {
    if (row.object == 0) continue;
    bool lives = true;
    ForEachInHeap(row.object & ~kUseMask, pages,
                  [&](const char* address) { lives = lives && pages.IsMarked(address); });
    if (!lives) row = Row();
  }
}

}  // namespace goknot::runtime
