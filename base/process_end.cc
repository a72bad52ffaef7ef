// See the header.
#include "base/process_end.h"

#include <unistd.h>

#include <atomic>

namespace goknot::base {
namespace {

std::atomic<void (*)()> last_act{nullptr};

}  // namespace

void SetLastAct(void (*act)()) { last_act.store(act); }

void DoLastAct() {
  if (void (*act)() = last_act.exchange(nullptr)) act();
}

void EndProcess(int exit_code) {
  DoLastAct();
  _exit(exit_code);
}

}  // namespace goknot::base
