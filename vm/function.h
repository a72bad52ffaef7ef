// A Go function as the VM sees it: its code, constants, slot kinds, lines. Direct calls name a
// Function, never raw code: `entry` is published with a release store when the body is compiled, at
// its first call.
#ifndef GOKNOT_VM_FUNCTION_H_
#define GOKNOT_VM_FUNCTION_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/site.h"
#include "runtime/type_descriptor.h"
#include "vm/instruction.h"
#include "vm/native.h"

namespace goknot::vm {

struct Function;
class FrameMaps;

enum FunctionFlags : uint32_t {
  kFunctionHasDefer = 1 << 0,  // RunDefers before every return; recovery_pc is set
  kFunctionClosure = 1 << 1,   // uses the closure pointer in slot parameter_slots
  kFunctionLibrary = 1 << 2,   // of an embedded package: traces show it as library code
  kFunctionWrapper = 1 << 3,   // made by the compiler (method wrappers, the program's entry): left
                               // out of traces, transparent to recover
  kFunctionNative = 1 << 4,
};

// Where an instruction comes from. Sorted by pc; a row holds until the next. `inlined` is 1 + the
// index of the row in Function::inlines whose body this is, 0 for the function's own.
struct LineRow {
  uint32_t pc;        // instruction index
  uint32_t position;  // lexer::Pos; translated through CodeSource
  uint32_t inlined;
};

struct InlineRow {
  const Function* function;  // the inlined callee
  uint32_t call_position;    // lexer::Pos of the call
  uint32_t parent;           // 1 + index of the enclosing inlined body, 0: the function itself
};

// One case of a select, as slots of the frame.
struct SelectCaseOperands {
  bool is_send;
  uint16_t channel;  // slot of the channel
  uint16_t value;    // send: first slot of the element; receive: where it goes (kNoSlot: dropped)
  uint16_t ok;       // receive: slot of the flag, or kNoSlot
  uint16_t value_slots;
  uint16_t value_pointers;  // which of them are pointers
  // Receive of a boxed element: its type, for the zero value of a closed channel. Else null.
  const runtime::TypeDescriptor* box = nullptr;
};
inline constexpr uint16_t kNoSlot = 0xffff;

struct SelectTable {
  std::vector<SelectCaseOperands> cases;
  bool has_default = false;
};

// Which of an instruction's index or bounds are unsigned 64-bit numbers. Nothing but a panic's text
// depends on it.
struct UnsignedBounds {
  uint32_t pc;    // instruction index
  uint8_t which;  // bits: 0 the index or low bound, 1 high, 2 max
};

// What a compiled body is made of. Immutable after Seal.
//
// `instructions` keep opcode numbers and constant indices, for the validator, the disassembler and
// liveness. What runs is `executable`, a copy that Seal makes: handlers instead of opcode numbers,
// the constants behind the code and reached pc-relative. Index i here is instruction i there.
struct FunctionCode {
  std::vector<Instruction> instructions;  // ExtraUnits in between, as the opcodes say
  std::vector<uint64_t> constants;        // 64-bit words, descriptors, functions, strings (2 words)
  std::vector<uint8_t> pointer_slots;     // per slot below first_window: 1 = pointer, 0 = word
  std::vector<LineRow> lines;
  std::vector<InlineRow> inlines;
  std::vector<std::unique_ptr<SelectTable>> selects;
  std::vector<UnsignedBounds> unsigned_bounds;  // sorted by pc
  uint32_t frame_slots = 0;                     // all of it, outgoing windows included
  uint32_t first_window = 0;            // slots from here on are outgoing windows: kinds per pc
  int32_t recovery_pc = -1;             // kFunctionHasDefer: instruction index where a recovered
                                        // panic goes on
  std::unique_ptr<std::byte[]> memory;  // of `executable`
  const Instruction* executable = nullptr;

  // `pc` points into `executable` (one past its end is allowed).
  uint32_t IndexOf(const Instruction* pc) const { return static_cast<uint32_t>(pc - executable); }
  bool Contains(const Instruction* pc) const {
    return pc >= executable && pc <= executable + instructions.size();
  }
};

struct Function {
  // A func value that is this function without captures points HERE.
  runtime::FunctionObject object{this};
  std::atomic<const Instruction*> entry{nullptr};  // never null once made: a stub compiles first
  uint64_t header_id = 0;                          // id << 32, or-ed with the delta of a call site
  uint32_t id = 0;
  uint32_t flags = 0;
  uint32_t parameter_slots = 0;  // receiver included
  uint32_t result_slots = 0;
  std::vector<uint8_t> parameter_pointers;  // per parameter slot
  std::vector<uint8_t> result_pointers;     // per result slot
  std::string_view name;                    // main.main, main.(*T).m, main.f[...].func1
  std::string_view instance_name;           // with type arguments: main.f[int].func1; else empty
  uint32_t position = 0;                    // lexer::Pos of the declaration
  const NativeRow* native = nullptr;
  std::unique_ptr<FunctionCode> code;  // null until compiled
  // What is called instead, once the function was declared again; its entry is the stub then.
  std::atomic<Function*> redirect{nullptr};
  void* source = nullptr;                                     // the compiler's own: what to compile
  mutable std::atomic<const FrameMaps*> frame_maps{nullptr};  // see vm/liveness.h; made on demand

  bool Has(FunctionFlags flag) const { return (flags & flag) != 0; }
  // Tells instances of one generic function apart.
  std::string_view FullName() const { return instance_name.empty() ? name : instance_name; }
};

// Positions to lines; implemented where the sources are (load or cli), any thread.
class CodeSource {
 public:
  struct Place {
    std::string_view file;
    int32_t line;
    int32_t column;
  };
  virtual ~CodeSource() = default;
  virtual Place Locate(uint32_t position) const = 0;
};

// A function's first call; implemented by the compiler. Called under the program's compile lock,
// off any fiber. Fills function.code (unsealed) or, when the body does not compile, returns a
// message.
class LazyCompiler {
 public:
  virtual ~LazyCompiler() = default;
  virtual std::string Compile(Function& function) = 0;  // empty: good
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_FUNCTION_H_
