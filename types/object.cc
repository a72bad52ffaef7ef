// Objects, scopes and packages.
//
// A scope keeps its objects in order of insertion; a hash index is added once it holds more than a
// handful, so that the many small blocks of function bodies cost one vector each.
//
// Tests: tests/types/type_test.cc.
#include "types/object.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/match.h"
#include "base/text.h"
#include "types/checker.h"
#include "types/universe.h"

namespace goknot::types {

bool Object::SameName(const Package* package, lexer::Name name) const {
  if (name_ != name) return false;
  if (name_.IsExported()) return true;
  if (package == nullptr || package_ == nullptr) return package == package_;
  return package == package_ || package->path() == package_->path();
}

bool Object::SameNameFoldingCase(std::string_view name) const {
  return absl::EqualsIgnoreCase(base::ToAbsl(name_.text()), base::ToAbsl(name));
}

bool TypeName::IsAlias() const {
  if (type == nullptr) return false;
  switch (type->kind()) {
    case TypeKind::kBasic: {
      auto* basic = static_cast<Basic*>(type);
      if (basic->basic_kind() == BasicKind::kUnsafePointer) return false;
      // byte and rune are Basic types of their own, yet aliases.
      return package() != nullptr || basic->name() != name() || basic->name() == "byte" ||
             basic->name() == "rune";
    }
    case TypeKind::kNamed:
      return static_cast<Named*>(type)->object != this;
    case TypeKind::kTypeParam:
      return static_cast<TypeParam*>(type)->object != this;
    default:
      return true;
  }
}

Type* Object::CheckedType() {
  if (type == nullptr && package_ != nullptr && package_->checked != nullptr) {
    package_->checked->CheckDeclaration(this);
  }
  return type;
}

bool Func::HasPointerReceiver() const {
  auto* known = static_cast<Signature*>(type);
  if (known == nullptr || known->receiver == nullptr) return declared_with_pointer_receiver;
  bool is_pointer;
  Dereference(known->receiver->type, &is_pointer);
  return is_pointer;
}

// ---- Scope --------------------------------------------------------------------------------------

struct Scope::Index {
  absl::flat_hash_map<lexer::Name, size_t> positions;
};

namespace {
constexpr size_t kIndexFrom = 9;  // objects
}  // namespace

Scope::Scope(Kind kind, Scope* parent) : kind_(kind), parent_(parent) {}
Scope::~Scope() = default;

Object* Scope::Lookup(lexer::Name name) const {
  if (index_ != nullptr) {
    auto it = index_->positions.find(name);
    return it == index_->positions.end() ? nullptr : objects_[it->second];
  }
  for (Object* object : objects_) {
    if (object->id() == name) return object;
  }
  return nullptr;
}

Object* Scope::LookupText(std::string_view name) const {
  for (Object* object : objects_) {
    if (object->name() == name) return object;
  }
  return nullptr;
}

Object* Scope::Insert(Object* object) {
  if (Object* holder = Lookup(object->id())) return holder;
  if (objects_.empty()) objects_.reserve(4);
  objects_.push_back(object);
  if (index_ != nullptr) {
    index_->positions.emplace(object->id(), objects_.size() - 1);
  } else if (objects_.size() >= kIndexFrom) {
    index_ = std::make_unique<Index>();
    for (size_t i = 0; i < objects_.size(); ++i) index_->positions.emplace(objects_[i]->id(), i);
  }
  if (object->parent == nullptr) object->parent = this;
  return nullptr;
}

void Scope::Replace(Object* object) {
  if (Insert(object) == nullptr) return;
  auto same_name = [object](Object* other) { return other->id() == object->id(); };
  *std::find_if(objects_.begin(), objects_.end(), same_name) = object;
  if (object->parent == nullptr) object->parent = this;
}

void Scope::Remove(lexer::Name name) {
  auto same_name = [name](Object* other) { return other->id() == name; };
  auto it = std::find_if(objects_.begin(), objects_.end(), same_name);
  if (it == objects_.end()) return;
  objects_.erase(it);
  if (index_ == nullptr) return;
  index_->positions.clear();
  for (size_t i = 0; i < objects_.size(); ++i) index_->positions.emplace(objects_[i]->id(), i);
}

std::vector<Object*> Scope::SortedObjects() const {
  std::vector<Object*> sorted = objects_;
  std::sort(sorted.begin(), sorted.end(),
            [](Object* a, Object* b) { return a->name() < b->name(); });
  return sorted;
}

// ---- Package ------------------------------------------------------------------------------------

Package::Package(std::string path, std::string name, Scope* universe_scope)
    : path_(std::move(path)),
      name_(std::move(name)),
      scope_(std::make_unique<Scope>(Scope::Kind::kPackage, universe_scope)) {}

Package::~Package() = default;

}  // namespace goknot::types
