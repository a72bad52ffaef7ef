// knot GK028 at 20 25
// stuck under some schedules only

package main

import (
	"fmt"
	"sync"
)

type inbox struct {
	mu    sync.Mutex
	queue []string
	wake  chan bool
}

func (i *inbox) put(s string) {
	i.mu.Lock()
	i.queue = append(i.queue, s)
	i.wake <- true
	i.mu.Unlock()
}

func (i *inbox) drain() int {
	i.mu.Lock()
	defer i.mu.Unlock()
	n := len(i.queue)
	i.queue = nil
	return n
}

func main() {
	i := &inbox{wake: make(chan bool)}
	total := make(chan int)
	go func() {
		n := i.drain()
		for range 2 {
			<-i.wake
			n += i.drain()
		}
		total <- n
	}()
	i.put("a")
	i.put("b")
	fmt.Println(<-total)
}
