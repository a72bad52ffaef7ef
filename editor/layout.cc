// One pass over the text's clusters.
#include "editor/layout.h"

#include <algorithm>

#include "editor/clusters.h"

namespace goknot::editor {
namespace {

constexpr int kTabStop = 4;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// The style at a position of spans in order; `at` only grows.
class SpanReader {
 public:
  explicit SpanReader(const std::vector<Span>& spans) : spans_(spans) {}
  const Span* At(size_t position) {
    while (next_ < spans_.size() && spans_[next_].end <= position) ++next_;
    return next_ < spans_.size() && spans_[next_].begin <= position ? &spans_[next_] : nullptr;
  }

 private:
  const std::vector<Span>& spans_;
  size_t next_ = 0;
};

class RowWriter {
 public:
  RowWriter(Frame* frame, int columns) : frame_(frame), columns_(columns) { NewRow(); }

  void NewRow() {
    frame_->rows.emplace_back();
    column_ = 0;
  }
  void Put(std::string_view text, int width, Style style) {
    if (column_ + width > columns_) NewRow();
    frame_->rows.back().push_back({std::string(text), style, static_cast<uint8_t>(width)});
    column_ += width;
  }
  // A cluster of a text; `origin` is where tab stops count from.
  void PutCluster(std::string_view cluster, Style style, int origin) {
    auto first = static_cast<unsigned char>(cluster[0]);
    if (first == '\t') {
      int spaces = kTabStop - std::max(column_ - origin, 0) % kTabStop;
      for (int i = 0; i < spaces; ++i) Put(" ", 1, style);
    } else if (first < 0x20 || first == 0x7F) {
      Put("^", 1, Style::kError);
      Put(std::string(1, static_cast<char>(first ^ 0x40)), 1, Style::kError);
    } else if (cluster.size() == 1 && first >= 0x80) {
      Put(kReplacement, 1, Style::kError);
    } else if (RuneWidth(DecodeRune(cluster, 0).code) == 0) {
      Put(" " + std::string(cluster), 1, style);  // a mark with nothing to stand on
    } else {
      Put(cluster, ClusterWidth(cluster), style);
    }
  }
  void PutAll(std::string_view text, Style style) {
    for (size_t at = 0; at < text.size();) {
      size_t next = NextCluster(text, at);
      PutCluster(text.substr(at, next - at), style, 0);
      at = next;
    }
  }
  // The cursor stands before what is put next, which takes `width` columns.
  void PutCursor(int width) {
    if (column_ + width > columns_) NewRow();
    frame_->cursor_row = frame_->rows.size() - 1;
    frame_->cursor_column = column_;
  }
  int column() const { return column_; }

 private:
  Frame* frame_;
  int columns_;
  int column_ = 0;
};

}  // namespace

Frame LayOut(const View& view, int columns) {
  Frame frame;
  RowWriter writer(&frame, columns);
  SpanReader colours(view.colours);
  SpanReader highlights(view.highlights);
  writer.PutAll(view.prompt, Style::kPrompt);
  int origin = writer.column();
  for (size_t at = 0; at < view.text.size();) {
    size_t next = NextCluster(view.text, at);
    std::string_view cluster = view.text.substr(at, next - at);
    bool is_newline = cluster[0] == '\n';
    if (at == view.cursor) {
      bool is_control = static_cast<unsigned char>(cluster[0]) < 0x20;
      writer.PutCursor(is_newline || is_control ? 1 : ClusterWidth(cluster));
    }
    if (is_newline) {
      writer.NewRow();
      writer.PutAll(view.continuation, Style::kPrompt);
      origin = writer.column();
    } else {
      const Span* highlight = highlights.At(at);
      const Span* colour = highlight != nullptr ? highlight : colours.At(at);
      writer.PutCluster(cluster, colour == nullptr ? Style::kPlain : colour->style, origin);
    }
    at = next;
  }
  if (view.cursor >= view.text.size()) writer.PutCursor(1);
  return frame;
}

Row CellsOf(std::string_view text, Style style, int columns) {
  Row row;
  int width = 0;
  for (size_t at = 0; at < text.size();) {
    size_t next = NextCluster(text, at);
    std::string_view cluster = text.substr(at, next - at);
    auto first = static_cast<unsigned char>(cluster[0]);
    if (first < 0x20 || first == 0x7F) cluster = " ";
    if (cluster.size() == 1 && first >= 0x80) cluster = kReplacement;
    int taken = ClusterWidth(cluster);
    if (width + taken > columns - (next < text.size() ? 1 : 0)) {
      row.push_back({"…", style, 1});
      break;
    }
    row.push_back({std::string(cluster), style, static_cast<uint8_t>(taken)});
    width += taken;
    at = next;
  }
  return row;
}

std::vector<Row> WrapText(std::string_view text, Style style, int columns) {
  std::vector<Row> rows;
  while (text.ends_with('\n')) text.remove_suffix(1);
  for (size_t begin = 0; begin <= text.size();) {
    size_t end = std::min(text.find('\n', begin), text.size());
    // Tabs in documentation are indentation.
    Frame line;
    RowWriter writer(&line, columns);
    std::string_view rest = text.substr(begin, end - begin);
    while (!rest.empty()) {
      size_t space = rest.find(' ', rest.find_first_not_of(' '));
      std::string_view word = rest.substr(0, space);
      int width = TextWidth(word);
      if (writer.column() + width > columns && writer.column() > 0 && width <= columns) {
        writer.NewRow();
        while (word.starts_with(' ')) word.remove_prefix(1);
      }
      writer.PutAll(word, style);
      rest = space == std::string_view::npos ? std::string_view() : rest.substr(space);
    }
    rows.insert(rows.end(), line.rows.begin(), line.rows.end());
    begin = end + 1;
  }
  return rows;
}

}  // namespace goknot::editor
