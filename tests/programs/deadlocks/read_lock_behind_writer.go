// exit 2
// goknot run -explain=off

// A reader that locks again while a writer waits blocks itself.
package main

import (
	"fmt"
	"runtime"
	"sync"
)

func main() {
	var mu sync.RWMutex
	mu.RLock()
	go func() {
		mu.Lock()
		mu.Unlock()
	}()
	for mu.TryRLock() {
		mu.RUnlock()
		runtime.Gosched()
	}
	fmt.Println("a writer waits")
	mu.RLock()
}
