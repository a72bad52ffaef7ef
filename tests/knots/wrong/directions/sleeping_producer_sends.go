// knot GK006 at 20 14
// flags -leaks

package main

import (
	"fmt"
	"time"
)

// Tells about one thing, now and then.
func report(lines chan<- string, name string, pause time.Duration) {
	for {
		lines <- name
		time.Sleep(pause)
	}
}

func main() {
	lines := make(chan string)
	log := make(chan string, 4)
	go func() {
		for {
			select {
			case line := <-log:
				_ = line
			case <-time.After(time.Millisecond):
			}
		}
	}()
	go report(lines, "slow", time.Hour)
	fmt.Println(<-lines)
	go report(lines, "quick", time.Millisecond)
	fmt.Println(<-lines)
	log <- "two reports"
	time.Sleep(200 * time.Millisecond)
}
