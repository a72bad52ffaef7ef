// The interpreter's construction and caches; its loop is vm/interpreter_loop.cc.
#include "vm/interpreter.h"

#include "runtime/type_table.h"

namespace goknot::vm {

Interpreter::Interpreter(runtime::Runtime& runtime, FunctionTable& functions)
    : runtime_(runtime), functions_(functions), stress_(runtime.options().stress) {
  CatchMemoryFaults();
  any_stress_ = stress_.gc || stress_.yield || stress_.move || stress_.poison;
}

Interpreter::~Interpreter() = default;

void Interpreter::ForgetMethods() {
  type_tests_.Forget();
  runtime_.types().ForgetMethodFunctions();
  functions_.ForgetMethods();
}

}  // namespace goknot::vm
