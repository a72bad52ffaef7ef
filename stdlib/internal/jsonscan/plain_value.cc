// See the header.
#include "stdlib/internal/jsonscan/plain_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

#include "runtime/map.h"
#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"

namespace goknot::stdlib::json {
namespace {

using runtime::Kind;
using runtime::TypeDescriptor;

constexpr int kMaxNesting = 500;

class Writer {
 public:
  Writer(vm::NativeCall& call, const PlainStyle& style, std::string* out)
      : call_(call), style_(style), out_(*out) {}

  bool Value(const TypeDescriptor& type, const void* memory) {
    if (!IsPlain(type) || depth_ > kMaxNesting) return false;
    switch (type.kind) {
      case Kind::kBool:
        out_ += LoadInteger(type.kind, memory) != 0 ? "true" : "false";
        return true;
      case Kind::kInt:
      case Kind::kInt8:
      case Kind::kInt16:
      case Kind::kInt32:
      case Kind::kInt64:
        return Integer(static_cast<int64_t>(LoadInteger(type.kind, memory)));
      case Kind::kUint:
      case Kind::kUint8:
      case Kind::kUint16:
      case Kind::kUint32:
      case Kind::kUint64:
      case Kind::kUintptr:
        return Integer(LoadInteger(type.kind, memory));
      case Kind::kFloat32:
      case Kind::kFloat64:
        return Float(type.kind, LoadFloat(type.kind, memory));
      case Kind::kString:
        return String(LoadString(memory).view());
      case Kind::kSlice:
        return Slice(*type.elem, LoadSlice(memory));
      case Kind::kInterface:
        return Interface(type, LoadInterface(memory));
      case Kind::kMap:
        return Map(type, reinterpret_cast<runtime::Map*>(base::Load64(memory)));
      default:
        return false;
    }
  }

 private:
  // Predeclared, or without a name.
  bool IsPlain(const TypeDescriptor& type) const {
    if (!type.Has(runtime::kTypeNamed)) return true;
    bool is_basic = type.kind <= Kind::kComplex128 || type.kind == Kind::kString;
    return is_basic && &type == &call_.runtime().types().Basic(type.kind);
  }

  bool Null() {
    out_ += "null";
    return true;
  }

  template <typename T>
  bool Integer(T value) {
    char digits[24];
    std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
    out_.append(digits, end.ptr);
    return true;
  }

  bool Float(Kind kind, double value) {
    if (!std::isfinite(value)) return false;
    AppendNumber(&out_, value, kind == Kind::kFloat32 ? FloatWidth::k32 : FloatWidth::k64);
    return true;
  }

  bool String(std::string_view text) {
    return AppendQuoted(&out_, text, style_.escapes) || !style_.valid_utf8;
  }

  bool Slice(const TypeDescriptor& elem, SliceValue slice) {
    if (elem.kind == Kind::kUint8) return false;
    if (slice.data == nullptr && style_.null_slices) return Null();
    ++depth_;
    for (uint32_t i = 0; i < slice.size; ++i) {
      out_ += i == 0 ? '[' : ',';
      if (!Value(elem, At(slice.data, static_cast<int64_t>(i) * elem.size))) return false;
    }
    --depth_;
    out_ += slice.size == 0 ? "[]" : "]";
    return true;
  }

  bool Interface(const TypeDescriptor& type, InterfaceValue held) {
    if (!type.interface_methods.empty()) return false;
    if (held.type == nullptr) return Null();
    if (!held.type->Has(runtime::kTypePointerShaped)) return Value(*held.type, held.data);
    return Value(*held.type, &held.data);
  }

  struct Member {
    std::string_view name;
    Slot elem[2];
  };

  bool Map(const TypeDescriptor& type, runtime::Map* map) {
    const TypeDescriptor& elem = *type.elem;
    if (type.key != &call_.runtime().types().String()) return false;
    if (elem.slot_count > 2 || elem.boxed()) return false;
    if (map == nullptr) {
      out_ += style_.null_maps ? "null" : "{}";
      return true;
    }
    std::vector<Member> members;
    runtime::MapIterator* iterator = runtime::MakeMapIterator(call_.worker(), type, map);
    for (;;) {
      Slot key[2];
      Member& member = members.emplace_back();
      runtime::MapResult result = runtime::MapNext(call_.worker(), iterator, key, member.elem);
      if (result == runtime::MapResult::kMissing) break;
      if (result != runtime::MapResult::kFound) return false;
      member.name = runtime::ReadSlots<StringValue>(key).view();
    }
    members.pop_back();
    std::sort(members.begin(), members.end(),
              [](const Member& x, const Member& y) { return x.name < y.name; });
    ++depth_;
    out_ += '{';
    for (const Member& member : members) {
      if (&member != members.data()) out_ += ',';
      if (!String(member.name)) return false;
      out_ += ':';
      alignas(16) char memory[16];
      runtime::StoreFromSlots(elem, member.elem, memory);
      if (!Value(elem, memory)) return false;
    }
    --depth_;
    out_ += '}';
    return true;
  }

  vm::NativeCall& call_;
  const PlainStyle& style_;
  std::string& out_;
  int depth_ = 0;
};

}  // namespace

bool AppendPlainValue(vm::NativeCall& call, const TypeDescriptor& type, const void* memory,
                      const PlainStyle& style, std::string* out) {
  return Writer(call, style, out).Value(type, memory);
}

}  // namespace goknot::stdlib::json
