// The written form of the event log: one JSON object a line; the format stands in event_log.h. What
// the records leave out because it follows from others is spelled out here: the half of a message
// of whoever waited, names, lines. Test: tests/runtime/event_log_test.cc.
#include <unordered_map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "runtime/clock.h"
#include "runtime/engine.h"
#include "runtime/event_log.h"
#include "runtime/runtime.h"

namespace goknot::runtime {
namespace {

constexpr size_t kPieceBytes = 64 << 10;

struct KindRow {
  std::string_view word;
  EventSubject subject;
};
constexpr KindRow kKinds[] = {
    {"", EventSubject::kNothing},  // kNothing
#define GOKNOT_EVENT(name, word, subject) {word, EventSubject::k##subject},
#include "runtime/events.def"
#undef GOKNOT_EVENT
};

// The families of objects that are numbered, by the key they have in the written form.
enum class Family : uint8_t { kNone, kChannel, kLock, kGroup, kCondition, kSemaphore };
constexpr std::string_view kFamilyKeys[] = {"", "chan", "lock", "group", "cond", "semaphore"};

Family FamilyOf(WaitReason reason) {
  switch (reason) {
    case WaitReason::kChanReceive:
    case WaitReason::kChanSend:
      return Family::kChannel;
    case WaitReason::kMutexLock:
    case WaitReason::kRWMutexLock:
    case WaitReason::kRWMutexRLock:
      return Family::kLock;
    case WaitReason::kWaitGroupWait:
      return Family::kGroup;
    case WaitReason::kCondWait:
      return Family::kCondition;
    case WaitReason::kSemacquire:
      return Family::kSemaphore;
    default:
      return Family::kNone;
  }
}

Family FamilyOf(const Event& event) {
  switch (kKinds[static_cast<size_t>(event.kind)].subject) {
    case EventSubject::kChannel:
      return Family::kChannel;
    case EventSubject::kLock:
      return Family::kLock;
    case EventSubject::kGroup:
      return Family::kGroup;
    case EventSubject::kObject:
      return FamilyOf(static_cast<WaitReason>(event.detail));
    case EventSubject::kNothing:
    case EventSubject::kGoroutine:
      break;
  }
  return Family::kNone;
}

std::string Quoted(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      absl::StrAppendFormat(&out, "\\u%04x", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string_view BaseName(std::string_view path) {
  size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string PlaceText(std::string_view file, int32_t line, std::string_view function) {
  return absl::StrCat(",\"at\":", Quoted(absl::StrCat(base::ToAbsl(BaseName(file)), ":", line)),
                      ",\"in\":", Quoted(function));
}

class EventWriter {
 public:
  // `scale`: ns of a unit of time stamps.
  EventWriter(Runtime& runtime, const std::function<void(std::string_view)>& sink, double scale)
      : runtime_(runtime), sink_(sink), scale_(scale) {}

  void WriteHead(uint32_t workers);
  void Write(const MergedEvent& merged);
  void WriteEnd(uint64_t lost);

 private:
  // A message whose partner had waited; his kWake names him.
  struct Waiting {
    bool pending = false;
    EventKind half{};  // what he did: kSend or kReceive
    uint64_t channel = 0;
    uint64_t message = 0;
  };

  void Begin(uint64_t goroutine, std::string_view word);
  void AddSubject(const Event& event, Family family);
  void AddMessage(const Event& event);
  void AddPlace(const Event& event);
  void End() {
    out_ += "}\n";
    if (out_.size() >= kPieceBytes) Flush();
  }
  void Flush() {
    sink_(out_);
    out_.clear();
  }
  void WriteServed(const Waiting& served, uint64_t goroutine);
  void Follow(const MergedEvent& merged);
  uint32_t NumberOf(Family family, uint64_t address);

  Runtime& runtime_;
  const std::function<void(std::string_view)>& sink_;
  double scale_;
  std::string out_;
  uint64_t first_time_ = 0;
  uint64_t last_time_ = 0;
  std::unordered_map<uint64_t, uint32_t> numbers_[std::size(kFamilyKeys)];
  uint32_t given_[std::size(kFamilyKeys)] = {};
  std::unordered_map<uint64_t, std::string> places_;
  std::unordered_map<uint64_t, Event> blocks_;      // by goroutine: its last kBlock
  std::unordered_map<uint64_t, uint64_t> sent_;     // by channel
  std::unordered_map<uint32_t, Waiting> partners_;  // by worker
};

void EventWriter::WriteHead(uint32_t workers) {
  out_ = absl::StrCat("{\"events\":1,\"workers\":", workers);
  if (const Schedule* schedule = runtime_.options().schedule) {
    absl::StrAppend(&out_, ",\"seed\":", schedule->seed(), ",\"clock\":\"",
                    schedule->IsVirtual() ? "virtual" : "real", "\"");
  }
  out_ += "}\n";
}

void EventWriter::WriteEnd(uint64_t lost) {
  if (lost != 0) absl::StrAppend(&out_, "{\"lost\":", lost, "}\n");
  Flush();
}

uint32_t EventWriter::NumberOf(Family family, uint64_t address) {
  auto index = static_cast<size_t>(family);
  uint32_t& number = numbers_[index][address];
  if (number == 0) number = ++given_[index];
  return number;
}

void EventWriter::Begin(uint64_t goroutine, std::string_view word) {
  absl::StrAppend(&out_, "\"g\":", goroutine, ",\"do\":\"", base::ToAbsl(word), "\"");
}

void EventWriter::AddSubject(const Event& event, Family family) {
  if (family == Family::kNone || event.subject == 0) return;
  absl::StrAppend(&out_, ",\"", base::ToAbsl(kFamilyKeys[static_cast<size_t>(family)]),
                  "\":", NumberOf(family, event.subject));
}

void EventWriter::AddMessage(const Event& event) {
  if ((event.detail & kFoundClosed) != 0) {
    out_ += ",\"closed\":true";
  } else {
    absl::StrAppend(&out_, ",\"message\":", event.number);
  }
  if ((event.detail & kInSelect) != 0) out_ += ",\"select\":true";
}

void EventWriter::AddPlace(const Event& event) {
  if (event.place == 0) return;
  if (event.kind == EventKind::kGo || event.kind == EventKind::kMake) {
    const Site& site = runtime_.sites().Get(static_cast<SiteId>(event.place));
    out_ += PlaceText(site.file, site.line, site.function);
    return;
  }
  std::string& text = places_[event.place];
  if (text.empty()) {
    FrameInfo frame = runtime_.engine().DescribePlace(event.place);
    text = PlaceText(frame.file, frame.line, frame.function);
  }
  out_ += text;
}

// The half of a message that its waiting partner did not log.
void EventWriter::WriteServed(const Waiting& served, uint64_t goroutine) {
  const Event& block = blocks_[goroutine];
  bool in_select = static_cast<WaitReason>(block.detail) == WaitReason::kSelect;
  Event event{served.half,    static_cast<uint8_t>(in_select ? kInSelect : 0),
              served.message, served.channel,
              block.place,    0};
  out_ += '{';
  Begin(goroutine, kKinds[static_cast<size_t>(served.half)].word);
  AddSubject(event, Family::kChannel);
  AddMessage(event);
  AddPlace(event);
  End();
}

// What later records are understood by.
void EventWriter::Follow(const MergedEvent& merged) {
  const Event& event = merged.event;
  switch (event.kind) {
    case EventKind::kBlock:
      blocks_[merged.goroutine] = event;
      break;
    case EventKind::kMake:
      sent_[event.subject] = 0;
      numbers_[static_cast<size_t>(Family::kChannel)].erase(event.subject);
      break;
    case EventKind::kSend:
      sent_[event.subject] = event.number;
      if ((event.detail & kServedWaiting) != 0) {
        partners_[merged.worker] = {true, EventKind::kReceive, event.subject, event.number};
      }
      break;
    case EventKind::kReceive:
      if ((event.detail & kServedWaiting) != 0) sent_[event.subject] = event.number;
      if ((event.detail & kRefilled) != 0) ++sent_[event.subject];
      if ((event.detail & (kServedWaiting | kRefilled)) != 0) {
        partners_[merged.worker] = {true, EventKind::kSend, event.subject, sent_[event.subject]};
      }
      break;
    default:
      break;
  }
}

void EventWriter::Write(const MergedEvent& merged) {
  const Event& event = merged.event;
  if (event.kind == EventKind::kWake) {
    Waiting served = std::exchange(partners_[merged.worker], {});
    if (served.pending) WriteServed(served, event.subject);
  }
  Follow(merged);
  out_ += '{';
  if (event.time != last_time_) {
    if (first_time_ == 0) first_time_ = event.time;
    last_time_ = event.time;
    auto since = static_cast<int64_t>(event.time - first_time_);
    absl::StrAppend(&out_, "\"t\":", static_cast<int64_t>(static_cast<double>(since) * scale_),
                    ",");
  }
  if (event.kind == EventKind::kRun) absl::StrAppend(&out_, "\"w\":", merged.worker, ",");
  Begin(merged.goroutine, kKinds[static_cast<size_t>(event.kind)].word);
  AddSubject(event, FamilyOf(event));
  switch (event.kind) {
    case EventKind::kGo:
      absl::StrAppend(&out_, ",\"new\":", event.subject);
      break;
    case EventKind::kWake:
      absl::StrAppend(&out_, ",\"wakes\":", event.subject);
      break;
    case EventKind::kBlock:
      absl::StrAppend(&out_,
                      ",\"why\":", Quoted(WaitReasonText(static_cast<WaitReason>(event.detail))));
      break;
    case EventKind::kCase:
      absl::StrAppend(&out_, ",\"of\":\"", (event.detail & kCaseSends) != 0 ? "send" : "receive",
                      "\"");
      break;
    case EventKind::kMake:
      if (event.place != 0) {
        const Site& site = runtime_.sites().Get(static_cast<SiteId>(event.place));
        if (!site.object.empty()) absl::StrAppend(&out_, ",\"name\":", Quoted(site.object));
      }
      absl::StrAppend(&out_, ",\"capacity\":", event.number);
      break;
    case EventKind::kAdd:
      absl::StrAppend(&out_, ",\"by\":", (event.detail & kNegative) != 0 ? "-" : "", event.number);
      break;
    case EventKind::kSend:
    case EventKind::kReceive:
      AddMessage(event);
      break;
    case EventKind::kLock:
    case EventKind::kUnlock:
      if (event.number != 0) absl::StrAppend(&out_, ",\"time\":", event.number);
      break;
    default:
      break;
  }
  AddPlace(event);
  End();
}

}  // namespace

void EventLog::Write(const std::function<void(std::string_view)>& sink) const {
  double scale = 1;
  if (clock_ == EventClock::kCycles) {
    auto cycles = static_cast<double>(ReadCycles() - start_cycles_);
    scale = static_cast<double>(ReadMonotonicClock() - start_ns_) / cycles;
  }
  EventWriter writer(runtime_, sink, scale);
  uint64_t lost = 0;
  {
    std::lock_guard<std::mutex> lock(mutex_);
    writer.WriteHead(static_cast<uint32_t>(buffers_.size()));
    for (const auto& buffer : buffers_) lost += buffer != nullptr ? buffer->lost() : 0;
  }
  ForEach([&writer](const MergedEvent& event) { writer.Write(event); });
  writer.WriteEnd(lost);
}

}  // namespace goknot::runtime
