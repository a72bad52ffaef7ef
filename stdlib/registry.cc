// See the header.
#include "stdlib/registry.h"

#include "stdlib/runtime/profiles.h"

namespace goknot::stdlib {

std::span<const NativePackage> NativePackages() {
  static const NativePackage kPackages[] = {
      {"bufio", BufioNatives()},
      {"bytes", BytesNatives()},
      {"compress/flate", CompressFlateNatives()},
      {"context", ContextNatives()},
      {"crypto/rand", CryptoRandNatives()},
      {"encoding/base64", EncodingBase64Natives()},
      {"encoding/hex", EncodingHexNatives()},
      {"errors", ErrorsNatives()},
      {"flag", FlagNatives()},
      {"fmt", FmtNatives()},
      {"hash/adler32", HashAdler32Natives()},
      {"hash/crc32", HashCrc32Natives()},
      {"hash/crc64", HashCrc64Natives()},
      {"hash/fnv", HashFnvNatives()},
      {"hash/maphash", HashMaphashNatives()},
      {"html", HtmlNatives()},
      {"internal/digest", InternalDigestNatives()},
      {"internal/distributions", InternalDistributionsNatives()},
      {"internal/jsonscan", InternalJsonscanNatives()},
      {"internal/pdqsort", InternalPdqsortNatives()},
      {"internal/poll", InternalPollNatives()},
      {"internal/stdio", InternalStdioNatives()},
      {"internal/unicode", InternalUnicodeNatives()},
      {"iter", IterNatives()},
      {"math", MathNatives()},
      {"math/big", MathBigArithmeticNatives()},
      {"math/big", MathBigFloatNatives()},
      {"math/big", MathBigNumberTheoryNatives()},
      {"math/big", MathBigTextNatives()},
      {"math/bits", MathBitsNatives()},
      {"math/rand", MathRandNatives()},
      {"math/rand/v2", MathRandSecondNatives()},
      {"net", NetNatives()},
      {"os", OsNatives()},
      {"os", OsFileNatives()},
      {"os", OsProcessNatives()},
      {"os", OsRootNatives()},
      {"os/signal", OsSignalNatives()},
      {"reflect", ReflectChannelNatives()},
      {"reflect", ReflectFunctionNatives()},
      {"reflect", ReflectTypeNatives()},
      {"reflect", ReflectValueNatives()},
      {"regexp", RegexpNatives()},
      {"runtime", RuntimeNatives()},
      {"runtime", RuntimeCleanupNatives()},
      {"runtime", RuntimeFinalizerNatives()},
      {"runtime", RuntimeProfileNatives()},
      {"runtime/debug", RuntimeDebugNatives()},
      {"runtime/debug", RuntimeHeapDumpNatives()},
      {"runtime/pprof", RuntimePprofNatives()},
      {"sort", SortNatives()},
      {"strconv", StrconvNatives()},
      {"strings", StringsNatives()},
      {"sync", SyncNatives()},
      {"sync/atomic", SyncAtomicNatives()},
      {"syscall", SyscallNatives()},
      {"syscall", SyscallProcessNatives()},
      {"testing", TestingNatives()},
      {"time", TimeNatives()},
      {"unicode", UnicodeNatives()},
      {"unicode/utf8", UnicodeUtf8Natives()},
      {"weak", WeakNatives()},
  };
  return kPackages;
}

const vm::NativeRow* FindNative(std::string_view qualified_name) {
  // The package is what stands before the first dot behind the last slash.
  size_t slash = qualified_name.rfind('/');
  size_t dot = qualified_name.find('.', slash == std::string_view::npos ? 0 : slash);
  std::string_view path = qualified_name.substr(0, dot);
  for (const NativePackage& package : NativePackages()) {
    if (package.path != path) continue;
    for (const vm::NativeRow& row : package.rows) {
      if (row.name == qualified_name) return &row;
    }
  }
  return nullptr;
}

const vm::NativeRow* FindNativeWatchingLocks(std::string_view qualified_name) {
  for (const vm::NativeRow& row : WatchedSyncNatives()) {
    if (row.name == qualified_name) return &row;
  }
  return FindNative(qualified_name);
}

}  // namespace goknot::stdlib
