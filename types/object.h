// What a name stands for: packages, constants, types, variables, functions, labels, built-in
// functions and nil; the scopes that hold them; and packages.
//
// Objects are allocated by a Universe (universe.h) and live as long as it. Names are interned in
// the NameTable that the Universe was made with; the parser interns in the same one.
//
// Source: the Go specification, "Declarations and scope". Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_OBJECT_H_
#define GOKNOT_TYPES_OBJECT_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexer/name.h"
#include "lexer/source.h"
#include "types/constant.h"
#include "types/type.h"

namespace goknot::ast {
struct Expr;
struct FuncDecl;
struct Node;
}  // namespace goknot::ast

namespace goknot::types {

class CheckedPackage;
class Package;
class Scope;

enum class ObjectKind : uint8_t {
  kPackageName,
  kConst,
  kTypeName,
  kVar,
  kFunc,
  kLabel,
  kBuiltin,
  kNil,
};

class Object {
 public:
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;

  ObjectKind kind() const { return kind_; }
  lexer::Name id() const { return name_; }
  std::string_view name() const { return name_.text(); }
  lexer::Pos pos() const {
    return pos_;
  }  // of the identifier in the declaration; none if predeclared
  Package* package() const { return package_; }  // null for predeclared objects
  bool exported() const { return name_.IsExported(); }

  // Is this object the one that `name`, written in `package`, denotes (case counts; the package
  // only for unexported names)?
  bool SameName(const Package* package, lexer::Name name) const;
  bool SameNameFoldingCase(std::string_view name) const;

  // The type. Checks the declaration first where that has been put off (Config::lazy); null while
  // it is not known otherwise.
  Type* CheckedType();

  Type* type = nullptr;     // null until the declaration is checked
  Scope* parent = nullptr;  // the scope that holds it; null for fields and methods
  lexer::Pos scope_pos{};   // where its scope starts, for local objects
  uint32_t order = 0;       // source order of package-level objects, from 1; 0 for others

 protected:
  Object(ObjectKind kind, lexer::Pos pos, Package* package, lexer::Name name, Type* type)
      : type(type), kind_(kind), pos_(pos), package_(package), name_(name) {}
  ~Object() = default;

 private:
  ObjectKind kind_;
  lexer::Pos pos_;
  Package* package_;
  lexer::Name name_;
};

// A name that an import declaration brings into a file's scope.
class PackageName final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kPackageName;
  PackageName(lexer::Pos pos, Package* package, lexer::Name name, Package* imported)
      : Object(kKind, pos, package, name, nullptr), imported(imported) {}
  Package* imported;
  bool used = false;
};

class Const final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kConst;
  Const(lexer::Pos pos, Package* package, lexer::Name name, Type* type, Constant value)
      : Object(kKind, pos, package, name, type), value(std::move(value)) {}
  Constant value;
};

class TypeName final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kTypeName;
  TypeName(lexer::Pos pos, Package* package, lexer::Name name, Type* type)
      : Object(kKind, pos, package, name, type) {}
  bool IsAlias() const;
};

enum class VarKind : uint8_t { kPackage, kLocal, kReceiver, kParam, kResult, kField };

class Var final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kVar;
  Var(VarKind var_kind, lexer::Pos pos, Package* package, lexer::Name name, Type* type)
      : Object(kKind, pos, package, name, type), var_kind(var_kind) {}

  bool is_field() const { return var_kind == VarKind::kField; }
  bool is_global() const { return var_kind == VarKind::kPackage; }

  VarKind var_kind;
  bool embedded = false;  // an embedded field; its name is the type's name

  // What the bodies checked so far do with the variable. Exact once the body that declares it has
  // been checked (for a global: never to be relied on, since bodies are checked on demand).
  bool used = false;  // its value is read or its address taken, as "declared and not used" counts
  bool captured = false;       // a function literal inside the declaring function mentions it
  bool address_taken = false;  // &x, x.PointerMethod(), x[:] of an array, also through its fields
  bool reassigned =
      false;  // assigned (also ++, op=, range =, a field or element of it) after its declaration
  int function_depth =
      0;  // 0: outside of bodies; 1: in a declared function; 2: in a literal there...

  Var* origin = nullptr;  // of an instance's field or parameter: the generic type's
  // One more loop variable per iteration: declared by the init statement of a 3-clause for or by :=
  // of a range clause (Go 1.22).
  bool per_iteration = false;
};

class Func final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kFunc;
  Func(lexer::Pos pos, Package* package, lexer::Name name, Signature* signature)
      : Object(kKind, pos, package, name, signature) {}

  Signature* signature() const {  // null until checked; see CheckedType
    return static_cast<Signature*>(const_cast<Func*>(this)->CheckedType());
  }
  // The method is declared with a pointer receiver; known before its signature is.
  bool HasPointerReceiver() const;

  ast::FuncDecl* decl = nullptr;  // null for methods of interfaces and for what has no source
  bool declared_with_pointer_receiver = false;
  bool synthetic = false;     // runs a fragment's top-level statements; has no decl
  Func* origin = nullptr;     // of an instance's method: the generic type's method
  Named* instance = nullptr;  // of an instance's method: whose method it is
};

class Label final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kLabel;
  Label(lexer::Pos pos, Package* package, lexer::Name name)
      : Object(kKind, pos, package, name, nullptr) {}
  bool used = false;
};

enum class BuiltinId : uint8_t {
  kAppend,
  kCap,
  kClear,
  kClose,
  kComplex,
  kCopy,
  kDelete,
  kImag,
  kLen,
  kMake,
  kMax,
  kMin,
  kNew,
  kPanic,
  kPrint,
  kPrintln,
  kReal,
  kRecover,

  // Of package unsafe.
  kAdd,
  kAlignof,
  kOffsetof,
  kSizeof,
  kSlice,
  kSliceData,
  kString,
  kStringData,
};

class Builtin final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kBuiltin;
  Builtin(lexer::Name name, BuiltinId id)
      : Object(kKind, lexer::Pos{}, nullptr, name, nullptr), id(id) {}
  BuiltinId id;
};

class Nil final : public Object {
 public:
  static constexpr ObjectKind kKind = ObjectKind::kNil;
  Nil(lexer::Name name, Type* type) : Object(kKind, lexer::Pos{}, nullptr, name, type) {}
};

template <typename T>
T* As(Object* object) {
  return object != nullptr && object->kind() == T::kKind ? static_cast<T*>(object) : nullptr;
}

// `func (*T) M(x int) string`, `var x int`, `const c untyped int`: for tools and notes.
std::string ObjectString(Object* object, Qualification qualification = Qualification::kName);

// Names of one block, chained to the block around it.
class Scope {
 public:
  enum class Kind : uint8_t { kUniverse, kPackage, kFile, kFunction, kBlock };

  Scope(Kind kind, Scope* parent);
  ~Scope();
  Scope(const Scope&) = delete;
  Scope& operator=(const Scope&) = delete;

  Kind kind() const { return kind_; }
  Scope* parent() const { return parent_; }

  // Here only, not in the blocks around.
  Object* Lookup(lexer::Name name) const;
  Object* LookupText(std::string_view name) const;  // slow: for tools and tests
  // Adds the object unless its name is taken: then gives the holder and leaves the scope as it is.
  // Sets object->parent if it has none.
  Object* Insert(Object* object);
  // Adds or replaces (a fragment or the prompt declares a name again).
  void Replace(Object* object);
  void Remove(lexer::Name name);
  // In order of insertion.
  const std::vector<Object*>& objects() const { return objects_; }
  // By name.
  std::vector<Object*> SortedObjects() const;

 private:
  struct Index;
  Kind kind_;
  Scope* parent_;
  std::vector<Object*> objects_;
  std::unique_ptr<Index> index_;  // only once there are many names
};

class Package {
 public:
  Package(std::string path, std::string name, Scope* universe_scope);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  const std::string& path() const { return path_; }
  const std::string& name() const { return name_; }
  void set_name(std::string name) { name_ = std::move(name); }
  Scope* scope() const { return scope_.get(); }

  std::vector<Package*> imports;      // direct ones, in the order of first mention
  std::string go_version;             // "go1.27"
  bool complete = false;              // all exported declarations are checked
  bool fake = false;                  // stands for a package that could not be imported
  std::string unavailable;            // of a fake: why it cannot be used, unless that has been said
  CheckedPackage* checked = nullptr;  // what the checker knows about it; null for unsafe and fakes

 private:
  std::string path_;
  std::string name_;
  std::unique_ptr<Scope> scope_;
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_OBJECT_H_
