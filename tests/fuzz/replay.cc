// Replays seeds through a fuzz target in a build without libFuzzer: every Go program of samples/
// and tests/programs/, whole, cut off at several places, and with bytes removed or replaced by a
// fixed sequence of random numbers. Also whatever inputs once crashed a target
// (tests/fuzz/crashes/). Runs from the root of the project.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "gtest/gtest.h"
#include "tests/fuzz/target.h"

namespace {

std::vector<std::string> Seeds() {
  std::vector<std::filesystem::path> paths;
  for (const char* folder : {"samples", "tests/programs", "tests/fuzz/crashes"}) {
    if (!std::filesystem::exists(folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
      bool is_seed =
          entry.path().extension() == ".go" || std::string_view(folder) == "tests/fuzz/crashes";
      if (entry.is_regular_file() && is_seed) paths.push_back(entry.path());
    }
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return seeds;
}

void Feed(const std::string& input) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(input.data()), input.size());
}

TEST(ReplayTest, WholeSeeds) {
  std::vector<std::string> seeds = Seeds();
  ASSERT_FALSE(seeds.empty()) << "to be run from the root of the project";
  Feed("");
  for (const std::string& seed : seeds) Feed(seed);
}

TEST(ReplayTest, SeedsCutOff) {
  for (const std::string& seed : Seeds()) {
    for (size_t part = 1; part < 16; part++) Feed(seed.substr(0, seed.size() * part / 16));
  }
}

TEST(ReplayTest, DamagedSeeds) {
  using std::string_view_literals::operator""sv;
  constexpr std::string_view kDamage = "{}()[];:=,.*&<-!\"'`\\\n\t 09azAZ_\0\x80\xff"sv;
  std::mt19937 random(1);
  for (std::string seed : Seeds()) {
    for (int round = 0; round < 12 && !seed.empty(); round++) {
      size_t at = random() % seed.size();
      if (round % 3 == 0) {
        seed.erase(at, 1 + random() % 20);
      } else {
        seed[at] = kDamage[random() % kDamage.size()];
      }
      Feed(seed);
    }
  }
}

}  // namespace
