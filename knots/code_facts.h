// What the source of the program does with its channels, locks, WaitGroups and conditions: where
// each is made, sent on, closed, locked, waited for, and in which function. Recognisers of patterns
// and reports ask here what the graph alone cannot say: is there a close at all, was the unlock
// deferred, did the receiver stand in a select beside a timeout?
//
// A *thing* is a set of variables, fields, parameters and results that may hold the same channel or
// lock: assignments, arguments and results join them, without regard to order (Steensgaard's
// points-to analysis, POPL 1996, on values of the kinds that matter here). All elements of a slice,
// and a field in all structs of a type, are one thing. So `no use of the thing closes` means that
// no code of the program that the analysis can see does. Where it cannot tell which channel is sent
// on or closed (one out of an interface, a parameter of a func value), any of that type may be:
// MayServe() counts these too.
//
// Who makes them: knots/code_reader.h. Test: tests/run_knots.py.
#ifndef GOKNOT_KNOTS_CODE_FACTS_H_
#define GOKNOT_KNOTS_CODE_FACTS_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "knots/knots.h"

namespace goknot::knots {

enum class Action : uint8_t {
  kMake,
  kSend,
  kReceive,
  kRange,
  kClose,
  kLock,
  kUnlock,
  kRLock,
  kRUnlock,
  kAdd,
  kDone,
  kWait,
  kGo,  // WaitGroup.Go: Add, a goroutine, Done at its end
  kCondWait,
  kSignal,
  kBroadcast,
  kDo,      // Once
  kCancel,  // a call of a context.CancelFunc
  kStop,    // of a Timer or Ticker
  kCopy,  // a parameter or receiver that is a copy of a lock or WaitGroup, or of a struct with one
};

struct LineRange {
  std::string_view file;
  int32_t first = 0;
  int32_t last = 0;

  bool Contains(std::string_view other, int32_t line) const {
    return other == file && first <= line && line <= last;
  }
};

struct CodeSelect {
  bool has_default = false;
  bool gives_up = false;  // another case listens to a timer, or to a context's Done
  // The channel whose case, a receive of no value, leaves the function or the loop; empty, kNone:
  // there is none.
  std::string stop;
  uint32_t stop_thing = kNone;
  int32_t stop_line = 0;
  uint32_t function = kNone;  // the innermost one
};

struct CodeUse {
  Action action{};
  uint32_t thing = kNone;
  uint32_t function = kNone;  // the innermost one
  uint32_t select = kNone;    // a case of this select
  std::string text;           // the operand as it is written: errCh, s.mu
  int32_t line = 0;
  int32_t column = 0;
  bool deferred = false;     // in a defer statement of `function`, or in a literal that it defers
  bool conditional = false;  // in an if or a switch of its function
  bool discards = false;     // a receive whose value is not used
};

struct CodeFunction {
  LineRange lines;
  int32_t column = 0;      // of its first byte, in the first line
  int32_t end_column = 0;  // just past its last byte, in the last line
  std::string name;        // of a declaration; empty for literals
  uint32_t outer = kNone;  // of a literal
  bool started = false;    // a literal that a go statement or WaitGroup.Go starts
  bool deferred = false;   // a literal that is deferred on the spot
  bool argument = false;   // a literal handed over to a function
  std::vector<LineRange> loops;
  std::vector<int32_t> exits;        // lines of return statements
  std::vector<int32_t> breaks;       // and of breaks that leave a loop
  std::vector<int32_t> jumps;        // of break, continue and goto
  std::vector<LineRange> dead_ends;  // bodies of blocks and cases that end by return or panic
  std::vector<uint32_t> starts;      // functions that go statements in it start, when known
  std::vector<int32_t> start_lines;  // of those go statements
  std::vector<uint32_t> calls;       // functions that it calls by name, when known
  std::vector<int32_t> call_lines;
  std::vector<bool> call_deferred;  // are they in a defer statement?
  std::vector<uint32_t> uses;       // in CodeFacts::uses, in source order; not those of literals

  // Is the byte in it? `at` is its column; 0: not known, the line decides.
  bool Contains(std::string_view file, int32_t line, int32_t at) const {
    if (!lines.Contains(file, line)) return false;
    if (at == 0) return true;
    return (line != lines.first || at >= column) && (line != lines.last || at < end_column);
  }
};

class CodeFacts {
 public:
  std::vector<CodeFunction> functions;
  std::vector<CodeSelect> selects;
  std::vector<CodeUse> uses;
  // Things with channels of a type that is sent on or closed somewhere where nobody knows which
  // channel it is.
  std::unordered_set<uint32_t> perhaps_served;

  // The innermost function around the place (column 0: around the line); kNone: none of the
  // program's.
  uint32_t FunctionAt(std::string_view file, int32_t line, int32_t column = 0) const;
  // The thing that this line does one of these actions on; with several, the one at the column,
  // else the first. kNone when there is none.
  uint32_t ThingAt(std::string_view file, int32_t line, int32_t column,
                   std::span<const Action> actions) const;
  // All uses of the thing of this kind.
  std::vector<const CodeUse*> UsesOf(uint32_t thing, Action action) const;
  bool Any(uint32_t thing, Action action) const;
  // Can code of the program send on the thing's channels or close them? Yes for a thing that is not
  // known.
  bool MayServe(uint32_t thing) const;
  // May the use run after the function has got to the place: further on, in a loop around both, or
  // deferred? Column 0: the line decides.
  bool IsAhead(const CodeUse& use, int32_t line, int32_t column) const;
  // Does the function always make the thing anew between the line and the use below it?
  bool IsMadeBetween(const CodeUse& use, int32_t line) const;
  // Does it stand in a loop that comes back to it with the same channel or lock?
  bool Repeats(const CodeUse& use) const;

 private:
  int32_t LastReached(const CodeFunction& function, int32_t line) const;
  bool IsMadeIn(const LineRange& loop, const CodeUse& use) const;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CODE_FACTS_H_
