// How the runtime drives a goroutine without knowing bytecode: resume it, walk it, find its roots.
// vm implements it; one per Runtime.
#ifndef GOKNOT_RUNTIME_ENGINE_H_
#define GOKNOT_RUNTIME_ENGINE_H_

#include <cstdint>
#include <functional>
#include <string_view>

#include "runtime/site.h"
#include "runtime/value.h"

namespace goknot::runtime {

struct Goroutine;
struct Worker;
struct FunctionObject;
class Marker;

enum class ResumeResult : uint8_t {
  kParked,   // in somebody's wait queue; may already run elsewhere: do not touch it
  kYielded,  // still runnable: put it back into a queue
  kExited,   // its last frame is gone: recycle it
  kStopped,  // the program is over (Runtime::exit_code is set)
};

// A frame as tracebacks, runtime.Callers and reports show it. Inlined bodies are frames of their
// own.
struct FrameInfo {
  std::string_view function;  // main.(*T).m, main.main.func1
  std::string_view file;
  int32_t line = 0;
  int32_t column = 0;
  uint32_t pc_offset = 0;       // bytes of bytecode from the function's entry
  bool has_parameters = false;  // prints f(...) rather than f()
  bool is_library = false;      // of an embedded package
  bool is_native = false;       // a function without a Go body
};

// What of a goroutine the place where it is (Engine::FindPlace) follows from.
enum class PlaceBasis : uint8_t {
  kPc,      // its saved pc alone
  kCaller,  // the return address of its innermost frame, fp[-1]; a native at this pc was called
  kFrames,  // more of its frames
};
struct FoundPlace {
  uint64_t place;
  PlaceBasis basis;
};

class Engine {
 public:
  virtual ~Engine() = default;

  // Runs the goroutine on this worker until it parks, yields or ends.
  virtual ResumeResult Resume(Worker& worker, Goroutine& goroutine) = 0;

  // Lays the first frame of a new goroutine that will call `function` with `slots` argument slots.
  virtual void Prepare(Worker& worker, Goroutine& goroutine, FunctionObject* function,
                       const Slot* arguments, uint32_t slots) = 0;

  // Frames from the innermost outwards; stops when visit returns false. The goroutine is stopped or
  // is the caller's own.
  virtual void WalkFrames(const Goroutine& goroutine,
                          const std::function<bool(const FrameInfo&)>& visit) = 0;

  // The innermost place of the program's own code (else of a library's) where the goroutine is, as
  // a number of at most 44 bits that DescribePlace understands; 0: none. The goroutine is the
  // caller's own, or stopped.
  virtual FoundPlace FindPlace(const Goroutine&) { return {0, PlaceBasis::kPc}; }
  uint64_t PlaceOf(const Goroutine& goroutine) { return FindPlace(goroutine).place; }
  virtual FrameInfo DescribePlace(uint64_t) { return {}; }
  // Nothing is known (line 0) of places in code of libraries.
  virtual FrameInfo DescribeShortPlace(ShortPlace) { return {}; }

  // After the goroutine's stack has moved from [from, from_end): moves pointers into it. Only if
  // there may be any (kGoroutineFrameCells).
  virtual void StackMoved(Goroutine&, const Slot* /*from*/, const Slot* /*from_end*/) {}

  // Hands every live pointer slot of the goroutine's frames to the marker (the world is stopped).
  virtual void MarkFrames(Goroutine& goroutine, Marker& marker) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_ENGINE_H_
