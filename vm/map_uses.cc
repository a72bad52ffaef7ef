// See the header.
#include "vm/map_uses.h"

#include <algorithm>
#include <optional>

#include "vm/frame_analysis.h"
#include "vm/frame_walk.h"
#include "vm/place.h"

namespace goknot::vm {
namespace {

struct MapOperand {
  uint32_t slot;
  bool writes;
};

std::optional<MapOperand> MapOperandOf(const Instruction& instruction, Opcode opcode) {
  switch (opcode) {
    case Opcode::kMapSet:
    case Opcode::kMapDelete:
    case Opcode::kMapClear:
      return MapOperand{instruction.a, true};
    case Opcode::kMapGet:
    case Opcode::kMapGetOk:
    case Opcode::kMapStart:
      return MapOperand{instruction.b, false};
    default:
      return std::nullopt;
  }
}

bool IsReadable(const WalkedFrame& frame) {
  const Function& function = *frame.function;
  return function.native == nullptr && !function.Has(kFunctionLibrary) &&
         function.code != nullptr && function.code->executable != nullptr &&
         function.code->Contains(frame.pc);
}

}  // namespace

const void* MapUseReader::MapInUse(const runtime::Goroutine& goroutine) {
  FrameWalker walker(functions_, goroutine);
  if (walker.done() || !IsReadable(walker.frame())) return nullptr;
  const WalkedFrame& frame = walker.frame();
  const FunctionCode& code = *frame.function->code;
  uint32_t index = code.IndexOf(frame.pc);
  if (index >= code.instructions.size()) return nullptr;
  auto operand = MapOperandOf(code.instructions[index], OpcodeAt(code, index));
  return operand ? reinterpret_cast<const void*>(frame.fp[operand->slot]) : nullptr;
}

std::vector<runtime::MapUse> MapUseReader::UsesOf(const runtime::Goroutine& goroutine,
                                                  const void* map) {
  std::vector<runtime::MapUse> uses;
  for (FrameWalker walker(functions_, goroutine); !walker.done(); walker.Next()) {
    const WalkedFrame& frame = walker.frame();
    if (!IsReadable(frame)) continue;
    const FunctionCode& code = *frame.function->code;
    for (uint32_t at = 0; at < code.instructions.size(); at += InfoOf(OpcodeAt(code, at)).units()) {
      auto operand = MapOperandOf(code.instructions[at], OpcodeAt(code, at));
      if (!operand || reinterpret_cast<const void*>(frame.fp[operand->slot]) != map) continue;
      uses.push_back({PlaceOfInstruction(code.executable + at), operand->writes});
    }
  }
  std::stable_partition(uses.begin(), uses.end(),
                        [](const runtime::MapUse& use) { return use.writes; });
  return uses;
}

}  // namespace goknot::vm
