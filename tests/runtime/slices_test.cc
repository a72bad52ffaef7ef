// Slices: Go's growth of capacities, append, make's checks, copy and clear.
#include "runtime/slices.h"

#include <vector>

#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

class SlicesTest : public HeapFixture {
 protected:
  // The capacities that appending one element `count` times goes through.
  std::vector<uint32_t> Capacities(const TypeDescriptor& elem, int count) {
    std::vector<uint32_t> capacities;
    SliceValue slice = {nullptr, 0, 0};
    Slot zero[16] = {};
    for (int i = 0; i < count; ++i) {
      EXPECT_EQ(AppendValue(worker, elem, slice, zero, &slice), SliceResult::kDone);
      if (capacities.empty() || capacities.back() != slice.capacity) {
        capacities.push_back(slice.capacity);
      }
    }
    return capacities;
  }
};

// The figures were printed by Go 1.27 (for slices that escape).
TEST_F(SlicesTest, CapacitiesGrowAsInGo) {
  using List = std::vector<uint32_t>;
  EXPECT_EQ(Capacities(types.Int(), 6000),
            (List{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 848, 1280, 1792, 2560, 3408, 5120, 7168}));
  EXPECT_EQ(Capacities(types.PointerTo(types.Int()), 5000),
            (List{1, 2, 4, 8, 16, 32, 64, 143, 287, 607, 1023, 1535, 2303, 3071, 4095, 6144}));
  EXPECT_EQ(Capacities(types.Bytes(), 40), (List{1, 2, 4, 8, 16, 37, 74}));
  EXPECT_EQ(Capacities(Struct({&types.Int(), &types.Int(), &types.Int()}), 5000),
            (List{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 853, 1365, 2048, 3072, 4096, 5461}));
  EXPECT_EQ(
      Capacities(types.Uint8(), 100000),
      (List{8,    16,   32,   64,    128,   256,   512,   896,   1408,  2048,  3072,  4096,
            5376, 6912, 9472, 12288, 16384, 21760, 28672, 40960, 57344, 73728, 98304, 131072}));
  EXPECT_EQ(Capacities(types.Int32(), 10), (List{2, 4, 8, 16}));
  EXPECT_EQ(Capacities(types.String(), 10), (List{1, 2, 4, 8, 16}));
  EXPECT_EQ(Capacities(Struct({}), 3), (List{1, 2, 3}));
}

TEST_F(SlicesTest, AppendKeepsElements) {
  SliceValue slice = {nullptr, 0, 0};
  for (Slot i = 0; i < 1000; ++i) {
    ASSERT_EQ(AppendValue(worker, types.Basic(Kind::kInt16), slice, &i, &slice),
              SliceResult::kDone);
    host.roots = {slice.data};
    if (i % 100 == 0) Collect();
  }
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(static_cast<int16_t*>(slice.data)[i], i);
  SliceValue twice;
  ASSERT_EQ(AppendSlice(worker, types.Basic(Kind::kInt16), slice, slice, &twice),
            SliceResult::kDone);
  ASSERT_EQ(twice.size, 2000u);
  EXPECT_EQ(static_cast<int16_t*>(twice.data)[1999], 999);
  // Nothing to append: the same slice.
  SliceValue same;
  AppendSlice(worker, types.Int(), slice, {nullptr, 0, 0}, &same);
  EXPECT_EQ(same.data, slice.data);
}

TEST_F(SlicesTest, GrownRestIsZero) {
  for (const TypeDescriptor* elem : {&types.Uint8(), &types.Int(), &types.String()}) {
    for (uint64_t size : {5, 700, 50000}) {
      // Make dirty memory likely.
      for (int i = 0; i < 50; ++i)
        memset(AllocateBytes(worker, size * elem->size), 0xaa, size * elem->size);
      Collect();
      SliceValue grown;
      ASSERT_EQ(GrowSlice(worker, *elem, {nullptr, 0, 0}, size, &grown), SliceResult::kDone);
      auto* bytes = static_cast<char*>(grown.data);
      for (size_t i = 0; i < size_t{grown.capacity} * elem->size; ++i) ASSERT_EQ(bytes[i], 0);
    }
  }
}

TEST_F(SlicesTest, MakeChecksItsArguments) {
  SliceValue slice;
  EXPECT_EQ(MakeSlice(worker, types.Int(), -1, 5, &slice), SliceResult::kLengthOutOfRange);
  EXPECT_EQ(MakeSlice(worker, types.Int(), 5, 4, &slice), SliceResult::kCapacityOutOfRange);
  EXPECT_EQ(MakeSlice(worker, types.Uint8(), int64_t{1} << 32, int64_t{1} << 32, &slice),
            SliceResult::kLengthOutOfRange);
  EXPECT_EQ(MakeSlice(worker, types.Uint8(), 1, int64_t{1} << 32, &slice),
            SliceResult::kCapacityOutOfRange);
  const TypeDescriptor& wide = types.ArrayOf(types.Int(), 1 << 20);
  EXPECT_EQ(MakeSlice(worker, wide, int64_t{1} << 31, int64_t{1} << 31, &slice),
            SliceResult::kLengthOutOfRange);
  EXPECT_EQ(MakeSlice(worker, types.Int(), 0, 0, &slice), SliceResult::kDone);
  EXPECT_NE(slice.data, nullptr);
  EXPECT_EQ(MakeSlice(worker, Struct({}), 0xffffffff, 0xffffffff, &slice), SliceResult::kDone);
  EXPECT_EQ(slice.size, 0xffffffffu);
  EXPECT_EQ(AppendValue(worker, Struct({}), slice, nullptr, &slice), SliceResult::kGrowOutOfRange);
}

TEST_F(SlicesTest, CopyAndClear) {
  SliceValue slice;
  MakeSlice(worker, types.Int(), 10, 10, &slice);
  auto* values = static_cast<int64_t*>(slice.data);
  for (int i = 0; i < 10; ++i) values[i] = i;
  // Overlapping, upwards.
  EXPECT_EQ(CopySlice(types.Int(), {values + 3, 7, 7}, {values, 10, 10}), 7);
  EXPECT_EQ(values[9], 6);
  EXPECT_EQ(values[2], 2);
  ClearSlice(types.Int(), {values + 1, 8, 8});
  EXPECT_EQ(values[0], 0);
  EXPECT_EQ(values[8], 0);
  EXPECT_EQ(values[9], 6);
  SliceValue bytes;
  MakeSlice(worker, types.Uint8(), 3, 3, &bytes);
  EXPECT_EQ(CopyText(bytes, Text("hello")), 3);
  EXPECT_EQ(memcmp(bytes.data, "hel", 3), 0);
  SliceValue grown;
  ASSERT_EQ(AppendText(worker, types.Uint8(), bytes, Text("lo, world"), &grown),
            SliceResult::kDone);
  EXPECT_EQ(std::string_view(static_cast<char*>(grown.data), grown.size), "hello, world");
  EXPECT_EQ(CopySlice(types.Int(), {nullptr, 0, 0}, {nullptr, 0, 0}), 0);
}

}  // namespace
}  // namespace goknot::runtime
