// GOGC and GOMEMLIMIT. Source: the documentation of Go's package runtime, "Environment Variables".
// Test: tests/runtime/heap_test.cc.
#include <cstdlib>
#include <string>
#include <string_view>

#include "runtime/heap.h"

namespace goknot::runtime {
namespace {

// A whole decimal number that fits, else `otherwise`.
int64_t ParseNumber(std::string_view text, int64_t otherwise) {
  if (text.empty() || text.size() > 18) return otherwise;
  int64_t value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return otherwise;
    value = value * 10 + (c - '0');
  }
  return value;
}

int64_t ParseMemoryLimit(std::string_view text) {
  struct Suffix {
    std::string_view text;
    int shift;
  };
  static constexpr Suffix kSuffixes[] = {
      {"TiB", 40}, {"GiB", 30}, {"MiB", 20}, {"KiB", 10}, {"B", 0}};
  int shift = 0;
  for (const Suffix& suffix : kSuffixes) {
    if (text.ends_with(suffix.text)) {
      text.remove_suffix(suffix.text.size());
      shift = suffix.shift;
      break;
    }
  }
  int64_t number = ParseNumber(text, 0);
  return number > (INT64_MAX >> shift) ? 0 : number << shift;
}

}  // namespace

HeapOptions HeapOptions::FromEnvironment() {
  HeapOptions options;
  if (const char* percent = std::getenv("GOGC")) {
    std::string_view text(percent);
    options.gc_percent = text == "off" ? -1 : ParseNumber(text, 100);
  }
  if (const char* limit = std::getenv("GOMEMLIMIT")) options.memory_limit = ParseMemoryLimit(limit);
  return options;
}

}  // namespace goknot::runtime
