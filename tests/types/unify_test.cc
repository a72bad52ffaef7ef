// Unification, on types built by hand.
#include "types/unify.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/types/harness.h"
#include "types/core_type.h"
#include "types/infer.h"

namespace goknot::types {
namespace {

class UnifyTest : public ::testing::Test {
 protected:
  TypeParam* Param(std::string_view name, Type* bound = nullptr) {
    auto* object = universe_.New<TypeName>(lexer::Pos{}, nullptr, names_.Intern(name), nullptr);
    TypeParam* param = universe_.NewTypeParam(object, 0);
    universe_.SetBound(param, bound != nullptr ? bound : universe_.any_type());
    return param;
  }

  Named* Declared(std::string_view name, Type* under) {
    auto* object = universe_.New<TypeName>(lexer::Pos{}, nullptr, names_.Intern(name), nullptr);
    auto* named = universe_.New<Named>(object);
    object->type = named;
    named->from_rhs = under;
    return named;
  }

  Interface* InterfaceWith(std::vector<std::pair<std::string, Signature*>> methods,
                           std::vector<Type*> embeddeds = {}) {
    auto* interface = universe_.New<Interface>();
    for (auto& [name, signature] : methods) {
      interface->methods.push_back(
          universe_.New<Func>(lexer::Pos{}, nullptr, names_.Intern(name), signature));
    }
    interface->embeddeds = std::move(embeddeds);
    interface->complete = true;
    return interface;
  }

  Union* UnionOf(std::vector<UnionTerm> terms) {
    auto* type = universe_.New<Union>();
    type->terms = std::move(terms);
    return type;
  }

  Signature* Function(std::vector<Type*> params, std::vector<Type*> results) {
    return universe_.NewSignature(universe_.TupleOf(std::move(params)),
                                  universe_.TupleOf(std::move(results)), false);
  }

  Type* Int() { return universe_.basic(BasicKind::kInt); }
  Type* String() { return universe_.basic(BasicKind::kString); }
  Type* SliceOf(Type* elem) { return universe_.SliceOf(elem); }
  Type* ChanOf(ChanDir dir, Type* elem) { return universe_.New<Chan>(dir, elem); }

  // What is chosen for `param` when `pairs` are unified in turn; "none", or "fails".
  std::string Choice(TypeParam* param, std::vector<std::pair<Type*, Type*>> pairs,
                     UnifyMode mode = UnifyMode::kAssign) {
    TypeParam* params[] = {param};
    Unifier unifier(params, {}, {});
    for (auto [x, y] : pairs) {
      if (!unifier.Unify(x, y, mode)) return "fails";
    }
    Type* chosen = unifier.ChosenFor(param);
    return chosen == nullptr ? "none" : TypeString(chosen);
  }

  lexer::NameTable names_;
  Universe universe_{names_};
};

TEST_F(UnifyTest, ChoosesWhatTheOtherTypeHasInItsPlace) {
  TypeParam* p = Param("P");
  EXPECT_EQ(Choice(p, {{p, Int()}}), "int");
  EXPECT_EQ(Choice(p, {{Int(), p}}), "int");
  EXPECT_EQ(Choice(p, {{SliceOf(p), SliceOf(String())}}), "string");
  EXPECT_EQ(Choice(p, {{universe_.New<Map>(p, Int()), universe_.New<Map>(String(), Int())}}),
            "string");
  EXPECT_EQ(Choice(p, {{Function({p}, {p}), Function({Int()}, {Int()})}}), "int");
  EXPECT_EQ(Choice(p, {{universe_.New<Array>(p, 3), universe_.New<Array>(Int(), 3)}}), "int");
  EXPECT_EQ(Choice(p, {{universe_.PointerTo(p), universe_.PointerTo(Int())}}), "int");
}

TEST_F(UnifyTest, FailsWhereTheStructureDiffers) {
  TypeParam* p = Param("P");
  EXPECT_EQ(Choice(p, {{SliceOf(p), Int()}}), "fails");
  EXPECT_EQ(Choice(p, {{universe_.New<Array>(p, 3), universe_.New<Array>(Int(), 4)}}), "fails");
  EXPECT_EQ(Choice(p, {{Function({p}, {}), Function({Int()}, {Int()})}}), "fails");
  EXPECT_EQ(Choice(p, {{p, Int()}, {p, String()}}), "fails");
}

TEST_F(UnifyTest, ADeclaredTypeIsLikeItsUnderlyingTypeUnlessExact) {
  TypeParam* p = Param("P");
  Named* ints = Declared("Ints", SliceOf(Int()));
  EXPECT_EQ(Choice(p, {{SliceOf(p), ints}}), "int");
  EXPECT_EQ(Choice(p, {{SliceOf(p), ints}}, UnifyMode::kExact), "fails");
  // The declared type wins, whatever the order.
  EXPECT_EQ(Choice(p, {{p, ints}, {p, SliceOf(Int())}}), "Ints");
  EXPECT_EQ(Choice(p, {{p, SliceOf(Int())}, {p, ints}}), "Ints");
  EXPECT_EQ(Choice(p, {{p, ints}, {p, Declared("Others", SliceOf(Int()))}}), "fails");
  // Elements of what is assigned must be identical.
  EXPECT_EQ(Choice(p, {{SliceOf(SliceOf(p)), SliceOf(ints)}}), "fails");
  EXPECT_EQ(Choice(p, {{SliceOf(SliceOf(p)), SliceOf(ints)}}, UnifyMode::kLoose), "int");
}

TEST_F(UnifyTest, ChannelDirections) {
  TypeParam* p = Param("P");
  Type* both = ChanOf(ChanDir::kBoth, Int());
  Type* receive = ChanOf(ChanDir::kReceiveOnly, Int());
  EXPECT_EQ(Choice(p, {{p, both}, {p, receive}}), "<-chan int");
  EXPECT_EQ(Choice(p, {{p, receive}, {p, both}}), "<-chan int");
  EXPECT_EQ(Choice(p, {{ChanOf(ChanDir::kReceiveOnly, p), both}}), "int");
  EXPECT_EQ(Choice(p, {{ChanOf(ChanDir::kReceiveOnly, p), both}}, UnifyMode::kExact), "fails");
}

TEST_F(UnifyTest, JoinedParametersShareTheirType) {
  TypeParam* p = Param("P");
  TypeParam* q = Param("Q");
  TypeParam* r = Param("R");
  TypeParam* params[] = {p, q, r};
  Unifier unifier(params, {}, {});
  EXPECT_TRUE(unifier.Unify(p, q, UnifyMode::kAssign));
  EXPECT_TRUE(unifier.Unify(SliceOf(q), SliceOf(r), UnifyMode::kAssign));
  EXPECT_EQ(unifier.Unknown(), 3u);
  EXPECT_TRUE(unifier.Unify(r, Int(), UnifyMode::kAssign));
  EXPECT_EQ(unifier.Unknown(), 0u);
  EXPECT_EQ(unifier.Chosen(), (std::vector<Type*>{Int(), Int(), Int()}));
  EXPECT_FALSE(unifier.Unify(p, String(), UnifyMode::kAssign));
}

TEST_F(UnifyTest, TypesKnownFromTheStart) {
  TypeParam* p = Param("P");
  TypeParam* q = Param("Q");
  TypeParam* params[] = {p, q};
  Type* args[] = {Int()};
  Unifier unifier(params, args, {});
  EXPECT_FALSE(unifier.Unify(p, String(), UnifyMode::kAssign));
  EXPECT_TRUE(unifier.Unify(Function({p}, {q}), Function({Int()}, {String()}), UnifyMode::kAssign));
  EXPECT_EQ(unifier.ChosenFor(q), String());
}

TEST_F(UnifyTest, InterfacesByMethods) {
  TypeParam* p = Param("P");
  Interface* wanted = InterfaceWith({{"M", Function({p}, {})}});
  Interface* given = InterfaceWith({{"M", Function({Int()}, {})}, {"N", Function({}, {})}});
  EXPECT_EQ(Choice(p, {{wanted, given}}), "int");
  EXPECT_EQ(Choice(p, {{wanted, given}}, UnifyMode::kExact), "fails");
  EXPECT_EQ(Choice(p, {{wanted, InterfaceWith({{"O", Function({}, {})}})}}), "fails");

  Named* declared = Declared("T", Int());
  declared->methods.push_back(
      universe_.New<Func>(lexer::Pos{}, nullptr, names_.Intern("M"), Function({String()}, {})));
  EXPECT_EQ(Choice(p, {{wanted, declared}}), "string");
  // Two interfaces, or an interface and another type, cannot both be meant.
  EXPECT_EQ(Choice(p, {{p, given}, {p, Int()}}), "fails");
}

TEST_F(UnifyTest, AnotherFunctionsParameterHasItsCoreType) {
  TypeParam* p = Param("P");
  Interface* slices = InterfaceWith({}, {UnionOf({{true, SliceOf(Int())}})});
  EXPECT_EQ(Choice(p, {{SliceOf(p), Param("S", slices)}}), "int");
  EXPECT_EQ(Choice(p, {{SliceOf(p), Param("S")}}), "fails");
  TypeParam* other = Param("S");
  EXPECT_EQ(Choice(p, {{p, other}}), "S");
}

TEST_F(UnifyTest, InfiniteTypesFail) {
  TypeParam* p = Param("P");
  TypeParam* params[] = {p};
  Unifier unifier(params, {}, {});
  EXPECT_TRUE(unifier.Unify(p, SliceOf(p), UnifyMode::kAssign));
  EXPECT_FALSE(unifier.Unify(p, SliceOf(SliceOf(Int())), UnifyMode::kLoose));
}

TEST_F(UnifyTest, CommonUnderlyingTypes) {
  auto common = [this](std::vector<UnionTerm> terms) {
    Type* type = CommonUnderlying(Param("P", InterfaceWith({}, {UnionOf(std::move(terms))})));
    return type == nullptr ? "none" : TypeString(type);
  };
  EXPECT_EQ(common({{true, Int()}}), "int");
  EXPECT_EQ(common({{false, SliceOf(Int())}, {false, Declared("T", SliceOf(Int()))}}), "[]int");
  EXPECT_EQ(common({{false, Int()}, {false, String()}}), "none");
  Type* both = ChanOf(ChanDir::kBoth, Int());
  Type* send = ChanOf(ChanDir::kSendOnly, Int());
  Type* receive = ChanOf(ChanDir::kReceiveOnly, Int());
  EXPECT_EQ(common({{false, both}, {false, send}}), "chan<- int");
  EXPECT_EQ(common({{false, receive}, {false, both}}), "<-chan int");
  EXPECT_EQ(common({{false, receive}, {false, send}}), "none");
  EXPECT_EQ(CommonUnderlying(Param("P")), nullptr);
  EXPECT_EQ(CommonUnderlying(Int()), Int());
}

TEST_F(UnifyTest, ParamNames) {
  TypeParam* params[] = {Param("P"), Param("Q"), Param("R")};
  std::span<TypeParam* const> all = params;
  EXPECT_EQ(ParamNames(all.first(1)), "P");
  EXPECT_EQ(ParamNames(all.first(2)), "P and Q");
  EXPECT_EQ(ParamNames(all), "P, Q, and R");
  EXPECT_TRUE(Mentions(SliceOf(params[1]), all));
  EXPECT_FALSE(Mentions(SliceOf(params[1]), all.first(1)));
}

}  // namespace
}  // namespace goknot::types
