// See the header. A body is read by a walk over its control-flow graph; a callee is put on a list
// and read from its beginning. Test: tests/programs/knots/.
#include "vm/code_effects.h"

#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "vm/frame_analysis.h"
#include "vm/frame_walk.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::CodeEffects;
using runtime::FunctionObject;

namespace {

// Library packages (and single functions) that wake nobody and call nobody back, but for methods of
// values that are printed.
constexpr std::string_view kHarmless[] = {"bytes.",
                                          "errors.New",
                                          "math.",
                                          "math/bits.",
                                          "math/rand.",
                                          "os.exit",
                                          "os.Getenv",
                                          "os.Getpid",
                                          "runtime.GC",
                                          "runtime.GOMAXPROCS",
                                          "runtime.Gosched",
                                          "runtime.NumCPU",
                                          "runtime.NumGoroutine",
                                          "sort.Float64s",
                                          "sort.Ints",
                                          "sort.Strings",
                                          "strconv.",
                                          "strings.",
                                          "sync.(*Mutex).Lock",
                                          "sync.(*Mutex).TryLock",
                                          "sync.(*RWMutex).Lock",
                                          "sync.(*RWMutex).RLock",
                                          "sync.(*RWMutex).TryLock",
                                          "sync.(*RWMutex).TryRLock",
                                          "sync.(*WaitGroup).Wait",
                                          "sync/atomic.",
                                          "time.(*Ticker).Stop",
                                          "time.(*Time).",
                                          "time.(*Timer).Stop",
                                          "time.Duration.",
                                          "time.Month.",
                                          "time.NewTicker",
                                          "time.NewTimer",
                                          "time.Now",
                                          "time.Since",
                                          "time.Sleep",
                                          "time.Tick",
                                          "time.Time.",
                                          "time.Until",
                                          "time.Weekday.",
                                          "internal/unicode.",
                                          "unicode.",
                                          "unicode/utf8."};
// Of these, those that call a function that they are given.
constexpr std::string_view kCallsBack[] = {"Func", ".Map", "Shuffle", ".Value"};

constexpr std::string_view kPrinting[] = {"fmt.Print", "fmt.Sprint", "fmt.Errorf", "log.Print"};
// What printing calls of the values printed.
constexpr std::string_view kPrinters[] = {"String", "Error", "Format", "GoString"};

bool CallsBack(std::string_view name) {
  for (std::string_view part : kCallsBack) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

const Function& CalleeOf(const FunctionCode& code, uint32_t index) {
  const auto& extra = reinterpret_cast<const ExtraUnit&>(code.instructions[index + 1]);
  return *reinterpret_cast<const Function*>(extra.first);
}

// The library's: their methods wake nobody. (A package of the program's that is called alike would
// be taken for one; Go does not let it be.)
constexpr std::string_view kLibraries[] = {
    "bufio",   "bytes", "cmp",      "container", "context", "embed", "errors",
    "flag",    "fmt",   "internal", "io",        "iter",    "log",   "maps",
    "math",    "os",    "reflect",  "runtime",   "slices",  "sort",  "strconv",
    "strings", "sync",  "syscall",  "time",      "unicode", "unique"};

bool IsOwnPackage(const runtime::TypeDescriptor& type) {
  const runtime::TypeDescriptor& named =
      type.kind == runtime::Kind::kPointer && type.elem != nullptr ? *type.elem : type;
  std::string_view first = named.package_path.substr(0, named.package_path.find('/'));
  if (first.empty()) return false;
  for (std::string_view library : kLibraries) {
    if (first == library) return false;
  }
  return true;
}

template <size_t size>
bool StartsWithOneOf(std::string_view name, const std::string_view (&prefixes)[size]) {
  for (std::string_view prefix : prefixes) {
    if (name.substr(0, prefix.size()) == prefix) return true;
  }
  return false;
}

}  // namespace

class CodeEffectsReader::Reading {
 public:
  Reading(FunctionTable& functions, const runtime::TypeTable& types, CodeEffects* effects)
      : functions_(functions), types_(types), effects_(*effects) {}

  // `frame` is stopped at `index` or will be returned to there.
  void Frame(const Function& function, uint32_t index) { pending_.push_back({&function, index}); }

  // `first`: its first argument where that is known for certain.
  void Callee(const Function& function, const void* first) {
    std::string_view name = function.name;
    if (name == "sync.(*Mutex).Unlock" || name == "sync.(*RWMutex).Unlock" ||
        name == "sync.(*RWMutex).RUnlock") {
      effects_.unlocks.Add(first);
    } else if (name == "sync.(*WaitGroup).Add" || name == "sync.(*WaitGroup).Done") {
      effects_.finishes.Add(first);
    } else if (name == "sync.(*Cond).Signal" || name == "sync.(*Cond).Broadcast") {
      effects_.signals = true;
    } else if (!function.Has(kFunctionLibrary)) {
      pending_.push_back({&function, 0});
    } else if (StartsWithOneOf(name, kPrinting)) {
      prints_ = true;
    } else if (CallsBack(name) || !StartsWithOneOf(name, kHarmless)) {
      effects_.anything = true;
    }
  }

  void ReadAll() {
    while (!pending_.empty() && !effects_.anything) {
      Start start = pending_.back();
      pending_.pop_back();
      if (start.function->code == nullptr) {
        // The body of a native of the program's own cannot be read, nor one that does not compile.
        if (!functions_.EnsureCompiled(const_cast<Function&>(*start.function)).empty()) {
          effects_.anything = true;
          return;
        }
      }
      if (start.function->native != nullptr) {
        effects_.anything = true;
        return;
      }
      Read(*start.function, start.index);
    }
    if (prints_ && SomethingPrintsItself()) effects_.anything = true;
  }

 private:
  void Read(const Function& function, uint32_t from);
  void ReadInstruction(const Function& function, uint32_t index);
  // The instruction that gave the slot its value, if that can be told: the nearest one before on a
  // straight way. kNowhere else.
  static constexpr uint32_t kNowhere = UINT32_MAX;
  static constexpr int kLookBack = 64;
  uint32_t DefinitionBefore(const Function& function, uint32_t index, uint32_t slot);
  // By instruction: where one starts, where one is jumped to.
  static constexpr uint8_t kStartsHere = 1;
  static constexpr uint8_t kJumpedTo = 2;
  const std::vector<uint8_t>& LayoutOf(const Function& function);
  // The constant address that the slot holds there, or null.
  const void* ConstantIn(const Function& function, uint32_t index, uint32_t slot);
  void CalledValue(const Function& function, uint32_t index, uint32_t slot,
                   const void* first_argument);
  // Printing calls String, Error, Format, GoString of what it prints.
  bool SomethingPrintsItself() const;

  FunctionTable& functions_;
  const runtime::TypeTable& types_;
  CodeEffects& effects_;
  std::vector<Start> pending_;
  absl::flat_hash_set<std::pair<const Function*, uint32_t>> read_;  // instructions
  std::unordered_map<const Function*, std::vector<uint8_t>> layouts_;
  bool prints_ = false;
};

const std::vector<uint8_t>& CodeEffectsReader::Reading::LayoutOf(const Function& function) {
  std::vector<uint8_t>& layout = layouts_[&function];
  if (!layout.empty()) return layout;
  const FunctionCode& code = *function.code;
  layout.resize(code.instructions.size() + 1);
  for (uint32_t at = 0; at < code.instructions.size(); at += InfoOf(OpcodeAt(code, at)).units()) {
    layout[at] |= kStartsHere;
    if (InfoOf(OpcodeAt(code, at)).Has(kBranch)) layout[JumpTarget(code, at)] |= kJumpedTo;
    if (OpcodeAt(code, at) == Opcode::kJumpTable) {
      for (uint32_t target : JumpTableTargets(code, at)) layout[target] |= kJumpedTo;
    }
  }
  if (code.recovery_pc >= 0) layout[static_cast<uint32_t>(code.recovery_pc)] |= kJumpedTo;
  return layout;
}

uint32_t CodeEffectsReader::Reading::DefinitionBefore(const Function& function, uint32_t index,
                                                      uint32_t slot) {
  const FunctionCode& code = *function.code;
  const std::vector<uint8_t>& layout = LayoutOf(function);
  InstructionSlots slots;
  for (int looked_at = 0; looked_at < kLookBack && index > 0; ++looked_at) {
    if ((layout[index] & kJumpedTo) != 0) return kNowhere;
    do --index;
    while ((layout[index] & kStartsHere) == 0);
    if (InfoOf(OpcodeAt(code, index)).Has(kEnds)) return kNowhere;
    slots.Clear();
    ExpandSlots(function, index, &slots);
    for (const SlotAccess& definition : slots.definitions) {
      if (definition.slot == slot) return index;
    }
    if (slot >= slots.clobbered_from) return kNowhere;
  }
  return kNowhere;
}

namespace {

// Where the instruction takes the slot's value from; nothing when it does not move it.
std::optional<uint32_t> MovedFrom(Opcode opcode, const Instruction& instruction, uint32_t slot) {
  switch (opcode) {
    case Opcode::kMove:
      return instruction.b;
    case Opcode::kMovePointers:
    case Opcode::kMovePointerWord:
      return slot == instruction.a ? instruction.b : instruction.d;
    default:
      return std::nullopt;
  }
}

}  // namespace

const void* CodeEffectsReader::Reading::ConstantIn(const Function& function, uint32_t index,
                                                   uint32_t slot) {
  const FunctionCode& code = *function.code;
  for (int moves = 0; moves < 4; ++moves) {
    uint32_t at = DefinitionBefore(function, index, slot);
    if (at == kNowhere) return nullptr;
    const Instruction& instruction = code.instructions[at];
    Opcode opcode = OpcodeAt(code, at);
    if (opcode == Opcode::kLoadAddress) {
      return reinterpret_cast<const void*>(code.constants[instruction.imm]);
    }
    std::optional<uint32_t> from = MovedFrom(opcode, instruction, slot);
    if (!from) return nullptr;
    index = at;
    slot = *from;
  }
  return nullptr;
}

// A func value is called, now, later or in another goroutine.
void CodeEffectsReader::Reading::CalledValue(const Function& function, uint32_t index,
                                             uint32_t slot, const void* first_argument) {
  const FunctionCode& code = *function.code;
  for (int moves = 0; moves < 4; ++moves) {
    uint32_t at = DefinitionBefore(function, index, slot);
    if (at == kNowhere) break;
    const Instruction& instruction = code.instructions[at];
    Opcode opcode = OpcodeAt(code, at);
    if (std::optional<uint32_t> from = MovedFrom(opcode, instruction, slot)) {
      index = at;
      slot = *from;
      continue;
    }
    if (opcode == Opcode::kMakeClosure) return;  // read where it is made
    if (opcode == Opcode::kLoadAddress) {
      const auto* object = reinterpret_cast<const FunctionObject*>(code.constants[instruction.imm]);
      Callee(*static_cast<const Function*>(object->function), first_argument);
      return;
    }
    break;
  }
  effects_.anything = true;
}

void CodeEffectsReader::Reading::ReadInstruction(const Function& function, uint32_t index) {
  const FunctionCode& code = *function.code;
  const Instruction& instruction = code.instructions[index];
  switch (OpcodeAt(code, index)) {
    case Opcode::kSend:
      effects_.sends = true;
      return;
    case Opcode::kReceive:
    case Opcode::kReceiveOk:
      effects_.receives = true;
      return;
    case Opcode::kClose:
      effects_.sends = true;
      effects_.receives = true;
      return;
    case Opcode::kSelect:
      for (const SelectCaseOperands& row : code.selects[instruction.imm]->cases) {
        (row.is_send ? effects_.sends : effects_.receives) = true;
      }
      return;
    case Opcode::kMakeClosure:
      pending_.push_back({reinterpret_cast<const Function*>(code.constants[instruction.imm]), 0});
      return;
    case Opcode::kCall: {
      const Function& callee = CalleeOf(code, index);
      bool wants_first = callee.Has(kFunctionLibrary);
      Callee(callee, wants_first ? ConstantIn(function, index, instruction.a) : nullptr);
      return;
    }
    case Opcode::kGo:
    case Opcode::kDefer:
    case Opcode::kDeferTo:
      CalledValue(function, index, instruction.b, ConstantIn(function, index, instruction.a));
      return;
    case Opcode::kCallClosure:
    case Opcode::kCallInterface:
    case Opcode::kRangeEnter:
      if (OpcodeAt(code, index) == Opcode::kCallClosure) {
        CalledValue(function, index, instruction.b, nullptr);
      } else {
        effects_.anything = true;
      }
      return;
    default:
      return;
  }
}

void CodeEffectsReader::Reading::Read(const Function& function, uint32_t from) {
  const FunctionCode& code = *function.code;
  std::vector<uint32_t> ways = {from};
  if (code.recovery_pc >= 0) ways.push_back(static_cast<uint32_t>(code.recovery_pc));
  while (!ways.empty() && !effects_.anything) {
    uint32_t index = ways.back();
    ways.pop_back();
    while (index < code.instructions.size() && read_.emplace(&function, index).second) {
      ReadInstruction(function, index);
      Opcode opcode = OpcodeAt(code, index);
      const OpcodeInfo& info = InfoOf(opcode);
      if (info.Has(kBranch)) ways.push_back(JumpTarget(code, index));
      if (opcode == Opcode::kJumpTable) {
        for (uint32_t target : JumpTableTargets(code, index)) ways.push_back(target);
      }
      if (info.Has(kEnds)) break;
      index += info.units();
    }
  }
}

bool CodeEffectsReader::Reading::SomethingPrintsItself() const {
  for (uint32_t id = 1; id <= types_.count(); ++id) {
    const runtime::TypeDescriptor& type = types_.ById(id);
    // Those of libraries print themselves and wake nobody; main is the command's own package.
    if (type.methods().empty() || !IsOwnPackage(type)) continue;
    for (const runtime::MethodDescriptor& method : type.methods()) {
      for (std::string_view printer : kPrinters) {
        if (method.name == printer) return true;
      }
    }
  }
  return false;
}

void CodeEffectsReader::AddEffects(const runtime::Goroutine& goroutine, CodeEffects* effects) {
  Reading reading(functions_, types_, effects);
  bool innermost = true;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    const Function& function = *frame.function;
    bool has_code = function.code != nullptr && function.code->executable != nullptr &&
                    function.code->Contains(frame.pc);
    if (frame.state == FrameState::kPanicking || frame.state == FrameState::kCallback) {
      effects->anything = true;
    } else if (function.Has(kFunctionLibrary) || function.native != nullptr || !has_code) {
      // A library function in the middle of its work does what a call of it would do.
      reading.Callee(function, innermost && function.parameter_slots > 0
                                   ? reinterpret_cast<const void*>(frame.fp[0])
                                   : nullptr);
    } else {
      reading.Frame(function, function.code->IndexOf(frame.pc));
    }
    innermost = false;
  }
  for (const DeferRecord* record = NewestDefer(goroutine); record != nullptr;
       record = record->next) {
    if (record->argument_slots == kDeferGroupMark) {
      effects->anything = true;
      break;
    }
    reading.Callee(
        *static_cast<const Function*>(record->function->function),
        record->argument_slots > 0 ? reinterpret_cast<const void*>(record->arguments[0]) : nullptr);
  }
  reading.ReadAll();
}

void CodeEffectsReader::AddEffects(const FunctionObject& function, CodeEffects* effects) {
  Reading reading(functions_, types_, effects);
  reading.Callee(*static_cast<const Function*>(function.function), nullptr);
  reading.ReadAll();
}

}  // namespace goknot::vm
