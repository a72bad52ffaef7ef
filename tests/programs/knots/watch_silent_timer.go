// goknot run -leaks=watch

// A function that a timer will call.
package main

import (
	"fmt"
	"runtime"
	"time"
)


var queue = make(chan int)

func main() {
	time.AfterFunc(30*time.Millisecond, func() { queue <- 1 })
	got := make(chan int)
	go func() { got <- <-queue }()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	fmt.Println(<-got)
}
