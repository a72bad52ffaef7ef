// The screen of the input together with the output above it: each function returns the bytes that
// make the terminal show the change.
//
// While a frame is drawn, what is printed goes where the output stopped: the frame is erased, the
// text follows the output's last line, and the frame is drawn again on a line of its own below.
//
// Test: tests/editor/display_test.cc.
#ifndef GOKNOT_EDITOR_DISPLAY_H_
#define GOKNOT_EDITOR_DISPLAY_H_

#include <string>
#include <string_view>

#include "editor/output.h"
#include "editor/screen.h"

namespace goknot::editor {

class Display {
 public:
  void SetSize(int columns, int rows);
  void SetColours(bool colours) { screen_.SetColours(colours); }
  int columns() const { return screen_.columns(); }
  int rows() const { return screen_.rows(); }

  // Output of programs, above the frame if one is drawn.
  std::string Print(std::string_view bytes);
  // Ends the output's last line unless it has ended; no frame is drawn.
  std::string StartLine();
  // Something else has written to the terminal.
  void Forget() { output_.Forget(); }

  // Moves to a line of its own; frames may be drawn then.
  std::string Begin();
  std::string Draw(const Frame& frame);
  // The frame as it stays on the terminal; output goes below it.
  std::string Finish(const Frame& frame);

  bool drawing() const { return drawing_; }

  // Erases the frame; it is to be drawn again for the new size.
  std::string Resize(int columns, int rows);
  // Clears the terminal; the frame is at its top.
  std::string Clear();
  // The frame stays on the terminal as it is; Begin starts another one.
  std::string Abandon();

 private:
  // To the start of an empty line, from wherever the output stopped.
  std::string FreshLine();
  // The same when the terminal may have shown what was typed meanwhile.
  std::string SureFreshLine() const;

  Screen screen_;
  OutputTracker output_;
  Frame frame_;
  bool drawing_ = false;  // between Begin and Finish
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_DISPLAY_H_
