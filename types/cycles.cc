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

void Checker::CycleError(const std::vector<Object*>& cycle, size_t start) {
  auto name = [this](Object* object) {
    std::string package =
        object->package() == nullptr ? "" : qualifier_->NameOf(*object->package());
    if (!package.empty()) package += '.';
    return package + std::string(object->name());
  };
  Object* object = cycle[start];
  auto* type_name = As<TypeName>(object);
  if (type_name != nullptr) {
    if (Alias* alias = Exactly<Alias>(type_name->type)) {
      alias->from_rhs = universe_.invalid();
      alias->actual = nullptr;
    }
  }
  if (cycle.size() == 1) {
    Error(object, Code::kInvalidDeclCycle,
          Text(type_name != nullptr ? "invalid recursive type: " : "invalid cycle in declaration: ",
               name(object), " refers to itself"));
    return;
  }
  Report report(Code::kInvalidDeclCycle);
  report.At(object->pos(), Text(type_name != nullptr ? "invalid recursive type "
                                                     : "invalid cycle in declaration of ",
                                name(object)));
  for (size_t i = 0; i < cycle.size(); ++i) {
    Object* next = cycle[(start + i + 1) % cycle.size()];
    report.At(object->pos(), Text(name(object), " refers to ", name(next)));
    object = next;
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
      right = named->from_rhs;
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

bool Checker::ValidType(Type* type, std::vector<Named*>* nest, std::vector<Named*>* path) {
  type = Unalias(type);
  if (type == nullptr) return true;
  switch (type->kind()) {
    case TypeKind::kArray:
      return ValidType(static_cast<Array*>(type)->elem, nest, path);
    case TypeKind::kStruct:
      for (Var* field : static_cast<Struct*>(type)->fields) {
        if (!ValidType(field->type, nest, path)) return false;
      }
      return true;
    case TypeKind::kUnion:
      for (const UnionTerm& term : static_cast<Union*>(type)->terms) {
        if (!ValidType(term.type, nest, path)) return false;
      }
      return true;
    case TypeKind::kInterface:
      for (Type* embedded : static_cast<Interface*>(type)->embeddeds) {
        if (!ValidType(embedded, nest, path)) return false;
      }
      return true;
    case TypeKind::kNamed:
      break;
    default:
      return true;
  }
  auto* named = static_cast<Named*>(type);
  if (named->object->package() != package_) return true;  // checked with its package
  if (known_valid_.contains(named)) return true;
  auto in_nest = std::find(nest->begin(), nest->end(), named);
  if (in_nest != nest->end()) {
    named->from_rhs = universe_.invalid();
    named->underlying = universe_.invalid();
    auto start = std::find(path->begin(), path->end(), named);
    std::vector<Object*> cycle;
    for (auto it = start; it != path->end(); ++it) cycle.push_back((*it)->object);
    CycleError(cycle, 0);
    return false;
  }
  nest->push_back(named);
  path->push_back(named);
  bool valid = ValidType(named->from_rhs, nest, path);
  nest->pop_back();
  path->pop_back();
  // Nothing below leads back to what is above, or there would have been an error.
  if (valid) known_valid_.insert(named);
  return valid;
}

// Sizes that unsafe.Sizeof cannot say as a constant: of type parameters. Also finds a type whose
// own declaration asks for its size.
bool Checker::HasVariableSize(Type* type) {
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
      PushObject(named->object);
      bool variable = HasVariableSize(named->from_rhs);
      PopObject();
      if (!variable) known_fixed_size_.insert(named);
      return variable;
    }
    case TypeKind::kArray:
      return HasVariableSize(static_cast<Array*>(type)->elem);
    case TypeKind::kStruct:
      for (Var* field : static_cast<Struct*>(type)->fields) {
        if (HasVariableSize(field->type)) return true;
      }
      return false;
    case TypeKind::kTypeParam:
      return true;
    default:
      return false;
  }
}

}  // namespace goknot::types
