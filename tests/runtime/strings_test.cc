// Strings: concatenation, comparison, conversions from and to bytes and runes.
#include "runtime/strings.h"

#include <string>

#include "runtime/slices.h"
#include "tests/runtime/heap_fixture.h"

namespace goknot::runtime {
namespace {

class StringsTest : public HeapFixture {
 protected:
  std::string Concat(std::vector<std::string_view> parts) {
    std::vector<StringValue> values;
    for (std::string_view part : parts) values.push_back(Text(part));
    StringValue result;
    EXPECT_EQ(ConcatStrings(worker, values.data(), static_cast<uint32_t>(values.size()), &result),
              TextResult::kDone);
    return std::string(result.view());
  }
};

TEST_F(StringsTest, Concatenation) {
  EXPECT_EQ(Concat({}), "");
  EXPECT_EQ(Concat({"", ""}), "");
  EXPECT_EQ(Concat({"ab", "", "c", "def"}), "abcdef");
  std::string large(100000, 'x');
  EXPECT_EQ(Concat({large, "y"}), large + "y");
  StringValue parts[] = {Text(""), Text("same")};
  StringValue result;
  ConcatStrings(worker, parts, 2, &result);
  EXPECT_EQ(result.data, parts[1].data) << "nothing had to be made";
  StringValue huge[] = {{"", int64_t{1} << 47}, {"", 1}};
  EXPECT_EQ(ConcatStrings(worker, huge, 2, &result), TextResult::kTooLong);
}

TEST_F(StringsTest, BytesAndBack) {
  SliceValue bytes;
  ASSERT_EQ(StringToBytes(worker, Text("hello"), &bytes), TextResult::kDone);
  EXPECT_EQ(bytes.size, 5u);
  EXPECT_EQ(bytes.capacity, 8u);
  static_cast<char*>(bytes.data)[0] = 'J';
  EXPECT_EQ(BytesToString(worker, bytes).view(), "Jello");
  ASSERT_EQ(StringToBytes(worker, Text(""), &bytes), TextResult::kDone);
  EXPECT_NE(bytes.data, nullptr);
  EXPECT_EQ(bytes.capacity, 0u);
  char x = 'x';
  EXPECT_EQ(BytesToString(worker, {&x, 1, 1}).view(), "x");
  EXPECT_EQ(BytesToString(worker, {nullptr, 0, 0}).size, 0);
}

// Every code point goes to bytes and back; every two-byte and many longer sequences decode as the
// table of the Unicode standard says.
TEST_F(StringsTest, Utf8RoundTrip) {
  char buffer[4];
  for (int32_t rune = 0; rune <= kMaxRune; ++rune) {
    uint32_t size = EncodeRune(rune, buffer);
    DecodedRune decoded = DecodeRune(buffer, size);
    bool surrogate = rune >= 0xd800 && rune <= 0xdfff;
    ASSERT_EQ(decoded.rune, surrogate ? kRuneError : rune);
    ASSERT_EQ(decoded.size, size);
    for (uint32_t cut = 1; cut < size; ++cut) {
      ASSERT_EQ(DecodeRune(buffer, cut).rune, kRuneError);
      ASSERT_EQ(DecodeRune(buffer, cut).size, 1u);
    }
  }
  for (std::string_view bad :
       {"\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\x80", "\xe1\x80 "}) {
    EXPECT_EQ(DecodeRune(bad.data(), bad.size()).rune, kRuneError);
    EXPECT_EQ(DecodeRune(bad.data(), bad.size()).size, 1u);
  }
  EXPECT_EQ(EncodeRune(-1, buffer), 3u);
  EXPECT_EQ(EncodeRune(int64_t{1} << 40, buffer), 3u);
}

TEST_F(StringsTest, RunesAndBack) {
  SliceValue runes;
  ASSERT_EQ(StringToRunes(worker, Text("aé\xffz世"), &runes), TextResult::kDone);
  ASSERT_EQ(runes.size, 5u);
  EXPECT_EQ(runes.capacity, 6u);
  auto* values = static_cast<int32_t*>(runes.data);
  EXPECT_EQ(values[1], 0xe9);
  EXPECT_EQ(values[2], kRuneError);
  EXPECT_EQ(values[4], 0x4e16);
  EXPECT_EQ(RunesToString(worker, runes).view(), "aé\xef\xbf\xbdz世");
  EXPECT_EQ(RuneToString(worker, 0x4e16).view(), "世");
  EXPECT_EQ(RuneToString(worker, 'q').view(), "q");
  EXPECT_EQ(RuneToString(worker, -7).view(), "\xef\xbf\xbd");
}

TEST_F(StringsTest, Order) {
  EXPECT_LT(CompareStrings(Text("a"), Text("b")), 0);
  EXPECT_LT(CompareStrings(Text("a"), Text("aa")), 0);
  EXPECT_GT(CompareStrings(Text("\xff"), Text("a")), 0);
  EXPECT_EQ(CompareStrings(Text(""), {nullptr, 0}), 0);
  EXPECT_TRUE(EqualStrings(Text("abc"), Text(std::string("abc"))));
  EXPECT_FALSE(EqualStrings(Text("abc"), Text("abd")));
}

}  // namespace
}  // namespace goknot::runtime
