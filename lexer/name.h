// Interned identifiers: two names are equal exactly when their pointers are.
//
// A NameTable lives as long as anything that was parsed with it and is shared by all packages of a
// run, since the checker compares names across packages. Any thread may intern; names themselves
// are immutable.
//
// Test: tests/lexer/name_test.cc.
#ifndef GOKNOT_LEXER_NAME_H_
#define GOKNOT_LEXER_NAME_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace goknot::lexer {

struct NameData {
  const char* chars;  // followed by a '\0'
  uint32_t size;
  bool exported;  // begins with an upper-case letter (Unicode class Lu)
  bool blank;     // "_"
  uint64_t hash;
};

class Name {
 public:
  constexpr Name() = default;
  constexpr explicit Name(const NameData* data) : data_(data) {}

  explicit operator bool() const { return data_ != nullptr; }
  std::string_view text() const {
    return data_ == nullptr ? std::string_view() : std::string_view(data_->chars, data_->size);
  }
  bool IsExported() const { return data_ != nullptr && data_->exported; }
  bool IsBlank() const { return data_ != nullptr && data_->blank; }
  const NameData* data() const { return data_; }

  friend bool operator==(Name, Name) = default;
  template <typename H>
  friend H AbslHashValue(H state, Name name) {
    return H::combine(std::move(state), name.data_);
  }

 private:
  const NameData* data_ = nullptr;
};

class NameTable {
 public:
  NameTable();
  ~NameTable();
  NameTable(const NameTable&) = delete;
  NameTable& operator=(const NameTable&) = delete;

  Name Intern(std::string_view text);
  // The same, where the caller has HashName(text) already.
  Name Intern(std::string_view text, uint64_t hash);

 private:
  struct Table;
  std::unique_ptr<Table> table_;
};

uint64_t HashName(std::string_view text);

}  // namespace goknot::lexer

#endif  // GOKNOT_LEXER_NAME_H_
