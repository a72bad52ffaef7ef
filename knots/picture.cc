// A layout in two columns: groups in the order of the report (of lock orders: each one), each
// object at the height of those connected with it, pushed apart where they would overlap. Lines are
// curves between the columns, so none crosses a box.
#include "knots/picture.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "base/text.h"
#include "knots/patterns.h"
#include "knots/report_page.h"
#include "knots/wording.h"

namespace goknot::knots {
namespace {

using base::ToAbsl;

constexpr int kBoxWidth = 330;
constexpr int kBoxHeight = 46;
constexpr int kRow = 62;
constexpr int kGap = 260;  // between the columns
constexpr int kMargin = 24;
constexpr int kTitle = 56;
constexpr size_t kMostRows = 120;
constexpr size_t kLongestLabel = 44;
constexpr int kPictureWidth = 2 * kMargin + 2 * kBoxWidth + kGap;

std::string Escape(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string Shorten(std::string text) {
  if (Width(text) <= kLongestLabel) return text;
  size_t cut = kLongestLabel - 1;
  while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xc0) == 0x80) --cut;
  return text.substr(0, cut) + "\u2026";
}

// A finding drawn from `top` on.
class Drawing {
 public:
  Drawing(const ToldFinding& told, int top) : told_(told), finding_(told.finding), top_(top) {
    rows_ = finding_.kind == Kind::kLockOrder ? finding_.orders.size() : finding_.groups.size();
    shown_ = std::min(rows_, kMostRows);
    PlaceObjects();
  }

  int bottom() const {
    int last = static_cast<int>(shown_ + (shown_ < rows_ ? 1 : 0)) * kRow;
    for (int y : object_y_) last = std::max(last, y + kRow);
    return top_ + kTitle + last + kMargin;
  }

  std::string Draw() {
    absl::StrAppendFormat(&out_, "<text class=\"title\" x=\"%d\" y=\"%d\">%s</text>\n", kMargin,
                          top_ + 30, Escape(told_.told.message));
    DrawEdges();
    for (uint32_t row = 0; row < shown_; ++row) {
      if (finding_.kind == Kind::kLockOrder) {
        DrawOrder(row);
      } else {
        DrawGroup(row);
      }
    }
    for (uint32_t object = 0; object < finding_.objects.size(); ++object) DrawObject(object);
    if (shown_ < rows_) {
      absl::StrAppendFormat(&out_, "<text x=\"%d\" y=\"%d\">and %s more places</text>\n", kMargin,
                            RowY(static_cast<uint32_t>(shown_)) + 20, Count(rows_ - shown_));
    }
    return std::move(out_);
  }

 private:
  int RowY(uint32_t row) const { return top_ + kTitle + static_cast<int>(row) * kRow; }
  int ObjectY(uint32_t object) const { return top_ + kTitle + object_y_[object]; }
  bool IsShown(uint32_t object) const { return object_y_[object] >= 0; }

  // Calls visit(object) with each that the row is connected with.
  template <typename Visit>
  void ForEachObjectOf(uint32_t row, const Visit& visit) const;
  void PlaceObjects();
  void DrawEdges();
  void DrawEdge(uint32_t row, uint32_t object, bool holds);
  void DrawGroup(uint32_t group);
  void DrawOrder(uint32_t order);
  void DrawObject(uint32_t object);
  void Box(int x, int y, const char* style, const std::string& first, const std::string& second,
           const std::string& hint);

  const ToldFinding& told_;
  const Finding& finding_;
  int top_;
  size_t rows_ = 0;
  size_t shown_ = 0;           // of them
  std::vector<int> object_y_;  // below the title; -1: no row that is drawn has to do with it
  std::string out_;
};

template <typename Visit>
void Drawing::ForEachObjectOf(uint32_t row, const Visit& visit) const {
  if (finding_.kind == Kind::kLockOrder) {
    visit(finding_.orders[row].outer);
    visit(finding_.orders[row].inner);
    return;
  }
  for (const WaitTarget& wait : finding_.goroutines[finding_.groups[row].members[0]].waits) {
    if (wait.object != kNone) visit(wait.object);
  }
}

void Drawing::PlaceObjects() {
  object_y_.assign(finding_.objects.size(), -1);
  std::vector<std::pair<double, uint32_t>> order;
  std::vector<double> sum(finding_.objects.size(), 0), count(finding_.objects.size(), 0);
  for (uint32_t row = 0; row < shown_; ++row) {
    ForEachObjectOf(row, [&](uint32_t object) {
      sum[object] += row;
      ++count[object];
    });
  }
  for (uint32_t object = 0; object < finding_.objects.size(); ++object) {
    if (count[object] != 0) order.emplace_back(sum[object] / count[object], object);
  }
  std::sort(order.begin(), order.end());
  int next = 0;
  for (const auto& [middle, object] : order) {
    int y = std::max(next, static_cast<int>(middle * kRow));
    object_y_[object] = y;
    next = y + kRow;
  }
}

void Drawing::Box(int x, int y, const char* style, const std::string& first,
                  const std::string& second, const std::string& hint) {
  absl::StrAppendFormat(&out_,
                        "<g class=\"%s\"><title>%s</title>"
                        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\"/>"
                        "<text class=\"name\" x=\"%d\" y=\"%d\">%s</text>"
                        "<text x=\"%d\" y=\"%d\">%s</text></g>\n",
                        style, Escape(hint), x, y, kBoxWidth, kBoxHeight, x + 12, y + 19,
                        Escape(Shorten(first)), x + 12, y + 37, Escape(Shorten(second)));
}

void Drawing::DrawGroup(uint32_t index) {
  const Group& group = finding_.groups[index];
  const StuckGoroutine& stuck = finding_.goroutines[group.members[0]];
  std::string hint;
  for (const runtime::FrameInfo& frame : group.frames) {
    absl::StrAppend(&hint, ToAbsl(frame.function), "  ", PlaceText(frame.file, frame.line), "\n");
  }
  std::string name = group.size() == 1
                         ? GoroutineName(stuck.id)
                         : absl::StrCat(Count(group.size()), " goroutines, first ", stuck.id);
  Box(kMargin, RowY(index), "goroutine", name,
      absl::StrCat(runtime::WaitReasonText(stuck.reason), "  ",
                   PlaceText(group.where.file, group.where.line)),
      hint);
}

void Drawing::DrawOrder(uint32_t index) {
  const LockOrder& order = finding_.orders[index];
  auto taken = [](bool reads, const Place& place) {
    return absl::StrCat(reads ? "RLock  " : "Lock  ", PlaceText(place.file, place.line));
  };
  Box(kMargin, RowY(index), "goroutine", GoroutineName(order.goroutine),
      absl::StrCat(taken(order.reads_outer, order.outer_at), ", then  ",
                   taken(order.reads_inner, order.inner_at)),
      absl::StrCat("holds ", told_.told.object_names[order.outer], " since ",
                   PlaceText(order.outer_at.file, order.outer_at.line), "\nlocks ",
                   told_.told.object_names[order.inner], " at ",
                   PlaceText(order.inner_at.file, order.inner_at.line)));
}

void Drawing::DrawObject(uint32_t index) {
  if (!IsShown(index)) return;
  const Object& object = finding_.objects[index];
  const std::string& name = told_.told.object_names[index];
  std::string made = object.made.known()
                         ? absl::StrCat("  ", PlaceText(object.made.file, object.made.line))
                         : std::string();
  Box(kMargin + kBoxWidth + kGap, ObjectY(index), "object",
      absl::StrCat(name.empty() ? "(no name)" : name, made), told_.told.states[index],
      told_.told.states[index]);
}

// Waits go to the object, holding goes from it back to the goroutine.
void Drawing::DrawEdge(uint32_t row, uint32_t object, bool holds) {
  int left = kMargin + kBoxWidth;
  int right = left + kGap;
  int y1 = RowY(row) + (holds ? 34 : 14);
  int y2 = ObjectY(object) + (holds ? 34 : 14);
  int from_x = holds ? right : left, from_y = holds ? y2 : y1;
  int to_x = holds ? left + 8 : right - 8, to_y = holds ? y1 : y2;
  int bend = (to_x - from_x) / 2;
  absl::StrAppendFormat(
      &out_, "<path class=\"%s\" marker-end=\"url(#%s)\" d=\"M%d %d C%d %d %d %d %d %d\"/>\n",
      holds ? "holds" : "waits", holds ? "held" : "wait", from_x, from_y, from_x + bend, from_y,
      to_x - bend, to_y, to_x, to_y);
}

void Drawing::DrawEdges() {
  if (finding_.kind == Kind::kLockOrder) {
    for (uint32_t row = 0; row < shown_; ++row) {
      DrawEdge(row, finding_.orders[row].outer, true);
      DrawEdge(row, finding_.orders[row].inner, false);
    }
    return;
  }
  std::map<std::tuple<uint32_t, uint32_t, bool>, bool> drawn;
  for (uint32_t group = 0; group < shown_; ++group) {
    for (uint32_t member : finding_.groups[group].members) {
      for (const WaitTarget& wait : finding_.goroutines[member].waits) {
        if (wait.object == kNone || !IsShown(wait.object)) continue;
        if (drawn.emplace(std::make_tuple(group, wait.object, false), true).second) {
          DrawEdge(group, wait.object, false);
        }
      }
    }
  }
  for (uint32_t object = 0; object < finding_.objects.size(); ++object) {
    for (const Holder& holder : finding_.objects[object].holders) {
      if (holder.stuck == kNone || !IsShown(object)) continue;
      uint32_t group = finding_.goroutines[holder.stuck].group;
      if (group >= shown_) continue;
      if (drawn.emplace(std::make_tuple(group, object, true), true).second) {
        DrawEdge(group, object, true);
      }
    }
  }
}

constexpr std::string_view kStyle =
    "text{font:13px ui-sans-serif,system-ui,sans-serif;fill:#333}"
    ".title{font-size:17px;font-weight:600;fill:#111}"
    ".name{font-weight:600;fill:#111}"
    ".goroutine rect{fill:#eef3fb;stroke:#4a6fa5}"
    ".object rect{fill:#fdf3e3;stroke:#b8802a}"
    "path{fill:none;stroke-width:1.8}"
    ".waits{stroke:#c0392b}.holds{stroke:#2c7a4b;stroke-dasharray:6 4}";

constexpr std::string_view kMarkers =
    "<defs><marker id=\"wait\" viewBox=\"0 0 10 10\" refX=\"2\" refY=\"5\" markerWidth=\"7\" "
    "markerHeight=\"7\" orient=\"auto-start-reverse\"><path d=\"M0 0L10 5L0 10z\" "
    "style=\"fill:#c0392b\"/></marker><marker id=\"held\" viewBox=\"0 0 10 10\" refX=\"2\" "
    "refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto-start-reverse\"><path "
    "d=\"M0 0L10 5L0 10z\" style=\"fill:#2c7a4b\"/></marker></defs>";

std::string Svg(std::span<const ToldFinding> findings) {
  std::string body;
  int top = 0;
  for (const ToldFinding& told : findings) {
    Drawing drawing(told, top);
    body += drawing.Draw();
    top = drawing.bottom();
  }
  if (findings.empty()) {
    top = 60;
    absl::StrAppendFormat(
        &body, "<text class=\"title\" x=\"%d\" y=\"34\">nothing is stuck</text>\n", kMargin);
  } else {
    bool orders = std::any_of(findings.begin(), findings.end(), [](const ToldFinding& told) {
      return told.finding.kind == Kind::kLockOrder;
    });
    absl::StrAppendFormat(&body,
                          "<text x=\"%d\" y=\"%d\">red: waits for%s; green: is held by; point at a "
                          "box to see more</text>\n",
                          kMargin, top, orders ? ", or locks next" : "");
    top += kMargin;
  }
  return absl::StrFormat(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" "
      "height=\"%d\">\n<style>%s</style>%s\n<rect width=\"100%%\" height=\"100%%\" "
      "style=\"fill:#fff\"/>\n%s</svg>\n",
      kPictureWidth, top, kPictureWidth, top, ToAbsl(kStyle), ToAbsl(kMarkers), body);
}

}  // namespace

std::string FindingsAsSvg(std::span<const ToldFinding> findings) { return Svg(findings); }

std::string FindingsAsHtml(std::span<const ToldFinding> findings) {
  std::string texts;
  for (const ToldFinding& told : findings) {
    absl::StrAppend(&texts, "<pre>", Escape(told.told.text), "</pre>\n");
  }
  return absl::StrCat(
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>GoKnot's "
      "report</title>\n<style>body{margin:24px;font-family:ui-sans-serif,system-ui,sans-serif}"
      "pre{background:#f7f7f7;padding:16px;border-radius:8px;overflow:auto;line-height:1.35}"
      "svg{max-width:100%;height:auto}</style></head>\n<body>\n",
      Svg(findings), texts, "</body></html>\n");
}

}  // namespace goknot::knots
