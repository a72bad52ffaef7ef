// goknot run -leaks
// env GOMAXPROCS=1

// A condition that nobody will signal any more.
package main

import (
	"fmt"
	"sync"
	"time"
)


func main() {
	go func() {
		var mu sync.Mutex
		ready := sync.NewCond(&mu)
		mu.Lock()
		ready.Wait()
		mu.Unlock()
	}()
	time.Sleep(200 * time.Millisecond)
	fmt.Println("done")
}
