// run
// exit 2

// A select with a send panics when the channel is closed.
package main

import "time"

func main() {
	c := make(chan int)
	d := make(chan int)
	go func() {
		select {
		case c <- 1:
		case <-d:
		}
	}()
	time.Sleep(20 * time.Millisecond)
	close(c)
	time.Sleep(time.Second)
}
