// See the header.
#include "knots/report_json.h"

#include <string_view>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

std::string Quote(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          absl::StrAppendFormat(&out, "\\u%04x", static_cast<unsigned char>(c));
        } else {
          out += c;
        }
    }
  }
  return out + "\"";
}

std::string_view KindText(Kind kind) {
  switch (kind) {
    case Kind::kDeadlock:
      return "deadlock";
    case Kind::kLeak:
      return "leak";
    case Kind::kLockCycle:
      return "lock cycle";
    case Kind::kLockOrder:
      return "lock order";
  }
  return "";
}

std::string_view KindText(ObjectKind kind) {
  switch (kind) {
    case ObjectKind::kChannel:
      return "channel";
    case ObjectKind::kMutex:
      return "mutex";
    case ObjectKind::kRWMutex:
      return "rwmutex";
    case ObjectKind::kWaitGroup:
      return "waitgroup";
    case ObjectKind::kCond:
      return "cond";
    case ObjectKind::kSemaphore:
      return "semaphore";
  }
  return "";
}

// `"key": value`, pieces of one object on one line.
class Row {
 public:
  Row& Add(std::string_view key, std::string_view value) { return AddRaw(key, Quote(value)); }
  Row& Add(std::string_view key, uint64_t value) { return AddRaw(key, absl::StrCat(value)); }
  Row& AddRaw(std::string_view key, std::string_view value) {
    absl::StrAppend(&text_, text_.empty() ? "{" : ", ", "\"", ToAbsl(key), "\": ", ToAbsl(value));
    return *this;
  }
  std::string Take() { return text_ + "}"; }

 private:
  std::string text_;
};

template <typename T, typename Format>
std::string List(const T& items, std::string_view indent, Format&& format) {
  std::string text = "[";
  bool first = true;
  for (const auto& item : items) {
    absl::StrAppend(&text, first ? "\n" : ",\n", ToAbsl(indent), "  ", format(item));
    first = false;
  }
  if (!first) absl::StrAppend(&text, "\n", ToAbsl(indent));
  return text + "]";
}

std::string StackOf(const Group& group) {
  std::string text = "[";
  for (const runtime::FrameInfo& frame : group.frames) {
    absl::StrAppend(&text, text.size() == 1 ? "" : ", ",
                    Row()
                        .Add("function", frame.function)
                        .Add("file", frame.file)
                        .Add("line", static_cast<uint64_t>(frame.line))
                        .Take());
  }
  return text + "]";
}

std::string PlaceRow(const Place& place) {
  return Row().Add("file", place.file).Add("line", static_cast<uint64_t>(place.line)).Take();
}

void AddLastUse(std::string_view key, const LastUse& use, Row* row) {
  if (use.goroutine == 0) return;
  row->AddRaw(key, Row()
                       .Add("goroutine", use.goroutine)
                       .AddRaw("ended", use.ended ? "true" : "false")
                       .Add("file", use.where.file)
                       .Add("line", static_cast<uint64_t>(use.where.line))
                       .Take());
}

std::string_view VerbOf(runtime::Use use) {
  switch (use) {
    case runtime::Use::kSend:
      return "send";
    case runtime::Use::kReceive:
      return "receive";
    case runtime::Use::kLock:
      return "lock";
    case runtime::Use::kReadLock:
      return "read lock";
    case runtime::Use::kAdd:
      return "add";
    case runtime::Use::kDone:
      return "done";
    case runtime::Use::kSignal:
      return "signal";
    case runtime::Use::kBroadcast:
      return "broadcast";
  }
  return "";
}

std::string UsesOf(const Object& object) {
  std::string text = "[";
  for (const OwnUse& use : object.uses) {
    absl::StrAppend(&text, text.size() == 1 ? "" : ", ",
                    Row()
                        .Add("goroutine", use.goroutine)
                        .Add("did", VerbOf(use.use))
                        .Add("file", use.where.file)
                        .Add("line", static_cast<uint64_t>(use.where.line))
                        .Take());
  }
  return text + "]";
}

std::string GoroutineRow(const Finding& finding, const StuckGoroutine& stuck) {
  const Group& group = finding.GroupOf(stuck);
  uint64_t first = finding.goroutines[group.members[0]].id;
  Row row;
  row.Add("id", stuck.id)
      .Add("function", group.where.function)
      .Add("reason", runtime::WaitReasonText(stuck.reason))
      .Add("file", group.where.file)
      .Add("line", static_cast<uint64_t>(group.where.line));
  std::string waits = "[";
  for (const WaitTarget& wait : stuck.waits) {
    absl::StrAppend(&waits, waits.size() == 1 ? "" : ", ",
                    wait.object == kNone ? std::string("null") : absl::StrCat(wait.object));
  }
  row.AddRaw("waits_for", waits + "]");
  // Those alike have the stack of their first.
  if (stuck.id == first) {
    row.AddRaw("stack", StackOf(group));
    if (group.unshown != 0) row.Add("not_listed", group.unshown);
  } else {
    row.Add("like", first).AddRaw("stack", "[]");
  }
  return row.Take();
}

std::string OrderRow(const LockOrder& order) {
  return Row()
      .Add("goroutine", order.goroutine)
      .Add("holds", order.outer)
      .AddRaw("holds_since", PlaceRow(order.outer_at))
      .Add("takes", order.inner)
      .AddRaw("takes_at", PlaceRow(order.inner_at))
      .Take();
}

std::string FindingText(const ToldFinding& told, const std::string& seed) {
  const Finding& finding = told.finding;
  size_t index = 0;
  std::string objects = List(finding.objects, "      ", [&](const Object& object) {
    Row row;
    row.Add("kind", KindText(object.kind))
        .Add("name", told.told.object_names[index])
        .Add("file", object.made.file)
        .Add("line", static_cast<uint64_t>(object.made.line))
        .Add("state", told.told.states[index]);
    std::string holders = "[";
    for (const Holder& holder : object.holders) {
      absl::StrAppend(&holders, holders.size() == 1 ? "" : ", ", holder.goroutine);
    }
    if (!object.holders.empty()) row.AddRaw("holders", holders + "]");
    AddLastUse("last_send", object.last_send, &row);
    AddLastUse("last_receive", object.last_receive, &row);
    AddLastUse("last_call", object.last_call, &row);
    if (!object.uses.empty()) row.AddRaw("uses", UsesOf(object));
    ++index;
    return row.Take();
  });
  std::string goroutines = List(finding.goroutines, "      ", [&](const StuckGoroutine& stuck) {
    return GoroutineRow(finding, stuck);
  });
  std::string orders;
  if (!finding.orders.empty()) {
    orders = absl::StrCat(",\n      \"orders\": ", List(finding.orders, "      ", OrderRow));
  }
  bool proven = finding.confidence == Confidence::kProven;
  return absl::StrCat(
      "{\n      \"kind\": ", Quote(KindText(finding.kind)),
      ",\n      \"confidence\": ", proven ? "\"proven\"" : "\"likely\"",
      ",\n      \"pattern\": ", told.told.pattern.empty() ? "null" : Quote(told.told.pattern),
      ",\n      \"message\": ", Quote(told.told.message),
      ",\n      \"text\": ", Quote(told.told.text), ",\n      \"objects\": ", objects,
      ",\n      \"goroutines\": ", goroutines, orders,
      ",\n      \"seed\": ", seed.empty() ? "null" : seed, "\n    }");
}

}  // namespace

std::string FindingsAsJson(std::span<const ToldFinding> findings, const std::string& seed) {
  return absl::StrCat(
      "{\n  \"version\": 1,\n  \"findings\": ",
      List(findings, "  ", [&](const ToldFinding& told) { return FindingText(told, seed); }),
      "\n}\n");
}

}  // namespace goknot::knots
