// knot GK021 at 21
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
	"sync/atomic"
)

func main() {
	var busy atomic.Int32
	seats := make(chan struct{}, 1)
	var guests sync.WaitGroup
	for range 12 {
		guests.Add(1)
		go func() {
			defer guests.Done()
			busy.Add(1)
			seats <- struct{}{}
			if busy.Add(-1) > 3 {
				return // too crowded
			}
			<-seats
		}()
	}
	guests.Wait()
	fmt.Println("closed for today")
}
