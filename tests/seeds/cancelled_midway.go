// How far a worker gets before it is told to stop.
// outcomes 2
package main

import (
	"context"
	"fmt"
	"runtime"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	steps := make(chan int)
	go func() {
		n := 0
		for ctx.Err() == nil && n < 100 {
			n++
			runtime.Gosched()
		}
		steps <- n
	}()
	for range 10 {
		runtime.Gosched()
	}
	cancel()
	fmt.Println("stopped after", <-steps)
}
