// Cycles among declarations: the path of objects being checked, and invalid recursive types.
//
// A cycle of declarations is fine if all of it are values (initialisation order looks at those) or
// if it passes through a type definition and no value. A type is invalid if it contains itself
// other than through a pointer, slice, map, channel or function: ValidType walks arrays, struct
// fields and embedded interfaces. A type that must be complete where it is used (an operand that is
// dereferenced, indexed...) is asked for with IsComplete.
//
// Tests: tests/types/errors_test.cc.
#include <algorithm>
#include <utility>
#include <vector>

#include "base/check.h"
#include "types/checker_impl.h"
#include "types/instance.h"

namespace goknot::types {

void Checker::PushObject(Object* object) {
  object_path_index_[object] = object_path_.size();
  object_path_.push_back(object);
}

void Checker::PopObject() {
  object_path_index_.erase(object_path_.back());
  object_path_.pop_back();
}

std::vector<Object*> Checker::CycleFrom(size_t index) const {
  return {object_path_.begin() + static_cast<ptrdiff_t>(index), object_path_.end()};
}

bool Checker::ValidCycle(Object* object) {
  std::vector<Object*> cycle = CycleFrom(object_path_index_.at(object));
  size_t values = 0;
  size_t definitions = 0;
  for (Object* link : cycle) {
    // A generic type may be mentioned in its own type parameters: type T[P interface{ *T[P] }] ...
    if (env_.in_type_params && IsGeneric(link->type)) return true;
    switch (link->kind()) {
      case ObjectKind::kConst:
      case ObjectKind::kVar:
        ++values;
        break;
      case ObjectKind::kTypeName:
        if (!As<TypeName>(link)->IsAlias()) ++definitions;
        break;
      default:
        break;
    }
  }
  if (values == cycle.size()) return true;
  if (values == 0 && definitions > 0) return true;
  CycleError(cycle, FirstInSource(cycle));
  return false;
}

size_t Checker::FirstInSource(const std::vector<Object*>& path) {
  auto first = std::min_element(path.begin(), path.end(),
                                [](Object* a, Object* b) { return a->pos() < b->pos(); });
  return static_cast<size_t>(first - path.begin());
}

Checker::CycleLink Checker::LinkTo(Object* object) const {
  std::string name = object->package() == nullptr ? "" : qualifier_->NameOf(*object->package());
  if (!name.empty()) name += '.';
  return {object, name.append(object->name()), object->pos()};
}

Checker::CycleLink Checker::LinkTo(Named* named) const {
  if (named->origin == nullptr) return LinkTo(named->object);
  return {named->object, WriteType(named, *qualifier_), named->first_use};
}

void Checker::CycleError(const std::vector<Object*>& cycle, size_t start) {
  std::vector<CycleLink> links;
  for (Object* object : cycle) links.push_back(LinkTo(object));
  ReportCycle(links, start);
}

void Checker::ReportCycleOf(std::span<Named* const> types) {
  std::vector<CycleLink> links;
  for (Named* named : types) links.push_back(LinkTo(named));
  ReportCycle(links, 0);
}

void Checker::ReportCycle(const std::vector<CycleLink>& cycle, size_t start) {
  const CycleLink& first = cycle[start];
  auto* type_name = As<TypeName>(first.object);
  if (type_name != nullptr) {
    if (Alias* alias = Exactly<Alias>(type_name->type)) {
      alias->from_rhs = universe_.invalid();
      alias->actual = nullptr;
    }
  }
  if (cycle.size() == 1) {
    Error(first.pos, Code::kInvalidDeclCycle,
          Text(type_name != nullptr ? "invalid recursive type: " : "invalid cycle in declaration: ",
               first.name, " refers to itself"));
    return;
  }
  Report report(Code::kInvalidDeclCycle);
  report.At(first.pos, Text(type_name != nullptr ? "invalid recursive type "
                                                 : "invalid cycle in declaration of ",
                            first.name));
  for (size_t i = 0; i < cycle.size(); ++i) {
    const CycleLink& link = cycle[(start + i) % cycle.size()];
    const CycleLink& next = cycle[(start + i + 1) % cycle.size()];
    report.At(link.pos, Text(link.name, " refers to ", next.name));
  }
  Emit(report);
}

// Chains of type names alone (type A B; type B A) are found in the syntax, before any type exists.
void Checker::DirectCycles() {
  absl::flat_hash_map<TypeName*, int> path_index;
  for (Object* object : objects_) {
    if (auto* name = As<TypeName>(object)) DirectCycle(name, &path_index);
  }
}

void Checker::DirectCycle(TypeName* name, absl::flat_hash_map<TypeName*, int>* path_index) {
  constexpr int kDone = -1;
  std::vector<TypeName*> path;
  while (true) {
    auto it = path_index->find(name);
    if (it != path_index->end() && it->second == kDone) break;
    if (it != path_index->end()) {
      name->type = universe_.invalid();
      std::vector<Object*> cycle(path.begin() + it->second, path.end());
      CycleError(cycle, FirstInSource(cycle));
      break;
    }
    path_index->emplace(name, static_cast<int>(path.size()));
    path.push_back(name);
    auto decl = decls_.find(name);
    if (decl == decls_.end() || decl->second->type_decl == nullptr) break;
    auto* right = decl->second->type_decl->type->TryAs<ast::Ident>();
    if (right == nullptr) break;
    Object* object = decl->second->fragment_pos.IsKnown()
                         ? LookupFragment(right->name, decl->second->fragment_pos)
                         : package_->scope()->Lookup(right->name);
    auto* next = As<TypeName>(object);
    if (next == nullptr) break;
    name = next;
  }
  for (TypeName* link : path) (*path_index)[link] = kDone;
}

// Is what `type` is declared as known already? If not it is used inside of its own declaration, in
// a way that needs it.
bool Checker::IsComplete(Type* type) {
  while (type != nullptr) {
    Object* object;
    Type* right;
    if (Alias* alias = Exactly<Alias>(type)) {
      object = alias->object;
      right = alias->from_rhs;
    } else if (Named* named = Exactly<Named>(type)) {
      object = named->object;
      right = named->Origin()->from_rhs;
    } else {
      return true;
    }
    auto it = object_path_index_.find(object);
    if (it != object_path_index_.end()) {
      std::vector<Object*> cycle = CycleFrom(it->second);
      CycleError(cycle, FirstInSource(cycle));
      return false;
    }
    type = right;
  }
  return true;
}

// A walk from a declared type down into its values.
struct Checker::Containment {
  std::vector<Named*> nest;  // the declared types around, outermost first
  std::vector<Named*> path;  // the same with those around the argument of an instance
  absl::flat_hash_map<Named*, int> origins;  // how often each stands in `nest`
  int generic = 0;                           // how many of `nest` are generic or instances
  int filled = 0;  // how many of those have a type argument that is no type parameter
  int depth = 0;   // how deep values nest in what was walked last

  static bool IsGeneric(const Named* named) {
    return named->origin != nullptr || !named->type_params.empty();
  }
  static bool IsFilled(const Named* named) {
    return std::any_of(named->type_args.begin(), named->type_args.end(),
                       [](const Type* arg) { return arg->kind() != TypeKind::kTypeParam; });
  }
  void Enter(Named* named) {
    nest.push_back(named);
    ++origins[named->Origin()];
    if (IsGeneric(named)) ++generic;
    if (IsFilled(named)) ++filled;
  }
  Named* Leave() {
    Named* named = nest.back();
    nest.pop_back();
    --origins[named->Origin()];
    if (IsGeneric(named)) --generic;
    if (IsFilled(named)) --filled;
    return named;
  }
};

void Checker::ValidDeclaredType(Named* named) {
  Containment containment;
  ValidType(named, &containment);
}

bool Checker::ValidType(Type* type, Containment* containment) {
  type = Unalias(type);
  if (type == nullptr) return true;
  switch (type->kind()) {
    case TypeKind::kArray:
      return ValidPart(static_cast<Array*>(type)->elem, containment);
    case TypeKind::kStruct:
      for (Var* field : static_cast<Struct*>(type)->fields) {
        if (!ValidPart(field->type, containment)) return false;
      }
      return true;
    case TypeKind::kUnion:
      for (const UnionTerm& term : static_cast<Union*>(type)->terms) {
        if (!ValidType(term.type, containment)) return false;
      }
      return true;
    case TypeKind::kInterface:
      for (Type* embedded : static_cast<Interface*>(type)->embeddeds) {
        if (!ValidType(embedded, containment)) return false;
      }
      return true;
    case TypeKind::kNamed:
      return ValidNamed(static_cast<Named*>(type), containment);
    case TypeKind::kTypeParam:
      return ValidTypeArg(static_cast<TypeParam*>(type), containment);
    default:
      return true;
  }
}

bool Checker::ValidPart(Type* type, Containment* containment) {
  const int beside = std::exchange(containment->depth, 0);
  const bool valid = ValidType(type, containment);
  containment->depth = std::max(beside, containment->depth + 1);
  return valid;
}

// The right side of an instance is that of its origin, with type parameters in it.
bool Checker::ValidNamed(Named* named, Containment* containment) {
  // What lays values out, compares, hashes and prints them recurs into them.
  constexpr int kMostDepth = 1000;
  Named* origin = named->Origin();
  const bool is_generic = Containment::IsGeneric(named);
  // Types of other packages were checked with these, but what they contain may be an argument.
  if (origin->object->package() != package_ && !is_generic) return true;
  // As long as type parameters stand for type parameters only, an instance contains what its origin
  // does.
  const bool is_as_origin = containment->filled == 0 && !Containment::IsFilled(named);
  Named* known_as = is_as_origin ? origin : named;
  if (auto known = known_depth_.find(known_as); known != known_depth_.end()) {
    containment->depth = std::max(containment->depth, known->second);
    return true;
  }
  auto same = [&](Named* other) {
    return other == named || (is_generic && other->Origin() == origin && Identical(other, named));
  };
  const bool contains_itself =
      containment->origins[origin] > 0 &&
      std::any_of(containment->nest.begin(), containment->nest.end(), same);
  if (contains_itself) {
    Invalidate(universe_, origin);
    const std::vector<Named*>& path = containment->path;
    ReportCycleOf({std::find_if(path.begin(), path.end(), same), path.end()});
    return false;
  }
  // What another instance contains depends on where it stands, if that is in one.
  const bool stands_alone = is_as_origin || !is_generic || containment->generic == 0;
  containment->Enter(named);
  containment->path.push_back(named);
  const int beside = std::exchange(containment->depth, 0);
  const bool valid = recursion_.Enter([&] { return ValidType(origin->from_rhs, containment); });
  containment->Leave();
  containment->path.pop_back();
  if (valid && containment->depth > kMostDepth) {
    Error(origin->object->pos(), Code::kTypeTooLarge,
          Text("invalid type ", origin->object->name(), ": values in it are nested over ",
               kMostDepth, " deep"));
    Invalidate(universe_, origin);
    containment->depth = 0;
  }
  // Nothing below leads back to what is above, or there would have been an error.
  if (valid && stands_alone) known_depth_.emplace(known_as, containment->depth);
  containment->depth = std::max(containment->depth, beside);
  return valid;
}

// A type parameter is as large as what it stands for in the innermost instance, which is written in
// the type around that instance: so the instance itself does not count as around the argument.
bool Checker::ValidTypeArg(TypeParam* param, Containment* containment) {
  if (containment->nest.empty()) return true;
  Named* instance = containment->nest.back();
  const std::vector<TypeParam*>& params = instance->Origin()->type_params;
  auto it = std::find(params.begin(), params.end(), param);
  auto index = static_cast<size_t>(it - params.begin());
  if (it == params.end() || index >= instance->type_args.size()) return true;
  containment->Leave();
  bool valid = ValidType(instance->type_args[index], containment);
  containment->Enter(instance);
  return valid;
}

// Sizes that unsafe.Sizeof cannot say as a constant: of type parameters. Also finds a type whose
// own declaration asks for its size.
bool Checker::HasVariableSize(Type* type) {
  std::vector<Named*> path;
  return HasVariableSize(type, &path);
}

// `path`: the declared types that contain this one.
bool Checker::HasVariableSize(Type* type, std::vector<Named*>* path) {
  type = Unalias(type);
  if (type == nullptr) return false;
  switch (type->kind()) {
    case TypeKind::kNamed: {
      auto* named = static_cast<Named*>(type);
      if (known_fixed_size_.contains(named)) return false;
      auto it = object_path_index_.find(named->object);
      if (it != object_path_index_.end()) {
        std::vector<Object*> cycle = CycleFrom(it->second);
        CycleError(cycle, FirstInSource(cycle));
        return true;
      }
      auto start = std::find(path->begin(), path->end(), named);
      if (start != path->end()) {
        ReportCycleOf({start, path->end()});
        return true;
      }
      path->push_back(named);
      bool variable = HasVariableSize(RightSideOf(named), path);
      path->pop_back();
      if (!variable) known_fixed_size_.insert(named);
      return variable;
    }
    case TypeKind::kArray:
      return HasVariableSize(static_cast<Array*>(type)->elem, path);
    case TypeKind::kStruct:
      for (Var* field : static_cast<Struct*>(type)->fields) {
        if (HasVariableSize(field->type, path)) return true;
      }
      return false;
    case TypeKind::kTypeParam:
      return true;
    default:
      return false;
  }
}

}  // namespace goknot::types
