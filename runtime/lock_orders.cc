// See the header. Circles are looked for by depth-first search over locks, each circle from that of
// its locks which was seen first, in bounded time. Test: tests/runtime/lock_orders_test.cc.
#include "runtime/lock_orders.h"

#include <algorithm>
#include <set>

#include "runtime/page_heap.h"

namespace goknot::runtime {
namespace {

// Steps of one search for circles.
constexpr size_t kMostSteps = 1'000'000;

bool SameHeld(const std::vector<HeldLock>& a, const std::vector<HeldLock>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return x.lock == y.lock && x.mode == y.mode;
  });
}

// Can two goroutines hold these at once?
bool HoldTogether(const std::vector<HeldLock>& a, const std::vector<HeldLock>& b) {
  for (const HeldLock& one : a) {
    for (const HeldLock& other : b) {
      bool both_read = one.mode == LockMode::kRead && other.mode == LockMode::kRead;
      if (one.lock == other.lock && !both_read) return false;
    }
  }
  return true;
}

}  // namespace

// ---- records ------------------------------------------------------------------------------------

void LockOrders::Locked(uint64_t goroutine, const HeldLock& taken, LockAttempt attempt) {
  std::lock_guard<std::mutex> lock(mutex_);
  std::vector<HeldLock>& held = held_[goroutine];
  if (attempt == LockAttempt::kWaits) {
    for (const HeldLock& outer : held) AddEdge(goroutine, outer, taken, held);
    if (taken.mode == LockMode::kWrite) AddWriter(goroutine, taken, held);
  }
  held.push_back(taken);
}

void LockOrders::AddEdge(uint64_t goroutine, const HeldLock& outer, const HeldLock& inner,
                         const std::vector<HeldLock>& held) {
  auto found = orders_.find({outer.lock, inner.lock});
  if (found == orders_.end()) {
    if (orders_.size() == kMostOrders) return;
    found = orders_.emplace(Order{outer.lock, inner.lock}, Edges{next_number_++, {}}).first;
  }
  std::vector<LockEdge>& edges = found->second.edges;
  for (const LockEdge& edge : edges) {
    if (edge.goroutine == goroutine && edge.outer.mode == outer.mode &&
        edge.inner.mode == inner.mode && SameHeld(edge.held, held)) {
      return;
    }
  }
  if (edges.size() < kMostEdges) edges.push_back({goroutine, outer, inner, held});
}

void LockOrders::AddWriter(uint64_t goroutine, const HeldLock& taken,
                           const std::vector<HeldLock>& held) {
  std::vector<LockWriter>& writers = writers_[taken.lock];
  if (writers.size() == kMostWriters) return;
  bool known = std::any_of(writers.begin(), writers.end(),
                           [&](const LockWriter& writer) { return writer.goroutine == goroutine; });
  if (!known) writers.push_back({goroutine, taken.place, held});
}

bool LockOrders::LetGo(uint64_t goroutine, const void* lock, LockMode mode) {
  auto found = held_.find(goroutine);
  if (found == held_.end()) return false;
  std::vector<HeldLock>& held = found->second;
  // Of several the one that was taken last: read locks are nested.
  auto last = std::find_if(held.rbegin(), held.rend(), [&](const HeldLock& one) {
    return one.lock == lock && one.mode == mode;
  });
  if (last == held.rend()) return false;
  held.erase(std::next(last).base());
  if (held.empty()) held_.erase(found);
  return true;
}

void LockOrders::Unlocked(uint64_t goroutine, uint64_t owner, const void* lock, LockMode mode) {
  std::lock_guard<std::mutex> hold(mutex_);
  if (LetGo(goroutine, lock, mode)) return;
  if (owner != 0 && LetGo(owner, lock, mode)) return;
  // A read lock that was handed over.
  for (const auto& [other, held] : held_) {
    if (LetGo(other, lock, mode)) return;
  }
}

void LockOrders::ForgetDead(const PageHeap& pages) {
  auto is_dead = [&](const void* lock) { return !pages.IsMarked(lock); };
  for (auto row = held_.begin(); row != held_.end();) {
    auto current = row++;
    std::erase_if(current->second, [&](const HeldLock& held) { return is_dead(held.lock); });
    if (current->second.empty()) held_.erase(current);
  }
  // A lock that was held when another one was taken may be dead by now: as a gate it still counts.
  auto has_dead = [&](const auto& row) {
    return is_dead(row.first.first) || is_dead(row.first.second);
  };
  if (std::any_of(orders_.begin(), orders_.end(), has_dead)) kept_ = FindCircles();
  for (LockCircle& circle : kept_) {
    for (LockEdge& edge : circle.edges) {
      for (HeldLock* held : {&edge.outer, &edge.inner}) {
        held->is_dead = held->is_dead || is_dead(held->lock);
      }
    }
  }
  absl::erase_if(orders_, has_dead);
  absl::erase_if(writers_, [&](const auto& row) { return is_dead(row.first); });
}

// ---- circles ------------------------------------------------------------------------------------

class LockOrders::Search {
 public:
  explicit Search(const LockOrders& orders) : orders_(orders), circles_(orders.kept_) {
    for (const LockCircle& circle : circles_) lines_.insert(LinesOf(circle));
    std::vector<std::pair<uint64_t, const Order*>> sorted;
    for (const auto& [order, edges] : orders.orders_) sorted.emplace_back(edges.number, &order);
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [number, order] : sorted) {
      uint32_t outer = IndexOf(order->first);
      uint32_t inner = IndexOf(order->second);
      from_[outer].push_back({inner, &orders.orders_.at(*order).edges});
    }
    FindComponents();
  }

  std::vector<LockCircle> FindAll() {
    for (start_ = 0; start_ < from_.size() && !Enough(); ++start_) Extend(start_);
    return std::move(circles_);
  }

 private:
  struct Step {
    uint32_t inner;
    const std::vector<LockEdge>* edges;
  };

  uint32_t IndexOf(const void* lock) {
    auto [found, inserted] = index_.emplace(lock, static_cast<uint32_t>(from_.size()));
    if (inserted) from_.emplace_back();
    return found->second;
  }

  bool Enough() const { return circles_.size() == kMostCircles || steps_ >= kMostSteps; }

  static std::vector<uint64_t> LinesOf(const LockCircle& circle);
  void FindComponents();
  void Extend(uint32_t at);
  bool Fits(const LockEdge& edge) const;
  bool AddCircle();
  const LockWriter* WriterBetween(const LockEdge& wants) const;

  const LockOrders& orders_;
  absl::flat_hash_map<const void*, uint32_t> index_;
  std::vector<std::vector<Step>> from_;  // by lock
  std::vector<uint32_t> component_;      // by lock: locks that a way leads back to share it
  uint32_t start_ = 0;
  std::vector<const LockEdge*> way_;
  size_t steps_ = 0;
  std::set<std::vector<uint64_t>> lines_;  // of circles found
  std::vector<LockCircle> circles_;
};

// Tarjan's strongly connected components, without recursion: only inside of one there are circles.
void LockOrders::Search::FindComponents() {
  const auto count = static_cast<uint32_t>(from_.size());
  constexpr uint32_t kUnseen = UINT32_MAX;
  component_.assign(count, kUnseen);
  std::vector<uint32_t> order(count, kUnseen);
  std::vector<uint32_t> low(count, 0);
  std::vector<uint32_t> open;
  std::vector<std::pair<uint32_t, size_t>> way;
  uint32_t next_order = 0;
  uint32_t next_component = 0;
  for (uint32_t root = 0; root < count; ++root) {
    if (order[root] != kUnseen) continue;
    way.emplace_back(root, 0);
    while (!way.empty()) {
      auto& [at, next] = way.back();
      if (next == 0 && order[at] == kUnseen) {
        order[at] = low[at] = next_order++;
        open.push_back(at);
      }
      if (next < from_[at].size()) {
        uint32_t to = from_[at][next++].inner;
        if (order[to] == kUnseen) {
          way.emplace_back(to, 0);
        } else if (component_[to] == kUnseen) {
          low[at] = std::min(low[at], order[to]);
        }
        continue;
      }
      uint32_t done = at;
      way.pop_back();
      if (!way.empty()) low[way.back().first] = std::min(low[way.back().first], low[done]);
      if (low[done] != order[done]) continue;
      uint32_t member = 0;
      do {
        member = open.back();
        open.pop_back();
        component_[member] = next_component;
      } while (member != done);
      ++next_component;
    }
  }
}

// Made by another goroutine than those of the way, and not kept apart from them by a gate.
bool LockOrders::Search::Fits(const LockEdge& edge) const {
  return std::all_of(way_.begin(), way_.end(), [&](const LockEdge* other) {
    return other->goroutine != edge.goroutine && HoldTogether(other->held, edge.held);
  });
}

void LockOrders::Search::Extend(uint32_t at) {
  if (way_.size() == kLongestCircle) return;
  for (const Step& step : from_[at]) {
    // A circle is found from the first of its locks.
    if (step.inner < start_ || component_[step.inner] != component_[start_]) continue;
    for (const LockEdge& edge : *step.edges) {
      if (Enough()) return;
      ++steps_;
      if (!Fits(edge)) continue;
      way_.push_back(&edge);
      bool added = step.inner == start_ && AddCircle();
      if (step.inner != start_) Extend(step.inner);
      way_.pop_back();
      if (added) break;  // the same locks in the same order
    }
  }
}

// Of the lock that `wants` is taken to, which another one reads: who would have to come in between.
const LockWriter* LockOrders::Search::WriterBetween(const LockEdge& wants) const {
  auto found = orders_.writers_.find(wants.inner.lock);
  if (found == orders_.writers_.end()) return nullptr;
  for (const LockWriter& writer : found->second) {
    bool free = std::all_of(way_.begin(), way_.end(), [&](const LockEdge* edge) {
      return edge->goroutine != writer.goroutine && HoldTogether(edge->held, writer.held);
    });
    if (free) return &writer;
  }
  return nullptr;
}

std::vector<uint64_t> LockOrders::Search::LinesOf(const LockCircle& circle) {
  std::vector<uint64_t> lines;
  for (const LockEdge& edge : circle.edges) {
    lines.push_back(edge.outer.place);
    lines.push_back(edge.inner.place);
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

bool LockOrders::Search::AddCircle() {
  LockCircle circle;
  bool all_in_library = true;
  for (size_t i = 0; i < way_.size(); ++i) {
    const LockEdge& edge = *way_[i];
    const LockEdge& next = *way_[(i + 1) % way_.size()];
    LockWriter between;
    if (edge.inner.mode == LockMode::kRead && next.outer.mode == LockMode::kRead) {
      const LockWriter* writer = WriterBetween(edge);
      if (writer == nullptr) return false;
      between = *writer;
    } else if (way_.size() == 1) {
      return false;  // it would not have got the lock
    }
    circle.edges.push_back(edge);
    circle.writers.push_back(std::move(between));
    all_in_library = all_in_library && edge.outer.in_library && edge.inner.in_library;
  }
  // What the library does with locks of its own is its own affair.
  if (all_in_library) return false;
  if (!lines_.insert(LinesOf(circle)).second) return true;
  circles_.push_back(std::move(circle));
  return true;
}

std::vector<LockCircle> LockOrders::FindCircles() const { return Search(*this).FindAll(); }

}  // namespace goknot::runtime
