// knot GK024 at 18 20
// stuck under some schedules only
// Each job takes two connections, one after the other, from two pools.

package main

import (
	"fmt"
	"sync"
)

type conn struct {
	sync.Mutex
	queries int
}

func copyRows(from, to *conn) {
	from.Lock()
	from.queries++
	to.Lock()
	to.queries++
	to.Unlock()
	from.Unlock()
}

func main() {
	primary, replica := &conn{}, &conn{}
	var jobs sync.WaitGroup
	for job := range 60 {
		jobs.Add(1)
		go func() {
			defer jobs.Done()
			if job%2 == 0 {
				copyRows(primary, replica)
			} else {
				copyRows(replica, primary)
			}
		}()
	}
	jobs.Wait()
	fmt.Println(primary.queries + replica.queries)
}
