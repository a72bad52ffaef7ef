// Values that lie in the frame although pointers to them exist, since only what is called, and not
// for longer than the call, has one (compiler/borrowing.h).
#include <algorithm>

#include "compiler/function_compiler.h"

namespace goknot::compiler {
namespace {

constexpr int64_t kMostCellBytes = 1024;

}  // namespace

// 0: the type has no place in a frame.
uint32_t FunctionCompiler::CellSlots(types::Type* type) {
  const Shape& shape = ShapeOf(type);
  if (shape.size > kMostCellBytes) return 0;
  return static_cast<uint32_t>((shape.size + 7) / 8 + (shape.align > 8 ? 1 : 0));
}

void FunctionCompiler::Make(Target target, types::Type* type, uint32_t site) {
  const auto constant = static_cast<int32_t>(TypeConstant(type));
  if (target.cell_slots > 0) {
    code_.Emit(Opcode::kFrameCell, target.reg, 0, target.cell_slots, 0, constant);
  } else {
    code_.Emit(Opcode::kNew, target.reg, 0, site, 0, constant);
  }
}

bool FunctionCompiler::IsBorrowedOnly(const types::Var* var) {
  if (auto known = is_borrowed_only_.find(var); known != is_borrowed_only_.end()) {
    return known->second;
  }
  const std::vector<AddressedCall>* calls = family_->escape.OnlyCallsReach(var);
  bool result = calls != nullptr && CellSlots(TypeOf(var)) > 0 && !IsCrowded(var) &&
                std::all_of(calls->begin(), calls->end(), [this](const AddressedCall& call) {
                  return program_.borrowing().IsBorrowed(*info_, call);
                });
  is_borrowed_only_[var] = result;
  return result;
}

// The cell lies behind the slot that points to it.
void FunctionCompiler::DeclareInFrame(types::Var* var) {
  const uint32_t slots = CellSlots(TypeOf(var));
  const Pattern pattern = {1 + slots, 1};
  Reg reg = registers_.Allocate(pattern);
  Make({reg, true, slots}, TypeOf(var), 0);
  BindVariable(var, Storage::kCell, reg, pattern);
}

uint32_t FunctionCompiler::OwnedCellSlots(const types::Var* var) {
  const bool owns =
      family_->escape.owners()->contains(var) && !IsCrowded(var) && !LivesInTarget(var);
  return owns ? CellSlots(types::UnderAs<types::Pointer>(TypeOf(var))->elem) : 0;
}

}  // namespace goknot::compiler
