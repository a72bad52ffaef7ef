// What sync primitives count of their waiters, after one was taken out of the parking lot from
// outside (runtime/end_goroutine.h). The world is stopped, and the node has left its bucket.
//
// A condition counts tickets: a Signal that was meant for the one that left is lost.
#ifndef GOKNOT_RUNTIME_WAITER_LEFT_H_
#define GOKNOT_RUNTIME_WAITER_LEFT_H_

#include <vector>

#include "runtime/parking_lot.h"
#include "runtime/sync.h"

namespace goknot::runtime {

void MutexWaiterLeft(Mutex* mutex);
void WaitGroupWaiterLeft(WaitGroup* group);
// Readers that waited behind a writer which has left may go on: they hold the lock and are to be
// made runnable.
void RWMutexWaiterLeft(RWMutex* mutex, ParkingLot::Bucket& bucket, std::vector<Goroutine*>* woken);

}  // namespace goknot::runtime

#endif  // GOKNOT_RUNTIME_WAITER_LEFT_H_
