// The natives of package crypto/rand.
#include <openssl/rand.h>

#include <algorithm>
#include <cstring>

#include "runtime/schedule.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// Random bytes are drawn into memory of our own and copied: the guest's may be read meanwhile.
constexpr size_t kPiece = 512;

bool Draw(runtime::Worker& worker, unsigned char* bytes, size_t size) {
  if (worker.schedule == nullptr) return RAND_bytes(bytes, static_cast<int>(size)) == 1;
  for (size_t at = 0; at < size; at += sizeof(uint64_t)) {
    uint64_t word = worker.schedule->Draw(runtime::Choice::kRandomSeed);
    std::memcpy(bytes + at, &word, std::min(sizeof word, size - at));
  }
  return true;
}

// func fill(b []byte)
NativeResult Fill(NativeCall& call) {
  auto to = call.Get<SliceValue>(0);
  unsigned char piece[kPiece];
  for (size_t at = 0; at < to.size; at += kPiece) {
    size_t size = std::min<size_t>(kPiece, to.size - at);
    if (!Draw(call.worker(), piece, size)) {
      return call.Fatal("crypto/rand: the system has no random bytes");
    }
    base::CopyBytes(static_cast<char*>(to.data) + at, piece, size);
  }
  return NativeResult::kDone;
}

// func fatal(text string)
NativeResult Fatal(NativeCall& call) { return call.Fatal(StringArgument(call, 0)); }

constexpr vm::NativeRow kRows[] = {
    {"crypto/rand.fatal", Fatal},
    {"crypto/rand.fill", Fill},
};

}  // namespace

std::span<const vm::NativeRow> CryptoRandNatives() { return kRows; }

}  // namespace goknot::stdlib
