// The natives of package time: clocks through the Schedule door, sleeping, timers, time zones by
// Abseil.
#include <cstdlib>
#include <string>

#include "absl/time/time.h"
#include "base/text.h"
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

NativeResult Clocks(NativeCall& call) {
  int64_t wall = runtime::WallNow(call.worker());
  int64_t monotonic = runtime::MonotonicNow(call.worker());
  ReturnInt(call, 0, wall / kBillion);
  ReturnInt(call, 1, wall % kBillion);
  ReturnInt(call, 2, monotonic);
  return NativeResult::kDone;
}

void MakeTimerValue(runtime::Worker& worker, int64_t when, Slot* value) {
  int64_t wall = runtime::WallNow(worker) - (runtime::MonotonicNow(worker) - when);
  value[0] = static_cast<Slot>(wall / kBillion + kUnixToInternal);
  value[1] = static_cast<Slot>(wall % kBillion) | kZoneLocal << 32;
  value[2] = static_cast<Slot>(when);
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

NativeResult StopTimer(NativeCall& call) {
  ReturnBool(call, 0, runtime::StopTimer(call.worker(), call.Get<runtime::Timer*>(0)));
  return NativeResult::kDone;
}

NativeResult ResetTimer(NativeCall& call) {
  int64_t when = runtime::DeadlineAfter(call.worker(), IntArgument(call, 1));
  ReturnBool(
      call, 0,
      runtime::ResetTimer(call.worker(), call.Get<runtime::Timer*>(0), when, IntArgument(call, 2)));
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

NativeResult ZoneLookup(NativeCall& call) {
  absl::TimeZone zone;
  int64_t offset = 0;
  std::string abbreviation = "UTC";
  if (FindZone(StringArgument(call, 0), &zone)) {
    absl::TimeZone::CivilInfo info = zone.At(absl::FromUnixSeconds(IntArgument(call, 2)));
    offset = info.offset;
    abbreviation = info.zone_abbr;
  }
  ReturnString(call, 0, abbreviation);
  ReturnInt(call, 2, offset);
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
    {"time.localName", &LocalName},
};

}  // namespace

std::span<const vm::NativeRow> TimeNatives() { return kRows; }

}  // namespace goknot::stdlib
