// Instances of generic types: each once, and made of what their declarations say when asked.
//
// Tests: tests/types/instance_test.cc.
#include "types/instance.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/object.h"

namespace goknot::types {

namespace {

size_t HashInstance(const void* origin, std::span<Type* const> args,
                    std::span<Type* const> implicit_args) {
  size_t hash = std::hash<const void*>()(origin);
  auto mix = [&hash](size_t value) { hash = (hash ^ value) * 0xff51afd7ed558ccdull; };
  for (Type* arg : args) mix(HashType(arg));
  for (Type* arg : implicit_args) mix(HashType(arg) + 1);
  return hash;
}

bool SameTypes(std::span<Type* const> x, std::span<Type* const> y) {
  if (x.size() != y.size()) return false;
  for (size_t i = 0; i < x.size(); ++i) {
    if (!Identical(x[i], y[i])) return false;
  }
  return true;
}

std::vector<Type*> ListOf(std::span<Type* const> types) { return {types.begin(), types.end()}; }

Alias* InstantiateAlias(Universe& universe, Alias* origin, std::span<Type* const> args) {
  std::vector<Type*>& known = universe.instances()[HashInstance(origin, args, {})];
  for (Type* candidate : known) {
    Alias* alias = Exactly<Alias>(candidate);
    if (alias != nullptr && alias->origin == origin && SameTypes(alias->type_args, args)) {
      return alias;
    }
  }
  auto* instance = universe.New<Alias>(origin->object);
  instance->origin = origin;
  instance->type_args = ListOf(args);
  instance->universe = &universe;
  known.push_back(instance);
  return instance;
}

// What stands for a method of a generic type; without a type as yet.
Func* NewMethod(Universe& universe, Func* origin) {
  auto* method = universe.New<Func>(origin->pos(), origin->package(), origin->id(), nullptr);
  method->origin = origin;
  method->decl = origin->decl;
  method->declared_with_pointer_receiver = origin->declared_with_pointer_receiver;
  return method;
}

}  // namespace

void ExpandMethod(Func* method) {
  Named* instance = method->instance;
  if (instance == nullptr || method->type != nullptr) return;
  Signature* declared = method->origin->signature();
  // The receiver is what is known last.
  if (declared == nullptr || declared->receiver == nullptr) return;
  Universe& universe = *instance->universe;
  const std::vector<TypeParam*>& params = declared->receiver_type_params;
  Signature* signature = declared;
  if (params.size() == instance->type_args.size()) {  // else an error was reported
    Substitution substitution(params, instance->type_args);
    signature = static_cast<Signature*>(Substitute(universe, declared, substitution));
  }
  if (signature == declared) {
    signature = universe.NewSignature(declared->params, declared->results, declared->variadic);
    signature->type_params = declared->type_params;
  }
  Type* receiver = instance;
  if (method->declared_with_pointer_receiver) receiver = universe.PointerTo(instance);
  signature->receiver = CopyVar(universe, declared->receiver, receiver);
  method->type = signature;
}

Var* CopyVar(Universe& universe, Var* var, Type* type) {
  auto* copy = universe.New<Var>(var->var_kind, var->pos(), var->package(), var->id(), type);
  copy->embedded = var->embedded;
  copy->origin = var->origin != nullptr ? var->origin : var;
  return copy;
}

Func* CopyMethod(Universe& universe, Func* method, Signature* signature) {
  Func* copy = NewMethod(universe, method->origin != nullptr ? method->origin : method);
  copy->type = signature;
  return copy;
}

void ReplaceReceivers(Universe& universe, Interface* interface, Type* from, Type* to) {
  for (Func*& method : interface->methods) {
    Signature* signature = method->signature();
    if (signature->receiver == nullptr || signature->receiver->type != from) continue;
    Signature* copy =
        universe.NewSignature(signature->params, signature->results, signature->variadic);
    copy->receiver = CopyVar(universe, signature->receiver, to);
    method = CopyMethod(universe, method, copy);
  }
}

Named* InstantiateNamed(Universe& universe, Named* origin, std::span<Type* const> args,
                        std::span<Type* const> implicit_args) {
  // A local type with the type parameters of its function is the declared one.
  if (args.empty() && std::equal(implicit_args.begin(), implicit_args.end(),
                                 origin->implicit_params.begin(), origin->implicit_params.end())) {
    return origin;
  }
  std::vector<Type*>& known = universe.instances()[HashInstance(origin, args, implicit_args)];
  for (Type* candidate : known) {
    Named* named = Exactly<Named>(candidate);
    if (named != nullptr && named->origin == origin && SameTypes(named->type_args, args) &&
        SameTypes(named->implicit_args, implicit_args)) {
      return named;
    }
  }
  auto* instance = universe.New<Named>(origin->object);
  instance->origin = origin;
  instance->type_args = ListOf(args);
  instance->implicit_args = ListOf(implicit_args);
  instance->universe = &universe;
  known.push_back(instance);
  return instance;
}

Type* Instantiate(Universe& universe, Type* generic, std::span<Type* const> args) {
  switch (generic->kind()) {
    case TypeKind::kNamed: {
      auto* origin = static_cast<Named*>(generic);
      CHECK_EQ(origin->type_params.size(), args.size());
      std::vector<Type*> implicit_args(origin->implicit_params.begin(),
                                       origin->implicit_params.end());
      return InstantiateNamed(universe, origin, args, implicit_args);
    }
    case TypeKind::kAlias: {
      auto* origin = static_cast<Alias*>(generic);
      CHECK_EQ(origin->type_params.size(), args.size());
      return InstantiateAlias(universe, origin, args);
    }
    case TypeKind::kSignature: {
      auto* signature = static_cast<Signature*>(generic);
      Substitution substitution(signature->type_params, args);
      return InstantiateSignature(universe, signature, substitution);
    }
    default:
      UNREACHABLE() << "instance of " << TypeString(generic);
  }
}

void Invalidate(Universe& universe, Named* origin) {
  auto invalidate = [&universe](Named* named) {
    named->from_rhs = universe.invalid();
    named->underlying = universe.invalid();
  };
  invalidate(origin);
  for (auto& [hash, instances] : universe.instances()) {
    for (Type* type : instances) {
      Named* named = Exactly<Named>(type);
      if (named != nullptr && named->origin == origin) invalidate(named);
    }
  }
}

Type* RightSideOf(Named* named) {
  if (named->from_rhs != nullptr || named->origin == nullptr) return named->from_rhs;
  Named* origin = named->origin;
  if (origin->from_rhs == nullptr) return nullptr;
  Universe& universe = *named->universe;
  // An error was reported.
  if (origin->type_params.size() != named->type_args.size()) {
    return named->from_rhs = universe.invalid();
  }
  Substitution substitution(origin->implicit_params, named->implicit_args);
  substitution.Add(origin->type_params, named->type_args);
  Type* right = Substitute(universe, origin->from_rhs, substitution);
  if (Interface* interface = Exactly<Interface>(right)) {
    // The methods belong to this instance, even those that do not mention a type parameter.
    if (right == origin->from_rhs && !interface->methods.empty()) {
      auto* copy = universe.New<Interface>();
      copy->methods = interface->methods;
      copy->embeddeds = interface->embeddeds;
      copy->embedded_positions = interface->embedded_positions;
      copy->complete = interface->complete;
      right = interface = copy;
    }
    ReplaceReceivers(universe, interface, origin, named);
  }
  return named->from_rhs = right;
}

Type* RightSideOf(Alias* alias) {
  if (alias->from_rhs != nullptr || alias->origin == nullptr) return alias->from_rhs;
  if (alias->origin->from_rhs == nullptr) return nullptr;
  Substitution substitution(alias->origin->type_params, alias->type_args);
  return alias->from_rhs = Substitute(*alias->universe, alias->origin->from_rhs, substitution);
}

const std::vector<Func*>& MethodsOf(Named* named) {
  if (named->origin == nullptr) return named->methods;
  const std::vector<Func*>& declared = named->origin->methods;
  std::vector<Func*>& methods = named->methods;
  methods.resize(declared.size());
  for (size_t i = 0; i < declared.size(); ++i) {
    // A prompt may declare a method again.
    if (methods[i] == nullptr || methods[i]->origin != declared[i]) {
      methods[i] = NewMethod(*named->universe, declared[i]);
      methods[i]->instance = named;
    }
    ExpandMethod(methods[i]);
  }
  return methods;
}

}  // namespace goknot::types
