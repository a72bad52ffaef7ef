// How an uncaught panic's values are shown: plain types as print would, other basic types with
// their type's name around, everything else as type and address.
//
// Test: tests/vm/panic_test.cc (texts as Go 1.27 prints them).
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
  return named.package_path == "runtime" && named.kind == Kind::kString && named.methods.empty();
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

bool SameValue(const PanicRecord& x, const PanicRecord& y) {
  return x.type == y.type && x.data == y.data;
}

// Oldest first. A recovered panic that was raised again right away is one line.
void AppendChain(const PanicRecord* record, bool repanicked, std::string* out) {
  const PanicRecord* older = record->next;
  while (older != nullptr && (older->flags & kPanicGoexit) != 0) older = older->next;
  if ((record->flags & kPanicGoexit) != 0) {
    if (older != nullptr) AppendChain(older, false, out);
    return;
  }
  if (older != nullptr) {
    bool again = (older->flags & kPanicRecovered) != 0 && SameValue(*older, *record);
    if (again) {
      AppendChain(older, true, out);
      return;
    }
    AppendChain(older, false, out);
    absl::StrAppend(out, "\t");
  }
  absl::StrAppend(out, "panic: ");
  AppendRecord(*record, out);
  if (repanicked) {
    absl::StrAppend(out, " [recovered, repanicked]");
  } else if ((record->flags & kPanicRecovered) != 0) {
    absl::StrAppend(out, " [recovered]");
  }
  absl::StrAppend(out, "\n");
}

}  // namespace

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

std::string PanicHead(const PanicRecord* newest) {
  std::string head;
  AppendChain(newest, false, &head);
  for (const PanicRecord* record = newest; record != nullptr; record = record->next) {
    if ((record->flags & kPanicSignal) == 0) continue;
    absl::StrAppendFormat(
        &head, "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x%x]\n", record->pc);
    break;
  }
  return head;
}

}  // namespace goknot::vm
