// Maps: making, reading, writing, growing; see map.h and map_table.h. Test:
// tests/runtime/map_test.cc.
#include "runtime/map.h"

#include <algorithm>
#include <mutex>

#include "base/check.h"
#include "runtime/heap.h"
#include "runtime/heap_impl.h"
#include "runtime/heap_store.h"
#include "runtime/map_table.h"
#include "runtime/type_table.h"
#include "runtime/value_access.h"

namespace goknot::runtime {

bool StringKey::Equals(const char* entry) const {
  base::Pair stored = base::LoadPair(entry);
  return stored.hi == static_cast<uint64_t>(text.size) &&
         EqualText(text.data, reinterpret_cast<const char*>(stored.lo), stored.hi);
}

namespace {

constexpr uint64_t kMaxCapacity = uint64_t{1} << 31;
constexpr uint64_t kMaxTableBytes = uint64_t{1} << 46;

bool HasInterface(const TypeDescriptor& type) {
  switch (type.kind) {
    case Kind::kInterface:
      return true;
    case Kind::kArray:
      return HasInterface(*type.elem);
    case Kind::kStruct:
      return std::any_of(type.fields.begin(), type.fields.end(),
                         [](const FieldDescriptor& field) { return HasInterface(*field.type); });
    default:
      return false;
  }
}

MapFlavour FlavourOf(const TypeDescriptor& key) {
  bool scalar = key.kind != Kind::kStruct && key.kind != Kind::kArray && key.Has(kTypePlainEqual);
  if (key.kind == Kind::kString) return MapFlavour::kString;
  if (scalar && key.size == 8) return MapFlavour::kWord;
  if (scalar && key.size == 4) return MapFlavour::kHalfWord;
  return MapFlavour::kGeneral;
}

const MapLayout* NewLayout(TypeTable& types, const TypeDescriptor& type) {
  auto layout = std::make_unique<MapLayout>();
  const TypeDescriptor& key = *type.key;
  const TypeDescriptor& elem = *type.elem;
  layout->key = &key;
  layout->elem = &elem;
  if (elem.size == 0) {
    // Sets: no byte of padding for an address that nobody takes.
    layout->entry = &key;
    layout->value_offset = 0;
  } else {
    FieldSpec fields[] = {{.name = "key", .type = &key}, {.name = "elem", .type = &elem}};
    layout->entry = &types.StructOf(fields);
    layout->value_offset = layout->entry->fields[1].offset;
  }
  layout->entry_bytes = layout->entry->size;
  layout->flavour = FlavourOf(key);
  layout->word_value = elem.size == 8 && elem.kind != Kind::kStruct && elem.kind != Kind::kArray;
  layout->has_interface_key = HasInterface(key);
  return types.AdoptMapLayout(type, std::move(layout));
}

const MapLayout& LayoutOf(Worker& worker, const TypeDescriptor& type) {
  const MapLayout* layout = type.map_layout.load(std::memory_order_acquire);
  if (layout == nullptr) layout = NewLayout(worker.allocation->heap->types, type);
  return *layout;
}

// Null when such a table cannot exist.
MapTable* NewTable(Worker& worker, const MapLayout& layout, uint64_t capacity) {
  if (capacity > kMaxCapacity) return nullptr;
  if (layout.entry_bytes != 0 && capacity > kMaxTableBytes / layout.entry_bytes) return nullptr;
  uint32_t control_bytes = std::max<uint32_t>(static_cast<uint32_t>(capacity), kGroupSize);
  uint32_t words = (static_cast<uint32_t>(sizeof(MapTable)) + control_bytes) / 8;
  // The entries first: nothing collects in between, so neither needs a root.
  void* entries = AllocateArray(worker, *layout.entry, capacity);
  auto* table = static_cast<MapTable*>(AllocateWords(worker, words, 1));
  StorePointer(&table->entries, entries);
  table->capacity = static_cast<uint32_t>(capacity);
  table->group_mask = control_bytes / kGroupSize - 1;
  table->growth_left = MapRoom(table->capacity);
  base::Pair empty = {0x8080808080808080ull, 0x8080808080808080ull};
  for (uint32_t i = 0; i < control_bytes; i += kGroupSize) {
    base::StorePair(table->control() + i, empty);
  }
  if (capacity == kSmallCapacity) base::Store64(table->control() + kSmallCapacity, ~uint64_t{0});
  return table;
}

uint64_t CapacityForCount(uint64_t count) {
  uint64_t capacity = kSmallCapacity;
  while (capacity < kMaxCapacity && MapRoom(static_cast<uint32_t>(capacity)) < count) capacity *= 2;
  return capacity;
}

// The place where an entry with this hash goes: the first empty or deleted one of its probe
// sequence.
uint32_t FindPlace(const MapTable& table, uint64_t hash) {
  uint32_t place = kNoEntry;
  ProbeGroups(table, hash, [&](uint32_t number) {
    uint32_t bits = MapGroup(table, number).MatchEmptyOrDeleted();
    if (bits == 0) return false;
    place = number * kGroupSize + static_cast<uint32_t>(__builtin_ctz(bits));
    return true;
  });
  return place;
}

void SetControl(MapTable& table, uint32_t index, uint8_t byte) {
  base::Store8(table.control() + index, byte);
}

// The hash of a key in memory. Keys in a table are hashable.
uint64_t HashStoredKey(Worker& worker, const Map& map, const void* key) {
  const MapLayout& layout = map.layout();
  switch (layout.flavour) {
    case MapFlavour::kWord:
      return WordKey{base::Load64(key)}.Hash(map.seed());
    case MapFlavour::kHalfWord:
      return HalfWordKey{base::Load32(key)}.Hash(map.seed());
    case MapFlavour::kString: {
      base::Pair text = base::LoadPair(key);
      StringKey string_key{{reinterpret_cast<const char*>(text.lo), static_cast<int64_t>(text.hi)}};
      return string_key.Hash(map.seed());
    }
    case MapFlavour::kGeneral:
      break;
  }
  uint64_t hash = 0;
  HashMemory(worker, *layout.key, key, map.seed(), &hash, nullptr);
  return hash;
}

// A table with room for more: twice as large, or as large when deleted entries took the room.
MapTable* Grow(Worker& worker, Map& map, MapTable* old) {
  const MapLayout& layout = map.layout();
  auto count =
      static_cast<uint64_t>(std::max<int64_t>(0, map.count.load(std::memory_order_relaxed)));
  uint64_t capacity = kSmallCapacity;
  if (old != nullptr) {
    bool crowded = count > MapRoom(old->capacity) / 2;
    capacity = crowded ? uint64_t{old->capacity} * 2 : old->capacity;
  }
  MapTable* table = NewTable(worker, layout, capacity);
  if (table == nullptr) OutOfMemory(capacity * layout.entry_bytes);
  if (old != nullptr) {
    for (uint32_t i = 0; i < old->capacity; ++i) {
      uint8_t byte = base::Load8(old->control() + i);
      if (byte >= kMapEmpty) continue;
      const char* from = old->Entry(layout, i);
      uint64_t hash = HashStoredKey(worker, map, from);
      uint32_t place = FindPlace(*table, hash);
      CopyTyped(*layout.entry, table->Entry(layout, place), from, 1);
      SetControl(*table, place, MapFragment(hash));
      --table->growth_left;
    }
  }
  map.table.store(table, std::memory_order_release);
  return table;
}

// The claim of a writer; let go by its destructor.
class Claim {
 public:
  explicit Claim(Map& map) : map_(map) {
    uint32_t free = 0;
    ok_ = map.owner.compare_exchange_strong(free, 1, std::memory_order_acquire,
                                            std::memory_order_relaxed);
  }
  ~Claim() {
    if (ok_) map_.owner.store(0, std::memory_order_release);
  }
  Claim(const Claim&) = delete;
  Claim& operator=(const Claim&) = delete;
  bool ok() const { return ok_; }

 private:
  Map& map_;
  bool ok_;
};

bool IsClaimed(const Map& map) { return map.owner.load(std::memory_order_relaxed) != 0; }

void ZeroSlots(const TypeDescriptor& type, Slot* slots) {
  for (uint32_t i = 0; i < type.slot_count; ++i) slots[i] = 0;
}

template <typename Key>
[[gnu::always_inline]] inline MapResult Get(Map& map, const Key& key, uint64_t hash, Slot* value) {
  const MapLayout& layout = map.layout();
  const MapTable* table = map.table.load(std::memory_order_acquire);
  uint32_t index = table == nullptr ? kNoEntry : FindEntry(layout, *table, hash, key);
  if (index == kNoEntry) {
    if (value != nullptr) ZeroSlots(*layout.elem, value);
  } else if (value != nullptr) {
    ReadValue(layout, table->Entry(layout, index), value);
  }
  if (__builtin_expect(IsClaimed(map), 0)) return MapResult::kConcurrentReadWrite;
  return index == kNoEntry ? MapResult::kMissing : MapResult::kFound;
}

void WriteValue(const MapLayout& layout, char* entry, const Slot* value) {
  if (layout.word_value) {
    StorePointer(entry + layout.value_offset, reinterpret_cast<void*>(*value));
  } else {
    StoreFromSlots(*layout.elem, value, entry + layout.value_offset);
  }
}

template <typename Key>
[[gnu::always_inline]] inline MapResult Set(Worker& worker, Map& map, const Key& key, uint64_t hash,
                                            const Slot* key_slots, const Slot* value) {
  const MapLayout& layout = map.layout();
  Claim claim(map);
  if (__builtin_expect(!claim.ok(), 0)) return MapResult::kConcurrentWrites;
  MapTable* table = map.table.load(std::memory_order_relaxed);
  uint32_t index = table == nullptr ? kNoEntry : FindEntry(layout, *table, hash, key);
  if (index != kNoEntry) {
    char* entry = table->Entry(layout, index);
    // Equal keys may differ: -0 and +0, strings at other places.
    if (layout.flavour == MapFlavour::kString || layout.flavour == MapFlavour::kGeneral) {
      StoreFromSlots(*layout.key, key_slots, entry);
    }
    WriteValue(layout, entry, value);
    return MapResult::kFound;
  }
  uint32_t place = table == nullptr ? kNoEntry : FindPlace(*table, hash);
  bool fills_empty = place == kNoEntry || base::Load8(table->control() + place) == kMapEmpty;
  if (fills_empty && (place == kNoEntry || table->growth_left == 0)) {
    table = Grow(worker, map, table);
    place = FindPlace(*table, hash);
  }
  if (fills_empty) --table->growth_left;
  char* entry = table->Entry(layout, place);
  StoreFromSlots(*layout.key, key_slots, entry);
  WriteValue(layout, entry, value);
  SetControl(*table, place, MapFragment(hash));
  map.count.store(map.count.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  return MapResult::kMissing;
}

template <typename Key>
MapResult Delete(Map& map, const Key& key, uint64_t hash) {
  const MapLayout& layout = map.layout();
  Claim claim(map);
  if (!claim.ok()) return MapResult::kConcurrentWrites;
  MapTable* table = map.table.load(std::memory_order_relaxed);
  uint32_t index = table == nullptr ? kNoEntry : FindEntry(layout, *table, hash, key);
  if (index == kNoEntry) return MapResult::kMissing;
  // A search that passes this group goes on only while the group has no empty byte: then it must
  // go on passing. The one group of a small table nobody passes.
  bool passed =
      table->capacity != kSmallCapacity && MapGroup(*table, index / kGroupSize).MatchEmpty() == 0;
  SetControl(*table, index, passed ? kMapDeleted : kMapEmpty);
  if (!passed) ++table->growth_left;
  base::ZeroMemory(table->Entry(layout, index), layout.entry_bytes);
  map.count.store(map.count.load(std::memory_order_relaxed) - 1, std::memory_order_relaxed);
  return MapResult::kFound;
}

// Calls action(key, hash) with the key of the map's flavour, or returns kUnhashable.
template <typename Action>
[[gnu::always_inline]] inline MapResult WithKey(Worker& worker, Map& map, const Slot* slots,
                                                const TypeDescriptor** offender, Action&& action) {
  const MapLayout& layout = map.layout();
  switch (layout.flavour) {
    case MapFlavour::kWord: {
      WordKey key{slots[0]};
      return action(key, key.Hash(map.seed()));
    }
    case MapFlavour::kHalfWord: {
      HalfWordKey key{static_cast<uint32_t>(slots[0])};
      return action(key, key.Hash(map.seed()));
    }
    case MapFlavour::kString: {
      StringKey key{ReadSlots<StringValue>(slots)};
      return action(key, key.Hash(map.seed()));
    }
    case MapFlavour::kGeneral:
      break;
  }
  KeyInMemory in_memory(*layout.key, slots);
  uint64_t hash;
  HashResult result =
      HashMemory(worker, *layout.key, in_memory.memory(), map.seed(), &hash, offender);
  if (result != HashResult::kHashed) return MapResult::kUnhashable;
  return action(GeneralKey{layout.key, in_memory.memory()}, hash);
}

// Go hashes a key even when there is no entry to find: it may be unhashable.
bool IsUnhashable(Worker& worker, const MapLayout& layout, const Slot* key,
                  const TypeDescriptor** offender) {
  if (!layout.has_interface_key) return false;
  uint64_t hash;
  return HashSlots(worker, *layout.key, key, 0, &hash, offender) == HashResult::kUnhashable;
}

bool IsEmpty(const Map* map) {
  return map == nullptr || map->count.load(std::memory_order_relaxed) == 0;
}

}  // namespace

Map* MakeMap(Worker& worker, const TypeDescriptor& type, int64_t hint) {
  const MapLayout& layout = LayoutOf(worker, type);
  static_assert(sizeof(Map) == 40);
  auto* map = static_cast<Map*>(AllocateWords(worker, sizeof(Map) / 8, 1));
  map->layout_word.store(&layout, std::memory_order_relaxed);
  map->seed_word.store(DrawSeed(worker, Choice::kHashSeed), std::memory_order_relaxed);
  if (hint > kSmallCapacity) {
    MapTable* table = nullptr;
    if (static_cast<uint64_t>(hint) <= MapRoom(uint32_t{1} << 30)) {
      table = NewTable(worker, layout, CapacityForCount(static_cast<uint64_t>(hint)));
    }
    map->table.store(table, std::memory_order_release);
  }
  return map;
}

int64_t MapLength(const Map* map) {
  return map == nullptr ? 0 : map->count.load(std::memory_order_relaxed);
}

MapResult MapGet(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key, Slot* value,
                 const TypeDescriptor** offender) {
  if (IsEmpty(map)) {
    const MapLayout& layout = LayoutOf(worker, type);
    if (IsUnhashable(worker, layout, key, offender)) return MapResult::kUnhashable;
    if (value != nullptr) ZeroSlots(*layout.elem, value);
    return MapResult::kMissing;
  }
  if (__builtin_expect(IsClaimed(*map), 0)) return MapResult::kConcurrentReadWrite;
  return WithKey(worker, *map, key, offender, [&](const auto& typed_key, uint64_t hash) {
    return Get(*map, typed_key, hash, value);
  });
}

MapResult MapSet(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key,
                 const Slot* value, const TypeDescriptor** offender) {
  if (map == nullptr) return MapResult::kNilMap;
  return WithKey(worker, *map, key, offender, [&](const auto& typed_key, uint64_t hash) {
    return Set(worker, *map, typed_key, hash, key, value);
  });
}

MapResult MapDelete(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key,
                    const TypeDescriptor** offender) {
  if (IsEmpty(map)) {
    bool unhashable = IsUnhashable(worker, LayoutOf(worker, type), key, offender);
    return unhashable ? MapResult::kUnhashable : MapResult::kMissing;
  }
  return WithKey(worker, *map, key, offender, [&](const auto& typed_key, uint64_t hash) {
    return Delete(*map, typed_key, hash);
  });
}

MapResult MapClear(Worker& worker, const TypeDescriptor& type, Map* map) {
  if (map == nullptr) return MapResult::kMissing;
  Claim claim(*map);
  if (!claim.ok()) return MapResult::kConcurrentWrites;
  map->count.store(0, std::memory_order_relaxed);
  map->clears.fetch_add(1, std::memory_order_relaxed);
  MapTable* table = map->table.load(std::memory_order_relaxed);
  if (table == nullptr) return MapResult::kFound;
  for (uint32_t i = 0; i < table->capacity; ++i) SetControl(*table, i, kMapEmpty);
  base::ZeroMemory(table->entries, size_t{table->capacity} * map->layout().entry_bytes);
  table->growth_left = MapRoom(table->capacity);
  return MapResult::kFound;
}

uint32_t FindEntryOfKey(Worker& worker, const Map& map, const MapTable& table, const void* key) {
  const MapLayout& layout = map.layout();
  uint64_t hash = HashStoredKey(worker, map, key);
  return FindEntry(layout, table, hash, GeneralKey{layout.key, key});
}

}  // namespace goknot::runtime
