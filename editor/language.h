// What the editor asks about the text that is being typed. The editor knows keys and screens;
// whoever owns it knows the language, and implements this.
//
// Positions are byte offsets into the text, which is UTF-8 with '\n' between lines and holds no
// other control characters but tabs. Bytes that are no UTF-8 may occur (they were pasted).
//
// Threads: every function is called on the thread that is in LineEditor::ReadEntry, one at a time,
// while goroutines may run. Between two keys the editor asks for colours and brackets: those two
// are to answer within a millisecond for a text of some kilobytes; the others wait for a key that
// asks for them.
#ifndef GOKNOT_EDITOR_LANGUAGE_H_
#define GOKNOT_EDITOR_LANGUAGE_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goknot::editor {

// What Enter does: the text is an entry, or goes on on another line.
struct Completeness {
  enum class Verdict : uint8_t {
    kComplete,   // may be compiled, be it right or wrong
    kNeedsMore,  // an open bracket, string or comment, an operator at the end
  };
  Verdict verdict = Verdict::kComplete;
  // Of the line that follows, when more is needed: tabs, as gofmt has it.
  std::string indentation;
};

// How a piece of text looks; the screen makes colours of it. What no span covers is plain.
enum class Style : uint8_t {
  kPlain,
  kKeyword,
  kString,  // and characters
  kNumber,
  kComment,
  kType,
  kBuiltin,  // predeclared functions and values
  kCommand,  // :help
  kError,    // what is no token
  // The editor's own:
  kPrompt,
  kMatch,     // brackets that belong together; the found text of a search
  kHint,      // what is shown but not typed
  kSelected,  // the candidate of a menu that stands
};

struct Span {
  size_t begin = 0;
  size_t end = 0;
  Style style = Style::kPlain;
};

struct Candidate {
  std::string text;       // replaces what is being completed
  std::string signature;  // "func(format string, a ...any) (n int, err error)"; one line or empty
  std::string documentation;  // some lines, or empty
  // Typed behind it when it is the only one: "(", ".", " ".
  std::string suffix;
};

struct Completions {
  size_t begin = 0;  // candidates replace [begin, end)
  size_t end = 0;
  // In the order in which they are offered. Those that do not start with the text in [begin, end)
  // are offered as well (another case, a misspelling), but nothing is typed for the user then.
  std::vector<Candidate> candidates;
};

class Language {
 public:
  virtual ~Language() = default;

  virtual Completeness Judge(std::string_view text) = 0;
  // Of the line whose first character but blanks is, or is to be, at `cursor`: a new line where
  // Enter was asked to break one (Alt-Enter, Ctrl-O, or Enter amid the text), a line whose first
  // character is a closing bracket just typed, and a line that Enter finishes.
  virtual std::string Indentation(std::string_view text, size_t cursor) = 0;
  // In order, without overlaps.
  virtual std::vector<Span> Colour(std::string_view text) = 0;
  // The partner of the bracket at `at`, if that is a bracket (not one in a string) and has one.
  virtual std::optional<size_t> MatchingBracket(std::string_view text, size_t at) = 0;
  virtual Completions Complete(std::string_view text, size_t cursor) = 0;
  // What is shown for Tab-Tab: the signature and documentation of what stands at the cursor, or of
  // the function in whose arguments it stands. Empty: nothing is known.
  virtual std::string Document(std::string_view text, size_t cursor) = 0;
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_LANGUAGE_H_
