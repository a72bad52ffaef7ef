// Substitution of types for type parameters.
//
// Declared types are where recursion ends: an instance with other arguments is only named here, and
// expanded when somebody asks what it is made of. What does not change is not copied.
//
// Source: the Go specification, "Instantiations". Tests: tests/types/instance_test.cc.
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/instance.h"
#include "types/object.h"

namespace goknot::types {

class Substituter {
 public:
  Substituter(Universe& universe, Substitution& substitution)
      : universe_(universe), substitution_(substitution) {}

  Type* Apply(Type* type) {
    if (type == nullptr || type->kind() == TypeKind::kBasic) return type;
    if (TypeParam* param = Exactly<TypeParam>(type)) {
      Type* argument = substitution_.ArgumentOf(param);
      return argument != nullptr ? argument : type;
    }
    auto it = substitution_.known_.find(type);
    if (it != substitution_.known_.end()) return it->second;
    Type* result = Replace(type);
    // An alias that is being declared may change still.
    if (Unalias(type) != nullptr) substitution_.known_.emplace(type, result);
    return result;
  }

  // With the type parameters gone.
  Signature* Instance(Signature* signature) {
    return NewSignature(signature, ApplyTuple(signature->params), ApplyTuple(signature->results));
  }

 private:
  Type* Replace(Type* type) {
    switch (type->kind()) {
      case TypeKind::kPointer: {
        auto* pointer = static_cast<Pointer*>(type);
        Type* elem = Apply(pointer->elem);
        return elem == pointer->elem ? type : universe_.New<Pointer>(elem);
      }
      case TypeKind::kSlice: {
        auto* slice = static_cast<Slice*>(type);
        Type* elem = Apply(slice->elem);
        return elem == slice->elem ? type : universe_.New<Slice>(elem);
      }
      case TypeKind::kArray: {
        auto* array = static_cast<Array*>(type);
        Type* elem = Apply(array->elem);
        return elem == array->elem ? type : universe_.New<Array>(elem, array->length);
      }
      case TypeKind::kMap: {
        auto* map = static_cast<Map*>(type);
        Type* key = Apply(map->key);
        Type* elem = Apply(map->elem);
        return key == map->key && elem == map->elem ? type : universe_.New<Map>(key, elem);
      }
      case TypeKind::kChan: {
        auto* chan = static_cast<Chan*>(type);
        Type* elem = Apply(chan->elem);
        return elem == chan->elem ? type : universe_.New<Chan>(chan->dir, elem);
      }
      case TypeKind::kStruct:
        return ReplaceStruct(static_cast<Struct*>(type));
      case TypeKind::kTuple:
        return ApplyTuple(static_cast<Tuple*>(type));
      case TypeKind::kSignature:
        return ReplaceSignature(static_cast<Signature*>(type));
      case TypeKind::kInterface:
        return ReplaceInterface(static_cast<Interface*>(type));
      case TypeKind::kUnion:
        return ReplaceUnion(static_cast<Union*>(type));
      case TypeKind::kNamed:
        return ReplaceNamed(static_cast<Named*>(type));
      case TypeKind::kAlias:
        return ReplaceAlias(static_cast<Alias*>(type));
      case TypeKind::kBasic:
      case TypeKind::kTypeParam:
        break;
    }
    UNREACHABLE() << "kind " << static_cast<int>(type->kind());
  }

  // True if one of the types has changed; *out holds all of them then.
  bool ApplyAll(const std::vector<Type*>& types, std::vector<Type*>* out) {
    bool changed = false;
    for (Type* type : types) {
      out->push_back(Apply(type));
      changed |= out->back() != type;
    }
    return changed;
  }

  bool ApplyVars(const std::vector<Var*>& vars, std::vector<Var*>* out) {
    bool changed = false;
    for (Var* var : vars) {
      Type* type = Apply(var->type);
      out->push_back(type == var->type ? var : CopyVar(universe_, var, type));
      changed |= type != var->type;
    }
    return changed;
  }

  Tuple* ApplyTuple(Tuple* tuple) {
    std::vector<Var*> vars;
    if (tuple == nullptr || !ApplyVars(tuple->vars, &vars)) return tuple;
    return universe_.New<Tuple>(std::move(vars));
  }

  Type* ReplaceStruct(Struct* type) {
    std::vector<Var*> fields;
    if (!ApplyVars(type->fields, &fields)) return type;
    auto* copy = universe_.New<Struct>();
    copy->fields = std::move(fields);
    copy->tags = type->tags;
    return copy;
  }

  Signature* NewSignature(Signature* from, Tuple* params, Tuple* results) {
    Signature* signature = universe_.NewSignature(params, results, from->variadic);
    signature->receiver = from->receiver;
    return signature;
  }

  // The receiver stays: who copies methods knows what it has to be.
  Type* ReplaceSignature(Signature* type) {
    if (substitution_.ReplacesAny(type->type_params)) return Instance(type);
    if (!type->type_params.empty()) {
      // A method with type parameters of its own, which may be constrained by those of its
      // receiver. Each instance of the receiver has a method of its own, so the parameters are
      // copied anyhow.
      Substitution inner;
      inner.args_ = substitution_.args_;
      std::vector<TypeParam*> params = CopyTypeParams(universe_, type->type_params, inner);
      Signature* signature = Substituter(universe_, inner).Instance(type);
      signature->type_params = std::move(params);
      return signature;
    }
    Tuple* params = ApplyTuple(type->params);
    Tuple* results = ApplyTuple(type->results);
    if (params == type->params && results == type->results) return type;
    return NewSignature(type, params, results);
  }

  Type* ReplaceInterface(Interface* type) {
    CHECK(type->complete) << "substituting in half an interface";
    std::vector<Type*> embeddeds;
    bool changed = ApplyAll(type->embeddeds, &embeddeds);
    std::vector<Type*> signatures;
    for (Func* method : type->methods) {
      signatures.push_back(Apply(method->type));
      changed |= signatures.back() != method->type;
    }
    if (!changed) return type;
    auto* copy = universe_.New<Interface>();
    copy->embeddeds = std::move(embeddeds);
    copy->embedded_positions = type->embedded_positions;
    copy->implicit = type->implicit;
    for (size_t i = 0; i < type->methods.size(); ++i) {
      Func* method = type->methods[i];
      if (signatures[i] != method->type) {
        method = CopyMethod(universe_, method, static_cast<Signature*>(signatures[i]));
      }
      copy->methods.push_back(method);
    }
    ReplaceReceivers(universe_, copy, type, copy);
    copy->complete = true;
    return copy;
  }

  Type* ReplaceUnion(Union* type) {
    auto* copy = universe_.New<Union>();
    bool changed = false;
    for (const UnionTerm& term : type->terms) {
      copy->terms.push_back({term.tilde, Apply(term.type)});
      changed |= copy->terms.back().type != term.type;
    }
    return changed ? copy : type;
  }

  Type* ReplaceNamed(Named* type) {
    std::vector<Type*> args;
    bool changed = ApplyAll(type->type_args, &args);
    if (type->origin != nullptr) {
      // As many arguments as it has, or an error was reported.
      if (args.size() != type->origin->type_params.size()) return universe_.invalid();
      std::vector<Type*> implicit_args;
      changed |= ApplyAll(type->implicit_args, &implicit_args);
      if (!changed) return type;
      return InstantiateNamed(universe_, type->origin, args, implicit_args);
    }
    // A type declared in a generic function, or a generic type itself.
    if (!substitution_.ReplacesAny(type->implicit_params)) return type;
    std::vector<Type*> implicit_args;
    for (TypeParam* param : type->implicit_params) implicit_args.push_back(Apply(param));
    return InstantiateNamed(universe_, type, {}, implicit_args);
  }

  Type* ReplaceAlias(Alias* type) {
    if (type->origin == nullptr && !type->type_params.empty()) return type;
    const Scope* scope = type->object->parent;
    if (scope == nullptr ||
        (scope->kind() != Scope::Kind::kFunction && scope->kind() != Scope::Kind::kBlock)) {
      std::vector<Type*> args;
      return ApplyAll(type->type_args, &args) ? Instantiate(universe_, type->origin, args) : type;
    }
    // A name declared in a generic function is lost when what it stands for changes.
    Type* actual = Unalias(type);
    Type* result = Apply(actual);
    return result == actual ? type : result;
  }

  Universe& universe_;
  Substitution& substitution_;
};

void Substitution::Add(std::span<TypeParam* const> params, std::span<Type* const> args) {
  CHECK_EQ(params.size(), args.size());
  for (size_t i = 0; i < params.size(); ++i) args_[params[i]] = args[i];
  known_.clear();
}

Type* Substitution::ArgumentOf(TypeParam* param) const {
  auto it = args_.find(param);
  return it == args_.end() ? nullptr : it->second;
}

bool Substitution::ReplacesAny(std::span<TypeParam* const> params) const {
  for (TypeParam* param : params) {
    if (args_.contains(param)) return true;
  }
  return false;
}

Type* Substitute(Universe& universe, Type* type, Substitution& substitution) {
  return substitution.IsEmpty() ? type : Substituter(universe, substitution).Apply(type);
}

Signature* InstantiateSignature(Universe& universe, Signature* signature,
                                Substitution& substitution) {
  return Substituter(universe, substitution).Instance(signature);
}

std::vector<TypeParam*> CopyTypeParams(Universe& universe, std::span<TypeParam* const> params,
                                       Substitution& substitution) {
  std::vector<TypeParam*> copies;
  std::vector<Type*> args;
  for (TypeParam* param : params) {
    TypeName* object = param->object;
    auto* name = universe.New<TypeName>(object->pos(), object->package(), object->id(), nullptr);
    copies.push_back(universe.NewTypeParam(name, param->index));
    args.push_back(copies.back());
  }
  substitution.Add(params, args);
  for (size_t i = 0; i < params.size(); ++i) {
    universe.SetBound(copies[i], Substitute(universe, params[i]->bound, substitution));
  }
  return copies;
}

}  // namespace goknot::types
