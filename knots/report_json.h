// Findings as JSON, for `goknot run -report FILE.json`. The schema is documented in README.md;
// names and meanings of its fields do not change while `version` is 1, fields may be added. Test:
// tests/cli/sessions/report.session.
#ifndef GOKNOT_KNOTS_REPORT_JSON_H_
#define GOKNOT_KNOTS_REPORT_JSON_H_

#include <span>
#include <string>

#include "knots/explain.h"
#include "knots/knots.h"

namespace goknot::knots {

// A finding with what was said about it.
struct ToldFinding {
  Finding finding;
  Told told;
};

// `seed`: of the run, empty when it had none.
std::string FindingsAsJson(std::span<const ToldFinding> findings, const std::string& seed);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_REPORT_JSON_H_
