// The code of one function while it grows: instructions whose registers and jumps are still
// symbolic, constants, lines. Finish turns it into a vm::FunctionCode.
//
// Code that cannot be reached is not emitted: after an instruction that ends its block nothing is
// kept until a label is bound that somebody jumps to.
//
// Test: tests/compiler/code_test.cc.
#ifndef GOKNOT_COMPILER_CODE_H_
#define GOKNOT_COMPILER_CODE_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "compiler/registers.h"
#include "lexer/source.h"
#include "vm/function.h"
#include "vm/instruction.h"
#include "vm/opcode_info.h"

namespace goknot::compiler {

// A place in the code, known once it is bound.
constexpr uint32_t kNoLabel = 0xffffffff;
struct Label {
  uint32_t id = kNoLabel;
};

class Code {
 public:
  Label NewLabel();
  // The place is here. `entered_from_outside`: reachable although nothing jumps to it yet (a label
  // of the program, a loop's head reached by a back-edge alone, where a recovered panic goes on).
  void Bind(Label label, bool entered_from_outside = false);
  bool IsReachable() const { return reachable_; }

  // Registers may lie in the window area; other fields are numbers.
  void Emit(vm::Opcode opcode, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0, uint32_t d = 0,
            int32_t imm = 0);
  void EmitJump(vm::Opcode opcode, Label target, uint32_t a = 0, uint32_t b = 0, uint32_t c = 0,
                uint32_t d = 0);
  void EmitCall(uint32_t window, uint32_t arguments, uint32_t results, vm::Function* callee);
  void EmitCallInterface(uint32_t window, uint32_t interface, uint32_t arguments, uint32_t results,
                         uint32_t method);
  // What was emitted last, when control comes to this place from it alone.
  struct Last {
    vm::Opcode opcode;
    uint32_t a, b, c, d;
    int32_t imm;
    uint8_t unsigned_bounds;
  };
  std::optional<Last> LastInstruction() const;
  // Puts another into its place; the position stays, and so do the unsigned bounds.
  void ReplaceLast(vm::Opcode opcode, uint32_t a, uint32_t b, uint32_t c, uint32_t d, int32_t imm);
  void DropLast() { pending_.pop_back(); }
  // Of the instruction emitted last: which of its bounds are unsigned (vm::UnsignedBounds).
  void NoteUnsigned(uint8_t which);
  // Jumps to targets[index] when index < targets.size().
  void EmitJumpTable(uint32_t index, const std::vector<Label>& targets);

  // Indices into the constants.
  uint32_t Word(uint64_t word);
  uint32_t Words(std::span<const uint64_t> words);
  uint32_t Pointer(const void* pointer) { return Word(reinterpret_cast<uint64_t>(pointer)); }
  uint32_t AddSelect(std::unique_ptr<vm::SelectTable> table);

  size_t size() const { return pending_.size(); }

  // What follows, up to EndInlined with the number that this gives, is the body of `callee`, called
  // at the position that is set now.
  uint32_t BeginInlined(const vm::Function* callee);
  void EndInlined(uint32_t around) { inlined_ = around; }

  // The position of what is emitted from now on.
  lexer::Pos position() const { return position_; }
  void set_position(lexer::Pos position) { position_ = position; }

  // Loads a word, or the address of something that stays where it is, into a register at the
  // function's start, after Enter.
  void LoadAtEntry(uint32_t reg, uint64_t word) { entry_loads_.push_back({reg, word, false}); }
  void LoadAddressAtEntry(uint32_t reg, const void* address) {
    entry_loads_.push_back({reg, reinterpret_cast<uint64_t>(address), true});
  }

  void SetRecovery(Label label) { recovery_ = label; }

  // The finished code; `error` says why when the function is too large.
  std::unique_ptr<vm::FunctionCode> Finish(const Registers& registers, uint32_t least_frame_slots,
                                           std::string* error);

 private:
  enum class Form : uint8_t { kPlain, kJump, kCall, kJumpTable };

  struct Pending {
    vm::Opcode opcode;
    Form form;
    uint32_t a, b, c, d;
    int32_t imm;  // kJump: the label
    uint32_t position;
    vm::ExtraUnit extra;  // kCall
    uint8_t unsigned_bounds = 0;
    uint32_t inlined = 0;  // as vm::LineRow::inlined

    // One of a to d.
    uint32_t& Slot(vm::Field field);
  };

  struct Table {
    uint32_t instruction;
    uint32_t constants;
    std::vector<Label> targets;
  };

  void Append(Pending pending);
  void InsertEntryLoads();
  size_t IndexOf(Label label) const { return static_cast<size_t>(labels_[label.id]); }
  static Label TargetOf(const Pending& jump) { return {static_cast<uint32_t>(jump.imm)}; }
  // jumps.cc
  void ThreadJumps();
  Label LastOfJumps(Label label) const;
  bool MayStandAt(size_t from, const Pending& pending) const;
  void CopyTargets();
  void DropUnreachable();
  template <typename Replace>
  void Rebuild(const Replace& replace);
  // Puts the constants that fields of 16 bits name where these reach.
  void BringNear();

  std::vector<Pending> pending_;
  std::vector<int32_t> labels_;  // index into pending_, -1 while not bound
  std::vector<bool> label_used_;
  std::vector<Table> tables_;
  struct EntryLoad {
    uint32_t reg;
    uint64_t word;
    bool is_address;
  };
  std::vector<EntryLoad> entry_loads_;
  // Index 0 holds 0: as a site it means none, so no site may stand there.
  std::vector<uint64_t> constants_ = {0};
  absl::flat_hash_map<uint64_t, uint32_t> word_index_ = {{0, 0}};
  size_t near_constants_ = 0;  // set by BringNear, when there is something to do
  std::vector<std::unique_ptr<vm::SelectTable>> selects_;
  std::vector<vm::InlineRow> inlines_;
  uint32_t inlined_ = 0;
  lexer::Pos position_;
  Label recovery_;
  bool reachable_ = true;
  size_t last_bound_ = 0;  // where the label was bound last
};

}  // namespace goknot::compiler

#endif  // GOKNOT_COMPILER_CODE_H_
