// Does a dynamic type implement an interface? Asked by type switches and assertions in hot loops,
// so the answers are kept in a direct-mapped cache that workers read and write without locks.
//
// Invariant: an entry is one 16-byte pair {type descriptor, interface descriptor | answer bit},
// read and written whole, so a reader sees an answer of exactly the pair it asks for or none.
//
// Test: tests/vm/interpreter_test.cc.
#ifndef GOKNOT_VM_TYPE_TESTS_H_
#define GOKNOT_VM_TYPE_TESTS_H_

#include "base/guest_memory.h"
#include "runtime/type_descriptor.h"

namespace goknot::vm {

class TypeTests {
 public:
  bool Implements(const runtime::TypeDescriptor& type, const runtime::TypeDescriptor& interface) {
    base::Pair* entry = &entries_[(type.id * 31 + interface.id) % kEntries];
    base::Pair seen = base::LoadPair(entry);
    auto type_word = reinterpret_cast<uint64_t>(&type);
    auto interface_word = reinterpret_cast<uint64_t>(&interface);
    if (seen.lo == type_word && (seen.hi & ~uint64_t{1}) == interface_word) return seen.hi & 1;
    bool answer = runtime::Implements(type, interface);
    base::StorePair(entry, {type_word, interface_word | (answer ? 1 : 0)});
    return answer;
  }
  void Forget() {
    for (base::Pair& entry : entries_) base::StorePair(&entry, {0, 0});
  }

 private:
  static constexpr uint32_t kEntries = 1024;
  alignas(16) base::Pair entries_[kEntries] = {};
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_TYPE_TESTS_H_
