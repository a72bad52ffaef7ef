// See name.h. An open-addressing table of pointers under one lock; the texts lie in an arena beside
// it. Scanners keep names they met lately, so the lock is seldom asked for.
#include "lexer/name.h"

#include <cstring>
#include <mutex>
#include <vector>

#include "base/arena.h"
#include "lexer/unicode.h"

namespace goknot::lexer {
namespace {

constexpr uint64_t kMultiplier = 0x9e3779b97f4a7c15;

uint64_t Mix(uint64_t hash, uint64_t word) {
  const auto product = static_cast<unsigned __int128>(hash ^ word) * kMultiplier;
  return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

}  // namespace

uint64_t HashName(std::string_view text) {
  uint64_t hash = text.size() + kMultiplier;
  const char* at = text.data();
  size_t left = text.size();
  while (left >= 8) {
    uint64_t word;
    std::memcpy(&word, at, 8);
    hash = Mix(hash, word);
    at += 8;
    left -= 8;
  }
  uint64_t rest = 0;
  for (size_t i = 0; i < left; ++i) rest = rest << 8 | static_cast<unsigned char>(at[i]);
  return Mix(hash, rest);
}

struct NameTable::Table {
  std::mutex mutex;
  base::Arena arena;
  std::vector<const NameData*> slots = std::vector<const NameData*>(4096);  // a power of two
  size_t count = 0;

  void Grow() {
    std::vector<const NameData*> bigger(slots.size() * 2);
    for (const NameData* name : slots) {
      if (name == nullptr) continue;
      size_t slot = name->hash & (bigger.size() - 1);
      while (bigger[slot] != nullptr) slot = (slot + 1) & (bigger.size() - 1);
      bigger[slot] = name;
    }
    slots = std::move(bigger);
  }

  const NameData* Find(std::string_view text, uint64_t hash) {
    size_t slot = hash & (slots.size() - 1);
    for (; slots[slot] != nullptr; slot = (slot + 1) & (slots.size() - 1)) {
      const NameData* name = slots[slot];
      if (name->hash == hash && std::string_view(name->chars, name->size) == text) return name;
    }
    if (++count * 2 > slots.size()) {
      Grow();
      slot = hash & (slots.size() - 1);
      while (slots[slot] != nullptr) slot = (slot + 1) & (slots.size() - 1);
    }
    slots[slot] = arena.New<NameData>(NameData{
        .chars = arena.CopyString(text).data(),
        .size = static_cast<uint32_t>(text.size()),
        .exported = IsUpper(DecodeUtf8(text).rune),
        .blank = text == "_",
        .hash = hash,
    });
    return slots[slot];
  }
};

NameTable::NameTable() : table_(std::make_unique<Table>()) {}
NameTable::~NameTable() = default;

Name NameTable::Intern(std::string_view text) { return Intern(text, HashName(text)); }

Name NameTable::Intern(std::string_view text, uint64_t hash) {
  std::lock_guard lock(table_->mutex);
  return Name(table_->Find(text, hash));
}

}  // namespace goknot::lexer
