// Looks up pages. The table itself is made by knots/embed_catalogue.py.
#include "knots/catalogue.h"

namespace goknot::knots {

const CataloguePage* FindPage(std::string_view code) {
  for (const CataloguePage& page : Catalogue()) {
    if (page.code == code) return &page;
  }
  return nullptr;
}

}  // namespace goknot::knots
