// Fibers over Boost.Context's fcontext: their stacks, their pool, the switches; see fiber.h for the
// invariants. A free fiber stays suspended at the end of the loop in FiberMain and starts its next
// native from there. Test: tests/vm/fiber_test.cc.
#include "vm/fiber.h"

#include <pthread.h>
#include <sys/mman.h>

#include <boost/context/detail/fcontext.hpp>

#include "base/check.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer) && !defined(__SANITIZE_ADDRESS__)
#define __SANITIZE_ADDRESS__ 1
#endif
#if __has_feature(thread_sanitizer) && !defined(__SANITIZE_THREAD__)
#define __SANITIZE_THREAD__ 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif
#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace goknot::vm {

using boost::context::detail::fcontext_t;
using boost::context::detail::jump_fcontext;
using boost::context::detail::make_fcontext;
using boost::context::detail::transfer_t;
using runtime::Fiber;
using runtime::FiberState;

namespace {

constexpr size_t kGuardBytes = 4096;

// What the sanitizers are told at each switch. `Leave` before, `Arrive` after, on both sides.
struct SanitizerHooks {
  static void LeaveForFiber(Fiber& fiber, [[maybe_unused]] void** fake_stack) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_start_switch_fiber(fake_stack, fiber.stack_low,
                                   static_cast<size_t>(fiber.stack_high - fiber.stack_low));
#endif
#if defined(__SANITIZE_THREAD__)
    fiber.tsan_resumer = __tsan_get_current_fiber();
    __tsan_switch_to_fiber(fiber.tsan_fiber, 0);
#endif
  }
  static void BackFromFiber([[maybe_unused]] void* fake_stack) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_finish_switch_fiber(fake_stack, nullptr, nullptr);
#endif
  }
  static void LeaveForResumer([[maybe_unused]] Fiber& fiber) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_start_switch_fiber(&fiber.sanitizer_fake_stack, fiber.resumer_stack,
                                   fiber.resumer_stack_size);
#endif
#if defined(__SANITIZE_THREAD__)
    __tsan_switch_to_fiber(fiber.tsan_resumer, 0);
#endif
  }
  static void ArriveInFiber([[maybe_unused]] Fiber& fiber) {
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_finish_switch_fiber(fiber.sanitizer_fake_stack, &fiber.resumer_stack,
                                    &fiber.resumer_stack_size);
#endif
  }
};

// The fiber's whole life: one native after the other.
[[noreturn]] void FiberMain(transfer_t transfer) {
  auto* fiber = static_cast<Fiber*>(transfer.data);
  fiber->resumer = transfer.fctx;
  SanitizerHooks::ArriveInFiber(*fiber);
  for (;;) {
    NativeCall call(fiber->worker, fiber->goroutine, fiber->goroutine->stack + fiber->frame);
    fiber->result = fiber->function(call);
    fiber->state = FiberState::kFinished;
    SwitchFromFiber(*fiber);
  }
}

Fiber* NewFiber() {
  size_t bytes = kFiberStackBytes + kGuardBytes;
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (memory == MAP_FAILED) return nullptr;
  if (mprotect(memory, kGuardBytes, PROT_NONE) != 0) {
    munmap(memory, bytes);
    return nullptr;
  }
  auto* fiber = new Fiber;
  fiber->stack_low = static_cast<char*>(memory) + kGuardBytes;
  fiber->stack_high = static_cast<char*>(memory) + bytes;
  fiber->context = make_fcontext(fiber->stack_high, kFiberStackBytes, &FiberMain);
#if defined(__SANITIZE_THREAD__)
  fiber->tsan_fiber = __tsan_create_fiber(0);
#endif
  return fiber;
}

}  // namespace

FiberPool::~FiberPool() {
  for (Fiber* fiber : all_) {
#if defined(__SANITIZE_THREAD__)
    __tsan_destroy_fiber(fiber->tsan_fiber);
#endif
#if defined(__SANITIZE_ADDRESS__)
    // The frames that lie there must not haunt whoever gets these addresses next.
    __asan_unpoison_memory_region(fiber->stack_low, kFiberStackBytes);
#endif
    munmap(fiber->stack_low - kGuardBytes, kFiberStackBytes + kGuardBytes);
    delete fiber;
  }
}

Fiber* FiberPool::Acquire() {
  Fiber* fiber;
  {
    std::lock_guard lock(mutex_);
    fiber = free_;
    if (fiber != nullptr) free_ = fiber->previous;
  }
  if (fiber == nullptr) {
    fiber = NewFiber();
    if (fiber == nullptr) return nullptr;
    std::lock_guard lock(mutex_);
    all_.push_back(fiber);
  }
  fiber->previous = nullptr;
  fiber->unwinding = false;
  fiber->outcome = CallResult::kOk;
  return fiber;
}

void FiberPool::Release(Fiber* fiber) {
  DCHECK(fiber->state == FiberState::kFinished);
  fiber->state = FiberState::kFree;
  std::lock_guard lock(mutex_);
  fiber->previous = free_;
  free_ = fiber;
}

void SwitchToFiber(runtime::Worker& worker, Fiber& fiber) {
  fiber.worker = &worker;
  fiber.state = FiberState::kRunning;
  void* fake_stack = nullptr;
  SanitizerHooks::LeaveForFiber(fiber, &fake_stack);
  transfer_t transfer = jump_fcontext(fiber.context, &fiber);
  SanitizerHooks::BackFromFiber(fake_stack);
  fiber.context = transfer.fctx;
}

void SwitchFromFiber(Fiber& fiber) {
  SanitizerHooks::LeaveForResumer(fiber);
  transfer_t transfer = jump_fcontext(fiber.resumer, nullptr);
  fiber.resumer = transfer.fctx;
  SanitizerHooks::ArriveInFiber(fiber);
}

namespace {

char* ThreadStackLow() {
  thread_local char* low = [] {
    pthread_attr_t attributes;
    void* address = nullptr;
    size_t size = 0;
    if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
      pthread_attr_getstack(&attributes, &address, &size);
      pthread_attr_destroy(&attributes);
    }
    return static_cast<char*>(address);
  }();
  return low;
}

}  // namespace

size_t MachineStackLeft(const runtime::Goroutine& goroutine) {
  auto* here = static_cast<char*>(__builtin_frame_address(0));
  const Fiber* fiber = goroutine.fiber;
  if (fiber != nullptr && here >= fiber->stack_low && here < fiber->stack_high) {
    return static_cast<size_t>(here - fiber->stack_low);
  }
  return static_cast<size_t>(here - ThreadStackLow());
}

}  // namespace goknot::vm
