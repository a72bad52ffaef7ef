// What can be told of an entry from its text alone.
//
// Test: tests/repl/entry_text_test.cc.
#ifndef GOKNOT_REPL_ENTRY_TEXT_H_
#define GOKNOT_REPL_ENTRY_TEXT_H_

#include <string>
#include <string_view>

namespace goknot::repl {

enum class TextState : uint8_t {
  kBlank,       // nothing but blanks and comments
  kIncomplete,  // more lines could make sense of it: an open bracket, a trailing operator
  kComplete,    // may be compiled, be it right or wrong
};

TextState JudgeText(std::string_view text);

// Does it begin with a package clause? Such a text is a program and goes on to its end.
bool IsProgram(std::string_view text);

// Does a semicolon end it? Then its value is not shown.
bool IsSilenced(std::string_view text);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_ENTRY_TEXT_H_
