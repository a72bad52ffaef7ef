// The walk over values: which scalar format a verb means for which kind, and how composites look.
#include "stdlib/fmt/printer.h"

#include <string>
#include <vector>

#include "absl/algorithm/container.h"
#include "runtime/map.h"
#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/reflect/natives.h"
#include "stdlib/utf8.h"

namespace goknot::stdlib {
namespace {

using runtime::InterfaceValue;
using runtime::Kind;
using runtime::SliceValue;
using runtime::TypeDescriptor;

bool IsReflected(const TypeDescriptor& type) {
  return type.kind == Kind::kStruct && type.package_path == "reflect" && type.base_name == "Value";
}

bool IsBytes(const TypeDescriptor& elem) { return elem.kind == Kind::kUint8; }

// Stop walking before the native stack ends: Go would have run out of its own.
constexpr size_t kStackReserve = 32 * 1024;

}  // namespace

InterfaceValue Printer::Argument(const SliceValue& arguments, int64_t index) const {
  return LoadInterface(At(arguments.data, index * static_cast<int64_t>(sizeof(InterfaceValue))));
}

void Printer::Print(const SliceValue& arguments) {
  bool previous_string = false;
  for (int64_t i = 0; i < arguments.size && !stopped(); ++i) {
    InterfaceValue argument = Argument(arguments, i);
    bool is_string = argument.type != nullptr && argument.type->kind == Kind::kString;
    if (i > 0 && !is_string && !previous_string) format_.out += ' ';
    PrintArgument(argument, 'v');
    previous_string = is_string;
  }
}

void Printer::Println(const SliceValue& arguments) {
  for (int64_t i = 0; i < arguments.size && !stopped(); ++i) {
    if (i > 0) format_.out += ' ';
    PrintArgument(Argument(arguments, i), 'v');
  }
  format_.out += '\n';
}

void Printer::PrintArgument(InterfaceValue argument, int32_t verb) {
  ValueRef value{argument.type, argument.data, true};
  if (argument.type == nullptr) {
    if (verb == 'T' || verb == 'v') {
      format_.Pad("<nil>");
    } else {
      BadVerb(value, verb);
    }
    return;
  }
  if (argument.type->Has(runtime::kTypePointerShaped)) value.memory = &argument.data;
  if (verb == 'T') {
    format_.String(argument.type->name);
    return;
  }
  if (verb != 'p' && IsReflected(*argument.type)) return PrintReflected(value, verb);
  if (verb == 'p') {
    FormatAddress(value, 'p');
    return;
  }
  // []byte itself, not a defined type like it.
  if (argument.type == &call_.runtime().types().Bytes()) {
    SliceValue bytes = LoadSlice(value.memory);
    FormatBytes(value, {static_cast<const char*>(bytes.data), bytes.size}, bytes.data == nullptr,
                verb, "[]byte");
    return;
  }
  if (!HandleMethods(value, verb)) PrintValue(value, verb, 0);
}

// A reflect.Value stands for the value that it holds.
void Printer::PrintReflected(ValueRef value, int32_t verb) {
  ReflectedValue reflected;
  static_assert(sizeof(reflected) == 3 * sizeof(uint64_t));
  reflected.type = reinterpret_cast<const TypeDescriptor*>(base::Load64(value.memory));
  reflected.data = reinterpret_cast<void*>(base::Load64(At(value.memory, 8)));
  reflected.flags = base::Load64(At(value.memory, 16));
  if (reflected.type == nullptr) {
    format_.out += "<invalid reflect.Value>";
    return;
  }
  bool is_indirect = (reflected.flags & kReflectIndirect) != 0;
  ValueRef inner{reflected.type, is_indirect ? reflected.data : At(value.memory, 8),
                 (reflected.flags & kReflectReadOnly) == 0};
  if (inner.type->kind == Kind::kInterface) {
    InterfaceValue held = LoadInterface(inner.memory);
    if (held.type != nullptr) {
      Keep keep(*this, held.data);
      const void* memory = held.type->Has(runtime::kTypePointerShaped) ? &held.data : held.data;
      ValueRef dynamic{held.type, memory, inner.exported};
      if (!HandleMethods(dynamic, verb)) PrintValue(inner, verb, 0);
      return;
    }
  }
  if (!HandleMethods(inner, verb)) PrintValue(inner, verb, 0);
}

void Printer::PrintValue(ValueRef value, int32_t verb, int depth) {
  if (stopped()) return;
  if (depth > 0 && value.type != nullptr && value.exported) {
    // A value inside of an interface is looked at with its own type's methods.
    ValueRef inner = value;
    InterfaceValue held;
    if (value.type->kind == Kind::kInterface) {
      held = LoadInterface(value.memory);
      inner = {held.type, held.data, true};
      if (held.type != nullptr && held.type->Has(runtime::kTypePointerShaped)) {
        inner.memory = &held.data;
      }
    }
    if (inner.type != nullptr && HandleMethods(inner, verb)) return;
    if (stopped()) return;
  }
  if (call_.StackLeft() < kStackReserve) {
    outcome_ = Outcome::kUnwinding;
    result_ = call_.StackOverflow();
    return;
  }

  Kind kind = value.type->kind;
  switch (kind) {
    case Kind::kBool:
      FormatBool(value, verb);
      break;
    case Kind::kInt:
    case Kind::kInt8:
    case Kind::kInt16:
    case Kind::kInt32:
    case Kind::kInt64:
    case Kind::kUint:
    case Kind::kUint8:
    case Kind::kUint16:
    case Kind::kUint32:
    case Kind::kUint64:
    case Kind::kUintptr:
      FormatInteger(value, verb);
      break;
    case Kind::kFloat32:
      FormatFloat(value, LoadFloat(kind, value.memory), FloatWidth::k32, verb);
      break;
    case Kind::kFloat64:
      FormatFloat(value, LoadFloat(kind, value.memory), FloatWidth::k64, verb);
      break;
    case Kind::kComplex64:
    case Kind::kComplex128:
      FormatComplex(value, verb);
      break;
    case Kind::kString:
      FormatString(value, LoadString(value.memory).view(), verb);
      break;
    case Kind::kMap:
      PrintMap(value, verb, depth);
      break;
    case Kind::kStruct:
      PrintStruct(value, verb, depth);
      break;
    case Kind::kInterface: {
      InterfaceValue held = LoadInterface(value.memory);
      if (held.type == nullptr) {
        if (format_.flags.sharp_v) format_.out += value.type->name;
        format_.out += format_.flags.sharp_v ? "(nil)" : "<nil>";
        break;
      }
      Keep keep(*this, held.data);
      const void* memory = held.type->Has(runtime::kTypePointerShaped) ? &held.data : held.data;
      PrintValue({held.type, memory, value.exported}, verb, depth + 1);
      break;
    }
    case Kind::kArray:
    case Kind::kSlice:
      PrintElements(value, verb, depth);
      break;
    case Kind::kPointer:
      PrintPointer(value, verb, depth);
      break;
    default:
      FormatAddress(value, verb);
      break;
  }
}

void Printer::PrintMap(ValueRef value, int32_t verb, int depth) {
  const TypeDescriptor& type = *value.type;
  bool go_syntax = format_.flags.sharp_v;
  auto* map = reinterpret_cast<runtime::Map*>(LoadInteger(Kind::kMap, value.memory));
  if (go_syntax) {
    format_.out += type.name;
    if (map == nullptr) {
      format_.out += "(nil)";
      return;
    }
    format_.out += '{';
  } else {
    format_.out += "map[";
  }

  // The entries are copied into fresh objects, which keep what they refer to alive; the objects
  // hang on the chain as long as methods may be called.
  struct Entry {
    const void* key;
    const void* element;
  };
  std::vector<Entry> entries;
  Slot* roots = helper_ == nullptr ? nullptr : call_.roots();
  void* chain = roots == nullptr ? nullptr : reinterpret_cast<void*>(roots[0]);
  void* old_chain = chain;
  runtime::Worker& worker = call_.worker();
  if (runtime::MapLength(map) > 0) {
    std::vector<Slot> key(type.key->slot_count + 1);
    std::vector<Slot> element(type.elem->slot_count + 1);
    runtime::MapIterator* iterator = runtime::MakeMapIterator(worker, type, map);
    for (;;) {
      runtime::MapResult found = runtime::MapNext(worker, iterator, key.data(), element.data());
      if (found == runtime::MapResult::kMissing) break;
      if (found != runtime::MapResult::kFound) {
        outcome_ = Outcome::kUnwinding;
        result_ = call_.Fatal("concurrent map iteration and map write");
        return;
      }
      Entry entry{runtime::Allocate(worker, *type.key), runtime::Allocate(worker, *type.elem)};
      runtime::StoreFromSlots(*type.key, key.data(), const_cast<void*>(entry.key));
      runtime::StoreFromSlots(*type.elem, element.data(), const_cast<void*>(entry.element));
      entries.push_back(entry);
      if (helper_ == nullptr) continue;
      auto* node = static_cast<const void**>(runtime::AllocateWords(worker, 3, 0b111));
      node[0] = chain;
      node[1] = entry.key;
      node[2] = entry.element;
      chain = node;
    }
  }
  if (roots != nullptr) roots[0] = reinterpret_cast<Slot>(chain);
  absl::c_stable_sort(entries, [&](const Entry& left, const Entry& right) {
    return CompareKeys(*type.key, left.key, right.key) < 0;
  });

  for (size_t i = 0; i < entries.size() && !stopped(); ++i) {
    if (i > 0) format_.out += go_syntax ? ", " : " ";
    PrintValue({type.key, entries[i].key, value.exported}, verb, depth + 1);
    format_.out += ':';
    PrintValue({type.elem, entries[i].element, value.exported}, verb, depth + 1);
  }
  if (helper_ != nullptr && !stopped()) call_.roots()[0] = reinterpret_cast<Slot>(old_chain);
  format_.out += go_syntax ? '}' : ']';
}

void Printer::PrintStruct(ValueRef value, int32_t verb, int depth) {
  bool go_syntax = format_.flags.sharp_v;
  if (go_syntax) format_.out += value.type->name;
  format_.out += '{';
  bool first = true;
  for (const runtime::FieldDescriptor& field : value.type->fields) {
    if (stopped()) return;
    if (!first) format_.out += go_syntax ? ", " : " ";
    first = false;
    if (go_syntax || format_.flags.plus_v) {
      format_.out += field.name;
      format_.out += ':';
    }
    bool exported = value.exported && field.package_path.empty();
    ValueRef inner{field.type, At(value.memory, field.offset), exported};
    if (field.type->kind == Kind::kInterface) {
      // A field shows what its interface holds as its own value.
      InterfaceValue held = LoadInterface(inner.memory);
      if (held.type != nullptr) {
        Keep keep(*this, held.data);
        const void* memory = held.type->Has(runtime::kTypePointerShaped) ? &held.data : held.data;
        PrintValue({held.type, memory, exported}, verb, depth + 1);
        continue;
      }
    }
    PrintValue(inner, verb, depth + 1);
  }
  format_.out += '}';
}

void Printer::PrintElements(ValueRef value, int32_t verb, int depth) {
  const TypeDescriptor& type = *value.type;
  const void* data = value.memory;
  int64_t count = type.length;
  bool is_nil = false;
  if (type.kind == Kind::kSlice) {
    SliceValue slice = LoadSlice(value.memory);
    data = slice.data;
    count = slice.size;
    is_nil = slice.data == nullptr;
  }
  Keep keep(*this, type.kind == Kind::kSlice ? data : nullptr);
  if (IsBytes(*type.elem) && (verb == 's' || verb == 'q' || verb == 'x' || verb == 'X')) {
    FormatBytes(value, {static_cast<const char*>(data), static_cast<size_t>(count)}, is_nil, verb,
                type.name);
    return;
  }
  bool go_syntax = format_.flags.sharp_v;
  if (go_syntax) {
    format_.out += type.name;
    if (is_nil) {
      format_.out += "(nil)";
      return;
    }
  }
  format_.out += go_syntax ? '{' : '[';
  for (int64_t i = 0; i < count && !stopped(); ++i) {
    if (i > 0) format_.out += go_syntax ? ", " : " ";
    PrintValue({type.elem, At(data, i * type.elem->size), value.exported}, verb, depth + 1);
  }
  format_.out += go_syntax ? '}' : ']';
}

void Printer::PrintPointer(ValueRef value, int32_t verb, int depth) {
  const void* pointee = reinterpret_cast<const void*>(LoadInteger(Kind::kPointer, value.memory));
  if (depth == 0 && pointee != nullptr) {
    switch (value.type->elem->kind) {
      case Kind::kArray:
      case Kind::kSlice:
      case Kind::kStruct:
      case Kind::kMap: {
        Keep keep(*this, pointee);
        format_.out += '&';
        PrintValue({value.type->elem, pointee, value.exported}, verb, depth + 1);
        return;
      }
      default:
        break;
    }
  }
  FormatAddress(value, verb);
}

void Printer::TypeAndEqual(ValueRef value) {
  format_.out += value.type->name;
  format_.out += '=';
}

void Printer::BadVerb(ValueRef value, int32_t verb) {
  erroring_ = true;
  format_.out += "%!";
  AppendRune(&format_.out, verb);
  format_.out += '(';
  if (value.type == nullptr) {
    format_.out += "<nil>";
  } else {
    TypeAndEqual(value);
    PrintValue(value, 'v', 0);
  }
  format_.out += ')';
  erroring_ = false;
}

// ---- scalars ------------------------------------------------------------------------------------

void Printer::FormatBool(ValueRef value, int32_t verb) {
  if (verb != 't' && verb != 'v') return BadVerb(value, verb);
  format_.Boolean(LoadInteger(Kind::kBool, value.memory) != 0);
}

void Printer::FormatInteger(ValueRef value, int32_t verb) {
  Kind kind = value.type->kind;
  Signedness signedness =
      kind >= Kind::kInt && kind <= Kind::kInt64 ? Signedness::kSigned : Signedness::kUnsigned;
  FormatIntegerBits(value, LoadInteger(kind, value.memory), signedness, verb);
}

void Printer::FormatIntegerBits(ValueRef value, uint64_t bits, Signedness signedness,
                                int32_t verb) {
  switch (verb) {
    case 'v':
      if (format_.flags.sharp_v && signedness == Signedness::kUnsigned) {
        format_.Hexadecimal(bits, true);
      } else {
        format_.Integer(bits, 10, signedness, verb, false);
      }
      return;
    case 'd':
      return format_.Integer(bits, 10, signedness, verb, false);
    case 'b':
      return format_.Integer(bits, 2, signedness, verb, false);
    case 'o':
    case 'O':
      return format_.Integer(bits, 8, signedness, verb, false);
    case 'x':
      return format_.Integer(bits, 16, signedness, verb, false);
    case 'X':
      return format_.Integer(bits, 16, signedness, verb, true);
    case 'c':
      return format_.Character(bits);
    case 'q':
      return format_.QuotedCharacter(bits);
    case 'U':
      return format_.Unicode(bits);
    default:
      return BadVerb(value, verb);
  }
}

void Printer::FormatFloat(ValueRef value, double number, FloatWidth width, int32_t verb) {
  switch (verb) {
    case 'v':
      return format_.Float(number, width, 'g', kShortest);
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
      return format_.Float(number, width, static_cast<char>(verb), kShortest);
    case 'f':
    case 'e':
    case 'E':
      return format_.Float(number, width, static_cast<char>(verb), 6);
    case 'F':
      return format_.Float(number, width, 'f', 6);
    default:
      return BadVerb(value, verb);
  }
}

void Printer::FormatComplex(ValueRef value, int32_t verb) {
  switch (verb) {
    case 'v':
    case 'b':
    case 'g':
    case 'G':
    case 'x':
    case 'X':
    case 'f':
    case 'F':
    case 'e':
    case 'E': {
      ComplexValue number = LoadComplex(value.type->kind, value.memory);
      FloatWidth width = value.type->kind == Kind::kComplex64 ? FloatWidth::k32 : FloatWidth::k64;
      bool plus = format_.flags.plus;
      format_.out += '(';
      FormatFloat(value, number.real, width, verb);
      format_.flags.plus = true;
      FormatFloat(value, number.imaginary, width, verb);
      format_.out += "i)";
      format_.flags.plus = plus;
      return;
    }
    default:
      return BadVerb(value, verb);
  }
}

void Printer::FormatString(ValueRef value, std::string_view text, int32_t verb) {
  switch (verb) {
    case 'v':
      return format_.flags.sharp_v ? format_.Quoted(text) : format_.String(text);
    case 's':
      return format_.String(text);
    case 'x':
      return format_.HexBytes(text, false);
    case 'X':
      return format_.HexBytes(text, true);
    case 'q':
      return format_.Quoted(text);
    default:
      return BadVerb(value, verb);
  }
}

void Printer::FormatBytes(ValueRef value, std::string_view bytes, bool is_nil, int32_t verb,
                          std::string_view type_name) {
  switch (verb) {
    case 'v':
    case 'd': {
      bool go_syntax = format_.flags.sharp_v;
      if (go_syntax) {
        format_.out += type_name;
        if (is_nil) {
          format_.out += "(nil)";
          return;
        }
      }
      format_.out += go_syntax ? '{' : '[';
      for (size_t i = 0; i < bytes.size(); ++i) {
        if (i > 0) format_.out += go_syntax ? ", " : " ";
        uint8_t byte = static_cast<uint8_t>(bytes[i]);
        if (go_syntax) {
          format_.Hexadecimal(byte, true);
        } else {
          format_.Integer(byte, 10, Signedness::kUnsigned, verb, false);
        }
      }
      format_.out += go_syntax ? '}' : ']';
      return;
    }
    case 's':
      return format_.String(bytes);
    case 'x':
      return format_.HexBytes(bytes, false);
    case 'X':
      return format_.HexBytes(bytes, true);
    case 'q':
      return format_.Quoted(bytes);
    default:
      return PrintValue(value, verb, 0);
  }
}

void Printer::FormatAddress(ValueRef value, int32_t verb) {
  uint64_t address;
  switch (value.type->kind) {
    case Kind::kChan:
    case Kind::kFunc:
    case Kind::kMap:
    case Kind::kPointer:
    case Kind::kUnsafePointer:
      address = LoadInteger(value.type->kind, value.memory);
      break;
    case Kind::kSlice:
      address = reinterpret_cast<uint64_t>(LoadSlice(value.memory).data);
      break;
    default:
      return BadVerb(value, verb);
  }
  switch (verb) {
    case 'v':
      if (format_.flags.sharp_v) {
        format_.out += '(';
        format_.out += value.type->name;
        format_.out += ")(";
        if (address == 0) {
          format_.out += "nil";
        } else {
          format_.Hexadecimal(address, true);
        }
        format_.out += ')';
      } else if (address == 0) {
        format_.Pad("<nil>");
      } else {
        format_.Hexadecimal(address, !format_.flags.sharp);
      }
      return;
    case 'p':
      return format_.Hexadecimal(address, !format_.flags.sharp);
    case 'b':
    case 'o':
    case 'd':
    case 'x':
    case 'X':
      return FormatIntegerBits(value, address, Signedness::kUnsigned, verb);
    default:
      return BadVerb(value, verb);
  }
}

}  // namespace goknot::stdlib
