// run

// Sleepers wake in the order of their times.
package main

import (
	"fmt"
	"time"
)

func main() {
	out := make(chan int)
	for _, n := range []int{30, 10, 50, 20, 40} {
		go func() {
			time.Sleep(time.Duration(n) * 2 * time.Millisecond)
			out <- n
		}()
	}
	for range 5 {
		fmt.Print(<-out, " ")
	}
	fmt.Println()
}
