// Follows what programs print, to know where it leaves the cursor: so that the line they have not
// ended can go on where it stopped, after the prompt has been drawn below it.
//
// Known are: printed characters with their widths, ends of lines, returns, backspaces, tabs,
// colours. After any other control sequence that moves the cursor the column is unknown until the
// next end of a line. Bytes that only begin a character or a sequence are held back until the rest
// comes, so that nothing of the editor's gets into their middle.
//
// Test: tests/editor/output_test.cc.
#ifndef GOKNOT_EDITOR_OUTPUT_H_
#define GOKNOT_EDITOR_OUTPUT_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace goknot::editor {

class OutputTracker {
 public:
  void SetColumns(int columns);

  // The bytes that may be written now; column() is then that behind them.
  std::string Track(std::string_view bytes);
  // What was held back; nothing follows it.
  std::string TakeHeld();

  // 0 at the start of a line; columns() when the last column is filled and the cursor has not moved
  // on.
  int column() const { return column_; }
  bool known() const { return known_; }
  void SetColumn(int column) {
    column_ = column;
    known_ = true;
  }
  // Something else has written to the terminal.
  void Forget() { known_ = false; }

  // The control sequences that bring back the colours in which the output was left; empty if plain.
  const std::string& colours() const { return colours_; }

 private:
  // The size of the control sequence at the start, 0 if it is not whole.
  static size_t SequenceSize(std::string_view bytes);
  void TrackSequence(std::string_view sequence);
  void TrackCluster(std::string_view cluster);

  int columns_ = 80;
  int column_ = 0;
  bool known_ = true;
  std::string held_;
  std::string colours_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_OUTPUT_H_
