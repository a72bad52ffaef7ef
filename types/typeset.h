// Type sets: what an interface means. All methods that its types have, and the terms ~T, T that
// restrict its types, if any.
//
// Source: the Go specification, "Interface types", "General interfaces". Tests:
// tests/types/type_test.cc.
#ifndef GOKNOT_TYPES_TYPESET_H_
#define GOKNOT_TYPES_TYPESET_H_

#include <functional>
#include <string>
#include <vector>

#include "types/object.h"
#include "types/type.h"
#include "types/typestring.h"

namespace goknot::types {

// T, or ~T, or (type == null) every type there is.
struct Term {
  bool tilde = false;
  Type* type = nullptr;

  bool IsAll() const { return type == nullptr; }
  bool Includes(Type* candidate) const;
  bool SubsetOf(const Term& other) const;
  // Both are proper terms.
  bool DisjointFrom(const Term& other) const;
};

// A union of terms; without terms it is the empty set.
class TermList {
 public:
  TermList() = default;
  explicit TermList(std::vector<Term> terms) : terms_(std::move(terms)) {}
  static TermList All() { return TermList({Term{}}); }

  bool IsEmpty() const { return terms_.empty(); }
  bool IsAll() const;
  bool Includes(Type* type) const;
  bool SubsetOf(const TermList& other) const;
  bool Equal(const TermList& other) const { return SubsetOf(other) && other.SubsetOf(*this); }

  // Normal form: no term contains another.
  TermList Union(const TermList& other) const;
  TermList Intersect(const TermList& other) const;

  const std::vector<Term>& terms() const { return terms_; }
  std::vector<Term>& mutable_terms() { return terms_; }
  std::string ToString(const Qualifier& qualifier) const;

 private:
  void Normalize();
  std::vector<Term> terms_;
};

class TypeSet {
 public:
  std::vector<Func*> methods;  // ordered by CompareMethods
  TermList terms = TermList::All();
  bool comparable = false;  // only with terms that are all

  bool IsEmpty() const { return terms.IsEmpty(); }
  bool IsMethodSet() const { return !comparable && terms.IsAll(); }
  bool IsAll() const { return IsMethodSet() && methods.empty(); }
  bool HasTerms() const { return !terms.IsEmpty() && !terms.IsAll(); }
  bool IsComparable() const;
  // True if f holds for every term; without specific terms f is called once with null.
  bool Is(const std::function<bool(const Term*)>& f) const;
};

// Exported names before others, then by name, then by package path.
bool MethodLess(const Func* a, const Func* b);

// Somebody who is told of methods that clash while a type set is computed.
class TypeSetReporter {
 public:
  virtual ~TypeSetReporter() = default;
  // Two explicit methods have one name, or two embedded ones (then they are compared once both
  // signatures are known).
  virtual void DuplicateMethod(lexer::Pos pos, Func* method, lexer::Pos other_pos, Func* other,
                               bool is_explicit) = 0;
  virtual void TooManyTerms(lexer::Pos pos, size_t limit) = 0;
  // May the language version embed this type, which is no plain interface of methods? Reports it if
  // not.
  virtual bool AllowsElement(lexer::Pos pos, Type* type) = 0;
  // May the interface take over so many methods of one that it embeds? Reports it, once, if not.
  virtual bool AllowsMethods(lexer::Pos pos, size_t count) = 0;
};

// Computes the type set at the first call, telling interface->reporter. Of an interface that has
// none yet: all types.
const TypeSet& TypeSetOf(Interface* interface);
// False while the interface, or one that it embeds, is being declared.
bool HasTypeSet(Interface* interface);

inline constexpr size_t kMaxUnionTerms = 100;
// Of all interfaces of a package together, taken over from embedded ones: a chain of interfaces
// that each embed the one before holds as many as the square of its length.
inline constexpr size_t kMaxEmbeddedMethods = 5'000'000;
TermList UnionTermsOf(Union* type, lexer::Pos pos = {}, TypeSetReporter* reporter = nullptr);

// The interface that constrains a type parameter; a bound that is no interface is wrapped in one.
Interface* ConstraintOf(TypeParam* param);

// True if f holds for the underlying type of `type`; of a type parameter: for those of all types in
// its type set, or for null if there are no specific ones.
bool AllUnderlying(Type* type, const std::function<bool(Type*)>& f);

}  // namespace goknot::types

#endif  // GOKNOT_TYPES_TYPESET_H_
