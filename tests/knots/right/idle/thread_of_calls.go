// flags -leaks=watch

// The goroutine waits for further calls, though main makes no more.
package main

import (
	"fmt"
	"runtime"
	"time"
)

var calls = make(chan func())

func main() {
	go func() {
		runtime.LockOSThread()
		for f := range calls {
			f()
		}
	}()
	out := make(chan int)
	for i := range 3 {
		runtime.GC()
		calls <- func() { go func() { out <- i }() }
		fmt.Println(<-out)
	}
	time.Sleep(time.Millisecond)
	runtime.GC()
}
