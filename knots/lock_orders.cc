// See the header.
#include "knots/lock_orders.h"

#include <algorithm>

#include "absl/container/flat_hash_set.h"
#include "runtime/lock_orders.h"

namespace goknot::knots {
namespace {

using runtime::HeldLock;
using runtime::LockEdge;
using runtime::LockMode;

class OrderBuilder {
 public:
  OrderBuilder(runtime::Runtime& runtime, const runtime::LockCircle& circle) : runtime_(runtime) {
    // What is read anywhere in the circle is an RWMutex.
    for (const LockEdge& edge : circle.edges) {
      for (const HeldLock* lock : {&edge.outer, &edge.inner}) {
        if (lock->mode == LockMode::kRead) shared_.insert(lock->lock);
      }
    }
    finding_.kind = Kind::kLockOrder;
    finding_.confidence = Confidence::kLikely;
    for (size_t i = 0; i < circle.edges.size(); ++i) {
      const LockEdge& edge = circle.edges[i];
      LockOrder order;
      order.outer = ObjectOf(edge.outer);
      order.inner = ObjectOf(edge.inner);
      order.goroutine = edge.goroutine;
      order.outer_at = PlaceOf(edge.outer.place);
      order.inner_at = PlaceOf(edge.inner.place);
      order.reads_outer = edge.outer.mode == LockMode::kRead;
      order.reads_inner = edge.inner.mode == LockMode::kRead;
      order.writer = circle.writers[i].goroutine;
      if (order.writer != 0) order.writer_at = PlaceOf(circle.writers[i].place);
      finding_.orders.push_back(order);
    }
  }

  Finding Take() { return std::move(finding_); }

 private:
  uint32_t ObjectOf(const HeldLock& lock) {
    const auto address = reinterpret_cast<uint64_t>(lock.lock);
    std::vector<Object>& objects = finding_.objects;
    auto found = std::find_if(objects.begin(), objects.end(), [address](const Object& object) {
      return object.address == address;
    });
    const auto index = static_cast<uint32_t>(found - objects.begin());
    if (found != objects.end()) return index;
    Object object;
    object.kind = shared_.count(lock.lock) != 0 ? ObjectKind::kRWMutex : ObjectKind::kMutex;
    object.address = address;
    object.in_global = !lock.is_dead && runtime_.heap().FindObject(lock.lock).base == nullptr;
    objects.push_back(std::move(object));
    return index;
  }

  Place PlaceOf(uint64_t place) const {
    const runtime::FrameInfo frame = runtime_.engine().DescribePlace(place);
    return {frame.file, frame.line, frame.column, frame.function};
  }

  runtime::Runtime& runtime_;
  absl::flat_hash_set<const void*> shared_;
  Finding finding_;
};

}  // namespace

std::vector<Finding> FindLockOrders(runtime::Runtime& runtime) {
  std::vector<Finding> findings;
  if (runtime.lock_orders() == nullptr) return findings;
  for (const runtime::LockCircle& circle : runtime.lock_orders()->FindCircles()) {
    findings.push_back(OrderBuilder(runtime, circle).Take());
  }
  return findings;
}

}  // namespace goknot::knots
