// Generic types and functions with type arguments in place of their type parameters.
//
// Every instance of a declared type exists once in a Universe: Instantiate gives the same Named for
// identical arguments, so its methods, and what clients keep for it, exist once too. What an
// instance is made of (right side, methods) is computed when it is first asked for.
//
// A type declared inside a generic function is generic without saying so: it has that function's
// type parameters as implicit ones (Named::implicit_params), and Substitute makes instances of it.
//
// Threads: one at a time per Universe.
//
// Source: the Go specification, "Instantiations". Tests: tests/types/instance_test.cc.
#ifndef GOKNOT_TYPES_INSTANCE_H_
#define GOKNOT_TYPES_INSTANCE_H_

#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "types/type.h"
#include "types/universe.h"

namespace goknot::types {

// Which type stands for which type parameter. Remembers what it has replaced: keep one for as long
// as types are asked of it (as long as the body of an instance is compiled).
class Substitution {
 public:
  Substitution() = default;
  // Lists of equal length.
  Substitution(std::span<TypeParam* const> params, std::span<Type* const> args) {
    Add(params, args);
  }
  Substitution(const Substitution&) = delete;
  Substitution& operator=(const Substitution&) = delete;

  void Add(std::span<TypeParam* const> params, std::span<Type* const> args);
  bool IsEmpty() const { return args_.empty(); }
  // Null when the parameter is not replaced.
  Type* ArgumentOf(TypeParam* param) const;
  bool ReplacesAny(std::span<TypeParam* const> params) const;

 private:
  friend class Substituter;
  absl::flat_hash_map<TypeParam*, Type*> args_;
  absl::flat_hash_map<Type*, Type*> known_;
};

// `type` with every type parameter that `substitution` knows replaced, all at once. The type itself
// when nothing changes.
Type* Substitute(Universe& universe, Type* type, Substitution& substitution);

// The instance of a generic Named, Alias or Signature. As many arguments as it has parameters;
// whether they satisfy the constraints is the checker's question. The instance of a Signature is
// one without type parameters.
Type* Instantiate(Universe& universe, Type* generic, std::span<Type* const> args);

// Copies of a generic function's or method's type parameters, whose bounds mention the copies and
// what else `substitution` has for them; the copies stand for the originals in it afterwards.
std::vector<TypeParam*> CopyTypeParams(Universe& universe, std::span<TypeParam* const> params,
                                       Substitution& substitution);

// Gives a method of an instance its signature if that of its origin is known.
void ExpandMethod(Func* method);

// The declaration of `origin` (generic or not) makes no sense: it and its instances become invalid.
void Invalidate(Universe& universe, Named* origin);

// As RightSideOf(Named*): what an alias name is declared as, null while that is being checked.
Type* RightSideOf(Alias* alias);

// --- What subst.cc and instance.cc share ---------------------------------------------------------

Named* InstantiateNamed(Universe& universe, Named* origin, std::span<Type* const> args,
                        std::span<Type* const> implicit_args);
// With the type parameters gone, which `substitution` replaces.
Signature* InstantiateSignature(Universe& universe, Signature* signature,
                                Substitution& substitution);
Var* CopyVar(Universe& universe, Var* var, Type* type);
Func* CopyMethod(Universe& universe, Func* method, Signature* signature);
// Methods of the interface whose receiver has the type `from` give way to copies with `to`.
void ReplaceReceivers(Universe& universe, Interface* interface, Type* from, Type* to);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_INSTANCE_H_
