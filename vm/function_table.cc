// Compiling at the first call, and sealing: the executable copy of a body; see function_table.h for
// the invariants. Test: tests/vm/interpreter_test.cc.
#include "vm/function_table.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/check.h"
#include "base/guest_memory.h"
#include "vm/disassembler.h"
#include "vm/dispatch.h"
#include "vm/frame_analysis.h"
#include "vm/liveness.h"
#include "vm/opcode_info.h"
#include "vm/validator.h"

namespace goknot::vm {
namespace {

constexpr bool IsConstantIndex(Number number) {
  return number == Number::kWord || number == Number::kString || number == Number::kType ||
         number == Number::kFunction;
}

// Enter, Native, Return over a frame of parameters or results and root slots.
std::unique_ptr<FunctionCode> MakeNativeBody(const Function& function) {
  auto code = std::make_unique<FunctionCode>();
  uint32_t roots = function.native->root_slots;
  uint32_t base = NativeRootBase(function);
  code->frame_slots = code->first_window = base + roots;
  code->pointer_slots.assign(code->frame_slots, 0);
  // Parameters and results share slots of differing kinds: liveness of natives goes by
  // parameter_pointers and result_pointers, never by these.
  for (uint32_t i = 0; i < roots; ++i) code->pointer_slots[base + i] = 1;
  code->constants.push_back(reinterpret_cast<uint64_t>(function.native));
  auto add = [&](Opcode opcode, int32_t imm) {
    Instruction instruction{};
    instruction.handler = static_cast<uint32_t>(opcode);
    instruction.imm = imm;
    code->instructions.push_back(instruction);
  };
  add(Opcode::kEnter, static_cast<int32_t>(code->frame_slots));
  add(Opcode::kNative, 0);
  add(Opcode::kReturn, 0);
  code->lines.push_back({0, function.position, 0});
  return code;
}

// `constants` are those that will stand behind the code; more may be added.
void Translate(const FunctionCode& code, uint32_t index, std::vector<uint64_t>* constants,
               Instruction* to) {
  const Instruction& from = code.instructions[index];
  auto opcode = static_cast<Opcode>(from.handler);
  const OpcodeInfo& info = InfoOf(opcode);
  to->handler = HandlerOf(opcode);
  auto displacement = [&](size_t constant) {
    return static_cast<int32_t>((code.instructions.size() - index) * sizeof(Instruction) +
                                constant * sizeof(uint64_t));
  };
  if (opcode == Opcode::kMakeClosure) {
    // Function and pointer bits side by side.
    to->imm = displacement(constants->size());
    constants->push_back(code.constants[from.imm]);
    constants->push_back(code.constants[from.d]);
    return;
  }
  for (uint32_t i = 0; i < info.operand_count; ++i) {
    const Operand& operand = info.operands[i];
    if (operand.access != Access::kNumber) continue;
    if (operand.field == Field::kImm && IsConstantIndex(operand.number)) {
      to->imm = displacement(static_cast<uint32_t>(from.imm));
    } else if (operand.field == Field::kImm && operand.number == Number::kSlots) {
      to->imm = from.imm * static_cast<int32_t>(runtime::kSlotBytes);
    } else if (operand.field == Field::kC && operand.number == Number::kType) {
      // imm is a jump: the displacement takes the fields c and d together.
      int32_t bytes = displacement(from.c);
      std::memcpy(&to->c, &bytes, sizeof(bytes));
    }
  }
}

}  // namespace

uint32_t NativeRootBase(const Function& function) {
  return std::max(function.parameter_slots + 1, function.result_slots);
}

FunctionTable::~FunctionTable() {
  for (uint32_t id = 1; id <= count(); ++id) {
    Function* function = Get(id);
    delete function->frame_maps.load(std::memory_order_relaxed);
    delete function;
  }
  for (uint32_t i = 0; i < kMaxChunks; ++i) delete[] chunks_[i].load(std::memory_order_relaxed);
}

Function* FunctionTable::New() {
  auto function = std::make_unique<Function>();
  function->entry.store(&SharedStubs().compile, std::memory_order_relaxed);
  std::lock_guard lock(append_mutex_);
  uint32_t id = count_.load(std::memory_order_relaxed) + 1;
  CHECK(id < kChunk * kMaxChunks) << "too many functions";
  std::atomic<Function**>& chunk = chunks_[id / kChunk];
  if (chunk.load(std::memory_order_relaxed) == nullptr) {
    chunk.store(new Function*[kChunk](), std::memory_order_release);
  }
  function->id = id;
  function->header_id = static_cast<uint64_t>(id) << 32;
  chunk.load(std::memory_order_relaxed)[id % kChunk] = function.get();
  count_.store(id, std::memory_order_release);
  return function.release();
}

std::string FunctionTable::EnsureCompiled(Function& function) {
  std::lock_guard lock(compile_mutex_);
  if (function.entry.load(std::memory_order_relaxed) != &SharedStubs().compile ||
      function.redirect.load(std::memory_order_relaxed) != nullptr) {
    return "";
  }
  if (function.native != nullptr) {
    function.code = MakeNativeBody(function);
  } else if (function.code == nullptr) {
    if (compiler_ == nullptr) return "no compiler for function " + std::string(function.name);
    std::string failure = compiler_->Compile(function);
    if (!failure.empty()) return failure;
  }
  SealLocked(function);
  return "";
}

void FunctionTable::Redirect(Function& from, Function& to) {
  from.redirect.store(&to, std::memory_order_release);
  from.entry.store(&SharedStubs().compile, std::memory_order_release);
}

void FunctionTable::ForgetMethods() {
  std::lock_guard lock(compile_mutex_);
  for (uint32_t id = 1; id <= count(); ++id) {
    const FunctionCode* code = Get(id)->code.get();
    if (code == nullptr || code->executable == nullptr) continue;
    for (uint32_t i = 0; i < code->instructions.size(); i += InfoOf(OpcodeAt(*code, i)).units()) {
      if (OpcodeAt(*code, i) != Opcode::kCallInterface) continue;
      base::StorePair(const_cast<Instruction*>(code->executable + i + 1), {0, 0});
    }
  }
}

void FunctionTable::Seal(Function& function) {
  std::lock_guard lock(compile_mutex_);
  SealLocked(function);
}

void FunctionTable::SealLocked(Function& function) {
  FunctionCode& code = *function.code;
  if (validate_ && function.native == nullptr) {
    std::string failure = Validate(function);
    if (!failure.empty()) {
      std::string listing = Disassemble(function, DisassemblyOptions{});
      std::fprintf(stderr, "%s", listing.c_str());
      UNREACHABLE() << "bad bytecode in " << function.name << ": " << failure;
    }
  }
  std::vector<uint64_t> constants = code.constants;
  std::vector<Instruction> instructions = code.instructions;
  for (uint32_t i = 0; i < instructions.size();) {
    Translate(code, i, &constants, &instructions[i]);
    i += InfoOf(OpcodeAt(code, i)).units();
  }
  size_t code_bytes = instructions.size() * sizeof(Instruction);
  size_t constant_bytes = constants.size() * sizeof(uint64_t);
  code.memory.reset(new std::byte[code_bytes + constant_bytes + sizeof(Instruction)]);
  CHECK_EQ(reinterpret_cast<uintptr_t>(code.memory.get()) % sizeof(Instruction), 0u);
  std::memcpy(code.memory.get(), instructions.data(), code_bytes);
  if (constant_bytes != 0) {
    std::memcpy(code.memory.get() + code_bytes, constants.data(), constant_bytes);
  }
  auto* executable = reinterpret_cast<const Instruction*>(code.memory.get());
  code.executable = executable;
  function.entry.store(executable, std::memory_order_release);
}

}  // namespace goknot::vm
