// Reads bytecode for what it may do to channels, locks, wait groups and conditions: from the
// instruction that each frame stands at along the control-flow graph, and through all calls whose
// callee is known. A call through an interface calls that method of every type there is. What it
// cannot follow (a func value from elsewhere, a library function that may call back) counts as able
// to do anything: answers err on that side only.
//
// Threads: the one that has stopped the world. Test: tests/programs/knots/, tests/knots/.
#ifndef GOKNOT_VM_CODE_EFFECTS_H_
#define GOKNOT_VM_CODE_EFFECTS_H_

#include <cstdint>
#include <string_view>

#include "runtime/code_effects.h"
#include "runtime/type_table.h"
#include "vm/function_table.h"

namespace goknot::vm {

class CodeEffectsReader final : public runtime::CodeEffectsFinder {
 public:
  // Is the package of that path one of the library?
  using IsLibrary = bool (*)(std::string_view path);

  CodeEffectsReader(FunctionTable& functions, runtime::TypeTable& types, IsLibrary is_library)
      : functions_(functions), types_(types), is_library_(is_library) {}

  void AddEffects(const runtime::Goroutine& goroutine, runtime::CodeEffects* effects) override;
  void AddEffects(const runtime::FunctionObject& function, runtime::CodeEffects* effects) override;
  runtime::WayOn WayOnOf(const runtime::Goroutine& goroutine) override;

 private:
  // From where a body is read. Each is read once for one question.
  struct Start {
    const Function* function;
    uint32_t index;
  };
  class Reading;

  FunctionTable& functions_;
  runtime::TypeTable& types_;
  IsLibrary is_library_;
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_CODE_EFFECTS_H_
