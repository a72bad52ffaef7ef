// Timers that are due at one moment, and a select with a timeout.
// outcomes 4
package main

import (
	"fmt"
	"time"
)

func main() {
	c := make(chan int)
	for i := range 4 {
		time.AfterFunc(time.Second, func() { c <- i })
	}
	timeout := time.After(time.Second)
	for range 5 {
		select {
		case v := <-c:
			fmt.Print(v, " ")
		case <-timeout:
			fmt.Print("timeout ")
		}
	}
	fmt.Println()
}
