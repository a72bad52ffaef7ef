// See the header.
#include "knots/code_facts.h"

#include <algorithm>

namespace goknot::knots {

uint32_t CodeFacts::FunctionAt(std::string_view file, int32_t line, int32_t column) const {
  uint32_t best = kNone;
  for (uint32_t i = 0; i < functions.size(); ++i) {
    if (!functions[i].Contains(file, line, column)) continue;
    // Functions stand in source order, inner ones after outer ones.
    best = i;
  }
  return best;
}

uint32_t CodeFacts::ThingAt(std::string_view file, int32_t line, int32_t column,
                            std::span<const Action> actions) const {
  uint32_t found = kNone;
  for (const CodeUse& use : uses) {
    if (use.line != line || use.thing == kNone || use.function == kNone ||
        functions[use.function].lines.file != file) {
      continue;
    }
    if (std::find(actions.begin(), actions.end(), use.action) == actions.end()) continue;
    if (use.column == column) return use.thing;
    if (found == kNone) found = use.thing;
  }
  return found;
}

std::vector<const CodeUse*> CodeFacts::UsesOf(uint32_t thing, Action action) const {
  std::vector<const CodeUse*> found;
  if (thing == kNone) return found;
  for (const CodeUse& use : uses) {
    if (use.thing == thing && use.action == action) found.push_back(&use);
  }
  return found;
}

bool CodeFacts::Any(uint32_t thing, Action action) const {
  return thing != kNone && std::any_of(uses.begin(), uses.end(), [&](const CodeUse& use) {
           return use.thing == thing && use.action == action;
         });
}

bool CodeFacts::MayServe(uint32_t thing) const {
  return thing == kNone || perhaps_served.contains(thing) || Any(thing, Action::kSend) ||
         Any(thing, Action::kClose);
}

// The last line that the function may get to from this one without going back in a loop: a block
// that ends by return is not left downwards.
int32_t CodeFacts::LastReached(const CodeFunction& function, int32_t line) const {
  int32_t last = function.lines.last;
  for (const LineRange& block : function.dead_ends) {
    if (line < block.first || block.last < line) continue;
    const bool is_left =
        std::any_of(function.jumps.begin(), function.jumps.end(),
                    [&](int32_t jump) { return line < jump && jump <= block.last; });
    if (!is_left) last = std::min(last, block.last);
  }
  return last;
}

bool CodeFacts::IsAhead(const CodeUse& use, int32_t line, int32_t column) const {
  if (use.deferred) return true;
  const bool is_below = use.line > line || (use.line == line && column != 0 && use.column > column);
  if (use.function == kNone) return is_below;
  const CodeFunction& function = functions[use.function];
  const int32_t last = LastReached(function, line);
  if (is_below) return use.line <= last;
  return std::any_of(function.loops.begin(), function.loops.end(), [&](const LineRange& loop) {
    // What stands in the loop's first line is taken to be evaluated once, but a range over a
    // channel receives in each round. A channel that is made in the loop is another one in the next
    // round.
    const bool each_round = loop.first < use.line || use.action == Action::kRange;
    return loop.first <= line && line <= loop.last && loop.last <= last && loop.first <= use.line &&
           each_round && use.line <= loop.last && !IsMadeIn(loop, use);
  });
}

bool CodeFacts::IsMadeBetween(const CodeUse& use, int32_t line) const {
  return std::any_of(uses.begin(), uses.end(), [&](const CodeUse& make) {
    return make.action == Action::kMake && make.thing == use.thing &&
           make.function == use.function && !make.conditional && line < make.line &&
           make.line <= use.line;
  });
}

bool CodeFacts::Repeats(const CodeUse& use) const {
  if (use.function == kNone) return false;
  const std::vector<LineRange>& loops = functions[use.function].loops;
  return std::any_of(loops.begin(), loops.end(), [&](const LineRange& loop) {
    return loop.first <= use.line && use.line <= loop.last && !IsMadeIn(loop, use);
  });
}

bool CodeFacts::IsMadeIn(const LineRange& loop, const CodeUse& use) const {
  return std::any_of(uses.begin(), uses.end(), [&](const CodeUse& make) {
    return make.action == Action::kMake && make.thing == use.thing &&
           make.function == use.function && loop.first <= make.line && make.line <= loop.last;
  });
}

}  // namespace goknot::knots
