// The types of Go, as the checker builds them and as the compiler reads them.
//
// A Type is allocated by a Universe (universe.h) and lives as long as that Universe. Types are
// compared with Identical(), never by address, except that a declared type (Named) without type
// arguments, a TypeParam and a Basic exist once. HashType() agrees with Identical().
//
// Two families of casts, because most rules of Go ask about one or the other:
//   As<Pointer>(t)        t itself, seen through alias names, is a pointer type literal
//   UnderAs<Pointer>(t)   the underlying type of t is a pointer type
//
// Instances of generic types and functions are made in instance.h.
//
// Threads: a Universe and all that hangs on it is used by one thread at a time (type sets and the
// underlying types of instances are computed at first use); callers on several threads hold a lock.
//
// Source: the Go specification, "Types" and "Properties of types and values".
// Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_TYPE_H_
#define GOKNOT_TYPES_TYPE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/layout.h"
#include "lexer/name.h"
#include "lexer/source.h"

namespace goknot::types {

class Func;
class Interface;
class Named;
class Object;
class Package;
class Scope;
class TypeName;
class TypeParam;
class TypeSet;
class TypeSetReporter;
class Universe;
class Var;

enum class TypeKind : uint8_t {
  kBasic,
  kNamed,
  kAlias,
  kPointer,
  kSlice,
  kArray,
  kMap,
  kChan,
  kStruct,
  kTuple,
  kSignature,
  kInterface,
  kTypeParam,
  kUnion,
};

class Type {
 public:
  Type(const Type&) = delete;
  Type& operator=(const Type&) = delete;

  TypeKind kind() const { return kind_; }

 protected:
  explicit Type(TypeKind kind) : kind_(kind) {}
  ~Type() = default;

 private:
  TypeKind kind_;
};

enum class BasicKind : uint8_t {
  kInvalid,  // the type of what failed to check; compatible with everything

  kBool,
  kInt,
  kInt8,
  kInt16,
  kInt32,
  kInt64,
  kUint,
  kUint8,
  kUint16,
  kUint32,
  kUint64,
  kUintptr,
  kFloat32,
  kFloat64,
  kComplex64,
  kComplex128,
  kString,
  kUnsafePointer,

  // In the order in which untyped operands of mixed kinds are promoted.
  kUntypedBool,
  kUntypedInt,
  kUntypedRune,
  kUntypedFloat,
  kUntypedComplex,
  kUntypedString,
  kUntypedNil,
};
inline constexpr int kBasicKindCount = static_cast<int>(BasicKind::kUntypedNil) + 1;

enum BasicInfo : uint16_t {
  kIsBoolean = 1 << 0,
  kIsInteger = 1 << 1,
  kIsUnsigned = 1 << 2,
  kIsFloat = 1 << 3,
  kIsComplex = 1 << 4,
  kIsString = 1 << 5,
  kIsUntyped = 1 << 6,

  kIsOrdered = kIsInteger | kIsFloat | kIsString,
  kIsNumeric = kIsInteger | kIsFloat | kIsComplex,
  kIsConstType = kIsBoolean | kIsNumeric | kIsString,
};

// A predeclared type that is not composed of others. byte and rune are Basic types of their own (so
// that messages can say `byte`), identical to uint8 and int32.
class Basic final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kBasic;
  Basic(BasicKind basic_kind, uint16_t info, std::string_view name)
      : Type(kKind), basic_kind_(basic_kind), info_(info), name_(name) {}

  BasicKind basic_kind() const { return basic_kind_; }
  uint16_t info() const { return info_; }
  std::string_view name() const { return name_; }

 private:
  BasicKind basic_kind_;
  uint16_t info_;
  std::string_view name_;
};

class Pointer final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kPointer;
  explicit Pointer(Type* elem) : Type(kKind), elem(elem) {}
  Type* elem;
};

class Slice final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kSlice;
  explicit Slice(Type* elem) : Type(kKind), elem(elem) {}
  Type* elem;
};

class Array final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kArray;
  Array(Type* elem, int64_t length) : Type(kKind), elem(elem), length(length) {}
  Type* elem;
  int64_t length;  // negative if it could not be computed (an error was reported)
};

class Map final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kMap;
  Map(Type* key, Type* elem) : Type(kKind), key(key), elem(elem) {}
  Type* key;
  Type* elem;
};

enum class ChanDir : uint8_t { kBoth, kSendOnly, kReceiveOnly };

class Chan final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kChan;
  Chan(ChanDir dir, Type* elem) : Type(kKind), elem(elem), dir(dir) {}
  Type* elem;
  ChanDir dir;
};

class Struct final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kStruct;
  Struct() : Type(kKind) {}
  std::vector<Var*> fields;
  std::vector<std::string> tags;  // empty, or one for each field

  std::string_view TagOf(size_t i) const { return i < tags.size() ? tags[i] : std::string_view(); }
};

// A list of variables: parameters, results, or the type of a call with several results. A list
// without variables is a Tuple too, never null, except as the type of an expression: a call without
// a result has the mode kNoValue.
class Tuple final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kTuple;
  explicit Tuple(std::vector<Var*> variables = {}) : Type(kKind), vars(std::move(variables)) {}
  std::vector<Var*> vars;

  size_t size() const { return vars.size(); }
};

class Signature final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kSignature;
  Signature() : Type(kKind) {}

  std::vector<TypeParam*> type_params;
  std::vector<TypeParam*> receiver_type_params;
  Var* receiver = nullptr;  // of a method, also of an interface's; no part of the type's identity
  Tuple* params = nullptr;  // the last one is a slice if the function is variadic
  Tuple* results = nullptr;
  Scope* scope = nullptr;  // of a declared function or literal: holds parameters and results
  bool variadic = false;
};

// interface { methods; embedded types }. What it means is its TypeSet().
class Interface final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kInterface;
  Interface() : Type(kKind) {}
  ~Interface();

  std::vector<Func*> methods;    // explicitly declared ones, in source order
  std::vector<Type*> embeddeds;  // in source order
  std::vector<lexer::Pos> embedded_positions;
  bool implicit = false;                // stands for a constraint literal such as ~int or A|B
  bool complete = false;                // all methods and embeddeds are collected
  TypeSetReporter* reporter = nullptr;  // who is told of errors when the type set is computed
  const TypeSet* type_set = nullptr;    // null until TypeSetOf() (typeset.h) was asked

  bool IsMethodSet() const;  // has no type elements: may be used as an ordinary type
  bool IsEmpty() const;      // every type implements it
  // All methods, also those of embedded interfaces, ordered by name (exported ones first,
  // unexported ones with equal names by package path): the order of a method table.
  const std::vector<Func*>& AllMethods() const;

  void AdoptTypeSet(TypeSet* set);  // for typeset.cc: sets and owns it

 private:
  TypeSet* owned_type_set_ = nullptr;
};

// A declared type, generic type, or instance of one.
class Named final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kNamed;
  explicit Named(TypeName* object) : Type(kKind), object(object) {}

  TypeName* object;                     // where it was declared
  std::vector<TypeParam*> type_params;  // of a generic type
  Named* origin = nullptr;              // of an instance: the generic type; else null
  std::vector<Type*> type_args;         // of an instance
  // Of a type declared in a generic function: that function's type parameters (its receiver's
  // first), and in an instance what stands for them. See instance.h.
  std::vector<TypeParam*> implicit_params;
  std::vector<Type*> implicit_args;
  // Declared methods, in source order. Ask MethodsOf(), which makes those of an instance.
  std::vector<Func*> methods;

  // The declaration's right side; may be another declared type. Null until known. Ask
  // RightSideOf(), which makes that of an instance.
  Type* from_rhs = nullptr;
  // Never a Named or Alias; null until known. Ask Underlying().
  Type* underlying = nullptr;
  Universe* universe = nullptr;  // of an instance: where its parts are made when asked for
  lexer::Pos first_use{};        // of an instance: where the source mentions it first

  Named* Origin() { return origin != nullptr ? origin : this; }
};

// The type behind an alias name. Messages keep the name, the rules look through it.
class Alias final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kAlias;
  explicit Alias(TypeName* object) : Type(kKind), object(object) {}

  TypeName* object;
  std::vector<TypeParam*> type_params;
  Alias* origin = nullptr;
  std::vector<Type*> type_args;
  Type* from_rhs = nullptr;      // may be another alias; null until known
  Type* actual = nullptr;        // never an alias; null until known. Ask Unalias()
  Universe* universe = nullptr;  // of an instance, as in Named

  Alias* Origin() { return origin != nullptr ? origin : this; }
};

// Made by Universe::NewTypeParam and given its bound by Universe::SetBound.
class TypeParam final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kTypeParam;
  TypeParam(TypeName* object, int index, uint32_t id)
      : Type(kKind), object(object), index(index), id(id) {}

  TypeName* object;
  Type* bound = nullptr;  // as written; the invalid type until it is known
  // What constrains the parameter if its bound is no interface: one that embeds the bound, or the
  // empty one while nothing is known. Ask ConstraintOf() (typeset.h).
  Interface* constraint = nullptr;
  int index;    // in its list
  uint32_t id;  // unique in a Universe
};

struct UnionTerm {
  bool tilde = false;  // ~type
  Type* type = nullptr;
};

// A|~B: appears only as an embedded element of an interface.
class Union final : public Type {
 public:
  static constexpr TypeKind kKind = TypeKind::kUnion;
  Union() : Type(kKind) {}
  std::vector<UnionTerm> terms;
};

// --- Looking at a type ---------------------------------------------------------------------------

// The type with alias names resolved at the top. Null for null.
Type* Unalias(Type* type);

// Never a Named or Alias; a TypeParam's is its constraint interface. Null while the declaration is
// being checked.
Type* Underlying(Type* type);

// What the type is declared as; may be another declared type. Null while that is being checked.
Type* RightSideOf(Named* named);

template <typename T>
T* As(Type* type) {
  if (type == nullptr) return nullptr;
  if (type->kind() == TypeKind::kAlias) type = Unalias(type);
  return type != nullptr && type->kind() == T::kKind ? static_cast<T*>(type) : nullptr;
}

template <typename T>
T* UnderAs(Type* type) {
  type = type == nullptr ? nullptr : Underlying(type);
  return type != nullptr && type->kind() == T::kKind ? static_cast<T*>(type) : nullptr;
}

// Exactly this class, aliases not looked through.
template <typename T>
T* Exactly(Type* type) {
  return type != nullptr && type->kind() == T::kKind ? static_cast<T*>(type) : nullptr;
}

bool IsValid(Type* type);
// By underlying type; false for type parameters.
bool IsBoolean(Type* type);
bool IsNumeric(Type* type);
bool IsString(Type* type);
bool IsInteger(Type* type);
bool IsUnsigned(Type* type);
bool IsFloat(Type* type);
bool IsComplex(Type* type);
bool IsConstType(Type* type);
bool IsUnsafePointer(Type* type);
bool IsUntyped(Type* type);
bool IsTyped(Type* type);
bool IsUntypedNumeric(Type* type);
bool IsInterface(Type* type);
bool IsNonTypeParamInterface(Type* type);
bool IsTypeParam(Type* type);
bool IsBytesOrRunes(Type* type);  // []byte or []rune (by underlying types)
bool IsGeneric(Type* type);       // declared with type parameters, not instantiated
bool HasName(Type* type);         // predeclared, declared, instance, or type parameter
bool HasNil(Type* type);          // nil may be assigned to it

// The Named behind the type (through aliases), or null.
Named* AsNamed(Type* type);

// For *T gives T and sets *is_pointer; for others the type itself. Looks through aliases only.
Type* Dereference(Type* type, bool* is_pointer);

// The specification's type identity.
bool Identical(Type* x, Type* y);
bool IdenticalIgnoringTags(Type* x, Type* y);
size_t HashType(Type* type);

// May values be compared with ==? If not and `cause` is given, it says why. `dynamic`: interfaces
// count as comparable (the comparison may panic).
bool Comparable(Type* type, bool dynamic = true, std::string* cause = nullptr);

// The default type of an untyped constant's type: `int` for untyped int; others are returned
// unchanged.
Type* DefaultType(Universe& universe, Type* type);

// --- Assignability, conversion, implementation of interfaces
// --------------------------------------- The rules for typed operands, as a client after checking
// needs them (the checker itself asks with operands: checker_impl.h).

bool AssignableTo(Universe& universe, Type* from, Type* to);
bool ConvertibleTo(Universe& universe, Type* from, Type* to);
bool Implements(Universe& universe, Type* type, Interface* interface);

// The first method of `interface` that `type` lacks, or null. `wrong_type`: there is one by that
// name with another signature, or with a pointer receiver. A type that is itself an interface: with
// `is_static` it must have the method, else only must not contradict it (a type assertion).
Func* MissingMethod(Type* type, Interface* interface, bool is_static, bool* wrong_type = nullptr);

// ---- Fields and methods -------------------------------------------------------------------------

struct Lookup {
  Object* object = nullptr;  // a field (Var) or method (Func); null if there is none
  // Path to the object: all but the last are embedded fields; the last is the field's index, or the
  // index into MethodsOf(named), or into Interface::AllMethods(). With object == null a path that
  // is not empty means: ambiguous.
  std::vector<int> index;
  // With an object: a pointer was followed on the way. Without: there is a method, but it needs a
  // pointer receiver and the value is not addressable.
  bool indirect = false;
};

// The declared methods of a type in source order. Those of an instance stand where those of its
// origin do; their types are null until the signatures of the origin's methods are known.
const std::vector<Func*>& MethodsOf(Named* named);

// The field or method `name`, as seen from `package` (which matters to unexported names).
Lookup LookupFieldOrMethod(Type* type, bool addressable, const Package* package, lexer::Name name);

// The method set of `type`, promoted methods included, in the order of Interface::AllMethods().
// Each Lookup holds the path as LookupFieldOrMethod(type, /*addressable=*/false) gives it.
std::vector<Lookup> MethodSet(Type* type);

// ---- Sizes --------------------------------------------------------------------------------------

// What unsafe.Sizeof, Alignof and Offsetof say. Sizes are negative for types too large to exist.
class Sizes {
 public:
  virtual ~Sizes() = default;
  virtual int64_t Alignof(Type* type) = 0;
  virtual int64_t Sizeof(Type* type) = 0;
  virtual std::vector<int64_t> Offsetsof(const std::vector<Var*>& fields) = 0;
};

// The layout of GoKnot's memory: strings, slices, interfaces and complex128 are pairs of 16 bytes,
// 16-aligned; everything else is aligned to its size, at most 8. Types over `limit` bytes are
// too large.
class MemorySizes final : public Sizes {
 public:
  explicit MemorySizes(int64_t limit = base::kMaxTypeBytes) : limit_(limit) {}

  int64_t Alignof(Type* type) override;
  int64_t Sizeof(Type* type) override;
  std::vector<int64_t> Offsetsof(const std::vector<Var*>& fields) override;

 private:
  base::Layout LayoutOf(Type* type);

  int64_t limit_;
  std::unordered_map<Type*, base::Layout> known_;  // of structs
};

// ---- Printing -----------------------------------------------------------------------------------

// How package names are shown.
enum class Qualification : uint8_t {
  kName,  // main.T: as %T, %v and panic messages do
  kPath,  // example.com/m.T
  kNone,
};

// As gc's messages write types: struct{a int; b string "tag"}, interface{M()}.
std::string TypeString(Type* type, Qualification qualification = Qualification::kName);

// As a running program writes types (%T, %v, reflect.Type.String, panics): struct { a int; b string
// "tag" }, interface { M() }, func(int) string (no parameter names), interface {} for any.
std::string RuntimeTypeString(Type* type);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_TYPE_H_
