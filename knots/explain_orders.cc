// See the header.
#include "knots/explain_orders.h"

#include <algorithm>
#include <array>

#include "absl/strings/str_cat.h"
#include "base/text.h"
#include "knots/patterns.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

constexpr std::array<Action, 2> kLocks = {Action::kLock, Action::kRLock};
constexpr std::array<Action, 1> kOnce = {Action::kDo};

class OrderExplainer {
 public:
  OrderExplainer(const runtime::RuntimeOptions& options, const Finding& finding,
                 const CodeFacts& code, const ReportStyle& style)
      : finding_(finding), code_(code), page_(options, style) {
    names_.resize(finding.objects.size());
    for (const LockOrder& order : finding.orders) {
      Name(order.outer, order.outer_at);
      Name(order.inner, order.inner_at);
    }
    // Where all do the same the first one's words stand for all.
    const LockOrder& first = finding.orders[0];
    if (!AllAlike() || Lock(first.outer) == Lock(first.inner)) SetApart();
  }

  Told Tell();

 private:
  // The lock as that line calls it; a name that was found before stays.
  void Name(uint32_t object, const Place& at);
  // Different locks that the source calls alike get numbers.
  void SetApart();
  bool ReadsAgain() const { return finding_.orders[0].outer == finding_.orders[0].inner; }
  const std::string& Lock(uint32_t object) const { return names_[object]; }
  // Do all take them at the same two lines?
  bool AllAlike() const;
  void Show(const LockOrder& order);
  void ShowAlike();
  void ShowAgain(const LockOrder& order);
  std::string HowItEnds() const;
  void Fix();

  const Finding& finding_;
  const CodeFacts& code_;
  ReportPage page_;
  std::vector<std::string> names_;
  Told told_;
};

void OrderExplainer::Name(uint32_t object, const Place& at) {
  std::string& name = names_[object];
  if (!name.empty()) return;
  for (std::span<const Action> actions : {std::span<const Action>(kLocks), {kOnce}}) {
    const uint32_t thing = code_.ThingAt(at.file, at.line, at.column, actions);
    for (const CodeUse& use : code_.uses) {
      bool here = use.line == at.line && use.function != kNone &&
                  code_.functions[use.function].lines.file == at.file &&
                  std::find(actions.begin(), actions.end(), use.action) != actions.end();
      bool meant = thing == kNone || use.thing == thing;
      if (!here || !meant || use.text.empty()) continue;
      name = absl::StrCat("`", use.text, "`");
      if (use.column == at.column) return;
    }
  }
  if (name.empty()) name = "a lock of the library";
}

void OrderExplainer::SetApart() {
  std::vector<std::string> called = names_;
  for (size_t i = 0; i < names_.size(); ++i) {
    if (std::count(called.begin(), called.end(), called[i]) < 2) continue;
    auto before = std::count(called.begin(), called.begin() + static_cast<ptrdiff_t>(i), called[i]);
    static constexpr std::array<std::string_view, 4> kNumbers = {"the first ", "the second ",
                                                                 "the third ", "the fourth "};
    const auto index = static_cast<size_t>(before);
    names_[i] = absl::StrCat(index < kNumbers.size() ? base::ToAbsl(kNumbers[index]) : "another ",
                             called[i]);
  }
}

bool OrderExplainer::AllAlike() const {
  return std::all_of(finding_.orders.begin(), finding_.orders.end(), [&](const LockOrder& order) {
    return order.outer_at == finding_.orders[0].outer_at &&
           order.inner_at == finding_.orders[0].inner_at;
  });
}

void OrderExplainer::ShowAlike() {
  const LockOrder& first = finding_.orders[0];
  std::string who = "goroutines ";
  for (size_t i = 0; i < finding_.orders.size(); ++i) {
    absl::StrAppend(&who,
                    i == 0                            ? ""
                    : i + 1 == finding_.orders.size() ? " and "
                                                      : ", ",
                    finding_.orders[i].goroutine);
  }
  page_.Prose(
      absl::StrCat(who, " do the same with locks of their own, and each one's second lock is ",
                   finding_.orders.size() == 2 ? "the other" : "the next", " one's first"),
      0, 2);
  page_.Source(first.outer_at.file, first.outer_at.line, first.outer_at.column,
               absl::StrCat("each takes ", Lock(first.outer), " here"));
  page_.Source(
      first.inner_at.file, first.inner_at.line, first.inner_at.column,
      absl::StrCat("and then ", Lock(first.inner), ", without letting ", Lock(first.outer), " go"));
  page_.Gap();
}

void OrderExplainer::Show(const LockOrder& order) {
  std::string who = GoroutineName(order.goroutine);
  page_.Prose(
      absl::StrCat(who, " takes ", Lock(order.inner), " while it holds ", Lock(order.outer)), 0, 2);
  page_.Source(order.outer_at.file, order.outer_at.line, order.outer_at.column,
               absl::StrCat("it takes ", Lock(order.outer),
                            order.reads_outer ? " for reading here" : " here"));
  page_.Source(order.inner_at.file, order.inner_at.line, order.inner_at.column,
               absl::StrCat("and then ", Lock(order.inner), order.reads_inner ? " for reading" : "",
                            ", without letting ", Lock(order.outer), " go"));
  page_.Gap();
}

void OrderExplainer::ShowAgain(const LockOrder& order) {
  std::string who = GoroutineName(order.goroutine);
  page_.Source(order.outer_at.file, order.outer_at.line, order.outer_at.column,
               absl::StrCat(who, " locks ", Lock(order.outer), " for reading here"));
  page_.Source(order.inner_at.file, order.inner_at.line, order.inner_at.column,
               "and here again, while it still reads");
  page_.Source(order.writer_at.file, order.writer_at.line, order.writer_at.column,
               absl::StrCat(GoroutineName(order.writer), " locks it for writing here"));
  page_.Gap();
}

std::string OrderExplainer::HowItEnds() const {
  if (ReadsAgain()) {
    return "When the writer comes between the two, it waits for the reader to leave, and the "
           "reader's second RLock waits behind the writer: neither can go on. This time the writer "
           "came at another moment.";
  }
  std::string text =
      finding_.orders.size() == 2
          ? "When each of the two has got its first lock before the other gets its second, both "
            "wait for ever."
          : absl::StrCat("When each of the ", finding_.orders.size(),
                         " has got its first lock before any gets its second, all wait for ever.");
  for (const LockOrder& order : finding_.orders) {
    if (order.writer == 0) continue;
    absl::StrAppend(&text, " (Readers do not keep each other out, but ",
                    GoroutineName(order.writer), " locks ", Lock(order.inner), " for writing at ",
                    PlaceText(order.writer_at.file, order.writer_at.line),
                    ": readers that come after a waiting writer wait behind it.)");
    break;
  }
  absl::StrAppend(&text, " This time they did not meet: it depends on timing alone.");
  return text;
}

void OrderExplainer::Fix() {
  std::string cure;
  if (ReadsAgain()) {
    told_.pattern = "GK030";
    cure = absl::StrCat("take ", Lock(finding_.orders[0].outer),
                        " for reading once: let the inner function expect it to be held");
  } else if (finding_.orders.size() == 2) {
    told_.pattern = "GK024";
    cure = "take the two locks in the same order everywhere, or hold only one at a time";
  } else {
    told_.pattern = "GK025";
    cure = "number the locks and always take the one with the smaller number first";
  }
  page_.Gap();
  page_.Prose(absl::StrCat("how to fix it: ", cure), 0, 2);
  page_.Line(absl::StrCat("  goknot explain ", told_.pattern, " shows an example"));
}

Told OrderExplainer::Tell() {
  const std::vector<LockOrder>& orders = finding_.orders;
  if (ReadsAgain()) {
    told_.message = absl::StrCat("a deadlock to come (likely): ", Lock(orders[0].outer),
                                 " is read again by a goroutine that reads it");
  } else if (orders.size() == 2) {
    told_.message = absl::StrCat("a deadlock to come (likely): ", Lock(orders[0].outer), " and ",
                                 Lock(orders[0].inner), " are taken in different orders");
  } else {
    told_.message = absl::StrCat("a deadlock to come (likely): ", orders.size(),
                                 " locks are taken in a circle");
  }
  page_.Headline(told_.message);
  page_.Gap();
  if (ReadsAgain()) {
    ShowAgain(orders[0]);
  } else if (AllAlike()) {
    ShowAlike();
  } else {
    for (const LockOrder& order : orders) Show(order);
  }
  page_.Line("how that ends:");
  page_.Prose(HowItEnds(), 2, 0);
  Fix();
  for (uint32_t object = 0; object < finding_.objects.size(); ++object) {
    told_.states.emplace_back(finding_.objects[object].kind == ObjectKind::kRWMutex ? "RWMutex"
                                                                                    : "Mutex");
    std::string name = names_[object];
    std::erase(name, '`');
    told_.object_names.push_back(std::move(name));
  }
  told_.text = page_.Take();
  return std::move(told_);
}

}  // namespace

Told TellLockOrder(const runtime::RuntimeOptions& options, const Finding& finding,
                   const CodeFacts& code, const ReportStyle& style) {
  return OrderExplainer(options, finding, code, style).Tell();
}

}  // namespace goknot::knots
