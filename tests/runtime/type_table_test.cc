// Type descriptors: one per type, names as fmt prints them, layouts, method sets.
#include "runtime/type_table.h"

#include <gtest/gtest.h>

#include "base/layout.h"

namespace goknot::runtime {
namespace {

class TypeTableTest : public testing::Test {
 protected:
  const TypeDescriptor& Struct(std::vector<FieldSpec> fields) { return types.StructOf(fields); }
  const TypeDescriptor& Func(std::vector<const TypeDescriptor*> parameters,
                             std::vector<const TypeDescriptor*> results, bool variadic = false) {
    return types.FuncOf(parameters, results, variadic);
  }
  TypeTable types;
};

TEST_F(TypeTableTest, EqualTypesAreOneDescriptor) {
  const TypeDescriptor& a = types.MapOf(types.String(), types.SliceOf(types.Int()));
  const TypeDescriptor& b = types.MapOf(types.String(), types.SliceOf(types.Int()));
  EXPECT_EQ(&a, &b);
  EXPECT_NE(&a, &types.MapOf(types.Int(), types.SliceOf(types.Int())));
  EXPECT_EQ(&types.Bytes(), &types.SliceOf(types.Uint8()));
  EXPECT_EQ(&types.ById(a.id), &a);
  EXPECT_NE(&types.ChannelOf(types.Int(), ChannelDirection::kBoth),
            &types.ChannelOf(types.Int(), ChannelDirection::kSendOnly));
  EXPECT_NE(&types.ArrayOf(types.Int(), 3), &types.ArrayOf(types.Int(), 4));
  EXPECT_NE(&Struct({{.name = "A", .type = &types.Int()}}),
            &Struct({{.name = "A", .tag = "x", .type = &types.Int()}}));
  EXPECT_NE(&Struct({{.name = "a", .package_path = "p", .type = &types.Int()}}),
            &Struct({{.name = "a", .package_path = "q", .type = &types.Int()}}));
}

TEST_F(TypeTableTest, NamesAreThoseThatFmtPrints) {
  const TypeDescriptor& i = types.Int();
  const TypeDescriptor& s = types.String();
  EXPECT_EQ(types.PointerTo(types.SliceOf(i)).name, "*[]int");
  EXPECT_EQ(types.MapOf(s, types.ArrayOf(i, 3)).name, "map[string][3]int");
  EXPECT_EQ(types.ChannelOf(i, ChannelDirection::kReceiveOnly).name, "<-chan int");
  EXPECT_EQ(types.ChannelOf(i, ChannelDirection::kSendOnly).name, "chan<- int");
  const TypeDescriptor& receive = types.ChannelOf(i, ChannelDirection::kReceiveOnly);
  EXPECT_EQ(types.ChannelOf(receive, ChannelDirection::kBoth).name, "chan (<-chan int)");
  EXPECT_EQ(Func({&i, &types.SliceOf(s)}, {&i, &types.Error()}, true).name,
            "func(int, ...string) (int, error)");
  EXPECT_EQ(Func({}, {}).name, "func()");
  EXPECT_EQ(types.Any().name, "interface {}");
  EXPECT_EQ(Struct({}).name, "struct {}");
  EXPECT_EQ(Struct({{.name = "X", .tag = "json:\"x\"", .type = &i},
                    {.name = "Error", .type = &types.Error(), .embedded = true}})
                .name,
            "struct { X int \"json:\\\"x\\\"\"; error }");
  MethodSpec methods[] = {{.name = "b", .package_path = "main", .signature = &Func({}, {})},
                          {.name = "A", .signature = &Func({&i}, {&s})}};
  EXPECT_EQ(types.InterfaceOf(methods).name, "interface { A(int) string; main.b() }");
  EXPECT_EQ(types.Error().name, "error");
  EXPECT_EQ(types.UnsafePointer().name, "unsafe.Pointer");
}

TEST_F(TypeTableTest, RecursiveTypesGetTheirLayoutWhenComplete) {
  // type Node struct { grid *[4]Node; pair [2]Leaf; next *Node; tag string }, type Leaf struct
  // {...}
  TypeDescriptor& node =
      types.NewNamed({.package_path = "main", .package_name = "main", .base_name = "Node"});
  TypeDescriptor& leaf =
      types.NewNamed({.package_path = "main", .package_name = "main", .base_name = "Leaf"});
  const TypeDescriptor& grid = types.ArrayOf(node, 4);
  const TypeDescriptor& pair = types.ArrayOf(leaf, 2);
  EXPECT_TRUE(grid.Has(kTypeUnfinished));
  types.SetUnderlying(
      node, Struct({{.name = "grid", .package_path = "main", .type = &types.PointerTo(grid)},
                    {.name = "pair", .package_path = "main", .type = &pair},
                    {.name = "next", .package_path = "main", .type = &types.PointerTo(node)},
                    {.name = "tag", .package_path = "main", .type = &types.String()}}));
  EXPECT_TRUE(node.Has(kTypeUnfinished));
  types.SetUnderlying(
      leaf, Struct({{.name = "a", .package_path = "main", .type = &types.Int()},
                    {.name = "p", .package_path = "main", .type = &types.PointerTo(node)}}));
  ASSERT_FALSE(node.Has(kTypeUnfinished));
  ASSERT_FALSE(grid.Has(kTypeUnfinished));
  EXPECT_EQ(leaf.size, 16u);
  EXPECT_EQ(node.size, 64u);  // 8 + 32 + 8, then the string at 48
  EXPECT_EQ(node.fields[3].offset, 48u);
  EXPECT_EQ(node.pointer_bits[0], uint64_t{1} | 1 << 2 | 1 << 4 | 1 << 5 | 1 << 6);
  EXPECT_EQ(grid.size, 256u);
  EXPECT_TRUE(grid.boxed());
  EXPECT_EQ(grid.slot_count, 1u);
  EXPECT_EQ(node.name, "main.Node");
  EXPECT_EQ(grid.name, "[4]main.Node");
}

TEST_F(TypeTableTest, LayoutsAndFlags) {
  const TypeDescriptor& i = types.Int();
  EXPECT_EQ(types.String().size, 16u);
  EXPECT_EQ(types.String().align, 16u);
  EXPECT_EQ(types.Bytes().go_size, 24u);
  EXPECT_EQ(types.Bytes().slot_pointer_bits, 0b01u);
  EXPECT_EQ(types.Any().slot_pointer_bits, 0b10u);
  EXPECT_TRUE(types.Any().Has(kTypeComparable));
  EXPECT_FALSE(types.Bytes().Has(kTypeComparable));
  EXPECT_TRUE(types.PointerTo(i).Has(kTypePointerShaped));
  EXPECT_TRUE(types.Int().Has(kTypePlainEqual));
  EXPECT_FALSE(types.Float64().Has(kTypePlainEqual));
  EXPECT_EQ(types.Basic(Kind::kComplex64).size, 8u);
  EXPECT_EQ(types.Basic(Kind::kInt16).slot_count, 1u);

  const TypeDescriptor& padded =
      Struct({{.name = "A", .type = &types.Bool()}, {.name = "B", .type = &i}});
  EXPECT_FALSE(padded.Has(kTypePlainEqual));
  EXPECT_TRUE(padded.Has(kTypeComparable));
  EXPECT_TRUE(padded.pointer_free());
  EXPECT_EQ(padded.pointer_bits, nullptr);
  const TypeDescriptor& dense = Struct({{.name = "A", .type = &i}, {.name = "B", .type = &i}});
  EXPECT_TRUE(dense.Has(kTypePlainEqual));
  const TypeDescriptor& blank = Struct({{.name = "_", .type = &i}});
  EXPECT_FALSE(blank.Has(kTypePlainEqual));
  const TypeDescriptor& slices =
      Struct({{.name = "A", .type = &types.Bytes()}, {.name = "B", .type = &i}});
  EXPECT_FALSE(slices.Has(kTypeComparable));
  EXPECT_EQ(slices.size, 32u);
  EXPECT_EQ(slices.go_size, 32u);
  EXPECT_EQ(slices.slot_count, 4u);
  EXPECT_EQ(types.ArrayOf(types.String(), 8).slot_count, 16u);
  EXPECT_FALSE(types.ArrayOf(types.String(), 8).boxed());
  EXPECT_TRUE(types.ArrayOf(types.String(), 9).boxed());
  EXPECT_TRUE(types.ArrayOf(types.String(), 0).pointer_free());
  // Too large for a bitmap: walked by kind.
  const TypeDescriptor& huge = types.ArrayOf(types.PointerTo(i), 100000);
  EXPECT_EQ(huge.pointer_bits, nullptr);
  std::vector<void*> memory(100000);
  size_t seen = 0;
  ForEachPointer(huge, memory.data(), 1, [&](void**) { ++seen; });
  EXPECT_EQ(seen, 100000u);
}

TEST_F(TypeTableTest, BitmapsCoverWordsBehindTheLastPointer) {
  const TypeDescriptor& i = types.Int();
  const TypeDescriptor& type = Struct(
      {{.name = "P", .type = &types.PointerTo(i)}, {.name = "D", .type = &types.ArrayOf(i, 100)}});
  std::vector<int64_t> value(101);
  std::vector<void*> visited;
  ForEachPointer(type, value.data(), 1, [&](void** address) { visited.push_back(address); });
  EXPECT_EQ(visited, std::vector<void*>{value.data()});
}

TEST_F(TypeTableTest, DefinedTypesTakeTheirUnderlyingType) {
  TypeDescriptor& celsius = types.NewNamed(
      {.package_path = "example.org/weather", .package_name = "weather", .base_name = "Celsius"});
  types.SetUnderlying(celsius, types.Float64());
  EXPECT_EQ(celsius.kind, Kind::kFloat64);
  EXPECT_EQ(celsius.underlying, &types.Float64());
  EXPECT_EQ(celsius.name, "weather.Celsius");
  EXPECT_EQ(celsius.size, 8u);
  TypeDescriptor& kelvin =
      types.NewNamed({.package_path = "w", .package_name = "w", .base_name = "Kelvin"});
  types.SetUnderlying(kelvin, celsius);
  EXPECT_EQ(kelvin.underlying, &types.Float64());
  EXPECT_NE(&types.SliceOf(kelvin), &types.SliceOf(celsius));
}

class CountingResolver : public MethodResolver {
 public:
  explicit CountingResolver(TypeTable& types) : types_(types) {}
  FunctionObject* ResolveMethod(const TypeDescriptor&, const MethodDescriptor&) override {
    ++count;
    return &object_;
  }
  const TypeDescriptor* PointerTo(const TypeDescriptor& type) override {
    return &types_.PointerTo(type);
  }
  int count = 0;

 private:
  TypeTable& types_;
  FunctionObject object_{nullptr};
};

TEST_F(TypeTableTest, MethodsAndInterfaces) {
  CountingResolver resolver(types);
  types.SetResolver(&resolver);
  TypeDescriptor& type =
      types.NewNamed({.package_path = "main", .package_name = "main", .base_name = "T"});
  types.SetUnderlying(type, types.Int());
  const TypeDescriptor& text = Func({}, {&types.String()});
  const TypeDescriptor& plain = Func({}, {});
  MethodSpec methods[] = {{.name = "String", .signature = &text},
                          {.name = "hidden", .package_path = "main", .signature = &plain},
                          {.name = "Close", .signature = &plain}};
  types.SetMethods(type, methods);
  MethodId string_id = types.InternMethod("String", "", text);
  EXPECT_EQ(types.MethodName(string_id), "String");
  EXPECT_NE(types.InternMethod("hidden", "main", plain),
            types.InternMethod("hidden", "other", plain));
  const MethodDescriptor* method = FindMethod(type, string_id);
  ASSERT_NE(method, nullptr);
  EXPECT_EQ(method->signature, &text);
  EXPECT_EQ(FindMethod(type, types.InternMethod("Missing", "", plain)), nullptr);
  EXPECT_EQ(types.MethodEntry(type, *method), types.MethodEntry(type, *method));
  EXPECT_EQ(resolver.count, 1);

  EXPECT_TRUE(Implements(type, types.Any()));
  EXPECT_TRUE(Implements(type, types.InterfaceOf(methods)));
  MethodSpec wrong[] = {{.name = "Write", .signature = &plain},
                        {.name = "Close", .signature = &text},
                        {.name = "String", .signature = &text}};
  const InterfaceMethod* missing = nullptr;
  EXPECT_FALSE(Implements(type, types.InterfaceOf(wrong), &missing));
  EXPECT_EQ(missing->name, "Close");
  EXPECT_FALSE(Implements(types.PointerTo(type), types.InterfaceOf(methods), &missing));
  EXPECT_EQ(missing->name, "Close");
  EXPECT_TRUE(Implements(types.Error(), types.Error()));
}

}  // namespace
}  // namespace goknot::runtime
