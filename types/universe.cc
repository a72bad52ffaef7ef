// The predeclared identifiers and package unsafe.
//
// Tests: tests/types/type_test.cc.
#include "types/universe.h"

#include <string_view>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/builtin_table.h"
#include "types/typeset.h"

namespace goknot::types {

namespace {

struct BasicRow {
  BasicKind kind;
  uint16_t info;
  std::string_view name;
};

constexpr BasicRow kBasicTable[] = {
    {BasicKind::kInvalid, 0, "invalid type"},
    {BasicKind::kBool, kIsBoolean, "bool"},
    {BasicKind::kInt, kIsInteger, "int"},
    {BasicKind::kInt8, kIsInteger, "int8"},
    {BasicKind::kInt16, kIsInteger, "int16"},
    {BasicKind::kInt32, kIsInteger, "int32"},
    {BasicKind::kInt64, kIsInteger, "int64"},
    {BasicKind::kUint, kIsInteger | kIsUnsigned, "uint"},
    {BasicKind::kUint8, kIsInteger | kIsUnsigned, "uint8"},
    {BasicKind::kUint16, kIsInteger | kIsUnsigned, "uint16"},
    {BasicKind::kUint32, kIsInteger | kIsUnsigned, "uint32"},
    {BasicKind::kUint64, kIsInteger | kIsUnsigned, "uint64"},
    {BasicKind::kUintptr, kIsInteger | kIsUnsigned, "uintptr"},
    {BasicKind::kFloat32, kIsFloat, "float32"},
    {BasicKind::kFloat64, kIsFloat, "float64"},
    {BasicKind::kComplex64, kIsComplex, "complex64"},
    {BasicKind::kComplex128, kIsComplex, "complex128"},
    {BasicKind::kString, kIsString, "string"},
    {BasicKind::kUnsafePointer, 0, "Pointer"},
    {BasicKind::kUntypedBool, kIsBoolean | kIsUntyped, "untyped bool"},
    {BasicKind::kUntypedInt, kIsInteger | kIsUntyped, "untyped int"},
    {BasicKind::kUntypedRune, kIsInteger | kIsUntyped, "untyped rune"},
    {BasicKind::kUntypedFloat, kIsFloat | kIsUntyped, "untyped float"},
    {BasicKind::kUntypedComplex, kIsComplex | kIsUntyped, "untyped complex"},
    {BasicKind::kUntypedString, kIsString | kIsUntyped, "untyped string"},
    {BasicKind::kUntypedNil, kIsUntyped, "untyped nil"},
};
static_assert(std::size(kBasicTable) == kBasicKindCount);

}  // namespace

Universe::Universe(lexer::NameTable& names)
    : names_(names),
      scope_(std::make_unique<Scope>(Scope::Kind::kUniverse, nullptr)),
      unsafe_package_(std::make_unique<Package>("unsafe", "unsafe", scope_.get())) {
  unsafe_package_->complete = true;
  empty_tuple_ = New<Tuple>();
  empty_interface_ = New<Interface>();
  empty_interface_->complete = true;
  TypeSetOf(empty_interface_);
  DeclareBasics();
  DeclareInterfaces();
  DeclareConstants();
  DeclareBuiltins();
}

Universe::~Universe() = default;

Object* Universe::Declare(Object* object) {
  CHECK(scope_->Insert(object) == nullptr) << object->name();
  return object;
}

void Universe::DeclareBasics() {
  for (const BasicRow& row : kBasicTable) {
    auto* type = New<Basic>(row.kind, row.info, row.name);
    basics_[static_cast<size_t>(row.kind)] = type;
    if (row.kind == BasicKind::kUnsafePointer) {
      unsafe_package_->scope()->Insert(
          New<TypeName>(lexer::Pos{}, unsafe_package_.get(), names_.Intern(row.name), type));
    } else if (row.name.find(' ') == std::string_view::npos) {
      Declare(New<TypeName>(lexer::Pos{}, nullptr, names_.Intern(row.name), type));
    }
  }
  byte_ = New<Basic>(BasicKind::kUint8, kIsInteger | kIsUnsigned, "byte");
  rune_ = New<Basic>(BasicKind::kInt32, kIsInteger, "rune");
  Declare(New<TypeName>(lexer::Pos{}, nullptr, names_.Intern("byte"), byte_));
  Declare(New<TypeName>(lexer::Pos{}, nullptr, names_.Intern("rune"), rune_));
}

void Universe::DeclareInterfaces() {
  // type error interface{ Error() string }
  auto* name = New<TypeName>(lexer::Pos{}, nullptr, names_.Intern("error"), nullptr);
  error_ = New<Named>(name);
  name->type = error_;
  Signature* signature = NewSignature(empty_tuple_, TupleOf({basic(BasicKind::kString)}), false);
  signature->receiver = New<Var>(VarKind::kReceiver, lexer::Pos{}, nullptr, lexer::Name(), error_);
  auto* interface = New<Interface>();
  interface->methods.push_back(New<Func>(lexer::Pos{}, nullptr, names_.Intern("Error"), signature));
  interface->complete = true;
  TypeSetOf(interface);
  error_->from_rhs = interface;
  error_->underlying = interface;
  Declare(name);

  // type any = interface{}
  name = New<TypeName>(lexer::Pos{}, nullptr, names_.Intern("any"), nullptr);
  any_ = New<Alias>(name);
  any_->from_rhs = empty_interface_;
  any_->actual = empty_interface_;
  name->type = any_;
  Declare(name);

  // type comparable interface{ all comparable types }
  name = New<TypeName>(lexer::Pos{}, nullptr, names_.Intern("comparable"), nullptr);
  comparable_ = New<Named>(name);
  name->type = comparable_;
  interface = New<Interface>();
  interface->complete = true;
  auto* set = new TypeSet;
  set->comparable = true;
  interface->AdoptTypeSet(set);
  comparable_->from_rhs = interface;
  comparable_->underlying = interface;
  Declare(name);
}

void Universe::DeclareConstants() {
  Type* untyped_bool = basic(BasicKind::kUntypedBool);
  Declare(
      New<Const>(lexer::Pos{}, nullptr, names_.Intern("true"), untyped_bool, Constant::Bool(true)));
  Declare(New<Const>(lexer::Pos{}, nullptr, names_.Intern("false"), untyped_bool,
                     Constant::Bool(false)));
  iota_ = New<Const>(lexer::Pos{}, nullptr, names_.Intern("iota"), basic(BasicKind::kUntypedInt),
                     Constant::Int64(0));
  Declare(iota_);
  nil_ = New<Nil>(names_.Intern("nil"), basic(BasicKind::kUntypedNil));
  Declare(nil_);
}

void Universe::DeclareBuiltins() {
  for (const BuiltinRow& row : kBuiltinTable) {
    auto* builtin = New<Builtin>(names_.Intern(row.name), row.id);
    builtin->type = invalid();
    if (row.id >= BuiltinId::kAdd) {
      unsafe_package_->scope()->Insert(builtin);
    } else {
      Declare(builtin);
    }
  }
}

Tuple* Universe::TupleOf(std::vector<Type*> types) {
  auto* tuple = New<Tuple>();
  for (Type* type : types) tuple->vars.push_back(NewParam(type));
  return tuple;
}

Signature* Universe::NewSignature(Tuple* params, Tuple* results, bool variadic) {
  auto* signature = New<Signature>();
  signature->params = params;
  signature->results = results;
  signature->variadic = variadic;
  return signature;
}

TypeParam* Universe::NewTypeParam(TypeName* object, int index) {
  auto* param = New<TypeParam>(object, index, ++last_type_param_id_);
  param->bound = invalid();
  param->constraint = empty_interface_;
  if (object->type == nullptr) object->type = param;
  return param;
}

void Universe::SetBound(TypeParam* param, Type* bound) {
  param->bound = bound;
  // Whether a declared type is an interface may not be known yet.
  if (!IsValid(bound) || As<Interface>(bound) != nullptr) return;
  auto* constraint = New<Interface>();
  constraint->embeddeds.push_back(bound);
  constraint->implicit = true;
  constraint->complete = true;
  param->constraint = constraint;
}

std::string_view Universe::BuiltinName(BuiltinId id) const { return RowOf(id).name; }

}  // namespace goknot::types
