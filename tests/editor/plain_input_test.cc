// Entries read from files and pipes.
#include "editor/plain_input.h"

#include <unistd.h>

#include <cstdio>

#include "gtest/gtest.h"
#include "tests/editor/toy_language.h"

namespace goknot::editor {
namespace {

std::string Describe(const Entry& entry) {
  switch (entry.kind) {
    case Entry::Kind::kText:
      return "text " + entry.text;
    case Entry::Kind::kInterrupted:
      return "interrupted " + entry.text;
    case Entry::Kind::kEnd:
      return "end";
  }
  return "";
}

// All entries, and the prompts that were asked for.
std::vector<std::string> ReadAll(int fd) {
  ToyLanguage language;
  PlainInput input(fd, language);
  std::vector<std::string> entries;
  do {
    entries.push_back(Describe(input.ReadEntry([](bool) {})));
  } while (entries.back() != "end");
  return entries;
}

using Texts = std::vector<std::string>;

TEST(PlainInputTest, EntriesGoOnUntilTheyAreComplete) {
  FILE* file = tmpfile();
  std::fputs("a\nf(\n  1\n)\r\n\nlast", file);
  rewind(file);
  EXPECT_EQ(ReadAll(fileno(file)),
            (Texts{"text a", "text f(\n  1\n)", "text ", "text last", "end"}));
  std::fclose(file);
}

TEST(PlainInputTest, AnEntryThatTheInputCutsOffIsReturned) {
  FILE* file = tmpfile();
  std::fputs("f(\n1\n", file);
  rewind(file);
  EXPECT_EQ(ReadAll(fileno(file)), (Texts{"text f(\n1", "end"}));
  std::fclose(file);
}

TEST(PlainInputTest, WhatFollowsTheLineStaysInThePipe) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "one\ntwo\n", 8), 8);
  ToyLanguage language;
  PlainInput input(ends[0], language);
  EXPECT_EQ(input.ReadEntry([](bool) {}).text, "one");
  char rest[16];
  EXPECT_EQ(std::string(rest, read(ends[0], rest, sizeof rest)), "two\n");
  close(ends[0]);
  close(ends[1]);
}

TEST(PlainInputTest, ContinuationsHaveTheirOwnPrompt) {
  FILE* file = tmpfile();
  std::fputs("f(\n1)\n", file);
  rewind(file);
  ToyLanguage language;
  PlainInput input(fileno(file), language);
  std::string prompts;
  input.ReadEntry([&](bool continuing) { prompts += continuing ? "." : ">"; });
  EXPECT_EQ(prompts, ">.");
  std::fclose(file);
}

}  // namespace
}  // namespace goknot::editor
