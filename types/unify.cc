// Unification.
//
// Tests: tests/types/unify_test.cc.
#include "types/unify.h"

#include <algorithm>
#include <utility>

#include "types/core_type.h"
#include "types/lookup.h"
#include "types/object.h"
#include "types/typeset.h"

namespace goknot::types {

namespace {

// Types that nest deeper are taken to be infinite.
constexpr int kMaxDepth = 100;

// Of elements of a type that is unified in `mode`.
UnifyMode ElementMode(UnifyMode mode) {
  return mode == UnifyMode::kLoose ? UnifyMode::kLoose : UnifyMode::kExact;
}

// Neither declared nor a type parameter. Predeclared types count as literals: they are what
// declared types may have as underlying types.
bool IsLiteral(Type* type) {
  type = Unalias(type);
  return type->kind() != TypeKind::kNamed && type->kind() != TypeKind::kTypeParam;
}

// Null for type parameters, whose constraint is no interface type of theirs.
Interface* AsOrdinaryInterface(Type* type) {
  return IsTypeParam(type) ? nullptr : UnderAs<Interface>(type);
}

bool SamePair(Interface* a, Interface* b, Interface* x, Interface* y) {
  return (a == x && b == y) || (a == y && b == x);
}

bool SameTerms(const TypeSet& x, const TypeSet& y) {
  return x.comparable == y.comparable && x.terms.Equal(y.terms);
}

}  // namespace

Unifier::Unifier(std::span<TypeParam* const> params, std::span<Type* const> args, Options options)
    : params_(params.begin(), params.end()),
      options_(std::move(options)),
      chosen_(args.begin(), args.end()) {
  chosen_.resize(params_.size());
  for (size_t i = 0; i < params_.size(); ++i) class_of_.emplace(params_[i], i);
}

std::vector<Type*> Unifier::Chosen() const {
  std::vector<Type*> types;
  types.reserve(params_.size());
  for (TypeParam* param : params_) types.push_back(ChosenFor(param));
  return types;
}

size_t Unifier::Unknown() const {
  return static_cast<size_t>(std::count_if(
      params_.begin(), params_.end(), [this](TypeParam* p) { return ChosenFor(p) == nullptr; }));
}

TypeParam* Unifier::AsOwnParam(Type* type) const {
  TypeParam* param = As<TypeParam>(type);
  return param != nullptr && class_of_.contains(param) ? param : nullptr;
}

bool Unifier::Unify(Type* x, Type* y, UnifyMode mode) { return Nest(x, y, mode, nullptr); }

bool Unifier::Nest(Type* x, Type* y, UnifyMode mode, const Pair* outer) {
  if (x == nullptr || y == nullptr) return false;
  if (Unalias(x) == Unalias(y)) return true;
  if (depth_ >= kMaxDepth) return false;
  ++depth_;
  bool alike = Alike(x, y, mode, outer);
  --depth_;
  return alike;
}

// The two are not the same type.
bool Unifier::Alike(Type* x, Type* y, UnifyMode mode, const Pair* outer) {
  // The order does not matter. If there is a declared type, it is y; if there is a parameter to
  // choose a type for, it is x.
  if (AsNamed(x) != nullptr || AsOwnParam(y) != nullptr) std::swap(x, y);
  Named* named = AsNamed(y);
  if (mode != UnifyMode::kExact && named != nullptr && IsLiteral(x) &&
      !(options_.by_methods && IsInterface(x))) {
    y = Underlying(named);
    if (y == nullptr) return false;
    if (Unalias(x) == Unalias(y)) return true;
  }

  TypeParam* x_param = AsOwnParam(x);
  TypeParam* y_param = AsOwnParam(y);
  if (x_param != nullptr && y_param != nullptr) return Join(x_param, y_param, mode, outer);
  if (x_param != nullptr) return WithParam(x_param, y, mode, outer);

  if (options_.by_methods && mode != UnifyMode::kExact) {
    Interface* x_interface = AsOrdinaryInterface(x);
    Interface* y_interface = AsOrdinaryInterface(y);
    if (x_interface != nullptr && y_interface != nullptr) {
      return LooseInterfaces(x_interface, y_interface, outer);
    }
    if (x_interface != nullptr) return HasMethodsOf(y, x_interface, outer);
    if (y_interface != nullptr) return HasMethodsOf(x, y_interface, outer);
  }

  // A type parameter of somebody else: whatever it stands for has its core type.
  if (IsTypeParam(y)) std::swap(x, y);
  if (IsTypeParam(x)) {
    Type* core = CommonUnderlying(x);
    return core != nullptr && Nest(core, y, UnifyMode::kAssign, outer);
  }
  return Literals(Unalias(x), Unalias(y), mode, outer);
}

bool Unifier::Join(TypeParam* x, TypeParam* y, UnifyMode mode, const Pair* outer) {
  size_t x_class = class_of_.at(x);
  size_t y_class = class_of_.at(y);
  if (x_class == y_class) return true;
  if (chosen_[x_class] != nullptr && chosen_[y_class] != nullptr) {
    return Nest(chosen_[x_class], chosen_[y_class], mode, outer);
  }
  size_t from = chosen_[x_class] != nullptr ? y_class : x_class;
  size_t to = chosen_[x_class] != nullptr ? x_class : y_class;
  for (auto& [param, index] : class_of_) {
    if (index == from) index = to;
  }
  return true;
}

bool Unifier::WithParam(TypeParam* param, Type* type, UnifyMode mode, const Pair* outer) {
  Type* chosen = ChosenFor(param);
  if (chosen == nullptr) {
    Choose(param, type);
    return true;
  }
  if (!Nest(chosen, type, mode, outer)) return false;
  Interface* chosen_interface = AsOrdinaryInterface(chosen);
  Interface* interface = AsOrdinaryInterface(type);
  bool chosen_is_named = AsNamed(chosen) != nullptr;
  bool is_named = AsNamed(type) != nullptr;
  // Which one to choose must not depend on their order.
  if ((chosen_interface == nullptr) != (interface == nullptr)) return false;
  if (chosen_interface != nullptr) {
    if (chosen_is_named && is_named) return Identical(chosen, type);
    if (TypeSetOf(chosen_interface).methods.size() != TypeSetOf(interface).methods.size()) {
      return false;
    }
  }
  if (mode == UnifyMode::kExact || chosen_is_named) return true;
  // The more special one: a declared type, or a channel with a direction. Values of the other one
  // can be assigned to it.
  Chan* chan = UnderAs<Chan>(type);
  if (is_named || (chan != nullptr && chan->dir != ChanDir::kBoth)) Choose(param, type);
  return true;
}

// One has all methods of the other.
bool Unifier::LooseInterfaces(Interface* x, Interface* y, const Pair* outer) {
  const TypeSet* fewer = &TypeSetOf(x);
  const TypeSet* more = &TypeSetOf(y);
  if (!SameTerms(*fewer, *more)) return false;
  for (const Pair* pair = outer; pair != nullptr; pair = pair->outer) {
    if (SamePair(pair->x, pair->y, x, y)) return true;
  }
  Pair pair{x, y, outer};
  if (fewer->methods.size() > more->methods.size()) std::swap(fewer, more);
  return std::all_of(fewer->methods.begin(), fewer->methods.end(), [&](Func* method) {
    Func* other = FindMethod(more->methods, method->package(), method->id(), Case::kExact);
    return other != nullptr && Nest(method->type, other->type, UnifyMode::kExact, &pair);
  });
}

bool Unifier::HasMethodsOf(Type* type, Interface* interface, const Pair* outer) {
  const std::vector<Func*>& wanted = TypeSetOf(interface).methods;
  return std::all_of(wanted.begin(), wanted.end(), [&](Func* method) {
    Lookup found =
        LookupFieldOrMethod(type, /*addressable=*/false, method->package(), method->id());
    Func* own = As<Func>(found.object);
    if (own == nullptr) return false;
    if (options_.complete_method != nullptr) options_.complete_method(own);
    // A generic method implements no method of an interface.
    return own->signature() != nullptr && own->signature()->type_params.empty() &&
           Nest(method->type, own->type, UnifyMode::kExact, outer);
  });
}

bool Unifier::ExactInterfaces(Interface* x, Interface* y, const Pair* outer) {
  const TypeSet& a = TypeSetOf(x);
  const TypeSet& b = TypeSetOf(y);
  if (!SameTerms(a, b) || a.methods.size() != b.methods.size()) return false;
  for (const Pair* pair = outer; pair != nullptr; pair = pair->outer) {
    if (SamePair(pair->x, pair->y, x, y)) return true;
  }
  Pair pair{x, y, outer};
  for (size_t i = 0; i < a.methods.size(); ++i) {
    Func* f = a.methods[i];
    Func* g = b.methods[i];
    if (!f->SameName(g->package(), g->id())) return false;
    if (!Nest(f->type, g->type, UnifyMode::kExact, &pair)) return false;
  }
  return true;
}

// Types of the same structure. Not aliases, not type parameters.
bool Unifier::Literals(Type* x, Type* y, UnifyMode mode, const Pair* outer) {
  if (x->kind() != y->kind()) return false;
  UnifyMode element_mode = ElementMode(mode);
  switch (x->kind()) {
    case TypeKind::kBasic:
      return Identical(x, y);
    case TypeKind::kPointer:
      return Nest(static_cast<Pointer*>(x)->elem, static_cast<Pointer*>(y)->elem, element_mode,
                  outer);
    case TypeKind::kSlice:
      return Nest(static_cast<Slice*>(x)->elem, static_cast<Slice*>(y)->elem, element_mode, outer);
    case TypeKind::kArray: {
      auto* a = static_cast<Array*>(x);
      auto* b = static_cast<Array*>(y);
      return (a->length < 0 || b->length < 0 || a->length == b->length) &&
             Nest(a->elem, b->elem, element_mode, outer);
    }
    case TypeKind::kMap:
      return Nest(static_cast<Map*>(x)->key, static_cast<Map*>(y)->key, element_mode, outer) &&
             Nest(static_cast<Map*>(x)->elem, static_cast<Map*>(y)->elem, element_mode, outer);
    case TypeKind::kChan: {
      auto* a = static_cast<Chan*>(x);
      auto* b = static_cast<Chan*>(y);
      return (mode != UnifyMode::kExact || a->dir == b->dir) &&
             Nest(a->elem, b->elem, element_mode, outer);
    }
    case TypeKind::kStruct:
      return Structs(static_cast<Struct*>(x), static_cast<Struct*>(y), element_mode, outer);
    case TypeKind::kTuple:
      return Tuples(static_cast<Tuple*>(x), static_cast<Tuple*>(y), mode, outer);
    case TypeKind::kSignature: {
      auto* a = static_cast<Signature*>(x);
      auto* b = static_cast<Signature*>(y);
      return a->variadic == b->variadic && Tuples(a->params, b->params, element_mode, outer) &&
             Tuples(a->results, b->results, element_mode, outer);
    }
    case TypeKind::kInterface:
      return ExactInterfaces(static_cast<Interface*>(x), static_cast<Interface*>(y), outer);
    case TypeKind::kNamed:
      return Nameds(static_cast<Named*>(x), static_cast<Named*>(y), mode, outer);
    default:
      return false;
  }
}

bool Unifier::Structs(Struct* x, Struct* y, UnifyMode mode, const Pair* outer) {
  if (x->fields.size() != y->fields.size()) return false;
  for (size_t i = 0; i < x->fields.size(); ++i) {
    Var* f = x->fields[i];
    Var* g = y->fields[i];
    if (f->embedded != g->embedded || x->TagOf(i) != y->TagOf(i) ||
        !f->SameName(g->package(), g->id()) || !Nest(f->type, g->type, mode, outer)) {
      return false;
    }
  }
  return true;
}

bool Unifier::Tuples(Tuple* x, Tuple* y, UnifyMode mode, const Pair* outer) {
  if (x->size() != y->size()) return false;
  for (size_t i = 0; i < x->size(); ++i) {
    if (!Nest(x->vars[i]->type, y->vars[i]->type, mode, outer)) return false;
  }
  return true;
}

// Arguments are unified even if the types differ: what is chosen then shows in the message.
bool Unifier::Nameds(Named* x, Named* y, UnifyMode mode, const Pair* outer) {
  if (x->type_args.size() != y->type_args.size()) return false;
  for (size_t i = 0; i < x->type_args.size(); ++i) {
    if (!Nest(x->type_args[i], y->type_args[i], mode, outer)) return false;
  }
  return x->Origin() == y->Origin() &&
         std::equal(x->implicit_args.begin(), x->implicit_args.end(), y->implicit_args.begin(),
                    y->implicit_args.end(), Identical);
}

}  // namespace goknot::types
