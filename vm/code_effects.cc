// See the header. A body is read by a walk over its control-flow graph; a callee is put on a list
// and read from its beginning. Test: tests/programs/knots/.
#include "vm/code_effects.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "vm/frame_analysis.h"
#include "vm/frame_walk.h"
#include "vm/slot_origin.h"
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
// Of these, those that call a function that they are given, or read from or write to what they are
// given.
constexpr std::string_view kCallsBack[] = {"Func",    ".Map",   "ReadFrom", "Replacer).WriteString",
                                           "Shuffle", ".Value", "WriteTo"};

constexpr std::string_view kLogging = "log.Print";
constexpr std::string_view kPrinting[] = {"fmt.Print", "fmt.Sprint", "fmt.Errorf", kLogging};
// What printing calls of the values printed. Types of libraries print themselves and wake nobody.
constexpr std::string_view kPrinters[] = {"String", "Error", "Format", "GoString"};

// Methods of types of the library that wake nobody, whichever type it is: of errors, of contexts.
constexpr std::string_view kHarmlessMethods[] = {
    "Deadline", "Done", "Err", "Error", "GoString", "Is", "String", "Timeout", "Unwrap", "Value"};

bool CallsBack(std::string_view name) {
  for (std::string_view part : kCallsBack) {
    if (name.find(part) != std::string_view::npos) return true;
  }
  return false;
}

std::string_view PackageOf(const runtime::TypeDescriptor& type) {
  bool points = type.kind == runtime::Kind::kPointer && type.elem != nullptr;
  return points ? type.elem->package_path : type.package_path;
}

// An io.PipeWriter wakes who reads. All other writers of the library write to files and the like,
// or to writers in turn.
bool IsPipe(const runtime::TypeDescriptor& type) {
  return PackageOf(type) == "io" && type.elem != nullptr && type.elem->name == "io.PipeWriter";
}

template <size_t size>
bool IsOneOf(std::string_view name, const std::string_view (&names)[size]) {
  return std::find(names, names + size, name) != names + size;
}

template <size_t size>
bool StartsWithOneOf(std::string_view name, const std::string_view (&prefixes)[size]) {
  for (std::string_view prefix : prefixes) {
    if (name.substr(0, prefix.size()) == prefix) return true;
  }
  return false;
}

// Of a function of the library: context.(*cancelCtx).Done, but not errors.Is.
bool IsHarmlessMethod(std::string_view name) {
  const size_t slash = name.rfind('/');
  const size_t package = name.find('.', slash == std::string_view::npos ? 0 : slash);
  const size_t method = name.rfind('.');
  return method != package && IsOneOf(name.substr(method + 1), kHarmlessMethods);
}

// Where the instruction may jump to.
void AddTargets(const FunctionCode& code, uint32_t index, std::vector<uint32_t>* targets) {
  const Opcode opcode = OpcodeAt(code, index);
  if (opcode == Opcode::kJumpTable) {
    for (uint32_t target : JumpTableTargets(code, index)) targets->push_back(target);
  } else if (InfoOf(opcode).Has(kBranch)) {
    targets->push_back(JumpTarget(code, index));
  }
}

// Calls `visit` for what may run after the instruction, that itself only when a way leads back to
// it, until it says true; says whether it did.
template <typename Visit>
bool AnyAhead(const FunctionCode& code, uint32_t from, Visit visit) {
  std::vector<uint32_t> ways;
  const auto leave = [&](uint32_t index) {
    const OpcodeInfo& info = InfoOf(OpcodeAt(code, index));
    AddTargets(code, index, &ways);
    if (!info.Has(kEnds)) ways.push_back(index + info.units());
  };
  absl::flat_hash_set<uint32_t> seen;
  leave(from);
  while (!ways.empty()) {
    const uint32_t index = ways.back();
    ways.pop_back();
    if (index >= code.instructions.size() || !seen.insert(index).second) continue;
    if (visit(index)) return true;
    leave(index);
  }
  return false;
}

bool ReachesReturn(const FunctionCode& code, uint32_t from) {
  const auto returns = [&](uint32_t index) {
    const Opcode opcode = OpcodeAt(code, index);
    const OpcodeInfo& info = InfoOf(opcode);
    const bool leaves = info.Has(kEnds) && !info.Has(kBranch);
    return leaves && opcode != Opcode::kPanic && opcode != Opcode::kPanicText;
  };
  return returns(from) || AnyAhead(code, from, returns);
}

bool ReachesItself(const FunctionCode& code, uint32_t from) {
  return AnyAhead(code, from, [&](uint32_t index) { return index == from; });
}

}  // namespace

class CodeEffectsReader::Reading {
 public:
  Reading(CodeEffectsReader& reader, CodeEffects* effects)
      : functions_(reader.functions_),
        types_(reader.types_),
        is_library_(reader.is_library_),
        effects_(*effects) {}

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
      if (!effects_.prints) has_new_call_ = effects_.prints = true;
      const bool logs = name.starts_with(kLogging);
      if (logs && !effects_.logs) has_new_call_ = effects_.logs = true;
    } else if (!IsHarmlessMethod(name) && (CallsBack(name) || !StartsWithOneOf(name, kHarmless))) {
      effects_.anything = true;
    }
  }

  // Until no type is left whose methods the code read may call.
  void ReadAll() {
    do {
      ReadPending();
      ReadMethods();
    } while (!pending_.empty() && !effects_.anything);
  }

 private:
  void ReadPending();
  void ReadMethods();
  void ReadMethodsOf(const runtime::TypeDescriptor& type);
  void Read(const Function& function, uint32_t from);
  void ReadInstruction(const Function& function, uint32_t index);
  void CalledValue(const Function& function, uint32_t index, uint32_t slot,
                   const void* first_argument);
  FunctionTable& functions_;
  runtime::TypeTable& types_;
  IsLibrary is_library_;
  CodeEffects& effects_;
  std::vector<Start> pending_;
  absl::flat_hash_set<std::pair<const Function*, uint32_t>> read_;  // instructions
  SlotOrigins origins_;
  bool has_new_call_ = false;
};

// A func value is called, now, later or in another goroutine.
void CodeEffectsReader::Reading::CalledValue(const Function& function, uint32_t index,
                                             uint32_t slot, const void* first_argument) {
  SlotOrigins::FuncValue callee = origins_.FuncValueIn(function, index, slot);
  if (callee.function == nullptr) {
    effects_.anything = true;
  } else if (!callee.is_closure) {  // a closure is read where it is made
    Callee(*callee.function, first_argument);
  }
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
      Callee(callee, wants_first ? origins_.ConstantIn(function, index, instruction.a) : nullptr);
      return;
    }
    case Opcode::kGo:
    case Opcode::kDefer:
    case Opcode::kDeferTo:
      CalledValue(function, index, instruction.b,
                  origins_.ConstantIn(function, index, instruction.a));
      return;
    case Opcode::kCallClosure:
      CalledValue(function, index, instruction.b, nullptr);
      return;
    case Opcode::kCallInterface: {
      auto method = static_cast<runtime::MethodId>(instruction.imm);
      if (effects_.called_methods.insert(method).second) has_new_call_ = true;
      return;
    }
    case Opcode::kRangeEnter:
      effects_.anything = true;
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
      AddTargets(code, index, &ways);
      if (info.Has(kEnds)) break;
      index += info.units();
    }
  }
}

void CodeEffectsReader::Reading::ReadPending() {
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
}

// Reading code may bring new types, so a call that has been looked at may call more.
void CodeEffectsReader::Reading::ReadMethods() {
  if (effects_.called_methods.empty() && !effects_.prints) return;
  const uint32_t count = types_.count();
  const uint32_t first = has_new_call_ ? 1 : effects_.types_seen + 1;
  has_new_call_ = false;
  for (uint32_t id = first; id <= count && !effects_.anything; ++id) ReadMethodsOf(types_.ById(id));
  effects_.types_seen = count;
}

void CodeEffectsReader::Reading::ReadMethodsOf(const runtime::TypeDescriptor& type) {
  if (type.methods().empty()) return;
  const bool is_own = !is_library_(PackageOf(type));  // unnamed ones and error are: no harm in that
  for (const runtime::MethodDescriptor& method : type.methods()) {
    const bool prints = effects_.prints && is_own && IsOneOf(method.name, kPrinters);
    const bool logs = effects_.logs && method.name == "Write" && (is_own || IsPipe(type));
    if (!prints && !logs && effects_.called_methods.count(method.id) == 0) continue;
    if (is_own) {
      const runtime::FunctionObject* entry = types_.MethodEntry(type, method);
      Callee(*static_cast<const Function*>(entry->function), nullptr);
    } else if (!IsOneOf(method.name, kHarmlessMethods)) {
      effects_.anything = true;
    }
  }
}

void CodeEffectsReader::AddEffects(const runtime::Goroutine& goroutine, CodeEffects* effects) {
  Reading reading(*this, effects);
  bool innermost = true;
  // A library function in the middle of its work does what a call of it would do, those that it has
  // called included: of frames in a row the outermost one counts.
  struct LibraryCall {
    const Function* function = nullptr;
    const void* first_argument = nullptr;
  };
  LibraryCall call;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    const Function& function = *frame.function;
    bool has_code = function.code != nullptr && function.code->executable != nullptr &&
                    function.code->Contains(frame.pc);
    if (frame.state == FrameState::kPanicking || frame.state == FrameState::kCallback) {
      effects->anything = true;
    } else if (function.Has(kFunctionLibrary) || function.native != nullptr || !has_code) {
      bool knows_first = innermost && function.parameter_slots > 0;
      call = {&function, knows_first ? reinterpret_cast<const void*>(frame.fp[0]) : nullptr};
    } else {
      if (call.function != nullptr) reading.Callee(*call.function, call.first_argument);
      call.function = nullptr;
      reading.Frame(function, function.code->IndexOf(frame.pc));
    }
    innermost = false;
  }
  if (call.function != nullptr) reading.Callee(*call.function, call.first_argument);
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

runtime::WayOn CodeEffectsReader::WayOnOf(const runtime::Goroutine& goroutine) {
  runtime::WayOn way = runtime::WayOn::kEnds;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const Function& function = *walker.frame().function;
    const FunctionCode* code = function.code.get();
    const bool has_code = code != nullptr && code->executable != nullptr &&
                          code->Contains(walker.frame().pc) && !function.Has(kFunctionLibrary);
    if (!has_code) continue;
    const uint32_t index = code->IndexOf(walker.frame().pc);
    if (!ReachesReturn(*code, index)) return runtime::WayOn::kNeverEnds;
    if (ReachesItself(*code, index)) way = runtime::WayOn::kRepeats;
  }
  return way;
}

void CodeEffectsReader::AddEffects(const FunctionObject& function, CodeEffects* effects) {
  Reading reading(*this, effects);
  reading.Callee(*static_cast<const Function*>(function.function), nullptr);
  reading.ReadAll();
}

}  // namespace goknot::vm
