// run
// exit 2

// A blocked sender panics when the channel is closed.
package main

import "time"

func main() {
	c := make(chan int)
	go func() { c <- 1 }()
	time.Sleep(20 * time.Millisecond)
	close(c)
	time.Sleep(time.Second)
}
