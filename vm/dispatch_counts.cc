// See the header.
#include "vm/dispatch_counts.h"

#include <cstdio>
#include <cstdlib>

#include "absl/container/flat_hash_map.h"
#include "vm/dispatch.h"
#include "vm/opcode_info.h"

namespace goknot::vm {
namespace {

// Three opcodes, the last one in the low bits; kCount where there was none yet.
constexpr int kBits = 16;
constexpr uint64_t kOne = (uint64_t{1} << kBits) - 1;
constexpr auto kNone = static_cast<uint64_t>(Opcode::kCount);

struct Counts {
  absl::flat_hash_map<uint32_t, uint64_t> opcodes;  // by handler
  absl::flat_hash_map<uint64_t, uint64_t> triples;
  uint64_t recent = kNone << kBits | kNone;
};

Counts& AllCounts() {
  static auto& counts = *new Counts;
  return counts;
}

std::string_view NameAt(uint64_t sequence, int back) {
  return InfoOf(static_cast<Opcode>(sequence >> (back * kBits) & kOne)).name;
}

}  // namespace

void CountDispatch(uint32_t handler) {
  Counts& counts = AllCounts();
  if (counts.opcodes.empty()) {
    for (uint64_t i = 0; i < kNone; ++i) counts.opcodes[HandlerOf(static_cast<Opcode>(i))] = i;
  }
  const uint64_t sequence =
      (counts.recent << kBits | counts.opcodes.at(handler)) & (kOne << (2 * kBits) | 0xffffffff);
  ++counts.triples[sequence];
  counts.recent = sequence;
}

void WriteDispatchCounts() {
  const char* path = std::getenv("GOKNOT_DISPATCH_COUNTS");
  std::FILE* file = path == nullptr ? nullptr : std::fopen(path, "a");
  if (file == nullptr) return;
  absl::flat_hash_map<uint64_t, uint64_t> pairs;
  auto print = [file](uint64_t count, std::string_view name) {
    if (count != 0) std::fprintf(file, "%llu", static_cast<unsigned long long>(count));
    std::fprintf(file, " %.*s", static_cast<int>(name.size()), name.data());
  };
  for (const auto& [sequence, count] : AllCounts().triples) {
    if ((sequence >> kBits & kOne) == kNone) continue;
    pairs[sequence & 0xffffffff] += count;
    if (sequence >> (2 * kBits) == kNone) continue;
    print(count, NameAt(sequence, 2));
    print(0, NameAt(sequence, 1));
    print(0, NameAt(sequence, 0));
    std::fputc('\n', file);
  }
  for (const auto& [sequence, count] : pairs) {
    print(count, NameAt(sequence, 1));
    print(0, NameAt(sequence, 0));
    std::fputc('\n', file);
  }
  std::fclose(file);
}

}  // namespace goknot::vm
