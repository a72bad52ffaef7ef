// What was typed and who gets it: the editor, an entry that reads standard input, or the prompt
// itself, for Ctrl-C.
//
// Invariants
//  * The terminal is in one mode from the first entry to the last (terminal.h), in which it neither
//    interprets a byte nor drops one. All bytes come here, in the order in which they were typed,
//    and leave in that order: nothing depends on when they arrive, before, while or after an entry
//    runs.
//  * While the editor reads, all are the editor's. What it has not used when its entry ends comes
//    back.
//  * While an entry runs, bytes are looked at as they come, but taken only by who asks: a line of
//    them is made (CookedLine) when a goroutine reads and has none yet. What no goroutine asked for
//    is the editor's when it reads again, the beginning of a line included. What is left of a line
//    that a goroutine has read from stays for the next one that reads.
//
// Threads: Read on any thread; the others on the editor's.
//
// Test: tests/editor/keyboard_test.cc.
#ifndef GOKNOT_EDITOR_KEYBOARD_H_
#define GOKNOT_EDITOR_KEYBOARD_H_

#include <sys/types.h>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "editor/cooked_line.h"
#include "editor/keys.h"

namespace goknot::editor {

class Keyboard {
 public:
  // `wake` is an eventfd that is written to when somebody begins to read; not owned.
  explicit Keyboard(int wake) : wake_(wake) {}

  void Add(std::string_view bytes) { typed_ += bytes; }

  // All that nobody has taken.
  std::string TakeTyped();

  // Keys that are not for who reads but for who runs the entry: Ctrl-C, Ctrl-Z.
  enum class Signal : uint8_t { kNone, kInterrupt, kSuspend };
  // Takes the first of them. What was typed before a Ctrl-C is dropped.
  Signal TakeSignal();

  // Does somebody wait for a line?
  bool IsAwaited() {
    std::lock_guard lock(mutex_);
    return IsWanted();
  }
  // Makes lines for those who wait for one; what the terminal is to show.
  std::string Serve();

  // As read(2), for the reader of that name: blocks until there is a line, and returns what of it
  // has room; 0 is the input's end. Errors: ECANCELED.
  ssize_t Read(const void* reader, void* to, size_t size);
  // Whoever reads under that name, null: everybody, is sent away.
  void Cancel(const void* reader);

 private:
  struct Reader {
    const void* name;
    bool is_cancelled;
  };
  // Somebody waits, and there is nothing yet. mutex_ is held.
  bool IsWanted() const { return !readers_.empty() && ready_.empty() && !at_end_; }

  const int wake_;
  std::string typed_;
  KeyDecoder decoder_;  // empty between two calls of Serve but for the beginning of a key
  CookedLine line_;

  std::mutex mutex_;
  std::condition_variable changed_;  // what is below
  std::string ready_;                // lines that are being read
  bool at_end_ = false;              // the next one who reads is told that the input has ended
  std::vector<Reader*> readers_;     // who waits
};

}  // namespace goknot::editor

#endif  // GOKNOT_EDITOR_KEYBOARD_H_
