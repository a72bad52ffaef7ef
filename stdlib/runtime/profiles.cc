// The natives of profiles (runtime/profiles.h), for packages runtime and runtime/pprof.
#include "runtime/profiles.h"

#include <string>
#include <vector>

#include "runtime/heap.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "stdlib/runtime/profiles.h"

namespace goknot::stdlib {
namespace {

using runtime::ProfileRecord;
using runtime::Profiles;
using vm::NativeCall;
using vm::NativeResult;

NativeResult ReturnWords(NativeCall& call, const std::vector<int64_t>& words) {
  auto* array =
      static_cast<uint64_t*>(runtime::AllocateBytes(call.worker(), words.size() * sizeof(int64_t)));
  for (size_t i = 0; i < words.size(); ++i) {
    base::Store64(array + i, static_cast<uint64_t>(words[i]));
  }
  auto size = static_cast<uint32_t>(words.size());
  call.Set(0, SliceValue{array, size, size});
  return NativeResult::kDone;
}

// As words, one record after the other: how often, nanoseconds, how long the text of its labels is,
// how many frames, their numbers.
NativeResult ReturnRecords(NativeCall& call, const std::vector<ProfileRecord>& records) {
  std::vector<int64_t> words;
  for (const ProfileRecord& record : records) {
    words.insert(words.end(),
                 {record.count, record.nanoseconds, static_cast<int64_t>(record.labels.size()),
                  static_cast<int64_t>(record.stack.size())});
    words.insert(words.end(), record.stack.begin(), record.stack.end());
  }
  return ReturnWords(call, words);
}

// The same, and the texts of the labels one after the other.
NativeResult ReturnLabelled(NativeCall& call, const std::vector<ProfileRecord>& records) {
  std::string labels;
  for (const ProfileRecord& record : records) labels += record.labels;
  ReturnString(call, 2, labels);
  return ReturnRecords(call, records);
}

// func goroutineRecords() (words []int64, labels string)
NativeResult GoroutineRecords(NativeCall& call) {
  return ReturnLabelled(call, call.runtime().scheduler().profiles().Goroutines(call.worker()));
}
// func leakedRecords() (words []int64, labels string)
NativeResult LeakedRecords(NativeCall& call) {
  return ReturnLabelled(call,
                        call.runtime().scheduler().profiles().LeakedGoroutines(call.worker()));
}
// func blockRecords() []int64
NativeResult BlockRecords(NativeCall& call) {
  return ReturnRecords(call, call.runtime().scheduler().profiles().BlockRecords());
}
// func mutexRecords() []int64
NativeResult MutexRecords(NativeCall& call) {
  return ReturnRecords(call, call.runtime().scheduler().profiles().MutexRecords());
}

// func takeHeapSamples(rate *int)
NativeResult TakeHeapSamples(NativeCall& call) {
  runtime::TakeHeapSamples(call.runtime().heap(), call.Get<int64_t*>(0));
  return NativeResult::kDone;
}

// func allocationRecords() []int64: as words, the bytes of one object, how many there were, how
// many of them are gone, how many frames, their numbers.
NativeResult AllocationRecords(NativeCall& call) {
  std::vector<int64_t> words;
  for (const Profiles::AllocationRecord& record :
       call.runtime().scheduler().profiles().Allocations()) {
    words.insert(words.end(), {static_cast<int64_t>(record.bytes), record.allocated, record.freed,
                               static_cast<int64_t>(record.stack.size())});
    words.insert(words.end(), record.stack.begin(), record.stack.end());
  }
  return ReturnWords(call, words);
}

// func startCPU() int
NativeResult StartCpu(NativeCall& call) {
  ReturnInt(call, 0, static_cast<int64_t>(call.runtime().scheduler().profiles().StartCpu()));
  return NativeResult::kDone;
}
// func stopCPU() (words []int64, labels string)
NativeResult StopCpu(NativeCall& call) {
  return ReturnLabelled(call, call.runtime().scheduler().profiles().StopCpu());
}

// func profileFrame(number int) (function, file string, line int)
NativeResult ProfileFrame(NativeCall& call) {
  runtime::FrameInfo frame =
      call.runtime().scheduler().profiles().Frame(static_cast<uint32_t>(IntArgument(call, 0)));
  ReturnString(call, 0, frame.function == "panic" ? "runtime.gopanic" : frame.function);
  ReturnString(call, 2, frame.file);
  ReturnInt(call, 4, frame.line);
  return NativeResult::kDone;
}

NativeResult SetBlockProfileRate(NativeCall& call) {
  call.runtime().scheduler().profiles().SetBlockRate(IntArgument(call, 0));
  return NativeResult::kDone;
}
NativeResult SetMutexProfileFraction(NativeCall& call) {
  ReturnInt(call, 0, call.runtime().scheduler().profiles().SetMutexFraction(IntArgument(call, 0)));
  return NativeResult::kDone;
}

NativeResult NumThreads(NativeCall& call) {
  ReturnInt(call, 0, call.runtime().scheduler().worker_count());
  return NativeResult::kDone;
}

// func setLabels(labels string)
NativeResult SetLabels(NativeCall& call) {
  call.runtime().scheduler().profiles().SetLabels(call.goroutine(), StringArgument(call, 0));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"runtime.goroutineRecords", &GoroutineRecords},
    {"runtime.blockRecords", &BlockRecords},
    {"runtime.mutexRecords", &MutexRecords},
    {"runtime.takeHeapSamples", &TakeHeapSamples},
    {"runtime.allocationRecords", &AllocationRecords},
    {"runtime.profileFrame", &ProfileFrame},
    {"runtime.SetBlockProfileRate", &SetBlockProfileRate},
    {"runtime.SetMutexProfileFraction", &SetMutexProfileFraction},
    {"runtime.numThreads", &NumThreads},
    {"runtime.startCPU", &StartCpu},
    {"runtime.stopCPU", &StopCpu},
};

constexpr vm::NativeRow kPprofRows[] = {
    {"runtime/pprof.leakedRecords", &LeakedRecords},
    {"runtime/pprof.setLabels", &SetLabels},
};

}  // namespace

std::span<const vm::NativeRow> RuntimeProfileNatives() { return kRows; }
std::span<const vm::NativeRow> RuntimePprofNatives() { return kPprofRows; }

}  // namespace goknot::stdlib
