// run

// Goroutines that sleep for their value come back in order.
package main

import (
	"fmt"
	"time"
)

func main() {
	in := []int{120, 60, 0}
	out := make(chan int)
	for _, v := range in {
		go func() {
			time.Sleep(time.Duration(v) * time.Millisecond)
			out <- v
		}()
	}
	for range in {
		fmt.Print(<-out, " ")
	}
	fmt.Println()
	start := time.Now()
	var d time.Duration = -5
	time.Sleep(d)
	time.Sleep(0)
	time.Sleep(2 * time.Millisecond)
	took := time.Since(start)
	fmt.Println(took >= 2*time.Millisecond, took < 2*time.Second)
}
