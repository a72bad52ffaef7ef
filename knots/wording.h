// How reports call goroutines, channels and locks, and how they say what somebody waits for.
// Test: tests/knots/explain_test.cc.
#ifndef GOKNOT_KNOTS_WORDING_H_
#define GOKNOT_KNOTS_WORDING_H_

#include <cstdint>
#include <string>

#include "knots/situation.h"

namespace goknot::knots {

// "goroutine 7", "main".
std::string GoroutineName(uint64_t id);
// "goroutines 2, 3 and 4", "goroutines 2, 3, 4, 5, 6 and 9,998 more like them", "main".
std::string GroupName(const Group& group, const Finding& finding);
// ", started at x.go:4,"; empty when that is not known.
std::string StartedAt(const Situation& situation, uint32_t group);
// 10,000.
std::string Count(uint64_t number);
// "one goroutine waits", "3 goroutines wait".
std::string Waiters(uint64_t count);

// "`results`", "a channel", "a timer's channel", "the lock `mu`".
std::string ObjectName(const Situation& situation, uint32_t group, size_t wait = 0);
// Does it wait in a sync.Once's Do, for the function that another call of Do runs?
bool WaitsForOnce(const Situation& situation, uint32_t group);
// Is it the channel of a context's Done?
bool IsOfContext(const Situation& situation, uint32_t group, size_t wait);
// "to send on `results`", "for the lock `mu`", "in a select, to receive from `a` or to send on
// `b`".
std::string WaitPhrase(const Situation& situation, uint32_t group);
// "chan int, unbuffered; 3 goroutines wait to send".
std::string StateOf(const Situation& situation, uint32_t object);
// What was done to it last: "last send: by goroutine 5 at main.go:12, which has ended; nothing has
// ever been received from it". Empty where there is nothing to say.
std::string LastUsesOf(const Object& object);
// "sent on `results` at main.go:12".
std::string OwnUseText(const OwnUse& use, std::string_view name);
// Does LastUsesOf, or who holds it, tell the same?
bool IsToldOf(const Object& object, const OwnUse& use);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_WORDING_H_
