// Go, as the line editor asks about it: when an entry is complete, colours, brackets, indentation,
// completion by what the session knows.
//
// Threads: as editor::Language.
//
// Test: tests/repl/language_test.cc.
#ifndef GOKNOT_REPL_LANGUAGE_H_
#define GOKNOT_REPL_LANGUAGE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/language.h"

namespace goknot::repl {

class Session;

// Where the text comes from: a program that somebody types ends with its main, one in a script with
// the script.
enum class InputKind : uint8_t { kTerminal, kScript };

class GoLanguage final : public editor::Language {
 public:
  explicit GoLanguage(InputKind input) : input_(input) {}

  // The session to complete from; null: none.
  void SetSession(Session* session) { session_ = session; }

  editor::Completeness Judge(std::string_view text) override;
  std::string Indentation(std::string_view text, size_t cursor) override;
  std::vector<editor::Span> Colour(std::string_view text) override;
  std::optional<size_t> MatchingBracket(std::string_view text, size_t at) override;
  editor::Completions Complete(std::string_view text, size_t cursor) override;
  std::string Document(std::string_view text, size_t cursor) override;

 private:
  InputKind input_;
  Session* session_ = nullptr;
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_LANGUAGE_H_
