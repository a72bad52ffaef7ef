// A full buffer drops what comes; how many get through.
// outcomes 2
package main

import (
	"fmt"
	"runtime"
)

func main() {
	buffer := make(chan int, 2)
	done := make(chan int)
	go func() {
		count := 0
		for range buffer {
			count++
			runtime.Gosched()
		}
		done <- count
	}()
	dropped := 0
	for i := range 20 {
		select {
		case buffer <- i:
		default:
			dropped++
		}
		if i%4 == 3 {
			runtime.Gosched()
		}
	}
	close(buffer)
	fmt.Println(<-done, "through,", dropped, "dropped")
}
