// A finding beside the code: for each group of stuck goroutines in which functions it stands, which
// things of the source it waits for, and which other groups could set it free if they went on, by
// what stands ahead of them in the source. Recognisers of patterns and reports share it.
// Test: tests/run_knots.py.
#ifndef GOKNOT_KNOTS_SITUATION_H_
#define GOKNOT_KNOTS_SITUATION_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "knots/code_facts.h"
#include "knots/knots.h"

namespace goknot::knots {

// Where a goroutine stands in one of the program's functions.
struct OwnFrame {
  uint32_t function = kNone;  // in CodeFacts::functions
  int32_t line = 0;
  int32_t column = 0;  // 0: not known
};

class Situation {
 public:
  // Both outlive it.
  Situation(const Finding& finding, const CodeFacts& code);

  const Finding& finding() const { return finding_; }
  const CodeFacts& code() const { return code_; }

  const Group& group(uint32_t index) const { return finding_.groups[index]; }
  const StuckGoroutine& first(uint32_t group) const {
    return finding_.goroutines[finding_.groups[group].members[0]];
  }
  WaitReason reason(uint32_t group) const { return first(group).reason; }
  // What it waits for, when that is one object and no select; else null.
  const Object* ObjectOf(uint32_t group) const;
  bool IsMain(uint32_t group) const { return first(group).id == 1; }

  // How many of the finding wait for it.
  const WaitCounts& WaitersOf(uint32_t object) const { return counts_[object]; }

  // Innermost first.
  const std::vector<OwnFrame>& Frames(uint32_t group) const { return frames_[group]; }
  // The thing of the source that it waits for (of a select: by its place among the waits); kNone:
  // not found.
  uint32_t Thing(uint32_t group, size_t wait = 0) const;
  // The use that it is stuck in; null: not found.
  const CodeUse* StuckUse(uint32_t group) const;
  // The case of a select that it is stuck in, by its place among the waits; null: not found.
  const CodeUse* CaseUse(uint32_t group, size_t wait) const;
  // How the source calls what it waits for at that place: errCh, s.mu; empty when nobody knows.
  std::string Name(uint32_t group, size_t wait = 0) const;

  // Groups that could set it free if they went on, itself among them: those first whose own code
  // ahead does it, then those that would start or hand over what does; others only where there are
  // none of these. A lock's are its holders.
  const std::vector<uint32_t>& Helpers(uint32_t group) const { return helpers_[group]; }
  bool HelpsItself(uint32_t group) const;
  // Would this helper do it by what the group waits for at that place of its select?
  bool WouldServe(uint32_t helper, uint32_t group, size_t wait) const;
  // Does it wait for what nobody who is stuck could still do?
  bool IsRoot(uint32_t group) const;
  // All groups, those first for which others wait, so that a story begins at the end of its chain;
  // those of a circle stand together. Of very many groups, as the finding has them.
  const std::vector<uint32_t>& Story() const { return story_; }
  // Does nobody who waits elsewhere stand in its way: is it such an end, or of such a circle?
  bool IsCause(uint32_t group) const { return is_cause_[group]; }
  // Does each of the two wait for the other, directly or by way of others?
  bool AreInOneCircle(uint32_t a, uint32_t b) const { return circle_[a] == circle_[b]; }

  // Has the source nothing that would set it free, whoever may have a reference?
  bool NobodyDoesWhatHelps(uint32_t waiter) const;

  // The first use of the thing that lies ahead of one who stands in these frames, in them or in
  // what they call or start from there on.
  const CodeUse* FindAhead(uint32_t group, uint32_t thing, Action action) const;
  // The same without what they start: what the goroutine itself does; `without`: but not in this
  // loop, which it stands in.
  const CodeUse* FindAheadItself(uint32_t group, uint32_t thing, Action action,
                                 const LineRange* without = nullptr) const;
  // Does what lies ahead of the helper set the waiter free, as far as the source says?
  bool IsOnItsWay(uint32_t helper, uint32_t waiter) const {
    return WayToHelp(helper, waiter) != Way::kNone;
  }
  // Was the helper the last who received what the waiter sends, or sent what it waits for?
  bool WasAtOtherEnd(uint32_t helper, uint32_t waiter) const;
  // Is the helper at rest, and would set the waiter free only after it was given something to do?
  bool HelpsOnlyWithNextJob(uint32_t helper, uint32_t waiter) const;
  // Uses of the thing in the function, those of functions that it calls, starts or contains too.
  const CodeUse* FindWithin(uint32_t function, uint32_t thing, Action action) const;
  // The same without what it starts: what the goroutine itself does in that function.
  const CodeUse* FindCalled(uint32_t function, uint32_t thing, Action action) const;
  // Where the program started it: the go statement, or the call of WaitGroup.Go.
  Place Started(uint32_t group) const;
  // The call of WaitGroup.Go that started it; null: none, or not known.
  const CodeUse* StartedByGo(uint32_t group) const;
  // Does a frame of the group stand in this function?
  bool StandsIn(uint32_t group, uint32_t function) const;

 private:
  // Who does what helps: the surest first.
  enum class Way : uint8_t { kItself, kByOthers, kWithNextJob, kNone };

  void CountWaiters();
  void AddMain(const Group& group, std::vector<OwnFrame>& frames) const;
  void FindFrames();
  void FindThings();
  void FindSharedNames();
  std::string NameInSource(uint32_t group, size_t wait) const;
  void FindHelpers();
  void FindStory();
  uint32_t ThingOfWait(const Group& group, const WaitTarget& wait) const;
  bool IsLineAhead(const OwnFrame& frame, uint32_t thing, int32_t line) const;
  bool IsCallAhead(const OwnFrame& frame, uint32_t thing, size_t call) const;
  std::optional<LineRange> IdleLoop(uint32_t group) const;
  Way WayToHelp(uint32_t helper, uint32_t waiter) const;
  bool MayHelpUnseen(uint32_t helper, uint32_t waiter) const;
  bool WaitsLikewise(uint32_t helper, uint32_t waiter) const;

  const Finding& finding_;
  const CodeFacts& code_;
  std::vector<WaitCounts> counts_;  // by object
  std::vector<std::vector<OwnFrame>> frames_;
  std::vector<std::vector<uint32_t>> things_;
  std::set<std::string> shared_names_;  // which the source has for several of the objects
  std::vector<std::vector<uint32_t>> helpers_;
  std::vector<uint32_t> story_;
  std::vector<bool> is_cause_;
  std::vector<uint32_t> circle_;  // those with the same number are in one
};

// What sets free one who waits for this reason.
std::vector<Action> ActionsThatHelp(WaitReason reason);
// What one does who waits for this reason.
std::vector<Action> ActionsThatWait(WaitReason reason);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_SITUATION_H_
