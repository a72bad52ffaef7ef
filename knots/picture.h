// The wait-for graph as a picture, for `goknot run -report FILE.svg` or `.html`: goroutines on the
// left (those alike as one box), what they wait for on the right, lines between them.
// Self-contained: no scripts, no other files. Readable with a hundred goroutines: a row each. Test:
// tests/cli/sessions/report.session.
#ifndef GOKNOT_KNOTS_PICTURE_H_
#define GOKNOT_KNOTS_PICTURE_H_

#include <span>
#include <string>

#include "knots/report_json.h"

namespace goknot::knots {

// An SVG document of all findings, one below the other.
std::string FindingsAsSvg(std::span<const ToldFinding> findings);
// A page with the picture and the report of each.
std::string FindingsAsHtml(std::span<const ToldFinding> findings);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_PICTURE_H_
