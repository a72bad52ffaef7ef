// Maps against std::map, walks under change, NaN and interface keys, racing goroutines.
#include "runtime/map.h"

#include <cmath>
#include <limits>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>

#include "runtime/map_table.h"
#include "runtime/strings.h"
#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

class MapTest : public HeapFixture {
 protected:
  // Single-slot keys and values.
  MapResult Set(Map* map, const TypeDescriptor& type, Slot key, Slot value) {
    return MapSet(worker, type, map, &key, &value, nullptr);
  }
  MapResult Get(Map* map, const TypeDescriptor& type, Slot key, Slot* value) {
    return MapGet(worker, type, map, &key, value, nullptr);
  }
  MapResult Delete(Map* map, const TypeDescriptor& type, Slot key) {
    return MapDelete(worker, type, map, &key, nullptr);
  }
  std::map<Slot, Slot> Walk(Map* map, const TypeDescriptor& type) {
    std::map<Slot, Slot> seen;
    MapIterator* iterator = MakeMapIterator(worker, type, map);
    Slot key;
    Slot value;
    while (MapNext(worker, iterator, &key, &value) == MapResult::kFound) {
      EXPECT_TRUE(seen.emplace(key, value).second) << "twice: " << key;
    }
    return seen;
  }
  InterfaceValue Box(const TypeDescriptor& type, Slot slot) {
    void* box = Allocate(worker, type);
    StoreFromSlots(type, &slot, box);
    return {&type, box};
  }
};

// Random operations against a model, for one-slot keys.
class MapModelTest : public MapTest, public testing::WithParamInterface<Kind> {};

TEST_P(MapModelTest, AgreesWithStdMap) {
  const TypeDescriptor& key_type = types.Basic(GetParam());
  const TypeDescriptor& type = types.MapOf(key_type, types.Int());
  for (unsigned seed = 1; seed <= 20; ++seed) {
    std::mt19937_64 random(seed);
    Map* map = MakeMap(worker, type, static_cast<int64_t>(seed % 3 * 40));
    host.roots = {map};
    std::map<Slot, Slot> model;
    uint64_t range = uint64_t{8} << (seed % 8);
    if (key_type.size == 1) range = std::min<uint64_t>(range, 128);
    for (int i = 0; i < 4000; ++i) {
      Slot key = random() % range;
      if (GetParam() == Kind::kFloat64) key = WriteFloat64(static_cast<double>(key) - 3.5);
      if (GetParam() == Kind::kBool) key &= 1;
      Slot value = random();
      switch (random() % 8) {
        case 0:
        case 1:
        case 2: {
          MapResult result = Set(map, type, key, value);
          ASSERT_EQ(result, model.count(key) ? MapResult::kFound : MapResult::kMissing);
          model[key] = value;
          break;
        }
        case 3:
        case 4:
          ASSERT_EQ(Delete(map, type, key),
                    model.erase(key) ? MapResult::kFound : MapResult::kMissing);
          break;
        case 5:
          if (random() % 500 == 0) {
            MapClear(worker, type, map);
            model.clear();
          }
          if (random() % 100 == 0) Collect();
          break;
        default: {
          Slot got = 77;
          MapResult result = Get(map, type, key, &got);
          auto expected = model.find(key);
          ASSERT_EQ(result == MapResult::kFound, expected != model.end());
          ASSERT_EQ(got, expected == model.end() ? 0 : expected->second);
        }
      }
      ASSERT_EQ(MapLength(map), static_cast<int64_t>(model.size()));
      if (i % 500 != 0) continue;
      ASSERT_EQ(Walk(map, type), model);
    }
    ASSERT_EQ(Walk(map, type), model);
  }
}

INSTANTIATE_TEST_SUITE_P(Keys, MapModelTest,
                         testing::Values(Kind::kInt, Kind::kInt32, Kind::kUint8, Kind::kUint16,
                                         Kind::kFloat64, Kind::kBool, Kind::kUint64));

TEST_F(MapTest, StringsAgreeWithStdMap) {
  const TypeDescriptor& type = types.MapOf(types.String(), types.String());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  std::unordered_map<std::string, std::string> model;
  std::mt19937 random(5);
  for (int i = 0; i < 30000; ++i) {
    std::string key(random() % 60, 'k');
    for (char& c : key) c = static_cast<char>('a' + random() % 2);
    if (key.size() > 8) key = key.substr(0, 8) + std::string(random() % 50, 'x');
    StringValue key_value = MakeString(worker, key);
    StringValue value = MakeString(worker, std::to_string(i));
    if (random() % 3 == 0) {
      ASSERT_EQ(MapDelete(worker, type, map, reinterpret_cast<Slot*>(&key_value), nullptr) ==
                    MapResult::kFound,
                model.erase(key) == 1);
    } else {
      MapSet(worker, type, map, reinterpret_cast<Slot*>(&key_value),
             reinterpret_cast<Slot*>(&value), nullptr);
      model[key] = std::to_string(i);
    }
    Poll();
    if (i % 3000 == 0) Collect();
  }
  ASSERT_EQ(MapLength(map), static_cast<int64_t>(model.size()));
  for (const auto& [key, value] : model) {
    StringValue key_value = Text(key);
    StringValue got;
    ASSERT_EQ(MapGet(worker, type, map, reinterpret_cast<Slot*>(&key_value),
                     reinterpret_cast<Slot*>(&got), nullptr),
              MapResult::kFound);
    ASSERT_EQ(got.view(), value);
  }
}

TEST_F(MapTest, NilMaps) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Slot value = 9;
  EXPECT_EQ(MapLength(nullptr), 0);
  EXPECT_EQ(Get(nullptr, type, 1, &value), MapResult::kMissing);
  EXPECT_EQ(value, 0u);
  EXPECT_EQ(Set(nullptr, type, 1, 1), MapResult::kNilMap);
  EXPECT_EQ(Delete(nullptr, type, 1), MapResult::kMissing);
  EXPECT_TRUE(Walk(nullptr, type).empty());
  MapClear(worker, type, nullptr);
}

TEST_F(MapTest, InterfaceKeysAndUnhashableOnes) {
  const TypeDescriptor& type = types.MapOf(types.Any(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  InterfaceValue one = Box(types.Int(), 1);
  InterfaceValue other_one = Box(types.Int(), 1);
  InterfaceValue narrow_one = Box(types.Basic(Kind::kInt8), 1);
  InterfaceValue slice = {&types.Bytes(), AllocateBytes(worker, 16)};
  InterfaceValue nil = {nullptr, nullptr};
  auto slots = [](InterfaceValue& value) { return reinterpret_cast<Slot*>(&value); };
  Slot value = 10;
  const TypeDescriptor* offender = nullptr;
  // Even an empty or nil map asks for the hash.
  EXPECT_EQ(MapGet(worker, type, map, slots(slice), &value, &offender), MapResult::kUnhashable);
  EXPECT_EQ(offender, &types.Bytes());
  EXPECT_EQ(MapGet(worker, type, nullptr, slots(slice), &value, &offender), MapResult::kUnhashable);
  value = 10;
  MapSet(worker, type, map, slots(one), &value, nullptr);
  value = 20;
  MapSet(worker, type, map, slots(narrow_one), &value, nullptr);
  value = 30;
  MapSet(worker, type, map, slots(nil), &value, nullptr);
  EXPECT_EQ(MapLength(map), 3);
  EXPECT_EQ(MapGet(worker, type, map, slots(other_one), &value, nullptr), MapResult::kFound);
  EXPECT_EQ(value, 10u);
  EXPECT_EQ(MapGet(worker, type, map, slots(nil), &value, nullptr), MapResult::kFound);
  EXPECT_EQ(value, 30u);
  EXPECT_EQ(MapSet(worker, type, map, slots(slice), &value, &offender), MapResult::kUnhashable);
  EXPECT_EQ(MapDelete(worker, type, map, slots(slice), &offender), MapResult::kUnhashable);
}

TEST_F(MapTest, NanKeysAreEachTheirOwn) {
  const TypeDescriptor& type = types.MapOf(types.Float64(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  Slot nan = WriteFloat64(std::numeric_limits<double>::quiet_NaN());
  for (Slot i = 0; i < 5; ++i) Set(map, type, nan, i);
  EXPECT_EQ(MapLength(map), 5);
  Slot value;
  EXPECT_EQ(Get(map, type, nan, &value), MapResult::kMissing);
  EXPECT_EQ(Delete(map, type, nan), MapResult::kMissing);
  // They are walked even while the map grows, each once.
  MapIterator* iterator = MakeMapIterator(worker, type, map);
  host.roots.push_back(iterator);
  std::set<Slot> seen;
  Slot key;
  while (MapNext(worker, iterator, &key, &value) == MapResult::kFound) {
    if (std::isnan(ReadFloat64(key))) {
      EXPECT_TRUE(seen.insert(value).second);
    }
    for (int i = 0; i < 20 && MapLength(map) < 100; ++i) {
      Set(map, type, WriteFloat64(static_cast<double>(MapLength(map))), 1000);
    }
  }
  EXPECT_EQ(seen.size(), 5u);
  // Only clear removes them, also for an iterator that is under way.
  iterator = MakeMapIterator(worker, type, map);
  ASSERT_EQ(MapNext(worker, iterator, &key, &value), MapResult::kFound);
  for (int i = 0; i < 500; ++i) Set(map, type, WriteFloat64(i + 0.25), 1);
  MapClear(worker, type, map);
  EXPECT_EQ(MapNext(worker, iterator, &key, &value), MapResult::kMissing);
  EXPECT_EQ(MapLength(map), 0);
  // +0 and -0 are one key; the last one written stays.
  Set(map, type, WriteFloat64(0.0), 1);
  Set(map, type, WriteFloat64(-0.0), 2);
  EXPECT_EQ(MapLength(map), 1);
  EXPECT_EQ(Walk(map, type), (std::map<Slot, Slot>{{WriteFloat64(-0.0), 2}}));
}

// Entries that stay are seen exactly once, deleted ones not, whatever happens during the walk.
TEST_F(MapTest, IterationUnderChange) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  for (unsigned seed = 1; seed <= 300; ++seed) {
    std::mt19937 random(seed);
    Map* map = MakeMap(worker, type, 0);
    host.roots = {map};
    Slot count = random() % 200 + 1;
    for (Slot i = 0; i < count; ++i) Set(map, type, i, i);
    std::set<Slot> deleted;
    std::map<Slot, int> seen;
    std::map<Slot, Slot> changed;
    Slot next_new = 100000;
    MapIterator* iterator = MakeMapIterator(worker, type, map);
    host.roots.push_back(iterator);
    Slot key;
    Slot value;
    while (MapNext(worker, iterator, &key, &value) == MapResult::kFound) {
      ++seen[key];
      ASSERT_EQ(deleted.count(key), 0u) << "deleted before it was reached";
      if (key < count) {
        ASSERT_EQ(value, changed.count(key) ? changed[key] : key);
      }
      for (unsigned i = random() % 4; i > 0 && next_new < 100400; --i)
        Set(map, type, next_new++, 0);
      Slot victim = random() % count;
      if (random() % 2 == 0 && seen.count(victim) == 0) {
        Delete(map, type, victim);
        deleted.insert(victim);
      }
      victim = random() % count;
      if (deleted.count(victim) == 0) {
        changed[victim] = random();
        Set(map, type, victim, changed[victim]);
      }
      if (random() % 16 == 0) Collect();
    }
    for (Slot i = 0; i < count; ++i) ASSERT_EQ(seen[i], deleted.count(i) ? 0 : 1) << i;
    for (auto [k, times] : seen) ASSERT_LE(times, 1) << k;
  }
}

TEST_F(MapTest, DeletingAllWhileWalkingEndsTheWalk) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  for (Slot i = 0; i < 1000; ++i) Set(map, type, i, i);
  MapIterator* iterator = MakeMapIterator(worker, type, map);
  int seen = 0;
  Slot key;
  while (MapNext(worker, iterator, &key, nullptr) == MapResult::kFound) {
    Delete(map, type, key);
    ++seen;
  }
  EXPECT_EQ(seen, 1000);
  EXPECT_EQ(MapLength(map), 0);
}

TEST_F(MapTest, WalksStartAtDifferentPlaces) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  for (Slot i = 0; i < 6; ++i) Set(map, type, i, i);
  std::set<Slot> firsts;
  for (int i = 0; i < 200; ++i) {
    Slot key;
    MapNext(worker, MakeMapIterator(worker, type, map), &key, nullptr);
    firsts.insert(key);
  }
  EXPECT_EQ(firsts.size(), 6u);
}

TEST_F(MapTest, AddingAndDeletingDoesNotGrowForEver) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  for (Slot i = 0; i < 200000; ++i) {
    Set(map, type, i, i);
    if (i >= 100) Delete(map, type, i - 100);
    Poll();
  }
  EXPECT_EQ(MapLength(map), 100);
  EXPECT_LE(map->table.load()->capacity, 256u);
}

TEST_F(MapTest, HintsMakeRoomAtOnce) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Map* map = MakeMap(worker, type, 1000);
  MapTable* table = map->table.load();
  for (Slot i = 0; i < 1000; ++i) Set(map, type, i, i);
  EXPECT_EQ(map->table.load(), table);
  EXPECT_EQ(MapLength(MakeMap(worker, type, -5)), 0);
  EXPECT_EQ(MakeMap(worker, type, std::numeric_limits<int64_t>::max())->table.load(), nullptr);
}

TEST_F(MapTest, LargeAndEmptyKeysAndValues) {
  const TypeDescriptor& wide = types.ArrayOf(types.Int(), 40);
  const TypeDescriptor& type = types.MapOf(wide, wide);
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  for (Slot i = 0; i < 100; ++i) {
    auto* key = static_cast<Slot*>(Allocate(worker, wide));
    auto* value = static_cast<Slot*>(Allocate(worker, wide));
    key[39] = i;
    value[20] = i * 2;
    Slot key_slot = reinterpret_cast<Slot>(key);
    Slot value_slot = reinterpret_cast<Slot>(value);
    MapSet(worker, type, map, &key_slot, &value_slot, nullptr);
    memset(value, 0xee, wide.size);  // the map has its own copy
    Collect();
  }
  Slot probe[40] = {};
  probe[39] = 42;
  Slot key_slot = reinterpret_cast<Slot>(probe);
  Slot value_slot = 1;
  ASSERT_EQ(MapGet(worker, type, map, &key_slot, &value_slot, nullptr), MapResult::kFound);
  EXPECT_EQ(reinterpret_cast<Slot*>(value_slot)[20], 84u);
  probe[0] = 1;
  ASSERT_EQ(MapGet(worker, type, map, &key_slot, &value_slot, nullptr), MapResult::kMissing);
  EXPECT_EQ(value_slot, 0u);

  const TypeDescriptor& set = types.MapOf(types.String(), Struct({}));
  map = MakeMap(worker, set, 0);
  for (int i = 0; i < 100; ++i) {
    StringValue key = MakeString(worker, std::to_string(i % 50));
    MapSet(worker, set, map, reinterpret_cast<Slot*>(&key), nullptr, nullptr);
  }
  EXPECT_EQ(MapLength(map), 50);
  EXPECT_EQ(map->layout().entry_bytes, 16u);

  const TypeDescriptor& unit = types.MapOf(Struct({}), types.Int());
  map = MakeMap(worker, unit, 0);
  Slot value = 3;
  MapSet(worker, unit, map, nullptr, &value, nullptr);
  MapSet(worker, unit, map, nullptr, &value, nullptr);
  EXPECT_EQ(MapLength(map), 1);
}

TEST_F(MapTest, ValuesAndKeysAreFollowedByTheCollector) {
  const TypeDescriptor& type = types.MapOf(types.PointerTo(types.Int()), types.Any());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  for (int i = 0; i < 1000; ++i) {
    Slot key = reinterpret_cast<Slot>(Allocate(worker, types.Int()));
    InterfaceValue value = Box(types.Int(), static_cast<Slot>(i));
    MapSet(worker, type, map, &key, reinterpret_cast<Slot*>(&value), nullptr);
  }
  Collect();
  EXPECT_EQ(heap->Stats().live_objects, 2000u + 3);
  MapClear(worker, type, map);
  Collect();
  EXPECT_EQ(heap->Stats().live_objects, 3u);
}

TEST_F(MapTest, ClaimsAreSeen) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.Int());
  Map* map = MakeMap(worker, type, 0);
  Set(map, type, 1, 1);
  MapIterator* iterator = MakeMapIterator(worker, type, map);
  map->owner.store(1);
  Slot value;
  EXPECT_EQ(Get(map, type, 1, &value), MapResult::kConcurrentReadWrite);
  EXPECT_EQ(Set(map, type, 1, 1), MapResult::kConcurrentWrites);
  EXPECT_EQ(Delete(map, type, 1), MapResult::kConcurrentWrites);
  EXPECT_EQ(MapNext(worker, iterator, &value, nullptr), MapResult::kConcurrentIterationWrite);
}

// Readers and writers without a lock: detected or not, nothing breaks, and no pair is torn.
TEST_F(MapTest, RacesAreDetectedAndBreakNothing) {
  const TypeDescriptor& type = types.MapOf(types.Int(), types.String());
  Map* map = MakeMap(worker, type, 0);
  host.roots = {map};
  std::atomic<int> detected{0};
  auto run = [&](unsigned seed) {
    Worker own;
    own.random = Random(seed);
    heap->AttachWorker(own);
    heap->collector().EnterGo(own);
    std::mt19937 random(seed);
    for (int i = 0; i < 20000; ++i) {
      Slot key = random() % 300;
      StringValue value = {"abcdefghij", static_cast<int64_t>(key % 10)};
      MapResult result = MapResult::kFound;
      switch (random() % 4) {
        case 0:
          result = MapSet(own, type, map, &key, reinterpret_cast<Slot*>(&value), nullptr);
          break;
        case 1:
          result = MapDelete(own, type, map, &key, nullptr);
          break;
        default:
          result = MapGet(own, type, map, &key, reinterpret_cast<Slot*>(&value), nullptr);
          if (result == MapResult::kFound && value.size != 0) {
            EXPECT_EQ(value.data[0], 'a');
            EXPECT_LT(value.size, 10);
          }
      }
      if (result > MapResult::kNilMap) detected.fetch_add(1);
      if (own.poll.load() & kPollCollect) heap->collector().ServeCollection(own);
    }
    heap->collector().LeaveGo(own);
    heap->DetachWorker(own);
  };
  heap->collector().LeaveGo(worker);
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < 4; ++i) threads.emplace_back(run, i + 1);
  for (std::thread& thread : threads) thread.join();
  heap->collector().EnterGo(worker);
  EXPECT_LE(MapLength(map), 300);
}

}  // namespace
}  // namespace goknot::runtime
