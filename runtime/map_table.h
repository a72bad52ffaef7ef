// A map's table: control bytes and entries, and the search in it. Owned by map.cc and
// map_iterator.cc.
//
// One control byte an entry: 0..127 the low 7 bits of a full entry's hash, kEmpty, kDeleted, or
// kNone for the bytes that fill the one group of a table of 8. Groups are 16 bytes, 16-aligned,
// probed in the triangular order that visits each group once; a group with an empty byte ends a
// search. All searches end after `groups` steps whatever the bytes say.
//
// Entries are an array of the layout's entry type, key first; the table object holds their address
// and, behind its header, the control bytes.
//
// Invariants
//  - capacity, group_mask and entries never change once the table is published.
//  - An entry's key and value are written before its control byte says full. An entry that is not
//    full is zero.
//  - Only the map's claimed writer writes; readers may look at any time.
#ifndef GOKNOT_RUNTIME_MAP_TABLE_H_
#define GOKNOT_RUNTIME_MAP_TABLE_H_

#include <emmintrin.h>

#include <atomic>
#include <cstddef>
#include <cstdint>

#include "base/guest_memory.h"
#include "runtime/hash.h"
#include "runtime/map.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

// Which search serves the key type.
enum class MapFlavour : uint8_t {
  kWord,      // 8 bytes, equal iff alike: int, int64, uint64, uintptr, pointers, channels
  kHalfWord,  // 4 bytes: int32, uint32
  kString,
  kGeneral,
};

// What is the same for all maps of one type. Lives as long as the TypeTable.
struct MapLayout {
  const TypeDescriptor* key;
  const TypeDescriptor* elem;
  const TypeDescriptor* entry;  // what arrays of entries are made of
  uint32_t entry_bytes;
  uint32_t value_offset;
  MapFlavour flavour;
  bool word_value;         // the value is 8 bytes and one slot
  bool has_interface_key;  // hashing may fail
};

inline constexpr uint8_t kMapEmpty = 0x80;
inline constexpr uint8_t kMapDeleted = 0xfe;
inline constexpr uint8_t kMapNone = 0xff;
inline constexpr uint32_t kGroupSize = 16;
inline constexpr uint32_t kSmallCapacity = 8;

struct alignas(16) MapTable {
  char* entries;
  uint32_t capacity;     // 8, or a power of two from 16 on
  uint32_t group_mask;   // groups - 1
  uint32_t growth_left;  // empty bytes that may still be filled; the writer's
  uint32_t unused[3];

  uint8_t* control() { return reinterpret_cast<uint8_t*>(this + 1); }
  const uint8_t* control() const { return reinterpret_cast<const uint8_t*>(this + 1); }
  uint32_t groups() const { return group_mask + 1; }
  char* Entry(const MapLayout& layout, uint32_t index) const {
    return entries + size_t{index} * layout.entry_bytes;
  }
};
static_assert(sizeof(MapTable) == 32);

struct Map {
  std::atomic<MapTable*> table;  // null until the first insertion
  std::atomic<int64_t> count;
  // Written once; atomic since a racing program may publish a map without any order.
  std::atomic<const MapLayout*> layout_word;
  std::atomic<uint64_t> seed_word;
  std::atomic<uint32_t> owner;   // 1 while a writer is inside
  std::atomic<uint32_t> clears;  // how often it was emptied: iterators look at it for NaN keys

  const MapLayout& layout() const { return *layout_word.load(std::memory_order_relaxed); }
  uint64_t seed() const { return seed_word.load(std::memory_order_relaxed); }
};

// A map of up to this many entries fits a table of `capacity`.
constexpr uint32_t MapRoom(uint32_t capacity) {
  return capacity == kSmallCapacity ? capacity : capacity - capacity / 8;
}

// Which bytes of a group are `byte`, as bits 0..15.
class MapGroup {
 public:
  MapGroup(const MapTable& table, uint32_t group)
      : bytes_(reinterpret_cast<__m128i>(
            base::LoadPairRegister(table.control(), ptrdiff_t{group} * kGroupSize))) {}

  uint32_t Match(uint8_t byte) const {
    return static_cast<uint32_t>(
        _mm_movemask_epi8(_mm_cmpeq_epi8(bytes_, _mm_set1_epi8(static_cast<char>(byte)))));
  }
  uint32_t MatchEmpty() const { return Match(kMapEmpty); }
  uint32_t MatchEmptyOrDeleted() const {
    // 0x80 and 0xfe are, as signed bytes, below 0xff and below all full ones.
    return static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmplt_epi8(bytes_, _mm_set1_epi8(-1))));
  }

 private:
  __m128i bytes_;
};

inline uint8_t MapFragment(uint64_t hash) { return hash & 0x7f; }

// Calls visit(group number) along the probe sequence of `hash` until it returns true; at most once
// for each group.
template <typename Visit>
[[gnu::always_inline]] inline void ProbeGroups(const MapTable& table, uint64_t hash,
                                               Visit&& visit) {
  uint32_t mask = table.group_mask;
  uint32_t group = static_cast<uint32_t>(hash >> 7) & mask;
  for (uint32_t step = 0; step <= mask; ++step) {
    if (visit(group)) return;
    group = (group + step + 1) & mask;
  }
}

inline constexpr uint32_t kNoEntry = UINT32_MAX;

// The full entry whose key equals, or kNoEntry.
template <typename Key>
[[gnu::always_inline]] inline uint32_t FindEntry(const MapLayout& layout, const MapTable& table,
                                                 uint64_t hash, const Key& key) {
  uint32_t found = kNoEntry;
  uint8_t fragment = MapFragment(hash);
  ProbeGroups(table, hash, [&](uint32_t number) {
    MapGroup group(table, number);
    for (uint32_t bits = group.Match(fragment); bits != 0; bits &= bits - 1) {
      uint32_t index = number * kGroupSize + static_cast<uint32_t>(__builtin_ctz(bits));
      if (key.Equals(table.Entry(layout, index))) {
        found = index;
        return true;
      }
    }
    return group.MatchEmpty() != 0;
  });
  return found;
}

// ---- keys: one class a flavour ------------------------------------------------------------------

struct WordKey {
  uint64_t word;
  bool Equals(const char* entry) const { return base::Load64(entry) == word; }
  uint64_t Hash(uint64_t seed) const { return HashWord(word, seed); }
};

struct HalfWordKey {
  uint32_t word;
  bool Equals(const char* entry) const { return base::Load32(entry) == word; }
  uint64_t Hash(uint64_t seed) const { return HashWord(word, seed); }
};

struct StringKey {
  StringValue text;
  bool Equals(const char* entry) const;
  uint64_t Hash(uint64_t seed) const {
    return HashBytes(text.data, static_cast<size_t>(text.size), seed);
  }
};

// Any key, in memory form.
struct GeneralKey {
  const TypeDescriptor* type;
  const void* memory;
  bool Equals(const char* entry) const {
    return EqualMemory(*type, memory, entry, nullptr) == EqualResult::kEqual;
  }
};

// A general key's slots turned to memory form, for as long as this object lives.
class KeyInMemory {
 public:
  KeyInMemory(const TypeDescriptor& type, const Slot* slots) {
    if (type.boxed()) {
      memory_ = reinterpret_cast<const void*>(*slots);
      return;
    }
    StoreFromSlots(type, slots, buffer_);
    memory_ = buffer_;
  }
  const void* memory() const { return memory_; }

 private:
  alignas(16) char buffer_[kMaxInlineBytes];
  const void* memory_;
};

// Finds the entry of a key that lies in memory (of an older table), by whatever flavour.
uint32_t FindEntryOfKey(Worker& worker, const Map& map, const MapTable& table, const void* key);

inline void ReadValue(const MapLayout& layout, const char* entry, Slot* value) {
  if (layout.word_value) {
    *value = base::Load64(entry + layout.value_offset);
  } else {
    LoadToSlots(*layout.elem, entry + layout.value_offset, value);
  }
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MAP_TABLE_H_
