// Recognisers: small functions that look at a stuck group and say whether it is one of the patterns
// of the catalogue (knots/catalogue.h), and what cures it here. They ask in an order: the more
// special pattern before the more general one, and a cause before its consequences. Where none fits
// nothing is said.
//
//   patterns_channels.cc    sends, receives, selects, timers, contexts
//   patterns_locks.cc       Mutex, RWMutex, Once
//   patterns_counters.cc    WaitGroup, Cond
//
// Test: tests/run_catalogue.py, tests/run_knots.py.
#ifndef GOKNOT_KNOTS_PATTERNS_H_
#define GOKNOT_KNOTS_PATTERNS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "knots/situation.h"

namespace goknot::knots {

struct Advice {
  std::string_view code;  // GK001
  std::string cure;       // what to change here, as an imperative, without full stop
  uint32_t group = kNone;
};

// The cause first. Empty: no pattern fits.
std::vector<Advice> FindPatterns(const Situation& situation);

// ---- for the files of recognisers ---------------------------------------------------------------

// A recogniser's answer about one group.
using Recognised = std::optional<Advice>;
struct Recogniser {
  std::string_view code;
  Recognised (*recognise)(const Situation& situation, uint32_t group);
};

std::vector<Recogniser> ChannelRecognisers();
std::vector<Recogniser> LockRecognisers();
std::vector<Recogniser> CounterRecognisers();

// `name`, or `otherwise` when there is none.
std::string Quoted(std::string_view name, std::string_view otherwise);
// "x.go:12".
std::string PlaceText(std::string_view file, int32_t line);
std::string PlaceText(const Situation& situation, const CodeUse& use);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_PATTERNS_H_
