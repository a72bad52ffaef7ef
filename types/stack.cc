// More stack for deep recursion: a thread that is waited for at once, so nothing runs concurrently.
//
// Tests: tests/types/errors_test.cc (DeepChains).
#include <pthread.h>

#include <functional>

#include "base/check.h"
#include "types/checker_impl.h"

namespace goknot::types {

void RunOnFreshStack(const std::function<void()>& run) {
  constexpr size_t kStackBytes = 16 << 20;
  pthread_attr_t attributes;
  CHECK(pthread_attr_init(&attributes) == 0);
  CHECK(pthread_attr_setstacksize(&attributes, kStackBytes) == 0);
  pthread_t thread;
  auto call = [](void* argument) -> void* {
    (*static_cast<const std::function<void()>*>(argument))();
    return nullptr;
  };
  if (pthread_create(&thread, &attributes, call, const_cast<std::function<void()>*>(&run)) == 0) {
    CHECK(pthread_join(thread, nullptr) == 0);
  } else {
    run();  // out of threads: what is left of this stack has to do
  }
  pthread_attr_destroy(&attributes);
}

}  // namespace goknot::types
