// Substitution and instances, on generic types made by hand.
#include "types/instance.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "tests/types/harness.h"
#include "types/typeset.h"

namespace goknot::types {
namespace {

class InstanceTest : public ::testing::Test {
 protected:
  lexer::Name Intern(std::string_view text) { return bench_.names.Intern(text); }
  Type* Int() { return universe().basic(BasicKind::kInt); }
  Type* String() { return universe().basic(BasicKind::kString); }
  Universe& universe() { return bench_.universe; }

  TypeName* NewName(std::string_view name) {
    return universe().New<TypeName>(lexer::Pos{}, &package_, Intern(name), nullptr);
  }
  TypeParam* NewParam(std::string_view name, int index = 0) {
    TypeParam* param = universe().NewTypeParam(NewName(name), index);
    universe().SetBound(param, universe().any_type());
    return param;
  }
  // type `name`[params] ...: the right side is set later.
  Named* NewGeneric(std::string_view name, std::vector<TypeParam*> params) {
    auto* named = universe().New<Named>(NewName(name));
    named->object->type = named;
    named->type_params = std::move(params);
    return named;
  }
  Var* Field(std::string_view name, Type* type) {
    return universe().New<Var>(VarKind::kField, lexer::Pos{}, &package_, Intern(name), type);
  }
  Struct* NewStruct(std::vector<Var*> fields) {
    auto* type = universe().New<Struct>();
    type->fields = std::move(fields);
    return type;
  }
  Type* Of(Type* generic, std::vector<Type*> args) {
    return Instantiate(universe(), generic, args);
  }
  Named* NamedOf(Named* generic, std::vector<Type*> args) {
    return static_cast<Named*>(Of(generic, std::move(args)));
  }
  // func (r *T[Q]) name(x Q) T[Q]
  Func* AddMethod(Named* generic, std::string_view name) {
    auto* method = universe().New<Func>(lexer::Pos{}, &package_, Intern(name), nullptr);
    method->declared_with_pointer_receiver = true;
    generic->methods.push_back(method);
    return method;
  }
  void SetSignature(Named* generic, Func* method) {
    TypeParam* param = NewParam("Q");
    Type* base = Of(generic, {param});
    Signature* signature =
        universe().NewSignature(universe().TupleOf({param}), universe().TupleOf({base}), false);
    signature->receiver_type_params = {param};
    signature->receiver = universe().New<Var>(VarKind::kReceiver, lexer::Pos{}, &package_,
                                              Intern("r"), universe().PointerTo(base));
    method->type = signature;
  }

  Workbench bench_;
  Package package_{"main", "main", bench_.universe.scope()};
};

TEST_F(InstanceTest, SubstitutesInEveryKindOfType) {
  TypeParam* p = NewParam("P");
  auto* interface = universe().New<Interface>();
  Signature* signature = universe().NewSignature(universe().TupleOf({universe().SliceOf(p)}),
                                                 universe().TupleOf({p, Int()}), true);
  interface->methods.push_back(
      universe().New<Func>(lexer::Pos{}, &package_, Intern("M"), signature));
  interface->complete = true;
  auto* either = universe().New<Union>();
  either->terms = {{true, p}, {false, Int()}};
  auto* constraint = universe().New<Interface>();
  constraint->embeddeds = {either};
  constraint->complete = true;
  const std::pair<Type*, const char*> cases[] = {
      {p, "string"},
      {universe().PointerTo(p), "*string"},
      {universe().SliceOf(p), "[]string"},
      {universe().New<Array>(p, 3), "[3]string"},
      {universe().New<Map>(p, universe().SliceOf(p)), "map[string][]string"},
      {universe().New<Chan>(ChanDir::kSendOnly, p), "chan<- string"},
      {NewStruct({Field("a", p), Field("b", Int())}), "struct{a string; b int}"},
      {signature, "func(...string) (string, int)"},
      {interface, "interface{M(...string) (string, int)}"},
      {constraint, "interface{~string | int}"},
  };
  Substitution substitution;
  TypeParam* const params[] = {p};
  Type* const args[] = {String()};
  substitution.Add(params, args);
  for (auto [type, text] : cases) {
    EXPECT_EQ(TypeString(Substitute(universe(), type, substitution)), text);
  }
}

TEST_F(InstanceTest, WhatDoesNotChangeIsNotCopied) {
  Substitution substitution;
  TypeParam* const params[] = {NewParam("P")};
  Type* const args[] = {Int()};
  substitution.Add(params, args);
  Type* other = universe().New<Map>(NewParam("Q"), NewStruct({Field("a", Int())}));
  EXPECT_EQ(Substitute(universe(), other, substitution), other);
}

TEST_F(InstanceTest, AllParametersAtOnce) {
  TypeParam* p = NewParam("P");
  TypeParam* q = NewParam("Q", 1);
  Substitution substitution;
  TypeParam* const params[] = {p, q};
  Type* const args[] = {q, p};
  substitution.Add(params, args);
  EXPECT_EQ(TypeString(Substitute(universe(), universe().New<Map>(p, q), substitution)), "map[Q]P");
}

TEST_F(InstanceTest, FieldsKnowTheirOrigin) {
  TypeParam* p = NewParam("P");
  Var* field = Field("f", p);
  Named* list = NewGeneric("List", {p});
  list->from_rhs = NewStruct({field});
  Struct* ints = UnderAs<Struct>(Of(list, {Int()}));
  ASSERT_NE(ints, nullptr);
  EXPECT_EQ(ints->fields[0]->origin, field);
  EXPECT_EQ(ints->fields[0]->type, Int());
}

TEST_F(InstanceTest, OneInstanceForIdenticalArguments) {
  TypeParam* p = NewParam("P");
  Named* list = NewGeneric("List", {p});
  Type* ints = Of(list, {universe().SliceOf(Int())});
  EXPECT_EQ(Of(list, {universe().SliceOf(Int())}), ints);
  EXPECT_NE(Of(list, {universe().SliceOf(String())}), ints);
  EXPECT_FALSE(Identical(Of(list, {Int()}), Of(list, {String()})));
  EXPECT_FALSE(Identical(Of(list, {Int()}), list));
  EXPECT_EQ(HashType(universe().PointerTo(ints)),
            HashType(universe().PointerTo(Of(list, {universe().SliceOf(Int())}))));
  EXPECT_EQ(TypeString(ints), "main.List[[]int]");
  EXPECT_EQ(TypeString(list), "main.List[P any]");
}

// type List[P any] struct { next *List[P]; up *List[List[P]] }: instances without end, each made
// when asked for.
TEST_F(InstanceTest, RecursiveTypes) {
  TypeParam* p = NewParam("P");
  Named* list = NewGeneric("List", {p});
  Named* own = NamedOf(list, {p});
  list->from_rhs = NewStruct({Field("next", universe().PointerTo(own)),
                              Field("up", universe().PointerTo(Of(list, {own})))});
  Named* ints = NamedOf(list, {Int()});
  Struct* type = UnderAs<Struct>(ints);
  EXPECT_EQ(As<Pointer>(type->fields[0]->type)->elem, ints);
  EXPECT_EQ(TypeString(type->fields[1]->type), "*main.List[main.List[int]]");
  LookupFieldOrMethod(ints, true, &package_, Intern("missing"));
}

// An instance that is used while its origin is being declared is filled in later.
TEST_F(InstanceTest, ExpandedOnceTheOriginIsKnown) {
  TypeParam* p = NewParam("P");
  Named* list = NewGeneric("List", {p});
  Named* ints = NamedOf(list, {Int()});
  EXPECT_EQ(Underlying(ints), nullptr);
  Func* method = AddMethod(list, "Push");
  Func* instantiated = MethodsOf(ints)[0];
  EXPECT_EQ(instantiated->type, nullptr);
  EXPECT_EQ(instantiated->origin, method);
  SetSignature(list, method);
  list->from_rhs = universe().SliceOf(p);
  EXPECT_EQ(TypeString(Underlying(ints)), "[]int");
  EXPECT_EQ(MethodsOf(ints)[0], instantiated);
  EXPECT_EQ(TypeString(instantiated->type), "func(int) main.List[int]");
  EXPECT_EQ(TypeString(instantiated->signature()->receiver->type), "*main.List[int]");
  EXPECT_TRUE(instantiated->signature()->receiver_type_params.empty());
}

TEST_F(InstanceTest, MethodSetsOfInstances) {
  Named* list = NewGeneric("List", {NewParam("P")});
  SetSignature(list, AddMethod(list, "Push"));
  list->from_rhs = universe().SliceOf(list->type_params[0]);
  Type* ints = Of(list, {Int()});
  EXPECT_EQ(MethodSet(ints).size(), 0u);
  std::vector<Lookup> methods = MethodSet(universe().PointerTo(ints));
  ASSERT_EQ(methods.size(), 1u);
  EXPECT_EQ(methods[0].object, MethodsOf(static_cast<Named*>(ints))[0]);
}

// func (List[Q]) Map[R ~[]Q](R): the method of List[int] has a parameter of its own.
TEST_F(InstanceTest, GenericMethods) {
  Named* list = NewGeneric("List", {NewParam("P")});
  list->from_rhs = universe().SliceOf(list->type_params[0]);
  Func* method = AddMethod(list, "Map");
  SetSignature(list, method);
  Signature* declared = method->signature();
  TypeParam* r = NewParam("R");
  auto* terms = universe().New<Union>();
  terms->terms = {{true, universe().SliceOf(declared->receiver_type_params[0])}};
  auto* bound = universe().New<Interface>();
  bound->embeddeds = {terms};
  bound->implicit = true;
  bound->complete = true;
  universe().SetBound(r, bound);
  declared->type_params = {r};
  declared->params = universe().TupleOf({r});
  Func* of_int = MethodsOf(NamedOf(list, {Int()}))[0];
  EXPECT_EQ(TypeString(of_int->type), "func[R ~[]int](R) main.List[int]");
  EXPECT_NE(of_int->signature()->type_params[0], r);
  Type* called = Of(of_int->signature(), {universe().SliceOf(Int())});
  EXPECT_EQ(TypeString(called), "func([]int) main.List[int]");
}

TEST_F(InstanceTest, GenericSignaturesAreIdenticalByPlace) {
  auto signature = [this](TypeParam* param) {
    Signature* type =
        universe().NewSignature(universe().TupleOf({param}), universe().TupleOf({}), false);
    type->type_params = {param};
    return type;
  };
  TypeParam* p = NewParam("P");
  TypeParam* q = NewParam("Q");
  TypeParam* c = NewParam("C");
  universe().SetBound(c, universe().comparable_type());
  EXPECT_TRUE(Identical(signature(p), signature(q)));
  EXPECT_EQ(HashType(signature(p)), HashType(signature(q)));
  EXPECT_FALSE(Identical(signature(p), signature(c)));
  EXPECT_FALSE(Identical(p, q));
}

TEST_F(InstanceTest, GenericAliases) {
  TypeParam* p = NewParam("P");
  auto* alias = universe().New<Alias>(NewName("Set"));
  alias->type_params = {p};
  Type* strings = Of(alias, {String()});
  EXPECT_EQ(Unalias(strings), nullptr);
  alias->from_rhs = universe().New<Map>(p, universe().basic(BasicKind::kBool));
  EXPECT_EQ(TypeString(Unalias(strings)), "map[string]bool");
  EXPECT_EQ(TypeString(strings), "main.Set[string]");
  Substitution substitution;
  TypeParam* const params[] = {p};
  Type* const args[] = {String()};
  substitution.Add(params, args);
  EXPECT_EQ(Substitute(universe(), Of(alias, {p}), substitution), strings);
}

// func F[P any]() { type Names = map[string]P }: the name is nothing outside.
TEST_F(InstanceTest, AliasesDeclaredInGenericFunctions) {
  TypeParam* p = NewParam("P");
  auto* alias = universe().New<Alias>(NewName("Names"));
  alias->object->parent = universe().NewScope(Scope::Kind::kBlock, package_.scope());
  alias->from_rhs = universe().New<Map>(String(), p);
  Substitution substitution;
  TypeParam* const params[] = {p};
  Type* const args[] = {Int()};
  substitution.Add(params, args);
  EXPECT_EQ(TypeString(Substitute(universe(), alias, substitution)), "map[string]int");
}

// func F[P any]() { type Node struct { next *Node; value P } }
TEST_F(InstanceTest, TypesDeclaredInGenericFunctions) {
  TypeParam* p = NewParam("P");
  Named* node = NewGeneric("Node", {});
  node->implicit_params = {p};
  node->from_rhs = NewStruct({Field("next", universe().PointerTo(node)), Field("value", p)});
  Substitution of_int;
  TypeParam* const params[] = {p};
  Type* const args[] = {Int()};
  of_int.Add(params, args);
  auto* ints = As<Named>(Substitute(universe(), node, of_int));
  ASSERT_NE(ints, nullptr);
  EXPECT_EQ(ints->origin, node);
  EXPECT_EQ(As<Pointer>(UnderAs<Struct>(ints)->fields[0]->type)->elem, ints);
  EXPECT_EQ(UnderAs<Struct>(ints)->fields[1]->type, Int());
  Substitution of_string;
  Type* const others[] = {String()};
  of_string.Add(params, others);
  EXPECT_FALSE(Identical(ints, Substitute(universe(), node, of_string)));
}

// type I[P any] interface { M(P); N() }: the methods of an instance have it as receiver.
TEST_F(InstanceTest, ReceiversOfInterfaceMethods) {
  TypeParam* p = NewParam("P");
  Named* generic = NewGeneric("I", {p});
  auto* interface = universe().New<Interface>();
  for (std::string_view name : {"M", "N"}) {
    Signature* signature =
        universe().NewSignature(name == "M" ? universe().TupleOf({p}) : universe().empty_tuple(),
                                universe().empty_tuple(), false);
    signature->receiver =
        universe().New<Var>(VarKind::kReceiver, lexer::Pos{}, &package_, lexer::Name(), generic);
    interface->methods.push_back(
        universe().New<Func>(lexer::Pos{}, &package_, Intern(name), signature));
  }
  interface->complete = true;
  generic->from_rhs = interface;
  Type* ints = Of(generic, {Int()});
  for (Func* method : UnderAs<Interface>(ints)->AllMethods()) {
    EXPECT_EQ(method->signature()->receiver->type, ints) << method->name();
  }
}

// An interface that embeds one whose declaration is being checked has no type set yet.
TEST_F(InstanceTest, TypeSetsWaitForDeclarations) {
  Named* declared = NewGeneric("I", {});
  auto* outer = universe().New<Interface>();
  outer->embeddeds = {declared};
  outer->complete = true;
  EXPECT_FALSE(HasTypeSet(outer));
  EXPECT_TRUE(TypeSetOf(outer).IsAll());
  declared->from_rhs = Underlying(universe().error_type());
  EXPECT_EQ(TypeSetOf(outer).methods.size(), 1u);
}

}  // namespace
}  // namespace goknot::types
