// Walking a goroutine's frames, and the three things done with them: tracebacks, roots for the
// collector, poisoning dead slots. See frame_walk.h. Tests: tests/vm/panic_test.cc,
// tests/vm/stress_test.cc.
#include "vm/frame_walk.h"

#include <algorithm>
#include <optional>

#include "runtime/scheduler.h"
#include "runtime/search_marker.h"
#include "vm/dispatch.h"
#include "vm/frame.h"
#include "vm/interpreter.h"
#include "vm/liveness.h"
#include "vm/place.h"

namespace goknot::vm {

using runtime::FrameInfo;

FrameWalker::FrameWalker(const FunctionTable& functions, const runtime::Goroutine& goroutine)
    : functions_(functions), goroutine_(goroutine), panic_(NewestPanic(goroutine)) {
  Slot* fp = goroutine.fp;
  frame_ = {fp,
            functions.Get(FrameFunctionId(fp)),
            static_cast<const Instruction*>(goroutine.pc),
            FrameState::kStopped,
            UINT32_MAX,
            nullptr};
  const Stubs& stubs = SharedStubs();
  if (frame_.pc == &stubs.defer_return || frame_.pc == &stubs.panic_text_return) {
    frame_.panic = NewestPanic(goroutine);
    frame_.pc = reinterpret_cast<const Instruction*>(frame_.panic->pc);
    frame_.state = FrameState::kPanicking;
  } else if (frame_.pc == &stubs.goroutine_exit) {
    done_ = true;
  }
}

// The older a panic, the further out its deferred call.
const PanicRecord* FrameWalker::PanicAbove(const Slot* fp) {
  auto offset = static_cast<uint64_t>(fp - goroutine_.stack);
  while (panic_ != nullptr && (panic_->defer_frame == 0 || panic_->defer_frame > offset)) {
    panic_ = panic_->next;
  }
  return panic_ != nullptr && panic_->defer_frame == offset ? panic_ : nullptr;
}

void FrameWalker::Next() {
  const Stubs& stubs = SharedStubs();
  Slot* callee = frame_.fp;
  const Instruction* return_pc = ReturnPc(callee);
  if (return_pc == &stubs.goroutine_exit) {
    done_ = true;
    return;
  }
  uint32_t delta = CallerDeltaBytes(callee) / runtime::kSlotBytes;
  frame_.fp = callee - delta;
  frame_.function = functions_.Get(FrameFunctionId(frame_.fp));
  frame_.pc = return_pc;
  frame_.window = delta - kHeaderSlots;
  frame_.panic = nullptr;
  frame_.state = FrameState::kCalling;
  if (return_pc == &stubs.callback_return) {
    frame_.state = FrameState::kCallback;
    frame_.pc = frame_.function->code->executable + 1;
  } else if (return_pc == &stubs.defer_return || return_pc == &stubs.panic_text_return) {
    frame_.state = FrameState::kPanicking;
    frame_.panic = PanicAbove(callee);
    if (frame_.panic != nullptr) {
      frame_.pc = reinterpret_cast<const Instruction*>(frame_.panic->pc);
    }
  }
}

namespace {

bool HasCode(const WalkedFrame& frame) {
  return frame.function->code != nullptr && frame.function->code->executable != nullptr &&
         frame.function->code->Contains(frame.pc);
}

// The instruction that the frame is at, for its line: that of the call rather than what follows it.
uint32_t LineIndex(const WalkedFrame& frame) {
  const FunctionCode& code = *frame.function->code;
  uint32_t index = code.IndexOf(frame.pc);
  if (frame.state != FrameState::kCalling || index == 0) return index;
  bool own = index < code.instructions.size() &&
             static_cast<Opcode>(code.instructions[index].handler) == Opcode::kRunDefers;
  return own ? index : index - 1;
}

const LineRow* FindLine(const FunctionCode& code, uint32_t index) {
  auto after = std::upper_bound(code.lines.begin(), code.lines.end(), index,
                                [](uint32_t pc, const LineRow& row) { return pc < row.pc; });
  return after == code.lines.begin() ? nullptr : &*(after - 1);
}

FrameInfo Describe(const Function& function, uint32_t position, uint32_t index,
                   const CodeSource* source) {
  FrameInfo info;
  info.function = function.name;
  if (source != nullptr && position != 0) {
    CodeSource::Place place = source->Locate(position);
    info.file = place.file;
    info.line = place.line;
    info.column = place.column;
  }
  info.pc_offset = index * static_cast<uint32_t>(sizeof(Instruction));
  info.has_parameters = function.parameter_slots > 0;
  info.is_library = function.Has(kFunctionLibrary);
  info.is_native = function.Has(kFunctionNative);
  return info;
}

using Visitor = std::function<bool(const FrameInfo&)>;

// The bodies that an instruction of the function belongs to, inlined ones first.
bool VisitBodies(const Function& function, uint32_t index, const CodeSource* source,
                 const Visitor& visit) {
  const FunctionCode& code = *function.code;
  const LineRow* line = FindLine(code, index);
  uint32_t position = line == nullptr ? function.position : line->position;
  uint32_t inlined = line == nullptr ? 0 : line->inlined;
  while (inlined != 0) {
    const InlineRow& row = code.inlines[inlined - 1];
    if (!row.function->Has(kFunctionWrapper) &&
        !visit(Describe(*row.function, position, index, source))) {
      return false;
    }
    position = row.call_position;
    inlined = row.parent;
  }
  return visit(Describe(function, position, index, source));
}

bool VisitFrame(const WalkedFrame& frame, const CodeSource* source, const Visitor& visit) {
  if (!HasCode(frame)) return visit(Describe(*frame.function, frame.function->position, 0, source));
  return VisitBodies(*frame.function, LineIndex(frame), source, visit);
}

// The frame that Go's own panic has between the deferred call and the frame that panicked.
FrameInfo PanicFrame() {
  FrameInfo info;
  info.function = "panic";
  info.file = "runtime/panic.go";
  info.line = 859;
  info.has_parameters = true;
  info.is_library = true;
  info.is_native = true;
  return info;
}

// Where the frame of compiled code goes on; its live slots are those of the maps.
std::optional<uint32_t> ResumesAt(const WalkedFrame& frame) {
  if (!HasCode(frame) || frame.function->native != nullptr) return std::nullopt;
  if (frame.state == FrameState::kPanicking) return std::nullopt;
  return frame.function->code->IndexOf(frame.pc);
}

const LiveSlots& LiveAt(const WalkedFrame& frame, uint32_t index) {
  const FrameMaps& maps = MapsOf(*frame.function);
  return frame.state == FrameState::kCalling ? maps.AtReturn(index) : maps.At(index);
}

// The live pointer slots of a frame, by slot. `mark` is called for each.
template <typename Mark>
void ForEachLive(const WalkedFrame& frame, Mark&& mark) {
  const Function& function = *frame.function;
  if (std::optional<uint32_t> index = ResumesAt(frame)) {
    for (uint16_t slot : LiveAt(frame, *index).slots) {
      if (slot < frame.window) mark(slot);
    }
    return;
  }
  auto mark_kinds = [&](const std::vector<uint8_t>& pointers) {
    for (uint32_t i = 0; i < pointers.size(); ++i) {
      if (pointers[i] != 0) mark(i);
    }
  };
  if (!HasCode(frame)) {  // not entered yet: the arguments and the closure
    mark_kinds(function.parameter_pointers);
    if (function.Has(kFunctionClosure)) mark(function.parameter_slots);
    return;
  }
  const FunctionCode& code = *function.code;
  uint32_t index = code.IndexOf(frame.pc);
  if (function.native != nullptr) {
    if (index == 2) {  // Return
      mark_kinds(function.result_pointers);
      return;
    }
    mark_kinds(function.parameter_pointers);
    if (function.Has(kFunctionClosure)) mark(function.parameter_slots);
    if (index == 0) return;
    for (uint32_t i = NativeRootBase(function); i < code.frame_slots; ++i) mark(i);
    return;
  }
  if (code.recovery_pc < 0) return;  // it panics
  for (uint16_t slot : MapsOf(function).At(static_cast<uint32_t>(code.recovery_pc)).slots) {
    mark(slot);
  }
}

// The slots of its stack, from the lowest on, that a stopped goroutine's frame may use without
// asking for more: one that has been entered has asked for all the room that its code uses, windows
// of calls included, which may be more than the frames above it take.
uint64_t StackInUse(const Goroutine& goroutine, const WalkedFrame& frame) {
  if (!HasCode(frame)) return static_cast<uint64_t>(goroutine.stack_end - goroutine.stack);
  return static_cast<uint64_t>(frame.fp - goroutine.stack) + frame.function->code->frame_slots;
}

}  // namespace

std::vector<uint32_t> LivePointerSlots(const WalkedFrame& frame) {
  std::vector<uint32_t> slots;
  ForEachLive(frame, [&slots](uint32_t slot) { slots.push_back(slot); });
  return slots;
}

void Interpreter::WalkFrames(const Goroutine& goroutine, const Visitor& visit) {
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    bool deferred = frame.state == FrameState::kPanicking && frame.window != UINT32_MAX;
    if (deferred && frame.panic != nullptr && (frame.panic->flags & kPanicGoexit) == 0) {
      if (!visit(PanicFrame())) return;
    }
    if (frame.function->Has(kFunctionWrapper)) continue;
    if (!VisitFrame(frame, code_source_, visit)) return;
  }
}

runtime::FoundPlace Interpreter::FindPlace(const Goroutine& goroutine) {
  using runtime::PlaceBasis;
  uint64_t library = 0;
  // As long as the frames from the innermost outwards are one, or a native and one.
  PlaceBasis basis = PlaceBasis::kPc;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    const Function& function = *frame.function;
    bool is_native = function.Has(kFunctionNative) && HasCode(frame);
    if (HasCode(frame) && !is_native && !function.Has(kFunctionWrapper)) {
      bool calling = frame.state == FrameState::kCalling;
      uint64_t place = PlaceOfInstruction(frame.pc) | (calling ? 1 : 0);
      if (!function.Has(kFunctionLibrary)) {
        bool exact =
            frame.state == (basis == PlaceBasis::kPc ? FrameState::kStopped : FrameState::kCalling);
        return {place, exact ? basis : PlaceBasis::kFrames};
      }
      if (library == 0) library = place;
    }
    basis = is_native && basis == PlaceBasis::kPc ? PlaceBasis::kCaller : PlaceBasis::kFrames;
  }
  return {library, PlaceBasis::kFrames};
}

namespace {

// The innermost body at a place in the function's code; line 0 when the place is none there.
FrameInfo DescribeIn(const Function& function, const Instruction* pc, FrameState state,
                     const CodeSource* source) {
  FrameInfo result;
  WalkedFrame frame{nullptr, &function, pc, state, 0, nullptr};
  if (!HasCode(frame)) return result;
  // One past the end is in, but may be the next function's first.
  uint32_t index = function.code->IndexOf(pc);
  bool past_end = index == function.code->instructions.size();
  if (past_end && state != FrameState::kCalling) return result;
  if (!past_end && state == FrameState::kCalling && index == 0) return result;
  VisitBodies(function, LineIndex(frame), source, [&](const FrameInfo& info) {
    result = info;
    return false;
  });
  return result;
}

}  // namespace

FrameInfo Interpreter::DescribePlace(uint64_t place) {
  const auto* pc = reinterpret_cast<const Instruction*>(place >> 1 << kPlaceAlignmentBits);
  FrameState state = (place & 1) != 0 ? FrameState::kCalling : FrameState::kStopped;
  for (uint32_t id = 1; id <= functions_.count(); ++id) {
    FrameInfo result = DescribeIn(*functions_.Get(id), pc, state, code_source_);
    if (result.line != 0) return result;
  }
  return {};
}

// The upper half of the address is that of the code it falls into. Where code lies far apart (as
// the allocators of sanitizers place it) that may be code of the library as well, which is passed
// over: of places there nothing is told.
FrameInfo Interpreter::DescribeShortPlace(runtime::ShortPlace place) {
  if (place == 0) return {};
  constexpr uint32_t kMask = UINT32_MAX >> 1;
  FrameState state = (place & 1) != 0 ? FrameState::kCalling : FrameState::kStopped;
  for (uint32_t id = 1; id <= functions_.count(); ++id) {
    const Function& function = *functions_.Get(id);
    if ((function.flags & (kFunctionNative | kFunctionWrapper)) != 0) continue;
    if (function.code == nullptr || function.code->executable == nullptr) continue;
    const Instruction* start = function.code->executable;
    uint32_t index = ((place >> 1) - static_cast<uint32_t>(PlaceOfInstruction(start) >> 1)) & kMask;
    if (index > function.code->instructions.size()) continue;
    FrameInfo result = DescribeIn(function, start + index, state, code_source_);
    if (result.line != 0 && !result.is_library) return result;
  }
  return {};
}

namespace {

// Is it a pointer into a frame cell of the goroutine?
bool PointsIntoStack(const Goroutine& goroutine, Slot word) {
  return word - reinterpret_cast<Slot>(goroutine.stack) <
         reinterpret_cast<Slot>(goroutine.stack_end) - reinterpret_cast<Slot>(goroutine.stack);
}

// The frame cells that something points to, on a walk from the innermost frame outwards.
class LiveCells {
 public:
  explicit LiveCells(const Goroutine& goroutine)
      : goroutine_(goroutine), may_exist_((goroutine.flags & runtime::kGoroutineFrameCells) != 0) {}

  // False: the word is for the marker.
  bool Take(Slot word) {
    if (!may_exist_ || !PointsIntoStack(goroutine_, word)) return false;
    pointers_.push_back(word);
    return true;
  }

  // Once the slots of the frame have been looked at. Of cells that take the same slots, one after
  // the other, nobody knows which it is: what is a pointer in any of them is taken for one.
  void MarkThoseOf(const WalkedFrame& frame, runtime::Marker& marker) {
    if (pointers_.empty()) return;
    auto in_frame = [&](Slot pointer) { return pointer >= reinterpret_cast<Slot>(frame.fp); };
    for (const FrameCellPlace& cell : MapsOf(*frame.function).cells()) {
      Slot* pointing = &frame.fp[cell.slot];
      const auto start = reinterpret_cast<Slot>(pointing + 1);
      if (std::none_of(pointers_.begin(), pointers_.end(),
                       [&](Slot pointer) { return pointer - start < cell.slots * sizeof(Slot); })) {
        continue;
      }
      marker.MarkValues(*cell.type, FrameCellBehind(pointing, *cell.type), 1);
    }
    std::erase_if(pointers_, in_frame);
  }

 private:
  const Goroutine& goroutine_;
  const bool may_exist_;
  std::vector<Slot> pointers_;  // into frames that were not reached yet
};

}  // namespace

void Interpreter::MarkFrames(Goroutine& goroutine, runtime::Marker& marker) {
  runtime::SearchMarker* search = runtime::SearchMarker::Of(marker);
  LiveCells cells(goroutine);
  uint64_t used = 0;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    used = std::max(used, StackInUse(goroutine, frame));
    if (std::optional<uint32_t> index = ResumesAt(frame); index && search != nullptr) {
      const LiveSlots& live = LiveAt(frame, *index);
      const auto& uses = MapsOf(*frame.function).UsesOf(live, *index);
      for (size_t i = 0; i < live.slots.size() && live.slots[i] < frame.window; ++i) {
        const Slot word = frame.fp[live.slots[i]];
        if (!cells.Take(word)) search->MarkChannel(reinterpret_cast<const void*>(word), uses[i]);
      }
    } else {
      ForEachLive(frame, [&](uint32_t slot) {
        const Slot word = frame.fp[slot];
        if (!cells.Take(word)) marker.MarkPointer(reinterpret_cast<const void*>(word));
      });
    }
    if (HasCode(frame) && frame.function->native == nullptr) cells.MarkThoseOf(frame, marker);
  }
  runtime_.scheduler().ShrinkParked(goroutine, used);
}

void Interpreter::StackMoved(Goroutine& goroutine, const Slot* from, const Slot* from_end) {
  const auto start = reinterpret_cast<Slot>(from);
  const Slot size = reinterpret_cast<Slot>(from_end) - start;
  const Slot distance = reinterpret_cast<Slot>(goroutine.stack) - start;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    ForEachLive(frame, [&](uint32_t slot) {
      Slot& word = frame.fp[slot];
      if (word - start < size) word += distance;
    });
  }
}

void Interpreter::PoisonDeadSlots(Goroutine& goroutine) {
  constexpr Slot kPoison = 0xdeaddeaddeaddeadull;
  constexpr int kFrames = 8;  // what dies further out died while that frame was among the innermost
  int visited = 0;
  for (FrameWalker walker(functions_, goroutine); !walker.done() && visited < kFrames;
       walker.Next(), ++visited) {
    const WalkedFrame& frame = walker.frame();
    if (frame.function->native != nullptr || !HasCode(frame)) continue;
    if (frame.state == FrameState::kPanicking) continue;
    const FunctionCode& code = *frame.function->code;
    uint32_t limit = std::min(std::min(code.first_window, frame.window),
                              static_cast<uint32_t>(code.pointer_slots.size()));
    std::vector<bool> dead(limit, true);
    ForEachLive(frame, [&](uint32_t slot) {
      if (slot < limit) dead[slot] = false;
    });
    for (uint32_t slot = 0; slot < limit; ++slot) {
      if (dead[slot] && code.pointer_slots[slot] != 0) frame.fp[slot] = kPoison;
    }
  }
}

}  // namespace goknot::vm
