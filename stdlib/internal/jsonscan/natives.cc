// jsonscan's natives.
#include <string>
#include <utility>

#include "runtime/heap.h"
#include "runtime/heap_store.h"
#include "runtime/runtime.h"
#include "runtime/slices.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/internal/jsonscan/plain_value.h"
#include "stdlib/internal/jsonscan/scanner.h"
#include "stdlib/internal/jsonscan/tree.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeResult;

SliceValue TokenSlice(NativeCall& call, const std::vector<json::Token>& tokens) {
  size_t size = tokens.size() * sizeof(json::Token);
  void* memory = runtime::AllocateBytes(call.worker(), size + 1, runtime::Zeroing::kUninitialised);
  base::CopyBytes(memory, tokens.data(), size);
  auto count = static_cast<uint32_t>(tokens.size());
  return {memory, count, count};
}

void ReturnFinding(NativeCall& call, uint32_t slot, const json::Finding& finding) {
  ReturnInt(call, slot, static_cast<int64_t>(finding.problem));
  ReturnInt(call, slot + 1, finding.place);
  ReturnInt(call, slot + 2, finding.at);
  ReturnInt(call, slot + 3, finding.length);
  ReturnBool(call, slot + 4, finding.in_element);
}

// func scan(text string, from, outer, rules int) (tokens []Token, end int, problem, place, at,
// length int, inElement bool)
NativeResult Scan(NativeCall& call) {
  json::Scanner scanner(StringArgument(call, 0), static_cast<size_t>(IntArgument(call, 2)),
                        static_cast<size_t>(IntArgument(call, 3)),
                        static_cast<uint32_t>(IntArgument(call, 4)));
  scanner.Scan();
  call.Set(0, TokenSlice(call, scanner.tokens()));
  ReturnInt(call, 2, static_cast<int64_t>(scanner.position()));
  ReturnFinding(call, 3, scanner.finding());
  return NativeResult::kDone;
}

// func scalar(text string, from, rules int) (end int, escaped bool, problem, place, at, length int,
// inElement bool)
NativeResult Scalar(NativeCall& call) {
  json::Scanner scanner(StringArgument(call, 0), static_cast<size_t>(IntArgument(call, 2)), 0,
                        static_cast<uint32_t>(IntArgument(call, 3)));
  bool good = scanner.ScanScalar();
  ReturnInt(call, 0, static_cast<int64_t>(scanner.position()));
  ReturnBool(call, 1, good && scanner.tokens().back().escaped);
  ReturnFinding(call, 2, scanner.finding());
  return NativeResult::kDone;
}

NativeResult ReturnAppended(NativeCall& call, std::string_view text) {
  SliceValue appended;
  runtime::SliceResult result =
      runtime::AppendText(call.worker(), call.runtime().types().Uint8(), call.Get<SliceValue>(0),
                          {text.data(), static_cast<int64_t>(text.size())}, &appended);
  if (result != runtime::SliceResult::kDone) {
    return call.PanicRuntimeError("growslice: len out of range");
  }
  call.Set(0, appended);
  return NativeResult::kDone;
}

// func AppendQuoted(to []byte, text string, escapes int) (out []byte, valid bool)
NativeResult AppendQuotedNative(NativeCall& call) {
  std::string quoted;
  bool valid = json::AppendQuoted(&quoted, StringArgument(call, 2),
                                  static_cast<uint32_t>(IntArgument(call, 4)));
  ReturnBool(call, 2, valid);
  return ReturnAppended(call, quoted);
}

// func AppendPlain(to []byte, typ any, p unsafe.Pointer, style int) (out []byte, ok bool)
NativeResult AppendPlain(NativeCall& call) {
  int64_t bits = IntArgument(call, 5);
  json::PlainStyle style;
  style.escapes = static_cast<uint32_t>(bits & (json::kForHtml | json::kForScripts));
  style.null_slices = (bits & 4) != 0;
  style.null_maps = (bits & 8) != 0;
  style.valid_utf8 = (bits & 16) != 0;
  std::string text;
  bool good = json::AppendPlainValue(call, *call.Get<InterfaceValue>(2).type, call.Get<void*>(4),
                                     style, &text);
  ReturnBool(call, 2, good);
  return good ? ReturnAppended(call, text) : NativeResult::kDone;
}

// func AppendNumber(to []byte, f float64, bits int) []byte
NativeResult AppendNumberNative(NativeCall& call) {
  std::string digits;
  json::AppendNumber(&digits, FloatArgument(call, 2),
                     IntArgument(call, 3) == 32 ? FloatWidth::k32 : FloatWidth::k64);
  return ReturnAppended(call, digits);
}

NativeResult Unquote(NativeCall& call) {
  std::string text;
  json::AppendUnquoted(&text, StringArgument(call, 0));
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

// func layOut(text string, rules, outer, style int, prefix, indent string, depth int) (out []byte,
// end int, problem, place, at, length int, inElement bool)
NativeResult LayOut(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  json::Scanner scanner(text, 0, static_cast<size_t>(IntArgument(call, 3)),
                        static_cast<uint32_t>(IntArgument(call, 2)));
  std::string out;
  if (scanner.Scan()) {
    int64_t bits = IntArgument(call, 4);
    json::Layout layout;
    layout.escapes = static_cast<uint32_t>(bits & (json::kForHtml | json::kForScripts));
    layout.lines = (bits & 4) != 0;
    layout.space_after_colon = (bits & 8) != 0;
    layout.space_after_comma = (bits & 16) != 0;
    layout.keep_strings = (bits & 32) != 0;
    layout.canonical_integers = (bits & 64) != 0;
    layout.canonical_floats = (bits & 128) != 0;
    layout.prefix = StringArgument(call, 5);
    layout.indent = StringArgument(call, 7);
    layout.depth = static_cast<size_t>(IntArgument(call, 9));
    json::AppendLaidOut(&out, text, scanner.tokens(), layout);
  }
  call.Set(0, MakeBytes(call, out));
  ReturnInt(call, 2, static_cast<int64_t>(scanner.position()));
  ReturnFinding(call, 3, scanner.finding());
  return NativeResult::kDone;
}

// func Tree(text string, tokens []Token, at uint32, number any) (value any, bad int)
NativeResult MakeTree(NativeCall& call) {
  SliceValue tokens = call.Get<SliceValue>(2);
  json::Tree tree = json::MakeTree(
      call, StringArgument(call, 0), {static_cast<const json::Token*>(tokens.data), tokens.size},
      static_cast<uint32_t>(IntArgument(call, 4)), call.Get<InterfaceValue>(5).type);
  call.Set(0, tree.value);
  ReturnInt(call, 2, tree.bad_number);
  return NativeResult::kDone;
}

// func Address(x any) unsafe.Pointer
NativeResult Address(NativeCall& call) {
  InterfaceValue held = call.Get<InterfaceValue>(0);
  if (held.type != nullptr && held.type->Has(runtime::kTypePointerShaped)) {
    void* box = runtime::Allocate(call.worker(), *held.type);
    runtime::StorePointer(box, std::exchange(held.data, box));
  }
  call.Set(0, held.data);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"internal/jsonscan.scan", &Scan},
    {"internal/jsonscan.scalar", &Scalar},
    {"internal/jsonscan.AppendQuoted", &AppendQuotedNative},
    {"internal/jsonscan.AppendPlain", &AppendPlain},
    {"internal/jsonscan.AppendNumber", &AppendNumberNative},
    {"internal/jsonscan.Unquote", &Unquote},
    {"internal/jsonscan.layOut", &LayOut},
    {"internal/jsonscan.Tree", &MakeTree},
    {"internal/jsonscan.Address", &Address},
};

}  // namespace

std::span<const vm::NativeRow> InternalJsonscanNatives() { return kRows; }

}  // namespace goknot::stdlib
