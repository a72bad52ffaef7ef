// The builtins print and println. A statement compiles to a row of Print and PrintText
// instructions; the first one collects them all, so that a statement's text is one write.
//
// Test: tests/vm/arithmetic_test.cc (texts as Go 1.27 prints them).
#include <charconv>
#include <cmath>
#include <cstring>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "runtime/reports.h"
#include "vm/dispatch.h"
#include "vm/print_value.h"
#include "vm/step.h"

namespace goknot::vm {

using runtime::Kind;
using runtime::TypeDescriptor;

namespace {

// strconv's 'g' with the shortest digits that tell the value apart: an exponent below -4 or from 6
// on is written as one.
template <typename T>
void AppendFloat(T value, std::string* out) {
  if (std::isnan(value)) {
    absl::StrAppend(out, "NaN");
    return;
  }
  if (std::isinf(value)) {
    absl::StrAppend(out, value < 0 ? "-Inf" : "+Inf");
    return;
  }
  char text[64];
  auto made = std::to_chars(text, text + sizeof(text), value, std::chars_format::scientific);
  const char* e = static_cast<const char*>(std::memchr(text, 'e', made.ptr - text));
  int exponent = 0;
  std::from_chars(e[1] == '+' ? e + 2 : e + 1, made.ptr, exponent);
  if (exponent >= -4 && exponent < 6) {
    made = std::to_chars(text, text + sizeof(text), value, std::chars_format::fixed);
  }
  out->append(text, made.ptr);
}

template <typename T>
void AppendComplex(T re, T im, std::string* out) {
  absl::StrAppend(out, "(");
  AppendFloat(re, out);
  std::string imaginary;
  AppendFloat(im, &imaginary);
  if (imaginary[0] != '-' && imaginary[0] != '+') absl::StrAppend(out, "+");
  absl::StrAppend(out, imaginary, "i)");
}

}  // namespace

void AppendPrinted(const TypeDescriptor& type, const Slot* slots, std::string* out) {
  switch (type.kind) {
    case Kind::kBool:
      absl::StrAppend(out, slots[0] != 0 ? "true" : "false");
      break;
    case Kind::kInt:
    case Kind::kInt8:
    case Kind::kInt16:
    case Kind::kInt32:
    case Kind::kInt64:
      absl::StrAppend(out, static_cast<int64_t>(slots[0]));
      break;
    case Kind::kUint:
    case Kind::kUint8:
    case Kind::kUint16:
    case Kind::kUint32:
    case Kind::kUint64:
    case Kind::kUintptr:
      absl::StrAppend(out, slots[0]);
      break;
    case Kind::kFloat32:
      AppendFloat(runtime::ReadFloat32(slots[0]), out);
      break;
    case Kind::kFloat64:
      AppendFloat(runtime::ReadFloat64(slots[0]), out);
      break;
    case Kind::kComplex64:
      AppendComplex(runtime::ReadFloat32(slots[0] & 0xffffffff),
                    runtime::ReadFloat32(slots[0] >> 32), out);
      break;
    case Kind::kComplex128:
      AppendComplex(runtime::ReadFloat64(slots[0]), runtime::ReadFloat64(slots[1]), out);
      break;
    case Kind::kString:
      out->append(reinterpret_cast<const char*>(slots[0]), slots[1]);
      break;
    case Kind::kInterface:
      absl::StrAppendFormat(out, "(0x%x,0x%x)", slots[0], slots[1]);
      break;
    case Kind::kSlice:
      absl::StrAppendFormat(out, "[%d/%d]0x%x", slots[1] & 0xffffffff, slots[1] >> 32, slots[0]);
      break;
    default:
      absl::StrAppendFormat(out, "0x%x", slots[0]);
      break;
  }
}

Step PrintStep(Worker& worker, Goroutine& goroutine, Slot* fp, const Instruction* pc) {
  static const uint32_t print = HandlerOf(Opcode::kPrint);
  static const uint32_t print_text = HandlerOf(Opcode::kPrintText);
  std::string text;
  for (;; ++pc) {
    if (pc->handler == print_text) {
      const uint64_t* constant = ConstantAt(pc, pc->imm);
      text.append(reinterpret_cast<const char*>(constant[0]), constant[1]);
    } else if (pc->handler == print) {
      if (pc->c == 0) {
        AppendPrinted(ConstantRef<TypeDescriptor>(pc), &fp[pc->a], &text);
      } else {
        text.push_back(pc->c == 1 ? ' ' : '\n');
      }
    } else {
      break;
    }
  }
  runtime::WriteOutput(worker, STDERR_FILENO, text);
  goroutine.pc = pc;
  return Step::kReload;
}

}  // namespace goknot::vm
