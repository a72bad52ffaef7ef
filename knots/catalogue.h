// The catalogue of patterns: the mistakes that get goroutines stuck or make them fail, each with a
// stable code and a page for learners: what one sees, why it happens, a wrong and a right program,
// how to fix it. The pages are knots/catalogue/GKnnn.md; knots/embed_catalogue.py makes them part
// of the command.
//
// A code is never renamed and never used for something else.
//
// Threads: any; the table is constant. Test: tests/run_catalogue.py, which runs both programs of
// every page.
#ifndef GOKNOT_KNOTS_CATALOGUE_H_
#define GOKNOT_KNOTS_CATALOGUE_H_

#include <span>
#include <string_view>

namespace goknot::knots {

struct CataloguePage {
  std::string_view code;   // "GK001"
  std::string_view title;  // "A range over a channel that nobody closes"
  std::string_view text;   // all of the page, as Markdown
};

// By code.
std::span<const CataloguePage> Catalogue();

// Null when there is none.
const CataloguePage* FindPage(std::string_view code);

}  // namespace goknot::knots

#endif  // GOKNOT_KNOTS_CATALOGUE_H_
