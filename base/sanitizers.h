// Which sanitizer this build runs under: GOKNOT_TSAN and GOKNOT_ASAN are 0 or 1. GCC says it by
// macros, Clang by features.
#ifndef GOKNOT_BASE_SANITIZERS_H_
#define GOKNOT_BASE_SANITIZERS_H_

#if defined(__has_feature)
#define GOKNOT_HAS_FEATURE(name) __has_feature(name)
#else
#define GOKNOT_HAS_FEATURE(name) 0
#endif

#if defined(__SANITIZE_THREAD__) || GOKNOT_HAS_FEATURE(thread_sanitizer)
#define GOKNOT_TSAN 1
#else
#define GOKNOT_TSAN 0
#endif

#if defined(__SANITIZE_ADDRESS__) || GOKNOT_HAS_FEATURE(address_sanitizer)
#define GOKNOT_ASAN 1
#else
#define GOKNOT_ASAN 0
#endif

#endif  // GOKNOT_BASE_SANITIZERS_H_
