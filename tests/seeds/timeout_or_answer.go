// An answer and a timeout race.
// outcomes 2
package main

import (
	"fmt"
	"time"
)

func main() {
	for i := range 6 {
		answer := make(chan int, 1)
		go func() {
			time.Sleep(time.Millisecond)
			answer <- i
		}()
		select {
		case v := <-answer:
			fmt.Print(v, " ")
		case <-time.After(time.Millisecond):
			fmt.Print("- ")
		}
	}
	fmt.Println()
}
