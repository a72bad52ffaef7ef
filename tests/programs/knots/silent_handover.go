// goknot run -leaks

// A lock that one goroutine takes and another frees.
package main

import (
	"fmt"
	"sync"
	"time"
)


var gate sync.Mutex

func main() {
	gate.Lock()
	go func() {
		gate.Lock()
		gate.Unlock()
	}()
	go func() {
		time.Sleep(time.Hour)
		gate.Unlock()
	}()
	time.Sleep(20 * time.Millisecond)
	fmt.Println("done")
}
