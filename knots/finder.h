// The knot finder as the runtime knows it: looks for what can never go on, and tells about it.
// Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_FINDER_H_
#define GOKNOT_KNOTS_FINDER_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "knots/code_facts.h"
#include "knots/knots.h"
#include "knots/report_page.h"
#include "runtime/knot_finder.h"

namespace goknot::knots {

// Nothing can ever run again, and the world is stopped.
Finding FindDeadlock(runtime::Runtime& runtime);

class Finder final : public runtime::KnotFinder {
 public:
  // Where the facts of the source come from; asked once, when something is to be told. Without it
  // reports have no advice.
  void SetCode(std::function<CodeFacts()> read_code) { read_code_ = std::move(read_code); }
  void SetStyle(const ReportStyle& style) { style_ = style; }

  std::string ExplainDeadlock(runtime::Runtime& runtime) override;
  bool Explains(std::string_view head) override;
  std::string ExplainFailure(runtime::Runtime& runtime, const runtime::Goroutine& current,
                             std::string_view head, const void* subject) override;

 private:
  std::string Tell(runtime::Runtime& runtime, const Finding& finding);
  const CodeFacts& code();

  std::function<CodeFacts()> read_code_;
  std::optional<CodeFacts> code_;
  ReportStyle style_;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_FINDER_H_
