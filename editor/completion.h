// The menu of completions below the input: which candidate stands, and how the menu looks.
//
// Few candidates are listed one a row with their signatures, many in columns; under the columns is
// the signature of the one that stands, and in both cases the beginning of its documentation.
//
// Test: tests/editor/completing_test.cc.
#ifndef GOKNOT_EDITOR_COMPLETION_H_
#define GOKNOT_EDITOR_COMPLETION_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "editor/language.h"
#include "editor/screen.h"

namespace goknot::editor {

class CompletionMenu {
 public:
  // `typed` is what stands at [begin, end).
  CompletionMenu(Completions completions, std::string_view typed);

  size_t begin() const { return completions_.begin; }
  const std::string& typed() const { return typed_; }
  // What all candidates that start with `typed` have in common; `typed` itself when none does.
  std::string CommonPrefix() const;

  const std::vector<Candidate>& candidates() const { return completions_.candidates; }
  // The candidate that stands; null when none does yet.
  const Candidate* selected() const;
  // What stands in the text: the selected candidate or what was typed.
  std::string_view shown() const;
  // Round the list; before the first one stands what was typed.
  void SelectNext();
  void SelectPrevious();

  std::vector<Row> LayOut(int columns, int rows);

 private:
  std::vector<Row> LayOutList(int columns, int rows);
  std::vector<Row> LayOutGrid(int columns, int rows);

  Completions completions_;
  std::string typed_;
  std::optional<size_t> selected_;
  size_t first_row_ = 0;  // of those that do not fit
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_COMPLETION_H_
