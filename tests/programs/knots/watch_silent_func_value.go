// goknot run -leaks=watch

// A func value from elsewhere may do anything.
package main

import (
	"fmt"
	"runtime"
	"time"
)


var (
	queue = make(chan int)
	feed  = func() { queue <- 1 }
)

func main() {
	got := make(chan int)
	go func() { got <- <-queue }()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	feed()
	fmt.Println(<-got)
}
