package os

import "sync/atomic"

// turn lets goroutines use a file one after the other, in the order in which they come: readers wait for
// a reader, writers for a writer.
type turn struct {
	users     int32 // who has the turn and those who wait for it
	semaphore uint32
}

func semacquire(semaphore *uint32)
func semrelease(semaphore *uint32)

func (t *turn) take() {
	if atomic.AddInt32(&t.users, 1) > 1 {
		semacquire(&t.semaphore)
	}
}

func (t *turn) give() {
	if atomic.AddInt32(&t.users, -1) > 0 {
		semrelease(&t.semaphore)
	}
}
