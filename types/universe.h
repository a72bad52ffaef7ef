// The home of types and objects: the predeclared ones, and the arena that all others come from.
//
// One Universe serves all packages of a run; what hangs on it dies with it. It is built from the
// table of predeclared names in universe.cc. There is no process-wide state: two Universes share
// nothing.
//
// Threads: one at a time (see type.h).
//
// Source: the Go specification, "Predeclared identifiers", "Package unsafe".
// Tests: tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_UNIVERSE_H_
#define GOKNOT_TYPES_UNIVERSE_H_

#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "base/arena.h"
#include "lexer/name.h"
#include "types/object.h"
#include "types/type.h"

namespace goknot::types {

class Universe {
 public:
  explicit Universe(lexer::NameTable& names);
  ~Universe();
  Universe(const Universe&) = delete;
  Universe& operator=(const Universe&) = delete;

  lexer::NameTable& names() { return names_; }
  base::Arena& arena() { return arena_; }
  Scope* scope() const { return scope_.get(); }
  Package* unsafe_package() const { return unsafe_package_.get(); }

  // Predeclared types.
  Basic* basic(BasicKind kind) const { return basics_[static_cast<size_t>(kind)]; }
  Type* invalid() const { return basic(BasicKind::kInvalid); }
  Basic* byte_type() const { return byte_; }
  Basic* rune_type() const { return rune_; }
  Named* error_type() const { return error_; }
  Named* comparable_type() const { return comparable_; }
  Alias* any_type() const { return any_; }
  Interface* empty_interface() const { return empty_interface_; }
  Tuple* empty_tuple() const { return empty_tuple_; }

  Nil* nil() const { return nil_; }
  Const* iota() const { return iota_; }

  // Any type or object: New<Pointer>(elem), New<Var>(...).
  template <typename T, typename... Args>
  T* New(Args&&... args) {
    return arena_.New<T>(std::forward<Args>(args)...);
  }

  // A scope that lives as long as the Universe.
  Scope* NewScope(Scope::Kind kind, Scope* parent) { return arena_.New<Scope>(kind, parent); }

  Pointer* PointerTo(Type* elem) { return New<Pointer>(elem); }
  Slice* SliceOf(Type* elem) { return New<Slice>(elem); }
  // A parameter-like variable without a name, for signatures made by hand.
  Var* NewParam(Type* type) {
    return New<Var>(VarKind::kParam, lexer::Pos{}, nullptr, lexer::Name(), type);
  }
  Tuple* TupleOf(std::vector<Type*> types);
  Signature* NewSignature(Tuple* params, Tuple* results, bool variadic);

  // A type parameter that is constrained by nothing until SetBound.
  TypeParam* NewTypeParam(TypeName* object, int index);
  // `bound` may be incomplete still.
  void SetBound(TypeParam* param, Type* bound);

  // For instance.cc: the instances of generic types, by a hash of origin and arguments.
  using Instances = absl::flat_hash_map<size_t, std::vector<Type*>>;
  Instances& instances() { return instances_; }

  // The name as messages show it, from the table of builtins.
  std::string_view BuiltinName(BuiltinId id) const;

 private:
  void DeclareBasics();
  void DeclareInterfaces();
  void DeclareConstants();
  void DeclareBuiltins();
  Object* Declare(Object* object);

  lexer::NameTable& names_;
  base::Arena arena_;
  std::unique_ptr<Scope> scope_;
  std::unique_ptr<Package> unsafe_package_;
  std::array<Basic*, kBasicKindCount> basics_{};
  Basic* byte_ = nullptr;
  Basic* rune_ = nullptr;
  Named* error_ = nullptr;
  Named* comparable_ = nullptr;
  Alias* any_ = nullptr;
  Interface* empty_interface_ = nullptr;
  Tuple* empty_tuple_ = nullptr;
  Nil* nil_ = nullptr;
  Const* iota_ = nullptr;
  uint32_t last_type_param_id_ = 0;
  Instances instances_;
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_UNIVERSE_H_
