// What code that has not run yet may do for goroutines that wait: asked by the knot finder when a
// reference alone does not settle whether somebody can be woken. vm implements it by reading
// bytecode.
#ifndef GOKNOT_RUNTIME_CODE_EFFECTS_H_
#define GOKNOT_RUNTIME_CODE_EFFECTS_H_

#include <cstdint>
#include <unordered_set>

#include "runtime/goroutine.h"
#include "runtime/type_descriptor.h"

namespace goknot::runtime {

// Which objects one kind of operation is done on.
struct OperatedOn {
  bool any = false;                       // on objects that the code does not name
  std::unordered_set<const void*> known;  // these very ones: package variables, say

  void Add(const void* object) {
    if (object == nullptr) {
      any = true;
    } else {
      known.insert(object);
    }
  }
  bool May(const void* object) const { return any || known.count(object) != 0; }
};

// A set of effects: it only grows.
struct CodeEffects {
  bool anything = false;  // code that could not be followed
  bool sends = false;     // on some channel; closing one counts as both
  bool receives = false;
  bool signals = false;  // a sync.Cond
  bool prints = false;   // and so calls methods of what it prints
  bool logs = false;     // and so calls Write of what the program may have set as the log's output
  OperatedOn unlocks;    // Mutex and RWMutex, in every way
  OperatedOn finishes;   // WaitGroup: Add, Done, Go
  // Methods called through interfaces: of all types that have them, those that code brought in
  // later among them. How many types have been looked at.
  std::unordered_set<MethodId> called_methods;
  uint32_t types_seen = 0;
};

// Where the program's own functions lead a goroutine that goes on, panics apart.
enum class WayOn : uint8_t {
  kEnds,       // not to where it stands now
  kRepeats,    // in one of them to where it stands now, or to the end
  kNeverEnds,  // one of them is in a loop that is left nowhere
};

class CodeEffectsFinder {
 public:
  virtual ~CodeEffectsFinder() = default;
  // Adds what the goroutine may do from where it stands, if it goes on: its frames, their deferred
  // calls, all that they call. The world is stopped. Bodies that have not run yet are compiled.
  virtual void AddEffects(const Goroutine& goroutine, CodeEffects* effects) = 0;
  // The world is stopped.
  virtual WayOn WayOnOf(const Goroutine& goroutine) = 0;
  // What a call of the func value may do.
  virtual void AddEffects(const FunctionObject& function, CodeEffects* effects) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_CODE_EFFECTS_H_
