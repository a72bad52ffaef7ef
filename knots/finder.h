// The knot finder as the runtime knows it: looks for what can never go on, and tells about it.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_FINDER_H_
#define GOKNOT_KNOTS_FINDER_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "knots/code_facts.h"
#include "knots/crowds.h"
#include "knots/explain_failure.h"
#include "knots/knots.h"
#include "knots/report_json.h"
#include "knots/report_page.h"
#include "runtime/channel_object.h"
#include "runtime/code_effects.h"
#include "runtime/knot_finder.h"
#include "runtime/map_uses.h"

namespace goknot::knots {

// Nothing can ever run again, and the world is stopped.
Finding FindDeadlock(runtime::Runtime& runtime);

// Those whom the search has found stuck (both outlive the list), and these.
StuckList ListStuck(const std::vector<runtime::SearchedSlab>& slabs,
                    const runtime::StuckRows& without_waker);

// Those who can never be woken, as knots that have nothing to do with each other, by the lowest id.
// The world is stopped, after a search (runtime/waiter_search.h) that left `slabs`.
// `without_waker`: those among them of whom only code tells it (knots/wakers.h).
std::vector<Finding> FindKnots(runtime::Runtime& runtime, runtime::SearchOccasion occasion,
                               const std::vector<runtime::SearchedSlab>& slabs,
                               const StuckList& stuck, const runtime::StuckRows& without_waker);

// Is this a name that WriteReport knows a form for?
bool IsReportFile(std::string_view file);

// Goroutines that have been told about; perhaps a million of them.
class ToldGoroutines {
 public:
  void LeaveOut(StuckList* list) const;
  void Add(const StuckList& list);

 private:
  std::vector<uint64_t> ids_;  // sorted
};

class Finder final : public runtime::KnotFinder {
 public:
  // Where the facts of the source come from; asked once, when something is to be told. Without it
  // reports have no advice.
  void SetCode(std::function<CodeFacts()> read_code) { read_code_ = std::move(read_code); }
  // Who reads code for what it may still do; not owned. Without it references alone decide who is
  // stuck.
  void SetEffects(runtime::CodeEffectsFinder* effects) { effects_ = effects; }
  // Who finds the other users of a map; not owned. Without it they stay unnamed.
  void SetMapUses(runtime::MapUseFinder* map_uses) { map_uses_ = map_uses; }
  void SetStyle(const ReportStyle& style) { style_ = style; }
  // Writes what is found to this file as well, in the form that the name's ending says: .json,
  // .svg, .html. `seed`: of the run, empty when it has none.
  void SetReport(std::string file, std::string seed) {
    report_ = std::move(file);
    seed_ = std::move(seed);
  }
  // All that has been found, perhaps nothing. The error's text when the file cannot be written,
  // else empty.
  std::string WriteReport() const;

  std::string ExplainDeadlock(runtime::Runtime& runtime) override;
  std::string Examine(runtime::Runtime& runtime, runtime::SearchOccasion occasion,
                      const std::vector<runtime::SearchedSlab>& slabs) override;
  std::string ExamineLockOrders(runtime::Runtime& runtime) override;
  bool Explains(std::string_view head) override;
  std::string ExplainFailure(runtime::Runtime& runtime, const runtime::Goroutine& current,
                             std::string_view head, const void* subject) override;

 private:
  std::string Tell(runtime::Runtime& runtime, const Finding& finding);
  const CodeFacts& code();
  std::vector<MapWriters> FindMapWriters(runtime::Runtime& runtime,
                                         const runtime::Goroutine& current);
  bool WaitsOnPurpose(const Finding& finding);
  bool IsServed(runtime::Runtime& runtime, const runtime::Goroutine& goroutine,
                const runtime::Channel& channel);

  std::function<CodeFacts()> read_code_;
  std::optional<CodeFacts> code_;
  std::string report_;  // empty: none is wanted
  std::string seed_;
  std::vector<ToldFinding> kept_;
  ReportStyle style_;
  runtime::CodeEffectsFinder* effects_ = nullptr;
  runtime::MapUseFinder* map_uses_ = nullptr;
  // What earlier reports of this run spoke of: goroutines, and locks they were stuck in.
  ToldGoroutines told_;
  absl::flat_hash_set<uint64_t> told_locks_;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_FINDER_H_
