// See the header.
#include "editor/cooked_line.h"

#include <utility>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

// How many columns a tab is given: the cursor's column is not known here.
constexpr int kTabColumns = 4;

}  // namespace

void CookedLine::Insert(const std::string& text, std::string* echo) {
  text_ += text;
  for (char c : text) {
    if (c == '\t') {
      echo->append(kTabColumns, ' ');
    } else {
      *echo += c;
    }
  }
}

void CookedLine::EraseLast(std::string* echo) {
  const size_t begin = PreviousCluster(text_, text_.size());
  const std::string_view last = std::string_view(text_).substr(begin);
  const int width = last == "\t" ? kTabColumns : ClusterWidth(last);
  for (int i = 0; i < width; ++i) *echo += "\b \b";
  text_.resize(begin);
}

std::optional<std::string> CookedLine::Take(const Key& key, std::string* echo) {
  switch (key.code) {
    case KeyCode::kEnter:
      *echo += "\n";
      text_ += '\n';
      return std::exchange(text_, {});
    case KeyCode::kBackspace:
      if (!text_.empty()) EraseLast(echo);
      return std::nullopt;
    case KeyCode::kTab:
      Insert("\t", echo);
      return std::nullopt;
    case KeyCode::kPaste:
      Insert(key.text, echo);
      return std::nullopt;
    case KeyCode::kRune:
      break;
    default:
      return std::nullopt;
  }
  if ((key.modifiers & kControl) == 0) {
    std::string text;
    AppendRune(key.rune, &text);
    Insert(text, echo);
    return std::nullopt;
  }
  switch (key.rune) {
    case 'd':
      return std::exchange(text_, {});
    case 'h':
      if (!text_.empty()) EraseLast(echo);
      break;
    case 'u':
      while (!text_.empty()) EraseLast(echo);
      break;
    case 'w':
      while (text_.ends_with(' ') || text_.ends_with('\t')) EraseLast(echo);
      while (!text_.empty() && !text_.ends_with(' ') && !text_.ends_with('\t')) EraseLast(echo);
      break;
    default:
      break;
  }
  return std::nullopt;
}

}  // namespace goknot::editor
