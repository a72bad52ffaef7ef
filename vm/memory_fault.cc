// See the header.
#include "vm/memory_fault.h"

#include <signal.h>
#include <ucontext.h>

#include <algorithm>
#include <iterator>

#include "base/process_end.h"
#include "base/sanitizers.h"
#include "vm/dispatch.h"
#include "vm/frame.h"
#include "vm/function_table.h"
#include "vm/step.h"

namespace goknot::vm {

constinit thread_local FaultExit this_fault_exit;

bool PanicsOnFault::Set(uint64_t goroutine, bool on) {
  std::lock_guard lock(mutex_);
  return on ? !goroutines_.insert(goroutine).second : goroutines_.erase(goroutine) != 0;
}

bool PanicsOnFault::IsSet(uint64_t goroutine) const {
  std::lock_guard lock(mutex_);
  return goroutines_.contains(goroutine);
}

namespace {

using runtime::TypeDescriptor;

// The last handler is not longer than this.
constexpr uint64_t kHandlerBytes = 4096;
// Of the red zone below the stack pointer, which the interrupted code may use.
constexpr uint64_t kRedZoneBytes = 128;

struct Handlers {
  uint64_t addresses[static_cast<size_t>(Opcode::kCount)];  // ascending
};
Handlers handlers;  // written by CatchMemoryFaults before the handlers are set

// Where the handler begins that this code belongs to; 0: none.
uint64_t HandlerAround(uint64_t code) {
  const uint64_t* next =
      std::upper_bound(std::begin(handlers.addresses), std::end(handlers.addresses), code);
  if (next == std::begin(handlers.addresses) || code - next[-1] > kHandlerBytes) return 0;
  return next[-1];
}

// The code of the function whose frame may be at fp; null when that cannot be.
const FunctionCode* CodeOfFrame(const FunctionTable& functions, const Goroutine& goroutine,
                                const Slot* fp) {
  if (fp < goroutine.stack + kHeaderSlots || fp >= goroutine.stack_end) return nullptr;
  if (reinterpret_cast<uintptr_t>(fp) % sizeof(Slot) != 0) return nullptr;
  const uint32_t id = FrameFunctionId(fp);
  if (id == 0 || id > functions.count()) return nullptr;
  return functions.Get(id)->code.get();
}

bool IsInstruction(const FunctionCode& code, const Instruction* pc) {
  const auto offset =
      reinterpret_cast<uintptr_t>(pc) - reinterpret_cast<uintptr_t>(code.executable);
  return code.executable != nullptr && offset % sizeof(Instruction) == 0 &&
         offset / sizeof(Instruction) < code.instructions.size();
}

// Is the address in the `size` bytes at `base`?
bool Holds(Slot base, uint64_t size, uint64_t address) { return address - base < size; }
bool StringHolds(const Slot* slots, uint64_t address) { return Holds(slots[0], slots[1], address); }
bool SliceHolds(const Slot* slots, uint64_t element, uint64_t address) {
  return Holds(slots[0], (slots[1] >> 32) * element, address);
}

// Is the address in the memory that an instruction reads, copies or clears, as its operands say?
// Only of those that are done by steps, or whose handlers do not lie in one piece.
bool OperandsHold(const Instruction* pc, const Slot* fp, uint64_t address) {
  switch (OpcodeOf(*pc)) {
    case Opcode::kLoadValue:
      return Holds(fp[pc->b] + pc->c, ConstantRef<TypeDescriptor>(pc).size, address);
    case Opcode::kStoreValue:
      return Holds(fp[pc->a] + pc->c, ConstantRef<TypeDescriptor>(pc).size, address);
    case Opcode::kZeroValue:
      return Holds(fp[pc->a], ConstantRef<TypeDescriptor>(pc).size, address);
    case Opcode::kCopyValue: {
      const uint64_t size = ConstantRef<TypeDescriptor>(pc).size;
      return Holds(fp[pc->a], size, address) || Holds(fp[pc->b], size, address);
    }
    case Opcode::kCopySlice: {
      const uint64_t size = ConstantRef<TypeDescriptor>(pc).size;
      return SliceHolds(fp + pc->b, size, address) || SliceHolds(fp + pc->c, size, address);
    }
    case Opcode::kCopyString:
      return SliceHolds(fp + pc->b, 1, address) || StringHolds(fp + pc->c, address);
    case Opcode::kClearSlice:
      return SliceHolds(fp + pc->a, ConstantRef<TypeDescriptor>(pc).size, address);
    case Opcode::kBytesToString:
      return SliceHolds(fp + pc->b, 1, address);
    case Opcode::kStringToBytes:
    case Opcode::kNextRune:
      return StringHolds(fp + pc->b, address);
    default:
      return false;
  }
}

// Saves pc and fp if the fault is in the handler of an instruction of the loop.
bool FindInLoop(const FunctionTable& functions, Goroutine& goroutine, const greg_t* registers,
                uint64_t address) {
  const uint64_t handler = HandlerAround(static_cast<uint64_t>(registers[REG_RIP]));
  if (handler == 0) return false;
  for (int frame = REG_R8; frame < REG_RSP; ++frame) {
    auto* fp = reinterpret_cast<Slot*>(registers[frame]);
    const FunctionCode* code = CodeOfFrame(functions, goroutine, fp);
    if (code == nullptr) continue;
    for (int at = REG_R8; at < REG_RSP; ++at) {
      // The compiler may have moved it on before the access.
      const auto* next = reinterpret_cast<const Instruction*>(registers[at]);
      for (const Instruction* pc : {next, next - 1}) {
        if (!IsInstruction(*code, pc)) continue;
        const bool is_handler = HandlerAddress(OpcodeOf(*pc)) == handler;
        if (!is_handler && !OperandsHold(pc, fp, address)) continue;
        goroutine.pc = pc;
        goroutine.fp = fp;
        return true;
      }
    }
  }
  return false;
}

bool FindInStep(const FunctionTable& functions, const Goroutine& goroutine, uint64_t address) {
  const FunctionCode* code = CodeOfFrame(functions, goroutine, goroutine.fp);
  const auto* pc = static_cast<const Instruction*>(goroutine.pc);
  return code != nullptr && IsInstruction(*code, pc) && OperandsHold(pc, goroutine.fp, address);
}

[[gnu::noinline, noreturn]] void LeaveLoop() { __builtin_longjmp(this_fault_exit.jump, 1); }

void OnFault(int signal, siginfo_t* info, void* context) {
  greg_t* registers = static_cast<ucontext_t*>(context)->uc_mcontext.gregs;
  FaultExit& exit = this_fault_exit;
  const auto address = reinterpret_cast<uint64_t>(info->si_addr);
  const bool is_sent = info->si_code <= 0;  // by somebody, with kill
  Goroutine* goroutine = exit.worker != nullptr ? exit.worker->current : nullptr;
  if (!is_sent && goroutine != nullptr &&
      (FindInLoop(*exit.functions, *goroutine, registers, address) ||
       FindInStep(*exit.functions, *goroutine, address))) {
    exit.fault = {signal, info->si_code, address};
    // As after a call.
    const auto top = static_cast<uint64_t>(registers[REG_RSP]) - kRedZoneBytes;
    registers[REG_RSP] = static_cast<greg_t>((top & ~uint64_t{15}) - 8);
    registers[REG_RIP] = reinterpret_cast<greg_t>(&LeaveLoop);
    return;
  }
  base::DoLastAct();
  ::signal(signal, SIG_DFL);
  if (is_sent) raise(signal);
}

}  // namespace

void CatchMemoryFaults() {
  if (GOKNOT_ASAN || GOKNOT_TSAN) return;
  static const bool done = [] {
    for (uint32_t i = 0; i < static_cast<uint32_t>(Opcode::kCount); ++i) {
      handlers.addresses[i] = HandlerAddress(static_cast<Opcode>(i));
    }
    std::sort(std::begin(handlers.addresses), std::end(handlers.addresses));
    for (int signal : {SIGSEGV, SIGBUS}) {
      struct sigaction action {};
      action.sa_sigaction = &OnFault;
      action.sa_flags = SA_SIGINFO;
      sigaction(signal, &action, nullptr);
    }
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace goknot::vm
