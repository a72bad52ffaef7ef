// Interned names.
#include "lexer/name.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

namespace goknot::lexer {
namespace {

TEST(NameTest, EqualTextsAreOneName) {
  NameTable names;
  const std::string copy = "Reader";
  EXPECT_EQ(names.Intern("Reader"), names.Intern(copy));
  EXPECT_NE(names.Intern("Reader"), names.Intern("reader"));
  EXPECT_NE(names.Intern("ab"), names.Intern("ba"));
  EXPECT_EQ(names.Intern("Reader").text(), "Reader");
  EXPECT_EQ(names.Intern("").text(), "");
}

TEST(NameTest, NoName) {
  EXPECT_FALSE(Name());
  EXPECT_EQ(Name().text(), "");
  EXPECT_FALSE(Name().IsBlank());
}

TEST(NameTest, ExportedAndBlank) {
  NameTable names;
  EXPECT_TRUE(names.Intern("Reader").IsExported());
  EXPECT_FALSE(names.Intern("reader").IsExported());
  EXPECT_FALSE(names.Intern("_Reader").IsExported());
  EXPECT_TRUE(names.Intern("\xc3\x89t\xc3\xa9").IsExported());   // Été
  EXPECT_FALSE(names.Intern("\xc3\xa9t\xc3\xa9").IsExported());  // été
  EXPECT_FALSE(names.Intern("\xe6\x97\xa5").IsExported());       // 日: neither case
  EXPECT_TRUE(names.Intern("_").IsBlank());
  EXPECT_FALSE(names.Intern("__").IsBlank());
}

TEST(NameTest, ManyNamesFromManyThreads) {
  NameTable names;
  constexpr int kNames = 20'000;
  std::vector<std::vector<Name>> found(4);
  std::vector<std::thread> threads;
  for (auto& list : found) {
    threads.emplace_back([&names, &list] {
      for (int i = 0; i < kNames; ++i) list.push_back(names.Intern("n" + std::to_string(i)));
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (int i = 0; i < kNames; ++i) {
    EXPECT_EQ(found[0][i].text(), "n" + std::to_string(i));
    EXPECT_EQ(found[0][i], found[3][i]);
  }
}

}  // namespace
}  // namespace goknot::lexer
