// The live session behind the prompt `goknot repl`.
//
// An entry is what is typed up to a complete text: declarations, statements, expressions, mixed as
// in a fragment. It is parsed, checked, compiled and run once, in one Runtime that lives as long as
// the session; nothing of earlier entries is done again. Session takes an entry's text and says
// what came of it; who reads entries and shows results is prompt.h.
//
// The parts
//   FrontEnd     front_end.h   text -> checked entry of the session's one package `main`. The
//                              checker keeps the package's scope from entry to entry
//                              (types::Config::prompt); an entry with errors leaves nothing behind,
//                              its trees and records included.
//   Machine      machine.h     the Runtime on threads of its own; runs one entry at a time in the
//                              foreground, while goroutines of earlier ones go on.
//   Session                    the two together; which text declared what.
//   ShowValue    show_value.h  a value as Go source would write it.
//   Report...    report.h      what went wrong, with the line and a caret.
//
// Names. All top-level names of entries are the package's. A name may be declared again:
//   * a variable of the same type takes over the cell of the old one (compiler::Program::AddEntry);
//     so goroutines and functions that use it see the new value, and what it held before is
//     garbage;
//   * a function or method with the same signature: every call by name is a call of the new one;
//   * anything else (another type, another signature, a type, a constant): the declarations of
//     functions and methods that mention the name are checked again behind the entry, from their
//     texts, and take the place of the old ones as above. Those that do not compile any more stay
//     what they were, which is remarked on. Values of a type that was declared again keep their old
//     type, and messages say so.
// `_` is the first value of the last entry that had one. Values and variables lie in cells that are
// roots, so background goroutines find alive what the user may still use.
//
// Endings. An entry is over when its goroutine is: it returned, a panic was not recovered, it was
// interrupted (Ctrl-C: as if it called runtime.Goexit at its next safepoint, or where it waits), or
// it stands still: nothing in the program can run, no timer is set, nothing outside will wake it.
// Then the knot finder says why, and it is ended in the same way. A panic in another goroutine is
// shown and ends that goroutine. os.Exit ends the session.
//
// Threads: one at a time, the prompt's, but for Interrupt. Goroutines run on the Machine's threads;
// the checker, which they use for what is compiled late, is shared under compiler::Program's mutex.
//
// Tests: tests/cli/sessions/repl_*.session, tests/run_prompt.py.
#ifndef GOKNOT_REPL_SESSION_H_
#define GOKNOT_REPL_SESSION_H_

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "repl/front_end.h"
#include "repl/machine.h"
#include "repl/show_value.h"

namespace goknot::repl {

// What came of an entry.
struct EntryOutcome {
  enum class Kind : uint8_t {
    kNothing,      // no code in it
    kDone,         // ran to its end
    kNotCompiled,  // errors; nothing was run
    kFailed,       // a panic, a fatal error
    kStuck,        // stood still
    kInterrupted,
    kExited,  // os.Exit: the session is over
  };
  Kind kind = Kind::kNothing;
  std::string value;   // of an expression, to be shown: lines without the last newline; or empty
  std::string report;  // what went wrong, or remarks; ended by a newline; or empty
  int exit_code = 0;   // kExited
  int64_t nanoseconds = 0;  // that it ran
};

// What would come of an entry, which is not run.
struct ProbedText {
  bool good = false;
  std::string type;    // of its value, "(T, U)" of several; empty: it has none
  std::string report;  // errors
};

class Session {
 public:
  // The console outlives it.
  Session(runtime::RuntimeOptions options, Console& console);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Runs an entry. A text with a package clause is a program: its main runs too.
  EntryOutcome Run(std::string_view text);
  // The files of a program are one entry.
  EntryOutcome RunParts(std::span<const EntryPart> parts);

  ProbedText Probe(std::string_view text);
  // Of the text's value if it has one, and no errors; else null.
  types::Type* TypeOf(std::string_view text);

  // Ends the session; with this code if the process has to end for it (Machine::End).
  void End(int exit_code) { machine_->End(exit_code); }

  // Ends what runs in the foreground, if anything does. Any thread, signal handlers too.
  void Interrupt() { machine_->Interrupt(); }
  bool was_interrupted() const { return machine_->was_interrupted(); }
  // What is typed from here on may run.
  void ForgetInterrupts() { machine_->ForgetInterrupts(); }

  // The last entry, of those that it is not true of yet, is left out of what :save writes. Its
  // number; 0: there is none.
  uint32_t Undo();
  // What of an entry counts for :save, by the name of its source.
  enum class SavedUse : uint8_t {
    kNothing,       // it was taken back
    kDeclarations,  // it failed while it ran
    kWhole,
  };
  SavedUse UseOf(std::string_view source_name) const;

  // How much of values is shown.
  ShowLimits& limits() { return limits_; }

  FrontEnd& front_end() { return *front_end_; }
  Machine& machine() { return *machine_; }

 private:
  void AddPackages();
  // Functions that mention what was declared as something else; remarks on those that do not
  // compile any more.
  std::string CheckDependents(std::vector<const types::Object*> changed);
  bool TryAgain(std::span<const Redeclaration> declarations,
                std::vector<const types::Object*>* changed, std::string* remarks);
  void AddChanged(std::vector<const types::Object*>* changed) const;
  enum class Texts : uint8_t { kNo, kYes };  // of Error and String methods as well
  std::string ShowValues(const types::FragmentEntry& shown, Texts texts);

  std::unique_ptr<FrontEnd> front_end_;
  std::unique_ptr<Machine> machine_;
  ShowLimits limits_;
  size_t library_added_ = 0;  // packages that the machine knows
  size_t own_added_ = 0;
  std::vector<SavedUse> saved_uses_;   // by an entry's number
  std::vector<uint32_t> run_entries_;  // Undo takes the last
};

}  // namespace goknot::repl

#endif  // GOKNOT_REPL_SESSION_H_
