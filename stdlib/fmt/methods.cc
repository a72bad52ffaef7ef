// The printer and Go code: which of a value's methods decide its text, and how they are called.
//
// callMethod in print.go runs the method under a recover and hands back its text, or what it
// panicked with. Everything the rest of the walk needs is on the chain in root slot 0 or in the
// arguments.
#include <string_view>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "stdlib/fmt/printer.h"
#include "stdlib/guest.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using runtime::InterfaceValue;
using runtime::Kind;
using runtime::MethodDescriptor;
using runtime::TypeDescriptor;

bool ReturnsString(const TypeDescriptor& signature) {
  return signature.parameters.empty() && signature.results.size() == 1 &&
         signature.results[0]->kind == Kind::kString && signature.results[0]->package_path.empty();
}

bool IsFormatSignature(const TypeDescriptor& signature) {
  return signature.parameters.size() == 2 && signature.results.empty() && !signature.variadic &&
         signature.parameters[0]->name == "fmt.State" &&
         signature.parameters[1]->kind == Kind::kInt32 &&
         signature.parameters[1]->package_path.empty();
}

struct FormatMethods {
  bool error = false;
  bool string = false;
  bool go_string = false;
  bool format = false;
};

FormatMethods MethodsOf(const TypeDescriptor& type) {
  FormatMethods found;
  for (const MethodDescriptor& method : type.methods()) {
    if (!method.is_current) continue;
    std::string_view name = method.name;
    if (name == "Error") found.error = ReturnsString(*method.signature);
    if (name == "String") found.string = ReturnsString(*method.signature);
    if (name == "GoString") found.go_string = ReturnsString(*method.signature);
    if (name == "Format") found.format = IsFormatSignature(*method.signature);
  }
  return found;
}

std::string_view MethodName(FormatMethod method) {
  switch (method) {
    case FormatMethod::kError:
      return "Error";
    case FormatMethod::kString:
      return "String";
    case FormatMethod::kGoString:
      return "GoString";
    default:
      return "Format";
  }
}

// callMethod's parameters and results, in slots (print.go).
struct CallArguments {
  InterfaceValue value;
  int64_t method;
  int64_t verb;
  int64_t flags;
  int64_t width;
  int64_t precision;
  uint64_t catch_panics;
};
struct CallResults {
  StringValue text;
  uint64_t panicked;
  InterfaceValue panic_value;
};

// The bits of formatFlags in print.go.
int64_t FlagBits(const FormatFlags& flags) {
  return (flags.width ? 1 : 0) | (flags.precision ? 2 : 0) | (flags.minus ? 4 : 0) |
         (flags.plus || flags.plus_v ? 8 : 0) | (flags.sharp || flags.sharp_v ? 16 : 0) |
         (flags.space ? 32 : 0) | (flags.zero ? 64 : 0);
}

}  // namespace

Printer::Keep::Keep(Printer& printer, const void* first, const void* second)
    : printer_(printer),
      active_(printer.helper_ != nullptr && (first != nullptr || second != nullptr)) {
  if (!active_) return;
  auto* node = static_cast<const void**>(runtime::AllocateWords(printer.call_.worker(), 3, 0b111));
  Slot* roots = printer.call_.roots();
  node[0] = reinterpret_cast<const void*>(roots[0]);
  node[1] = first;
  node[2] = second;
  roots[0] = reinterpret_cast<Slot>(node);
}

Printer::Keep::~Keep() {
  // After an unwinding the frame, and its roots with it, are no longer ours.
  if (!active_ || printer_.outcome_ == Outcome::kUnwinding) return;
  Slot* roots = printer_.call_.roots();
  roots[0] = reinterpret_cast<Slot>(*reinterpret_cast<void**>(roots[0]));
}

InterfaceValue Printer::Box(ValueRef value) {
  if (value.type->Has(runtime::kTypePointerShaped)) {
    return {value.type, reinterpret_cast<void*>(LoadInteger(value.type->kind, value.memory))};
  }
  void* box = runtime::Allocate(call_.worker(), *value.type);
  runtime::CopyTyped(*value.type, box, value.memory, 1);
  return {value.type, box};
}

bool Printer::HandleMethods(ValueRef value, int32_t verb) {
  if (erroring_ || !value.exported) return false;
  if (value.type->methods().empty() && verb != 'w') return false;
  FormatMethods methods = MethodsOf(*value.type);
  if (verb == 'w') {
    if (!methods.error || !wrap_errors_) {
      BadVerb(value, verb);
      return true;
    }
    verb = 'v';
  }
  if (methods.format) {
    CallMethod(value, FormatMethod::kFormat, verb);
    return true;
  }
  if (format_.flags.sharp_v) {
    if (!methods.go_string) return false;
    CallMethod(value, FormatMethod::kGoString, verb);
    return true;
  }
  if (verb != 'v' && verb != 's' && verb != 'x' && verb != 'X' && verb != 'q') return false;
  if (!methods.error && !methods.string) return false;
  CallMethod(value, methods.error ? FormatMethod::kError : FormatMethod::kString, verb);
  return true;
}

void Printer::CallMethod(ValueRef value, FormatMethod method, int32_t verb) {
  if (helper_ == nullptr) {
    outcome_ = Outcome::kNeedsMethods;
    return;
  }
  bool is_nil_pointer =
      value.type->kind == Kind::kPointer && LoadInteger(value.type->kind, value.memory) == 0;
  CallArguments arguments{
      .value = Box(value),
      .method = static_cast<int64_t>(method),
      .verb = verb,
      .flags = FlagBits(format_.flags),
      .width = format_.flags.width.value_or(0),
      .precision = format_.flags.precision.value_or(0),
      .catch_panics = panicking_ && !is_nil_pointer ? 0u : 1u,
  };
  static_assert(sizeof(CallArguments) == 8 * sizeof(Slot));
  static_assert(sizeof(CallResults) == 5 * sizeof(Slot));
  Slot argument_slots[8];
  Slot result_slots[5];
  runtime::WriteSlots(argument_slots, arguments);
  vm::CallResult ended = call_.Call(helper_, argument_slots, 8, result_slots, 5);
  if (ended != vm::CallResult::kOk) {
    outcome_ = Outcome::kUnwinding;
    result_ =
        ended == vm::CallResult::kPanicking ? vm::NativeResult::kPanic : vm::NativeResult::kGoexit;
    return;
  }
  CallResults results = runtime::ReadSlots<CallResults>(result_slots);
  if (method == FormatMethod::kFormat) format_.out += results.text.view();
  if (results.panicked != 0) {
    if (is_nil_pointer) {
      format_.out += "<nil>";
    } else {
      ShowPanic(results.panic_value, method, verb);
    }
    return;
  }
  if (method == FormatMethod::kGoString) {
    format_.String(results.text.view());
  } else if (method != FormatMethod::kFormat) {
    FormatString(value, results.text.view(), verb);
  }
}

void Printer::ShowPanic(InterfaceValue value, FormatMethod method, int32_t verb) {
  Keep keep(*this, value.data);
  FormatFlags flags = format_.flags;
  format_.flags = {};
  format_.out += "%!";
  AppendRune(&format_.out, verb);
  format_.out += "(PANIC=";
  format_.out += MethodName(method);
  format_.out += " method: ";
  panicking_ = true;
  PrintArgument(value, 'v');
  panicking_ = false;
  format_.out += ')';
  format_.flags = flags;
}

}  // namespace goknot::stdlib
