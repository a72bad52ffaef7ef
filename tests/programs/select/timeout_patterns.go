// run

// time.After, a deadline for a whole loop, and a result that beats its timeout.
package main

import (
	"fmt"
	"time"
)

func slow(d time.Duration, v int) <-chan int {
	c := make(chan int, 1)
	go func() {
		time.Sleep(d)
		c <- v
	}()
	return c
}

func wait(c <-chan int, d time.Duration) string {
	select {
	case v := <-c:
		return fmt.Sprint("value ", v)
	case <-time.After(d):
		return "timeout"
	}
}

func main() {
	fmt.Println(wait(slow(0, 1), 5*time.Second))
	fmt.Println(wait(slow(5*time.Second, 2), 2*time.Millisecond))
	fmt.Println(wait(nil, time.Millisecond))
	deadline := time.After(20 * time.Millisecond)
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	n := 0
loop:
	for {
		select {
		case <-tick.C:
			n++
		case <-deadline:
			break loop
		}
	}
	fmt.Println(n > 0, n <= 20)
	t := time.NewTimer(time.Hour)
	fmt.Println(t.Stop(), t.Stop(), t.Reset(time.Millisecond))
	<-t.C
	select {
	case <-t.C:
		fmt.Println("never")
	default:
		fmt.Println("once")
	}
}
