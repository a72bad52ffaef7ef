package poll

import "sync/atomic"

// Turn lets goroutines use a file one after the other, in the order in which they come: readers wait for
// a reader, writers for a writer.
type Turn struct {
	users     int32 // who has the turn and those who wait for it
	semaphore uint32
}

func semacquire(semaphore *uint32)
func semrelease(semaphore *uint32)

func (t *Turn) Take() {
	if atomic.AddInt32(&t.users, 1) > 1 {
		semacquire(&t.semaphore)
	}
}

func (t *Turn) Give() {
	if atomic.AddInt32(&t.users, -1) > 0 {
		semrelease(&t.semaphore)
	}
}
