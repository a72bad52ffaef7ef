// Go maps: open-addressing tables in Swiss style (control bytes, groups probed with SSE2).
//
// Invariants
//  - Every table carries its own capacity; probes are bounded by it, so a racing reader terminates.
//  - Growth builds a new table and publishes it with one release store; old tables stay readable.
//  - A writer claims the map by compare-and-swap on its owner word; a reader or writer that sees
//    another's claim ends in Go's fatal error.
//  - Keys and values lie in memory form, aligned for their types, so pairs are never torn.
//  - A reader that races with a writer sees some entry of the right types, whole words and pairs;
//    which one is the program's bug.
//
// Source: the Go specification, "Map types", "For statements with range clause"; Abseil's Swiss
// tables. Tests: tests/runtime/map_test.cc.
#ifndef GOKNOT_RUNTIME_MAP_H_
#define GOKNOT_RUNTIME_MAP_H_

#include <cstdint>

#include "runtime/type_descriptor.h"
#include "runtime/worker.h"

namespace goknot::runtime {

struct Map;
struct MapIterator;  // a heap object

enum class MapResult : uint8_t {
  kFound,
  kMissing,                   // values read are zero
  kUnhashable,                // panic: runtime error: hash of unhashable type T
  kNilMap,                    // panic: assignment to entry in nil map
  kConcurrentWrites,          // fatal error: concurrent map writes
  kConcurrentReadWrite,       // fatal error: concurrent map read and map write
  kConcurrentIterationWrite,  // fatal error: concurrent map iteration and map write
};

// `type` is the map type; keys and values cross in slot form. *offender: the unhashable type. A
// boxed value read is a pointer into the map's own memory: the caller copies it before its next
// safepoint; of a missing one the slot is 0. `value` may be null where a value is read and only
// presence is asked for. A negative or absurd hint counts as 0.
Map* MakeMap(Worker& worker, const TypeDescriptor& type, int64_t hint);
int64_t MapLength(const Map* map);  // nil: 0
MapResult MapGet(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key, Slot* value,
                 const TypeDescriptor** offender);
MapResult MapSet(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key,
                 const Slot* value, const TypeDescriptor** offender);
MapResult MapDelete(Worker& worker, const TypeDescriptor& type, Map* map, const Slot* key,
                    const TypeDescriptor** offender);
MapResult MapClear(Worker& worker, const TypeDescriptor& type, Map* map);

// Iteration starts at a random place (the Schedule door); entries deleted before they are reached
// do not appear, entries added may. No entry appears twice unless it was deleted and added again.
// The iterator keeps the table it started with; when the map has grown since, it asks the new table
// for each key. A nil map has an iterator without entries.
MapIterator* MakeMapIterator(Worker& worker, const TypeDescriptor& type, Map* map);
// kFound and the entry in slot form (either pointer may be null), or kMissing at the end.
MapResult MapNext(Worker& worker, MapIterator* iterator, Slot* key, Slot* value);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MAP_H_
