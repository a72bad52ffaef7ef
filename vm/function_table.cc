#include "vm/function_table.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "base/check.h"
#include "vm/disassembler.h"
#include "vm/dispatch.h"
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

void Translate(const FunctionCode& code, uint32_t index, uint32_t units, Instruction* to) {
  const Instruction& from = code.instructions[index];
  auto opcode = static_cast<Opcode>(from.handler);
  const OpcodeInfo& info = InfoOf(opcode);
  to->handler = HandlerOf(opcode);
  auto displacement = [&](uint32_t constant) {
    return static_cast<int32_t>((units - index) * sizeof(Instruction) + constant * 8);
  };
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
  if (function.entry.load(std::memory_order_relaxed) != &SharedStubs().compile) return "";
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
  uint32_t units = static_cast<uint32_t>(code.instructions.size());
  size_t bytes = units * sizeof(Instruction) + code.constants.size() * sizeof(uint64_t);
  code.memory.reset(new std::byte[bytes + sizeof(Instruction)]);
  auto* executable = reinterpret_cast<Instruction*>(code.memory.get());
  CHECK_EQ(reinterpret_cast<uintptr_t>(executable) % sizeof(Instruction), 0u);
  std::memcpy(executable, code.instructions.data(), units * sizeof(Instruction));
  if (!code.constants.empty()) {
    std::memcpy(executable + units, code.constants.data(), code.constants.size() * 8);
  }
  for (uint32_t i = 0; i < units;) {
    Translate(code, i, units, &executable[i]);
    i += InfoOf(static_cast<Opcode>(code.instructions[i].handler)).units();
  }
  code.executable = executable;
  function.entry.store(executable, std::memory_order_release);
}

}  // namespace goknot::vm
