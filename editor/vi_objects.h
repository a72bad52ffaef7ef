// Vi's words and text objects: what iw, a", i( and their like stand for.
//
// Words are runs of letters and digits, or of other characters; big words are all but spaces.
//
// Test: tests/editor/vi_keys_test.cc.
#ifndef GOKNOT_EDITOR_VI_OBJECTS_H_
#define GOKNOT_EDITOR_VI_OBJECTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "editor/buffer.h"
#include "editor/language.h"

namespace goknot::editor {

enum class ViWords : uint8_t { kSmall, kBig };
enum class ViClass : uint8_t { kSpace, kWord, kOther };

// Of the character at a position within the text.
ViClass ViClassAt(const Buffer& buffer, size_t at, ViWords words);

struct ViRange {
  size_t begin;
  size_t end;
  bool whole_lines = false;  // those in which begin and end lie
};

enum class ViExtent : uint8_t { kInner, kAround };  // i and a

// The object of that name (w W " ' ` ( ) b [ ] { } B) around the cursor; nothing when there is
// none.
std::optional<ViRange> FindViObject(ViExtent extent, char32_t name, const Buffer& buffer,
                                    Language& language);

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_VI_OBJECTS_H_
