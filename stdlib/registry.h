// The natives of all packages: which C++ function is the body of which Go function.
//
// Every package with natives has a table in stdlib/PATH/natives.cc, sorted by nothing; here they
// are found by the package path in front of the name ("sync/atomic.AddInt64",
// "sync.(*Mutex).Lock").
//
// Test: tests/stdlib/registry_test.cc matches the tables with the functions without body in the Go
// sources.
#ifndef GOKNOT_STDLIB_REGISTRY_H_
#define GOKNOT_STDLIB_REGISTRY_H_

#include <span>
#include <string_view>

#include "vm/native.h"

namespace goknot::stdlib {

struct NativePackage {
  std::string_view path;
  std::span<const vm::NativeRow> rows;
};

std::span<const NativePackage> NativePackages();

// Null when there is no such native. Any thread.
const vm::NativeRow* FindNative(std::string_view qualified_name);
// The same for a Runtime with lock_orders(), which the natives of locks then tell about.
const vm::NativeRow* FindNativeWatchingLocks(std::string_view qualified_name);

std::span<const vm::NativeRow> BufioNatives();
std::span<const vm::NativeRow> BytesNatives();
std::span<const vm::NativeRow> CompressFlateNatives();
std::span<const vm::NativeRow> ContextNatives();
std::span<const vm::NativeRow> CryptoRandNatives();
std::span<const vm::NativeRow> EncodingBase64Natives();
std::span<const vm::NativeRow> EncodingHexNatives();
std::span<const vm::NativeRow> ErrorsNatives();
std::span<const vm::NativeRow> FlagNatives();
std::span<const vm::NativeRow> FmtNatives();
std::span<const vm::NativeRow> HashAdler32Natives();
std::span<const vm::NativeRow> HashCrc32Natives();
std::span<const vm::NativeRow> HashCrc64Natives();
std::span<const vm::NativeRow> HashFnvNatives();
std::span<const vm::NativeRow> HashMaphashNatives();
std::span<const vm::NativeRow> HtmlNatives();
std::span<const vm::NativeRow> InternalDigestNatives();
std::span<const vm::NativeRow> InternalDistributionsNatives();
std::span<const vm::NativeRow> InternalJsonscanNatives();
std::span<const vm::NativeRow> InternalPdqsortNatives();
std::span<const vm::NativeRow> InternalPollNatives();
std::span<const vm::NativeRow> InternalStdioNatives();
std::span<const vm::NativeRow> InternalUnicodeNatives();
std::span<const vm::NativeRow> MathBigArithmeticNatives();
std::span<const vm::NativeRow> MathBigFloatNatives();
std::span<const vm::NativeRow> MathBigNumberTheoryNatives();
std::span<const vm::NativeRow> MathBigTextNatives();
std::span<const vm::NativeRow> MathBitsNatives();
std::span<const vm::NativeRow> IterNatives();
std::span<const vm::NativeRow> MathNatives();
std::span<const vm::NativeRow> MathRandNatives();
std::span<const vm::NativeRow> MathRandSecondNatives();
std::span<const vm::NativeRow> NetNatives();
std::span<const vm::NativeRow> OsFileNatives();
std::span<const vm::NativeRow> OsNatives();
std::span<const vm::NativeRow> OsProcessNatives();
std::span<const vm::NativeRow> OsRootNatives();
std::span<const vm::NativeRow> OsSignalNatives();
std::span<const vm::NativeRow> ReflectChannelNatives();
std::span<const vm::NativeRow> ReflectFunctionNatives();
std::span<const vm::NativeRow> ReflectTypeNatives();
std::span<const vm::NativeRow> ReflectValueNatives();
std::span<const vm::NativeRow> RegexpNatives();
std::span<const vm::NativeRow> RuntimeCleanupNatives();
std::span<const vm::NativeRow> RuntimeFinalizerNatives();
std::span<const vm::NativeRow> RuntimeHeapDumpNatives();
std::span<const vm::NativeRow> RuntimeNatives();
std::span<const vm::NativeRow> RuntimeDebugNatives();
std::span<const vm::NativeRow> SortNatives();
std::span<const vm::NativeRow> StrconvNatives();
std::span<const vm::NativeRow> StringsNatives();
std::span<const vm::NativeRow> SyncNatives();
std::span<const vm::NativeRow> SyncAtomicNatives();
std::span<const vm::NativeRow> SyscallNatives();
std::span<const vm::NativeRow> SyscallProcessNatives();
std::span<const vm::NativeRow> TestingNatives();
std::span<const vm::NativeRow> TimeNatives();
std::span<const vm::NativeRow> UnicodeNatives();
std::span<const vm::NativeRow> UnicodeUtf8Natives();
std::span<const vm::NativeRow> WatchedSyncNatives();
std::span<const vm::NativeRow> WeakNatives();

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_REGISTRY_H_
