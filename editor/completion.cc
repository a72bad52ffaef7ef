// Selection is an index; the layout keeps its row in sight.
#include "editor/completion.h"

#include <algorithm>

#include "editor/clusters.h"
#include "editor/layout.h"

namespace goknot::editor {
namespace {

constexpr size_t kListed = 8;  // candidates that are listed one a row
constexpr int kGap = 2;        // columns between columns
constexpr size_t kDocumentationRows = 3;

void AppendCells(const Row& cells, Row* row) {
  row->insert(row->end(), cells.begin(), cells.end());
}

void Pad(int width, Style style, Row* row) {
  for (int have = RowWidth(*row); have < width; ++have) row->push_back({" ", style, 1});
}

int WidestName(const std::vector<Candidate>& candidates) {
  int widest = 0;
  for (const Candidate& candidate : candidates) {
    widest = std::max(widest, TextWidth(candidate.text));
  }
  return widest;
}

}  // namespace

CompletionMenu::CompletionMenu(Completions completions, std::string_view typed)
    : completions_(std::move(completions)), typed_(typed) {}

std::string CompletionMenu::CommonPrefix() const {
  std::optional<std::string_view> common;
  for (const Candidate& candidate : completions_.candidates) {
    std::string_view text = candidate.text;
    if (!text.starts_with(typed_)) continue;
    if (!common) {
      common = text;
      continue;
    }
    size_t same = 0;
    while (same < common->size() && same < text.size()) {
      size_t next = NextCluster(text, same);
      if (common->substr(same, next - same) != text.substr(same, next - same)) break;
      same = next;
    }
    common = common->substr(0, same);
  }
  return std::string(common.value_or(typed_));
}

const Candidate* CompletionMenu::selected() const {
  return selected_ ? &completions_.candidates[*selected_] : nullptr;
}

std::string_view CompletionMenu::shown() const {
  return selected_ ? completions_.candidates[*selected_].text : std::string_view(typed_);
}

void CompletionMenu::SelectNext() {
  if (!selected_) {
    selected_ = 0;
  } else if (*selected_ + 1 < completions_.candidates.size()) {
    ++*selected_;
  } else {
    selected_.reset();
  }
}

void CompletionMenu::SelectPrevious() {
  if (!selected_) {
    selected_ = completions_.candidates.size() - 1;
  } else if (*selected_ > 0) {
    --*selected_;
  } else {
    selected_.reset();
  }
}

std::vector<Row> CompletionMenu::LayOutList(int columns, int rows) {
  int widest = WidestName(completions_.candidates);
  std::vector<Row> all;
  for (size_t i = 0; i < completions_.candidates.size(); ++i) {
    const Candidate& candidate = completions_.candidates[i];
    Style style = i == selected_ ? Style::kSelected : Style::kPlain;
    Row row = CellsOf(candidate.text, style, columns);
    int room = columns - widest - kGap;
    if (!candidate.signature.empty() && room > 3) {
      Pad(widest, style, &row);
      Pad(widest + kGap, Style::kPlain, &row);
      AppendCells(CellsOf(candidate.signature, Style::kHint, room), &row);
    }
    all.push_back(std::move(row));
  }
  auto height = static_cast<size_t>(std::max(rows, 1));
  if (all.size() > height) {
    size_t at = selected_.value_or(0);
    first_row_ = std::clamp(first_row_, at < height ? 0 : at - height + 1, at);
    first_row_ = std::min(first_row_, all.size() - height);
    auto first = all.begin() + static_cast<std::ptrdiff_t>(first_row_);
    return {first, first + static_cast<std::ptrdiff_t>(height)};
  }
  return all;
}

std::vector<Row> CompletionMenu::LayOutGrid(int columns, int rows) {
  const std::vector<Candidate>& candidates = completions_.candidates;
  int column_width = std::min(WidestName(candidates) + kGap, columns);
  auto across = static_cast<size_t>(std::max(columns / column_width, 1));
  size_t down = (candidates.size() + across - 1) / across;
  size_t at_row = selected_ ? *selected_ % down : 0;
  size_t height = std::min(down, static_cast<size_t>(std::max(rows, 1)));
  bool cut = height < down;
  if (cut && height > 1) --height;  // for the row that says so
  if (at_row < first_row_) first_row_ = at_row;
  if (at_row >= first_row_ + height) first_row_ = at_row - height + 1;
  std::vector<Row> shown;
  for (size_t i = first_row_; i < first_row_ + height && i < down; ++i) {
    Row row;
    for (size_t index = i, column = 0; index < candidates.size(); index += down, ++column) {
      Pad(static_cast<int>(column) * column_width, Style::kPlain, &row);
      Style style = index == selected_ ? Style::kSelected : Style::kPlain;
      AppendCells(CellsOf(candidates[index].text, style, column_width), &row);
    }
    shown.push_back(std::move(row));
  }
  if (cut) {
    std::string note = "rows " + std::to_string(first_row_ + 1) + " to " +
                       std::to_string(first_row_ + height) + " of " + std::to_string(down);
    shown.push_back(CellsOf(note, Style::kHint, columns));
  }
  return shown;
}

std::vector<Row> CompletionMenu::LayOut(int columns, int rows) {
  bool listed = completions_.candidates.size() <= kListed;
  std::vector<Row> below;
  if (const Candidate* candidate = selected()) {
    if (!listed && !candidate->signature.empty()) {
      below.push_back(
          CellsOf(candidate->text + "  " + candidate->signature, Style::kHint, columns));
    }
    if (!candidate->documentation.empty()) {
      for (Row& row : WrapText(candidate->documentation, Style::kHint, columns)) {
        below.push_back(std::move(row));
        if (below.size() == kDocumentationRows) break;
      }
    }
  }
  int left = rows - static_cast<int>(below.size());
  if (left < 2) {
    below.clear();
    left = rows;
  }
  std::vector<Row> shown = listed ? LayOutList(columns, left) : LayOutGrid(columns, left);
  shown.insert(shown.end(), below.begin(), below.end());
  return shown;
}

}  // namespace goknot::editor
