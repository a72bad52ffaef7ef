// The native of runtime/debug.WriteHeapDump (heapdump.go): writes down all objects that live, the
// goroutines with their frames, and whatever else refers to objects.
//
// The format is the one that Go documents (golang.org/s/go15heapdump, header of Go 1.7): records
// that begin with a number for their kind; numbers are varints, texts and memory have their length
// before them. What GoKnot has no like of is mapped so:
//
//   a type word      an interface's first word is its type's descriptor: each type is also written
//                    as the itab of itself
//   a data segment   a piece of the memory of package variables; there is no segment of variables
//                    that begin as zero, so the one that is written is empty
//   a frame          its slots, with those that hold live pointers as fields; its lowest address is
//                    the frame pointer, its entry the start of the function's bytecode
//   other roots      what timers, cleanups and waiting goroutines hold outside of their frames
//
// Test: tests/programs/std_runtime/heap_dump.go.
#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/version.h"
#include "runtime/cleanups.h"
#include "runtime/finalizers.h"
#include "runtime/heap_walk.h"
#include "runtime/profiles.h"
#include "runtime/runtime.h"
#include "runtime/scheduler.h"
#include "runtime/traceback.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"
#include "vm/frame_walk.h"
#include "vm/interpreter.h"

namespace goknot::stdlib {
namespace {

using runtime::Goroutine;
using runtime::GoroutineStatus;
using runtime::WalkedMemory;
using vm::NativeCall;
using vm::NativeResult;

enum Tag : uint64_t {
  kEnd = 0,
  kObject = 1,
  kOtherRoot = 2,
  kType = 3,
  kGoroutine = 4,
  kStackFrame = 5,
  kParameters = 6,
  kFinalizer = 7,
  kItab = 8,
  kThread = 9,
  kMemStats = 10,
  kQueuedFinalizer = 11,
  kData = 12,
  kZeroData = 13,
  kDefer = 14,
  kPanic = 15,
  kAllocationRecord = 16,
  kAllocationSample = 17,
};
// The kinds of a field: the end of the list, or a pointer whose offset follows.
constexpr uint64_t kNoField = 0;
constexpr uint64_t kPointerField = 1;

// A goroutine's state, as Go numbers them.
constexpr uint64_t kRunnable = 1;
constexpr uint64_t kInSystemCall = 3;
constexpr uint64_t kWaiting = 4;

// Numbers and memory on their way to a file. A file that takes no more gets no more.
class DumpFile {
 public:
  explicit DumpFile(int file) : file_(file) {}
  ~DumpFile() { Flush(); }
  DumpFile(const DumpFile&) = delete;
  DumpFile& operator=(const DumpFile&) = delete;

  void Raw(std::string_view bytes) {
    if (buffer_.size() + bytes.size() > kBufferBytes) Flush();
    if (bytes.size() > kBufferBytes) return Write(bytes);
    buffer_ += bytes;
  }
  void Number(uint64_t number) {
    for (; number >= 0x80; number >>= 7) Byte(static_cast<char>(number | 0x80));
    Byte(static_cast<char>(number));
  }
  void Address(const void* pointer) { Number(reinterpret_cast<uint64_t>(pointer)); }
  void Text(std::string_view text) {
    Number(text.size());
    Raw(text);
  }
  // Memory and the fields of it that are pointers.
  void Memory(const WalkedMemory& memory) {
    Text({memory.start, memory.bytes});
    for (uint64_t offset : memory.pointers) Pointer(offset);
    Number(kNoField);
  }
  void Pointer(uint64_t offset) {
    Number(kPointerField);
    Number(offset);
  }

 private:
  static constexpr size_t kBufferBytes = 64 << 10;

  void Byte(char byte) { Raw({&byte, 1}); }
  void Flush() {
    Write(buffer_);
    buffer_.clear();
  }
  void Write(std::string_view bytes) {
    while (!bytes.empty() && !failed_) {
      ssize_t written = ::write(file_, bytes.data(), bytes.size());
      if (written >= 0) {
        bytes.remove_prefix(static_cast<size_t>(written));
      } else if (errno == EAGAIN) {
        pollfd wait{file_, POLLOUT, 0};
        ::poll(&wait, 1, -1);
      } else {
        failed_ = errno != EINTR;
      }
    }
  }

  const int file_;
  bool failed_ = false;
  std::string buffer_;
};

// Writes each pointer that it is handed as a root.
class RootWriter final : public runtime::Marker {
 public:
  RootWriter(DumpFile& file, std::string_view what) : file_(file), what_(what) {}
  void MarkPointer(const void* pointer) override {
    if (pointer == nullptr) return;
    file_.Number(kOtherRoot);
    file_.Text(what_);
    file_.Address(pointer);
  }

 private:
  DumpFile& file_;
  std::string_view what_;
};

// One dump, while the world is stopped.
class HeapDump {
 public:
  HeapDump(NativeCall& call, DumpFile& file) : call_(call), file_(file) {}

  void Write(runtime::HeapWalk& heap, std::string_view statistics) {
    file_.Raw("go1.7 heap dump\n");
    WriteParameters(heap);
    WriteTypes();
    heap.VisitObjects([this](const WalkedMemory& object) { WriteMemory(kObject, object); });
    call_.runtime().scheduler().goroutines().ForEach([this](Goroutine& goroutine) {
      if (goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kDead) return;
      WriteGoroutine(goroutine);
    });
    WriteThreads();
    heap.VisitGlobals([this](const WalkedMemory& piece) { WriteMemory(kData, piece); });
    WriteMemory(kZeroData, {});
    WriteOtherRoots();
    WriteFinalizers();
    file_.Number(kMemStats);
    file_.Raw(statistics);
    WriteAllocations();
    file_.Number(kEnd);
  }

 private:
  void WriteParameters(const runtime::HeapWalk& heap) {
    file_.Number(kParameters);
    file_.Number(0);  // little-endian
    file_.Number(sizeof(void*));
    file_.Address(heap.begin());
    file_.Address(heap.end());
    file_.Text("amd64");
    file_.Text(base::kGoVersion);
    file_.Number(runtime::CountProcessors());
  }

  void WriteTypes() {
    runtime::TypeTable& types = call_.runtime().types();
    for (uint32_t id = 1; id <= types.count(); ++id) {
      const runtime::TypeDescriptor& type = types.ById(id);
      file_.Number(kType);
      file_.Address(&type);
      file_.Number(type.size);
      file_.Text(type.package_path.empty()
                     ? std::string(type.name)
                     : std::string(type.package_path) + "." + std::string(type.base_name));
      file_.Number(1);  // an interface with a value of it holds a pointer
      file_.Number(kItab);
      file_.Address(&type);
      file_.Address(&type);
    }
  }

  void WriteMemory(Tag tag, const WalkedMemory& memory) {
    file_.Number(tag);
    file_.Address(memory.start);
    file_.Memory(memory);
  }

  void WriteGoroutine(Goroutine& goroutine) {
    const GoroutineStatus status = goroutine.status.load(std::memory_order_relaxed);
    const bool is_own = &goroutine == &call_.goroutine();
    const bool waits = status == GoroutineStatus::kWaiting;
    file_.Number(kGoroutine);
    file_.Address(&goroutine);
    file_.Address(goroutine.fp);
    file_.Number(goroutine.id);
    file_.Number(goroutine.go_site);
    file_.Number(waits || is_own                        ? kWaiting
                 : status == GoroutineStatus::kDetached ? kInSystemCall
                                                        : kRunnable);
    file_.Number((goroutine.flags & runtime::kGoroutineSystem) != 0 ? 1 : 0);
    file_.Number(0);  // of the background: no longer told by Go either
    file_.Number(waits ? static_cast<uint64_t>(goroutine.wait_since) : 0);
    file_.Text(is_own  ? "dumping heap"
               : waits ? runtime::StateText(goroutine)
                       : std::string_view());
    file_.Address(nullptr);  // no context besides the frames
    file_.Number(is_own ? static_cast<uint64_t>(::gettid()) : 0);
    file_.Address(goroutine.defers);
    file_.Address(goroutine.panics);
    WriteFrames(goroutine);
    WriteDefers(goroutine);
    WritePanics(goroutine);
  }

  void WriteFrames(const Goroutine& goroutine) {
    uint64_t depth = 0;
    const Slot* child = nullptr;
    vm::FrameWalker walker(vm::Interpreter::Of(call_.worker()).functions(), goroutine);
    for (; !walker.done(); walker.Next()) {
      const vm::WalkedFrame& frame = walker.frame();
      const vm::Function& function = *frame.function;
      const vm::FunctionCode* code = function.code.get();
      const uint64_t most =
          std::min<uint64_t>(frame.window, static_cast<uint64_t>(goroutine.stack_end - frame.fp));
      // One that has not been entered consists of its arguments and its closure.
      const uint64_t slots = std::min<uint64_t>(
          most, code != nullptr ? code->frame_slots : function.parameter_slots + 1);
      WalkedMemory memory{reinterpret_cast<const char*>(frame.fp), slots * runtime::kSlotBytes, {}};
      file_.Number(kStackFrame);
      file_.Address(frame.fp);
      file_.Number(depth++);
      file_.Address(child);
      file_.Text({memory.start, memory.bytes});
      file_.Address(code != nullptr ? code->executable : nullptr);
      file_.Address(frame.pc);
      file_.Address(frame.state == vm::FrameState::kPanicking ? nullptr : frame.pc);
      file_.Text(function.FullName());
      for (uint32_t slot : vm::LivePointerSlots(frame)) {
        if (slot < slots) file_.Pointer(uint64_t{slot} * runtime::kSlotBytes);
      }
      file_.Number(kNoField);
      child = frame.fp;
    }
  }

  void WriteDefers(const Goroutine& goroutine) {
    for (const auto* record = static_cast<const vm::DeferRecord*>(goroutine.defers);
         record != nullptr; record = record->next) {
      file_.Number(kDefer);
      file_.Address(record);
      file_.Address(&goroutine);
      file_.Address(goroutine.stack + record->frame);
      file_.Address(nullptr);  // where it was deferred is not kept
      WriteFunction(record->function);
      file_.Address(record->next);
    }
  }

  void WritePanics(const Goroutine& goroutine) {
    for (const vm::PanicRecord* panic = vm::NewestPanic(goroutine); panic != nullptr;
         panic = panic->next) {
      file_.Number(kPanic);
      file_.Address(panic);
      file_.Address(&goroutine);
      file_.Address(panic->type);
      file_.Address(panic->data);
      file_.Address(nullptr);  // the deferred call: no longer told by Go either
      file_.Address(panic->next);
    }
  }

  // A func value, and what it names.
  void WriteFunction(const runtime::FunctionObject* function) {
    file_.Address(function);
    file_.Address(function != nullptr ? function->function : nullptr);
  }

  void WriteThreads() {
    uint64_t number = 0;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator("/proc/self/task", failed)) {
      const uint64_t thread = std::stoull(entry.path().filename().string());
      file_.Number(kThread);
      file_.Number(thread);  // stands for the address that goroutines name
      file_.Number(number++);
      file_.Number(thread);
    }
  }

  void WriteOtherRoots() {
    runtime::Scheduler& scheduler = call_.runtime().scheduler();
    RootWriter timers(file_, "timer");
    scheduler.MarkRoots(0, timers);  // the part that is no goroutines
    RootWriter cleanups(file_, "cleanup");
    call_.runtime().heap().cleanups().MarkRoots(cleanups);
    scheduler.goroutines().ForEach([this](Goroutine& goroutine) {
      if (goroutine.status.load(std::memory_order_relaxed) == GoroutineStatus::kDead) return;
      const std::string what = "goroutine " + std::to_string(goroutine.id);
      RootWriter waits(file_, what);
      runtime::MarkGoroutine(goroutine, waits);
    });
  }

  void WriteFinalizers() {
    runtime::Finalizers& finalizers = call_.runtime().heap().finalizers();
    finalizers.ForEach([this](const auto& finalizer) { WriteFinalizer(kFinalizer, finalizer); });
    finalizers.due().ForEach(
        [this](const auto& finalizer) { WriteFinalizer(kQueuedFinalizer, finalizer); });
  }

  void WriteFinalizer(Tag tag, const runtime::Finalizer& finalizer) {
    file_.Number(tag);
    file_.Address(finalizer.object);
    WriteFunction(finalizer.function);
    file_.Address(finalizer.signature->parameters[0]);
    file_.Address(finalizer.type);
  }

  void WriteAllocations() {
    runtime::Profiles& profiles = call_.runtime().scheduler().profiles();
    uint64_t number = 0;
    for (const auto& record : profiles.Allocations()) {
      file_.Number(kAllocationRecord);
      file_.Number(number++);
      file_.Number(record.bytes);
      file_.Number(record.stack.size());
      for (uint32_t frame_number : record.stack) {
        const runtime::FrameInfo frame = profiles.Frame(frame_number);
        file_.Text(frame.function);
        file_.Text(frame.file);
        file_.Number(static_cast<uint64_t>(frame.line));
      }
      file_.Number(static_cast<uint64_t>(record.allocated));
      file_.Number(static_cast<uint64_t>(record.freed));
    }
    for (const auto& [object, index] : profiles.SampledObjects()) {
      file_.Number(kAllocationSample);
      file_.Address(object);
      file_.Number(index);
    }
  }

  NativeCall& call_;
  DumpFile& file_;
};

// func writeHeapDump(fd uintptr, statistics []byte): what the record of the statistics consists of
// is handed over.
NativeResult WriteHeapDump(NativeCall& call) {
  DumpFile file(static_cast<int>(IntArgument(call, 0)));
  const std::string statistics(BytesArgument(call, 1));
  runtime::CollectAndWalk(call.runtime().heap(), call.worker(), [&](runtime::HeapWalk& heap) {
    HeapDump(call, file).Write(heap, statistics);
  });
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"runtime/debug.writeHeapDump", &WriteHeapDump},
};

}  // namespace

std::span<const vm::NativeRow> RuntimeHeapDumpNatives() { return kRows; }

}  // namespace goknot::stdlib
