// Two parts of a report: the circle of those who wait for each other, and why nobody helps.
// Test: tests/knots/explain_test.cc.
#ifndef GOKNOT_KNOTS_EXPLAIN_WHY_H_
#define GOKNOT_KNOTS_EXPLAIN_WHY_H_

#include "knots/report_page.h"
#include "knots/situation.h"

namespace goknot::knots {

// Nothing when there is none.
void DrawCircle(const Situation& situation, ReportPage& page);
void SayWhyNobodyHelps(const Situation& situation, ReportPage& page);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_EXPLAIN_WHY_H_
