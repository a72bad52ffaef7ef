// The interface of libFuzzer that every fuzz target defines. `./dev fuzz NAME` explores it with
// generated inputs; tests/fuzz/replay.cc runs it over seeds in ordinary builds.
#ifndef GOKNOT_TESTS_FUZZ_TARGET_H_
#define GOKNOT_TESTS_FUZZ_TARGET_H_

#include <cstddef>
#include <cstdint>

// Returns 0. Crashes, sanitizer reports and failed CHECKs are the findings.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

#endif  // GOKNOT_TESTS_FUZZ_TARGET_H_
