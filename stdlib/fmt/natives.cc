// fmt's natives: the formatter behind Sprint and its relatives, as a leaf and calling methods.
#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/fmt/printer.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

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

constexpr vm::NativeRow kRows[] = {
    {"fmt.formatString", &Leaf<TextForm::kString>},
    {"fmt.formatBytes", &Leaf<TextForm::kBytes>},
    {"fmt.formatStringCalling", &Calling<TextForm::kString>, NativeKind::kCallsBack, nullptr, 1},
    {"fmt.formatBytesCalling", &Calling<TextForm::kBytes>, NativeKind::kCallsBack, nullptr, 1},
    {"fmt.errorText", &ErrorText, NativeKind::kCallsBack, nullptr, 1},
};

}  // namespace

std::span<const vm::NativeRow> FmtNatives() { return kRows; }

}  // namespace goknot::stdlib
