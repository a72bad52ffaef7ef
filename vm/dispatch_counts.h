// The profiling build (meson option dispatch_counts): how often each two and three instructions are
// executed one after the other. What superinstructions are chosen by; see bench/PAIRS.md.
//
// Threads: counts are of one worker; run with -workers=1.
#ifndef GOKNOT_VM_DISPATCH_COUNTS_H_
#define GOKNOT_VM_DISPATCH_COUNTS_H_

#include <cstdint>

namespace goknot::vm {

// The instruction with this handler is about to be executed.
void CountDispatch(uint32_t handler);

// Appends a line `COUNT NAME NAME [NAME]` for each sequence to the file that the environment
// variable GOKNOT_DISPATCH_COUNTS names, if it names one.
void WriteDispatchCounts();

}  // namespace goknot::vm

#endif  // GOKNOT_VM_DISPATCH_COUNTS_H_
