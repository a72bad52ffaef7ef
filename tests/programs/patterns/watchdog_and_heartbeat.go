// run

// A worker beats while it lives; the watchdog notices when it stops.
package main

import (
	"fmt"
	"time"
)

func worker(beats int) <-chan int {
	c := make(chan int)
	go func() {
		for i := range beats {
			c <- i
			time.Sleep(100 * time.Microsecond)
		}
		select {}
	}()
	return c
}

func watch(c <-chan int, patience time.Duration) (n int) {
	t := time.NewTimer(patience)
	defer t.Stop()
	for {
		select {
		case <-c:
			n++
			t.Reset(patience)
		case <-t.C:
			return n
		}
	}
}

func main() {
	fmt.Println(watch(worker(5), 60*time.Millisecond))
	fmt.Println(watch(worker(0), 2*time.Millisecond))
}
