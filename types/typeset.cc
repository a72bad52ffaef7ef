// Type sets and their terms.
//
// Tests: tests/types/type_test.cc.
#include "types/typeset.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/inlined_vector.h"
#include "types/comparable.h"
#include "types/object.h"

namespace goknot::types {

// ---- Terms --------------------------------------------------------------------------------------

bool Term::DisjointFrom(const Term& other) const {
  Type* mine = other.tilde ? Underlying(type) : type;
  Type* theirs = tilde ? Underlying(other.type) : other.type;
  return !Identical(mine, theirs);
}

bool Term::Includes(Type* candidate) const {
  if (IsAll()) return true;
  return Identical(type, tilde ? Underlying(candidate) : candidate);
}

bool Term::SubsetOf(const Term& other) const {
  if (other.IsAll()) return true;
  if (IsAll() || DisjointFrom(other)) return false;
  return !tilde || other.tilde;
}

bool TermList::IsAll() const {
  return std::any_of(terms_.begin(), terms_.end(), [](const Term& term) { return term.IsAll(); });
}

bool TermList::Includes(Type* type) const {
  return std::any_of(terms_.begin(), terms_.end(),
                     [type](const Term& term) { return term.Includes(type); });
}

bool TermList::SubsetOf(const TermList& other) const {
  return std::all_of(terms_.begin(), terms_.end(), [&other](const Term& mine) {
    return std::any_of(other.terms_.begin(), other.terms_.end(),
                       [&mine](const Term& theirs) { return mine.SubsetOf(theirs); });
  });
}

// Of two terms that overlap one contains the other: the wider one stays, at the place of the first.
void TermList::Normalize() {
  std::vector<Term> result;
  std::vector<bool> used(terms_.size());
  for (size_t i = 0; i < terms_.size(); ++i) {
    if (used[i]) continue;
    Term wide = terms_[i];
    for (size_t j = i + 1; j < terms_.size(); ++j) {
      if (used[j]) continue;
      const Term& other = terms_[j];
      if (wide.IsAll() || other.IsAll()) {
        terms_ = {Term{}};
        return;
      }
      if (wide.DisjointFrom(other)) continue;
      if (!wide.tilde && other.tilde) wide = other;
      used[j] = true;
    }
    result.push_back(wide);
  }
  terms_ = std::move(result);
}

TermList TermList::Union(const TermList& other) const {
  TermList result = *this;
  result.terms_.insert(result.terms_.end(), other.terms_.begin(), other.terms_.end());
  result.Normalize();
  return result;
}

TermList TermList::Intersect(const TermList& other) const {
  TermList result;
  for (const Term& x : terms_) {
    for (const Term& y : other.terms_) {
      if (x.IsAll()) {
        result.terms_.push_back(y);
      } else if (y.IsAll()) {
        result.terms_.push_back(x);
      } else if (!x.DisjointFrom(y)) {
        result.terms_.push_back(!x.tilde || y.tilde ? x : y);
      }
    }
  }
  result.Normalize();
  return result;
}

std::string TermList::ToString(const Qualifier& qualifier) const {
  if (terms_.empty()) return "∅";
  std::string text;
  for (const Term& term : terms_) {
    if (!text.empty()) text += " | ";
    if (term.IsAll()) {
      text += "𝓤";
      continue;
    }
    if (term.tilde) text += '~';
    text += WriteType(term.type, qualifier);
  }
  return text;
}

// ---- Type sets ----------------------------------------------------------------------------------

bool TypeSet::IsComparable() const {
  if (terms.IsAll()) return comparable;
  return Is([](const Term* term) { return term != nullptr && Comparable(term->type, false); });
}

bool TypeSet::Is(const std::function<bool(const Term*)>& f) const {
  if (!HasTerms()) return f(nullptr);
  return std::all_of(terms.terms().begin(), terms.terms().end(),
                     [&f](const Term& term) { return f(&term); });
}

bool MethodLess(const Func* a, const Func* b) {
  if (a->exported() != b->exported()) return a->exported();
  if (a->id() != b->id()) return a->name() < b->name();
  if (a->exported() || a->package() == nullptr || b->package() == nullptr) return false;
  return a->package()->path() < b->package()->path();
}

namespace {

class TypeSetBuilder {
 public:
  explicit TypeSetBuilder(Interface* interface)
      : interface_(interface), reporter_(std::exchange(interface->reporter, nullptr)) {}

  // The set is published before its parts are computed: an interface that (wrongly) embeds itself
  // then sees all types.
  void Build() {
    auto* set = new TypeSet;
    interface_->AdoptTypeSet(set);
    for (Func* method : interface_->methods) AddMethod(method->pos(), method, true);
    TermList terms = TermList::All();
    bool comparable = false;
    for (size_t i = 0; i < interface_->embeddeds.size(); ++i) {
      Type* type = interface_->embeddeds[i];
      lexer::Pos pos = i < interface_->embedded_positions.size() ? interface_->embedded_positions[i]
                                                                 : lexer::Pos{};
      TermList other = TermList::All();
      bool other_comparable = false;
      Type* under = Underlying(type);
      if (Interface* embedded = Exactly<Interface>(under)) {
        const TypeSet& embedded_set = TypeSetOf(embedded);
        other_comparable = embedded_set.comparable;
        other = embedded_set.terms;
        if (AllowsMethods(pos, embedded_set.methods.size())) {
          for (Func* method : embedded_set.methods) AddMethod(pos, method, false);
        }
      } else if (Union* union_type = Exactly<Union>(under)) {
        if (union_type->terms.size() > kMaxUnionTerms || !Allows(pos, type)) continue;
        other = UnionTermsOf(union_type, pos, reporter_);
      } else {
        if (under == nullptr || !IsValid(under) || !Allows(pos, type)) continue;
        other = TermList({Term{false, type}});
      }
      Intersect(&terms, &comparable, other, other_comparable);
    }
    std::stable_sort(methods_.begin(), methods_.end(), MethodLess);
    set->methods = std::move(methods_);
    set->terms = std::move(terms);
    set->comparable = comparable;
  }

 private:
  bool Allows(lexer::Pos pos, Type* type) {
    return reporter_ == nullptr || reporter_->AllowsElement(pos, type);
  }

  bool AllowsMethods(lexer::Pos pos, size_t count) {
    return reporter_ == nullptr || reporter_->AllowsMethods(pos, count);
  }

  void AddMethod(lexer::Pos pos, Func* method, bool is_explicit) {
    absl::InlinedVector<size_t, 1>& places = by_name_[method->id()];
    for (const size_t i : places) {
      Func* other = methods_[i];
      if (!other->SameName(method->package(), method->id())) continue;
      if (reporter_ != nullptr) {
        reporter_->DuplicateMethod(pos, method, positions_[i], other, is_explicit);
      }
      return;
    }
    places.push_back(methods_.size());
    methods_.push_back(method);
    positions_.push_back(pos);
  }

  // `comparable` only says something beside terms that are all: otherwise it filters them.
  static void Intersect(TermList* terms, bool* comparable, const TermList& other,
                        bool other_comparable) {
    *terms = terms->Intersect(other);
    *comparable |= other_comparable;
    if (!*comparable || terms->IsAll()) return;
    std::vector<Term>& list = terms->mutable_terms();
    list.erase(std::remove_if(list.begin(), list.end(),
                              [](const Term& term) { return !Comparable(term.type, false); }),
               list.end());
    *comparable = false;
  }

  Interface* interface_;
  TypeSetReporter* reporter_;
  std::vector<Func*> methods_;
  std::vector<lexer::Pos> positions_;  // of methods_: where they are declared or embedded
  absl::flat_hash_map<lexer::Name, absl::InlinedVector<size_t, 1>> by_name_;  // in methods_
};

const TypeSet& AllTypes() {
  static const TypeSet* const all = new TypeSet;
  return *all;
}

}  // namespace

Interface::~Interface() { delete owned_type_set_; }

void Interface::AdoptTypeSet(TypeSet* set) {
  delete owned_type_set_;
  owned_type_set_ = set;
  type_set = set;
}

const TypeSet& TypeSetOf(Interface* interface) {
  if (interface->type_set == nullptr) {
    if (!HasTypeSet(interface)) return AllTypes();
    TypeSetBuilder(interface).Build();
  }
  return *interface->type_set;
}

namespace {

// `seen`: interfaces whose elements are being looked at; an interface that embeds itself is wrong,
// but known.
bool AllElementsKnown(Type* type, std::vector<Interface*>* seen) {
  Type* under = Underlying(type);
  if (under == nullptr) return false;
  if (Union* terms = Exactly<Union>(under)) {
    return std::all_of(terms->terms.begin(), terms->terms.end(),
                       [seen](const UnionTerm& term) { return AllElementsKnown(term.type, seen); });
  }
  Interface* interface = Exactly<Interface>(under);
  if (interface == nullptr || interface->type_set != nullptr) return true;
  if (!interface->complete) return false;
  if (std::find(seen->begin(), seen->end(), interface) != seen->end()) return true;
  seen->push_back(interface);
  return std::all_of(interface->embeddeds.begin(), interface->embeddeds.end(),
                     [seen](Type* embedded) { return AllElementsKnown(embedded, seen); });
}

}  // namespace

bool HasTypeSet(Interface* interface) {
  std::vector<Interface*> seen;
  return AllElementsKnown(interface, &seen);
}

TermList UnionTermsOf(Union* type, lexer::Pos pos, TypeSetReporter* reporter) {
  TermList all;
  for (const UnionTerm& term : type->terms) {
    Type* under = Underlying(term.type);
    if (under == nullptr || !IsValid(under)) continue;
    if (Interface* interface = Exactly<Interface>(under)) {
      all = all.Union(TypeSetOf(interface).terms);
    } else if (!term.tilde || Identical(term.type, under)) {
      all = all.Union(TermList({Term{term.tilde, term.type}}));
    }
    if (all.terms().size() > kMaxUnionTerms) {
      if (reporter != nullptr) reporter->TooManyTerms(pos, kMaxUnionTerms);
      return TermList::All();
    }
  }
  return all;
}

Interface* ConstraintOf(TypeParam* param) {
  Interface* interface = IsTypeParam(param->bound) ? nullptr : UnderAs<Interface>(param->bound);
  return interface != nullptr ? interface : param->constraint;
}

bool AllUnderlying(Type* type, const std::function<bool(Type*)>& f) {
  TypeParam* param = As<TypeParam>(type);
  if (param == nullptr) return f(Underlying(type));
  return TypeSetOf(ConstraintOf(param)).Is([&f](const Term* term) {
    return f(term == nullptr ? nullptr : Underlying(term->type));
  });
}

bool Interface::IsMethodSet() const {
  return TypeSetOf(const_cast<Interface*>(this)).IsMethodSet();
}
bool Interface::IsEmpty() const { return TypeSetOf(const_cast<Interface*>(this)).IsAll(); }
const std::vector<Func*>& Interface::AllMethods() const {
  return TypeSetOf(const_cast<Interface*>(this)).methods;
}

}  // namespace goknot::types
