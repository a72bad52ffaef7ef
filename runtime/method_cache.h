// Which function is method `id` of a concrete type? Behind the inline caches of calls through
// interfaces, for calls that see many types: a small direct-mapped cache in each type's descriptor,
// which workers read and write without locks.
//
// Invariant: an entry is one 16-byte pair {method id, function}, read and written whole, so a
// reader sees the function of exactly the method that it asks for or none.
//
// Test: tests/vm/interpreter_test.cc.
#ifndef GOKNOT_RUNTIME_METHOD_CACHE_H_
#define GOKNOT_RUNTIME_METHOD_CACHE_H_

#include <cstdint>

#include "base/guest_memory.h"
#include "base/published_pair.h"

namespace goknot::runtime {

// A method's interned identity: name, package of an unexported name, signature. Numbers come from
// TypeTable::InternMethod.
using MethodId = uint32_t;

class MethodCache {
 public:
  // The engine's function, or null when it is not known.
  const void* Find(MethodId id) const {
    const base::Pair seen = base::LoadPublishedPair(&entries_[id % kEntries]);
    return seen.lo == id ? reinterpret_cast<const void*>(seen.hi) : nullptr;
  }
  void Remember(MethodId id, const void* function) {
    base::PublishPair(&entries_[id % kEntries], {id, reinterpret_cast<uint64_t>(function)});
  }
  // After methods were declared anew, while the world is stopped.
  void Forget() {
    for (base::Pair& entry : entries_) base::PublishPair(&entry, {0, 0});
  }

 private:
  static constexpr uint32_t kEntries = 4;
  alignas(16) base::Pair entries_[kEntries] = {};
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_METHOD_CACHE_H_
