// How often a poll finds nothing before the answer is there.
// outcomes 2
package main

import (
	"fmt"
	"runtime"
)

func main() {
	answer := make(chan int, 1)
	go func() {
		sum := 0
		for i := range 300 {
			sum += i
			if i%30 == 0 {
				runtime.Gosched()
			}
		}
		answer <- sum
	}()
	misses := 0
	for {
		select {
		case v := <-answer:
			fmt.Println(v, "after", misses, "misses")
			return
		default:
			misses++
			runtime.Gosched()
		}
	}
}
