// Circles of lock orders (runtime/lock_orders.h) as findings. Test: tests/knots/.
#ifndef GOKNOT_KNOTS_LOCK_ORDERS_H_
#define GOKNOT_KNOTS_LOCK_ORDERS_H_

#include <vector>

#include "knots/knots.h"
#include "runtime/runtime.h"

namespace goknot::knots {

// Of kind kLockOrder, likely; empty when they were not watched. All workers have stopped.
std::vector<Finding> FindLockOrders(runtime::Runtime& runtime);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_LOCK_ORDERS_H_
