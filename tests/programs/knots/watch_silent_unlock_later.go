// goknot run -leaks=watch

// The lock will be freed later, by a function that has not run yet.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)


var mu sync.Mutex

func free() { mu.Unlock() }

func main() {
	mu.Lock()
	done := make(chan bool)
	go func() {
		mu.Lock()
		mu.Unlock()
		done <- true
	}()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	free()
	<-done
	fmt.Println("done")
}
