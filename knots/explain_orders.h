// Lock orders that have not bitten yet, in plain words: who takes what while he holds what, how
// that can end, and how to mend it. Golden texts: tests/programs/lock_orders/.
#ifndef GOKNOT_KNOTS_EXPLAIN_ORDERS_H_
#define GOKNOT_KNOTS_EXPLAIN_ORDERS_H_

#include "knots/explain.h"

namespace goknot::knots {

// A finding of kind kLockOrder.
Told TellLockOrder(const runtime::RuntimeOptions& options, const Finding& finding,
                   const CodeFacts& code, const ReportStyle& style);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_EXPLAIN_ORDERS_H_
