// See base/suggest.h. Test: tests/base/suggest_test.cc.
#include "base/suggest.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace goknot::base {

namespace {

// Costs are in halves.
constexpr int kChange = 2;
constexpr int kChangeOfCase = 1;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

int CostOfReplacing(char a, char b) {
  if (a == b) return 0;
  return Lower(a) == Lower(b) ? kChangeOfCase : kChange;
}

int Allowance(std::string_view word) {
  if (word.size() <= 4) return 1 * kChange;
  return (word.size() <= 8 ? 2 : 3) * kChange;
}

// Row by row over the prefixes of `a`; a swap looks two rows back.
int Distance(std::string_view a, std::string_view b) {
  std::vector<int> before_last(b.size() + 1);
  std::vector<int> last(b.size() + 1);
  std::vector<int> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); j++) row[j] = static_cast<int>(j) * kChange;
  for (size_t i = 1; i <= a.size(); i++) {
    before_last.swap(last);
    last.swap(row);
    row[0] = static_cast<int>(i) * kChange;
    for (size_t j = 1; j <= b.size(); j++) {
      row[j] = std::min({last[j] + kChange, row[j - 1] + kChange,
                         last[j - 1] + CostOfReplacing(a[i - 1], b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + kChange);
      }
    }
  }
  return row[b.size()];
}

}  // namespace

std::optional<std::string_view> NearestName(std::string_view word,
                                            std::span<const std::string_view> candidates) {
  std::optional<std::string_view> nearest;
  int allowed = Allowance(word);
  for (std::string_view candidate : candidates) {
    size_t longer = std::max(word.size(), candidate.size());
    size_t shorter = std::min(word.size(), candidate.size());
    if (static_cast<int>(std::min<size_t>(longer - shorter, 100)) * kChange > allowed) continue;
    int distance = Distance(word, candidate);
    // A word of which nothing is left is no misspelling.
    if (distance > allowed || distance >= static_cast<int>(longer) * kChange) continue;
    nearest = candidate;
    allowed = distance - 1;
  }
  return nearest;
}

}  // namespace goknot::base
