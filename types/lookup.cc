// Finding fields and methods, by breadth-first search through embedded fields.
//
// At each depth all embedded types are looked at: a name found once is the selection, a name found
// twice is ambiguous and hides deeper ones, and a type that was seen at a shallower depth is not
// looked at again (what it has is hidden, and recursive types must not loop).
//
// Source: the Go specification, "Selectors", "Method sets". Tests: tests/types/type_test.cc.
#include "types/lookup.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "absl/strings/match.h"
#include "base/text.h"
#include "types/typeset.h"

namespace goknot::types {

namespace {

// Deeper than any program embeds types. What embeds ever larger instances of itself has no end
// (type T[P any] struct { *T[*P] }), which the checker reports.
constexpr int kMaxDepth = 100;

struct Embedded {
  Type* type;
  std::vector<int> index;  // path to it
  bool indirect;           // a pointer lies on the path
  bool several;            // the type stands there more than once at this depth
};

std::vector<int> Extend(const std::vector<int>& path, int last) {
  std::vector<int> extended;
  extended.reserve(path.size() + 1);
  extended.insert(extended.end(), path.begin(), path.end());
  extended.push_back(last);
  return extended;
}

// Types that occur more than once are kept once, marked as several.
std::vector<Embedded> Consolidate(std::vector<Embedded> list) {
  std::vector<Embedded> unique;
  for (Embedded& entry : list) {
    auto same = [&entry](const Embedded& other) { return Identical(other.type, entry.type); };
    auto it = std::find_if(unique.begin(), unique.end(), same);
    if (it != unique.end()) {
      it->several = true;
    } else {
      unique.push_back(std::move(entry));
    }
  }
  return unique;
}

class Search {
 public:
  Search(const Package* package, lexer::Name name, Case name_case)
      : package_(package), name_(name), case_(name_case) {}

  Lookup Run(Type* type, bool addressable) {
    if (name_.IsBlank()) return {};
    bool is_pointer;
    Type* start = Dereference(type, &is_pointer);
    // A pointer to an interface (or to a type parameter) has no methods.
    if (is_pointer && UnderAs<Interface>(start) != nullptr) return {};
    const Embedded first{start, {}, is_pointer, false};
    std::span<const Embedded> current(&first, 1);
    std::vector<Embedded> embedded;
    for (int depth = 0; !current.empty() && depth < kMaxDepth; ++depth) {
      next_.clear();
      for (const Embedded& entry : current) {
        if (!LookIn(entry)) return std::move(found_);  // ambiguous
      }
      if (found_.object != nullptr) {
        Func* method = As<Func>(found_.object);
        if (method != nullptr && method->HasPointerReceiver() && !found_.indirect && !addressable) {
          Lookup needs_pointer;
          needs_pointer.indirect = true;
          return needs_pointer;
        }
        return std::move(found_);
      }
      embedded = Consolidate(std::move(next_));
      current = embedded;
    }
    return {};
  }

 private:
  bool Matches(Object* object) const {
    return case_ == Case::kFolded ? object->SameNameFoldingCase(name_.text())
                                  : object->SameName(package_, name_);
  }

  // False if the name is ambiguous at this depth; found_ then has only the index.
  bool Found(const Embedded& entry, Object* object, int index) {
    bool collision = found_.object != nullptr || entry.several;
    found_.index = Extend(entry.index, index);
    if (collision) {
      found_.object = nullptr;
      found_.indirect = false;
      return false;
    }
    found_.object = object;
    found_.indirect = entry.indirect;
    return true;
  }

  bool LookIn(const Embedded& entry) {
    if (Named* named = AsNamed(entry.type)) {
      for (Named* seen : seen_) {
        if (Identical(seen, named)) return true;
      }
      seen_.push_back(named);
      const std::vector<Func*>& methods = MethodsOf(named);
      for (size_t i = 0; i < methods.size(); ++i) {
        if (Matches(methods[i])) return Found(entry, methods[i], static_cast<int>(i));
      }
    }
    Type* under = Underlying(entry.type);
    if (Struct* struct_type = Exactly<Struct>(under)) return LookInStruct(entry, struct_type);
    if (Interface* interface = Exactly<Interface>(under)) {
      int index;
      Func* method = FindMethod(TypeSetOf(interface).methods, package_, name_, case_, &index);
      if (method != nullptr) return Found(entry, method, index);
    }
    return true;
  }

  bool LookInStruct(const Embedded& entry, Struct* struct_type) {
    for (size_t i = 0; i < struct_type->fields.size(); ++i) {
      Var* field = struct_type->fields[i];
      if (Matches(field)) {
        if (!Found(entry, field, static_cast<int>(i))) return false;
        continue;
      }
      // Once something was found nothing deeper matters.
      if (found_.object == nullptr && field->embedded) {
        bool is_pointer;
        Type* type = Dereference(field->type, &is_pointer);
        next_.push_back({type, Extend(entry.index, static_cast<int>(i)),
                         entry.indirect || is_pointer, entry.several});
      }
    }
    return true;
  }

  const Package* package_;
  lexer::Name name_;
  Case case_;
  Lookup found_;
  std::vector<Embedded> next_;  // embedded types one level deeper
  absl::InlinedVector<Named*, 8> seen_;
};

void CollectMethodNames(Type* type, std::vector<Func*>* out, std::vector<Type*>* seen) {
  type = Dereference(type, nullptr);
  if (std::find(seen->begin(), seen->end(), type) != seen->end()) return;
  seen->push_back(type);
  if (Named* named = AsNamed(type)) {
    const std::vector<Func*>& methods = MethodsOf(named);
    out->insert(out->end(), methods.begin(), methods.end());
  }
  Type* under = Underlying(type);
  if (Interface* interface = Exactly<Interface>(under)) {
    const std::vector<Func*>& methods = TypeSetOf(interface).methods;
    out->insert(out->end(), methods.begin(), methods.end());
  } else if (Struct* struct_type = Exactly<Struct>(under)) {
    for (Var* field : struct_type->fields) {
      if (field->embedded) CollectMethodNames(field->type, out, seen);
    }
  }
}

}  // namespace

Func* FindMethod(const std::vector<Func*>& methods, const Package* package, lexer::Name name,
                 Case name_case, int* index) {
  for (size_t i = 0; i < methods.size(); ++i) {
    bool same = name_case == Case::kFolded ? methods[i]->SameNameFoldingCase(name.text())
                                           : methods[i]->SameName(package, name);
    if (!same) continue;
    if (index != nullptr) *index = static_cast<int>(i);
    return methods[i];
  }
  return nullptr;
}

Lookup LookupInMethodSet(Type* type, bool addressable, const Package* package, lexer::Name name,
                         Case name_case) {
  return Search(package, name, name_case).Run(type, addressable);
}

Lookup LookupWithCase(Type* type, bool addressable, const Package* package, lexer::Name name,
                      Case name_case) {
  // type P *T: a P has T's fields but none of its methods.
  if (Named* named = AsNamed(type)) {
    if (Pointer* pointer = UnderAs<Pointer>(named)) {
      Lookup found = LookupInMethodSet(pointer, false, package, name, name_case);
      if (As<Func>(found.object) != nullptr) return {};
      return found;
    }
  }
  return LookupInMethodSet(type, addressable, package, name, name_case);
}

Lookup LookupFieldOrMethod(Type* type, bool addressable, const Package* package, lexer::Name name) {
  return LookupWithCase(type, addressable, package, name, Case::kExact);
}

std::vector<Lookup> MethodSet(Type* type) {
  // Candidates by name, then each is looked up as a selector would be.
  if (Named* named = AsNamed(type); named != nullptr && UnderAs<Pointer>(named) != nullptr) {
    return {};
  }
  bool is_pointer;
  Type* base = Dereference(type, &is_pointer);
  if (is_pointer && (IsInterface(base) || UnderAs<Pointer>(base) != nullptr)) return {};
  std::vector<Func*> candidates;
  std::vector<Type*> seen;
  CollectMethodNames(type, &candidates, &seen);
  std::stable_sort(candidates.begin(), candidates.end(), MethodLess);
  std::vector<Lookup> methods;
  Func* previous = nullptr;
  for (Func* candidate : candidates) {
    if (previous != nullptr && previous->SameName(candidate->package(), candidate->id())) continue;
    previous = candidate;
    Lookup found = LookupInMethodSet(type, /*addressable=*/false, candidate->package(),
                                     candidate->id(), Case::kExact);
    if (As<Func>(found.object) != nullptr) methods.push_back(std::move(found));
  }
  return methods;
}

Func* MissingMethod(Type* type, Interface* interface, bool is_static, bool* wrong_type) {
  if (wrong_type != nullptr) *wrong_type = false;
  Interface* from = UnderAs<Interface>(type);
  for (Func* method : TypeSetOf(interface).methods) {
    Func* found = nullptr;
    bool needs_pointer = false;
    if (from != nullptr) {
      found = FindMethod(TypeSetOf(from).methods, method->package(), method->id(), Case::kExact);
      if (found == nullptr && !is_static) continue;
    } else {
      Lookup lookup = LookupInMethodSet(type, false, method->package(), method->id(), Case::kExact);
      found = As<Func>(lookup.object);
      needs_pointer = lookup.object == nullptr && lookup.indirect;
    }
    if (found != nullptr && Identical(found->signature(), method->type)) continue;
    if (wrong_type != nullptr) *wrong_type = found != nullptr || needs_pointer;
    return method;
  }
  return nullptr;
}

Type* DereferenceStructPointer(Type* type) {
  Pointer* pointer = UnderAs<Pointer>(type);
  return pointer != nullptr && UnderAs<Struct>(pointer->elem) != nullptr ? pointer->elem : type;
}

bool IsInterfacePointer(Type* type) {
  Pointer* pointer = UnderAs<Pointer>(type);
  return pointer != nullptr && IsInterface(pointer->elem);
}

std::string FieldPath(Type* type, const std::vector<int>& index) {
  std::string path;
  for (int i : index) {
    Struct* struct_type = UnderAs<Struct>(DereferenceStructPointer(type));
    if (struct_type == nullptr) break;
    Var* field = struct_type->fields[i];
    if (!path.empty()) path += '.';
    path += field->name();
    type = field->type;
  }
  return path;
}

}  // namespace goknot::types
