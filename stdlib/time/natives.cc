// The natives of package time: clocks through the Schedule door, sleeping, timers, time zones by
// Abseil.
#include <cstdlib>
#include <string>

#include "absl/time/time.h"
#include "base/text.h"
#include "runtime/bubble.h"
#include "runtime/scheduler.h"
#include "runtime/timer.h"
#include "stdlib/guest.h"
#include "stdlib/registry.h"

namespace goknot::stdlib {
namespace {

using vm::NativeCall;
using vm::NativeKind;
using vm::NativeResult;

constexpr int64_t kBillion = 1'000'000'000;

// time.Time in slot form (time.go): sec; nsec | zone << 32; mono; loc.
constexpr int64_t kUnixToInternal = (1969LL * 365 + 1969 / 4 - 1969 / 100 + 1969 / 400) * 86400;
constexpr uint64_t kZoneLocal = 1;

// In a bubble there is no monotonic clock beside the bubble's.
NativeResult Clocks(NativeCall& call) {
  if (const runtime::Bubble* bubble = runtime::BubbleOf(call.goroutine())) {
    int64_t now = bubble->now.load(std::memory_order_relaxed);
    ReturnInt(call, 0, now / kBillion);
    ReturnInt(call, 1, now % kBillion);
    ReturnInt(call, 2, 0);
    return NativeResult::kDone;
  }
  int64_t wall = runtime::WallNow(call.worker());
  int64_t monotonic = runtime::MonotonicNow(call.worker());
  ReturnInt(call, 0, wall / kBillion);
  ReturnInt(call, 1, wall % kBillion);
  ReturnInt(call, 2, monotonic);
  return NativeResult::kDone;
}

void MakeTimerValue(runtime::Worker& worker, int64_t when, Slot* value) {
  bool is_in_bubble = runtime::CurrentBubble(worker) != nullptr;
  int64_t wall =
      is_in_bubble ? when : runtime::WallNow(worker) - (runtime::MonotonicNow(worker) - when);
  value[0] = static_cast<Slot>(wall / kBillion + kUnixToInternal);
  value[1] = static_cast<Slot>(wall % kBillion) | kZoneLocal << 32;
  value[2] = is_in_bubble ? 0 : static_cast<Slot>(when);
  value[3] = 0;
}

NativeResult Sleep(NativeCall& call) {
  int64_t duration = IntArgument(call, 0);
  if (duration <= 0) return NativeResult::kDone;
  runtime::ParkUntil(call.worker(), call.goroutine(),
                     runtime::DeadlineAfter(call.worker(), duration));
  return NativeResult::kPark;
}
NativeResult WakeUp(NativeCall&) { return NativeResult::kDone; }

NativeResult NewChannelTimer(NativeCall& call) {
  int64_t when = runtime::DeadlineAfter(call.worker(), IntArgument(call, 1));
  call.Set(0, runtime::NewChannelTimer(call.worker(), call.Get<runtime::Channel*>(0), when,
                                       IntArgument(call, 2), &MakeTimerValue));
  return NativeResult::kDone;
}

NativeResult NewFunctionTimer(NativeCall& call) {
  int64_t when = runtime::DeadlineAfter(call.worker(), IntArgument(call, 1));
  call.Set(0,
           runtime::NewFunctionTimer(call.worker(), call.Get<runtime::FunctionObject*>(0), when));
  return NativeResult::kDone;
}

// Is it a bubble's timer, and the goroutine in none?
bool IsForeign(const NativeCall& call, const runtime::Timer& timer) {
  return runtime::IsInBubble(timer) && runtime::CurrentBubble(call.worker()) == nullptr;
}

NativeResult StopTimer(NativeCall& call) {
  auto* timer = call.Get<runtime::Timer*>(0);
  if (IsForeign(call, *timer)) return call.Fatal("stop of synctest timer from outside bubble");
  ReturnBool(call, 0, runtime::StopTimer(call.worker(), timer));
  return NativeResult::kDone;
}

NativeResult ResetTimer(NativeCall& call) {
  auto* timer = call.Get<runtime::Timer*>(0);
  if (IsForeign(call, *timer)) return call.Fatal("reset of synctest timer from outside bubble");
  int64_t when = runtime::DeadlineAfter(call.worker(), IntArgument(call, 1));
  ReturnBool(call, 0, runtime::ResetTimer(call.worker(), timer, when, IntArgument(call, 2)));
  return NativeResult::kDone;
}

bool FindZone(std::string_view name, absl::TimeZone* zone) {
  if (name == "Local") {
    *zone = absl::LocalTimeZone();
    return true;
  }
  // Names are those of files below the zone directory, nothing else.
  if (name.empty() || name[0] == '/' || name.find("..") != std::string_view::npos ||
      name.find('\\') != std::string_view::npos) {
    return false;
  }
  return absl::LoadTimeZone(std::string(name), zone);
}

NativeResult ZoneKnown(NativeCall& call) {
  absl::TimeZone zone;
  ReturnBool(call, 0, FindZone(StringArgument(call, 0), &zone));
  return NativeResult::kDone;
}

// func zoneLookup(name string, unixSec int64) (abbrev string, offset int, daylightSaving bool)
NativeResult ZoneLookup(NativeCall& call) {
  absl::TimeZone zone = absl::UTCTimeZone();
  FindZone(StringArgument(call, 0), &zone);
  absl::TimeZone::CivilInfo info = zone.At(absl::FromUnixSeconds(IntArgument(call, 2)));
  ReturnString(call, 0, info.zone_abbr);
  ReturnInt(call, 2, info.offset);
  ReturnBool(call, 3, info.is_dst);
  return NativeResult::kDone;
}

// When a change of the clocks took place, in seconds since 1970.
int64_t MomentOf(const absl::TimeZone& zone, const absl::TimeZone::CivilTransition& change) {
  absl::TimeZone::TimeInfo info = zone.At(change.to);
  // At a civil second that comes twice, or never, the change itself is told.
  bool unique = info.kind == absl::TimeZone::TimeInfo::UNIQUE;
  return absl::ToUnixSeconds(unique ? info.pre : info.trans);
}

// func zoneBounds(name string, unixSec int64) (start, end int64, hasStart, hasEnd bool)
NativeResult ZoneBounds(NativeCall& call) {
  absl::TimeZone zone = absl::UTCTimeZone();
  FindZone(StringArgument(call, 0), &zone);
  absl::Time moment = absl::FromUnixSeconds(IntArgument(call, 2));
  absl::TimeZone::CivilTransition change;
  bool has_start = zone.PrevTransition(moment + absl::Seconds(1), &change);
  ReturnInt(call, 0, has_start ? MomentOf(zone, change) : 0);
  bool has_end = zone.NextTransition(moment, &change);
  ReturnInt(call, 1, has_end ? MomentOf(zone, change) : 0);
  ReturnBool(call, 2, has_start);
  ReturnBool(call, 3, has_end);
  return NativeResult::kDone;
}

// func zoneOffset(name, abbrev string, unixSec int64) (offset int, ok bool)
NativeResult ZoneOffset(NativeCall& call) {
  absl::TimeZone zone = absl::UTCTimeZone();
  FindZone(StringArgument(call, 0), &zone);
  std::string_view wanted = StringArgument(call, 2);
  int64_t wall = IntArgument(call, 4);
  int64_t offset = 0;
  bool found = false;
  auto look_at = [&](absl::Time moment) {
    absl::TimeZone::CivilInfo info = zone.At(moment);
    if (info.zone_abbr != wanted) return false;
    if (!found) offset = info.offset;
    found = true;
    // Clocks that have the name at that very time win over those that ever had it.
    absl::TimeZone::CivilInfo then = zone.At(absl::FromUnixSeconds(wall - info.offset));
    if (then.zone_abbr != wanted) return false;
    offset = info.offset;
    return true;
  };
  absl::Time moment = absl::FromUnixSeconds(wall);
  // Before the first change, which is far in the past, clocks went by the sun.
  bool done = look_at(moment) || look_at(absl::FromUnixSeconds(-(int64_t{1} << 40)));
  absl::TimeZone::CivilTransition change;
  for (moment = absl::InfinitePast(); !done && zone.NextTransition(moment, &change);) {
    moment = absl::FromUnixSeconds(MomentOf(zone, change));
    done = look_at(moment);
    if (absl::ToCivilYear(moment, zone).year() > 2100) break;
  }
  ReturnInt(call, 0, offset);
  ReturnBool(call, 1, found);
  return NativeResult::kDone;
}

// Go calls the local zone by what TZ names, and UTC when that is no zone.
NativeResult LocalName(NativeCall& call) {
  const char* variable = std::getenv("TZ");
  std::string_view name = variable == nullptr ? "/etc/localtime" : variable;
  if (!name.empty() && name[0] == ':') name.remove_prefix(1);
  absl::TimeZone zone;
  if (name.empty() || name == "UTC" || !absl::LoadTimeZone(std::string(name), &zone)) {
    name = "UTC";
  } else if (name == "/etc/localtime") {
    name = "Local";
  }
  ReturnString(call, 0, name);
  return NativeResult::kDone;
}

constexpr vm::NativeRow kRows[] = {
    {"time.clocks", &Clocks},
    {"time.Sleep", &Sleep, NativeKind::kParks, &WakeUp},
    {"time.newChannelTimer", &NewChannelTimer},
    {"time.newFunctionTimer", &NewFunctionTimer},
    {"time.stopTimer", &StopTimer},
    {"time.resetTimer", &ResetTimer},
    {"time.zoneKnown", &ZoneKnown},
    {"time.zoneLookup", &ZoneLookup},
    {"time.zoneBounds", &ZoneBounds},
    {"time.zoneOffset", &ZoneOffset},
    {"time.localName", &LocalName},
};

}  // namespace

std::span<const vm::NativeRow> TimeNatives() { return kRows; }

}  // namespace goknot::stdlib
