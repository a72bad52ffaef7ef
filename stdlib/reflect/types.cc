// reflect's natives about types. Most of what type.go asks it reads in the descriptor itself, whose
// beginning it knows.
#include <cstddef>
#include <type_traits>

#include "runtime/runtime.h"
#include "runtime/type_table.h"
#include "stdlib/guest.h"
#include "stdlib/reflect/natives.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {

std::vector<const runtime::MethodDescriptor*> CurrentMethods(const runtime::TypeDescriptor& type) {
  std::vector<const runtime::MethodDescriptor*> methods;
  for (const runtime::MethodDescriptor& method : type.methods()) {
    if (method.is_current) methods.push_back(&method);
  }
  return methods;
}

namespace {

using runtime::Kind;
using runtime::TypeDescriptor;
using vm::NativeCall;
using vm::NativeResult;

// type rtype of type.go.
static_assert(std::is_standard_layout_v<TypeDescriptor>);
static_assert(offsetof(TypeDescriptor, kind) == 0 && offsetof(TypeDescriptor, align) == 1 &&
              offsetof(TypeDescriptor, flags) == 2 && offsetof(TypeDescriptor, size) == 4 &&
              offsetof(TypeDescriptor, elem) == 96 && offsetof(TypeDescriptor, key) == 104 &&
              offsetof(TypeDescriptor, length) == 112 &&
              offsetof(TypeDescriptor, direction) == 120 &&
              offsetof(TypeDescriptor, variadic) == 121);

const TypeDescriptor& TypeArgument(const NativeCall& call, uint32_t slot = 0) {
  return *call.Get<const TypeDescriptor*>(slot);
}

// Texts of descriptors live as long as the program.
void ReturnText(NativeCall& call, uint32_t slot, std::string_view text) {
  call.Set(slot, StringValue{text.data(), static_cast<int64_t>(text.size())});
}

NativeResult ReturnType(NativeCall& call, const TypeDescriptor& type) {
  call.Set(0, &type);
  return NativeResult::kDone;
}

// The path of a main package that is given as files.
constexpr std::string_view kMainPackage = "command-line-arguments";

bool IsMainPackage(std::string_view name) { return name.starts_with("main."); }

// func typeOf(i any) *rtype: an interface's type word is in the result's slot.
NativeResult TypeOf(NativeCall&) { return NativeResult::kDone; }

NativeResult TypeText(NativeCall& call) {
  ReturnText(call, 0, TypeArgument(call).name);
  return NativeResult::kDone;
}

NativeResult TypeName(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  std::string_view name = type.Has(runtime::kTypeNamed) ? type.base_name : type.name;
  if (type.kind == Kind::kUnsafePointer && name == "unsafe.Pointer") name = "Pointer";
  ReturnText(call, 0, name);
  return NativeResult::kDone;
}

NativeResult TypePackage(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  ReturnText(call, 0, IsMainPackage(type.name) ? "main" : type.package_path);
  return NativeResult::kDone;
}

NativeResult FuncShape(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  ReturnInt(call, 0, static_cast<int64_t>(type.parameters.size()));
  ReturnInt(call, 1, static_cast<int64_t>(type.results.size()));
  return NativeResult::kDone;
}

NativeResult FuncPart(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  auto i = static_cast<size_t>(IntArgument(call, 1));
  size_t parameters = type.parameters.size();
  return ReturnType(call, i < parameters ? *type.parameters[i] : *type.results[i - parameters]);
}

NativeResult Implements(NativeCall& call) {
  ReturnBool(call, 0, runtime::Implements(TypeArgument(call), TypeArgument(call, 1)));
  return NativeResult::kDone;
}

NativeResult FieldCount(NativeCall& call) {
  ReturnInt(call, 0, static_cast<int64_t>(TypeArgument(call).fields.size()));
  return NativeResult::kDone;
}

const runtime::FieldDescriptor& FieldArgument(const NativeCall& call) {
  return TypeArgument(call).fields[static_cast<size_t>(IntArgument(call, 1))];
}

NativeResult FieldName(NativeCall& call) {
  ReturnText(call, 0, FieldArgument(call).name);
  return NativeResult::kDone;
}

// func fieldAt(t *rtype, i int) (typ *rtype, offset uintptr, embedded, exported bool)
NativeResult FieldAt(NativeCall& call) {
  const runtime::FieldDescriptor& field = FieldArgument(call);
  call.Set(0, field.type);
  ReturnInt(call, 1, field.offset);
  ReturnBool(call, 2, field.embedded);
  ReturnBool(call, 3, field.package_path.empty());
  return NativeResult::kDone;
}

// func fieldTexts(t *rtype, i int) (name, pkgPath, tag string)
NativeResult FieldTexts(NativeCall& call) {
  const runtime::FieldDescriptor& field = FieldArgument(call);
  ReturnText(call, 0, field.name);
  ReturnText(call, 2, field.package_path == kMainPackage ? "main" : field.package_path);
  ReturnText(call, 4, field.tag);
  return NativeResult::kDone;
}

NativeResult MethodCount(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  size_t count =
      type.kind == Kind::kInterface ? type.interface_methods.size() : CurrentMethods(type).size();
  ReturnInt(call, 0, static_cast<int64_t>(count));
  return NativeResult::kDone;
}

// func methodAt(t *rtype, row int) (name string, sig *rtype)
NativeResult MethodAt(NativeCall& call) {
  const TypeDescriptor& type = TypeArgument(call);
  auto row = static_cast<size_t>(IntArgument(call, 1));
  if (type.kind == Kind::kInterface) {
    ReturnText(call, 0, type.interface_methods[row].name);
    call.Set(2, type.interface_methods[row].signature);
  } else {
    const runtime::MethodDescriptor* method = CurrentMethods(type)[row];
    ReturnText(call, 0, method->name);
    call.Set(2, method->signature);
  }
  return NativeResult::kDone;
}

NativeResult PointerTo(NativeCall& call) {
  return ReturnType(call, call.runtime().types().ResolvedPointerTo(TypeArgument(call)));
}

NativeResult SliceOf(NativeCall& call) {
  return ReturnType(call, call.runtime().types().SliceOf(TypeArgument(call)));
}

NativeResult ArrayOf(NativeCall& call) {
  return ReturnType(call, call.runtime().types().ArrayOf(TypeArgument(call), IntArgument(call, 1)));
}

NativeResult MapOf(NativeCall& call) {
  return ReturnType(call, call.runtime().types().MapOf(TypeArgument(call), TypeArgument(call, 1)));
}

NativeResult ChanOf(NativeCall& call) {
  return ReturnType(
      call, call.runtime().types().ChannelOf(
                TypeArgument(call), static_cast<runtime::ChannelDirection>(IntArgument(call, 1))));
}

// A fieldSpec of struct_of.go.
constexpr int64_t kFieldSpecBytes = 64;

// func structOf(fields []fieldSpec) *rtype
NativeResult StructOf(NativeCall& call) {
  SliceValue slice = call.Get<SliceValue>(0);
  std::vector<runtime::FieldSpec> fields(slice.size);
  for (uint32_t i = 0; i < slice.size; ++i) {
    const void* row = At(slice.data, i * kFieldSpecBytes);
    std::string_view package = LoadString(At(row, 16)).view();
    fields[i] = {.name = LoadString(row).view(),
                 .package_path = package == "main" ? kMainPackage : package,
                 .tag = LoadString(At(row, 32)).view(),
                 .type = reinterpret_cast<const TypeDescriptor*>(base::Load64(row, 48)),
                 .embedded = base::Load8(row, 56) != 0};
  }
  return ReturnType(call, call.runtime().types().StructOf(fields));
}

// func funcOf(parts []*rtype, parameters int, variadic bool) *rtype
NativeResult FuncOf(NativeCall& call) {
  SliceValue slice = call.Get<SliceValue>(0);
  std::vector<const TypeDescriptor*> parts(slice.size);
  for (uint32_t i = 0; i < slice.size; ++i) {
    parts[i] = reinterpret_cast<const TypeDescriptor*>(base::Load64(At(slice.data, 8 * i)));
  }
  std::span<const TypeDescriptor* const> all = parts;
  auto parameters = static_cast<size_t>(IntArgument(call, 2));
  return ReturnType(call,
                    call.runtime().types().FuncOf(all.first(parameters), all.subspan(parameters),
                                                  BoolArgument(call, 3)));
}

constexpr vm::NativeRow kRows[] = {
    {"reflect.typeOf", &TypeOf},         {"reflect.typeText", &TypeText},
    {"reflect.typeName", &TypeName},     {"reflect.typePackage", &TypePackage},
    {"reflect.funcShape", &FuncShape},   {"reflect.funcPart", &FuncPart},
    {"reflect.implements", &Implements}, {"reflect.fieldCount", &FieldCount},
    {"reflect.fieldName", &FieldName},   {"reflect.fieldAt", &FieldAt},
    {"reflect.fieldTexts", &FieldTexts}, {"reflect.methodCount", &MethodCount},
    {"reflect.methodAt", &MethodAt},     {"reflect.pointerTo", &PointerTo},
    {"reflect.sliceOf", &SliceOf},       {"reflect.arrayOf", &ArrayOf},
    {"reflect.mapOf", &MapOf},           {"reflect.chanOf", &ChanOf},
    {"reflect.funcOf", &FuncOf},         {"reflect.structOf", &StructOf},
};

}  // namespace

std::span<const vm::NativeRow> ReflectTypeNatives() { return kRows; }

}  // namespace goknot::stdlib
