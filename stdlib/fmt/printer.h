// fmt's heart: walks Go values by their type descriptors and prints them as a verb asks, byte for
// byte as Go's fmt does.
//
// Values with methods (Error, String, GoString, Format) call Go code. A Printer works in one of two
// ways:
//   leaf     no Go code may be called: at the first value that needs it, the printer gives up
//            (needs_methods()), and its text is to be thrown away;
//   calling  on a fiber, methods run through a Go function of package fmt (callMethod in print.go),
//            which catches their panics. In between goroutines switch and the collector runs: what
//            is still to be walked hangs on a chain of heap nodes in root slot 0.
//
// Guest memory may change while it is walked; slice headers are read once.
//
// Test: tests/programs/std_fmt/.
#ifndef GOKNOT_STDLIB_FMT_PRINTER_H_
#define GOKNOT_STDLIB_FMT_PRINTER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/type_descriptor.h"
#include "runtime/value.h"
#include "stdlib/fmt/text_format.h"
#include "vm/native.h"

namespace goknot::stdlib {

// Methods that printing looks for; the numbers are known to print.go.
enum class FormatMethod : int { kNone = 0, kError = 1, kString = 2, kGoString = 3, kFormat = 4 };

// A value in memory form.
struct ValueRef {
  const runtime::TypeDescriptor* type;  // null: nothing (a nil interface)
  const void* memory;
  bool exported;  // not reached through an unexported field: its methods may be called
};

class Printer {
 public:
  // `helper` is callMethod of print.go, or null for a leaf.
  Printer(vm::NativeCall& call, runtime::FunctionObject* helper) : call_(call), helper_(helper) {}

  // Each may stop early: then look at outcome().
  void Print(const runtime::SliceValue& arguments);
  void Println(const runtime::SliceValue& arguments);
  void Printf(std::string_view format, const runtime::SliceValue& arguments);

  enum class Outcome : uint8_t {
    kDone,
    kNeedsMethods,  // leaf only
    kUnwinding,     // a callback panicked or exits: `result()` must be returned at once
  };
  Outcome outcome() const { return outcome_; }
  vm::NativeResult result() const { return result_; }
  const std::string& text() const { return format_.out; }

  // For Errorf: %w is understood; indices of the arguments that it named.
  void AllowWrapping() { wrap_errors_ = true; }
  const std::vector<int64_t>& wrapped() const { return wrapped_; }

 private:
  bool stopped() const { return outcome_ != Outcome::kDone; }

  // printf.cc
  struct Cursor;
  void OneVerb(Cursor& at);
  void ParseWidthAndPrecision(Cursor& at);
  void ArgumentIndex(Cursor& at);
  bool IntegerArgument(Cursor& at, int64_t* value);
  void ExtraArguments(Cursor& at);
  void SetGoSyntaxFlags();

  // printer.cc
  runtime::InterfaceValue Argument(const runtime::SliceValue& arguments, int64_t index) const;
  void PrintArgument(runtime::InterfaceValue argument, int32_t verb);
  void PrintReflected(ValueRef value, int32_t verb);
  void PrintValue(ValueRef value, int32_t verb, int depth);
  void PrintMap(ValueRef value, int32_t verb, int depth);
  void PrintStruct(ValueRef value, int32_t verb, int depth);
  void PrintElements(ValueRef value, int32_t verb, int depth);
  void PrintPointer(ValueRef value, int32_t verb, int depth);
  void BadVerb(ValueRef value, int32_t verb);
  void TypeAndEqual(ValueRef value);

  // scalars
  void FormatBool(ValueRef value, int32_t verb);
  void FormatInteger(ValueRef value, int32_t verb);
  void FormatIntegerBits(ValueRef value, uint64_t bits, Signedness signedness, int32_t verb);
  void FormatFloat(ValueRef value, double number, FloatWidth width, int32_t verb);
  void FormatComplex(ValueRef value, int32_t verb);
  void FormatString(ValueRef value, std::string_view text, int32_t verb);
  void FormatBytes(ValueRef value, std::string_view bytes, bool is_nil, int32_t verb,
                   std::string_view type_name);
  void FormatAddress(ValueRef value, int32_t verb);

  // methods.cc
  bool HandleMethods(ValueRef value, int32_t verb);
  void CallMethod(ValueRef value, FormatMethod method, int32_t verb);
  void ShowPanic(runtime::InterfaceValue value, FormatMethod method, int32_t verb);

  // Rooting in calling printers.
  class Keep {
   public:
    Keep(Printer& printer, const void* first, const void* second = nullptr);
    ~Keep();

   private:
    Printer& printer_;
    bool active_;
  };
  // The value as an interface: boxed in a fresh object unless pointer-shaped.
  runtime::InterfaceValue Box(ValueRef value);

  vm::NativeCall& call_;
  runtime::FunctionObject* helper_;
  TextFormat format_;
  Outcome outcome_ = Outcome::kDone;
  vm::NativeResult result_ = vm::NativeResult::kDone;
  bool wrap_errors_ = false;
  bool erroring_ = false;   // printing a bad verb's value: no methods
  bool panicking_ = false;  // printing a panic's value: nested ones go through
  std::vector<int64_t> wrapped_;
};

// map_order.cc: the order in which fmt prints map keys, of values of one type: -1, 0, 1.
int CompareKeys(const runtime::TypeDescriptor& type, const void* left, const void* right);

}  // namespace goknot::stdlib

#endif  // GOKNOT_STDLIB_FMT_PRINTER_H_
