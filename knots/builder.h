// Makes a finding out of goroutines that are known to be stuck: reads what they wait for out of
// wait nodes, channels and the owner words of locks, groups those that are alike, and follows lock
// owners until a way meets itself.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_BUILDER_H_
#define GOKNOT_KNOTS_BUILDER_H_

#include "knots/crowds.h"
#include "knots/knots.h"
#include "knots/living.h"
#include "runtime/channel.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// The world is stopped.
Finding BuildFinding(runtime::Runtime& runtime, Kind kind, const StuckSet& stuck,
                     const UnshownWaiters& unshown, const Living& living);

// A channel alone, without who waits for it.
Object DescribeChannel(runtime::Runtime& runtime, const runtime::Channel& channel);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_BUILDER_H_
