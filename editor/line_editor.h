// The line editor of the prompt: reads entries of one or more lines from a terminal, while others
// may print.
//
//   LineEditor editor(options, language);
//   while (true) {
//     Entry entry = editor.ReadEntry({.prompt = ">>> ", .continuation = "... "});
//     if (entry.kind == Entry::Kind::kEnd) break;
//     if (entry.kind == Entry::Kind::kText) editor.Print(Evaluate(entry.text));
//   }
//
// On a terminal it edits with emacs' or vi's keys. It leaves a plain prompt to the terminal's own
// line editing when TERM is "dumb" or unset; without a terminal it reads lines without a prompt. In
// both cases an entry still goes on over lines until the language finds it complete.
//
// Output. Everything that the session and its goroutines show goes through Print, so that the
// editor always knows where the cursor is. While ReadEntry waits it appears above the input, which
// is drawn again below it; a line without its end is kept, and goes on where it ended when more of
// it comes. At other times it is written at once. Print returns when the editor has taken the text:
// it waits while more than kOutputBacklog bytes wait for a slow terminal, and what one thread
// prints stays in order. Output comes here by a hook in the runtime where programs' bytes leave it
// (os's sysWrite of files 1 and 2, internal/stdio's write, print and println, reports), not through
// a pipe in place of file 1: so nothing is process-wide, each write is whole and in order,
// os.Stdout stays a terminal, and a program started by an entry (an editor, a pager) has the
// terminal to itself. Call Print there with the goroutine detached from its worker, as for a system
// call that blocks.
//
// The keyboard (keyboard.h). The terminal is the editor's from the first entry to Close: raw, also
// while entries run, so that no key is lost between the two. Who runs an entry waits for its end by
// Wait, which looks after the keyboard meanwhile: Ctrl-C is reported, Ctrl-Z stops the process,
// what goroutines read by ReadInput is edited and shown as a terminal does it, and what nobody asks
// for waits for the next ReadEntry. A process that an entry starts gets the terminal by Lend, as it
// was found, until the entry is over or something else reads. Where keys are not edited here, the
// terminal is left alone and Ctrl-C is SIGINT.
//
// Threads: Print, Flush, ReadInput, CancelReads and Lend on any thread at any time between
// construction and destruction. Everything else on one thread, the one that calls ReadEntry.
// Handlers are set for SIGWINCH and SIGCONT; Ctrl-Z stops the process by SIGTSTP, the terminal
// given back before.
//
// Tests: tests/editor/, tests/cli/terminal/.
#ifndef GOKNOT_EDITOR_LINE_EDITOR_H_
#define GOKNOT_EDITOR_LINE_EDITOR_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "editor/language.h"

namespace goknot::editor {

inline constexpr size_t kOutputBacklog = size_t{64} << 10;

enum class KeyMap : uint8_t { kEmacs, kVi };

// Where a user's history lies: $XDG_STATE_HOME/goknot/history, else ~/.local/state/goknot/history;
// empty when there is no home.
std::string DefaultHistoryPath();

struct EditorOptions {
  int input = 0;  // file descriptors, not owned
  int output = 1;
  std::string history_path;  // empty: history ends with the editor
  KeyMap keys = KeyMap::kEmacs;
  bool colours = true;  // false also when NO_COLOR is set; see LineEditor::colours
};

struct Entry {
  enum class Kind : uint8_t {
    kText,         // Enter on a complete text (also an empty one)
    kInterrupted,  // Ctrl-C; `text` is what was thrown away
    kEnd,          // Ctrl-D on an empty text; the input ended
  };
  Kind kind = Kind::kEnd;
  std::string text;  // without the last line's end
};

struct ReadOptions {
  std::string prompt = ">>> ";
  std::string continuation = "... ";  // before the second line and the others
  std::string initial;                // a text to start with, the cursor behind it
};

class LineEditor {
 public:
  // The language outlives the editor.
  LineEditor(const EditorOptions& options, Language& language);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  // Waits for an entry. Texts that are not blank are added to the history, unless they begin with a
  // space. When the input ends amid an entry, that text is returned first and then kEnd.
  Entry ReadEntry(const ReadOptions& options);

  // As above.
  void Print(std::string_view bytes);
  // Ends the last line that was printed unless it has ended: what is printed next starts a line.
  // For the thread that reads entries, between them; without a terminal nothing is done.
  void StartLine();
  // Returns when everything printed before is on the terminal.
  void Flush();

  // While an entry runs: returns when the file `event` (-1: none) can be read, or the time is over
  // (negative: never). `interrupted` is called for a Ctrl-C.
  void Wait(int event, int milliseconds, const std::function<void()>& interrupted);
  // read(2) of standard input for an entry's goroutine; `reader` is a name for CancelReads. Blocks.
  int64_t ReadInput(const void* reader, void* to, size_t size);
  // Whoever is in ReadInput under that name, null: everybody, gets ECANCELED.
  void CancelReads(const void* reader);
  // The terminal as it was found, for another process. Returns when it is.
  void Lend();
  // The same for good.
  void Close();

  // Whether keys are edited here: input and output are a terminal that understands it.
  bool interactive() const;
  // Whether what is printed may be coloured: a terminal, no NO_COLOR, not switched off.
  bool colours() const;
  // Columns of the terminal as it is now; 80 when unknown.
  int columns() const;

  void SetKeys(KeyMap keys);
  void SetColours(bool colours);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_LINE_EDITOR_H_
