// flags -leaks

package main

import "time"

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
			case line := <-lines:
				_ = line
			case line := <-log:
				_ = line
			case <-time.After(time.Millisecond):
			}
		}
	}()
	go report(lines, "slow", time.Hour)
	go report(lines, "quick", time.Millisecond)
	log <- "two reports"
	time.Sleep(5 * time.Millisecond)
}
