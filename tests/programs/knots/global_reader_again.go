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
	go func() {
		mu.RLock()
		time.Sleep(10 * time.Millisecond)
		mu.RLock()
		mu.RUnlock()
		mu.RUnlock()
	}()
	time.Sleep(5 * time.Millisecond)
	go func() {
		mu.Lock()
		mu.Unlock()
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
