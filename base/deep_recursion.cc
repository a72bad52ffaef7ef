// See the header.
#include "base/deep_recursion.h"

#include <pthread.h>

#include "base/check.h"

namespace goknot::base {

void RunOnFreshStack(absl::FunctionRef<void()> run) {
  constexpr size_t kStackBytes = size_t{16} << 20;
  pthread_attr_t attributes;
  CHECK(pthread_attr_init(&attributes) == 0);
  CHECK(pthread_attr_setstacksize(&attributes, kStackBytes) == 0);
  pthread_t thread;
  auto call = [](void* argument) -> void* {
    (*static_cast<absl::FunctionRef<void()>*>(argument))();
    return nullptr;
  };
  if (pthread_create(&thread, &attributes, call, &run) == 0) {
    CHECK(pthread_join(thread, nullptr) == 0);
  } else {
    run();  // out of threads: what is left of this stack has to do
  }
  pthread_attr_destroy(&attributes);
}

}  // namespace goknot::base
