// Unification: makes two types alike by choosing types for type parameters that occur in them.
//
// A Unifier knows a list of type parameters to choose types for; all others are types like any.
// Each Unify() may choose some more; once one fails, the whole attempt has failed. Parameters that
// meet each other become one: what is chosen for one of them is chosen for all.
//
// Being alike is weaker than being identical, because whether the types fit is asked again when the
// function is instantiated and its arguments are passed. See UnifyMode.
//
// Source: the Go specification, "Type unification" and "Type unification rules". Tests:
// tests/types/unify_test.cc.
#ifndef GOKNOT_TYPES_UNIFY_H_
#define GOKNOT_TYPES_UNIFY_H_

#include <functional>
#include <span>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "types/type.h"

namespace goknot::types {

enum class UnifyMode : uint8_t {
  // A declared type is like its underlying type literal, directions of channels do not count, and
  // an interface is like what has its methods; the same holds for elements.
  kLoose,
  // As types are assigned: kLoose for the types themselves, kExact for their elements.
  kAssign,
  // Identical once types are chosen.
  kExact,
};

class Unifier {
 public:
  struct Options {
    // Types are compared with interfaces by methods (Go 1.21); else an interface is like an
    // identical interface only.
    bool by_methods = true;
    // Gives a method its signature if it has none yet; may be empty.
    std::function<void(Func*)> complete_method;
  };

  // Types that are known from the start are in `args`: null for others; may be shorter.
  Unifier(std::span<TypeParam* const> params, std::span<Type* const> args, Options options);

  bool Unify(Type* x, Type* y, UnifyMode mode);

  // Of one of the parameters. Null if no type is chosen.
  Type* ChosenFor(TypeParam* param) const { return chosen_[class_of_.at(param)]; }
  void Choose(TypeParam* param, Type* type) { chosen_[class_of_.at(param)] = type; }
  // In the order of the parameters, with null for those without.
  std::vector<Type*> Chosen() const;
  // How many parameters have no type yet.
  size_t Unknown() const;

 private:
  struct Pair {
    Interface* x;
    Interface* y;
    const Pair* outer;
  };

  bool Nest(Type* x, Type* y, UnifyMode mode, const Pair* outer);
  bool Alike(Type* x, Type* y, UnifyMode mode, const Pair* outer);
  bool WithParam(TypeParam* param, Type* type, UnifyMode mode, const Pair* outer);
  bool Join(TypeParam* x, TypeParam* y, UnifyMode mode, const Pair* outer);
  bool LooseInterfaces(Interface* x, Interface* y, const Pair* outer);
  bool HasMethodsOf(Type* type, Interface* interface, const Pair* outer);
  bool ExactInterfaces(Interface* x, Interface* y, const Pair* outer);
  bool Literals(Type* x, Type* y, UnifyMode mode, const Pair* outer);
  bool Structs(Struct* x, Struct* y, UnifyMode mode, const Pair* outer);
  bool Tuples(Tuple* x, Tuple* y, UnifyMode mode, const Pair* outer);
  bool Nameds(Named* x, Named* y, UnifyMode mode, const Pair* outer);
  TypeParam* AsOwnParam(Type* type) const;

  std::vector<TypeParam*> params_;
  Options options_;
  absl::flat_hash_map<TypeParam*, size_t> class_of_;  // parameters that were joined have one class
  std::vector<Type*> chosen_;                         // by class
  int depth_ = 0;
};

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_UNIFY_H_
