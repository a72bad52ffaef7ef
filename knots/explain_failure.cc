// One function for each kind of failure, in a table by the beginning of Go's message.
#include "knots/explain_failure.h"

#include <algorithm>
#include <initializer_list>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

class FailureExplainer;

struct Entry {
  std::string_view begins;
  void (FailureExplainer::*explain)();
};
const Entry* FindEntry(std::string_view head);

class FailureExplainer {
 public:
  FailureExplainer(const runtime::RuntimeOptions& options, const Failure& failure,
                   const CodeFacts& code, const ReportStyle& style)
      : failure_(failure), code_(code), page_(options, style) {}

  std::string Explain();

 private:
  friend const Entry* FindEntry(std::string_view head);

  void SendOnClosed();
  void CloseOfClosed();
  void CloseOfNil();
  void NilMap();
  void NilPointer();
  void Index();
  void NegativeCounter();
  void UnlockOfUnlocked();
  void MapRace();

  std::string Who() const { return GoroutineName(failure_.goroutine); }
  // The use at the line of the failure; null: none of this kind.
  const CodeUse* UseHere(std::initializer_list<Action> actions) const;
  // The same among what the function defers: it runs at the function's end.
  const CodeUse* DeferredHere(std::initializer_list<Action> actions) const;
  std::string ChannelName(const CodeUse* use) const;
  void Why(std::string_view text) {
    page_.Headline(absl::StrCat("why: ", ToAbsl(text)));
    page_.Gap();
  }
  void ShowObject(const std::string& name);
  void ShowHere(int32_t column, std::string_view remark);
  void ShowUse(const CodeUse* use, std::string_view remark);
  void Also(const CodeUse& use, std::string_view remark);
  void Fix(std::string_view code, std::string_view cure);
  std::string ClosedBy() const;

  const Failure& failure_;
  const CodeFacts& code_;
  ReportPage page_;
  std::string message_;
};

// ---- pieces -------------------------------------------------------------------------------------

const CodeUse* FailureExplainer::UseHere(std::initializer_list<Action> actions) const {
  const CodeUse* found = nullptr;
  for (const CodeUse& use : code_.uses) {
    if (use.line != failure_.where.line || use.function == kNone ||
        code_.functions[use.function].lines.file != failure_.where.file) {
      continue;
    }
    if (std::find(actions.begin(), actions.end(), use.action) == actions.end()) continue;
    if (found == nullptr || use.column == failure_.where.column) found = &use;
  }
  return found;
}

const CodeUse* FailureExplainer::DeferredHere(std::initializer_list<Action> actions) const {
  uint32_t function =
      code_.FunctionAt(failure_.where.file, failure_.where.line, failure_.where.column);
  if (function == kNone) return nullptr;
  for (uint32_t index : code_.functions[function].uses) {
    const CodeUse& use = code_.uses[index];
    bool wanted = std::find(actions.begin(), actions.end(), use.action) != actions.end();
    if (wanted && use.deferred) return &use;
  }
  return nullptr;
}

std::string FailureExplainer::ChannelName(const CodeUse* use) const {
  if (use != nullptr && !use->text.empty()) return absl::StrCat("`", use->text, "`");
  if (failure_.object && !failure_.object->name.empty()) {
    return absl::StrCat("`", failure_.object->name, "`");
  }
  return "the channel";
}

std::string FailureExplainer::ClosedBy() const {
  if (!failure_.object || failure_.object->closed_by == 0) return "";
  return failure_.object->closed_by == failure_.goroutine
             ? Who() + " itself"
             : GoroutineName(failure_.object->closed_by);
}

void FailureExplainer::ShowObject(const std::string& name) {
  if (!failure_.object) return;
  const Object& object = *failure_.object;
  if (object.made.known()) {
    page_.Source(object.made.file, object.made.line, object.made.column,
                 absl::StrCat(name, " is made here"));
  }
  if (object.closed_at.known()) {
    std::string who = ClosedBy();
    page_.Source(object.closed_at.file, object.closed_at.line, object.closed_at.column,
                 absl::StrCat(who.empty() ? "somebody" : who, " closed it here"));
  }
}

void FailureExplainer::ShowHere(int32_t column, std::string_view remark) {
  page_.Source(failure_.where.file, failure_.where.line,
               column != 0 ? column : failure_.where.column, remark);
}

// The use that failed, which a deferred one did at the function's last line; else the place itself.
void FailureExplainer::ShowUse(const CodeUse* use, std::string_view remark) {
  if (use != nullptr) {
    Also(*use, remark);
  } else {
    ShowHere(0, remark);
  }
}

void FailureExplainer::Also(const CodeUse& use, std::string_view remark) {
  if (use.function == kNone) return;
  page_.Source(code_.functions[use.function].lines.file, use.line, use.column, remark);
}

void FailureExplainer::Fix(std::string_view code, std::string_view cure) {
  page_.Gap();
  page_.Prose(absl::StrCat("how to fix it: ", ToAbsl(cure)), 0, 2);
  page_.Line(absl::StrCat("  goknot explain ", ToAbsl(code), " shows an example"));
}

// ---- channels -----------------------------------------------------------------------------------

void FailureExplainer::SendOnClosed() {
  const CodeUse* use = UseHere({Action::kSend});
  std::string name = ChannelName(use);
  Why(absl::StrCat(name, " is closed: closing it was the promise that nothing more is sent"));
  ShowObject(name);
  ShowHere(use != nullptr ? use->column : 0, absl::StrCat(Who(), " sends here all the same"));
  // Does the goroutine count itself only when it runs?
  if (use != nullptr) {
    const CodeFunction& function = code_.functions[use->function];
    for (uint32_t index : function.uses) {
      const CodeUse& add = code_.uses[index];
      if (add.action != Action::kAdd || !code_.Any(add.thing, Action::kWait)) continue;
      if (!function.started && failure_.started.line == 0) continue;
      Also(add,
           "Add is called only here, when the goroutine already runs: Wait may have been over "
           "before");
      Fix("GK036", absl::StrCat("call ", add.text, ".Add(1) before the go statement"));
      return;
    }
  }
  Fix("GK015",
      "let only the sender close, when it has sent its last value; who wants no more says "
      "so on another channel");
}

void FailureExplainer::CloseOfClosed() {
  const CodeUse* use = UseHere({Action::kClose});
  std::string name = ChannelName(use);
  Why(absl::StrCat(name, " has been closed before: that can be done only once"));
  ShowObject(name);
  ShowHere(use != nullptr ? use->column : 0, absl::StrCat(Who(), " closes it here again"));
  Fix("GK014", "let one owner close it, or put the close into a sync.OnceFunc");
}

void FailureExplainer::CloseOfNil() {
  const CodeUse* use = UseHere({Action::kClose});
  std::string name = ChannelName(use);
  Why(absl::StrCat(name, " is nil: there is no channel that could be closed"));
  ShowHere(use != nullptr ? use->column : 0, absl::StrCat(Who(), " closes here"));
  Fix("GK016", absl::StrCat("make ", name, " where its struct or variable is made"));
}

// ---- memory -------------------------------------------------------------------------------------

void FailureExplainer::NilMap() {
  Why("the map is nil: it can be read, but nothing can be put in before it has been made");
  ShowHere(0, absl::StrCat(Who(), " writes to it here"));
  Fix("GK049", "make the map before the first write: m = make(map[K]V), or a literal");
}

// Does the line about the signal tell of nil, or of a field behind it? All other addresses were
// made by the program itself (package unsafe).
bool IsAboutNil(std::string_view head) {
  constexpr std::string_view kBegin = "code=0x1 addr=0x";
  constexpr size_t kMostDigits = 3;  // of the first page
  const size_t at = head.find(kBegin);
  return at != std::string_view::npos &&
         head.find(' ', at + kBegin.size()) <= at + kBegin.size() + kMostDigits;
}

void FailureExplainer::NilPointer() {
  if (!IsAboutNil(failure_.head)) return;
  Why("a pointer is nil: it points to nothing that could be read or written");
  ShowHere(0, absl::StrCat(Who(), " uses it here"));
  if (failure_.caller.known()) {
    page_.Source(failure_.caller.file, failure_.caller.line, failure_.caller.column,
                 "called from here");
  }
  Fix("GK050",
      "find out where the pointer should have been set, or ask `if p != nil` where nil is a "
      "possible answer");
}

void FailureExplainer::Index() {
  // "index out of range [3] with length 3"
  size_t open = message_.find('[');
  size_t with = message_.find(" with length ");
  if (open == std::string::npos) return;
  std::string index = message_.substr(open + 1, message_.find(']', open) - open - 1);
  std::string length;
  if (with != std::string::npos) {
    length = message_.substr(with + 13);
    length = length.substr(0, length.find_first_not_of("0123456789"));
  }
  uint64_t count = 0;
  if (!absl::SimpleAtoi(length, &count)) {
    Why(absl::StrCat("elements are numbered from 0 on: none has the number ", index));
  } else if (count == 0) {
    Why(absl::StrCat("there are no elements at all, so none has the number ", index));
  } else if (count == 1) {
    Why(absl::StrCat("there is one element, which has the number 0: none has the number ", index));
  } else {
    Why(absl::StrCat("there are ", length, " elements, numbered from 0 to ", count - 1,
                     ": none has the number ", index));
  }
  ShowHere(0, absl::StrCat(Who(), " asks for it here"));
  // After a Wait that is asked for only once?
  uint32_t function =
      code_.FunctionAt(failure_.where.file, failure_.where.line, failure_.where.column);
  if (function != kNone) {
    const CodeFunction& body = code_.functions[function];
    for (uint32_t at : body.uses) {
      const CodeUse& use = code_.uses[at];
      bool looped = std::any_of(body.loops.begin(), body.loops.end(), [&](const LineRange& loop) {
        return loop.first <= use.line && use.line <= loop.last &&
               (failure_.where.line > loop.last || loop.first == use.line);
      });
      if (use.action != Action::kCondWait || looped || use.line > failure_.where.line) continue;
      Also(use,
           "it was woken here, but what it waited for may be gone: the condition is not asked "
           "again");
      Fix("GK042", absl::StrCat("wait in a loop: for !condition { ", use.text, ".Wait() }"));
      return;
    }
  }
  Fix("GK051", "let range count, or compare the index with len before it is used");
}

// "goroutine 7", "goroutines 7 and 9", "goroutine 7 and 12 others".
std::string NamesOf(const std::vector<uint64_t>& goroutines) {
  if (goroutines.size() == 2) {
    return absl::StrCat("goroutines ", goroutines[0], " and ", goroutines[1]);
  }
  std::string first = GoroutineName(goroutines[0]);
  if (goroutines.size() == 1) return first;
  return absl::StrCat(first, " and ", Count(goroutines.size() - 1), " others");
}

void FailureExplainer::MapRace() {
  bool writes = message_.find("writes") != std::string::npos;
  Why(writes ? "two goroutines write to one map at the same time"
             : "one goroutine writes to a map while another one reads it");
  ShowHere(0, absl::StrCat(Who(), writes ? " writes to it here" : " reads it here"));
  for (const MapWriters& other : failure_.writers) {
    page_.Source(
        other.where.file, other.where.line, other.where.column,
        absl::StrCat(NamesOf(other.goroutines), other.goroutines.size() > 1 ? " write" : " writes",
                     " to it here too"));
  }
  Fix("GK048", "lock a sync.Mutex around every use of the map, or let one goroutine own it");
}

// ---- counters and locks -------------------------------------------------------------------------

void FailureExplainer::NegativeCounter() {
  const CodeUse* use = UseHere({Action::kDone, Action::kAdd});
  if (use == nullptr) use = DeferredHere({Action::kDone});
  std::string name = use != nullptr && !use->text.empty() ? use->text : "wg";
  Why(absl::StrCat("Done of `", name, "` is called more often than Add has counted"));
  ShowUse(use, "with this call the counter would be below zero");
  if (use != nullptr) {
    int shown = 0;
    for (const CodeUse* done : code_.UsesOf(use->thing, Action::kDone)) {
      if (done == use || ++shown > 2) continue;
      Also(*done, done->deferred ? "Done is called here too, when the function returns"
                                 : "Done is called here too");
    }
  }
  Fix("GK039", absl::StrCat("call ", name, ".Done() once for each goroutine: one `defer ", name,
                            ".Done()` as its first line, and no other"));
}

void FailureExplainer::UnlockOfUnlocked() {
  const CodeUse* use = UseHere({Action::kUnlock, Action::kRUnlock});
  if (use == nullptr) use = DeferredHere({Action::kUnlock, Action::kRUnlock});
  std::string name =
      use != nullptr && !use->text.empty() ? absl::StrCat("`", use->text, "`") : "the lock";
  Why(absl::StrCat(name, " is not locked at this moment: there is nothing to unlock"));
  ShowUse(use, absl::StrCat(Who(), use != nullptr && use->deferred
                                       ? " unlocks it by this, at the end of the function"
                                       : " unlocks it here"));
  uint32_t function =
      code_.FunctionAt(failure_.where.file, failure_.where.line, failure_.where.column);
  if (function != kNone) {
    int shown = 0;
    for (uint32_t at : code_.functions[function].uses) {
      const CodeUse& other = code_.uses[at];
      bool unlocks = other.action == Action::kUnlock || other.action == Action::kRUnlock;
      if (!unlocks || &other == use || other.line == failure_.where.line || ++shown > 2) continue;
      Also(other, other.deferred ? "it is unlocked here too, when the function returns"
                                 : "it is unlocked here too");
    }
  }
  Fix("GK033", "unlock once for each Lock: by a defer right after it, and nowhere else");
}

const Entry* FindEntry(std::string_view head) {
  static constexpr Entry kTable[] = {
      {"panic: send on closed channel", &FailureExplainer::SendOnClosed},
      {"panic: close of closed channel", &FailureExplainer::CloseOfClosed},
      {"panic: close of nil channel", &FailureExplainer::CloseOfNil},
      {"panic: assignment to entry in nil map", &FailureExplainer::NilMap},
      {"panic: runtime error: invalid memory address", &FailureExplainer::NilPointer},
      {"panic: runtime error: index out of range", &FailureExplainer::Index},
      {"panic: sync: negative WaitGroup counter", &FailureExplainer::NegativeCounter},
      {"fatal error: sync: unlock of unlocked mutex", &FailureExplainer::UnlockOfUnlocked},
      {"fatal error: sync: Unlock of unlocked RWMutex", &FailureExplainer::UnlockOfUnlocked},
      {"fatal error: sync: RUnlock of unlocked RWMutex", &FailureExplainer::UnlockOfUnlocked},
      {"fatal error: concurrent map", &FailureExplainer::MapRace},
  };
  for (const Entry& entry : kTable) {
    if (head.starts_with(entry.begins)) return &entry;
  }
  return nullptr;
}

std::string FailureExplainer::Explain() {
  if (!failure_.where.known()) return "";
  message_ = failure_.head.substr(0, failure_.head.find('\n'));
  // Raised anew after a recover: where it came from is not where it stands.
  if (message_.find(" [recovered") != std::string::npos) return "";
  const Entry* entry = FindEntry(message_);
  if (entry == nullptr) return "";
  (this->*entry->explain)();
  return page_.Take();
}

}  // namespace

bool ExplainsFailure(std::string_view head) { return FindEntry(head) != nullptr; }

std::string ExplainFailureText(const runtime::RuntimeOptions& options, const Failure& failure,
                               const CodeFacts& code, const ReportStyle& style) {
  return FailureExplainer(options, failure, code, style).Explain();
}

}  // namespace goknot::knots
