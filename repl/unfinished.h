// A place inside of a text that is still being typed, where a function or a block is open: which
// local names there are, and what type an operand has.
//
// The text is finished so that it can be checked: the statement at the place gives way to one that
// declares a name for the operand, and what is open is closed behind it. That name's scope and type
// are the answer.
//
// Test: tests/repl/unfinished_test.cc.
#ifndef GOKNOT_REPL_UNFINISHED_H_
#define GOKNOT_REPL_UNFINISHED_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repl/session.h"
#include "types/object.h"

namespace goknot::repl {

// The name that the finished text declares for the operand.
inline constexpr std::string_view kOperandName = "goknotOperand";

// The text up to `at`, finished; empty when no block is open there.
std::string FinishText(std::string_view text, size_t at, std::string_view operand);

// The composite literal whose element begins at a place.
struct OpenLiteral {
  size_t brace;   // of the outermost literal around, which has its type before it
  size_t levels;  // of elements in it whose types are left out: 1 in []T{{
};

// Nothing: no element begins there.
std::optional<OpenLiteral> LiteralAt(std::string_view text, size_t at);

struct Place {
  types::Type* operand = nullptr;      // null: it has no type
  std::vector<types::Object*> locals;  // the nearest first
};

// Calls `see` while nobody else uses the checker; not at all when the place cannot be made sense
// of.
void SeePlace(Session& session, std::string_view text, size_t at, std::string_view operand,
              const std::function<void(const Place&)>& see);

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_UNFINISHED_H_
