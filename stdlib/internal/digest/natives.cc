// The natives of package internal/digest, on OpenSSL's libcrypto. What OpenSSL keeps between two
// calls is made anew each time from the Go object, which therefore can be copied and saved.
//
// OpenSSL 3 would rather be used through EVP, whose contexts are objects of their own that nobody
// can look into.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>

#include <algorithm>

#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

constexpr size_t kCostOfByte = 4;  // ns

// digest.Algorithm.
enum class Algorithm : int64_t {
  kMd5,
  kSha1,
  kSha224,
  kSha256,
  kSha384,
  kSha512,
  kSha512By224,
  kSha512By256,
};

// digest.Digest.
struct GoDigest {
  uint64_t words[8];
  uint64_t length;
  unsigned char rest[128];
  Algorithm algorithm;
};

// What OpenSSL begins with. Of the two functions that it has no names for: FIPS 180-4, section
// 5.3.6.
constexpr uint64_t kSha512By224Start[] = {
    0x8c3d37c819544da2, 0x73e1996689dcd4d6, 0x1dfab7ae32ff9c82, 0x679dd514582f9fcf,
    0x0f6d2b697bd44da8, 0x77e36f7304c48942, 0x3f9d85a86a1d36c8, 0x1112e6ad91d692a1};
constexpr uint64_t kSha512By256Start[] = {
    0x22312194fc2bf72c, 0x9f555fa3c84c64c2, 0x2393b86b6f53b151, 0x963877195940eabd,
    0x96283ee2a88effe3, 0xbe5e1e2553863992, 0x2b0199fc2c85b8aa, 0x0eb72ddc81c52ca2};

// Each family: its context, the words of that, and what is called.
struct Md5 {
  using Context = MD5_CTX;
  static constexpr size_t kBlock = MD5_CBLOCK;
  static constexpr size_t kWords = 4;
  static void Start(Context* context, Algorithm) { MD5_Init(context); }
  static MD5_LONG* Words(Context* context) { return &context->A; }
  static void Update(Context* context, std::string_view data) {
    MD5_Update(context, data.data(), data.size());
  }
  static void Finish(Context* context, unsigned char* sum) { MD5_Final(sum, context); }
};

struct Sha1 {
  using Context = SHA_CTX;
  static constexpr size_t kBlock = SHA_CBLOCK;
  static constexpr size_t kWords = 5;
  static void Start(Context* context, Algorithm) { SHA1_Init(context); }
  static SHA_LONG* Words(Context* context) { return &context->h0; }
  static void Update(Context* context, std::string_view data) {
    SHA1_Update(context, data.data(), data.size());
  }
  static void Finish(Context* context, unsigned char* sum) { SHA1_Final(sum, context); }
};

struct Sha256 {
  using Context = SHA256_CTX;
  static constexpr size_t kBlock = SHA256_CBLOCK;
  static constexpr size_t kWords = 8;
  static void Start(Context* context, Algorithm algorithm) {
    algorithm == Algorithm::kSha224 ? SHA224_Init(context) : SHA256_Init(context);
  }
  static SHA_LONG* Words(Context* context) { return context->h; }
  static void Update(Context* context, std::string_view data) {
    SHA256_Update(context, data.data(), data.size());
  }
  static void Finish(Context* context, unsigned char* sum) { SHA256_Final(sum, context); }
};

struct Sha512 {
  using Context = SHA512_CTX;
  static constexpr size_t kBlock = SHA512_CBLOCK;
  static constexpr size_t kWords = 8;
  static void Start(Context* context, Algorithm algorithm) {
    algorithm == Algorithm::kSha384 ? SHA384_Init(context) : SHA512_Init(context);
    if (algorithm == Algorithm::kSha512By224) {
      std::copy_n(kSha512By224Start, kWords, context->h);
    } else if (algorithm == Algorithm::kSha512By256) {
      std::copy_n(kSha512By256Start, kWords, context->h);
    }
  }
  static SHA_LONG64* Words(Context* context) { return context->h; }
  static void Update(Context* context, std::string_view data) {
    SHA512_Update(context, data.data(), data.size());
  }
  static void Finish(Context* context, unsigned char* sum) {
    // With 64 bytes all words are written; a shorter sum begins alike.
    context->md_len = SHA512_DIGEST_LENGTH;
    SHA512_Final(sum, context);
  }
};

// A context that goes on where the Go object stands.
template <typename Family>
typename Family::Context ContextOf(const GoDigest& digest) {
  typename Family::Context context;
  Family::Start(&context, digest.algorithm);
  std::copy_n(digest.words, Family::kWords, Family::Words(&context));
  size_t used = digest.length % Family::kBlock;
  uint64_t whole = digest.length - used;
  // Nl and Nh are the halves of the length in bits.
  using Half = decltype(context.Nl);
  context.Nl = static_cast<Half>(whole << 3);
  context.Nh = static_cast<Half>(whole >> (8 * sizeof(Half) - 3));
  Family::Update(&context, {reinterpret_cast<const char*>(digest.rest), used});
  return context;
}

template <typename Family>
void Reset(GoDigest* digest) {
  typename Family::Context context;
  Family::Start(&context, digest->algorithm);
  std::copy_n(Family::Words(&context), Family::kWords, digest->words);
  digest->length = 0;
}

template <typename Family>
void Write(GoDigest* digest, std::string_view data) {
  auto context = ContextOf<Family>(*digest);
  size_t used = digest->length % Family::kBlock;
  Family::Update(&context, data);
  std::copy_n(Family::Words(&context), Family::kWords, digest->words);
  digest->length += data.size();
  size_t left = digest->length % Family::kBlock;
  size_t of_data = std::min(left, data.size());
  // A block that is still not whole has kept what it had.
  size_t begin = of_data < left ? used : 0;
  std::memcpy(digest->rest + begin, data.data() + data.size() - of_data, of_data);
}

// Runs work<Family>, detached when there is much to do.
template <typename Work>
void WithFamily(NativeCall& call, Algorithm algorithm, size_t size, Work&& work) {
  auto run = [&] {
    switch (algorithm) {
      case Algorithm::kMd5:
        return work.template operator()<Md5>();
      case Algorithm::kSha1:
        return work.template operator()<Sha1>();
      case Algorithm::kSha224:
      case Algorithm::kSha256:
        return work.template operator()<Sha256>();
      default:
        return work.template operator()<Sha512>();
    }
  };
  DoWork(call, size * kCostOfByte, run);
}

GoDigest Load(const void* object) {
  GoDigest digest;
  base::CopyMemory(&digest, object, sizeof digest);
  return digest;
}

// func (d *Digest) reset()
NativeResult ResetDigest(NativeCall& call) {
  void* object = call.Get<void*>(0);
  if (object == nullptr) return call.NilDereference();
  GoDigest digest = Load(object);
  WithFamily(call, digest.algorithm, 0, [&]<typename Family>() { Reset<Family>(&digest); });
  base::CopyMemory(object, &digest, sizeof digest);
  return NativeResult::kDone;
}

// func (d *Digest) write(p []byte)
NativeResult WriteDigest(NativeCall& call) {
  void* object = call.Get<void*>(0);
  if (object == nullptr) return call.NilDereference();
  std::string_view data = BytesArgument(call, 1);
  if (data.empty()) return NativeResult::kDone;
  GoDigest digest = Load(object);
  WithFamily(call, digest.algorithm, data.size(),
             [&]<typename Family>() { Write<Family>(&digest, data); });
  base::CopyMemory(object, &digest, sizeof digest);
  return NativeResult::kDone;
}

void StoreSum(SliceValue out, const unsigned char* sum) {
  base::CopyBytes(out.data, sum, std::min<size_t>(out.size, SHA512_DIGEST_LENGTH));
}

// func (d *Digest) sum(out []byte)
NativeResult SumDigest(NativeCall& call) {
  const void* object = call.Get<void*>(0);
  if (object == nullptr) return call.NilDereference();
  GoDigest digest = Load(object);
  unsigned char sum[SHA512_DIGEST_LENGTH];
  WithFamily(call, digest.algorithm, 0, [&]<typename Family>() {
    auto context = ContextOf<Family>(digest);
    Family::Finish(&context, sum);
  });
  StoreSum(call.Get<SliceValue>(1), sum);
  return NativeResult::kDone;
}

// func sumOf(algorithm Algorithm, data, out []byte)
NativeResult SumOf(NativeCall& call) {
  auto algorithm = static_cast<Algorithm>(IntArgument(call, 0));
  std::string_view data = BytesArgument(call, 1);
  unsigned char sum[SHA512_DIGEST_LENGTH];
  WithFamily(call, algorithm, data.size(), [&]<typename Family>() {
    typename Family::Context context;
    Family::Start(&context, algorithm);
    Family::Update(&context, data);
    Family::Finish(&context, sum);
  });
  StoreSum(call.Get<SliceValue>(3), sum);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"internal/digest.(*Digest).reset", ResetDigest},
    {"internal/digest.(*Digest).sum", SumDigest},
    {"internal/digest.(*Digest).write", WriteDigest},
    {"internal/digest.sumOf", SumOf},
};

}  // namespace

std::span<const vm::NativeRow> InternalDigestNatives() { return kRows; }

}  // namespace goknot::stdlib
