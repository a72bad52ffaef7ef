// knot GK036 at 18 20
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
	"time"
)

func main() {
	for range 5 {
		parts := make(chan int, 3)
		var wg sync.WaitGroup
		for i := range 3 {
			go func() {
				wg.Add(1)
				defer wg.Done()
				parts <- i
			}()
		}
		wg.Wait()
		close(parts)
		for range parts {
		}
		time.Sleep(time.Millisecond)
	}
	fmt.Println("assembled")
}
