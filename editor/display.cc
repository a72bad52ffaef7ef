// All about where the cursor is: the screen knows it within the frame, the tracker within the
// output's last line, and the two are one row apart when that line has not ended.
#include "editor/display.h"

#include <utility>

namespace goknot::editor {
namespace {

// Terminals that can show all of an update at once do so between these; others ignore them.
constexpr std::string_view kBeginUpdate = "\x1b[?2026h";
constexpr std::string_view kEndUpdate = "\x1b[?2026l";

}  // namespace

void Display::SetSize(int columns, int rows) {
  screen_.SetSize(columns, rows);
  output_.SetColumns(screen_.columns());
}

std::string Display::SureFreshLine() const {
  // So many spaces stay in the line if it is empty, the cursor waiting at its end, and reach the
  // next one if it is not.
  return std::string(static_cast<size_t>(screen_.columns()), ' ') + "\r\x1b[K";
}

std::string Display::FreshLine() {
  std::string out;
  if (!output_.colours().empty()) out += "\x1b[m";
  if (!output_.known()) {
    out += SureFreshLine();
    output_.SetColumn(0);
  } else if (output_.column() != 0) {
    out += "\r\n";
  }
  return out;
}

std::string Display::Print(std::string_view bytes) {
  if (!drawing_) return output_.Track(bytes);
  int column = output_.column();
  std::string colours = output_.colours();
  std::string text = output_.Track(bytes);
  if (text.empty()) return text;
  std::string out(kBeginUpdate);
  out += screen_.Erase();
  // A line that fills its last row goes on in the next row by itself, if something is printed.
  bool filled = column == screen_.columns();
  if (column > 0 && (!filled || text[0] == '\n' || text[0] == '\r' || text[0] == '\b')) {
    out += "\x1b[A\x1b[" + std::to_string(filled ? column : column + 1) + "G";
  }
  out += colours;
  out += text;
  out += FreshLine();
  out += screen_.Draw(frame_);
  out += kEndUpdate;
  return out;
}

std::string Display::StartLine() {
  std::string out = output_.TakeHeld() + FreshLine();
  output_.SetColumn(0);
  return out + output_.colours();
}

std::string Display::Begin() {
  std::string out = FreshLine();
  screen_.Begin();
  frame_ = {};
  drawing_ = true;
  return out;
}

std::string Display::Draw(const Frame& frame) {
  frame_ = frame;
  return screen_.Draw(frame_);
}

std::string Display::Finish(const Frame& frame) {
  drawing_ = false;
  output_.SetColumn(0);
  // What a program had begun to write is not the beginning of what comes below.
  std::string out = screen_.Finish(frame);
  return out + output_.TakeHeld() + output_.colours();
}

std::string Display::Resize(int columns, int rows) {
  std::string out = screen_.Resize(columns, rows);
  output_.SetColumns(screen_.columns());
  // Where an unfinished line ends now is for the terminal to know: output goes on below it.
  if (output_.column() != 0) output_.SetColumn(0);
  frame_ = {};
  return out;
}

std::string Display::Clear() {
  screen_.Begin();
  output_.SetColumn(0);
  return "\x1b[H\x1b[2J" + screen_.Draw(frame_);
}

std::string Display::Abandon() {
  drawing_ = false;
  output_.SetColumn(0);
  return screen_.Finish(frame_);
}

}  // namespace goknot::editor
