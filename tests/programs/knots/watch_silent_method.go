// goknot run -leaks=watch

// A method called through an interface may do anything.
package main

import (
	"fmt"
	"runtime"
	"time"
)


type sender interface{ send() }

type hidden struct{ ch chan int }

func (h hidden) send() { h.ch <- 1 }

var (
	queue        = make(chan int)
	who   sender = hidden{queue}
)

func main() {
	got := make(chan int)
	go func() { got <- <-queue }()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	who.send()
	fmt.Println(<-got)
}
