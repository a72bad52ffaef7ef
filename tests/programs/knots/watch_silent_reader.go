// goknot run -leaks=watch

// A writer waits for a reader that is asleep.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)


var state sync.RWMutex

func main() {
	reading := make(chan bool)
	go func() {
		state.RLock()
		defer state.RUnlock()
		close(reading)
		time.Sleep(30 * time.Millisecond)
	}()
	<-reading
	written := make(chan bool)
	go func() {
		state.Lock()
		state.Unlock()
		close(written)
	}()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	<-written
	fmt.Println("done")
}
