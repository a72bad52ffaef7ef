// Characters as a user sees them: which bytes of UTF-8 belong together, and how many columns of a
// terminal they take.
//
// A cluster is a character with the marks that follow it, a pair of regional indicators (a flag),
// or emoji joined by U+200D: UAX #29 as far as it matters between keys. A byte that is no UTF-8 is
// a cluster of its own.
//
// Test: tests/editor/clusters_test.cc.
#ifndef GOKNOT_EDITOR_CLUSTERS_H_
#define GOKNOT_EDITOR_CLUSTERS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace goknot::editor {

inline constexpr char32_t kNoRune = 0xFFFD;  // of bytes that are no UTF-8

struct Rune {
  char32_t code = kNoRune;
  size_t size = 1;  // in bytes
};

// The rune that starts at `at`, which is within the text.
Rune DecodeRune(std::string_view text, size_t at);

// Its bytes, at the end of `text`.
void AppendRune(char32_t code, std::string* text);

// How many bytes a rune takes that starts with this byte; 1 for what cannot start one.
size_t RuneSize(unsigned char first);

// 0, 1 or 2 columns.
int RuneWidth(char32_t code);

// The end of the cluster that starts at `at`; the text's size at its end.
size_t NextCluster(std::string_view text, size_t at);
// The start of the cluster that ends at `at`; 0 at the start.
size_t PreviousCluster(std::string_view text, size_t at);

// Columns of one cluster, and of a text without tabs and ends of lines.
int ClusterWidth(std::string_view cluster);
int TextWidth(std::string_view text);

// Letters, digits, underscores, and what is beyond ASCII: what a word is made of.
bool IsWordRune(char32_t code);
bool IsSpaceRune(char32_t code);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_CLUSTERS_H_
