// A semaphore: a buffered channel with as many places as guests are let in. Sending takes a place,
// receiving gives it back; the next one waits until there is room.
package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	const places = 3
	tables := make(chan struct{}, places)
	var inside, most atomic.Int32
	var guests sync.WaitGroup
	for range 12 {
		guests.Add(1)
		go func() {
			defer guests.Done()
			tables <- struct{}{}
			defer func() { <-tables }()

			now := inside.Add(1)
			for old := most.Load(); now > old && !most.CompareAndSwap(old, now); old = most.Load() {
			}
			time.Sleep(time.Millisecond)
			inside.Add(-1)
		}()
	}
	guests.Wait()
	fmt.Println("never more than", places, "at once:", most.Load() <= places)
	fmt.Println("still inside:", inside.Load())
}
