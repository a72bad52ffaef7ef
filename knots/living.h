// Which goroutines exist. Test: tests/knots/finder_test.cc.
#ifndef GOKNOT_KNOTS_LIVING_H_
#define GOKNOT_KNOTS_LIVING_H_

#include <cstdint>
#include <vector>

#include "knots/stuck_list.h"
#include "runtime/goroutine.h"
#include "runtime/runtime.h"
#include "runtime/searched_slab.h"

namespace goknot::knots {

// The world is stopped as long as it is used. Those who are stuck are not looked at: a million of
// them lie in no cache.
class Living {
 public:
  // `slabs`: as a search has left them; when there was none there are none. Both outlive this.
  Living(runtime::Runtime& runtime, const std::vector<runtime::SearchedSlab>& slabs,
         const StuckList& stuck)
      : runtime_(runtime), slabs_(slabs), stuck_(stuck) {}
  Living(runtime::Runtime&, std::vector<runtime::SearchedSlab>&&, const StuckList&) = delete;

  bool Has(uint64_t id) const;
  // Those who are not in `stuck`, by id; the runtime's own are left out.
  std::vector<runtime::Goroutine*> Others() const;

 private:
  const std::vector<runtime::Goroutine*>& AllOthers() const;
  void AddOthersOf(size_t slab) const;

  runtime::Runtime& runtime_;
  const std::vector<runtime::SearchedSlab>& slabs_;
  const StuckList& stuck_;
  // With the runtime's own, by id; filled when they are asked for.
  mutable std::vector<runtime::Goroutine*> all_others_;
  mutable bool are_listed_ = false;
};

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_LIVING_H_
