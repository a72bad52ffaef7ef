// The natives of package compress/flate: zlib's streams of raw DEFLATE data (RFC 1951), behind
// handles that the Go side releases.
#include <zlib.h>

#include <algorithm>
#include <atomic>

#include "stdlib/guest.h"
#include "stdlib/long_work.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

// Go's levels; the rest are zlib's.
constexpr int64_t kInflate = -3;
constexpr int64_t kHuffmanOnly = -2;

constexpr int kRawWindowBits = -15;
constexpr int kMemoryLevel = 8;

constexpr size_t kCostOfByte = 16;  // ns

struct Stream {
  z_stream z{};
  bool inflates = false;
  std::atomic_flag is_used;  // by a native, lest a race of the program becomes one of zlib's
};

Bytef* Bytes(std::string_view text) {
  return reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
}

// func open(level int, dict []byte) (handle uintptr)
NativeResult Open(NativeCall& call) {
  int64_t level = IntArgument(call, 0);
  std::string_view dictionary = BytesArgument(call, 1);
  auto* stream = new Stream;
  stream->inflates = level == kInflate;
  auto size = static_cast<uInt>(dictionary.size());
  bool ok;
  if (stream->inflates) {
    ok = inflateInit2(&stream->z, kRawWindowBits) == Z_OK;
    if (ok && size > 0) inflateSetDictionary(&stream->z, Bytes(dictionary), size);
  } else {
    const bool huffman = level == kHuffmanOnly;
    ok = deflateInit2(&stream->z, huffman ? Z_DEFAULT_COMPRESSION : static_cast<int>(level),
                      Z_DEFLATED, kRawWindowBits, kMemoryLevel,
                      huffman ? Z_HUFFMAN_ONLY : Z_DEFAULT_STRATEGY) == Z_OK;
    if (ok && size > 0) deflateSetDictionary(&stream->z, Bytes(dictionary), size);
  }
  if (!ok) {
    delete stream;
    return call.Fatal("compress/flate: out of memory");
  }
  call.slots()[0] = reinterpret_cast<uintptr_t>(stream);
  return NativeResult::kDone;
}

// func release(handle uintptr)
NativeResult Release(NativeCall& call) {
  auto* stream = reinterpret_cast<Stream*>(call.slots()[0]);
  if (stream->inflates) {
    inflateEnd(&stream->z);
  } else {
    deflateEnd(&stream->z);
  }
  delete stream;
  return NativeResult::kDone;
}

// How a call ended; the constants of the Go package.
enum class Status : int64_t { kGoesOn, kEnd, kCorrupt };

// func run(handle uintptr, out, in []byte, flush int) (written, read int, status int)
NativeResult Run(NativeCall& call) {
  auto* stream = reinterpret_cast<Stream*>(call.slots()[0]);
  std::string_view out = BytesArgument(call, 1);
  std::string_view in = BytesArgument(call, 3);
  auto flush = static_cast<int>(IntArgument(call, 5));
  if (stream->is_used.test_and_set(std::memory_order_acquire)) {
    return call.PanicPlainError("compress/flate: concurrent use of a stream");
  }
  z_stream& z = stream->z;
  z.next_out = Bytes(out);
  z.avail_out = static_cast<uInt>(out.size());
  z.next_in = Bytes(in);
  z.avail_in = static_cast<uInt>(in.size());
  int result = Z_OK;
  DoWork(call, std::max(in.size(), out.size()) * kCostOfByte,
         [&] { result = stream->inflates ? inflate(&z, Z_NO_FLUSH) : deflate(&z, flush); });
  Status status = Status::kGoesOn;
  if (result == Z_STREAM_END) status = Status::kEnd;
  if (result == Z_DATA_ERROR || result == Z_NEED_DICT) status = Status::kCorrupt;
  const size_t written = out.size() - z.avail_out;
  const size_t read = in.size() - z.avail_in;
  stream->is_used.clear(std::memory_order_release);
  if (result == Z_MEM_ERROR) return call.Fatal("compress/flate: out of memory");
  ReturnInt(call, 0, static_cast<int64_t>(written));
  ReturnInt(call, 1, static_cast<int64_t>(read));
  ReturnInt(call, 2, static_cast<int64_t>(status));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"compress/flate.open", Open},
    {"compress/flate.release", Release},
    {"compress/flate.run", Run},
};

}  // namespace

std::span<const vm::NativeRow> CompressFlateNatives() { return kRows; }

}  // namespace goknot::stdlib
