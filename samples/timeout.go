// select waits for whichever comes first. Here: a result, or too much time.
package main

import (
	"fmt"
	"time"
)

func slowly(d time.Duration) <-chan string {
	answer := make(chan string, 1) // room for the answer nobody waits for any more
	go func() {
		time.Sleep(d)
		answer <- "the answer"
	}()
	return answer
}

func main() {
	for _, d := range []time.Duration{time.Millisecond, 10 * time.Second} {
		select {
		case a := <-slowly(d):
			fmt.Println("got", a)
		case <-time.After(100 * time.Millisecond):
			fmt.Println("gave up")
		}
	}
}
