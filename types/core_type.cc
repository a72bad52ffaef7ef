// Core types.
//
// Tests: tests/types/unify_test.cc.
#include "types/core_type.h"

#include <utility>

#include "absl/functional/function_ref.h"
#include "absl/strings/str_cat.h"

namespace goknot::types {

bool AllSpecificTypes(Type* type, absl::FunctionRef<bool(Type* type, Type* under)> f) {
  TypeParam* param = As<TypeParam>(type);
  if (param == nullptr) return f(type, Underlying(type));
  return TypeSetOf(ConstraintOf(param)).Is([&f](const Term* term) {
    return term == nullptr ? f(nullptr, nullptr) : f(term->type, Underlying(term->type));
  });
}

bool AllBasic(Type* type, uint16_t info) {
  return AllSpecificTypes(type, [info](Type* /*type*/, Type* under) {
    Basic* basic = Exactly<Basic>(under);
    return basic != nullptr && (basic->info() & info) != 0;
  });
}

namespace {

enum class Mismatch : uint8_t { kNone, kStructure, kChannelElement, kChannelDirection };

// Joins the types of a set one by one.
class CommonType {
 public:
  Mismatch Add(Type* type, Type* under) {
    if (under_ == nullptr) {
      type_ = type;
      under_ = under;
      return Mismatch::kNone;
    }
    Chan* common = Exactly<Chan>(under_);
    Chan* next = Exactly<Chan>(under);
    if (common == nullptr || next == nullptr) {
      return Identical(under_, under) ? Mismatch::kNone : Mismatch::kStructure;
    }
    if (!Identical(common->elem, next->elem)) return Mismatch::kChannelElement;
    if (common->dir == next->dir || next->dir == ChanDir::kBoth) return Mismatch::kNone;
    if (common->dir != ChanDir::kBoth) return Mismatch::kChannelDirection;
    type_ = type;
    under_ = under;
    return Mismatch::kNone;
  }

  Type* type() const { return type_; }
  Type* under() const { return under_; }

 private:
  Type* type_ = nullptr;  // the one that under_ belongs to
  Type* under_ = nullptr;
};

std::string MismatchText(Mismatch mismatch, const std::string& x, const std::string& y) {
  switch (mismatch) {
    case Mismatch::kNone:
      break;
    case Mismatch::kStructure:
      return absl::StrCat(x, " and ", y, " have different underlying types");
    case Mismatch::kChannelElement:
      return absl::StrCat("channels ", x, " and ", y, " have different element types");
    case Mismatch::kChannelDirection:
      return absl::StrCat("channels ", x, " and ", y, " have conflicting directions");
  }
  return "";
}

}  // namespace

Type* CommonUnderlying(Type* type) {
  CommonType common;
  bool found = AllSpecificTypes(type, [&common](Type* next, Type* under) {
    return under != nullptr && common.Add(next, under) == Mismatch::kNone;
  });
  return found ? common.under() : nullptr;
}

Type* CommonUnderlying(Type* type, const Qualifier& qualifier, const Refusal& refuse,
                       std::string* cause) {
  CommonType common;
  bool found = AllSpecificTypes(type, [&](Type* next, Type* under) {
    if (refuse != nullptr) {
      std::string refusal = refuse(next, under);
      if (!refusal.empty()) {
        *cause = std::move(refusal);
        return false;
      }
    }
    if (under == nullptr) {
      *cause = "no specific type";
      return false;
    }
    Mismatch mismatch = common.Add(next, under);
    if (mismatch == Mismatch::kNone) return true;
    *cause =
        MismatchText(mismatch, WriteType(common.type(), qualifier), WriteType(next, qualifier));
    return false;
  });
  return found ? common.under() : nullptr;
}

CoreTerm CoreTermOf(TypeParam* param) {
  CoreTerm core;
  const TypeSet& set = TypeSetOf(ConstraintOf(param));
  if (!set.HasTerms()) return core;
  const std::vector<Term>& terms = set.terms.terms();
  if (terms.size() == 1) {
    core.term = terms[0];
    core.single = true;
    return core;
  }
  core.term.type = CommonUnderlying(param);
  if (core.term.type == nullptr) return core;
  for (const Term& term : terms) core.term.tilde |= term.tilde;
  return core;
}

}  // namespace goknot::types
