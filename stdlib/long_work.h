// For natives whose work grows with their data: while it lasts the worker is detached, as around a
// call that blocks, so that neither collections nor the goroutines beside it wait for it.
//
// What the work may touch: its own memory, and bytes and numbers in guest memory that an argument
// of the native refers to (arguments stay roots until it returns). It neither allocates on the heap
// nor reads or writes pointers in guest memory.
//
// Test: tests/programs/goroutines/long_natives_give_way.go.
#ifndef GOKNOT_STDLIB_LONG_WORK_H_
#define GOKNOT_STDLIB_LONG_WORK_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "runtime/heap_store.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "vm/native.h"

namespace goknot::stdlib {

// `cost`: about how many nanoseconds the work takes. Little work is done at once.
constexpr bool IsLittleWork(uint64_t cost) { return cost <= (64 << 10); }

template <typename Work>  // void()
void DoWork(vm::NativeCall& call, uint64_t cost, Work&& work) {
  if (IsLittleWork(cost)) {
    std::forward<Work>(work)();
    return;
  }
  runtime::DetachedSection detached(call.worker());
  std::forward<Work>(work)();
}

inline void StoreString(char* at, const StringValue& string) {
  runtime::StorePair(at,
                     {reinterpret_cast<uint64_t>(string.data), static_cast<uint64_t>(string.size)});
}

// A new array of these strings. Put in place of an argument of the native it keeps them, whatever
// others write to where they came from.
inline char* KeepStrings(vm::NativeCall& call, const std::vector<StringValue>& strings) {
  auto* kept = static_cast<char*>(
      runtime::AllocateArray(call.worker(), call.runtime().types().String(), strings.size()));
  for (size_t i = 0; i < strings.size(); ++i) StoreString(kept + i * 16, strings[i]);
  return kept;
}

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_LONG_WORK_H_
