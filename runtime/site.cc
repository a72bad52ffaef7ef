// Test: tests/knots/explain_test.cc.
#include "runtime/site.h"

#include "base/check.h"

namespace goknot::runtime {

SiteTable::SiteTable() {
  rows_.emplace_back();
  rows_.push_back({.file = "time/sleep.go", .line = 182, .function = "time.goFunc"});
}

SiteId SiteTable::Add(const Site& site) {
  std::lock_guard<std::mutex> lock(mutex_);
  rows_.push_back(site);
  return static_cast<SiteId>(rows_.size() - 1);
}

const Site& SiteTable::Get(SiteId id) const {
  // The deque's index may be growing under another thread's Add; its rows stay where they are.
  std::lock_guard<std::mutex> lock(mutex_);
  DCHECK_LT(id, rows_.size());
  return rows_[id];
}

}  // namespace goknot::runtime
