// goknot run -leaks
// env GOMAXPROCS=1

// A reader reads again while a writer waits in between.
package main

import (
	"fmt"
	"sync"
	"time"
)


var mu sync.RWMutex

func main() {
	locked := make(chan bool)
	go func() {
		mu.RLock()
		close(locked)
		for mu.TryRLock() { // until somebody wants to write
			mu.RUnlock()
			time.Sleep(time.Millisecond)
		}
		mu.RLock()
		mu.RUnlock()
		mu.RUnlock()
	}()
	<-locked
	go func() {
		mu.Lock()
		mu.Unlock()
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
