// Iteration over maps; see map.h.
//
// An iterator walks the table that the map had when it started, from a random entry on, once
// around. While the map still has that table its entries are current. Once the map has grown, each
// key of the old table is looked up in the new one: deleted entries are not found, changed ones
// have their new values. A key that is not equal to itself (NaN) is never found, and can go away
// only by clear: it is taken from the old table unless the map was cleared. Test:
// tests/runtime/map_test.cc.
#include <algorithm>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/map.h"
#include "runtime/map_table.h"

namespace goknot::runtime {

struct MapIterator {
  Map* map;
  MapTable* table;  // null: nothing to walk
  uint32_t start;
  uint32_t walked;  // entries looked at
  uint32_t clears;  // the map's when we started
  uint32_t unused;
};

MapIterator* MakeMapIterator(Worker& worker, const TypeDescriptor& type, Map* map) {
  static_assert(sizeof(MapIterator) == 32);
  auto* iterator = static_cast<MapIterator*>(AllocateWords(worker, sizeof(MapIterator) / 8, 0b11));
  if (map == nullptr) return iterator;
  MapTable* table = map->table.load(std::memory_order_acquire);
  StorePointer(&iterator->map, map);
  StorePointer(&iterator->table, table);
  iterator->clears = map->clears.load(std::memory_order_relaxed);
  if (table != nullptr) {
    iterator->start =
        worker.schedule != nullptr
            ? static_cast<uint32_t>(worker.schedule->Choose(Choice::kMapStart, table->capacity))
            : worker.random.Below(table->capacity);
  }
  return iterator;
}

MapResult MapNext(Worker& worker, MapIterator* iterator, Slot* key, Slot* value) {
  Map* map = iterator->map;
  MapTable* table = iterator->table;
  if (map == nullptr) return MapResult::kMissing;
  const MapLayout& layout = map->layout();
  if (map->owner.load(std::memory_order_relaxed) != 0) return MapResult::kConcurrentIterationWrite;
  while (table != nullptr && iterator->walked < table->capacity) {
    uint32_t index = (iterator->start + iterator->walked) & (table->capacity - 1);
    ++iterator->walked;
    if (base::Load8(table->control() + index) >= kMapEmpty) continue;
    char* entry = table->Entry(layout, index);
    const MapTable* current = map->table.load(std::memory_order_acquire);
    if (current != table) {
      bool is_itself = EqualMemory(*layout.key, entry, entry, nullptr) == EqualResult::kEqual;
      if (is_itself) {
        uint32_t now = FindEntryOfKey(worker, *map, *current, entry);
        if (now == kNoEntry) continue;
        entry = current->Entry(layout, now);
      } else if (map->clears.load(std::memory_order_relaxed) != iterator->clears) {
        continue;
      }
    }
    if (key != nullptr) LoadToSlots(*layout.key, entry, key);
    if (value != nullptr) ReadValue(layout, entry, value);
    return MapResult::kFound;
  }
  if (key != nullptr) std::fill_n(key, layout.key->slot_count, 0);
  if (value != nullptr) std::fill_n(value, layout.elem->slot_count, 0);
  return MapResult::kMissing;
}

}  // namespace goknot::runtime
