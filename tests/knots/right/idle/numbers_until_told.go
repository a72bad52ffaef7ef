// flags -leaks=watch

// Who gives out numbers could be told to stop, but nobody does.
package main

import (
	"fmt"
	"runtime"
	"time"
)

var numbers = make(chan int)
var quit = make(chan struct{})

func init() {
	go func() {
		for n := 1; ; n *= 2 {
			select {
			case numbers <- n:
			case <-quit:
				return
			}
		}
	}()
}

func Close() { close(quit) }

func main() {
	fmt.Println(<-numbers, <-numbers)
	for range 3 {
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
}
