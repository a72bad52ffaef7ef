// How an uncaught panic's values are shown: plain types as print would, other basic types with
// their type's name around, everything else as type and address.
//
// Test: tests/vm/panic_test.cc (texts as Go 1.27 prints them).
#include <signal.h>

#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "base/guest_memory.h"
#include "base/text.h"
#include "runtime/value_access.h"
#include "vm/print_value.h"
#include "vm/unwind.h"

namespace goknot::vm {

using runtime::InterfaceValue;
using runtime::Kind;
using runtime::TypeDescriptor;

namespace {

// Lines after the first are indented, so that no text can pass for a line of the report.
void AppendIndented(std::string_view text, std::string* out) {
  out->append(absl::StrReplaceAll(base::ToAbsl(text), {{"\n", "\n\t"}}));
}

bool IsBasic(Kind kind) {
  return (kind >= Kind::kBool && kind <= Kind::kComplex128) || kind == Kind::kString;
}

std::string_view StringAt(const void* box) {
  base::Pair pair = base::LoadPair(box);
  return {reinterpret_cast<const char*>(pair.lo), pair.hi};
}

// A type that the VM made because package runtime was not there: a string, or a pointer to one,
// without an Error method.
bool IsStandIn(const TypeDescriptor* type) {
  if (type == nullptr) return false;
  const TypeDescriptor& named = type->kind == Kind::kPointer ? *type->elem : *type;
  return named.package_path == "runtime" && named.kind == Kind::kString && named.methods().empty();
}

void AppendRecord(const PanicRecord& record, std::string* out) {
  if ((record.flags & kPanicHasText) != 0) {
    AppendIndented({record.text, record.text_size}, out);
    return;
  }
  if (IsStandIn(record.type)) {
    if (record.type->name == "runtime.errorString" || record.type->name == "runtime.boundsError") {
      absl::StrAppend(out, "runtime error: ");
    }
    AppendIndented(StringAt(record.data), out);
    return;
  }
  AppendPanicValue({record.type, record.data}, out);
}

// Oldest first. The same value once more right away is no line of its own.
void AppendChain(const PanicRecord* newest, std::string* out) {
  std::vector<const PanicRecord*> chain;
  for (const PanicRecord* record = newest; record != nullptr; record = record->next) {
    chain.push_back(record);
  }
  while (!chain.empty()) {
    const PanicRecord& record = *chain.back();
    chain.pop_back();
    const PanicRecord* older = record.next;
    if (older != nullptr && RaisesAgain(record)) continue;
    if (older != nullptr && (older->flags & kPanicGoexit) == 0) absl::StrAppend(out, "\t");
    if ((record.flags & kPanicGoexit) != 0) continue;
    absl::StrAppend(out, "panic: ");
    AppendRecord(record, out);
    if ((record.flags & kPanicRecovered) != 0) {
      bool repanicked = !chain.empty() && RaisesAgain(*chain.back());
      absl::StrAppend(out, repanicked ? " [recovered, repanicked]" : " [recovered]");
    }
    absl::StrAppend(out, "\n");
  }
}

// Errors of which Go has one value each, however often they are raised.
bool HoldsSharedError(const PanicRecord& record) {
  const TypeDescriptor* type = record.type;
  if (type == nullptr || type->base_name != "errorString" || type->package_path != "runtime") {
    return false;
  }
  const std::string_view text = StringAt(record.data);
  return text == "invalid memory address or nil pointer dereference" ||
         text == "integer divide by zero" || text == "integer overflow" ||
         text == "negative shift amount";
}

}  // namespace

bool RaisesAgain(const PanicRecord& record) {
  const PanicRecord* older = record.next;
  if (older == nullptr || record.type != older->type) return false;
  if (record.data == older->data) return true;
  return HoldsSharedError(record) && HoldsSharedError(*older) &&
         StringAt(record.data) == StringAt(older->data);
}

void AppendPanicValue(InterfaceValue value, std::string* out) {
  if (value.type == nullptr) {
    absl::StrAppend(out, "nil");
    return;
  }
  const TypeDescriptor& type = *value.type;
  if (!IsBasic(type.kind)) {
    absl::StrAppendFormat(out, "(%s) 0x%x", base::ToAbsl(type.name),
                          reinterpret_cast<uintptr_t>(value.data));
    return;
  }
  bool named = type.Has(runtime::kTypeNamed) && !type.package_path.empty();
  if (named) absl::StrAppend(out, base::ToAbsl(type.name), "(");
  if (type.kind == Kind::kString) {
    if (named) absl::StrAppend(out, "\"");
    AppendIndented(StringAt(value.data), out);
    if (named) absl::StrAppend(out, "\"");
  } else {
    Slot slots[2] = {0, 0};
    runtime::LoadToSlots(type, value.data, slots);
    std::string text;
    AppendPrinted(type, slots, &text);
    // Within the type's own parentheses a complex number needs none.
    bool bare = named && text.size() > 2 && text.front() == '(';
    out->append(bare ? text.substr(1, text.size() - 2) : text);
  }
  if (named) absl::StrAppend(out, ")");
}

void AppendSignal(const PanicRecord* newest, std::string* out) {
  for (const PanicRecord* record = newest; record != nullptr; record = record->next) {
    if ((record->flags & kPanicSignal) == 0) continue;
    absl::StrAppend(out, SignalLine(record->fault, record->pc));
    return;
  }
}

std::string SignalLine(const MemoryFault& fault, uint64_t pc) {
  const char* name =
      fault.signal == SIGBUS ? "SIGBUS: bus error" : "SIGSEGV: segmentation violation";
  return absl::StrFormat("[signal %s code=0x%x addr=0x%x pc=0x%x]\n", name, fault.code,
                         fault.address, pc);
}

std::string PanicHead(const PanicRecord* newest) {
  std::string head;
  AppendChain(newest, &head);
  AppendSignal(newest, &head);
  return head;
}

std::string FatalHead(const PanicRecord* newest, std::string_view message) {
  std::string head;
  if (newest != nullptr) {
    AppendChain(newest, &head);
    absl::StrAppend(&head, "\t");
  }
  absl::StrAppend(&head, "fatal error: ", base::ToAbsl(message), "\n");
  AppendSignal(newest, &head);
  return head;
}

}  // namespace goknot::vm
