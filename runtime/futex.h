// Sleeping and waking on a 32-bit word, for workers and the monitor. Thin over the system call.
#ifndef GOKNOT_RUNTIME_FUTEX_H_
#define GOKNOT_RUNTIME_FUTEX_H_

#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace goknot::runtime {

// Sleeps while *word == expected, at most `timeout_ns` (negative: for ever). May return early.
inline void FutexWait(std::atomic<uint32_t>* word, uint32_t expected, int64_t timeout_ns) {
  timespec timeout{static_cast<time_t>(timeout_ns / 1'000'000'000),
                   static_cast<long>(timeout_ns % 1'000'000'000)};
  syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, expected, timeout_ns < 0 ? nullptr : &timeout,
          nullptr, 0);
}

inline void FutexWake(std::atomic<uint32_t>* word) {
  syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0);
}

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_FUTEX_H_
