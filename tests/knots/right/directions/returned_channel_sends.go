// flags -leaks

package main

import (
	"fmt"
	"time"
)

func choose(first bool, a, b chan int) chan int {
	if first {
		return a
	}
	return b
}

func later(a, b chan int) {
	time.Sleep(time.Hour)
	select {
	case v := <-a:
		_ = v
	default:
	}
	choose(false, a, b) <- 1
}

func main() {
	a, b := make(chan int), make(chan int)
	go func() { fmt.Println(<-b) }()
	go func() {
		for v := range b {
			_ = v
		}
	}()
	go later(a, b)
	time.Sleep(3 * time.Millisecond)
	fmt.Println("ready")
}
