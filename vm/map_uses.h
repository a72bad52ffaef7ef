// Which instructions use a map, in the frames of a goroutine. See runtime/map_uses.h.
// Test: tests/knots/explain_test.cc.
#ifndef GOKNOT_VM_MAP_USES_H_
#define GOKNOT_VM_MAP_USES_H_

#include <vector>

#include "runtime/map_uses.h"
#include "vm/function_table.h"

namespace goknot::vm {

class MapUseReader final : public runtime::MapUseFinder {
 public:
  explicit MapUseReader(const FunctionTable& functions) : functions_(functions) {}

  const void* MapInUse(const runtime::Goroutine& goroutine) override;
  std::vector<runtime::MapUse> UsesOf(const runtime::Goroutine& goroutine,
                                      const void* map) override;

 private:
  const FunctionTable& functions_;
};

}  // namespace goknot::vm

#endif  // GOKNOT_VM_MAP_USES_H_
