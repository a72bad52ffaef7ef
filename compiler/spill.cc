// Variables that find no room in the frame: instructions name slots by 16 bits, so a function with
// tens of thousands of variables at once keeps the later ones in objects on the heap. Nothing
// changes for others.
//
// Such an object belongs to the scope in which it became necessary, and holds the variables of that
// scope and of those inside it that are declared later: whoever reaches their declarations has
// passed the place where the object is made, since no goto jumps over a declaration into its scope.
// It takes words of any kind, all of which the collector looks at.
//
// Test: tests/programs/larger/.
#include "base/check.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

namespace {

// Leaves a third of the frame to temporaries and windows.
constexpr size_t kCrowdedSlots = 40'000;
constexpr int64_t kSpillWords = 2048;
constexpr int64_t kSpillBytes = kSpillWords * 8;
constexpr int64_t kSpillAlign = 16;

}  // namespace

// Captured variables are not moved: closures take them from slots, or by their cells.
bool FunctionCompiler::IsCrowded(const types::Var* var) const {
  return registers_.local_kinds().size() > kCrowdedSlots && !var->captured && !LivesInTarget(var);
}

Location FunctionCompiler::DeclareSpilled(types::Var* var) {
  const Shape& shape = ShapeOf(TypeOf(var));
  DCHECK(!shape.boxed);
  int64_t bytes = (shape.size + kSpillAlign - 1) / kSpillAlign * kSpillAlign;
  if (spills_.empty() || spills_.back().used + bytes > kSpillBytes) {
    types::Type* words =
        program_.universe().New<types::Array>(basic(types::BasicKind::kUnsafePointer), kSpillWords);
    Reg reg = registers_.Allocate(kPointer);
    code_.Emit(Opcode::kNew, reg, 0, code_.Word(0), 0, static_cast<int32_t>(TypeConstant(words)));
    spills_.push_back({reg, 0, scope_variables_.size()});
  }
  Spill& spill = spills_.back();
  variables_[var] = {Storage::kSpilled, spill.reg, {}, spill.used};
  scope_variables_.push_back(var);
  spill.used += bytes;
  return LocateVariable(var);
}

}  // namespace goknot::compiler
