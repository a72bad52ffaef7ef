// goknot run -leaks=watch

// A deferred call will wake it.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)


var wg sync.WaitGroup

func work(ready chan bool) {
	defer wg.Done()
	close(ready)
	time.Sleep(30 * time.Millisecond)
}

func main() {
	wg.Add(1)
	ready := make(chan bool)
	go work(ready)
	<-ready
	done := make(chan bool)
	go func() {
		wg.Wait()
		close(done)
	}()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	<-done
	fmt.Println("done")
}
