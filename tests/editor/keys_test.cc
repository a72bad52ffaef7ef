// Sequences of terminals as keys.
#include "editor/keys.h"

#include "gtest/gtest.h"

namespace goknot::editor {
namespace {

// "C-a", "M-b", "S-Tab", "x", "paste(...)".
std::string Name(const Key& key) {
  std::string name;
  if ((key.modifiers & kControl) != 0) name += "C-";
  if ((key.modifiers & kAlt) != 0) name += "M-";
  if ((key.modifiers & kShift) != 0) name += "S-";
  constexpr const char* kNames[] = {"",       "paste",  "Enter",  "Tab",      "Backspace", "Delete",
                                    "Insert", "Escape", "Up",     "Down",     "Left",      "Right",
                                    "Home",   "End",    "PageUp", "PageDown", "none"};
  if (key.code == KeyCode::kPaste) return name + "paste(" + key.text + ")";
  if (key.code != KeyCode::kRune) return name + kNames[static_cast<int>(key.code)];
  if (key.rune < 0x80) return name + static_cast<char>(key.rune);
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(key.rune));
  return name + code;
}

std::string Decode(std::string_view bytes, KeyDecoder& decoder) {
  decoder.Feed(bytes);
  std::string names;
  Key key;
  while (decoder.Next(&key)) names += (names.empty() ? "" : " ") + Name(key);
  return names;
}

std::string Decode(std::string_view bytes) {
  KeyDecoder decoder;
  return Decode(bytes, decoder);
}

TEST(KeysTest, CharactersAndControlCharacters) {
  EXPECT_EQ(Decode("aZ é世"), "a Z   U+00E9 U+4E16");
  EXPECT_EQ(Decode("\x01\r\n\t\x7f\x08"), "C-a Enter Enter Tab Backspace C-h");
  EXPECT_EQ(Decode(std::string_view("\0\x1f\x1c\x1d", 4)), "C-  C-_ C-\\ C-]");
  EXPECT_EQ(Decode("\xff"), "U+FFFD");
}

TEST(KeysTest, SequencesOfSeveralTerminals) {
  EXPECT_EQ(Decode("\x1b[A\x1bOA\x1b[1;5C\x1b[1;3D"), "Up Up C-Right M-Left");
  EXPECT_EQ(Decode("\x1b[H\x1b[1~\x1b[7~\x1bOF\x1b[4~"), "Home Home Home End End");
  EXPECT_EQ(Decode("\x1b[3~\x1b[3;5~\x1b[5~\x1b[6~\x1b[Z"),
            "Delete C-Delete PageUp PageDown S-Tab");
  EXPECT_EQ(Decode("\x1b[13;2u\x1b[27;5;13~\x1b[97;5u"), "S-Enter C-Enter C-a");
}

TEST(KeysTest, AltIsEscBefore) {
  EXPECT_EQ(Decode("\x1b"
                   "b\x1b\x7f\x1b\r\x1b\x1b[A"),
            "M-b M-Backspace M-Enter M-Up");
  EXPECT_EQ(Decode("\x1b\xc3\xa9"), "M-U+00E9");
}

TEST(KeysTest, WhatMeansNothingIsSwallowedWhole) {
  EXPECT_EQ(Decode("\x1b[12;40Rx\x1b[?1;2cy\x1b[[Az"), "x y z");
  EXPECT_EQ(Decode("\x1b[15~a"), "a");
}

TEST(KeysTest, PiecesAreWaitedFor) {
  KeyDecoder decoder;
  EXPECT_EQ(Decode("\x1b", decoder), "");
  EXPECT_TRUE(decoder.IsWaiting());
  EXPECT_EQ(Decode("[1;", decoder), "");
  EXPECT_EQ(Decode("5Cx", decoder), "C-Right x");
  EXPECT_FALSE(decoder.IsWaiting());
  EXPECT_EQ(Decode("\xe4\xb8", decoder), "");
  EXPECT_EQ(Decode("\x96", decoder), "U+4E16");
}

TEST(KeysTest, ALoneEscIsAKeyAfterAWhile) {
  KeyDecoder decoder;
  EXPECT_EQ(Decode("\x1b", decoder), "");
  decoder.Timeout();
  Key key;
  ASSERT_TRUE(decoder.Next(&key));
  EXPECT_EQ(Name(key), "Escape");
  EXPECT_EQ(Decode("\x1b[", decoder), "");
  decoder.Timeout();
  ASSERT_TRUE(decoder.Next(&key));
  EXPECT_EQ(Name(key), "M-[");
}

TEST(KeysTest, PastesAreOneKey) {
  KeyDecoder decoder;
  EXPECT_EQ(Decode("a\x1b[200~x\r\ny\tz\x1b[A\x07", decoder), "a");
  EXPECT_FALSE(decoder.IsWaiting());
  EXPECT_EQ(Decode("\rend\x1b[201~b", decoder), "paste(x\ny\tz[A\nend) b");
}

}  // namespace
}  // namespace goknot::editor
