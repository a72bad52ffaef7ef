// Equality, hashing and slot traffic, over values of many types: what is equal hashes alike, in
// both forms.
#include <cmath>
#include <limits>
#include <set>

#include "runtime/hash.h"
#include "runtime/strings.h"
#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

class EqualityTest : public HeapFixture {
 protected:
  // A value in memory from its slot form.
  void* Store(const TypeDescriptor& type, std::vector<Slot> slots) {
    EXPECT_EQ(slots.size(), type.slot_count);
    void* memory = Allocate(worker, type);
    StoreFromSlots(type, slots.data(), memory);
    return memory;
  }
  uint64_t HashOf(const TypeDescriptor& type, const void* memory) {
    uint64_t in_memory = 1;
    EXPECT_EQ(HashMemory(worker, type, memory, 99, &in_memory, nullptr), HashResult::kHashed);
    Slot slots[16];
    LoadToSlots(type, memory, slots);
    uint64_t in_slots = 2;
    EXPECT_EQ(HashSlots(worker, type, slots, 99, &in_slots, nullptr), HashResult::kHashed);
    EXPECT_EQ(in_memory, in_slots);
    return in_memory;
  }
  EqualResult Compare(const TypeDescriptor& type, const void* x, const void* y,
                      const TypeDescriptor** offender = nullptr) {
    EqualResult in_memory = EqualMemory(type, x, y, offender);
    Slot a[16];
    Slot b[16];
    LoadToSlots(type, x, a);
    LoadToSlots(type, y, b);
    EXPECT_EQ(EqualSlots(type, a, b, offender), in_memory);
    if (in_memory == EqualResult::kEqual) {
      EXPECT_EQ(HashOf(type, x), HashOf(type, y));
    }
    return in_memory;
  }
  std::vector<Slot> StringSlots(std::string_view text) {
    StringValue value = MakeString(worker, text);
    return {reinterpret_cast<Slot>(value.data), static_cast<Slot>(value.size)};
  }
  static constexpr EqualResult kEqual = EqualResult::kEqual;
  static constexpr EqualResult kDifferent = EqualResult::kDifferent;
};

TEST_F(EqualityTest, Scalars) {
  for (Kind kind : {Kind::kBool, Kind::kInt, Kind::kInt8, Kind::kInt16, Kind::kInt32, Kind::kInt64,
                    Kind::kUint8, Kind::kUint16, Kind::kUint32, Kind::kUint64}) {
    const TypeDescriptor& type = types.Basic(kind);
    EXPECT_EQ(Compare(type, Store(type, {1}), Store(type, {1})), kEqual);
    EXPECT_EQ(Compare(type, Store(type, {1}), Store(type, {0})), kDifferent);
  }
  // Narrow values come back canonical.
  Slot slot;
  LoadToSlots(types.Basic(Kind::kInt8), Store(types.Basic(Kind::kInt8), {static_cast<Slot>(-3)}),
              &slot);
  EXPECT_EQ(slot, static_cast<Slot>(-3));
  LoadToSlots(types.Basic(Kind::kUint32), Store(types.Basic(Kind::kUint32), {0xffffffff}), &slot);
  EXPECT_EQ(slot, 0xffffffffu);
}

TEST_F(EqualityTest, FloatsFollowTheirOwnRules) {
  const TypeDescriptor& type = types.Float64();
  Slot nan = WriteFloat64(std::numeric_limits<double>::quiet_NaN());
  EXPECT_EQ(Compare(type, Store(type, {WriteFloat64(0.0)}), Store(type, {WriteFloat64(-0.0)})),
            kEqual);
  EXPECT_EQ(Compare(type, Store(type, {nan}), Store(type, {nan})), kDifferent);
  std::set<uint64_t> hashes;
  for (int i = 0; i < 10; ++i) {
    uint64_t hash;
    HashSlots(worker, type, &nan, 1, &hash, nullptr);
    hashes.insert(hash);
  }
  EXPECT_EQ(hashes.size(), 10u);
  const TypeDescriptor& complex = types.Basic(Kind::kComplex128);
  EXPECT_EQ(Compare(complex, Store(complex, {WriteFloat64(0.0), WriteFloat64(1)}),
                    Store(complex, {WriteFloat64(-0.0), WriteFloat64(1)})),
            kEqual);
  const TypeDescriptor& small = types.Basic(Kind::kComplex64);
  Slot value = WriteFloat32(1.5f) | WriteFloat32(-0.0f) << 32;
  EXPECT_EQ(Compare(small, Store(small, {value}), Store(small, {WriteFloat32(1.5f)})), kEqual);
}

TEST_F(EqualityTest, StringsStructsArrays) {
  const TypeDescriptor& string = types.String();
  EXPECT_EQ(Compare(string, Store(string, StringSlots("abc")), Store(string, StringSlots("abc"))),
            kEqual);
  EXPECT_EQ(Compare(string, Store(string, StringSlots("abc")), Store(string, StringSlots("abd"))),
            kDifferent);
  EXPECT_EQ(Compare(string, Store(string, StringSlots("")), Store(string, {0, 0})), kEqual);

  FieldSpec fields[] = {{.name = "A", .type = &types.Uint8()},
                        {.name = "_", .type = &types.Int()},
                        {.name = "S", .type = &string}};
  const TypeDescriptor& type = types.StructOf(fields);
  std::vector<Slot> x = {7, 1};
  std::vector<Slot> y = {7 | 0xabcdef00, 2};  // padding and blank fields do not count
  for (auto* value : {&x, &y}) {
    for (Slot slot : StringSlots("field")) value->push_back(slot);
  }
  EXPECT_EQ(Compare(type, Store(type, x), Store(type, y)), kEqual);
  y[0] = 8;
  EXPECT_EQ(Compare(type, Store(type, x), Store(type, y)), kDifferent);

  const TypeDescriptor& odd = types.ArrayOf(types.Uint8(), 11);
  EXPECT_EQ(Compare(odd, Store(odd, {1, 2}), Store(odd, {1, 2})), kEqual);
  EXPECT_EQ(Compare(odd, Store(odd, {1, 2}), Store(odd, {1, 3})), kDifferent);
  const TypeDescriptor& wide = types.ArrayOf(string, 20);
  EXPECT_TRUE(wide.boxed());
  EXPECT_EQ(Compare(wide, Allocate(worker, wide), Allocate(worker, wide)), kEqual);
}

TEST_F(EqualityTest, Interfaces) {
  const TypeDescriptor& any = types.Any();
  auto interface = [&](const TypeDescriptor& type, void* data) {
    return Store(any, {reinterpret_cast<Slot>(&type), reinterpret_cast<Slot>(data)});
  };
  void* one = interface(types.Int(), Store(types.Int(), {1}));
  EXPECT_EQ(Compare(any, one, interface(types.Int(), Store(types.Int(), {1}))), kEqual);
  EXPECT_EQ(Compare(any, one, interface(types.Int(), Store(types.Int(), {2}))), kDifferent);
  EXPECT_EQ(Compare(any, one, interface(types.Int64(), Store(types.Int64(), {1}))), kDifferent);
  EXPECT_EQ(Compare(any, one, Allocate(worker, any)), kDifferent);
  EXPECT_EQ(Compare(any, Allocate(worker, any), Allocate(worker, any)), kEqual);
  const TypeDescriptor& pointer = types.PointerTo(types.Int());
  EXPECT_EQ(Compare(any, interface(pointer, one), interface(pointer, one)), kEqual);
  const TypeDescriptor* offender = nullptr;
  void* slice = interface(types.Bytes(), Allocate(worker, types.Bytes()));
  EXPECT_EQ(EqualMemory(any, slice, slice, &offender), EqualResult::kUncomparable);
  EXPECT_EQ(offender, &types.Bytes());
  // Different types are different, even when one has no ==.
  EXPECT_EQ(EqualMemory(any, slice, one, &offender), EqualResult::kDifferent);
  // A difference before it hides it.
  const TypeDescriptor& type = Struct({&types.Int(), &any});
  auto* x = static_cast<char*>(Allocate(worker, type));
  auto* y = static_cast<char*>(Allocate(worker, type));
  memcpy(x + 16, slice, 16);
  memcpy(y + 16, slice, 16);
  EXPECT_EQ(Compare(type, x, y, &offender), EqualResult::kUncomparable);
  x[0] = 1;
  EXPECT_EQ(Compare(type, x, y, &offender), kDifferent);
  uint64_t hash;
  offender = nullptr;
  EXPECT_EQ(HashMemory(worker, type, x, 1, &hash, &offender), HashResult::kUnhashable);
  EXPECT_EQ(offender, &types.Bytes());
}

TEST(HashTest, BytesSpread) {
  // All lengths, one bit apart: all hashes differ, in their low 7 bits and above too.
  std::set<uint64_t> seen;
  std::string text(200, 'a');
  int count = 0;
  std::vector<int> fragments(128);
  for (size_t size = 0; size <= 200; ++size) {
    for (size_t bit = 0; bit < size * 8; bit += 5) {
      text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
      uint64_t hash = HashBytes(text.data(), size, 12345);
      seen.insert(hash);
      ++fragments[hash & 127];
      ++count;
      text[bit / 8] = static_cast<char>(text[bit / 8] ^ (1 << bit % 8));
    }
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(count));
  for (int n : fragments) {
    EXPECT_GT(n, count / 128 / 2);
    EXPECT_LT(n, count / 128 * 2);
  }
  EXPECT_NE(HashBytes("x", 1, 1), HashBytes("x", 1, 2));
}

TEST(HashTest, WordsSpread) {
  std::vector<int> groups(1024);
  for (uint64_t i = 0; i < 102400; ++i) ++groups[HashWord(i * 4096, 77) >> 7 & 1023];
  for (int n : groups) {
    EXPECT_GT(n, 50);
    EXPECT_LT(n, 160);
  }
}

}  // namespace
}  // namespace goknot::runtime
