// Type identity, and a hash that agrees with it.
//
// Interfaces may refer to themselves through their methods; a pair of interfaces that is being
// compared already counts as identical (the comparison is the greatest fixpoint).
//
// Source: the Go specification, "Type identity". Tests: tests/types/type_test.cc.
#include <algorithm>
#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "base/check.h"
#include "types/object.h"
#include "types/type.h"
#include "types/typeset.h"

namespace goknot::types {

namespace {

struct InterfacePair {
  Interface* x;
  Interface* y;
  const InterfacePair* outer;
};

class Identity {
 public:
  explicit Identity(bool ignore_tags) : ignore_tags_(ignore_tags) {}

  bool Same(Type* x, Type* y, const InterfacePair* outer) {
    x = Unalias(x);
    y = Unalias(y);
    if (x == y) return true;
    if (x == nullptr || y == nullptr || x->kind() != y->kind()) return false;
    if (++comparisons_ > kMany && !IsNew(x, y)) return true;
    switch (x->kind()) {
      case TypeKind::kBasic:
        return static_cast<Basic*>(x)->basic_kind() == static_cast<Basic*>(y)->basic_kind();
      case TypeKind::kPointer:
        return Same(static_cast<Pointer*>(x)->elem, static_cast<Pointer*>(y)->elem, outer);
      case TypeKind::kSlice:
        return Same(static_cast<Slice*>(x)->elem, static_cast<Slice*>(y)->elem, outer);
      case TypeKind::kArray: {
        auto* a = static_cast<Array*>(x);
        auto* b = static_cast<Array*>(y);
        // An unknown length was reported; it agrees with every other.
        return (a->length < 0 || b->length < 0 || a->length == b->length) &&
               Same(a->elem, b->elem, outer);
      }
      case TypeKind::kMap:
        return Same(static_cast<Map*>(x)->key, static_cast<Map*>(y)->key, outer) &&
               Same(static_cast<Map*>(x)->elem, static_cast<Map*>(y)->elem, outer);
      case TypeKind::kChan:
        return static_cast<Chan*>(x)->dir == static_cast<Chan*>(y)->dir &&
               Same(static_cast<Chan*>(x)->elem, static_cast<Chan*>(y)->elem, outer);
      case TypeKind::kStruct:
        return SameStruct(static_cast<Struct*>(x), static_cast<Struct*>(y), outer);
      case TypeKind::kTuple:
        return SameTuple(static_cast<Tuple*>(x), static_cast<Tuple*>(y), outer);
      case TypeKind::kSignature:
        return SameSignature(static_cast<Signature*>(x), static_cast<Signature*>(y), outer);
      case TypeKind::kInterface:
        return SameInterface(static_cast<Interface*>(x), static_cast<Interface*>(y), outer);
      case TypeKind::kNamed:
        return SameNamed(static_cast<Named*>(x), static_cast<Named*>(y), outer);
      case TypeKind::kUnion:
        return UnionTermsOf(static_cast<Union*>(x)).Equal(UnionTermsOf(static_cast<Union*>(y)));
      case TypeKind::kTypeParam:
        return SameTypeParam(static_cast<TypeParam*>(x), static_cast<TypeParam*>(y));
      case TypeKind::kAlias:
        break;
    }
    UNREACHABLE() << "an alias behind Unalias";
  }

 private:
  // Types that share their parts may have exponentially many of them: from here on each pair is
  // compared once. A pair that was seen before is identical, or the whole comparison has failed.
  static constexpr int kMany = 1000;

  bool IsNew(Type* x, Type* y) {
    if (!paired_.empty()) return true;  // what is identical depends on these
    if (seen_ == nullptr) seen_ = std::make_unique<absl::flat_hash_set<std::pair<Type*, Type*>>>();
    return seen_->insert({x, y}).second;
  }

  bool SameStruct(Struct* x, Struct* y, const InterfacePair* outer) {
    if (x->fields.size() != y->fields.size()) return false;
    for (size_t i = 0; i < x->fields.size(); ++i) {
      Var* f = x->fields[i];
      Var* g = y->fields[i];
      if (f->embedded != g->embedded || !f->SameName(g->package(), g->id())) return false;
      if (!ignore_tags_ && x->TagOf(i) != y->TagOf(i)) return false;
      if (!Same(f->type, g->type, outer)) return false;
    }
    return true;
  }

  bool SameTuple(Tuple* x, Tuple* y, const InterfacePair* outer) {
    if (x->size() != y->size()) return false;
    for (size_t i = 0; i < x->size(); ++i) {
      if (!Same(x->vars[i]->type, y->vars[i]->type, outer)) return false;
    }
    return true;
  }

  bool SameSignature(Signature* x, Signature* y, const InterfacePair* outer) {
    if (x->type_params.size() != y->type_params.size() || x->variadic != y->variadic) return false;
    // Type parameters are identical by their places in the lists.
    const size_t before = paired_.size();
    for (size_t i = 0; i < x->type_params.size(); ++i) {
      paired_.push_back({x->type_params[i], y->type_params[i]});
    }
    bool same = true;
    for (size_t i = 0; same && i < x->type_params.size(); ++i) {
      same = Same(x->type_params[i]->bound, y->type_params[i]->bound, outer);
    }
    same =
        same && SameTuple(x->params, y->params, outer) && SameTuple(x->results, y->results, outer);
    paired_.resize(before);
    return same;
  }

  bool SameTypeParam(TypeParam* x, TypeParam* y) const {
    return std::any_of(paired_.begin(), paired_.end(),
                       [x, y](auto& pair) { return pair.first == x && pair.second == y; });
  }

  bool SameInterface(Interface* x, Interface* y, const InterfacePair* outer) {
    if (!HasTypeSet(x) || !HasTypeSet(y)) return SameIncomplete(x, y, outer);
    const TypeSet& a = TypeSetOf(x);
    const TypeSet& b = TypeSetOf(y);
    if (a.comparable != b.comparable || a.methods.size() != b.methods.size()) return false;
    if (!a.terms.Equal(b.terms)) return false;
    for (const InterfacePair* pair = outer; pair != nullptr; pair = pair->outer) {
      if ((pair->x == x && pair->y == y) || (pair->x == y && pair->y == x)) return true;
    }
    InterfacePair pair{x, y, outer};
    for (size_t i = 0; i < a.methods.size(); ++i) {
      Func* f = a.methods[i];
      Func* g = b.methods[i];
      if (!f->SameName(g->package(), g->id()) || !Same(f->type, g->type, &pair)) return false;
    }
    return true;
  }

  // While declarations are being checked what an interface means may not be known: then it is what
  // is written that counts.
  bool SameIncomplete(Interface* x, Interface* y, const InterfacePair* outer) {
    if (x->methods.size() != y->methods.size() || x->complete != y->complete) return false;
    if (!SameList(x->embeddeds, y->embeddeds, outer)) return false;
    for (size_t i = 0; i < x->methods.size(); ++i) {
      Func* f = x->methods[i];
      Func* g = y->methods[i];
      if (!f->SameName(g->package(), g->id()) || !Same(f->type, g->type, outer)) return false;
    }
    return true;
  }

  bool SameNamed(Named* x, Named* y, const InterfacePair* outer) {
    return x->origin != nullptr && x->origin == y->origin &&
           SameList(x->type_args, y->type_args, outer) &&
           SameList(x->implicit_args, y->implicit_args, outer);
  }

  bool SameList(const std::vector<Type*>& x, const std::vector<Type*>& y,
                const InterfacePair* outer) {
    if (x.size() != y.size()) return false;
    for (size_t i = 0; i < x.size(); ++i) {
      if (!Same(x[i], y[i], outer)) return false;
    }
    return true;
  }

  bool ignore_tags_;
  int comparisons_ = 0;
  std::unique_ptr<absl::flat_hash_set<std::pair<Type*, Type*>>> seen_;
  std::vector<std::pair<TypeParam*, TypeParam*>> paired_;  // of generic signatures being compared
};

size_t Mix(size_t seed, size_t value) {
  return (seed ^ (value + 0x9e3779b97f4a7c15ull + (seed << 6) + (seed >> 2))) *
         0xff51afd7ed558ccdull;
}

size_t HashTuple(Tuple* tuple, int depth);

// Deep nests contribute only their shape. Of interfaces only the kind counts (what they mean may
// not be known yet), of generic signatures only the number of type parameters.
size_t Hash(Type* type, int depth) {
  type = Unalias(type);
  if (type == nullptr) return 0;
  size_t seed = Mix(0, static_cast<size_t>(type->kind()));
  if (depth == 0) return seed;
  switch (type->kind()) {
    case TypeKind::kBasic:
      return Mix(seed, static_cast<size_t>(static_cast<Basic*>(type)->basic_kind()));
    case TypeKind::kPointer:
      return Mix(seed, Hash(static_cast<Pointer*>(type)->elem, depth - 1));
    case TypeKind::kSlice:
      return Mix(seed, Hash(static_cast<Slice*>(type)->elem, depth - 1));
    case TypeKind::kArray:
      return Mix(Mix(seed, static_cast<size_t>(static_cast<Array*>(type)->length)),
                 Hash(static_cast<Array*>(type)->elem, depth - 1));
    case TypeKind::kMap:
      return Mix(Mix(seed, Hash(static_cast<Map*>(type)->key, depth - 1)),
                 Hash(static_cast<Map*>(type)->elem, depth - 1));
    case TypeKind::kChan:
      return Mix(Mix(seed, static_cast<size_t>(static_cast<Chan*>(type)->dir)),
                 Hash(static_cast<Chan*>(type)->elem, depth - 1));
    case TypeKind::kStruct: {
      auto* struct_type = static_cast<Struct*>(type);
      for (size_t i = 0; i < struct_type->fields.size(); ++i) {
        Var* field = struct_type->fields[i];
        seed = Mix(seed, field->id().data() == nullptr ? 0 : field->id().data()->hash);
        seed = Mix(seed, Hash(field->type, depth - 1));
      }
      return seed;
    }
    case TypeKind::kTuple:
      return HashTuple(static_cast<Tuple*>(type), depth);
    case TypeKind::kSignature: {
      auto* signature = static_cast<Signature*>(type);
      seed = Mix(seed, signature->variadic);
      if (!signature->type_params.empty()) return Mix(seed, signature->type_params.size());
      seed = Mix(seed, HashTuple(signature->params, depth));
      return Mix(seed, HashTuple(signature->results, depth));
    }
    case TypeKind::kNamed: {
      auto* named = static_cast<Named*>(type);
      seed = Mix(seed, std::hash<const void*>()(named->Origin()));
      for (Type* arg : named->type_args) seed = Mix(seed, Hash(arg, depth - 1));
      for (Type* arg : named->implicit_args) seed = Mix(seed, Hash(arg, depth - 1));
      return seed;
    }
    case TypeKind::kTypeParam:
      return Mix(seed, std::hash<const void*>()(type));
    case TypeKind::kInterface:
    case TypeKind::kUnion:
    case TypeKind::kAlias:
      return seed;
  }
  return seed;
}

size_t HashTuple(Tuple* tuple, int depth) {
  size_t seed = tuple->size();
  for (Var* var : tuple->vars) seed = Mix(seed, Hash(var->type, depth - 1));
  return seed;
}

}  // namespace

bool Identical(Type* x, Type* y) { return Identity(/*ignore_tags=*/false).Same(x, y, nullptr); }

bool IdenticalIgnoringTags(Type* x, Type* y) {
  return Identity(/*ignore_tags=*/true).Same(x, y, nullptr);
}

size_t HashType(Type* type) { return Hash(type, /*depth=*/8); }

}  // namespace goknot::types
