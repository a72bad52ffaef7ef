// knot GK005 at 14 19

package main

import (
	"fmt"
	"sync"
	"time"
)

type client struct{ calls sync.WaitGroup }

func (c *client) call(delay, patience time.Duration) (string, bool) {
	answer := make(chan string)
	c.calls.Add(1)
	go func() {
		defer c.calls.Done()
		time.Sleep(delay)
		answer <- "pong"
	}()
	select {
	case text := <-answer:
		return text, true
	case <-time.After(patience):
		return "", false
	}
}

func main() {
	var c client
	fmt.Println(c.call(40*time.Millisecond, 5*time.Millisecond))
	c.calls.Wait()
}
