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
}

// func scan(text string, from, outer int) (tokens []Token, end int, problem Problem, place, at,
// length int)
NativeResult Scan(NativeCall& call) {
  json::Scanner scanner(StringArgument(call, 0), static_cast<size_t>(IntArgument(call, 2)),
                        static_cast<size_t>(IntArgument(call, 3)));
  bool good = scanner.Scan();
  call.Set(0, good ? TokenSlice(call, scanner.tokens()) : SliceValue{});
  ReturnInt(call, 2, static_cast<int64_t>(scanner.position()));
  ReturnFinding(call, 3, scanner.finding());
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

json::Html HtmlArgument(const NativeCall& call, uint32_t slot) {
  return BoolArgument(call, slot) ? json::Html::kEscaped : json::Html::kPlain;
}

// func AppendQuoted(to []byte, text string, html bool) []byte
NativeResult AppendQuotedNative(NativeCall& call) {
  std::string quoted;
  json::AppendQuoted(&quoted, StringArgument(call, 2), HtmlArgument(call, 4));
  return ReturnAppended(call, quoted);
}

// func AppendPlain(to []byte, typ any, p unsafe.Pointer, html bool) (out []byte, ok bool)
NativeResult AppendPlain(NativeCall& call) {
  std::string text;
  bool good = json::AppendPlainValue(call, *call.Get<InterfaceValue>(2).type, call.Get<void*>(4),
                                     HtmlArgument(call, 5), &text);
  ReturnBool(call, 2, good);
  return good ? ReturnAppended(call, text) : NativeResult::kDone;
}

NativeResult Unquote(NativeCall& call) {
  std::string text;
  json::AppendUnquoted(&text, StringArgument(call, 0));
  ReturnString(call, 0, text);
  return NativeResult::kDone;
}

// func layOut(text string, lines bool, strings int, prefix, indent string) (out []byte, end int,
// problem Problem, place, at, length int)
NativeResult LayOut(NativeCall& call) {
  std::string_view text = StringArgument(call, 0);
  json::Scanner scanner(text, 0, 0);
  std::string out;
  if (scanner.Scan()) {
    json::Layout layout;
    if (BoolArgument(call, 2)) layout.lines = json::Layout::Lines::kMany;
    layout.strings = static_cast<json::Layout::Strings>(IntArgument(call, 3));
    layout.prefix = StringArgument(call, 4);
    layout.indent = StringArgument(call, 6);
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
    {"internal/jsonscan.AppendQuoted", &AppendQuotedNative},
    {"internal/jsonscan.AppendPlain", &AppendPlain},
    {"internal/jsonscan.Unquote", &Unquote},
    {"internal/jsonscan.layOut", &LayOut},
    {"internal/jsonscan.Tree", &MakeTree},
    {"internal/jsonscan.Address", &Address},
};

}  // namespace

std::span<const vm::NativeRow> InternalJsonscanNatives() { return kRows; }

}  // namespace goknot::stdlib
