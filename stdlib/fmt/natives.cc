// fmt's natives: the formatter behind Sprint and its relatives, as a leaf and calling methods.
#include <algorithm>
#include <cmath>

#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/fmt/printer.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using runtime::Kind;
using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

// print.go knows the numbers.
enum class Style : int64_t { kPrint = 0, kPrintln = 1, kPrintf = 2 };

void Run(Printer& printer, Style style, std::string_view format, const SliceValue& arguments) {
  switch (style) {
    case Style::kPrint:
      return printer.Print(arguments);
    case Style::kPrintln:
      return printer.Println(arguments);
    case Style::kPrintf:
      return printer.Printf(format, arguments);
  }
}

enum class TextForm : uint8_t { kString, kBytes };

void ReturnText(NativeCall& call, TextForm form, std::string_view text) {
  if (form == TextForm::kString) {
    call.Set(0, MakeString(call, text));
  } else {
    call.Set(0, MakeBytes(call, text));
  }
}

// func(style int, format string, a []any) (text, ok bool)
template <TextForm form>
NativeResult Leaf(NativeCall& call) {
  Printer printer(call, nullptr);
  Run(printer, static_cast<Style>(IntArgument(call, 0)), StringArgument(call, 1),
      call.Get<SliceValue>(3));
  if (printer.outcome() == Printer::Outcome::kUnwinding) return printer.result();
  bool done = printer.outcome() == Printer::Outcome::kDone;
  ReturnText(call, form, done ? std::string_view(printer.text()) : std::string_view());
  ReturnBool(call, 2, done);
  return NativeResult::kDone;
}

// func(helper methodCaller, style int, format string, a []any) text
template <TextForm form>
NativeResult Calling(NativeCall& call) {
  Printer printer(call, call.Get<runtime::FunctionObject*>(0));
  Run(printer, static_cast<Style>(IntArgument(call, 1)), StringArgument(call, 2),
      call.Get<SliceValue>(4));
  if (printer.outcome() == Printer::Outcome::kUnwinding) return printer.result();
  ReturnText(call, form, printer.text());
  return NativeResult::kDone;
}

// func(helper methodCaller, format string, a []any) (text string, wrapped []int)
NativeResult ErrorText(NativeCall& call) {
  Printer printer(call, call.Get<runtime::FunctionObject*>(0));
  printer.AllowWrapping();
  printer.Printf(StringArgument(call, 1), call.Get<SliceValue>(3));
  if (printer.outcome() == Printer::Outcome::kUnwinding) return printer.result();
  ReturnText(call, TextForm::kString, printer.text());
  const std::vector<int64_t>& wrapped = printer.wrapped();
  SliceValue indices{nullptr, 0, 0};
  if (!wrapped.empty()) {
    indices.size = indices.capacity = static_cast<uint32_t>(wrapped.size());
    auto* words = static_cast<uint64_t*>(
        runtime::AllocateArray(call.worker(), call.runtime().types().Int(), wrapped.size()));
    for (size_t i = 0; i < wrapped.size(); ++i) {
      base::Store64(words + i, static_cast<uint64_t>(wrapped[i]));
    }
    indices.data = words;
  }
  call.Set(2, indices);
  return NativeResult::kDone;
}

// scan_values.go knows the numbers.
enum class ScanTarget : int64_t {
  kNoPointer = 0,
  kBool = 1,
  kInt = 2,
  kUint = 3,
  kFloat = 4,
  kComplex = 5,
  kString = 6,
  kBytes = 7,
  kOther = 8
};

ScanTarget ScanTargetOf(const runtime::TypeDescriptor& type) {
  switch (type.kind) {
    case Kind::kBool:
      return ScanTarget::kBool;
    case Kind::kInt:
    case Kind::kInt8:
    case Kind::kInt16:
    case Kind::kInt32:
    case Kind::kInt64:
      return ScanTarget::kInt;
    case Kind::kUint:
    case Kind::kUint8:
    case Kind::kUint16:
    case Kind::kUint32:
    case Kind::kUint64:
    case Kind::kUintptr:
      return ScanTarget::kUint;
    case Kind::kFloat32:
    case Kind::kFloat64:
      return ScanTarget::kFloat;
    case Kind::kComplex64:
    case Kind::kComplex128:
      return ScanTarget::kComplex;
    case Kind::kString:
      return ScanTarget::kString;
    case Kind::kSlice:
      return type.elem->kind == Kind::kUint8 ? ScanTarget::kBytes : ScanTarget::kOther;
    default:
      return ScanTarget::kOther;
  }
}

// func scanTarget(arg any) (to unsafe.Pointer, kind, bits int)
NativeResult ScanTargetNative(NativeCall& call) {
  InterfaceValue argument = call.Get<InterfaceValue>(0);
  void* to = nullptr;
  ScanTarget target = ScanTarget::kNoPointer;
  int64_t bits = 0;
  if (argument.type != nullptr && argument.type->kind == Kind::kPointer) {
    to = argument.data;
    target = ScanTargetOf(*argument.type->elem);
    bits = static_cast<int64_t>(argument.type->elem->size) * 8;
  }
  call.Set(0, to);
  ReturnInt(call, 1, static_cast<int64_t>(target));
  ReturnInt(call, 2, bits);
  return NativeResult::kDone;
}

NativeResult ScaleByPower(NativeCall& call) {
  int64_t power = std::clamp<int64_t>(IntArgument(call, 1), -100'000, 100'000);
  ReturnFloat(call, 0, std::ldexp(FloatArgument(call, 0), static_cast<int>(power)));
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"fmt.formatString", &Leaf<TextForm::kString>},
    {"fmt.formatBytes", &Leaf<TextForm::kBytes>},
    {"fmt.formatStringCalling", &Calling<TextForm::kString>, NativeKind::kCallsBack, nullptr, 1},
    {"fmt.formatBytesCalling", &Calling<TextForm::kBytes>, NativeKind::kCallsBack, nullptr, 1},
    {"fmt.errorText", &ErrorText, NativeKind::kCallsBack, nullptr, 1},
    {"fmt.scanTarget", &ScanTargetNative},
    {"fmt.scaleByPower", &ScaleByPower},
};

}  // namespace

std::span<const vm::NativeRow> FmtNatives() { return kRows; }

}  // namespace goknot::stdlib
