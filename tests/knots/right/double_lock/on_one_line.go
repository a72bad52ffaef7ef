package main

// Locked, unlocked and sent on one line.
import "sync"

func main() {
	var mu sync.Mutex
	names := make(chan string)
	go func() { mu.Lock(); mu.Unlock(); names <- "never" }()
	<-names
}
