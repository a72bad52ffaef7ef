// The natives of the packages below hash: sums over all bytes of a slice.
#include <nmmintrin.h>
#include <zlib.h>

#include <algorithm>
#include <array>

#include "runtime/hash.h"
#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// ---- hash/fnv -----------------------------------------------------------------------------------

constexpr uint32_t kPrime32 = 16777619;
constexpr uint64_t kPrime64 = 1099511628211;
constexpr unsigned __int128 kPrime128 = (static_cast<unsigned __int128>(1) << 88) + 0x13b;

template <typename T>
T Fnv(T sum, std::string_view data, T prime, bool xor_first) {
  if (xor_first) {
    for (char c : data) sum = (sum ^ static_cast<uint8_t>(c)) * prime;
  } else {
    for (char c : data) sum = (sum * prime) ^ static_cast<uint8_t>(c);
  }
  return sum;
}

// func update32(sum uint32, data []byte, xorFirst bool) uint32
NativeResult Fnv32(NativeCall& call) {
  auto sum = static_cast<uint32_t>(call.slots()[0]);
  std::string_view data = BytesArgument(call, 1);
  bool xor_first = BoolArgument(call, 3);
  DoWork(call, data.size(), [&] { sum = Fnv<uint32_t>(sum, data, kPrime32, xor_first); });
  call.slots()[0] = sum;
  return NativeResult::kDone;
}

// func update64(sum uint64, data []byte, xorFirst bool) uint64
NativeResult Fnv64(NativeCall& call) {
  uint64_t sum = call.slots()[0];
  std::string_view data = BytesArgument(call, 1);
  bool xor_first = BoolArgument(call, 3);
  DoWork(call, data.size(), [&] { sum = Fnv<uint64_t>(sum, data, kPrime64, xor_first); });
  call.slots()[0] = sum;
  return NativeResult::kDone;
}

// func update128(high, low uint64, data []byte, xorFirst bool) (uint64, uint64)
NativeResult Fnv128(NativeCall& call) {
  unsigned __int128 sum = static_cast<unsigned __int128>(call.slots()[0]) << 64 | call.slots()[1];
  std::string_view data = BytesArgument(call, 2);
  bool xor_first = BoolArgument(call, 4);
  DoWork(call, data.size(), [&] { sum = Fnv<unsigned __int128>(sum, data, kPrime128, xor_first); });
  call.slots()[0] = static_cast<uint64_t>(sum >> 64);
  call.slots()[1] = static_cast<uint64_t>(sum);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kFnvRows[] = {
    {"hash/fnv.update128", Fnv128},
    {"hash/fnv.update32", Fnv32},
    {"hash/fnv.update64", Fnv64},
};

// ---- hash/crc32, hash/crc64 ---------------------------------------------------------------------

// Eight tables, by which eight bytes are summed at once: table k is for a byte with k more behind
// it.
template <typename T>
class SlicingTables {
 public:
  explicit SlicingTables(const void* first) {
    for (size_t i = 0; i < 256; ++i) {
      if constexpr (sizeof(T) == 4) {
        tables_[0][i] = base::Load32(first, static_cast<ptrdiff_t>(4 * i));
      } else {
        tables_[0][i] = base::Load64(first, static_cast<ptrdiff_t>(8 * i));
      }
    }
  }

  T Sum(T sum, std::string_view data) {
    sum = ~sum;
    if (data.size() >= kWorthIt) {
      Extend();
      for (; data.size() >= 8; data.remove_prefix(8)) {
        uint64_t word;
        std::memcpy(&word, data.data(), sizeof word);
        word ^= sum;
        sum = 0;
        for (size_t i = 0; i < 8; ++i) sum ^= tables_[7 - i][word >> (8 * i) & 0xff];
      }
    }
    for (char c : data)
      sum = Shift(sum) ^ tables_[0][static_cast<uint8_t>(sum ^ static_cast<uint8_t>(c))];
    return ~sum;
  }

 private:
  static constexpr size_t kWorthIt = 4096;

  static T Shift(T sum) { return sum >> 8; }
  void Extend() {
    for (size_t k = 1; k < 8; ++k) {
      for (size_t i = 0; i < 256; ++i) {
        T before = tables_[k - 1][i];
        tables_[k][i] = Shift(before) ^ tables_[0][before & 0xff];
      }
    }
  }

  std::array<std::array<T, 256>, 8> tables_;
};

uint32_t Castagnoli(uint32_t sum, std::string_view data) {
  uint64_t wide = static_cast<uint32_t>(~sum);
  for (; data.size() >= 8; data.remove_prefix(8)) {
    uint64_t word;
    std::memcpy(&word, data.data(), sizeof word);
    wide = _mm_crc32_u64(wide, word);
  }
  auto narrow = static_cast<uint32_t>(wide);
  for (char c : data) narrow = _mm_crc32_u8(narrow, static_cast<uint8_t>(c));
  return ~narrow;
}

// How crc32.update goes about it; the constants of the Go package.
enum class Crc32Way : int64_t { kByTable, kIeee, kCastagnoli };

// func update(crc uint32, tab *Table, p []byte, how int) uint32
NativeResult Crc32(NativeCall& call) {
  auto sum = static_cast<uint32_t>(call.slots()[0]);
  const void* table = call.Get<void*>(1);
  std::string_view data = BytesArgument(call, 2);
  auto way = static_cast<Crc32Way>(IntArgument(call, 4));
  if (table == nullptr && !data.empty()) return call.NilDereference();
  DoWork(call, data.size(), [&] {
    if (data.empty()) return;
    if (way == Crc32Way::kIeee) {
      sum = static_cast<uint32_t>(
          crc32_z(sum, reinterpret_cast<const Bytef*>(data.data()), data.size()));
    } else if (way == Crc32Way::kCastagnoli) {
      sum = Castagnoli(sum, data);
    } else {
      sum = SlicingTables<uint32_t>(table).Sum(sum, data);
    }
  });
  call.slots()[0] = sum;
  return NativeResult::kDone;
}

// func Update(crc uint64, tab *Table, p []byte) uint64
NativeResult Crc64(NativeCall& call) {
  uint64_t sum = call.slots()[0];
  const void* table = call.Get<void*>(1);
  std::string_view data = BytesArgument(call, 2);
  if (table == nullptr && !data.empty()) return call.NilDereference();
  DoWork(call, data.size(), [&] {
    if (!data.empty()) sum = SlicingTables<uint64_t>(table).Sum(sum, data);
  });
  call.slots()[0] = sum;
  return NativeResult::kDone;
}

constexpr vm::NativeRow kCrc32Rows[] = {{"hash/crc32.update", Crc32}};
constexpr vm::NativeRow kCrc64Rows[] = {{"hash/crc64.Update", Crc64}};

// ---- hash/adler32 -------------------------------------------------------------------------------

// func update(sum uint32, p []byte) uint32
NativeResult Adler32(NativeCall& call) {
  auto sum = static_cast<uint32_t>(call.slots()[0]);
  std::string_view data = BytesArgument(call, 1);
  DoWork(call, data.size(), [&] {
    if (data.empty()) return;
    sum = static_cast<uint32_t>(
        adler32_z(sum, reinterpret_cast<const Bytef*>(data.data()), data.size()));
  });
  call.slots()[0] = sum;
  return NativeResult::kDone;
}

constexpr vm::NativeRow kAdler32Rows[] = {{"hash/adler32.update", Adler32}};

// ---- hash/maphash -------------------------------------------------------------------------------

constexpr size_t kBlockSize = 128;

uint64_t Absorb(uint64_t state, std::string_view data) {
  while (!data.empty()) {
    std::string_view block = data.substr(0, kBlockSize);
    data.remove_prefix(block.size());
    state = runtime::HashBytes(block.data(), block.size(), state);
  }
  return state;
}

// func absorb(state uint64, b []byte) uint64
NativeResult AbsorbBytes(NativeCall& call) {
  call.slots()[0] = Absorb(call.slots()[0], BytesArgument(call, 1));
  return NativeResult::kDone;
}

// func absorbString(state uint64, s string) uint64
NativeResult AbsorbString(NativeCall& call) {
  call.slots()[0] = Absorb(call.slots()[0], StringArgument(call, 1));
  return NativeResult::kDone;
}

// func absorbValue(state uint64, value any) uint64
NativeResult AbsorbValue(NativeCall& call) {
  uint64_t state = call.slots()[0];
  auto value = call.Get<InterfaceValue>(1);
  if (value.type == nullptr) {
    call.slots()[0] = runtime::HashWord(0, state);
    return NativeResult::kDone;
  }
  bool direct = (value.type->flags & runtime::kTypePointerShaped) != 0;
  const void* memory = direct ? &value.data : value.data;
  const runtime::TypeDescriptor* offender = nullptr;
  uint64_t hash = 0;
  if (runtime::HashMemory(call.worker(), *value.type, memory, state, &hash, &offender) ==
      runtime::HashResult::kUnhashable) {
    return call.PanicRuntimeError("hash of unhashable type " + std::string(offender->name));
  }
  call.slots()[0] = hash;
  return NativeResult::kDone;
}

constexpr vm::NativeRow kMaphashRows[] = {
    {"hash/maphash.absorb", AbsorbBytes},
    {"hash/maphash.absorbString", AbsorbString},
    {"hash/maphash.absorbValue", AbsorbValue},
};

}  // namespace

std::span<const vm::NativeRow> HashAdler32Natives() { return kAdler32Rows; }
std::span<const vm::NativeRow> HashCrc32Natives() { return kCrc32Rows; }
std::span<const vm::NativeRow> HashCrc64Natives() { return kCrc64Rows; }
std::span<const vm::NativeRow> HashFnvNatives() { return kFnvRows; }
std::span<const vm::NativeRow> HashMaphashNatives() { return kMaphashRows; }

}  // namespace goknot::stdlib
