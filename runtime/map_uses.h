// Who else uses a map: asked when two goroutines were caught in it at the same time. vm implements
// it by reading bytecode.
#ifndef GOKNOT_RUNTIME_MAP_USES_H_
#define GOKNOT_RUNTIME_MAP_USES_H_

#include <cstdint>
#include <vector>

#include "runtime/goroutine.h"

namespace goknot::runtime {

struct MapUse {
  uint64_t place = 0;  // for Engine::DescribePlace
  bool writes = false;
};

class MapUseFinder {
 public:
  virtual ~MapUseFinder() = default;
  // The map that the instruction at which the goroutine stands uses; null when it uses none. The
  // goroutine does not run.
  virtual const void* MapInUse(const Goroutine& goroutine) = 0;
  // Where the functions that the goroutine is in use this map, by what their registers hold:
  // innermost ones first, writes before reads. It does not run.
  virtual std::vector<MapUse> UsesOf(const Goroutine& goroutine, const void* map) = 0;
};

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_MAP_USES_H_
