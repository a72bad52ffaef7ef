// What the code that is left of a function, and of those that it calls, may still do with a channel
// in one of its slots: receive, send, close. A slot whose channel goes where this is not followed
// (into memory, an interface, a result, code that is not compiled yet) may be used in every way.
//
// Algorithm: a walk forward over the control-flow graph along all slots that the value is moved to,
// into parameters and captures of functions that are known. Nothing is summed up per function: the
// walks are short, and FrameMaps keeps their results.
//
// Threads: any. Test: tests/vm/slot_uses_test.cc.
#ifndef GOKNOT_VM_SLOT_USES_H_
#define GOKNOT_VM_SLOT_USES_H_

#include <cstdint>

#include "runtime/channel_uses.h"
#include "vm/function.h"

namespace goknot::vm {

// The slot is live before the instruction. kUsesAll also when it is no channel.
runtime::ChannelUses ChannelUsesOf(const Function& function, uint32_t index, uint32_t slot);

}  // namespace goknot::vm

#endif  // GOKNOT_VM_SLOT_USES_H_
