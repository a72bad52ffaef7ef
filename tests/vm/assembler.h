// Bytecode by hand, over the real runtime.
//
//   Machine machine;
//   Body fib(machine, "main.fib", "w", "w");        kinds of parameters, of results: w word, p
//   pointer fib.Slots("www", 3, 12);                        kinds of the fixed slots, extra window
//   slots fib.Emit(Op::kAddI, {.a = 1, .b = 0, .imm = -1}); fib.Call(window, callee); fib.Done();
//   machine.Run(main) -> exit code; values handed to the native `report` are in machine.reported().
#ifndef GOKNOT_TESTS_VM_ASSEMBLER_H_
#define GOKNOT_TESTS_VM_ASSEMBLER_H_

#include <gtest/gtest.h>

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "vm/function_table.h"
#include "vm/interpreter.h"
#include "vm/validator.h"

namespace goknot::vm::testing {

using Op = Opcode;
using runtime::TypeDescriptor;

struct Fields {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t c = 0;
  uint32_t d = 0;
  int64_t imm = 0;
};

// One line per instruction of any function, "main.f" at line = its number.
class TestSource : public CodeSource {
 public:
  Place Locate(uint32_t position) const override {
    return {"/tmp/x.go", static_cast<int32_t>(position), 1};
  }
};

inline std::vector<uint8_t> Kinds(std::string_view text) {
  std::vector<uint8_t> kinds;
  for (char c : text) kinds.push_back(c == 'p');
  return kinds;
}

class Machine {
 public:
  explicit Machine(runtime::RuntimeOptions options = Quiet())
      : runtime_(std::move(options)), interpreter_(runtime_, functions_) {
    functions_.SetValidation(true);
    interpreter_.SetCodeSource(&source_);
    instance() = this;
    report_ = Native("test.report", "w", "", &Report);
  }
  ~Machine() { instance() = nullptr; }

  static runtime::RuntimeOptions Quiet() {
    runtime::RuntimeOptions options;
    options.explain = false;
    return options;
  }

  Function* New(std::string_view name, std::string_view parameters, std::string_view results,
                uint32_t flags = 0) {
    Function* function = functions_.New();
    names_.emplace_back(name);
    function->name = names_.back();
    function->parameter_pointers = Kinds(parameters);
    function->result_pointers = Kinds(results);
    function->parameter_slots = static_cast<uint32_t>(parameters.size());
    function->result_slots = static_cast<uint32_t>(results.size());
    function->flags = flags;
    function->position = 1;
    return function;
  }

  Function* Native(std::string_view name, std::string_view parameters, std::string_view results,
                   NativeFunction body, NativeKind kind = NativeKind::kLeaf, uint32_t roots = 0,
                   NativeFunction complete = nullptr) {
    rows_.push_back({name, body, kind, complete, roots});
    Function* function = New(name, parameters, results, kFunctionNative);
    function->native = &rows_.back();
    return function;
  }

  int Run(Function* entry) { return runtime_.Run(interpreter_, &entry->object); }

  struct Outcome {
    int code;
    std::string err;
  };
  Outcome RunCapturing(Function* entry) {
    ::testing::internal::CaptureStderr();
    int code = Run(entry);
    return {code, ::testing::internal::GetCapturedStderr()};
  }

  std::vector<int64_t> reported() {
    std::lock_guard lock(mutex_);
    return reported_;
  }
  Function* report() { return report_; }

  runtime::Runtime& runtime() { return runtime_; }
  runtime::TypeTable& types() { return runtime_.types(); }
  FunctionTable& functions() { return functions_; }
  Interpreter& interpreter() { return interpreter_; }

  // A string constant's two words.
  const char* Text(std::string_view text) { return runtime_.InternString(text); }

 private:
  static Machine*& instance() {
    static Machine* machine = nullptr;
    return machine;
  }
  static NativeResult Report(NativeCall& call) {
    Machine* machine = instance();
    std::lock_guard lock(machine->mutex_);
    machine->reported_.push_back(call.Get<int64_t>(0));
    return NativeResult::kDone;
  }

  TestSource source_;
  std::deque<std::string> names_;
  std::deque<NativeRow> rows_;
  runtime::Runtime runtime_;
  FunctionTable functions_;
  Interpreter interpreter_;
  Function* report_ = nullptr;
  std::mutex mutex_;
  std::vector<int64_t> reported_;
};

class Body {
 public:
  using Label = uint32_t;

  Body(Machine& machine, std::string_view name, std::string_view parameters = "",
       std::string_view results = "", uint32_t flags = 0)
      : machine_(machine), function_(machine.New(name, parameters, results, flags)) {
    function_->code = std::make_unique<FunctionCode>();
    Emit(Op::kEnter, {});
  }

  // Slots below the windows by kind, and how many there are for windows (headers included).
  void Slots(std::string_view kinds, uint32_t window_slots) {
    code().pointer_slots = Kinds(kinds);
    code().first_window = static_cast<uint32_t>(kinds.size());
    code().frame_slots = code().first_window + window_slots;
  }

  uint32_t Emit(Op opcode, const Fields& fields) {
    Instruction instruction{};
    instruction.handler = static_cast<uint32_t>(opcode);
    instruction.a = static_cast<uint16_t>(fields.a);
    instruction.b = static_cast<uint16_t>(fields.b);
    instruction.c = static_cast<uint16_t>(fields.c);
    instruction.d = static_cast<uint16_t>(fields.d);
    instruction.imm = static_cast<int32_t>(fields.imm);
    uint32_t index = here();
    code().instructions.push_back(instruction);
    code().lines.push_back({index, index, 0});
    return index;
  }

  uint32_t here() { return static_cast<uint32_t>(code().instructions.size()); }

  Label NewLabel() {
    labels_.push_back(~0u);
    return static_cast<Label>(labels_.size() - 1);
  }
  void Bind(Label label) { labels_[label] = here(); }
  void Jump(Op opcode, const Fields& fields, Label label) {
    jumps_.push_back({Emit(opcode, fields), label});
  }

  uint32_t Constant(uint64_t word) {
    code().constants.push_back(word);
    return static_cast<uint32_t>(code().constants.size() - 1);
  }
  uint32_t Constant(const void* pointer) { return Constant(reinterpret_cast<uint64_t>(pointer)); }
  uint32_t Constant(const TypeDescriptor& type) { return Constant(&type); }
  uint32_t String(std::string_view text) {
    uint32_t index = Constant(machine_.Text(text));
    Constant(text.size());
    return index;
  }
  // The d#results of a call: kinds of its results.
  uint32_t Results(std::string_view kinds) {
    uint32_t index = Constant(kinds.size());
    uint64_t bits = 0;
    for (size_t i = 0; i < kinds.size(); ++i) bits |= uint64_t{kinds[i] == 'p'} << i;
    if (!kinds.empty()) Constant(bits);
    return index;
  }

  void Call(uint32_t window, Function* callee) {
    Emit(Op::kCall, {.a = window, .c = callee->parameter_slots, .d = callee->result_slots});
    Unit(reinterpret_cast<uint64_t>(callee), callee->header_id | window * 8);
  }
  void CallInterface(uint32_t window, uint32_t interface, uint32_t arguments,
                     std::string_view results, runtime::MethodId method) {
    Emit(Op::kCallInterface,
         {.a = window, .b = interface, .c = arguments, .d = Results(results), .imm = method});
    Unit(0, 0);
  }
  // report(slot), through a window.
  void Report(uint32_t slot, uint32_t window) {
    Emit(Op::kMove, {.a = window, .b = slot});
    Call(window, machine_.report());
  }

  void SetRecovery() { code().recovery_pc = static_cast<int32_t>(here()); }

  // Resolves jumps; the function compiles (that is, is validated and sealed) when first called.
  Function* Done() {
    code().instructions[0].imm = static_cast<int32_t>(code().frame_slots);
    for (const auto& [index, label] : jumps_) {
      code().instructions[index].imm =
          static_cast<int32_t>(labels_[label] - index) * static_cast<int32_t>(sizeof(Instruction));
    }
    return function_;
  }

  std::string Check() { return Validate(*Done()); }

  FunctionCode& code() { return *function_->code; }
  Function* function() { return function_; }

 private:
  void Unit(uint64_t first, uint64_t second) {
    ExtraUnit extra{first, second};
    Instruction unit;
    static_assert(sizeof(unit) == sizeof(extra));
    std::memcpy(&unit, &extra, sizeof(unit));
    code().instructions.push_back(unit);
  }

  Machine& machine_;
  Function* function_;
  std::vector<uint32_t> labels_;
  std::vector<std::pair<uint32_t, Label>> jumps_;
};

}  // namespace goknot::vm::testing

#endif  // GOKNOT_TESTS_VM_ASSEMBLER_H_
