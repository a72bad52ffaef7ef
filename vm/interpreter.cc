// The interpreter's construction; its loop is vm/interpreter_loop.cc.
#include "vm/interpreter.h"

namespace goknot::vm {

Interpreter::Interpreter(runtime::Runtime& runtime, FunctionTable& functions)
    : runtime_(runtime), functions_(functions), stress_(runtime.options().stress) {
  any_stress_ = stress_.gc || stress_.yield || stress_.move || stress_.poison;
}

Interpreter::~Interpreter() = default;

}  // namespace goknot::vm
