// Functions that nobody wrote: those that call a method on a receiver which they get in another way
// (entries of method sets for promoted methods, method expressions, method values), and those that
// call a builtin for go and defer.
//
// Source: the Go specification, "Method sets", "Selectors", "Method expressions", "Method values".
// Tests: tests/programs/methods/.
#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "base/check.h"
#include "base/text.h"
#include "compiler/function_compiler.h"

namespace goknot::compiler {

void FunctionCompiler::CompileForward() {
  const Forward& forward = source_.forward;
  types::Signature* signature = program_.SignatureOf(forward.method, forward.type_args);
  uint32_t parameters = ShapeOf(signature->params).slots();
  uint32_t results = ShapeOf(signature->results).slots();

  // The receiver that is held, and where the method's own parameters begin.
  Location holder;
  Reg first_parameter = 0;
  switch (forward.receiver) {
    case ForwardReceiver::kParameter:
      holder = ValueLocation(Operand::Borrowed(0), forward.type);
      first_parameter = ShapeOf(forward.type).slots();
      break;
    case ForwardReceiver::kDataWord:
      if (program_.descriptors().Of(forward.type)->Has(runtime::kTypePointerShaped)) {
        holder = ValueLocation(Operand::Borrowed(0), forward.type);
      } else {
        holder = Dereference(Operand::Borrowed(0), forward.type);
        holder.never_nil = true;
      }
      first_parameter = 1;
      break;
    case ForwardReceiver::kCaptured: {
      Operand value = Temporary(forward.type);
      const Pattern& pattern = ShapeOf(forward.type).pattern;
      for (uint32_t i = 0; i < pattern.slots; ++i) {
        bool is_pointer = (pattern.pointers >> i & 1) != 0;
        code_.Emit(is_pointer ? Opcode::kLoadPointer : Opcode::kLoad64, value.reg() + i,
                   function_.parameter_slots, 0, 0, static_cast<int32_t>(8 + 8 * i));
      }
      holder = ValueLocation(std::move(value), forward.type);
      break;
    }
  }

  auto* pointer = types::UnderAs<types::Pointer>(forward.type);
  bool is_value_method = !forward.method->HasPointerReceiver();
  if (pointer != nullptr && is_value_method && forward.index.size() == 1 &&
      types::AsNamed(pointer->elem) != nullptr) {
    std::string type(program_.descriptors().Of(pointer->elem)->name);
    std::string message =
        absl::StrCat("value method ", type, ".", base::ToAbsl(forward.method->name()),
                     " called using nil *", type.substr(type.rfind('.') + 1), " pointer");
    Operand address = Load(std::move(holder));
    Label good = code_.NewLabel();
    code_.EmitJump(Opcode::kJumpNotNil, good, address.reg());
    code_.Emit(Opcode::kPanicText, 0, 0, 0, 0, static_cast<int32_t>(StringConstant(message)));
    code_.Bind(good);
    holder = ValueLocation(std::move(address), forward.type);
  }
  holder = FollowPath(std::move(holder), std::span(forward.index).first(forward.index.size() - 1));

  if (types::IsInterface(holder.type)) {
    Operand interface = Load(std::move(holder));
    Reg window = registers_.OpenWindow(std::max(parameters + 2, results));
    Operand hold = Operand::Window(registers_, window);
    Move(window + 1, first_parameter, parameters);
    code_.EmitCallInterface(window, interface.reg(), parameters + 1,
                            ResultKinds(signature->results),
                            program_.descriptors().MethodIdOf(forward.method));
    ReturnSlots(window, results);
    return;
  }

  uint32_t receiver_slots = ShapeOf(forward.method->signature()->receiver->type).slots();
  Reg window = registers_.OpenWindow(std::max(receiver_slots + parameters + 1, results));
  Operand hold = Operand::Window(registers_, window);
  auto* holder_pointer = types::AsNamed(holder.type) == nullptr
                             ? types::UnderAs<types::Pointer>(holder.type)
                             : nullptr;
  if (is_value_method) {
    if (holder_pointer != nullptr) {
      holder = Dereference(Load(std::move(holder)), holder_pointer->elem);
    }
    LoadInto(holder, Fresh(window));
  } else if (holder_pointer != nullptr) {
    LoadInto(holder, Fresh(window));
  } else {
    Operand address = AddressOf(std::move(holder));
    Move(window, address.reg(), 1);
  }
  Move(window + receiver_slots, first_parameter, parameters);
  code_.EmitCall(window, receiver_slots + parameters, results,
                 program_.FunctionOf(forward.method, forward.type_args));
  ReturnSlots(window, results);
}

void FunctionCompiler::CompileShim() {
  std::vector<Reg> operands;
  Reg reg = 0;
  for (types::Type* type : source_.operand_types) {
    operands.push_back(reg);
    reg += ShapeOf(type).slots();
  }
  BuiltinStatement(source_.builtin, operands, source_.operand_types);
  code_.Emit(Opcode::kReturn);
}

}  // namespace goknot::compiler
