// What sync.Pool keeps: a cache per worker, so that goroutines on different workers do not meet.
//
// As Go has it, a value put lies alone in its worker's cache or, when that has one already, on a
// stack beside it; who finds nothing takes the oldest of other workers, then what is left from
// before the last collection. What nobody has taken for two collections is gone: each moves the
// values of a pool behind those and drops the ones behind (by the trace function, which sees every
// pool that lives once).
//
// Invariants
//  - A cache belongs to the workers whose number is its own modulo the number of caches, and is
//    guarded by its lock: workers beyond GOMAXPROCS share one, and others may come to take.
//
// Threads: any worker's. Test: tests/runtime/pool_test.cc.
#ifndef GOKNOT_RUNTIME_POOL_H_
#define GOKNOT_RUNTIME_POOL_H_

#include "runtime/value.h"
#include "runtime/worker.h"

namespace goknot::runtime {

// `cell` is the word of Go's struct that the pool's caches hang on, null at first.

// Null type: the pool is empty.
InterfaceValue TakeFromPool(Worker& worker, void** cell);
void PutIntoPool(Worker& worker, void** cell, InterfaceValue value);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_POOL_H_
