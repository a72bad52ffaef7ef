// Senders that do not know that the channel may be closed: some schedules panic.
// outcomes 2
package main

import (
	"fmt"
	"sync"
)

func main() {
	c := make(chan int, 8)
	var wg sync.WaitGroup
	for s := range 2 {
		wg.Go(func() {
			for i := range 3 {
				c <- 10*s + i
			}
		})
	}
	v := <-c
	<-c
	close(c)
	wg.Wait()
	fmt.Println(v)
}
