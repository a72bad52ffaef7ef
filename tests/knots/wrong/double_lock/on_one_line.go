// knot GK022 at 11 12

package main

// All of it on one line: what comes after the lock is told by the columns.
import "sync"

func main() {
	var mu sync.Mutex
	names := make(chan string)
	go func() { mu.Lock(); mu.Lock(); names <- "never" }()
	<-names
}
