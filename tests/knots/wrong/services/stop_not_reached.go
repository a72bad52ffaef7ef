// knot GK012 at 19 29
// flags -leaks

package main

// stop is never closed on the path that finds nothing to do.
import (
	"fmt"
	"time"
)

type controller struct {
	stop  chan struct{}
	queue chan int
}

func (c *controller) run() {
	for {
		select {
		case n := <-c.queue:
			fmt.Println(n)
		case <-c.stop:
			return
		}
	}
}

func start(work []int) {
	c := &controller{stop: make(chan struct{}), queue: make(chan int)}
	go c.run()
	if len(work) == 0 {
		return
	}
	for _, n := range work {
		c.queue <- n
	}
	close(c.stop)
}

func main() {
	start(nil)
	time.Sleep(5 * time.Millisecond)
}
